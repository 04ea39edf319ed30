//! After the end: what was said aloud beside a good answer, ticked point by point.
//! Does not know what the ticks come to.

use viva_core::deck::Concept;
use viva_core::event::{Event, InterviewEvent};
use viva_core::interview::{Interview, Place};
use viva_core::model::Model;
use viva_core::progress::Target;

use super::super::card::point_text;
use super::super::pen::Pen;
use super::super::{advice, heading, notices, rich};
use super::{about, card, title};
use crate::words::{self, interview as say};

pub(super) fn marking(pen: &mut Pen, model: &Model, interview: &Interview) {
    pen.el("div", "first", |pen| compare(pen, model, interview));
}

fn compare(pen: &mut Pen, model: &Model, interview: &Interview) {
    card(pen, &about(interview), "", &|pen| {
        title(pen, model, "stem tight", say::COMPARE_SAID);
        pen.el("div", "pad", |pen| pen.say("p", "note", say::COMPARE_HOW));
        for (at, entry, place) in interview.aloud().filter(|(_, _, place)| place.done || !place.notes.is_empty()) {
            let Target::Card { concept } = &entry.target else { continue };
            pen.el("section", "aloud rule", |pen| match model.library.concept(concept) {
                Some(concept) => answer(pen, model, at, place, concept),
                None => notices::waiting(pen, model, entry.target.file()),
            });
        }
        pen.el("div", "foot", |pen| {
            pen.button("btn primary", Event::Interview(InterviewEvent::Marked), say::TO_REPORT);
        });
    });
}

fn answer(pen: &mut Pen, model: &Model, at: usize, place: &Place, concept: &Concept) {
    pen.el(heading(model, 1), "h", |pen| rich::inline(pen, &concept.card.question));
    pen.say("p", "label", say::YOUR_NOTES);
    pen.say("p", "prose own", if place.notes.trim().is_empty() { say::NO_NOTES } else { &place.notes });
    pen.say("p", "label", &words::good_answer(&concept.card.answer.words()));
    rich::block(pen, "prose", &concept.card.answer);
    pen.slot(|pen| advice::told(pen, model, &concept.id));
    pen.el("fieldset", "rubric", |pen| {
        pen.say("legend", "label", words::TICK);
        for point in &concept.card.points {
            pen.el("label", "check", |pen| {
                pen.el("input", "", |pen| {
                    pen.attr("type", "checkbox");
                    pen.attr("name", &format!("point-{at}-{}", point.id));
                    pen.checked(place.said.contains(&point.id));
                    pen.on_change(Event::Interview(InterviewEvent::Ticking(at, point.id.clone())));
                });
                pen.el("span", "", |pen| point_text(pen, point));
            });
        }
    });
}
