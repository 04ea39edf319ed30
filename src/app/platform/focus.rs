//! Moving the focus to the places that the view marks with `data-spot`.

use viva_core::effect::Spot;
#[cfg(feature = "app")]
use wasm_bindgen::JsCast;
#[cfg(feature = "app")]
use web_sys::HtmlDialogElement;
use web_sys::{Element, HtmlElement, ShadowRoot};

use super::elements;

/// The mark of a place; the view writes the same.
pub(crate) fn mark(spot: &Spot) -> String {
    match spot {
        Spot::Question => "question".into(),
        Spot::Verdict => "verdict".into(),
        Spot::Response | Spot::Option(0) => "response".into(),
        Spot::Option(at) => format!("option:{at}"),
        Spot::Page => "page".into(),
        #[cfg(feature = "app")]
        Spot::Search => "search".into(),
        Spot::Hint => "hint".into(),
        Spot::Dialog => "dialog".into(),
        #[cfg(feature = "app")]
        Spot::Story(story) => format!("story:{story}"),
        Spot::Cell(aspect, subject) => format!("cell:{aspect}:{subject}"),
        Spot::LineUp(id) => format!("line-up:{id}"),
        Spot::LineDown(id) => format!("line-down:{id}"),
    }
}

/// Focuses a place, and whether the screen has it.
pub(crate) fn focus(container: &Element, spot: &Spot) -> bool {
    let wanted = mark(spot);
    for element in elements::all::<HtmlElement>(container, "[data-spot]") {
        if element.get_attribute("data-spot").is_none_or(|mark| mark != wanted) {
            continue;
        }
        show_dialog_around(&element);
        // A place that cannot take the focus leaves it where it is.
        if element.focus().is_ok() {
            // Firefox brings into sight what was there before the last drawing; asked apart, it measures anew.
            elements::reveal(&element);
            // What is taller than the room that sticky bars leave is read from its beginning.
            if element.get_bounding_client_rect().top() < 0.0 {
                element.scroll_into_view();
            }
            // What is missing there is said under the buttons, which lie beyond a tall list.
            if matches!(spot, Spot::Response) {
                for buttons in elements::all::<HtmlElement>(container, ".confidence") {
                    elements::reveal(&buttons);
                }
            }
            return true;
        }
    }
    false
}

/// Brings the bar of the full page wholly into sight where what took the focus left a part of it above the window.
#[cfg(feature = "app")]
pub(crate) fn uncut(container: &Element) {
    for bar in elements::all::<HtmlElement>(container, ".app-bar") {
        let seen = bar.get_bounding_client_rect();
        if seen.top() < 0.0 && seen.bottom() > 0.0 {
            bar.scroll_into_view();
        }
    }
}

/// Lets what says that content is on its way hold the focus until its place is there.
pub(crate) fn wait(container: &Element) {
    for waiting in elements::all::<HtmlElement>(container, ".skel") {
        // It fails only for an element that cannot take the focus.
        drop(waiting.focus());
    }
}

/// Whether something else of the page has the focus, or what has it in `root` was scrolled out of sight: whoever writes or
/// reads elsewhere is not called away.
pub(crate) fn is_elsewhere(host: &HtmlElement, root: &ShadowRoot) -> bool {
    let is_out_of_sight = |at: Element| {
        let seen = at.get_bounding_client_rect();
        let page = host.owner_document().and_then(|document| document.document_element());
        seen.bottom() < 0.0 || page.is_some_and(|page| seen.top() > page.client_height().into())
    };
    root.active_element().is_some_and(is_out_of_sight)
        || host.closest(":focus-within viva-quiz:not(:focus-within)").is_ok_and(|at| at.is_some())
}

/// The place to which whoever waits for content is led, from what says that it is on its way or why it did not come.
pub(crate) fn awaited(root: &ShadowRoot) -> Option<Spot> {
    #[cfg(feature = "app")]
    for (spot, heading) in [(Spot::Page, "page"), (Spot::Search, "search")] {
        if is_on(root, &format!(".notice:has([data-spot={heading}])")) {
            return Some(spot);
        }
    }
    is_on(root, ".skel, .notice:has([data-spot=question])").then_some(Spot::Question)
}

/// Whether something of this selector has the focus, or holds what has it.
pub(crate) fn is_on(root: &ShadowRoot, selector: &str) -> bool {
    root.active_element().is_some_and(|at| at.closest(selector).is_ok_and(|around| around.is_some()))
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

/// The element that has the focus, and all around it up to the container.
#[cfg(feature = "app")]
#[derive(Default)]
pub(crate) struct Held(Vec<Element>);

#[cfg(feature = "app")]
impl Held {
    /// Notes what holds the focus in `root` now.
    pub(crate) fn note(&mut self, root: &ShadowRoot) {
        self.0 = std::iter::successors(root.active_element(), |element| element.parent_element()).collect();
    }

    /// Gives the focus to what was around the element that had it, if a drawing took that away: a browser would begin anew
    /// at the top of the page, and say nothing.
    pub(crate) fn settle(&self, root: &ShadowRoot, container: &Element) {
        if self.0.first().is_none_or(|first| first.is_connected()) || root.active_element().is_some() {
            return;
        }
        let left = self.0.iter().find(|element| element.is_connected());
        let around = left.and_then(|element| element.closest("section, article, ul, ol").ok().flatten());
        let Some(around) = around.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else {
            focus(container, &Spot::Page);
            return;
        };
        around.set_tab_index(-1);
        // It fails only for an element that cannot take the focus.
        drop(around.focus());
    }
}
