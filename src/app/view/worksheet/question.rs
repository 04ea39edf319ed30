//! One question on paper, with room to answer it by hand.
//! Does not know the key.

use viva_core::deck::Item;
use viva_core::interaction::{ChoiceOption, Interaction, Match, Order};
use viva_core::listing::Listing;
use viva_core::model::Model;
use viva_core::progress::Target;
use viva_core::session::{shown_answers, shown_options};

use crate::view::interaction::{body, letter, shown_calls};
use crate::view::pen::Pen;
use crate::view::{listing, rich};
use crate::words::{self, worksheet as said};

/// The question of a target, mixed by `seed`.
pub(super) fn question(pen: &mut Pen, model: &Model, target: &Target, seed: u64) {
    if let Target::Card { concept } = target {
        let Some(concept) = model.library.concept(concept) else { return };
        rich::block(pen, "prose", &concept.card.question);
        return lines(pen, said::ALOUD, 8);
    }
    let Some(item) = model.item(target) else { return };
    rich::block(pen, "prose", &item.stem);
    if let Some(code) = &item.listing {
        numbered(pen, code);
    }
    task(pen, &item, seed);
}

/// What there is to choose from under the code, mixed by `seed`, and room for the rest.
pub(in crate::view) fn task(pen: &mut Pen, item: &Item, seed: u64) {
    match &item.interaction {
        Interaction::Choice(choice) => {
            options(pen, said::ONE, &shown_options(&choice.options, choice.shuffle, seed));
        }
        Interaction::Multiple(multiple) => {
            let how = words::choose_many(multiple.keys());
            options(pen, &how, &shown_options(&multiple.options, multiple.shuffle, seed));
        }
        Interaction::Output(_) => lines(pen, said::OUTPUT, 5),
        Interaction::Order(order) => self::order(pen, order, seed),
        Interaction::Blank(blank) => {
            for gap in &blank.gaps {
                lines(pen, &said::gap(gap.n), 1);
            }
        }
        Interaction::Match(matching) => self::matching(pen, matching, seed),
        Interaction::Bug(_) => lines(pen, said::BUG, 3),
        Interaction::Code(code) => {
            pen.say("p", "note", words::MUST_GIVE);
            numbered(pen, &shown_calls(code));
            numbered(pen, &code.starter);
            lines(pen, said::CODE, 14);
        }
    }
}

/// A listing with numbers and nothing else around it.
pub(crate) fn numbered(pen: &mut Pen, code: &Listing) {
    pen.el("figure", "paper-code", |pen| {
        pen.el("pre", "", |pen| {
            pen.as_code();
            pen.el("code", "", |pen| listing::numbered(pen, &code.lines()));
        });
    });
}

fn options(pen: &mut Pen, how: &str, shown: &[&ChoiceOption]) {
    pen.say("p", "note", how);
    pen.el("ul", "boxes", |pen| {
        for (at, option) in shown.iter().enumerate() {
            pen.el("li", "", |pen| {
                pen.say("span", "box", "");
                pen.say("strong", "", &letter(at));
                pen.el("div", "", |pen| body(pen, &option.body));
            });
        }
    });
}

fn order(pen: &mut Pen, order: &Order, seed: u64) {
    pen.say("p", "note", said::ORDER);
    pen.el("ul", "boxes", |pen| {
        for id in order.mixed(seed) {
            pen.el("li", "", |pen| {
                pen.say("span", "box", "");
                if let Some(line) = order.text(&id) {
                    pen.el("div", "", |pen| listing::wrapping(pen, line));
                }
            });
        }
    });
}

fn matching(pen: &mut Pen, matching: &Match, seed: u64) {
    pen.say("p", "note", said::MATCH);
    pen.el("div", "paper-match", |pen| {
        pen.el("ul", "boxes", |pen| {
            for pair in &matching.pairs {
                pen.el("li", "", |pen| {
                    pen.say("span", "box", "");
                    pen.el("div", "", |pen| rich::inline(pen, &pair.left));
                });
            }
        });
        pen.el("ul", "boxes", |pen| {
            for (at, (_, right)) in shown_answers(matching, seed).into_iter().enumerate() {
                pen.el("li", "", |pen| {
                    pen.say("strong", "", &letter(at));
                    pen.el("div", "", |pen| rich::inline(pen, right));
                });
            }
        });
    });
}

/// Lines to write on.
fn lines(pen: &mut Pen, label: &str, count: usize) {
    pen.el("div", "write", |pen| {
        pen.say("p", "note", label);
        for _ in 0..count {
            pen.say("span", "", "");
        }
    });
}
