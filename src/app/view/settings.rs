//! Settings: theme, shortcuts, storage, export, import, forget.
//! Does not know how any of them is carried out.

use viva_core::event::Event;
use viva_core::model::Model;
use yew::prelude::*;

use super::notices;

/// The settings.
pub(super) fn settings(model: &Model, emit: &Callback<Event>) -> Html {
    notices::waiting(model, None, emit)
}
