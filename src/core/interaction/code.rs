//! Write a function that passes tests.
//! Does not run anything: solutions and wrong solutions were run when the deck was checked.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::distinct;
use crate::listing::Listing;
use crate::text::Rich;

/// A programming task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// The name of the function asked for.
    pub entry: String,
    /// What the editor holds at first.
    pub starter: Listing,
    /// The time one test may take, in milliseconds.
    pub limit_ms: u32,
    /// Visible tests first or mixed with hidden ones.
    pub tests: Vec<Test>,
    /// Two right solutions or more.
    pub solutions: Vec<Solution>,
    /// Three wrong solutions or more.
    pub wrong: Vec<WrongSolution>,
}

/// One call with what it must give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Test {
    /// Its id within the item.
    pub id: String,
    /// Whether it is shown only after the attempt.
    pub hidden: bool,
    /// What it looks at: basic, empty, edges, duplicates, cost.
    pub category: String,
    /// Python that runs before the call.
    pub setup: String,
    /// The call.
    pub call: String,
    /// The expected value, as a Python expression.
    pub expect: Option<String>,
    /// The class name of the expected exception.
    pub raises: Option<String>,
}

/// A right solution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solution {
    /// Its id within the item.
    pub id: String,
    /// Its approach in a few words.
    pub title: String,
    /// The program.
    pub code: Listing,
    /// What it is good for, what it costs.
    pub note: Rich,
}

/// A wrong solution that people really write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrongSolution {
    /// Its id within the item.
    pub id: String,
    /// The program.
    pub code: Listing,
    /// The id of the test it fails first.
    pub fails: String,
    /// What to say about it.
    pub message: Rich,
}

impl Code {
    pub(super) fn is_sound(&self) -> bool {
        let known = |id: &str| self.tests.iter().any(|test| test.id == id);
        distinct(self.tests.iter().map(|test| test.id.as_str())) && self.wrong.iter().all(|wrong| known(&wrong.fails))
    }
}
