//! One option of three or four: native radios before, graded rows after.
//! Does not know which key of the keyboard picks an option.

use viva_core::event::{Event, Gesture};
use viva_core::interaction::{Choice, ChoiceOption};
use viva_core::session::{Outcome, shown_options};
use yew::prelude::*;

use super::super::change;
use super::super::feedback::Verdict;
use super::super::session::Asked;
use super::row::{Is, body, folded, row};
use super::{complaint, letter, plain_verdict};
use crate::words;

pub(super) fn fields(asked: &Asked, choice: &Choice, picked: Option<&str>) -> Html {
    let shown = shown_options(&choice.options, choice.shuffle, asked.seed);
    let name = asked.name("answer");
    let options = shown.iter().enumerate().map(|(at, option)| {
        let picked = picked == Some(option.id.as_str());
        let pick = change(asked.emit, Event::Gave(Gesture::OptionPicked(option.id.clone())));
        let spot = (at == 0).then_some("response");
        html! {
            <label class="option" part="option">
                <input
                    type="radio" name={name.clone()} value={option.id.clone()} checked={picked} onchange={pick}
                    data-spot={spot}
                />
                <span class="letter">{letter(at)}</span><span class="option-text">{body(&option.body)}</span>
            </label>
        }
    });
    html! {
        <fieldset key="fields" class="options" aria-describedby={complaint(asked)}>
            <legend class="sr">{words::CHOOSE_ONE}</legend>
            {for options}
        </fieldset>
    }
}

pub(super) fn verdict(outcome: &Outcome) -> Verdict {
    plain_verdict(outcome, words::WRONG)
}

pub(super) fn graded(asked: &Asked, choice: &Choice, picked: Option<&str>) -> Html {
    let shown = shown_options(&choice.options, choice.shuffle, asked.seed);
    let (mut first, mut key, mut others, mut names) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (at, option) in shown.into_iter().enumerate() {
        let letter = letter(at);
        match (picked == Some(option.id.as_str()), option.key) {
            (true, true) => first.push(graded_row(Is::Right, &letter, option, Some(words::YOUR_ANSWER))),
            (true, false) => first.push(graded_row(Is::Wrong, &letter, option, Some(words::YOUR_ANSWER))),
            (false, true) => key.push(graded_row(Is::Right, &letter, option, Some(words::CORRECT))),
            (false, false) => {
                others.push(graded_row(Is::Other, &letter, option, None));
                names.push(letter);
            }
        }
    }
    html! {
        <>
            <ol class="options">{first}{key}</ol>
            {folded(&words::why_not(&names), "options", others)}
        </>
    }
}

/// An option as a graded row.
pub(super) fn graded_row(is: Is, letter: &str, option: &ChoiceOption, word: Option<&str>) -> Html {
    row(is, Some(letter), body(&option.body), word, Some(&option.rationale))
}
