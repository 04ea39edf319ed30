//! Words around a question, before it is answered.
//! Does not know what is asked.

use viva_core::interaction::Missing;

use super::number;
use crate::words::tens_of_seconds;

pub(crate) const CHANGED: &str = "changed since you answered";
pub(crate) const SURE: &str = "Submit, and say how sure you are";
pub(crate) const GUESS: &str = "Guess";
pub(crate) const FAIRLY_SURE: &str = "Fairly sure";
pub(crate) const CERTAIN: &str = "Certain";
pub(crate) const BACK: &str = "Back";
pub(crate) const SKIP: &str = "Skip this one";
pub(crate) const FINISH: &str = "Finish here";
pub(crate) const NEXT: &str = "Next question";
pub(crate) const TO_SUMMARY: &str = "See how it went";

/// Of a question that comes back, with how many follow it in this session.
pub(crate) fn again(following: usize) -> String {
    match following {
        0 => "again, the last one".into(),
        n => format!("again, {n} more to go"),
    }
}

pub(crate) const KEY_TO: &str = "to ";
pub(crate) const KEY_CHOOSE: &str = " choose";
pub(crate) const KEY_SUBMIT: &str = " submit";
pub(crate) const KEY_HINT: &str = "hint";
pub(crate) const KEY_NEXT: &str = "next";

pub(crate) const CHOOSE_ONE: &str = "Choose one answer";
pub(crate) const CHOOSE_OUTPUT: &str = "Choose what it prints";
pub(crate) const CHOOSE_LINE: &str = "Choose the line at fault";
pub(crate) const CHOOSE_PARTNERS: &str =
    "Choose a partner for each line. One may serve more than once, and some may be left over.";
pub(crate) const CHOOSE: &str = "Choose…";

pub(crate) const PREDICTION: &str = "Your prediction ";
pub(crate) const PREDICTION_BEFORE: &str = "What it prints before that ";
pub(crate) const PREDICTION_HOW: &str = "(one line for each printed line)";
pub(crate) const RAISES: &str = "It raises an exception";
pub(crate) const WHICH_EXCEPTION: &str = "Which one?";
pub(crate) const NOTHING: &str = "nothing";

pub(crate) const YOUR_PROGRAM: &str = "Your program";
pub(crate) const YOUR_ORDER: &str = "Your order";
pub(crate) const NOT_NEEDED: &str = "Not needed";
pub(crate) const BIN_EMPTY: &str = "Move a line below the last one, or drag it here, to leave it out.";
pub(crate) const ORDER_HOW: &str = "Use the two buttons at each line.";
pub(crate) const ORDER_HOW_BIN: &str =
    "Use the two buttons at each line. Moving the last line down puts it with the lines that are not needed.";

pub(crate) const SAY_ALOUD: &str = "Answer aloud, as you would across a table. Then compare.";
pub(crate) const PAUSE: &str = "Pause";
pub(crate) const HIDE_TIMER: &str = "Hide timer";
pub(crate) const REVEAL: &str = "Reveal the answer";
pub(crate) const TICK: &str = "Tick what you said";
pub(crate) const CORE: &str = "Core";
pub(crate) const RED_FLAGS: &str = "Red flags";
pub(crate) const LOOKED_FOR: &str = "What an interviewer looks for";
pub(crate) const FOLLOW_UPS: &str = "Follow-ups, one by one";
pub(crate) const WHY_ASKED: &str = "Why it is asked";
pub(crate) const HOW_TO_BUILD: &str = "How to build the answer";
pub(crate) const DONE: &str = "Done";

/// `Choose two answers`
pub(crate) fn choose_many(n: usize) -> String {
    format!("Choose {} answers", number(n))
}

/// The summary of a hint that is open, or of the next one.
pub(crate) fn hint(at: usize, open: usize, count: usize) -> String {
    if at < open {
        format!("Hint {} of {count}", at + 1)
    } else if at == 0 {
        "Show a hint".into()
    } else {
        "Another hint".into()
    }
}

pub(crate) const OPTIONS_HINT: &str = "Show what people answer";
pub(crate) const OPTIONS_NOTE: &str = "You chose among answers that people give, so this counts as assisted.";

pub(crate) const LINE: &str = "Line ";

/// A listing with gaps, for screen readers.
pub(crate) fn code_with_blanks(count: usize) -> String {
    format!("Python code with {} {}", number(count), if count == 1 { "blank" } else { "blanks" })
}

/// `Blank 1 of 2`
pub(crate) fn blank(n: usize, count: usize) -> String {
    format!("Blank {n} of {count}")
}

pub(crate) const MOVE_UP: &str = "Move up: ";
pub(crate) const MOVE_DOWN: &str = "Move down: ";

/// `A good answer, about 40 seconds`: aloud, at 150 words a minute.
pub(crate) fn good_answer(answer: &str) -> String {
    format!("A good answer, about {}0 seconds", tens_of_seconds(answer))
}

/// `3 of 4 ticked, 2 of 2 core points`
pub(crate) fn ticked(said: usize, of: usize, core: usize, core_of: usize) -> String {
    format!("{said} of {of} ticked, {core} of {core_of} core points")
}

/// What keeps a response from being submitted.
pub(crate) fn missing(missing: Missing) -> String {
    match missing {
        Missing::Choice => "Choose an answer first.".into(),
        Missing::Options(n) => format!("Choose {} answers, no more and no fewer.", number(n)),
        Missing::Text => "Type what it prints, or say that it raises.".into(),
        Missing::Exception => "Name the exception first.".into(),
        Missing::Gaps => "Fill every blank first.".into(),
        Missing::Lines => "Put at least one line into your program.".into(),
        Missing::Moves => "Move at least one line first.".into(),
        Missing::Rows => "Choose a partner for every line first.".into(),
        Missing::Line => "Choose a line first.".into(),
    }
}
