//! Find an answer for each row.
//! Does not know in which order the answers are offered.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Score;
use crate::text::Rich;

/// Rows with their answers; an answer may serve several rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    /// The rows in the order of the file.
    pub pairs: Vec<Pair>,
    /// Answers that belong to no row.
    pub extra: Vec<ExtraAnswer>,
}

/// A row and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// Its id within the item.
    pub id: String,
    /// The row.
    pub left: Rich,
    /// The id of the answer: equal answers share one.
    pub right_id: String,
    /// The answer.
    pub right: Rich,
    /// Why they belong together.
    pub note: Rich,
}

/// An answer that belongs to no row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtraAnswer {
    /// Its id within the item.
    pub id: String,
    /// The answer.
    pub right: Rich,
    /// Why it tempts.
    pub rationale: Rich,
}

impl Match {
    /// The answers on offer as (id, text), each once, in the order of the file.
    pub fn answers(&self) -> Vec<(&str, &Rich)> {
        let mut answers: Vec<(&str, &Rich)> = Vec::new();
        let pairs = self.pairs.iter().map(|pair| (pair.right_id.as_str(), &pair.right));
        for (id, right) in pairs.chain(self.extra.iter().map(|extra| (extra.id.as_str(), &extra.right))) {
            if answers.iter().all(|(known, _)| *known != id) {
                answers.push((id, right));
            }
        }
        answers
    }

    /// A point for each row.
    pub(super) fn score(&self, rights: &[Option<String>]) -> Score {
        let right = |(pair, given): &(&Pair, &Option<String>)| given.as_ref() == Some(&pair.right_id);
        Score::part(self.pairs.iter().zip(rights).filter(right).count(), self.pairs.len())
    }

    pub(super) fn is_sound(&self) -> bool {
        !self.pairs.is_empty() && super::distinct(self.pairs.iter().map(|pair| pair.id.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn each_row_counts_and_an_answer_may_serve_two() {
        let pair = |id: &str, right: &str| Pair {
            id: id.into(),
            left: Rich::plain(id),
            right_id: right.into(),
            right: Rich::plain(right),
            note: Rich::plain("why"),
        };
        let matching = Match { pairs: vec![pair("a", "x"), pair("b", "y"), pair("c", "x")], extra: vec![] };
        let ids: Vec<&str> = matching.answers().iter().map(|(id, _)| *id).collect();
        assert_eq!(ids, ["x", "y"]);
        let given = |rights: [&str; 3]| matching.score(&rights.map(|right| Some(right.into()))).got;
        assert_eq!(given(["x", "y", "x"]), 3);
        assert_eq!(given(["x", "x", "x"]), 2);
        assert_eq!(matching.score(&[None, None, None]).got, 0);
    }
}
