//! A page of advice: what it is for, its groups, and what is left over from entries that it no longer has.
//! Does not know how an entry looks.

mod entry;
mod plan;
mod stories;
mod told;

use viva_core::deck::{Group, Page, PageKind, Role};
use viva_core::event::{CopyWhat, Event};
use viva_core::library::page_file;
use viva_core::model::Model;
use viva_core::progress::Target;
use viva_core::route::Route;
use viva_core::selection::Selection;

pub(super) use entry::entries;
pub(super) use plan::{next_day, tick};
pub(crate) use told::told;

use super::pen::Pen;
use super::{heading, icon, notices, page, rich, share};
use crate::words::{self, advice as said, pages, study};

/// The page of this id.
pub(super) fn advice(pen: &mut Pen, model: &Model, id: &str) {
    let Some(advice) = model.library.page(id) else { return notices::waiting(pen, model, Some(page_file(id))) };
    head(pen, model, advice);
    if advice.kind == PageKind::Story {
        stories::stories(pen, model, advice);
        return pen.slot(|pen| left_over(pen, model, advice));
    }
    let mut first = 1;
    for (at, group) in advice.groups.iter().enumerate() {
        let is_week = advice.kind == PageKind::Plan;
        if group.title.is_empty() && !is_week {
            entries(pen, model, advice, group, first, 1);
        } else {
            let beside = |pen: &mut Pen| beside(pen, model, advice, group);
            let title = |pen: &mut Pen| if is_week { pen.text(&said::week(at + 1)) } else { pen.title(&group.title) };
            page::headed(pen, model, &format!("group-{at}"), &title, &beside, &|pen| {
                entries(pen, model, advice, group, first, 2);
            });
        }
        first += group.entries.len();
    }
    pen.slot(|pen| left_over(pen, model, advice));
}

fn head(pen: &mut Pen, model: &Model, advice: &Page) {
    pen.el("header", "page-head", |pen| {
        pen.el("p", "crumb note", |pen| {
            pen.el("span", "", |pen| pen.link("", &Route::Home.to_string(), pages::PRACTICE));
            pen.say("span", "", &pages::audiences(&advice.audience));
        });
        page::title(pen, model, "title", &|pen| pen.title(&advice.title));
        rich::prose(pen, "prose", None, &advice.intro);
        pen.slot(|pen| {
            if let Some(how) = said::how(advice.kind) {
                pen.say("p", "note", how);
            }
        });
        pen.slot(|pen| {
            if advice.kind == PageKind::Plan {
                starter(pen, model);
            }
        });
        pen.el("div", "tools", |pen| {
            let link = Event::CopyAsked(CopyWhat::Link(Route::Page(advice.id.clone())));
            share::tool(pen, icon::LINK, words::COPY_LINK, link);
            share::tool(pen, icon::PRINT, words::PRINT, Event::PrintAsked);
            pen.slot(|pen| {
                if !advice.kind.is_ticked() {
                    return;
                }
                let tick = Event::TicksSwitched(advice.id.clone());
                // The same button, so that the focus stays on it.
                if !model.ticked(&advice.id).is_empty() {
                    share::tool(pen, icon::CROSS, said::UNTICK_ALL, tick);
                } else if !model.unticked(&advice.id).is_empty() {
                    share::tool(pen, icon::UNDO, study::BRING_BACK, tick);
                }
            });
        });
    });
}

/// The way to the questions that the deck begins with.
fn starter(pen: &mut Pen, model: &Model) {
    let Some(index) = model.library.index().filter(|index| !index.starter.is_empty()) else { return };
    let selection = Selection { items: index.starter.clone(), ..Selection::default() };
    pen.el("div", "row", |pen| pen.link("btn", &Route::Session(selection, None, None).to_string(), pages::STARTER));
}

/// What stands beside the heading of a group: how many of its entries are ticked, or how long it takes.
fn beside(pen: &mut Pen, model: &Model, advice: &Page, group: &Group) {
    if advice.kind.is_ticked() {
        let mut done = 0;
        for entry in &group.entries {
            done += usize::from(is_ticked(model, &advice.id, &entry.id));
        }
        return pen.say("p", "note num", &pages::done_of(done, group.entries.len()));
    }
    let notes = group.entries.iter().flat_map(|entry| &entry.notes);
    for note in notes.filter(|note| note.role == Role::Minutes) {
        pen.say("p", "note num", &said::minutes(&note.text.words()));
    }
}

fn is_ticked(model: &Model, page: &str, entry: &str) -> bool {
    model.progress.last(&Target::Tick { page: page.into(), entry: entry.into() }).is_some()
}

/// What is kept for entries that the page no longer has; nothing of it is lost.
fn left_over(pen: &mut Pen, model: &Model, advice: &Page) {
    let texts = model.left_over(advice);
    if texts.is_empty() {
        return;
    }
    pen.el("section", "", |pen| {
        pen.say(heading(model, 1), "h", said::LEFT_OVER);
        pen.say("p", "note", &said::left_over(texts.len()));
        for text in texts.into_iter().filter(|text| !text.is_empty()) {
            pen.say("blockquote", "own", text);
        }
    });
}
