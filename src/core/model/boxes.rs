//! What stands in front of a screen, and what is only heard.
//! Does not know the words.

use alloc::vec::Vec;

use crate::event::EmbedWhat;
use crate::interaction::Missing;
#[cfg(feature = "app")]
use crate::interview::Interview;
#[cfg(feature = "app")]
use crate::progress::{Aside, AttemptId, Tally};
use crate::progress::{Attempt, Rating};
use crate::route::Route;
#[cfg(feature = "app")]
use crate::screening::Screening;
use crate::settings::Settings;
#[cfg(feature = "app")]
use crate::time::Timestamp;
use crate::vault::Foreign;

/// A box in front of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// How to embed what is shown.
    Embed {
        /// What it shows.
        what: EmbedWhat,
        /// Whether it was copied.
        copied: bool,
    },
    /// What an import would do.
    Import(ImportPreview),
    /// Whether everything is to be forgotten; how much that is.
    #[cfg(feature = "app")]
    Forget(Tally),
    /// Whether a session that was left open is to be dropped.
    Drop(Route),
    /// Which keys the screen has.
    Keys,
}

/// What an import would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPreview {
    /// Attempts that are new; some may only take back others.
    pub adds: Vec<Attempt>,
    /// How many answers and marks there will be more.
    #[cfg(feature = "app")]
    pub added: Tally,
    /// How much of the file is here already.
    #[cfg(feature = "app")]
    pub have: Holding,
    /// Of the new answers, those at things that this deck does not have.
    pub unknown: usize,
    /// Values that cannot be read.
    pub damaged: usize,
    /// Values that a newer version wrote.
    pub newer: usize,
    /// Values with answers to another deck.
    pub others: usize,
    /// The mock interviews and records of candidates that are new.
    #[cfg(feature = "app")]
    pub new: Apart,
    /// Those that are here and went on there.
    #[cfg(feature = "app")]
    pub further: Apart,
    /// Whether these take the place of those here.
    #[cfg(feature = "app")]
    pub takes_further: bool,
    /// When the candidates began whose records were cut or changed; they count as damaged too.
    #[cfg(feature = "app")]
    pub torn: Vec<Timestamp>,
    /// What the learner preferred there of review, where that differs.
    pub settings: Option<Settings>,
    /// Whether that is taken over.
    pub takes_settings: bool,
}

#[cfg(feature = "app")]
impl ImportPreview {
    /// How much there will be more.
    pub fn brings(&self) -> Holding {
        Holding { tally: self.added, ..self.new.holding() }
    }
}

/// Mock interviews and records of candidates, each the earliest first.
#[cfg(feature = "app")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Apart {
    /// The mock interviews.
    pub interviews: Vec<Interview>,
    /// The records of candidates.
    pub candidates: Vec<Screening>,
}

#[cfg(feature = "app")]
impl Apart {
    /// How many they are.
    pub fn holding(&self) -> Holding {
        Holding { tally: Tally::default(), interviews: self.interviews.len(), candidates: self.candidates.len() }
    }
}

/// How much a file or a browser holds.
#[cfg(feature = "app")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holding {
    /// Answers, and marks beside them.
    pub tally: Tally,
    /// Mock interviews.
    pub interviews: usize,
    /// Records of candidates.
    pub candidates: usize,
}

#[cfg(feature = "app")]
impl Holding {
    /// Whether it is nothing.
    pub fn is_empty(self) -> bool {
        self == Holding::default()
    }
}

/// What an import did, so that it can be undone until the page is left.
#[cfg(feature = "app")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportDone {
    /// The attempts that it added, sorted.
    pub adds: Vec<AttemptId>,
    /// How many answers and marks that was.
    pub added: Tally,
    /// The mock interviews and records of candidates that it brought, as they came.
    pub came: Apart,
    /// The earlier states whose place these took.
    pub replaced: Apart,
    /// The settings before it.
    pub before: Settings,
}

/// What the live region says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// Something is missing before the response can be given.
    Missing(Missing),
    /// What was done last is not stored.
    NotSaved,
    /// Storage works again and holds everything.
    SavedAgain,
    /// A card was graded.
    Graded(Rating),
    /// A concept was put aside.
    #[cfg(feature = "app")]
    PutAside(Aside),
    /// A concept was brought back.
    #[cfg(feature = "app")]
    BroughtBack,
    /// A concept was given a star, or lost it.
    #[cfg(feature = "app")]
    Starred(bool),
    /// A link or a snippet is in the clipboard.
    Copied,
    /// The clipboard refused.
    NotCopied,
    /// So much was imported.
    #[cfg(feature = "app")]
    Imported(Holding),
    /// So much of an import was undone.
    #[cfg(feature = "app")]
    ImportUndone(Holding),
    /// The browser refused to offer a file.
    NotOffered,
    /// A file cannot be imported.
    ImportRefused(Foreign),
    /// Everything is forgotten.
    Forgotten,
    /// A line was moved to this place, of so many.
    LineMoved(usize, usize),
    /// A search found so much.
    Found(usize),
    /// So many minutes of an interview are left.
    TimeLeft(u32),
}
