//! The learner's own stories, to hold beside a sample; where none is written, the way to where they are.
//! Does not know which questions ask for one.

use viva_core::deck::{Entry, Page};
use viva_core::model::Model;
use viva_core::route::Route;

use super::stories::name;
use crate::view::pen::Pen;
use crate::view::rich;
use crate::words::advice as said;

/// The stories beside the sample of a concept.
pub(crate) fn told(pen: &mut Pen, model: &Model, concept: &str) {
    let Some(advice) = model.stories_beside(concept) else { return };
    pen.el("div", "told", |pen| {
        pen.el("p", "", |pen| pen.link("quiet", &Route::Page(advice.id.clone()).to_string(), said::YOUR_STORIES));
        for (story, _) in model.stories(&advice.id).into_iter().filter(|(_, is_here)| *is_here) {
            one(pen, model, &advice.of_story(story), story);
        }
    });
}

/// A story under its title: each prompt that has an answer.
fn one(pen: &mut Pen, model: &Model, advice: &Page, story: u32) {
    let written = |entry: &&Entry| !model.note(&advice.id, &entry.id).trim().is_empty();
    if !advice.entries().any(|entry| written(&entry)) {
        return;
    }
    pen.el("details", "more", |pen| {
        pen.el("summary", "", |pen| pen.say("span", "", &name(model, advice, story)));
        for entry in advice.entries().filter(written) {
            pen.el("p", "label", |pen| rich::inline(pen, &entry.text));
            pen.say("p", "prose own", model.note(&advice.id, &entry.id));
        }
    });
}
