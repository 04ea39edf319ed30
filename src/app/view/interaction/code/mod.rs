//! A program to write: the task with an editor, then the solutions beside it and the learner's own grade.
//! Does not run anything, nor know what a key does in the editor.

mod beside;
mod editor;
#[cfg(test)]
mod goldens;
mod graded;

use viva_core::interaction::{Code, Response, Test, TestGroup};
use viva_core::listing::Listing;
use viva_core::python;
use viva_core::session::Phase;

use super::super::listing::{self, Title};
use super::super::pen::Pen;
use super::super::session::Asked;
use crate::words;

/// What is under the task, in whatever phase it is.
pub(crate) fn program(pen: &mut Pen, asked: &Asked, code: &Code) {
    pen.slot(|pen| match &asked.entry.phase {
        Phase::Answering(draft) => editor::asked(pen, asked, code, draft),
        Phase::Compared(outcome) => beside::compared(pen, asked, code, &outcome.response),
        Phase::Answered(outcome) => graded::answered(pen, asked, code, outcome),
        // These are phases of a card, and of what is not shown yet.
        Phase::Waiting | Phase::Asked { .. } | Phase::Revealed { .. } => {}
    });
}

/// The calls that are shown, with what they must give.
pub(in crate::view) fn shown_calls(code: &Code) -> Listing {
    let shown: Vec<&Test> = code.tests.iter().filter(|test| !test.hidden).collect();
    calls(&shown)
}

/// What a program does not pass, in a line.
pub(super) fn in_short(code: &Code, program: &Response) -> String {
    if code.is_begun(&code.written(program)) { words::groups(&failing(code, program)) } else { words::NOT_BEGUN.into() }
}

/// The groups of tests that a program does not pass, by category.
fn failing<'a>(code: &'a Code, program: &Response) -> Vec<Option<&'a str>> {
    let failing = code.groups().into_iter().filter(|group| !program.passes(group.id()));
    failing.map(|group| group.category).collect()
}

/// A listing with a title and what stands under it.
fn titled(pen: &mut Pen, title: Title<'_>, code: &Listing, versions: &[String]) {
    let lines = code.lines();
    let foot = |pen: &mut Pen| listing::foot(pen, code, versions);
    let (Title::Ours(label) | Title::OfDeck(label)) = title;
    listing::framed(pen, Some(title), label, |pen| listing::numbered(pen, &lines), foot);
}

/// A listing under a line that says what it is.
fn untitled(pen: &mut Pen, label: &str, code: &Listing) {
    listing::framed(pen, None, label, |pen| listing::numbered(pen, &code.lines()), |_| {});
}

/// The calls of a group.
fn group_calls(pen: &mut Pen, group: &TestGroup) {
    untitled(pen, &words::group_calls(group.category, group.tests.len()), &calls(&group.tests));
}

/// Calls with what they give; those of more than one line stand apart.
fn calls(tests: &[&Test]) -> Listing {
    let calls: Vec<String> = tests.iter().map(|test| call(test)).collect();
    let apart = if calls.iter().any(|call| call.contains('\n')) { "\n\n" } else { "\n" };
    python::listing(&calls.join(apart))
}

/// A call as Python, with what it gives as a comment behind or, where a phone would not show it, below.
fn call(test: &Test) -> String {
    const WIDEST: usize = 36;
    let setup = test.setup.trim_end();
    // After the end of a function there is a line free.
    let after = if setup.is_empty() {
        ""
    } else if setup.contains("\n ") {
        "\n\n"
    } else {
        "\n"
    };
    let gives = test.expect.as_deref().or(test.raises.as_deref()).unwrap_or_default();
    let before = if test.call.len() + gives.len() > WIDEST { "\n" } else { "  " };
    format!("{setup}{after}{}{before}# {gives}", test.call)
}
