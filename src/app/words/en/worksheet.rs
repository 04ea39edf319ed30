//! Words of a worksheet; those of a task are said in an interview too, where nobody can write anything.
//! Does not know which questions it holds.

use super::many;

pub(crate) const WORKSHEET: &str = "Worksheet";
pub(crate) const PAPER: &str = "On paper";
pub(crate) const BOTH: &str = "With key";
pub(crate) const QUESTIONS: &str = "Without key";
pub(crate) const KEY: &str = "Key only";
pub(crate) const PRACTISE: &str = "Practise these here";
pub(crate) const NOTHING: &str = "No question fits this worksheet.";
pub(crate) const ONE: &str = "One is right.";
pub(crate) const OUTPUT: &str = "What it prints, line by line; an exception by its name:";
pub(crate) const ORDER: &str = "In which order do the lines belong? One may have to be left out.";
pub(crate) const MATCH: &str = "Which letter answers each line? One may serve twice, and some may be left over.";
pub(crate) const BUG: &str = "The line at fault, and how you mend it:";
pub(crate) const CODE: &str = "Your program:";
pub(crate) const ALOUD: &str = "Your answer in a few words:";

/// `Worksheet: Functions`
pub(crate) fn title(about: &str) -> String {
    format!("Worksheet: {about}")
}

/// `Key: Functions`
pub(crate) fn key(about: &str) -> String {
    format!("Key: {about}")
}

/// `12 questions`, and of a full one that there may be more: `60 questions, the most of one worksheet`
pub(crate) fn holds(n: usize, most: usize) -> String {
    let questions = many(n, "question");
    if n == most { format!("{questions}, the most of one worksheet") } else { questions }
}

/// `Gap 2`
pub(crate) fn gap(n: u8) -> String {
    format!("Gap {n}")
}

/// `Line 4`, in the key of an item about a fault.
pub(crate) fn line(n: u16) -> String {
    format!("Line {n}")
}
