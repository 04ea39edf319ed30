//! What is known, learning or unseen, from attempts alone.
//! Does not know the memory model of spaced review.

use super::{Attempt, Progress, Rating};
use crate::interaction::Response;
use crate::sorted::Sorted;
use crate::time::Day;

/// How far a learner is with a concept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Knowledge {
    /// No attempt yet.
    #[default]
    Unseen,
    /// Seen, not yet known.
    Learning,
    /// Right on two different days since it was last missed, at least once without options to choose from.
    Known,
}

/// What the attempts at one concept show since the last that was missed: what was forgotten is learnt anew.
#[derive(Default)]
struct Evidence {
    first_right: Option<Day>,
    right_on_two_days: bool,
    produced: bool,
}

impl Evidence {
    fn add(&mut self, attempt: &Attempt) {
        if attempt.is_miss() {
            *self = Evidence::default();
            return;
        }
        let day = attempt.at.day(attempt.offset);
        self.right_on_two_days |= *self.first_right.get_or_insert(day) != day;
        self.produced |= attempt.is_produced();
    }

    fn knowledge(&self) -> Knowledge {
        if self.right_on_two_days && self.produced { Knowledge::Known } else { Knowledge::Learning }
    }
}

impl Progress {
    /// How far the learner is with every concept that was seen; the others are [`Knowledge::Unseen`].
    pub fn knowledge(&self) -> Sorted<&str, Knowledge> {
        let mut evidence = Sorted::default();
        for attempt in self.standing() {
            if let Some(concept) = attempt.target.concept() {
                evidence.get_or_insert_with(concept, Evidence::default).add(attempt);
            }
            #[cfg(feature = "app")]
            if let Some(known) = attempt.restarts().and_then(|concept| evidence.get_mut(concept)) {
                *known = Evidence::default();
            }
        }
        evidence.map(|evidence| evidence.knowledge())
    }
}

impl Attempt {
    /// Whether it was not wholly right, or graded as forgotten.
    pub(super) fn is_miss(&self) -> bool {
        !self.score.is_full() || self.rating == Some(Rating::Again)
    }

    /// Whether the answer was made by the learner: typed, filled in, ordered or said, and not picked among options.
    pub(crate) fn is_produced(&self) -> bool {
        let made = matches!(
            self.response,
            Response::Output { .. }
                | Response::Order(_)
                | Response::Blank(_)
                | Response::Points(_)
                | Response::Program(_)
        );
        made && !self.assisted
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::attempt;
    use alloc::string::String;
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
        let progress = Progress::of(attempts);
        assert_eq!(progress.knowledge().get("a").copied().unwrap_or_default(), expected);
    }

    #[cfg(feature = "app")]
    #[test]
    fn what_starts_anew_is_known_again_after_two_days_more() {
        let typed = |n, day: i64| {
            let response = Response::Output { stdout: "1".into(), raises: None };
            Attempt { response, ..attempt(1, n, "item:a.x", true, day * DAY) }
        };
        let mut progress = Progress::of([typed(1, 1), typed(2, 2), attempt(1, 3, "tick:@anew.a", true, 3 * DAY)]);
        progress.merge([attempt(1, 4, "tick:@anew.unseen", true, 3 * DAY)]);
        let known = |progress: &Progress| progress.knowledge().get("a").copied();
        assert_eq!((known(&progress), progress.knowledge().len()), (Some(Knowledge::Learning), 1));
        progress.merge([typed(5, 4)]);
        assert_eq!(known(&progress), Some(Knowledge::Learning));
        progress.merge([typed(6, 5)]);
        assert_eq!(known(&progress), Some(Knowledge::Known));
    }

    #[test]
    fn two_right_days_with_one_typed_answer_make_it_known() {
        check(&[], Knowledge::Unseen);
        check(&[(1, false, true)], Knowledge::Learning);
        check(&[(1, true, true), (1, true, true)], Knowledge::Learning);
        check(&[(1, true, false), (2, true, false)], Knowledge::Learning);
        check(&[(1, true, false), (2, true, true)], Knowledge::Known);
    }

    #[test]
    fn what_was_missed_is_learning_until_it_was_right_on_two_days_since() {
        let known = [(1, true, true), (2, true, true)];
        let after = |later: &[(i64, bool, bool)], expected| check(&[&known, later].concat(), expected);
        after(&[], Knowledge::Known);
        after(&[(9, false, true)], Knowledge::Learning);
        after(&[(9, false, true), (9, true, true), (9, true, true)], Knowledge::Learning);
        after(&[(9, false, true), (9, true, true), (10, true, false)], Knowledge::Known);
        after(&[(9, false, true), (10, true, false), (11, true, false)], Knowledge::Learning);
        after(&[(9, false, true), (10, true, true), (11, false, false), (12, true, true)], Knowledge::Learning);
    }

    #[test]
    fn a_card_graded_again_is_missed_whatever_was_ticked() {
        let said = |n, day: i64, rating| {
            let response = Response::Points([String::from("one")].into());
            Attempt { response, rating: Some(rating), ..attempt(1, n, "card:a", true, day * DAY) }
        };
        let mut progress = Progress::of([said(1, 1, Rating::Good), said(2, 2, Rating::Hard)]);
        assert_eq!(progress.knowledge().get("a"), Some(&Knowledge::Known));
        progress.merge([said(3, 9, Rating::Again)]);
        assert_eq!(progress.knowledge().get("a"), Some(&Knowledge::Learning));
    }
}
