//! Lines in order: two buttons and a grip at each line before, marked places after.
//! Does not know which orders are right.

use viva_core::interaction::{Order, Score};
use viva_core::listing::{Lang, Listing};
use viva_core::session::Outcome;
use viva_core::text::Rich;

use super::super::feedback::Verdict;
use super::super::listing;
use super::super::pen::Pen;
use super::super::session::Asked;
use super::lines::{Lines, lines};
use super::plain_verdict;
use super::row::{Is, row, tag};
use crate::words;

pub(super) fn fields(pen: &mut Pen, asked: &Asked, order: &Order, ids: &[String]) {
    // In mixed order, so that the lines left out do not tell how the file has them.
    let mut bin = order.mixed(asked.seed);
    bin.retain(|id| !ids.contains(id));
    lines(pen, &Lines { order, used: ids, bin: &bin });
}

/// The text of a line. The indentation of code stands apart, so that what wraps stays to the right of it.
pub(super) fn text(pen: &mut Pen, line: &Listing, lang: Lang) {
    if lang == Lang::Text {
        return pen.el("span", "text", |pen| {
            pen.of_deck();
            prose(pen, line);
        });
    }
    let Some((first, others)) = line.tokens.split_first() else { return };
    let start = first.text.trim_start_matches(' ');
    pen.el("code", "", |pen| {
        pen.as_code();
        pen.say("span", "", first.text.strip_suffix(start).unwrap_or_default());
        pen.el("span", "", |pen| {
            listing::wrapping_piece(pen, first.kind, start);
            for token in others {
                listing::wrapping_piece(pen, token.kind, &token.text);
            }
        });
    });
}

/// A line of prose, with the code that it names.
fn prose(pen: &mut Pen, line: &Listing) {
    line.tokens.iter().for_each(|token| listing::piece(pen, token.kind, &token.text));
}

pub(super) fn verdict(order: &Order, ids: &[String], outcome: &Outcome) -> Verdict {
    let score = outcome.score;
    if score.is_full() {
        return plain_verdict(outcome, words::WRONG);
    }
    Verdict::new(in_order(order, ids), cost(order, ids, score).unwrap_or_default())
}

/// How many lines stand in order, and why the points are fewer, where they are.
pub(super) fn in_short(order: &Order, ids: &[String], score: Score) -> String {
    let in_order = in_order(order, ids);
    match cost(order, ids, score) {
        Some(cost) => format!("{in_order}. {cost}"),
        None => in_order,
    }
}

/// How many lines stand in order.
fn in_order(order: &Order, ids: &[String]) -> String {
    words::lines_in_order(order.in_order(ids).len(), order.lines.len())
}

/// What lines cost that do not belong there.
fn cost(order: &Order, ids: &[String], score: Score) -> Option<String> {
    let extra = order.extra.iter().filter(|line| ids.contains(&line.id)).count();
    (extra > 0).then(|| words::extra_lines(extra, score.got, score.of))
}

pub(super) fn graded(pen: &mut Pen, asked: &Asked, order: &Order, ids: &[String], right: bool) {
    pen.label("yours", words::YOUR_ORDER);
    pen.el("ol", "lines", |pen| {
        pen.attr("aria-labelledby", "yours");
        let in_order = order.in_order(ids);
        for (id, n) in ids.iter().zip(1..) {
            placed(pen, order, id, n, in_order.contains(id));
        }
    });
    if !right {
        solution(pen, asked, order, ids);
    }
    left_out(pen, order, ids);
}

/// A line in use with its number and how it came out.
fn placed(pen: &mut Pen, order: &Order, id: &str, n: usize, in_order: bool) {
    let Some(line) = order.text(id) else { return };
    let (is, word) = place(order, id, n, in_order);
    pen.el("li", "line", |pen| {
        pen.attr("data-is", is.name());
        pen.el("span", "grip place", |pen| {
            pen.attr("aria-hidden", "true");
            pen.text(&n.to_string());
        });
        text(pen, line, order.lang);
        tag(pen, is, &word);
    });
}

/// How a line in use came out; where one order alone is right, its place there is told, if it stands elsewhere.
fn place(order: &Order, id: &str, n: usize, in_order: bool) -> (Is, String) {
    match order.lines.iter().position(|line| line.id == id) {
        Some(_) if in_order => (Is::Right, words::IN_ORDER.into()),
        Some(at) if order.accept.is_empty() && at + 1 != n => (Is::Wrong, words::belongs_at(at + 1)),
        Some(_) => (Is::Wrong, words::OUT_OF_ORDER.into()),
        None => (Is::Wrong, words::DOES_NOT_BELONG.into()),
    }
}

/// The right order that `ids` come closest to.
fn solution(pen: &mut Pen, asked: &Asked, order: &Order, ids: &[String]) {
    let code = order.solution(ids);
    if order.lang == Lang::Text {
        return pen.el("div", "pad rule prose", |pen| {
            pen.say("p", "label", words::ONE_ORDER);
            pen.el("ol", "", |pen| {
                pen.of_deck();
                for line in code.lines() {
                    pen.el("li", "", |pen| listing::line(pen, &line));
                }
            });
        });
    }
    listing::framed(
        pen,
        Some(listing::Title::Ours(words::ONE_ORDER)),
        words::ONE_ORDER,
        |pen| listing::numbered(pen, &code.lines()),
        |pen| listing::foot(pen, &code, asked.versions()),
    );
}

/// Lines that do not belong, each with its reason, and lines that were left out though they do.
fn left_out(pen: &mut Pen, order: &Order, ids: &[String]) {
    if order.extra.is_empty() && order.lines.iter().all(|line| ids.contains(&line.id)) {
        return;
    }
    pen.el("ol", "options", |pen| {
        for line in &order.lines {
            if !ids.contains(&line.id) {
                unplaced(pen, order.lang, Is::Missed, &line.text, words::LEFT_OUT, None);
            }
        }
        for line in &order.extra {
            let (is, word) = if ids.contains(&line.id) {
                (Is::Wrong, words::DOES_NOT_BELONG)
            } else {
                (Is::Right, words::RIGHTLY_LEFT_OUT)
            };
            unplaced(pen, order.lang, is, &line.text, word, Some(&line.rationale));
        }
    });
}

/// The right order, where no line was moved.
#[cfg(feature = "app")]
pub(super) fn keyed(pen: &mut Pen, asked: &Asked, order: &Order) {
    solution(pen, asked, order, &[]);
    pen.el("ol", "options", |pen| {
        for line in &order.extra {
            let why = Some(&line.rationale);
            unplaced(pen, order.lang, Is::Other, &line.text, words::DOES_NOT_BELONG, why);
        }
    });
}

fn unplaced(pen: &mut Pen, lang: Lang, is: Is, line: &Listing, word: &str, why: Option<&Rich>) {
    let body = |pen: &mut Pen| match lang {
        Lang::Python => pen.code(line.source().trim()),
        Lang::Text => pen.quoted(&|pen| prose(pen, line)),
    };
    row(pen, is, None, &body, Some(word), why);
}
