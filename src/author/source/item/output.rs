//! Typing what a program prints.
//! Knows the fields; whether they are right is shown in `prove`.

use crate::problem::Place;
use crate::source::reader::Fields;

/// Fields of `output`.
#[derive(Debug, Clone)]
pub struct Output {
    /// Exact output.
    pub output: String,
    /// The exception that ends it.
    pub raises: Option<String>,
    /// What people really answer.
    pub wrong: Vec<OutputWrong>,
}

/// A wrong output that people really give.
#[derive(Debug, Clone)]
pub struct OutputWrong {
    /// The printed part.
    pub value: String,
    /// The exception they expect.
    pub raises: Option<String>,
    /// Why it tempts.
    pub rationale: String,
    pub(crate) place: Place,
}

impl Output {
    pub(super) fn read(fields: &mut Fields<'_>) -> Output {
        Output {
            output: if fields.has("raises") {
                fields.maybe_text("output").unwrap_or_default()
            } else {
                fields.text("output")
            },
            raises: fields.maybe_text("raises"),
            wrong: fields.tables("wrong", true, output_wrong),
        }
    }
}

fn output_wrong(mut fields: Fields<'_>) -> OutputWrong {
    let wrong = OutputWrong {
        value: if fields.has("raises") { fields.maybe_text("value").unwrap_or_default() } else { fields.text("value") },
        raises: fields.maybe_text("raises"),
        rationale: fields.text("rationale"),
        place: fields.place.clone(),
    };
    fields.finish("a wrong output");
    wrong
}
