//! The order in which options, answers and outputs are shown: mixed by the seed of the session, so a reload changes nothing.
//! Does not know positions in a response, which holds ids only.

use alloc::format;
use alloc::vec::Vec;

use super::Entry;
use crate::interaction::{ChoiceOption, Match, Output};
use crate::random;
use crate::text::Rich;

impl Entry {
    /// The seed of this entry in a session of the seed `session`; each time it comes back it is mixed anew.
    pub fn seed(&self, session: u64) -> u64 {
        random::seed_for(session, &format!("{} {}", self.target, self.again))
    }
}

/// Options as they are shown.
pub fn shown_options(options: &[ChoiceOption], shuffle: bool, seed: u64) -> Vec<&ChoiceOption> {
    let mut shown: Vec<&ChoiceOption> = options.iter().collect();
    if shuffle {
        random::shuffle(&mut shown, seed);
    }
    shown
}

/// The answers of a match as (id, text), as they are offered.
pub fn shown_answers(matching: &Match, seed: u64) -> Vec<(&str, &Rich)> {
    let mut shown = matching.answers();
    random::shuffle(&mut shown, seed);
    shown
}

/// The outputs that are offered as a hint, right and wrong ones mixed, as (stdout, exception).
pub fn shown_outputs(output: &Output, seed: u64) -> Vec<(&str, Option<&str>)> {
    let wrong = output.wrong.iter().map(|wrong| (wrong.stdout.as_str(), wrong.raises.as_deref()));
    let mut shown: Vec<_> = core::iter::once((output.stdout.as_str(), output.raises.as_deref())).chain(wrong).collect();
    random::shuffle(&mut shown, seed);
    shown
}
