//! The start of the full page: the open question, and everything else below it.
//! Does not know how a search finds.

use viva_core::deck::{Index, TableOutline};
use viva_core::event::Event;
use viva_core::library::INDEX;
use viva_core::model::{Home, Model};
use viva_core::part::Part;
use viva_core::route::Route;
use viva_core::selection::Selection;
use viva_core::session::Session;

use super::pen::Pen;
use super::{find, notices, overview, page, rows};
use crate::parts;
use crate::words::{self, pages};

/// How many tables stand on the home; the others have a page of their own.
const FEW_TABLES: usize = 5;

/// The home.
pub(super) fn home(pen: &mut Pen, model: &Model, home: &Home) {
    let Some(index) = model.library.index() else {
        return pen.el("div", "first", |pen| notices::waiting(pen, model, Some(INDEX.into())));
    };
    // Nothing comes back on the first day, and what one has begun to read stays where it is.
    pen.slot(|pen| {
        let first = model.progress.attempts().first();
        let due = first.is_some_and(|first| first.at.day(first.offset) < model.today);
        if due || !model.interviews.running.is_empty() {
            pen.el("section", "due", |pen| {
                if !model.library.lacks(Part::Rooms) {
                    parts::run(parts::today(pen, model));
                }
            });
        }
    });
    pen.el("div", "first", |pen| {
        page::title(pen, model, "note", &|pen| {
            if model.session.as_ref().is_some_and(Session::is_finished) {
                pen.text(pages::LAST_SESSION);
            } else if is_first_question(model, index) {
                pen.text(&pages::try_one(&index.title));
            } else {
                pen.text(pages::CONTINUE);
            }
        });
        page::sitting(pen, model);
    });
    pen.slot(|pen| left_open(pen, model));
    new_session(pen, model, index);
    find::find(pen, model, index, home, &model.progress.knowledge());
    // A search looks through the tables and pages as well; and of what has nothing to do with it, every key would draw the
    // table of the whole deck anew, which was a third of its cost.
    pen.slot(|pen| {
        let fits = |table: &&TableOutline| home.selection.takes_level(table.level);
        if index.tables.iter().any(|table| fits(&table)) && !home.is_searched() {
            page::section(pen, model, "tables", pages::TABLES, &|_| {}, &|pen| {
                // Where a level is chosen, that narrows them already.
                let few = if home.selection.levels.is_empty() { FEW_TABLES } else { usize::MAX };
                rows::tables(pen, &mut index.tables.iter().filter(fits).take(few));
                pen.slot(|pen| {
                    if index.tables.len() > few {
                        let all = Route::Tables.to_string();
                        pen.el("div", "row", |pen| pen.link("btn", &all, &pages::all_tables(index.tables.len())));
                    }
                });
            });
        }
    });
    pen.slot(|pen| {
        if !index.pages.is_empty() && !home.is_searched() {
            page::section(pen, model, "pages", pages::ADVICE, &|_| {}, &|pen| {
                pen.el("ul", "rows", |pen| index.pages.iter().for_each(|page| rows::page(pen, page, None)));
            });
        }
    });
    pen.slot(|pen| {
        if !home.is_searched() {
            overview::overview(pen, model, index);
        }
    });
}

/// Whether somebody new is at the first question of all, answered or not; a session that was chosen is the learner's own.
fn is_first_question(model: &Model, index: &Index) -> bool {
    let session = model.session.as_ref();
    let at_start = session.is_none_or(|session| session.at == 0 && session.selection.items == index.starter);
    let first = model.progress.attempts().first();
    at_start && first.is_none_or(|first| session.is_some_and(|session| session.started <= first.at))
}

/// Sessions that others took the place of.
fn left_open(pen: &mut Pen, model: &Model) {
    if model.left_open().next().is_none() {
        return;
    }
    page::section(pen, model, "open", pages::LEFT_OPEN, &|_| {}, &|pen| {
        pen.el("ul", "rows", |pen| {
            for session in model.left_open() {
                rows::session(pen, session, &words::about(model, &session.selection));
            }
        });
    });
}

fn new_session(pen: &mut Pen, model: &Model, index: &Index) {
    let mixed = |pen: &mut Pen| pen.say("p", "note", pages::MIXED);
    page::section(pen, model, "new", pages::NEW_SESSION, &mixed, &|pen| {
        pen.el("div", "row", |pen| {
            let ten = Selection { count: 10, ..Selection::default() };
            pen.button("btn", Event::SessionAsked(ten), pages::TEN);
            pen.slot(|pen| {
                if !model.library.lacks(Part::Rooms) {
                    parts::run(parts::missed(pen, model));
                }
            });
            pen.slot(|pen| {
                if !index.starter.is_empty() {
                    let starter = Selection { items: index.starter.clone(), ..Selection::default() };
                    pen.button("btn", Event::SessionAsked(starter), pages::STARTER);
                }
            });
            pen.link("btn", &Route::Choose(String::new()).to_string(), pages::CHOOSE);
            pen.link("btn", "#/mock", words::interview::MOCK);
            pen.link("btn", "#/interviewer", words::screening::SET_UP);
        });
    });
}
