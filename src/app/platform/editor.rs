//! The keys of a field for programs: Tab indents, Enter keeps the level, and after Escape Tab leads out as anywhere else.
//! Does not know what a key does to the text; see `viva_core::editing`.

use viva_core::editing::{Edit, Key, edit};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventInit, HtmlDocument, HtmlTextAreaElement, KeyboardEvent};

/// The mark of a field that the next Tab leaves.
const LEAVING: &str = "data-leaving";

/// Lets a key act that means more than its character.
pub(crate) fn key(field: &HtmlTextAreaElement, event: &KeyboardEvent) {
    let pressed = event.key();
    let leaving = field.has_attribute(LEAVING);
    // Shift is half of a chord; and no name of an attribute is refused here.
    if pressed != "Shift" {
        drop(field.toggle_attribute_with_force(LEAVING, pressed == "Escape"));
    }
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return;
    }
    // With Shift, WebKitGTK knows the place of the key but not its name.
    let tab = pressed == "Tab" || event.code() == "Tab";
    let key = match (tab, event.shift_key()) {
        (true, _) if leaving => return,
        (true, false) => Key::Tab,
        (true, true) => Key::BackTab,
        (false, false) if pressed == "Enter" => Key::Enter,
        (false, _) => return,
    };
    event.prevent_default();
    // A field for text has a selection; were it refused, the key would do nothing.
    drop(changed(field, key));
}

fn changed(field: &HtmlTextAreaElement, key: Key) -> Result<(), JsValue> {
    let (Some(start), Some(end)) = (field.selection_start()?, field.selection_end()?) else { return Ok(()) };
    let Some(Edit { place, text, selected }) = edit(&field.value(), start as usize..end as usize, key) else {
        return Ok(());
    };
    let (start, end) = (place.start as u32, place.end as u32);
    field.set_selection_range(start, end)?;
    // The old command leaves a step to undo; a browser without it changes the text all the same.
    let document: Option<HtmlDocument> = field.owner_document().and_then(|document| document.dyn_into().ok());
    let typed = document.map(|document| document.exec_command_with_show_ui_and_value("insertText", false, &text));
    if !matches!(typed, Some(Ok(true))) {
        field.set_range_text_with_start_and_end(&text, start, end)?;
        let init = EventInit::new();
        init.set_bubbles(true);
        field.dispatch_event(&Event::new_with_event_init_dict("input", &init)?)?;
    }
    field.set_selection_range(selected.start as u32, selected.end as u32)
}
