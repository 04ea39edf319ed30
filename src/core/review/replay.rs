//! Memories from attempts: all that stand, once through the formulas.
//! Does not know what is asked next.

use alloc::collections::BTreeMap;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::pace::Pace;
use super::schedule::Schedule;
use super::{Memories, Memory, Wishes, rating};
use crate::progress::{Attempt, Progress};
use crate::time::Day;

/// The memory of every concept that was seen, as the attempts that stand leave it.
pub fn memories(progress: &Progress, wishes: &Wishes, today: Day) -> Memories {
    let schedule = Schedule::new(wishes, today);
    let mut pace = Pace::default();
    let mut memories: BTreeMap<&str, Memory> = BTreeMap::new();
    for attempt in in_order(progress) {
        let Some(concept) = attempt.target.concept() else { continue };
        let Some(rating) = rating(attempt, pace.median(&attempt.response)) else { continue };
        let day = attempt.at.day(attempt.offset);
        let before = memories.get(concept);
        // What is repeated on the same day is quick for another reason.
        let is_review = before.is_none_or(|before| before.last < day);
        if is_review && attempt.score.is_full() && attempt.hints == 0 && !attempt.assisted {
            pace.add(&attempt.response, attempt.took);
        }
        let after = schedule.after(before, concept, rating, day);
        memories.insert(concept, after);
    }
    Memories::new(memories.into_iter().map(|(concept, memory)| (concept.to_string(), memory)))
}

/// The attempts that stand in the order in which they were made.
///
/// Within a journal that is the order of their numbers, also where the clock was set back in between: each counts as no
/// earlier than those before it. Between journals there is nothing but the time.
fn in_order(progress: &Progress) -> Vec<&Attempt> {
    let mut attempts: Vec<&Attempt> = progress.standing().collect();
    attempts.sort_unstable_by_key(|attempt| attempt.id);
    let mut latest = None;
    let mut timed: Vec<_> = attempts
        .into_iter()
        .map(|attempt| {
            let at = match latest {
                Some((journal, latest)) if journal == attempt.id.journal => attempt.at.max(latest),
                _ => attempt.at,
            };
            latest = Some((attempt.id.journal, at));
            (at, attempt)
        })
        .collect();
    timed.sort_unstable_by_key(|(at, attempt)| (*at, attempt.id));
    timed.into_iter().map(|(_, attempt)| attempt).collect()
}
