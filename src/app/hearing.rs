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
use web_sys::{Element, EventTarget, KeyboardEvent, StorageEvent};
use yew::Context;
use yew::html::Scope;

#[cfg(feature = "app")]
use crate::parts;
#[cfg(feature = "app")]
use crate::platform::host;
use crate::platform::{drag, elements, keyboard};
use crate::shell::{Fact, Shell};

/// The listeners of a widget; they end with what is returned.
pub(crate) fn widget(ctx: &Context<Shell>) -> Vec<EventListener> {
    let container = &ctx.props().container;
    let mut all = vec![hear(ctx, container, "keydown", key)];
    if let Some(window) = web_sys::window() {
        all.push(hear(ctx, &window, "storage", stored));
        all.push(hear(ctx, &window, "focus", |_, _| Some(Fact::Returned)));
        all.push(hear(ctx, &window, "online", |_, _| Some(Fact::Told(Event::Reconnected))));
        all.push(hear(ctx, &window, "pageshow", shown_again));
    }
    all
}

/// What begins with the part *feedback*: lines are dragged, which until then their buttons move, and fields come into sight.
pub(crate) fn later(ctx: &Context<Shell>) -> Vec<EventListener> {
    let container = &ctx.props().container;
    let mut all: Vec<_> = drag::EVENTS.map(|name| hear(ctx, container, name, dragged)).into();
    all.extend(fields(container));
    all.extend(escaped(container));
    all
}

/// Escape lets go of a line that is held, wherever the focus is.
fn escaped(container: &Element) -> Option<EventListener> {
    let container = container.clone();
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Escape") {
            drag::let_go(&container);
        }
    }))
}

/// Brings a field that took the focus or grew into sight with its margin: a browser looks after its caret alone, which a bar
/// may cover. What one writes a program in is taller than what it would be brought into.
fn fields(container: &Element) -> [EventListener; 2] {
    ["focusin", "input"].map(|name| {
        EventListener::new(container, name, |event| {
            let field = event.target().and_then(|at| at.dyn_into::<Element>().ok());
            if let Some(field) =
                field.filter(|field| field.matches("textarea:not([data-editor]), .gap").unwrap_or(false))
            {
                elements::reveal(&field);
            }
        })
    })
}

/// What the full page listens to as well; in a post, keys outside of it are the post's.
#[cfg(feature = "app")]
pub(crate) fn page(ctx: &Context<Shell>, in_post: bool) -> Vec<EventListener> {
    let container = &ctx.props().container;
    let mut all = vec![hear(ctx, container, "change", file), hear(ctx, container, "keydown", pressed)];
    all.push(hear(ctx, container, "click", followed));
    if let Some(window) = web_sys::window() {
        all.push(hear(ctx, &window, "hashchange", moved));
        if !in_post {
            all.push(hear(ctx, &window, "keydown", anywhere));
        }
    }
    all
}

/// A key that does something here does nothing else, and does it once while it is held down.
fn key(event: &web_sys::Event, link: &Scope<Shell>) -> Option<Fact> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let key = keyboard::character(event).filter(|key| link.get_component().is_some_and(|shell| shell.acts(*key)))?;
    event.prevent_default();
    (!event.repeat()).then_some(Fact::Told(Event::KeyPressed(key)))
}

/// The page is the widget: its keys act before anything in it has the focus.
#[cfg(feature = "app")]
fn anywhere(event: &web_sys::Event, link: &Scope<Shell>) -> Option<Fact> {
    let nowhere = event.target()?.dyn_into::<HtmlElement>().is_ok_and(|at| at.local_name() == "body");
    if nowhere { key(event, link) } else { None }
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
        listeners.push(hear(ctx, &window, "pagehide", |_, _| Some(Fact::Told(Event::NotePaused))));
        if let Some(document) = window.document() {
            // A phone may end a page that it no longer shows, without another word.
            listeners.push(hear(ctx, &document, "visibilitychange", |_, _| Some(Fact::Told(Event::NotePaused))));
        }
    }
    Pause { _timeout: timeout, _listeners: listeners }
}

/// Tells when the page goes out of sight and comes back; ends when it is dropped.
#[cfg(feature = "app")]
pub(crate) fn sight(ctx: &Context<Shell>) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    Some(hear(ctx, &document, "visibilitychange", |event, _| {
        let document = event.target()?.dyn_into::<web_sys::Document>().ok()?;
        Some(Fact::Told(Event::Interview(InterviewEvent::Hidden(document.hidden()))))
    }))
}

/// Listens to `name`; `fact` says what it comes to, if anything.
fn hear(
    ctx: &Context<Shell>,
    target: &EventTarget,
    name: &'static str,
    fact: fn(&web_sys::Event, &Scope<Shell>) -> Option<Fact>,
) -> EventListener {
    let link = ctx.link().clone();
    // Pressing a grip must not select text or take the focus.
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(target, name, options, move |event| {
        if let Some(fact) = fact(event, &link) {
            link.send_message(fact);
        }
    })
}

fn dragged(event: &web_sys::Event, _: &Scope<Shell>) -> Option<Fact> {
    drag::step(event.dyn_ref()?).map(|gesture| Fact::Told(Event::Gave(gesture)))
}

/// Another tab wrote something of ours, or cleared everything.
fn stored(event: &web_sys::Event, _: &Scope<Shell>) -> Option<Fact> {
    // Of an event that only is called so, as some pages send to themselves, no key is read, as of one that cleared all.
    let key = event.unchecked_ref::<StorageEvent>().key();
    key.is_none_or(|key| key.starts_with("viva/")).then_some(Fact::StorageChanged)
}

/// A page that was put away whole comes back.
fn shown_again(event: &web_sys::Event, _: &Scope<Shell>) -> Option<Fact> {
    let persisted = web_sys::js_sys::Reflect::get(event, &JsValue::from_str("persisted"));
    persisted.is_ok_and(|persisted| persisted.is_truthy()).then_some(Fact::StorageChanged)
}

#[cfg(feature = "app")]
fn file(event: &web_sys::Event, _: &Scope<Shell>) -> Option<Fact> {
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
fn pressed(event: &web_sys::Event, _: &Scope<Shell>) -> Option<Fact> {
    let at = event.target()?.dyn_into::<HtmlElement>().ok()?;
    if at.matches("[data-editor], [data-heard], .found + .rows a").is_ok_and(|heard| heard) {
        parts::run(parts::pressed(&at, event.dyn_ref()?));
    }
    None
}

/// Follows a link of ours where a `<base>` of the page would lead it away from here.
#[cfg(feature = "app")]
fn followed(event: &web_sys::Event, _: &Scope<Shell>) -> Option<Fact> {
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href^='#/']:not([target])").ok()??;
    if link.base_uri().ok()??.split('#').next() != Some(host::address().as_str()) {
        event.prevent_default();
        host::go(&link.get_attribute("href")?);
    }
    None
}

#[cfg(feature = "app")]
fn moved(_: &web_sys::Event, _: &Scope<Shell>) -> Option<Fact> {
    host::fragment().map(|fragment| Fact::Told(Event::RouteChanged(Route::parse(&fragment))))
}
