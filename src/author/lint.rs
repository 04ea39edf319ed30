//! The rules of the writing guide that a machine can judge without running code.
//! Knows style and balance; the shape of files is read before, and code is run in `prove`.

mod balance;
mod card;
mod files;
mod hazards;
mod identity;
mod item;
mod kinds;
mod language;
mod markup;
mod options;
mod page;
mod plan;
mod rationale;
mod references;
mod repeats;
mod starter;
mod table;
mod texts;
mod unwritten;

pub(crate) use balance::percent;
pub(crate) use identity::current;

use crate::ids::Ids;
use crate::problem::Problems;
use crate::source::{Concept, Item, Source};

/// Applies every rule; `release` makes those strict that need a whole deck.
pub(crate) fn lint(source: &Source, ids: &Ids, release: bool, problems: &Problems) {
    files::lint(source, problems);
    unwritten::lint(source, problems);
    plan::lint(source, release, problems);
    identity::lint(source, ids, problems);
    references::lint(source, problems);
    markup::lint(source, problems);
    for concept in &source.concepts {
        if let Some(card) = &concept.card {
            card::lint(card, problems);
        }
        for item in &concept.items {
            item::lint(item, problems);
            kinds::lint(item, problems);
            rationale::lint(item, problems);
            options::lint(item, problems);
            hazards::lint(item, problems);
        }
    }
    source.tables.iter().for_each(|table| table::lint(table, problems));
    source.pages.iter().for_each(|page| page::lint(page, problems));
    language::lint(source, problems);
    repeats::lint(source, problems);
    balance::lint(source, release, problems);
    starter::lint(source, problems);
}

/// Every item with its concept.
fn items(source: &Source) -> impl Iterator<Item = (&Concept, &Item)> {
    source.concepts.iter().flat_map(|concept| concept.items.iter().map(move |item| (concept, item)))
}
