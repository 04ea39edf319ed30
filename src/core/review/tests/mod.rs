//! What holds of spaced review as a whole, and of its formulas beside the reference.
//! Does not know screens.

mod ahead;
mod before_interview;
mod forms;
mod learners;
mod mind;
mod parity;
mod queued;
mod replayed;

use alloc::vec;

use crate::deck::{Asks, ConceptOutline, ItemOutline, Level};
use crate::interaction::Kind;

/// A concept with a choice `a`, an output to type `b` and a bug to find `c`, beside its card.
pub(super) fn outline(id: &str) -> ConceptOutline {
    let item = |id: &str, kind| ItemOutline { id: id.into(), kind, level: Level::Beginner, key_hash: 0 };
    ConceptOutline {
        id: id.into(),
        title: id.into(),
        topic: "oop".into(),
        level: Level::Beginner,
        audience: vec![],
        asks: Asks::Concept,
        card_hash: 0,
        items: vec![item("a", Kind::Choice), item("b", Kind::Output), item("c", Kind::Bug)],
    }
}
