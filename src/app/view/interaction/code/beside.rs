//! A program beside the solutions: what was written, how others solve it, how it goes wrong, and ticks for what it passes.
//! Does not know what the ticks are worth.

use viva_core::event::{Event, ProgramEvent};
use viva_core::interaction::{Code, Response, TestGroup, WrongSolution};
use viva_core::python;

use super::super::super::listing::Title;
use super::super::super::pen::Pen;
use super::super::super::session::Asked;
use super::super::super::{heading, rich};
use super::{calls, group_calls, titled, untitled};
use crate::words;

pub(super) fn compared(pen: &mut Pen, asked: &Asked, code: &Code, program: &Response) {
    yours(pen, &code.written(program));
    pen.el("div", "block", |pen| {
        pen.el(heading(asked.model, 1), "h", |pen| {
            pen.attr("tabindex", "-1");
            pen.attr("data-spot", "verdict");
            pen.text(words::SOLUTIONS);
        });
    });
    solutions(pen, asked, code);
    failing(pen, asked, code);
    pen.el("fieldset", "rubric", |pen| {
        pen.say("legend", "label", words::TICK_PASSED);
        pen.el("ul", "", |pen| {
            for group in code.groups() {
                tick(pen, &group, program.passes(group.id()));
            }
        });
    });
    pen.el("div", "foot stick", |pen| {
        let (groups, ticked) = (code.groups(), program.passed().len());
        let core = groups.iter().all(|group| group.category.is_some() || program.passes(group.id()));
        pen.el("p", "note", |pen| {
            pen.say("strong", "", &words::passed(ticked, groups.len()));
            if !core && ticked > 0 {
                pen.text(" ");
                pen.text(words::CORE_FIRST);
            }
        });
        pen.press("btn primary", Event::Program(ProgramEvent::Graded), |pen| {
            pen.attr("part", "submit");
            pen.text(words::DONE);
        });
    });
}

/// What was written.
pub(super) fn yours(pen: &mut Pen, source: &str) {
    titled(pen, Title::Ours(words::YOUR_PROGRAM), &python::listing(source.trim_end()), &[]);
}

/// The solutions, each with what it is good for and what it costs.
pub(super) fn solutions(pen: &mut Pen, asked: &Asked, code: &Code) {
    for solution in &code.solutions {
        titled(pen, Title::OfDeck(&solution.title), &solution.code, asked.versions());
        rich::prose(pen, "pad prose", None, &solution.note);
    }
}

/// Wrong programs, each by what goes wrong in it.
pub(super) fn failing(pen: &mut Pen, asked: &Asked, code: &Code) {
    if code.wrong.is_empty() {
        return;
    }
    pen.el("div", "block failing", |pen| {
        pen.say(heading(asked.model, 1), "h", words::FAILING);
        pen.say("p", "note", words::FAILING_HOW);
        for wrong in &code.wrong {
            pen.el("details", "more", |pen| {
                pen.el("summary", "", |pen| pen.el("span", "", |pen| rich::inline(pen, &wrong.message)));
                wrong_program(pen, code, wrong);
            });
        }
    });
}

fn wrong_program(pen: &mut Pen, code: &Code, wrong: &WrongSolution) {
    let label = words::code_label(true, wrong.code.lines().len());
    untitled(pen, &label, &wrong.code);
    if let Some(test) = code.tests.iter().find(|test| test.id == wrong.fails) {
        pen.say("p", "note", words::FAILS_AT);
        untitled(pen, words::FAILS_AT, &calls(&[test]));
    }
}

fn tick(pen: &mut Pen, group: &TestGroup, passes: bool) {
    pen.el("li", "", |pen| {
        pen.el("label", "check", |pen| {
            pen.el("input", "", |pen| {
                pen.attr("type", "checkbox");
                pen.attr("name", &format!("pass-{}", group.id()));
                pen.checked(passes);
                pen.on_change(Event::Program(ProgramEvent::PassTicked(group.id().into())));
            });
            pen.el("span", "", |pen| name(pen, group));
        });
        group_calls(pen, group);
    });
}

/// What a group is called, with a mark at the one that counts before the others.
pub(super) fn name(pen: &mut Pen, group: &TestGroup) {
    if group.category.is_none() {
        pen.say("span", "core", words::CORE);
        pen.text(" ");
    }
    let title = words::group_title(group.category);
    // A category that we have no words for is in those of the deck.
    if group.category.is_some_and(|name| words::category(name) == name) {
        pen.title(&title);
    } else {
        pen.text(&title);
    }
}
