//! What can be asked beyond the queue of a day: the next day that has any, and more that is new.
//! Does not know the days before an interview.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::queued::{IDS, Sitting};
use crate::progress::Rating;
use crate::review::Queue;
use crate::time::Day;

/// The day of what can be taken ahead of it, and its concepts.
fn next(sitting: &Sitting, day: i64) -> Option<(i64, Vec<String>)> {
    let (next, due) = sitting.queue(day).next?;
    Some((next.0, due.iter().map(|due| due.target.concept().unwrap().into()).collect()))
}

#[test]
fn once_nothing_is_due_the_next_day_that_has_any_can_be_taken_ahead() {
    let mut sitting = Sitting::of(&IDS);
    for (id, rating) in [("a", Rating::Again), ("b", Rating::Good), ("c", Rating::Good), ("d", Rating::Easy)] {
        sitting.answer(0, &["card:", id].concat(), rating);
    }
    // Once more on the day of an answer is no review.
    assert_eq!(next(&sitting, 0), None);
    // Due today comes before due tomorrow.
    assert_eq!((sitting.due(1).len(), next(&sitting, 1)), (1, None));
    sitting.answer(1, "card:a", Rating::Easy);
    assert_eq!(next(&sitting, 1), Some((2, vec!["b".into(), "c".into()])));
    let due = |queue: Queue| queue.due.into_iter().map(|due| due.target).collect::<Vec<_>>();
    let ahead = sitting.queue(1).next.unwrap().1.into_iter().map(|due| due.target).collect::<Vec<_>>();
    assert_eq!(ahead, due(sitting.queue(2)));
    // What is taken ahead is a review, and what is put aside stays away.
    sitting.answer(1, "card:b", Rating::Good);
    assert!(sitting.memories(1).get("b").unwrap().due > Day(3));
    assert_eq!(next(&sitting, 1), Some((2, vec!["c".into()])));
    sitting.answer(1, "tick:@buried.c", Rating::Good);
    assert_eq!(next(&sitting, 1), Some((8, vec!["d".into()])));
}

#[test]
fn a_day_taken_ahead_is_no_longer_than_the_limit_of_reviews_and_waits_for_what_that_holds_back() {
    let mut sitting = Sitting::of(&IDS);
    sitting.wishes.reviews_per_day = 2;
    IDS[..3].iter().for_each(|id| sitting.answer(0, &["card:", id].concat(), Rating::Good));
    assert_eq!(next(&sitting, 1).map(|(_, ids)| ids.len()), Some(2));
    sitting.answer(1, "card:d", Rating::Again);
    sitting.answer(2, "card:a", Rating::Easy);
    sitting.answer(2, "card:b", Rating::Easy);
    assert_eq!((sitting.queue(2).due.len(), sitting.queue(2).held_back.len(), next(&sitting, 2)), (0, 2, None));
}

#[test]
fn five_more_new_ones_are_there_once_the_limit_of_today_is_used_up_and_nothing_is_due() {
    let mut sitting = Sitting::of(&["a", "b", "c", "d", "e", "f", "g", "h"]);
    sitting.wishes.new_per_day = 2;
    let more = |sitting: &Sitting, day| sitting.queue(day).more.len();
    assert_eq!(more(&sitting, 0), 0);
    sitting.answer(0, "card:a", Rating::Good);
    assert_eq!((sitting.begun(0).len(), more(&sitting, 0)), (1, 0));
    sitting.answer(0, "card:b", Rating::Good);
    let first: Vec<String> = sitting.queue(0).more.iter().map(|one| one.concept().unwrap().into()).collect();
    assert_eq!((sitting.begun(0).len(), first), (0, ["c", "d", "e", "f", "g"].map(String::from).to_vec()));
    // They are beyond the limit, and more of them still are.
    sitting.answer(0, "card:c", Rating::Hard);
    assert_eq!((sitting.begun(0).len(), more(&sitting, 0)), (0, 5));
    sitting.answer(1, "card:d", Rating::Good);
    sitting.answer(1, "card:e", Rating::Good);
    assert_eq!((sitting.due(1).len(), more(&sitting, 1)), (1, 0));
    sitting.answer(1, "card:c", Rating::Good);
    assert_eq!(more(&sitting, 1), 3);
    sitting.wishes.new_per_day = 0;
    assert_eq!(more(&sitting, 1), 0);
}
