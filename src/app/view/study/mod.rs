//! Pages that follow from what a learner did.
//! Does not know how it is derived.

mod answers;
mod aside;
mod brief;
mod insight;
mod leech;
mod mistakes;
mod review;
mod star;
mod wishes;

use viva_core::library::INDEX;
use viva_core::model::Model;
use viva_core::progress::Target;
use viva_core::route::Study;

use super::pen::Pen;
use super::{notices, worksheet};
use crate::words::mistakes as say;

pub(crate) use answers::answers;
pub(crate) use aside::{aside, ways};
pub(crate) use leech::leech;
use leech::leeches;
pub(crate) use mistakes::missed;
pub(crate) use review::today;

/// The page of this name.
pub(super) fn study(pen: &mut Pen, model: &Model, study: Study) {
    let Some(index) = model.library.index() else { return notices::waiting(pen, model, Some(INDEX.into())) };
    let page = |pen: &mut Pen| match study {
        Study::Review => review::review(pen, model),
        Study::Mistakes => mistakes::mistakes(pen, model),
        Study::Brief => brief::brief(pen, model),
        Study::Insight => insight::insight(pen, model, index),
    };
    if model.is_app() {
        return page(pen);
    }
    // In a post it stands in a frame of its own, as a question does.
    pen.el("div", "card study", page);
}

/// The code that a question is about, folded on a screen and open on paper: without it its words ask nothing.
fn program(pen: &mut Pen, model: &Model, target: &Target) {
    let item = model.item(target);
    let Some(code) = item.as_ref().and_then(|item| item.listing.as_ref()) else { return };
    pen.el("details", "more program", |pen| {
        pen.say("summary", "", say::CODE);
        worksheet::numbered(pen, code);
    });
}
