//! Above and beside the question: consent, notes with the time of the interview, and the candidate's window and label.
//! Does not know what the notes are about.

use viva_core::event::ScreeningEvent;
use viva_core::interview::Extra;
use viva_core::model::Model;
use viva_core::route::Route;
use viva_core::screening::{Note, Place, Screening, Window};

use super::super::control;
use super::super::pen::Pen;
use super::{LONGEST, after_end, full, told, unagreed};
use crate::words::{interview, screening as say};

pub(super) fn heard(pen: &mut Pen, model: &Model, screening: &Screening, place: &Place) {
    pen.el("div", "run-side", |pen| {
        pen.key("side");
        notes(pen, model, screening, place);
        // Needed once, before the first question.
        pen.el("details", "more", |pen| {
            pen.flag("open", !screening.consent);
            pen.el("summary", "", |pen| pen.say("span", "", say::ONCE));
            pen.el("div", "once", |pen| {
                window(pen, model, screening);
                candidate(pen, screening);
            });
        });
    });
}

/// Whether the candidate agreed; it stands above all that waits for it.
pub(super) fn consent(pen: &mut Pen, screening: &Screening) {
    pen.el("div", "told", |pen| {
        pen.el("label", "check consent", |pen| {
            pen.el("input", "", |pen| {
                pen.attr("type", "checkbox");
                pen.attr("name", "consent");
                if !screening.consent {
                    pen.attr("data-spot", "response");
                }
                pen.checked(screening.consent);
                pen.on_change(told(ScreeningEvent::ConsentSwitched));
            });
            pen.say("span", "", say::CONSENT);
        });
        pen.slot(|pen| {
            if !screening.consent {
                pen.say("p", "note", unagreed(screening));
            }
        });
    });
}

fn notes(pen: &mut Pen, model: &Model, screening: &Screening, place: &Place) {
    pen.el("fieldset", "field", |pen| {
        pen.key(&format!("notes-{}", screening.at));
        pen.flag("disabled", !screening.consent);
        pen.say("legend", "label", say::NOTES);
        let last = place.notes.len().saturating_sub(1);
        for (at, note) in place.notes.iter().enumerate() {
            self::note(pen, screening, at, at == last, note);
        }
        pen.press("btn", told(ScreeningEvent::NoteBegun), |pen| {
            pen.say("span", "", &say::note_now(screening.clock.used));
            if model.settings.shortcuts {
                pen.say("kbd", "", "T");
            }
        });
    });
}

fn note(pen: &mut Pen, screening: &Screening, at: usize, last: bool, note: &Note) {
    let id = format!("note-{at}");
    let after = after_end(screening, note).map(|after| format!(", {after}")).unwrap_or_default();
    pen.el("div", "timed", |pen| {
        pen.key(&id);
        control::label(pen, "num", &id, &(interview::clock(note.at) + &after));
        pen.el("textarea", "textarea", |pen| {
            pen.attr("id", &id);
            pen.attr("name", &id);
            pen.attr("rows", "2");
            pen.attr("maxlength", LONGEST);
            pen.attr_if("data-spot", last.then_some("response"));
            pen.value(&note.text);
            pen.on_typed(move |text| told(ScreeningEvent::Noted(at, text)));
        });
        full(pen, &note.text, say::NOTE_FULL);
    });
}

/// The way to the window for the candidate, which needs an address.
fn window(pen: &mut Pen, model: &Model, screening: &Screening) {
    pen.el("div", "field", |pen| {
        if !model.is_app() {
            return pen.say("p", "note", say::NO_WINDOW);
        }
        open(pen, screening);
        pen.say("p", "note", say::WINDOW_HOW);
    });
}

fn open(pen: &mut Pen, screening: &Screening) {
    pen.el("a", "btn", |pen| {
        let address = Window::Candidate.address(screening.started);
        pen.attr("href", &Route::Interviewer(address).to_string());
        pen.attr("target", "_blank");
        pen.text(say::WINDOW);
    });
}

/// That the candidate's window was closed, and the way to open it again.
pub(super) fn unwatched(pen: &mut Pen, model: &Model, screening: &Screening) {
    if model.screenings.is_unwatched() {
        pen.el("div", "told row between", |pen| {
            pen.attr("role", "status");
            pen.say("p", "note", say::UNWATCHED);
            open(pen, screening);
        });
    }
}

fn candidate(pen: &mut Pen, screening: &Screening) {
    pen.el("div", "field", |pen| {
        control::label(pen, "label", "label", say::LABEL);
        pen.el("input", "input", |pen| {
            pen.attr("id", "label");
            pen.attr("name", "label");
            pen.attr("maxlength", "40");
            pen.attr("autocomplete", "off");
            pen.attr("placeholder", &say::candidate(screening.number));
            pen.value(&screening.label);
            pen.on_typed(|text| told(ScreeningEvent::Named(text)));
        });
    });
    pen.el("fieldset", "field", |pen| {
        pen.say("legend", "label", interview::EXTRA);
        pen.el("div", "segs", |pen| {
            for one in Extra::ALL {
                let event = told(ScreeningEvent::ExtraChosen(one));
                let on = one == screening.extra;
                control::choice(pen, "seg", "radio", interview::EXTRA, interview::extra(one), on, event);
            }
        });
    });
}
