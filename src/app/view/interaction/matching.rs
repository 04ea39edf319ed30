//! A partner for each row: native selects before, graded rows after.
//! Does not know which partners serve several rows.

use viva_core::event::{Event, Gesture};
use viva_core::interaction::{Match, Pair};
use viva_core::session::{Outcome, shown_answers};
use viva_core::text::Rich;
use yew::prelude::*;

use super::super::feedback::Verdict;
use super::super::session::Asked;
use super::super::{chosen, rich};
use super::row::{Is, folded, row, tag};
use super::{complaint, plain_verdict};
use crate::words;

pub(super) fn fields(asked: &Asked, matching: &Match, rights: &[Option<String>]) -> Html {
    let answers = shown_answers(matching, asked.seed);
    let empty = rights.iter().position(Option::is_none).unwrap_or(0);
    let rows = matching.pairs.iter().enumerate().map(|(at, pair)| {
        let given = rights.get(at).and_then(Option::as_deref);
        let id = format!("row-{at}");
        let choose =
            chosen(asked.emit, move |id| Event::Gave(Gesture::AnswerChosen(at, Some(id).filter(|id| !id.is_empty()))));
        let options = answers.iter().map(|(id, text)| {
            html! { <option value={id.to_string()} selected={given == Some(*id)}>{text.words()}</option> }
        });
        let spot = (at == empty).then_some("response");
        html! {
            <div class="pair" part="option">
                <label for={id.clone()}>{rich::inline(&pair.left)}</label>
                <select
                    class="select" {id} name={asked.name(&format!("row-{at}"))} onchange={choose} data-spot={spot}
                    aria-describedby={complaint(asked)}
                >
                    <option value="" selected={given.is_none()}>{words::CHOOSE}</option>
                    {for options}
                </select>
            </div>
        }
    });
    html! {
        <fieldset key="fields" class="options"><legend class="sr">{words::CHOOSE_PARTNERS}</legend>{for rows}</fieldset>
    }
}

pub(super) fn verdict(outcome: &Outcome) -> Verdict {
    if outcome.score.is_full() {
        return plain_verdict(outcome, words::WRONG);
    }
    Verdict::new(words::pairs_right(outcome.score.got, outcome.score.of), "")
}

pub(super) fn graded(matching: &Match, rights: &[Option<String>]) -> Html {
    let answers = matching.answers();
    let text = |id: &str| answers.iter().find(|(known, _)| *known == id).map(|(_, text)| *text);
    let rows = matching.pairs.iter().zip(rights).zip(1..).map(|((pair, given), n)| {
        let given = given.as_deref();
        let wrong = given.filter(|id| *id != pair.right_id);
        let tempting = wrong.and_then(|id| matching.extra.iter().find(|extra| extra.id == id));
        graded_row(pair, n, wrong.and_then(text), tempting.map(|extra| &extra.rationale))
    });
    let left = matching.extra.iter().filter(|extra| !rights.iter().any(|given| given.as_ref() == Some(&extra.id)));
    let left = left.map(|extra| row(Is::Other, None, rich::inline(&extra.right), None, Some(&extra.rationale)));
    html! {
        <><ol class="options">{for rows}</ol>{folded(words::LEFT_OVER, "options", left.collect())}</>
    }
}

/// A row with its partner; `wrong` is what was chosen in its place.
fn graded_row(pair: &Pair, n: usize, wrong: Option<&Rich>, tempting: Option<&Rich>) -> Html {
    let arrow = html! { <>{" "}<span class="arrow" aria-hidden="true">{"→"}</span>{" "}</> };
    let left = rich::inline(&pair.left);
    let right = rich::inline(&pair.right);
    let n = n.to_string();
    let Some(wrong) = wrong else {
        let body = html! { <>{left}{arrow}<span>{right}</span></> };
        return row(Is::Right, Some(&n), body, Some(words::CORRECT), Some(&pair.note));
    };
    html! {
        <li class="option" part="option" data-is="wrong">
            <span class="letter" aria-hidden="true">{&n}</span>
            <div class="option-text">
                <div class="option-line">
                    <span><span class="sr">{&n}{": "}</span><span class="chosen">
                        {left}{arrow}
                        <del><span class="sr">{words::YOU_CHOSE}</span>{rich::inline(wrong)}</del>
                        <strong><span class="sr">{words::CORRECT_IS}</span>{right}</strong>
                    </span></span>
                    {tag(Is::Wrong, words::YOUR_ANSWER)}
                </div>
                if let Some(why) = tempting { {rich::prose(Some("why"), Some("rationale"), why)} }
                {rich::prose(Some("why"), Some("rationale"), &pair.note)}
            </div>
        </li>
    }
}
