//! Spaced review: what is due today, and how it shall go.
//! Does not know how anything is found due; see `viva_core::review`.

use viva_core::event::Event;
use viva_core::insight::studied;
use viva_core::model::{Agenda, Model};
use viva_core::progress::Target;
use viva_core::review::{Queue, Wishes, load};
use viva_core::route::{Route, Study};
use viva_core::selection::{Only, Selection};

use super::super::pen::Pen;
use super::super::{advice, heading, interview, page};
use super::wishes::wishes;
use super::{aside, leeches};
use crate::words::{mistakes, pages, study};

/// A review takes about so many seconds: what an item with its feedback takes most people.
const SECONDS: usize = 45;

/// More new concepts a day than these nobody is advised to begin: all of them come back within the week.
const MOST: u16 = 30;

/// What is due, on a page.
struct Standing<'a> {
    model: &'a Model,
    agenda: Agenda,
}

impl Standing<'_> {
    fn of(model: &Model) -> Standing<'_> {
        Standing { model, agenda: model.agenda() }
    }

    /// The count, what it is made of, and the buttons that begin.
    fn lead(&self, pen: &mut Pen) {
        let (due, new) = (self.agenda.due(), &self.agenda.queue.new);
        if due.is_empty() {
            return self.nothing(pen);
        }
        self.title(pen, "label", study::DUE_TODAY);
        pen.el("div", "lead", |pen| {
            pen.say("p", "big", &due.len().to_string());
            pen.el("p", "note", |pen| {
                pen.text(&study::due_and_new(due.len(), new.len()));
                pen.el("br", "", |_| {});
                pen.text(&study::about_minutes((due.len() + new.len()) * SECONDS / 60));
            });
        });
        pen.el("div", "row", |pen| {
            let all = due.iter().copied().chain(new);
            let left = self.go_on(pen);
            // What that one passed over, or never asked, is due all the same.
            if left < due.len() + new.len() {
                let class = if left == 0 { "btn primary" } else { "btn" };
                pen.button(class, Event::SessionAsked(listed(all)), study::START);
            }
            pen.button(
                "btn",
                Event::SessionAsked(Selection::cards_due(due.iter().copied().chain(new))),
                study::FLASHCARDS,
            );
        });
    }

    /// The way back into the review of today that was left, and how many questions are left in it.
    fn go_on(&self, pen: &mut Pen) -> usize {
        let Some(review) = self.model.open_review() else { return 0 };
        let word = study::go_on(review.number(), review.count());
        pen.link("btn primary", &Route::of(review).to_string(), &word);
        review.left()
    }

    fn title(&self, pen: &mut Pen, class: &str, text: &str) {
        pen.el(heading(self.model, 1), class, |pen| {
            pen.attr("id", "due");
            pen.text(text);
        });
    }

    fn nothing(&self, pen: &mut Pen) {
        let (new, waiting) = (&self.agenda.queue.new, self.agenda.waiting());
        let is_done = !waiting.is_empty() || new.is_empty() && studied(&self.model.progress, self.model.today).1 > 0;
        self.title(pen, "h", if is_done { study::DONE_TODAY } else { study::NOTHING_DUE });
        pen.el("p", "note", |pen| match self.agenda.next() {
            _ if !waiting.is_empty() => pen.text(&study::held_back(self.agenda.queue.held_back.len())),
            Some(([n, answered], day)) => {
                // Why there is less to take ahead than comes, where something is offered.
                let answered = if self.agenda.queue.next.is_some() { answered } else { 0 };
                pen.text(&study::next_due(n, answered, day.since(self.model.today), day.date()));
            }
            None => pen.text(study::NEVER_ANSWERED),
        });
        pen.el("div", "row", |pen| {
            // What was left may have been answered elsewhere since, as cards.
            let is_open = !(new.is_empty() && waiting.is_empty());
            let left = if is_open { self.go_on(pen) } else { 0 };
            if !waiting.is_empty() {
                pen.button(
                    "btn",
                    Event::SessionAsked(listed(waiting.iter().copied())),
                    &study::review_more(waiting.len()),
                );
            }
            if new.len() > left {
                pen.button("btn", Event::SessionAsked(listed(new)), &study::learn_new(new.len()));
                pen.button("btn", Event::SessionAsked(Selection::cards_due(new)), study::FLASHCARDS);
            }
            if self.model.is_app() {
                pen.link("btn", &Route::Choose(String::new()).to_string(), pages::CHOOSE);
            }
        });
    }

    /// What is not asked today, for those who are done and want more.
    fn beyond(&self, pen: &mut Pen) {
        let Queue { next, more, .. } = &self.agenda.queue;
        if next.is_none() && more.is_empty() {
            return;
        }
        pen.el("p", "row", |pen| {
            if let Some((day, due)) = next {
                let word = study::take_ahead(due.len(), day.since(self.model.today), day.date());
                pen.button("quiet", Event::SessionAsked(listed(due.iter().map(|due| &due.target))), &word);
            }
            if !more.is_empty() {
                pen.button("quiet", Event::SessionAsked(listed(more)), &study::more_new(more.len()));
            }
        });
    }
}

/// The page.
pub(super) fn review(pen: &mut Pen, model: &Model) {
    let standing = Standing::of(model);
    pen.el("header", "page-head", |pen| {
        page::title(pen, model, "title", &|pen| pen.text(study::REVIEW));
        pen.slot(|pen| {
            if let Some(day) = model.settings.wishes.coming(model.calendar) {
                pen.say("p", "note", &study::interview_in(day.since(model.calendar), day.date()));
            } else if let Some(day) = model.settings.wishes.past(model.calendar) {
                pen.say("p", "note", &study::interview_was(model.calendar.since(day), day.date()));
                let none = Wishes { interview: None, ..model.settings.wishes };
                pen.el("p", "row", |pen| pen.button("btn", Event::WishesChanged(none), study::CLEAR_DATE));
            }
        });
    });
    pen.el("section", "due", |pen| {
        pen.attr("aria-labelledby", "due");
        standing.lead(pen);
        pen.slot(|pen| standing.beyond(pen));
        if !standing.agenda.queue.held_back.is_empty() && !standing.agenda.queue.due.is_empty() {
            pen.say("p", "note", &study::held_back(standing.agenda.queue.held_back.len()));
        }
        pen.slot(|pen| {
            let due: Vec<&str> = standing.agenda.due().into_iter().filter_map(Target::concept).collect();
            leeches(pen, model, &standing.agenda.memories, &due);
        });
        pace(pen, model, &standing);
        pen.slot(|pen| advice::next_day(pen, model));
        let studied = studied(&model.progress, model.today);
        if studied.1 > 0 {
            pen.say("p", "note", &study::studied(studied));
        }
        let [today, suspended] = standing.agenda.asides;
        if today + suspended > 0 {
            pen.say("p", "note", &study::aside(today, suspended));
        }
        if standing.agenda.queue.ahead > 0 {
            pen.say("p", "note", &study::ahead(standing.agenda.queue.ahead));
        }
    });
    pen.slot(|pen| aside::list(pen, model));
    page::section(pen, model, "how", study::HOW, &|_| {}, &|pen| {
        let reviews = load(&standing.agenda.memories, standing.agenda.unseen, &model.settings.wishes, model.today);
        wishes(pen, model, reviews.ceil() as usize, standing.agenda.unseen);
    });
    if !model.is_app() {
        return;
    }
    pen.el("p", "row", |pen| {
        pen.link("quiet", &Route::Study(Study::Mistakes).to_string(), mistakes::ALL_MISTAKES);
        pen.link("quiet", &Route::Study(Study::Brief).to_string(), mistakes::BRIEF);
    });
}

/// What is due, on the home of somebody who has answered before.
pub(crate) fn today(pen: &mut Pen, model: &Model) {
    interview::running(pen, model);
    // On the first day nothing is due, and the section is here for an interview alone.
    let first = model.progress.attempts().first();
    if first.is_some_and(|first| first.at.day(first.offset) < model.today) {
        // Of the section around it.
        pen.attr("aria-labelledby", "due");
        let standing = Standing::of(model);
        standing.lead(pen);
        pace(pen, model, &standing);
        pen.slot(|pen| advice::next_day(pen, model));
    }
}

/// What it takes to begin everything before the interview, and one press that sets the limit to it.
fn pace(pen: &mut Pen, model: &Model, standing: &Standing) {
    let wishes = model.settings.wishes;
    let Some(days) = wishes.days_to_begin(model.today).filter(|_| standing.agenda.unseen > 0) else { return };
    // What today's limit allows has begun: the rest falls to the days after.
    let is_used = wishes.new_per_day > 0 && standing.agenda.queue.new.is_empty();
    let days = days.saturating_sub(is_used.into());
    if days == 0 {
        pen.say("p", "note", &study::stays_unseen(standing.agenda.unseen));
        return late(pen, &standing.agenda.queue.late);
    }
    let needed = u16::try_from(standing.agenda.unseen.div_ceil(days as usize)).unwrap_or(u16::MAX);
    let fits = (needed <= MOST).then_some(needed);
    pen.say("p", "note", &study::pace(standing.agenda.unseen, days, fits, wishes.new_per_day >= needed));
    let advised = fits.unwrap_or(MOST);
    if wishes.new_per_day < advised {
        let wishes = Wishes { new_per_day: advised, ..wishes };
        pen.el("p", "row", |pen| pen.button("btn", Event::WishesChanged(wishes), &study::set_pace(advised)));
    }
}

/// New concepts for those who begin them all the same in the last week.
fn late(pen: &mut Pen, late: &[Target]) {
    if late.is_empty() {
        return;
    }
    pen.say("p", "note", study::LATE);
    pen.el("p", "row", |pen| pen.button("btn", Event::SessionAsked(listed(late)), &study::learn_new(late.len())));
}

/// A session that goes on today where it was left, and gives way to what is due tomorrow.
fn listed<'a>(targets: impl IntoIterator<Item = &'a Target>) -> Selection {
    Selection::listed(Only::Due, targets)
}
