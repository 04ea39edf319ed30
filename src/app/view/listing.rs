//! A block of code: coloured tokens, line numbers by the style sheet, the versions it ran on, a button that copies it.
//! Does not know how the tokens were found, nor whether the clipboard takes the text.

use viva_core::event::{CopyWhat, Event};
use viva_core::listing::{Lang, Listing, TokenKind};

use super::pen::Pen;
use super::{control, icon};
use crate::words;

/// One line as its pieces.
pub(crate) type Pieces<'a> = [(TokenKind, &'a str)];

/// A listing with its foot; `versions` are those it ran on, if it ran.
pub(crate) fn listing(pen: &mut Pen, code: &Listing, versions: &[String]) {
    let lines = code.lines();
    let label = words::code_label(code.lang == Lang::Python, lines.len());
    framed(pen, None, &label, |pen| numbered(pen, &lines), |pen| foot(pen, code, versions));
}

/// What a listing is called, in whose words.
#[derive(Clone, Copy)]
pub(crate) enum Title<'a> {
    Ours(&'a str),
    #[cfg(feature = "app")]
    OfDeck(&'a str),
}

/// The frame of a listing, around its lines and its foot, with a visible title if it needs one.
pub(crate) fn framed(
    pen: &mut Pen,
    title: Option<Title<'_>>,
    label: &str,
    lines: impl FnOnce(&mut Pen),
    foot: impl FnOnce(&mut Pen),
) {
    pen.el("figure", "code", |pen| {
        pen.attr("part", "code");
        pen.attr("data-lines", "");
        if let Some(title) = title {
            pen.el("p", "label", |pen| match title {
                Title::Ours(words) => pen.text(words),
                #[cfg(feature = "app")]
                Title::OfDeck(words) => pen.title(words),
            });
        }
        pen.el("pre", "", |pen| {
            pen.attr("tabindex", "0");
            pen.attr("role", "group");
            pen.attr("aria-label", label);
            pen.as_code();
            pen.el("code", "", lines);
        });
        foot(pen);
    });
}

/// What stands under a listing: versions and the copy button.
pub(crate) fn foot(pen: &mut Pen, code: &Listing, versions: &[String]) {
    pen.el("div", "code-foot", |pen| {
        if let (Some(first), Some(last)) = (versions.first(), versions.last()) {
            pen.el("p", "", |pen| {
                pen.say("span", "long", words::CHECKED_ON);
                pen.text(&words::versions_short(first, last));
            });
        }
        pen.el("div", "", |pen| {
            if code.tokens.iter().any(|token| token.text.contains('\n')) {
                numbers(pen);
            }
            pen.press("tool", Event::CopyAsked(CopyWhat::Text(code.source())), |pen| {
                icon::icon(pen, icon::COPY);
                pen.say("span", "", words::COPY);
            });
        });
    });
}

/// Whether lines have numbers, where there is room for them; only the style sheet looks at it.
fn numbers(pen: &mut Pen) {
    control::switch(pen, "tool numbers", "lines", words::LINES, true);
}

/// A listing within prose, without a frame; where it is wider than the prose, keys scroll it.
pub(crate) fn plain(pen: &mut Pen, code: &Listing) {
    pen.el("pre", "", |pen| {
        pen.attr("tabindex", "0");
        pen.as_code();
        pen.el("code", "", |pen| numbered(pen, &code.lines()));
    });
}

/// Lines, each with the number that the style sheet gives it.
pub(crate) fn numbered(pen: &mut Pen, lines: &[Vec<(TokenKind, &str)>]) {
    for pieces in lines {
        pen.el("span", "ln", |pen| line(pen, pieces));
    }
}

/// Lines that wrap, which no region around them scrolls.
pub(crate) fn wrapping(pen: &mut Pen, code: &Listing) {
    pen.el("pre", "", |pen| {
        pen.as_code();
        pen.el("code", "", |pen| {
            for pieces in code.lines() {
                pen.el("span", "ln", |pen| wrapping_line(pen, &pieces));
            }
        });
    });
}

/// The pieces of one line that wraps.
pub(crate) fn wrapping_line(pen: &mut Pen, pieces: &Pieces) {
    for (kind, text) in pieces {
        wrapping_piece(pen, *kind, text);
    }
}

/// One token of a line that wraps.
pub(crate) fn wrapping_piece(pen: &mut Pen, kind: TokenKind, text: &str) {
    pen.breakable(text, &|pen, text| piece(pen, kind, text));
}

/// The pieces of one line.
pub(crate) fn line(pen: &mut Pen, pieces: &Pieces) {
    for (kind, text) in pieces {
        piece(pen, *kind, text);
    }
}

/// One token.
pub(crate) fn piece(pen: &mut Pen, kind: TokenKind, text: &str) {
    let class = match kind {
        TokenKind::Plain | TokenKind::Gap => return pen.text(text),
        TokenKind::Code => return pen.code(text),
        TokenKind::Keyword => "k",
        TokenKind::String => "s",
        TokenKind::Number => "n",
        TokenKind::Builtin => "b",
        TokenKind::Comment => "c",
    };
    pen.say("span", class, text);
}
