//! Rationales, notes and messages are long enough to teach and short enough to be read.
//! Does not know whether they are right.

use super::texts::rationales;
use crate::problem::{Place, Problems};
use crate::source::Item;

pub(super) fn lint(item: &Item, problems: &Problems) {
    rationales(item).into_iter().for_each(|one| teaches(one.text, one.place, problems));
}

/// Reports a reason that is too short or too long, wherever it stands.
pub(super) fn teaches(text: &str, place: Place, problems: &Problems) {
    let length = text.chars().count();
    if !(40..=320).contains(&length) {
        let text = format!("has {length} characters; name the belief and the fact that breaks it in 40 to 320");
        problems.error(place, text);
    }
}
