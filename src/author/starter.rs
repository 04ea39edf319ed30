//! The questions that a first visit meets.
//! Does not know what a session is.

use std::collections::VecDeque;

use crate::source::{Concept, Item};

/// How many questions a first visit is asked.
pub(crate) const COUNT: usize = 10;

/// The items that `starter` in deck.toml names: single ones in their place, and those of whole concepts in turns. What is
/// not written yet is left out; without anything, the first concept begins.
pub(crate) fn starter<'a>(named: &[String], concepts: &[&'a Concept]) -> Vec<(&'a Concept, &'a Item)> {
    let mut queues: Vec<VecDeque<_>> = named.iter().map(|name| items(name, concepts)).collect();
    if queues.iter().all(VecDeque::is_empty) {
        // A first visit begins with a question, in a part of a deck as well.
        queues.extend(concepts.first().map(|concept| items(&concept.id, concepts)));
    }
    let mut starter = Vec::new();
    while queues.iter().any(|queue| !queue.is_empty()) {
        starter.extend(queues.iter_mut().filter_map(VecDeque::pop_front));
    }
    starter.truncate(COUNT);
    starter
}

/// The item of this name, or all that a session can take of the concept of this name.
fn items<'a>(name: &str, concepts: &[&'a Concept]) -> VecDeque<(&'a Concept, &'a Item)> {
    let (concept, item) = name.split_once('.').map_or((name, None), |(concept, item)| (concept, Some(item)));
    let concepts = concepts.iter().filter(|known| known.id == concept);
    concepts
        .flat_map(|concept| concept.items.iter().map(move |item| (*concept, item)))
        .filter(|(_, known)| known.kind_name() != "code" && item.is_none_or(|item| known.id == item))
        .collect()
}
