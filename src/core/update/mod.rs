//! How a model moves: one function from an event to the orders that follow.
//! Does not know a browser: what must happen outside leaves as an [`Effect`].

#[cfg(feature = "app")]
mod advice;
mod answering;
#[cfg(feature = "app")]
mod aside;
#[cfg(feature = "app")]
mod builder;
#[cfg(feature = "app")]
mod exchange;
#[cfg(feature = "app")]
mod home;
#[cfg(feature = "app")]
mod interview;
mod keeping;
mod keys;
mod late;
mod naming;
#[cfg(feature = "app")]
mod pages;
#[cfg(feature = "app")]
mod parked;
mod parts;
#[cfg(feature = "app")]
mod plan;
#[cfg(feature = "app")]
mod program;
#[cfg(feature = "app")]
mod screening;
mod sitting;
#[cfg(test)]
mod sittings;
#[cfg(feature = "app")]
mod snippets;
#[cfg(feature = "app")]
mod stories;
#[cfg(feature = "app")]
mod study;
mod tables;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::config::ElementMode;
use crate::effect::{Effect, HostEvent};
use crate::event::{Ctx, Event, TableEvent};
#[cfg(feature = "app")]
use crate::library::SEARCH;
use crate::library::{INDEX, concept_file, table_file, topic_file};
use crate::model::{Clearing, Model, Screen, Spoken};
use crate::part::Part;
use crate::progress::{Progress, Target};
use crate::route::Route;
use crate::selection::Selection;
use crate::session::{Outcome, Session};

#[cfg(feature = "app")]
pub use stories::story_title;

#[cfg(feature = "app")]
pub use plan::PlanDay;

pub use late::{Late, Move, feedback, rooms};

/// Moves `model` by one event. An event that does not fit the state changes nothing.
///
/// What only a late part of the program tells, `late` follows.
pub fn update(model: &mut Model, ctx: Ctx, event: Event, late: Late) -> Vec<Effect> {
    #[cfg(feature = "app")]
    {
        model.today = ctx.now.day(ctx.offset);
        model.calendar = ctx.now.calendar_day(ctx.offset);
        model.offset = ctx.offset;
    }
    let mut effects = Vec::new();
    follow(model, ctx, event, late, &mut effects);
    #[cfg(feature = "app")]
    if !model.library.lacks(Part::Rooms) {
        model.follow_late(ctx, Event::StudyShown, late, &mut effects);
    }
    model.order_parts(&mut effects);
    effects
}

/// What follows from an event, before the parts that are needed for it are ordered.
fn follow(model: &mut Model, ctx: Ctx, event: Event, late: Late, out: &mut Vec<Effect>) {
    // What happens to a question of an interview stays there.
    #[cfg(feature = "app")]
    if matches!(model.screen, Screen::Mock(_) | Screen::Interviewer(_)) && event.is_of_question() {
        return model.follow_late(ctx, event, late, out);
    }
    match event {
        Event::Started(route) => model.start(ctx, route, out),
        Event::ChunkArrived(name, chunk) => {
            model.library.add(&name, chunk);
            model.content_came(ctx, out);
            model.tell_misses(out);
            #[cfg(feature = "app")]
            if name == SEARCH {
                model.follow_late(ctx, Event::QueryTyped(model.query().into()), late, out);
            }
        }
        Event::ChunkFailed(name, failure) => model.miss(&name, failure, out),
        Event::PartArrived(part) => {
            model.library.add_part(part);
            if part == Part::Feedback {
                model.tell_author(out);
            }
            model.follow_postponed(ctx, late, out);
        }
        Event::RetryAsked | Event::Reconnected => model.load_again(out),

        Event::Gave(gesture) => model.give(gesture, out),
        Event::HintAsked => model.open_hint(out),
        Event::Submitted(confidence) => model.submit(ctx, confidence, out),
        Event::AnswerRevealed => model.reveal_answer(ctx, out),
        Event::NextAsked => model.next(ctx, out),
        Event::SkipAsked => model.skip(ctx, out),
        Event::BackAsked => model.back(ctx, out),
        // What stands in for a summary says whether it comes.
        Event::FinishAsked => model.finish(ctx, out),
        Event::SessionAsked(selection) => model.begin(ctx, selection, out),

        Event::Table(TableEvent::Asked(id)) => model.show_table(ctx, id, out),

        Event::StorageReported(state, unsaved, aside) => model.storage_reported(state, unsaved, aside),
        Event::ProgressArrived(attempts) => {
            model.progress.merge(attempts);
            #[cfg(feature = "app")]
            {
                model.interviews.read = false;
                model.screenings.read = false;
            }
        }
        Event::ProgressCleared(clearing) => {
            (model.storage.cleared, model.storage.notice_closed) = (Some(clearing), false);
            match clearing {
                Clearing::Lost => model.keep_open(out),
                Clearing::Forgotten => {
                    model.progress = Progress::default();
                    model.forget_unsaved();
                    // What was imported went with the rest.
                    #[cfg(feature = "app")]
                    {
                        model.imported = None;
                    }
                }
            }
        }
        #[cfg(feature = "app")]
        Event::RouteChanged(route) => model.turn_to(ctx, route, out),
        #[cfg(feature = "app")]
        Event::SessionsArrived(sessions) => model.find_sessions(ctx, sessions, out),
        other => model.follow_late(ctx, other, late, out),
    }
}

impl Model {
    /// Has what is open stored anew.
    fn keep_open(&self, out: &mut Vec<Effect>) {
        if self.session.as_ref().is_some_and(Session::is_open) {
            out.push(Effect::KeepSession);
        }
        if !self.tables.is_empty() {
            out.push(Effect::KeepTable);
        }
        #[cfg(feature = "app")]
        if !(self.interviews.all.is_empty() && self.screenings.all.is_empty()) {
            out.push(Effect::KeepLost);
        }
    }

    fn start(&mut self, ctx: Ctx, route: Option<Route>, out: &mut Vec<Effect>) {
        if let Screen::AuthorError(_) = self.screen {
            return self.tell_author(out);
        }
        match self.config.mode {
            #[cfg(feature = "app")]
            ElementMode::App => {
                self.follow_preset();
                self.load([INDEX.into()], out);
                self.show(ctx, route.unwrap_or_default(), out);
            }
            // The loader gives the full page to the other build.
            #[cfg(not(feature = "app"))]
            ElementMode::App => drop(route),
            ElementMode::Compare => {
                let table = self.config.selection.table.clone().unwrap_or_default();
                self.screen = Screen::Table(self.table_as_left(&table, ctx.now));
                let files = files_for(&self.config.selection);
                self.load(files, out);
            }
            ElementMode::Study(study) => {
                self.load([INDEX.into()], out);
                let open = self.session.as_ref().is_some_and(Session::is_open);
                #[cfg(feature = "app")]
                let open = open && !self.session.as_ref().is_some_and(|session| self.is_past(session));
                self.screen = if open { Screen::Session } else { Screen::Study(study) };
            }
            ElementMode::Mock => {
                self.load([INDEX.into()], out);
                self.screen = Screen::Mock(String::new());
            }
            ElementMode::Interviewer => {
                self.load([INDEX.into()], out);
                self.screen = Screen::Interviewer(String::new());
            }
            ElementMode::Practice | ElementMode::Cards => {
                self.screen = Screen::Session;
                let files = files_for(&self.config.selection);
                self.load(files, out);
            }
        }
        self.content_came(ctx, out);
    }

    /// Orders the files among `names` that are not here and not on their way.
    fn load(&mut self, names: impl IntoIterator<Item = String>, out: &mut Vec<Effect>) {
        out.extend(self.library.ask(names).into_iter().map(Effect::Load));
    }

    /// Orders what failed: where one file did not come, others did not either.
    fn load_again(&mut self, out: &mut Vec<Effect>) {
        let failed: Vec<_> = self.library.failures().map(|(name, _)| name.into()).collect();
        self.load(failed, out);
    }

    /// Orders what a screen lacks, as often as it is asked; what failed waits until the reader asks again or goes on.
    fn load_lacking(&mut self, mut names: Vec<String>, out: &mut Vec<Effect>) {
        names.retain(|name| self.library.failure(name).is_none());
        self.load(names, out);
    }

    /// Goes on with what waited for content.
    fn content_came(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        if self.refuse_names(out) {
            return;
        }
        self.begin_if_waiting(ctx, out);
        self.enter(ctx, out);
        #[cfg(feature = "app")]
        {
            if self.is_app() {
                self.give_up_waiting();
            }
        }
    }

    /// Empties the live region of what belongs to a question or a page that is left.
    fn hush(&mut self) {
        self.spoken = None;
    }

    fn say(&mut self, spoken: Spoken) {
        let count = self.spoken.map_or(0, |(count, _)| count + 1);
        self.spoken = Some((count, spoken));
    }
}

/// The files without which a selection cannot begin.
fn files_for(selection: &Selection) -> Vec<String> {
    let of_item = |id: &String| id.split('.').next().map(concept_file);
    if let Some(table) = &selection.table {
        [table_file(table)].into()
    } else if !selection.items.is_empty() {
        selection.items.iter().filter_map(of_item).collect()
    } else if !selection.concepts.is_empty() {
        selection.concepts.iter().map(|id| concept_file(id)).collect()
    } else if !selection.topics.is_empty() {
        selection.topics.iter().map(|id| topic_file(id)).collect()
    } else {
        [INDEX.into()].into()
    }
}

/// How a host page is told of an answer.
fn told(target: &Target, outcome: &Outcome) -> Effect {
    Effect::Tell(HostEvent::Answer {
        target: target.to_string(),
        got: outcome.score.got,
        of: outcome.score.of,
        confidence: outcome.confidence.map_or(0, |confidence| confidence as u8 + 1),
    })
}

/// Puts an id in, or takes it out if it is there.
fn toggle<T: PartialEq>(ids: &mut Vec<T>, id: T) {
    match ids.iter().position(|known| *known == id) {
        Some(at) => {
            ids.remove(at);
        }
        None => ids.push(id),
    }
}
