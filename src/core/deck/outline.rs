//! What a session can be chosen from before any content has come: ids, titles, levels and hashes.
//! Does not know texts.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Asks, Audience, Concept, Deck, Level, Link, Shape, Table, Topic};
use crate::interaction::Kind;

/// The first file of a deck: everything that exists in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// What tells the deck from others; progress is kept under its address.
    pub id: String,
    /// What a reader sees.
    pub title: String,
    /// The language of the content, as a BCP 47 tag.
    pub lang: String,
    /// The items to begin with, each as `CONCEPT.ITEM`.
    pub starter: Vec<String>,
    /// The topics that have content, in the order of the deck.
    pub topics: Vec<TopicOutline>,
    /// The tables.
    pub tables: Vec<TableOutline>,
    /// The pages of advice.
    pub pages: Vec<Link>,
}

/// A topic with the outline of its concepts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicOutline {
    /// Its id and title.
    pub topic: Topic,
    /// Its concepts in the order of the deck.
    pub concepts: Vec<ConceptOutline>,
}

/// A concept without its texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConceptOutline {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The id of its topic.
    pub topic: String,
    /// Its level.
    pub level: Level,
    /// For whom; empty means everybody.
    pub audience: Vec<Audience>,
    /// What its open question is for.
    pub asks: Asks,
    /// See [`super::Card::key_hash`].
    pub card_hash: u32,
    /// Its items.
    pub items: Vec<ItemOutline>,
}

/// An item without its texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemOutline {
    /// Its id within the concept.
    pub id: String,
    /// Its kind.
    pub kind: Kind,
    /// Its level.
    pub level: Level,
    /// See [`super::Item::key_hash`].
    pub key_hash: u32,
}

/// A table without its cells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableOutline {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The id of its topic.
    pub topic: String,
    /// Its level.
    pub level: Level,
    /// How many cells can be recalled.
    pub recallable: u16,
    /// Whether it shows code before and after.
    pub rewrite: bool,
    /// The ids of the concepts that it serves.
    pub concepts: Vec<String>,
}

impl Concept {
    /// The concept without its texts.
    pub fn outline(&self) -> ConceptOutline {
        ConceptOutline {
            id: self.id.clone(),
            title: self.title.clone(),
            topic: self.topic.clone(),
            level: self.level,
            audience: self.audience.clone(),
            asks: self.card.asks,
            card_hash: self.card.key_hash(),
            items: self
                .items
                .iter()
                .map(|item| ItemOutline {
                    id: item.id.clone(),
                    kind: item.interaction.kind(),
                    level: item.level,
                    key_hash: item.key_hash(),
                })
                .collect(),
        }
    }
}

impl ConceptOutline {
    /// The items that can be practised: only the full page has a place to write a program.
    pub fn asked(&self) -> impl Iterator<Item = &ItemOutline> {
        self.items.iter().filter(|item| cfg!(feature = "app") || item.kind != Kind::Code)
    }

    /// The levels of what can be asked: of the card and of each item.
    pub fn levels(&self) -> impl Iterator<Item = Level> {
        self.asked().map(|item| item.level).chain([self.level])
    }
}

impl Table {
    /// The table without its cells.
    pub fn outline(&self) -> TableOutline {
        TableOutline {
            id: self.id.clone(),
            title: self.title.clone(),
            topic: self.topic.clone(),
            level: self.level,
            recallable: u16::try_from(self.recallable().len()).unwrap_or(u16::MAX),
            rewrite: matches!(self.shape, Shape::Rewrite(_)),
            concepts: self.concepts.iter().map(|link| link.id.clone()).collect(),
        }
    }
}

impl Deck {
    /// Everything that exists in the deck, without texts.
    pub fn index(&self) -> Index {
        let parts = self.parts();
        let topics =
            parts.topics.iter().map(|topic| self.topic_outline(topic)).filter(|topic| !topic.concepts.is_empty());
        Index {
            id: parts.id.clone(),
            title: parts.title.clone(),
            lang: parts.lang.clone(),
            starter: parts.starter.clone(),
            topics: topics.collect(),
            tables: parts.tables.iter().map(Table::outline).collect(),
            #[cfg(feature = "app")]
            pages: parts.pages.iter().map(|page| Link { id: page.id.clone(), title: page.title.clone() }).collect(),
            #[cfg(not(feature = "app"))]
            pages: Vec::new(),
        }
    }

    /// A topic with the outline of its concepts.
    pub fn topic_outline(&self, topic: &Topic) -> TopicOutline {
        let concepts = self.parts().concepts.iter().filter(|concept| concept.topic == topic.id);
        TopicOutline { topic: topic.clone(), concepts: concepts.map(Concept::outline).collect() }
    }
}

impl Index {
    /// All concepts, topic by topic.
    pub fn concepts(&self) -> impl Iterator<Item = &ConceptOutline> {
        self.topics.iter().flat_map(|topic| &topic.concepts)
    }
}
