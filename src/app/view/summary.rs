//! The end of a session: score and time, confident errors first, strongest and weakest topics, and what to do next.
//! Does not know how the session was chosen.

use std::collections::BTreeMap;

use viva_core::event::Event;
use viva_core::model::Model;
use viva_core::progress::{Confidence, Target};
use viva_core::route::Route;
use viva_core::session::{Outcome, Session};
use yew::prelude::*;

use super::{heading, interaction, press, rich};
use crate::words;

/// The summary of a finished session.
pub(super) fn summary(model: &Model, session: &Session, emit: &Callback<Event>) -> Html {
    let missed = session.missed();
    let certain = |outcome: &Outcome| outcome.confidence == Some(Confidence::Certain);
    let (sure, unsure): (Vec<_>, Vec<_>) = missed.iter().copied().partition(|(_, outcome)| certain(outcome));
    let also = if sure.is_empty() { words::MISSED_HERE } else { words::ALSO_MISSED };
    let another = if missed.is_empty() { "btn primary" } else { "btn" };
    html! {
        <article key="summary" class="card" part="summary" aria-labelledby="sum">
            <header class="head"><p class="crumb"><strong>{words::FINISHED}</strong></p></header>
            <@{heading(model, 0)} class="sr" id="sum" tabindex="-1" data-spot="question">{words::SUMMARY}</@>
            {stats(session)}
            {misses(model, words::CERTAIN_BUT_WRONG, Some(words::START_HERE), &sure)}
            {misses(model, also, None, &unsure)}
            {topics(model, session)}
            <div class="foot"><div class="row">
                if !missed.is_empty() {
                    <button class="btn primary" type="button" part="next" onclick={press(emit, Event::MissedAsked)}>
                        {words::practise_missed(missed.len())}
                    </button>
                }
                <button class={another} type="button" part="next" onclick={press(emit, Event::AnotherAsked)}>
                    {words::ANOTHER}
                </button>
            </div></div>
        </article>
    }
}

fn stats(session: &Session) -> Html {
    let answered: Vec<&Outcome> = session.firsts().filter_map(|(_, outcome)| outcome).collect();
    if answered.is_empty() {
        return html! { <p class="pad note">{words::NOTHING_ANSWERED}</p> };
    }
    let right = answered.iter().filter(|outcome| outcome.score.is_full()).count();
    let partly = answered.iter().filter(|outcome| outcome.score.is_partial()).count();
    let hints: usize = answered.iter().map(|outcome| usize::from(outcome.hints) + usize::from(outcome.assisted)).sum();
    let sure = answered.iter().filter(|outcome| outcome.confidence == Some(Confidence::Certain));
    let sure: Vec<bool> = sure.map(|outcome| outcome.score.is_full()).collect();
    let back: Vec<bool> = session
        .entries
        .iter()
        .filter(|entry| entry.again > 0)
        .filter_map(|entry| entry.outcome().map(|outcome| outcome.score.is_full()))
        .collect();
    let right_of = |known: &[bool]| known.iter().filter(|right| **right).count();
    let skipped = session.count() - answered.len();
    html! {
        <div class="stats">
            <p class="big">{right}<small>{words::right_at_first(answered.len())}</small></p>
            <dl class="facts">
                {fact(words::TIME, words::time(session.took()))}
                if partly > 0 { {fact(words::PARTLY_RIGHT, partly.to_string())} }
                if !sure.is_empty() { {fact(words::WHEN_CERTAIN, words::right(right_of(&sure), sure.len()))} }
                if hints > 0 { {fact(words::HINTS, hints.to_string())} }
                if !back.is_empty() { {fact(words::CAME_BACK, words::came_back(back.len(), right_of(&back)))} }
                if skipped > 0 { {fact(words::SKIPPED, skipped.to_string())} }
            </dl>
        </div>
    }
}

fn fact(name: &'static str, value: String) -> Html {
    html! { <div><dt>{name}</dt><dd>{value}</dd></div> }
}

fn misses(model: &Model, title: &'static str, note: Option<&'static str>, missed: &[(&Target, &Outcome)]) -> Html {
    if missed.is_empty() {
        return Html::default();
    }
    html! {
        <div class="block">
            <@{heading(model, 1)} class="h">{title}</@>
            if let Some(note) = note { <p class="note">{note}</p> }
            <ol class="misses">{for missed.iter().map(|(target, outcome)| miss(model, target, outcome))}</ol>
        </div>
    }
}

fn miss(model: &Model, target: &Target, outcome: &Outcome) -> Html {
    let (title, stem) = match target {
        Target::Card { concept } => match model.library.concept(concept) {
            Some(concept) => (concept.title.clone(), rich::inline(&concept.card.question)),
            None => return Html::default(),
        },
        _ => match model.item(target) {
            Some(item) => {
                let title = target.concept().and_then(|id| model.library.concept(id)).map(|concept| &concept.title);
                (title.cloned().unwrap_or_else(|| item.stem.words()), rich::inline(&item.stem))
            }
            None => return Html::default(),
        },
    };
    let given = model.item(target).map(|item| interaction::in_short(&item, &outcome.response));
    let link = route(target).filter(|_| model.is_app());
    html! {
        <li>
            <p>{&title}{": "}{stem}</p>
            {given.unwrap_or_default()}
            if let Some(link) = link {
                <a class="quiet" href={link.to_string()} aria-label={words::look_again(&title)}>{words::LOOK_AGAIN}</a>
            }
        </li>
    }
}

fn route(target: &Target) -> Option<Route> {
    match target {
        Target::Item { concept, item } => Some(Route::Item { concept: concept.clone(), item: item.clone() }),
        Target::Card { concept } => Some(Route::Concept(concept.clone())),
        Target::Cell { table, .. } => Some(Route::Table(table.clone())),
        Target::Tick { .. } => None,
    }
}

/// The topics of the session by how much of them was right; shown where there is more than one.
fn topics(model: &Model, session: &Session) -> Html {
    let mut topics: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (target, outcome) in session.firsts() {
        let topic = target.concept().and_then(|id| model.library.outline(id)).map(|outline| outline.topic.as_str());
        if let (Some(topic), Some(outcome)) = (topic, outcome) {
            let (right, of) = topics.entry(topic).or_default();
            *right += usize::from(outcome.score.is_full());
            *of += 1;
        }
    }
    if topics.len() < 2 {
        return Html::default();
    }
    let mut topics: Vec<(&str, usize, usize)> = topics.into_iter().map(|(id, (right, of))| (id, right, of)).collect();
    // The better share first; of equal shares, the one with more answers behind it.
    topics.sort_by(|(_, a, a_of), (_, b, b_of)| (b * a_of, b_of).cmp(&(a * b_of, a_of)));
    let half = topics.len().div_ceil(2).min(3);
    let weakest: Vec<_> = topics[half..].iter().rev().take(3).copied().collect();
    html! {
        <div class="block two">
            {bars(model, words::STRONGEST, &topics[..half])}
            {bars(model, words::WEAKEST, &weakest)}
        </div>
    }
}

fn bars(model: &Model, title: &'static str, topics: &[(&str, usize, usize)]) -> Html {
    let bar = |(id, right, of): &(&str, usize, usize)| {
        let share = format!("{}%", right * 100 / of);
        html! {
            <li>
                <span>{model.library.topic_title(id).unwrap_or(id)}</span>
                <span class="note">{words::of(*right, *of)}</span>
                <svg class="bar" width="100%" height="6" aria-hidden="true">
                    <rect class="c" width="100%" height="6" rx="1" />
                    if *right > 0 { <rect class="a" width={share} height="6" rx="1" /> }
                </svg>
            </li>
        }
    };
    let bars = topics.iter().map(bar);
    html! { <div><@{heading(model, 1)} class="h">{title}</@><ul class="topicbars">{for bars}</ul></div> }
}
