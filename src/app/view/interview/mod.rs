//! A mock interview: set up, run, compared, reported.
//! Does not know how the clock is kept, nor how answers are scored.

mod answer;
mod answers;
mod backing;
mod marking;
mod progress;
mod report;
mod run;
mod setup;

use viva_core::interview::{Desk, Doubt, Interview, Running, Sort, Stage};
use viva_core::library::INDEX;
use viva_core::model::Model;
use viva_core::progress::Target;
use viva_core::route::Route;
use viva_core::time::Timestamp;

pub(super) use self::setup::choices;
use super::pen::Pen;
use super::{heading, notices};
use crate::words::{self, interview as say};

/// The page of mock interviews.
pub(super) fn interview(pen: &mut Pen, model: &Model) {
    if model.library.index().is_none() {
        return notices::waiting(pen, model, Some(INDEX.into()));
    }
    match (&model.interviews.desk, model.interviews.current()) {
        (Desk::Setup { paper, extra, link }, _) => setup::setup(pen, model, *paper, *extra, *link),
        (Desk::Run(_), None) => missing(pen, model),
        (Desk::Run(_), Some(interview)) => match interview.stage {
            Stage::Running => run::run(pen, model, interview),
            Stage::Marking => marking::marking(pen, model, interview),
            Stage::Reported => report::report(pen, model, interview),
        },
    }
}

/// A link to an interview that was held elsewhere, or one that was deleted in another window.
fn missing(pen: &mut Pen, model: &Model) {
    card(pen, say::NEW, "", &|pen| {
        pen.el("div", "empty", |pen| {
            let gone = model.interviews.gone.is_some_and(|gone| model.interviews.desk == Desk::Run(gone));
            let (what, how) = if gone { (say::DELETED, say::DELETED_HOW) } else { (say::MISSING, say::MISSING_HOW) };
            title(pen, model, "h-lg", what);
            pen.say("p", "", how);
            pen.el("div", "row", |pen| pen.link("btn", &Route::Mock(String::new()).to_string(), say::SET_UP));
        });
    });
}

/// That an interview runs while this page is on screen, and the way back to it.
pub(super) fn running(pen: &mut Pen, model: &Model) {
    let Some(running) = running_one(model) else { return };
    pen.el("p", "note running", |pen| {
        pen.text(&say::running(running));
        pen.text(" ");
        pen.link("", &way_to(running.started), say::BACK_TO_IT);
    });
}

/// The interview to go back to; a post has no address for it.
fn running_one(model: &Model) -> Option<Running> {
    model.interviews.running.first().filter(|_| model.is_app()).copied()
}

/// The address of the interview that began then.
fn way_to(started: Timestamp) -> String {
    Route::Mock(format!("/{}", started.0)).to_string()
}

/// The card that all stages are drawn in.
fn card(pen: &mut Pen, what: &str, when: &str, inside: &dyn Fn(&mut Pen)) {
    pen.el("article", "card", |pen| {
        pen.key(what);
        pen.attr("aria-labelledby", "mock");
        pen.el("header", "head", |pen| {
            pen.el("p", "crumb", |pen| {
                pen.say("strong", "", say::MOCK);
                pen.say("span", "", what);
            });
            pen.say("p", "count", when);
        });
        inside(pen);
    });
}

/// The heading of a stage, which takes the focus when it is new.
fn title(pen: &mut Pen, model: &Model, class: &str, text: &str) {
    pen.el(heading(model, 0), class, |pen| {
        pen.attr("id", "mock");
        // What asks before something is deleted takes the focus itself.
        if model.interviews.doubt != Some(Doubt::Drop) {
            pen.attr("tabindex", "-1");
            pen.attr("data-spot", "question");
        }
        pen.say("span", "", text);
    });
}

/// What an interview is, in short: `Intermediate, 30 min, Balanced`.
fn about(interview: &Interview) -> String {
    let paper = &interview.paper;
    let extra = say::extra_time(interview.extra).map(|extra| format!(", {extra}")).unwrap_or_default();
    format!("{}, {}{extra}, {}", words::level(paper.level), say::length(paper.length), say::mix(paper.mix))
}

/// The title of the concept that is asked about.
fn subject<'a>(model: &'a Model, target: &'a Target) -> &'a str {
    let id = target.concept().unwrap_or_default();
    model.library.outline(id).map_or(id, |outline| &outline.title)
}

/// The sort of a question.
fn sort(model: &Model, target: &Target) -> Option<Sort> {
    let Target::Item { .. } = target else { return Some(Sort::of(None)) };
    model.library.item_outline(target).map(|item| Sort::of(Some(item.kind)))
}
