//! The interviewer's window: the clock, the question with what only the one who asks may see, notes and marks.
//! Does not know what the points of a question are worth.

use viva_core::effect::Form;
use viva_core::event::{Event, ScreeningEvent};
use viva_core::interview::mark;
use viva_core::model::{Model, StorageNotice};
use viva_core::screening::{Desk, Place, Screening, Stage, Window, kept_free};
use viva_core::time::Millis;

use super::super::pen::Pen;
use super::super::share::tool;
use super::super::{icon, notices};
use super::{concept_of, heard, marks, name, prompt, record, rubric, told, way};
use crate::words::{self, interview, screening as say};

pub(super) fn window(pen: &mut Pen, model: &Model, screening: &Screening) {
    let Some(place) = screening.place() else { return };
    pen.el("article", "card", |pen| {
        pen.key("window");
        pen.attr("aria-labelledby", "screening");
        bar(pen, model, screening, place);
        pen.slot(|pen| notices(pen, model, screening));
        heard::consent(pen, screening);
        pen.slot(|pen| heard::unwatched(pen, model, screening));
        pen.el("div", "run asking", |pen| {
            pen.el("div", "run-main", |pen| {
                pen.key(&screening.at.to_string());
                match concept_of(model, place) {
                    Some(concept) => {
                        pen.say("p", "label", say::READ_ALOUD);
                        prompt(pen, model, screening, place, concept, false);
                    }
                    None => notices::waiting(pen, model, place.target.file()),
                }
            });
            heard::heard(pen, model, screening, place);
            pen.el("div", "run-main", |pen| {
                pen.key(&format!("rubric-{}", screening.at));
                if let Some(concept) = concept_of(model, place).filter(|_| !model.screenings.rubric_hidden) {
                    rubric::rubric(pen, model, screening, place, concept);
                }
            });
        });
        foot(pen, screening);
    });
    marks::marks(pen, model, screening);
    ways(pen, model, screening);
    record::record(pen, model, screening);
}

fn bar(pen: &mut Pen, model: &Model, screening: &Screening, place: &Place) {
    pen.el("div", "run-bar", |pen| {
        pen.el("p", "crumb", |pen| {
            pen.say("strong", "", &name(screening));
            let outline = place.target.concept().and_then(|id| model.library.outline(id));
            if let Some(outline) = outline {
                let topic = model.library.topic_title(&outline.topic).unwrap_or_default();
                pen.el("span", "", |pen| pen.title(topic));
                pen.say("span", "", words::level(outline.level));
            }
        });
        pen.el("div", "clock num", |pen| {
            pen.el("strong", "", |pen| {
                pen.attr("role", "timer");
                pen.attr("aria-live", "off");
                pen.text(&interview::clock(place.took));
            });
            let (budget, clock) = (screening.budget(), &screening.clock);
            let of_budget = say::of_budget(place.took, budget);
            pen.say("span", "", &format!("{of_budget} · {}", say::passed(clock.used, clock.limit)));
            // The notice itself stands above, out of sight from here.
            if let Some(StorageNotice::Denied | StorageNotice::Full) = model.storage.notice() {
                pen.say("span", "unkept", say::NOT_STORED);
            }
            pen.button("tool note-now", told(ScreeningEvent::NoteBegun), say::NOTE);
            let hidden = model.screenings.rubric_hidden;
            let word = if hidden { say::SHOW_RUBRIC } else { say::HIDE_RUBRIC };
            pen.button("tool", told(ScreeningEvent::RubricSwitched), word);
            let word = match screening.stage {
                Stage::Running => say::STOP,
                // Nobody agreed yet, so nothing could be recorded.
                Stage::Waiting => say::START_UNNOTED,
                _ => say::GO_ON,
            };
            pen.button("tool", told(ScreeningEvent::ClockSwitched), word);
        });
    });
}

/// What is left when the end is told.
const NEARLY: Millis = Millis(5 * 60_000);

/// Whether the clock runs, that the end is near, and what went otherwise than one would think.
fn notices(pen: &mut Pen, model: &Model, screening: &Screening) {
    let outlines: Vec<_> = model.library.outlines().collect();
    let clock = &screening.clock;
    let stage = match screening.stage {
        Stage::Waiting => Some(say::WAITING),
        Stage::Stopped => Some(say::STOPPED),
        Stage::Ended => Some(say::ENDED),
        Stage::Running | Stage::Left => None,
    };
    if let Some(text) = stage {
        pen.el("p", "note told", |pen| {
            pen.attr("id", "stage");
            pen.text(text);
        });
    }
    let time: Option<String> = match clock.left() {
        _ if screening.stage != Stage::Running => None,
        Millis(0) => Some(say::NO_TIME.into()),
        left => (left <= NEARLY).then(|| say::nearly_over(kept_free(screening.paper.length))),
    };
    let away = (clock.away.0 > 0).then(|| interview::away(clock.away));
    let more = [(clock.set_back, say::SET_BACK), (mark(&outlines) != screening.deck, say::OTHER_DECK)];
    let more = more.into_iter().filter(|(so, _)| *so).map(|(_, text)| text);
    for text in time.as_deref().into_iter().chain(away.as_deref()).chain(more) {
        pen.say("p", "note told", text);
    }
}

fn foot(pen: &mut Pen, screening: &Screening) {
    let last = screening.at + 1 == screening.places.len();
    let ended = screening.stage == Stage::Ended;
    pen.el("div", "foot", |pen| {
        pen.el("button", "btn", |pen| {
            pen.attr("type", "button");
            pen.flag("disabled", screening.at == 0);
            pen.on_press(Event::BackAsked);
            pen.text(say::PREVIOUS);
        });
        let place = words::of(screening.at + 1, screening.places.len());
        pen.say("p", "note num", &format!("{}{place}", interview::QUESTION));
        if last && !ended {
            return pen.button("btn primary", told(ScreeningEvent::Ended), say::END);
        }
        pen.el("button", if ended { "btn" } else { "btn primary" }, |pen| {
            pen.attr("type", "button");
            pen.flag("disabled", last);
            pen.on_press(Event::NextAsked);
            pen.text(interview::NEXT);
        });
    });
}

/// What to do with what was recorded.
fn ways(pen: &mut Pen, model: &Model, screening: &Screening) {
    if model.screenings.doubt {
        return pen.el("div", "foot", |pen| {
            pen.el("p", "note", |pen| {
                pen.attr("tabindex", "-1");
                pen.attr("data-spot", "dialog");
                pen.text(say::DROP_HOW);
            });
            pen.el("div", "row", |pen| {
                pen.button("btn primary", told(ScreeningEvent::Doubted(false)), interview::KEEP);
                pen.button("btn", told(ScreeningEvent::Dropped), say::DROP);
            });
        });
    }
    pen.el("div", "", |pen| onward(pen, model, screening));
}

fn onward(pen: &mut Pen, model: &Model, screening: &Screening) {
    pen.el("div", "row", |pen| {
        pen.slot(|pen| {
            // It ends the one before, and so a press beside "Next" would.
            if screening.stage == Stage::Ended {
                pen.button("btn primary", told(ScreeningEvent::NextCandidate(screening.started)), say::NEXT_CANDIDATE);
            }
        });
        way(pen, model, "btn", Desk::Open(screening.started, Window::Sheet), say::SHEET);
        way(pen, model, "btn", Desk::default(), say::SET_UP);
    });
    pen.el("div", "tools", |pen| {
        pen.slot(|pen| {
            if screening.stage != Stage::Ended {
                tool(pen, icon::CHECK, say::END, told(ScreeningEvent::Ended));
            }
        });
        tool(pen, icon::SAVE, say::MARKDOWN, told(ScreeningEvent::SaveAsked(Form::Markdown)));
        tool(pen, icon::SAVE, say::JSON, told(ScreeningEvent::SaveAsked(Form::Json)));
        tool(pen, icon::PRINT, words::PRINT, Event::PrintAsked);
        pen.press("tool", told(ScreeningEvent::Doubted(true)), |pen| {
            // Whoever keeps it after all is where that was asked.
            pen.attr("data-spot", "dialog");
            icon::icon(pen, icon::CROSS);
            pen.say("span", "", say::DROP);
        });
    });
    pen.say("p", "note", say::LOCAL);
}
