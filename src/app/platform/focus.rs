//! Moving the focus to the places that the view marks with `data-spot`.

use viva_core::event::Spot;
use wasm_bindgen::JsCast;
#[cfg(feature = "app")]
use web_sys::HtmlDialogElement;
use web_sys::{Element, HtmlElement};

/// The mark of a place; the view writes the same.
pub(crate) fn mark(spot: &Spot) -> String {
    match spot {
        Spot::Question => "question".into(),
        Spot::Verdict => "verdict".into(),
        Spot::Response => "response".into(),
        Spot::Page => "page".into(),
        Spot::Hint => "hint".into(),
        Spot::Dialog => "dialog".into(),
        Spot::Cell(aspect, subject) => format!("cell:{aspect}:{subject}"),
        Spot::Line(id) => format!("line:{id}"),
    }
}

/// Focuses a place, if the screen has it.
pub(crate) fn focus(container: &Element, spot: &Spot) {
    let marked = container.query_selector_all("[data-spot]").ok();
    let wanted = mark(spot);
    let all = marked.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.item(at)));
    let found = all.filter_map(|node| node.dyn_into::<HtmlElement>().ok());
    for element in found.filter(|element| element.get_attribute("data-spot").is_some_and(|mark| mark == wanted)) {
        show_dialog_around(&element);
        // A place that cannot take the focus leaves it where it is.
        if element.focus().is_ok() {
            return;
        }
    }
}

/// Brings the box that holds a place to the front, where the browser keeps the rest of the page out of reach.
#[cfg(feature = "app")]
fn show_dialog_around(element: &Element) {
    let dialog = element.closest("dialog").ok().flatten().and_then(|found| found.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog.filter(|dialog| !dialog.open()) {
        // It fails only for a box that is open or in no document.
        drop(dialog.show_modal());
    }
}

/// An element in a post has no boxes.
#[cfg(not(feature = "app"))]
fn show_dialog_around(_: &Element) {}
