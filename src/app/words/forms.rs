//! What the words of every language share: lists, capitals, answers in one line.
//! Does not know a language.

use viva_core::deck::Proof;
use viva_core::interaction::Output;
#[cfg(feature = "app")]
use viva_core::time::Date;

#[cfg(feature = "app")]
use super::{EDGE_CASES, EMPTY_INPUT, ORDINARY_INPUT};
#[cfg(all(feature = "app", not(target_arch = "wasm32")))]
use super::{GROUPED, GROUPS, plain_date, plain_month};
#[cfg(all(feature = "app", target_arch = "wasm32"))]
use {super::LOCALE, crate::platform::intl};

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

/// A head within a sentence; a name like `GIL` stays as it is.
pub(crate) fn uncapitalised(head: &str) -> String {
    let mut head = head.to_string();
    if head.bytes().nth(1).is_some_and(|second| !second.is_ascii_uppercase())
        && let Some(first) = head.get_mut(..1)
    {
        first.make_ascii_lowercase();
    }
    head
}

/// How some claims were proved.
#[derive(Default)]
pub(crate) struct Tally<'a> {
    /// On what those ran that did.
    pub(crate) versions: Option<&'a [String]>,
    pub(crate) run: usize,
    pub(crate) not_run: usize,
    pub(crate) cited: usize,
    pub(crate) judgement: usize,
}

/// Counts proofs by their kinds.
pub(crate) fn tally<'a>(proofs: &[&'a Proof]) -> Tally<'a> {
    let mut tally = Tally::default();
    for proof in proofs {
        match proof {
            Proof::Run(versions) if versions.is_empty() => tally.not_run += 1,
            Proof::Run(versions) => {
                tally.versions = tally.versions.or(Some(versions));
                tally.run += 1;
            }
            Proof::Cited => tally.cited += 1,
            Proof::Judgement => tally.judgement += 1,
        }
    }
    tally
}

/// The name at a place, if there is one.
#[cfg(all(feature = "app", not(target_arch = "wasm32")))]
pub(crate) fn at(names: &[&'static str], place: usize) -> &'static str {
    names.get(place).copied().unwrap_or_default()
}

/// The name of an export, so that those of two days stand apart and in order: `viva-progress-2026-11-24.json`
#[cfg(all(feature = "app", any(test, target_arch = "wasm32")))]
pub(crate) fn export_name(date: Date) -> String {
    format!("viva-progress-{}.json", iso(date))
}

/// A day as fields for dates take it: `2026-11-24`
#[cfg(feature = "app")]
pub(crate) fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year, date.month + 1, date.day)
}

/// `Tue 24 Nov`
#[cfg(feature = "app")]
pub(crate) fn date(date: Date) -> String {
    #[cfg(target_arch = "wasm32")]
    return intl::date(LOCALE, &iso(date), r#"{"weekday":"short","day":"numeric","month":"short"}"#);
    #[cfg(not(target_arch = "wasm32"))]
    plain_date(date)
}

/// `Tue 24 Nov 2026`
#[cfg(feature = "app")]
pub(crate) fn date_and_year(date: Date) -> String {
    #[cfg(target_arch = "wasm32")]
    return intl::date(LOCALE, &iso(date), r#"{"weekday":"short","day":"numeric","month":"short","year":"numeric"}"#);
    #[cfg(not(target_arch = "wasm32"))]
    format!("{} {}", plain_date(date), date.year)
}

/// `Nov`
#[cfg(feature = "app")]
pub(crate) fn month(date: Date) -> String {
    #[cfg(target_arch = "wasm32")]
    return intl::date(LOCALE, &iso(date), r#"{"month":"short"}"#);
    #[cfg(not(target_arch = "wasm32"))]
    plain_month(date).into()
}

/// A number that may have thousands: `12,345`
#[cfg(feature = "app")]
pub(crate) fn figures(n: usize) -> String {
    #[cfg(target_arch = "wasm32")]
    return intl::number(LOCALE, u32::try_from(n).unwrap_or(u32::MAX));
    #[cfg(not(target_arch = "wasm32"))]
    grouped(n, GROUPS, GROUPED)
}

/// A number in groups of three digits, where it has at least so many.
#[cfg(all(feature = "app", not(target_arch = "wasm32")))]
fn grouped(n: usize, between: char, fewest: usize) -> String {
    let digits = n.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() >= fewest {
            grouped.push(between);
        }
        grouped.push(digit);
    }
    grouped
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

    #[cfg(feature = "app")]
    #[test]
    fn the_name_of_an_export_has_its_date() {
        assert_eq!(export_name(viva_core::time::Day(20_786).date()), "viva-progress-2026-11-29.json");
    }

    #[cfg(feature = "app")]
    #[test]
    fn long_numbers_have_groups_where_the_language_sets_them() {
        assert_eq!(
            [999, 1_000, 12_345, 1_234_567].map(|n| grouped(n, ',', 4)),
            ["999", "1,000", "12,345", "1,234,567"]
        );
        assert_eq!([1_000, 12_345].map(|n| grouped(n, '.', 5)), ["1000", "12.345"]);
    }

    #[test]
    fn a_head_within_a_sentence_loses_its_capital_unless_it_is_a_name() {
        assert_eq!(uncapitalised("Keeps an order"), "keeps an order");
        assert_eq!(uncapitalised("GIL held by"), "GIL held by");
    }

    #[test]
    fn proofs_are_counted_by_their_kinds() {
        let (run, not_run) = (Proof::Run(vec!["3.11".into()]), Proof::Run(vec![]));
        let tally = tally(&[&Proof::Cited, &not_run, &run, &run, &Proof::Judgement]);
        assert_eq!((tally.run, tally.not_run, tally.cited, tally.judgement), (2, 1, 1, 1));
        assert_eq!(tally.versions, Some(&["3.11".to_string()][..]));
    }
}
