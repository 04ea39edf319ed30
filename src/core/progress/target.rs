//! What an attempt is at, with the form it has in storage.
//! Does not know whether the deck still has it.

use alloc::string::{String, ToString};
use core::fmt;

use serde::{Deserialize, Serialize};

use crate::library::{concept_file, table_file};

/// Something that can be answered, recalled or ticked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Target {
    /// `item:CONCEPT.ITEM`
    Item {
        /// The id of its concept.
        concept: String,
        /// Its id within the concept.
        item: String,
    },
    /// `card:CONCEPT`
    Card {
        /// The id of its concept.
        concept: String,
    },
    /// `cell:TABLE.ASPECT.SUBJECT`
    Cell {
        /// The id of its table.
        table: String,
        /// The row.
        aspect: String,
        /// The column; `after` in a rewrite table.
        subject: String,
    },
    /// `tick:PAGE.ENTRY`: ticked, or with a note of the learner's own.
    Tick {
        /// The id of its page.
        page: String,
        /// The entry.
        entry: String,
    },
}

impl Target {
    /// An item of a concept.
    pub fn item(concept: &str, item: &str) -> Target {
        Target::Item { concept: concept.to_string(), item: item.to_string() }
    }

    /// The card of a concept.
    pub fn card(concept: &str) -> Target {
        Target::Card { concept: concept.to_string() }
    }

    /// A cell of a table.
    pub fn cell(table: &str, aspect: &str, subject: &str) -> Target {
        Target::Cell { table: table.to_string(), aspect: aspect.to_string(), subject: subject.to_string() }
    }

    /// The concept it belongs to, if it belongs to one.
    pub fn concept(&self) -> Option<&str> {
        match self {
            Target::Item { concept, .. } | Target::Card { concept } => Some(concept),
            Target::Cell { .. } | Target::Tick { .. } => None,
        }
    }

    /// The name of the file that holds it.
    pub fn file(&self) -> Option<String> {
        match self {
            Target::Item { concept, .. } | Target::Card { concept } => Some(concept_file(concept)),
            Target::Cell { table, .. } => Some(table_file(table)),
            Target::Tick { .. } => None,
        }
    }

    /// How a list of what is asked names it: without its kind, and a cell without its table.
    pub fn listed(&self) -> String {
        match self {
            Target::Item { concept: of, item: id } | Target::Cell { aspect: of, subject: id, .. } => {
                [of.as_str(), id.as_str()].join(".")
            }
            Target::Card { concept: id } | Target::Tick { entry: id, .. } => id.clone(),
        }
    }

    /// Reads the form that [`fmt::Display`] writes.
    pub fn parse(text: &str) -> Option<Target> {
        let (kind, id) = text.split_once(':')?;
        let mut parts = id.split('.').map(ToString::to_string);
        let target = match kind {
            "item" => Target::Item { concept: parts.next()?, item: parts.next()? },
            "card" => Target::Card { concept: parts.next()? },
            "cell" => Target::Cell { table: parts.next()?, aspect: parts.next()?, subject: parts.next()? },
            "tick" => Target::Tick { page: parts.next()?, entry: parts.next()? },
            _ => return None,
        };
        parts.next().is_none().then_some(target)
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Item { concept, item } => write!(f, "item:{concept}.{item}"),
            Target::Card { concept } => write!(f, "card:{concept}"),
            Target::Cell { table, aspect, subject } => write!(f, "cell:{table}.{aspect}.{subject}"),
            Target::Tick { page, entry } => write!(f, "tick:{page}.{entry}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_target_reads_back_as_written() {
        for text in ["item:gil.one-lock", "card:gil", "cell:four-containers.order.set", "tick:day-before.sleep"] {
            assert_eq!(Target::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn other_text_is_no_target() {
        for text in ["", "item", "item:gil", "card:gil.more", "cell:t.a", "page:x"] {
            assert_eq!(Target::parse(text), None, "{text}");
        }
    }
}
