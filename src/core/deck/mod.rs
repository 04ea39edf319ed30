//! The content: concepts with their items, tables, and what they are shipped in.
//! Does not know TOML, Markdown or Python: `viva-author` makes these values from files.

mod check;
mod chunk;
mod concept;
#[cfg(feature = "app")]
mod likeness;
pub mod names;
mod outline;
#[cfg(feature = "app")]
mod page;
mod quiz;
#[cfg(feature = "app")]
mod search;
mod table;
#[cfg(feature = "app")]
mod words;

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

pub use check::{Fault, Place};
pub use chunk::{Chunk, LIMITS, Limits, Refusal, decode, encode};
pub use concept::{Asks, Audience, Card, Concept, FollowUp, Item, Level, Link, Point, Proof, Reference, Skill};
pub use outline::{ConceptOutline, Index, ItemOutline, TableOutline, TopicOutline};
#[cfg(feature = "app")]
pub use page::{Entry, Group, Note, Page, PageKind, Role};
#[cfg(test)]
pub(crate) use quiz::tests::table as test_table;
#[cfg(feature = "app")]
pub use search::{Findable, Hit, Search, Word};
pub use table::{Aspect, Cell, Comparison, Distractor, Rewrite, RewriteRow, Shape, Subject, Table};
#[cfg(feature = "app")]
pub use words::Synonym;

/// A topic as the deck lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its id, which is also the folder of its concepts.
    pub id: String,
    /// What a reader sees.
    pub title: String,
}

/// What a deck is made of, before it is checked.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// What tells the deck from others; progress is kept under its address.
    pub id: String,
    /// What a reader sees.
    pub title: String,
    /// The language of the content, as a BCP 47 tag.
    pub lang: String,
    /// The items to begin with, each as `CONCEPT.ITEM`.
    pub starter: Vec<String>,
    /// The topics in the order of the deck.
    pub topics: Vec<Topic>,
    /// The concepts, topic by topic.
    pub concepts: Vec<Concept>,
    /// The tables.
    pub tables: Vec<Table>,
    /// The pages of advice.
    #[cfg(feature = "app")]
    pub pages: Vec<Page>,
    /// What readers type in a search for words of titles.
    #[cfg(feature = "app")]
    pub synonyms: Vec<Synonym>,
}

/// A whole deck whose parts fit together; only [`Deck::check`] makes one.
#[derive(Clone, Debug)]
pub struct Deck(Parts);

impl Deck {
    /// Turns parts into a deck, or gives every fault at once.
    pub fn check(parts: Parts) -> Result<Deck, Vec<Fault>> {
        let faults = check::faults(&parts);
        if faults.is_empty() { Ok(Deck(parts)) } else { Err(faults) }
    }

    /// What the deck is made of.
    pub fn parts(&self) -> &Parts {
        &self.0
    }

    /// The concept with this id.
    pub fn concept(&self, id: &str) -> Option<&Concept> {
        self.0.concepts.iter().find(|concept| concept.id == id)
    }
}
