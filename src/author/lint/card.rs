//! The open question of a concept: how long its parts are and how many.
//! Does not know whether they are true.

use std::ops::RangeInclusive;

use crate::markdown::{Prose, words};
use crate::problem::{Place, Problems};
use crate::source::Card;

pub(super) fn lint(card: &Card, problems: &Problems) {
    let place = |field: &str| card.place.step(field);
    let answer = Prose::of(&card.answer);
    within(answer.words(), 75..=150, "words outside code", &place("answer"), problems);
    within(words(&card.question), 1..=40, "words", &place("question"), problems);
    within(words(&card.why), 15..=50, "words", &place("why"), problems);
    within(answer.fences.len(), 0..=1, "blocks of code", &place("answer"), problems);
    for fence in &answer.fences {
        let lines = fence.code.lines().filter(|line| !line.trim().is_empty()).count();
        within(lines, 1..=12, "lines of code", &place("answer"), problems);
    }
    let steps = card.approach.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count();
    within(steps, 3..=5, "numbered steps", &place("approach"), problems);
    within(card.points.len(), 4..=8, "points", &place("points"), problems);
    within(card.points.iter().filter(|point| point.core).count(), 1..=3, "core points", &place("points"), problems);
    for point in &card.points {
        within(words(&point.text), 1..=25, "words", &point.place.step("text"), problems);
    }
    list(&card.look_for, 1..=2, 25, &place("look_for"), problems);
    list(&card.nudges, 2..=3, 20, &place("nudges"), problems);
    list(&card.red_flags, 2..=4, 32, &place("red_flags"), problems);
    within(card.follow_ups.len(), 2..=4, "follow-ups", &place("follow_ups"), problems);
    for next in &card.follow_ups {
        let sentences = Prose::of(&next.answer).sentences().len();
        within(sentences, 1..=2, "sentences", &next.place.step("answer"), problems);
    }
    if card.asks == "behavioural" && !card.answer.trim_start().starts_with('*') {
        problems.error(place("answer"), "is a sample and must say so; begin with a line in italics");
    }
}

fn list(texts: &[String], count: RangeInclusive<usize>, most: usize, place: &Place, problems: &Problems) {
    within(texts.len(), count, "entries", place, problems);
    for (i, text) in texts.iter().enumerate() {
        within(words(text), 1..=most, "words", &place.element(i), problems);
    }
}

/// Reports a number outside its range in the same words everywhere.
pub(super) fn within(count: usize, range: RangeInclusive<usize>, what: &str, place: &Place, problems: &Problems) {
    if range.contains(&count) {
        return;
    }
    let (low, high) = (range.start(), range.end());
    let wanted = if low == high { low.to_string() } else { format!("{low} to {high}") };
    problems.error(place.clone(), format!("has {count} {what}; write {wanted}"));
}
