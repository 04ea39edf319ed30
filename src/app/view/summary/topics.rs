//! The strongest and the weakest topics of a session.
//! Does not know what was asked.

use viva_core::model::Model;
use viva_core::session::Session;

use super::super::heading;
use super::super::pen::Pen;
use super::Tally;
use crate::words;

/// How many topics stand under one heading.
const MOST_TOPICS: usize = 3;

/// The best and the worst topics of the session; shown where there is more than one.
pub(super) fn topics(pen: &mut Pen, model: &Model, session: &Session) {
    let topics = ranked(&tallies(model, session), is_better);
    if topics.len() < 2 {
        return;
    }
    let half = topics.len().div_ceil(2).min(MOST_TOPICS);
    // Where nothing was right there is no strength, and where everything was there is no weakness.
    let strong = topics.iter().take(half).filter(|(_, tally)| tally.right > 0).count();
    let (strongest, weakest) = topics.split_at(strong);
    let weak = weakest.iter().filter(|(_, tally)| tally.right < tally.of).count();
    let weakest = ranked(weakest, is_worse);
    let weakest = &weakest[..weak.min(MOST_TOPICS)];
    pen.el("div", "block two", |pen| {
        bars(pen, model, words::STRONGEST, strongest);
        bars(pen, model, words::WEAKEST, weakest);
    });
}

/// The topics of the session by their ids.
fn tallies<'a>(model: &'a Model, session: &Session) -> Vec<(&'a str, Tally)> {
    let mut topics: Vec<(&str, Tally)> = Vec::new();
    for (target, outcome) in session.firsts() {
        let outline = target.concept().and_then(|id| model.library.outline(id));
        let (Some(outline), Some(outcome)) = (outline, outcome) else { continue };
        match topics.iter_mut().find(|(id, _)| *id == outline.topic) {
            Some((_, tally)) => tally.count(outcome),
            None => {
                let mut tally = Tally::default();
                tally.count(outcome);
                topics.push((&outline.topic, tally));
            }
        }
    }
    topics
}

type Topic<'a> = (&'a str, Tally);

/// The topics by an order; they are few, and a sort of the library's costs more bytes than all else here.
fn ranked<'a>(topics: &[Topic<'a>], is_before: fn(&Topic<'_>, &Topic<'_>) -> bool) -> Vec<Topic<'a>> {
    let mut ranked: Vec<Topic<'a>> = Vec::new();
    for topic in topics {
        let place = ranked.iter().position(|other| is_before(topic, other));
        ranked.insert(place.unwrap_or(ranked.len()), *topic);
    }
    ranked
}

/// Whether a topic has the better share; of equal shares, the one with more answers behind it, then by its id.
fn is_better((id, tally): &Topic<'_>, (other_id, other): &Topic<'_>) -> bool {
    let (share, other_share) = (tally.right * other.of, other.right * tally.of);
    (share, tally.of, *other_id) > (other_share, other.of, *id)
}

/// Whether a topic has the worse share; of equal shares, again the one with more answers behind it.
fn is_worse((_, tally): &Topic<'_>, (_, other): &Topic<'_>) -> bool {
    (other.right * tally.of, tally.of) > (tally.right * other.of, other.of)
}

fn bars(pen: &mut Pen, model: &Model, title: &str, topics: &[(&str, Tally)]) {
    if topics.is_empty() {
        return;
    }
    pen.el("div", "", |pen| {
        pen.say(heading(model, 1), "h", title);
        pen.el("ul", "topicbars", |pen| {
            for (id, tally) in topics {
                pen.el("li", "", |pen| {
                    pen.el("span", "", |pen| pen.title(model.library.topic_title(id).unwrap_or(id)));
                    pen.say("span", "note", &words::of(tally.right, tally.of));
                    bar(pen, *tally);
                });
            }
        });
    });
}

fn bar(pen: &mut Pen, tally: Tally) {
    pen.el("svg", "bar", |pen| {
        pen.attr("width", "100%");
        pen.attr("height", "6");
        pen.attr("aria-hidden", "true");
        piece(pen, "c", 100);
        if tally.right > 0 {
            piece(pen, "a", tally.right * 100 / tally.of);
        }
    });
}

/// A piece of a bar, so many hundredths wide.
fn piece(pen: &mut Pen, class: &str, hundredths: usize) {
    pen.el("rect", class, |pen| {
        pen.attr("width", &format!("{hundredths}%"));
        pen.attr("height", "6");
        pen.attr("rx", "1");
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_better_share_comes_first_then_more_answers_then_the_id() {
        let topics = [("names", 1, 2), ("loops", 2, 4), ("types", 0, 3), ("calls", 1, 2), ("sets", 1, 1)];
        let topics = topics.map(|(id, right, of)| (id, Tally { right, of }));
        let ids: Vec<&str> = ranked(&topics, is_better).iter().map(|(id, _)| *id).collect();
        assert_eq!(ids, ["sets", "loops", "calls", "names", "types"]);
    }

    #[test]
    fn nothing_right_of_three_is_weaker_than_nothing_right_of_one() {
        let topics = [("calls", 0, 1), ("names", 1, 2), ("types", 0, 3)];
        let topics = topics.map(|(id, right, of)| (id, Tally { right, of }));
        let ids: Vec<&str> = ranked(&topics, is_worse).iter().map(|(id, _)| *id).collect();
        assert_eq!(ids, ["types", "calls", "names"]);
    }
}
