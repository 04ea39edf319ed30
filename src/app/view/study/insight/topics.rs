//! Known, learning and new by topic.
//! Does not know which order is theirs.

use viva_core::deck::Index;
use viva_core::insight::{TopicShare, topics as shares};
use viva_core::model::Model;
use viva_core::route::Route;

use super::super::super::pen::Pen;
use super::super::super::{page, standing};
use crate::words::{insight, pages};

/// A bar for each topic, the new ones a tap away; the numbers stand above it, so no table is behind it. `due` concepts are
/// due today.
pub(super) fn topics(pen: &mut Pen, model: &Model, index: &Index, due: usize) {
    let shares = shares(index, &model.progress);
    let how = |pen: &mut Pen| pen.say("p", "note", insight::TOPICS_HOW);
    page::section(pen, model, "topics", &found(model, &shares, due), &how, &|pen| {
        let (new, begun): (Vec<&TopicShare>, Vec<&TopicShare>) = shares.iter().partition(|share| share.is_new());
        list(pen, model, &begun);
        if !new.is_empty() {
            pen.el("details", "more", |pen| {
                pen.say("summary", "", &insight::new_topics(new.len()));
                list(pen, model, &new);
            });
        }
    });
}

fn list(pen: &mut Pen, model: &Model, shares: &[&TopicShare]) {
    pen.el("ul", "shares", |pen| {
        for share in shares {
            pen.el("li", "", |pen| topic(pen, model, share));
        }
    });
}

fn found(model: &Model, shares: &[TopicShare], due: usize) -> String {
    let new = shares.iter().filter(|share| share.is_new()).count();
    match shares.iter().find(|share| share.known < share.concepts()) {
        Some(least) => insight::topics_found(new, shares.len(), &least.topic.title),
        None => insight::all_known(due, model.progress.mistakes().len()),
    }
}

fn topic(pen: &mut Pen, model: &Model, share: &TopicShare) {
    // A post has no page of the topic.
    if model.is_app() {
        pen.titled_link(&Route::Topic(share.topic.id.clone()).to_string(), &share.topic.title);
    } else {
        pen.el("strong", "", |pen| pen.title(&share.topic.title));
    }
    pen.say("span", "note num", &pages::standing(share.known, share.learning, share.unseen));
    standing::bar(pen, &[("b", share.known + share.learning), ("a", share.known)], share.concepts());
}
