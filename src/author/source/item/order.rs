//! Bringing lines into order.
//! Knows the fields; whether they are right is shown in `prove`.

use crate::problem::Place;
use crate::source::reader::Fields;

/// Fields of `order`.
#[derive(Debug, Clone)]
pub struct Order {
    /// In the right order.
    pub lines: Vec<Line>,
    /// Lines that belong nowhere.
    pub extra: Vec<OrderExtra>,
    /// Other right orders, as indexes from 0.
    pub accept: Vec<Vec<usize>>,
    /// Passes for a right order only.
    pub test: Option<String>,
}

/// One line to be placed.
#[derive(Debug, Clone)]
pub struct Line {
    /// A name of its own, else a letter is given.
    pub id: Option<String>,
    /// With its indentation.
    pub line: String,
    pub(crate) place: Place,
}

/// A line that is not needed.
#[derive(Debug, Clone)]
pub struct OrderExtra {
    /// A name of its own, else a letter is given.
    pub id: Option<String>,
    /// With its indentation.
    pub line: String,
    /// Why it tempts.
    pub rationale: String,
    pub(crate) place: Place,
}

impl Order {
    pub(super) fn read(fields: &mut Fields<'_>) -> Order {
        if !fields.has("lines") {
            fields.needed_texts("lines");
        }
        Order {
            lines: fields.texts_or_tables(
                "lines",
                |line, place| Line { id: None, line, place },
                |mut fields| {
                    let line =
                        Line { id: fields.maybe_text("id"), line: fields.text("line"), place: fields.place.clone() };
                    fields.finish("a line");
                    line
                },
            ),
            extra: fields.tables("extra", false, |mut fields| {
                let extra = OrderExtra {
                    id: fields.maybe_text("id"),
                    line: fields.text("line"),
                    rationale: fields.text("rationale"),
                    place: fields.place.clone(),
                };
                fields.finish("an extra line");
                extra
            }),
            accept: fields.number_lists("accept"),
            test: fields.maybe_text("test"),
        }
    }
}
