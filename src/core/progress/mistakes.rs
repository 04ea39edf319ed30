//! What was missed and has not been put right since.
//! Does not know the deck, nor what a question says; see [`crate::notebook`].

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::cmp::Reverse;

use super::{Attempt, Confidence, Progress, Target};
use crate::time::Day;

/// Something that was missed. It leaves once it was right on two different days after the last miss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mistake<'a> {
    /// What was missed.
    pub target: &'a Target,
    /// The answer to look at: the latest that was wrong and certain, or else the latest miss.
    pub said: &'a Attempt,
    /// The latest miss.
    pub last: &'a Attempt,
    /// How often it was missed since it was last put right.
    pub times: usize,
    /// The day on which it was right since; one more, and it leaves.
    pub right_on: Option<Day>,
}

impl Mistake<'_> {
    /// Whether the learner was certain of a wrong answer.
    pub fn is_certain(&self) -> bool {
        is_certain(self.said)
    }
}

impl Progress {
    /// The mistakes: those that were certain first, then by how often and how lately they were made.
    pub fn mistakes(&self) -> Vec<Mistake<'_>> {
        let mut open: BTreeMap<&Target, Mistake> = BTreeMap::new();
        for attempt in self.standing().filter(|attempt| attempt.is_answer()) {
            if attempt.is_miss() {
                let new = Mistake { target: &attempt.target, said: attempt, last: attempt, times: 0, right_on: None };
                open.entry(&attempt.target).or_insert(new).miss(attempt);
            } else if open.get_mut(&attempt.target).is_some_and(|mistake| mistake.put_right(attempt)) {
                open.remove(&attempt.target);
            }
        }
        let mut mistakes: Vec<Mistake> = open.into_values().collect();
        mistakes.sort_by_key(|one| (!one.is_certain(), Reverse(one.times), Reverse(one.last.at)));
        mistakes
    }
}

impl<'a> Mistake<'a> {
    fn miss(&mut self, attempt: &'a Attempt) {
        if is_certain(attempt) || !self.is_certain() {
            self.said = attempt;
        }
        self.last = attempt;
        self.times += 1;
        self.right_on = None;
    }

    /// Notes a right answer, and says whether it leaves.
    fn put_right(&mut self, attempt: &Attempt) -> bool {
        let day = attempt.at.day(attempt.offset);
        *self.right_on.get_or_insert(day) != day
    }
}

fn is_certain(attempt: &Attempt) -> bool {
    attempt.confidence == Some(Confidence::Certain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interaction::Score;
    use crate::progress::Rating;
    use crate::samples::attempt;

    const DAY: i64 = 86_400_000;

    /// An answer at noon of a day, or later by so many hours.
    fn on(day: i64, hour: i64, target: &str, right: bool, sequence: u32) -> Attempt {
        attempt(1, sequence, target, right, day * DAY + DAY / 2 + hour * 3_600_000)
    }

    /// Answers at one item, as the day and whether they were right; how often it is missed and the day it was right since.
    #[track_caller]
    fn check(answers: &[(i64, bool)], expected: Option<(usize, Option<i64>)>) {
        let attempts = answers.iter().zip(1..).map(|((day, right), n)| on(*day, n.into(), "item:a.x", *right, n));
        let progress = Progress::of(attempts);
        let left = progress.mistakes().first().map(|one| (one.times, one.right_on.map(|day| day.0)));
        assert_eq!(left, expected);
    }

    #[test]
    fn a_mistake_leaves_when_it_was_right_on_two_days_after_the_last_miss() {
        check(&[], None);
        check(&[(1, true)], None);
        check(&[(1, false)], Some((1, None)));
        check(&[(1, false), (1, true)], Some((1, Some(1))));
        check(&[(1, false), (2, true), (2, true)], Some((1, Some(2))));
        check(&[(1, false), (2, true), (3, true)], None);
        check(&[(1, true), (2, false), (3, true)], Some((1, Some(3))));
    }

    #[test]
    fn a_miss_in_between_begins_the_two_days_again() {
        check(&[(1, false), (2, true), (3, false)], Some((2, None)));
        check(&[(1, false), (2, true), (3, false), (4, true)], Some((2, Some(4))));
        check(&[(1, false), (2, true), (3, false), (4, true), (5, true)], None);
    }

    #[test]
    fn one_that_left_and_is_missed_again_counts_anew() {
        check(&[(1, false), (2, true), (3, true), (9, false)], Some((1, None)));
    }

    #[test]
    fn an_attempt_that_was_taken_back_neither_misses_nor_puts_right() {
        let miss = on(1, 0, "item:a.x", false, 1);
        let retracted = |attempt: &Attempt| Attempt { retracts: Some(attempt.id), ..on(4, 0, "item:a.x", true, 9) };
        assert_eq!(Progress::of([miss.clone(), retracted(&miss)]).mistakes(), []);
        let (first, second) = (on(2, 0, "item:a.x", true, 2), on(3, 0, "item:a.x", true, 3));
        let undo = retracted(&second);
        let progress = Progress::of([miss, first, second, undo]);
        assert_eq!(progress.mistakes()[0].right_on, Some(Day(2)));
    }

    #[test]
    fn a_partial_score_and_a_card_graded_again_are_missed_and_a_tick_is_not() {
        let partly = Attempt { score: Score { got: 2, of: 3 }, ..on(1, 0, "item:a.x", true, 1) };
        let again = Attempt { rating: Some(Rating::Again), ..on(1, 0, "card:a", true, 2) };
        let hard = Attempt { rating: Some(Rating::Hard), ..on(1, 0, "card:b", true, 3) };
        let tick = on(1, 0, "tick:p.e", false, 4);
        let cell = on(1, 0, "cell:t.a.b", false, 5);
        let progress = Progress::of([partly, again, hard, tick, cell]);
        let missed: Vec<_> = progress.mistakes().iter().map(|one| alloc::format!("{}", one.target)).collect();
        assert_eq!(missed, ["item:a.x", "card:a", "cell:t.a.b"]);
    }

    #[test]
    fn certain_ones_come_first_then_those_missed_often_then_the_latest() {
        let unsure = |attempt: Attempt| Attempt { confidence: Some(Confidence::Guess), ..attempt };
        let progress = Progress::of([
            unsure(on(1, 0, "item:a.early", false, 1)),
            unsure(on(2, 0, "item:a.late", false, 2)),
            unsure(on(1, 0, "item:a.often", false, 3)),
            unsure(on(1, 1, "item:a.often", false, 4)),
            on(1, 0, "item:a.sure", false, 5),
        ]);
        let order: Vec<_> = progress.mistakes().iter().map(|one| one.target.listed()).collect();
        assert_eq!(order, ["a.sure", "a.often", "a.late", "a.early"]);
    }

    #[test]
    fn a_certain_answer_is_shown_though_a_later_miss_was_a_guess() {
        let sure = on(1, 0, "item:a.x", false, 1);
        let guess = Attempt { confidence: Some(Confidence::Guess), ..on(2, 0, "item:a.x", false, 2) };
        let progress = Progress::of([sure.clone(), guess.clone()]);
        let mistake = progress.mistakes()[0];
        assert_eq!((mistake.said, mistake.last, mistake.is_certain()), (&sure, &guess, true));
    }
}
