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
use crate::interview::{Paper, mark};
use crate::model::{Model, Screen};
use crate::route::Route;
use crate::screening::{Desk, Screening, Window};

impl Model {
    /// Follows an event while the interviewer's page is on screen; whether it was one of its own.
    pub(super) fn screening_event(&mut self, ctx: Ctx, event: &Event, out: &mut Vec<Effect>) -> bool {
        match event {
            Event::StudyShown => self.show_screening(ctx, out),
            Event::Screening(event) => self.follow_screening(ctx, event.clone(), out),
            Event::Interview(InterviewEvent::Ticked) => {
                self.interviews.ticking = false;
                self.count_screening(ctx);
            }
            Event::KeyPressed(key) if self.settings.shortcuts && self.dialog.is_none() => {
                match key.to_ascii_lowercase() {
                    't' => self.follow_screening(ctx, ScreeningEvent::NoteBegun, out),
                    'n' => self.turn_screening(ctx, 1, out),
                    'p' => self.turn_screening(ctx, -1, out),
                    _ => {}
                }
            }
            Event::NextAsked => self.turn_screening(ctx, 1, out),
            Event::BackAsked => self.turn_screening(ctx, -1, out),
            _ => return false,
        }
        true
    }

    /// Orders what the page lacks: what is stored, the files of the questions, the next tick of the clock.
    fn show_screening(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Screen::Interviewer(address) = &self.screen else { return };
        if self.screenings.address.as_ref() != Some(address) {
            let address = address.clone();
            let drawn = Paper { seed: ctx.seed % 100_000, ..self.wished_paper() };
            match Desk::read(&address, drawn) {
                Ok(desk) => (self.screenings.desk, self.screenings.doubt) = (desk, false),
                Err(bad) => {
                    self.screen = Screen::Unknown(format!("interviewer?{bad}"));
                    return;
                }
            }
            self.screenings.address = Some(address);
        }
        if !self.screenings.read {
            // Told anew when the answer is here.
            self.screenings.read = true;
            out.push(Effect::RecallScreenings);
        }
        let Some(screening) = self.screenings.current() else { return };
        let files: Vec<String> = screening.places.iter().filter_map(|place| place.target.file()).collect();
        let awaited =
            screening.place().and_then(|place| place.target.file()).is_some_and(|file| !self.library.has(&file));
        let runs = !screening.clock.paused && matches!(self.screenings.desk, Desk::Open(_, Window::Interviewer));
        self.load(files, out);
        // Now there is something that can take the focus.
        if mem::replace(&mut self.screenings.awaited, awaited) && !awaited {
            out.push(Effect::Focus(Spot::Question));
        }
        if runs && !self.interviews.ticking {
            self.interviews.ticking = true;
            out.push(Effect::Wake);
        }
    }

    fn follow_screening(&mut self, ctx: Ctx, event: ScreeningEvent, out: &mut Vec<Effect>) {
        if !matches!(event, ScreeningEvent::Recalled(_)) {
            self.screenings.doubt = false;
        }
        match event {
            ScreeningEvent::PaperChosen(new) => {
                if let Desk::Setup { paper, .. } = &mut self.screenings.desk {
                    *paper = new;
                }
            }
            ScreeningEvent::Begun => self.begin_screening(ctx, out),
            ScreeningEvent::NextCandidate => self.next_candidate(ctx, out),
            ScreeningEvent::Shown(desk) => self.show_desk(desk, out),
            ScreeningEvent::NoteReady => out.push(Effect::Focus(Spot::Response)),
            ScreeningEvent::Recalled(stored) => self.screenings.recall(stored),
            ScreeningEvent::RubricSwitched => self.screenings.rubric_hidden = !self.screenings.rubric_hidden,
            ScreeningEvent::Doubted(doubt) => {
                self.screenings.doubt = doubt;
                out.push(Effect::Focus(Spot::Verdict));
            }
            ScreeningEvent::Dropped => {
                let Some(started) = self.screenings.current().map(|screening| screening.started) else { return };
                self.screenings.all.retain(|known| known.started != started);
                out.push(Effect::DropScreening(started));
                self.show_desk(Desk::default(), out);
            }
            ScreeningEvent::SaveAsked(form) => {
                let started = self.screenings.current().map(|screening| screening.started);
                out.extend(started.map(|started| Effect::SaveScreening(started, form)));
            }
            other => {
                if let (Desk::Setup { extra, .. }, ScreeningEvent::ExtraChosen(new)) =
                    (&mut self.screenings.desk, &other)
                {
                    *extra = *new;
                }
                self.count_screening(ctx);
                self.change_screening(other, out);
                self.keep_screening(out);
            }
        }
    }

    /// What changes the screening on screen and nothing else.
    fn change_screening(&mut self, event: ScreeningEvent, out: &mut Vec<Effect>) {
        let Some(screening) = self.screenings.current_mut() else { return };
        match event {
            ScreeningEvent::ConsentSwitched => screening.consent = !screening.consent,
            ScreeningEvent::ExtraChosen(extra) => screening.give_time(extra),
            ScreeningEvent::Named(label) => screening.label = label,
            ScreeningEvent::Paused => {
                screening.clock.paused = !screening.clock.paused;
                screening.clock.pauses += u16::from(screening.clock.paused);
            }
            ScreeningEvent::NoteBegun => {
                screening.begin_note();
                out.push(Effect::AwaitKey);
            }
            ScreeningEvent::EvidenceWritten(dimension, text) => screening.write_evidence(dimension, text),
            ScreeningEvent::BandSet(dimension, band) => screening.set_band(dimension, band),
            ScreeningEvent::OverallSet(band) => screening.set_overall(band),
            heard => {
                let Some(place) = screening.place_mut() else { return };
                match heard {
                    ScreeningEvent::PointHeard(id) => toggle(&mut place.said, id),
                    ScreeningEvent::FlagSeen(at) => toggle(&mut place.flags, at),
                    ScreeningEvent::NudgesGiven(count) => place.nudges = count,
                    ScreeningEvent::Noted(at, text) => {
                        if let Some(note) = place.notes.get_mut(at) {
                            note.text = text;
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
        let turns = matches!(self.screenings.desk, Desk::Open(_, Window::Interviewer));
        let Some(screening) = self.screenings.current_mut().filter(|_| turns) else { return };
        let Some(at) = screening.at.checked_add_signed(step).filter(|at| *at < screening.places.len()) else { return };
        // A note that was begun and not written is none.
        if let Some(place) = screening.places.get_mut(screening.at) {
            place.notes.retain(|note| !note.text.trim().is_empty());
        }
        screening.at = at;
        out.push(Effect::Focus(Spot::Question));
        self.keep_screening(out);
    }

    fn count_screening(&mut self, ctx: Ctx) {
        if let Some(screening) = self.screenings.current_mut() {
            screening.advance(ctx.now);
        }
    }

    fn begin_screening(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Desk::Setup { paper, extra, .. } = self.screenings.desk else { return };
        let outlines: Vec<&ConceptOutline> = self.library.outlines().collect();
        let questions = paper.questions(&outlines);
        if questions.is_empty() {
            return;
        }
        let screening = Screening::new(paper, mark(&outlines), extra, questions, ctx.now);
        self.open_screening(screening, out);
    }

    /// Stops the clock of the candidate on screen and begins with the next one, who is asked the same.
    fn next_candidate(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        self.count_screening(ctx);
        let Some(before) = self.screenings.current_mut() else { return };
        let mut next = before.clone();
        before.clock.paused = true;
        self.keep_screening(out);
        next.begin_anew(ctx.now);
        self.open_screening(next, out);
    }

    fn open_screening(&mut self, mut screening: Screening, out: &mut Vec<Effect>) {
        screening.number = 1 + self.screenings.like(&screening).map(|other| other.number).max().unwrap_or(0);
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
