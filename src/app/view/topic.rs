//! A topic: what there is as far as the filters of the home let it through, how much of it is known, and the ways in.
//! Does not know how a session over it is chosen.

use viva_core::deck::{ConceptOutline, TableOutline, TopicOutline};
use viva_core::event::{EmbedWhat, Event};
use viva_core::library::INDEX;
use viva_core::model::Model;
use viva_core::route::Route;
use viva_core::selection::{Form, Only, Selection};

use super::pen::Pen;
use super::standing::{Known, Standing};
use super::{notices, page, rows, share};
use crate::words::{self, pages};

/// How many questions a press on Practise asks for.
const SESSION: u16 = 10;

/// The topic of this id.
pub(super) fn topic(pen: &mut Pen, model: &Model, id: &str) {
    let Some(index) = model.library.index() else { return notices::waiting(pen, model, Some(INDEX.into())) };
    let Some(outline) = index.topics.iter().find(|outline| outline.topic.id == id) else {
        return notices::unknown(pen, model);
    };
    let known = model.progress.knowledge();
    let filters = filters(model, id);
    let shown: Vec<&ConceptOutline> = outline.concepts.iter().filter(|concept| filters.shows(concept)).collect();
    head(pen, model, outline, &filters, &shown, &known);
    pen.slot(|pen| {
        if !shown.is_empty() {
            page::section(pen, model, "concepts", pages::CONCEPTS, &|_| {}, &|pen| {
                pen.el("ul", "rows", |pen| {
                    for concept in &shown {
                        rows::concept(pen, concept, &filters, &known, None);
                    }
                });
            });
        }
    });
    pen.slot(|pen| {
        let belongs = |table: &&TableOutline| table.topic == id && filters.takes_level(table.level);
        if index.tables.iter().any(|table| belongs(&table)) {
            page::section(pen, model, "tables", pages::TABLES, &|_| {}, &|pen| {
                rows::tables(pen, &mut index.tables.iter().filter(belongs));
            });
        }
    });
}

/// All of a topic that the filters of the home let through: it was left by one of its links.
fn filters(model: &Model, id: &str) -> Selection {
    let Selection { levels, audience, .. } = model.home.selection.clone();
    Selection { topics: vec![id.into()], levels, audience, ..Selection::default() }
}

fn head(
    pen: &mut Pen,
    model: &Model,
    outline: &TopicOutline,
    filters: &Selection,
    shown: &[&ConceptOutline],
    known: &Known,
) {
    let id = &outline.topic.id;
    let standing = Standing::of(&mut shown.iter().copied(), known);
    let questions = model.targets(filters, 0).len();
    pen.el("header", "page-head", |pen| {
        pen.el("p", "crumb note", |pen| pen.link("", &Route::Home.to_string(), pages::TOPICS));
        page::title(pen, model, "title", &|pen| pen.title(&outline.topic.title));
        pen.slot(|pen| narrowed(pen, filters, shown.len(), outline.concepts.len()));
        pen.slot(|pen| {
            if !shown.is_empty() {
                pen.el("p", "note num", |pen| {
                    pen.text(&pages::questions(questions));
                    pen.text(" · ");
                    pen.text(&pages::concepts(standing.concepts()));
                    pen.text(": ");
                    pen.text(&standing.words());
                });
                standing.bar(pen);
                pen.el("div", "row", |pen| ways_in(pen, model, filters, questions));
            }
        });
        let paper = Selection { count: SESSION, ..filters.clone() };
        let paper = Some(paper).filter(|_| questions > 0);
        share::share(pen, Route::Topic(id.clone()), EmbedWhat::Topic(id.clone()), paper);
    });
}

/// What the filters are and how much they leave, if there are any, and the way to see all of it.
fn narrowed(pen: &mut Pen, filters: &Selection, shown: usize, of: usize) {
    let levels = filters.levels.iter().map(|level| words::level(*level));
    let names: Vec<&str> = levels.chain(filters.audience.map(pages::audience)).collect();
    if !names.is_empty() {
        pen.el("div", "row", |pen| {
            pen.say("p", "note", &pages::narrowed(&names.join(", "), shown, of));
            pen.button("quiet", Event::FilterChanged(Selection::default()), pages::CLEAR_FILTERS);
        });
    }
}

fn ways_in(pen: &mut Pen, model: &Model, all: &Selection, questions: usize) {
    pen.slot(|pen| {
        if questions > 0 {
            let some = Selection { count: SESSION, ..all.clone() };
            let word = pages::practise(questions.min(SESSION.into()));
            pen.button("btn primary", Event::SessionAsked(some), &word);
        }
    });
    pen.slot(|pen| {
        let due = model.due_of(all);
        if !due.items.is_empty() {
            let word = pages::due(due.items.len());
            pen.button("btn", Event::SessionAsked(due), &word);
        }
    });
    let ways: [(_, fn(usize) -> String); 2] = [(Only::Missed, pages::missed), (Only::Unseen, pages::unseen)];
    for (only, words) in ways {
        pen.slot(|pen| {
            let selection = Selection { only, ..all.clone() };
            let n = model.targets(&selection, 0).len();
            if n > 0 && n < questions {
                pen.button("btn", Event::SessionAsked(selection), &words(n));
            }
        });
    }
    pen.slot(|pen| {
        let cards = Selection { form: Form::Cards, ..all.clone() };
        // A concept may have a question of the chosen level, and its card another one.
        if !model.targets(&cards, 0).is_empty() {
            pen.button("btn", Event::SessionAsked(cards), pages::ALOUD);
        }
    });
}
