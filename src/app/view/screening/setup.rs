//! Setting up: the paper that is in use goes on, or a new one is made; and those who were asked before.
//! Does not know which questions the choices give; the paper draws them.

use viva_core::event::{CopyWhat, Event, ScreeningEvent};
use viva_core::interview::{Extra, Paper, Plan, mark};
use viva_core::model::Model;
use viva_core::route::Route;
use viva_core::screening::{Desk, Screening, Stage, Window, kept_free, questions_within};

use super::super::files::{from_file, said, to_file};
use super::super::interview::choices;
use super::super::pen::Pen;
use super::super::share::tool;
use super::super::{heading, icon};
use super::{began, card, name, subject, title, told, way};
use crate::words::{self, interview, screening as say};

pub(super) fn setup(pen: &mut Pen, model: &Model, paper: Paper, extra: Extra, link: Option<Option<u32>>) {
    let papers = model.screenings.papers();
    // Whoever followed a link has chosen its paper; else everybody is asked what the first one was asked.
    let used = papers.first().filter(|_| link.is_none());
    pen.el("div", "first", |pen| match used {
        Some(used) => in_use(pen, model, used, paper, extra),
        None => form(pen, model, paper, extra, link),
    });
    pen.slot(|pen| earlier(pen, model, &papers));
    // An element of a post offers no import.
    if model.is_app() {
        pen.slot(|pen| files(pen, model));
    }
}

/// All candidates as one file, and the way back from it.
fn files(pen: &mut Pen, model: &Model) {
    pen.el("section", "files", |pen| {
        pen.el("div", "row", |pen| {
            if !model.screenings.all.is_empty() {
                to_file(pen, told(ScreeningEvent::AllSaveAsked), say::SAVE_ALL);
            }
            from_file(pen, say::IMPORT_ALL);
        });
        pen.say("p", "note", say::FILES_HOW);
        said(pen, model, true);
        said(pen, model, false);
    });
}

/// The paper that was used last, before another one is made.
fn in_use(pen: &mut Pen, model: &Model, used: &Screening, paper: Paper, extra: Extra) {
    card(pen, say::IN_USE, "", &|pen| {
        title(pen, model, "stem tight", say::SET_UP);
        pen.el("div", "setup", |pen| {
            pen.say("p", "note", &say::paper(used.places.len()));
            pen.el("p", "crumb", |pen| about(pen, model, used));
        });
        pen.el("div", "foot", |pen| {
            pen.say("p", "note", &say::candidate(model.screenings.next_number(used)));
            pen.el("div", "row", |pen| {
                // Whoever is still being asked goes on first: the next one ends that interview.
                let goes_on = !matches!(used.stage, Stage::Waiting | Stage::Ended);
                pen.slot(|pen| {
                    if goes_on {
                        let back = Desk::Open(used.started, Window::Interviewer);
                        way(pen, model, "btn primary", back, &say::back_to(&name(used)));
                    }
                });
                let class = if goes_on { "btn" } else { "btn primary" };
                pen.button(class, told(ScreeningEvent::NextCandidate(used.started)), say::NEXT_OF_PAPER);
            });
        });
    });
    if model.is_app() {
        pen.el("div", "tools", |pen| link_to(pen, used.paper, used.deck));
    }
    pen.el("details", "more", |pen| {
        pen.key("new");
        pen.el("summary", "", |pen| pen.say("span", "", say::NEW_PAPER));
        pen.el("div", "card", |pen| {
            pen.el("div", "setup", |pen| fields(pen, paper, extra));
            start(pen, model, "btn", paper);
        });
        tools(pen, model, paper);
    });
}

fn form(pen: &mut Pen, model: &Model, paper: Paper, extra: Extra, link: Option<Option<u32>>) {
    card(pen, interview::NEW, "", &|pen| {
        title(pen, model, "stem tight", say::SET_UP);
        pen.el("div", "setup", |pen| {
            pen.say("p", "note", say::SET_UP_HOW);
            pen.slot(|pen| {
                // A link by hand promises nothing, nor does one from which something else was chosen.
                if link.flatten().is_some() {
                    let other = model.is_of_another_deck(link);
                    pen.say("p", "note", if other { interview::OTHER_DECK } else { interview::FROM_LINK });
                    if paper.plan == Plan::Shared {
                        pen.say("p", "note", say::EARLIER_LINK);
                    }
                }
            });
            fields(pen, paper, extra);
        });
        start(pen, model, "btn primary", paper);
    });
    tools(pen, model, paper);
}

fn fields(pen: &mut Pen, paper: Paper, extra: Extra) {
    let chosen = |paper| told(ScreeningEvent::PaperChosen(paper));
    choices(pen, paper, extra, &chosen, &|extra| told(ScreeningEvent::ExtraChosen(extra)));
    pen.say("p", "note", &say::kept_free(kept_free(paper.length)));
}

fn start(pen: &mut Pen, model: &Model, class: &str, paper: Paper) {
    let count = questions_within(paper, &model.library.outlines().collect::<Vec<_>>()).len();
    pen.el("div", "foot", |pen| {
        pen.say("p", "note", &if count > 0 { say::paper(count) } else { interview::NO_QUESTION.into() });
        pen.slot(|pen| {
            if count > 0 {
                pen.button(class, told(ScreeningEvent::Begun), say::START);
            }
        });
    });
}

fn tools(pen: &mut Pen, model: &Model, paper: Paper) {
    pen.el("div", "tools", |pen| {
        if model.is_app() {
            let outlines: Vec<_> = model.library.outlines().collect();
            link_to(pen, paper, mark(&outlines));
        }
        tool(pen, icon::UNDO, interview::ANOTHER_PAPER, told(ScreeningEvent::PaperChosen(paper.another())));
    });
}

/// The link by which others ask the same.
fn link_to(pen: &mut Pen, paper: Paper, deck: u32) {
    let link = Route::Interviewer(format!("?{}", paper.query(deck)));
    tool(pen, icon::LINK, interview::LINK_TO_PAPER, Event::CopyAsked(CopyWhat::Link(link)));
}

/// What tells a paper from others.
fn about(pen: &mut Pen, model: &Model, screening: &Screening) {
    let paper = screening.paper;
    let first = model.screenings.like(screening).next().unwrap_or(screening);
    pen.say("span", "", words::level(paper.level));
    pen.say("span", "", &interview::length(paper.length));
    pen.say("span", "", interview::mix(paper.mix));
    pen.say("span", "", &words::date_and_year(first.started.date_and_time(model.offset).0));
    if let Some(place) = screening.places.first() {
        pen.el("span", "", |pen| {
            pen.text(say::FIRST);
            pen.title(subject(model, &place.target));
        });
    }
}

/// The candidates who were asked before, by their papers, the latest first.
fn earlier(pen: &mut Pen, model: &Model, papers: &[&Screening]) {
    if papers.is_empty() {
        return;
    }
    pen.el("section", "", |pen| {
        pen.attr("aria-labelledby", "earlier");
        pen.el("div", "sect-head", |pen| {
            pen.el(heading(model, 1), "h-lg", |pen| {
                pen.attr("id", "earlier");
                pen.text(say::EARLIER);
            });
            pen.say("p", "note", say::KEPT);
        });
        for (at, paper) in papers.iter().enumerate() {
            pen.el("div", "asked", |pen| {
                pen.key(&paper.started.0.to_string());
                pen.el("div", "row between", |pen| {
                    pen.el("p", "crumb", |pen| about(pen, model, paper));
                    pen.el("div", "row", |pen| {
                        way(pen, model, "btn", Desk::Open(paper.started, Window::Sheet), say::SHEET);
                        if at > 0 {
                            let next = told(ScreeningEvent::NextCandidate(paper.started));
                            pen.button("btn", next, say::NEXT_OF_PAPER);
                        }
                    });
                });
                let all: Vec<_> = model.screenings.like(paper).collect();
                pen.el("ul", "rows", |pen| all.into_iter().rev().for_each(|one| row(pen, model, one)));
            });
        }
    });
}

fn row(pen: &mut Pen, model: &Model, screening: &Screening) {
    pen.el("li", "", |pen| {
        pen.key(&screening.started.0.to_string());
        way(pen, model, "", Desk::Open(screening.started, Window::Interviewer), &name(screening));
        pen.el("p", "note", |pen| {
            pen.say("span", "", say::stage(screening.stage));
            pen.say("span", "", &began(model, screening.started));
            if let Some(band) = screening.counted() {
                pen.say("span", "", &format!("{}: {}", say::OVERALL, interview::band(band)));
            }
        });
    });
}
