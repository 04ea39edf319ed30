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
        mark(&line, HELD, &land(&container, f64::from(pointer.client_y())));
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
            offer(&place, "before");
        }
        return BIN.into();
    }
    let above = |line: &&Element| top(line) + line.get_bounding_client_rect().height() / 2.0 < y;
    let to = others.iter().filter(above).count();
    match (others.get(to), others.last()) {
        (Some(next), _) => offer(next, "before"),
        (None, Some(last)) => offer(last, "after"),
        (None, None) => {}
    }
    to.to_string()
}

/// Marks where the line would land, and brings it into sight: so the page follows a line that is held at its edge.
fn offer(place: &Element, side: &str) {
    mark(place, DROP, side);
    elements::reveal(place);
}

fn mark(element: &Element, name: &str, value: &str) {
    // It fails only for a name that is none.
    drop(element.set_attribute(name, value));
}

fn unmark(element: &Element, name: &str) {
    drop(element.remove_attribute(name));
}
