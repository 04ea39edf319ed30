//! What the words of every language share: lists, capitals, answers in one line.
//! Does not know a language.

use viva_core::interaction::Output;
#[cfg(feature = "app")]
use viva_core::time::Date;

use super::NOTHING;
#[cfg(feature = "app")]
use super::{EDGE_CASES, EMPTY_INPUT, ORDINARY_INPUT};

/// The exceptions that a field suggests; none is the answer more often than another.
pub(crate) const EXCEPTIONS: [&str; 8] = [
    "AttributeError",
    "IndexError",
    "KeyError",
    "NameError",
    "RuntimeError",
    "StopIteration",
    "TypeError",
    "ValueError",
];

/// `a, b and c`; the joint is what stands before the last.
pub(crate) fn joined(things: &[String], joint: &str) -> String {
    match things {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{}{joint}{last}", most.join(", ")),
    }
}

/// The same with a capital at its beginning.
pub(crate) fn capital(words: &str) -> String {
    let mut words = words.to_string();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

/// The name at a place, if there is one.
#[cfg(feature = "app")]
pub(crate) fn at(names: &[&'static str], place: usize) -> &'static str {
    names.get(place).copied().unwrap_or_default()
}

/// A day as fields for dates take it: `2026-11-24`
#[cfg(feature = "app")]
pub(crate) fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year, date.month + 1, date.day)
}

/// How many times ten seconds an answer takes aloud, at 150 words a minute.
pub(crate) fn tens_of_seconds(answer: &str) -> usize {
    answer.split_whitespace().count().div_ceil(25)
}

/// What an output is as one line: its printed lines and the exception at the end.
pub(crate) fn output(stdout: &str, raises: Option<&str>) -> String {
    match (stdout, raises) {
        ("", Some(name)) => name.into(),
        (stdout, Some(name)) => format!("{stdout}\n{name}"),
        (stdout, None) => stdout.into(),
    }
}

/// Lines in one, where there is no room for more.
pub(crate) fn in_a_line(lines: &str) -> String {
    if lines.is_empty() { NOTHING.into() } else { lines.replace('\n', " ↵ ") }
}

/// The recorded output as one text.
pub(crate) fn recorded(output: &Output) -> String {
    self::output(&output.stdout, output.raises.as_deref())
}

/// What a category of tests looks at; a deck may have others.
#[cfg(feature = "app")]
pub(crate) fn category(name: &str) -> &str {
    match name {
        "basic" => ORDINARY_INPUT,
        "empty" => EMPTY_INPUT,
        "edges" => EDGE_CASES,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_one_joint() {
        let things = |n: usize| ["A", "B", "C"][..n].iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(joined(&things(1), " or "), "A");
        assert_eq!(joined(&things(3), " or "), "A, B or C");
    }
}
