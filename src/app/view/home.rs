//! The start of the full page: the open question, and everything else below it.
//! Does not know how a search finds.

use viva_core::event::Event;
use viva_core::model::{Home, Model};
use yew::prelude::*;

use super::session;

/// The home.
pub(super) fn home(model: &Model, _: &Home, emit: &Callback<Event>) -> Html {
    session::session(model, emit)
}
