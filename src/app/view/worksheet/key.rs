//! The key of one question on paper: what is right, and the reason in one breath.
//! Does not know the room that was left for an answer.

use viva_core::interaction::{Choice, ChoiceOption, Interaction, Match, Order};
use viva_core::model::Model;
use viva_core::progress::Target;
use viva_core::session::{shown_answers, shown_options};

use super::question::numbered;
use crate::view::interaction::{body, letter, output};
use crate::view::pen::Pen;
use crate::view::{listing, rich};
use crate::words::{pages, worksheet as said};

/// The key of a target, whose options were mixed by `seed`.
pub(in crate::view) fn key(pen: &mut Pen, model: &Model, target: &Target, seed: u64) {
    if let Target::Card { concept } = target {
        let Some(concept) = model.library.concept(concept) else { return };
        rich::block(pen, "prose", &concept.card.answer);
        pen.say("p", "label", pages::COVERS);
        return pen.el("ul", "look-for", |pen| {
            for point in &concept.card.points {
                pen.el("li", "", |pen| rich::inline(pen, &point.text));
            }
        });
    }
    let Some(item) = model.item(target) else { return };
    match &item.interaction {
        Interaction::Choice(Choice { options, shuffle }) => right(pen, &shown_options(options, *shuffle, seed)),
        Interaction::Multiple(multiple) => right(pen, &shown_options(&multiple.options, multiple.shuffle, seed)),
        Interaction::Output(out) => output(pen, &out.stdout, out.raises.as_deref()),
        Interaction::Order(order) => self::order(pen, order),
        Interaction::Blank(blank) => pen.el("ul", "boxes", |pen| {
            for gap in &blank.gaps {
                pen.el("li", "", |pen| {
                    pen.say("strong", "", &said::gap(gap.n));
                    pen.el("div", "", |pen| pen.code(&gap.answer));
                });
            }
        }),
        Interaction::Match(matching) => self::matching(pen, matching, seed),
        Interaction::Bug(bug) => {
            pen.say("p", "", &said::line(bug.line));
            numbered(pen, &bug.fixed);
        }
        Interaction::Code(code) => code.solutions.iter().take(1).for_each(|solution| numbered(pen, &solution.code)),
    }
    rich::prose(pen, "prose", None, &item.explain);
}

fn right(pen: &mut Pen, shown: &[&ChoiceOption]) {
    pen.el("ul", "boxes", |pen| {
        for (at, option) in shown.iter().enumerate().filter(|(_, option)| option.key) {
            pen.el("li", "", |pen| {
                pen.say("strong", "", &letter(at));
                pen.el("div", "", |pen| body(pen, &option.body));
            });
        }
    });
}

fn order(pen: &mut Pen, order: &Order) {
    pen.el("ol", "boxes", |pen| {
        for (at, line) in order.lines.iter().enumerate() {
            pen.el("li", "", |pen| {
                pen.say("strong", "", &(at + 1).to_string());
                pen.el("div", "", |pen| listing::wrapping(pen, &line.text));
            });
        }
    });
}

fn matching(pen: &mut Pen, matching: &Match, seed: u64) {
    let answers = shown_answers(matching, seed);
    pen.el("ul", "boxes", |pen| {
        for pair in &matching.pairs {
            let at = answers.iter().position(|(id, _)| *id == pair.right_id).unwrap_or_default();
            pen.el("li", "", |pen| {
                pen.say("strong", "", &letter(at));
                pen.el("div", "", |pen| {
                    rich::inline(pen, &pair.left);
                    pen.text(": ");
                    rich::inline(pen, &pair.right);
                });
            });
        }
    });
}
