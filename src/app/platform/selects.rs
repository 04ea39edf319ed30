//! Native selects show what their markup says.

use web_sys::{Element, HtmlOptionElement};

use super::elements;

/// Selects the options that are marked as selected.
///
/// Options are drawn one by one, the last one first, and WebKit keeps one of those selected that came early.
pub(crate) fn settle(container: &Element) {
    for option in elements::all::<HtmlOptionElement>(container, "option[selected]") {
        if !option.selected() {
            option.set_selected(true);
        }
    }
}
