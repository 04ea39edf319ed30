//! Everything that was recorded of a candidate, for paper: the marks, then question by question. On screen the window shows
//! one at a time.
//! Does not know the window.

use viva_core::deck::{Concept, Item};
use viva_core::interview::Dimension;
use viva_core::model::Model;
use viva_core::screening::{Place, Screening};
use viva_core::text::Rich;

use super::super::card::point_text;
use super::super::interaction::{Is, row};
use super::super::pen::Pen;
use super::super::worksheet::{key, numbered, task};
use super::super::{heading, rich};
use super::{about, concept_of, conditions, heard_at, judged, name, noted, subject, time_of, wrote, wrote_note};
use crate::words::{self, interview, screening as say};

pub(super) fn record(pen: &mut Pen, model: &Model, screening: &Screening) {
    pen.el("article", "record", |pen| {
        pen.key("record");
        pen.say(heading(model, 0), "h-lg", &name(screening));
        pen.say("p", "note", &about(model, screening));
        for text in conditions(model, screening) {
            pen.say("p", "note", &text);
        }
        pen.el("section", "", |pen| marks(pen, model, screening));
        for (at, place) in screening.places.iter().enumerate() {
            pen.el("section", "", |pen| question(pen, model, screening, at, place));
        }
    });
}

fn question(pen: &mut Pen, model: &Model, screening: &Screening, at: usize, place: &Place) {
    pen.el("header", "", |pen| {
        pen.el(heading(model, 1), "h", |pen| {
            pen.text(&format!("{} ", at + 1));
            pen.title(subject(model, &place.target));
        });
        pen.say("p", "note", &format!("{} · {}", heard_at(model, place), time_of(screening, place)));
    });
    if let Some(concept) = concept_of(model, place) {
        if let Some(item) = model.item(&place.target) {
            asked_first(pen, model, screening, place, &item);
            pen.say("p", "label", say::THEN_ASK);
        }
        rich::block(pen, "prose", &concept.card.question);
        pen.slot(|pen| {
            if place.is_asked() {
                heard(pen, place, concept);
            }
        });
    }
    notes(pen, screening, place);
}

/// The item that came before the open question, with its key.
fn asked_first(pen: &mut Pen, model: &Model, screening: &Screening, place: &Place, item: &Item) {
    let seed = screening.seed_of(&place.target);
    rich::block(pen, "prose", &item.stem);
    if let Some(code) = &item.listing {
        numbered(pen, code);
    }
    pen.el("div", "task", |pen| task(pen, item, seed));
    pen.say("p", "label", say::KEY);
    pen.el("div", "key", |pen| key(pen, model, &place.target, seed));
}

fn heard(pen: &mut Pen, place: &Place, concept: &Concept) {
    let card = &concept.card;
    pen.say("p", "label", say::MUST_COVER);
    pen.el("ul", "options", |pen| {
        for point in &card.points {
            let said = place.said.contains(&point.id);
            let (is, word) = if said { (Is::Right, words::SAID) } else { (Is::Other, words::NOT_SAID) };
            row(pen, is, None, &|pen| point_text(pen, point), Some(word), None);
        }
    });
    let flags = place.flags.iter().filter_map(|at| card.red_flags.get(*at));
    texts(pen, words::RED_FLAGS, &flags.collect::<Vec<_>>());
    texts(pen, say::NUDGES, &card.nudges.iter().take(place.nudges).collect::<Vec<_>>());
}

fn texts(pen: &mut Pen, label: &str, texts: &[&Rich]) {
    if texts.is_empty() {
        return;
    }
    pen.say("p", "label", label);
    pen.el("ul", "dash", |pen| {
        for text in texts {
            pen.el("li", "", |pen| rich::inline(pen, text));
        }
    });
}

fn notes(pen: &mut Pen, screening: &Screening, place: &Place) {
    if noted(place).next().is_none() {
        return;
    }
    pen.say("p", "label", say::NOTES);
    pen.el("ul", "noted", |pen| {
        for note in noted(place) {
            pen.el("li", "", |pen| {
                pen.say("span", "num", &interview::clock(note.at));
                pen.el("span", "", |pen| wrote_note(pen, screening, note));
            });
        }
    });
}

fn marks(pen: &mut Pen, model: &Model, screening: &Screening) {
    pen.say(heading(model, 1), "h", say::MARKS);
    pen.el("dl", "", |pen| {
        pen.el("div", "", |pen| {
            let band = screening.counted().map_or(say::NOT_SET, interview::band);
            pen.say("dt", "label", &format!("{}: {band}", say::OVERALL));
        });
        for dimension in Dimension::ALL {
            let mark = &screening.marks[dimension as usize];
            pen.el("div", "", |pen| {
                let band = judged(mark);
                pen.say("dt", "label", &format!("{}: {band}", interview::dimension(dimension)));
                wrote(pen, "dd", &mark.evidence);
            });
        }
    });
}
