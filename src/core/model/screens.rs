//! What a screen remembers of itself: the home, the session builder and a table.
//! Does not know what stands beside it.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

#[cfg(feature = "app")]
use crate::deck::Hit;
use crate::progress::AttemptId;
#[cfg(feature = "app")]
use crate::route::Route;
use crate::selection::Selection;
use crate::time::Timestamp;

/// What was typed into the search field and what it found, and the filters beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// The text.
    pub query: String,
    /// The best first; empty as long as nothing is typed.
    #[cfg(feature = "app")]
    pub hits: Vec<Hit>,
    /// Levels and audience of what is listed.
    pub selection: Selection,
    /// The address that last said so.
    #[cfg(feature = "app")]
    pub address: Route,
}

impl Home {
    /// Whether something is typed into the search field.
    pub fn is_searched(&self) -> bool {
        !self.query.trim().is_empty()
    }
}

/// The session builder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choose {
    /// The filters so far.
    pub selection: Selection,
    /// The text filter; its finds are in the selection.
    pub query: String,
    /// What follows the word in the address; nothing as long as nothing was chosen.
    pub rest: String,
}

impl Default for Choose {
    /// Ten questions of anything.
    fn default() -> Choose {
        let selection = Selection { count: 10, ..Selection::default() };
        Choose { selection, query: String::new(), rest: String::new() }
    }
}

/// What is written for an entry of a page of advice.
#[cfg(feature = "app")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The id of the page.
    pub page: String,
    /// The id of its entry.
    pub entry: String,
    /// The text.
    pub text: String,
}

/// Questions for paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worksheet {
    /// Which questions.
    pub selection: Selection,
    /// Their order and that of their options, as in the session of this seed.
    pub seed: u64,
    /// What of it is printed.
    pub paper: Paper,
}

/// What of a worksheet is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The questions, and the key on pages of its own.
    Both,
    /// The questions alone.
    Questions,
    /// The key alone.
    Key,
}

/// A table on screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compare {
    /// Its id.
    pub table: String,
    /// Ids of columns that are put away.
    pub hidden_subjects: Vec<String>,
    /// Ids of rows that are put away.
    pub hidden_aspects: Vec<String>,
    /// Rows must hold this text.
    pub filter: String,
    /// What a narrow screen shows.
    pub narrow: Narrow,
    /// Whether cells are covered.
    pub recall: bool,
    /// What was done with covered cells, by (aspect, subject); the others are covered.
    pub cells: Cells,
    /// When covering began, of which a reload knows nothing.
    #[serde(skip)]
    pub since: Timestamp,
}

/// What was done with covered cells, in the order in which it was done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cells(Vec<(String, String, CellState)>);

impl Cells {
    /// What was done with the cell of an aspect and a subject.
    pub fn get(&self, aspect: &str, subject: &str) -> Option<&CellState> {
        self.0.iter().find(|cell| cell.0 == aspect && cell.1 == subject).map(|(_, _, state)| state)
    }

    /// Notes what was done with a cell.
    pub fn set(&mut self, aspect: String, subject: String, state: CellState) {
        self.0.retain(|cell| cell.0 != aspect || cell.1 != subject);
        self.0.push((aspect, subject, state));
    }

    /// Covers cells again: those that were missed, or all.
    pub fn cover(&mut self, missed: bool) {
        self.0.retain(|(_, _, state)| missed && !matches!(state, CellState::Marked { knew: false, .. }));
    }

    /// Every cell with which something was done.
    pub fn states(&self) -> impl Iterator<Item = &CellState> {
        self.0.iter().map(|(_, _, state)| state)
    }
}

/// What a narrow screen shows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Narrow {
    /// Two columns side by side, by their places.
    Two(usize, usize),
    /// One column.
    One(usize),
    /// All, scrolling.
    All,
}

impl Narrow {
    /// What a table of so many columns shows: places that it no longer has give way to its first ones.
    pub fn within(self, columns: usize) -> Narrow {
        match self {
            Narrow::Two(first, second) if first.max(second) >= columns => Narrow::Two(0, 1),
            Narrow::One(first) if first >= columns => Narrow::One(0),
            kept => kept,
        }
    }
}

/// A covered cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellState {
    /// Something is typed, nothing revealed.
    Typed(String),
    /// The value is shown and waits for a mark.
    Revealed(String),
    /// The learner knew it, or not.
    Marked {
        /// What was typed.
        typed: String,
        /// The mark.
        knew: bool,
        /// The attempt, which an undo takes back.
        attempt: AttemptId,
    },
}

impl CellState {
    /// What was typed before it was revealed.
    pub fn typed(&self) -> &str {
        match self {
            CellState::Typed(typed) | CellState::Revealed(typed) | CellState::Marked { typed, .. } => typed,
        }
    }
}
