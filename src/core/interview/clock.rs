//! The clock of an interview: it runs by the time of day, so a reload, a closed tab or sleep do not stop it.
//! Does not know questions.

use serde::{Deserialize, Serialize};

use crate::time::{Millis, Timestamp};

/// Longer gaps than this are no thinking: the page was closed, or the machine slept.
const AWAY: i64 = 2 * 60_000;

/// How far a clock may be set back without a word: machines correct themselves.
const CORRECTED: i64 = 5_000;

/// How much more time is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Extra {
    /// None.
    #[default]
    None,
    /// A quarter.
    Quarter,
    /// A half.
    Half,
    /// As much again.
    Double,
}

impl Extra {
    /// All of them.
    pub const ALL: [Extra; 4] = [Extra::None, Extra::Quarter, Extra::Half, Extra::Double];

    /// A time with the extra in it.
    pub fn of(self, time: Millis) -> Millis {
        let quarters = match self {
            Extra::None => 4,
            Extra::Quarter => 5,
            Extra::Half => 6,
            Extra::Double => 8,
        };
        Millis(time.0 / 4 * quarters)
    }
}

/// What has passed of an interview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// What it may take.
    pub limit: Millis,
    /// What has passed of that, pauses left out.
    pub used: Millis,
    /// Up to when that is counted.
    pub seen: Timestamp,
    /// Whether it stands still.
    pub paused: bool,
    /// How often it was stopped.
    pub pauses: u16,
    /// How much of it passed while the page was closed or the machine slept.
    pub away: Millis,
    /// Whether the clock of the machine was set back meanwhile.
    pub set_back: bool,
    /// Whether it goes on past its end.
    pub over_time: bool,
    /// How long it was stopped in all; stored beside the rest, since the first formats have no place for it.
    #[serde(skip)]
    pub stood: Millis,
}

impl Clock {
    /// A clock that starts now.
    pub fn new(limit: Millis, now: Timestamp) -> Clock {
        Clock {
            limit,
            used: Millis(0),
            seen: now,
            paused: false,
            pauses: 0,
            away: Millis(0),
            set_back: false,
            over_time: false,
            stood: Millis(0),
        }
    }

    /// Counts up to `now` how long it was stopped, before [`Clock::advance`] does the rest.
    pub(crate) fn stand(&mut self, now: Timestamp) {
        let gap = u32::try_from(now.0.saturating_sub(self.seen.0).max(0)).unwrap_or(u32::MAX);
        self.stood = Millis(self.stood.0.saturating_add(gap));
    }

    /// Counts up to `now`; the time that the question on screen took of it, and the minutes left to be announced.
    pub(crate) fn advance(&mut self, now: Timestamp) -> (Millis, Option<u32>) {
        let gap = now.0.saturating_sub(self.seen.0);
        self.seen = now;
        if gap < -CORRECTED {
            self.set_back = true;
        }
        if self.paused || gap <= 0 {
            return (Millis(0), None);
        }
        let before = self.left();
        let passed = Millis(u32::try_from(gap).unwrap_or(u32::MAX));
        self.used = Millis(self.used.0.saturating_add(passed.0));
        let after = self.left();
        if gap > AWAY {
            self.away = Millis(self.away.0.saturating_add(passed.0));
            return (Millis(0), None);
        }
        let crossed = self.due().into_iter().find(|(at, _)| before.0 > *at && after.0 <= *at);
        (passed, crossed.map(|(_, minutes)| minutes))
    }

    /// What is to be left when that is announced, and in minutes.
    fn due(&self) -> [(u32, u32); 3] {
        let half = self.limit.0 / 2;
        [(half, half / 60_000), (300_000, 5), (60_000, 1)]
    }

    /// The minutes left that were announced just now, for an eye that sees no clock.
    pub fn announced(&self) -> Option<u32> {
        /// So long an announcement stays, in milliseconds: long enough to be found, and true all the while.
        const STAYS: u32 = 30_000;
        let left = self.left().0;
        let fresh = |(at, _): &(u32, u32)| left <= *at && left > at.saturating_sub(STAYS);
        self.due().into_iter().find(fresh).map(|(_, minutes)| minutes)
    }

    /// What will be left at `now`, where nobody counts meanwhile.
    pub fn left_at(&self, now: Timestamp) -> Millis {
        let gone = if self.paused { Millis(0) } else { now.since(self.seen) };
        Millis(self.left().0.saturating_sub(gone.0))
    }

    /// What is left.
    pub fn left(&self) -> Millis {
        Millis(self.limit.0.saturating_sub(self.used.0))
    }

    /// What has passed beyond its end.
    pub fn over(&self) -> Millis {
        Millis(self.used.0.saturating_sub(self.limit.0))
    }

    /// Whether it has run out and was not let go on.
    pub fn is_up(&self) -> bool {
        self.left().0 == 0 && !self.over_time
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    fn clock() -> Clock {
        Clock::new(Millis(30 * 60_000), Timestamp(0))
    }

    #[test]
    fn a_reload_changes_nothing_to_the_second() {
        let (mut through, mut reloaded) = (clock(), clock());
        for second in 1..=90 {
            through.advance(Timestamp(second * 1000));
        }
        reloaded.advance(Timestamp(90_000));
        assert_eq!(through, reloaded);
        assert_eq!(through.left(), Millis(30 * 60_000 - 90_000));
    }

    #[test]
    fn a_pause_is_not_counted_and_is_remembered() {
        let mut clock = clock();
        clock.advance(Timestamp(MINUTE));
        (clock.paused, clock.pauses) = (true, 1);
        clock.advance(Timestamp(9 * MINUTE));
        clock.paused = false;
        clock.advance(Timestamp(10 * MINUTE));
        assert_eq!(clock.used, Millis(2 * 60_000));
        assert_eq!(clock.pauses, 1);
    }

    #[test]
    fn sleep_runs_the_clock_down_and_is_no_thinking_f15() {
        let mut clock = clock();
        assert_eq!(clock.advance(Timestamp(8 * 60 * MINUTE)), (Millis(0), None));
        assert!(clock.is_up());
        assert_eq!(clock.away, Millis(8 * 60 * 60_000));
        clock.over_time = true;
        assert!(!clock.is_up());
    }

    #[test]
    fn half_the_time_and_five_minutes_and_one_are_announced_once_a6() {
        let mut clock = clock();
        let told: alloc::vec::Vec<u32> =
            (1..=1900).filter_map(|second| clock.advance(Timestamp(second * 1000)).1).collect();
        assert_eq!(told, [15, 5, 1]);
    }

    #[test]
    fn an_announcement_stays_for_half_a_minute() {
        let at = |second: i64| {
            let mut clock = clock();
            clock.advance(Timestamp(second * 1000));
            clock.announced()
        };
        let told = [899, 900, 929, 930, 1499, 1500, 1530, 1740, 1769, 1770].map(at);
        assert_eq!(told, [None, Some(15), Some(15), None, None, Some(5), None, Some(1), Some(1), None]);
    }

    #[test]
    fn what_is_left_elsewhere_runs_down_unless_it_is_paused() {
        let mut clock = clock();
        clock.advance(Timestamp(MINUTE));
        assert_eq!(clock.left_at(Timestamp(3 * MINUTE)), Millis(27 * 60_000));
        assert_eq!(clock.left_at(Timestamp(0)), Millis(29 * 60_000), "a clock that was set back");
        clock.paused = true;
        assert_eq!(clock.left_at(Timestamp(9 * MINUTE)), Millis(29 * 60_000));
    }

    #[test]
    fn a_clock_set_back_takes_no_time_away_and_gives_none_f14() {
        let mut clock = clock();
        clock.advance(Timestamp(5 * MINUTE / 3));
        let used = clock.used;
        clock.advance(Timestamp(-365 * 24 * 60 * MINUTE));
        assert_eq!(clock.used, used);
        assert!(clock.set_back);
        clock.advance(Timestamp(-365 * 24 * 60 * MINUTE + 1000));
        assert_eq!(clock.used, Millis(used.0 + 1000));
    }

    #[test]
    fn extra_time_is_a_quarter_a_half_or_as_much_again() {
        let minutes = Extra::ALL.map(|extra| extra.of(Millis(15 * 60_000)).0 / 1000);
        assert_eq!(minutes, [900, 1125, 1350, 1800]);
    }
}
