//! The two buttons by which a place of the full page is shared: its link, and a snippet for a post.
//! Does not know what the snippet says.

use viva_core::event::{CopyWhat, EmbedWhat, Event};
use viva_core::route::Route;
use viva_core::selection::Selection;

use super::icon;
use super::pen::Pen;
use crate::words;

/// Copy link and Embed, and the worksheet of a place that has questions.
pub(super) fn share(pen: &mut Pen, route: Route, what: EmbedWhat, paper: Option<Selection>) {
    pen.el("div", "tools", |pen| {
        tool(pen, icon::LINK, words::COPY_LINK, Event::CopyAsked(CopyWhat::Link(route)));
        tool(pen, icon::EMBED, words::EMBED, Event::EmbedAsked(what));
        if let Some(selection) = paper {
            worksheet(pen, selection, None);
        }
    });
}

/// The way to the same questions on paper.
pub(super) fn worksheet(pen: &mut Pen, selection: Selection, seed: Option<u64>) {
    pen.el("a", "tool", |pen| {
        pen.attr("href", &Route::Worksheet(selection, seed, None).to_string());
        icon::icon(pen, icon::PRINT);
        pen.say("span", "", words::worksheet::WORKSHEET);
    });
}

/// A quiet button with an icon and a word.
pub(super) fn tool(pen: &mut Pen, sign: &str, word: &str, event: Event) {
    pen.press("tool", event, |pen| {
        icon::icon(pen, sign);
        pen.say("span", "", word);
    });
}
