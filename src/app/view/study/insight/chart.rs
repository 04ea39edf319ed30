//! What all charts are made of: what was found, how to read it, a drawing with its text, and the table behind it.
//! Does not know any figure.
//!
//! Drawings are 352 units wide. Coordinates are given in tenths of a unit, so that they are whole numbers.

use viva_core::model::Model;

use super::super::super::pen::Pen;
use super::super::super::tag;
use crate::words::insight;

/// The left and right end of a drawing's plane, beside the words of its axis.
pub(super) const LEFT: i32 = 440;
pub(super) const RIGHT: i32 = 3520;
/// Its upper and lower end.
const TOP: i32 = 120;
pub(super) const BOTTOM: i32 = 1320;
/// The highest bar ends here: above it stands its number.
pub(super) const HIGHEST: i32 = 320;

/// The words of a chart.
pub(super) struct Chart<'a> {
    /// Its title: what it shows of this learner.
    pub(super) finding: &'a str,
    /// What its marks mean.
    pub(super) how: &'a str,
    /// What it shows, for those who do not see it.
    pub(super) summary: &'a str,
    /// The height of its drawing, in units.
    pub(super) height: u32,
}

/// The figures behind a chart, or other facts; the first column names the row.
pub(in super::super) struct Table<'a> {
    pub(in super::super) caption: &'a str,
    pub(in super::super) heads: &'a [&'a str],
    pub(in super::super) rows: Vec<Vec<String>>,
}

impl Chart<'_> {
    pub(super) fn draw(&self, pen: &mut Pen, model: &Model, table: &Table, drawing: impl FnOnce(&mut Pen)) {
        pen.el("div", "chart", |pen| {
            pen.say(tag(model.config.heading_level + 1), "h", self.finding);
            pen.say("p", "note", self.how);
            pen.el("svg", "", |pen| {
                pen.attr("viewBox", &format!("0 0 352 {}", self.height));
                pen.attr("role", "img");
                pen.attr("aria-label", self.summary);
                drawing(pen);
            });
            pen.el("details", "more", |pen| {
                pen.say("summary", "", insight::AS_A_TABLE);
                table.draw(pen);
            });
        });
    }
}

impl Table<'_> {
    pub(in super::super) fn draw(&self, pen: &mut Pen) {
        pen.el("table", "data", |pen| {
            pen.say("caption", "sr", self.caption);
            pen.el("thead", "", |pen| {
                pen.el("tr", "", |pen| {
                    for (at, head) in self.heads.iter().enumerate() {
                        cell(pen, "th", "col", at, head);
                    }
                });
            });
            pen.el("tbody", "", |pen| {
                for row in &self.rows {
                    pen.el("tr", "", |pen| {
                        for (at, text) in row.iter().enumerate() {
                            cell(pen, if at == 0 { "th" } else { "td" }, "row", at, text);
                        }
                    });
                }
            });
        });
    }
}

fn cell(pen: &mut Pen, tag: &'static str, scope: &str, at: usize, text: &str) {
    pen.el(tag, if at == 0 { "" } else { "r" }, |pen| {
        if tag == "th" {
            pen.attr("scope", scope);
        }
        pen.text(text);
    });
}

/// A shape with these coordinates.
pub(super) fn shape(pen: &mut Pen, tag: &'static str, class: &str, at: &[(&'static str, i32)]) {
    pen.el(tag, class, |pen| {
        for (name, n) in at {
            pen.attr(name, &units(*n));
        }
    });
}

/// A line between two points.
pub(super) fn line(pen: &mut Pen, class: &str, [x1, y1]: [i32; 2], [x2, y2]: [i32; 2]) {
    shape(pen, "line", class, &[("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)]);
}

/// A bar of `n` where the highest is of `most`, at this place and of this width; its upper end.
pub(super) fn bar(pen: &mut Pen, [x, width]: [i32; 2], n: usize, most: usize) -> i32 {
    let high = ((BOTTOM - HIGHEST) * n as i32 / most as i32).max(20);
    let at = [("x", x), ("y", BOTTOM - high), ("width", width), ("height", high), ("rx", 10)];
    shape(pen, "rect", "cell", &at);
    BOTTOM - high
}

/// Where a text stands by its point.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// Words at a point of their base line.
pub(super) fn words(pen: &mut Pen, class: &str, anchor: Anchor, [x, y]: [i32; 2], text: &str) {
    pen.el("text", class, |pen| {
        pen.attr("x", &units(x));
        pen.attr("y", &units(y));
        match anchor {
            Anchor::Start => {}
            Anchor::Middle => pen.attr("text-anchor", "middle"),
            Anchor::End => pen.attr("text-anchor", "end"),
        }
        pen.text(text);
    });
}

/// Tenths as units: `12.5`; only what is not negative is drawn.
pub(super) fn units(tenths: i32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Three lines across a plane that ends at `right`, from `low` per cent at its lower end to 100 at its upper.
pub(super) fn per_cents(pen: &mut Pen, low: u32, right: i32) {
    for n in [low, (low + 100) / 2, 100] {
        let y = height(n * 10, low);
        line(pen, "ax", [LEFT, y], [right, y]);
        words(pen, "", Anchor::End, [LEFT - 80, y + 40], &insight::percent(n));
    }
}

/// Where so many of a thousand are on such a plane.
pub(super) fn height(per_mille: u32, low: u32) -> i32 {
    let (span, above) = (1000 - 10 * low as i32, per_mille as i32 - 10 * low as i32);
    BOTTOM - (BOTTOM - TOP) * above / span
}
