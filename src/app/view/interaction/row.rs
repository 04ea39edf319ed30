//! A graded row: a mark, what it is about, a word with its icon, and the reason.
//! Does not know which kind of item it belongs to.

use viva_core::interaction::Body;
use viva_core::text::Rich;

use super::super::pen::Pen;
use super::super::{icon, listing, rich};
use crate::words;

/// How a row came out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::view) enum Is {
    /// Chosen and right, or the key.
    Right,
    /// A key that was not chosen.
    Missed,
    /// Chosen and wrong.
    Wrong,
    /// Neither chosen nor right.
    Other,
}

impl Is {
    pub(in crate::view) fn name(self) -> &'static str {
        match self {
            Is::Right => "right",
            Is::Missed => "missed",
            Is::Wrong => "wrong",
            Is::Other => "other",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Is::Right => icon::CHECK,
            Is::Missed | Is::Other => icon::DASH,
            Is::Wrong => icon::CROSS,
        }
    }
}

/// A word with its icon.
pub(in crate::view) fn tag(pen: &mut Pen, is: Is, word: &str) {
    pen.el("span", "tag", |pen| {
        icon::icon(pen, is.icon());
        pen.text(word);
    });
}

/// A graded row; `mark` is the letter or number it had, `word` says how it came out.
pub(in crate::view) fn row(
    pen: &mut Pen,
    is: Is,
    mark: Option<&str>,
    body: &dyn Fn(&mut Pen),
    word: Option<&str>,
    why: Option<&Rich>,
) {
    reasoned(pen, is, mark, body, word, &|pen| {
        if let Some(text) = why {
            self::why(pen, text);
        }
    });
}

/// A reason in a graded row.
pub(super) fn why(pen: &mut Pen, text: &Rich) {
    rich::prose(pen, "why", Some("rationale"), text);
}

/// A reason that is the same for every deck.
pub(super) fn own_why(pen: &mut Pen, words: &str) {
    pen.el("p", "why", |pen| {
        pen.attr("part", "rationale");
        pen.text(words);
    });
}

/// A graded row with all its reasons.
pub(super) fn reasoned(
    pen: &mut Pen,
    is: Is,
    mark: Option<&str>,
    body: &dyn Fn(&mut Pen),
    word: Option<&str>,
    reasons: &dyn Fn(&mut Pen),
) {
    pen.el("li", "option", |pen| {
        pen.attr("part", "option");
        pen.attr("data-is", is.name());
        if let Some(mark) = mark {
            pen.el("span", "letter", |pen| {
                pen.attr("aria-hidden", "true");
                pen.text(mark);
            });
        }
        pen.el("div", "option-text", |pen| {
            pen.el("div", "option-line", |pen| {
                pen.el("span", "", |pen| {
                    if let Some(mark) = mark {
                        pen.say("span", "sr", &format!("{mark}: "));
                    }
                    body(pen);
                });
                if let Some(word) = word {
                    tag(pen, is, word);
                }
            });
            reasons(pen);
        });
    });
}

/// Rows one tap away.
pub(in crate::view) fn folded<T>(pen: &mut Pen, summary: &str, class: &str, rows: &[T], draw: impl Fn(&mut Pen, &T)) {
    if rows.is_empty() {
        return;
    }
    pen.el("details", "more others", |pen| {
        pen.key("others");
        pen.say("summary", "", summary);
        pen.el("ol", class, |pen| {
            for row in rows {
                draw(pen, row);
            }
        });
    });
}

/// The text or code of an option.
pub(in crate::view) fn body(pen: &mut Pen, body: &Body) {
    match body {
        Body::Text(text) => rich::inline(pen, text),
        Body::Code(code) => listing::wrapping(pen, code),
    }
}

/// What was printed, line by line; nothing printed is said in words.
pub(in crate::view) fn output(pen: &mut Pen, stdout: &str, raises: Option<&str>) {
    let all = words::output(stdout, raises);
    if all.is_empty() {
        return pen.say("span", "none", words::NOTHING);
    }
    pen.el("pre", "", |pen| {
        pen.as_code();
        pen.say("code", "", &all);
    });
}
