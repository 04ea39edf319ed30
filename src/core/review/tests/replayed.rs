//! What attempts leave: one memory for each concept, whatever the order, the clock or the time zone.
//! Does not know what is asked next.

use alloc::format;
use alloc::vec::Vec;

use super::outline;
use crate::progress::{Attempt, AttemptId, Progress, Rating};
use crate::random;
use crate::review::{Memories, Memory, Wishes, intervals, memories};
use crate::samples::attempt;
use crate::time::{Day, Millis, Timestamp, UtcOffset};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
const LATER: Day = Day(5000);

fn remembered(progress: &Progress) -> Memories {
    memories(progress, &["a", "b", "c", "d", "e"].map(outline), &Wishes::default(), LATER)
}

fn left_by(attempts: impl IntoIterator<Item = Attempt>) -> Memories {
    remembered(&Progress::of(attempts))
}

/// The memory of the concept `a` after answers with these ratings at these hours.
fn memory(answers: &[(i64, Rating)]) -> Memory {
    let at = |((hour, rating), n): (&(i64, Rating), u32)| Attempt {
        rating: Some(*rating),
        ..attempt(1, n, "item:a.x", true, hour * HOUR)
    };
    *left_by(answers.iter().zip(1..).map(at)).get("a").unwrap()
}

/// Answers from three journals at five concepts over half a year, oldest first.
fn history(seed: u64) -> Vec<Attempt> {
    let mut chance = seed;
    let mut draw = |of: u64| random::next(&mut chance) % of;
    let mut at = 0;
    let answer = |n| {
        at += draw(2 * DAY as u64) as i64;
        let target = format!("item:{}.{}", ["a", "b", "c", "d", "e"][draw(5) as usize], draw(3));
        let rating = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy][draw(4) as usize];
        Attempt { rating: Some(rating), ..attempt(draw(3), n, &target, true, at) }
    };
    (1..180).map(answer).collect()
}

#[test]
fn each_answer_leaves_what_its_grade_button_promised() {
    let (history, wishes) = (history(1), Wishes::default());
    for (n, next) in history.iter().enumerate() {
        let concept = next.target.concept().unwrap();
        let today = next.at.day(next.offset);
        let before = left_by(history[..n].iter().cloned());
        let promised = intervals(before.get(concept), concept, today, &wishes);
        let after = left_by(history[..=n].iter().cloned());
        let due = today.after(promised[next.rating.unwrap() as usize]);
        assert_eq!(after.get(concept).unwrap().due, due, "answer {n}");
        for (other, memory) in before.iter().filter(|(other, _)| *other != concept) {
            assert_eq!(after.get(other), Some(memory));
        }
    }
}

#[test]
fn the_order_in_which_attempts_come_together_does_not_matter() {
    let mut mixed = history(2);
    let expected = left_by(mixed.clone());
    for seed in 0..5 {
        random::shuffle(&mut mixed, seed);
        let mut progress = Progress::default();
        for part in mixed.chunks(50) {
            progress.merge(part.iter().cloned());
        }
        assert_eq!(remembered(&progress), expected);
    }
}

#[test]
fn taking_an_answer_back_restores_the_memory_exactly() {
    let history = history(3);
    for (n, taken_back) in history.iter().enumerate().skip(20).step_by(7) {
        let before = left_by(history[..n].iter().cloned());
        let undo = Attempt { retracts: Some(taken_back.id), ..attempt(9, 1, "item:a.x", true, taken_back.at.0 + 1) };
        assert_eq!(left_by(history[..=n].iter().cloned().chain([undo])), before);
    }
}

#[test]
fn card_and_items_of_a_concept_share_one_memory() {
    let siblings = ["item:a.x", "item:a.y", "card:a"].into_iter().zip(1..);
    let one = left_by(siblings.map(|(target, n)| attempt(1, n, target, true, i64::from(n) * 3 * DAY)));
    assert_eq!(one.iter().len(), 1);
    assert_eq!(one.get("a").unwrap().reviews, 3);
}

#[test]
fn cells_and_ticks_leave_no_memory() {
    let others = [attempt(1, 1, "cell:t.a.b", true, 0), attempt(1, 2, "tick:p.e", true, 0)];
    assert_eq!(left_by(others), Memories::default());
}

#[test]
fn more_answers_on_one_day_are_repeats_and_never_easy() {
    let once = memory(&[(12, Rating::Good)]);
    let repeats = [(13, Rating::Easy), (14, Rating::Easy), (15, Rating::Good)];
    let often = memory(&[&[(12, Rating::Good)], &repeats[..]].concat());
    assert_eq!((often.reviews, often.lapses, often.due), (1, 0, once.due));
    assert!((often.stability - once.stability).abs() < 0.01, "{often:?}");
}

#[test]
fn what_comes_back_in_a_session_after_a_miss_is_due_tomorrow_all_the_same() {
    let missed = memory(&[(12, Rating::Again), (13, Rating::Good), (14, Rating::Good)]);
    assert_eq!((missed.due, missed.reviews, missed.lapses), (Day(1), 1, 0));
    let lapsed = memory(&[(12, Rating::Good), (36, Rating::Again), (37, Rating::Again), (38, Rating::Good)]);
    assert_eq!((lapsed.due, lapsed.reviews, lapsed.lapses), (Day(2), 2, 1));
}

#[test]
fn a_day_lasts_until_four_in_the_morning_where_the_learner_is() {
    let reviews = |hours: [i64; 2], offsets: [i16; 2]| {
        let at = |(n, hour): (u32, i64), offset| Attempt {
            offset: UtcOffset(offset),
            ..attempt(1, n, "item:a.x", true, hour * HOUR)
        };
        let both = [at((1, hours[0]), offsets[0]), at((2, hours[1]), offsets[1])];
        let memory = *left_by(both).get("a").unwrap();
        (memory.reviews, memory.last.0)
    };
    assert_eq!(reviews([22, 27], [0, 0]), (1, 0), "in one night");
    assert_eq!(reviews([22, 29], [0, 0]), (2, 1), "before the night and after");
    assert_eq!(reviews([22, 27], [60, 60]), (2, 1), "the same moments, an hour to the east");
    assert_eq!(reviews([27, 28], [0, 0]), (2, 1), "just before and after the day begins");
    assert_eq!(reviews([27, 28], [60, 0]), (1, 1), "the same, as summer time ends in between");
    assert_eq!(reviews([26, 27], [0, 60]), (2, 1), "as it begins");
    assert_eq!(reviews([30, 32], [0, -600]), (1, 1), "a flight west, into the day before");
}

#[test]
fn a_clock_set_back_a_year_makes_a_repeat_of_an_answer_and_turns_nothing_round_f14() {
    let year = 365 * 24;
    let before = memory(&[(year, Rating::Good), (year + 48, Rating::Good)]);
    let after = memory(&[(year, Rating::Good), (year + 48, Rating::Good), (0, Rating::Good), (1, Rating::Easy)]);
    assert_eq!((after.first, after.last, after.reviews), (before.first, before.last, before.reviews));
    assert!((after.stability - before.stability).abs() < 0.01, "{after:?}");
    assert_eq!(after.retrievability(Day(0)), 1.0);
}

#[test]
fn impossible_times_and_ratings_in_a_row_leave_numbers_that_are_in_range() {
    let times = [i64::MIN, i64::MAX, 0, i64::MAX, i64::MIN];
    let at = |(n, at): (u32, i64)| Attempt {
        at: Timestamp(at),
        id: AttemptId { journal: n.into(), sequence: n },
        ..attempt(1, n, "item:a.x", true, 0)
    };
    let odd = *left_by((1..).zip(times).map(at)).get("a").unwrap();
    assert!((0.001..=36_500.0).contains(&odd.stability) && (1.0..=10.0).contains(&odd.difficulty), "{odd:?}");
    for rating in [Rating::Again, Rating::Easy] {
        let answers: Vec<_> = (0..500).map(|n| (n * 24 * (1 + n % 90), rating)).collect();
        let memory = memory(&answers);
        assert!((0.001..=36_500.0).contains(&memory.stability), "{memory:?}");
        assert!((1.0..=10.0).contains(&memory.difficulty), "{memory:?}");
        let earliest = if rating == Rating::Again { memory.last } else { memory.last.after(1) };
        assert!((earliest..=memory.last.after(36_500)).contains(&memory.due), "{memory:?}");
    }
}

#[test]
fn what_was_sure_and_quicker_than_usual_is_easy_once_there_is_a_usual_time() {
    let answers = |quick: u32| {
        let usual = (1..=6u32).map(|n| attempt(1, n, &format!("item:c{n}.x"), true, 5 * HOUR));
        let last = Attempt { took: Millis(quick), ..attempt(1, 7, "item:a.x", true, 5 * HOUR) };
        left_by(usual.chain([last])).get("a").unwrap().due
    };
    assert_eq!([answers(999), answers(1000)], [Day(8), Day(2)]);
}

#[test]
fn a_memory_that_starts_anew_is_what_the_answers_since_leave() {
    let answer = |n: u32, day: i64, target: &str| attempt(1, n, target, true, day * DAY + 12 * HOUR);
    let (first, other) = (answer(1, 10, "item:a.x"), answer(2, 10, "item:b.x"));
    let (anew, again) = (answer(3, 12, "tick:@anew.a"), answer(4, 15, "item:a.x"));
    let left = left_by([first.clone(), other.clone(), anew.clone()]);
    assert_eq!((left.get("a"), left.get("b")), (None, left_by([other.clone()]).get("b")));
    let left = left_by([again.clone(), anew, first, other]);
    assert_eq!(left.get("a"), left_by([again]).get("a"));
}
