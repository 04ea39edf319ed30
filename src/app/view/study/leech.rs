//! What to do with concepts that were forgotten again and again.
//! Does not know from when on it counts as one; see `viva_core::review`.

use viva_core::model::{Model, Screen};
use viva_core::review::{Memories, Memory};
use viva_core::route::Route;

use super::super::pen::Pen;
use super::super::{feedback, icon};
use crate::words::study;

/// How often it was forgotten and what may help, where it is one: to read it, to compare it, and the way to suspend it, which
/// stands beside this.
pub(crate) fn leech(pen: &mut Pen, model: &Model, id: &str) {
    let memories = model.memories();
    let Some(memory) = memories.get(id).filter(|memory| memory.is_leech()) else { return };
    pen.el("div", "notice", |pen| {
        pen.attr("role", "note");
        icon::icon(pen, icon::INFO);
        pen.el("div", "", |pen| {
            pen.say("p", "h", study::LEECH);
            pen.say("p", "note", &study::leech(memory.lapses));
            let Some(concept) = model.library.concept(id).filter(|_| model.is_app()) else { return };
            let is_there = matches!(&model.screen, Screen::Concept(shown) if shown == id);
            pen.el("ul", "sources", |pen| {
                if !is_there {
                    feedback::concept_link(pen, id, &concept.title);
                }
                for table in &concept.tables {
                    pen.el("li", "", |pen| pen.titled_link(&Route::Table(table.id.clone()).to_string(), &table.title));
                }
            });
        });
    });
}

/// Those of some concepts that are ones, each with the way to read it; nothing where none is.
pub(super) fn leeches(pen: &mut Pen, model: &Model, memories: &Memories, concepts: &[&str]) {
    let is_leech = |id: &&&str| memories.get(id).is_some_and(Memory::is_leech);
    let leeches: Vec<&&str> = concepts.iter().filter(is_leech).collect();
    if leeches.is_empty() {
        return;
    }
    pen.el("div", "notice", |pen| {
        pen.attr("role", "note");
        icon::icon(pen, icon::INFO);
        pen.el("div", "", |pen| {
            pen.say("p", "h", &study::leeches(leeches.len()));
            pen.say("p", "note", study::LEECHES_HOW);
            pen.el("ul", "sources", |pen| {
                for id in leeches {
                    let title = model.library.outline(id).map_or(*id, |outline| &outline.title);
                    pen.el("li", "", |pen| {
                        if model.is_app() {
                            pen.titled_link(&Route::Concept((*id).into()).to_string(), title);
                        } else {
                            pen.title(title);
                        }
                    });
                }
            });
        });
    });
}
