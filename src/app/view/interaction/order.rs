//! Lines in order: two buttons and a grip at each line before, marked places after.
//! Does not know which orders are right.

use viva_core::interaction::Order;
use viva_core::listing::{Lang, Listing, Token, TokenKind};
use viva_core::session::Outcome;
use yew::prelude::*;

use super::super::feedback::Verdict;
use super::super::listing;
use super::super::session::Asked;
use super::lines::{Lines, Row};
use super::plain_verdict;
use super::row::{Is, row, tag};
use crate::words;

pub(super) fn fields(asked: &Asked, order: &Order, ids: &[String]) -> Html {
    let row = |id: &String| order.text(id).map(|text| Row { id: id.clone(), text: text.clone() });
    // In mixed order, so that the lines left out do not tell how the file has them.
    let mixed = order.mixed(asked.seed);
    let bin: Vec<Row> = mixed.iter().filter(|id| !ids.contains(id)).filter_map(row).collect();
    html! {
        <Lines
            key="fields"
            used={ids.iter().filter_map(row).collect::<Vec<Row>>()}
            {bin}
            has_bin={!order.extra.is_empty()}
            code={order.lang == Lang::Python}
            emit={asked.emit.clone()}
        />
    }
}

/// The text of a line: code keeps its indentation, prose may wrap.
pub(super) fn text(line: &Listing, code: bool) -> Html {
    if !code {
        return html! { <span class="text">{line.source()}</span> };
    }
    let pieces: Vec<(TokenKind, &str)> = line.tokens.iter().map(|token| (token.kind, token.text.as_str())).collect();
    html! { <code translate="no" dir="ltr">{listing::line(&pieces)}</code> }
}

pub(super) fn verdict(order: &Order, ids: &[String], outcome: &Outcome) -> Verdict {
    let score = outcome.score;
    if score.is_full() {
        return plain_verdict(outcome, words::WRONG);
    }
    let extra = order.extra.iter().filter(|line| ids.contains(&line.id)).count();
    let detail = if extra > 0 { words::extra_lines(extra, score.got, score.of) } else { String::new() };
    Verdict::new(words::lines_in_order(order.in_order(ids).len(), order.lines.len()), detail)
}

pub(super) fn graded(asked: &Asked, order: &Order, ids: &[String], right: bool) -> Html {
    let in_order = order.in_order(ids);
    let code = order.lang == Lang::Python;
    let used = ids.iter().zip(1..).filter_map(|(id, n)| {
        let line = order.text(id)?;
        let (is, word) = place(order, id, in_order.contains(id));
        Some(html! {
            <li class="line" data-is={is.name()}>
                <span class="grip place" aria-hidden="true">{n}</span>{text(line, code)}{tag(is, &word)}
            </li>
        })
    });
    html! {
        <>
            <p class="label" id="yours">{words::YOUR_ORDER}</p>
            // Long lines scroll, which must not need a mouse.
            <ol class="lines" tabindex="0" aria-labelledby="yours">{for used}</ol>
            if !right { {solution(asked, order)} }
            {left_out(order, ids)}
        </>
    }
}

/// How a line in use came out; where one order alone is right, its place there is told.
fn place(order: &Order, id: &str, in_order: bool) -> (Is, String) {
    match order.lines.iter().position(|line| line.id == id) {
        Some(_) if in_order => (Is::Right, words::IN_ORDER.into()),
        Some(at) if order.accept.is_empty() => (Is::Wrong, words::belongs_at(at + 1)),
        Some(_) => (Is::Wrong, words::OUT_OF_ORDER.into()),
        None => (Is::Wrong, words::DOES_NOT_BELONG.into()),
    }
}

/// The right order as one listing.
fn solution(asked: &Asked, order: &Order) -> Html {
    let mut tokens = Vec::new();
    for line in &order.lines {
        if !tokens.is_empty() {
            tokens.push(Token { kind: TokenKind::Plain, text: "\n".into() });
        }
        tokens.extend(line.text.tokens.iter().cloned());
    }
    let code = Listing { lang: order.lang, tokens };
    let versions = if order.lang == Lang::Python { asked.versions() } else { &[] };
    let lines = code.lines();
    let body = lines.iter().map(|pieces| html! { <span class="ln">{listing::line(pieces)}</span> }).collect();
    listing::framed(Some(words::ONE_ORDER), words::ONE_ORDER, body, listing::foot(&code, versions, asked.emit))
}

/// Lines that do not belong, each with its reason, and lines that were left out though they do.
fn left_out(order: &Order, ids: &[String]) -> Html {
    let body = |line: &Listing| match order.lang {
        Lang::Python => html! { <code translate="no">{line.source().trim().to_string()}</code> },
        Lang::Text => line.source().into(),
    };
    let missing = order.lines.iter().filter(|line| !ids.contains(&line.id));
    let missing = missing.map(|line| row(Is::Missed, None, body(&line.text), Some(words::LEFT_OUT), None));
    let extra = order.extra.iter().map(|line| {
        let (is, word) = if ids.contains(&line.id) {
            (Is::Wrong, words::DOES_NOT_BELONG)
        } else {
            (Is::Right, words::RIGHTLY_LEFT_OUT)
        };
        row(is, None, body(&line.text), Some(word), Some(&line.rationale))
    });
    let rows: Vec<Html> = missing.chain(extra).collect();
    if rows.is_empty() {
        Html::default()
    } else {
        html! { <ol class="options">{rows}</ol> }
    }
}
