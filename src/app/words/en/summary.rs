//! Words at the end of a session.
//! Does not know what was asked.

pub(crate) const FINISHED: &str = "Session finished";
pub(crate) const SUMMARY: &str = "Session summary";
pub(crate) const TIME: &str = "Time";
pub(crate) const MEDIAN: &str = "Median answer";
pub(crate) const WHEN_CERTAIN: &str = "When certain";
pub(crate) const HINTS: &str = "Hints";
pub(crate) const SKIPPED: &str = "Not answered";
pub(crate) const CAME_BACK: &str = "Came back";
pub(crate) const PARTLY_RIGHT: &str = "Partly right";
pub(crate) const CERTAIN_BUT_WRONG: &str = "Certain, but wrong";
pub(crate) const START_HERE: &str = "Start here. These are the answers you would have defended.";
pub(crate) const ALSO_MISSED: &str = "Also missed";
pub(crate) const MISSED_HERE: &str = "Missed";
pub(crate) const STRONGEST: &str = "Strongest";
pub(crate) const WEAKEST: &str = "Weakest";
pub(crate) const LOOK_AGAIN: &str = "Look again";
pub(crate) const ANOTHER: &str = "Another session";
pub(crate) const NOTHING_ANSWERED: &str = "No question was answered.";
pub(crate) const YOU_SAID: &str = "You said ";

#[cfg(feature = "app")]
pub(crate) const PRINT: &str = "Print";

/// `of 10 right at first try`
pub(crate) fn right_at_first(of: usize) -> String {
    format!("of {of} right at first try")
}

/// `4 of 6 right`
pub(crate) fn right(n: usize, of: usize) -> String {
    format!("{n} of {of} right")
}

/// `3, now 2 right`
pub(crate) fn came_back(count: usize, right: usize) -> String {
    format!("{count}, now {right} right")
}

/// `Answer the 3 that are left`
pub(crate) fn answer_skipped(n: usize) -> String {
    if n == 1 { "Answer the one that is left".into() } else { format!("Answer the {n} that are left") }
}

/// `Practise the 3 missed`
pub(crate) fn practise_missed(n: usize) -> String {
    if n == 1 { "Practise the missed one".into() } else { format!("Practise the {n} missed") }
}

/// The link to a missed item, for screen readers.
pub(crate) fn look_again(title: &str) -> String {
    format!("{LOOK_AGAIN}: {title}")
}
