//! How many questions the deck has, by topic, level and audience.
//! Does not know what a learner did with them: everything is counted from the index.

use viva_core::deck::names::{AUDIENCES, LEVELS};
use viva_core::deck::{ConceptOutline, Index};
use viva_core::model::Model;
use viva_core::route::Route;

use super::page;
use super::pen::Pen;
use crate::words::{self, pages};

// After the levels come all of them, then what is for everyone, then the audiences.
const ALL: usize = LEVELS.len();
const EVERYONE: usize = ALL + 1;
const FIRST_AUDIENCE: usize = EVERYONE + 1;
const COLUMNS: usize = FIRST_AUDIENCE + AUDIENCES.len();

/// The table of the whole deck.
pub(super) fn overview(pen: &mut Pen, model: &Model, index: &Index) {
    let how = |pen: &mut Pen| pen.say("p", "note", pages::OVERVIEW_HOW);
    page::section(pen, model, "deck", pages::OVERVIEW, &how, &|pen| {
        pen.el("div", "scroll", |pen| {
            pen.attr("tabindex", "0");
            pen.attr("role", "group");
            pen.attr("aria-label", pages::OVERVIEW_TABLE);
            pen.el("table", "data wide", |pen| {
                pen.say("caption", "sr", pages::OVERVIEW_TABLE);
                pen.el("thead", "", |pen| pen.el("tr", "", heads));
                pen.el("tbody", "", |pen| {
                    for outline in &index.topics {
                        let href = Route::Topic(outline.topic.id.clone()).to_string();
                        row(pen, &mut outline.concepts.iter(), &|pen| pen.titled_link(&href, &outline.topic.title));
                    }
                });
                pen.el("tfoot", "", |pen| row(pen, &mut index.concepts(), &|pen| pen.text(pages::ALL_TOPICS)));
            });
        });
    });
}

fn heads(pen: &mut Pen) {
    pen.el("th", "", |pen| {
        pen.attr("scope", "col");
        pen.text(pages::TOPIC);
    });
    for (_, level) in &LEVELS {
        head(pen, words::level(*level));
    }
    head(pen, pages::ALL);
    head(pen, pages::EVERYONE);
    for (_, audience) in &AUDIENCES {
        head(pen, pages::audience(*audience));
    }
}

fn head(pen: &mut Pen, name: &str) {
    pen.el("th", "r", |pen| {
        pen.attr("scope", "col");
        pen.say("span", "", name);
    });
}

/// The numbers of some concepts under what they have in common.
fn row(pen: &mut Pen, concepts: &mut dyn Iterator<Item = &ConceptOutline>, name: &dyn Fn(&mut Pen)) {
    pen.el("tr", "", |pen| {
        pen.el("th", "", |pen| {
            pen.attr("scope", "row");
            name(pen);
        });
        for n in counts(concepts) {
            pen.say("td", "r", &n.to_string());
        }
    });
}

/// The questions of some concepts, in the order of the columns.
fn counts(concepts: &mut dyn Iterator<Item = &ConceptOutline>) -> [usize; COLUMNS] {
    let mut row = [0; COLUMNS];
    for concept in concepts {
        for item in concept.asked() {
            for (at, (_, level)) in LEVELS.iter().enumerate() {
                row[at] += usize::from(item.level == *level);
            }
            row[ALL] += 1;
            row[EVERYONE] += usize::from(concept.audience.is_empty());
            for (at, (_, audience)) in AUDIENCES.iter().enumerate() {
                row[FIRST_AUDIENCE + at] += usize::from(concept.audience.contains(audience));
            }
        }
    }
    row
}
