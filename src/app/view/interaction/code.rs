//! A program to write: where to begin, what it must give, and programs that do.
//! Does not take a program: only the full page shows the task, by its link.

use viva_core::interaction::{Code, Test};
use viva_core::listing::Listing;
use viva_core::python;

use super::super::feedback;
use super::super::pen::Pen;
use super::super::session::Asked;
use super::super::{listing, rich};
use crate::words;

/// The task, and the solutions one tap away.
pub(in crate::view) fn shown(pen: &mut Pen, asked: &Asked, code: &Code) {
    pen.say("p", "pad note", words::NOT_HERE);
    framed(pen, words::BEGIN_WITH, &code.starter, &[]);
    let tests: Vec<String> = code.tests.iter().filter(|test| !test.hidden).map(call).collect();
    framed(pen, words::MUST_GIVE, &python::listing(&tests.join("\n")), &[]);
    pen.el("details", "more others", |pen| {
        pen.say("summary", "", words::SHOW_SOLUTIONS);
        for solution in &code.solutions {
            framed(pen, &solution.title, &solution.code, asked.versions());
            rich::prose(pen, "pad prose", None, &solution.note);
        }
    });
    feedback::sources(pen, asked);
}

fn framed(pen: &mut Pen, title: &str, code: &Listing, versions: &[String]) {
    let lines = code.lines();
    listing::framed(
        pen,
        Some(title),
        title,
        |pen| listing::numbered(pen, &lines),
        |pen| {
            listing::foot(pen, code, versions);
        },
    );
}

/// A call as Python, with what it gives as a comment.
fn call(test: &Test) -> String {
    let setup = if test.setup.is_empty() { String::new() } else { format!("{}\n", test.setup.trim_end()) };
    match (&test.expect, &test.raises) {
        (Some(value), _) => format!("{setup}{}  # {value}", test.call),
        (None, Some(exception)) => format!("{setup}{}  # {exception}", test.call),
        (None, None) => format!("{setup}{}", test.call),
    }
}
