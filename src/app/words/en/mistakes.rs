//! Words of the mistakes notebook and of the brief for tomorrow.
//! Does not know what was missed.

use viva_core::progress::Confidence;
use viva_core::time::Date;

use super::{CERTAIN, FAIRLY_SURE, GUESS, many};
use crate::words::date;

pub(crate) const MISTAKES: &str = "Mistakes";
pub(crate) const ALL_MISTAKES: &str = "All mistakes";
pub(crate) const MISTAKES_HOW: &str = "Everything you missed, here and in posts that share your progress. An entry leaves once you were right on two different days after the last miss.";
pub(crate) const NONE: &str = "No mistakes";
pub(crate) const NONE_HOW: &str = "What you miss is gathered here until you have put it right on two different days.";
pub(crate) const CHANGED: &str = "Changed since you answered";
pub(crate) const CHANGED_HOW: &str =
    "Code or answer of these is another now, so what you said may not have been wrong. Answer them again to see.";
pub(crate) const GONE: &str = "No longer in this deck";
pub(crate) const GONE_HOW: &str = "These were retired, or belong to another version of the deck, so they cannot be asked here. Your answers are kept.";
pub(crate) const LEFT_OUT: &str = "Left out ";
pub(crate) const IN_ONE_BREATH: &str = "In one breath: ";

pub(crate) const CODE: &str = "The code";
pub(crate) const BRIEF: &str = "Brief for tomorrow";
pub(crate) const BRIEF_HOW: &str = "What you missed, with the answers, to read once in about a quarter of an hour.";
pub(crate) const BRIEF_NEW: &str =
    "You have no mistakes to go through, so this is the starter deck: what its cards should cover.";
pub(crate) const CORE_POINTS: &str = "A full answer covers";
pub(crate) const RED_FLAGS: &str = "What worries a listener";
pub(crate) const FOLLOW_UPS: &str = "What may be asked next";
pub(crate) const ON_ITS_WAY: &str = "Some of this page is still on its way.";

/// `Practise these 3`
pub(crate) fn practise_these(n: usize) -> String {
    if n == 1 { "Practise it".into() } else { format!("Practise these {n}") }
}

/// `Practise the first 10`
pub(crate) fn practise_first(n: usize) -> String {
    format!("Practise the first {n}")
}

/// `All 34`
pub(crate) fn all(n: usize) -> String {
    format!("All {n}")
}

/// `Only the 3 certain ones`
pub(crate) fn only_certain(n: usize) -> String {
    if n == 1 { "Only the certain one".into() } else { format!("Only the {n} certain ones") }
}

/// `3 cells of “The four containers”`
pub(crate) fn cells_of(n: usize, table: &str) -> String {
    format!("{} of “{table}”", many(n, "cell"))
}

/// How sure the learner was, and when: `Certain, Tue 24 Nov`
pub(crate) fn said(confidence: Option<Confidence>, day: Date) -> String {
    let sure = match confidence {
        Some(Confidence::Guess) => GUESS,
        Some(Confidence::FairlySure) => FAIRLY_SURE,
        Some(Confidence::Certain) => CERTAIN,
        None => return date(day),
    };
    format!("{sure}, {}", date(day))
}

/// `Missed once`, `Missed 3 times, last on Thu 26 Nov`
pub(crate) fn times(n: usize, last: Date) -> String {
    if n == 1 { "Missed once".into() } else { format!("Missed {}, last on {}", many(n, "time"), date(last)) }
}

/// How near an entry is to leaving.
pub(crate) fn right_once(day: Date) -> String {
    format!("Right once, on {}; one more on another day, and it leaves", date(day))
}

/// The concepts that a brief has no room for.
pub(crate) fn more(n: usize) -> String {
    let wait = if n == 1 { "One more concept waits".into() } else { format!("{n} more concepts wait") };
    format!("{wait} among your mistakes; more than this is too much for one evening.")
}

/// The concepts that are suspended.
pub(crate) fn suspended(n: usize) -> String {
    let are = if n == 1 { "is" } else { "are" };
    format!("{} with mistakes {are} suspended, so not here.", many(n, "concept"))
}
