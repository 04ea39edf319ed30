//! Numbers, lists and times in words.
//! Does not know what is counted.

#[cfg(feature = "app")]
use viva_core::model::Holding;
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

/// `1 row`, `10 rows`
pub(crate) fn many(n: usize, thing: &str) -> String {
    format!("{n} {thing}{}", if n == 1 { "" } else { "s" })
}

/// The same where there may be thousands: `12,345 rows`
#[cfg(feature = "app")]
pub(crate) fn lots(n: usize, thing: &str) -> String {
    format!("{} {thing}{}", figures(n), if n == 1 { "" } else { "s" })
}

/// `37 answers, 5 ticks, stars or notes, 2 mock interviews and the records of 3 candidates`: what there is none of is left
/// out.
#[cfg(feature = "app")]
pub(crate) fn held(holding: Holding) -> String {
    let Holding { tally, interviews, candidates } = holding;
    let mut held = Vec::new();
    if tally.answers > 0 || holding.is_empty() {
        held.push(lots(tally.answers, "answer"));
    }
    if tally.marks > 0 {
        held.push(marks(tally.marks));
    }
    if interviews > 0 {
        held.push(mock_interviews(interviews));
    }
    if candidates > 0 {
        held.push(records(candidates));
    }
    and(&held)
}

/// `5 ticks, stars or notes`
#[cfg(feature = "app")]
fn marks(n: usize) -> String {
    if n == 1 { "1 tick, star or note".into() } else { format!("{} ticks, stars or notes", figures(n)) }
}

/// `3 mock interviews`
#[cfg(feature = "app")]
pub(crate) fn mock_interviews(n: usize) -> String {
    many(n, "mock interview")
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
    #[cfg(feature = "app")]
    use viva_core::progress::Tally;

    use super::*;

    #[cfg(feature = "app")]
    #[test]
    fn answers_and_marks_are_told_apart() {
        let held = |answers, marks, interviews, candidates| {
            held(Holding { tally: Tally { answers, marks }, interviews, candidates })
        };
        assert_eq!(held(0, 0, 0, 0), "0 answers");
        assert_eq!(held(1, 0, 0, 1), "1 answer and the record of 1 candidate");
        assert_eq!(held(0, 1, 0, 0), "1 tick, star or note");
        assert_eq!(held(0, 0, 1, 0), "1 mock interview");
        let all = "37 answers, 5 ticks, stars or notes, 2 mock interviews and the records of 3 candidates";
        assert_eq!(held(37, 5, 2, 3), all);
    }

    #[test]
    fn times_are_said_in_seconds_below_a_minute() {
        assert_eq!(time(Millis(400)), "1 second");
        assert_eq!(time(Millis(13_600)), "13 seconds");
        assert_eq!(time(Millis(522_000)), "8 min 42 s");
    }
}
