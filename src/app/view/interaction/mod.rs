//! How each kind of item takes a response and shows it graded: one file for each.
//! Does not know how a response is scored, nor what stands around it on the card.

mod blank;
mod bug;
mod choice;
#[cfg(feature = "app")]
mod code;
mod heard;
mod lines;
mod matching;
mod multiple;
mod option;
mod order;
mod output;
mod row;

#[cfg(feature = "app")]
pub(crate) use code::program;
#[cfg(feature = "app")]
pub(super) use code::shown_calls;
pub(super) use heard::heard;
pub(super) use row::{Is, row};
#[cfg(feature = "app")]
pub(super) use row::{body, output};

use viva_core::deck::Item;
#[cfg(feature = "app")]
use viva_core::deck::{Card, Point};
use viva_core::interaction::{Body, ChoiceOption, Interaction, Response};
use viva_core::listing::{Lang, Listing};
use viva_core::session::{Draft, Outcome};

use super::confidence::COMPLAINT;
use super::feedback::Verdict;
use super::pen::Pen;
use super::session::Asked;
use super::{icon, listing, rich};
use crate::words;

/// The code that an item is about; some kinds put controls into it.
pub(super) fn code(pen: &mut Pen, asked: &Asked, response: &Response) {
    let Some(code) = &asked.item.listing else { return };
    match (&asked.item.interaction, response) {
        (Interaction::Blank(_), Response::Blank(texts)) => blank::fields(pen, asked, code, texts),
        (Interaction::Bug(_), Response::Bug(line)) => bug::fields(pen, asked, code, *line),
        _ => listing::listing(pen, code, asked.versions()),
    }
}

/// The same once it is answered.
pub(crate) fn marked(pen: &mut Pen, asked: &Asked, response: &Response) {
    let Some(code) = &asked.item.listing else { return };
    match (&asked.item.interaction, response) {
        (Interaction::Blank(blank), Response::Blank(texts)) => blank::marked(pen, asked, code, blank, texts),
        (Interaction::Bug(bug), Response::Bug(line)) => bug::marked(pen, code, bug, *line),
        _ => listing::listing(pen, code, asked.versions()),
    }
}

/// The controls under the code. A draft is always of its item's kind; another pair draws nothing.
pub(super) fn fields(pen: &mut Pen, asked: &Asked, draft: &Draft) {
    match (&asked.item.interaction, &draft.response) {
        (Interaction::Choice(choice), Response::Choice(picked)) => {
            choice::fields(pen, asked, choice, picked.as_deref());
        }
        (Interaction::Multiple(multiple), Response::Multiple(ids)) => multiple::fields(pen, asked, multiple, ids),
        (Interaction::Output(output), Response::Output { stdout, raises }) => {
            output::fields(pen, asked, output, stdout, raises.as_deref(), draft);
        }
        (Interaction::Order(order), Response::Order(ids)) => order::fields(pen, asked, order, ids),
        (Interaction::Match(matching), Response::Match(rights)) => matching::fields(pen, asked, matching, rights),
        // Their controls are in the code; a program has a screen of its own.
        _ => {}
    }
}

/// The hint after the last one, which some kinds have.
pub(super) fn last_hint(pen: &mut Pen, asked: &Asked, draft: &Draft) {
    if let Interaction::Output(output) = &asked.item.interaction {
        output::last_hint(pen, asked, output, draft);
    }
}

/// What the verdict says.
pub(super) fn verdict(asked: &Asked, outcome: &Outcome) -> Verdict {
    match (&asked.item.interaction, &outcome.response) {
        (Interaction::Choice(_), _) => choice::verdict(outcome),
        (Interaction::Multiple(multiple), Response::Multiple(ids)) => multiple::verdict(multiple, ids, outcome),
        (Interaction::Output(output), Response::Output { stdout, raises }) => {
            output::verdict(output, stdout, raises.as_deref(), outcome)
        }
        (Interaction::Order(order), Response::Order(ids)) => order::verdict(order, ids, outcome),
        (Interaction::Blank(_), _) => blank::verdict(outcome),
        (Interaction::Match(_), _) => matching::verdict(outcome),
        (Interaction::Bug(bug), _) => bug::verdict(bug, outcome),
        _ => Verdict::new(words::WRONG, ""),
    }
}

/// The graded response: what was given with its reason first, then the key, then everything else one tap away.
pub(super) fn graded(pen: &mut Pen, asked: &Asked, outcome: &Outcome) {
    match (&asked.item.interaction, &outcome.response) {
        (Interaction::Choice(choice), Response::Choice(picked)) => {
            choice::graded(pen, asked, choice, picked.as_deref());
        }
        (Interaction::Multiple(multiple), Response::Multiple(ids)) => multiple::graded(pen, asked, multiple, ids),
        (Interaction::Output(output), Response::Output { stdout, raises }) => {
            output::graded(pen, output, stdout, raises.as_deref(), outcome.score.is_full());
        }
        (Interaction::Order(order), Response::Order(ids)) => {
            order::graded(pen, asked, order, ids, outcome.score.is_full());
        }
        (Interaction::Blank(blank), Response::Blank(texts)) => blank::graded(pen, blank, texts),
        (Interaction::Match(matching), Response::Match(rights)) => matching::graded(pen, matching, rights),
        (Interaction::Bug(bug), Response::Bug(line)) => bug::graded(pen, asked, bug, *line),
        _ => {}
    }
}

/// What is right and why, where nothing was given.
#[cfg(feature = "app")]
pub(super) fn keyed(pen: &mut Pen, asked: &Asked) {
    match &asked.item.interaction {
        Interaction::Choice(choice) => {
            marked(pen, asked, &Response::Choice(None));
            choice::graded(pen, asked, choice, None);
        }
        Interaction::Multiple(multiple) => {
            marked(pen, asked, &Response::Choice(None));
            multiple::keyed(pen, asked, multiple);
        }
        Interaction::Output(output) => {
            marked(pen, asked, &Response::Choice(None));
            output::keyed(pen, output);
        }
        Interaction::Order(order) => order::keyed(pen, asked, order),
        Interaction::Blank(blank) => {
            let key: Vec<String> = blank.gaps.iter().map(|gap| gap.answer.clone()).collect();
            marked(pen, asked, &Response::Blank(key));
            blank::keyed(pen, blank);
        }
        Interaction::Match(matching) => matching::graded(pen, matching, &vec![None; matching.pairs.len()]),
        Interaction::Bug(bug) => {
            marked(pen, asked, &Response::Bug(None));
            bug::graded(pen, asked, bug, None);
        }
        // No interview asks for a program.
        Interaction::Code(_) => {}
    }
}

/// What was given beside what is right.
pub(super) fn in_short(pen: &mut Pen, item: &Item, response: &Response) {
    match (&item.interaction, response) {
        (Interaction::Choice(choice), Response::Choice(picked)) => {
            let given = |option: &ChoiceOption| Some(&option.id) == picked.as_ref();
            both(pen, &|_| {}, &|pen| some_of(pen, &choice.options, &given), &|pen| {
                some_of(pen, &choice.options, &is_key);
            });
        }
        (Interaction::Multiple(multiple), Response::Multiple(ids)) => {
            let given = |option: &ChoiceOption| ids.contains(&option.id);
            both(pen, &|_| {}, &|pen| some_of(pen, &multiple.options, &given), &|pen| {
                some_of(pen, &multiple.options, &is_key);
            });
        }
        (Interaction::Output(output), Response::Output { stdout, raises }) => {
            let (given, key) = (words::output(stdout, raises.as_deref()), words::recorded(output));
            both(pen, &|_| {}, &|pen| printed(pen, &given), &|pen| printed(pen, &key));
        }
        (Interaction::Blank(blank), Response::Blank(texts)) => {
            for (gap, text) in blank.gaps.iter().zip(texts).filter(|(gap, text)| !gap.takes(text)) {
                both(pen, &|_| {}, &|pen| pen.code(text), &|pen| pen.code(&gap.answer));
            }
        }
        (Interaction::Match(matching), Response::Match(rights)) => matching::in_short(pen, matching, rights),
        (Interaction::Bug(bug), Response::Bug(Some(given))) => {
            both(pen, &|_| {}, &|pen| bug::in_short(pen, item, *given), &|pen| bug::in_short(pen, item, bug.line));
        }
        #[cfg(feature = "app")]
        (Interaction::Code(code), Response::Program(_)) => pen.el("div", "from", |pen| {
            one(pen, "wrong", icon::CROSS, words::FAILS, &|pen| pen.text(&code::in_short(code, response)));
        }),
        // A cell that was recalled in its table: words may be said aloud, so there are not always any.
        #[cfg(feature = "app")]
        (Interaction::Choice(choice), Response::Recall { typed, .. }) => {
            let key = |pen: &mut Pen| some_of(pen, &choice.options, &is_key);
            let given = |pen: &mut Pen| one(pen, "wrong", icon::CROSS, words::YOU_SAID, &|pen| pen.text(typed));
            pen.el("div", "from", |pen| {
                if !typed.is_empty() {
                    given(pen);
                }
                one(pen, "right", icon::CHECK, words::CORRECT_IS, &key);
            });
        }
        (Interaction::Order(order), Response::Order(ids)) => {
            let said = order::in_short(order, ids, item.interaction.score(response));
            let solution = order.solution(ids);
            both(pen, &|_| {}, &|pen| pen.text(&said), &|pen| match order.lang {
                Lang::Python => lined(pen, &solution),
                Lang::Text => solution.source().lines().for_each(|line| pen.el("p", "ln", |pen| pen.title(line))),
            });
        }
        _ => {}
    }
}

/// The core points of a card that were not said.
#[cfg(feature = "app")]
pub(super) fn left_out(pen: &mut Pen, card: &Card, said: &[String]) {
    let left_out = |point: &&Point| point.core && !said.contains(&point.id);
    if card.points.iter().any(|point| left_out(&point)) {
        pen.el("div", "from", |pen| {
            for point in card.points.iter().filter(left_out) {
                one(pen, "wrong", icon::CROSS, words::mistakes::LEFT_OUT, &|pen| rich::inline(pen, &point.text));
            }
        });
    }
}

fn is_key(option: &ChoiceOption) -> bool {
    option.key
}

/// Options one after another, those with lines of their own below each other.
fn some_of(pen: &mut Pen, options: &[ChoiceOption], which: &dyn Fn(&ChoiceOption) -> bool) {
    let mut gap = "";
    for option in options.iter().filter(|option| which(option)) {
        pen.text(gap);
        gap = "; ";
        match &option.body {
            Body::Text(text) => rich::inline(pen, text),
            Body::Code(code) => lined(pen, code),
        }
    }
}

/// Code with its lines, or within the line where it has one. What wraps goes on to the right of where its line begins:
/// the style sheet is told how far in that is.
fn lined(pen: &mut Pen, code: &Listing) {
    let lines = code.lines();
    if lines.len() < 2 {
        return pen.code(&code.source());
    }
    pen.el("pre", "", |pen| {
        pen.as_code();
        pen.el("code", "", |pen| {
            for pieces in &lines {
                let indent = pieces.first().map_or(0, |(_, text)| text.len() - text.trim_start_matches(' ').len());
                pen.el("span", "ln", |pen| {
                    pen.attr("data-in", &usize::to_string(&(indent / 4)));
                    listing::wrapping_line(pen, pieces);
                });
            }
        });
    });
}

/// What was printed, likewise; nothing printed is said in words.
fn printed(pen: &mut Pen, output: &str) {
    if output.contains('\n') {
        lined(pen, &Listing::text(output));
    } else {
        pen.code(if output.is_empty() { words::NOTHING } else { output });
    }
}

/// What was given beside what is right, after what it is about.
fn both(pen: &mut Pen, about: &dyn Fn(&mut Pen), given: &dyn Fn(&mut Pen), key: &dyn Fn(&mut Pen)) {
    pen.el("div", "from", |pen| {
        about(pen);
        one(pen, "wrong", icon::CROSS, words::YOU_SAID, given);
        one(pen, "right", icon::CHECK, words::CORRECT_IS, key);
    });
}

fn one(pen: &mut Pen, is: &str, sign: &str, word: &str, what: &dyn Fn(&mut Pen)) {
    pen.el("div", "", |pen| {
        pen.attr("data-is", is);
        icon::icon(pen, sign);
        pen.say("span", "sr", word);
        what(pen);
    });
}

/// The verdict of a kind that is all or nothing.
fn plain_verdict(outcome: &Outcome, wrong: &'static str) -> Verdict {
    let sure = outcome.confidence == Some(viva_core::progress::Confidence::Certain);
    let title = match (outcome.score.is_full(), sure) {
        (true, true) => words::RIGHT_AND_KNOWN,
        (true, false) => words::RIGHT,
        (false, _) => wrong,
    };
    Verdict::new(title, "")
}

/// The letter of an option by its place.
pub(super) fn letter(at: usize) -> String {
    let at = u8::try_from(at).unwrap_or(25).min(25);
    char::from(b'A' + at).to_string()
}

/// What a control points to while something is missing.
fn complaint(asked: &Asked) -> Option<&'static str> {
    use viva_core::session::Phase;
    matches!(&asked.entry.phase, Phase::Answering(draft) if draft.complaint.is_some()).then_some(COMPLAINT)
}
