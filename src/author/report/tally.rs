//! Counts over some items: levels, recall, what they rest on, and how far rules of thumb come.
//! Does not know for whom.

use crate::choices::{Guesses, choices, guesses, positions};
use crate::prove::{Grounds, Thing};
use crate::source::{Concept, Item, LEVELS};

/// Counts over a number of items or cells.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// All of them.
    pub all: usize,
    /// Run, cited, judged.
    pub grounds: [usize; 3],
    /// Beginner, intermediate, advanced.
    pub levels: [usize; 3],
    /// Those that ask for memory alone.
    pub recall: usize,
    /// How many are choice items.
    pub choices: usize,
    /// How often the key stands first, second and so on.
    pub positions: Vec<usize>,
    /// What rules of thumb score in the choice items.
    pub guesses: Guesses,
}

impl Tally {
    /// Counts the items of these concepts that fit.
    pub(super) fn of<'a>(
        concepts: impl Iterator<Item = &'a Concept>,
        fits: impl Fn(&Item) -> bool,
        things: &[Thing],
    ) -> Tally {
        let mut tally = Tally::default();
        let mut counted = Vec::new();
        for concept in concepts {
            for item in concept.items.iter().filter(|item| fits(item)) {
                let thing = things.iter().find(|thing| thing.place == item.place);
                thing.into_iter().for_each(|thing| tally.count(thing));
                let level = item.level.unwrap_or(&concept.level);
                (0..3).filter(|at| LEVELS[*at] == level).for_each(|at| tally.levels[at] += 1);
                tally.recall += usize::from(item.skill == "recall");
                counted.push(item);
            }
        }
        let choices = choices(counted.into_iter());
        tally.choices = choices.len();
        tally.positions = positions(&choices).into_iter().map(|(seen, _)| seen).collect();
        tally.guesses = guesses(&choices);
        tally
    }

    /// Adds one by what it rests on.
    pub(super) fn count(&mut self, thing: &Thing) {
        self.all += 1;
        let at = match thing.grounds {
            Grounds::Run => 0,
            Grounds::Cited => 1,
            Grounds::Judgement => 2,
            Grounds::None => return,
        };
        self.grounds[at] += 1;
    }
}
