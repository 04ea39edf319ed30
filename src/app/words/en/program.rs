//! Words around a program to write: the task, the editor, the solutions beside it, the learner's own grade.
//! Does not know the tests, nor whether a program passes them.

use viva_core::interaction::Kind;

use super::{and, many, number};
use crate::words::{capital, category};

pub(crate) const EDITOR_PART: super::Notice = ("The editor is on its way", "The editor could not be loaded");
pub(crate) const EASIER: &str = "The same task in an easier form";
pub(crate) const MUST_GIVE: &str = "Calls and what they give";
pub(crate) const EDITOR_HOW: &str =
    "Tab indents by four columns, Shift and Tab takes that back. Esc, then Tab, leaves the editor.";
pub(crate) const SHOW_SOLUTIONS: &str = "Show solutions";
pub(crate) const GRADED_BY_YOU: &str =
    "This page does not run programs yet: you compare yours with the solutions and grade it.";
pub(crate) const NOTHING_WRITTEN: &str =
    "Nothing is written yet. To see the solutions now counts as a program that you did not know.";
pub(crate) const NOT_BEGUN: &str = "Nothing was written";
pub(crate) const SOLUTIONS: &str = "Solutions";
pub(crate) const FAILING: &str = "Programs that fail, and why";
pub(crate) const FAILING_HOW: &str = "Is yours like one of these?";
pub(crate) const FAILS_AT: &str = "It fails first at this call";
pub(crate) const FAILS_SO: &str = "A program that fails this way: ";
pub(crate) const TICK_PASSED: &str = "Tick what your program passes";
pub(crate) const PASSES: &str = "Passes";
pub(crate) const FAILS: &str = "Fails";
pub(crate) const WALK_THROUGH: &str = "Take these calls through your program line by line, beside the first solution.";
pub(crate) const CORE_FIRST: &str = "The calls you saw come first: without them nothing else counts.";
pub(crate) const NOTHING_TO_GRADE: &str = "The solutions were shown before anything was written.";

/// An easier form of a task to program.
pub(crate) fn form(kind: Kind) -> &'static str {
    if kind == Kind::Order { "Put its lines in order" } else { "Find its bug" }
}

/// How many tests there are beside those that are shown, by category.
pub(crate) fn hidden(categories: &[(&str, usize)]) -> String {
    let all: usize = categories.iter().map(|(_, count)| count).sum();
    let each: Vec<String> = categories.iter().map(|(name, count)| format!("{count} for {}", category(name))).collect();
    format!(
        "{} more {} hidden until you compare: {}. Hidden means not displayed, not secret: {} came with this page.",
        capital(&number(all)),
        if all == 1 { "call is" } else { "calls are" },
        and(&each),
        if all == 1 { "it" } else { "they" },
    )
}

pub(crate) const ORDINARY_INPUT: &str = "ordinary input";
pub(crate) const EMPTY_INPUT: &str = "empty input";
pub(crate) const EDGE_CASES: &str = "edge cases";

/// A group of tests that is a point: `edge cases`
fn group(name: Option<&str>) -> &str {
    name.map_or("the calls you saw", category)
}

/// The same as a title: `Edge cases`
pub(crate) fn group_title(name: Option<&str>) -> String {
    capital(group(name))
}

/// The tests of a group, for screen readers: `Edge cases: 3 calls`
pub(crate) fn group_calls(name: Option<&str>, count: usize) -> String {
    format!("{}: {}", group_title(name), many(count, "call"))
}

/// Groups in a line: `edge cases and cost`
pub(crate) fn groups(names: &[Option<&str>]) -> String {
    let names: Vec<String> = names.iter().map(|name| group(*name).into()).collect();
    and(&names)
}

/// `3 of 5 ticked`
pub(crate) fn passed(got: usize, of: usize) -> String {
    format!("{got} of {of} ticked")
}

/// What the verdict says of a program: `3 of 5 kinds of calls pass`
pub(crate) fn program_verdict(is_begun: bool, got: u16, of: u16) -> String {
    match (is_begun, got) {
        (false, _) => NOT_BEGUN.into(),
        (true, 0) => "It does not do the task yet".into(),
        (true, got) if got == of => "It passes every call".into(),
        (true, got) => format!("{got} of {of} kinds of calls pass"),
    }
}

/// What a program does not pass, after the verdict.
pub(crate) fn program_fails(names: &[Option<&str>]) -> String {
    if names.is_empty() { "By your own reading of it.".into() } else { format!("Not yet: {}.", groups(names)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_calls_are_counted_by_what_they_look_at() {
        let one = hidden(&[("cost", 1)]);
        assert!(one.starts_with("One more call is hidden until you compare: 1 for cost."), "{one}");
        let more = hidden(&[("empty", 1), ("edges", 3), ("retries", 2)]);
        assert!(more.contains("Six more calls") && more.contains("empty input, 3 for edge cases and 2 for retries."));
    }
}
