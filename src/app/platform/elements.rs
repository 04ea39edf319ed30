//! Elements by a selector.
//! Does not know what is done with them.

use wasm_bindgen::JsCast;
use web_sys::Element;

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
