//! The candidate's window: the question on the interviewer's screen, large and alone.
//! Does not know anything of its answer.

use viva_core::model::Model;
use viva_core::screening::Screening;

use super::super::notices;
use super::super::pen::Pen;
use super::{concept_of, prompt};

pub(super) fn candidate(pen: &mut Pen, model: &Model, screening: &Screening) {
    let Some(place) = screening.place() else { return };
    pen.el("article", "card candidate", |pen| {
        pen.attr("aria-labelledby", "screening");
        // It changes by another window: whoever does not see it hears it.
        pen.attr("aria-live", "polite");
        match concept_of(model, place) {
            Some(concept) => prompt(pen, model, screening, place, concept),
            None => notices::waiting(pen, model, place.target.file()),
        }
    });
}
