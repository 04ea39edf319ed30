//! Lists of links to concepts and tables, each with a few facts and a button that copies its link.
//! Does not know why something is listed.

use viva_core::deck::{ConceptOutline, Link, TableOutline, TopicOutline};
use viva_core::event::{CopyWhat, Event};
use viva_core::route::Route;
use viva_core::selection::Selection;
use viva_core::session::Session;

use super::icon;
use super::pen::Pen;
use super::standing::{self, Known};
use crate::words::{self, pages};

/// A row: a link, facts below it, and the button that copies the link; `title` is what the button calls it.
pub(super) fn row(pen: &mut Pen, route: Route, title: &str, link: &dyn Fn(&mut Pen), facts: &dyn Fn(&mut Pen)) {
    let href = route.to_string();
    pen.el("li", "", |pen| {
        pen.key(&href);
        pen.el("a", "", |pen| {
            pen.attr("href", &href);
            link(pen);
        });
        pen.el("p", "note", facts);
        pen.press("tool", Event::CopyAsked(CopyWhat::Link(route)), |pen| {
            pen.attr("aria-label", &pages::copy_link_of(title));
            icon::icon(pen, icon::LINK);
        });
    });
}

/// A concept; `topic` is the name of its topic where it is not clear already.
pub(super) fn concept(
    pen: &mut Pen,
    concept: &ConceptOutline,
    filters: &Selection,
    known: &Known,
    topic: Option<&str>,
) {
    let route = Route::Concept(concept.id.clone());
    row(pen, route, &concept.title, &|pen| pen.title(&concept.title), &|pen| {
        if let Some(topic) = topic {
            pen.el("span", "", |pen| pen.title(topic));
        }
        pen.say("span", "", &pages::levels(&concept.levels().collect::<Vec<_>>()));
        let left = concept.asked().filter(|item| filters.takes_level(item.level)).count();
        pen.say("span", "", &pages::concept_holds(left, filters.takes_level(concept.level)));
        standing::concept(pen, known, &concept.id);
    });
}

/// A session that was left open; here the button drops it.
pub(super) fn session(pen: &mut Pen, session: &Session, about: &str) {
    let route = Route::of(session);
    let href = route.to_string();
    pen.el("li", "", |pen| {
        pen.key(&href);
        pen.link("", &href, about);
        pen.say("p", "note", &words::progress(session));
        pen.press("tool", Event::DropAsked(route), |pen| {
            pen.attr("aria-label", &pages::drop_session(about));
            pen.text(pages::DROP);
        });
    });
}

/// Tables.
pub(super) fn tables(pen: &mut Pen, tables: &mut dyn Iterator<Item = &TableOutline>) {
    pen.el("ul", "rows", |pen| {
        for outline in tables {
            table(pen, outline, None);
        }
    });
}

/// A table; `what` says so where it is not clear already.
pub(super) fn table(pen: &mut Pen, table: &TableOutline, what: Option<&str>) {
    let route = Route::Table(table.id.clone());
    row(pen, route, &table.title, &|pen| pen.title(&table.title), &|pen| {
        if let Some(what) = what {
            pen.say("span", "", what);
        }
        pen.say("span", "", words::level(table.level));
        pen.say("span", "", &pages::table_holds(table.recallable.into(), table.rewrite));
    });
}

/// A page of advice; `what` says so where it is not clear already.
pub(super) fn page(pen: &mut Pen, page: &Link, what: Option<&str>) {
    row(pen, Route::Page(page.id.clone()), &page.title, &|pen| pen.title(&page.title), &|pen| {
        if let Some(what) = what {
            pen.say("span", "", what);
        }
    });
}

/// A topic among other things.
pub(super) fn topic(pen: &mut Pen, outline: &TopicOutline) {
    let topic = &outline.topic;
    row(pen, Route::Topic(topic.id.clone()), &topic.title, &|pen| pen.title(&topic.title), &|pen| {
        pen.say("span", "", pages::TOPIC);
        pen.say("span", "", &pages::concepts(outline.concepts.len()));
    });
}
