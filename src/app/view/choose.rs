//! The session builder: filters, and how many questions they leave.
//! Does not know which entries the filters give; the model counts them.

use viva_core::deck::names::{ASKS, AUDIENCES, LEVELS};
use viva_core::deck::{Audience, Topic};
use viva_core::event::Event;
use viva_core::library::INDEX;
use viva_core::model::{Choose, Model};
use viva_core::selection::{Form, Only, Selection};
use yew::prelude::*;

use super::find::LENS;
use super::{change, icon, notices, page, press, typed};
use crate::words::{self, pages};

const LENGTHS: [u16; 4] = [5, 10, 20, 0];

/// The session builder.
pub(super) fn choose(model: &Model, choose: &Choose, emit: &Callback<Event>) -> Html {
    let Some(index) = model.library.index() else { return notices::waiting(model, Some(INDEX.into()), emit) };
    let topics: Vec<&Topic> = index.topics.iter().map(|outline| &outline.topic).collect();
    html! {
        <article class="card" aria-labelledby="choose">
            <header class="head"><p class="crumb"><strong>{pages::NEW_SESSION}</strong></p></header>
            <@{page::title_tag(model)} class="stem tight" id="choose" tabindex="-1" data-spot="page"><span>{pages::WHAT_TO_PRACTISE}</span></@>
            {fields(model, choose, &topics, emit)}
            {foot(model, choose, emit)}
        </article>
    }
}

fn fields(model: &Model, choose: &Choose, topics: &[&Topic], emit: &Callback<Event>) -> Html {
    let now = &choose.selection;
    let group = |legend, class, input, choices: Vec<Choice>| Group { legend, class, input }.draw(choices, emit);
    let topic = |topic: &&Topic| {
        let topics = toggled(&now.topics, &topic.id);
        Choice::new(topic.title.clone(), now.topics.contains(&topic.id), Selection { topics, ..now.clone() })
    };
    let level = |(_, level): &(_, _)| {
        let levels = toggled(&now.levels, level);
        Choice::new(words::level(*level), now.levels.contains(level), Selection { levels, ..now.clone() })
    };
    let audience = |audience: Option<Audience>| {
        let word = audience.map_or(pages::ANY_AUDIENCE, pages::audience);
        Choice::new(word, now.audience == audience, Selection { audience, ..now.clone() })
    };
    let asks = |(_, asks): &(_, _)| {
        let chosen = toggled(&now.asks, asks);
        Choice::new(pages::asks(*asks), now.asks.contains(asks), Selection { asks: chosen, ..now.clone() })
    };
    let audiences = [None].into_iter().chain(AUDIENCES.iter().map(|(_, one)| Some(*one)));
    html! {
        <div class="builder">
            {group(pages::CHOOSE_TOPICS, "field whole", CHECKS, topics.iter().map(topic).collect())}
            {group(pages::LEVEL, "field", CHECKS, LEVELS.iter().map(level).collect())}
            {group(pages::AUDIENCE, "field", CHIPS, audiences.map(audience).collect())}
            {group(pages::CHOOSE_ASKS, "field whole", CHECKS, ASKS.iter().map(asks).collect())}
            {text(choose, emit)}
            {group(pages::ONLY, "field", SEGMENTS, only(model, now))}
            {group(pages::LENGTH, "field", SEGMENTS, LENGTHS.iter().map(|n| length(now, *n)).collect())}
            {group(pages::FORM, "field", SEGMENTS, forms(now))}
        </div>
    }
}

fn only(model: &Model, now: &Selection) -> Vec<Choice> {
    let choice = |only, word: fn(usize) -> String| {
        let then = Selection { only, ..now.clone() };
        let n = model.targets(&Selection { count: 0, ..then.clone() }, 0).len();
        Choice::new(word(n), now.only == only, then)
    };
    vec![
        choice(Only::All, |_| pages::ONLY_ALL.into()),
        choice(Only::Missed, pages::missed),
        choice(Only::Unseen, pages::unseen),
    ]
}

fn length(now: &Selection, count: u16) -> Choice {
    let word = if count == 0 { pages::ALL.to_string() } else { count.to_string() };
    Choice::new(word, now.count == count, Selection { count, ..now.clone() })
}

fn forms(now: &Selection) -> Vec<Choice> {
    let forms = [(Form::Items, pages::FORM_ITEMS), (Form::Cards, pages::FORM_CARDS), (Form::Both, pages::FORM_BOTH)];
    let choice =
        |(form, word): (Form, &'static str)| Choice::new(word, now.form == form, Selection { form, ..now.clone() });
    forms.into_iter().map(choice).collect()
}

fn text(choose: &Choose, emit: &Callback<Event>) -> Html {
    html! {
        <div class="field">
            <label class="label" for="words">{pages::WORDS_IN_IT}</label>
            <div class="search">
                {icon::icon(LENS)}
                <input class="input" id="words" name="words" type="search" placeholder={pages::WORDS_EXAMPLE} autocomplete="off" spellcheck="false"
                    value={choose.query.clone()} oninput={typed(emit, Event::QueryTyped)} />
            </div>
        </div>
    }
}

/// How many fit, and the way on: to begin, or to fit more.
fn foot(model: &Model, choose: &Choose, emit: &Callback<Event>) -> Html {
    let now = &choose.selection;
    let fit = model.targets(&Selection { count: 0, ..now.clone() }, 0).len();
    let asked = if now.count == 0 { fit } else { fit.min(now.count.into()) };
    let (word, way) = if asked > 0 {
        (pages::start(asked), Event::SessionAsked(now.clone()))
    } else if now.only != Only::All {
        (pages::DROP_ONLY.into(), Event::FilterChanged(Selection { only: Only::All, ..now.clone() }))
    } else if now.found.is_some() {
        (pages::DROP_WORDS.into(), Event::QueryTyped(String::new()))
    } else {
        (pages::CLEAR_FILTERS.into(), Event::FilterChanged(Selection { count: now.count, ..Selection::default() }))
    };
    html! {
        <div class="foot stick">
            <p class="matching" role="status"><strong>{fit}</strong>{pages::matching(fit)}</p>
            <button class={if asked > 0 { "btn primary" } else { "btn" }} type="button" onclick={press(emit, way)}>{word}</button>
        </div>
    }
}

/// One choice of a group, and the filters once it is made.
struct Choice {
    word: String,
    on: bool,
    then: Selection,
}

impl Choice {
    fn new(word: impl Into<String>, on: bool, then: Selection) -> Choice {
        Choice { word: word.into(), on, then }
    }
}

/// The kind of input of a group, the class of the group and that of a choice.
type Look = (&'static str, &'static str, &'static str);

const CHECKS: Look = ("checkbox", "chips", "chip");
const CHIPS: Look = ("radio", "chips", "chip");
const SEGMENTS: Look = ("radio", "segs", "seg");

struct Group {
    legend: &'static str,
    class: &'static str,
    input: Look,
}

impl Group {
    fn draw(&self, choices: Vec<Choice>, emit: &Callback<Event>) -> Html {
        let (input, group, class) = self.input;
        let choice = |choice: Choice| {
            let pick = change(emit, Event::FilterChanged(choice.then));
            html! {
                <label {class}><input type={input} name={self.legend} value={choice.word.clone()} checked={choice.on} onchange={pick} />{choice.word}</label>
            }
        };
        html! {
            <fieldset class={self.class}>
                <legend class="label">{self.legend}</legend>
                <div class={group}>{for choices.into_iter().map(choice)}</div>
            </fieldset>
        }
    }
}

/// A list with one thing put in, or taken out if it was there.
fn toggled<T: Clone + PartialEq>(list: &[T], one: &T) -> Vec<T> {
    if list.contains(one) {
        list.iter().filter(|other| *other != one).cloned().collect()
    } else {
        list.iter().chain([one]).cloned().collect()
    }
}
