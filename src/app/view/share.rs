//! The two buttons by which a place of the full page is shared: its link, and a snippet for a post.
//! Does not know what the snippet says.

use viva_core::event::{CopyWhat, EmbedWhat, Event};
use viva_core::route::Route;
use yew::prelude::*;

use super::{icon, press};
use crate::words;

/// Copy link and Embed.
pub(super) fn share(route: Route, what: EmbedWhat, emit: &Callback<Event>) -> Html {
    let copy = press(emit, Event::CopyAsked(CopyWhat::Link(route)));
    let embed = press(emit, Event::EmbedAsked(what));
    html! {
        <div class="tools">
            <button class="tool" type="button" onclick={copy}>{icon::icon(icon::LINK)}<span>{words::COPY_LINK}</span></button>
            <button class="tool" type="button" onclick={embed}>{icon::icon(icon::EMBED)}<span>{words::EMBED}</span></button>
        </div>
    }
}
