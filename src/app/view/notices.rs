//! What stands in place of a question, or above it: storage, loading, failure, nothing to show, a page set up wrongly.
//! Does not know how any of it came about.

use viva_core::config::BadAttribute;
use viva_core::event::Event;
use viva_core::library::LoadFailure;
use viva_core::model::{Model, StorageState};
use viva_core::route::Route;
use viva_core::selection::{Only, Selection};
use yew::prelude::*;

use super::{heading, icon, press};
use crate::words;

/// How storage is doing, where it does not do well and the notice was not closed.
pub(super) fn storage(model: &Model, emit: &Callback<Event>) -> Html {
    let storage = &model.storage;
    let words = match storage.state {
        _ if storage.notice_closed => return Html::default(),
        StorageState::Denied => words::STORAGE_DENIED,
        StorageState::Full => words::STORAGE_FULL,
        StorageState::Newer => words::STORAGE_NEWER,
        StorageState::Kept if storage.aside > 0 => words::STORAGE_ASIDE,
        StorageState::Kept => return Html::default(),
    };
    let (offer, offered) = match storage.state {
        StorageState::Kept => (Event::AsideAsked, words::DOWNLOAD_ASIDE),
        _ => (Event::ExportAsked, words::EXPORT),
    };
    let actions = html! {
        <>
            <button class="btn" type="button" onclick={press(emit, offer)}>{offered}</button>
            <button class="quiet" type="button" onclick={press(emit, Event::NoticeClosed)}>{words::DISMISS}</button>
        </>
    };
    let kind = if storage.state == StorageState::Denied { "note" } else { "alert" };
    html! { <div class="notices">{notice(model, kind, icon::STORE, words.0, words.1.into(), actions)}</div> }
}

fn notice(model: &Model, kind: &'static str, sign: &'static str, title: &str, text: Html, actions: Html) -> Html {
    html! {
        <div class="notice" part="notice" data-kind={kind}>
            {icon::icon(sign)}
            <div><@{heading(model, 0)} class="h">{title}</@><p>{text}</p></div>
            if actions != Html::default() { <div class="row">{actions}</div> }
        </div>
    }
}

/// Content on its way, or the reason why it did not come; `file` is what is waited for, if that is known.
pub(super) fn waiting(model: &Model, file: Option<String>, emit: &Callback<Event>) -> Html {
    let failed = match file {
        Some(file) => model.library.failure(&file).map(|failure| (file, failure)),
        None => model.library.failures().next().map(|(file, failure)| (file.to_string(), failure)),
    };
    match failed {
        Some((file, failure)) => load_failure(model, file, failure, emit),
        None => skeleton(),
    }
}

fn load_failure(model: &Model, file: String, failure: &LoadFailure, emit: &Callback<Event>) -> Html {
    let (title, text) = words::failure(failure);
    let text = html! { <>{text}{" "}{words::file(&file)}</> };
    let retry = press(emit, Event::RetryAsked(file));
    let retry = html! { <button class="btn" type="button" onclick={retry}>{words::TRY_AGAIN}</button> };
    notice(model, "alert", icon::WARN, title, text, retry)
}

/// The heights of a question, so that nothing jumps when it comes.
fn skeleton() -> Html {
    let option = || html! { <div class="option"><i class="dot" /><i /></div> };
    html! {
        <div class="card skel" role="status" aria-label={words::LOADING}>
            <div class="head"><i /><i /></div>
            <div class="stem"><i /></div>
            <div class="code"><i /><i /><i /></div>
            <div class="options">{option()}{option()}{option()}{option()}</div>
        </div>
    }
}

/// A link to something that the deck does not have.
pub(super) fn unknown(model: &Model) -> Html {
    nothing(model, words::UNKNOWN, &Route::Home, words::TO_START)
}

/// Nothing fits the filters.
pub(super) fn empty(model: &Model, selection: &Selection) -> Html {
    let said = match selection.only {
        Only::All => words::EMPTY,
        Only::Missed => words::NOTHING_MISSED,
        Only::Unseen => words::NOTHING_UNSEEN,
    };
    nothing(model, said, &Route::Choose, words::CHOOSE_ANOTHER)
}

/// One sentence and, where there are routes, one way on.
fn nothing(model: &Model, (title, text): words::Notice, way: &Route, word: &'static str) -> Html {
    html! {
        <article class="card" aria-labelledby="nothing">
            <div class="empty">
                <@{heading(model, 0)} class="h-lg" id="nothing" tabindex="-1" data-spot="page">{title}</@>
                <p>{text}</p>
                if model.is_app() { <div class="row"><a class="btn" href={way.to_string()}>{word}</a></div> }
            </div>
        </article>
    }
}

/// Attributes that cannot be read, each with what it may hold.
pub(super) fn author_error(model: &Model, bad: &[BadAttribute]) -> Html {
    let list = bad.iter().map(|bad| {
        let name = words::bad_attribute(bad);
        html! { <li><code>{name}</code>{" "}{words::NOT_UNDERSTOOD}{words::allowed(bad.name)}</li> }
    });
    html! {
        <div class="notice" part="notice" data-kind="alert">
            {icon::icon(icon::WARN)}
            <div><@{heading(model, 0)} class="h">{words::FOR_THE_AUTHOR}</@><ul>{for list}</ul></div>
        </div>
    }
}
