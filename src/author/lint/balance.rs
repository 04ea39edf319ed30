//! Topics and the bank as a whole: no position, length or kind gives a key away, levels and kinds are mixed.
//! Counts; does not read. Only a deck that says `balanced = true` is refused for it.

use std::collections::BTreeMap;

use super::items;
use crate::choices::{Choice, choices, guesses, positions};
use crate::problem::{Place, Problems};
use crate::source::{Concept, Item, LEVELS, Source};

/// Items from which on a share is a rule and no accident.
const ENOUGH: usize = 10;

pub(super) fn lint(source: &Source, release: bool, problems: &Problems) {
    let balanced = source.outline.as_ref().is_some_and(|outline| outline.balanced);
    for concept in &source.concepts {
        levels(concept, balanced, problems);
        repeated_kinds(concept, problems);
    }
    // A few questions on one idea are no bank.
    if !balanced && items(source).count() < ENOUGH {
        return;
    }
    let mut topics: BTreeMap<&str, Vec<(&Concept, &Item)>> = BTreeMap::new();
    for (concept, item) in items(source) {
        topics.entry(&concept.topic).or_default().push((concept, item));
    }
    for (topic, items) in &topics {
        // A topic still being written is told, not refused.
        let strict = balanced && (release || is_complete(source, topic));
        let place = Place::file(format!("{topic}/"));
        mixture(&place, items, strict, problems);
        let choices = choices(items.iter().map(|(_, item)| *item));
        lengths(&place, &choices, balanced, problems);
        even_positions(&place, &choices, balanced, problems);
        shared_words(&place, &choices, problems);
    }
    let whole_bank = source.outline.as_ref().is_some_and(|outline| outline.concepts.len() == source.concepts.len());
    bank(source, balanced, release || whole_bank, problems);
}

fn is_complete(source: &Source, topic: &str) -> bool {
    let Some(outline) = &source.outline else { return false };
    let mut planned = outline.concepts.iter().filter(|planned| planned.topic == topic);
    planned.all(|planned| source.concepts.iter().any(|concept| concept.id == planned.id))
}

/// A share in whole percent, 0 of nothing.
pub(crate) fn percent(part: usize, all: usize) -> usize {
    (part * 100).checked_div(all).unwrap_or(0)
}

fn mixture(place: &Place, items: &[(&Concept, &Item)], strict: bool, problems: &Problems) {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    items.iter().for_each(|(_, item)| *kinds.entry(item.kind_name()).or_default() += 1);
    if kinds.len() < 3 {
        problems.at_release(strict, place.clone(), format!("has items of {} kinds; use at least 3", kinds.len()));
    }
    for (kind, count) in kinds.iter().filter(|(_, count)| **count * 100 > items.len() * 45) {
        let text = format!("has {}% items of kind {kind}; use at most 45%", percent(*count, items.len()));
        problems.at_release(strict, place.clone(), text);
    }
    let recall = items.iter().filter(|(_, item)| item.skill == "recall").count();
    if recall * 4 > items.len() {
        let text = format!("has {}% recall items; ask for use in at least 75%", percent(recall, items.len()));
        problems.at_release(strict, place.clone(), text);
    }
}

/// Levels of items stay within a step of the concept's, two steps for one of them at most.
fn levels(concept: &Concept, balanced: bool, problems: &Problems) {
    let rank = |level: &str| LEVELS.iter().position(|known| *known == level).unwrap_or(0);
    let far = concept
        .items
        .iter()
        .filter(|item| item.level.is_some_and(|level| rank(level).abs_diff(rank(&concept.level)) > 1));
    for item in far.skip(1) {
        let text = "is two steps from the concept's, as another item's is; one may be";
        problems.at_release(balanced, item.place.step("level"), text);
    }
}

fn repeated_kinds(concept: &Concept, problems: &Problems) {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    concept.items.iter().for_each(|item| *kinds.entry(item.kind_name()).or_default() += 1);
    for (kind, count) in kinds.iter().filter(|(_, count)| **count > 2) {
        problems
            .warning(concept.place.clone(), format!("has {count} items of kind {kind}; use each kind at most twice"));
    }
}

/// The key is not the longest or the shortest option too often.
fn lengths(place: &Place, choices: &[Choice<'_>], balanced: bool, problems: &Problems) {
    let strictly = |choice: &&Choice<'_>, longest: bool| {
        let lengths = choice.lengths();
        let own = lengths[choice.key];
        let mut others = lengths.iter().enumerate().filter(|(i, _)| *i != choice.key);
        others.all(|(_, other)| if longest { own > *other } else { own < *other })
    };
    let chance = choices.iter().map(Choice::chance).sum::<f64>() / choices.len().max(1) as f64;
    for (longest, word) in [(true, "longest"), (false, "shortest")] {
        let share =
            choices.iter().filter(|choice| strictly(choice, longest)).count() as f64 / choices.len().max(1) as f64;
        if share > chance + 0.10 {
            let text = format!(
                "has its key as the {word} option in {:.0}% of {} choice items; at most {:.0}%: even out the lengths",
                share * 100.0,
                choices.len(),
                (chance + 0.10) * 100.0
            );
            problems.at_release(balanced && choices.len() >= ENOUGH, place.clone(), text);
        }
    }
}

/// The key does not prefer a position.
fn even_positions(place: &Place, choices: &[Choice<'_>], balanced: bool, problems: &Problems) {
    let counts = positions(choices);
    let most = counts.iter().map(|(seen, _)| *seen).max().unwrap_or(0);
    if choices.len() >= 6 && most * 2 > choices.len() {
        let text = format!("has {most} of {} keys at the same position; at most half", choices.len());
        problems.at_release(balanced, place.clone(), text);
    }
    if choices.len() >= 20 && is_skewed(&counts) {
        let text = format!("has keys at uneven positions ({}); move some", list(&counts));
        problems.at_release(balanced, place.clone(), text);
    }
}

/// Pearson's chi-square at p = 0.05; the critical values of 1 to 5 degrees of freedom.
fn is_skewed(counts: &[(usize, f64)]) -> bool {
    const CRITICAL: [f64; 5] = [3.841, 5.991, 7.815, 9.488, 11.070];
    let Some(limit) = counts.len().checked_sub(2).and_then(|degrees| CRITICAL.get(degrees)) else { return false };
    counts.iter().map(|(seen, expected)| (*seen as f64 - expected).powi(2) / expected).sum::<f64>() > *limit
}

fn list(counts: &[(usize, f64)]) -> String {
    counts.iter().map(|(seen, _)| seen.to_string()).collect::<Vec<_>>().join(", ")
}

/// A long word of the stem that stands in the key alone points at it.
fn shared_words(place: &Place, choices: &[Choice<'_>], problems: &Problems) {
    let clues: Vec<&Choice<'_>> = choices.iter().filter(|choice| shares_a_word(choice)).collect();
    if clues.len() * 5 > choices.len() {
        let names: Vec<&str> = clues.iter().map(|choice| choice.item.id.as_str()).collect();
        let text = format!(
            "has {} of {} choice items whose key alone repeats a long word of the stem ({})",
            clues.len(),
            choices.len(),
            names.join(", ")
        );
        problems.warning(place.clone(), text);
    }
}

fn long_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 6);
    words.map(str::to_lowercase).collect()
}

fn shares_a_word(choice: &Choice<'_>) -> bool {
    let stem = long_words(&choice.item.stem);
    let words: Vec<Vec<String>> = choice.options.options.iter().map(|option| long_words(option.shown())).collect();
    words[choice.key].iter().any(|word| {
        let elsewhere = words.iter().enumerate().any(|(i, other)| i != choice.key && other.contains(word));
        stem.contains(word) && !elsewhere
    })
}

fn bank(source: &Source, balanced: bool, whole: bool, problems: &Problems) {
    let place = Place::file("deck.toml");
    let choices = choices(items(source).map(|(_, item)| item));
    let strict = balanced && whole && choices.len() >= ENOUGH;
    let guesses = guesses(&choices);
    for (rule, score) in [
        ("the longest option", guesses.longest),
        ("the first option", guesses.first),
        ("the option sharing most words with the stem", guesses.echo),
    ] {
        if (score - guesses.chance).abs() > 0.05 {
            let text = format!(
                "has a bank in which picking {rule} scores {:.0}%, by chance {:.0}%; come within 5 points",
                score * 100.0,
                guesses.chance * 100.0
            );
            problems.at_release(strict, place.clone(), text);
        }
    }
    let counts = positions(&choices);
    if is_skewed(&counts) {
        let text = format!("has a bank with keys at uneven positions ({}); move some", list(&counts));
        problems.at_release(balanced, place.clone(), text);
    }
    bank_levels(source, &place, problems);
}

fn bank_levels(source: &Source, place: &Place, problems: &Problems) {
    let levels: Vec<&str> = items(source).map(|(concept, item)| item.level.unwrap_or(&concept.level)).collect();
    for (level, range) in LEVELS.iter().zip([25..=35, 40..=55, 20..=30]) {
        let share = percent(levels.iter().filter(|one| *one == level).count(), levels.len());
        if !levels.is_empty() && !range.contains(&share) {
            let text = format!("has a bank with {share}% {level} items; aim at {} to {}%", range.start(), range.end());
            problems.warning(place.clone(), text);
        }
    }
}
