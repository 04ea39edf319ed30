//! What a learner wants of spaced review.
//! Does not know how the wishes are kept.

use core::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

#[cfg(feature = "app")]
use crate::progress::Rating;
use crate::time::Day;

/// In so many days before the interview everything seen comes once more.
#[cfg(feature = "app")]
pub(crate) const WEEK: u32 = 7;

/// What a learner wants of spaced review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wishes {
    /// How many of a hundred reviews shall be right; outside of [`Wishes::RETENTION`] the nearer end counts.
    pub retention: u8,
    /// How many new concepts a day at most.
    pub new_per_day: u16,
    /// How many reviews a day at most, new concepts not counted.
    pub reviews_per_day: u16,
    /// The day of the interview: in the seven days before it everything seen comes once more.
    pub interview: Option<Day>,
    /// Whether a card is judged by Again and Good alone. Stored as a format of settings, not as a field.
    #[serde(skip)]
    pub two_grades: bool,
}

impl Default for Wishes {
    fn default() -> Wishes {
        Wishes { retention: 90, new_per_day: 10, reviews_per_day: 60, interview: None, two_grades: false }
    }
}

impl Wishes {
    /// The desired retentions that make sense, per cent: below, too much is relearnt; above, reviews pile up.
    pub const RETENTION: RangeInclusive<u8> = 80..=95;

    /// The desired retention as a share of 1.
    #[cfg(feature = "app")]
    pub(crate) fn share(&self) -> f32 {
        f32::from(self.retention.clamp(*Wishes::RETENTION.start(), *Wishes::RETENTION.end())) / 100.0
    }

    /// The grade that counts where this one is meant: of two, every one that is no Again is Good.
    #[cfg(feature = "app")]
    pub fn grade(&self, meant: Rating) -> Rating {
        if self.two_grades && meant != Rating::Again { Rating::Good } else { meant }
    }

    /// The day of the interview, unless it is over.
    pub fn coming(&self, today: Day) -> Option<Day> {
        self.interview.filter(|interview| *interview >= today)
    }

    /// On how many days, this one included, something new may begin before the interview: 0 in its last week, and none where
    /// no interview is to come.
    #[cfg(feature = "app")]
    pub fn days_to_begin(&self, today: Day) -> Option<u32> {
        self.coming(today).map(|interview| interview.since(today).saturating_sub(WEEK))
    }

    /// What holds on this day: in the week before the interview no limit keeps anything back, and nothing new begins.
    #[cfg(feature = "app")]
    pub(crate) fn on(self, today: Day) -> Wishes {
        match self.coming(today) {
            Some(interview) if interview.since(today) <= WEEK => {
                Wishes { reviews_per_day: u16::MAX, new_per_day: 0, ..self }
            }
            _ => self,
        }
    }

    /// The day of an interview that is over, so that it no longer bounds any interval. A year of fewer than four digits is
    /// one that is still being typed.
    #[cfg(feature = "app")]
    pub fn past(&self, today: Day) -> Option<Day> {
        self.interview.filter(|interview| *interview < today && interview.date().year > 999)
    }
}

#[cfg(test)]
#[cfg(feature = "app")]
mod tests {
    use super::*;

    #[test]
    fn a_retention_beyond_the_range_counts_as_its_end() {
        let share = |retention| Wishes { retention, ..Wishes::default() }.share();
        assert_eq!([0, 79, 80, 90, 95, 96, 255].map(share), [0.8, 0.8, 0.8, 0.9, 0.95, 0.95, 0.95]);
    }

    #[test]
    fn of_two_grades_whatever_is_no_again_is_good() {
        let of = |two_grades| {
            let wishes = Wishes { two_grades, ..Wishes::default() };
            Rating::ALL.map(|meant| wishes.grade(meant))
        };
        assert_eq!(of(false), Rating::ALL);
        assert_eq!(of(true), [Rating::Again, Rating::Good, Rating::Good, Rating::Good]);
    }

    #[test]
    fn an_interview_is_past_from_the_day_after_it() {
        let wishes = Wishes { interview: Some(Day(10)), ..Wishes::default() };
        assert_eq!([9, 10, 11].map(|day| wishes.past(Day(day))), [None, None, Some(Day(10))]);
        assert_eq!([9, 10, 11].map(|day| wishes.coming(Day(day))), [Some(Day(10)), Some(Day(10)), None]);
        assert_eq!(Wishes::default().past(Day(0)), None);
        let typing = Wishes { interview: Day::parse("0202-11-30"), ..wishes };
        assert_eq!((typing.past(Day(0)), typing.coming(Day(0))), (None, None));
    }

    #[test]
    fn new_concepts_begin_on_every_day_before_the_last_week() {
        let wishes = Wishes { interview: Some(Day(20)), ..Wishes::default() };
        assert_eq!(
            [8, 12, 13, 20, 21].map(|day| wishes.days_to_begin(Day(day))),
            [Some(5), Some(1), Some(0), Some(0), None]
        );
        assert_eq!(Wishes::default().days_to_begin(Day(0)), None);
        let begins = |day: i64| wishes.on(Day(day)).new_per_day > 0;
        assert_eq!((8..=20).filter(|day| begins(*day)).count(), 5);
    }

    #[test]
    fn in_the_week_before_the_interview_no_limit_holds_and_nothing_new_begins() {
        let wishes = Wishes { interview: Some(Day(10)), ..Wishes::default() };
        let limits = |day| {
            let Wishes { reviews_per_day, new_per_day, .. } = wishes.on(Day(day));
            (reviews_per_day, new_per_day)
        };
        assert_eq!([2, 3, 10, 11].map(limits), [(60, 10), (u16::MAX, 0), (u16::MAX, 0), (60, 10)]);
    }
}
