//! Topics, or what a search finds in their place, with the filters for both.
//! Does not know how a search finds; the finds are in the model.

use viva_core::deck::names::{AUDIENCES, LEVELS, named};
use viva_core::deck::{ConceptOutline, Index, Level, TopicOutline};
use viva_core::event::Event;
use viva_core::library::SEARCH;
use viva_core::model::{Home, Model};
use viva_core::route::Route;
use viva_core::selection::Selection;
use yew::prelude::*;

use super::standing::{Known, Standing};
use super::{change, chosen, heading, icon, notices, press, rows, typed};
use crate::words::{self, pages};

/// The icon of a search field.
pub(super) const LENS: &str = "M17 11a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM15.5 15.5L20 20";

/// The topics of the deck, or what was found in them.
pub(super) fn find(model: &Model, index: &Index, home: &Home, known: &Known, emit: &Callback<Event>) -> Html {
    let searched = !home.query.trim().is_empty();
    let standing = Standing::of(index.concepts(), known);
    html! {
        <section aria-labelledby="topics">
            <div class="sect-head">
                <@{heading(model, 0)} class="h-lg" id="topics">{if searched { pages::SEARCH } else { pages::TOPICS }}</@>
                <p class="note num">{pages::concepts(index.concepts().count())}{": "}{standing.words()}</p>
            </div>
            {filters(home, emit)}
            {if searched { results(model, home, known, emit) } else { topics(model, index, home, known, emit) }}
        </section>
    }
}

fn filters(home: &Home, emit: &Callback<Event>) -> Html {
    let level = |levels: Vec<Level>, word: &'static str| {
        let on = home.selection.levels == levels;
        let pick = change(emit, Event::FilterChanged(Selection { levels, ..home.selection.clone() }));
        html! { <label class="seg"><input type="radio" name="level" value={word} checked={on} onchange={pick} />{word}</label> }
    };
    let selection = home.selection.clone();
    let audience = chosen(emit, move |value| {
        Event::FilterChanged(Selection { audience: named(&AUDIENCES, &value), ..selection.clone() })
    });
    let option = |(value, audience): &(&'static str, _)| {
        let selected = home.selection.audience == Some(*audience);
        html! { <option value={*value} {selected}>{pages::audience(*audience)}</option> }
    };
    html! {
        <div class="filters">
            {search(home, emit)}
            <fieldset class="segs">
                <legend class="sr">{pages::LEVEL}</legend>
                {level(Vec::new(), pages::ALL_LEVELS)}
                {for LEVELS.iter().map(|(_, one)| level(vec![*one], words::level(*one)))}
            </fieldset>
            <div>
                <label class="sr" for="audience">{pages::AUDIENCE}</label>
                <select class="select" id="audience" name="audience" onchange={audience}>
                    <option value="" selected={home.selection.audience.is_none()}>{pages::ANY_AUDIENCE}</option>
                    {for AUDIENCES.iter().map(option)}
                </select>
            </div>
        </div>
    }
}

fn search(home: &Home, emit: &Callback<Event>) -> Html {
    html! {
        <div class="search">
            {icon::icon(LENS)}
            <label class="sr" for="find">{pages::SEARCH_CONCEPTS}</label>
            <input class="input" id="find" name="find" type="search" placeholder={pages::SEARCH_CONCEPTS} autocomplete="off" spellcheck="false"
                value={home.query.clone()} oninput={typed(emit, Event::QueryTyped)} />
        </div>
    }
}

fn results(model: &Model, home: &Home, known: &Known, emit: &Callback<Event>) -> Html {
    if model.library.search().is_none() {
        return match model.library.failure(SEARCH) {
            Some(_) => notices::waiting(model, Some(SEARCH.into()), emit),
            None => html! { <p class="note found">{pages::SEARCHING}</p> },
        };
    }
    let found = model.listed(home);
    if found.is_empty() {
        let clear = press(emit, Event::QueryTyped(String::new()));
        return empty(model, pages::none_found(&home.query), Some(pages::SEARCH_HOW), pages::CLEAR_SEARCH, clear);
    }
    let topic = |concept: &ConceptOutline| model.library.topic_title(&concept.topic).map(ToString::to_string);
    html! {
        <>
            <p class="note found">{pages::found(found.len(), &home.query)}</p>
            {rows::concepts(found, known, topic, emit)}
        </>
    }
}

fn topics(model: &Model, index: &Index, home: &Home, known: &Known, emit: &Callback<Event>) -> Html {
    let topics: Vec<Html> = index.topics.iter().filter_map(|outline| topic(model, outline, home, known)).collect();
    if topics.is_empty() {
        let clear = press(emit, Event::FilterChanged(Selection::default()));
        return empty(model, pages::NO_TOPIC.into(), None, pages::CLEAR_FILTERS, clear);
    }
    html! { <ul class="topics">{topics}</ul> }
}

/// A topic with what the filters leave of it, if they leave anything.
fn topic(model: &Model, outline: &TopicOutline, home: &Home, known: &Known) -> Option<Html> {
    let shown: Vec<&ConceptOutline> = outline.concepts.iter().filter(|concept| home.selection.shows(concept)).collect();
    let levels = shown.iter().map(|concept| concept.level);
    let (lowest, highest) = (levels.clone().min()?, levels.max()?);
    let standing = Standing::of(shown.iter().copied(), known);
    let progress = if standing.is_unseen() { pages::NOT_STARTED.into() } else { standing.words() };
    let route = Route::Topic(outline.topic.id.clone());
    Some(html! {
        <li class="topic" key={outline.topic.id.clone()}>
            <@{heading(model, 1)} class="h">
                <a href={route.to_string()}>{&outline.topic.title}</a><span>{pages::concepts(shown.len())}</span>
            </@>
            {standing.bar()}
            <p><span>{progress}</span><span>{pages::levels(lowest, highest)}</span></p>
        </li>
    })
}

fn empty(
    model: &Model,
    title: String,
    text: Option<&'static str>,
    word: &'static str,
    clear: Callback<MouseEvent>,
) -> Html {
    html! {
        <div class="empty">
            <@{heading(model, 1)} class="h-lg">{title}</@>
            if let Some(text) = text { <p>{text}</p> }
            <div class="row"><button class="btn" type="button" onclick={clear}>{word}</button></div>
        </div>
    }
}
