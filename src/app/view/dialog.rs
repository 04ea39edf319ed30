//! The boxes in front of a page: Embed, the preview of an import, and whether to forget.
//! Does not know how a box comes to the front: the shell shows it when it takes the focus there, and the browser keeps the
//! rest of the page out of reach, closes it by Escape, and puts the focus back where it was.

use viva_core::event::{CopyWhat, EmbedWhat, Event};
use viva_core::model::{Dialog, ImportPreview, Model, Spoken};
use yew::prelude::*;

use super::{heading, icon, press};
use crate::words::pages;

/// The box in front, if there is one.
pub(super) fn dialog(model: &Model, emit: &Callback<Event>) -> Html {
    match &model.dialog {
        None => Html::default(),
        Some(Dialog::Embed { what, snippet, copied }) => embed(model, what, snippet, *copied, emit),
        Some(Dialog::Import(preview)) => import(model, preview, emit),
        Some(Dialog::Forget(answers)) => forget(model, *answers, emit),
    }
}

/// A box with a title, a body, and a foot whose buttons of type submit close it.
fn framed(model: &Model, title: &str, body: Html, foot: Html, emit: &Callback<Event>) -> Html {
    let emit = emit.clone();
    let closed = Callback::from(move |_: web_sys::Event| emit.emit(Event::DialogClosed));
    html! {
        <dialog class="dialog" aria-labelledby="dialog" onclose={closed}>
            <form method="dialog" class="dialog-head">
                <@{heading(model, 1)} class="h-lg" id="dialog" tabindex="-1" data-spot="dialog">{title.to_string()}</@>
                <button class="tool" aria-label={pages::CLOSE}>{icon::icon(icon::CROSS)}</button>
            </form>
            <div class="body">{body}</div>
            <form method="dialog" class="foot">{foot}</form>
        </dialog>
    }
}

fn close(word: &'static str) -> Html {
    html! { <button class="btn">{word}</button> }
}

fn embed(model: &Model, what: &EmbedWhat, snippet: &str, copied: bool, emit: &Callback<Event>) -> Html {
    // A success that was spoken before the box opened is not its own; after a failure the text can still be selected.
    let outcome = model.spoken.map(|(_, spoken)| spoken).filter(|spoken| copied || *spoken == Spoken::NotCopied);
    let outcome = outcome.and_then(pages::copied);
    let body = html! {
        <>
            <p class="note">{pages::EMBED_HOW}</p>
            <div class="field">
                <label class="label" for="snippet">{pages::SNIPPET}</label>
                <textarea class="textarea mono snippet" id="snippet" rows="11" readonly=true spellcheck="false" value={snippet.to_string()} />
            </div>
            <p class={if copied { "note" } else { "say" }} aria-hidden="true">{outcome}</p>
        </>
    };
    let copy = press(emit, Event::CopyAsked(CopyWhat::Snippet));
    let foot = html! {
        <>
            {close(pages::CLOSE)}
            <button class="btn primary" type="button" onclick={copy}>{icon::icon(icon::COPY)}{pages::COPY_SNIPPET}</button>
        </>
    };
    framed(model, &pages::embed(&title(model, what)), body, foot, emit)
}

fn title(model: &Model, what: &EmbedWhat) -> String {
    let library = &model.library;
    match what {
        EmbedWhat::Topic(id) => library.topic_title(id).unwrap_or(id).into(),
        EmbedWhat::Concept(id) => library.outline(id).map_or(id.clone(), |outline| outline.title.clone()),
        EmbedWhat::Table(id) => library.table(id).map_or(id.clone(), |table| table.title.clone()),
        EmbedWhat::Session => pages::THIS_SESSION.into(),
    }
}

fn import(model: &Model, preview: &ImportPreview, emit: &Callback<Event>) -> Html {
    let adds = preview.adds.len();
    if adds == 0 {
        let body = html! {
            <>
                <p>{pages::nothing_to_add(preview.have)}</p>
                if preview.damaged > 0 { <p>{pages::UNREADABLE}{": "}{preview.damaged}</p> }
            </>
        };
        return framed(model, pages::IMPORT_TITLE, body, close(pages::CLOSE), emit);
    }
    let fact = |name: &'static str, fact: String| html! { <div><dt>{name}</dt><dd>{fact}</dd></div> };
    let body = html! {
        <dl class="facts">
            {fact(pages::ADDS, pages::answers(adds))}
            {fact(pages::HAVE, pages::answers(preview.have))}
            if preview.unknown > 0 { {fact(pages::UNKNOWN, pages::unknown(preview.unknown))} }
            if preview.damaged > 0 { {fact(pages::UNREADABLE, preview.damaged.to_string())} }
            {fact(pages::SETTINGS, pages::SETTINGS_STAY.into())}
        </dl>
    };
    let confirm = press(emit, Event::ImportConfirmed);
    let foot = html! {
        <>
            {close(pages::CANCEL)}
            <button class="btn primary" type="button" onclick={confirm}>{pages::add(adds)}</button>
        </>
    };
    framed(model, pages::IMPORT_TITLE, body, foot, emit)
}

fn forget(model: &Model, answers: usize, emit: &Callback<Event>) -> Html {
    let body = html! {
        <>
            <p>{pages::FORGET_GOES}</p>
            <ul class="dash"><li>{pages::answers(answers)}</li><li>{pages::OPEN_SESSIONS}</li></ul>
            <p class="note">{pages::FORGET_STAYS}</p>
        </>
    };
    let foot = html! {
        <>
            <button class="btn" type="button" onclick={press(emit, Event::ExportAsked)}>{pages::EXPORT_FIRST}</button>
            {close(pages::KEEP_IT)}
            <button class="btn danger" type="button" onclick={press(emit, Event::ForgetConfirmed)}>{pages::FORGET}</button>
        </>
    };
    framed(model, pages::FORGET_TITLE, body, foot, emit)
}
