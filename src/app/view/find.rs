//! Topics, or what a search finds in their place, with the filters for both.
//! Does not know how a search finds; the finds are in the model.

use viva_core::deck::names::{AUDIENCES, LEVELS, named};
use viva_core::deck::{ConceptOutline, Hit, Index, Level, TopicOutline};
use viva_core::event::Event;
use viva_core::library::SEARCH;
use viva_core::model::{Home, Model};
use viva_core::part::Part;
use viva_core::route::Route;
use viva_core::selection::Selection;

use super::pen::Pen;
use super::standing::{Known, Standing};
use super::{control, heading, notices, page, rows};
use crate::words::{self, pages};

/// How many finds are drawn: more would be redrawn with every key, and nobody reads that far.
const MOST_FOUND: usize = 24;

/// The topics of the deck, or what was found in them.
pub(super) fn find(pen: &mut Pen, model: &Model, index: &Index, home: &Home, known: &Known) {
    let searched = home.is_searched();
    let title = if searched { pages::SEARCH } else { pages::TOPICS };
    let standing = |pen: &mut Pen| {
        let shown = |concept: &&ConceptOutline| searched || home.selection.shows(concept);
        let standing = Standing::of(&mut index.concepts().filter(shown), known);
        if standing.concepts() == 0 {
            return;
        }
        pen.el("p", "note num", |pen| {
            pen.text(&pages::concepts(standing.concepts()));
            pen.text(": ");
            pen.text(&standing.words());
        });
    };
    page::section(pen, model, "topics", title, &standing, &|pen| {
        filters(pen, model, home);
        pen.slot(|pen| {
            let part = Part::Rooms.file();
            if let Some(failure) = model.library.failure(part).filter(|_| !model.typed(home).is_empty()) {
                notices::load_failure(pen, model, part, failure);
            } else if searched {
                results(pen, model, index, home, known);
            } else {
                topics(pen, model, index, home, known);
            }
        });
    });
}

fn filters(pen: &mut Pen, model: &Model, home: &Home) {
    let heard = !model.library.lacks(Part::Rooms);
    let wished = model.settings.preset.selection().levels;
    pen.el("div", "filters", |pen| {
        control::search(pen, "find", pages::SEARCH_CONCEPTS, model.typed(home), Some(pages::SEARCH_CONCEPTS), heard);
        pen.el("fieldset", "segs", |pen| {
            pen.say("legend", "sr", pages::LEVEL);
            level(pen, home, &[], pages::ALL_LEVELS);
            if !wished.is_empty() {
                level(pen, home, &wished, &pages::levels(&wished));
            }
            for (_, one) in &LEVELS {
                level(pen, home, &[*one], words::level(*one));
            }
        });
        pen.el("div", "", |pen| {
            control::label(pen, "sr", "audience", pages::AUDIENCE);
            audience(pen, home);
        });
    });
}

fn level(pen: &mut Pen, home: &Home, levels: &[Level], word: &str) {
    let now = &home.selection;
    let then = Selection { levels: levels.to_vec(), ..now.clone() };
    control::choice(pen, "seg", "radio", "level", word, now.levels == levels, Event::FilterChanged(then));
}

fn audience(pen: &mut Pen, home: &Home) {
    let now = home.selection.audience;
    pen.el("select", "select", |pen| {
        pen.attr("id", "audience");
        pen.attr("name", "audience");
        let selection = home.selection.clone();
        pen.on_chosen(move |value| {
            Event::FilterChanged(Selection { audience: named(&AUDIENCES, &value), ..selection.clone() })
        });
        option(pen, "", now.is_none(), pages::ANY_AUDIENCE);
        for (value, one) in &AUDIENCES {
            option(pen, value, now == Some(*one), pages::audience(*one));
        }
    });
}

fn option(pen: &mut Pen, value: &str, selected: bool, word: &str) {
    pen.el("option", "", |pen| {
        pen.attr("value", value);
        pen.flag("selected", selected);
        pen.text(word);
    });
}

/// What stands where finds will be, or the reason why there are none.
pub(super) fn searching(pen: &mut Pen, model: &Model) {
    match model.library.failure(SEARCH) {
        Some(_) => notices::waiting(pen, model, Some(SEARCH.into())),
        None => pen.say("p", "note found", pages::SEARCHING),
    }
}

fn results(pen: &mut Pen, model: &Model, index: &Index, home: &Home, known: &Known) {
    if model.library.search().is_none() {
        return searching(pen, model);
    }
    let found = model.listed(home);
    if found.is_empty() {
        let clear = Event::QueryTyped(String::new());
        return empty(pen, model, &pages::none_found(&home.query), pages::SEARCH_HOW, pages::CLEAR_SEARCH, clear);
    }
    pen.say("p", "note found", &pages::found(found.len(), &home.query));
    pen.el("ul", "rows", |pen| {
        for hit in found.iter().take(MOST_FOUND) {
            result(pen, model, index, hit, known);
        }
    });
    pen.slot(|pen| {
        if found.len() > MOST_FOUND {
            pen.say("p", "note", &pages::more_found(found.len() - MOST_FOUND));
        }
    });
}

fn result(pen: &mut Pen, model: &Model, index: &Index, hit: &Hit, known: &Known) {
    match hit {
        Hit::Topic(id) => {
            if let Some(outline) = index.topics.iter().find(|outline| outline.topic.id == *id) {
                rows::topic(pen, outline);
            }
        }
        Hit::Concept(id) => {
            if let Some(concept) = model.library.outline(id) {
                rows::concept(pen, concept, &model.home.selection, known, model.library.topic_title(&concept.topic));
            }
        }
        Hit::Table(id) => {
            if let Some(table) = index.tables.iter().find(|table| table.id == *id) {
                rows::table(pen, table, Some(pages::TABLE));
            }
        }
        Hit::Page(id) => {
            if let Some(page) = index.pages.iter().find(|page| page.id == *id) {
                rows::page(pen, page, Some(pages::ADVICE));
            }
        }
    }
}

fn topics(pen: &mut Pen, model: &Model, index: &Index, home: &Home, known: &Known) {
    if !index.concepts().any(|concept| home.selection.shows(concept)) {
        let clear = Event::FilterChanged(Selection::default());
        return empty(pen, model, pages::NO_TOPIC, "", pages::CLEAR_FILTERS, clear);
    }
    pen.el("ul", "topics", |pen| {
        for outline in &index.topics {
            topic(pen, model, outline, home, known);
        }
    });
}

/// A topic with what the filters leave of it, if they leave anything.
fn topic(pen: &mut Pen, model: &Model, outline: &TopicOutline, home: &Home, known: &Known) {
    let mut levels: Vec<Level> = Vec::new();
    let mut standing = Standing::default();
    for concept in &outline.concepts {
        if home.selection.shows(concept) {
            standing.add(concept, known);
            levels.extend(concept.levels().filter(|level| home.selection.takes_level(*level)));
        }
    }
    if levels.is_empty() {
        return;
    }
    let id = &outline.topic.id;
    pen.el("li", "topic", |pen| {
        pen.key(id);
        pen.el(heading(model, 1), "h", |pen| {
            pen.titled_link(&Route::Topic(id.clone()).to_string(), &outline.topic.title);
            pen.say("span", "", &pages::concepts(standing.concepts()));
        });
        standing.bar(pen);
        pen.el("p", "", |pen| {
            if standing.is_unseen() {
                pen.say("span", "", pages::NOT_STARTED);
            } else {
                pen.say("span", "", &standing.words());
            }
            pen.say("span", "", &pages::levels(&levels));
        });
    });
}

/// Nothing to list: why, what might help if anything can, and a way back.
fn empty(pen: &mut Pen, model: &Model, title: &str, text: &str, word: &str, clear: Event) {
    pen.el("div", "empty", |pen| {
        pen.say(heading(model, 1), "h-lg", title);
        if !text.is_empty() {
            pen.say("p", "", text);
        }
        pen.el("div", "row", |pen| pen.button("btn", clear, word));
    });
}
