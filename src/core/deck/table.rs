//! Comparison tables: subjects × aspects, or code before and after.
//! Does not know which columns are on screen.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Audience, Level, Link, Proof, Reference};
use crate::checksum::Hash;
use crate::listing::Listing;
use crate::python;
use crate::text::{Rich, small};

/// A table to study and to recall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its id, for ever.
    pub id: String,
    /// What a reader sees.
    pub title: String,
    /// The language of its texts, as a BCP 47 tag.
    pub lang: String,
    /// One sentence.
    pub caption: Rich,
    /// The id of its topic.
    pub topic: String,
    /// How much a reader must know.
    pub level: Level,
    /// For whom; empty means everybody.
    pub audience: Vec<Audience>,
    /// The Python versions for which it is true.
    pub python: String,
    /// The concepts that it serves, as far as the deck has them.
    pub concepts: Vec<Link>,
    /// Where to read on.
    pub refs: Vec<Reference>,
    /// What it holds.
    pub shape: Shape,
}

/// The two shapes of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// Subjects side by side.
    Comparison(Comparison),
    /// Code before and after.
    Rewrite(Rewrite),
}

/// Subjects × aspects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// The columns.
    pub subjects: Vec<Subject>,
    /// The rows.
    pub aspects: Vec<Aspect>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// Its id within the table.
    pub id: String,
    /// Its head.
    pub name: Rich,
}

/// A row: one cell for each subject, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aspect {
    /// Its id within the table.
    pub id: String,
    /// Its head.
    pub name: Rich,
    /// The question for each subject, where the row can be recalled; empty otherwise.
    pub recall: Vec<Rich>,
    /// One for each subject.
    pub cells: Vec<Cell>,
    /// Wrong answers beside those that the row itself gives.
    pub distractors: Vec<Distractor>,
}

/// A value that no subject of the row has, though people think so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Distractor {
    /// Its id within the row, other than those of the subjects.
    pub id: String,
    /// In the form of a cell's.
    pub value: Rich,
    /// The belief behind it, and the fact that breaks it.
    pub rationale: Rich,
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// A word or two.
    pub value: Rich,
    /// Condition, exception or example.
    pub note: Rich,
    /// How it was proved.
    pub proof: Proof,
    /// The official page, where it was cited.
    pub cite: Option<String>,
}

/// Rows of code before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rewrite {
    /// The rows.
    pub rows: Vec<RewriteRow>,
}

/// One rewrite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RewriteRow {
    /// Its id within the table.
    pub id: String,
    /// The goal, not the tool.
    pub recall: Rich,
    /// The habit.
    pub before: Listing,
    /// What Python readers expect.
    pub after: Listing,
    /// Why.
    pub reason: Rich,
    /// How it was proved.
    pub proof: Proof,
}

impl Table {
    /// The ids of all cells that can be recalled, as (aspect, subject); a rewrite row is (row, "after").
    pub fn recallable(&self) -> Vec<(&str, &str)> {
        match &self.shape {
            Shape::Comparison(comparison) => {
                let rows = comparison.aspects.iter().filter(|aspect| !aspect.recall.is_empty());
                rows.flat_map(|aspect| {
                    comparison.subjects.iter().map(|subject| (aspect.id.as_str(), subject.id.as_str()))
                })
                .collect()
            }
            Shape::Rewrite(rewrite) => rewrite.rows.iter().map(|row| (row.id.as_str(), "after")).collect(),
        }
    }

    /// A hash of the value of one cell, which decides whether an old mark still stands.
    pub fn key_hash(&self, aspect: &str, subject: &str) -> Option<u32> {
        let mut hash = Hash::default();
        match &self.shape {
            Shape::Comparison(comparison) => hash.add(comparison.cell(aspect, subject)?.value.words().as_bytes()),
            Shape::Rewrite(rewrite) => {
                let row = rewrite.rows.iter().find(|row| row.id == aspect)?;
                hash.add(row.after.source().as_bytes());
            }
        }
        Some(hash.value())
    }

    /// Whether `typed` is what a cell says, but for white space, the style of quotes and, outside code, capitals.
    /// Other words may be right as well; that only a reader can judge.
    pub fn agrees(&self, aspect: &str, subject: &str, typed: &str) -> bool {
        match &self.shape {
            Shape::Comparison(comparison) => comparison.cell(aspect, subject).is_some_and(|cell| {
                let plain = |text: &str| small(text.trim().trim_end_matches('.'));
                python::same_tokens(&plain(&cell.value.words()), &plain(typed))
            }),
            Shape::Rewrite(rewrite) => {
                let row = rewrite.rows.iter().find(|row| row.id == aspect);
                row.is_some_and(|row| python::same_tokens(&row.after.source(), typed))
            }
        }
    }

    pub(super) fn is_sound(&self) -> bool {
        match &self.shape {
            Shape::Comparison(comparison) => {
                let columns = comparison.subjects.len();
                columns > 0
                    && comparison.aspects.iter().all(|aspect| {
                        aspect.cells.len() == columns && (aspect.recall.is_empty() || aspect.recall.len() == columns)
                    })
            }
            Shape::Rewrite(rewrite) => !rewrite.rows.is_empty(),
        }
    }
}

impl Comparison {
    /// The cell where a row and a column meet.
    pub fn cell(&self, aspect: &str, subject: &str) -> Option<&Cell> {
        let column = self.subjects.iter().position(|known| known.id == subject)?;
        self.aspects.iter().find(|known| known.id == aspect)?.cells.get(column)
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_table;

    #[test]
    fn a_typed_cell_agrees_but_for_case_space_and_a_full_stop() {
        let table = test_table();
        for typed in ["no", " No.", "NO"] {
            assert!(table.agrees("mutable", "tuple", typed), "{typed}");
        }
        for typed in ["", "not", "yes"] {
            assert!(!table.agrees("mutable", "tuple", typed), "{typed}");
        }
    }
}
