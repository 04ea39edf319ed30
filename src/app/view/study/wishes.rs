//! How review shall go: what is prepared for, the day of the interview, retention, limits and grades.
//! Does not know what follows from it.

use viva_core::event::Event;
use viva_core::model::Model;
use viva_core::review::Wishes;
use viva_core::time::Day;

use super::super::pen::Pen;
use super::super::settings::setting;
use super::super::{control, preset};
use crate::words::{self, study};

/// The fields, and what the retention costs in reviews a day.
pub(super) fn wishes(pen: &mut Pen, model: &Model, reviews: usize) {
    let wishes = model.settings.wishes;
    setting(pen, model, study::PRESET, study::PRESET_HOW, &|pen| {
        pen.el("div", "field", |pen| {
            control::label(pen, "sr", "preset", study::PRESET);
            preset::preset(pen, model);
        });
    });
    interview(pen, model, wishes);
    retention(pen, model, wishes, reviews);
    limit(pen, model, "new", (study::NEW_A_DAY, study::NEW_HOW), &[0, 5, 10, 20, 50], wishes.new_per_day, move |n| {
        Wishes { new_per_day: n, ..wishes }
    });
    let choices = [20, 40, 60, 100, 200, 1000];
    limit(
        pen,
        model,
        "reviews",
        (study::REVIEWS_A_DAY, study::REVIEWS_HOW),
        &choices,
        wishes.reviews_per_day,
        move |n| Wishes { reviews_per_day: n, ..wishes },
    );
    grades(pen, model, wishes);
}

fn grades(pen: &mut Pen, model: &Model, wishes: Wishes) {
    setting(pen, model, study::GRADES, study::GRADES_HOW, &|pen| {
        pen.el("fieldset", "segs", |pen| {
            pen.say("legend", "sr", study::GRADES);
            for (two_grades, word) in [(false, study::FOUR_GRADES), (true, study::TWO_GRADES)] {
                let event = Event::WishesChanged(Wishes { two_grades, ..wishes });
                control::choice(pen, "seg", "radio", "grades", word, wishes.two_grades == two_grades, event);
            }
        });
    });
}

fn interview(pen: &mut Pen, model: &Model, wishes: Wishes) {
    setting(pen, model, study::INTERVIEW, study::INTERVIEW_HOW, &|pen| {
        pen.el("div", "field", |pen| {
            control::label(pen, "sr", "interview", study::INTERVIEW);
            pen.el("input", "input", |pen| {
                pen.attr("id", "interview");
                pen.attr("name", "interview");
                pen.attr("type", "date");
                pen.value(&wishes.interview.map(|day| words::iso(day.date())).unwrap_or_default());
                pen.on_chosen(move |text| Event::WishesChanged(Wishes { interview: Day::parse(&text), ..wishes }));
            });
            pen.slot(|pen| {
                if wishes.past(model.calendar).is_some() {
                    pen.say("p", "say", study::INTERVIEW_PAST);
                }
            });
        });
    });
}

fn retention(pen: &mut Pen, model: &Model, wishes: Wishes, reviews: usize) {
    setting(pen, model, study::RETENTION, study::RETENTION_HOW, &|pen| {
        pen.el("div", "field", |pen| {
            control::label(pen, "sr", "retention", study::RETENTION);
            pen.el("input", "range", |pen| {
                pen.attr("id", "retention");
                pen.attr("name", "retention");
                pen.attr("type", "range");
                pen.attr("min", &Wishes::RETENTION.start().to_string());
                pen.attr("max", &Wishes::RETENTION.end().to_string());
                pen.attr("aria-valuetext", &study::percent(wishes.retention));
                pen.attr("aria-describedby", "load");
                pen.value(&wishes.retention.to_string());
                pen.on_typed(move |text| {
                    let retention = text.parse().unwrap_or(wishes.retention);
                    Event::WishesChanged(Wishes { retention, ..wishes })
                });
            });
            pen.el("p", "note num", |pen| {
                pen.attr("id", "load");
                pen.say("strong", "", &study::percent(wishes.retention));
                pen.text(" ");
                pen.text(&study::load(reviews));
            });
        });
    });
}

fn limit(
    pen: &mut Pen,
    model: &Model,
    id: &'static str,
    (name, how): (&str, &str),
    choices: &[u16],
    now: u16,
    wished: impl Fn(u16) -> Wishes + Copy + 'static,
) {
    setting(pen, model, name, how, &|pen| {
        pen.el("div", "field", |pen| {
            control::label(pen, "sr", id, name);
            pen.el("select", "select", |pen| {
                pen.attr("id", id);
                pen.attr("name", id);
                pen.on_chosen(move |text| Event::WishesChanged(wished(text.parse().unwrap_or(now))));
                let mut choices = choices.to_vec();
                // A pace that was set by one press is one of them as well.
                if let Err(place) = choices.binary_search(&now) {
                    choices.insert(place, now);
                }
                for n in choices {
                    pen.el("option", "", |pen| {
                        pen.attr("value", &n.to_string());
                        pen.flag("selected", n == now);
                        pen.text(&n.to_string());
                    });
                }
            });
        });
    });
}
