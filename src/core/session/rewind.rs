//! A session as it was before its last answer, worked out from the attempt that recorded it.
//! Does not know that a page keeps sessions as they were; after a reload there are none.

use super::{Draft, Entry, Phase, Session};
use crate::interaction::Response;
use crate::progress::{Attempt, Target};
use crate::time::Timestamp;

impl Session {
    /// The place of the entry that this attempt answered. None of a program, whose solutions were seen.
    pub(crate) fn answered_by(&self, attempt: &Attempt) -> Option<usize> {
        let can_be_anew = matches!(attempt.target, Target::Card { .. }) || attempt.confidence.is_some();
        // The same may have been answered elsewhere since, in another time.
        let is_this = |entry: &Entry| entry.outcome().is_some_and(|outcome| outcome.took == attempt.took);
        self.entries.iter().rposition(|entry| can_be_anew && entry.target == attempt.target && is_this(entry))
    }

    /// Asks again what was answered at a place, with the answer as it was given; what came back for it goes.
    pub(crate) fn rewind(&mut self, at: usize, now: Timestamp) {
        let Some(entry) = self.entries.get_mut(at) else { return };
        let Phase::Answered(outcome) = &entry.phase else { return };
        let (response, hints) = (outcome.response.clone(), outcome.hints);
        entry.phase = match response {
            Response::Points(said) => Phase::Revealed { said, hints, took: outcome.took },
            response => {
                let assisted = outcome.assisted;
                Phase::Answering(Draft { response, hints, assisted, since: now, complaint: None })
            }
        };
        let target = entry.target.clone();
        let mut place = 0..;
        self.entries.retain(|entry| place.next().is_some_and(|place| place <= at) || entry.target != target);
        self.at = at;
    }
}
