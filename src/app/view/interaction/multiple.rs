//! Several options, of which all keys are to be picked.
//! Does not know what a wrong option costs.

use viva_core::event::{Event, Gesture};
use viva_core::interaction::{ChoiceOption, Multiple};
use viva_core::session::{Outcome, shown_options};

use super::super::feedback::Verdict;
use super::super::pen::Pen;
use super::super::session::Asked;
use super::option::{self, Control, group, option};
use super::plain_verdict;
use super::row::{Is, body};
use crate::words;

pub(super) fn fields(pen: &mut Pen, asked: &Asked, multiple: &Multiple, ids: &[String]) {
    let name = asked.name("answer");
    group(pen, asked, "options many", &words::choose_many(multiple.keys()), &|pen| {
        for (at, one) in shown_options(&multiple.options, multiple.shuffle, asked.seed).into_iter().enumerate() {
            let event = Event::Gave(Gesture::OptionToggled(one.id.clone()));
            let picked = ids.contains(&one.id);
            let control = Control { kind: "checkbox", name: &name, value: &one.id, picked, event };
            option(pen, at, control, &|pen| body(pen, &one.body));
        }
    });
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

pub(super) fn graded(pen: &mut Pen, asked: &Asked, multiple: &Multiple, ids: &[String]) {
    let shown = shown_options(&multiple.options, multiple.shuffle, asked.seed);
    let chosen = |option: &ChoiceOption| ids.contains(&option.id);
    option::graded(pen, "options many", &shown, &chosen, (Is::Missed, words::MISSED));
}

/// The options where none was chosen.
#[cfg(feature = "app")]
pub(super) fn keyed(pen: &mut Pen, asked: &Asked, multiple: &Multiple) {
    let shown = shown_options(&multiple.options, multiple.shuffle, asked.seed);
    option::graded(pen, "options many", &shown, &|_| false, (Is::Right, words::CORRECT));
}
