//! The concepts of a topic.
//! Does not know how a session over it is chosen.

use viva_core::event::Event;
use viva_core::model::Model;
use yew::prelude::*;

use super::notices;

/// The topic of this id.
pub(super) fn topic(model: &Model, _: &str, emit: &Callback<Event>) -> Html {
    notices::waiting(model, None, emit)
}
