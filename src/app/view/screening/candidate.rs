//! The candidate's window: the question on the interviewer's screen, large and alone.
//! Does not know anything of its answer.

use viva_core::model::Model;
use viva_core::screening::{Screening, Stage};

use super::super::notices;
use super::super::pen::Pen;
use super::{concept_of, prompt, title};
use crate::words::screening as say;

pub(super) fn candidate(pen: &mut Pen, model: &Model, screening: &Screening) {
    if screening.stage == Stage::Ended {
        return over(pen, model);
    }
    if screening.stage == Stage::Waiting {
        return cover(pen, model, say::SOON, say::SOON_HOW);
    }
    let Some(place) = screening.place() else { return };
    pen.el("article", "card candidate", |pen| {
        pen.attr("aria-labelledby", "screening");
        // It changes by another window: whoever does not see it hears it.
        pen.attr("aria-live", "polite");
        match concept_of(model, place) {
            Some(concept) => prompt(pen, model, screening, place, concept, screening.then_shown),
            None => notices::waiting(pen, model, place.target.file()),
        }
    });
}

/// What stands where a question stood, once nobody is asked any more.
pub(super) fn over(pen: &mut Pen, model: &Model) {
    cover(pen, model, say::OVER, say::OVER_HOW);
}

/// What stands where there is no question. It is the same element, so whoever does not see it hears the change.
fn cover(pen: &mut Pen, model: &Model, what: &str, how: &str) {
    pen.el("article", "card candidate", |pen| {
        pen.attr("aria-labelledby", "screening");
        pen.attr("aria-live", "polite");
        pen.el("div", "empty", |pen| {
            title(pen, model, "h-lg", what);
            pen.say("p", "", how);
        });
    });
}
