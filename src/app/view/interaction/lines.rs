//! The lines of an order item while they are moved: by two buttons or, with a pointer, by the grip.
//! Does not know the order that is kept, nor where a pointer is: the page's `drag` follows it by the marks left here.

use viva_core::event::{Event, Gesture};
use viva_core::interaction::Order;
use viva_core::listing::Lang;

use super::super::icon;
use super::super::pen::Pen;
use super::order::text;
use crate::words;

/// What is shown.
pub(super) struct Lines<'a> {
    pub(super) order: &'a Order,
    /// The ids of the lines in use, in their order.
    pub(super) used: &'a [String],
    /// The ids of the others.
    pub(super) bin: &'a [String],
}

/// The lines in use and, where some are not needed, the bin.
pub(super) fn lines(pen: &mut Pen, lines: &Lines) {
    let (has_bin, code) = (lines.has_bin(), lines.order.lang == Lang::Python);
    pen.el("p", "sr", |pen| {
        pen.attr("id", "order-how");
        pen.text(if has_bin { words::ORDER_HOW_BIN } else { words::ORDER_HOW });
    });
    pen.el("ol", "lines", |pen| {
        pen.attr("part", "code");
        pen.attr("aria-label", if code { words::YOUR_PROGRAM } else { words::YOUR_ORDER });
        pen.attr("aria-describedby", "order-how");
        pen.attr("tabindex", "-1");
        pen.attr("data-spot", "response");
        for (at, id) in lines.used.iter().enumerate() {
            line(pen, lines, id, at, lines.above(id, at), lines.below(id, at));
        }
    });
    if has_bin {
        bin(pen, lines);
    }
}

fn bin(pen: &mut Pen, lines: &Lines) {
    pen.label("bin", words::NOT_NEEDED);
    pen.el("ol", "lines bin", |pen| {
        pen.attr("aria-labelledby", "bin");
        for (at, id) in lines.bin.iter().enumerate() {
            line(pen, lines, id, lines.used.len() + at, Some(moved(id, lines.used.len())), None);
        }
        if lines.bin.is_empty() {
            pen.say("li", "empty-bin note", words::BIN_EMPTY);
        }
    });
}

impl Lines<'_> {
    fn has_bin(&self) -> bool {
        !self.order.extra.is_empty()
    }

    /// What a press of Up does to the line in place `at`.
    fn above(&self, id: &str, at: usize) -> Option<Gesture> {
        at.checked_sub(1).map(|to| moved(id, to))
    }

    /// What a press of Down does to it: below the last one lies the bin.
    fn below(&self, id: &str, at: usize) -> Option<Gesture> {
        if at + 1 < self.used.len() {
            return Some(moved(id, at + 1));
        }
        self.has_bin().then(|| Gesture::LineLeftOut(id.into()))
    }
}

fn moved(id: &str, to: usize) -> Gesture {
    Gesture::LineMoved { id: id.into(), to }
}

fn line(pen: &mut Pen, lines: &Lines, id: &str, at: usize, up: Option<Gesture>, down: Option<Gesture>) {
    let Some(line) = lines.order.text(id) else { return };
    pen.el("li", "line", |pen| {
        pen.key(id);
        pen.attr("data-line", id);
        pen.el("span", "grip", |pen| {
            pen.attr("aria-hidden", "true");
            icon::icon(pen, icon::GRIP);
        });
        text(pen, line, lines.order.lang);
        pen.el("span", "moves", |pen| {
            let line = line.source();
            // Lines of one text are told apart by their places.
            let name = [&usize::to_string(&(at + 1)), ". ", line.trim()].concat();
            button(pen, up, (words::MOVE_UP, &name), icon::UP, ("line-up:", id));
            button(pen, down, (words::MOVE_DOWN, &name), icon::DOWN, ("line-down:", id));
        });
    });
}

/// A button; one that leads nowhere stays, so that the focus does not get lost.
fn button(pen: &mut Pen, gesture: Option<Gesture>, label: (&str, &str), sign: &str, spot: (&str, &str)) {
    pen.el("button", "tool", |pen| {
        pen.attr("type", "button");
        pen.attr("aria-label", &[label.0, label.1].concat());
        pen.attr_if("aria-disabled", gesture.is_none().then_some("true"));
        pen.attr("data-spot", &[spot.0, spot.1].concat());
        if let Some(gesture) = gesture {
            pen.on_press(Event::Gave(gesture));
        }
        icon::icon(pen, sign);
    });
}
