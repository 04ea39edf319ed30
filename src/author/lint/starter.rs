//! The first session: its kinds are mixed, and it begins without typing.
//! Does not know what the questions are about.

use crate::problem::{Place, Problems};
use crate::source::{Concept, Source};
use crate::starter::{COUNT, starter};

/// How many kinds a whole first session has at least.
const KINDS: usize = 5;

/// How many questions of one kind may follow each other.
const IN_A_ROW: usize = 2;

pub(super) fn lint(source: &Source, problems: &Problems) {
    let Some(outline) = &source.outline else { return };
    let concepts: Vec<&Concept> = source.concepts.iter().collect();
    let kinds: Vec<&str> = starter(&outline.starter, &concepts).into_iter().map(|(_, item)| item.kind_name()).collect();
    // A deck of a few questions has what it has.
    if kinds.len() < COUNT {
        return;
    }
    let place = Place::file("deck.toml").step("starter");
    let strict = outline.balanced;
    let mut different = kinds.clone();
    different.sort_unstable();
    different.dedup();
    if different.len() < KINDS {
        let text = format!("asks questions of {} kinds; name single ones, of at least {KINDS} kinds", different.len());
        problems.at_release(strict, place.clone(), text);
    }
    let in_a_row = kinds.chunk_by(|one, next| one == next).find(|run| run.len() > IN_A_ROW);
    if let Some(run) = in_a_row {
        let text = format!("asks {} {} questions in a row; put another kind between them", run.len(), run[0]);
        problems.at_release(strict, place.clone(), text);
    }
    if kinds[0] != "choice" {
        let text = format!("begins with a question of kind {}; begin with a choice, which takes two taps", kinds[0]);
        problems.at_release(strict, place, text);
    }
}
