//! Lines that follow a pointer by their grip, and what a drop comes to.
//!
//! What is going on stands in the elements alone: `data-held` at the line that is held says where it would land, and
//! `data-drop` marks that place. So nothing outlives a line that goes while it is held.

use viva_core::event::Gesture;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

use super::elements;

/// A line that is held.
const HELD: &str = "data-held";
/// A place where it would land.
const DROP: &str = "data-drop";
/// The mark of a place among the lines that are not needed.
const BIN: &str = "bin";

/// As near to an edge the page follows, in pixels.
const EDGE: f64 = 48.0;
/// As far it follows by one move, in pixels.
const PACE: f64 = 16.0;

/// The events that a drag is made of.
pub(crate) const EVENTS: [&str; 4] = ["pointerdown", "pointermove", "pointerup", "pointercancel"];

/// What a line comes to by an event of a pointer, which is heard at the container of all lines.
pub(crate) fn step(pointer: &PointerEvent) -> Option<Gesture> {
    let container: Element = pointer.current_target()?.dyn_into().ok()?;
    // While a line is held its grip captures the pointer, so the target stays the same.
    let grip = pointer.target()?.dyn_into::<Element>().ok()?.closest("[data-line] > .grip").ok()??;
    let line = grip.parent_element()?;
    let kind = pointer.type_();
    if kind == "pointerdown" {
        if pointer.button() == 0 && grip.set_pointer_capture(pointer.pointer_id()).is_ok() {
            pointer.prevent_default();
            mark(&line, HELD, "");
        }
        return None;
    }
    let landing = line.get_attribute(HELD)?;
    for place in elements::all::<Element>(&container, "[data-drop]") {
        unmark(&place, DROP);
    }
    if kind == "pointermove" {
        let y = f64::from(pointer.client_y());
        mark(&line, HELD, &land(&container, y));
        follow(&container, y);
        return None;
    }
    unmark(&line, HELD);
    // A press without a move leaves the line where it is.
    let id = line.get_attribute("data-line").filter(|_| kind == "pointerup" && !landing.is_empty())?;
    Some(match landing.parse() {
        Ok(to) => Gesture::LineMoved { id, to },
        Err(_) => Gesture::LineLeftOut(id),
    })
}

/// Lets go of the line that is held, which stays where it was.
pub(crate) fn let_go(container: &Element) {
    for place in elements::all::<Element>(container, "[data-held], [data-drop]") {
        unmark(&place, HELD);
        unmark(&place, DROP);
    }
}

/// Marks the place under a pointer of this height, and says which it is: the lines that are not needed, or the number of
/// other lines that stand above it.
fn land(container: &Element, y: f64) -> String {
    let others: Vec<Element> = elements::all(container, ".lines:not(.bin) > :not([data-held])");
    let top = |element: &Element| element.get_bounding_client_rect().top();
    if elements::all::<Element>(container, ".bin").iter().any(|bin| y > top(bin)) {
        for place in elements::all::<Element>(container, ".bin > :not([data-held])") {
            mark(&place, DROP, "before");
        }
        return BIN.into();
    }
    let above = |line: &&Element| top(line) + line.get_bounding_client_rect().height() / 2.0 < y;
    let to = others.iter().filter(above).count();
    match (others.get(to), others.last()) {
        (Some(next), _) => mark(next, DROP, "before"),
        (None, Some(last)) => mark(last, DROP, "after"),
        (None, None) => {}
    }
    to.to_string()
}

/// Scrolls a step towards lines that are out of sight, or below the bar, where the pointer is at the edge of what is seen.
fn follow(container: &Element, y: f64) {
    let boxes =
        |selector| elements::all::<Element>(container, selector).into_iter().map(|one| one.get_bounding_client_rect());
    let (Some(window), Some(first)) = (web_sys::window(), boxes(".lines").next()) else { return };
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    let end = boxes(".confidence").map(|bar| bar.top()).fold(height, f64::min);
    if y > end - EDGE && boxes(".lines").any(|lines| lines.bottom() > end) {
        window.scroll_by_with_x_and_y(0.0, PACE);
    } else if y < EDGE && first.top() < 0.0 {
        window.scroll_by_with_x_and_y(0.0, -PACE);
    }
}

fn mark(element: &Element, name: &str, value: &str) {
    // It fails only for a name that is none.
    drop(element.set_attribute(name, value));
}

fn unmark(element: &Element, name: &str) {
    drop(element.remove_attribute(name));
}
