//! Search over all concepts that forgives a typo.
//! Does not know where the query was typed.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Concept, Deck};
use crate::text::small;

/// The words by which a concept is found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchText {
    /// The id of the concept.
    pub id: String,
    /// The words of its title.
    pub title: Vec<String>,
    /// Other words of its card and items, each once.
    pub body: Vec<String>,
}

/// A concept that a query finds, the best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The id of the concept.
    pub id: String,
    /// How well it fits; larger is better.
    pub fit: u32,
}

impl Deck {
    /// The search words of every concept.
    pub fn search_texts(&self) -> Vec<SearchText> {
        self.parts().concepts.iter().map(Concept::search_text).collect()
    }
}

impl Concept {
    fn search_text(&self) -> SearchText {
        let mut title = words(&self.title);
        title.extend(words(&self.id));
        let mut body = words(&self.card.question.words());
        self.card.points.iter().for_each(|point| body.extend(words(&point.text.words())));
        self.items.iter().for_each(|item| body.extend(words(&item.stem.words())));
        title.sort_unstable();
        title.dedup();
        body.sort_unstable();
        body.dedup();
        body.retain(|word| word.len() > 2 && !title.contains(word));
        SearchText { id: self.id.clone(), title, body }
    }
}

/// The concepts that fit every word of `query`; the last word may be unfinished.
pub fn found(texts: &[SearchText], query: &str) -> Vec<Found> {
    let query = words(query);
    let mut found: Vec<Found> =
        texts.iter().filter_map(|text| fit(text, &query).map(|fit| Found { id: text.id.clone(), fit })).collect();
    found.sort_by(|one, other| other.fit.cmp(&one.fit).then_with(|| one.id.cmp(&other.id)));
    found
}

fn fit(text: &SearchText, query: &[String]) -> Option<u32> {
    if query.is_empty() {
        return None;
    }
    query
        .iter()
        .map(|word| {
            let best = |words: &[String], weight: u32| {
                words.iter().map(|known| likeness(known, word) * weight).max().unwrap_or(0)
            };
            let fit = best(&text.title, 4).max(best(&text.body, 1));
            (fit > 0).then_some(fit)
        })
        .sum()
}

/// How much a known word is like a typed one: equal 4, beginning 3, one typo 2, containing 1, else 0.
fn likeness(known: &str, typed: &str) -> u32 {
    if known == typed {
        4
    } else if known.starts_with(typed) {
        3
    } else if typed.len() >= 4 && within(known, typed, if typed.len() >= 8 { 2 } else { 1 }) {
        2
    } else if typed.len() >= 3 && known.contains(typed) {
        1
    } else {
        0
    }
}

/// Whether `typed` becomes `known`, or a beginning of it, by at most `limit` changes of a letter; a swap of neighbours counts once.
fn within(known: &str, typed: &str, limit: usize) -> bool {
    let (known, typed) = (known.as_bytes(), typed.as_bytes());
    if known.first() != typed.first() && known.get(1) != typed.get(1) {
        return false;
    }
    if typed.len() > known.len() + limit {
        return false;
    }
    let width = known.len().min(typed.len() + limit);
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=width).collect();
    for (i, letter) in typed.iter().enumerate() {
        let mut row = alloc::vec![i + 1];
        for j in 0..width {
            let change = above[j] + usize::from(known[j] != *letter);
            let mut best = change.min(above[j + 1] + 1).min(row[j] + 1);
            let swapped = i > 0 && j > 0 && typed[i - 1] == known[j] && *letter == known[j - 1];
            if swapped {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        if row.iter().all(|cost| *cost > limit) {
            return false;
        }
        before = core::mem::replace(&mut above, row);
    }
    above.iter().any(|cost| *cost <= limit)
}

/// Lower-case words of letters, digits and underscores.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).map(small).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[track_caller]
    fn check(query: &str, expected: &[&str]) {
        let text =
            |id: &str, title: &str, body: &str| SearchText { id: id.into(), title: words(title), body: words(body) };
        let texts = vec![
            text("generators-and-yield", "Generators and yield", "next lazy memory"),
            text("decorators-concept", "Decorators", "wraps closure"),
            text("gil", "The GIL", "threads memory"),
        ];
        let ids: Vec<String> = found(&texts, query).into_iter().map(|found| found.id).collect();
        assert_eq!(ids, expected);
    }

    #[test]
    fn a_word_a_beginning_and_a_typo_are_found() {
        check("generators", &["generators-and-yield"]);
        check("deco", &["decorators-concept"]);
        check("genrators", &["generators-and-yield"]);
        check("decoratros", &["decorators-concept"]);
        check("Yeild", &["generators-and-yield"]);
    }

    #[test]
    fn every_word_must_fit() {
        check("memory", &["generators-and-yield", "gil"]);
        check("memory lazy", &["generators-and-yield"]);
        check("memory zebra", &[]);
    }

    #[test]
    fn nothing_is_found_by_nothing() {
        check("  ", &[]);
    }
}
