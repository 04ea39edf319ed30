//! When a memory of some strength is due: the interval with its fuzz, and at the latest in the week before an interview.
//! Does not know attempts.

use super::{Memory, Wishes, fsrs};
use crate::progress::Rating;
use crate::random;
use crate::time::Day;
use crate::wishes::WEEK;

/// No interval is longer: a century, as in Anki.
const LONGEST: f32 = 36_500.0;
/// Shorter intervals have no fuzz: a day is too much of them.
const FUZZED: f32 = 3.0;
/// How far an interval is moved at most, as a share of it, so that what was learnt together does not stay together.
const FUZZ: f32 = 0.05;

/// What bounds intervals today.
#[derive(Clone, Copy)]
pub(super) struct Schedule {
    retention: f32,
    /// The day of an interview whose week has not begun; within it [`super::spread`] says what comes when.
    interview: Option<Day>,
}

impl Schedule {
    /// The schedule that these wishes ask for; an interview that is over bounds nothing.
    pub(super) fn new(wishes: &Wishes, today: Day) -> Schedule {
        let interview = wishes.coming(today).filter(|interview| interview.since(today) > WEEK);
        Schedule { retention: wishes.share(), interview }
    }

    /// The memory of a concept after an answer on `day`. What was forgotten stays due on that day until it is right, and a
    /// repeat that is right does not shorten what the review before it gave.
    pub(super) fn after(&self, before: Option<&Memory>, concept: &str, rating: Rating, day: Day) -> Memory {
        let after = Memory::after(before, rating, day);
        if rating == Rating::Again {
            return after;
        }
        // Fuzz and day of the week hang on the id alone.
        let chance = random::seed_for(0, concept);
        let due = after.last.after(self.wait(before, rating, day, chance));
        let promised = before.filter(|before| before.last >= day).map_or(due, |before| due.max(before.due));
        Memory { due: self.bounded(promised, after.last, chance), ..after }
    }

    /// The days until a concept comes back. As in Anki a better grade waits a day longer at least, but for repeats on the
    /// same day, which are no sign of ease.
    fn wait(&self, before: Option<&Memory>, rating: Rating, day: Day, chance: u64) -> u32 {
        let own = self.days(Memory::after(before, rating, day).stability, chance);
        let worse = match rating {
            Rating::Again | Rating::Hard => return own,
            _ if before.is_some_and(|before| before.last >= day) => return own,
            Rating::Good => Rating::Hard,
            Rating::Easy => Rating::Good,
        };
        own.max(self.wait(before, worse, day, chance).saturating_add(1)).min(LONGEST as u32)
    }

    /// A day on which a concept is due that was asked on `last`: where the week of the interview is to come and it was not
    /// asked in it, it comes on its day of that week at the latest.
    fn bounded(&self, due: Day, last: Day, chance: u64) -> Day {
        match self.interview {
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
        whole_days(fuzzed)
    }
}

/// The nearest whole number of days, and at least one: what was right today is not asked again before tomorrow.
pub(super) fn whole_days(days: f32) -> u32 {
    (days + 0.5).clamp(1.0, LONGEST) as u32
}

/// The days from today until a concept is due after Again, Hard, Good and Easy, each as it will be.
pub fn intervals(memory: Option<&Memory>, concept: &str, today: Day, wishes: &Wishes) -> [u32; 4] {
    let schedule = Schedule::new(wishes, today);
    Rating::ALL.map(|rating| schedule.after(memory, concept, rating, today).due.since(today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::Evidence;
    use alloc::format;
    use alloc::vec::Vec;

    fn memory(stability: f32, last: Day, due: Day) -> Memory {
        Memory {
            stability,
            difficulty: 5.0,
            first: Day(0),
            last,
            due,
            lapses: 0,
            reviews: 2,
            evidence: Evidence::Firm,
            ahead: false,
        }
    }

    fn ids() -> impl Iterator<Item = alloc::string::String> {
        (0..200).map(|n| format!("concept-{n}"))
    }

    #[test]
    fn a_new_concept_comes_after_one_one_two_and_eight_days() {
        assert_eq!(intervals(None, "gil", Day(3), &Wishes::default()), [0, 1, 2, 8]);
    }

    #[test]
    fn a_better_grade_waits_at_least_a_day_longer_as_in_anki() {
        let forgotten = memory(0.2, Day(0), Day(0));
        assert_eq!(intervals(Some(&forgotten), "gil", Day(1), &Wishes::default()), [0, 1, 2, 4]);
        for (stability, passed) in [(0.5, 1), (1.0, 1), (2.0, 3), (40.0, 1), (36_500.0, 2)] {
            let young = memory(stability, Day(0), Day(passed));
            for id in ids() {
                let [_, hard, good, easy] = intervals(Some(&young), &id, Day(passed), &Wishes::default());
                assert!((hard < good && good < easy) || hard == 36_500, "{stability}: {hard} {good} {easy}");
            }
        }
    }

    #[test]
    fn a_repeat_on_the_same_day_shortens_no_wait_that_was_promised() {
        let wishes = Wishes::default();
        let schedule = Schedule::new(&wishes, Day(1));
        let good = schedule.after(Some(&memory(0.2, Day(0), Day(0))), "gil", Rating::Good, Day(1));
        assert_eq!(good.due, Day(3));
        for rating in [Rating::Hard, Rating::Good, Rating::Easy] {
            assert_eq!(schedule.after(Some(&good), "gil", rating, Day(1)).due, Day(3));
        }
        assert_eq!(schedule.after(Some(&good), "gil", Rating::Again, Day(1)).due, Day(1));
    }

    #[test]
    fn a_higher_desired_retention_shortens_every_interval() {
        let of = |retention| {
            let known = memory(60.0, Day(0), Day(60));
            intervals(Some(&known), "gil", Day(60), &Wishes { retention, ..Wishes::default() })
        };
        let [low, middle, high] = [80, 90, 95].map(of);
        for at in 1..4 {
            assert!(low[at] > middle[at] && middle[at] > high[at], "{low:?} {middle:?} {high:?}");
        }
        assert_eq!(of(20), low);
    }

    #[test]
    fn fuzz_moves_an_interval_by_a_twentieth_at_most_and_always_alike() {
        let schedule = Schedule::new(&Wishes::default(), Day(0));
        let days = |id: &str, stability| i64::from(schedule.days(stability, random::seed_for(0, id)));
        let moved: Vec<i64> = ids().map(|id| days(&id, 100.0)).collect();
        assert!(moved.iter().all(|days| (95..=105).contains(days)), "{moved:?}");
        assert!((95..=105).all(|days| moved.contains(&days)), "{moved:?}");
        assert_eq!(moved, ids().map(|id| days(&id, 100.0)).collect::<Vec<_>>());
        assert!(ids().all(|id| days(&id, 2.4) == 2));
    }

    #[test]
    fn everything_seen_is_due_in_the_week_before_the_interview_and_not_all_on_one_day() {
        let interview = Day(60);
        let schedule = Schedule::new(&Wishes { interview: Some(interview), ..Wishes::default() }, Day(0));
        let mut counts = [0; 7];
        for (id, stability) in ids().zip((0..).map(|n| 0.2 + n as f32)) {
            let mut now = memory(stability, Day(0), Day(1));
            while now.due < interview.before(7) {
                now = schedule.after(Some(&now), &id, Rating::Good, now.due);
            }
            let day = now.due.since(interview.before(7)) as usize;
            assert!(day < 7, "{id}: {now:?}");
            counts[day] += 1;
        }
        assert!(counts.iter().all(|count| (15..45).contains(count)), "{counts:?}");
    }

    #[test]
    fn what_was_asked_within_the_week_need_not_come_again_before_the_interview() {
        let wishes = Wishes { interview: Some(Day(60)), ..Wishes::default() };
        let known = memory(100.0, Day(10), Day(53));
        let days = |today| intervals(Some(&known), "gil", today, &wishes)[2];
        assert!(days(Day(52)) <= 7);
        assert!(days(Day(53)) > 100);
    }

    #[test]
    fn an_interview_that_is_over_bounds_nothing() {
        let wishes = Wishes { interview: Some(Day(60)), ..Wishes::default() };
        let known = memory(100.0, Day(0), Day(10));
        let due =
            |today, wishes| Schedule::new(&wishes, Day(today)).after(Some(&known), "gil", Rating::Good, Day(20)).due;
        assert!(due(52, wishes) < Day(60));
        assert_eq!(due(61, wishes), due(61, Wishes::default()));
    }
}
