//! Words of comparison and rewrite tables.
//! Does not know what is compared.

use super::{NOT_RUN, many, versions_short};
use crate::words::{Tally, uncapitalised};

pub(crate) const COMPARE: &str = "Compare";
pub(crate) const REWRITE: &str = "Rewrite";
pub(crate) const ASPECT: &str = "Aspect";
pub(crate) const TABLE_REGION: &str = "Comparison table";
pub(crate) const FILTER_ROWS: &str = "Filter rows";
pub(crate) const ROWS: &str = "Rows";
pub(crate) const COLUMNS: &str = "Columns";
pub(crate) const MODE: &str = "Mode";
pub(crate) const READ: &str = "Read";
pub(crate) const RECALL: &str = "Cover and recall";
pub(crate) const TYPE_ANSWERS: &str = "Type your answers";
pub(crate) const SHOW: &str = "Show";
pub(crate) const TWO: &str = "Side by side";
pub(crate) const ONE: &str = "One";
pub(crate) const ALL: &str = "All";
pub(crate) const WITH: &str = "with";
pub(crate) const NO_COLUMNS: &str = "No column is chosen. Choose at least one above.";
pub(crate) const BEFORE: &str = "Before";
pub(crate) const AFTER: &str = "After";
pub(crate) const REVEAL_CELL: &str = "Reveal";
pub(crate) const KNEW: &str = "Knew";
pub(crate) const TO_QUESTION: &str = "Back to the question";
pub(crate) const MISSED_IT: &str = "Missed";
pub(crate) const TYPED_SAME: &str = "You typed the same: ";
pub(crate) const TYPED_DIFFERENT: &str = "You put it differently; you judge: ";
pub(crate) const COUNTS: &str = "They count like any other answer.";
pub(crate) const COVER_ALL: &str = "Cover all again";
pub(crate) const SHOW_PROOF: &str = "Show how each was proved";
pub(crate) const NO_QUIZ: &str = "There is no quiz on these: each solves a task of its own, so the others would be no choice. Cover them, and recall.";
pub(crate) const QUIZ_ME: &str = "Quiz me on this";
pub(crate) const CELL: &str = "cell";
pub(crate) const PAIR: &str = "pair";

/// `11 aspects, 4 subjects`
pub(crate) fn size(aspects: usize, subjects: usize) -> String {
    format!("{}, {}", many(aspects, "aspect"), many(subjects, "subject"))
}

/// `10 rows`
pub(crate) fn rows(n: usize) -> String {
    many(n, "row")
}

/// `Rows: all 11`, `Rows: 3 of 11`
pub(crate) fn rows_shown(shown: usize, of: usize) -> String {
    if shown == of { format!("Rows: all {of}") } else { format!("Rows: {shown} of {of}") }
}

/// No row is left; `filter` is what was typed, if anything was; what is covered was not searched.
pub(crate) fn no_rows(filter: &str, covered: bool) -> String {
    if filter.is_empty() {
        "No row is chosen. Choose some under “Rows” above.".into()
    } else {
        let hint = if covered { " What is covered is not searched." } else { "" };
        format!("Nothing here has “{filter}” in it.{hint}")
    }
}

/// What a cell is, for screen readers: `Set, keeps an order`
pub(crate) fn cell(subject: &str, aspect: &str) -> String {
    format!("{subject}, {}", uncapitalised(aspect))
}

/// The button of a covered cell, for screen readers.
pub(crate) fn reveal(cell: &str) -> String {
    format!("{REVEAL_CELL}: {cell}")
}

/// The field of a covered cell.
pub(crate) fn your_answer(cell: &str) -> String {
    format!("Your answer: {cell}")
}

/// The marks of a revealed cell.
pub(crate) fn did_you_know(cell: &str) -> String {
    format!("{cell}: did you know it?")
}

/// A listing of a rewrite, for screen readers: `Before: Test for None`
pub(crate) fn listing_of(label: &str, goal: &str) -> String {
    format!("{label}: {goal}")
}

/// `3 of 8 known`
pub(crate) fn known(known: usize, of: usize) -> String {
    format!("{known} of {of} known")
}

/// `3 known, 2 missed.`, and where that is all of them: `All 5 are marked: 3 known, 2 missed.`
pub(crate) fn marked(known: usize, missed: usize, of: usize) -> String {
    let all = if known + missed == of { format!("All {of} are marked: ") } else { String::new() };
    format!("{all}{known} known, {missed} missed.")
}

/// `Cover the 2 missed`
pub(crate) fn cover_missed(missed: usize) -> String {
    if missed == 1 { "Cover the one missed".into() } else { format!("Cover the {missed} missed") }
}

/// How a cell that ran was proved, in few words: `Run on CPython 3.11–3.13`
pub(crate) fn run_on(versions: &[String]) -> String {
    match versions {
        [] => NOT_RUN.into(),
        [one] => format!("Run on {}", versions_short(one, one)),
        [first, .., last] => format!("Run on {}", versions_short(first, last)),
    }
}

/// How the cells of a table were proved: `40 cells run on CPython 3.11–3.13, 1 cited, 3 judgement`
pub(crate) fn proofs(tally: &Tally<'_>, cell: &str) -> String {
    let mut parts = Vec::new();
    if let Some(versions) = tally.versions {
        parts.push(format!("{} {}", many(tally.run, cell), uncapitalised(&run_on(versions))));
    }
    let others = [(tally.not_run, "not run yet"), (tally.cited, "cited"), (tally.judgement, "judgement")];
    parts.extend(others.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{n} {word}")));
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_kinds_of_proof_that_occur_are_named() {
        let versions: Vec<String> = ["3.11", "3.12", "3.13"].map(String::from).into();
        let some = Tally { versions: Some(&versions), run: 2, cited: 1, ..Tally::default() };
        assert_eq!(proofs(&some, "cell"), "2 cells run on CPython 3.11–3.13, 1 cited");
        assert_eq!(proofs(&Tally { judgement: 1, ..Tally::default() }, "cell"), "1 judgement");
        let none = Tally { not_run: 1, ..Tally::default() };
        assert_eq!((proofs(&none, "cell").as_str(), run_on(&[]).as_str()), ("1 not run yet", "Not run yet"));
    }
}
