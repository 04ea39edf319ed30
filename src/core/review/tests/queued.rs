//! What the queue asks on a day: limits, order, what is put aside, and what of it is foretold.
//! Does not know how a session shows it.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::outline;
use crate::deck::{Asks, Audience, ConceptOutline, Level};
use crate::interaction::Response;
use crate::progress::{Aside, Attempt, Progress, Rating, Target};
use crate::review::{Memories, Memory, Queue, Wishes, forecast, load, memories, queue};
use crate::samples::attempt;
use crate::time::Day;

pub(super) const DAY: i64 = 86_400_000;
pub(super) const IDS: [&str; 5] = ["a", "b", "c", "d", "e"];

/// A deck and what a learner answered so far; every answer is given at noon.
#[derive(Default)]
pub(super) struct Sitting {
    pub(super) deck: Vec<ConceptOutline>,
    pub(super) attempts: Vec<Attempt>,
    pub(super) wishes: Wishes,
    field: Option<Audience>,
}

impl Sitting {
    pub(super) fn of(ids: &[&str]) -> Sitting {
        Sitting { deck: ids.iter().map(|id| outline(id)).collect(), ..Sitting::default() }
    }

    pub(super) fn answer(&mut self, day: i64, target: &str, rating: Rating) {
        let n = self.attempts.len() as u32 + 1;
        let right = rating != Rating::Again;
        let plain = attempt(1, n, target, right, day * DAY + DAY / 2 + i64::from(n));
        let typed = target.ends_with(".b");
        let response = match Target::parse(target).unwrap() {
            Target::Card { .. } => Response::Points([String::from("one")].into()),
            _ if typed => Response::Output { stdout: "1".into(), raises: None },
            _ => plain.response.clone(),
        };
        self.attempts.push(Attempt { rating: Some(rating), response, ..plain });
    }

    pub(super) fn memories(&self, day: i64) -> Memories {
        memories(&Progress::of(self.attempts.clone()), &self.deck, &self.wishes, Day(day))
    }

    pub(super) fn queue(&self, day: i64) -> Queue {
        let deck: Vec<&ConceptOutline> = self.deck.iter().collect();
        let progress = Progress::of(self.attempts.clone());
        queue(&self.memories(day), &deck, &progress, &self.wishes, self.field, Day(day), 7)
    }

    /// The concepts that are due on a day.
    pub(super) fn due(&self, day: i64) -> Vec<String> {
        self.queue(day).due.iter().map(|due| due.target.concept().unwrap().into()).collect()
    }

    pub(super) fn begun(&self, day: i64) -> Vec<String> {
        self.queue(day).new.iter().map(|target| target.concept().unwrap().into()).collect()
    }
}

#[test]
fn what_is_new_comes_by_level_and_from_every_topic_in_turn() {
    let mut sitting = Sitting::of(&IDS);
    sitting.deck[0].level = Level::Advanced;
    sitting.deck[2].level = Level::Intermediate;
    assert_eq!(sitting.begun(0), ["b", "d", "e", "c", "a"]);
    sitting.deck[4].topic = "errors".into();
    assert_eq!(sitting.begun(0), ["b", "e", "d", "c", "a"]);
}

#[test]
fn every_second_new_one_is_of_the_field_that_is_prepared_for() {
    let mut sitting = Sitting::of(&IDS);
    sitting.deck[2].level = Level::Advanced;
    for (at, asks) in [(2, Asks::Concept), (3, Asks::Concept), (4, Asks::Advice)] {
        sitting.deck[at].audience = vec![Audience::Data, Audience::Web];
        sitting.deck[at].asks = asks;
    }
    assert_eq!(sitting.begun(0), ["a", "b", "d", "c", "e"]);
    sitting.field = Some(Audience::Web);
    assert_eq!(sitting.begun(0), ["d", "a", "c", "b", "e"]);
    sitting.field = Some(Audience::Junior);
    assert_eq!(sitting.begun(0), ["a", "b", "d", "c", "e"]);
    // Advice waits, of whatever field it is.
    sitting.deck[2].audience.clear();
    sitting.field = Some(Audience::Web);
    assert_eq!(sitting.begun(0), ["d", "a", "b", "c", "e"]);
}

#[test]
fn advice_for_candidates_comes_after_all_else_that_is_new() {
    let mut sitting = Sitting::of(&IDS);
    sitting.deck[0].asks = Asks::Advice;
    sitting.deck[4].level = Level::Advanced;
    assert_eq!(sitting.begun(0), ["b", "c", "d", "e", "a"]);
    sitting.deck.truncate(1);
    assert_eq!(sitting.begun(0), ["a"]);
}

#[test]
fn what_is_least_likely_recalled_comes_first() {
    let mut sitting = Sitting::of(&IDS);
    for (id, rating) in [("a", Rating::Easy), ("b", Rating::Again), ("c", Rating::Good), ("d", Rating::Hard)] {
        sitting.answer(0, &["card:", id].concat(), rating);
    }
    let queue = sitting.queue(40);
    assert_eq!(sitting.due(40), ["b", "d", "c", "a"]);
    assert!(queue.due.is_sorted_by(|one, next| one.retrievability <= next.retrievability));
    assert_eq!(queue.due[0].overdue, 40);
}

#[test]
fn what_was_done_today_counts_towards_the_limits_and_the_rest_is_held_back() {
    let mut sitting = Sitting::of(&IDS);
    sitting.wishes = Wishes { new_per_day: 2, reviews_per_day: 1, ..Wishes::default() };
    assert_eq!(sitting.begun(0), ["a", "b"]);
    sitting.answer(0, "card:a", Rating::Good);
    assert_eq!(sitting.begun(0), ["b"]);
    sitting.answer(0, "item:b.a", Rating::Good);
    assert_eq!(sitting.begun(0), [""; 0]);
    assert_eq!((sitting.due(2).len(), sitting.queue(2).held_back.len()), (1, 1));
    sitting.answer(2, "card:a", Rating::Again);
    sitting.answer(2, "card:a", Rating::Good);
    assert_eq!((sitting.due(2).len(), sitting.queue(2).held_back.len()), (0, 1));
    assert_eq!(sitting.begun(2), ["c", "d"]);
    assert_eq!((sitting.due(3).len(), sitting.queue(3).held_back.len()), (1, 1));
    // On the eve of an interview what was seen counts, and no limit.
    sitting.wishes.interview = Some(Day(4));
    assert_eq!((sitting.due(3).len(), sitting.begun(3).len()), (2, 0));
}

#[test]
fn what_was_failed_today_is_due_today_until_it_is_passed_and_no_limit_keeps_it_back() {
    let mut sitting = Sitting::of(&IDS);
    sitting.wishes = Wishes { new_per_day: 2, reviews_per_day: 1, ..Wishes::default() };
    sitting.answer(0, "item:a.a", Rating::Again);
    sitting.answer(0, "card:b", Rating::Good);
    let targets =
        |sitting: &Sitting, day| sitting.queue(day).due.iter().map(|due| due.target.to_string()).collect::<Vec<_>>();
    assert_eq!(targets(&sitting, 0), ["item:a.a"], "as it was asked");
    assert_eq!(forecast(&sitting.memories(0), Day(0), 3), [1, 0, 1]);
    sitting.answer(0, "item:a.a", Rating::Again);
    assert_eq!(targets(&sitting, 0), ["item:a.a"]);
    sitting.answer(0, "item:a.a", Rating::Hard);
    assert_eq!((targets(&sitting, 0).len(), forecast(&sitting.memories(0), Day(0), 3)), (0, vec![0, 1, 1]));
    // A lapse uses the limit up once, and comes again beyond it, after what else is due.
    sitting.answer(2, "card:b", Rating::Again);
    assert_eq!((targets(&sitting, 2), sitting.queue(2).held_back.len()), (vec!["card:b".into()], 1));
    sitting.wishes.reviews_per_day = 9;
    assert_eq!(sitting.due(2), ["a", "b"]);
    // Not passed on its day, it is due on the next as anything is, in the form whose turn it is.
    assert!(!targets(&sitting, 3).contains(&"card:b".into()) && sitting.due(3).contains(&"b".into()));
}

#[test]
fn a_month_away_leaves_everything_due_and_says_how_long() {
    let mut sitting = Sitting::of(&["a", "b"]);
    for day in [0, 2] {
        sitting.answer(day, "card:a", Rating::Good);
        sitting.answer(day, "card:b", Rating::Good);
    }
    let memory = *sitting.memories(40).get("a").unwrap();
    let queue = sitting.queue(memory.due.0 + 30);
    assert_eq!(queue.due.iter().map(|due| due.overdue).max(), Some(30));
    assert!(queue.due.iter().all(|due| due.retrievability < 0.82), "{queue:?}");
    assert!(memory.retrievability(memory.due) > 0.88);
    assert_eq!(memory.last.after(memory.interval()), memory.due);
    assert_eq!(forecast(&sitting.memories(60), Day(60), 3), [2, 0, 0]);
}

#[test]
fn a_concept_that_is_not_in_the_deck_is_not_asked_and_nothing_of_it_is_lost() {
    let mut sitting = Sitting::of(&["a"]);
    sitting.answer(0, "item:gone.x", Rating::Again);
    assert_eq!((sitting.due(9), sitting.memories(9).get("gone")), (Vec::new(), None));
    sitting.deck.push(outline("gone"));
    assert_eq!(sitting.due(9), ["gone"]);
}

#[test]
fn memories_dated_after_today_count_as_old_and_are_told_f14() {
    let mut sitting = Sitting::of(&["a", "b"]);
    sitting.answer(365, "card:a", Rating::Good);
    let queue = sitting.queue(0);
    assert_eq!((queue.ahead, queue.new.len()), (1, 1));
    assert_eq!(sitting.queue(365).ahead, 0);
    // What is answered now counts from now, whatever the clock said before.
    sitting.answer(1, "card:a", Rating::Hard);
    assert_eq!(sitting.memories(1).get("a").unwrap().last, Day(1));
}

#[test]
fn answers_dated_after_today_use_up_no_limit_of_today_f14() {
    let mut sitting = Sitting::of(&IDS);
    sitting.wishes.new_per_day = 2;
    sitting.answer(365, "card:a", Rating::Good);
    sitting.answer(365, "card:b", Rating::Good);
    assert_eq!((sitting.begun(0).len(), sitting.queue(0).more.len()), (2, 0));
    sitting.answer(0, "card:c", Rating::Good);
    assert_eq!(sitting.begun(0).len(), 1);
}

#[test]
fn a_forecast_counts_each_concept_on_its_day() {
    let mut sitting = Sitting::of(&IDS);
    sitting.answer(0, "card:a", Rating::Again);
    sitting.answer(0, "card:b", Rating::Good);
    sitting.answer(0, "card:c", Rating::Easy);
    assert_eq!(forecast(&sitting.memories(0), Day(0), 9), [1, 0, 1, 0, 0, 0, 0, 0, 1]);
    assert_eq!(forecast(&sitting.memories(2), Day(2), 4), [2, 0, 0, 0]);
}

#[test]
fn a_higher_desired_retention_costs_more_reviews_a_day() {
    let loads = |sitting: &Sitting, unseen| {
        [80, 90, 95]
            .map(|retention| load(&sitting.memories(3), unseen, &Wishes { retention, ..sitting.wishes }, Day(3)))
    };
    let mut sitting = Sitting::of(&IDS);
    assert_eq!(loads(&sitting, 0), [0.0; 3]);
    let new = loads(&sitting, 60);
    assert!(new.is_sorted_by(|less, more| less < more), "{new:?}");
    IDS.iter().for_each(|id| sitting.answer(0, &["card:", id].concat(), Rating::Good));
    let seen = loads(&sitting, 0);
    assert!(seen.is_sorted_by(|less, more| less < more), "{seen:?}");
    sitting.wishes.new_per_day = 0;
    assert_eq!(loads(&sitting, 60), seen);
}

#[test]
fn what_is_put_aside_is_neither_due_nor_new_and_leaves_its_place_to_others() {
    let mut sitting = Sitting::of(&IDS);
    sitting.wishes = Wishes { new_per_day: 2, reviews_per_day: 1, ..Wishes::default() };
    sitting.answer(0, "card:a", Rating::Good);
    sitting.answer(0, "card:b", Rating::Good);
    let mut put = |day, aside: Aside, id: &str, on| {
        sitting.answer(day, &alloc::format!("{}", aside.target(id)), if on { Rating::Good } else { Rating::Again });
    };
    put(5, Aside::Suspended, "a", true);
    put(5, Aside::Suspended, "c", true);
    put(5, Aside::Today, "d", true);
    assert_eq!((sitting.due(5), sitting.begun(5)), (vec!["b".to_string()], vec!["e".to_string()]));
    assert_eq!(sitting.queue(5).held_back.len(), 0);
    assert_eq!(sitting.begun(6), ["d", "e"]);
    let coming = |sitting: &Sitting, day| {
        let progress = Progress::of(sitting.attempts.clone());
        forecast(&sitting.memories(day).coming(&progress.asides(Day(day)), Day(day)), Day(day), 2)
    };
    assert_eq!(coming(&sitting, 5), [1, 0]);
    sitting.answer(6, "tick:@suspended.a", Rating::Again);
    sitting.answer(6, "tick:@buried.b", Rating::Good);
    assert_eq!((sitting.due(6), coming(&sitting, 6)), (vec!["a".to_string()], vec![1, 1]));
}

#[test]
fn what_is_forgotten_again_and_again_is_a_leech() {
    let mut sitting = Sitting::of(&["a"]);
    let is_leech = |sitting: &Sitting, day| sitting.memories(day).get("a").is_some_and(Memory::is_leech);
    for day in 0..=8 {
        assert!(!is_leech(&sitting, day), "day {day}");
        sitting.answer(day, "card:a", Rating::Again);
    }
    assert!(is_leech(&sitting, 8));
}
