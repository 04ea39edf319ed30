//! Options of `choice` and `multiple`.
//! Knows the fields; whether they are right is shown in `prove`.

use crate::problem::Place;
use crate::source::reader::Fields;

/// Options of `choice` and `multiple`.
#[derive(Debug, Clone)]
pub struct Options {
    /// In the order of the file.
    pub options: Vec<Pick>,
    /// Whether their order may change.
    pub shuffle: bool,
    /// Passes with the code of the key, fails with any other.
    pub test: Option<String>,
    /// What `code` prints, where options carry a `value`.
    pub output: Option<String>,
}

/// One option.
#[derive(Debug, Clone)]
pub struct Pick {
    /// A name of its own, else a letter is given.
    pub id: Option<String>,
    /// Prose, or
    pub text: Option<String>,
    /// code.
    pub code: Option<String>,
    /// Whether it is right; without a word it is not.
    pub key: bool,
    /// Why it is right or tempts.
    pub rationale: String,
    /// An expression true for a key only.
    pub check: Option<String>,
    /// What this option says is printed.
    pub value: Option<String>,
    pub(crate) place: Place,
}

impl Pick {
    /// What the reader sees of it.
    pub(crate) fn shown(&self) -> &str {
        self.text.as_deref().or(self.code.as_deref()).unwrap_or_default()
    }
}

impl Options {
    pub(super) fn read(fields: &mut Fields<'_>) -> Options {
        Options {
            options: fields.tables("options", true, pick),
            shuffle: fields.maybe_flag("shuffle").unwrap_or(true),
            test: fields.maybe_text("test"),
            output: fields.maybe_text("output"),
        }
    }
}

fn pick(mut fields: Fields<'_>) -> Pick {
    if fields.has("text") == fields.has("code") {
        fields.problems().error(fields.place.clone(), "needs either `text` or `code`, one of the two");
    }
    let pick = Pick {
        id: fields.maybe_text("id"),
        text: fields.maybe_text("text"),
        code: fields.maybe_text("code"),
        key: fields.maybe_flag("key").unwrap_or(false),
        rationale: fields.text("rationale"),
        check: fields.maybe_text("check"),
        value: fields.maybe_text("value"),
        place: fields.place.clone(),
    };
    fields.finish("an option");
    pick
}
