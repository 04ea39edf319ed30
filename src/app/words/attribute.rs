//! What is wrong with an attribute of the element, and what it may hold.
//! Does not know a language, nor who set it.

use viva_core::config::{BadAttribute, Flaw};
use viva_core::model::Model;
use viva_core::nearness::nearest;

use super::{
    ASKS_PROGRAM, FITS_NOTHING, NEEDS_TABLE, NO_QUESTION, WRITE_COUNT, WRITE_DECK, WRITE_HEADING_LEVEL,
    WRITE_INTEGRITY, WRITE_ITEMS, WRITE_LEVEL, WRITE_MODE, WRITE_SCOPE, WRITE_SEED, WRITE_THEME, and_more, concept_has,
    deck_has, no_attribute, no_concept, not_in_deck, not_understood,
};

/// An attribute that cannot be read, with its value; of a name that is none, the name.
pub(crate) fn bad_attribute(bad: &BadAttribute) -> String {
    match bad.flaw {
        Flaw::Misspelt => bad.value.clone(),
        Flaw::NoQuestion => bad.name.into(),
        _ => format!("{}=\"{}\"", bad.name, bad.value),
    }
}

/// What is wrong with an attribute, and what it may hold.
pub(crate) fn remedy(model: &Model, bad: &BadAttribute) -> String {
    match bad.flaw {
        Flaw::Unreadable => not_understood(allowed(bad.name)),
        Flaw::Unknown if is_program(model, bad) => ASKS_PROGRAM.into(),
        Flaw::Unknown => not_in_deck(&on_offer(model, bad)),
        Flaw::FitsNothing => FITS_NOTHING.into(),
        Flaw::NoQuestion => NO_QUESTION.into(),
        Flaw::Misspelt => no_attribute(bad.name),
        Flaw::NeedsTable => NEEDS_TABLE.into(),
    }
}

/// Whether an attribute names an item that only the full page asks.
fn is_program(model: &Model, bad: &BadAttribute) -> bool {
    let outline = bad.value.split_once('.').and_then(|(concept, item)| Some((model.library.outline(concept)?, item)));
    bad.name == "items" && outline.is_some_and(|(outline, item)| outline.items.iter().any(|known| known.id == item))
}

/// As many names as an author reads for the one that was meant.
const MOST_NAMES: usize = 5;

/// What a deck has in place of a name that it does not have.
fn on_offer(model: &Model, bad: &BadAttribute) -> String {
    let index = model.library.index();
    let ids: Vec<&str> = match (bad.name, index) {
        ("topic", Some(index)) => index.topics.iter().map(|outline| outline.topic.id.as_str()).collect(),
        ("table", Some(index)) => index.tables.iter().map(|table| table.id.as_str()).collect(),
        ("concept", Some(index)) => index.concepts().map(|concept| concept.id.as_str()).collect(),
        ("items", _) => {
            let concept = bad.value.split('.').next().unwrap_or_default();
            let Some(outline) = model.library.outline(concept) else { return no_concept(concept) };
            outline.asked().map(|item| item.id.as_str()).collect()
        }
        _ => Vec::new(),
    };
    let written = bad.value.split('.').next_back().unwrap_or_default();
    let (near, others) = nearest(&ids, written, MOST_NAMES);
    let mut ids = near.join(", ");
    if others > 0 {
        ids = format!("{ids} {}", and_more(others));
    }
    if bad.name == "items" { concept_has(&ids) } else { deck_has(&ids) }
}

fn allowed(name: &str) -> &'static str {
    match name {
        "mode" => WRITE_MODE,
        "level" => WRITE_LEVEL,
        "items" => WRITE_ITEMS,
        "count" => WRITE_COUNT,
        "theme" => WRITE_THEME,
        "seed" => WRITE_SEED,
        "heading-level" => WRITE_HEADING_LEVEL,
        "scope" => WRITE_SCOPE,
        "integrity" => WRITE_INTEGRITY,
        _ => WRITE_DECK,
    }
}

/// What the host page is told about attributes that cannot be read.
#[cfg(target_arch = "wasm32")]
pub(crate) fn author_error(model: &Model, bad: &[BadAttribute]) -> String {
    let list: Vec<String> = bad.iter().map(|bad| format!("{} {}", bad_attribute(bad), remedy(model, bad))).collect();
    list.join(" ")
}
