//! What is put aside: the two ways to do it under a question, and the list with the way back.
//! Does not know what is due.

use viva_core::event::Event;
use viva_core::model::{Model, Screen};
use viva_core::progress::{Aside, Target};
use viva_core::route::Route;
use viva_core::session::{Phase, Session};

use super::super::pen::Pen;
use super::super::{icon, page};
use super::{leech, leeches, star};
use crate::words::study;

const MOON: &str = "M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z";
const PAUSE: &str = "M9 6v12M15 6v12";

/// What puts the concept on screen aside, and what takes the last answer back, or what was put aside since.
pub(crate) fn aside(pen: &mut Pen, model: &Model, session: &Session) {
    // Somebody new who has just come has nothing yet to choose among.
    if model.progress.attempts().is_empty() && model.screen != Screen::Session {
        return;
    }
    pen.slot(|pen| of_concept(pen, model, session));
    pen.slot(|pen| {
        if model.takes_back() {
            let key = model.settings.shortcuts.then_some("U");
            pen.el("div", "tools", |pen| {
                pen.press("tool", Event::UndoAsked, |pen| {
                    pen.attr_if("aria-keyshortcuts", key);
                    icon::icon(pen, icon::UNDO);
                    pen.say("span", "", study::TAKE_BACK);
                    self::key(pen, key);
                });
            });
        }
    });
}

/// Not today, and not until I say so, under the question on screen; or that this was said, with the way back. At the end,
/// what of the missed keeps slipping.
fn of_concept(pen: &mut Pen, model: &Model, session: &Session) {
    let Some(entry) = session.current() else {
        let mut missed: Vec<&str> = Vec::new();
        for concept in session.missed_targets().into_iter().filter_map(Target::concept) {
            if !missed.contains(&concept) {
                missed.push(concept);
            }
        }
        let memories = model.memories();
        let coming = memories.coming(&model.progress.asides(model.today), model.today);
        return leeches(pen, model, &coming, &missed);
    };
    let Some(concept) = entry.target.concept() else { return };
    // Before the answer it would be a hint.
    if matches!(entry.phase, Phase::Revealed { .. } | Phase::Answered(_)) {
        pen.slot(|pen| leech(pen, model, concept));
    }
    pen.el("div", "tools", |pen| ways(pen, model, concept));
}

/// The same for any concept.
pub(crate) fn ways(pen: &mut Pen, model: &Model, concept: &str) {
    let keys = model.settings.shortcuts && matches!(model.screen, Screen::Session | Screen::Home(_));
    if model.is_app() {
        star::star(pen, model, concept, keys.then_some("*"));
    }
    match model.progress.asides(model.today).get(concept) {
        Some(aside) => {
            pen.say("span", "note", study::is_aside(*aside));
            pen.press("tool", Event::BroughtBack(concept.into()), |pen| {
                icon::icon(pen, icon::UNDO);
                pen.say("span", "", study::BRING_BACK);
            });
        }
        None => {
            for (aside, sign, word, key) in
                [(Aside::Today, MOON, study::NOT_TODAY, "-"), (Aside::Suspended, PAUSE, study::SUSPEND, "@")]
            {
                pen.press("tool", Event::PutAside(aside), |pen| {
                    pen.attr("title", study::is_aside(aside));
                    pen.attr_if("aria-keyshortcuts", keys.then_some(key));
                    icon::icon(pen, sign);
                    pen.say("span", "", word);
                    self::key(pen, keys.then_some(key));
                });
            }
        }
    }
}

/// The key of a button, for those who see it.
pub(super) fn key(pen: &mut Pen, key: Option<&str>) {
    if let Some(key) = key {
        pen.el("span", "keys", |pen| {
            pen.attr("aria-hidden", "true");
            pen.say("kbd", "", key);
        });
    }
}

/// Everything that is put aside, each with its way back.
pub(super) fn list(pen: &mut Pen, model: &Model) {
    let asides = model.progress.asides(model.today);
    if asides.is_empty() {
        return;
    }
    page::section(pen, model, "aside", study::PUT_ASIDE, &|_| {}, &|pen| {
        pen.el("ul", "misses", |pen| {
            for (concept, aside) in &asides {
                pen.el("li", "", |pen| {
                    pen.key(concept);
                    row(pen, model, concept, *aside);
                });
            }
        });
    });
}

fn row(pen: &mut Pen, model: &Model, concept: &str, aside: Aside) {
    // What the deck no longer has is known by its id alone.
    let outline = model.library.outline(concept);
    let title = outline.map_or(concept, |outline| &outline.title);
    pen.el("p", "", |pen| {
        if outline.is_some() && model.is_app() {
            pen.titled_link(&Route::Concept(concept.into()).to_string(), title);
        } else {
            pen.title(title);
        }
    });
    pen.say("p", "note", study::is_aside(aside));
    pen.press("quiet", Event::BroughtBack(concept.into()), |pen| {
        pen.attr("aria-label", &study::bring_back(title));
        pen.text(study::BRING_BACK);
    });
}
