//! A cell that can be recalled: covered, revealed, marked.
//! Does not know whether it stands in a comparison or beside code.

use viva_core::event::{Event, TableEvent};
use viva_core::model::CellState;

use super::super::icon;
use super::super::pen::Pen;
use super::Sheet;
use crate::words;

/// Where a cell stands.
pub(super) struct Place<'a> {
    pub(super) aspect: &'a str,
    pub(super) subject: &'a str,
    /// What it is, for screen readers.
    pub(super) name: String,
    pub(super) field: Field,
}

/// What can be typed while the cell is covered.
#[derive(Clone, Copy)]
pub(super) enum Field {
    Line,
    Code,
}

impl Place<'_> {
    fn spot(&self) -> String {
        format!("cell:{}:{}", self.aspect, self.subject)
    }

    fn ids(&self) -> (String, String) {
        (self.aspect.into(), self.subject.into())
    }
}

/// What the learner sees of a cell.
#[derive(Clone, Copy)]
pub(super) enum Sight<'a> {
    /// Covered, with what was typed so far.
    Covered(&'a str),
    /// Revealed, with what was typed and the mark it got.
    Open(&'a str, Option<bool>),
}

impl Sheet<'_> {
    pub(super) fn sight(&self, place: &Place) -> Sight<'_> {
        match self.compare.cells.get(place.aspect, place.subject) {
            None => Sight::Covered(""),
            Some(CellState::Typed(typed)) => Sight::Covered(typed),
            Some(CellState::Revealed(typed)) => Sight::Open(typed, None),
            Some(CellState::Marked { typed, knew, .. }) => Sight::Open(typed, Some(*knew)),
        }
    }
}

/// A cell in the state in which the learner sees it; what it covers is `inside`.
pub(super) fn cell(pen: &mut Pen, sheet: &Sheet, place: &Place, sight: Sight, inside: &dyn Fn(&mut Pen)) {
    pen.el("form", "cell", |pen| {
        // A form that goes nowhere: Enter in its field presses its button.
        pen.attr("method", "dialog");
        match sight {
            Sight::Covered(text) => {
                field(pen, place, text);
                cover(pen, place);
            }
            Sight::Open(text, mark) => {
                value(pen, place, mark, inside);
                typed(pen, sheet, place, text);
                marks(pen, place, mark);
            }
        }
    });
}

fn field(pen: &mut Pen, place: &Place, text: &str) {
    let (tag, class, rows) = match place.field {
        Field::Line => ("input", "input", None),
        Field::Code => ("textarea", "textarea mono", Some("3")),
    };
    let (aspect, subject) = place.ids();
    pen.el("div", "field", |pen| {
        pen.key("field");
        pen.el(tag, class, |pen| {
            pen.attr_if("rows", rows);
            pen.attr("aria-label", &words::your_answer(&place.name));
            pen.as_typed();
            pen.value(text);
            pen.on_typed(move |text| Event::Table(TableEvent::CellTyped(aspect.clone(), subject.clone(), text)));
        });
    });
}

fn cover(pen: &mut Pen, place: &Place) {
    let (aspect, subject) = place.ids();
    pen.press("cover", Event::Table(TableEvent::CellRevealed(aspect, subject)), |pen| {
        pen.key("cover");
        pen.attr("type", "submit");
        pen.attr("aria-label", &words::reveal(&place.name));
        pen.attr("data-spot", &place.spot());
        pen.text(words::REVEAL_CELL);
    });
}

/// A revealed value; until it is marked, it takes the focus.
fn value(pen: &mut Pen, place: &Place, mark: Option<bool>, inside: &dyn Fn(&mut Pen)) {
    pen.el("div", "val", |pen| {
        pen.key("value");
        pen.attr("tabindex", "-1");
        if mark.is_none() {
            pen.attr("data-spot", &place.spot());
        }
        inside(pen);
    });
}

/// What was typed, and whether it is what stands there.
fn typed(pen: &mut Pen, sheet: &Sheet, place: &Place, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    let same = sheet.table.agrees(place.aspect, place.subject, text);
    pen.el("p", "note typed", |pen| {
        pen.key("typed");
        pen.text(if same { words::TYPED_SAME } else { words::TYPED_DIFFERENT });
        pen.code(text);
    });
}

/// The two marks; once one is given, only it is left, and a press takes it back.
fn marks(pen: &mut Pen, place: &Place, mark: Option<bool>) {
    const BOTH: [(bool, &str, &str, &str); 2] =
        [(true, "right", icon::CHECK, words::KNEW), (false, "wrong", icon::CROSS, words::MISSED_IT)];
    pen.el("div", "marks", |pen| {
        pen.key("marks");
        pen.attr("role", "group");
        pen.attr("aria-label", &words::did_you_know(&place.name));
        for (knew, is, sign, word) in BOTH {
            if mark.is_some_and(|mark| mark != knew) {
                continue;
            }
            let (aspect, subject) = place.ids();
            pen.press("seg", Event::Table(TableEvent::CellMarked(aspect, subject, knew)), |pen| {
                pen.key(is);
                pen.attr("data-is", is);
                pen.attr("aria-pressed", if mark.is_some() { "true" } else { "false" });
                if mark.is_some() {
                    pen.attr("data-spot", &place.spot());
                }
                icon::icon(pen, sign);
                pen.text(word);
            });
        }
    });
}
