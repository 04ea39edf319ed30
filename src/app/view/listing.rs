//! A block of code: coloured tokens, line numbers by the style sheet, the versions it ran on, a button that copies it.
//! Does not know how the tokens were found, nor whether the clipboard takes the text.

use viva_core::event::{CopyWhat, Event};
use viva_core::listing::{Lang, Listing, TokenKind};
use yew::prelude::*;

use super::{icon, press};
use crate::words;

/// One line as its pieces.
pub(crate) type Pieces<'a> = [(TokenKind, &'a str)];

/// A listing with its foot; `versions` are those it ran on, if it ran.
pub(crate) fn listing(code: &Listing, versions: &[String], emit: &Callback<Event>) -> Html {
    let lines = code.lines();
    let label = words::code_label(code.lang == Lang::Python, lines.len());
    let body = lines.iter().map(|pieces| html! { <span class="ln">{line(pieces)}</span> });
    framed(None, &label, body.collect(), foot(code, versions, emit))
}

/// The frame of a listing whose lines are drawn already, with a visible title if it needs one.
pub(crate) fn framed(title: Option<&'static str>, label: &str, lines: Html, foot: Html) -> Html {
    html! {
        <figure class="code" part="code" data-lines="">
            if let Some(title) = title { <p class="label">{title}</p> }
            <pre tabindex="0" role="group" aria-label={label.to_string()} translate="no" dir="ltr">
                <code>{lines}</code>
            </pre>
            {foot}
        </figure>
    }
}

/// What stands under a listing: versions and the copy button.
pub(crate) fn foot(code: &Listing, versions: &[String], emit: &Callback<Event>) -> Html {
    let copy = press(emit, Event::CopyAsked(CopyWhat::Code(code.source())));
    html! {
        <div class="code-foot">
            if let (Some(first), Some(last)) = (versions.first(), versions.last()) {
                <p><span class="long">{words::CHECKED_ON}</span>{words::versions_short(first, last)}</p>
            }
            <div><button class="tool" type="button" onclick={copy}>
                {icon::icon(icon::COPY)}<span>{words::COPY}</span>
            </button></div>
        </div>
    }
}

/// A listing within prose or an option, without a frame.
pub(crate) fn plain(code: &Listing) -> Html {
    let lines = code.lines();
    let lines = lines.iter().map(|pieces| html! { <span class="ln">{line(pieces)}</span> });
    html! { <pre translate="no" dir="ltr"><code>{for lines}</code></pre> }
}

/// The pieces of one line.
pub(crate) fn line(pieces: &Pieces) -> Html {
    pieces.iter().map(|(kind, text)| piece(*kind, text)).collect()
}

/// One token.
pub(crate) fn piece(kind: TokenKind, text: &str) -> Html {
    let class = match kind {
        TokenKind::Plain | TokenKind::Gap => return text.to_string().into(),
        TokenKind::Keyword => "k",
        TokenKind::String => "s",
        TokenKind::Number => "n",
        TokenKind::Builtin => "b",
        TokenKind::Comment => "c",
    };
    html! { <span {class}>{text}</span> }
}
