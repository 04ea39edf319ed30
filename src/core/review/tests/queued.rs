//! What the queue asks: limits, order, siblings and the form of each question.
//! Does not know how a session shows it.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::outline;
use crate::deck::{Asks, Audience, ConceptOutline, Level};
use crate::interaction::Response;
use crate::progress::{Aside, Attempt, Progress, Rating, Target};
use crate::random;
use crate::review::{Due, Memories, Memory, Queue, Wishes, forecast, load, memories, queue};
use crate::samples::attempt;
use crate::time::Day;

const DAY: i64 = 86_400_000;
const IDS: [&str; 5] = ["a", "b", "c", "d", "e"];

/// A deck and what a learner answered so far; every answer is given at noon.
#[derive(Default)]
struct Sitting {
    deck: Vec<ConceptOutline>,
    attempts: Vec<Attempt>,
    wishes: Wishes,
    field: Option<Audience>,
}

impl Sitting {
    fn of(ids: &[&str]) -> Sitting {
        Sitting { deck: ids.iter().map(|id| outline(id)).collect(), ..Sitting::default() }
    }

    fn answer(&mut self, day: i64, target: &str, rating: Rating) {
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

    fn memories(&self, day: i64) -> Memories {
        memories(&Progress::of(self.attempts.clone()), &self.deck, &self.wishes, Day(day))
    }

    fn queue(&self, day: i64) -> Queue {
        let deck: Vec<&ConceptOutline> = self.deck.iter().collect();
        let progress = Progress::of(self.attempts.clone());
        queue(&self.memories(day), &deck, &progress, &self.wishes, self.field, Day(day), 7)
    }

    /// The concepts that are due on a day.
    fn due(&self, day: i64) -> Vec<String> {
        self.queue(day).due.iter().map(|due| due.target.concept().unwrap().into()).collect()
    }

    fn begun(&self, day: i64) -> Vec<String> {
        self.queue(day).new.iter().map(|target| target.concept().unwrap().into()).collect()
    }

    /// What the only due concept is asked by on a day.
    #[track_caller]
    fn form(&self, day: i64) -> String {
        let queue = self.queue(day);
        assert_eq!(queue.due.len(), 1, "{queue:?}");
        queue.due[0].target.to_string()
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
