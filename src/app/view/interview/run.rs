//! An interview while it runs: the clock, the question, and the list of all.
//! Does not know how a kind of item is answered; see `interaction`.

use viva_core::deck::{Concept, Level};
use viva_core::event::{Event, InterviewEvent};
use viva_core::interview::{Clock, Doubt, Interview, Place, Standing};
use viva_core::model::Model;
use viva_core::progress::Target;
use viva_core::session::{Draft, Phase};

use super::super::pen::Pen;
use super::super::session::{Asked, stem};
use super::super::{confidence, control, icon, interaction, notices};
use super::title;
use crate::words::{self, interview as say, pages};

pub(super) fn run(pen: &mut Pen, model: &Model, interview: &Interview) {
    pen.el("article", "card", |pen| {
        pen.key("run");
        pen.attr("aria-label", say::MOCK);
        bar(pen, model, interview);
        if interview.clock.is_up() {
            return stopped(pen, model, say::TIME_UP, &time_up(&interview.clock), &|pen| {
                pen.button("btn primary", told(InterviewEvent::Ended), say::END);
                pen.button("btn", told(InterviewEvent::WentOver), say::GO_OVER);
            });
        }
        if model.interviews.doubt == Some(Doubt::End) {
            let open = interview.places.len() - interview.done();
            return stopped(pen, model, &say::end_with(open), say::END_HOW, &|pen| {
                pen.button("btn primary", told(InterviewEvent::Doubted(None)), say::GO_ON);
                pen.button("btn", told(InterviewEvent::Ended), say::END);
            });
        }
        if interview.clock.paused {
            return stopped(pen, model, say::PAUSED, say::PAUSED_HOW, &|pen| {
                pen.button("btn primary", told(InterviewEvent::Paused), say::GO_ON);
            });
        }
        pen.el("div", "run", |pen| {
            pen.el("div", "run-main", |pen| {
                pen.key(&format!("{}", interview.session.at));
                question(pen, model, interview);
            });
            list(pen, model, interview);
        });
    });
}

fn told(event: InterviewEvent) -> Event {
    Event::Interview(event)
}

/// The number of the question and the clock; that ticks for the eye alone, what is left is announced thrice.
fn bar(pen: &mut Pen, model: &Model, interview: &Interview) {
    pen.el("div", "run-bar", |pen| {
        pen.el("p", "note num", |pen| {
            pen.say("span", "long", say::QUESTION);
            pen.text(&words::of(interview.session.at + 1, interview.places.len()));
        });
        pen.el("div", "clock num", |pen| {
            pen.slot(|pen| {
                // Heard as well, so that it is not read out twice.
                if interview.clock_hidden {
                    let over = (interview.clock.over().0 > 0).then(|| say::OVER.into());
                    let told = over.or_else(|| interview.clock.announced().map(say::time_left));
                    if let Some(told) = told {
                        pen.say("span", "announced", &told);
                    }
                } else {
                    let over = interview.clock.over();
                    let (word, time) = match over.0 {
                        0 => (say::LEFT, say::countdown(interview.clock.left())),
                        _ => (say::OVER, say::clock(over)),
                    };
                    pen.say("span", "left", word);
                    pen.el("strong", "", |pen| {
                        pen.attr("role", "timer");
                        pen.attr("aria-live", "off");
                        pen.text(&time);
                    });
                }
            });
            let word = if interview.clock_hidden { say::SHOW_CLOCK } else { say::HIDE_CLOCK };
            pen.button("tool", told(InterviewEvent::ClockSwitched), word);
            pen.slot(|pen| {
                if !interview.clock.paused && !interview.clock.is_up() {
                    pen.press("tool", told(InterviewEvent::Paused), |pen| {
                        pen.attr_if("aria-keyshortcuts", model.settings.shortcuts.then_some("P"));
                        pen.text(say::PAUSE);
                    });
                }
            });
        });
    });
}

fn time_up(clock: &Clock) -> String {
    if clock.away.0 == 0 {
        return say::TIME_UP_HOW.into();
    }
    format!("{} {}", say::TIME_UP_HOW, say::away(clock.away))
}

/// What stands in place of the question while it cannot be answered.
fn stopped(pen: &mut Pen, model: &Model, heading: &str, how: &str, ways: &dyn Fn(&mut Pen)) {
    pen.el("div", "empty", |pen| {
        pen.key(heading);
        title(pen, model, "h-lg", heading);
        pen.say("p", "", how);
        pen.el("div", "row", ways);
    });
}

fn question(pen: &mut Pen, model: &Model, interview: &Interview) {
    let session = &interview.session;
    let (Some(entry), Some(place)) = (session.current(), interview.place()) else { return };
    if let Target::Card { concept } = &entry.target {
        return match model.library.concept(concept) {
            Some(concept) => aloud(pen, model, interview, place, concept),
            None => notices::waiting(pen, model, entry.target.file()),
        };
    }
    match (model.item(&entry.target), &entry.phase) {
        (Some(item), Phase::Answering(draft)) => {
            let asked = Asked { model, session, entry, item: &item, seed: entry.seed(session.seed) };
            head(pen, model, &entry.target, item.level);
            stem(pen, model, &item.stem);
            pen.slot(|pen| interaction::code(pen, &asked, &draft.response));
            answering(pen, &asked, draft, interview, place);
        }
        _ => notices::waiting(pen, model, entry.target.file()),
    }
}

fn head(pen: &mut Pen, model: &Model, target: &Target, level: Level) {
    pen.el("header", "head", |pen| {
        pen.el("p", "crumb", |pen| {
            let topic = target.concept().and_then(|id| model.library.outline(id)).map(|outline| &outline.topic);
            if let Some(topic) = topic.and_then(|topic| model.library.topic_title(topic)) {
                pen.el("strong", "", |pen| pen.title(topic));
            }
            pen.say("span", "", words::level(level));
        });
    });
}

fn answering(pen: &mut Pen, asked: &Asked, draft: &Draft, interview: &Interview, place: &Place) {
    let ready = asked.item.interaction.missing(&draft.response, asked.seed).is_none();
    pen.slot(|pen| interaction::fields(pen, asked, draft));
    confidence::confidence(pen, ready, draft.complaint);
    pen.el("div", "row between", |pen| {
        aside(pen, asked.model, interview, place);
    });
}

/// A question answered aloud: what is noted stands beside the good answer at the end.
fn aloud(pen: &mut Pen, model: &Model, interview: &Interview, place: &Place, concept: &Concept) {
    /// As much as one writes in an hour; twenty interviews of it fit into what storage holds.
    const LONGEST: &str = "4000";
    head(pen, model, &Target::card(&concept.id), concept.level);
    stem(pen, model, &concept.card.question);
    pen.el("div", "field notes", |pen| {
        control::label(pen, "label", "notes", say::NOTES);
        pen.el("textarea", "textarea", |pen| {
            pen.attr("id", "notes");
            pen.attr("name", "notes");
            pen.attr("rows", "4");
            pen.attr("maxlength", LONGEST);
            pen.attr("placeholder", say::NOTES_HOW);
            pen.value(&place.notes);
            pen.on_typed(|text| told(InterviewEvent::Noted(text)));
        });
    });
    pen.el("div", "row between", |pen| {
        aside(pen, model, interview, place);
        pen.slot(|pen| {
            if interview.done() < interview.places.len() {
                pen.button("btn primary", Event::NextAsked, say::NEXT);
            }
        });
    });
}

/// Flag and skip, and what became of the question so far.
fn aside(pen: &mut Pen, model: &Model, interview: &Interview, place: &Place) {
    pen.el("div", "row", |pen| {
        pen.press("btn", told(InterviewEvent::Flagged), |pen| {
            pen.attr("aria-pressed", if place.flagged { "true" } else { "false" });
            pen.attr_if("aria-keyshortcuts", model.settings.shortcuts.then_some("M"));
            icon::icon(pen, icon::FLAG);
            pen.say("span", "", say::FLAG);
        });
        pen.slot(|pen| {
            if !place.done && interview.done() + 1 < interview.places.len() {
                pen.button("btn", Event::SkipAsked, say::SKIP);
            }
        });
    });
    pen.slot(|pen| {
        let all = interview.done() == interview.places.len();
        if all || place.done {
            pen.say("p", "note", if all { say::ALL_DONE } else { say::HANDED_IN });
        }
    });
}

/// All questions, each a way to it.
fn list(pen: &mut Pen, model: &Model, interview: &Interview) {
    pen.el("nav", "run-side", |pen| {
        pen.attr("aria-labelledby", "questions");
        pen.label("questions", say::QUESTIONS);
        pen.el("ol", "qlist", |pen| {
            for (entry, at) in interview.session.entries.iter().zip(0..) {
                pen.el("li", "", |pen| {
                    pen.press("", told(InterviewEvent::Turned(at)), |pen| {
                        let standing = interview.standing(at);
                        let done = interview.places.get(at).is_some_and(|place| place.done);
                        pen.attr_if("aria-current", (standing == Standing::Now).then_some("step"));
                        pen.say("span", "", &(at + 1).to_string());
                        pen.say("span", "", kind(model, &entry.target));
                        state(pen, standing, done);
                    });
                });
            }
        });
        let all = interview.done() == interview.places.len();
        pen.el("p", "after", |pen| match all {
            true => pen.button("btn primary", told(InterviewEvent::Ended), say::END),
            false => pen.button("quiet", told(InterviewEvent::Doubted(Some(Doubt::End))), say::END_EARLY),
        });
    });
}

/// What a question asks of one, and no more: the title of its concept may be half of the answer.
fn kind(model: &Model, target: &Target) -> &'static str {
    model.library.item_outline(target).map_or(say::ALOUD, |item| pages::kind(item.kind))
}

fn state(pen: &mut Pen, standing: Standing, done: bool) {
    let (sign, word) = match standing {
        Standing::Now => (None, say::NOW),
        Standing::Flagged => (Some(icon::FLAG), say::FLAGGED),
        Standing::Done => (Some(icon::CHECK), say::DONE),
        Standing::Skipped => (Some(icon::SKIP), say::SKIPPED),
        Standing::Open => (None, say::OPEN),
    };
    pen.el("span", "state", |pen| {
        if let Some(sign) = sign {
            icon::icon(pen, sign);
        }
        pen.text(word);
        if done && standing != Standing::Done {
            icon::icon(pen, icon::CHECK);
            pen.say("span", "sr", say::DONE);
        }
    });
}
