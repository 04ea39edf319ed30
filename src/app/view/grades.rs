//! The grades of a card whose answer is revealed, each with the time until it comes back; and when a concept comes
//! back.
//! Does not know what a grade does to a memory.

use viva_core::event::Event;
use viva_core::model::{Model, StorageState};
use viva_core::progress::Rating;
use viva_core::review::intervals;
use viva_core::session::Session;

use super::pen::Pen;
use crate::words::{self, study};

/// The grades; the suggested one is marked.
pub(super) fn grades(pen: &mut Pen, model: &Model, concept: &str, suggested: Rating) {
    let wishes = &model.settings.wishes;
    let memories = model.memories();
    let days = intervals(memories.get(concept), concept, model.today, wishes);
    let returns = model.session.as_ref().is_some_and(Session::returns);
    pen.el("div", "grades", |pen| {
        pen.attr("role", "group");
        pen.attr("aria-label", study::GRADE);
        let offered = |(rating, _): &(Rating, u32)| wishes.grade(*rating) == *rating;
        for (rating, days) in Rating::ALL.into_iter().zip(days).filter(offered) {
            pen.press("btn", Event::Graded(rating), |pen| {
                pen.flag("data-suggest", rating == suggested);
                pen.attr_if("aria-describedby", (rating == suggested).then_some("fair"));
                pen.attr("part", "submit");
                pen.text(words::rating(rating));
                if rating == Rating::Again && returns {
                    pen.say("small", "", study::THIS_SESSION);
                } else {
                    pen.say("small", "", &study::in_days(days));
                }
            });
        }
    });
}

/// When the concept of the answered entry comes back.
pub(super) fn comes_back(pen: &mut Pen, model: &Model, session: &Session) {
    if let Some(concept) = session.current().and_then(|entry| entry.target.concept()) {
        when(pen, model, concept);
    }
}

/// When a concept comes back that was answered before.
pub(super) fn when(pen: &mut Pen, model: &Model, concept: &str) {
    // Where nothing is kept, nothing comes back.
    if model.storage.state == StorageState::Denied {
        return;
    }
    let memories = model.memories();
    let Some(memory) = memories.get(concept) else { return };
    // What is put aside comes back when that ends, which stands below.
    if model.progress.asides(model.today).contains_key(concept) {
        return;
    }
    let days = memory.due.since(model.today);
    pen.el("p", "when", |pen| {
        pen.say("span", "", study::COMES_BACK);
        pen.text(" ");
        // In the night before four the calendar is a day ahead of the learner.
        let from = if days == 0 { model.today } else { model.calendar };
        pen.say("strong", "", &study::on_day(memory.due.since(from), memory.due.date()));
    });
}
