//! Elements by a selector, and into sight.
//! Does not know what is done with them.

use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

/// All of this class that `selector` finds, in the order of the page.
pub(crate) fn all<T: JsCast>(container: &Element, selector: &str) -> Vec<T> {
    let mut all = Vec::new();
    // It fails only for a selector that is none.
    if let Ok(list) = container.query_selector_all(selector) {
        for at in 0..list.length() {
            all.extend(list.item(at).and_then(|node| node.dyn_into().ok()));
        }
    }
    all
}

/// Scrolls only as far as an element needs to be in sight with its margin.
pub(crate) fn reveal(element: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}
