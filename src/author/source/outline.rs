//! `deck.toml`: what the deck is called and everything it plans to hold.
//! Does not know which of the planned files exist.

use super::LEVELS;
use super::reader::Fields;
use crate::problem::Place;

/// The plan of a deck.
#[derive(Debug, Clone)]
pub struct Outline {
    /// What tells the deck from others.
    pub id: String,
    /// What readers see.
    pub title: String,
    /// Language of the content, as in `en`.
    pub lang: String,
    /// For a first visit: concepts, or single items as `CONCEPT.ITEM`.
    pub starter: Vec<String>,
    /// Topics in the order of the home page.
    pub topics: Vec<Topic>,
    /// Every planned concept.
    pub concepts: Vec<PlannedConcept>,
    /// Tables that a release must hold.
    pub tables: Vec<String>,
    /// Pages that a release must hold.
    pub pages: Vec<String>,
    /// Whether rules on the deck as a whole stop the build, which suits a large one.
    pub balanced: bool,
    /// Official sites of projects beside Python's own.
    pub hosts: Vec<String>,
    /// What readers type in a search for words of titles.
    pub synonyms: Vec<Synonym>,
}

/// Words of titles or ids, and what readers type for them.
#[derive(Debug, Clone)]
pub struct Synonym {
    /// As they stand there.
    pub of: String,
    /// As readers say it.
    pub typed: Vec<String>,
}

/// A group of concepts and the folder that holds them.
#[derive(Debug, Clone)]
pub struct Topic {
    /// Folder name.
    pub id: String,
    /// What readers see.
    pub title: String,
    pub(crate) place: Place,
}

/// A concept that exists or is to be written.
#[derive(Debug, Clone)]
pub struct PlannedConcept {
    /// File stem.
    pub id: String,
    /// Folder.
    pub topic: String,
    /// One of [`LEVELS`].
    pub level: String,
    /// What the plan calls it.
    pub title: String,
    pub(crate) place: Place,
}

impl Outline {
    pub(crate) fn read(mut fields: Fields<'_>) -> Outline {
        schema(&mut fields);
        let outline = Outline {
            id: fields.text("id"),
            title: fields.text("title"),
            lang: fields.text("lang"),
            starter: fields.needed_texts("starter"),
            topics: fields.tables("topic", true, topic),
            concepts: fields.tables("concept", true, planned),
            tables: fields.texts("tables"),
            pages: fields.texts("pages"),
            balanced: fields.maybe_flag("balanced").unwrap_or(false),
            hosts: fields.texts("hosts"),
            synonyms: fields.tables("synonym", false, synonym),
        };
        fields.finish("deck.toml");
        outline
    }

    /// The plan's entry for a concept.
    pub fn concept(&self, id: &str) -> Option<&PlannedConcept> {
        self.concepts.iter().find(|concept| concept.id == id)
    }
}

/// The field `schema`, the same in every file.
pub(crate) fn schema(fields: &mut Fields<'_>) {
    fields.count("schema", 1..=1);
}

fn topic(mut fields: Fields<'_>) -> Topic {
    let topic = Topic { id: fields.text("id"), title: fields.text("title"), place: fields.place.clone() };
    fields.finish("a topic");
    topic
}

fn planned(mut fields: Fields<'_>) -> PlannedConcept {
    let concept = PlannedConcept {
        id: fields.text("id"),
        topic: fields.text("topic"),
        level: fields.one_of("level", &LEVELS).unwrap_or_default().to_owned(),
        title: fields.text("title"),
        place: fields.place.clone(),
    };
    fields.finish("a planned concept");
    concept
}

fn synonym(mut fields: Fields<'_>) -> Synonym {
    let synonym = Synonym { of: fields.text("of"), typed: fields.needed_texts("typed") };
    fields.finish("a synonym");
    synonym
}
