//! What a learner did: attempts, which are never changed, and what follows from them.
//! Does not know storage; see [`crate::vault`].

#[cfg(feature = "app")]
mod aside;
mod attempt;
mod knowledge;
#[cfg(feature = "app")]
mod mark;
#[cfg(feature = "app")]
mod mistakes;
#[cfg(feature = "app")]
mod tally;
mod target;

use alloc::vec::Vec;

#[cfg(feature = "app")]
pub use aside::Aside;
pub use attempt::{Attempt, AttemptId, Confidence, Mode, Rating, Record};
pub use knowledge::Knowledge;
#[cfg(feature = "app")]
pub use mark::Mark;
#[cfg(feature = "app")]
pub use mistakes::Mistake;
#[cfg(feature = "app")]
pub use tally::Tally;
pub use target::Target;

use crate::sorted::Sorted;

/// Up to so many attempts are kept whole; of more, older ones keep their result but not always what was answered.
pub const KEPT_WHOLE: usize = 10_000;

/// Every attempt that is known, in the order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    attempts: Vec<Attempt>,
    /// What was taken back, in order.
    retracted: Vec<AttemptId>,
}

impl Progress {
    /// The union of attempts from anywhere; the same id counts once.
    pub fn of(attempts: impl IntoIterator<Item = Attempt>) -> Progress {
        let mut progress = Progress::default();
        progress.merge(attempts);
        progress
    }

    /// Adds what is new and says how many attempts that was.
    pub fn merge(&mut self, attempts: impl IntoIterator<Item = Attempt>) -> usize {
        let before = self.attempts.len();
        for attempt in attempts {
            self.add(attempt);
        }
        self.attempts.len() - before
    }

    fn add(&mut self, attempt: Attempt) {
        if let Some(id) = attempt.retracts
            && let Err(place) = self.retracted.binary_search(&id)
        {
            self.retracted.insert(place, id);
        }
        // Most come in order, so most are found to belong at the end.
        let place = self.attempts.binary_search_by_key(&(attempt.at, attempt.id), |known| (known.at, known.id));
        match place {
            Err(place) => self.attempts.insert(place, attempt),
            // A copy that still has what was answered wins over one that was thinned.
            Ok(place) if self.attempts[place].response.is_empty() => {
                self.attempts[place] = attempt;
            }
            Ok(_) => {}
        }
    }

    /// Takes out attempts that were imported by mistake; their ids are sorted.
    #[cfg(feature = "app")]
    pub fn withdraw(&mut self, ids: &[AttemptId]) {
        let attempts = core::mem::take(&mut self.attempts);
        *self = Progress::of(attempts.into_iter().filter(|attempt| ids.binary_search(&attempt.id).is_err()));
    }

    /// All attempts, retracted ones too.
    pub fn attempts(&self) -> &[Attempt] {
        &self.attempts
    }

    /// The attempts that count, oldest first.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &Attempt> {
        let stands = |attempt: &Attempt| self.retracted.binary_search(&attempt.id).is_err();
        self.attempts.iter().filter(move |attempt| attempt.retracts.is_none() && stands(attempt))
    }

    /// The latest attempt at every target that has one; cheaper than [`Progress::last`] for many targets.
    pub fn latest(&self) -> Sorted<&Target, &Attempt> {
        let mut latest = Sorted::default();
        for attempt in self.standing() {
            latest.insert(&attempt.target, attempt);
        }
        latest
    }

    /// The attempts at a concept that count, in whichever of its forms, the latest first.
    #[cfg(feature = "app")]
    pub fn answers(&self, concept: &str) -> impl Iterator<Item = &Attempt> {
        self.standing().rev().filter(move |attempt| attempt.target.concept() == Some(concept))
    }

    /// The latest attempt at a target.
    pub fn last(&self, target: &Target) -> Option<&Attempt> {
        self.standing().rfind(|attempt| attempt.target == *target)
    }

    /// Whether the latest attempt at a target was not wholly right.
    pub fn is_missed(&self, target: &Target) -> bool {
        self.last(target).is_some_and(|attempt| !attempt.score.is_full())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::attempt;

    #[test]
    fn a_union_counts_the_same_attempt_once_whatever_the_order() {
        let one = attempt(1, 1, "item:a.x", true, 10);
        let two = attempt(2, 1, "item:a.y", true, 5);
        let progress = Progress::of([one.clone(), two.clone(), one.clone()]);
        assert_eq!(progress.attempts(), [two.clone(), one.clone()]);
        assert_eq!(progress, Progress::of([two, one]));
    }

    #[test]
    fn a_whole_copy_wins_over_a_thinned_one_whatever_the_order() {
        let whole = attempt(1, 1, "item:a.x", true, 10);
        let thin = Attempt { response: whole.response.emptied(), ..whole.clone() };
        assert_ne!(whole, thin);
        for copies in [[whole.clone(), thin.clone()], [thin, whole.clone()]] {
            assert_eq!(Progress::of(copies).attempts(), [whole.clone()]);
        }
    }

    #[test]
    fn a_retracted_attempt_does_not_count() {
        let wrong = attempt(1, 1, "item:a.x", false, 10);
        let undo = Attempt { retracts: Some(wrong.id), ..attempt(1, 2, "item:a.x", true, 11) };
        let target = wrong.target.clone();
        assert!(Progress::of([wrong.clone()]).is_missed(&target));
        assert_eq!(Progress::of([wrong, undo]).last(&target), None);
    }

    #[cfg(feature = "app")]
    #[test]
    fn the_answers_at_a_concept_are_those_at_any_of_its_forms_that_stand_the_latest_first() {
        let taken_back = attempt(1, 4, "card:a", true, 13);
        let progress = Progress::of([
            attempt(1, 1, "item:a.x", false, 10),
            attempt(1, 2, "card:a", true, 11),
            attempt(1, 3, "item:b.x", true, 12),
            Attempt { retracts: Some(taken_back.id), ..attempt(1, 5, "card:a", true, 14) },
            taken_back,
            attempt(1, 6, "tick:@buried.a", true, 15),
        ]);
        assert_eq!(progress.answers("a").map(|attempt| attempt.at.0).collect::<Vec<_>>(), [11, 10]);
        assert_eq!(progress.answers("c").count(), 0);
    }

    #[test]
    fn the_latest_attempts_are_those_that_each_target_gives() {
        let attempts = [
            attempt(1, 1, "item:a.x", false, 10),
            attempt(1, 2, "item:a.y", true, 11),
            attempt(1, 3, "item:a.x", true, 12),
            Attempt { retracts: Some(AttemptId { journal: 1, sequence: 2 }), ..attempt(1, 4, "item:a.y", true, 13) },
        ];
        let progress = Progress::of(attempts);
        let latest = progress.latest();
        let (x, y) = (Target::item("a", "x"), Target::item("a", "y"));
        assert_eq!((latest.get(&x).copied(), latest.get(&y).copied()), (progress.last(&x), progress.last(&y)));
        assert_eq!(latest.len(), 1);
    }
}
