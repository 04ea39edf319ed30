//! Choose one option.
//! Does not know in which order the options are shown; see [`crate::random`].

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Score, distinct};
use crate::listing::Listing;
use crate::text::Rich;

/// One key among distractors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The options in the order of the file.
    pub options: Vec<ChoiceOption>,
    /// False where the options have a natural order.
    pub shuffle: bool,
}

/// One option with its rationale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceOption {
    /// Its id within the item.
    pub id: String,
    /// What is read before answering.
    pub body: Body,
    /// Whether it is right.
    pub key: bool,
    /// Why it is right, or why it tempts.
    pub rationale: Rich,
}

/// Text or code of an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Body {
    /// A sentence or a piece of inline code.
    Text(Rich),
    /// A listing.
    Code(Listing),
}

impl Choice {
    /// The option that is right.
    pub fn key(&self) -> Option<&ChoiceOption> {
        self.options.iter().find(|option| option.key)
    }

    pub(super) fn score(&self, id: Option<&str>) -> Score {
        Score::all_if(self.key().is_some_and(|key| Some(key.id.as_str()) == id))
    }

    pub(super) fn is_sound(&self) -> bool {
        let keys = self.options.iter().filter(|option| option.key).count();
        keys == 1 && distinct(self.options.iter().map(|option| option.id.as_str()))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use alloc::vec;

    pub(in crate::interaction) fn option(id: &str, key: bool) -> ChoiceOption {
        ChoiceOption { id: id.into(), body: Body::Text(Rich::plain(id)), key, rationale: Rich::plain("why") }
    }

    #[test]
    fn the_key_alone_scores() {
        let choice = Choice { options: vec![option("a", false), option("b", true)], shuffle: true };
        assert!(choice.score(Some("b")).is_full());
        assert!(!choice.score(Some("a")).is_full());
        assert!(!choice.score(None).is_full());
    }

    #[test]
    fn two_keys_or_two_equal_ids_are_not_sound() {
        let sound = |options| Choice { options, shuffle: true }.is_sound();
        assert!(sound(vec![option("a", false), option("b", true)]));
        assert!(!sound(vec![option("a", true), option("b", true)]));
        assert!(!sound(vec![option("a", false), option("a", true)]));
    }
}
