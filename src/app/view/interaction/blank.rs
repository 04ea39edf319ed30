//! Gaps of a program: inputs within the listing before, what was typed and the key after.
//! Does not know when an answer passes.

use viva_core::event::{Event, Gesture};
use viva_core::interaction::{Blank, Gap};
use viva_core::listing::{Listing, TokenKind};
use viva_core::session::Outcome;
use viva_core::text::Rich;
use yew::prelude::*;

use super::super::feedback::Verdict;
use super::super::session::Asked;
use super::super::{icon, listing, typed};
use super::row::{self, Is, folded, row};
use super::{complaint, plain_verdict};
use crate::words;

pub(super) fn fields(asked: &Asked, code: &Listing, texts: &[String]) -> Html {
    let empty = texts.iter().position(|text| text.trim().is_empty()).unwrap_or(0);
    let field = |at: usize| {
        let text = texts.get(at).cloned().unwrap_or_default();
        let write = typed(asked.emit, move |text| Event::Gave(Gesture::GapTyped(at, text)));
        let spot = (at == empty).then_some("response");
        html! {
            <input
                class="gap" size="8" spellcheck="false" autocapitalize="off" autocomplete="off"
                name={asked.name(&format!("gap-{at}"))} aria-label={words::blank(at + 1, texts.len())}
                value={text} oninput={write} data-spot={spot} aria-describedby={complaint(asked)}
            />
        }
    };
    with_gaps(asked, code, &words::code_with_blanks(texts.len()), field)
}

/// The listing with its gaps drawn by `gap`, which takes their places from 0.
fn with_gaps(asked: &Asked, code: &Listing, label: &str, gap: impl Fn(usize) -> Html) -> Html {
    let lines = code.lines();
    let line = |pieces: &Vec<(TokenKind, &str)>| {
        let pieces = pieces.iter().map(|(kind, text)| match number(*kind, text) {
            Some(n) => gap(n - 1),
            None => listing::piece(*kind, text),
        });
        html! { <span class="ln">{for pieces}</span> }
    };
    let body = lines.iter().map(line).collect();
    listing::framed(None, label, body, listing::foot(code, asked.versions(), asked.emit))
}

/// The number in `__1__`.
fn number(kind: TokenKind, text: &str) -> Option<usize> {
    let number = (kind == TokenKind::Gap).then(|| text.trim_matches('_').parse().ok())?;
    number.filter(|n| *n > 0)
}

pub(super) fn marked(asked: &Asked, code: &Listing, blank: &Blank, texts: &[String]) -> Html {
    let gap = |at: usize| {
        let (Some(gap), Some(text)) = (blank.gaps.get(at), texts.get(at)) else { return Html::default() };
        let of = words::blank(at + 1, texts.len());
        if gap.takes(text) {
            return mark(Is::Right, &of, words::CORRECT, text);
        }
        let (yours, key) =
            (mark(Is::Wrong, &of, words::YOUR_ANSWER, text), mark(Is::Right, &of, words::CORRECT, &gap.answer));
        html! { <>{yours}{" "}{key}</> }
    };
    with_gaps(asked, code, words::MARKED_CODE, gap)
}

fn mark(is: Is, of: &str, word: &str, text: &str) -> Html {
    let (tag, sign) = if is == Is::Wrong { ("del", icon::CROSS) } else { ("ins", icon::CHECK) };
    html! {
        <@{tag} class="gap" data-is={is.name()}>
            {icon::icon(sign)}<span class="sr">{of}{", "}{word}{": "}</span>{text}
        </@>
    }
}

pub(super) fn verdict(outcome: &Outcome) -> Verdict {
    let score = outcome.score;
    if score.is_full() {
        return plain_verdict(outcome, words::WRONG);
    }
    Verdict::new(if score.of == 1 { words::WRONG.into() } else { words::blanks_right(score.got, score.of) }, "")
}

pub(super) fn graded(blank: &Blank, texts: &[String]) -> Html {
    let (mut first, mut others) = (Vec::new(), Vec::new());
    for (gap, text) in blank.gaps.iter().zip(texts) {
        let n = gap.n.to_string();
        let foreseen = gap.foreseen(text);
        if gap.takes(text) {
            first.push(row(Is::Right, Some(&n), row::code(text), Some(words::YOUR_ANSWER), None));
        } else {
            let why = foreseen.map(|wrong| &wrong.rationale);
            first.push(row(Is::Wrong, Some(&n), row::code(text), Some(words::YOUR_ANSWER), why));
            first.push(row(Is::Right, Some(&n), row::code(&gap.answer), Some(words::CORRECT), None));
        }
        others.extend(other_answers(gap, &n, text));
    }
    html! { <><ol class="options">{first}</ol>{folded(words::OTHER_GAPS, "options", others)}</> }
}

fn other_answers(gap: &Gap, n: &str, text: &str) -> Vec<Html> {
    let also = Rich::plain(words::ALSO_ACCEPTED);
    let accepted = gap.accept.iter().filter(|right| *right != text);
    let mut rows: Vec<Html> =
        accepted.map(|right| row(Is::Other, Some(n), row::code(right), None, Some(&also))).collect();
    let wrong = gap.wrong.iter().filter(|wrong| Some(*wrong) != gap.foreseen(text));
    rows.extend(wrong.map(|wrong| row(Is::Other, Some(n), row::code(&wrong.value), None, Some(&wrong.rationale))));
    rows
}
