//! A concept file: its head, its card and its items.
//! Knows the fields; limits and style are judged in `lint`.

use super::fingerprint::Fingerprint;
use super::item::Item;
use super::outline::schema;
use super::reader::Fields;
use super::{ASKS, AUDIENCES, LEVELS, Ref, Versions};
use crate::problem::Place;

/// One idea worth an interview question.
#[derive(Debug, Clone)]
pub struct Concept {
    /// File stem, for ever.
    pub id: String,
    /// Two to six words.
    pub title: String,
    /// Folder.
    pub topic: String,
    /// One of [`LEVELS`].
    pub level: String,
    /// Words of [`AUDIENCES`].
    pub audience: Vec<&'static str>,
    /// Versions for which everything here is true.
    pub python: Versions,
    /// Neighbours, most confusable first.
    pub related: Vec<String>,
    /// Official pages.
    pub refs: Vec<Ref>,
    /// Ids of items that were withdrawn.
    pub retired: Vec<String>,
    /// The open question.
    pub card: Option<Card>,
    /// The items, in the order of the file.
    pub items: Vec<Item>,
    pub(crate) place: Place,
}

/// The open interview question of a concept.
#[derive(Debug, Clone)]
pub struct Card {
    /// One of [`ASKS`].
    pub asks: &'static str,
    /// As an interviewer says it.
    pub question: String,
    /// A spoken answer, Markdown.
    pub answer: String,
    /// What the question reveals.
    pub why: String,
    /// How to build the answer, Markdown list.
    pub approach: String,
    /// What a full answer covers.
    pub points: Vec<Point>,
    /// Qualities beyond the points.
    pub look_for: Vec<String>,
    /// Hints that may be spoken, gentle first.
    pub nudges: Vec<String>,
    /// What should worry the listener.
    pub red_flags: Vec<String>,
    /// Further questions, easy first.
    pub follow_ups: Vec<FollowUp>,
    pub(crate) place: Place,
    pub(crate) fingerprint: Fingerprint,
}

/// One tickable point of the rubric.
#[derive(Debug, Clone)]
pub struct Point {
    /// Unique on the card.
    pub id: String,
    /// Without it the card was not known.
    pub core: bool,
    /// What to listen for.
    pub text: String,
    pub(crate) place: Place,
}

/// A further question and its short answer.
#[derive(Debug, Clone)]
pub struct FollowUp {
    /// As spoken.
    pub question: String,
    /// One or two sentences.
    pub answer: String,
    pub(crate) place: Place,
}

impl Concept {
    pub(crate) fn read(mut fields: Fields<'_>) -> Concept {
        schema(&mut fields);
        let concept = Concept {
            id: fields.text("id"),
            title: fields.text("title"),
            topic: fields.text("topic"),
            level: fields.one_of("level", &LEVELS).unwrap_or_default().to_owned(),
            audience: audience(&mut fields),
            python: python(&mut fields, true).unwrap_or_default(),
            related: fields.needed_texts("related"),
            refs: fields.refs(true),
            retired: fields.texts("retired"),
            card: fields.table("card").map(card),
            items: fields.tables("item", true, Item::read),
            place: fields.place.clone(),
        };
        fields.finish("a concept");
        concept
    }
}

/// The list `audience`, needed everywhere.
pub(crate) fn audience(fields: &mut Fields<'_>) -> Vec<&'static str> {
    fields.needed_texts("audience");
    fields.words_of("audience", &AUDIENCES)
}

/// The range `python`, where it is written.
pub(crate) fn python(fields: &mut Fields<'_>, needed: bool) -> Option<Versions> {
    let text = if needed { Some(fields.text("python")) } else { fields.maybe_text("python") };
    match Versions::parse(&text.filter(|text| !text.is_empty())?) {
        Ok(versions) => Some(versions),
        Err(why) => {
            fields.problems().error(fields.place.step("python"), why);
            None
        }
    }
}

fn card(mut fields: Fields<'_>) -> Card {
    let card = Card {
        asks: fields.one_of("asks", &ASKS).unwrap_or_default(),
        question: fields.text("question"),
        answer: fields.text("answer"),
        why: fields.text("why"),
        approach: fields.text("approach"),
        points: fields.tables("points", true, point),
        look_for: fields.needed_texts("look_for"),
        nudges: fields.needed_texts("nudges"),
        red_flags: fields.needed_texts("red_flags"),
        follow_ups: fields.tables("follow_ups", true, follow_up),
        place: fields.place.clone(),
        fingerprint: fields.fingerprint(),
    };
    fields.finish("a card");
    card
}

fn point(mut fields: Fields<'_>) -> Point {
    let point = Point {
        id: fields.text("id"),
        core: fields.flag("core"),
        text: fields.text("text"),
        place: fields.place.clone(),
    };
    fields.finish("a point");
    point
}

fn follow_up(mut fields: Fields<'_>) -> FollowUp {
    let follow_up =
        FollowUp { question: fields.text("question"), answer: fields.text("answer"), place: fields.place.clone() };
    fields.finish("a follow-up");
    follow_up
}
