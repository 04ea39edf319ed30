//! A concept with its card and items.
//! Does not know how far the learner is with it.

use viva_core::event::Event;
use viva_core::model::Model;
use yew::prelude::*;

use super::notices;

/// The concept of this id.
pub(super) fn concept(model: &Model, _: &str, emit: &Callback<Event>) -> Html {
    notices::waiting(model, None, emit)
}
