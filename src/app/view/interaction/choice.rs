//! One option of three or four.
//! Does not know which key of the keyboard picks an option.

use viva_core::event::{Event, Gesture};
use viva_core::interaction::{Choice, ChoiceOption};
use viva_core::session::{Outcome, shown_options};

use super::super::feedback::Verdict;
use super::super::pen::Pen;
use super::super::session::Asked;
use super::option::{self, Control, group, option};
use super::plain_verdict;
use super::row::{Is, body};
use crate::words;

pub(super) fn fields(pen: &mut Pen, asked: &Asked, choice: &Choice, picked: Option<&str>) {
    let name = asked.name("answer");
    group(pen, asked, "options", words::CHOOSE_ONE, &|pen| {
        for (at, one) in shown_options(&choice.options, choice.shuffle, asked.seed).into_iter().enumerate() {
            let event = Event::Gave(Gesture::OptionPicked(one.id.clone()));
            let picked = picked == Some(one.id.as_str());
            let control = Control { kind: "radio", name: &name, value: &one.id, picked, event };
            option(pen, at, control, &|pen| body(pen, &one.body));
        }
    });
}

pub(super) fn verdict(outcome: &Outcome) -> Verdict {
    plain_verdict(outcome, words::WRONG)
}

pub(super) fn graded(pen: &mut Pen, asked: &Asked, choice: &Choice, picked: Option<&str>) {
    let shown = shown_options(&choice.options, choice.shuffle, asked.seed);
    let chosen = |option: &ChoiceOption| picked == Some(option.id.as_str());
    option::graded(pen, "options", &shown, &chosen, (Is::Right, words::CORRECT));
}
