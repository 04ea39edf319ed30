//! A topic: what there is, how much of it is known, and the ways in.
//! Does not know how a session over it is chosen.

use viva_core::deck::{TableOutline, TopicOutline};
use viva_core::event::{EmbedWhat, Event};
use viva_core::library::INDEX;
use viva_core::model::Model;
use viva_core::route::Route;
use viva_core::selection::{Form, Only, Selection};
use yew::prelude::*;

use super::standing::Standing;
use super::{heading, notices, page, press, rows, share};
use crate::words::pages;

/// How many questions a press on Practise asks for.
const SESSION: u16 = 10;

/// The topic of this id.
pub(super) fn topic(model: &Model, id: &str, emit: &Callback<Event>) -> Html {
    let Some(index) = model.library.index() else { return notices::waiting(model, Some(INDEX.into()), emit) };
    let Some(outline) = index.topics.iter().find(|outline| outline.topic.id == id) else {
        return notices::unknown(model);
    };
    let known = model.progress.knowledge();
    let tables: Vec<&TableOutline> = index.tables.iter().filter(|table| table.topic == id).collect();
    html! {
        <>
            {head(model, outline, &Standing::of(&outline.concepts, &known), emit)}
            <section aria-labelledby="concepts">
                <div class="sect-head"><@{heading(model, 1)} class="h-lg" id="concepts">{pages::CONCEPTS}</@></div>
                {rows::concepts(&outline.concepts, &known, |_| None, emit)}
            </section>
            if !tables.is_empty() {
                <section aria-labelledby="tables">
                    <div class="sect-head"><@{heading(model, 1)} class="h-lg" id="tables">{pages::TABLES}</@></div>
                    {rows::tables(tables, emit)}
                </section>
            }
        </>
    }
}

fn head(model: &Model, outline: &TopicOutline, standing: &Standing, emit: &Callback<Event>) -> Html {
    let id = &outline.topic.id;
    let questions = outline.concepts.iter().map(|concept| concept.asked().count()).sum();
    html! {
        <header class="page-head">
            <p class="crumb note"><a href={Route::Home.to_string()}>{pages::TOPICS}</a></p>
            <@{page::title_tag(model)} class="title" tabindex="-1" data-spot="page">{&outline.topic.title}</@>
            <p class="note num">
                {pages::concepts(outline.concepts.len())}{", "}{pages::questions(questions)}{": "}{standing.words()}
            </p>
            {standing.bar()}
            {ways_in(model, id, questions, emit)}
            {share::share(Route::Topic(id.clone()), EmbedWhat::Topic(id.clone()), emit)}
        </header>
    }
}

fn ways_in(model: &Model, id: &str, questions: usize, emit: &Callback<Event>) -> Html {
    let all = Selection { topics: vec![id.into()], ..Selection::default() };
    let some = Selection { count: SESSION, ..all.clone() };
    let only = |only, words: fn(usize) -> String| {
        let selection = Selection { only, ..all.clone() };
        let n = model.targets(&selection, 0).len();
        html! {
            if n > 0 && n < questions {
                <button class="btn" type="button" onclick={press(emit, Event::SessionAsked(selection))}>{words(n)}</button>
            }
        }
    };
    let cards = Selection { form: Form::Cards, ..all.clone() };
    html! {
        <div class="row">
            if questions > 0 {
                <button class="btn primary" type="button" onclick={press(emit, Event::SessionAsked(some))}>
                    {pages::practise(questions.min(SESSION.into()))}
                </button>
            }
            {only(Only::Missed, pages::missed)}
            {only(Only::Unseen, pages::unseen)}
            <button class="btn" type="button" onclick={press(emit, Event::SessionAsked(cards))}>{pages::ALOUD}</button>
        </div>
    }
}
