//! Find the line at fault.
//! Does not know why the program fails; the item's stem says so.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Score;
use crate::listing::Listing;
use crate::text::Rich;

/// The faulty line of the item's listing, and the program mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bug {
    /// The number of the faulty line, from 1.
    pub line: u16,
    /// What goes wrong there.
    pub rationale: Rich,
    /// The whole program, mended.
    pub fixed: Listing,
    /// Lines that tempt.
    pub wrong: Vec<WrongLine>,
}

/// A line that is not at fault, though it looks so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrongLine {
    /// Its number, from 1.
    pub line: u16,
    /// Why it is right as it stands.
    pub rationale: Rich,
}

impl Bug {
    /// What is said about a line that tempts.
    pub fn foreseen(&self, line: u16) -> Option<&WrongLine> {
        self.wrong.iter().find(|wrong| wrong.line == line)
    }

    /// Whether the mended program has this line as it is.
    pub fn keeps(&self, line: &str) -> bool {
        self.fixed.source().split('\n').any(|known| known == line)
    }

    pub(super) fn score(&self, line: Option<u16>) -> Score {
        Score::all_if(line == Some(self.line))
    }

    pub(super) fn is_sound(&self) -> bool {
        self.line > 0 && self.wrong.iter().all(|wrong| wrong.line != self.line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bug() -> Bug {
        let fixed = Listing::text("total = 0\n    total += n\nreturn total");
        Bug { line: 3, rationale: Rich::plain("It ends too soon."), fixed, wrong: Vec::new() }
    }

    #[test]
    fn a_line_is_kept_with_its_indentation() {
        assert!(bug().keeps("    total += n"));
        assert!(!bug().keeps("total += n"));
    }

    #[test]
    fn the_faulty_line_alone_scores() {
        let bug = bug();
        assert!(bug.score(Some(3)).is_full());
        assert!(!bug.score(Some(2)).is_full());
    }
}
