//! Native selects show what their markup says.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlOptionElement};

/// Selects the options that are marked as selected.
///
/// Options are drawn one by one, the last one first, and WebKit keeps one of those selected that came early.
pub(crate) fn settle(container: &Element) {
    let marked = container.query_selector_all("option[selected]").ok();
    let all = marked.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.item(at)));
    for option in all.filter_map(|node| node.dyn_into::<HtmlOptionElement>().ok()) {
        if !option.selected() {
            option.set_selected(true);
        }
    }
}
