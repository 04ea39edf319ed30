//! Lists of links to concepts and tables, each with a few facts and a button that copies its link.
//! Does not know why something is listed.

use viva_core::deck::{ConceptOutline, TableOutline};
use viva_core::event::{CopyWhat, Event};
use viva_core::route::Route;
use yew::prelude::*;

use super::standing::{self, Known};
use super::{icon, press};
use crate::words::{self, pages};

/// A row: a link, facts below it, and the button that copies the link; `title` is what the button calls it.
pub(super) fn row(route: &Route, link: Html, title: &str, facts: Html, emit: &Callback<Event>) -> Html {
    let copy = press(emit, Event::CopyAsked(CopyWhat::Link(route.clone())));
    html! {
        <li key={route.to_string()}>
            <a href={route.to_string()}>{link}</a>
            <p class="note">{facts}</p>
            <button class="tool" type="button" aria-label={pages::copy_link_of(title)} onclick={copy}>{icon::icon(icon::LINK)}</button>
        </li>
    }
}

/// Concepts; `topic` gives the name of their topic where it is not clear already.
pub(super) fn concepts<'a>(
    concepts: impl IntoIterator<Item = &'a ConceptOutline>,
    known: &Known,
    topic: impl Fn(&ConceptOutline) -> Option<String>,
    emit: &Callback<Event>,
) -> Html {
    let concept = |concept: &ConceptOutline| {
        let facts = html! {
            <>
                if let Some(topic) = topic(concept) { <span>{topic}</span> }
                <span>{words::level(concept.level)}</span>
                <span>{pages::concept_holds(concept.asked().count())}</span>
                {standing::concept(known, &concept.id)}
            </>
        };
        row(&Route::Concept(concept.id.clone()), (&concept.title).into(), &concept.title, facts, emit)
    };
    html! { <ul class="rows">{for concepts.into_iter().map(concept)}</ul> }
}

/// Tables.
pub(super) fn tables<'a>(tables: impl IntoIterator<Item = &'a TableOutline>, emit: &Callback<Event>) -> Html {
    let table = |table: &TableOutline| {
        let facts = html! {
            <>
                <span>{words::level(table.level)}</span>
                <span>{pages::table_holds(table.recallable.into(), table.rewrite)}</span>
            </>
        };
        row(&Route::Table(table.id.clone()), (&table.title).into(), &table.title, facts, emit)
    };
    html! { <ul class="rows">{for tables.into_iter().map(table)}</ul> }
}
