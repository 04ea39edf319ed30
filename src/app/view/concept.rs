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
use yew::prelude::*;

use super::{feedback, heading, notices, page, press, rich, rows, share, standing};
use crate::words::{self, pages};

/// The concept of this id.
pub(super) fn concept(model: &Model, id: &str, emit: &Callback<Event>) -> Html {
    if model.library.index().is_some() && model.library.outline(id).is_none() {
        return notices::unknown(model);
    }
    let Some(concept) = model.library.concept(id) else {
        return notices::waiting(model, Some(concept_file(id)), emit);
    };
    html! {
        <>
            {head(model, concept, emit)}
            <div class="columns">
                {questions(model, concept, emit)}
                {around(model, concept)}
            </div>
        </>
    }
}

fn head(model: &Model, concept: &Concept, emit: &Callback<Event>) -> Html {
    let all = Selection { concepts: vec![concept.id.clone()], ..Selection::default() };
    let card = Selection { form: Form::Cards, ..all.clone() };
    let items = concept.outline().asked().count();
    html! {
        <header class="page-head">
            <p class="crumb note">
                if let Some(topic) = model.library.topic_title(&concept.topic) {
                    <span><a href={Route::Topic(concept.topic.clone()).to_string()}>{topic}</a></span>
                }
                <span>{words::level(concept.level)}</span>
                <span>{pages::audiences(&concept.audience)}</span>
            </p>
            <@{page::title_tag(model)} class="title" tabindex="-1" data-spot="page">{&concept.title}</@>
            <p class="asked">{rich::inline(&concept.card.question)}</p>
            {answer(&concept.card)}
            <div class="row">
                if items > 0 {
                    <button class="btn primary" type="button" onclick={press(emit, Event::SessionAsked(all))}>
                        {pages::practise_its(items)}
                    </button>
                }
                <button class="btn" type="button" onclick={press(emit, Event::SessionAsked(card))}>{pages::ALOUD_ONE}</button>
            </div>
            {share::share(Route::Concept(concept.id.clone()), EmbedWhat::Concept(concept.id.clone()), emit)}
        </header>
    }
}

fn answer(card: &Card) -> Html {
    let point = |point| html! { <li>{rich::inline(point)}</li> };
    html! {
        <details class="more">
            <summary>{pages::SHOW_ANSWER}</summary>
            {rich::prose(Some("prose"), None, &card.answer)}
            <div class="prose">
                <p class="label">{pages::COVERS}</p>
                <ul>{for card.points.iter().map(|one| point(&one.text))}</ul>
            </div>
        </details>
    }
}

fn questions(model: &Model, concept: &Concept, emit: &Callback<Event>) -> Html {
    let latest = model.progress.latest();
    let targets: Vec<(&Item, Target)> =
        concept.items.iter().map(|item| (item, Target::item(&concept.id, &item.id))).collect();
    let right = targets.iter().filter(|(_, target)| latest.get(target).is_some_and(|attempt| attempt.score.is_full()));
    let right = right.count();
    let row = |(item, target): &(&Item, Target)| {
        let route = Route::Item { concept: concept.id.clone(), item: item.id.clone() };
        let facts = html! {
            <>
                <span>{pages::kind(item.interaction.kind())}</span>
                <span>{words::level(item.level)}</span>
                {standing::answer(latest.get(target).copied())}
                if model.changed_since_answered(target) { <span>{words::CHANGED}</span> }
            </>
        };
        rows::row(&route, link(concept, item), &item.stem.words(), facts, emit)
    };
    html! {
        <section aria-labelledby="questions">
            <div class="sect-head">
                <@{heading(model, 1)} class="h-lg" id="questions">{pages::QUESTIONS}</@>
                if right > 0 { <p class="note num">{pages::right_of(right, targets.len())}</p> }
            </div>
            <ul class="rows">{for targets.iter().map(row)}</ul>
        </section>
    }
}

/// The question, with a line of its code where another item asks in the same words.
fn link(concept: &Concept, item: &Item) -> Html {
    let twin = concept.items.iter().any(|other| other.id != item.id && other.stem == item.stem);
    let code = item.listing.as_ref().filter(|_| twin).map(viva_core::listing::Listing::source);
    // Programs that begin alike differ in what they print at the end.
    let line = code.as_deref().and_then(|code| code.trim_end().lines().last());
    html! {
        <>
            <span>{unlinked(&item.stem)}</span>
            if let Some(line) = line { {" "}<code translate="no">{line.trim().to_string()}</code> }
        </>
    }
}

/// A text that stands within a link, and so cannot hold one.
fn unlinked(text: &Rich) -> Html {
    let linked = text.0.iter().any(|mark| matches!(mark, Mark::Start(Span::Link(_))));
    if linked { text.words().into() } else { rich::inline(text) }
}

fn around(model: &Model, concept: &Concept) -> Html {
    let links = |title: &'static str, links: &[Link], route: fn(String) -> Route| {
        let link = |link: &Link| html! { <li><a href={route(link.id.clone()).to_string()}>{&link.title}</a></li> };
        html! {
            if !links.is_empty() {
                <section>
                    <@{heading(model, 1)} class="h">{title}</@>
                    <ul class="rows">{for links.iter().map(link)}</ul>
                </section>
            }
        }
    };
    let proofs: Vec<&Proof> = concept.items.iter().map(|item| &item.proof).collect();
    html! {
        <div class="results">
            {links(pages::CONFUSED_WITH, &concept.related, Route::Concept)}
            {links(pages::IN_TABLES, &concept.tables, Route::Table)}
            <section>
                <@{heading(model, 1)} class="h">{pages::SOURCES}</@>
                <ul class="sources">
                    <li>{words::proofs(&proofs, pages::PROVED)}</li>
                    {feedback::references(&concept.refs)}
                </ul>
            </section>
        </div>
    }
}
