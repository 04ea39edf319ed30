//! One sitting: a queue with an end, and where the learner is in it.
//! Does not know how the queue was chosen ([`crate::selection`]) nor what is on screen.

mod requeue;
#[cfg(feature = "app")]
mod rewind;
mod shown;

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::interaction::{Missing, Response, Score};
use crate::progress::{Confidence, Target};
#[cfg(feature = "app")]
use crate::selection::Only;
use crate::selection::Selection;
#[cfg(feature = "app")]
use crate::time::{Day, UtcOffset};
use crate::time::{Millis, Timestamp};

pub use shown::{shown_answers, shown_options, shown_outputs};

/// A queue of things to answer. The count of the session is that of the first times; entries that come back do not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// What it was chosen by.
    pub selection: Selection,
    /// Decides every order in it.
    pub seed: u64,
    /// What is to be answered, answered entries included.
    pub entries: Vec<Entry>,
    /// Which entry is shown; the number of entries when the summary is shown.
    #[serde(deserialize_with = "place")]
    pub at: usize,
    /// When it began.
    pub started: Timestamp,
}

/// A place in the queue is stored as the number it is in memory of any width.
fn place<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<usize, D::Error> {
    u32::deserialize(deserializer).map(|place| usize::try_from(place).unwrap_or(usize::MAX))
}

/// One thing in the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What is asked.
    pub target: Target,
    /// 0 at first; 1 and 2 when it comes back after a miss.
    pub again: u8,
    /// How far the learner is with it.
    pub phase: Phase,
}

/// How far the learner is with one entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// Not yet shown.
    Waiting,
    /// The item is shown; the response is a draft.
    Answering(Draft),
    /// The question of a card is asked; its answer is covered.
    Asked {
        /// When it was shown.
        since: Timestamp,
        /// How many nudges are open.
        hints: u8,
    },
    /// The answer of a card is shown, and points are ticked.
    Revealed {
        /// The ids of the points said.
        said: Vec<alloc::string::String>,
        /// How many nudges were open.
        hints: u8,
        /// The time from the question to the reveal.
        took: Millis,
    },
    /// Scored; nothing about it changes any more.
    Answered(Outcome),
    /// The solutions stand beside the program that was written, and what it passes is ticked; the score follows the ticks.
    #[cfg(feature = "app")]
    Compared(Outcome),
}

/// A response that is not given yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What is given so far.
    pub response: Response,
    /// How many hints are open.
    pub hints: u8,
    /// Whether the options of a typed item are shown.
    pub assisted: bool,
    /// When it was shown.
    pub since: Timestamp,
    /// What was missing at the last submit.
    #[serde(skip)]
    pub complaint: Option<Missing>,
}

/// An answer with its score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// What was given.
    pub response: Response,
    /// What it earned.
    pub score: Score,
    /// How sure the learner was; none for a card.
    pub confidence: Option<Confidence>,
    /// How many hints were open.
    pub hints: u8,
    /// Whether the options of a typed item were shown.
    pub assisted: bool,
    /// The time it took.
    pub took: Millis,
}

impl Session {
    /// A session over these targets, standing before the first.
    pub fn new(selection: Selection, seed: u64, targets: Vec<Target>, now: Timestamp) -> Session {
        let entry = |target| Entry { target, again: 0, phase: Phase::Waiting };
        Session { selection, seed, entries: targets.into_iter().map(entry).collect(), at: 0, started: now }
    }

    /// The entry that is shown; none when the summary is.
    pub fn current(&self) -> Option<&Entry> {
        self.entries.get(self.at)
    }

    pub(crate) fn current_mut(&mut self) -> Option<&mut Entry> {
        self.entries.get_mut(self.at)
    }

    /// How many things the session asks.
    pub fn count(&self) -> usize {
        self.entries.iter().filter(|entry| entry.again == 0).count()
    }

    /// The number of the entry that is shown, from 1; one that comes back has the number of its first time.
    pub fn number(&self) -> usize {
        let Some(current) = self.current() else { return self.count() };
        let mut firsts = self.entries.iter().filter(|entry| entry.again == 0);
        firsts.position(|entry| entry.target == current.target).map_or(1, |at| at + 1)
    }

    /// How many entries are left from the one that is shown on, those that come back included.
    pub fn left(&self) -> usize {
        self.entries.len().saturating_sub(self.at)
    }

    /// How many entries are answered, those that came back included.
    #[cfg(feature = "app")]
    pub(crate) fn answered(&self) -> usize {
        self.entries.iter().filter(|entry| entry.outcome().is_some()).count()
    }

    /// First attempts in the order of the queue, with what came of them; none where the entry was skipped.
    pub fn firsts(&self) -> impl Iterator<Item = (&Target, Option<&Outcome>)> {
        self.entries.iter().filter(|entry| entry.again == 0).map(|entry| (&entry.target, entry.outcome()))
    }

    /// Points of the first attempts, each entry worth one: (thousandths got, answered).
    pub fn score(&self) -> (u32, u32) {
        let answered = self.firsts().filter_map(|(_, outcome)| outcome);
        answered.fold((0, 0), |(got, of), outcome| {
            let part = u32::from(outcome.score.got) * 1000 / u32::from(outcome.score.of.max(1));
            (got + part, of + 1)
        })
    }

    /// The time spent on all answers, each in begun seconds as its verdict says it, so that they add up.
    pub fn took(&self) -> Millis {
        let seconds = self.entries.iter().filter_map(Entry::outcome).map(|outcome| outcome.took.0.div_ceil(1000));
        Millis(seconds.fold(0, u32::saturating_add).saturating_mul(1000))
    }

    /// What was not wholly right at first, confident errors first.
    pub fn missed(&self) -> Vec<(&Target, &Outcome)> {
        let missed = |confidence| {
            let all = self.firsts().filter_map(|(target, outcome)| outcome.map(|outcome| (target, outcome)));
            all.filter(move |(_, outcome)| !outcome.score.is_full() && outcome.confidence == confidence)
        };
        let surest_first = [Some(Confidence::Certain), Some(Confidence::FairlySure), Some(Confidence::Guess), None];
        surest_first.into_iter().flat_map(missed).collect()
    }

    /// The targets of what was missed, in the same order.
    pub fn missed_targets(&self) -> Vec<&Target> {
        self.missed().into_iter().map(|(target, _)| target).collect()
    }

    /// The targets that were never answered.
    pub fn skipped(&self) -> Vec<&Target> {
        self.firsts().filter(|(_, outcome)| outcome.is_none()).map(|(target, _)| target).collect()
    }

    /// Whether everything was answered or passed.
    pub fn is_finished(&self) -> bool {
        self.at >= self.entries.len()
    }

    /// Whether there is something to go on with: begun, not finished, and more than one question to look at.
    pub fn is_open(&self) -> bool {
        let begun = self.at > 0 || self.firsts().any(|(_, outcome)| outcome.is_some());
        begun && !self.is_finished() && !self.is_single()
    }

    /// Whether something of it would be missed: it is open, or words were typed at its first question. A program has a starter,
    /// which only its item could tell from what was typed.
    #[cfg(feature = "app")]
    pub fn is_begun(&self) -> bool {
        let typed = match self.current().map(|entry| &entry.phase) {
            Some(Phase::Answering(draft)) => match &draft.response {
                Response::Output { stdout, .. } => !stdout.is_empty(),
                Response::Blank(texts) => texts.iter().any(|text| !text.is_empty()),
                _ => false,
            },
            _ => false,
        };
        self.is_open() || typed && !self.is_single()
    }

    /// Whether it is one item to look at, which has a link of its own.
    pub fn is_single(&self) -> bool {
        self.selection.items.len() == 1 && self.selection.table.is_none()
    }

    /// Whether the page of review asked for it.
    #[cfg(feature = "app")]
    pub fn is_review(&self) -> bool {
        self.selection.only == Only::Due
    }

    /// Whether it is a review of an earlier day that was left. What it did not get to is due again, and what was answered
    /// is recorded, so nothing is lost with it.
    #[cfg(feature = "app")]
    pub(crate) fn is_past_review(&self, today: Day, offset: UtcOffset) -> bool {
        self.is_review() && !self.is_finished() && self.started.day(offset) < today
    }

    /// The time of an entry starts anew when it is looked at again.
    pub(crate) fn restart_clock(&mut self, now: Timestamp) {
        if let Some(entry) = self.current_mut() {
            match &mut entry.phase {
                Phase::Answering(draft) => draft.since = now,
                Phase::Asked { since, .. } => *since = now,
                Phase::Waiting | Phase::Revealed { .. } | Phase::Answered(_) => {}
                #[cfg(feature = "app")]
                Phase::Compared(_) => {}
            }
        }
    }
}

impl Entry {
    /// What came of it, once it is answered.
    pub fn outcome(&self) -> Option<&Outcome> {
        match &self.phase {
            Phase::Answered(outcome) => Some(outcome),
            _ => None,
        }
    }
}
