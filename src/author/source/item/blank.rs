//! Filling gaps in code.
//! Knows the fields; whether they are right is shown in `prove`.

use crate::problem::Place;
use crate::source::reader::Fields;

/// Fields of `blank`.
#[derive(Debug, Clone)]
pub struct Blanks {
    /// The gaps of `code`.
    pub blanks: Vec<Blank>,
    /// Passes when every gap is right.
    pub test: Option<String>,
}

/// One gap `__n__`.
#[derive(Debug, Clone)]
pub struct Blank {
    /// A name of its own, else a letter is given.
    pub id: Option<String>,
    /// Its number in the code.
    pub n: usize,
    /// What belongs there.
    pub answer: String,
    /// Other right fillings.
    pub accept: Vec<String>,
    /// Fillings that people try.
    pub wrong: Vec<BlankWrong>,
    pub(crate) place: Place,
}

/// A wrong filling.
#[derive(Debug, Clone)]
pub struct BlankWrong {
    /// The filling.
    pub value: String,
    /// Why it tempts.
    pub rationale: String,
    pub(crate) place: Place,
}

impl Blanks {
    pub(super) fn read(fields: &mut Fields<'_>) -> Blanks {
        Blanks { blanks: fields.tables("blanks", true, blank), test: fields.maybe_text("test") }
    }
}

fn blank(mut fields: Fields<'_>) -> Blank {
    let blank = Blank {
        id: fields.maybe_text("id"),
        n: fields.count("n", 1..=9),
        answer: fields.text("answer"),
        accept: fields.texts("accept"),
        wrong: fields.tables("wrong", true, |mut fields| {
            let wrong = BlankWrong {
                value: fields.text("value"),
                rationale: fields.text("rationale"),
                place: fields.place.clone(),
            };
            fields.finish("a wrong filling");
            wrong
        }),
        place: fields.place.clone(),
    };
    fields.finish("a blank");
    blank
}
