//! Choose several options.
//! Does not know the words that say how many.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{ChoiceOption, Score, distinct};

/// Two or more keys among distractors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Multiple {
    /// The options in the order of the file.
    pub options: Vec<ChoiceOption>,
    /// False where the options have a natural order.
    pub shuffle: bool,
}

impl Multiple {
    /// How many options are right.
    pub fn keys(&self) -> usize {
        self.options.iter().filter(|option| option.key).count()
    }

    /// A point for each key chosen, less one for each distractor chosen, never below 0.
    pub(super) fn score(&self, ids: &[String]) -> Score {
        let chosen =
            |key: bool| self.options.iter().filter(|option| option.key == key && ids.contains(&option.id)).count();
        Score::part(chosen(true).saturating_sub(chosen(false)), self.keys())
    }

    pub(super) fn is_sound(&self) -> bool {
        (1..=self.options.len()).contains(&self.keys())
            && distinct(self.options.iter().map(|option| option.id.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::choice::tests::option;
    use super::*;
    use alloc::vec;

    #[track_caller]
    fn check(ids: &[&str], got: u16) {
        let options = vec![option("a", true), option("b", true), option("c", false), option("d", false)];
        let multiple = Multiple { options, shuffle: true };
        let ids: Vec<String> = ids.iter().map(|id| (*id).into()).collect();
        assert_eq!(multiple.score(&ids), Score { got, of: 2 });
    }

    #[test]
    fn each_key_counts_and_each_distractor_takes_one_away() {
        check(&["a", "b"], 2);
        check(&["a"], 1);
        check(&["a", "c"], 0);
        check(&["a", "b", "c"], 1);
        check(&["c", "d"], 0);
    }
}
