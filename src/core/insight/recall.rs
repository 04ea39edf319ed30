//! True retention: how much was still known when it came back.
//! Does not know what is desired, nor when anything is due.

use alloc::collections::BTreeMap;

use super::Share;
use crate::progress::{Progress, Rating};
use crate::review::{in_order, rating};
use crate::time::Day;

/// The days that are looked back over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// The latest seven, with today.
    Week,
    /// The latest thirty, with today.
    Month,
    /// All.
    All,
}

/// How much was recalled within some days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recalled {
    /// Which days.
    pub span: Span,
    /// How many reviews were no lapse, of how many.
    pub share: Share,
}

/// How much was recalled in the latest seven days, in the latest thirty, and in all.
///
/// A review is the first answer of a day at a concept that was seen on an earlier day; it is recalled where it earns more
/// than Again. That is true retention as Anki counts it.
pub fn recalled(progress: &Progress, today: Day) -> [Recalled; 3] {
    let mut spans = [Span::Week, Span::Month, Span::All].map(|span| Recalled { span, share: Share::default() });
    let mut seen: BTreeMap<&str, Day> = BTreeMap::new();
    for (_, attempt) in in_order(progress) {
        if let Some(concept) = attempt.restarts() {
            seen.remove(concept);
        }
        // The usual pace tells Good from Easy only.
        let (Some(concept), Some(rating)) = (attempt.target.concept(), rating(attempt, None)) else { continue };
        let day = attempt.at.day(attempt.offset);
        let before = seen.get(concept).copied();
        if before.is_none_or(|before| before < day) {
            seen.insert(concept, day);
        }
        if before.is_some_and(|before| before < day) {
            for recalled in &mut spans {
                if recalled.span.holds(day, today) {
                    recalled.share.count(rating > Rating::Again);
                }
            }
        }
    }
    spans
}

/// The share that tells most of now: the latest month's or, before it has enough, that of all days; none where both are few.
pub fn telling(recalled: &[Recalled; 3]) -> Option<Share> {
    let [_, month, all] = recalled.each_ref().map(|recalled| recalled.share);
    [month, all].into_iter().find(|share| !share.is_few())
}

impl Span {
    fn holds(self, day: Day, today: Day) -> bool {
        let within = |days| day > today.before(days) && day <= today;
        match self {
            Span::Week => within(7),
            Span::Month => within(30),
            Span::All => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::attempt;
    use alloc::vec::Vec;

    const DAY: i64 = 86_400_000;
    const TODAY: Day = Day(100);

    #[track_caller]
    fn check(answers: &[(&str, i64, bool)], expected: [(u32, u32); 3]) {
        let answers = answers.iter().zip(1..);
        let attempts: Vec<_> = answers
            .map(|((concept, day, right), n)| {
                let at = day * DAY + DAY / 2 + i64::from(n);
                attempt(1, n, &alloc::format!("item:{concept}.x"), *right, at)
            })
            .collect();
        let found = recalled(&Progress::of(attempts), TODAY).map(|recalled| (recalled.share.n, recalled.share.of));
        assert_eq!(found, expected);
    }

    #[test]
    fn the_first_sight_of_a_concept_is_no_review() {
        check(&[("a", 99, true), ("b", 99, false)], [(0, 0); 3]);
    }

    #[test]
    fn the_first_answer_of_a_later_day_is_a_review_and_what_follows_on_it_is_not() {
        check(&[("a", 98, true), ("a", 99, false), ("a", 99, true)], [(0, 1); 3]);
        check(&[("a", 98, false), ("a", 99, true), ("a", 99, false)], [(1, 1); 3]);
    }

    #[test]
    fn reviews_count_in_every_span_that_holds_their_day() {
        let days = [60, 70, 71, 93, 94, 100].map(|day| ("a", day, true));
        check(&days, [(2, 2), (4, 4), (5, 5)]);
    }

    #[test]
    fn a_clock_set_back_makes_no_review_f14() {
        check(&[("a", 99, true), ("a", 90, false)], [(0, 0); 3]);
    }
}
