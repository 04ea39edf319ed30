//! What the queue asks in the week before an interview, over whose days it is spread.
//! Does not know how an interview is told.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::queued::{IDS, Sitting};
use crate::progress::Rating;
use crate::random;
use crate::review::{Due, Wishes, forecast};
use crate::time::Day;

#[test]
fn in_the_week_before_an_interview_new_concepts_are_there_for_those_who_ask_and_not_in_the_queue() {
    let mut sitting = Sitting::of(&IDS);
    sitting.wishes = Wishes { new_per_day: 2, interview: Some(Day(10)), ..Wishes::default() };
    let late = |sitting: &Sitting, day| (sitting.queue(day).new.len(), sitting.queue(day).late.len());
    assert_eq!([2, 3, 9, 10, 11].map(|day| late(&sitting, day)), [(2, 0), (0, 2), (0, 2), (0, 0), (2, 0)]);
    sitting.answer(9, "card:a", Rating::Good);
    assert_eq!(late(&sitting, 9), (0, 1));
    sitting.wishes.new_per_day = 0;
    assert_eq!(late(&sitting, 9), (0, 0));
}

#[test]
fn an_interview_set_late_spreads_what_was_seen_over_the_days_left_the_least_sure_first() {
    let ids: Vec<String> = (0..79).map(|n| alloc::format!("c{n}")).collect();
    let mut sitting = Sitting::of(&ids.iter().map(String::as_str).collect::<Vec<_>>());
    sitting.wishes = Wishes { reviews_per_day: 20, interview: Some(Day(63)), ..Wishes::default() };
    for (n, id) in (0..).zip(&ids) {
        sitting.answer(n % 50, &alloc::format!("card:{id}"), if n % 3 == 0 { Rating::Hard } else { Rating::Easy });
    }
    assert_eq!(forecast(&sitting.memories(60), Day(60), 5), [27, 26, 26, 0, 0]);
    let recall = |due: &[Due]| due.iter().map(|due| (due.retrievability * 1000.0) as u32).collect::<Vec<_>>();
    let (today, memories) = (sitting.queue(60).due, sitting.memories(60));
    let later = memories.iter().filter(|(_, memory)| memory.due > Day(60));
    let surest = recall(&today).into_iter().max().unwrap();
    assert!(later.map(|(_, memory)| memory.retrievability(Day(60))).all(|chance| chance * 1000.0 >= surest as f32));
    // What is done today counts for today; what is left undone is spread anew.
    for due in &today[..20] {
        sitting.answer(60, &due.target.to_string(), Rating::Good);
    }
    assert_eq!((sitting.due(60).len(), sitting.queue(60).held_back.len()), (7, 0));
    let left = [61, 62, 63].map(|day| sitting.due(day).len());
    assert!((30..=32).contains(&left[0]) && left[1..].iter().all(|left| *left >= 59), "{left:?}");
    // What is put aside takes no place of others.
    let unsure = today[20].target.concept().unwrap();
    sitting.answer(60, &alloc::format!("tick:@suspended.{unsure}"), Rating::Good);
    assert_eq!((sitting.due(60).len(), sitting.due(60).contains(&unsure.into())), (6, false));
}

#[test]
fn what_is_done_on_a_day_of_the_week_before_an_interview_brings_nothing_else_that_day() {
    let ids: Vec<String> = (0..60).map(|n| alloc::format!("c{n}")).collect();
    let ratings = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];
    for seed in 0..24 {
        let mut sitting = Sitting::of(&ids.iter().map(String::as_str).collect::<Vec<_>>());
        let limit = [0, 10, 20, 50][seed % 4];
        let (known, mut chance) = ([0, 20, 22][seed % 3], seed as u64);
        let mut draw = |of: usize| random::next(&mut chance) as usize % of;
        for day in 0..=27 {
            let interview = Some(Day(27)).filter(|_| day >= known);
            sitting.wishes = Wishes { reviews_per_day: limit, interview, ..Wishes::default() };
            let due = sitting.due(day);
            for (at, id) in due.iter().enumerate() {
                let card = alloc::format!("card:{id}");
                sitting.answer(day, &card, ratings[draw(4)]);
                sitting.answer(day, &card, Rating::Good);
                let left = sitting.due(day).len();
                assert!(day < 20 || left == due.len() - at - 1, "{left} after {at} of day {day}, seed {seed}");
            }
            for _ in 0..if day < 20 { 3 } else { 0 } {
                sitting.answer(day, &alloc::format!("card:{}", ids[draw(60)]), ratings[draw(4)]);
            }
        }
    }
}

#[test]
fn what_the_deck_no_longer_has_takes_no_place_of_the_days_before_an_interview() {
    let mut sitting = Sitting::of(&IDS);
    sitting.wishes = Wishes { reviews_per_day: 0, interview: Some(Day(62)), ..Wishes::default() };
    IDS.iter().for_each(|id| sitting.answer(0, &["card:", id].concat(), Rating::Good));
    let gone = ["f", "g", "h", "i", "j"];
    gone.iter().for_each(|id| sitting.answer(0, &["card:", id].concat(), Rating::Again));
    assert_eq!(forecast(&sitting.memories(60), Day(60), 2), [3, 2]);
}

#[test]
fn in_the_week_before_an_interview_nothing_is_taken_ahead() {
    let mut sitting = Sitting::of(&IDS);
    sitting.wishes = Wishes { new_per_day: 1, interview: Some(Day(12)), ..Wishes::default() };
    sitting.answer(3, "card:a", Rating::Easy);
    sitting.answer(4, "card:b", Rating::Good);
    let offered = |sitting: &Sitting, day| (sitting.queue(day).next.is_some(), sitting.queue(day).more.len());
    assert_eq!(offered(&sitting, 4), (true, 3));
    sitting.answer(5, "card:c", Rating::Good);
    assert_eq!([5, 12].map(|day| offered(&sitting, day)), [(false, 0); 2]);
}
