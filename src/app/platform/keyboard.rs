//! Single keys from inside the widget.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::elements;

/// The character of a key press that may act as a shortcut: alone, not held down, and not typed into a field.
pub(crate) fn shortcut(event: &KeyboardEvent) -> Option<char> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat() || event.default_prevented() {
        return None;
    }
    let target = event.composed_path().get(0).dyn_into::<Element>().ok()?;
    let writes = match target.local_name().as_str() {
        "textarea" | "select" => true,
        // The space bar presses and ticks what has the focus.
        "input" | "button" | "summary" if event.key() == " " => true,
        "input" => !matches!(target.get_attribute("type").as_deref(), Some("radio" | "checkbox")),
        _ => false,
    };
    let key = event.key();
    // The space bar would also scroll past what it reveals.
    let container = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    if key == " " && !writes && container.is_some_and(|one| !elements::all::<Element>(&one, "[data-space]").is_empty())
    {
        event.prevent_default();
    }
    let mut letters = key.chars();
    match (letters.next(), letters.next(), writes) {
        (Some(letter), None, false) => Some(letter),
        _ => None,
    }
}
