//! What is thought of a candidate: a band beside its evidence in each dimension, then the whole.
//! Does not know which band is right: nothing here is computed.

use viva_core::event::{Event, ScreeningEvent};
use viva_core::interview::{Band, Dimension};
use viva_core::model::Model;
use viva_core::screening::{Mark, Screening, Stage};

use super::super::pen::Pen;
use super::super::{control, heading};
use super::{LONGEST, full, noted, subject, told, unagreed, wrote_note};
use crate::words::{interview, screening as say};

pub(super) fn marks(pen: &mut Pen, model: &Model, screening: &Screening) {
    // In the way while one asks: it opens by itself once everything was asked.
    let ended = screening.stage == Stage::Ended;
    let open = screening.at + 1 == screening.places.len() || ended;
    pen.el("details", "card judged more", |pen| {
        pen.key("marks");
        pen.flag("open", open);
        pen.el("summary", "", |pen| {
            if ended {
                // What the end leads to; what it means stands above the question, out of sight from here.
                pen.attr("data-spot", "verdict");
                pen.attr("aria-describedby", "stage");
            }
            pen.say(heading(model, 1), "h", say::MARKS);
            pen.say("span", "note", &say::bands_set(set(screening)));
        });
        pen.slot(|pen| notes(pen, model, screening));
        pen.say("p", "note", say::MARKS_HOW);
        for dimension in Dimension::ALL {
            let mark = &screening.marks[dimension as usize];
            pen.el("div", "band", |pen| band(pen, model, screening, dimension, mark));
        }
        pen.el("div", "band", |pen| overall(pen, model, screening));
    });
}

/// How many of the five bands count.
fn set(screening: &Screening) -> usize {
    screening.marks.iter().filter(|mark| mark.counted().is_some()).count() + screening.counted().iter().count()
}

/// The notes of all questions, which the evidence is drawn from.
fn notes(pen: &mut Pen, model: &Model, screening: &Screening) {
    if screening.places.iter().all(|place| noted(place).next().is_none()) {
        return;
    }
    pen.say("p", "label", say::ALL_NOTES);
    pen.el("ul", "noted", |pen| {
        for (at, place) in screening.places.iter().enumerate() {
            for note in noted(place) {
                pen.el("li", "", |pen| {
                    pen.say("span", "num", &interview::clock(note.at));
                    pen.el("span", "", |pen| {
                        pen.el("strong", "", |pen| {
                            pen.text(&format!("{} ", at + 1));
                            pen.title(subject(model, &place.target));
                        });
                        wrote_note(pen, screening, note);
                    });
                });
            }
        }
    });
}

fn band(pen: &mut Pen, model: &Model, screening: &Screening, dimension: Dimension, mark: &Mark) {
    let name = interview::dimension(dimension);
    let id = format!("evidence-{}", dimension as u8);
    pen.say(heading(model, 2), "h", name);
    pen.el("div", "field", |pen| {
        control::label(pen, "label", &id, say::EVIDENCE);
        pen.el("textarea", "textarea", |pen| {
            pen.attr("id", &id);
            pen.attr("name", &id);
            pen.attr("rows", "3");
            pen.attr("maxlength", LONGEST);
            pen.flag("disabled", !screening.consent);
            pen.value(&mark.evidence);
            pen.on_typed(move |text| told(ScreeningEvent::EvidenceWritten(dimension, text)));
        });
        full(pen, &mark.evidence, say::EVIDENCE_FULL);
    });
    let why = (!mark.has_evidence()).then(|| match mark.band {
        _ if !screening.consent => unagreed(screening).into(),
        Some(band) => say::needs_evidence_again(interview::band(band)),
        None => say::NEEDS_EVIDENCE.into(),
    });
    let event = |band| told(ScreeningEvent::BandSet(dimension, band));
    choices(pen, name, mark.band, why.as_deref(), &event, &|band| interview::sign(dimension, band));
}

fn overall(pen: &mut Pen, model: &Model, screening: &Screening) {
    pen.say(heading(model, 2), "h", say::OVERALL);
    pen.say("p", "note", say::OVERALL_HOW);
    let needed = if screening.overall.is_some() { say::NEEDS_ALL_AGAIN } else { say::NEEDS_ALL };
    let why = (!screening.is_judged()).then_some(needed);
    let event = |band| told(ScreeningEvent::OverallSet(band));
    choices(pen, say::OVERALL, screening.overall, why, &event, &|_| "");
}

/// Four bands with what one observes in each; `why` says why none can be set yet.
fn choices(
    pen: &mut Pen,
    name: &str,
    set: Option<Band>,
    why: Option<&str>,
    event: &dyn Fn(Band) -> Event,
    sign: &dyn Fn(Band) -> &'static str,
) {
    pen.el("fieldset", "field", |pen| {
        pen.flag("disabled", why.is_some());
        pen.say("legend", "sr", name);
        pen.el("div", "segs", |pen| {
            for band in Band::ALL {
                control::choice(pen, "seg", "radio", name, interview::band(band), set == Some(band), event(band));
            }
        });
        pen.slot(|pen| {
            if let Some(why) = why {
                pen.say("p", "note", why);
            }
        });
        pen.slot(|pen| signs(pen, set, sign));
    });
}

fn signs(pen: &mut Pen, set: Option<Band>, sign: &dyn Fn(Band) -> &'static str) {
    if sign(Band::NotYet).is_empty() {
        return;
    }
    pen.el("ul", "note dash", |pen| {
        for band in Band::ALL {
            pen.el("li", "", |pen| {
                pen.attr_if("data-on", (set == Some(band)).then_some("yes"));
                pen.say("strong", "", interview::band(band));
                pen.text(": ");
                pen.text(sign(band));
            });
        }
    });
}
