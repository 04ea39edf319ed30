//! The report of an interview: what was recorded, and the learner's own marks beside it.
//! Does not know how anything was scored.

use viva_core::event::{Event, InterviewEvent};
use viva_core::interview::{Band, Dimension, Doubt, Interview, Line, Report, Tag};
use viva_core::model::Model;
use viva_core::progress::{Confidence, Target};
use viva_core::selection::Selection;

use super::super::pen::Pen;
use super::super::share::tool;
use super::super::{control, heading, icon};
use super::{about, answer, card, subject, title};
use crate::words::{self, insight, interview as say};

pub(super) fn report(pen: &mut Pen, model: &Model, interview: &Interview) {
    let report = Report::of(interview);
    let when = words::date(interview.started().calendar_day(model.offset).date());
    card(pen, &about(interview), &when, &|pen| {
        title(pen, model, "stem", &say::found(report.right, report.answered));
        facts(pen, model, interview, &report);
        answers(pen, model, interview, &report);
        each(pen, model, &report);
        marks(pen, model, interview);
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
            fact(words::TIME, &words::time(interview.spent()));
            if points > 0 {
                fact(say::POINTS, &words::of(said, points));
            }
            if report.flagged > 0 {
                fact(say::FLAGGED, &report.flagged.to_string());
            }
        });
        let clock = &interview.clock;
        let mut notes: Vec<String> =
            say::conditions(clock.pauses, clock.over_time, clock.set_back, clock.away.0 > 0).into_iter().collect();
        if clock.away.0 > 0 {
            notes.push(say::away(clock.away));
        }
        if interview.hidden.times > 0 {
            notes.push(say::hidden(interview.hidden.times, interview.hidden.time));
        }
        notes.extend(topics(model, report));
        if let Some(before) = model.interviews.before(interview) {
            let earlier = Report::of(before);
            let date = words::date(before.started().calendar_day(model.offset).date());
            notes.push(say::last_time(&date, earlier.right, earlier.answered, before.spent()));
        }
        for note in notes {
            pen.say("p", "note", &note);
        }
    });
}

/// The strongest and the weakest topic, where they differ.
fn topics(model: &Model, report: &Report) -> Option<String> {
    let topic = |target: &Target| Some(model.library.outline(target.concept()?)?.topic.as_str());
    let mut shares = report.shares(topic);
    // One answer says nothing of a topic.
    shares.retain(|(_, _, of)| *of > 1);
    shares.sort_by_key(|(_, got, of)| core::cmp::Reverse(got / of.max(&1)));
    let (first, last) = (shares.first()?, shares.last()?);
    let said = |(id, got, of): &(&str, u32, u32)| {
        let title = model.library.topic_title(id).unwrap_or(id);
        format!("{title} ({})", insight::percent(got / (10 * of.max(&1))))
    };
    (first.1 / first.2.max(1) > last.1 / last.2.max(1)).then(|| say::topics(&said(first), &said(last)))
}

/// What was wrong, confident errors first, then what was right: each opens to what was given and why it is so.
fn answers(pen: &mut Pen, model: &Model, interview: &Interview, report: &Report) {
    let missed = report.missed();
    let certain = missed.iter().take_while(|line| line.confidence == Some(Confidence::Certain)).count();
    let (certain, others) = missed.split_at(certain);
    let right: Vec<&Line> = report.lines.iter().filter(|line| line.score.is_some() && !line.is_missed()).collect();
    let also = if certain.is_empty() { words::MISSED_HERE } else { words::ALSO_MISSED };
    for (name, lines) in [(words::CERTAIN_BUT_WRONG, certain), (also, others), (words::RIGHT, &right)] {
        if lines.is_empty() {
            continue;
        }
        pen.el("section", "report rule", |pen| {
            pen.say(heading(model, 1), "h", name);
            for line in lines {
                pen.el("details", "more", |pen| {
                    pen.el("summary", "", |pen| pen.title(subject(model, line.target)));
                    answer::answer(pen, model, interview, line.number - 1);
                });
            }
        });
    }
    if report.answered > 0 {
        let how = if missed.is_empty() { say::NOTHING_MISSED } else { say::SENT };
        pen.el("div", "pad", |pen| pen.say("p", "note", how));
    }
}

fn each(pen: &mut Pen, model: &Model, report: &Report) {
    pen.el("div", "report rule", |pen| {
        pen.el("div", "scroll", |pen| {
            pen.attr("tabindex", "0");
            pen.attr("role", "region");
            pen.attr("aria-label", say::EACH);
            pen.el("table", "data", |pen| {
                pen.say("caption", "h", say::EACH);
                pen.el("thead", "", |pen| {
                    pen.el("tr", "", |pen| {
                        for head in say::EACH_HEADS {
                            pen.el("th", "", |pen| {
                                pen.attr("scope", "col");
                                pen.text(head);
                            });
                        }
                    });
                });
                pen.el("tbody", "", |pen| report.lines.iter().for_each(|line| row(pen, model, line)));
            });
        });
    });
}

fn row(pen: &mut Pen, model: &Model, line: &Line) {
    pen.el("tr", "", |pen| {
        pen.el("th", "", |pen| {
            pen.attr("scope", "row");
            pen.text(&format!("{} ", line.number));
            pen.title(subject(model, line.target));
            if line.flagged {
                icon::icon(pen, icon::FLAG);
                pen.say("span", "sr", say::FLAGGED);
            }
        });
        let aloud = matches!(line.target, Target::Card { .. });
        let result = line.score.map_or(say::NOT_ANSWERED.into(), |score| match aloud {
            true => words::of(line.said, score.of.into()),
            false => say::result(score.got, score.of),
        });
        pen.say("td", "", &result);
        pen.say("td", "", line.confidence.map_or("", insight::confidence));
        pen.say("td", "num", &format!("{} / {}", say::clock(line.took), say::clock(line.budget)));
    });
}

fn marks(pen: &mut Pen, model: &Model, interview: &Interview) {
    pen.el("section", "report rule", |pen| {
        pen.attr("aria-labelledby", "marks");
        pen.el(heading(model, 1), "h", |pen| {
            pen.attr("id", "marks");
            pen.text(say::OWN_MARKS);
        });
        pen.say("p", "note", say::OWN_MARKS_HOW);
        for dimension in Dimension::ALL {
            band(pen, model, dimension, interview.marks.bands[dimension as usize]);
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

/// A dimension with its four bands, and what one observes of somebody in the band that is set.
fn band(pen: &mut Pen, model: &Model, dimension: Dimension, set: Option<Band>) {
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
        pen.el("div", "segs", |pen| {
            for band in Band::ALL {
                let event = Event::Interview(InterviewEvent::BandSet(dimension, band));
                let group = say::dimension(dimension);
                control::choice(pen, "seg", "radio", group, say::band(band), set == Some(band), event);
            }
        });
    });
}

fn foot(pen: &mut Pen, model: &Model, interview: &Interview, report: &Report) {
    let items: Vec<String> = report.missed().iter().map(|line| line.target.listed()).collect();
    if model.interviews.doubt == Some(Doubt::Drop) {
        return doubt(pen, interview);
    }
    pen.el("div", "foot", |pen| {
        pen.el("div", "row", |pen| {
            let missed = items.len();
            if missed > 0 && model.is_app() {
                let selection = Selection { items, ..Selection::default() };
                pen.button("btn primary", Event::SessionAsked(selection), &words::practise_missed(missed));
            }
            pen.button("btn", Event::Interview(InterviewEvent::Another), say::SET_UP);
        });
        pen.el("div", "tools", |pen| {
            tool(pen, icon::PRINT, words::PRINT, Event::PrintAsked);
            tool(pen, icon::CROSS, say::DROP, Event::Interview(InterviewEvent::Doubted(Some(Doubt::Drop))));
        });
    });
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
