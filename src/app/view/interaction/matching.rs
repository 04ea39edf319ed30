//! A partner for each row: native selects before, graded rows after.
//! Does not know which partners serve several rows.

use viva_core::event::{Event, Gesture};
use viva_core::interaction::{ExtraAnswer, Match, Pair};
use viva_core::session::{Outcome, shown_answers};
use viva_core::text::Rich;

use super::super::feedback::Verdict;
use super::super::pen::Pen;
use super::super::rich;
use super::super::session::Asked;
use super::row::{Is, folded, reasoned, row, why};
use super::{both, complaint, plain_verdict};
use crate::words;

pub(super) fn fields(pen: &mut Pen, asked: &Asked, matching: &Match, rights: &[Option<String>]) {
    let answers = shown_answers(matching, asked.seed);
    let empty = rights.iter().position(Option::is_none).unwrap_or(0);
    pen.el("fieldset", "options", |pen| {
        pen.key("fields");
        pen.say("legend", "note partners", words::CHOOSE_PARTNERS);
        for (at, pair) in matching.pairs.iter().enumerate() {
            let id = format!("row-{at}");
            let given = rights.get(at).and_then(Option::as_deref);
            pen.el("div", "pair", |pen| {
                pen.attr("part", "option");
                pen.el("label", "", |pen| {
                    pen.attr("for", &id);
                    rich::inline(pen, &pair.left);
                });
                pen.el("select", "select", |pen| {
                    pen.attr("id", &id);
                    pen.attr("name", &asked.name(&id));
                    pen.attr_if("data-spot", (at == empty).then_some("response"));
                    pen.attr_if("aria-describedby", complaint(asked));
                    pen.on_chosen(move |id| {
                        Event::Gave(Gesture::AnswerChosen(at, Some(id).filter(|id| !id.is_empty())))
                    });
                    offers(pen, &answers, given);
                });
                pen.slot(|pen| echo(pen, &answers, given));
            });
        }
        pen.el("ul", "offers", |pen| {
            for (_, text) in &answers {
                pen.el("li", "", |pen| rich::inline(pen, text));
            }
        });
    });
}

/// Shorter partners than this fit into a closed select.
const LONG: usize = 24;

/// A long chosen partner once more, for a browser that cuts it off in a closed select (Firefox: match.css); who listens has heard it.
fn echo(pen: &mut Pen, answers: &[(&str, &Rich)], given: Option<&str>) {
    let long = |text: &Rich| text.words().len() > LONG;
    if let Some((_, text)) = answers.iter().find(|(id, text)| given == Some(*id) && long(text)) {
        pen.el("p", "echo", |pen| {
            pen.attr("aria-hidden", "true");
            rich::inline(pen, text);
        });
    }
}

/// The partners to choose from.
fn offers(pen: &mut Pen, answers: &[(&str, &Rich)], given: Option<&str>) {
    offer(pen, "", given.is_none(), words::CHOOSE);
    for (id, text) in answers {
        offer(pen, id, given == Some(*id), &text.words());
    }
}

fn offer(pen: &mut Pen, id: &str, chosen: bool, text: &str) {
    pen.el("option", "", |pen| {
        if !id.is_empty() {
            pen.of_deck();
        }
        pen.attr("value", id);
        pen.flag("selected", chosen);
        pen.text(text);
    });
}

pub(super) fn verdict(outcome: &Outcome) -> Verdict {
    if outcome.score.is_full() {
        return plain_verdict(outcome, words::WRONG);
    }
    Verdict::new(words::pairs_right(outcome.score.got, outcome.score.of), "")
}

pub(super) fn graded(pen: &mut Pen, matching: &Match, rights: &[Option<String>]) {
    pen.el("ol", "options", |pen| {
        let answers = matching.answers();
        for ((pair, given), n) in matching.pairs.iter().zip(rights).zip(1..) {
            let wrong = given.as_deref().filter(|id| *id != pair.right_id);
            let chosen = wrong.and_then(|wrong| answers.iter().find(|(id, _)| *id == wrong));
            let n = usize::to_string(&n);
            match chosen {
                Some((id, text)) => {
                    let tempting = matching.extra.iter().find(|extra| extra.id == *id);
                    missed(pen, pair, &n, text, tempting.map(|extra| &extra.rationale));
                }
                None => right(pen, pair, &n),
            }
        }
    });
    let mut left: Vec<&ExtraAnswer> = matching.extra.iter().collect();
    left.retain(|extra| !rights.iter().any(|given| given.as_ref() == Some(&extra.id)));
    folded(pen, words::LEFT_OVER, "options", &left, |pen, extra| {
        row(pen, Is::Other, None, &|pen| rich::inline(pen, &extra.right), None, Some(&extra.rationale));
    });
}

/// What was chosen for each row that it does not fit, beside its partner.
pub(super) fn in_short(pen: &mut Pen, matching: &Match, rights: &[Option<String>]) {
    let answers = matching.answers();
    for (pair, given) in matching.pairs.iter().zip(rights) {
        let wrong = given.as_ref().filter(|id| **id != pair.right_id);
        let Some((_, text)) = wrong.and_then(|wrong| answers.iter().find(|(id, _)| id == wrong)) else { continue };
        both(
            pen,
            &|pen| pen.el("span", "", |pen| rich::inline(pen, &pair.left)),
            &|pen| rich::inline(pen, text),
            &|pen| rich::inline(pen, &pair.right),
        );
    }
}

/// A row with the partner that was chosen for it.
fn right(pen: &mut Pen, pair: &Pair, n: &str) {
    let body = |pen: &mut Pen| {
        rich::inline(pen, &pair.left);
        partner(pen, "span", words::CORRECT_IS, &pair.right);
    };
    row(pen, Is::Right, Some(n), &body, Some(words::CORRECT), Some(&pair.note));
}

/// A row with its partner below what was chosen in its place.
fn missed(pen: &mut Pen, pair: &Pair, n: &str, chosen: &Rich, tempting: Option<&Rich>) {
    let body = |pen: &mut Pen| {
        rich::inline(pen, &pair.left);
        partner(pen, "del", words::YOU_CHOSE, chosen);
        partner(pen, "strong", words::CORRECT_IS, &pair.right);
    };
    reasoned(pen, Is::Wrong, Some(n), &body, Some(words::MISSED_HERE), &|pen| {
        if let Some(tempting) = tempting {
            why(pen, tempting);
        }
        why(pen, &pair.note);
    });
}

/// A partner on a line of its own.
fn partner(pen: &mut Pen, tag: &'static str, word: &str, text: &Rich) {
    pen.el(tag, "partner", |pen| {
        pen.say("span", "sr", word);
        rich::inline(pen, text);
    });
}
