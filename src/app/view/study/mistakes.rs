//! The mistakes notebook: everything missed, confident errors first, and sessions of it.
//! Does not know when an entry leaves; see `viva_core::progress`.

use std::collections::BTreeMap;

use viva_core::deck::TableOutline;
use viva_core::event::Event;
use viva_core::model::Model;
use viva_core::notebook::Notebook;
use viva_core::progress::{Aside, Attempt, Mark, Mistake, Target};
use viva_core::review::{Memories, Memory};
use viva_core::route::{Route, Study};
use viva_core::selection::{Only, Selection};
use viva_core::time::Date;

use super::super::pen::Pen;
use super::super::{icon, page, share, summary};
use super::program;
use super::star::starred;
use crate::words::{self, mistakes as say, pages, study};

/// A sitting that fits between two other things.
const FIRST: usize = 10;

/// What is known of concepts beside their mistakes.
struct Shown<'a> {
    memories: Memories,
    asides: BTreeMap<&'a str, Aside>,
}

impl Shown<'_> {
    /// Whether a concept keeps slipping, and whether it is put aside.
    fn more(&self, pen: &mut Pen, target: &Target) {
        let Some(concept) = target.concept() else { return };
        if self.memories.get(concept).is_some_and(Memory::is_leech) {
            pen.text(" ");
            pen.say("strong", "", study::LEECH);
        }
        if let Some(aside) = self.asides.get(concept) {
            pen.text(" ");
            pen.say("span", "", study::is_aside(*aside));
        }
    }
}

/// The page.
pub(super) fn mistakes(pen: &mut Pen, model: &Model) {
    let notebook = model.notebook();
    let shown = Shown { memories: model.memories(), asides: model.progress.asides(model.today) };
    pen.el("header", "page-head", |pen| {
        page::title(pen, model, "title", &|pen| pen.text(if notebook.is_empty() { say::NONE } else { say::MISTAKES }));
        pen.say("p", "note", if notebook.is_empty() { say::NONE_HOW } else { say::MISTAKES_HOW });
        pen.el("div", "row", |pen| practise(pen, model, &notebook));
        pen.slot(|pen| {
            if !notebook.is_empty() || !model.progress.all_marked(Mark::Star).is_empty() {
                pen.el("div", "tools", |pen| share::tool(pen, icon::PRINT, words::PRINT, Event::PrintAsked));
            }
        });
        if model.is_app() {
            pen.el("p", "", |pen| pen.link("", &Route::Study(Study::Brief).to_string(), say::BRIEF));
        }
    });
    let also = if notebook.certain.is_empty() { words::MISSED_HERE } else { words::ALSO_MISSED };
    entries(pen, model, &shown, "certain", (words::CERTAIN_BUT_WRONG, words::START_HERE), &notebook.certain);
    entries(pen, model, &shown, "others", (also, ""), &notebook.others);
    entries(pen, model, &shown, "changed", (say::CHANGED, say::CHANGED_HOW), &notebook.changed);
    gone(pen, model, &notebook.gone);
    pen.slot(|pen| starred(pen, model));
}

/// A session of what was missed.
fn again<'a>(missed: impl IntoIterator<Item = &'a Target>) -> Event {
    Event::SessionAsked(Selection::listed(Only::Missed, missed))
}

/// The way to everything that was missed, on the home: as much as the page would ask.
pub(crate) fn missed(pen: &mut Pen, model: &Model) {
    let notebook = model.notebook();
    let all: Vec<&Target> = notebook.here().map(|one| one.target).filter(|target| target.concept().is_some()).collect();
    if !all.is_empty() {
        let count = pages::missed(all.len());
        pen.button("btn", again(all), &count);
    }
}

/// The sessions that can be made of it: cells are asked a table at a time.
fn practise(pen: &mut Pen, model: &Model, notebook: &Notebook) {
    let asked = |mistake: &&Mistake| mistake.target.concept().is_some();
    let all: Vec<&Target> = notebook.here().filter(asked).map(|one| one.target).collect();
    let certain: Vec<&Target> = notebook.certain.iter().filter(asked).map(|one| one.target).collect();
    if all.len() > FIRST {
        let first = all.iter().copied().take(FIRST);
        pen.button("btn primary", again(first), &say::practise_first(FIRST));
        pen.button("btn", again(all.iter().copied()), &say::all(all.len()));
    } else if !all.is_empty() {
        pen.button("btn primary", again(all.iter().copied()), &say::practise_these(all.len()));
    }
    if !certain.is_empty() && certain.len() < all.len() {
        let certain_alone = Event::SessionAsked(Selection::listed(Only::Certain, certain.iter().copied()));
        pen.button("btn", certain_alone, &say::only_certain(certain.len()));
    }
    // Code before and after is recalled in its table, not asked; and an element begins only what has come.
    let asks = |table: &&TableOutline| !table.rewrite && (model.is_app() || model.library.table(&table.id).is_some());
    for table in model.library.tables().iter().filter(asks) {
        let of_table = |target: &&Target| matches!(target, Target::Cell { table: id, .. } if *id == table.id);
        let cells: Vec<&Target> = notebook.here().map(|one| one.target).filter(of_table).collect();
        if !cells.is_empty() {
            let selection =
                Selection { table: Some(table.id.clone()), ..Selection::listed(Only::Missed, cells.iter().copied()) };
            pen.button("btn", Event::SessionAsked(selection), &say::cells_of(cells.len(), &table.title));
        }
    }
}

fn entries(pen: &mut Pen, model: &Model, shown: &Shown, id: &str, (title, how): (&str, &str), mistakes: &[Mistake]) {
    if mistakes.is_empty() {
        return;
    }
    page::section(pen, model, id, title, &|_| {}, &|pen| {
        if !how.is_empty() {
            pen.say("p", "note", how);
        }
        pen.el("ol", "misses", |pen| {
            for mistake in mistakes {
                pen.el("li", "", |pen| {
                    pen.key(&mistake.target.to_string());
                    entry(pen, model, shown, mistake);
                });
            }
        });
    });
}

fn entry(pen: &mut Pen, model: &Model, shown: &Shown, mistake: &Mistake) {
    let (title, home) = subject(model, mistake.target);
    pen.el("p", "", |pen| {
        if model.is_app() {
            pen.titled_link(&home.to_string(), &title);
        } else {
            pen.title(&title);
        }
        pen.text(": ");
        question(pen, model, mistake.target);
    });
    program(pen, model, mistake.target);
    // Of very many answers the older keep their result alone.
    let is_item = matches!(mistake.target, Target::Item { .. });
    if !is_item || !mistake.said.response.is_empty() {
        summary::said(pen, model, mistake.target, &mistake.said.response);
    }
    pen.el("p", "note", |pen| {
        facts(pen, mistake);
        shown.more(pen, mistake.target);
    });
    if let Some(link) = summary::route(mistake.target).filter(|_| model.is_app()) {
        pen.el("a", "quiet", |pen| {
            pen.attr("href", &link.to_string());
            pen.attr("aria-label", &words::look_again(&title));
            pen.text(words::LOOK_AGAIN);
        });
    }
}

/// The title of what a target belongs to, with its page.
fn subject(model: &Model, target: &Target) -> (String, Route) {
    match target {
        Target::Cell { table, .. } => {
            let outline = model.library.tables().iter().find(|known| known.id == *table);
            (outline.map_or(table, |outline| &outline.title).clone(), Route::Table(table.clone()))
        }
        target => {
            let id = target.concept().unwrap_or_default();
            let title = model.library.outline(id).map_or(id, |outline| &outline.title);
            (title.into(), Route::Concept(id.into()))
        }
    }
}

/// The question, or its kind as long as the text has not come.
fn question(pen: &mut Pen, model: &Model, target: &Target) {
    if summary::question(pen, model, target) {
        return;
    }
    let Target::Item { .. } = target else {
        return pen.text(if target.concept().is_some() { pages::CARD } else { pages::TABLE });
    };
    if let Some(item) = model.library.item_outline(target) {
        pen.text(pages::kind(item.kind));
    }
}

fn facts(pen: &mut Pen, mistake: &Mistake) {
    pen.say("span", "", &say::said(mistake.said.confidence, day(mistake.said)));
    pen.text(" ");
    pen.say("span", "", &say::times(mistake.times, day(mistake.last)));
    if let Some(day) = mistake.right_on {
        pen.text(" ");
        pen.say("span", "", &say::right_once(day.date()));
    }
}

fn day(attempt: &Attempt) -> Date {
    attempt.at.day(attempt.offset).date()
}

/// What the deck does not have any more: only its name is known.
fn gone(pen: &mut Pen, model: &Model, mistakes: &[Mistake]) {
    if mistakes.is_empty() {
        return;
    }
    page::section(pen, model, "gone", say::GONE, &|_| {}, &|pen| {
        pen.say("p", "note", say::GONE_HOW);
        pen.el("ol", "misses", |pen| {
            for mistake in mistakes {
                pen.el("li", "", |pen| {
                    pen.key(&mistake.target.to_string());
                    pen.el("p", "", |pen| pen.code(&mistake.target.to_string()));
                    pen.el("p", "note", |pen| facts(pen, mistake));
                });
            }
        });
    });
}
