//! The element and its page: attributes, events, address and title.

use viva_core::effect::HostEvent;
use wasm_bindgen::JsValue;
use web_sys::js_sys::{Object, Reflect};
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement, ShadowRoot};

/// A container that is not in the page yet.
pub(crate) fn container(host: &HtmlElement) -> Result<Element, JsValue> {
    let container = host.owner_document().ok_or("the element has no document")?.create_element("div")?;
    container.set_class_name("coming");
    Ok(container)
}

/// Puts the container into the page and says so in the same task, so that the loader can swap.
pub(crate) fn appear(host: &HtmlElement, root: &ShadowRoot, container: &Element) -> Result<(), JsValue> {
    root.append_child(container)?;
    // What answers to the width of its container is laid out twice at first, and Firefox leaves a reader below where the
    // first time put them. Without a height there is nothing to put them past.
    container.client_width();
    container.set_class_name("");
    tell(host, &HostEvent::Ready)
}

/// Dispatches a host event with plain detail.
pub(crate) fn tell(host: &HtmlElement, event: &HostEvent) -> Result<(), JsValue> {
    let detail = Object::new();
    let set = |key: &str, value: JsValue| Reflect::set(&detail, &key.into(), &value);
    let name = match event {
        HostEvent::Ready => "viva-ready",
        HostEvent::Answer { target, got, of, confidence } => {
            set("target", target.into())?;
            set("got", (*got).into())?;
            set("of", (*of).into())?;
            set("confidence", (*confidence).into())?;
            "viva-answer"
        }
        HostEvent::Complete { got, answered, count } => {
            set("score", (f64::from(*got) / 1000.0).into())?;
            set("answered", (*answered).into())?;
            set("count", (*count).into())?;
            "viva-complete"
        }
        // The shell puts it into words.
        HostEvent::AttributesRefused => return Ok(()),
        HostEvent::Error(message) => {
            set("message", message.into())?;
            "viva-error"
        }
    };
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    let event = CustomEvent::new_with_event_init_dict(name, &init)?;
    host.dispatch_event(event.as_ref())?;
    Ok(())
}

/// What stands after the `#` of the address, unless that leads to a heading of the page: ours begins with a slash.
pub(crate) fn fragment() -> Option<String> {
    let fragment = web_sys::window()?.location().hash().unwrap_or_default();
    (fragment.is_empty() || fragment.starts_with("#/")).then_some(fragment)
}

/// Goes to a fragment, which makes an entry in the history.
#[cfg(feature = "app")]
pub(crate) fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // Setting a fragment does not throw; were it refused, the page would stay where it is.
        drop(window.location().set_hash(fragment));
    }
}

/// Changes the fragment without a step in the history.
#[cfg(feature = "app")]
pub(crate) fn rename(fragment: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // What the page keeps with this entry of the history stays there.
        let state = history.state().unwrap_or_default();
        // Where the address must stay as it is, a reload draws anew.
        drop(history.replace_state_with_url(&state, "", Some(&format!("{}{fragment}", address()))));
    }
}

/// Brings the beginning of the element into sight, which the full page's own page begins with.
#[cfg(feature = "app")]
pub(crate) fn to_top(host: &HtmlElement) {
    if host.get_bounding_client_rect().top() < 0.0 {
        host.scroll_into_view();
    }
}

/// Whether the page has more to it than the element, by a heading or a main part outside of it.
#[cfg(feature = "app")]
pub(crate) fn is_in_post(host: &HtmlElement) -> bool {
    let alone = "body:not(:has(:is(h1, main, article):not(viva-quiz *))) > viva-quiz";
    !host.matches(alone).unwrap_or_default()
}

/// Opens the browser's own box for printing.
#[cfg(feature = "app")]
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        // A frame that may open no boxes prints nothing.
        drop(window.print());
    }
}

/// Sets the title of the page.
#[cfg(feature = "app")]
pub(crate) fn title(host: &HtmlElement, title: &str) {
    if let Some(document) = host.owner_document() {
        document.set_title(title);
    }
}

/// The address of the page without its fragment.
pub(crate) fn address() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_string()
}

/// Which of the elements on the page this is.
pub(crate) fn ordinal(host: &HtmlElement) -> usize {
    let all = host.owner_document().and_then(|document| document.query_selector_all("viva-quiz").ok());
    let all = all.iter().flat_map(|list| (0..list.length()).map(move |at| list.item(at)));
    all.take_while(|node| node.as_ref() != Some(host.as_ref())).count()
}
