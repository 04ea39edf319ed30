//! When a memory of some strength is due: the interval with its fuzz, and the week before an interview.
//! Does not know attempts.

use super::{Memory, Wishes, fsrs};
use crate::progress::Rating;
use crate::random;
use crate::time::Day;

/// No interval is longer: a century, as in Anki.
const LONGEST: f32 = 36_500.0;
/// Shorter intervals have no fuzz: a day is too much of them.
const FUZZED: f32 = 3.0;
/// How far an interval is moved at most, as a share of it, so that what was learnt together does not stay together.
const FUZZ: f32 = 0.05;
/// In so many days before the interview everything seen comes once more.
const WEEK: u32 = 7;

/// What bounds intervals today.
#[derive(Clone, Copy)]
pub(super) struct Schedule {
    retention: f32,
    interview: Option<Day>,
}

impl Schedule {
    /// The schedule that these wishes ask for; an interview that is over bounds nothing.
    pub(super) fn new(wishes: &Wishes, today: Day) -> Schedule {
        Schedule { retention: wishes.share(), interview: wishes.coming(today) }
    }

    /// The memory of a concept after an answer on `day`.
    pub(super) fn after(&self, before: Option<&Memory>, concept: &str, rating: Rating, day: Day) -> Memory {
        Memory::after(before, rating, day, |stability, last| self.due(concept, stability, last))
    }

    /// The day on which a concept is due that was asked on `last`. Fuzz and day of the week hang on its id alone.
    fn due(&self, concept: &str, stability: f32, last: Day) -> Day {
        let chance = random::seed_for(0, concept);
        let due = last.after(self.days(stability, chance));
        match self.interview {
            // Asked within the week it has been seen in it; before, it comes on its day of the week at the latest.
            Some(interview) if last < interview.before(WEEK) => {
                due.min(interview.before(1 + (chance >> 32) as u32 % WEEK))
            }
            _ => due,
        }
    }

    fn days(&self, stability: f32, chance: u64) -> u32 {
        let days = fsrs::interval(stability, self.retention);
        let lot = f32::from(chance as u16) / f32::from(u16::MAX) * 2.0 - 1.0;
        let fuzzed = if days >= FUZZED { days * (1.0 + FUZZ * lot) } else { days };
        // Half a day more, cut to whole days, is the nearest whole number.
        (fuzzed + 0.5).clamp(1.0, LONGEST) as u32
    }
}

/// The days from today until a concept is due after Again, Hard, Good and Easy, each as it will be.
pub fn intervals(memory: Option<&Memory>, concept: &str, today: Day, wishes: &Wishes) -> [u32; 4] {
    let schedule = Schedule::new(wishes, today);
    let ratings = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];
    ratings.map(|rating| schedule.after(memory, concept, rating, today).due.since(today))
}
