//! The day of a plan away from its page: where a plan was begun, and at the end of a session of it.
//! Does not know which day that is.

use viva_core::deck::Entry;
use viva_core::event::Event;
use viva_core::model::Model;
use viva_core::route::Route;
use viva_core::selection::Form;
use viva_core::update::PlanDay;

use crate::view::pen::Pen;
use crate::view::rich;
use crate::words::advice as said;

/// What the next day is for, its questions, and its tick.
pub(in crate::view) fn next_day(pen: &mut Pen, model: &Model) {
    let Some(day) = model.next_day() else { return };
    pen.el("div", "plan", |pen| {
        pen.el("p", "", |pen| {
            pen.titled_link(&Route::Page(day.page.id.clone()).to_string(), &day.page.title);
            pen.text(", ");
            pen.say("strong", "", &said::day(day.number));
            pen.text(": ");
            rich::inline(pen, &day.entry.text);
        });
        pen.el("p", "row", |pen| {
            if !day.entry.concepts.is_empty() {
                practise(pen, model, day.entry);
            }
            pen.button("quiet", ticked(&day), said::TICK_DAY);
        });
    });
}

/// The questions of a day, and its cards: many days are spoken.
pub(super) fn practise(pen: &mut Pen, model: &Model, day: &Entry) {
    let ways: [(_, fn(usize) -> String); 2] = [(Form::Items, said::this_day), (Form::Cards, said::its_cards)];
    for (form, words) in ways {
        let session = day.day(form);
        let asked = model.targets(&session, 0).len();
        if asked > 0 {
            pen.link("btn", &Route::Session(session, None, None).to_string(), &words(asked));
        }
    }
}

/// The tick of the day whose questions a session has asked.
pub(in crate::view) fn tick(pen: &mut Pen, model: &Model, day: &PlanDay) {
    pen.el("div", "block", |pen| {
        pen.el("label", "check", |pen| {
            pen.el("input", "", |pen| {
                pen.attr("type", "checkbox");
                pen.attr("name", "day");
                pen.checked(model.ticked(&day.page.id).contains(&day.entry.id));
                pen.on_change(ticked(day));
            });
            pen.el("span", "", |pen| {
                pen.text(said::TICK_DAY);
                pen.text(": ");
                pen.title(&day.page.title);
                pen.text(", ");
                pen.text(&said::day(day.number));
            });
        });
    });
}

fn ticked(day: &PlanDay) -> Event {
    Event::TaskTicked(day.page.id.clone(), day.entry.id.clone())
}
