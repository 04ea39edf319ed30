//! What a model looks like: pure functions from `&Model` and a way to emit events to elements.
//! Does not know a window, storage or time, and keeps nothing, but for the two components in `interaction`.

mod card;
#[cfg(feature = "app")]
mod choose;
#[cfg(feature = "app")]
mod concept;
mod confidence;
#[cfg(feature = "app")]
mod dialog;
mod feedback;
#[cfg(feature = "app")]
mod find;
#[cfg(test)]
mod goldens;
mod hints;
#[cfg(feature = "app")]
mod home;
mod icon;
mod interaction;
mod listing;
mod notices;
#[cfg(feature = "app")]
mod overview;
#[cfg(feature = "app")]
mod page;
#[cfg(all(test, feature = "app"))]
mod page_goldens;
mod pen;
mod rich;
#[cfg(feature = "app")]
mod rows;
#[cfg(test)]
mod samples;
mod session;
#[cfg(feature = "app")]
mod settings;
#[cfg(feature = "app")]
mod share;
#[cfg(feature = "app")]
mod standing;
mod summary;
mod table;
#[cfg(feature = "app")]
mod topic;

use viva_core::event::Event;
use viva_core::model::{Model, Screen};
use yew::prelude::*;

use crate::words;

/// The whole widget.
pub fn view(model: &Model, emit: &Callback<Event>) -> Html {
    html! {
        <div class="viva" lang="en">
            {live(model)}
            {framed(model, screen(model, emit), emit)}
        </div>
    }
}

/// What stands around a screen: the notice about storage and, in the full page, its bar and box.
fn framed(model: &Model, screen: Html, emit: &Callback<Event>) -> Html {
    #[cfg(feature = "app")]
    if model.is_app() {
        return page::page(model, screen, emit);
    }
    html! { <>{notices::storage(model, emit)}{screen}</> }
}

fn screen(model: &Model, emit: &Callback<Event>) -> Html {
    match &model.screen {
        Screen::Session => session::session(model, emit),
        Screen::Table(compare) => table::table(model, compare, emit),
        #[cfg(feature = "app")]
        Screen::Home(home) => home::home(model, home, emit),
        #[cfg(feature = "app")]
        Screen::Topic(id) => topic::topic(model, id, emit),
        #[cfg(feature = "app")]
        Screen::Concept(id) => concept::concept(model, id, emit),
        #[cfg(feature = "app")]
        Screen::Choose(choose) => choose::choose(model, choose, emit),
        #[cfg(feature = "app")]
        Screen::Settings => settings::settings(model, emit),
        // The small build serves elements in posts, which have no routes.
        #[cfg(not(feature = "app"))]
        Screen::Home(_) | Screen::Topic(_) | Screen::Concept(_) | Screen::Choose(_) | Screen::Settings => {
            session::session(model, emit)
        }
        Screen::Unknown(_) => notices::unknown(model),
        Screen::Empty(selection) => notices::empty(model, selection),
        Screen::AuthorError(bad) => notices::author_error(model, bad),
    }
}

/// The one live region; it stands in the page from the start, so that what changes in it is spoken.
fn live(model: &Model) -> Html {
    html! {
        <p class="sr" role="status">
            if let Some((n, spoken)) = model.spoken { <span key={n.to_string()}>{words::spoken(spoken)}</span> }
        </p>
    }
}

/// The tag of a heading `below` levels under the first one of a screen. On the home, all stand under the heading of the page.
pub(crate) fn heading(model: &Model, below: u8) -> &'static str {
    let home = matches!(model.screen, Screen::Home(_));
    tag(model.config.heading_level + u8::from(home) + below)
}

/// The tag of a heading of this level; HTML has six.
fn tag(level: u8) -> &'static str {
    const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    TAGS[usize::from(level.clamp(1, 6)) - 1]
}

/// Emits an event at a press.
pub(crate) fn press(emit: &Callback<Event>, event: Event) -> Callback<MouseEvent> {
    let emit = emit.clone();
    Callback::from(move |_| emit.emit(event.clone()))
}

/// Emits an event when a control changes.
pub(crate) fn change(emit: &Callback<Event>, event: Event) -> Callback<web_sys::Event> {
    let emit = emit.clone();
    Callback::from(move |_| emit.emit(event.clone()))
}

/// Emits what `event` makes of the text that is typed.
pub(crate) fn typed(emit: &Callback<Event>, event: impl Fn(String) -> Event + 'static) -> Callback<InputEvent> {
    let emit = emit.clone();
    Callback::from(move |input: InputEvent| emit.emit(event(value(&input))))
}

/// Emits what `event` makes of the value that is chosen.
pub(crate) fn chosen(emit: &Callback<Event>, event: impl Fn(String) -> Event + 'static) -> Callback<web_sys::Event> {
    let emit = emit.clone();
    Callback::from(move |input: web_sys::Event| emit.emit(event(value(&input))))
}

/// The value of the control an event came from.
fn value(event: &web_sys::Event) -> String {
    // Text areas and selects have the same property, so one binding serves them all.
    event.target_unchecked_into::<web_sys::HtmlInputElement>().value()
}
