//! The report of an interview: what was recorded, and the learner's own marks beside it.
//! Does not know how anything was scored.

use viva_core::event::{CopyWhat, Event, InterviewEvent};
use viva_core::interview::{Band, Dimension, Doubt, Interview, Report, Tag, mark};
use viva_core::model::Model;
use viva_core::route::Route;
use viva_core::selection::{Only, Selection};

use super::super::pen::Pen;
use super::super::share::tool;
use super::super::{control, heading, icon};
use super::{about, answers, backing, card, progress, title};
use crate::words::{self, interview as say};

pub(super) fn report(pen: &mut Pen, model: &Model, interview: &Interview) {
    let report = Report::of(interview);
    let when = words::date(interview.started().calendar_day(model.offset).date());
    card(pen, &about(interview), &when, &|pen| {
        title(pen, model, "stem", &say::found(report.right, report.unanswered().count(), report.lines.len()));
        facts(pen, model, interview, &report);
        answers::answers(pen, model, interview, &report);
        progress::progress(pen, model, interview, &report);
        marks(pen, model, interview, &report);
        foot(pen, model, interview, &report);
    });
}

fn facts(pen: &mut Pen, model: &Model, interview: &Interview, report: &Report) {
    let (said, points) = report.points;
    pen.el("div", "factrow", |pen| {
        pen.el("dl", "facts", |pen| {
            let mut fact = |name: &str, value: &str| {
                pen.el("div", "", |pen| {
                    pen.say("dt", "", name);
                    pen.say("dd", "", value);
                });
            };
            fact(say::ANSWERED, &words::of(report.answered, report.lines.len()));
            fact(words::TIME, &words::time(interview.clock.used));
            if points > 0 {
                fact(say::POINTS, &words::of(said, points));
            }
            if report.flagged > 0 {
                fact(say::FLAGGED, &report.flagged.to_string());
            }
        });
        let clock = &interview.clock;
        let mut notes: Vec<String> = say::conditions(clock).into_iter().collect();
        if clock.away.0 > 0 {
            notes.push(say::away(clock.away));
        }
        if interview.hidden.times > 0 {
            notes.push(say::hidden(interview.hidden.times, interview.hidden.time));
        }
        if report.answered > 0 {
            notes.extend(progress::extremes(model, report));
            let aloud = (points > 0).then_some(say::COUNTED_ALOUD);
            notes.push([say::COUNTED].into_iter().chain(aloud).collect::<Vec<_>>().join(" "));
        }
        for note in notes {
            pen.say("p", "note", &note);
        }
    });
}

fn marks(pen: &mut Pen, model: &Model, interview: &Interview, report: &Report) {
    pen.el("section", "report rule", |pen| {
        pen.attr("aria-labelledby", "marks");
        pen.el(heading(model, 1), "h", |pen| {
            pen.attr("id", "marks");
            pen.text(say::OWN_MARKS);
        });
        pen.say("p", "note", say::OWN_MARKS_HOW);
        for dimension in Dimension::ALL {
            let set = interview.marks.bands[dimension as usize];
            band(pen, model, dimension, set, &|pen| backing::backing(pen, model, interview, report, dimension));
        }
        pen.el("fieldset", "field", |pen| {
            pen.say("legend", "label", say::TAGS);
            pen.el("div", "chips", |pen| {
                for tag in Tag::ALL {
                    let on = interview.marks.tags.contains(&tag);
                    let event = Event::Interview(InterviewEvent::TagSet(tag));
                    control::choice(pen, "chip", "checkbox", say::TAGS, say::tag(tag), on, event);
                }
            });
        });
    });
}

/// A dimension with its four bands, what one observes of somebody in each, and what was recorded that speaks of it.
fn band(pen: &mut Pen, model: &Model, dimension: Dimension, set: Option<Band>, backing: &dyn Fn(&mut Pen)) {
    let id = format!("band-{}", dimension as u8);
    pen.el("div", "band", |pen| {
        pen.attr("role", "radiogroup");
        pen.attr("aria-labelledby", &id);
        pen.el(heading(model, 2), "h", |pen| {
            pen.attr("id", &id);
            pen.text(say::dimension(dimension));
        });
        pen.el("ul", "note dash", |pen| {
            for band in Band::ALL {
                pen.el("li", "", |pen| {
                    pen.attr_if("data-on", (set == Some(band)).then_some("yes"));
                    pen.say("strong", "", say::band(band));
                    pen.text(": ");
                    pen.text(say::sign(dimension, band));
                });
            }
        });
        pen.el("div", "", |pen| {
            backing(pen);
            pen.el("div", "segs", |pen| {
                for band in Band::ALL {
                    let event = Event::Interview(InterviewEvent::BandSet(dimension, band));
                    let group = say::dimension(dimension);
                    control::choice(pen, "seg", "radio", group, say::band(band), set == Some(band), event);
                }
            });
        });
    });
}

fn foot(pen: &mut Pen, model: &Model, interview: &Interview, report: &Report) {
    if model.interviews.doubt == Some(Doubt::Drop) {
        return doubt(pen, interview);
    }
    let missed = report.missed();
    let open = report.unanswered().count();
    let items = missed.iter().copied().chain(report.unanswered()).map(|line| line.target.listed()).collect();
    pen.el("div", "foot", |pen| {
        pen.el("div", "row", |pen| {
            if missed.len() + open > 0 && model.is_app() {
                let only = if open == 0 { Only::Missed } else { Only::All };
                let selection = Selection { items, only, ..Selection::default() };
                pen.button("btn primary", Event::SessionAsked(selection), &say::practise(missed.len(), open));
            }
            pen.button("btn", Event::Interview(InterviewEvent::Another), say::SET_UP);
        });
        pen.el("div", "tools", |pen| {
            again(pen, model, interview);
            tool(pen, icon::PRINT, words::PRINT, Event::PrintAsked);
            tool(pen, icon::CROSS, say::DROP, Event::Interview(InterviewEvent::Doubted(Some(Doubt::Drop))));
        });
    });
}

/// The ways to its questions, as long as the deck still gives them.
fn again(pen: &mut Pen, model: &Model, interview: &Interview) {
    let outlines: Vec<_> = model.library.outlines().collect();
    if !interview.is_of(&outlines) {
        return;
    }
    tool(pen, icon::UNDO, say::AGAIN, Event::Interview(InterviewEvent::Again));
    // A post has no address of them.
    if model.is_app() {
        let link = Route::Mock(format!("?{}", interview.paper.query(mark(&outlines))));
        tool(pen, icon::LINK, say::LINK_TO_PAPER, Event::CopyAsked(CopyWhat::Link(link)));
    }
}

/// In place of the foot, whether the report is deleted.
fn doubt(pen: &mut Pen, interview: &Interview) {
    pen.el("div", "foot", |pen| {
        pen.el("p", "note", |pen| {
            pen.attr("tabindex", "-1");
            pen.attr("data-spot", "question");
            pen.text(say::DROP_HOW);
        });
        pen.el("div", "row", |pen| {
            pen.button("btn primary", Event::Interview(InterviewEvent::Doubted(None)), say::KEEP);
            pen.button("btn", Event::Interview(InterviewEvent::Dropped(interview.started())), say::DROP);
        });
    });
}
