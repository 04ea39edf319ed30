//! Pointing at a faulty line.
//! Knows the fields; whether they are right is shown in `prove`.

use crate::problem::Place;
use crate::source::reader::Fields;

/// Fields of `bug`.
#[derive(Debug, Clone)]
pub struct Bug {
    /// The faulty line, from 1.
    pub line: usize,
    /// What goes wrong there.
    pub rationale: String,
    /// The whole repaired program.
    pub fixed: String,
    /// Fails for `code`, passes for `fixed`.
    pub test: Option<String>,
    /// Lines that tempt.
    pub wrong: Vec<BugWrong>,
}

/// A line that looks faulty.
#[derive(Debug, Clone)]
pub struct BugWrong {
    /// From 1.
    pub line: usize,
    /// Why it is innocent.
    pub rationale: String,
    pub(crate) place: Place,
}

impl Bug {
    pub(super) fn read(fields: &mut Fields<'_>) -> Bug {
        Bug {
            line: fields.count("line", 1..=60),
            rationale: fields.text("rationale"),
            fixed: fields.text("fixed"),
            test: fields.maybe_text("test"),
            wrong: fields.tables("wrong", true, bug_wrong),
        }
    }
}

fn bug_wrong(mut fields: Fields<'_>) -> BugWrong {
    let wrong = BugWrong {
        line: fields.count("line", 1..=60),
        rationale: fields.text("rationale"),
        place: fields.place.clone(),
    };
    fields.finish("a wrong line");
    wrong
}
