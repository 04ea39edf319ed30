//! The two buttons by which a place of the full page is shared: its link, and a snippet for a post.
//! Does not know what the snippet says.

use viva_core::event::{CopyWhat, EmbedWhat, Event};
use viva_core::route::Route;
use yew::prelude::*;

use super::{icon, press};
use crate::words;

/// Copy link and Embed.
pub(super) fn share(route: Route, what: EmbedWhat, emit: &Callback<Event>) -> Html {
    html! {
        <div class="tools">
            {tool(icon::LINK, words::COPY_LINK, Event::CopyAsked(CopyWhat::Link(route)), emit)}
            {tool(icon::EMBED, words::EMBED, Event::EmbedAsked(what), emit)}
        </div>
    }
}

/// A quiet button with an icon and a word.
pub(super) fn tool(sign: &'static str, word: &'static str, event: Event, emit: &Callback<Event>) -> Html {
    html! {
        <button class="tool" type="button" onclick={press(emit, event)}>{icon::icon(sign)}<span>{word}</span></button>
    }
}
