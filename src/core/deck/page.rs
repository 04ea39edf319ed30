//! A page of advice without questions: headings, what stands under them, and where they lead.
//! Does not know how a kind looks; all kinds come to this shape.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Audience, Link};
use crate::text::Rich;

/// A page of advice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Its id, for ever.
    pub id: String,
    /// Which kind it is, which decides what a learner does with its entries.
    pub kind: PageKind,
    /// What a reader sees.
    pub title: String,
    /// What it is for.
    pub intro: Rich,
    /// For whom; empty means everybody.
    pub audience: Vec<Audience>,
    /// Where it leads as a whole, as far as the deck has that.
    pub concepts: Vec<Link>,
    /// In order.
    pub groups: Vec<Group>,
}

/// The kinds of page, in the order in which a deck lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PageKind {
    /// Days of a plan, a week a group.
    Plan,
    /// Tasks to tick.
    Checklist,
    /// The cards of some concepts with their answers.
    Faq,
    /// The kinds of question, each with its id among the names of [`super::Asks`].
    QuestionTypes,
    /// Concepts that belong together, in order.
    Clusters,
    /// Habits.
    Tips,
    /// What to avoid, for self-check.
    RedFlags,
    /// What to show, for self-check.
    Traits,
    /// Prompts for a story of the learner's own.
    Story,
    /// What to ask an interviewer.
    Ask,
    /// Phases of an interview, for who leads it.
    Interviewer,
    /// Where to read on.
    Resources,
}

impl PageKind {
    /// Whether its entries are ticked.
    pub fn is_ticked(self) -> bool {
        matches!(self, PageKind::Plan | PageKind::Checklist | PageKind::RedFlags | PageKind::Traits)
    }
}

/// Some entries under a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The heading, which may be empty.
    pub title: String,
    /// In order.
    pub entries: Vec<Entry>,
}

/// One piece of advice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id within the page, for ever; ticks and notes are kept under it.
    pub id: String,
    /// What it says.
    pub text: Rich,
    /// What else there is to say.
    pub notes: Vec<Note>,
    /// Where it leads, as far as the deck has that.
    pub concepts: Vec<Link>,
}

/// A text beside an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What it is.
    pub role: Role,
    /// What it says.
    pub text: Rich,
}

/// What a text beside an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// It speaks for itself.
    Plain,
    /// The reason.
    Why,
    /// What a good reply sounds like.
    Good,
    /// What a worrying one sounds like.
    Worrying,
    /// What to do in its place.
    Instead,
    /// What it tests.
    Tests,
    /// What it sounds like.
    Sounds,
    /// How to prepare for it.
    Prepare,
    /// Where it shows.
    Shows,
    /// What it is good for.
    GoodFor,
    /// Where it ends.
    Limits,
    /// What to notice.
    LookFor,
    /// How many minutes it takes.
    Minutes,
    /// What stands in for the learner's own words.
    Sample,
    /// The answer of a card.
    Answer,
    /// The signs of a band, from 1.
    Band(u8),
}

impl Page {
    /// Whether all texts are sound.
    pub(super) fn is_sound(&self) -> bool {
        self.intro.is_sound()
            && self.entries().all(|entry| entry.text.is_sound() && entry.notes.iter().all(|note| note.text.is_sound()))
    }

    /// All entries, group by group.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.groups.iter().flat_map(|group| &group.entries)
    }
}
