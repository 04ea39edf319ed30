//! A topic: what there is, how much of it is known, and the ways in.
//! Does not know how a session over it is chosen.

use viva_core::deck::TopicOutline;
use viva_core::event::{EmbedWhat, Event};
use viva_core::library::INDEX;
use viva_core::model::Model;
use viva_core::route::Route;
use viva_core::selection::{Form, Only, Selection};

use super::pen::Pen;
use super::standing::{Known, Standing};
use super::{notices, page, rows, share};
use crate::words::pages;

/// How many questions a press on Practise asks for.
const SESSION: u16 = 10;

/// The topic of this id.
pub(super) fn topic(pen: &mut Pen, model: &Model, id: &str) {
    let Some(index) = model.library.index() else { return notices::waiting(pen, model, Some(INDEX.into())) };
    let Some(outline) = index.topics.iter().find(|outline| outline.topic.id == id) else {
        return notices::unknown(pen, model);
    };
    let known = model.progress.knowledge();
    head(pen, model, outline, &known);
    page::section(pen, model, "concepts", pages::CONCEPTS, &|_| {}, &|pen| {
        pen.el("ul", "rows", |pen| {
            for concept in &outline.concepts {
                rows::concept(pen, concept, &known, None);
            }
        });
    });
    if index.tables.iter().any(|table| table.topic == id) {
        page::section(pen, model, "tables", pages::TABLES, &|_| {}, &|pen| {
            rows::tables(pen, &mut index.tables.iter().filter(|table| table.topic == id));
        });
    }
}

fn head(pen: &mut Pen, model: &Model, outline: &TopicOutline, known: &Known) {
    let id = &outline.topic.id;
    let standing = Standing::of(&mut outline.concepts.iter(), known);
    let mut questions = 0;
    for concept in &outline.concepts {
        questions += concept.asked().count();
    }
    pen.el("header", "page-head", |pen| {
        pen.el("p", "crumb note", |pen| pen.link("", &Route::Home.to_string(), pages::TOPICS));
        page::title(pen, model, "title", &|pen| pen.title(&outline.topic.title));
        pen.el("p", "note num", |pen| {
            pen.text(&pages::questions(questions));
            pen.text(" · ");
            pen.text(&pages::concepts(standing.concepts()));
            pen.text(": ");
            pen.text(&standing.words());
        });
        standing.bar(pen);
        pen.el("div", "row", |pen| ways_in(pen, model, id, questions));
        let paper = Selection { topics: vec![id.clone()], count: SESSION, ..Selection::default() };
        share::share(pen, Route::Topic(id.clone()), EmbedWhat::Topic(id.clone()), Some(paper));
    });
}

fn ways_in(pen: &mut Pen, model: &Model, id: &str, questions: usize) {
    let all = Selection { topics: vec![id.into()], ..Selection::default() };
    if questions > 0 {
        let some = Selection { count: SESSION, ..all.clone() };
        let word = pages::practise(questions.min(SESSION.into()));
        pen.button("btn primary", Event::SessionAsked(some), &word);
    }
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
    let cards = Selection { form: Form::Cards, ..all };
    pen.button("btn", Event::SessionAsked(cards), pages::ALOUD);
}
