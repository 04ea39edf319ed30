//! Setting up a paper for candidates, and those who were asked before.
//! Does not know which questions the choices give; the paper draws them.

use viva_core::event::{CopyWhat, ScreeningEvent};
use viva_core::interview::{Extra, Paper, mark};
use viva_core::model::Model;
use viva_core::route::Route;
use viva_core::screening::{Desk, Screening, Window};

use viva_core::event::Event;

use super::super::interview::choices;
use super::super::pen::Pen;
use super::super::share::tool;
use super::super::{heading, icon};
use super::{card, name, title, told, way};
use crate::words::{self, interview, screening as say};

pub(super) fn setup(pen: &mut Pen, model: &Model, paper: Paper, extra: Extra, link: Option<Option<u32>>) {
    pen.el("div", "first", |pen| form(pen, model, paper, extra, link));
    pen.slot(|pen| earlier(pen, model));
}

fn form(pen: &mut Pen, model: &Model, paper: Paper, extra: Extra, link: Option<Option<u32>>) {
    let outlines: Vec<_> = model.library.outlines().collect();
    let count = paper.questions(&outlines).len();
    let chosen = |paper| told(ScreeningEvent::PaperChosen(paper));
    card(pen, interview::NEW, "", &|pen| {
        title(pen, model, "stem tight", say::SET_UP);
        pen.el("div", "setup", |pen| {
            pen.say("p", "note", say::SET_UP_HOW);
            pen.slot(|pen| {
                if link.is_some() {
                    let other = model.is_of_another_deck(link);
                    pen.say("p", "note", if other { interview::OTHER_DECK } else { interview::FROM_LINK });
                }
            });
            choices(pen, paper, extra, &chosen, &|extra| told(ScreeningEvent::ExtraChosen(extra)));
        });
        pen.el("div", "foot", |pen| {
            pen.say("p", "note", &if count > 0 { say::paper(count) } else { interview::NO_QUESTION.into() });
            pen.slot(|pen| {
                if count > 0 {
                    pen.button("btn primary", told(ScreeningEvent::Begun), say::START);
                }
            });
        });
    });
    pen.el("div", "tools", |pen| {
        if model.is_app() {
            let link = Route::Interviewer(format!("?{}", paper.query(mark(&outlines))));
            tool(pen, icon::LINK, interview::LINK_TO_PAPER, Event::CopyAsked(CopyWhat::Link(link)));
        }
        let other = Paper { seed: paper.seed + 1, ..paper };
        tool(pen, icon::UNDO, interview::ANOTHER_PAPER, chosen(other));
    });
}

/// The candidates who were asked before, the latest first.
fn earlier(pen: &mut Pen, model: &Model) {
    if model.screenings.all.is_empty() {
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
        pen.el("ul", "rows", |pen| model.screenings.all.iter().rev().for_each(|one| row(pen, model, one)));
    });
}

fn row(pen: &mut Pen, model: &Model, screening: &Screening) {
    pen.el("li", "", |pen| {
        pen.key(&screening.started.0.to_string());
        way(pen, model, "", Desk::Open(screening.started, Window::Interviewer), &name(screening));
        pen.el("p", "note", |pen| {
            pen.say("span", "", &words::date(screening.started.day(model.offset).date()));
            pen.say("span", "", words::level(screening.paper.level));
            pen.say("span", "", &interview::length(screening.paper.length));
        });
    });
}
