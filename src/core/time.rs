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
impl Timestamp {
    /// The day of the calendar, which begins at midnight: dates that a person chose are told by it.
    pub fn calendar_day(self, offset: UtcOffset) -> Day {
        Day(self.0.saturating_add(i64::from(offset.0) * MINUTE).div_euclid(DAY))
    }

    /// The date on the calendar, and how much of that day has passed. Unlike a learner's day it begins at midnight.
    pub fn date_and_time(self, offset: UtcOffset) -> (Date, Millis) {
        let local = self.0.saturating_add(i64::from(offset.0) * MINUTE);
        // A day is short enough.
        (self.calendar_day(offset).date(), Millis(local.rem_euclid(DAY) as u32))
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

/// A day of the calendar.
#[cfg(feature = "app")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: i64,
    /// The month, 0 for January.
    pub month: usize,
    /// The day of the month, from 1.
    pub day: u8,
    /// The day of the week, 0 for Monday.
    pub weekday: usize,
}

// Years that begin in March have the leap day at their end: https://howardhinnant.github.io/date_algorithms.html.
#[cfg(feature = "app")]
impl Day {
    /// Its place in the calendar.
    pub fn date(self) -> Date {
        let from_march_0 = self.0 + 719_468;
        let (era, day_of_era) = (from_march_0.div_euclid(146_097), from_march_0.rem_euclid(146_097));
        let year = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        // The three that are cut are small and not negative.
        let month = ((from_march + 2) % 12) as usize;
        Date {
            year: era * 400 + year + i64::from(month < 2),
            month,
            day: day as u8,
            weekday: (self.0 + 3).rem_euclid(7) as usize,
        }
    }

    /// The day of a date as fields for dates give it: `2026-11-28`, and on the way there `0002-11-28`.
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.splitn(3, '-').map(|part| part.parse::<i64>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let in_range =
            text.len() == 10 && (1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
        let from_march = (month + 9) % 12;
        let year = year - i64::from(month < 3);
        let day_of_year = (153 * from_march + 2) / 5 + day - 1;
        let day_of_era = year % 400 * 365 + year % 400 / 4 - year % 400 / 100 + day_of_year;
        let found = Day(year / 400 * 146_097 + day_of_era - 719_468);
        // The 30th of February would be another day.
        (in_range && i64::from(found.date().day) == day).then_some(found)
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
    fn a_day_has_its_place_in_the_calendar() {
        let at = |day| {
            let Date { year, month, day, weekday } = Day(day).date();
            (year, month, day, weekday)
        };
        let days = [(0, (1970, 0, 1, 3)), (19_782, (2024, 1, 29, 3)), (19_783, (2024, 2, 1, 4))];
        let later = [(20_781, (2026, 10, 24, 1)), (47_540, (2100, 1, 28, 6)), (47_541, (2100, 2, 1, 0))];
        for (day, date) in days.into_iter().chain(later) {
            assert_eq!(at(day), date, "{day}");
        }
        assert_eq!(at(-1), (1969, 11, 31, 2));
    }

    #[cfg(feature = "app")]
    #[test]
    fn what_is_done_after_midnight_is_dated_as_the_evening_before() {
        let at = |hour: i64, minute: i64| {
            let utc = Timestamp(20_781 * DAY + (hour * 60 + minute) * MINUTE - 120 * MINUTE);
            utc.day(UtcOffset(120)).date().day
        };
        assert_eq!([at(-1, 0), at(0, 0), at(3, 59), at(4, 0)], [23, 23, 23, 24]);
    }

    #[cfg(feature = "app")]
    #[test]
    fn what_is_recorded_after_midnight_has_the_date_of_the_calendar() {
        let at = |minutes: i64| {
            let (date, time) = Timestamp(20_781 * DAY + (minutes - 120) * MINUTE).date_and_time(UtcOffset(120));
            (date.day, time.0)
        };
        assert_eq!([at(-1), at(0), at(239)], [(23, 1439 * 60_000), (24, 0), (24, 239 * 60_000)]);
    }

    #[cfg(feature = "app")]
    #[test]
    fn a_date_that_is_typed_is_a_day_and_what_is_no_date_is_none() {
        for (text, day) in [
            ("1970-01-01", 0),
            ("2024-02-29", 19_782),
            ("2026-11-24", 20_781),
            ("2100-03-01", 47_541),
            ("0002-11-30", -718_464),
        ] {
            assert_eq!(Day::parse(text), Some(Day(day)), "{text}");
        }
        for text in
            ["", "2026", "2026-13-01", "2026-00-10", "2025-02-29", "2026-04-31", "26-11-24", "2026-11-24T00", "a-b-c"]
        {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_clock_set_back_or_a_night_of_sleep_gives_a_sane_time_f14_f15() {
        assert_eq!(Timestamp(5).since(Timestamp(9)), Millis(0));
        assert_eq!(Timestamp(9 * DAY).since(Timestamp(0)), Millis(1_800_000));
    }
}
