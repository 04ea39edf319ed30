//! The week before an interview: what was seen before it comes once more, about as much on each day that is left.
//! Does not know when a memory would be due without an interview.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::{Memories, Memory, Wishes};
use crate::progress::Aside;
use crate::time::Day;
use crate::wishes::WEEK;

/// The days of that week that are left, today included, while it lasts.
pub(super) struct LastWeek {
    /// What was asked from this day on need not come again.
    start: Day,
    today: Day,
    days: usize,
    /// How many of those that owed it were asked today, and how many of these were due anyway.
    done: (usize, usize),
}

impl LastWeek {
    pub(super) fn new(wishes: &Wishes, today: Day) -> Option<LastWeek> {
        let interview = wishes.coming(today).filter(|interview| interview.since(today) <= WEEK)?;
        let days = usize::try_from(interview.since(today)).unwrap_or(1).max(1);
        Some(LastWeek { start: interview.before(WEEK), today, days, done: (0, 0) })
    }

    /// Whether a memory has not been asked within the week.
    fn owes(&self, memory: &Memory) -> bool {
        memory.last < self.start
    }

    /// Counts what was asked on a day, of which there was this memory before.
    pub(super) fn asked(&mut self, day: Day, before: &Memory) {
        if day == self.today && self.owes(before) {
            self.done.0 += 1;
            self.done.1 += usize::from(before.due <= day);
        }
    }

    /// Makes what is still to come due on the days left, the least sure first; those that were asked today count for today,
    /// so that its share stays what it was in the morning. More than an equal share comes today only where it is due
    /// anyway, as many as are wished a day. What is put aside takes no place.
    pub(super) fn spread(&self, memories: &mut Memories, asides: &BTreeMap<&str, Aside>, limit: u16) {
        let mut owed: Vec<(f32, &mut Memory)> = Vec::new();
        for (concept, memory) in memories.iter_mut() {
            if self.owes(memory) && !asides.contains_key(concept) {
                let chance = memory.retrievability(self.today);
                let place = owed.partition_point(|(other, _)| *other <= chance);
                owed.insert(place, (chance, memory));
            }
        }
        let due = owed.iter().filter(|(_, memory)| memory.due <= self.today).count();
        let (done, was_due) = self.done;
        let share = (owed.len() + done).div_ceil(self.days).max(usize::from(limit).min(due + was_due));
        let now = share.saturating_sub(done);
        let later = owed.len().saturating_sub(now);
        for (at, (_, memory)) in owed.into_iter().enumerate() {
            let days = at.checked_sub(now).map_or(0, |at| 1 + at * (self.days - 1) / later);
            memory.due = self.today.after(u32::try_from(days).unwrap_or(0));
        }
    }
}
