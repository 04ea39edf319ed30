//! The questions of a report, each with what became of it: confident errors first, then what else was missed, what was not
//! answered, and what was right. Each opens to what was given, what is right, and why.
//! Does not know how one answer is drawn.

use viva_core::interview::{Interview, Line, Report};
use viva_core::model::Model;
use viva_core::progress::Target;

use super::super::pen::Pen;
use super::super::{heading, icon};
use super::{answer, subject};
use crate::words::{self, insight, interview as say};

pub(super) fn answers(pen: &mut Pen, model: &Model, interview: &Interview, report: &Report) {
    let missed = report.missed();
    let (certain, others) = missed.split_at(report.certain_errors());
    let unanswered: Vec<&Line> = report.unanswered().collect();
    let right: Vec<&Line> = report.lines.iter().filter(|line| line.score.is_some() && !line.is_missed()).collect();
    let also = if certain.is_empty() { words::MISSED_HERE } else { words::ALSO_MISSED };
    let groups =
        [(words::CERTAIN_BUT_WRONG, certain), (also, others), (say::UNANSWERED, &unanswered), (words::RIGHT, &right)];
    for (name, lines) in groups {
        if lines.is_empty() {
            continue;
        }
        pen.el("section", "report rule", |pen| {
            pen.say(heading(model, 1), "h", name);
            for line in lines {
                pen.el("details", "more", |pen| {
                    pen.key(&line.number.to_string());
                    pen.el("summary", "", |pen| summary(pen, model, line));
                    answer::answer(pen, model, interview, line.number - 1);
                });
            }
        });
    }
    if report.answered > 0 {
        let how = match (missed.is_empty(), model.is_app()) {
            (true, _) => say::NOTHING_MISSED,
            (false, true) => say::SENT,
            // A post has no such pages.
            (false, false) => say::SENT_FROM_POST,
        };
        pen.el("div", "pad", |pen| pen.say("p", "note", how));
    }
}

/// A question in a line: its number and title, what became of it, how sure the learner was, and its time.
fn summary(pen: &mut Pen, model: &Model, line: &Line) {
    pen.el("span", "result num", |pen| {
        pen.el("span", "", |pen| {
            pen.text(&format!("{} ", line.number));
            pen.title(subject(model, line.target));
            if line.flagged {
                icon::icon(pen, icon::FLAG);
                pen.say("span", "sr", say::FLAGGED);
            }
        });
        let sure = line.confidence.filter(|_| line.score.is_some()).map_or("", insight::confidence);
        for fact in [&result(line), sure, &say::of_budget(line.took, line.budget)] {
            // A name made of all of them needs the space.
            pen.text(" ");
            pen.say("span", "", fact);
        }
    });
}

fn result(line: &Line) -> String {
    match (line.score, line.target) {
        (None, _) => if line.skipped { say::WAS_SKIPPED } else { say::NOT_ANSWERED }.into(),
        (Some(score), Target::Card { .. }) => say::aloud(line.said, score.of.into()),
        (Some(score), _) => say::result(score.got, score.of),
    }
}
