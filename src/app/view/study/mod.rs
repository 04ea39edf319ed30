//! Pages that follow from what a learner did.
//! Does not know how it is derived.

mod aside;
mod brief;
mod insight;
mod leech;
mod mistakes;
mod review;

use viva_core::library::INDEX;
use viva_core::model::Model;
use viva_core::progress::Target;
use viva_core::route::Study;
use viva_core::selection::Selection;

use super::notices;
use super::pen::Pen;

pub(crate) use aside::{aside, ways};
pub(crate) use leech::leech;
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

/// A session of these and nothing else, in this order.
fn listed<'a>(targets: impl IntoIterator<Item = &'a Target>) -> Selection {
    Selection { items: targets.into_iter().map(Target::listed).collect(), ..Selection::default() }
}
