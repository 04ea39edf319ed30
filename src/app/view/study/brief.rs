//! The brief for tomorrow: one page to read on the evening before an interview, on a screen or on paper.
//! Does not know how its chapters are chosen; see `viva_core::notebook`.

use viva_core::deck::{Card, Item};
use viva_core::event::Event;
use viva_core::model::Model;
use viva_core::notebook::{ASK, Chapter, DAY_BEFORE, Subject};
use viva_core::progress::{Mistake, Target};
use viva_core::route::{Route, Study};
use viva_core::text::Rich;

use super::super::pen::Pen;
use super::super::{advice, heading, icon, notices, page, rich, share, summary};
use super::program;
use crate::words::{self, mistakes as say};

/// The page.
pub(super) fn brief(pen: &mut Pen, model: &Model) {
    let brief = model.brief();
    let new = brief.chapters.iter().all(|chapter| chapter.mistakes.is_empty());
    pen.el("header", "page-head", |pen| {
        page::title(pen, model, "title", &|pen| pen.text(say::BRIEF));
        pen.say("p", "note", if new { say::BRIEF_NEW } else { say::BRIEF_HOW });
        pen.el("div", "tools", |pen| share::tool(pen, icon::PRINT, words::PRINT, Event::PrintAsked));
    });
    // One for all: where one file did not come, others did not either.
    let mut files = brief.chapters.iter().map(|chapter| chapter.subject.file());
    pen.slot(|pen| {
        if let Some(failed) = files.find(|file| model.library.failure(file).is_some()) {
            notices::waiting(pen, model, Some(failed));
        }
    });
    for part in &brief.chapters {
        pen.slot(|pen| chapter(pen, model, part));
    }
    pen.slot(|pen| {
        if brief.left_out > 0 && !new {
            pen.el("p", "note", |pen| {
                pen.text(&say::more(brief.left_out));
                pen.text(" ");
                pen.link("", &Route::Study(Study::Mistakes).to_string(), say::ALL_MISTAKES);
            });
        }
    });
    pen.slot(|pen| {
        if brief.suspended > 0 {
            pen.say("p", "note", &say::suspended(brief.suspended));
        }
    });
    for id in [ASK, DAY_BEFORE] {
        pen.slot(|pen| list(pen, model, id));
    }
}

fn chapter(pen: &mut Pen, model: &Model, chapter: &Chapter) {
    let (id, route) = match chapter.subject {
        Subject::Concept(id) => (id, Route::Concept(id.into())),
        Subject::Table(id) => (id, Route::Table(id.into())),
    };
    let tables = model.library.tables();
    let title = match chapter.subject {
        Subject::Concept(id) => model.library.outline(id).map_or(id, |outline| &outline.title),
        Subject::Table(id) => tables.iter().find(|table| table.id == id).map_or(id, |table| &table.title),
    };
    pen.el("section", "chapter", |pen| {
        pen.key(id);
        pen.el(heading(model, 1), "h-lg", |pen| pen.titled_link(&route.to_string(), title));
        let file = chapter.subject.file();
        if !model.library.has(&file) {
            if model.library.failure(&file).is_none() {
                pen.say("p", "note", say::ON_ITS_WAY);
            }
            return;
        }
        if !chapter.mistakes.is_empty() {
            pen.el("ol", "misses", |pen| chapter.mistakes.iter().for_each(|mistake| missed(pen, model, mistake)));
        }
        if let Subject::Concept(id) = chapter.subject
            && let Some(concept) = model.library.concept(id)
        {
            if chapter.mistakes.is_empty() {
                pen.el("p", "asked", |pen| rich::inline(pen, &concept.card.question));
            }
            card(pen, model, &concept.card);
        }
    });
}

/// A question with its key and the idea to keep.
fn missed(pen: &mut Pen, model: &Model, mistake: &Mistake) {
    pen.el("li", "", |pen| {
        pen.key(&mistake.target.to_string());
        pen.el("p", "", |pen| {
            summary::question(pen, model, mistake.target);
        });
        program(pen, model, mistake.target);
        // What a card left out stands below among its core points.
        if !matches!(mistake.target, Target::Card { .. }) {
            summary::said(pen, model, mistake.target, &mistake.said.response);
        }
        if let Some(item) = model.item(mistake.target).filter(|_| matches!(mistake.target, Target::Item { .. })) {
            breath(pen, &item);
        }
    });
}

fn breath(pen: &mut Pen, item: &Item) {
    pen.el("p", "note", |pen| {
        pen.text(say::IN_ONE_BREATH);
        rich::inline(pen, &item.explain);
    });
}

/// What the interview question of a concept wants: its core points, or all of them where none is.
fn card(pen: &mut Pen, model: &Model, card: &Card) {
    let core = card.points.iter().any(|point| point.core);
    let points: Vec<&Rich> = card.points.iter().filter(|point| point.core || !core).map(|point| &point.text).collect();
    texts(pen, model, say::CORE_POINTS, &points);
    texts(pen, model, say::RED_FLAGS, &card.red_flags.iter().collect::<Vec<_>>());
    if !card.follow_ups.is_empty() {
        pen.say(heading(model, 2), "h", say::FOLLOW_UPS);
        pen.el("ul", "texts", |pen| {
            for next in &card.follow_ups {
                pen.el("li", "", |pen| {
                    rich::inline(pen, &next.question);
                    pen.el("span", "note", |pen| {
                        pen.text(" ");
                        rich::inline(pen, &next.answer);
                    });
                });
            }
        });
    }
}

fn texts(pen: &mut Pen, model: &Model, title: &str, texts: &[&Rich]) {
    if texts.is_empty() {
        return;
    }
    pen.say(heading(model, 2), "h", title);
    pen.el("ul", "texts", |pen| {
        for text in texts {
            pen.el("li", "", |pen| rich::inline(pen, text));
        }
    });
}

/// A page of advice within this one, where the deck has it.
fn list(pen: &mut Pen, model: &Model, id: &str) {
    let Some(advice) = model.library.page(id) else { return };
    pen.el("section", "chapter", |pen| {
        pen.key(id);
        pen.el(heading(model, 1), "h-lg", |pen| {
            pen.titled_link(&Route::Page(id.into()).to_string(), &advice.title);
        });
        for group in &advice.groups {
            if !group.title.is_empty() {
                pen.el(heading(model, 2), "h", |pen| pen.title(&group.title));
            }
            advice::entries(pen, model, advice, group, 1, if group.title.is_empty() { 2 } else { 3 });
        }
    });
}
