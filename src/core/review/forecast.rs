//! What comes: how many are due on each day, and how many reviews a day a desired retention costs.
//! Does not know the present.

use alloc::vec;
use alloc::vec::Vec;

use super::fsrs::{self, State};
use super::{Memories, Wishes};
use crate::progress::Rating;
use crate::time::Day;

/// Over so many days the load is averaged.
const HORIZON: f32 = 30.0;

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
/// An estimate: each concept goes on from its stability as if every review were due at the desired retention and left
/// the mean of what a right and a wrong answer leave. Limits and the interview do not enter it.
pub fn load(memories: &Memories, unseen: usize, wishes: &Wishes, today: Day) -> f32 {
    let seen: f32 = memories
        .iter()
        .map(|(_, memory)| {
            let state = State { stability: memory.stability, difficulty: memory.difficulty };
            reviews(state, memory.due.since(today) as f32, wishes)
        })
        .sum();
    let mut unseen = unseen;
    let mut new = 0.0;
    let mut day = 0.0;
    while unseen > 0 && wishes.new_per_day > 0 && day < HORIZON {
        let begun = unseen.min(wishes.new_per_day.into());
        let state = State::first(Rating::Good);
        new += begun as f32 * reviews(state, day + days(state, wishes), wishes);
        unseen -= begun;
        day += 1.0;
    }
    (seen + new) / HORIZON
}

/// How many reviews of one concept there will be within the horizon if the next is due in `first` days.
fn reviews(mut state: State, first: f32, wishes: &Wishes) -> f32 {
    let (mut day, mut count) = (first, 0.0);
    while day < HORIZON {
        count += 1.0;
        let interval = days(state, wishes);
        let share = fsrs::retrievability(state.stability, interval as u32);
        let mean = |right: f32, wrong: f32| share * right + (1.0 - share) * wrong;
        let (right, wrong) = (state.next(Rating::Good, interval as u32), state.next(Rating::Again, interval as u32));
        state = State {
            stability: mean(right.stability, wrong.stability),
            difficulty: mean(right.difficulty, wrong.difficulty),
        };
        day += days(state, wishes);
    }
    count
}

/// The interval after a state, in days and at least one.
fn days(state: State, wishes: &Wishes) -> f32 {
    fsrs::interval(state.stability, wishes.share()).max(1.0)
}
