//! Our deck with a hostile string in the place of every text. Knows nothing of browsers.

use serde_json::Value;
use std::cell::Cell;
use std::sync::OnceLock;
use viva_core::deck::{Concept, Deck, Page, Parts, Table};

/// Texts that a reader sees, by the names of their fields and marks; all else is ids, numbers and words of the format.
const TEXTS: [&str; 16] = [
    "Text",
    "Code",
    "text",
    "title",
    "topic_title",
    "stdout",
    "raises",
    "answer",
    "value",
    "call",
    "expect",
    "url",
    "cite",
    "message",
    "name",
    "category",
];

/// The value with every text replaced by the next string.
fn filled(value: &mut Value, name: &str, next: &impl Fn() -> String) {
    match value {
        // As many lines as before: a bug is named by the number of its line.
        Value::String(text) if TEXTS.contains(&name) => *text = next() + &"\n".repeat(text.matches('\n').count()),
        // A string of its own in a list is a mark, an id or a tag.
        Value::Array(items) => items.iter_mut().for_each(|item| filled(item, "", next)),
        Value::Object(fields) => fields.iter_mut().for_each(|(name, value)| filled(value, name, next)),
        _ => {}
    }
}

fn refilled<T: serde::Serialize + serde::de::DeserializeOwned>(part: &T, next: &impl Fn() -> String) -> T {
    let mut value = serde_json::to_value(part).expect("a part of a deck is plain data");
    filled(&mut value, "", next);
    serde_json::from_value(value).expect("texts can be any")
}

/// Our deck with a hostile string in the place of every text, one after the other.
pub(super) fn deck(all: &[String]) -> &'static Deck {
    static DECK: OnceLock<Deck> = OnceLock::new();
    DECK.get_or_init(|| made_hostile(all))
}

fn made_hostile(all: &[String]) -> Deck {
    let at = Cell::new(0);
    let next = || {
        at.set(at.get() + 1);
        all[at.get() % all.len()].clone()
    };
    let Parts { id, lang, starter, mut topics, concepts, tables, pages, mut synonyms, .. } =
        crate::learner::deck().parts().clone();
    let title = next();
    for topic in &mut topics {
        topic.title = next();
    }
    let concepts: Vec<Concept> = concepts.iter().map(|concept: &Concept| refilled(concept, &next)).collect();
    let tables = tables.iter().map(|table: &Table| refilled(table, &next)).collect();
    let pages = pages.iter().map(|page: &Page| refilled(page, &next)).collect();
    for (synonym, concept) in synonyms.iter_mut().zip(&concepts) {
        synonym.of.clone_from(&concept.title);
        synonym.typed = vec![next()];
    }
    let parts = Parts { id, title, lang, starter, topics, concepts, tables, pages, synonyms };
    Deck::check(parts).unwrap_or_else(|faults| panic!("{:?}", &faults[..faults.len().min(5)]))
}
