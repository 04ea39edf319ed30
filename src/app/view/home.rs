//! The start of the full page: the open question, and everything else below it.
//! Does not know how a search finds.

use viva_core::event::Event;
use viva_core::library::INDEX;
use viva_core::model::{Home, Model};
use viva_core::route::Route;
use viva_core::selection::{Only, Selection};
use yew::prelude::*;

use super::{find, heading, notices, overview, page, press, rows};
use crate::words::pages;

/// The home.
pub(super) fn home(model: &Model, home: &Home, emit: &Callback<Event>) -> Html {
    let Some(index) = model.library.index() else {
        return html! { <div class="first">{notices::waiting(model, Some(INDEX.into()), emit)}</div> };
    };
    let known = model.progress.knowledge();
    let title = if is_first_question(model) { pages::try_one(&index.title) } else { pages::CONTINUE.into() };
    html! {
        <>
            <div class="first">
                <@{page::title_tag(model)} class="note" tabindex="-1" data-spot="page">{title}</@>
                {page::sitting(model, emit)}
            </div>
            {new_session(model, emit)}
            {find::find(model, index, home, &known, emit)}
            if !index.tables.is_empty() {
                <section aria-labelledby="tables">
                    <div class="sect-head"><@{heading(model, 0)} class="h-lg" id="tables">{pages::TABLES}</@></div>
                    {rows::tables(&index.tables, emit)}
                </section>
            }
            {overview::overview(model, index)}
        </>
    }
}

/// Whether somebody new is at the first question of all, answered or not.
fn is_first_question(model: &Model) -> bool {
    let session = model.session.as_ref();
    let first = model.progress.attempts().first();
    first.is_none_or(|first| session.is_some_and(|session| session.at == 0 && session.started <= first.at))
}

fn new_session(model: &Model, emit: &Callback<Event>) -> Html {
    let ten = Selection { count: 10, ..Selection::default() };
    let missed = Selection { only: Only::Missed, ..Selection::default() };
    let misses = model.targets(&missed, 0).len();
    html! {
        <section aria-labelledby="new">
            <div class="sect-head">
                <@{heading(model, 0)} class="h-lg" id="new">{pages::NEW_SESSION}</@>
                <p class="note">{pages::MIXED}</p>
            </div>
            <div class="row">
                <button class="btn" type="button" onclick={press(emit, Event::SessionAsked(ten))}>{pages::TEN}</button>
                if misses > 0 {
                    <button class="btn" type="button" onclick={press(emit, Event::SessionAsked(missed))}>{pages::missed(misses)}</button>
                }
                <a class="btn" href={Route::Choose.to_string()}>{pages::CHOOSE}</a>
            </div>
        </section>
    }
}
