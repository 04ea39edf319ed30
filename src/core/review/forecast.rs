//! What comes: how many are due on each day, and how many reviews a day a desired retention costs.
//! Does not know the present.

use alloc::vec;
use alloc::vec::Vec;

use super::fsrs::{self, State};
use super::schedule::whole_days;
use super::{Memories, Wishes};
use crate::progress::Rating;
use crate::time::Day;

/// Over so many days the load is averaged.
pub(super) const HORIZON: u32 = 30;
/// What has less weight than this in a load is not followed further.
pub(super) const SLIGHT: f32 = 0.02;

/// How many concepts are due on each of so many days from today on, as they are now; what is overdue is due today.
pub fn forecast(memories: &Memories, today: Day, days: usize) -> Vec<u16> {
    let mut counts = vec![0u16; days];
    for (_, memory) in memories.iter() {
        let day = usize::try_from(memory.due.since(today)).unwrap_or(usize::MAX);
        if let Some(count) = counts.get_mut(day) {
            *count = count.saturating_add(1);
        }
    }
    counts
}

/// The reviews a day to expect in the coming 30 days, with `unseen` concepts left to begin at the wished pace.
///
/// An estimate: every review comes when it is due and is right as often as its stability says, and half of what is new
/// is right at first. Limits of reviews, fuzz and the interview do not enter it.
pub fn load(memories: &Memories, unseen: usize, wishes: &Wishes, today: Day) -> f32 {
    let retention = wishes.share();
    let seen = memories.iter().map(|(_, memory)| {
        let state = State { stability: memory.stability, difficulty: memory.difficulty };
        let passed = today.since(memory.last);
        let elapsed = days(state, retention).max(passed);
        reviews(state, elapsed, elapsed - passed, 1.0, retention)
    });
    let new = (0..HORIZON).scan(unseen, |left, day| {
        let begun = usize::from(wishes.new_per_day).min(*left);
        *left -= begun;
        let half = |rating| {
            let state = State::first(rating);
            let elapsed = days(state, retention);
            reviews(state, elapsed, day + elapsed, 0.5, retention)
        };
        Some(begun as f32 * (half(Rating::Again) + half(Rating::Good)))
    });
    seen.chain(new).sum::<f32>() / HORIZON as f32
}

/// How many reviews of one concept there will be within the horizon if the next is on `day`, `elapsed` days after the
/// latest: what follows a right answer and what follows a wrong one, each by its share of `weight`.
fn reviews(state: State, elapsed: u32, day: u32, weight: f32, retention: f32) -> f32 {
    if day >= HORIZON {
        return 0.0;
    }
    let after = |rating: Rating, weight: f32| {
        let next = state.next(rating, elapsed);
        let elapsed = days(next, retention);
        reviews(next, elapsed, day + elapsed, weight, retention)
    };
    let wrong = weight * (1.0 - fsrs::retrievability(state.stability, elapsed));
    if wrong < SLIGHT {
        return weight + after(Rating::Good, weight);
    }
    weight + after(Rating::Good, weight - wrong) + after(Rating::Again, wrong)
}

pub(super) fn days(state: State, retention: f32) -> u32 {
    whole_days(fsrs::interval(state.stability, retention))
}
