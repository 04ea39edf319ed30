//! How well a concept is remembered.
//! Does not know how attempts are graded or intervals bounded.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};

use super::fsrs::{self, State};
use crate::deck::ConceptOutline;
use crate::progress::{Aside, Attempt, Rating};
use crate::time::Day;

/// The memory of one concept, shared by its card and its items.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// Days until the chance of recall has fallen to 90 %.
    pub stability: f32,
    /// How hard it is to keep, 1 to 10.
    pub difficulty: f32,
    /// The day it was first seen.
    pub first: Day,
    /// The latest day on which it was asked.
    pub last: Day,
    /// The day from which it shall be asked again: the latest itself while its answer was forgotten.
    pub due: Day,
    /// How often it was forgotten after it had been seen on an earlier day.
    pub lapses: u16,
    /// On how many days it was asked.
    pub reviews: u16,
    /// What the best answer so far shows.
    pub evidence: Evidence,
    /// Whether an answer is dated after today: the clock was set back since.
    pub ahead: bool,
}

/// What answers show of a concept: one that is right may be luck.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// None was right yet.
    None,
    /// One was right by choosing, as a guess or with help.
    Slight,
    /// One was right that the learner made: typed, filled in, ordered or said.
    Firm,
}

impl Evidence {
    /// What one attempt with this rating shows.
    pub(super) fn of(attempt: &Attempt, rating: Rating) -> Evidence {
        match rating {
            Rating::Again => Evidence::None,
            Rating::Good | Rating::Easy if attempt.is_produced() => Evidence::Firm,
            Rating::Hard | Rating::Good | Rating::Easy => Evidence::Slight,
        }
    }
}

/// From so many lapses on Anki calls a card a leech.
const LEECH: u16 = 8;

impl Memory {
    /// Whether it was forgotten so often that asking alone does not help: no kind of question is asked twice in a row, and
    /// the learner is told what may help.
    pub fn is_leech(&self) -> bool {
        self.lapses >= LEECH
    }

    /// How many days it rests from its latest day to the one on which it is due.
    pub fn interval(&self) -> u32 {
        self.due.since(self.last)
    }

    /// The chance that it is recalled today, 0..=1.
    pub fn retrievability(&self, today: Day) -> f32 {
        fsrs::retrievability(self.stability, today.since(self.last))
    }

    /// The memory after an answer on `day`, due at once.
    ///
    /// The first answer of a day is the review; more on the same day are repeats, which FSRS weighs by its short-term
    /// formula. They are Good at most: what was just read is no sign of ease. An answer that is dated before the latest
    /// day, by a clock set back or a flight west, is a repeat as well.
    pub(super) fn after(before: Option<&Memory>, rating: Rating, day: Day) -> Memory {
        let Some(before) = before else {
            let State { stability, difficulty } = State::first(rating);
            return Memory {
                stability,
                difficulty,
                first: day,
                last: day,
                due: day,
                lapses: 0,
                reviews: 1,
                evidence: Evidence::None,
                ahead: false,
            };
        };
        let elapsed = day.since(before.last);
        let is_review = elapsed > 0;
        let rating = if is_review { rating } else { rating.min(Rating::Good) };
        let state = State { stability: before.stability, difficulty: before.difficulty };
        let State { stability, difficulty } = state.next(rating, elapsed);
        let last = day.max(before.last);
        Memory {
            stability,
            difficulty,
            first: before.first,
            last,
            due: last,
            lapses: before.lapses.saturating_add((is_review && rating == Rating::Again).into()),
            reviews: before.reviews.saturating_add(is_review.into()),
            evidence: before.evidence,
            ahead: before.ahead,
        }
    }
}

/// The memory of every concept that was seen, by its id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Memories(BTreeMap<String, Memory>);

impl Memories {
    /// The memory of a concept; none if it was never seen.
    pub fn get(&self, concept: &str) -> Option<&Memory> {
        self.0.get(concept)
    }

    /// Those of concepts that the deck still has.
    pub(super) fn of<'a>(&self, outlines: impl IntoIterator<Item = &'a ConceptOutline>) -> Memories {
        let mut memories = Memories::default();
        for outline in outlines {
            if let Some(memory) = self.get(&outline.id) {
                memories.set(&outline.id, *memory);
            }
        }
        memories
    }

    /// Those that come back: without what is suspended, and what is put aside for today not before tomorrow.
    pub fn coming(&self, asides: &BTreeMap<&str, Aside>, today: Day) -> Memories {
        let mut memories = Memories::default();
        for (concept, memory) in self.iter() {
            match asides.get(concept) {
                None => memories.set(concept, *memory),
                Some(Aside::Today) => memories.set(concept, Memory { due: memory.due.max(today.after(1)), ..*memory }),
                Some(Aside::Suspended) => {}
            }
        }
        memories
    }

    /// Knows nothing more of a concept.
    #[cfg(feature = "app")]
    pub(super) fn forget(&mut self, concept: &str) {
        self.0.remove(concept);
    }

    pub(super) fn set(&mut self, concept: &str, memory: Memory) {
        match self.0.get_mut(concept) {
            Some(known) => *known = memory,
            None => {
                self.0.insert(concept.to_string(), memory);
            }
        }
    }

    /// The same as [`Memories::iter`], to change them.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = (&str, &mut Memory)> {
        self.0.iter_mut().map(|(concept, memory)| (concept.as_str(), memory))
    }

    /// All memories with their concepts, by id.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Memory)> {
        self.0.iter().map(|(concept, memory)| (concept.as_str(), memory))
    }
}
