//! Rationales, notes and messages are long enough to teach and short enough to be read.
//! Does not know whether they are right.

use super::texts::rationales;
use crate::problem::Problems;
use crate::source::Item;

pub(super) fn lint(item: &Item, problems: &Problems) {
    for one in rationales(item) {
        let length = one.text.chars().count();
        if !(40..=320).contains(&length) {
            let text = format!("has {length} characters; name the belief and the fact that breaks it in 40 to 320");
            problems.error(one.place, text);
        }
    }
}
