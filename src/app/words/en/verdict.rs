//! Words after an answer: verdict, what ties it to the confidence, reasons and proof.
//! Does not know how a score was reached.

use viva_core::deck::Proof;
use viva_core::interaction::Slip;
use viva_core::progress::Confidence;
use viva_core::session::Outcome;

use super::{NOT_RUN, and, number, or, time};
use crate::words::capital;

pub(crate) const RIGHT: &str = "Right";
pub(crate) const RIGHT_AND_KNOWN: &str = "Right, and you knew it";
pub(crate) const WRONG: &str = "Not this one";
pub(crate) const WRONG_OPTIONS: &str = "Not these";
pub(crate) const WRONG_OUTPUT: &str = "Not what it prints";
pub(crate) const WRONG_END: &str = "Not how it ends";
pub(crate) const WRONG_LINE: &str = "Not this line";
pub(crate) const FOUND_LINE: &str = "Found it";
pub(crate) const PARTLY: &str = "Partly right";

pub(crate) const YOUR_ANSWER: &str = "Your answer";
pub(crate) const CORRECT: &str = "Correct";
pub(crate) const MISSED: &str = "You missed this";
pub(crate) const BEGINS_LIKE_YOURS: &str = "Begins like yours";
pub(crate) const YOUR_LINE: &str = "Your line";
pub(crate) const YOUR_LINE_FAULT: &str = "Your line, the fault";
pub(crate) const THE_FAULT: &str = "The fault";
pub(crate) const LINE_KEPT: &str = "Nothing is wrong here: the repaired program keeps this line as it is.";
pub(crate) const CHANGED_LINE: &str = "Changed";
pub(crate) const REPAIRED: &str = "Repaired";
pub(crate) const IN_ORDER: &str = "In order";
pub(crate) const OUT_OF_ORDER: &str = "Out of order";
pub(crate) const DOES_NOT_BELONG: &str = "Does not belong";
pub(crate) const LEFT_OUT: &str = "Left out";
pub(crate) const RIGHTLY_LEFT_OUT: &str = "Rightly left out";
pub(crate) const ONE_ORDER: &str = "One order that works";
pub(crate) const SAID: &str = "Said";
pub(crate) const NOT_SAID: &str = "Not said";

pub(crate) const OTHER_OUTPUTS: &str = "Other answers people give";
pub(crate) const OTHER_GAPS: &str = "Other answers, right and wrong";
pub(crate) const ALSO_ACCEPTED: &str = "Also accepted.";
pub(crate) const LEFT_OVER: &str = "What is left over";
pub(crate) const DIFF: &str = "Your prediction beside the real output, line by line";
pub(crate) const DIFF_LINE: &str = "Line";
pub(crate) const EMPTY_LINE: &str = "an empty line";
pub(crate) const DIFF_YOURS: &str = "Yours";
pub(crate) const DIFF_PYTHON: &str = "Python";
pub(crate) const DIFF_END: &str = "End";
pub(crate) const NO_EXCEPTION: &str = "no exception";
pub(crate) const SAME: &str = "Same: ";
pub(crate) const DIFFERENT: &str = "Different: ";
pub(crate) const YOU_CHOSE: &str = "You chose ";
pub(crate) const CORRECT_IS: &str = "Correct: ";
pub(crate) const KEY_BELOW: &str = "The right answer stands below.";
pub(crate) const MARKED_CODE: &str = "Python code, your answers marked";

pub(crate) const IN_ONE_BREATH: &str = "In one breath";
pub(crate) const ABOUT: &str = "All about ";
pub(crate) const TABLE: &str = "Compare: ";

/// `Why not C or D`
pub(crate) fn why_not(names: &[String]) -> String {
    format!("Why not {}", or(names))
}

/// `Why not line 3 or 5`
pub(crate) fn why_not_lines(numbers: &[String]) -> String {
    format!("Why not line {}", or(numbers))
}

/// `Line 4`
pub(crate) fn line(n: usize) -> String {
    format!("Line {n}")
}

/// `Belongs at line 4`
pub(crate) fn belongs_at(n: usize) -> String {
    format!("Belongs at line {n}")
}

/// `It is line 4.`
pub(crate) fn it_is_line(n: u16) -> String {
    format!("It is line {n}.")
}

/// Of a line that is mended along with the faulty one.
pub(crate) fn line_changed(fault: u16) -> String {
    format!("Not the cause: the repaired program changes this line only along with line {fault}.")
}

/// What can be said of an answer that nobody foresaw.
pub(crate) fn slip(slip: Slip) -> String {
    match slip {
        Slip::End => "Every line is right, but it ends in another way.".into(),
        Slip::Name => "Only the capitals in the name of the exception differ.".into(),
        Slip::Form => {
            "Only quotes or capitals differ. A text is printed without quotes, but inside a list with them.".into()
        }
        Slip::Line(n) => format!("Line {n} is the first that differs. The reason stands below."),
    }
}

/// `3 of 4 pairs right`
pub(crate) fn pairs_right(got: u16, of: u16) -> String {
    format!("{got} of {of} pairs right")
}

/// `1 of 2 blanks right`
pub(crate) fn blanks_right(got: u16, of: u16) -> String {
    format!("{got} of {of} blanks right")
}

/// `7 of 9 lines in order`
pub(crate) fn lines_in_order(got: usize, of: usize) -> String {
    format!("{got} of {of} lines in order")
}

/// What extra lines cost.
pub(crate) fn extra_lines(n: usize, got: u16, of: u16) -> String {
    let used = capital(&format!("{} used", lines(n)));
    format!("{used} {} not belong there, so {got} of {of} points.", if n == 1 { "does" } else { "do" })
}

fn lines(n: usize) -> String {
    format!("{} {}", number(n), if n == 1 { "line" } else { "lines" })
}

/// `2 of 3 found, one does not hold.`
pub(crate) fn options_found(found: usize, of: usize, wrong: usize) -> String {
    match wrong {
        0 => format!("{found} of {of} found."),
        1 => format!("{found} of {of} found, and one that does not hold."),
        more => format!("{found} of {of} found, and {} that do not hold.", number(more)),
    }
}

/// What a wrong option costs.
pub(crate) fn points(got: u16, of: u16) -> String {
    format!("That makes {got} of {of} points.")
}

/// `1 of 3 lines right`
pub(crate) fn lines_right(got: usize, of: usize) -> String {
    format!("{got} of {of} lines right")
}

/// `Lines 2 and 3 differ.`
pub(crate) fn lines_differ(lines: &[usize]) -> String {
    let names: Vec<String> = lines.iter().map(ToString::to_string).collect();
    match names.as_slice() {
        [one] => format!("Line {one} differs."),
        more => format!("Lines {} differ.", and(more)),
    }
}

pub(crate) const SPACES_DIFFER: &str = "Only spaces differ. It counts as right.";
pub(crate) const END_DIFFERS: &str = "The end differs.";

/// `3 of 4 points`
pub(crate) fn points_said(said: usize, of: usize) -> String {
    format!("{said} of {of} points")
}

/// What became of the core points.
pub(crate) fn core_said(missed: usize) -> String {
    match missed {
        0 => "All core points were in it.".into(),
        1 => "One core point was not said; it stands first.".into(),
        more => format!("{} core points were not said; they stand first.", capital(&number(more))),
    }
}

/// What ties a result to how sure the learner was; `returns` says that the item comes back in this session.
pub(crate) fn tied(outcome: &Outcome, returns: bool) -> String {
    let took = time(outcome.took);
    let mut words = match (outcome.score.is_full(), outcome.confidence) {
        (_, None) => String::new(),
        (true, Some(Confidence::Certain)) => format!("Certain, {took}."),
        (true, Some(Confidence::FairlySure)) => format!("Fairly sure, {took}."),
        (true, Some(Confidence::Guess)) => "You called it a guess. See why it holds.".into(),
        (false, Some(sure)) => tied_miss(sure, returns).into(),
    };
    if outcome.assisted {
        words.push(' ');
        words.push_str(super::OPTIONS_NOTE);
    } else if outcome.hints > 0 {
        words.push_str(if outcome.hints == 1 { " With one hint." } else { " With hints." });
    }
    words
}

fn tied_miss(sure: Confidence, returns: bool) -> &'static str {
    match (sure, returns) {
        (Confidence::Guess, true) => "It was a guess. It comes back later in this session.",
        (Confidence::Guess, false) => "It was a guess.",
        (Confidence::FairlySure, true) => "You were fairly sure. It comes back later in this session.",
        (Confidence::FairlySure, false) => "You were fairly sure.",
        (Confidence::Certain, true) => "You were certain, so it comes back later in this session.",
        (Confidence::Certain, false) => "You were certain: worth the most attention.",
    }
}

/// How a claim was proved.
pub(crate) fn proof(proof: &Proof) -> String {
    match proof {
        Proof::Run(versions) if versions.is_empty() => NOT_RUN.into(),
        Proof::Run(versions) => format!("Run on CPython {}", and(versions)),
        Proof::Cited => "Cited: what the official pages say".into(),
        Proof::Judgement => "Judgement: reviewed opinion, not run".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_does_and_two_do_not_belong() {
        assert_eq!(extra_lines(1, 3, 5), "One line used does not belong there, so 3 of 5 points.");
        assert_eq!(extra_lines(2, 3, 5), "Two lines used do not belong there, so 3 of 5 points.");
    }
}
