//! Learners over 200 days: what share they truly recall of what the queue asks, beside what was wished.
//! Does not know how intervals come about. `cargo test -p viva-core learner -- --nocapture` prints the figures.

extern crate std;

use alloc::collections::BTreeMap;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::ops::RangeInclusive;
use std::println;

use super::mind::{Mind, Trace};
use super::outline;
use crate::deck::ConceptOutline;
use crate::progress::{Attempt, Confidence, Progress, Rating, Target};
use crate::random;
use crate::review::{Wishes, load, memories, queue};
use crate::samples::attempt;
use crate::time::{Day, Millis};

const DAYS: i64 = 200;
const DAY: i64 = 86_400_000;
const SEED: u64 = 7;

/// A learner who does every day what the queue asks.
struct Learner {
    mind: Mind,
    traces: BTreeMap<Target, Trace>,
    progress: Progress,
    answers: u32,
    chance: u64,
}

/// What came of 200 days.
#[derive(Default)]
struct Outcome {
    reviews: usize,
    recalled: usize,
    /// The chances of recall at each review, summed: the true ones, and those that the scheduler believed.
    truly: f32,
    believed: f32,
    /// Reviews a day, as foretold on the first day and on the thirtieth for the thirty days to come, and as they came.
    foretold: Vec<f32>,
    came: [f32; 2],
    progress: Progress,
}

impl Learner {
    fn happens(&mut self, share: f32) -> bool {
        f32::from(random::next(&mut self.chance) as u16) / 65_536.0 < share
    }

    /// Writes an attempt down.
    fn give(&mut self, target: &Target, day: i64, right: bool, confidence: Confidence) {
        self.answers += 1;
        let at = day * DAY + DAY / 2 + i64::from(self.answers);
        let took = Millis(if confidence == Confidence::Certain { 1000 } else { 5000 });
        let plain = attempt(1, self.answers, &target.to_string(), right, at);
        self.progress.merge([Attempt { confidence: Some(confidence), took, ..plain }]);
    }

    /// Answers a question, and what was wrong once more in the same session; says how likely recall was, and whether it
    /// came. Of what was never seen three in five are right.
    fn answer(&mut self, target: &Target, day: i64) -> (f32, bool) {
        let concept = Target::card(target.concept().expect("a queue asks concepts"));
        let trace = self.traces.get(&concept).copied();
        let share = trace.map_or(0.6, |trace| self.mind.chance(trace, day));
        let right = self.happens(share);
        let (confidence, felt) = match () {
            () if self.happens(0.15) => (Confidence::Guess, Rating::Hard),
            () if self.happens(0.15) => (Confidence::Certain, Rating::Easy),
            () => (Confidence::FairlySure, Rating::Good),
        };
        self.give(target, day, right, confidence);
        let mut after = self.mind.after(trace, if right { felt } else { Rating::Again }, day);
        if !right {
            self.give(target, day, true, Confidence::FairlySure);
            after = self.mind.after(Some(after), Rating::Good, day);
        }
        self.traces.insert(concept, after);
        (share, right)
    }
}

fn played(mind: Mind, concepts: usize, wishes: Wishes) -> Outcome {
    let deck: Vec<ConceptOutline> = (0..concepts).map(|at| outline(&at.to_string())).collect();
    let deck: Vec<&ConceptOutline> = deck.iter().collect();
    let progress = Progress::default();
    let mut learner = Learner { mind, traces: BTreeMap::new(), progress, answers: 0, chance: SEED };
    let mut outcome = Outcome::default();
    for day in 0..DAYS {
        let today = Day(day);
        let known = memories(&learner.progress, deck.iter().copied(), &wishes, today);
        let asked = queue(&known, &deck, &learner.progress, &wishes, None, today, SEED);
        if day == 0 || day == 30 {
            outcome.foretold.push(load(&known, concepts - known.iter().len(), &wishes, today));
        }
        for due in &asked.due {
            let (share, right) = learner.answer(&due.target, day);
            outcome.reviews += 1;
            outcome.recalled += usize::from(right);
            outcome.truly += share;
            outcome.believed += due.retrievability;
        }
        if let Some(came) = outcome.came.get_mut(day as usize / 30) {
            *came += asked.due.len() as f32 / 30.0;
        }
        for target in &asked.new {
            learner.answer(target, day);
        }
    }
    Outcome { progress: learner.progress, ..outcome }
}

/// Plays a learner, prints how it went, and wants the true recall in per cent within `bounds`.
#[track_caller]
fn check(name: &str, mind: Mind, concepts: usize, retention: u8, bounds: RangeInclusive<f32>) {
    let outcome = played(mind, concepts, Wishes { retention, ..Wishes::default() });
    let share = |sum: f32| sum / outcome.reviews as f32 * 100.0;
    let (truly, believed, right) = (share(outcome.truly), share(outcome.believed), share(outcome.recalled as f32));
    println!("{name}, {concepts} concepts: {retention} % wished, {truly:.1} % true, {believed:.1} % believed");
    println!(
        "    {right:.1} % right of {} reviews; a day {:.1?} foretold, {:.1?} came",
        outcome.reviews, outcome.foretold, outcome.came
    );
    assert!(outcome.reviews > 200);
    assert!(bounds.contains(&truly), "{truly}");
    for (foretold, came) in outcome.foretold.iter().zip(outcome.came) {
        assert!((0.65..1.35).contains(&(foretold / came)), "{foretold} reviews a day foretold, {came} came");
    }
}

#[test]
fn a_learner_as_the_scheduler_believes_recalls_what_was_wished() {
    for retention in [85, 90, 95] {
        let wished = f32::from(retention);
        check("as believed", Mind::as_believed(), 120, retention, wished - 3.0..=wished + 3.0);
    }
}

#[test]
fn a_learner_who_forgets_faster_recalls_less_but_not_much_less() {
    check("forgetful", Mind::forgetful(), 185, 90, 82.0..=89.0);
}

#[test]
fn a_learner_along_another_power_curve_recalls_what_was_wished() {
    check("as FSRS-5", Mind::of_fsrs_5(), 60, 90, 87.0..=94.0);
}

#[test]
fn a_learner_who_forgets_exponentially_recalls_less_but_not_much_less() {
    check("exponential", Mind::Exponential, 185, 90, 84.0..=91.0);
}

#[test]
fn a_learner_meets_everything_seen_once_more_in_the_week_before_the_interview() {
    let wishes = Wishes { interview: Some(Day(60)), new_per_day: 2, reviews_per_day: 20, ..Wishes::default() };
    let progress = played(Mind::as_believed(), 185, wishes).progress;
    let days = |target: &Target| {
        let at = progress.standing().filter(|attempt| attempt.target.concept() == target.concept());
        at.map(|attempt| attempt.at.day(attempt.offset)).collect::<Vec<_>>()
    };
    let seen = progress.standing().filter(|attempt| attempt.at.day(attempt.offset) < Day(53));
    let seen: BTreeMap<&str, &Target> =
        seen.map(|attempt| (attempt.target.concept().unwrap(), &attempt.target)).collect();
    assert!(seen.len() > 100);
    for target in seen.into_values() {
        assert!(days(target).iter().any(|day| (Day(53)..Day(60)).contains(day)), "{target}");
    }
}
