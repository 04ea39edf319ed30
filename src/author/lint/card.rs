//! The open question of a concept: how long its parts are and how many.
//! Does not know whether they are true.

use std::ops::RangeInclusive;

use crate::markdown::{Prose, words};
use crate::problem::{Place, Problems, count, wanted};
use crate::source::Card;

pub(super) fn lint(card: &Card, problems: &Problems) {
    let place = |field: &str| card.place.step(field);
    let answer = Prose::of(&card.answer);
    within(answer.words(), 75..=150, "word outside code", &place("answer"), problems);
    within(words(&card.question), 1..=40, "word", &place("question"), problems);
    within(words(&card.why), 15..=50, "word", &place("why"), problems);
    within(answer.fences.len(), 0..=1, "block of code", &place("answer"), problems);
    for fence in &answer.fences {
        let lines = fence.code.lines().filter(|line| !line.trim().is_empty()).count();
        within(lines, 1..=12, "line of code", &place("answer"), problems);
    }
    let steps = card.approach.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count();
    within(steps, 3..=5, "numbered step", &place("approach"), problems);
    within(card.points.len(), 4..=8, "point", &place("points"), problems);
    within(card.points.iter().filter(|point| point.core).count(), 1..=3, "core point", &place("points"), problems);
    for point in &card.points {
        within(words(&point.text), 1..=25, "word", &point.place.step("text"), problems);
    }
    list(&card.look_for, 1..=2, 25, &place("look_for"), problems);
    list(&card.nudges, 2..=3, 20, &place("nudges"), problems);
    list(&card.red_flags, 2..=4, 32, &place("red_flags"), problems);
    within(card.follow_ups.len(), 2..=4, "follow-up", &place("follow_ups"), problems);
    for next in &card.follow_ups {
        let sentences = Prose::of(&next.answer).sentences().len();
        within(sentences, 1..=2, "sentence", &next.place.step("answer"), problems);
    }
    if card.asks == "behavioural" && !card.answer.trim_start().starts_with('*') {
        problems.error(place("answer"), "is a sample and must say so; begin with a line in italics");
    }
}

fn list(texts: &[String], some: RangeInclusive<usize>, most: usize, place: &Place, problems: &Problems) {
    within(texts.len(), some, "entry", place, problems);
    for (i, text) in texts.iter().enumerate() {
        within(words(text), 1..=most, "word", &place.element(i), problems);
    }
}

/// Reports a number outside its range in the same words everywhere; `what` is one of what is counted.
pub(super) fn within(number: usize, range: RangeInclusive<usize>, what: &str, place: &Place, problems: &Problems) {
    if range.contains(&number) {
        return;
    }
    problems.error(place.clone(), format!("has {}; write {}", count(number, what), wanted(&range)));
}
