//! The interviewer's windows: a paper, one candidate after another, what is heard, and what is thought of it.
//! Does not know what is drawn, nor how the clock is woken.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

use super::toggle;
use crate::deck::ConceptOutline;
use crate::effect::{Effect, Spot};
use crate::event::{Ctx, Event, InterviewEvent, ScreeningEvent};
use crate::interview::{Paper, Plan, mark};
use crate::model::{Model, Screen};
use crate::route::Route;
use crate::screening::{Desk, Screening, Stage, Window, questions_within};
use crate::time::Timestamp;

/// The files of what a candidate is asked.
fn files_of(screening: &Screening) -> impl Iterator<Item = String> {
    screening.places.iter().filter_map(|place| place.target.file())
}

impl Model {
    /// Follows an event while the interviewer's page is on screen; whether it was one of its own.
    pub(super) fn screening_event(&mut self, ctx: Ctx, event: &Event, out: &mut Vec<Effect>) -> bool {
        match event {
            Event::StudyShown => self.show_screening(ctx, out),
            Event::Screening(event) => self.follow_screening(ctx, event.clone(), out),
            Event::Interview(InterviewEvent::Ticked) => {
                self.interviews.ticking = false;
                self.tick_screening(ctx, out);
            }
            // What goes out of sight may never come back.
            Event::Interview(InterviewEvent::Hidden(_)) => self.bank_screening(ctx, out),
            Event::KeyPressed(key) => match self.key_of_screening(*key) {
                Some(Event::Screening(meant)) => self.follow_screening(ctx, meant, out),
                Some(Event::NextAsked) => self.turn_screening(ctx, 1, out),
                Some(_) => self.turn_screening(ctx, -1, out),
                None => {}
            },
            Event::NextAsked => self.turn_screening(ctx, 1, out),
            Event::BackAsked => self.turn_screening(ctx, -1, out),
            _ => return false,
        }
        true
    }

    /// What a key means in the window of the one who asks, if anything.
    pub(super) fn key_of_screening(&self, key: char) -> Option<Event> {
        if !self.settings.shortcuts || self.dialog.is_some() || !self.is_asking() {
            return None;
        }
        let screening = self.screenings.current()?;
        match key.to_ascii_lowercase() {
            't' => Some(Event::Screening(ScreeningEvent::NoteBegun)),
            'n' if screening.at + 1 < screening.places.len() => Some(Event::NextAsked),
            'p' if screening.at > 0 => Some(Event::BackAsked),
            _ => None,
        }
    }

    /// Orders what the page lacks: what is stored, the files of the questions, the next tick of the clock.
    fn show_screening(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Screen::Interviewer(address) = &self.screen else { return };
        if self.screenings.address.as_ref() != Some(address) {
            let address = address.clone();
            let drawn = Paper { plan: Plan::Whole, ..self.wished_paper(ctx) };
            match Desk::read(&address, drawn) {
                Ok(desk) => {
                    (self.screenings.desk, self.screenings.doubt, self.screenings.gone) = (desk, false, None);
                    self.screenings.unanswered = None;
                }
                Err(bad) => {
                    self.screen = Screen::Unknown(format!("interviewer?{bad}"));
                    return;
                }
            }
            // What its author fixed comes before a paper that was in use, as that of a link does.
            let fixed = self.fixed_seed().is_some();
            if let Desk::Setup { link, .. } = &mut self.screenings.desk
                && fixed
            {
                *link = Some(None);
            }
            self.screenings.address = Some(address);
        }
        if !self.screenings.read {
            // Told anew when the answer is here.
            self.screenings.read = true;
            out.push(Effect::RecallScreenings);
        }
        if let Some(next) = self.screenings.follower() {
            self.show_desk(Desk::Open(next, Window::Candidate), out);
        }
        self.mind_clock(ctx, out);
        self.save_asked(out);
        let Some(screening) = self.screenings.current() else { return self.load_all_asked(out) };
        let files: Vec<String> = files_of(screening).collect();
        let awaited =
            screening.place().and_then(|place| place.target.file()).is_some_and(|file| !self.library.has(&file));
        let runs = self.is_asking() && screening.stage == Stage::Running;
        self.load_lacking(files, out);
        // Now there is something that can take the focus.
        if mem::replace(&mut self.screenings.awaited, awaited) && !awaited {
            out.push(Effect::Focus(Spot::Question));
        }
        if runs && !self.interviews.ticking {
            self.interviews.ticking = true;
            out.push(Effect::Wake);
        }
    }

    /// Orders what everybody was asked: where all are listed, a file of all can be saved, which has those texts.
    fn load_all_asked(&mut self, out: &mut Vec<Effect>) {
        if self.is_app() {
            let files: Vec<String> = self.screenings.all.iter().flat_map(files_of).collect();
            self.load_lacking(files, out);
        }
    }

    /// Saves what was asked for, once nothing of it is on its way: a file of before would hold less.
    fn save_asked(&mut self, out: &mut Vec<Effect>) {
        let one = match &self.screenings.saving {
            Some(Effect::SaveScreening(started, _)) => Some(*started),
            Some(_) => None,
            None => return,
        };
        let saved = self.screenings.all.iter().filter(|known| one.is_none_or(|one| one == known.started));
        let mut files: Vec<String> = saved.flat_map(files_of).collect();
        files.retain(|file| !self.library.has(file) && self.library.failure(file).is_none());
        if files.is_empty() {
            out.extend(self.screenings.saving.take());
        }
        self.load_lacking(files, out);
    }

    /// Whether the window of the one who asks is on screen.
    fn is_asking(&self) -> bool {
        matches!(self.screenings.desk, Desk::Open(_, Window::Interviewer))
    }

    /// Lets the clock of the screening in the window of the one who asks go on, and that of another one stand.
    fn mind_clock(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let shown = self.screenings.current().map(|screening| screening.started).filter(|_| self.is_asking());
        if self.screenings.running != shown {
            self.leave_screening(ctx, out);
            self.screenings.running = shown;
        }
        let back = self.screenings.current_mut().filter(|_| shown.is_some());
        if back.is_some_and(|screening| screening.come_back(ctx.now)) {
            self.keep_screening(out);
        }
    }

    /// Lets the clock stand that this page ran: something else is on screen.
    pub(super) fn leave_screening(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Some(started) = self.screenings.running.take() else { return };
        let left = self.screenings.all.iter_mut().find(|screening| screening.started == started);
        if let Some(screening) = left
            && screening.leave(ctx.now)
        {
            screening.changes += 1;
            out.push(Effect::KeepScreening(started));
        }
    }

    fn follow_screening(&mut self, ctx: Ctx, event: ScreeningEvent, out: &mut Vec<Effect>) {
        let beside = matches!(
            event,
            ScreeningEvent::Recalled(_)
                | ScreeningEvent::Gone(_)
                | ScreeningEvent::WindowAsked
                | ScreeningEvent::WindowAnswered(_)
        );
        if !beside {
            self.screenings.doubt = false;
        }
        match event {
            ScreeningEvent::PaperChosen(paper) => self.choose_paper(paper, out),
            ScreeningEvent::Begun => self.begin_screening(ctx, out),
            ScreeningEvent::NextCandidate(before) => self.next_candidate(ctx, before, out),
            ScreeningEvent::Shown(desk) => self.show_desk(desk, out),
            ScreeningEvent::NoteReady => out.push(Effect::Focus(Spot::Response)),
            ScreeningEvent::Recalled(stored) => {
                let place = |model: &Model| model.screenings.current().map(|screening| screening.at);
                let before = place(self);
                self.screenings.recall(stored);
                // The candidate's window goes on with the other.
                if place(self) != before {
                    self.library.forgive();
                }
            }
            ScreeningEvent::WindowAsked => {
                self.screenings.unanswered = self.screenings.unanswered.map(|times| times.saturating_add(1));
            }
            ScreeningEvent::WindowAnswered(started) => {
                if self.screenings.current().is_some_and(|screening| screening.started == started) {
                    self.screenings.unanswered = Some(0);
                }
            }
            ScreeningEvent::Gone(started) => {
                if self.screenings.lose(started) {
                    out.push(Effect::Focus(Spot::Question));
                }
            }
            ScreeningEvent::RubricSwitched => self.screenings.rubric_hidden = !self.screenings.rubric_hidden,
            ScreeningEvent::Doubted(doubt) => {
                self.screenings.doubt = doubt;
                out.push(Effect::Focus(Spot::Dialog));
            }
            ScreeningEvent::Dropped => {
                let Some(started) = self.screenings.current().map(|screening| screening.started) else { return };
                self.screenings.all.retain(|known| known.started != started);
                out.push(Effect::DropScreening(started));
                self.show_desk(Desk::default(), out);
            }
            ScreeningEvent::SaveAsked(form) => {
                let started = self.screenings.current().map(|screening| screening.started);
                self.screenings.saving = started.map(|started| Effect::SaveScreening(started, form));
            }
            ScreeningEvent::AllSaveAsked => self.screenings.saving = Some(Effect::SaveScreenings),
            other => {
                if let (Desk::Setup { extra, .. }, ScreeningEvent::ExtraChosen(new)) =
                    (&mut self.screenings.desk, &other)
                {
                    *extra = *new;
                }
                self.count_screening(ctx);
                self.change_screening(ctx, other, out);
                self.keep_screening(out);
            }
        }
    }

    /// Sets up another paper; the address of a link follows.
    fn choose_paper(&mut self, paper: Paper, out: &mut Vec<Effect>) {
        let Desk::Setup { paper: set_up, link, .. } = &mut self.screenings.desk else { return };
        *set_up = Paper { plan: Plan::Whole, ..paper };
        // Without a link the address stays, which shows the paper in use.
        if link.is_none() {
            return;
        }
        // From here on these are other questions than those of the link, which is no longer one of a deck.
        *link = Some(None);
        let address = format!("?{}", set_up.choices());
        if self.is_app() {
            self.screenings.address = Some(address.clone());
            self.screen = Screen::Interviewer(address.clone());
            out.push(Effect::Rename(Route::Interviewer(address)));
        }
    }

    /// What changes the screening on screen and nothing else.
    fn change_screening(&mut self, ctx: Ctx, event: ScreeningEvent, out: &mut Vec<Effect>) {
        let Some(screening) = self.screenings.current_mut() else { return };
        let after_end = screening.stage == Stage::Ended;
        match event {
            ScreeningEvent::ConsentSwitched => screening.switch_consent(),
            ScreeningEvent::ExtraChosen(extra) => screening.give_time(extra),
            ScreeningEvent::Named(label) => screening.label = label,
            ScreeningEvent::ClockSwitched => screening.switch_clock(ctx.now),
            ScreeningEvent::Ended => {
                screening.end(ctx.now);
                out.push(Effect::Focus(Spot::Verdict));
            }
            ScreeningEvent::ThenSwitched => screening.then_shown = !screening.then_shown,
            ScreeningEvent::NoteBegun => {
                screening.begin_note();
                out.push(Effect::AwaitKey);
            }
            ScreeningEvent::EvidenceWritten(dimension, text) => screening.write_evidence(dimension, text),
            ScreeningEvent::BandSet(dimension, band) => screening.set_band(dimension, band),
            ScreeningEvent::OverallSet(band) => screening.set_overall(band),
            heard => {
                let Some(place) = screening.place_mut() else { return };
                place.after_end |= after_end && !matches!(heard, ScreeningEvent::Noted(..));
                match heard {
                    ScreeningEvent::PointHeard(id) => toggle(&mut place.said, id),
                    ScreeningEvent::FlagSeen(at) => toggle(&mut place.flags, at),
                    ScreeningEvent::NudgesGiven(count) => place.nudges = count,
                    ScreeningEvent::AnswerHeard(answer) => place.answer = Some(answer),
                    ScreeningEvent::Noted(at, text) => {
                        if let Some(note) = place.notes.get_mut(at) {
                            note.text = text;
                            note.after_end |= after_end;
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    fn turn_screening(&mut self, ctx: Ctx, step: isize, out: &mut Vec<Effect>) {
        self.count_screening(ctx);
        // The candidate's window follows and turns nothing.
        let turns = self.is_asking();
        let Some(screening) = self.screenings.current_mut().filter(|_| turns) else { return };
        let Some(at) = screening.at.checked_add_signed(step).filter(|at| *at < screening.places.len()) else { return };
        // A note that was begun and not written is none.
        if let Some(place) = screening.places.get_mut(screening.at) {
            place.notes.retain(|note| !note.text.trim().is_empty());
        }
        (screening.at, screening.then_shown) = (at, false);
        self.library.forgive();
        out.push(Effect::Focus(Spot::Question));
        self.keep_screening(out);
    }

    fn count_screening(&mut self, ctx: Ctx) {
        if let Some(screening) = self.screenings.current_mut() {
            screening.advance(ctx.now);
        }
    }

    /// Counts a second; what was counted is kept every now and then, for a page that ends without a word.
    fn tick_screening(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        /// So much of a question may be lost, in milliseconds.
        const BANKED: u32 = 10_000;
        let used = |model: &Model| model.screenings.current().map(|screening| screening.clock.used.0 / BANKED);
        let before = used(self);
        self.count_screening(ctx);
        if used(self) != before {
            self.bank_screening(ctx, out);
        }
        // A window that is closed cannot be trusted to say so: Firefox loses what it says last.
        if self.is_app() && self.is_asking() {
            out.push(Effect::AskWindow);
        }
    }

    /// Has what was counted kept. It is no change: who wrote something elsewhere meanwhile has the later state.
    fn bank_screening(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        self.count_screening(ctx);
        let running = self.screenings.current().filter(|screening| screening.stage == Stage::Running);
        if let Some(screening) = running.filter(|_| self.is_asking()) {
            out.push(Effect::KeepScreening(screening.started));
        }
    }

    fn begin_screening(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Desk::Setup { paper, extra, .. } = self.screenings.desk else { return };
        let outlines: Vec<&ConceptOutline> = self.library.outlines().collect();
        let questions = questions_within(paper, &outlines);
        if questions.is_empty() {
            return;
        }
        let screening = Screening::new(paper, mark(&outlines), extra, questions, ctx.now);
        self.open_screening(screening, out);
    }

    /// Begins with somebody who is asked the same as the one before, and ends what is still open of that paper.
    fn next_candidate(&mut self, ctx: Ctx, before: Timestamp, out: &mut Vec<Effect>) {
        let before = self.screenings.all.iter().find(|screening| screening.started == before);
        let Some(mut next) = before.cloned() else { return };
        for other in &mut self.screenings.all {
            if other.is_like(&next) && other.stage != Stage::Ended {
                other.end(ctx.now);
                other.changes += 1;
                out.push(Effect::KeepScreening(other.started));
            }
        }
        next.begin_anew(ctx.now);
        self.open_screening(next, out);
    }

    fn open_screening(&mut self, mut screening: Screening, out: &mut Vec<Effect>) {
        screening.number = self.screenings.next_number(&screening);
        screening.started = self.screenings.next_start(screening.started);
        let started = screening.started;
        self.screenings.all.push(screening);
        let desk = Desk::Open(started, Window::Interviewer);
        self.screenings.desk = desk;
        self.keep_screening(out);
        self.show_desk(desk, out);
    }

    /// Shows something else, under its address where there are addresses.
    fn show_desk(&mut self, desk: Desk, out: &mut Vec<Effect>) {
        if self.is_app() {
            let address = match desk {
                Desk::Setup { .. } => String::new(),
                Desk::Open(started, window) => window.address(started),
            };
            out.push(Effect::Go(Route::Interviewer(address)));
        } else {
            self.screenings.desk = desk;
            if let Desk::Setup { .. } = desk {
                // Its paper is drawn when the page is shown.
                self.screenings.address = None;
            }
            out.push(Effect::Focus(Spot::Question));
        }
    }

    fn keep_screening(&mut self, out: &mut Vec<Effect>) {
        if let Some(screening) = self.screenings.current_mut() {
            screening.changes += 1;
            out.push(Effect::KeepScreening(screening.started));
        }
    }
}
