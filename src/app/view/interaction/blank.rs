//! Gaps of a program: inputs within the listing before, what was typed and the key after.
//! Does not know when an answer passes.

use viva_core::event::{Event, Gesture};
use viva_core::interaction::{Blank, Gap};
use viva_core::listing::{Listing, TokenKind};
use viva_core::session::Outcome;
use viva_core::text::Rich;

use super::super::feedback::Verdict;
use super::super::pen::Pen;
use super::super::session::Asked;
use super::super::{icon, listing};
use super::row::{self, Is, folded, reasoned, row};
use super::{complaint, plain_verdict};
use crate::words;

pub(super) fn fields(pen: &mut Pen, asked: &Asked, code: &Listing, texts: &[String]) {
    let empty = texts.iter().position(|text| text.trim().is_empty()).unwrap_or(0);
    with_gaps(pen, asked, code, &words::code_with_blanks(texts.len()), &|pen, at| {
        let text = texts.get(at).map_or("", String::as_str);
        pen.el("input", "gap", |pen| {
            // For browsers that do not size a field by its content.
            pen.attr("size", &text.chars().count().max(8).to_string());
            pen.as_typed();
            pen.attr("name", &asked.name(&format!("gap-{at}")));
            pen.attr("aria-label", &words::blank(at + 1, texts.len()));
            pen.attr_if("data-spot", (at == empty).then_some("response"));
            pen.attr_if("aria-describedby", complaint(asked));
            pen.value(text);
            pen.on_typed(move |text| Event::Gave(Gesture::GapTyped(at, text)));
        });
    });
}

/// The listing with its gaps drawn by `gap`, which takes their places from 0.
fn with_gaps(pen: &mut Pen, asked: &Asked, code: &Listing, label: &str, gap: &dyn Fn(&mut Pen, usize)) {
    let lines = |pen: &mut Pen| {
        for pieces in code.lines() {
            pen.el("span", "ln", |pen| {
                for (kind, text) in pieces {
                    match number(kind, text) {
                        Some(n) => gap(pen, n - 1),
                        None => listing::piece(pen, kind, text),
                    }
                }
            });
        }
    };
    listing::framed(pen, None, label, lines, |pen| listing::foot(pen, code, asked.versions()));
}

/// The number in `__1__`.
fn number(kind: TokenKind, text: &str) -> Option<usize> {
    let number = (kind == TokenKind::Gap).then(|| text.trim_matches('_').parse().ok())?;
    number.filter(|n| *n > 0)
}

pub(super) fn marked(pen: &mut Pen, asked: &Asked, code: &Listing, blank: &Blank, texts: &[String]) {
    with_gaps(pen, asked, code, words::MARKED_CODE, &|pen, at| {
        let (Some(gap), Some(text)) = (blank.gaps.get(at), texts.get(at)) else { return };
        let of = words::blank(at + 1, texts.len());
        if gap.takes(text) {
            return mark(pen, Is::Right, &of, words::CORRECT, text);
        }
        mark(pen, Is::Wrong, &of, words::YOUR_ANSWER, text);
        pen.text(" ");
        mark(pen, Is::Right, &of, words::CORRECT, &gap.answer);
    });
}

fn mark(pen: &mut Pen, is: Is, of: &str, word: &str, text: &str) {
    let (tag, sign) = if is == Is::Wrong { ("del", icon::CROSS) } else { ("ins", icon::CHECK) };
    pen.el(tag, "gap", |pen| {
        pen.attr("data-is", is.name());
        icon::icon(pen, sign);
        pen.say("span", "sr", &format!("{of}, {word}: "));
        pen.el("span", "", |pen| pen.breakable(text, &|pen, piece| pen.text(piece)));
    });
}

pub(super) fn verdict(outcome: &Outcome) -> Verdict {
    let score = outcome.score;
    if score.is_full() {
        return plain_verdict(outcome, words::WRONG);
    }
    Verdict::new(if score.of == 1 { words::WRONG.into() } else { words::blanks_right(score.got, score.of) }, "")
}

pub(super) fn graded(pen: &mut Pen, blank: &Blank, texts: &[String]) {
    pen.el("ol", "options", |pen| {
        for (gap, text) in blank.gaps.iter().zip(texts) {
            let n = gap.n.to_string();
            if gap.takes(text) {
                answer(pen, Is::Right, &n, text, Some(words::YOUR_ANSWER), None);
            } else {
                let why = gap.foreseen(text).map(|wrong| &wrong.rationale);
                answer(pen, Is::Wrong, &n, text, Some(words::YOUR_ANSWER), why);
                answer(pen, Is::Right, &n, &gap.answer, Some(words::CORRECT), None);
            }
        }
    });
    others(pen, &mut blank.gaps.iter().zip(texts));
}

/// The answers where nothing was typed.
#[cfg(feature = "app")]
pub(super) fn keyed(pen: &mut Pen, blank: &Blank) {
    pen.el("ol", "options", |pen| {
        for gap in &blank.gaps {
            answer(pen, Is::Right, &gap.n.to_string(), &gap.answer, Some(words::CORRECT), None);
        }
    });
    others(pen, &mut blank.gaps.iter().map(|gap| (gap, &gap.answer)));
}

/// What else could have been typed for each gap, one tap away.
fn others(pen: &mut Pen, texts: &mut dyn Iterator<Item = (&Gap, &String)>) {
    let mut others = Vec::new();
    for (gap, text) in texts {
        other_answers(gap, text, &mut others);
    }
    folded(pen, words::OTHER_GAPS, "options", &others, |pen, (n, text, why)| {
        reasoned(pen, Is::Other, Some(n), &|pen| pen.code(text), None, &|pen| match why {
            Some(text) => row::why(pen, text),
            None => row::own_why(pen, words::ALSO_ACCEPTED),
        });
    });
}

/// A graded row about the gap with the number `n`.
fn answer(pen: &mut Pen, is: Is, n: &str, text: &str, word: Option<&str>, why: Option<&Rich>) {
    row(pen, is, Some(n), &|pen| pen.code(text), word, why);
}

/// Adds what else is accepted, which needs no reason, and what else is foreseen and wrong: the number of the gap, the answer
/// and the reason.
fn other_answers<'a>(gap: &'a Gap, text: &str, others: &mut Vec<(String, &'a str, Option<&'a Rich>)>) {
    for right in &gap.accept {
        if right != text {
            others.push((gap.n.to_string(), right, None));
        }
    }
    for wrong in &gap.wrong {
        if Some(wrong) != gap.foreseen(text) {
            others.push((gap.n.to_string(), &wrong.value, Some(&wrong.rationale)));
        }
    }
}
