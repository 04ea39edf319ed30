//! The line at fault: every line of the listing a native radio before, marked lines after.
//! Does not know why the line fails; the item says so.

use viva_core::deck::Item;
use viva_core::event::{Event, Gesture};
use viva_core::interaction::{Bug, WrongLine};
use viva_core::listing::Listing;
use viva_core::session::Outcome;

use super::super::feedback::Verdict;
use super::super::listing;
use super::super::pen::Pen;
use super::super::session::Asked;
use super::complaint;
use super::row::{self, Is, folded, tag};
use crate::words;

pub(super) fn fields(pen: &mut Pen, asked: &Asked, code: &Listing, picked: Option<u16>) {
    pen.el("fieldset", "code pick", |pen| {
        pen.key("fields");
        pen.attr("part", "code");
        pen.attr_if("aria-describedby", complaint(asked));
        pen.say("legend", "sr", words::CHOOSE_LINE);
        pen.el("pre", "", |pen| {
            pen.as_code();
            let name = asked.name("line");
            for (pieces, n) in code.lines().iter().zip(1..) {
                if pieces.is_empty() {
                    pen.say("span", "ln", "");
                } else {
                    line(pen, &name, pieces, n, picked);
                }
            }
        });
    });
}

/// A line to pick, counted from 1.
fn line(pen: &mut Pen, name: &str, pieces: &listing::Pieces, n: u16, picked: Option<u16>) {
    let number = n.to_string();
    // Counted from 0, as options are.
    let spot = format!("option:{}", n - 1);
    pen.el("label", "ln", |pen| {
        pen.el("input", "", |pen| {
            pen.attr("type", "radio");
            pen.attr("name", name);
            pen.attr("data-spot", if n == 1 { "response" } else { &spot });
            pen.value(&number);
            pen.checked(picked == Some(n));
            pen.on_change(Event::Gave(Gesture::LinePicked(n)));
        });
        pen.el("span", "no", |pen| {
            pen.say("span", "sr", words::LINE);
            pen.text(&number);
        });
        pen.el("code", "", |pen| listing::line(pen, pieces));
    });
}

pub(super) fn marked(pen: &mut Pen, code: &Listing, bug: &Bug, picked: Option<u16>) {
    let mark = |n: u16, _: &str| match (n == bug.line, picked == Some(n)) {
        (true, true) => Some((Is::Right, words::YOUR_LINE_FAULT)),
        (true, false) => Some((Is::Right, words::THE_FAULT)),
        (false, true) => Some((Is::Wrong, words::YOUR_LINE)),
        (false, false) => None,
    };
    let lines = |pen: &mut Pen| marked_lines(pen, code, &mark);
    listing::framed(pen, None, words::MARKED_CODE, lines, |pen| listing::foot(pen, code, &[]));
}

/// The lines of a listing, some with a mark that their number and text bring.
fn marked_lines(pen: &mut Pen, code: &Listing, mark: &dyn Fn(u16, &str) -> Option<(Is, &'static str)>) {
    let source = code.source();
    for ((pieces, text), n) in code.lines().iter().zip(source.split('\n')).zip(1..) {
        let mark = mark(n, text);
        pen.el("span", "ln", |pen| {
            pen.attr_if("data-is", mark.map(|(is, _)| is.name()));
            listing::line(pen, pieces);
            if let Some((is, word)) = mark {
                tag(pen, is, word);
            }
        });
    }
}

pub(super) fn verdict(bug: &Bug, outcome: &Outcome) -> Verdict {
    if outcome.score.is_full() {
        return Verdict::new(words::FOUND_LINE, "");
    }
    Verdict::new(words::WRONG_LINE, words::it_is_line(bug.line))
}

pub(super) fn graded(pen: &mut Pen, asked: &Asked, bug: &Bug, picked: Option<u16>) {
    let missed = picked.filter(|n| *n != bug.line);
    pen.el("ol", "options", |pen| {
        if let Some(n) = missed {
            line_row(pen, Is::Wrong, n, Some(words::YOUR_LINE), &|pen| match bug.foreseen(n) {
                Some(wrong) => row::why(pen, &wrong.rationale),
                None => row::own_why(pen, &unforeseen(asked, bug, n)),
            });
        }
        let key = if picked == Some(bug.line) { words::YOUR_LINE_FAULT } else { words::THE_FAULT };
        line_row(pen, Is::Right, bug.line, Some(key), &|pen| row::why(pen, &bug.rationale));
    });
    let mut others: Vec<&WrongLine> = bug.wrong.iter().collect();
    others.retain(|wrong| Some(wrong.line) != picked);
    let names: Vec<String> = others.iter().map(|wrong| wrong.line.to_string()).collect();
    folded(pen, &words::why_not_lines(&names), "options", &others, |pen, wrong| {
        line_row(pen, Is::Other, wrong.line, None, &|pen| row::why(pen, &wrong.rationale));
    });
    repaired(pen, asked, bug);
}

fn line_row(pen: &mut Pen, is: Is, n: u16, word: Option<&str>, why: &dyn Fn(&mut Pen)) {
    row::reasoned(pen, is, Some(&n.to_string()), &|pen| pen.text(&words::line(n.into())), word, why);
}

/// A line by its number and its code.
pub(super) fn in_short(pen: &mut Pen, item: &Item, n: u16) {
    pen.text(&words::line(n.into()));
    pen.text(" ");
    pen.code(line_of(item, n).trim());
}

/// The code of a line, counted from 1.
fn line_of(item: &Item, n: u16) -> String {
    let source = item.listing.as_ref().map(Listing::source).unwrap_or_default();
    source.split('\n').nth(usize::from(n).saturating_sub(1)).unwrap_or_default().into()
}

/// What the mended program says about a line without a note of its own.
fn unforeseen(asked: &Asked, bug: &Bug, n: u16) -> String {
    let kept = bug.keeps(&line_of(asked.item, n));
    if kept { words::LINE_KEPT.into() } else { words::line_changed(bug.line) }
}

/// The mended program; lines that the faulty one does not have are marked.
fn repaired(pen: &mut Pen, asked: &Asked, bug: &Bug) {
    let old = asked.item.listing.as_ref().map(Listing::source).unwrap_or_default();
    let mark = |_: u16, line: &str| {
        let changed = !line.trim().is_empty() && !old.lines().any(|known| known == line);
        changed.then_some((Is::Right, words::CHANGED_LINE))
    };
    let lines = |pen: &mut Pen| marked_lines(pen, &bug.fixed, &mark);
    let foot = |pen: &mut Pen| listing::foot(pen, &bug.fixed, asked.versions());
    listing::framed(pen, Some(listing::Title::Ours(words::REPAIRED)), words::REPAIRED, lines, foot);
}
