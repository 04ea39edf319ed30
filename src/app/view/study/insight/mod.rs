//! Progress: how far each topic is, and what the answers show, each chart under what it found.
//! Does not know how anything is derived; see `viva_core::insight`.

mod activity;
mod chart;
mod due;
mod outlook;
mod shares;
mod stability;
mod topics;

use viva_core::deck::Index;
use viva_core::insight::Activity;
use viva_core::model::Model;
use viva_core::progress::Aside;
use viva_core::review::forecast;
use viva_core::route::Route;
use viva_core::time::Millis;

pub(super) use chart::Table;

use super::super::page;
use super::super::pen::Pen;
use crate::words::insight;

/// The page.
pub(super) fn insight(pen: &mut Pen, model: &Model, index: &Index) {
    let progress = &model.progress;
    let activity = Activity::of(progress, model.today);
    pen.el("header", "page-head", |pen| {
        page::title(pen, model, "title", &|pen| pen.text(insight::PROGRESS));
        if activity.answers() > 0 {
            let minutes = whole_minutes(activity.took_a_day());
            pen.say("p", "note num", &insight::practised(activity.answers(), activity.days(), minutes.max(1)));
        }
    });
    if activity.answers() == 0 {
        return nothing(pen, model);
    }
    let asides = progress.asides(model.today);
    let memories = model.memories().coming(&asides, model.today);
    let due = forecast(&memories, model.today, 1)[0];
    topics::topics(pen, model, index, due.into());
    pen.el("div", "charts", |pen| {
        activity::activity(pen, model, &activity);
        shares::calibration(pen, model);
        due::due(pen, model, &memories, asides.values().filter(|aside| **aside == Aside::Suspended).count());
        shares::recall(pen, model);
        stability::stability(pen, model, &memories);
        outlook::outlook(pen, model, &memories);
    });
}

/// The nearest number of minutes.
fn whole_minutes(took: Millis) -> usize {
    (took.0 as usize + 30_000) / 60_000
}

/// Before the first answer.
fn nothing(pen: &mut Pen, model: &Model) {
    pen.el("div", "empty", |pen| {
        pen.say("p", "h", insight::NOTHING_YET);
        pen.say("p", "", insight::NOTHING_YET_HOW);
        if model.is_app() {
            pen.el("div", "row", |pen| pen.link("btn", &Route::Home.to_string(), insight::BEGIN));
        }
    });
}
