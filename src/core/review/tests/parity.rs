//! Our formulas beside the crate of the authors of FSRS: random histories give equal memories and intervals.
//! Does not know attempts.

use alloc::format;

use ::fsrs::{DEFAULT_PARAMETERS, FSRS, MemoryState, current_retrievability};

use crate::progress::Rating;
use crate::random;
use crate::review::fsrs::{self, State};

const RATINGS: [Rating; 4] = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];

#[track_caller]
fn check(ours: f32, theirs: f32, of: &str) {
    assert!((ours - theirs).abs() <= theirs.abs() * 1e-4, "{of}: {ours} is not {theirs}");
}

#[test]
fn a_thousand_random_histories_leave_what_the_reference_leaves() {
    let reference = FSRS::default();
    let mut chance = 4;
    for history in 0..1000 {
        let (mut ours, mut theirs): (Option<State>, Option<MemoryState>) = (None, None);
        let retention = 0.8 + (random::next(&mut chance) % 16) as f32 / 100.0;
        for review in 0..1 + random::next(&mut chance) % 30 {
            // A third on the same day, a third within days, a third up to years later.
            let elapsed = match random::next(&mut chance) % 3 {
                0 => 0,
                1 => random::next(&mut chance) % 10,
                _ => random::next(&mut chance) % 1000,
            } as u32;
            let rating = (random::next(&mut chance) % 4) as usize;
            let next = reference.next_states(theirs, retention, elapsed).unwrap();
            let expected = [next.again, next.hard, next.good, next.easy][rating].clone();
            let state =
                ours.map_or_else(|| State::first(RATINGS[rating]), |state| state.next(RATINGS[rating], elapsed));
            let of = format!("history {history}, review {review}");
            check(state.stability, expected.memory.stability, &of);
            check(state.difficulty, expected.memory.difficulty, &of);
            check(fsrs::interval(state.stability, retention), expected.interval, &of);
            let recalled = current_retrievability(expected.memory, elapsed as f32, DEFAULT_PARAMETERS[20]);
            check(fsrs::retrievability(state.stability, elapsed), recalled, &of);
            (ours, theirs) = (Some(state), Some(expected.memory));
        }
    }
}
