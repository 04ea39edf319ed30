//! The options of an item: native controls before the answer, graded rows after it.
//! Does not know how many of them may be picked, nor which are keys.

use viva_core::event::Event;
use viva_core::interaction::ChoiceOption;

use super::super::pen::Pen;
use super::super::session::Asked;
use super::row::{Is, body, folded, row};
use super::{complaint, letter};
use crate::words;

/// A group of options; `legend` says how many to pick.
pub(super) fn group(pen: &mut Pen, asked: &Asked, class: &str, legend: &str, options: &dyn Fn(&mut Pen)) {
    pen.el("fieldset", class, |pen| {
        pen.key(class);
        pen.attr_if("aria-describedby", complaint(asked));
        pen.say("legend", "sr", legend);
        options(pen);
    });
}

/// A control that picks an option.
pub(super) struct Control<'a> {
    /// `radio` or `checkbox`.
    pub(super) kind: &'a str,
    /// The name of its group.
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    pub(super) picked: bool,
    /// What a pick of it says.
    pub(super) event: Event,
}

/// The option in place `at` with its control.
pub(super) fn option(pen: &mut Pen, at: usize, control: Control, body: &dyn Fn(&mut Pen)) {
    pen.el("label", "option", |pen| {
        pen.attr("part", "option");
        pen.el("input", "", |pen| {
            pen.attr("type", control.kind);
            pen.attr("name", control.name);
            pen.value(control.value);
            pen.checked(control.picked);
            pen.on_change(control.event);
            pen.attr("data-spot", &if at == 0 { "response".into() } else { format!("option:{at}") });
        });
        pen.say("span", "letter", &letter(at));
        pen.el("span", "option-text", body);
    });
}

/// Options by how they came out: what was chosen, the keys that were not, and everything else one tap away.
pub(super) fn graded(
    pen: &mut Pen,
    class: &str,
    shown: &[&ChoiceOption],
    chosen: &dyn Fn(&ChoiceOption) -> bool,
    missed: (Is, &str),
) {
    pen.el("ol", class, |pen| {
        for (at, option) in shown.iter().enumerate().filter(|(_, option)| chosen(option)) {
            let is = if option.key { Is::Right } else { Is::Wrong };
            graded_row(pen, is, at, option, Some(words::YOUR_ANSWER));
        }
        for (at, option) in shown.iter().enumerate().filter(|(_, option)| option.key && !chosen(option)) {
            graded_row(pen, missed.0, at, option, Some(missed.1));
        }
    });
    let others: Vec<usize> = (0..shown.len()).filter(|at| !shown[*at].key && !chosen(shown[*at])).collect();
    let names: Vec<String> = others.iter().map(|at| letter(*at)).collect();
    folded(pen, &words::why_not(&names), class, &others, |pen, at| {
        graded_row(pen, Is::Other, *at, shown[*at], None);
    });
}

fn graded_row(pen: &mut Pen, is: Is, at: usize, option: &ChoiceOption, word: Option<&str>) {
    row(pen, is, Some(&letter(at)), &|pen| body(pen, &option.body), word, Some(&option.rationale));
}
