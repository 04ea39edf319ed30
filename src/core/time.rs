//! Moments and days as numbers; the present is always an argument.
//! Does not know a clock or a calendar.

use serde::{Deserialize, Serialize};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// The hour at which a learner's day begins, so that late practice belongs to the evening before.
const DAWN: i64 = 4 * 60 * MINUTE;

/// Milliseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Timestamp(pub i64);

/// Minutes that local time is ahead of UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UtcOffset(pub i16);

/// Milliseconds between two moments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Millis(pub u32);

/// A local day, counted from 1970-01-01; it begins at 04:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day(pub i64);

/// Longer pauses than this are not thinking: a laptop slept.
const LONGEST_TOOK: i64 = 30 * MINUTE;

impl Timestamp {
    /// The time from `earlier` to here: never negative, and capped at half an hour.
    pub fn since(self, earlier: Timestamp) -> Millis {
        let millis = self.0.saturating_sub(earlier.0).clamp(0, LONGEST_TOOK);
        Millis(u32::try_from(millis).unwrap_or(0))
    }

    /// The local day of this moment.
    pub fn day(self, offset: UtcOffset) -> Day {
        let local = self.0.saturating_add(i64::from(offset.0) * MINUTE).saturating_sub(DAWN);
        Day(local.div_euclid(DAY))
    }
}

#[cfg(feature = "app")]
impl Day {
    /// The whole days from `earlier` to here; 0 where that is not earlier, as after a clock was set back.
    pub fn since(self, earlier: Day) -> u32 {
        let days = self.0.saturating_sub(earlier.0).max(0);
        u32::try_from(days).unwrap_or(u32::MAX)
    }

    /// The day so many days later.
    pub fn after(self, days: u32) -> Day {
        Day(self.0.saturating_add(i64::from(days)))
    }

    /// The day so many days earlier.
    pub fn before(self, days: u32) -> Day {
        Day(self.0.saturating_sub(i64::from(days)))
    }
}

#[cfg(feature = "app")]
impl Timestamp {
    /// The local date: the day of the week from 0 for Monday, the day of the month from 1, the month from 0 for January.
    pub fn date(self, offset: UtcOffset) -> (usize, u8, usize) {
        let day = self.0.saturating_add(i64::from(offset.0) * MINUTE).div_euclid(DAY);
        // Years that begin in March have the leap day at their end: https://howardhinnant.github.io/date_algorithms.html.
        let day_of_era = (day + 719_468).rem_euclid(146_097);
        let year = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day_of_month = day_of_year - (153 * from_march + 2) / 5 + 1;
        // All three are small and not negative.
        ((day + 3).rem_euclid(7) as usize, day_of_month as u8, ((from_march + 2) % 12) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_four_in_the_morning() {
        let at = |hour: i64| Timestamp(10 * DAY + hour * 60 * MINUTE).day(UtcOffset(0));
        assert_eq!(at(3), Day(9));
        assert_eq!(at(4), Day(10));
        assert_eq!(Timestamp(10 * DAY + 3 * 60 * MINUTE).day(UtcOffset(60)), Day(10));
    }

    #[cfg(feature = "app")]
    #[test]
    fn a_moment_has_its_place_in_the_calendar() {
        let days = [(0, (3, 1, 0)), (19_782, (3, 29, 1)), (19_783, (4, 1, 2)), (20_781, (1, 24, 10))];
        let century = [(47_540, (6, 28, 1)), (47_541, (0, 1, 2))];
        for (day, date) in days.into_iter().chain(century) {
            assert_eq!(Timestamp(day * DAY).date(UtcOffset(0)), date, "{day}");
        }
        assert_eq!(Timestamp(-1).date(UtcOffset(0)), (2, 31, 11));
        assert_eq!(Timestamp(-1).date(UtcOffset(60)), (3, 1, 0));
    }

    #[test]
    fn a_clock_set_back_or_a_night_of_sleep_gives_a_sane_time() {
        assert_eq!(Timestamp(5).since(Timestamp(9)), Millis(0));
        assert_eq!(Timestamp(9 * DAY).since(Timestamp(0)), Millis(1_800_000));
    }
}
