//! For how long concepts are kept: how many of which stability.
//! Does not know how stability follows from answers.

use alloc::vec::Vec;

use super::FEW;
use crate::review::Memories;

/// What is remembered, by stability: days until the chance of recall has fallen to 90 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stabilities {
    /// How many concepts have a stability from each of [`Stabilities::STEPS`] up to the next.
    pub counts: [usize; 7],
    /// Half of them have this many whole days or more.
    pub median: u32,
}

impl Stabilities {
    /// Where each count begins, in days: about twice the one before, as each review that is right adds about that.
    pub const STEPS: [u32; 7] = [0, 1, 3, 7, 14, 30, 90];

    /// The stabilities of these memories, once there are enough to speak of.
    pub fn of(memories: &Memories) -> Option<Stabilities> {
        let mut days: Vec<u32> = memories.iter().map(|(_, memory)| memory.stability as u32).collect();
        if days.len() < FEW as usize {
            return None;
        }
        days.sort_unstable();
        let mut counts = [0; 7];
        for day in &days {
            counts[Stabilities::STEPS.partition_point(|step| step <= day) - 1] += 1;
        }
        Some(Stabilities { counts, median: days[days.len() / 2] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Progress;
    use crate::review::{Wishes, memories};
    use crate::samples::{attempt, index};
    use crate::time::Day;

    /// As many concepts, each answered right once.
    fn after(answered: usize) -> Option<Stabilities> {
        let ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
        let crate::deck::Chunk::Index(index) = index(&ids) else { panic!("no index") };
        let answers = ids.iter().zip(1..).take(answered);
        let right = |(id, n): (&&str, u32)| attempt(1, n, &alloc::format!("item:{id}.a"), n > 2, i64::from(n));
        let progress = Progress::of(answers.map(right));
        Stabilities::of(&memories(&progress, &index.topics[0].concepts, &Wishes::default(), Day(1)))
    }

    #[test]
    fn concepts_are_counted_by_how_long_they_are_kept_and_half_have_the_median_or_more() {
        assert_eq!(after(8), Some(Stabilities { counts: [2, 6, 0, 0, 0, 0, 0], median: 2 }));
    }

    #[test]
    fn nothing_is_told_of_a_few() {
        assert_eq!(after(7), None);
    }
}
