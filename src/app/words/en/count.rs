//! Numbers, lists and times in words.
//! Does not know what is counted.

use viva_core::time::Millis;

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

/// `a, b and c`; the last joint is `and` or `or`.
pub(crate) fn list(things: &[String], joint: &str) -> String {
    match things {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {joint} {last}", most.join(", ")),
    }
}

/// `14 seconds`, `8 min 42 s`
pub(crate) fn time(time: Millis) -> String {
    match time.0.div_ceil(1000) {
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
        assert_eq!(time(Millis(13_600)), "14 seconds");
        assert_eq!(time(Millis(522_000)), "8 min 42 s");
    }

    #[test]
    fn a_list_has_one_joint() {
        let things = |n: usize| ["A", "B", "C"][..n].iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(list(&things(1), "or"), "A");
        assert_eq!(list(&things(3), "or"), "A, B or C");
    }
}
