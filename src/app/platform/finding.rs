//! The keys of a search: Enter opens the first find, the arrows go through the finds, Escape leads from
//! them to the field and clears it.
//! Does not know what is found.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::elements;

/// The links of what was found; the view writes the same.
const FINDS: &str = ".found + .rows a";

/// Lets a key act that was pressed in a search field or at a find.
pub(crate) fn key(at: &HtmlElement, event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() || event.is_composing() {
        return;
    }
    // Field and finds stand in one section.
    let Ok(Some(section)) = at.closest("section, .builder") else { return };
    let field = at.dyn_ref::<HtmlInputElement>();
    let finds = elements::all::<HtmlElement>(&section, FINDS);
    let here = finds.iter().position(|find| find == at);
    let next = match (event.key().as_str(), field, here) {
        ("Enter", Some(_), _) => {
            if let Some(first) = finds.first() {
                first.click();
            }
            None
        }
        // A field that cannot be told of it keeps its text.
        ("Escape", Some(field), _) if !field.value().is_empty() => return drop(clear(field, event)),
        ("ArrowDown", Some(_), _) => finds.first(),
        ("ArrowDown", None, Some(here)) => finds.get(here + 1),
        ("ArrowUp", None, Some(0)) | ("Escape", None, Some(_)) => return to_field(&section, event),
        ("ArrowUp", None, Some(here)) => finds.get(here - 1),
        _ => None,
    };
    if let Some(next) = next {
        event.prevent_default();
        // A link that is drawn takes the focus.
        drop(next.focus());
    }
}

fn to_field(section: &Element, event: &KeyboardEvent) {
    for field in elements::all::<HtmlInputElement>(section, "[type=search]") {
        event.prevent_default();
        drop(field.focus());
    }
}

/// Empties the field as if its reader had.
fn clear(field: &HtmlInputElement, event: &KeyboardEvent) -> Result<(), JsValue> {
    event.prevent_default();
    field.set_value("");
    let init = EventInit::new();
    init.set_bubbles(true);
    field.dispatch_event(&Event::new_with_event_init_dict("input", &init)?)?;
    Ok(())
}
