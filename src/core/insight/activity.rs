//! When a learner practised: answers by day and week.
//! Does not know how often anybody should, and counts no streaks.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::day;
use crate::progress::Progress;
use crate::time::{Day, Millis};

/// So many weeks are shown, this one with them.
pub const WEEKS: u32 = 16;
/// On fewer days no habit can be seen.
const FEW_DAYS: usize = 8;

/// The answers of every day that had some and the time they took, by the local time in which they were given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    by_day: BTreeMap<Day, (u32, Millis)>,
    today: Day,
}

/// One week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Day,
    /// The answers of its days from Monday on; days to come are not among them.
    pub days: Vec<u32>,
    /// The time that these answers took.
    pub took: Millis,
}

impl Week {
    /// The answers of the whole week.
    pub fn answers(&self) -> u32 {
        self.days.iter().sum()
    }

    /// On how many days there was an answer.
    pub fn practised(&self) -> usize {
        self.days.iter().filter(|n| **n > 0).count()
    }
}

/// The days of the week on which most is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weekdays {
    /// There were too few days to tell.
    Few,
    /// From Tuesday to Thursday.
    Midweek,
    /// On Saturday and Sunday.
    Weekend,
    /// From Monday to Friday.
    Working,
    /// No such part of the week stands out.
    Any,
}

impl Activity {
    /// What the attempts that stand show; ticks are no answers.
    pub fn of(progress: &Progress, today: Day) -> Activity {
        let mut by_day = BTreeMap::new();
        for attempt in progress.standing().filter(|attempt| attempt.is_answer()) {
            let (answers, took): &mut (u32, Millis) = by_day.entry(day(attempt)).or_default();
            *answers += 1;
            took.0 = took.0.saturating_add(attempt.took.0);
        }
        Activity { by_day, today }
    }

    /// How many answers there are.
    pub fn answers(&self) -> u32 {
        self.by_day.values().map(|(answers, _)| answers).sum()
    }

    /// How long they took on a day that had some, on average; of all together, milliseconds may not fit into 32 bits.
    pub fn took_a_day(&self) -> Millis {
        let all: u64 = self.by_day.values().map(|(_, took)| u64::from(took.0)).sum();
        Millis(u32::try_from(all / self.by_day.len().max(1) as u64).unwrap_or(u32::MAX))
    }

    /// On how many days.
    pub fn days(&self) -> usize {
        self.by_day.len()
    }

    /// The latest weeks, the oldest first; the last one ends today.
    pub fn weeks(&self) -> Vec<Week> {
        let monday = self.today.before(self.today.date().weekday as u32);
        let week = |back: u32| {
            let monday = monday.before(7 * back);
            let days = (0..7).map(|n| monday.after(n)).take_while(|day| *day <= self.today);
            let of_days: Vec<(u32, Millis)> =
                days.map(|day| self.by_day.get(&day).copied().unwrap_or_default()).collect();
            let took = Millis(of_days.iter().fold(0, |all, (_, took)| took.0.saturating_add(all)));
            Week { monday, days: of_days.into_iter().map(|(answers, _)| answers).collect(), took }
        };
        (0..WEEKS).rev().map(week).collect()
    }

    /// When in these weeks most was answered: a part of the week stands out whose days have half as many answers again
    /// as the other days, on average.
    pub fn weekdays(weeks: &[Week]) -> Weekdays {
        if weeks.iter().map(Week::practised).sum::<usize>() < FEW_DAYS {
            return Weekdays::Few;
        }
        let mut sums = [0u32; 7];
        for week in weeks {
            for (sum, n) in sums.iter_mut().zip(&week.days) {
                *sum += n;
            }
        }
        let [monday, midweek @ .., friday, saturday, sunday] = sums;
        let (ends, weekend) = ([monday, friday], [saturday, sunday]);
        let working = &sums[..5];
        if is_more(&midweek, &ends) && is_more(&midweek, &weekend) {
            Weekdays::Midweek
        } else if is_more(&weekend, working) {
            Weekdays::Weekend
        } else if is_more(working, &weekend) {
            Weekdays::Working
        } else {
            Weekdays::Any
        }
    }
}

/// Whether these days have half as many answers again as those, on average.
fn is_more(these: &[u32], those: &[u32]) -> bool {
    let sum = |days: &[u32]| days.iter().sum::<u32>();
    2 * sum(these) * those.len() as u32 > 3 * sum(those) * these.len() as u32
}

/// What was answered on a day: how many concepts, in how many answers, and the time for these.
pub fn studied(progress: &Progress, on: Day) -> (usize, usize, Millis) {
    let (mut concepts, mut answers, mut took) = (Vec::new(), 0, 0);
    for attempt in progress.standing().filter(|attempt| attempt.is_answer() && day(attempt) == on) {
        answers += 1;
        took += attempt.took.0;
        concepts.extend(attempt.target.concept().filter(|concept| !concepts.contains(concept)));
    }
    (concepts.len(), answers, Millis(took))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Attempt;
    use crate::samples::attempt;
    use crate::time::UtcOffset;

    const HOUR: i64 = 3_600_000;
    /// A Wednesday.
    const TODAY: Day = Day(20_782);

    /// An answer at this hour of a day, so many days before today.
    fn at(n: u32, back: i64, hour: i64) -> Attempt {
        attempt(1, n, "item:a.x", true, ((TODAY.0 - back) * 24 + hour) * HOUR)
    }

    #[test]
    fn weeks_begin_on_monday_and_the_last_one_ends_today() {
        let weekday = TODAY.date().weekday;
        let weeks = Activity::of(&Progress::of([at(1, 0, 12), at(2, 0, 13), at(3, 7, 12)]), TODAY).weeks();
        assert_eq!(weeks.len(), WEEKS as usize);
        let [.., before, now] = weeks.as_slice() else { unreachable!() };
        assert_eq!((now.monday.date().weekday, now.days.len()), (0, weekday + 1));
        assert_eq!((now.answers(), now.practised(), now.days.last()), (2, 1, Some(&2)));
        assert_eq!((before.days.len(), before.days[weekday]), (7, 1));
    }

    #[test]
    fn an_answer_belongs_to_the_day_it_had_where_it_was_given() {
        let late = at(1, 0, 2);
        let abroad = Attempt { offset: UtcOffset(5 * 60), ..at(2, 0, 2) };
        let activity = Activity::of(&Progress::of([late, abroad]), TODAY);
        assert_eq!((activity.answers(), activity.days()), (2, 2));
        assert_eq!(activity.by_day.get(&TODAY.before(1)).map(|(answers, _)| *answers), Some(1));
    }

    #[test]
    fn a_tick_is_no_answer() {
        let tick = attempt(1, 1, "tick:p.e", true, 0);
        assert_eq!(Activity::of(&Progress::of([tick]), TODAY).answers(), 0);
    }

    #[test]
    fn a_part_of_the_week_stands_out_by_half_as_much_again() {
        let check = |days: [u32; 7], expected| {
            let week = Week { monday: Day(4), days: days.to_vec(), took: Millis(0) };
            assert_eq!(Activity::weekdays(&[week.clone(), week.clone(), week]), expected, "{days:?}");
        };
        check([1, 0, 0, 0, 0, 0, 0], Weekdays::Few);
        check([4, 4, 4, 4, 4, 4, 4], Weekdays::Any);
        check([4, 8, 8, 8, 4, 4, 4], Weekdays::Midweek);
        check([4, 6, 6, 6, 4, 4, 4], Weekdays::Any);
        check([1, 1, 1, 1, 1, 9, 9], Weekdays::Weekend);
        check([5, 5, 5, 5, 5, 1, 0], Weekdays::Working);
    }

    #[test]
    fn more_time_than_a_number_of_milliseconds_holds_is_still_an_average() {
        let long = |n: u32| {
            let at = i64::from(n) * 24 * HOUR;
            Attempt { took: Millis(u32::MAX / 2), ..attempt(1, n, "item:a.x", true, at) }
        };
        let activity = Activity::of(&Progress::of((1..=5).map(long)), TODAY);
        assert_eq!((activity.days(), activity.took_a_day()), (5, Millis(u32::MAX / 2)));
    }

    #[test]
    fn what_was_studied_on_a_day_is_counted_by_concepts_and_answers() {
        let noon = |day: i64| (TODAY.0 + day) * 24 * HOUR + 12 * HOUR;
        let answer = |n, target: &str, day| Attempt { took: Millis(20_000), ..attempt(1, n, target, n > 1, noon(day)) };
        let taken_back = answer(6, "item:b.y", 0);
        let progress = Progress::of([
            answer(1, "item:a.x", 0),
            answer(2, "card:a", 0),
            answer(3, "item:b.x", 0),
            answer(4, "cell:t.aspect.subject", 0),
            answer(5, "item:c.x", -1),
            Attempt { retracts: Some(taken_back.id), ..answer(7, "item:b.y", 0) },
            taken_back,
            answer(8, "tick:p.e", 0),
        ]);
        assert_eq!(studied(&progress, TODAY), (2, 4, Millis(80_000)));
        let activity = Activity::of(&progress, TODAY);
        assert_eq!(activity.took_a_day(), Millis(50_000));
        assert_eq!(activity.weeks().last().map(|week| week.took), Some(Millis(100_000)));
    }
}
