//! One answer of an interview that is over, with what is right and why: the feedback that was held back.
//! Does not know how it was scored.

use viva_core::interview::Interview;
use viva_core::model::Model;
use viva_core::progress::Target;
use viva_core::session::{Entry, Outcome};

use super::super::card::point_text;
use super::super::interaction::{self, Is, row};
use super::super::pen::Pen;
use super::super::session::Asked;
use super::super::{advice, rich, summary};
use crate::words::{self, interview as say};

/// The answer to the question at `at`.
pub(super) fn answer(pen: &mut Pen, model: &Model, interview: &Interview, at: usize) {
    let session = &interview.session;
    let Some(entry) = session.entries.get(at) else { return };
    match &entry.target {
        Target::Card { concept } => aloud(pen, model, interview, at, concept),
        target => {
            let Some(item) = model.item(target) else { return };
            let asked = Asked { model, session, entry, item: &item, seed: entry.seed(session.seed) };
            pen.el("p", "prose", |pen| rich::inline(pen, &item.stem));
            match entry.outcome() {
                Some(outcome) => given(pen, &asked, outcome),
                None => interaction::keyed(pen, &asked),
            }
            rich::block(pen, "prose", &item.explain);
        }
    }
    again(pen, model, entry);
}

/// What was given to an item, with its key and reasons; what was partly right says what its points are.
fn given(pen: &mut Pen, asked: &Asked, outcome: &Outcome) {
    interaction::marked(pen, asked, &outcome.response);
    if outcome.score.is_partial() {
        let said = interaction::verdict(asked, outcome);
        pen.el("p", "note", |pen| {
            pen.say("strong", "", &said.title);
            pen.text(" ");
            pen.text(&said.detail);
        });
    }
    interaction::graded(pen, asked, outcome);
}

/// What was noted, a good answer, and the points that were said and those that were not.
fn aloud(pen: &mut Pen, model: &Model, interview: &Interview, at: usize, concept: &str) {
    let (Some(concept), Some(place)) = (model.library.concept(concept), interview.places.get(at)) else { return };
    pen.el("p", "prose", |pen| rich::inline(pen, &concept.card.question));
    if !place.notes.trim().is_empty() {
        pen.say("p", "label", say::YOUR_NOTES);
        pen.say("p", "prose own", &place.notes);
    }
    pen.say("p", "label", &words::good_answer(&concept.card.answer.words()));
    rich::block(pen, "prose", &concept.card.answer);
    pen.slot(|pen| advice::told(pen, model, &concept.id));
    pen.el("ol", "options", |pen| {
        for point in &concept.card.points {
            let said = place.said.contains(&point.id);
            let (is, word) = if said { (Is::Right, words::SAID) } else { (Is::Other, words::NOT_SAID) };
            row(pen, is, None, &|pen| point_text(pen, point), Some(word), None);
        }
    });
}

/// The way to the question itself.
fn again(pen: &mut Pen, model: &Model, entry: &Entry) {
    if let Some(route) = summary::route(&entry.target).filter(|_| model.is_app()) {
        pen.el("p", "", |pen| {
            let word = if entry.outcome().is_some() { words::LOOK_AGAIN } else { say::ANSWER_IT };
            pen.link("quiet", &route.to_string(), word);
        });
    }
}
