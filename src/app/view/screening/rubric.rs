//! What only the one who asks may see of a question: its key, what must be said, nudges, flags and further questions.
//! Does not know how well it was answered.

use viva_core::deck::{Card, Concept};
use viva_core::event::{Event, ScreeningEvent};
use viva_core::interview::Dimension;
use viva_core::model::Model;
use viva_core::progress::Target;
use viva_core::screening::{Answer, Place, Screening};
use viva_core::text::Rich;

use super::super::card::{bullets, fold, point_text};
use super::super::pen::Pen;
use super::super::worksheet::key;
use super::super::{control, heading, rich};
use super::told;
use crate::words::{self, interview, screening as say};

pub(super) fn rubric(pen: &mut Pen, model: &Model, screening: &Screening, place: &Place, concept: &Concept) {
    let card = &concept.card;
    pen.slot(|pen| {
        if place.after_end {
            pen.say("p", "note", say::TICKED_AFTER);
        }
    });
    if !matches!(place.target, Target::Card { .. }) {
        pen.el("details", "more", |pen| {
            pen.el("summary", "", |pen| pen.say("span", "", say::KEY));
            pen.el("div", "key", |pen| key(pen, model, &place.target, screening.seed_of(&place.target)));
        });
        answer(pen, screening, place);
        pen.say("p", "label", say::THEN_ASK);
        rich::block(pen, "prose then", &card.question);
        pen.slot(|pen| {
            if model.is_app() {
                let word = if screening.then_shown { say::HIDE_THEN } else { say::SHOW_THEN };
                pen.el("p", "", |pen| pen.button("btn", told(ScreeningEvent::ThenSwitched), word));
            }
        });
    }
    ticks(pen, screening, &must_cover(card), |pen| {
        for point in &card.points {
            let on = place.said.contains(&point.id);
            let event = told(ScreeningEvent::PointHeard(point.id.clone()));
            tick(pen, &format!("point-{}", point.id), on, event, &|pen| point_text(pen, point));
        }
    });
    pen.el("div", "block two", |pen| {
        bullets(pen, heading(model, 1), say::LOOK_FOR, "dash", &card.look_for);
        flags(pen, screening, place, card);
    });
    nudges(pen, screening, place, &card.nudges);
    if !card.follow_ups.is_empty() {
        pen.el("div", "block asks", |pen| {
            pen.say(heading(model, 1), "label", words::FOLLOW_UPS);
            for next in &card.follow_ups {
                fold(pen, &|pen| rich::inline(pen, &next.question), &next.answer);
            }
        });
    }
    pen.el("div", "how rule", |pen| {
        fold(pen, &|pen| pen.text(&words::good_answer(&card.answer.words())), &card.answer);
        fold(pen, &|pen| pen.text(words::WHY_ASKED), &card.why);
    });
}

/// Above the points: which of the marks they speak of, where it is one.
fn must_cover(card: &Card) -> String {
    let spoken = Dimension::of(card.asks).map(|one| format!(" · {}", interview::dimension(one)));
    say::MUST_COVER.to_owned() + &spoken.unwrap_or_default()
}

/// How an item was answered: it is judged by its key, not by points.
fn answer(pen: &mut Pen, screening: &Screening, place: &Place) {
    ticks(pen, screening, say::ANSWER, |pen| {
        pen.el("div", "segs", |pen| {
            for one in Answer::ALL {
                let event = told(ScreeningEvent::AnswerHeard(one));
                control::choice(pen, "seg", "radio", say::ANSWER, say::answer(one), place.answer == Some(one), event);
            }
        });
    });
}

fn flags(pen: &mut Pen, screening: &Screening, place: &Place, card: &Card) {
    if card.red_flags.is_empty() {
        return;
    }
    ticks(pen, screening, words::RED_FLAGS, |pen| {
        for (at, flag) in card.red_flags.iter().enumerate() {
            let event = told(ScreeningEvent::FlagSeen(at));
            tick(pen, &format!("flag-{at}"), place.flags.contains(&at), event, &|pen| rich::inline(pen, flag));
        }
    });
}

/// The nudges that were given and the next one: whoever reads all of them at once gives too much away.
fn nudges(pen: &mut Pen, screening: &Screening, place: &Place, nudges: &[Rich]) {
    if nudges.is_empty() {
        return;
    }
    ticks(pen, screening, &say::nudges(place.nudges.min(nudges.len()), nudges.len()), |pen| {
        for (at, nudge) in nudges.iter().enumerate().take(place.nudges + 1) {
            let given = at < place.nudges;
            let event = told(ScreeningEvent::NudgesGiven(if given { at } else { at + 1 }));
            tick(pen, &format!("nudge-{at}"), given, event, &|pen| rich::inline(pen, nudge));
        }
    });
}

/// A group of things to tick, once the candidate agreed.
fn ticks(pen: &mut Pen, screening: &Screening, legend: &str, inside: impl FnOnce(&mut Pen)) {
    pen.el("fieldset", "rubric", |pen| {
        pen.flag("disabled", !screening.consent);
        pen.say("legend", "label", legend);
        inside(pen);
    });
}

fn tick(pen: &mut Pen, name: &str, on: bool, event: Event, text: &dyn Fn(&mut Pen)) {
    pen.el("label", "check", |pen| {
        pen.key(name);
        pen.el("input", "", |pen| {
            pen.attr("type", "checkbox");
            pen.attr("name", name);
            pen.checked(on);
            pen.on_change(event);
        });
        pen.el("span", "", text);
    });
}
