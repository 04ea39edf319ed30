//! The parts of the view that travel apart from the program: each function marked here becomes, with all that only such
//! functions use, a file of its own.
//! Does not know how a part is fetched: the model waits for it as for a file of the deck before it draws one of these.

use std::pin::pin;
use std::task::{self, Poll, Waker};

#[cfg(feature = "app")]
use viva_core::interaction::Code;
#[cfg(feature = "app")]
use viva_core::model::Spoken;
use viva_core::model::{Compare, Model, StorageNotice};
use viva_core::session::{Outcome, Phase, Session};
#[cfg(target_arch = "wasm32")]
use viva_core::{
    effect::{Effect, HostEvent},
    event::{Ctx, Event},
    update::{self, Late},
};
#[cfg(all(target_arch = "wasm32", feature = "app"))]
use wasm_bindgen::JsCast;
use wasm_split_macros::wasm_split;
#[cfg(target_arch = "wasm32")]
use web_sys::HtmlElement;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
use web_sys::{HtmlTextAreaElement, KeyboardEvent};
#[cfg(target_arch = "wasm32")]
use yew::Context;

#[cfg(target_arch = "wasm32")]
use crate::platform::host;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
use crate::platform::{editor, finding, focus::Held};
#[cfg(target_arch = "wasm32")]
use crate::shell::Shell;
use crate::view;
use crate::view::card::OpenCard;
use crate::view::pen::Pen;
use crate::view::session::Asked;
use crate::view::{summary, table};
#[cfg(any(target_arch = "wasm32", feature = "app"))]
use crate::words;

/// Runs a function of a part that is here.
pub(crate) fn run(function: impl Future<Output = ()>) {
    // Split functions are async, for those who let them fetch what they need; ours never wait.
    let ended = pin!(function).poll(&mut task::Context::from_waker(Waker::noop()));
    debug_assert_eq!(ended, Poll::Ready(()));
}

/// What is under the stem of a question once it is answered.
#[wasm_split(feedback, wasm_split_path = crate::parts)]
pub(crate) fn answered(pen: &mut Pen, asked: &Asked<'_>, outcome: &Outcome) {
    view::feedback::answered(pen, asked, outcome);
}

/// What is under the question of a card once its answer is revealed.
#[wasm_split(feedback, wasm_split_path = crate::parts)]
pub(crate) fn uncovered(pen: &mut Pen, card: &OpenCard<'_>, phase: &Phase) {
    card.uncovered(pen, phase);
}

/// The end of a session.
#[wasm_split(feedback, wasm_split_path = crate::parts)]
pub(crate) fn summary(pen: &mut Pen, model: &Model, session: &Session) {
    summary::summary(pen, model, session);
}

/// Attributes that cannot be used.
#[wasm_split(feedback, wasm_split_path = crate::parts)]
pub(crate) fn author_error(pen: &mut Pen, model: &Model) {
    view::author_error(pen, model, &model.refused());
}

/// What there is to say of storage.
#[wasm_split(feedback, wasm_split_path = crate::parts)]
pub(crate) fn storage(pen: &mut Pen, model: &Model, what: StorageNotice) {
    view::of_storage(pen, model, what);
}

/// What the host page is told about them.
#[cfg(target_arch = "wasm32")]
#[wasm_split(feedback, wasm_split_path = crate::parts)]
pub(crate) fn refused(host: &HtmlElement, model: &Model) {
    let told = HostEvent::Error(words::author_error(model, &model.refused()));
    // Without an element there is nobody to tell.
    drop(host::tell(host, &told));
}

/// A table.
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn table(pen: &mut Pen, model: &Model, compare: &Compare) {
    table::table(pen, model, compare);
}

/// What follows from the events of the parts.
#[cfg(target_arch = "wasm32")]
pub(crate) const LATE: Late = Late {
    feedback: |model, ctx, event, late, out| run(feedback(model, ctx, event, late, out)),
    rooms: |model, ctx, event, late, out| run(rooms(model, ctx, event, late, out)),
};

#[cfg(target_arch = "wasm32")]
#[wasm_split(feedback, wasm_split_path = crate::parts)]
fn feedback(model: &mut Model, ctx: Ctx, event: Event, late: Late, out: &mut Vec<Effect>) {
    update::feedback(model, ctx, event, late, out);
}

#[cfg(target_arch = "wasm32")]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
fn rooms(model: &mut Model, ctx: Ctx, event: Event, late: Late, out: &mut Vec<Effect>) {
    update::rooms(model, ctx, event, late, out);
}

/// What begins once there is a question to read.
#[cfg(target_arch = "wasm32")]
#[wasm_split(feedback, wasm_split_path = crate::parts)]
pub(crate) fn settled(shell: &mut Shell, ctx: &Context<Shell>) {
    shell.settle(ctx);
}

/// What begins once there is a table to read.
#[cfg(target_arch = "wasm32")]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn fenced(shell: &mut Shell, ctx: &Context<Shell>) {
    shell.fence(ctx);
}

/// What is stored of a table.
#[cfg(target_arch = "wasm32")]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn table_kept(shell: &mut Shell) {
    shell.keep_table();
}

/// What is said of storage, once on a page.
#[cfg(target_arch = "wasm32")]
#[wasm_split(feedback, wasm_split_path = crate::parts)]
pub(crate) fn said_once(shell: &mut Shell, ctx: &Context<Shell>, what: StorageNotice) {
    shell.say_once(ctx, what);
}

/// Whether a key does something now.
#[cfg(target_arch = "wasm32")]
#[wasm_split(feedback, wasm_split_path = crate::parts)]
pub(crate) fn acts(model: &Model, key: char, acts: &mut bool) {
    *acts = model.acts(key);
}

/// What hands something out of the page.
#[cfg(target_arch = "wasm32")]
#[wasm_split(feedback, wasm_split_path = crate::parts)]
pub(crate) fn given(shell: &mut Shell, ctx: &Context<Shell>, effect: Effect) {
    shell.give(ctx, effect);
}

/// What the effects of rooms do.
#[cfg(all(target_arch = "wasm32", feature = "app"))]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn performed(shell: &mut Shell, ctx: &Context<Shell>, effect: Effect) {
    shell.perform_in_rooms(ctx, effect);
}

/// What another window said, which only the windows of an interview do.
#[cfg(all(target_arch = "wasm32", feature = "app"))]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn overheard(shell: &mut Shell, ctx: &Context<Shell>, text: String) {
    shell.overhear(ctx, &text);
}

/// The reading of a file for import, which is chosen in a room.
#[cfg(all(target_arch = "wasm32", feature = "app"))]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn file_read(ctx: &Context<Shell>, file: web_sys::File) {
    Shell::read_file(ctx, file);
}

/// What keeps the focus where it is, before a drawing and after it.
#[cfg(all(target_arch = "wasm32", feature = "app"))]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn focus_minded(held: &mut Held, ctx: &Context<Shell>, drawn: bool) {
    let props = ctx.props();
    if drawn {
        held.settle(&props.root, &props.container);
    } else {
        held.note(&props.root);
    }
}

/// A page of the full page other than its home.
#[cfg(feature = "app")]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn room(pen: &mut Pen, model: &Model) {
    view::room(pen, model);
}

/// What is under the task of a program to write, in whatever phase it is.
#[cfg(feature = "app")]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn program(pen: &mut Pen, asked: &Asked<'_>, code: &Code) {
    view::interaction::program(pen, asked, code);
}

/// What a key does in the editor of a program, in a search field or at a find.
#[cfg(all(target_arch = "wasm32", feature = "app"))]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn pressed(at: &HtmlElement, key: &KeyboardEvent) {
    match at.dyn_ref::<HtmlTextAreaElement>() {
        Some(field) => editor::key(field, key),
        None => finding::key(at, key),
    }
}

/// What is due, on the home.
#[cfg(feature = "app")]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn today(pen: &mut Pen, model: &Model) {
    view::study::today(pen, model);
}

/// The way to what was missed, on the home.
#[cfg(feature = "app")]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn missed(pen: &mut Pen, model: &Model) {
    view::study::missed(pen, model);
}

/// How many questions of a link the deck does not have.
#[cfg(feature = "app")]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn lacking(pen: &mut Pen, model: &Model, session: &Session) {
    view::page::lacking(pen, model, session);
}

/// What puts the concept on screen aside, and what takes the last answer back.
#[cfg(feature = "app")]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn aside(pen: &mut Pen, model: &Model, session: &Session) {
    view::study::aside(pen, model, session);
}

/// The learner's own stories beside the sample of a card.
#[cfg(feature = "app")]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn told(pen: &mut Pen, model: &Model, concept: &str) {
    view::advice::told(pen, model, concept);
}

/// What a room says in the live region.
#[cfg(feature = "app")]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn said(pen: &mut Pen, spoken: Spoken) {
    pen.text(&words::spoken(spoken));
}

/// The box in front.
#[cfg(feature = "app")]
#[wasm_split(rooms, wasm_split_path = crate::parts)]
pub(crate) fn dialog(pen: &mut Pen, model: &Model) {
    view::dialog::dialog(pen, model);
}

/// What the macro asks of whoever fetches parts at the moment of a call: here nothing, the loader fetched them before.
#[cfg(target_arch = "wasm32")]
#[doc(hidden)]
pub(crate) mod rt {
    use std::convert::Infallible;
    use std::ffi::c_void;
    use std::pin::Pin;

    pub(crate) type LoadCallbackFn = unsafe extern "C" fn(*const c_void, bool);
    type LoadFn = unsafe extern "C" fn(LoadCallbackFn, *const c_void);

    pub(crate) struct LazySplitLoader;

    impl LazySplitLoader {
        pub(crate) const fn new(_: LoadFn) -> LazySplitLoader {
            LazySplitLoader
        }
    }

    pub(crate) async fn ensure_loaded(_: Pin<&LazySplitLoader>) -> Result<(), Infallible> {
        Ok(())
    }
}
