//! The candidates of one paper side by side: what was recorded of each, question by question.
//! Does not know who of them is better; it adds up and averages nothing but what was counted.

use viva_core::deck::Point;
use viva_core::event::Event;
use viva_core::interview::Dimension;
use viva_core::model::Model;
use viva_core::screening::{Desk, Screening, Window};

use super::super::icon;
use super::super::pen::Pen;
use super::super::share::tool;
use super::{card, concept_of, heard_at, judged, name, subject, title, way};
use crate::words::{self, interview, screening as say};

/// As many candidates as stand side by side on a sheet of paper.
const ON_PAPER: usize = 5;

pub(super) fn sheet(pen: &mut Pen, model: &Model, screening: &Screening) {
    let all: Vec<&Screening> = model.screenings.like(screening).collect();
    let about = format!("{}, {}", words::level(screening.paper.level), interview::length(screening.paper.length));
    card(pen, &about, "", &|pen| {
        title(pen, model, "stem tight", say::SHEET);
        pen.el("div", "report", |pen| {
            pen.say("p", "note", &say::beside(all.len()));
            pen.el("div", "scroll", |pen| {
                pen.attr("tabindex", "0");
                pen.attr("role", "region");
                pen.attr("aria-label", say::SHEET);
                table(pen, model, screening, &all);
            });
            pen.slot(|pen| on_paper(pen, model, screening, &all));
        });
        pen.el("div", "foot", |pen| {
            let back = Desk::Open(screening.started, Window::Interviewer);
            way(pen, model, "btn", back, &say::back_to(&name(screening)));
            pen.el("div", "tools", |pen| tool(pen, icon::PRINT, words::PRINT, Event::PrintAsked));
        });
    });
}

/// The same in tables that are as wide as paper, in place of one that paper would cut.
fn on_paper(pen: &mut Pen, model: &Model, screening: &Screening, all: &[&Screening]) {
    if all.len() > ON_PAPER {
        for group in all.chunks(ON_PAPER) {
            pen.el("div", "printed", |pen| table(pen, model, screening, group));
        }
    }
}

fn table(pen: &mut Pen, model: &Model, screening: &Screening, all: &[&Screening]) {
    pen.el("table", "data sheet", |pen| {
        pen.el("thead", "", |pen| {
            row(pen, &|pen| pen.text(say::EARLIER), &|pen| {
                for one in all {
                    pen.el("th", "", |pen| {
                        pen.attr("scope", "col");
                        way(pen, model, "", Desk::Open(one.started, Window::Interviewer), &name(one));
                        pen.say("p", "note", &began(model, one, all));
                    });
                }
            });
        });
        pen.el("tbody", "", |pen| sums(pen, model, all));
        pen.el("tbody", "", |pen| {
            for (at, place) in screening.places.iter().enumerate() {
                let head = |pen: &mut Pen| {
                    pen.text(&format!("{} ", at + 1));
                    pen.title(subject(model, &place.target));
                };
                row(pen, &head, &|pen| {
                    for place in all.iter().filter_map(|one| one.places.get(at)) {
                        cell(pen, &heard_at(model, place));
                    }
                });
            }
        });
    });
}

/// The day a candidate began, and the time where another one of that day is called the same.
fn began(model: &Model, screening: &Screening, all: &[&Screening]) -> String {
    let (date, time) = screening.started.date_and_time(model.offset);
    let same = |one: &&&Screening| name(one) == name(screening) && one.started.date_and_time(model.offset).0 == date;
    let date = words::date(date);
    if all.iter().filter(same).count() > 1 { say::at(&date, time) } else { date }
}

/// The points that count and were said, of those of all that was asked: `2 of 7`
fn points(model: &Model, screening: &Screening, counts: fn(&Point) -> bool) -> String {
    let (mut said, mut all) = (0, 0);
    for place in screening.places.iter().filter(|place| place.is_asked()) {
        let points = concept_of(model, place).into_iter().flat_map(|concept| &concept.card.points);
        for point in points.filter(|point| counts(point)) {
            all += 1;
            said += usize::from(place.said.contains(&point.id));
        }
    }
    // A card has a point at least.
    if all == 0 { say::NOT_ASKED.into() } else { words::of(said, all) }
}

/// What was judged, then what was counted over all questions.
fn sums(pen: &mut Pen, model: &Model, all: &[&Screening]) {
    let mut each = |head: &str, of: &dyn Fn(&Screening) -> String| {
        row(pen, &|pen| pen.text(head), &|pen| all.iter().for_each(|one| cell(pen, &of(one))));
    };
    each(say::OVERALL, &|one| one.counted().map_or(say::NOT_SET, interview::band).into());
    for dimension in Dimension::ALL {
        each(interview::dimension(dimension), &|one| judged(&one.marks[dimension as usize]).into());
    }
    each(say::CORE_POINTS, &|one| points(model, one, |point| point.core));
    each(interview::POINTS, &|one| points(model, one, |_| true));
    each(words::RED_FLAGS, &|one| one.total().flags.to_string());
    each(say::NUDGES, &|one| one.total().nudges.to_string());
    each(words::TIME, &|one| interview::clock(one.clock.used));
    each(say::INTERRUPTED, &|one| say::interrupted(&one.clock));
    each(interview::EXTRA, &|one| interview::extra(one.extra).into());
}

fn row(pen: &mut Pen, head: &dyn Fn(&mut Pen), cells: &dyn Fn(&mut Pen)) {
    pen.el("tr", "", |pen| {
        pen.el("th", "", |pen| {
            pen.attr("scope", "row");
            head(pen);
        });
        cells(pen);
    });
}

fn cell(pen: &mut Pen, text: &str) {
    pen.say("td", "", text);
}
