//! Giving a concept a star, the list of those that have one, and starting a concept anew.
//! Does not know how either is kept.

use viva_core::event::Event;
use viva_core::model::Model;
use viva_core::progress::Mark;
use viva_core::route::Route;
use viva_core::selection::{Only, Selection};

use super::super::pen::Pen;
use super::super::{icon, page};
use crate::words::{mistakes, study};

const STAR: &str = "M12 4.5l2.3 4.8 5.2.7-3.8 3.6.9 5.2-4.6-2.5-4.6 2.5.9-5.2L4.5 10l5.2-.7z";

/// The button that gives a concept a star, or takes it off.
pub(super) fn star(pen: &mut Pen, model: &Model, concept: &str, key: Option<&str>) {
    let on = model.progress.marked(Mark::Star, concept).is_some();
    pen.press("tool star", Event::Marked(Mark::Star, concept.into(), !on), |pen| {
        pen.attr("aria-pressed", if on { "true" } else { "false" });
        pen.attr("title", study::STAR_HOW);
        pen.attr_if("aria-keyshortcuts", key);
        icon::icon(pen, STAR);
        pen.say("span", "", study::STAR);
        super::aside::key(pen, key);
    });
}

/// The concepts with a star, each with the way to take it off, and a session of them; nothing where there are none.
pub(super) fn starred(pen: &mut Pen, model: &Model) {
    let starred = model.progress.all_marked(Mark::Star);
    if starred.is_empty() || !model.is_app() {
        return;
    }
    let all = Selection { only: Only::Starred, ..Selection::default() };
    let questions = model.targets(&all, 0).len();
    let practise = |pen: &mut Pen| {
        if questions > 0 {
            pen.button("btn", Event::SessionAsked(all.clone()), &mistakes::practise_these(questions));
        }
    };
    page::section(pen, model, "starred", study::STARRED, &practise, &|pen| {
        pen.el("ul", "misses", |pen| {
            for concept in &starred {
                pen.el("li", "", |pen| {
                    pen.key(concept);
                    row(pen, model, concept);
                });
            }
        });
    });
}

fn row(pen: &mut Pen, model: &Model, concept: &str) {
    // What the deck no longer has is known by its id alone.
    let outline = model.library.outline(concept);
    let title = outline.map_or(concept, |outline| &outline.title);
    pen.el("p", "", |pen| match outline {
        Some(_) => pen.titled_link(&Route::Concept(concept.into()).to_string(), title),
        None => pen.title(title),
    });
    pen.press("quiet", Event::Marked(Mark::Star, concept.into(), false), |pen| {
        pen.attr("aria-label", &study::take_star_off(title));
        pen.text(study::STAR_OFF);
    });
}

/// Lets a concept start anew, or takes that back. One button for both, so that the focus stays; the note beside it speaks.
pub(super) fn anew(pen: &mut Pen, model: &Model, concept: &str, is_remembered: bool) {
    let since = model.progress.marked(Mark::Anew, concept).map(|word| word.at.day(word.offset).date());
    pen.el("p", "note", |pen| {
        pen.attr("role", "status");
        match since {
            Some(day) => pen.text(&study::anew_since(day)),
            None => pen.text(study::ANEW_HOW),
        }
    });
    pen.el("div", "tools", |pen| {
        let word = if since.is_some() && !is_remembered { study::ANEW_UNDO } else { study::ANEW };
        pen.press("tool", Event::Marked(Mark::Anew, concept.into(), is_remembered), |pen| {
            icon::icon(pen, icon::UNDO);
            pen.say("span", "", word);
        });
        if since.is_some() && is_remembered {
            pen.button("tool", Event::Marked(Mark::Anew, concept.into(), false), study::ANEW_UNDO);
        }
    });
}
