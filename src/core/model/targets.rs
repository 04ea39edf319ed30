//! What is behind a target, and which ones a selection asks, as far as the deck has come.
//! Does not know how they are asked.

use alloc::borrow::Cow;
#[cfg(feature = "app")]
use alloc::string::String;
use alloc::vec::Vec;

use super::Model;
use crate::deck::{ConceptOutline, Item, Table};
#[cfg(feature = "app")]
use crate::interaction::Kind;
use crate::progress::Target;
use crate::selection::{Selection, cells, choose};
#[cfg(feature = "app")]
use crate::session::Session;

impl Model {
    /// Whether the question itself has come.
    pub(crate) fn is_here(&self, target: &Target) -> bool {
        match target {
            Target::Card { concept } => self.library.concept(concept).is_some(),
            target => self.item(target).is_some(),
        }
    }

    /// The item behind a target, made from the table if it is a cell.
    pub fn item(&self, target: &Target) -> Option<Cow<'_, Item>> {
        match target {
            Target::Item { .. } => self.library.item(target).map(Cow::Borrowed),
            Target::Cell { table, aspect, subject } => {
                self.library.table(table).and_then(|table| table.quiz_item(aspect, subject)).map(Cow::Owned)
            }
            Target::Card { .. } | Target::Tick { .. } => None,
        }
    }

    /// Whether the entry on screen is a program to write.
    #[cfg(feature = "app")]
    pub fn asks_for_a_program(&self) -> bool {
        let entry = self.session.as_ref().and_then(Session::current);
        entry.is_some_and(|entry| self.is_program(&entry.target))
    }

    /// Whether a target is a program to write.
    #[cfg(feature = "app")]
    pub(crate) fn is_program(&self, target: &Target) -> bool {
        self.library.item_outline(target).is_some_and(|item| item.kind == Kind::Code)
    }

    /// The hash by which a target would be scored now, as far as that is known.
    pub fn key_hash(&self, target: &Target) -> Option<u32> {
        match target {
            Target::Item { .. } => self.library.item_outline(target).map(|item| item.key_hash),
            Target::Card { concept } => self.library.outline(concept).map(|outline| outline.card_hash),
            Target::Cell { table, aspect, subject } => self.library.table(table)?.key_hash(aspect, subject),
            Target::Tick { .. } => None,
        }
    }

    /// Whether the target was answered before its key changed.
    pub fn changed_since_answered(&self, target: &Target) -> bool {
        let now = self.key_hash(target);
        self.progress.last(target).is_some_and(|last| now.is_some_and(|now| now != last.key_hash))
    }

    /// The topics and concepts of a selection that the deck does not have.
    #[cfg(feature = "app")]
    pub fn strangers<'a>(&self, selection: &'a Selection) -> Vec<&'a str> {
        let topics = selection.topics.iter().filter(|id| self.library.topic_title(id).is_none());
        let concepts = selection.concepts.iter().filter(|id| self.library.outline(id).is_none());
        topics.chain(concepts).map(String::as_str).collect()
    }

    /// How many of the questions that a selection lists the deck does not have, where `asked` follow from it.
    #[cfg(feature = "app")]
    pub fn lacking(&self, selection: &Selection, asked: usize) -> usize {
        let listed = &selection.items;
        if selection.table.is_some() {
            return listed.len().saturating_sub(asked);
        }
        let has = |id: &String| {
            let (concept, item) =
                id.split_once('.').map_or((id.as_str(), None), |(concept, item)| (concept, Some(item)));
            let outline = self.library.outline(concept);
            outline.is_some_and(|outline| item.is_none_or(|item| outline.items.iter().any(|known| known.id == item)))
        };
        listed.iter().filter(|id| !has(id)).count()
    }

    /// What a session with this selection would ask.
    pub fn targets(&self, selection: &Selection, seed: u64) -> Vec<Target> {
        if let Some(table) = &selection.table {
            let quizzable = self.library.table(table).map(Table::quizzable).unwrap_or_default();
            return cells(selection, table, &quizzable, seed);
        }
        let outlines: Vec<&ConceptOutline> = self.library.outlines().collect();
        // A link of the full page names a queue, whatever its reader looked at before.
        let ready = |id: &str| !self.is_app() && self.library.concept(id).is_some();
        choose(selection, &outlines, &self.progress, seed, ready)
    }
}
