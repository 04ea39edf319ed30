//! A program once it is graded: what it passes and what not, with the way in which others fail there.
//! Does not know how the grade was reached.

use viva_core::interaction::{Code, Response, TestGroup};
use viva_core::session::Outcome;

use super::super::super::pen::Pen;
use super::super::super::session::{Asked, onward};
use super::super::super::{feedback, rich};
use super::super::row::{Is, reasoned};
use super::beside::{failing, name, solutions, yours};
use super::group_calls;
use crate::words;

pub(super) fn answered(pen: &mut Pen, asked: &Asked, code: &Code, outcome: &Outcome) {
    let source = code.written(&outcome.response);
    let is_begun = code.is_begun(&source);
    pen.el("div", "feedback", |pen| {
        pen.key("feedback");
        pen.attr("part", "feedback");
        verdict(pen, asked, code, outcome, is_begun);
        if is_begun {
            pen.el("ol", "options", |pen| groups(pen, code, &outcome.response));
        }
        feedback::breath(pen, asked.item);
        if is_begun {
            yours(pen, &source);
        }
        solutions(pen, asked, code);
        failing(pen, asked, code);
        feedback::sources(pen, asked);
        onward(pen, asked.model, asked.session);
    });
}

fn verdict(pen: &mut Pen, asked: &Asked, code: &Code, outcome: &Outcome, is_begun: bool) {
    let title = words::program_verdict(is_begun, outcome.score.got, outcome.score.of);
    let said = if is_begun {
        words::program_fails(&super::failing(code, &outcome.response))
    } else {
        words::NOTHING_TO_GRADE.into()
    };
    let more = format!("{said} {}", words::tied(outcome, false));
    feedback::verdict(pen, asked.model, outcome, &title, more.trim_end(), None);
}

/// What fails before what passes.
fn groups(pen: &mut Pen, code: &Code, program: &Response) {
    for (passing, is, word) in [(false, Is::Wrong, words::FAILS), (true, Is::Right, words::PASSES)] {
        for group in code.groups().iter().filter(|group| program.passes(group.id()) == passing) {
            reasoned(pen, is, None, &|pen| name(pen, group), Some(word), &|pen| {
                if !passing {
                    reasons(pen, code, group);
                }
                group_calls(pen, group);
            });
        }
    }
}

/// How known programs fail at a group, or what to do where none is known.
fn reasons(pen: &mut Pen, code: &Code, group: &TestGroup) {
    let fails_here = |id: &str| group.tests.iter().any(|test| test.id == id);
    let mut known = code.wrong.iter().filter(|wrong| fails_here(&wrong.fails)).peekable();
    if known.peek().is_none() {
        pen.say("p", "why", words::WALK_THROUGH);
    }
    for wrong in known {
        pen.el("p", "why", |pen| {
            pen.attr("part", "rationale");
            pen.text(words::FAILS_SO);
            rich::inline(pen, &wrong.message);
        });
    }
}
