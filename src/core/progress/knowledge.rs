//! What is known, learning or unseen, from attempts alone.
//! Does not know the memory model of spaced review.

use super::{Attempt, Progress};
use crate::interaction::Response;
use crate::time::Day;

/// How far a learner is with a concept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Knowledge {
    /// No attempt yet.
    #[default]
    Unseen,
    /// Seen, not yet known.
    Learning,
    /// Right on two different days, at least once without options to choose from.
    Known,
}

impl Progress {
    /// How far the learner is with the concept of this id.
    pub fn knowledge(&self, concept: &str) -> Knowledge {
        let (mut seen, mut produced) = (false, false);
        let mut days: (Option<Day>, bool) = (None, false);
        for attempt in self.standing().filter(|attempt| attempt.target.concept() == Some(concept)) {
            seen = true;
            if attempt.score.is_full() {
                let day = attempt.at.day(attempt.offset);
                days = match days {
                    (None, _) => (Some(day), false),
                    (Some(first), two) => (Some(first), two || first != day),
                };
                produced |= attempt.is_produced();
            }
        }
        match (seen, days.1 && produced) {
            (false, _) => Knowledge::Unseen,
            (true, false) => Knowledge::Learning,
            (true, true) => Knowledge::Known,
        }
    }
}

impl Attempt {
    /// Whether the answer was made by the learner: typed, filled in, ordered or said, and not picked among options.
    fn is_produced(&self) -> bool {
        let made = matches!(
            self.response,
            Response::Output { .. } | Response::Order(_) | Response::Blank(_) | Response::Points(_)
        );
        made && !self.assisted
    }
}

#[cfg(test)]
mod tests {
    use super::super::attempt::tests::attempt;
    use super::*;
    use alloc::vec::Vec;

    const DAY: i64 = 86_400_000;

    #[track_caller]
    fn check(answers: &[(i64, bool, bool)], expected: Knowledge) {
        let attempts: Vec<Attempt> = answers
            .iter()
            .zip(1..)
            .map(|((day, right, typed), n)| {
                let chosen = attempt(1, n, "item:a.x", *right, day * DAY + DAY / 2);
                let output = Response::Output { stdout: "1".into(), raises: None };
                if *typed { Attempt { response: output, ..chosen } } else { chosen }
            })
            .collect();
        assert_eq!(Progress::of(attempts).knowledge("a"), expected);
    }

    #[test]
    fn two_right_days_with_one_typed_answer_make_it_known() {
        check(&[], Knowledge::Unseen);
        check(&[(1, false, true)], Knowledge::Learning);
        check(&[(1, true, true), (1, true, true)], Knowledge::Learning);
        check(&[(1, true, false), (2, true, false)], Knowledge::Learning);
        check(&[(1, true, false), (2, false, true), (3, true, true)], Knowledge::Known);
    }
}
