//! What the shell hears of the browser beside the events of what is drawn.
//! Does not know what follows.

use gloo::events::{EventListener, EventListenerOptions};
#[cfg(feature = "app")]
use gloo::timers::callback::Timeout;
use viva_core::event::Event;
#[cfg(feature = "app")]
use viva_core::event::InterviewEvent;
#[cfg(feature = "app")]
use viva_core::route::Route;
use wasm_bindgen::{JsCast, JsValue};
#[cfg(feature = "app")]
use web_sys::HtmlElement;
use web_sys::{EventTarget, KeyboardEvent, StorageEvent};
use yew::Context;

#[cfg(feature = "app")]
use crate::parts;
#[cfg(feature = "app")]
use crate::platform::host;
use crate::platform::{drag, keyboard};
use crate::shell::{Fact, Shell};

/// The listeners of a widget; they end with what is returned.
pub(crate) fn widget(ctx: &Context<Shell>) -> Vec<EventListener> {
    let container = &ctx.props().container;
    let mut all = vec![hear(ctx, container, "keydown", key)];
    all.extend(drag::EVENTS.map(|name| hear(ctx, container, name, dragged)));
    if let Some(window) = web_sys::window() {
        all.push(hear(ctx, &window, "storage", stored));
        all.push(hear(ctx, &window, "focus", |_| Some(Fact::Returned)));
        all.push(hear(ctx, &window, "pageshow", shown_again));
    }
    all
}

/// What the full page listens to as well.
#[cfg(feature = "app")]
pub(crate) fn page(ctx: &Context<Shell>) -> Vec<EventListener> {
    let container = &ctx.props().container;
    let mut all = vec![hear(ctx, container, "change", file), hear(ctx, container, "keydown", pressed)];
    if let Some(window) = web_sys::window() {
        all.push(hear(ctx, &window, "hashchange", moved));
        all.push(hear(ctx, &window, "keydown", anywhere));
    }
    all
}

/// Waits for a pause of who is writing, or for the page to be put away; ends when it is dropped.
#[cfg(feature = "app")]
pub(crate) struct Pause {
    _timeout: Timeout,
    _listeners: Vec<EventListener>,
}

/// So long a pause ends a thought, in milliseconds.
#[cfg(feature = "app")]
const PAUSE: u32 = 1500;

/// Begins to wait for a pause.
#[cfg(feature = "app")]
pub(crate) fn pause(ctx: &Context<Shell>) -> Pause {
    let link = ctx.link().clone();
    let timeout = Timeout::new(PAUSE, move || link.send_message(Fact::Told(Event::NotePaused)));
    let mut listeners = Vec::new();
    if let Some(window) = web_sys::window() {
        listeners.push(hear(ctx, &window, "pagehide", |_| Some(Fact::Told(Event::NotePaused))));
        if let Some(document) = window.document() {
            // A phone may end a page that it no longer shows, without another word.
            listeners.push(hear(ctx, &document, "visibilitychange", |_| Some(Fact::Told(Event::NotePaused))));
        }
    }
    Pause { _timeout: timeout, _listeners: listeners }
}

/// Tells when the page goes out of sight and comes back; ends when it is dropped.
#[cfg(feature = "app")]
pub(crate) fn sight(ctx: &Context<Shell>) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    Some(hear(ctx, &document, "visibilitychange", |event| {
        let document = event.target()?.dyn_into::<web_sys::Document>().ok()?;
        Some(Fact::Told(Event::Interview(InterviewEvent::Hidden(document.hidden()))))
    }))
}

/// Listens to `name`; `fact` says what it comes to, if anything.
fn hear(
    ctx: &Context<Shell>,
    target: &EventTarget,
    name: &'static str,
    fact: fn(&web_sys::Event) -> Option<Fact>,
) -> EventListener {
    let link = ctx.link().clone();
    // Pressing a grip must not select text or take the focus.
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(target, name, options, move |event| {
        if let Some(fact) = fact(event) {
            link.send_message(fact);
        }
    })
}

fn key(event: &web_sys::Event) -> Option<Fact> {
    let key = keyboard::shortcut(event.dyn_ref::<KeyboardEvent>()?)?;
    Some(Fact::Told(Event::KeyPressed(key)))
}

fn dragged(event: &web_sys::Event) -> Option<Fact> {
    drag::step(event.dyn_ref()?).map(|gesture| Fact::Told(Event::Gave(gesture)))
}

/// Another tab wrote something of ours, or cleared everything.
fn stored(event: &web_sys::Event) -> Option<Fact> {
    let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
    key.is_none_or(|key| key.starts_with("viva/")).then_some(Fact::StorageChanged)
}

/// A page that was put away whole comes back.
fn shown_again(event: &web_sys::Event) -> Option<Fact> {
    let persisted = web_sys::js_sys::Reflect::get(event, &JsValue::from_str("persisted"));
    persisted.is_ok_and(|persisted| persisted.is_truthy()).then_some(Fact::StorageChanged)
}

#[cfg(feature = "app")]
fn file(event: &web_sys::Event) -> Option<Fact> {
    let input = event.target()?.dyn_into::<web_sys::HtmlInputElement>().ok()?;
    if input.type_() != "file" {
        return None;
    }
    let file = input.files().and_then(|files| files.get(0));
    // The same file can be chosen again.
    input.set_value("");
    file.map(Fact::FileChosen)
}

/// What more a key does in the editor of a program, in a search field and at a find. The editor and the finds are drawn once
/// the part is here that knows, and the field says so itself; what is typed is heard as in any field.
#[cfg(feature = "app")]
fn pressed(event: &web_sys::Event) -> Option<Fact> {
    let at = event.target()?.dyn_into::<HtmlElement>().ok()?;
    if at.matches("[data-editor], [data-heard], .found + .rows a").is_ok_and(|heard| heard) {
        parts::run(parts::pressed(&at, event.dyn_ref()?));
    }
    None
}

/// The page is the widget: its keys act before anything in it has the focus.
#[cfg(feature = "app")]
fn anywhere(event: &web_sys::Event) -> Option<Fact> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let body = event.target()?.dyn_into::<HtmlElement>().ok().filter(|at| at.local_name() == "body")?;
    let key = keyboard::shortcut(event)?;
    let root = body.query_selector("viva-quiz").ok().flatten().and_then(|host| host.shadow_root());
    if key == ' ' && root.is_some_and(|root| matches!(root.query_selector("[data-space]"), Ok(Some(_)))) {
        event.prevent_default();
    }
    Some(Fact::Told(Event::KeyPressed(key)))
}

#[cfg(feature = "app")]
fn moved(_: &web_sys::Event) -> Option<Fact> {
    Some(Fact::Told(Event::RouteChanged(Route::parse(&host::fragment()))))
}
