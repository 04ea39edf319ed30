//! A place in the course of an interview: what may stand there, of which level, and how long it takes.
//! Does not know what stands in the other places, nor which of all that fits is drawn.

use alloc::vec::Vec;

use super::paper::{Length, Mix, Plan};
use crate::deck::{Asks, ConceptOutline, Level};
use crate::interaction::Kind;
use crate::progress::Target;

use Slot::{Behavioural, Concept, Open, Output, Reading, WarmUp};

/// A place in the course of an interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// Something easy at the start.
    WarmUp,
    /// An idea, by choice, match or gaps.
    Concept,
    /// What a program prints.
    Output,
    /// A line at fault, or lines to order.
    Reading,
    /// A question answered aloud.
    Open,
    /// The same about people and past work.
    Behavioural,
}

impl Slot {
    /// The places of an interview of this plan, mix and length, in order. With somebody who talks there is time for those of
    /// the next shorter one that is answered alone.
    pub(super) fn course(plan: Plan, mix: Mix, length: Length) -> &'static [Slot] {
        let length = match (plan, length) {
            (Plan::Shared, length) => length,
            (Plan::Whole, Length::Long) => Length::Medium,
            (Plan::Whole, Length::Medium) => Length::Short,
            (Plan::Whole, Length::Short) => {
                return match mix {
                    Mix::Talking => &[WarmUp, Open, Behavioural],
                    Mix::Balanced => &[WarmUp, Output, Behavioural],
                    Mix::Code => &[WarmUp, Reading, Behavioural],
                };
            }
        };
        match (mix, length) {
            (Mix::Talking, Length::Short) => &[WarmUp, Concept, Open, Output, Open, Behavioural],
            (Mix::Talking, Length::Medium) => &[WarmUp, Concept, Open, Output, Open, Concept, Open, Open, Behavioural],
            (Mix::Talking, Length::Long) => {
                &[WarmUp, WarmUp, Concept, Open, Output, Open, Concept, Open, Reading, Open, Concept, Open, Behavioural]
            }
            (Mix::Balanced, Length::Short) => &[WarmUp, Concept, Output, Reading, Open, Behavioural],
            (Mix::Balanced, Length::Medium) => {
                &[WarmUp, Concept, Output, Open, Reading, Concept, Output, Open, Behavioural]
            }
            (Mix::Balanced, Length::Long) => &[
                WarmUp,
                WarmUp,
                Concept,
                Output,
                Reading,
                Open,
                Concept,
                Output,
                Open,
                Reading,
                Concept,
                Open,
                Behavioural,
            ],
            (Mix::Code, Length::Short) => &[WarmUp, Output, Reading, Output, Open, Behavioural],
            (Mix::Code, Length::Medium) => {
                &[WarmUp, Concept, Output, Reading, Output, Reading, Output, Open, Behavioural]
            }
            (Mix::Code, Length::Long) => &[
                WarmUp,
                WarmUp,
                Concept,
                Output,
                Reading,
                Output,
                Reading,
                Concept,
                Output,
                Reading,
                Output,
                Open,
                Behavioural,
            ],
        }
    }

    /// What it takes in proportion to the others, in seconds.
    pub(super) fn seconds(self) -> u32 {
        match self {
            WarmUp => 60,
            Concept => 90,
            Output => 120,
            Reading => 180,
            Open | Behavioural => 240,
        }
    }

    /// The level it wants in an interview of this level; none if any will do.
    pub(super) fn level(self, of: Level) -> Option<Level> {
        match (self, of) {
            (Behavioural, _) => None,
            (WarmUp, Level::Beginner | Level::Intermediate) => Some(Level::Beginner),
            (WarmUp, Level::Advanced) => Some(Level::Intermediate),
            (Concept | Output | Reading | Open, level) => Some(level),
        }
    }

    /// The forms of a concept that fit, with their levels.
    pub(super) fn forms(self, concept: &ConceptOutline) -> Vec<(Target, Level)> {
        let behavioural = concept.asks == Asks::Behavioural;
        let kinds: &[Kind] = match self {
            Open | Behavioural => {
                let fits = behavioural == (self == Behavioural);
                return fits.then(|| (Target::card(&concept.id), concept.level)).into_iter().collect();
            }
            WarmUp => &[Kind::Choice],
            Concept => &[Kind::Choice, Kind::Multiple, Kind::Match, Kind::Blank],
            Output => &[Kind::Output],
            Reading => &[Kind::Bug, Kind::Order],
        };
        let fitting = concept.items.iter().filter(|item| !behavioural && kinds.contains(&item.kind));
        fitting.map(|item| (Target::item(&concept.id, &item.id), item.level)).collect()
    }
}
