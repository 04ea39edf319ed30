//! Memories from attempts: all that stand, once through the formulas.
//! Does not know what is asked next.

use alloc::vec::Vec;

use super::pace::Pace;
use super::schedule::Schedule;
use super::spread::LastWeek;
use super::{Evidence, Memories, Wishes, rating};
use crate::deck::ConceptOutline;
use crate::model::Model;
use crate::progress::{Attempt, Progress};
use crate::time::{Day, Timestamp};

impl Model {
    /// How well each concept of the deck that was seen is remembered.
    pub fn memories(&self) -> Memories {
        memories(&self.progress, self.library.outlines(), &self.settings.wishes, self.today)
    }
}

/// The memory of every concept of these that was seen, as the attempts that stand leave it. What the deck no longer has
/// cannot come back.
pub fn memories<'a>(
    progress: &Progress,
    deck: impl IntoIterator<Item = &'a ConceptOutline>,
    wishes: &Wishes,
    today: Day,
) -> Memories {
    let schedule = Schedule::new(wishes, today);
    let mut week = LastWeek::new(wishes, today);
    let mut pace = Pace::default();
    let mut memories = Memories::default();
    let attempts = in_order(progress);
    let day = |attempt: &Attempt| attempt.at.day(attempt.offset);
    let is_ahead = |attempt: &Attempt| day(attempt) > today;
    // Nothing was answered after today: the clock was wrong then. When it really was nobody knows, so it counts as the
    // oldest of all and as no work of today, and comes sooner rather than not before the clock has caught up.
    let days = attempts.iter().map(|(_, attempt)| day(attempt));
    let oldest = days.filter(|day| *day < today).min().unwrap_or(today.before(1));
    let ahead = attempts.iter().filter(|(_, attempt)| is_ahead(attempt));
    for (_, attempt) in ahead.chain(attempts.iter().filter(|(_, attempt)| !is_ahead(attempt))) {
        #[cfg(feature = "app")]
        if let Some(concept) = attempt.restarts() {
            memories.forget(concept);
        }
        let Some(concept) = attempt.target.concept() else { continue };
        let Some(rating) = rating(attempt, pace.median(&attempt.response)) else { continue };
        let is_ahead = is_ahead(attempt);
        let day = if is_ahead { oldest } else { day(attempt) };
        let before = memories.get(concept);
        // What is repeated on the same day is quick for another reason.
        let is_review = before.is_none_or(|before| before.last < day);
        if is_review && attempt.score.is_full() && attempt.hints == 0 && !attempt.assisted {
            pace.add(&attempt.response, attempt.took);
        }
        let mut after = schedule.after(before, concept, rating, day);
        if let (Some(week), Some(before)) = (&mut week, before) {
            week.asked(day, before);
        }
        after.ahead |= is_ahead;
        after.evidence = after.evidence.max(Evidence::of(attempt, rating));
        memories.set(concept, after);
    }
    let mut memories = memories.of(deck);
    if let Some(week) = week {
        week.spread(&mut memories, &progress.asides(today), wishes.reviews_per_day);
    }
    memories
}

/// The attempts that stand in the order in which they were made.
///
/// Within a journal that is the order of their numbers, also where the clock was set back in between: each counts as no
/// earlier than those before it. Between journals there is nothing but the time.
pub(crate) fn in_order(progress: &Progress) -> Vec<(Timestamp, &Attempt)> {
    // Without times the first sorting is by journal and number.
    let mut timed: Vec<_> = progress.standing().map(|attempt| (Timestamp(0), attempt)).collect();
    sort(&mut timed);
    let mut before = None;
    for (time, attempt) in &mut timed {
        let same_journal = before.filter(|(journal, _)| *journal == attempt.id.journal);
        *time = same_journal.map_or(attempt.at, |(_, latest)| attempt.at.max(latest));
        before = Some((attempt.id.journal, *time));
    }
    sort(&mut timed);
    timed
}

fn sort(timed: &mut [(Timestamp, &Attempt)]) {
    timed.sort_unstable_by_key(|(time, attempt)| (*time, attempt.id));
}
