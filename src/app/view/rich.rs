//! Rich text as elements. Marks are flat, so this walks them once with a stack and never recurses.
//! Does not know Markdown or HTML text: what is drawn can only be what [`Span`] names.

use viva_core::text::{Mark, Rich, Span};
use yew::prelude::*;
use yew::virtual_dom::{VList, VTag};

use super::listing;

/// A block of prose in a `div` of this class; a text without paragraphs gets one.
pub(crate) fn prose(class: Option<&'static str>, part: Option<&'static str>, text: &Rich) -> Html {
    if text.is_empty() {
        return Html::default();
    }
    let inner = flow(text, true);
    if has_blocks(text) {
        html! { <div {class} {part}>{inner}</div> }
    } else {
        html! { <p {class} {part}>{inner}</p> }
    }
}

/// A block of prose that may hold several paragraphs, lists and listings.
pub(crate) fn block(class: &'static str, text: &Rich) -> Html {
    if has_blocks(text) {
        html! { <div {class}>{flow(text, true)}</div> }
    } else {
        html! { <div {class}><p>{flow(text, true)}</p></div> }
    }
}

/// A text within a line: paragraphs and lists leave only their words, so that it may stand in a heading or a label.
pub(crate) fn inline(text: &Rich) -> Html {
    flow(text, false)
}

fn has_blocks(text: &Rich) -> bool {
    text.0.iter().any(|mark| match mark {
        Mark::Listing(_) => true,
        Mark::Start(span) => is_block(span),
        Mark::Text(_) | Mark::Code(_) | Mark::End => false,
    })
}

fn is_block(span: &Span) -> bool {
    matches!(span, Span::Paragraph | Span::Bullets | Span::Numbers | Span::Entry)
}

fn flow(text: &Rich, blocks: bool) -> Html {
    let mut open: Vec<(Option<VTag>, VList)> = Vec::new();
    let mut here = VList::new();
    for mark in &text.0 {
        match mark {
            Mark::Text(words) => here.add_child(words.clone().into()),
            Mark::Code(code) => here.add_child(html! { <code translate="no">{code}</code> }),
            Mark::Listing(code) if blocks => here.add_child(listing::plain(code)),
            Mark::Listing(code) => here.add_child(html! { <code translate="no">{code.source()}</code> }),
            Mark::Start(span) => {
                let drawn = blocks || !is_block(span);
                if !drawn && !here.is_empty() {
                    here.add_child(" ".into());
                }
                open.push((drawn.then(|| element(span)), core::mem::take(&mut here)));
            }
            Mark::End => {
                let Some((tag, outer)) = open.pop() else { continue };
                let inner = core::mem::replace(&mut here, outer);
                match tag {
                    Some(mut tag) => {
                        tag.add_child(inner.into());
                        here.add_child(tag.into());
                    }
                    None => here.add_child(inner.into()),
                }
            }
        }
    }
    here.into()
}

fn element(span: &Span) -> VTag {
    let mut tag = VTag::new(match span {
        Span::Paragraph => "p",
        Span::Bullets => "ul",
        Span::Numbers => "ol",
        Span::Entry => "li",
        Span::Emphasis => "em",
        Span::Strong => "strong",
        Span::Link(_) => "a",
    });
    if let Span::Link(url) = span {
        // A link of its own window: answers that only memory holds would go with the page.
        tag.add_attribute("href", url.clone());
        tag.add_attribute("target", "_blank");
        tag.add_attribute("rel", "noopener");
    }
    tag
}
