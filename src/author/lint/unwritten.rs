//! Sentences that `viva new` wrote for the author to replace.
//! Does not know which field they stand in.

use std::collections::BTreeSet;

use crate::problem::{Place, Problems};
use crate::skeleton;
use crate::source::Source;

pub(super) fn lint(source: &Source, problems: &Problems) {
    let sentences: BTreeSet<&str> = skeleton::sentences().into_iter().collect();
    for (place, text) in &source.texts {
        for (line, number) in text.lines().zip(1..) {
            if let Some(sentence) = wholes(line).find(|whole| sentences.contains(whole)) {
                let text = format!("still says \"{sentence}\", as `viva new` wrote it; write your own");
                problems.at_line(Place::clone(place), number, text);
            }
        }
    }
}

/// What stands in a line as a whole: itself, and what is between quotes.
fn wholes(line: &str) -> impl Iterator<Item = &str> {
    std::iter::once(line.trim()).chain(line.split('"').skip(1))
}
