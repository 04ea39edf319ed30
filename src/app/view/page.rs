//! The frame of the full page: the bar above, what stands around a session or a table, and the box in front; and what
//! all pages are made of, a title and sections.
//! Does not know the pages themselves.

use viva_core::event::{CopyWhat, EmbedWhat, Event};
use viva_core::library::INDEX;
use viva_core::model::{Model, Screen};
use viva_core::part::Part;
use viva_core::progress::Target;
use viva_core::route::{Route, Study};
use viva_core::selection::{Only, Selection};
use viva_core::session::Session;

use super::pen::Pen;
use super::share::{share, tool};
use super::{icon, notices, rows, session, tag};
use crate::parts;
use crate::words::{self, pages};

/// The full page around what the screen shows.
pub(super) fn page(pen: &mut Pen, model: &Model, screen: &dyn Fn(&mut Pen)) {
    pen.el("div", "app", |pen| {
        pen.el("header", "app-bar", |pen| {
            pen.link("wordmark", &Route::Home.to_string(), pages::NAME);
            pen.el("nav", "app-nav", |pen| {
                pen.attr("aria-label", pages::NAME);
                places(pen, model);
            });
        });
        pen.el(if model.in_post { "div" } else { "main" }, "app-body", |pen| {
            pen.slot(|pen| notices::storage(pen, model));
            pen.slot(|pen| around(pen, model, screen));
        });
        said(pen, model);
        pen.slot(|pen| {
            if model.dialog.is_some() && !model.library.lacks(Part::Rooms) {
                parts::run(parts::dialog(pen, model));
            }
        });
    });
}

/// What is said in passing, for a moment; the live region speaks it, and the number makes the same word appear anew.
fn said(pen: &mut Pen, model: &Model) {
    // A box in front says it itself.
    let spoken = model.spoken.filter(|_| model.dialog.is_none());
    let said = spoken.and_then(|(n, spoken)| Some((n, pages::in_passing(spoken)?)));
    pen.el("div", "said", |pen| {
        pen.attr("aria-hidden", "true");
        if let Some((n, said)) = said {
            pen.el("p", "", |pen| {
                pen.key(&n.to_string());
                pen.text(&said);
            });
        }
    });
}

/// The one heading that names a page; it takes the focus when the page is new.
pub(super) fn title(pen: &mut Pen, model: &Model, class: &str, inside: &dyn Fn(&mut Pen)) {
    pen.el(tag(model.config.heading_level), class, |pen| {
        pen.attr("tabindex", "-1");
        pen.attr("data-spot", "page");
        inside(pen);
    });
}

/// A section under its heading and what stands beside that.
pub(super) fn section(
    pen: &mut Pen,
    model: &Model,
    id: &str,
    title: &str,
    beside: &dyn Fn(&mut Pen),
    inside: &dyn Fn(&mut Pen),
) {
    headed(pen, model, id, &|pen| pen.text(title), beside, inside);
}

/// The same under a title that is drawn.
pub(super) fn headed(
    pen: &mut Pen,
    model: &Model,
    id: &str,
    title: &dyn Fn(&mut Pen),
    beside: &dyn Fn(&mut Pen),
    inside: &dyn Fn(&mut Pen),
) {
    pen.el("section", "", |pen| {
        pen.attr("aria-labelledby", id);
        pen.el("div", "sect-head", |pen| {
            pen.el(tag(model.config.heading_level + 1), "h-lg", |pen| {
                pen.attr("id", id);
                title(pen);
            });
            beside(pen);
        });
        inside(pen);
    });
}

fn places(pen: &mut Pen, model: &Model) {
    place(pen, model, &Route::Home, pages::PRACTICE);
    // The tables are known a little later, when a link may have the focus.
    pen.slot(|pen| {
        if !model.library.tables().is_empty() {
            place(pen, model, &Route::Tables, words::COMPARE);
        }
    });
    place(pen, model, &Route::Study(Study::Review), words::study::REVIEW);
    place(pen, model, &Route::Study(Study::Insight), words::insight::PROGRESS);
    place(pen, model, &Route::Settings, pages::SETTINGS);
}

fn place(pen: &mut Pen, model: &Model, route: &Route, name: &str) {
    let is_review = match &model.screen {
        Screen::Study(study) => matches!(study, Study::Mistakes | Study::Brief),
        Screen::Session => model.session.as_ref().is_some_and(|session| session.selection.only == Only::Due),
        _ => false,
    };
    let current = match (&model.screen, route) {
        _ if model.route() == *route => Some("page"),
        (Screen::Table(_), Route::Tables) => Some("true"),
        (_, Route::Study(Study::Review)) if is_review => Some("true"),
        _ if is_review => None,
        (Screen::Table(_) | Screen::Tables | Screen::Settings | Screen::Study(_) | Screen::Unknown(_), _) => None,
        (_, Route::Home) => Some("true"),
        _ => None,
    };
    pen.el("a", "", |pen| {
        pen.attr("href", &route.to_string());
        pen.attr_if("aria-current", current);
        // On a phone there is room for the sign alone.
        if *route == Route::Settings {
            icon::icon(pen, icon::SLIDERS);
        }
        pen.say("span", "", name);
    });
}

fn around(pen: &mut Pen, model: &Model, screen: &dyn Fn(&mut Pen)) {
    match &model.screen {
        Screen::Session => pen.el("div", "first", |pen| sitting(pen, model)),
        Screen::Table(compare) => {
            pen.slot(screen);
            pen.slot(|pen| other_tables(pen, model, &compare.table));
        }
        Screen::Unknown(_) | Screen::Empty(_) => pen.el("div", "first", screen),
        _ => screen(pen),
    }
}

/// The open session with the ways to share it.
pub(super) fn sitting(pen: &mut Pen, model: &Model) {
    pen.slot(|pen| {
        if let Some(session) = &model.session
            && !model.library.lacks(Part::Rooms)
        {
            parts::run(parts::lacking(pen, model, session));
        }
    });
    pen.slot(|pen| session::session(pen, model));
    pen.slot(|pen| ways_out(pen, model));
}

/// How many questions of a link the deck does not have, and which topics and concepts.
pub(crate) fn lacking(pen: &mut Pen, model: &Model, session: &Session) {
    other_deck(pen, model);
    strangers(pen, model, &session.selection);
    let lacking = model.lacking(&session.selection, session.count());
    if lacking > 0 {
        pen.say("p", "note", &pages::lacking(lacking, session.selection.items.len()));
    }
}

/// That a link was made for another version of the deck, from which its seed may draw other questions.
pub(super) fn other_deck(pen: &mut Pen, model: &Model) {
    if model.is_of_another_deck(Some(model.made_for)) {
        pen.say("p", "note", words::interview::OTHER_DECK);
    }
}

/// The topics and concepts of a link that the deck does not have, which would else be left out unsaid.
pub(super) fn strangers(pen: &mut Pen, model: &Model, selection: &Selection) {
    let strangers = model.strangers(selection);
    if !strangers.is_empty() {
        pen.say("p", "note", &pages::not_here(&strangers.join(", ")));
    }
}

/// What puts the concept on screen aside, and what takes the last grade back.
pub(super) fn reviewing(pen: &mut Pen, model: &Model) {
    let Some(session) = &model.session else { return };
    pen.slot(|pen| {
        if !model.library.lacks(Part::Rooms) {
            parts::run(parts::aside(pen, model, session));
        }
    });
}

/// Links to the question and the session on screen, and the snippet of the session.
fn ways_out(pen: &mut Pen, model: &Model) {
    let Some(session) = &model.session else { return };
    // All of them in one group, which wraps where it must.
    pen.el("div", "ways", |pen| {
        reviewing(pen, model);
        let question = match session.current().map(|entry| &entry.target) {
            Some(Target::Item { concept, item }) => Some(Route::Item { concept: concept.clone(), item: item.clone() }),
            _ => None,
        };
        match question {
            // A post has no place to write a program, so there is nothing to embed.
            Some(route) if session.is_single() && model.asks_for_a_program() => pen.el("div", "tools", |pen| {
                tool(pen, icon::LINK, words::COPY_LINK, Event::CopyAsked(CopyWhat::Link(route)));
            }),
            Some(route) if session.count() == 1 => share(pen, route, EmbedWhat::Session, None),
            question => pen.el("div", "tools", |pen| {
                if let Some(route) = question {
                    tool(pen, icon::LINK, pages::LINK_TO_QUESTION, Event::CopyAsked(CopyWhat::Link(route)));
                }
                tool(pen, icon::LINK, pages::LINK_TO_SESSION, Event::CopyAsked(CopyWhat::Link(Route::of(session))));
                tool(pen, icon::EMBED, pages::EMBED_SESSION, Event::EmbedAsked(EmbedWhat::Session));
            }),
        }
    });
}

/// The list of all tables.
pub(super) fn tables(pen: &mut Pen, model: &Model) {
    let Some(index) = model.library.index() else { return notices::waiting(pen, model, Some(INDEX.into())) };
    pen.el("section", "", |pen| {
        pen.attr("aria-labelledby", "tables");
        pen.el("div", "sect-head", |pen| {
            title(pen, model, "title", &|pen| {
                pen.attr("id", "tables");
                pen.text(pages::TABLES);
            });
            pen.say("p", "note", pages::TABLES_HOW);
        });
        rows::tables(pen, &mut index.tables.iter());
    });
}

fn other_tables(pen: &mut Pen, model: &Model, shown: &str) {
    let tables = model.library.tables();
    if tables.iter().all(|table| table.id == shown) {
        return;
    }
    section(pen, model, "other-tables", pages::OTHER_TABLES, &|_| {}, &|pen| {
        rows::tables(pen, &mut tables.iter().filter(|table| table.id != shown));
    });
}
