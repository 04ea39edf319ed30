//! The frame of the full page: the bar above, what stands around a session or a table, and the box in front.
//! Does not know the pages themselves.

use viva_core::event::{CopyWhat, EmbedWhat, Event};
use viva_core::model::{Model, Screen};
use viva_core::progress::Target;
use viva_core::route::Route;
use viva_core::session::Session;
use yew::prelude::*;

use super::share::{share, tool};
use super::{dialog, heading, icon, notices, rows, session, tag};
use crate::words::pages;

/// The full page around what the screen shows.
pub(super) fn page(model: &Model, screen: Html, emit: &Callback<Event>) -> Html {
    html! {
        <div class="app">
            <header class="app-bar">
                <a class="wordmark" href={Route::Home.to_string()}>{pages::NAME}</a>
                <nav class="app-nav" aria-label={pages::NAME}>{places(model)}</nav>
            </header>
            <main class="app-body">
                {notices::storage(model, emit)}
                {around(model, screen, emit)}
            </main>
            {said(model)}
            {dialog::dialog(model, emit)}
        </div>
    }
}

/// What became of a copy, for a moment; the live region speaks it, and the number makes the same word appear anew.
fn said(model: &Model) -> Html {
    let said = model.spoken.and_then(|(n, spoken)| Some((n, pages::copied(spoken)?)));
    html! {
        <div class="said" aria-hidden="true">
            if let Some((n, said)) = said { <p key={n.to_string()}>{said}</p> }
        </div>
    }
}

/// The tag of the one heading that names a page.
pub(super) fn title_tag(model: &Model) -> &'static str {
    tag(model.config.heading_level)
}

fn places(model: &Model) -> Html {
    let here = model.route();
    let compare = model.library.tables().first().map(|table| Route::Table(table.id.clone()));
    let places = [
        (Some(Route::Home), pages::PRACTICE),
        (compare, crate::words::COMPARE),
        (Some(Route::Settings), pages::SETTINGS),
    ];
    let link = |(route, name): (Option<Route>, &'static str)| {
        let route = route?;
        let current = match (&model.screen, &route) {
            _ if here == route => Some("page"),
            (Screen::Table(_), Route::Table(_)) => Some("true"),
            (Screen::Table(_) | Screen::Settings | Screen::Unknown(_), _) => None,
            (_, Route::Home) => Some("true"),
            _ => None,
        };
        Some(html! { <a href={route.to_string()} aria-current={current}>{name}</a> })
    };
    places.into_iter().filter_map(link).collect()
}

fn around(model: &Model, screen: Html, emit: &Callback<Event>) -> Html {
    match &model.screen {
        Screen::Session => html! { <div class="first">{screen}{ways_out(model, emit)}</div> },
        Screen::Table(compare) => html! { <>{screen}{other_tables(model, &compare.table, emit)}</> },
        Screen::Unknown(_) | Screen::Empty(_) => html! { <div class="first">{screen}</div> },
        _ => screen,
    }
}

/// The open session with the ways to share it.
pub(super) fn sitting(model: &Model, emit: &Callback<Event>) -> Html {
    html! { <>{session::session(model, emit)}{ways_out(model, emit)}</> }
}

/// Links to the question and the session on screen, and the snippet of the session.
fn ways_out(model: &Model, emit: &Callback<Event>) -> Html {
    let Some(session) = &model.session else { return Html::default() };
    let question = match session.current().map(|entry| &entry.target) {
        Some(Target::Item { concept, item }) => Some(Route::Item { concept: concept.clone(), item: item.clone() }),
        _ => None,
    };
    match question {
        Some(route) if session.entries.len() == 1 => share(route, EmbedWhat::Session, emit),
        question => html! {
            <div class="tools">
                if let Some(route) = question {
                    {tool(icon::LINK, pages::LINK_TO_QUESTION, Event::CopyAsked(CopyWhat::Link(route)), emit)}
                }
                {tool(icon::LINK, pages::LINK_TO_SESSION, Event::CopyAsked(CopyWhat::Link(route_of(session))), emit)}
                {tool(icon::EMBED, pages::EMBED_SESSION, Event::EmbedAsked(EmbedWhat::Session), emit)}
            </div>
        },
    }
}

fn route_of(session: &Session) -> Route {
    Route::Session(session.selection.clone(), Some(session.seed))
}

fn other_tables(model: &Model, shown: &str, emit: &Callback<Event>) -> Html {
    let others: Vec<_> = model.library.tables().iter().filter(|table| table.id != shown).collect();
    if others.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="others">
            <div class="sect-head"><@{heading(model, 1)} class="h-lg" id="others">{pages::OTHER_TABLES}</@></div>
            {rows::tables(others, emit)}
        </section>
    }
}
