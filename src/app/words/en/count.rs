//! Numbers, lists and times in words.
//! Does not know what is counted.

use viva_core::time::Millis;

#[cfg(feature = "app")]
use crate::words::figures;
use crate::words::joined;

/// A small number as a word.
pub(crate) fn number(n: usize) -> String {
    const SMALL: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    SMALL.get(n).map_or_else(|| n.to_string(), ToString::to_string)
}

/// `2 of 5`
pub(crate) fn of(n: usize, count: usize) -> String {
    format!("{n} of {count}")
}

/// `2 to go`
pub(crate) fn to_go(n: usize) -> String {
    format!("{n} to go")
}

/// `1 row`, `10 rows`
pub(crate) fn many(n: usize, thing: &str) -> String {
    format!("{n} {thing}{}", if n == 1 { "" } else { "s" })
}

/// The same where there may be thousands: `12,345 rows`
#[cfg(feature = "app")]
pub(crate) fn lots(n: usize, thing: &str) -> String {
    format!("{} {thing}{}", figures(n), if n == 1 { "" } else { "s" })
}

/// `37 answers and the records of 3 candidates`
#[cfg(feature = "app")]
pub(crate) fn held(answers: usize, candidates: usize) -> String {
    match (answers, candidates) {
        (answers, 0) => lots(answers, "answer"),
        (0, candidates) => records(candidates),
        (answers, candidates) => format!("{} and {}", lots(answers, "answer"), records(candidates)),
    }
}

/// `the records of 3 candidates`
#[cfg(feature = "app")]
pub(crate) fn records(candidates: usize) -> String {
    if candidates == 1 { "the record of 1 candidate".into() } else { format!("the records of {candidates} candidates") }
}

/// `a, b and c`
pub(crate) fn and(things: &[String]) -> String {
    joined(things, " and ")
}

/// `a, b or c`
pub(crate) fn or(things: &[String]) -> String {
    joined(things, " or ")
}

/// `14 seconds`, `8 min 42 s`, seconds cut as those of a clock are
pub(crate) fn time(time: Millis) -> String {
    match (time.0 / 1000).max(time.0.min(1)) {
        1 => "1 second".into(),
        seconds @ ..60 => format!("{seconds} seconds"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_in_seconds_below_a_minute() {
        assert_eq!(time(Millis(400)), "1 second");
        assert_eq!(time(Millis(13_600)), "13 seconds");
        assert_eq!(time(Millis(522_000)), "8 min 42 s");
    }
}
