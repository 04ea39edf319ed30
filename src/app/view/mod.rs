//! What a model looks like: pure functions from `&Model` and a way to emit events to elements.
//! Does not know a window, storage or time, and keeps nothing.

#[cfg(feature = "app")]
pub(crate) mod advice;
#[cfg(all(test, feature = "app"))]
mod advice_goldens;
pub(crate) mod card;
#[cfg(feature = "app")]
mod choose;
#[cfg(feature = "app")]
mod concept;
mod confidence;
mod control;
#[cfg(feature = "app")]
pub(crate) mod dialog;
pub(crate) mod feedback;
#[cfg(feature = "app")]
mod files;
#[cfg(feature = "app")]
mod find;
#[cfg(test)]
mod goldens;
#[cfg(feature = "app")]
mod grades;
mod hints;
#[cfg(feature = "app")]
mod home;
mod icon;
pub(crate) mod interaction;
#[cfg(feature = "app")]
mod interview;
#[cfg(all(test, feature = "app"))]
mod interview_goldens;
#[cfg(feature = "app")]
mod keys;
mod listing;
mod notices;
#[cfg(feature = "app")]
mod overview;
#[cfg(feature = "app")]
pub(crate) mod page;
#[cfg(all(test, feature = "app"))]
mod page_goldens;
pub(crate) mod pen;
#[cfg(feature = "app")]
mod preset;
mod rich;
#[cfg(feature = "app")]
mod rows;
#[cfg(test)]
mod samples;
#[cfg(feature = "app")]
pub(crate) mod screening;
#[cfg(all(test, feature = "app"))]
mod screening_goldens;
pub(crate) mod session;
#[cfg(feature = "app")]
mod settings;
#[cfg(feature = "app")]
mod share;
#[cfg(test)]
mod spoken;
#[cfg(feature = "app")]
mod standing;
#[cfg(feature = "app")]
pub(crate) mod study;
#[cfg(all(test, feature = "app"))]
mod study_goldens;
pub(crate) mod summary;
pub(crate) mod table;
#[cfg(feature = "app")]
mod topic;
#[cfg(feature = "app")]
mod worksheet;

use viva_core::event::Event;
use viva_core::model::{Model, Screen};
use yew::prelude::*;

pub(crate) use self::notices::{author_error, of_storage};
use self::pen::Pen;
use crate::{parts, words};

/// The whole widget.
pub fn view(model: &Model, emit: &Callback<Event>) -> Html {
    let lang = model.library.lang().filter(|lang| *lang != words::LANG);
    Pen::draw(emit.clone(), lang, |pen| {
        pen.el("div", "viva", |pen| {
            pen.attr("lang", words::LANG);
            pen.attr_if("dir", words::DIR);
            live(pen, model);
            framed(pen, model);
        });
    })
}

/// A screen and what stands around it: the notice about storage and, in the full page, its bar and box.
fn framed(pen: &mut Pen, model: &Model) {
    #[cfg(feature = "app")]
    if model.is_app() {
        return page::page(pen, model, &|pen| screen(pen, model));
    }
    pen.slot(|pen| notices::storage(pen, model));
    pen.slot(|pen| screen(pen, model));
}

fn screen(pen: &mut Pen, model: &Model) {
    if let Some(part) = model.lacks_part_of_screen() {
        return notices::waiting(pen, model, Some(part.into()));
    }
    match &model.screen {
        Screen::Session => {
            pen.slot(|pen| session::session(pen, model));
            #[cfg(feature = "app")]
            if model.reviews() {
                pen.el("div", "ways", |pen| page::reviewing(pen, model));
            }
        }
        Screen::Table(compare) => parts::run(parts::table(pen, model, compare)),
        #[cfg(feature = "app")]
        Screen::Home(home) => home::home(pen, model, home),
        #[cfg(feature = "app")]
        Screen::Topic(_)
        | Screen::Concept(_)
        | Screen::Page(_)
        | Screen::Worksheet(_)
        | Screen::Choose(_)
        | Screen::Settings
        | Screen::Tables
        | Screen::Study(_)
        | Screen::Mock(_)
        | Screen::Interviewer(_) => parts::run(parts::room(pen, model)),
        // The small build serves elements in posts, which have no routes.
        #[cfg(not(feature = "app"))]
        Screen::Home(_)
        | Screen::Topic(_)
        | Screen::Concept(_)
        | Screen::Page(_)
        | Screen::Worksheet(_)
        | Screen::Choose(_)
        | Screen::Settings
        | Screen::Tables
        | Screen::Study(_)
        | Screen::Mock(_)
        | Screen::Interviewer(_)
        | Screen::Unknown(_) => {
            session::session(pen, model);
        }
        #[cfg(feature = "app")]
        Screen::Unknown(_) => notices::unknown(pen, model),
        Screen::Empty(selection) => notices::empty(pen, model, selection),
        Screen::AuthorError(_) => parts::run(parts::author_error(pen, model)),
    }
}

/// A page of the full page other than its home.
#[cfg(feature = "app")]
pub(crate) fn room(pen: &mut Pen, model: &Model) {
    match &model.screen {
        Screen::Topic(id) => topic::topic(pen, model, id),
        Screen::Concept(id) => concept::concept(pen, model, id),
        Screen::Page(id) => advice::advice(pen, model, id),
        Screen::Worksheet(sheet) => worksheet::worksheet(pen, model, sheet),
        Screen::Choose(choose) => choose::choose(pen, model, choose),
        Screen::Settings => settings::settings(pen, model),
        Screen::Tables => page::tables(pen, model),
        Screen::Study(study) => study::study(pen, model, *study),
        Screen::Mock(_) => interview::interview(pen, model),
        Screen::Interviewer(_) => screening::screening(pen, model),
        // These are drawn elsewhere.
        Screen::Session
        | Screen::Table(_)
        | Screen::Home(_)
        | Screen::Unknown(_)
        | Screen::Empty(_)
        | Screen::AuthorError(_) => {}
    }
}

/// The one live region; it stands in the page from the start, so that what changes in it is spoken.
fn live(pen: &mut Pen, model: &Model) {
    pen.el("p", "sr", |pen| {
        pen.attr("role", "status");
        if let Some((n, spoken)) = model.spoken {
            pen.el("span", "", |pen| {
                pen.key(&n.to_string());
                match words::said_at_once(spoken) {
                    Some(said) => pen.text(&said),
                    // It is of a room, so that part is here.
                    #[cfg(feature = "app")]
                    None => parts::run(parts::said(pen, spoken)),
                    #[cfg(not(feature = "app"))]
                    None => {}
                }
            });
        }
    });
}

/// The tag of a heading `below` levels under the first one of a screen. On the home, all stand under the heading of the page.
pub(crate) fn heading(model: &Model, below: u8) -> &'static str {
    let home = matches!(model.screen, Screen::Home(_));
    tag(model.config.heading_level + u8::from(home) + below)
}

/// The tag of a heading of this level; HTML has six.
fn tag(level: u8) -> &'static str {
    const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    TAGS[usize::from(level.clamp(1, 6)) - 1]
}
