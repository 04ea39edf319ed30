//! The session builder.
//! Does not know which entries the filters give.

use viva_core::event::Event;
use viva_core::model::{Choose, Model};
use yew::prelude::*;

use super::notices;

/// The session builder.
pub(super) fn choose(model: &Model, _: &Choose, emit: &Callback<Event>) -> Html {
    notices::waiting(model, None, emit)
}
