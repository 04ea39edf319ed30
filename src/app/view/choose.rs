//! The session builder: filters, and how many questions they leave.
//! Does not know which entries the filters give; the model counts them.

use viva_core::deck::Index;
use viva_core::deck::names::{ASKS, AUDIENCES, LEVELS};
use viva_core::event::Event;
use viva_core::library::INDEX;
use viva_core::model::{Choose, Model};
use viva_core::selection::{Form, Only, Selection};

use super::pen::Pen;
use super::{control, find, notices, page, preset, share};
use crate::words::{self, pages, study};

const LENGTHS: [u16; 4] = [5, 10, 20, 0];

/// The session builder.
pub(super) fn choose(pen: &mut Pen, model: &Model, choose: &Choose) {
    let Some(index) = model.library.index() else { return notices::waiting(pen, model, Some(INDEX.into())) };
    // Once for all who ask: it goes through every answer.
    let due = model.due_of(&choose.selection);
    pen.el("article", "card", |pen| {
        pen.attr("aria-labelledby", "choose");
        pen.el("header", "head", |pen| {
            pen.el("p", "crumb", |pen| pen.say("strong", "", pages::NEW_SESSION));
        });
        page::title(pen, model, "stem tight", &|pen| {
            pen.attr("id", "choose");
            pen.say("span", "", pages::WHAT_TO_PRACTISE);
        });
        pen.el("div", "builder", |pen| {
            pen.el("div", "field", |pen| {
                control::label(pen, "label", "preset", study::PRESET);
                preset::preset(pen, model);
            });
            content(pen, index, &choose.selection);
            text(pen, choose);
            extent(pen, model, &choose.selection, due.items.len());
        });
        if model.library.search().is_none() && !choose.query.trim().is_empty() {
            find::searching(pen, model);
        } else {
            foot(pen, model, &choose.selection, &due);
        }
    });
}

/// What the questions are about.
fn content(pen: &mut Pen, index: &Index, now: &Selection) {
    group(pen, now, pages::CHOOSE_TOPICS, "field whole", CHECKS, &|pen, group| {
        pen.of_deck();
        for outline in &index.topics {
            let id = &outline.topic.id;
            let on = now.topics.contains(id);
            group.choice(pen, &outline.topic.title, on, &|then| toggle(&mut then.topics, id));
        }
    });
    group(pen, now, pages::CHOOSE_LEVELS, "field", CHECKS, &|pen, group| {
        for (_, level) in &LEVELS {
            let on = now.levels.contains(level);
            group.choice(pen, words::level(*level), on, &|then| toggle(&mut then.levels, level));
        }
    });
    group(pen, now, pages::AUDIENCE, "field", CHIPS, &|pen, group| {
        group.choice(pen, pages::ANY_AUDIENCE, now.audience.is_none(), &|then| then.audience = None);
        for (_, one) in &AUDIENCES {
            let audience = Some(*one);
            group.choice(pen, pages::audience(*one), now.audience == audience, &|then| then.audience = audience);
        }
    });
    group(pen, now, pages::CHOOSE_ASKS, "field whole", CHECKS, &|pen, group| {
        for (_, asks) in &ASKS {
            group.choice(pen, pages::asks(*asks), now.asks.contains(asks), &|then| toggle(&mut then.asks, asks));
        }
    });
}

/// Which of them, how many, and in what form; so many are due.
fn extent(pen: &mut Pen, model: &Model, now: &Selection, due: usize) {
    group(pen, now, pages::ONLY, "field", SEGMENTS, &|pen, group| {
        let missed = pages::missed(fit(model, &Selection { only: Only::Missed, ..now.clone() }));
        let certain = pages::certain(fit(model, &Selection { only: Only::Certain, ..now.clone() }));
        let due = pages::due(due);
        let unseen = pages::unseen(fit(model, &Selection { only: Only::Unseen, ..now.clone() }));
        let starred = pages::starred(fit(model, &Selection { only: Only::Starred, ..now.clone() }));
        let ways = [
            (Only::All, pages::ONLY_ALL),
            (Only::Missed, &missed),
            (Only::Certain, &certain),
            (Only::Due, &due),
            (Only::Unseen, &unseen),
            (Only::Starred, &starred),
        ];
        for (only, word) in ways {
            group.choice(pen, word, now.only == only, &|then| then.only = only);
        }
    });
    group(pen, now, pages::LENGTH, "field", SEGMENTS, &|pen, group| {
        for count in LENGTHS {
            let number = count.to_string();
            let word = if count == 0 { pages::ALL } else { &number };
            group.choice(pen, word, now.count == count, &|then| then.count = count);
        }
    });
    group(pen, now, pages::FORM, "field", SEGMENTS, &|pen, group| {
        let forms =
            [(Form::Items, pages::FORM_ITEMS), (Form::Cards, pages::FORM_CARDS), (Form::Both, pages::FORM_BOTH)];
        for (form, word) in forms {
            group.choice(pen, word, now.form == form, &|then| then.form = form);
        }
    });
}

fn text(pen: &mut Pen, choose: &Choose) {
    pen.el("div", "field", |pen| {
        control::label(pen, "label", "words", pages::WORDS_IN_IT);
        control::search(pen, "words", pages::WORDS_EXAMPLE, &choose.query, None, true);
    });
}

/// How many questions there are, however many are asked for.
fn fit(model: &Model, selection: &Selection) -> usize {
    model.targets(&Selection { count: 0, ..selection.clone() }, 0).len()
}

/// How many fit, and the way on: to begin, or to fit more.
fn foot(pen: &mut Pen, model: &Model, now: &Selection, due: &Selection) {
    let is_due = now.only == Only::Due;
    let fit = if is_due { due.items.len() } else { fit(model, now) };
    let asked = if now.count == 0 { fit } else { fit.min(now.count.into()) };
    pen.el("div", "foot stick", |pen| {
        pen.el("p", "matching", |pen| {
            pen.attr("role", "status");
            pen.say("strong", "", &fit.to_string());
            pen.text(pages::matching(fit));
        });
        if asked > 0 {
            // Of what is due a list begins, since by the next reload other things are.
            let listed = || Selection { items: due.items[..asked].to_vec(), ..due.clone() };
            let selection = if is_due { listed() } else { now.clone() };
            pen.button("btn primary", Event::SessionAsked(selection.clone()), &pages::start(asked));
            share::worksheet(pen, selection, None);
        } else if now.only != Only::All {
            let all = Selection { only: Only::All, ..now.clone() };
            pen.button("btn", Event::FilterChanged(all), pages::DROP_ONLY);
        } else if now.found.is_some() {
            pen.button("btn", Event::QueryTyped(String::new()), pages::DROP_WORDS);
        } else {
            let none = Selection { count: now.count, ..Selection::default() };
            pen.button("btn", Event::FilterChanged(none), pages::CLEAR_FILTERS);
        }
    });
}

/// The kind of input of a group, the class of the group and that of a choice.
type Look = (&'static str, &'static str, &'static str);

const CHECKS: Look = ("checkbox", "chips", "chip");
const CHIPS: Look = ("radio", "chips", "chip");
const SEGMENTS: Look = ("radio", "segs", "seg");

/// Choices between ways to go on from the filters as they are.
struct Group<'a> {
    now: &'a Selection,
    legend: &'a str,
    look: Look,
}

fn group(pen: &mut Pen, now: &Selection, legend: &str, class: &str, look: Look, choices: &dyn Fn(&mut Pen, &Group)) {
    pen.el("fieldset", class, |pen| {
        pen.say("legend", "label", legend);
        pen.el("div", look.1, |pen| choices(pen, &Group { now, legend, look }));
    });
}

impl Group<'_> {
    /// One choice, and what it changes in the filters.
    fn choice(&self, pen: &mut Pen, word: &str, on: bool, change: &dyn Fn(&mut Selection)) {
        let (input, _, class) = self.look;
        let mut then = self.now.clone();
        change(&mut then);
        control::choice(pen, class, input, self.legend, word, on, Event::FilterChanged(then));
    }
}

/// Puts one thing into a list, or takes it out if it was there.
fn toggle<T: Clone + PartialEq>(list: &mut Vec<T>, one: &T) {
    match list.iter().position(|other| other == one) {
        Some(at) => drop(list.remove(at)),
        None => list.push(one.clone()),
    }
}
