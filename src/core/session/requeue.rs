//! A missed entry comes back after three to five others: an item at most twice, a card until it is passed.
//! Does not know why it was missed.

use super::{Entry, Phase, Session};
use crate::progress::Target;
use crate::random;

/// How often a missed item comes back.
const RETURNS: u8 = 2;

impl Session {
    /// Whether the entry on screen comes once more in this session if it is missed. With nothing in between, the answer to
    /// an item would still be in mind: the summary offers the missed ones. A card is to be said, so it comes at once, and
    /// so does what ends a review, since it would be the one thing left that is due.
    pub fn returns(&self) -> bool {
        let is_card = |entry: &Entry| matches!(entry.target, Target::Card { .. });
        #[cfg(feature = "app")]
        let at_once = self.is_review();
        #[cfg(not(feature = "app"))]
        let at_once = false;
        self.current().is_some_and(|entry| is_card(entry) || entry.again < RETURNS && (at_once || self.left() > 1))
    }

    /// Puts the entry that was just missed into the queue once more, if it has not come back too often.
    pub(crate) fn requeue(&mut self) {
        let Some(missed) = self.current().filter(|_| self.returns()) else { return };
        let again =
            Entry { target: missed.target.clone(), again: missed.again.saturating_add(1), phase: Phase::Waiting };
        let mut state = random::seed_for(self.seed, &alloc::format!("{} {}", again.target, again.again));
        let others = 3 + usize::try_from(random::next(&mut state) % 3).unwrap_or(0);
        // Behind all that wait to come back, so that none is put off: those were missed earlier, so five others are the most.
        let waiting = self.entries.iter().rposition(|entry| entry.again > 0).map_or(0, |last| last + 1);
        let place = waiting.max(self.at + 1 + others).min(self.entries.len());
        self.entries.insert(place, again);
    }
}
