//! In which form a concept is asked: siblings on days apart, forms in turn, another kind for what is forgotten.
//! Does not know limits, nor what is new.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::queued::{DAY, Sitting};
use crate::progress::Rating;
use crate::review::Queue;

impl Sitting {
    /// What the only due concept is asked by on a day.
    #[track_caller]
    fn form(&self, day: i64) -> String {
        let queue = self.queue(day);
        assert_eq!(queue.due.len(), 1, "{queue:?}");
        queue.due[0].target.to_string()
    }
}

#[test]
fn siblings_never_fall_on_one_day() {
    let mut sitting = Sitting::of(&["a"]);
    assert_eq!(sitting.begun(0).len(), 1);
    sitting.answer(0, "item:a.b", Rating::Again);
    for day in 0..30 {
        let queue = sitting.queue(day);
        assert!(queue.due.len() + queue.new.len() <= 1, "day {day}: {queue:?}");
        if let Some(due) = queue.due.first() {
            let asked = due.target.to_string();
            if day % 3 == 0 {
                sitting.answer(day, &asked, Rating::Again);
                assert_eq!(sitting.form(day), asked);
            }
            sitting.answer(day, &asked, Rating::Good);
        }
        if sitting.attempts.last().unwrap().at.0 >= day * DAY {
            assert_eq!(sitting.queue(day), Queue::default(), "asked on day {day}");
        }
    }
}

#[test]
fn the_forms_of_a_concept_rotate_with_the_card_after_the_items() {
    let mut sitting = Sitting::of(&["a"]);
    sitting.answer(0, "item:a.b", Rating::Good);
    let mut asked = Vec::new();
    for _ in 0..6 {
        let day = sitting.memories(10_000).get("a").unwrap().due.0;
        asked.push(sitting.form(day));
        sitting.answer(day, asked.last().unwrap(), Rating::Good);
    }
    let mut items = asked[..2].to_vec();
    items.sort();
    assert_eq!(items, ["item:a.a", "item:a.c"]);
    assert_eq!(asked[2..4], ["card:a", "item:a.b"]);
    assert_eq!(asked[4..], asked[..2]);
}

#[test]
fn a_right_choice_alone_is_followed_by_a_form_whose_answer_is_made() {
    let mut sitting = Sitting::of(&["a"]);
    sitting.answer(0, "item:a.a", Rating::Good);
    assert_eq!(sitting.form(50), "item:a.b");
    sitting.answer(50, "item:a.b", Rating::Again);
    assert_eq!(sitting.form(100), "card:a");
    sitting.answer(100, "card:a", Rating::Good);
    assert_eq!(sitting.form(500), "item:a.c");
}

#[test]
fn a_lucky_guess_that_was_typed_is_followed_by_another_form_whose_answer_is_made() {
    let mut sitting = Sitting::of(&["a"]);
    sitting.answer(0, "item:a.b", Rating::Hard);
    assert_eq!(sitting.form(50), "card:a");
}

#[test]
fn a_concept_forgotten_eight_times_is_asked_in_another_kind() {
    let mut sitting = Sitting::of(&["a"]);
    // The second output item has never been asked, so only its kind speaks against it.
    sitting.deck[0].items.retain(|item| item.id == "b");
    let other = crate::deck::ItemOutline { id: "b2".into(), ..sitting.deck[0].items[0].clone() };
    sitting.deck[0].items.push(other);
    sitting.answer(0, "card:a", Rating::Good);
    for lapse in 1..8 {
        sitting.answer(lapse * 10, "item:a.b", Rating::Again);
    }
    assert_eq!(sitting.form(90), "item:a.b2");
    sitting.answer(80, "item:a.b", Rating::Again);
    assert_eq!(sitting.memories(90).get("a").unwrap().lapses, 8);
    assert_eq!(sitting.form(90), "card:a");
}
