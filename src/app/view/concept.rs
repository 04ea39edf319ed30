//! A concept: the interview question, its items, its neighbours, its sources.
//! Does not know how an item is answered.

use viva_core::deck::{Card, Concept, Item, Link, Proof};
use viva_core::event::{EmbedWhat, Event};
use viva_core::library::concept_file;
use viva_core::model::Model;
use viva_core::progress::Target;
use viva_core::route::Route;
use viva_core::selection::{Form, Selection};
use viva_core::text::{Mark, Rich, Span};

use super::pen::Pen;
use super::{feedback, grades, heading, notices, page, rich, rows, share, standing, study};
use crate::words::{self, pages};

/// The concept of this id.
pub(super) fn concept(pen: &mut Pen, model: &Model, id: &str) {
    if model.library.index().is_some() && model.library.outline(id).is_none() {
        return notices::unknown(pen, model);
    }
    let Some(concept) = model.library.concept(id) else {
        return notices::waiting(pen, model, Some(concept_file(id)));
    };
    head(pen, model, concept);
    pen.el("div", "columns", |pen| {
        questions(pen, model, concept);
        around(pen, model, concept);
    });
}

fn head(pen: &mut Pen, model: &Model, concept: &Concept) {
    pen.el("header", "page-head", |pen| {
        // An answer that is open belongs to its concept alone.
        pen.key(&concept.id);
        pen.el("p", "crumb note", |pen| {
            if let Some(topic) = model.library.topic_title(&concept.topic) {
                let href = Route::Topic(concept.topic.clone()).to_string();
                pen.el("span", "", |pen| pen.titled_link(&href, topic));
            }
            pen.say("span", "", words::level(concept.level));
            pen.say("span", "", &pages::audiences(&concept.audience));
        });
        page::title(pen, model, "title", &|pen| pen.title(&concept.title));
        pen.el("p", "asked", |pen| rich::inline(pen, &concept.card.question));
        answer(pen, &concept.card);
        pen.el("div", "row", |pen| ways_in(pen, concept));
        let paper = Selection { concepts: vec![concept.id.clone()], form: Form::Both, ..Selection::default() };
        share::share(pen, Route::Concept(concept.id.clone()), EmbedWhat::Concept(concept.id.clone()), Some(paper));
        pen.slot(|pen| study::leech(pen, model, &concept.id));
        pen.slot(|pen| grades::when(pen, model, &concept.id));
        pen.slot(|pen| study::answers(pen, model, concept));
        pen.el("div", "tools", |pen| study::ways(pen, model, &concept.id));
    });
}

fn answer(pen: &mut Pen, card: &Card) {
    pen.el("details", "more", |pen| {
        pen.say("summary", "", pages::SHOW_ANSWER);
        rich::prose(pen, "prose", None, &card.answer);
        pen.el("div", "prose", |pen| {
            pen.say("p", "label", pages::COVERS);
            pen.el("ul", "", |pen| {
                for point in &card.points {
                    pen.el("li", "", |pen| rich::inline(pen, &point.text));
                }
            });
        });
    });
}

fn ways_in(pen: &mut Pen, concept: &Concept) {
    let all = Selection { concepts: vec![concept.id.clone()], ..Selection::default() };
    let card = Selection { form: Form::Cards, ..all.clone() };
    let items = concept.outline().asked().count();
    if items > 0 {
        pen.button("btn primary", Event::SessionAsked(all), &pages::practise_its(items));
    }
    pen.button("btn", Event::SessionAsked(card), pages::ALOUD_ONE);
}

fn questions(pen: &mut Pen, model: &Model, concept: &Concept) {
    let latest = model.progress.latest();
    let targets: Vec<Target> = concept.items.iter().map(|item| Target::item(&concept.id, &item.id)).collect();
    let mut right = 0;
    for target in &targets {
        right += usize::from(latest.get(target).is_some_and(|attempt| attempt.score.is_full()));
    }
    let beside = |pen: &mut Pen| {
        if right > 0 {
            pen.say("p", "note num", &pages::right_of(right, targets.len()));
        }
    };
    page::section(pen, model, "questions", pages::QUESTIONS, &beside, &|pen| {
        pen.el("ul", "rows", |pen| {
            for (item, target) in concept.items.iter().zip(&targets) {
                let route = Route::Item { concept: concept.id.clone(), item: item.id.clone() };
                rows::row(pen, route, &item.stem.words(), &|pen| link(pen, concept, item), &|pen| {
                    pen.say("span", "", pages::kind(item.interaction.kind()));
                    pen.say("span", "", words::level(item.level));
                    standing::answer(pen, latest.get(target).copied());
                    if model.changed_since_answered(target) {
                        pen.say("span", "", words::CHANGED);
                    }
                });
            }
        });
    });
}

/// The question, with a line of its code where another item asks in the same words.
fn link(pen: &mut Pen, concept: &Concept, item: &Item) {
    pen.el("span", "", |pen| unlinked(pen, &item.stem));
    let twin = concept.items.iter().any(|other| other.id != item.id && other.stem == item.stem);
    let code = item.listing.as_ref().filter(|_| twin).map(viva_core::listing::Listing::source);
    // Programs that begin alike differ in what they print at the end.
    if let Some(line) = code.as_deref().and_then(|code| code.trim_end().lines().last()) {
        pen.text(" ");
        pen.code(line.trim());
    }
}

/// A text that stands within a link, and so cannot hold one.
fn unlinked(pen: &mut Pen, text: &Rich) {
    if text.0.iter().any(|mark| matches!(mark, Mark::Start(Span::Link(_)))) {
        pen.title(&text.words());
    } else {
        rich::inline(pen, text);
    }
}

fn around(pen: &mut Pen, model: &Model, concept: &Concept) {
    pen.el("div", "results", |pen| {
        links(pen, model, pages::CONFUSED_WITH, &concept.related, Route::Concept);
        links(pen, model, pages::IN_TABLES, &concept.tables, Route::Table);
        pen.el("section", "", |pen| {
            pen.say(heading(model, 1), "h", pages::SOURCES);
            pen.el("ul", "sources", |pen| {
                let proofs: Vec<&Proof> = concept.items.iter().map(|item| &item.proof).collect();
                pen.say("li", "", &words::proofs(&words::tally(&proofs), pages::PROVED));
                feedback::references(pen, &concept.refs);
            });
        });
    });
}

fn links(pen: &mut Pen, model: &Model, title: &str, links: &[Link], route: fn(String) -> Route) {
    if links.is_empty() {
        return;
    }
    pen.el("section", "", |pen| {
        pen.say(heading(model, 1), "h", title);
        pen.el("ul", "rows", |pen| {
            for link in links {
                pen.el("li", "", |pen| pen.titled_link(&route(link.id.clone()).to_string(), &link.title));
            }
        });
    });
}
