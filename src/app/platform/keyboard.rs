//! Single keys from inside the widget.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// The character of a key press alone, outside of fields; that of Enter ends a line.
pub(crate) fn character(event: &KeyboardEvent) -> Option<char> {
    if !is_alone(event) || event.default_prevented() {
        return None;
    }
    let target = target(event)?;
    let key = event.key();
    #[cfg(feature = "app")]
    let key = match key.as_str() {
        "Enter" if target.local_name() == "a" => String::new(),
        "Enter" => "\n".into(),
        _ => key,
    };
    // The space bar presses and ticks what has the focus; so does Enter, which follows links as well.
    let presses =
        matches!(key.as_str(), " " | "\n") && matches!(target.local_name().as_str(), "input" | "button" | "summary");
    let mut letters = key.chars();
    match (letters.next(), letters.next(), presses || is_written(&target)) {
        (Some(letter), None, false) => Some(letter),
        _ => None,
    }
}

/// Whether what has the focus makes something of a key. Escape and Tab lead out of a field.
pub(crate) fn is_of_place(event: &KeyboardEvent) -> bool {
    let Some(target) = target(event) else { return false };
    let key = event.key();
    if is_written(&target) {
        // Both together are the key that writes brackets and braces on many keyboards.
        let writes = event.ctrl_key() == event.alt_key() && !event.meta_key();
        return writes && key != "Escape" && key != "Tab";
    }
    let presses = matches!(key.as_str(), " " | "Enter");
    is_alone(event)
        && match target.local_name().as_str() {
            "a" => key == "Enter",
            "button" | "summary" => presses,
            // A choice, or what scrolls by itself; a heading is only read.
            _ => target.tab_index() == 0 && (presses || key.starts_with("Arrow")),
        }
}

/// Whether no key is held with it that makes a command of it.
fn is_alone(event: &KeyboardEvent) -> bool {
    !event.ctrl_key() && !event.alt_key() && !event.meta_key()
}

fn target(event: &KeyboardEvent) -> Option<HtmlElement> {
    event.composed_path().get(0).dyn_into().ok()
}

/// Whether letters do something in an element.
fn is_written(target: &HtmlElement) -> bool {
    match target.local_name().as_str() {
        "textarea" | "select" => true,
        "input" => !matches!(target.get_attribute("type").as_deref(), Some("radio" | "checkbox")),
        _ => false,
    }
}
