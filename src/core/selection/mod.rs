//! What a session is about: filters that a reader, an author or a link sets, and the queue they give.
//! Does not know the texts of items, only their outlines.

mod choose;
#[cfg(feature = "app")]
mod mix;

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::deck::{Asks, Audience, Level};
#[cfg(feature = "app")]
use crate::progress::Target;

pub(crate) use choose::cells;
pub use choose::choose;

/// The filters of a session. Empty lists filter nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// Ids of topics.
    pub topics: Vec<String>,
    /// Ids of concepts.
    pub concepts: Vec<String>,
    /// What is asked, in this order: `CONCEPT.ITEM`, `CONCEPT` for its card, or `ASPECT.SUBJECT` of the table.
    pub items: Vec<String>,
    /// Levels of items and cards.
    pub levels: Vec<Level>,
    /// Who is likely to be asked.
    pub audience: Option<Audience>,
    /// What the concept's question is for.
    pub asks: Vec<Asks>,
    /// Ids of concepts that a search found; nothing when no text is searched.
    pub found: Option<Vec<String>>,
    /// The id of the table whose cells are asked.
    pub table: Option<String>,
    /// Only what progress says something of.
    pub only: Only,
    /// Items, open cards or both.
    pub form: Form,
    /// How many entries at most; 0 means all.
    pub count: u16,
}

#[cfg(feature = "app")]
impl Selection {
    /// These and nothing else, in this order; `only` is what it is called by.
    pub fn listed<'a>(only: Only, targets: impl IntoIterator<Item = &'a Target>) -> Selection {
        Selection { items: targets.into_iter().map(Target::listed).collect(), only, ..Selection::default() }
    }

    /// The open cards of these, as a review.
    pub fn cards_due<'a>(targets: impl IntoIterator<Item = &'a Target>) -> Selection {
        let concepts = targets.into_iter().filter_map(Target::concept).map(Into::into).collect();
        Selection { items: concepts, only: Only::Due, form: Form::Cards, ..Selection::default() }
    }
}

/// The words of a list as an author wrote it, each at its first place: what is named twice is still asked once.
pub(crate) fn each_once<'a>(written: impl Iterator<Item = &'a str>) -> Vec<String> {
    let (mut words, mut known): (Vec<String>, Vec<&str>) = (Vec::new(), Vec::new());
    for word in written {
        // A link may name thousands: each is looked for in order, not among all.
        if let Err(place) = known.binary_search(&word) {
            known.insert(place, word);
            words.push(word.into());
        }
    }
    words
}

/// A filter by progress.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Only {
    /// No filter.
    #[default]
    All,
    /// Whose latest attempt was not wholly right.
    Missed,
    /// Without an attempt.
    Unseen,
    /// Of concepts with a star.
    #[cfg(feature = "app")]
    Starred,
    /// Whose latest attempt was certain, and not wholly right.
    #[cfg(feature = "app")]
    Certain,
    /// What the page of review asked for: listed, since by the next reload other things are due.
    #[cfg(feature = "app")]
    Due,
}

/// What is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// Objective items.
    #[default]
    Items,
    /// Open cards.
    Cards,
    /// Both, the cards among the items.
    #[cfg(feature = "app")]
    Both,
}

#[cfg(test)]
#[cfg(feature = "app")]
mod tests {
    use super::*;

    #[test]
    fn sessions_are_stored_with_the_place_of_their_filter_which_stays() {
        let places = [Only::All, Only::Missed, Only::Unseen, Only::Starred, Only::Certain, Only::Due]
            .map(|only| postcard::to_allocvec(&only).unwrap());
        assert_eq!(places, [[0], [1], [2], [3], [4], [5]]);
    }
}
