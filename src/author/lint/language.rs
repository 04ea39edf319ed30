//! Sentences that readers who learnt English at school can follow.
//! Counts words; does not judge them.

use std::collections::BTreeMap;

use super::texts;
use crate::markdown::{Prose, words};
use crate::problem::{Place, Problems};
use crate::source::Source;

/// Words of the longest sentence, and of the mean one in a file.
const LONGEST: usize = 32;
const MEAN: usize = 18;

pub(super) fn lint(source: &Source, problems: &Problems) {
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for one in texts::all(source) {
        for sentence in Prose::of(one.text).sentences() {
            let length = words(&sentence);
            let (all, sentences) = counts.entry(one.place.file.clone()).or_default();
            *all += length;
            *sentences += 1;
            if length > LONGEST {
                problems.warning(
                    one.place.clone(),
                    format!("has a sentence of {length} words; cut it below {}", LONGEST + 1),
                );
            }
        }
    }
    for (file, (all, sentences)) in counts {
        if all > MEAN * sentences {
            let text =
                format!("has {:.1} words in a mean sentence; come down to {MEAN}", all as f64 / sentences as f64);
            problems.warning(Place::file(file), text);
        }
    }
}
