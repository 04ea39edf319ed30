//! How each kind of item takes a response and shows it graded: one file for each.
//! Does not know how a response is scored, nor what stands around it on the card.

mod blank;
mod bug;
mod choice;
mod lines;
mod matching;
mod multiple;
mod order;
mod output;
mod row;

pub(super) use row::{Is, row};

use viva_core::deck::Item;
use viva_core::interaction::{Body, Interaction, Response};
use viva_core::session::{Draft, Outcome};
use yew::prelude::*;

use super::confidence::COMPLAINT;
use super::feedback::Verdict;
use super::session::Asked;
use super::{icon, listing, rich};
use crate::words;

/// The code that an item is about; some kinds put controls or marks into it.
pub(super) fn code(asked: &Asked, response: &Response, answered: bool) -> Html {
    let Some(code) = &asked.item.listing else { return Html::default() };
    match (&asked.item.interaction, response) {
        (Interaction::Blank(blank), Response::Blank(texts)) if answered => blank::marked(asked, code, blank, texts),
        (Interaction::Blank(_), Response::Blank(texts)) => blank::fields(asked, code, texts),
        (Interaction::Bug(bug), Response::Bug(line)) if answered => bug::marked(asked, code, bug, *line),
        (Interaction::Bug(_), Response::Bug(line)) => bug::fields(asked, code, *line),
        _ => listing::listing(code, asked.versions(), asked.emit),
    }
}

/// The controls under the code. A draft is always of its item's kind; another pair draws nothing.
pub(super) fn fields(asked: &Asked, draft: &Draft) -> Html {
    match (&asked.item.interaction, &draft.response) {
        (Interaction::Choice(choice), Response::Choice(picked)) => choice::fields(asked, choice, picked.as_deref()),
        (Interaction::Multiple(multiple), Response::Multiple(ids)) => multiple::fields(asked, multiple, ids),
        (Interaction::Output(output), Response::Output { stdout, raises }) => {
            output::fields(asked, output, stdout, raises.as_deref(), draft.assisted)
        }
        (Interaction::Order(order), Response::Order(ids)) => order::fields(asked, order, ids),
        (Interaction::Match(matching), Response::Match(rights)) => matching::fields(asked, matching, rights),
        // Their controls are in the code; a program cannot be written here yet.
        _ => Html::default(),
    }
}

/// The hint after the last one, which some kinds have.
pub(super) fn last_hint(asked: &Asked, draft: &Draft) -> Html {
    match &asked.item.interaction {
        Interaction::Output(output) => output::last_hint(asked, output, draft),
        _ => Html::default(),
    }
}

/// What the verdict says.
pub(super) fn verdict(asked: &Asked, outcome: &Outcome) -> Verdict {
    match (&asked.item.interaction, &outcome.response) {
        (Interaction::Choice(_), _) => choice::verdict(outcome),
        (Interaction::Multiple(multiple), Response::Multiple(ids)) => multiple::verdict(multiple, ids, outcome),
        (Interaction::Output(output), Response::Output { stdout, raises }) => {
            output::verdict(output, stdout, raises.as_deref(), outcome)
        }
        (Interaction::Order(order), Response::Order(ids)) => order::verdict(order, ids, outcome),
        (Interaction::Blank(_), _) => blank::verdict(outcome),
        (Interaction::Match(_), _) => matching::verdict(outcome),
        (Interaction::Bug(bug), _) => bug::verdict(bug, outcome),
        _ => Verdict::new(words::WRONG, ""),
    }
}

/// The graded response: what was given with its reason first, then the key, then everything else one tap away.
pub(super) fn graded(asked: &Asked, outcome: &Outcome) -> Html {
    match (&asked.item.interaction, &outcome.response) {
        (Interaction::Choice(choice), Response::Choice(picked)) => choice::graded(asked, choice, picked.as_deref()),
        (Interaction::Multiple(multiple), Response::Multiple(ids)) => multiple::graded(asked, multiple, ids),
        (Interaction::Output(output), Response::Output { stdout, raises }) => {
            output::graded(output, stdout, raises.as_deref(), outcome.score.is_full())
        }
        (Interaction::Order(order), Response::Order(ids)) => order::graded(asked, order, ids, outcome.score.is_full()),
        (Interaction::Blank(blank), Response::Blank(texts)) => blank::graded(blank, texts),
        (Interaction::Match(matching), Response::Match(rights)) => matching::graded(matching, rights),
        (Interaction::Bug(bug), Response::Bug(line)) => bug::graded(asked, bug, *line),
        _ => Html::default(),
    }
}

/// What was given beside what is right, where a line has room for both.
pub(super) fn in_short(item: &Item, response: &Response) -> Html {
    let (given, key) = match (&item.interaction, response) {
        (Interaction::Choice(choice), Response::Choice(picked)) => {
            let given = choice.options.iter().find(|option| Some(&option.id) == picked.as_ref());
            let (Some(given), Some(key)) = (given, choice.key()) else { return Html::default() };
            let (Body::Text(given), Body::Text(key)) = (&given.body, &key.body) else { return Html::default() };
            (rich::inline(given), rich::inline(key))
        }
        (Interaction::Output(output), Response::Output { stdout, raises }) => {
            let (given, key) = (words::output(stdout, raises.as_deref()), words::recorded(output));
            if given.contains('\n') || key.contains('\n') {
                return Html::default();
            }
            (row::code(&given), row::code(&key))
        }
        (Interaction::Bug(bug), Response::Bug(Some(line))) => {
            (words::line(usize::from(*line)).into(), words::line(usize::from(bug.line)).into())
        }
        _ => return Html::default(),
    };
    html! {
        <p class="from">
            <span data-is="wrong">{icon::icon(icon::CROSS)}<span class="sr">{words::YOU_SAID}</span>{given}</span>
            <span data-is="right">{icon::icon(icon::CHECK)}<span class="sr">{words::CORRECT_IS}</span>{key}</span>
        </p>
    }
}

/// The verdict of a kind that is all or nothing.
fn plain_verdict(outcome: &Outcome, wrong: &'static str) -> Verdict {
    let sure = outcome.confidence == Some(viva_core::progress::Confidence::Certain);
    let title = match (outcome.score.is_full(), sure) {
        (true, true) => words::RIGHT_AND_KNOWN,
        (true, false) => words::RIGHT,
        (false, _) => wrong,
    };
    Verdict::new(title, "")
}

/// The letter of an option by its place.
pub(super) fn letter(at: usize) -> String {
    let at = u8::try_from(at).unwrap_or(25).min(25);
    char::from(b'A' + at).to_string()
}

/// What a control points to while something is missing.
fn complaint(asked: &Asked) -> Option<&'static str> {
    use viva_core::session::Phase;
    matches!(&asked.entry.phase, Phase::Answering(draft) if draft.complaint.is_some()).then_some(COMPLAINT)
}
