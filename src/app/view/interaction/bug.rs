//! The line at fault: every line of the listing a native radio before, marked lines after.
//! Does not know why the line fails; the item says so.

use viva_core::event::{Event, Gesture};
use viva_core::interaction::Bug;
use viva_core::listing::Listing;
use viva_core::session::Outcome;
use viva_core::text::Rich;
use yew::prelude::*;

use super::super::feedback::Verdict;
use super::super::session::Asked;
use super::super::{change, listing};
use super::complaint;
use super::row::{Is, folded, row, tag};
use crate::words;

pub(super) fn fields(asked: &Asked, code: &Listing, picked: Option<u16>) -> Html {
    let name = asked.name("line");
    let lines = code.lines();
    let rows = lines.iter().zip(1u16..).map(|(pieces, n)| {
        if pieces.is_empty() {
            return html! { <span class="ln" /> };
        }
        let pick = change(asked.emit, Event::Gave(Gesture::LinePicked(n)));
        let spot = (n == 1).then_some("response");
        html! {
            <label class="ln">
                <input
                    type="radio" name={name.clone()} value={n.to_string()} checked={picked == Some(n)} onchange={pick}
                    data-spot={spot}
                />
                <span class="no"><span class="sr">{words::LINE}</span>{n}</span>
                <code>{listing::line(pieces)}</code>
            </label>
        }
    });
    html! {
        <fieldset key="fields" class="code pick" part="code" aria-describedby={complaint(asked)}>
            <legend class="sr">{words::CHOOSE_LINE}</legend>
            <pre translate="no" dir="ltr">{for rows}</pre>
        </fieldset>
    }
}

pub(super) fn marked(asked: &Asked, code: &Listing, bug: &Bug, picked: Option<u16>) -> Html {
    let mark = |n: u16| match (n == bug.line, picked == Some(n)) {
        (true, true) => Some((Is::Right, words::YOUR_LINE_FAULT)),
        (true, false) => Some((Is::Right, words::THE_FAULT)),
        (false, true) => Some((Is::Wrong, words::YOUR_LINE)),
        (false, false) => None,
    };
    let foot = listing::foot(code, &[], asked.emit);
    listing::framed(None, words::MARKED_CODE, marked_lines(code, mark), foot)
}

/// The lines of a listing, some with a mark.
fn marked_lines(code: &Listing, mark: impl Fn(u16) -> Option<(Is, &'static str)>) -> Html {
    let lines = code.lines();
    let line = |(pieces, n): (&Vec<_>, u16)| match mark(n) {
        Some((is, word)) => {
            html! { <span class="ln" data-is={is.name()}>{listing::line(pieces)}{tag(is, word)}</span> }
        }
        None => html! { <span class="ln">{listing::line(pieces)}</span> },
    };
    lines.iter().zip(1u16..).map(line).collect()
}

pub(super) fn verdict(bug: &Bug, outcome: &Outcome) -> Verdict {
    if outcome.score.is_full() {
        return Verdict::new(words::FOUND_LINE, "");
    }
    Verdict::new(words::WRONG_LINE, words::it_is_line(bug.line))
}

pub(super) fn graded(asked: &Asked, bug: &Bug, picked: Option<u16>) -> Html {
    let name = |n: u16| html! { <>{words::line(n.into())}</> };
    let line =
        |is: Is, n: u16, word: Option<&str>, why: Option<&Rich>| row(is, Some(&n.to_string()), name(n), word, why);
    let missed = picked.filter(|n| *n != bug.line);
    let why = missed.and_then(|n| bug.foreseen(n)).map(|wrong| &wrong.rationale);
    let others = bug.wrong.iter().filter(|wrong| Some(wrong.line) != picked);
    let names: Vec<String> = others.clone().map(|wrong| wrong.line.to_string()).collect();
    let others = others.map(|wrong| line(Is::Other, wrong.line, None, Some(&wrong.rationale))).collect();
    let key = if missed.is_some() { words::THE_FAULT } else { words::YOUR_LINE_FAULT };
    html! {
        <>
            <ol class="options">
                if let Some(n) = missed { {line(Is::Wrong, n, Some(words::YOUR_LINE), why)} }
                {line(Is::Right, bug.line, Some(key), None)}
            </ol>
            {folded(&words::why_not_lines(&names), "options", others)}
            {repaired(asked, bug)}
        </>
    }
}

/// The mended program; lines that the faulty one does not have are marked.
fn repaired(asked: &Asked, bug: &Bug) -> Html {
    let old = asked.item.listing.as_ref().map(Listing::source).unwrap_or_default();
    let new = bug.fixed.source();
    let new: Vec<&str> = new.lines().collect();
    let mark = |n: u16| {
        let line = new.get(usize::from(n) - 1)?;
        let changed = !line.trim().is_empty() && !old.lines().any(|known| known == *line);
        changed.then_some((Is::Right, words::CHANGED_LINE))
    };
    let foot = listing::foot(&bug.fixed, asked.versions(), asked.emit);
    listing::framed(Some(words::REPAIRED), words::REPAIRED, marked_lines(&bug.fixed, mark), foot)
}
