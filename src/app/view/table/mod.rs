//! A comparison table.
//! Does not know which cells the learner knew.

use viva_core::event::Event;
use viva_core::model::{Compare, Model};
use yew::prelude::*;

use super::notices;

/// A table on screen.
pub(super) fn table(model: &Model, _: &Compare, emit: &Callback<Event>) -> Html {
    notices::waiting(model, None, emit)
}
