//! Pages that follow from what a learner did.
//! Does not know how it is derived.

mod review;

use viva_core::library::INDEX;
use viva_core::model::Model;
use viva_core::route::Study;

use super::notices;
use super::pen::Pen;

pub(crate) use review::today;

/// The page of this name.
pub(super) fn study(pen: &mut Pen, model: &Model, study: Study) {
    if model.library.index().is_none() {
        return notices::waiting(pen, model, Some(INDEX.into()));
    }
    match study {
        Study::Review => review::review(pen, model),
    }
}
