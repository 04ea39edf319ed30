//! Several options: native checkboxes before, graded rows after, missed keys among them.
//! Does not know what a wrong option costs.

use viva_core::event::{Event, Gesture};
use viva_core::interaction::Multiple;
use viva_core::session::{Outcome, shown_options};
use yew::prelude::*;

use super::super::change;
use super::super::feedback::Verdict;
use super::super::session::Asked;
use super::choice::graded_row;
use super::row::{Is, body, folded};
use super::{complaint, letter, plain_verdict};
use crate::words;

pub(super) fn fields(asked: &Asked, multiple: &Multiple, ids: &[String]) -> Html {
    let shown = shown_options(&multiple.options, multiple.shuffle, asked.seed);
    let name = asked.name("answer");
    let options = shown.iter().enumerate().map(|(at, option)| {
        let toggle = change(asked.emit, Event::Gave(Gesture::OptionToggled(option.id.clone())));
        let spot = (at == 0).then_some("response");
        html! {
            <label class="option" part="option">
                <input
                    type="checkbox" name={name.clone()} value={option.id.clone()} checked={ids.contains(&option.id)}
                    onchange={toggle} data-spot={spot}
                />
                <span class="letter">{letter(at)}</span><span class="option-text">{body(&option.body)}</span>
            </label>
        }
    });
    html! {
        <fieldset key="fields" class="options many" aria-describedby={complaint(asked)}>
            <legend class="sr">{words::choose_many(multiple.keys())}</legend>
            {for options}
        </fieldset>
    }
}

pub(super) fn verdict(multiple: &Multiple, ids: &[String], outcome: &Outcome) -> Verdict {
    let score = outcome.score;
    if score.is_full() {
        return plain_verdict(outcome, words::WRONG_OPTIONS);
    }
    let chosen =
        |key: bool| multiple.options.iter().filter(|option| option.key == key && ids.contains(&option.id)).count();
    let found = words::options_found(chosen(true), multiple.keys(), chosen(false));
    let title = if score.is_partial() { words::PARTLY } else { words::WRONG_OPTIONS };
    Verdict::new(title, format!("{found} {}", words::points(score.got, score.of)))
}

pub(super) fn graded(asked: &Asked, multiple: &Multiple, ids: &[String]) -> Html {
    let shown = shown_options(&multiple.options, multiple.shuffle, asked.seed);
    let (mut chosen, mut missed, mut others, mut names) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (at, option) in shown.into_iter().enumerate() {
        let letter = letter(at);
        match (ids.contains(&option.id), option.key) {
            (true, true) => chosen.push(graded_row(Is::Right, &letter, option, Some(words::YOUR_ANSWER))),
            (true, false) => chosen.push(graded_row(Is::Wrong, &letter, option, Some(words::YOUR_ANSWER))),
            (false, true) => missed.push(graded_row(Is::Missed, &letter, option, Some(words::MISSED))),
            (false, false) => {
                others.push(graded_row(Is::Other, &letter, option, None));
                names.push(letter);
            }
        }
    }
    html! {
        <>
            <ol class="options many">{chosen}{missed}</ol>
            {folded(&words::why_not(&names), "options many", others)}
        </>
    }
}
