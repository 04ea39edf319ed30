//! How review shall go: what is prepared for, the day of the interview, retention, limits and grades.
//! Does not know what follows from it.

use viva_core::deck::TopicOutline;
use viva_core::event::Event;
use viva_core::model::Model;
use viva_core::progress::Mark;
use viva_core::review::Wishes;
use viva_core::time::Day;

use super::super::pen::Pen;
use super::super::settings::setting;
use super::super::{control, preset};
use crate::words::{self, pages, study};

/// The fields, what the retention costs in reviews a day, and how much is left to begin.
pub(super) fn wishes(pen: &mut Pen, model: &Model, reviews: usize, unseen: usize) {
    let wishes = model.settings.wishes;
    setting(pen, model, study::PRESET, study::PRESET_HOW, &|pen| {
        pen.el("div", "field", |pen| {
            control::label(pen, "sr", "preset", study::PRESET);
            preset::preset(pen, model);
        });
    });
    pen.slot(|pen| new_from(pen, model, unseen));
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

/// The topics from which what is new comes, folded under those that are chosen.
fn new_from(pen: &mut Pen, model: &Model, unseen: usize) {
    let Some(index) = model.library.index().filter(|index| index.topics.len() > 1) else { return };
    let chosen = model.new_from();
    setting(pen, model, study::NEW_FROM, study::NEW_FROM_HOW, &|pen| {
        pen.el("details", "more whole", |pen| {
            pen.el("summary", "", |pen| {
                if chosen.is_empty() {
                    pen.text(pages::ALL_TOPICS);
                }
                for (at, id) in chosen.iter().enumerate() {
                    if at > 0 {
                        pen.text(", ");
                    }
                    pen.title(model.library.topic_title(id).unwrap_or(id));
                }
                pen.text(&format!(" · {}", study::not_begun(unseen)));
            });
            pen.el("fieldset", "", |pen| {
                pen.say("legend", "sr", study::NEW_FROM);
                pen.el("div", "chips", |pen| {
                    pen.of_deck();
                    for TopicOutline { topic, .. } in &index.topics {
                        let on = chosen.contains(&topic.id);
                        let event = Event::Marked(Mark::NewFrom, topic.id.clone(), !on);
                        control::choice(pen, "chip", "checkbox", study::NEW_FROM, &topic.title, on, event);
                    }
                });
            });
        });
    });
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
