//! What the page around hears of keys: a field in the widget is to it what one of its own would be, and a key that did
//! something in here does nothing there as well.
//! Does not know what a key does.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, ShadowRoot};

use super::keyboard;

/// Keeps in what is of this widget alone, until what is returned is dropped.
///
/// Outside, the target of an event is the element and no field, so that a page which asks for `input` hears a shortcut in
/// each letter, and a form that counts changes counts ours.
pub(crate) fn around(root: &ShadowRoot) -> Vec<EventListener> {
    // The key that acted last: it stays in here until it is let go, wherever it has led the focus.
    let own = Rc::new(RefCell::new(String::new()));
    let heard = ["keydown", "keypress", "keyup", "input"].map(|name| {
        let own = Rc::clone(&own);
        EventListener::new(root, name, move |event| {
            if stays(event, &mut own.borrow_mut()) {
                event.stop_propagation();
            }
        })
    });
    heard.into()
}

fn stays(event: &Event, own: &mut String) -> bool {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return true };
    let key = event.key();
    if event.type_() == "keydown" && !(event.repeat() && key == *own) {
        *own = if event.default_prevented() { key.clone() } else { String::new() };
    }
    key == *own || keyboard::is_of_place(event)
}
