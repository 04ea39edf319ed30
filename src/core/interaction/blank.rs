//! Fill the gaps of a program.
//! Does not run the program: which answers pass was found out when the deck was checked.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Score;
use crate::python;
use crate::text::Rich;

/// The gaps, in the order of their numbers; the item's listing shows them as `__1__`, `__2__`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blank {
    /// One for each number.
    pub gaps: Vec<Gap>,
}

/// One gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The number it has in the listing, from 1.
    pub n: u8,
    /// The answer that is shown.
    pub answer: String,
    /// Other right answers.
    pub accept: Vec<String>,
    /// Answers that people really give.
    pub wrong: Vec<WrongGap>,
}

/// A wrong answer with what makes it tempting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrongGap {
    /// The text.
    pub value: String,
    /// The belief behind it, and the fact that breaks it.
    pub rationale: Rich,
}

impl Gap {
    /// Whether `typed` is right; white space and the style of quotes do not count.
    pub fn takes(&self, typed: &str) -> bool {
        core::iter::once(&self.answer).chain(&self.accept).any(|right| python::same_tokens(right, typed))
    }

    /// The foreseen wrong answer that `typed` equals.
    pub fn foreseen(&self, typed: &str) -> Option<&WrongGap> {
        self.wrong.iter().find(|wrong| python::same_tokens(&wrong.value, typed))
    }
}

impl Blank {
    /// A point for each gap.
    pub(super) fn score(&self, texts: &[String]) -> Score {
        let right = self.gaps.iter().zip(texts).filter(|(gap, typed)| gap.takes(typed)).count();
        Score::part(right, self.gaps.len())
    }

    pub(super) fn is_sound(&self) -> bool {
        !self.gaps.is_empty() && self.gaps.iter().enumerate().all(|(i, gap)| usize::from(gap.n) == i + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn each_gap_counts_by_its_tokens() {
        let gap = |n, answer: &str| Gap { n, answer: answer.into(), accept: vec!["x.get('a')".into()], wrong: vec![] };
        let blank = Blank { gaps: vec![gap(1, "is not"), gap(2, "y")] };
        let score = |one: &str, two: &str| blank.score(&[one.into(), two.into()]).got;
        assert_eq!(score("is  not", "x.get( \"a\" )"), 2);
        assert_eq!(score("isnot", "y"), 1);
    }
}
