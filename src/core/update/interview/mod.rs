//! A mock interview from its paper to its report.
//! Does not know what is drawn, nor how the clock is woken.

mod asking;
mod ending;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::mem;

use super::toggle;
use crate::deck::ConceptOutline;
use crate::effect::{Effect, Spot};
use crate::event::{Ctx, Event, InterviewEvent};
use crate::interview::{Desk, Extra, Interview, Paper, Plan, SEEDS, Stage, mark};
use crate::model::{Model, Screen, Spoken};
use crate::progress::Target;
use crate::route::Route;
use crate::selection::Selection;
use crate::session::Session;
use crate::time::Timestamp;

/// How many interviews are kept; more only where the learner marked them or an import brought them.
const KEPT: usize = 20;

impl Model {
    /// Follows an event while an interview is on screen; whether it was one of its own.
    pub(super) fn mock_event(&mut self, ctx: Ctx, event: &Event, out: &mut Vec<Effect>) -> bool {
        match event {
            Event::StudyShown => self.show_interview(ctx, out),
            Event::Interview(event) => self.interview_event(ctx, event.clone(), out),
            Event::KeyPressed(key) => match self.key_in_interview(*key) {
                Some(Event::Interview(meant)) => self.interview_event(ctx, meant, out),
                Some(meant) => self.question_event(ctx, meant, out),
                None => {}
            },
            question if question.is_of_question() => self.question_event(ctx, question.clone(), out),
            _ => return false,
        }
        true
    }

    /// Orders what the page lacks: the stored interviews, the files of the questions, the next tick of the clock.
    fn show_interview(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Screen::Mock(address) = &self.screen else { return };
        if self.interviews.address.as_ref() != Some(address) {
            let address = address.clone();
            if !self.read_address(ctx, address) {
                return;
            }
        }
        if !self.interviews.read {
            // Told anew when the answer is here.
            self.interviews.read = true;
            out.push(Effect::RecallInterviews);
        }
        let Some(interview) = self.interviews.current() else { return self.mind_interview(ctx, out) };
        let targets = || interview.session.entries.iter().map(|entry| &entry.target);
        let beside = targets().find_map(|target| self.file_beside(target));
        let files: Vec<String> = targets().filter_map(Target::file).chain(beside).collect();
        let running = interview.stage == Stage::Running && !interview.clock.is_up() && !interview.clock.paused;
        self.load_lacking(files, out);
        let mut none = Vec::new();
        self.seated(|model| model.enter(ctx, &mut none));
        if running && !self.interviews.ticking {
            self.interviews.ticking = true;
            out.push(Effect::Wake);
        }
    }

    /// Minds an interview that runs while another page is on screen, which leads back to it.
    pub(super) fn mind_interview(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        if !self.interviews.read {
            self.interviews.read = true;
            out.push(Effect::RecallInterviews);
        }
        self.interviews.mind(ctx.now);
        let runs = self.interviews.running.iter().any(|running| !running.paused);
        if runs && !self.interviews.ticking {
            self.interviews.ticking = true;
            out.push(Effect::Wake);
        }
    }

    /// What the end of an address shows; an address that cannot be read is named.
    fn read_address(&mut self, ctx: Ctx, address: String) -> bool {
        // Whoever was given more time comes from an interview that had it.
        let extra = self.interviews.current().map_or(Extra::None, |left| left.extra);
        let drawn = || Desk::Setup { paper: self.wished_paper(ctx), extra, link: None };
        let desk = if let Some(started) = address.strip_prefix('/').filter(|rest| !rest.is_empty()) {
            started.parse().map(|started| Desk::Run(Timestamp(started))).map_err(|_| started.to_string())
        } else {
            match address.strip_prefix('?').filter(|query| !query.is_empty()).map(Paper::parse) {
                None => Ok(drawn()),
                Some(Ok((paper, deck))) => {
                    // Nobody talks here, whatever a link says.
                    let paper = Paper { plan: Plan::Shared, ..paper };
                    Ok(Desk::Setup { paper, extra, link: Some(deck) })
                }
                Some(Err(bad)) => Err(bad),
            }
        };
        match desk {
            Ok(desk) => {
                self.interviews.desk = desk;
                self.interviews.address = Some(address);
                self.interviews.removed.clear();
                true
            }
            Err(bad) => {
                self.screen = Screen::Unknown(format!("mock?{bad}"));
                false
            }
        }
    }

    /// A paper for the interview that is prepared for, or that the author of a post asks for; where the seed is fixed,
    /// nothing in it is the reader's, so that all get the same.
    pub(super) fn wished_paper(&self, ctx: Ctx) -> Paper {
        let seed = self.fixed_seed();
        let wished = if seed.is_some() { Selection::default() } else { self.settings.preset.selection() };
        let asked = self.config.selection.levels.last().filter(|_| !self.is_app());
        let level = asked.or(wished.levels.last()).copied().unwrap_or(Paper::default().level);
        Paper { level, audience: wished.audience, seed: seed.unwrap_or(ctx.seed) % SEEDS, ..Paper::default() }
    }

    /// The seed that the author of a post fixed.
    pub(super) fn fixed_seed(&self) -> Option<u64> {
        self.config.seed.filter(|_| !self.is_app())
    }

    fn interview_event(&mut self, ctx: Ctx, event: InterviewEvent, out: &mut Vec<Effect>) {
        let beside = matches!(
            event,
            InterviewEvent::Ticked
                | InterviewEvent::Recalled(_)
                | InterviewEvent::Gone(_)
                | InterviewEvent::Hidden(_)
                | InterviewEvent::ClockSwitched
        );
        if !beside {
            self.interviews.doubt = None;
        }
        match event {
            InterviewEvent::PaperChosen(new) => {
                if let Desk::Setup { paper, link, .. } = &mut self.interviews.desk {
                    // From here on these are other questions than those of a link.
                    (*paper, *link) = (new, None);
                    self.rename_mock(new, out);
                }
            }
            InterviewEvent::ExtraChosen(new) => {
                if let Desk::Setup { extra, .. } = &mut self.interviews.desk {
                    *extra = new;
                }
            }
            InterviewEvent::Begun => self.begin_interview(ctx, out),
            InterviewEvent::Recalled(stored) => {
                self.interviews.recall(stored);
                let latest = self.interviews.all.last().filter(|latest| latest.stage != Stage::Reported);
                // A post has no address that would find it again.
                if let Some(started) = latest.map(Interview::started).filter(|_| !self.is_app()) {
                    self.interviews.desk = Desk::Run(started);
                }
            }
            InterviewEvent::Ticked => {
                self.interviews.ticking = false;
                if self.count(ctx) {
                    out.push(Effect::Focus(Spot::Question));
                }
            }
            InterviewEvent::Dropped(started) => {
                self.interviews.all.retain(|known| known.started() != started);
                out.push(Effect::DropInterview(started));
                self.set_up(None, out);
            }
            InterviewEvent::Removed(started) => {
                if self.interviews.remove(started) {
                    out.extend([Effect::DropInterview(started), Effect::Focus(Spot::Verdict)]);
                }
            }
            InterviewEvent::BroughtBack(started) => {
                if self.interviews.bring_back(started) {
                    out.extend([Effect::KeepInterview(started), Effect::Focus(Spot::Verdict)]);
                }
            }
            InterviewEvent::Gone(started) => {
                if self.interviews.lose(started) {
                    out.push(Effect::Focus(Spot::Question));
                    if !self.is_app() {
                        // A post has no address that would say what is gone.
                        self.interviews.address = None;
                    }
                }
            }
            InterviewEvent::Another => {
                let left = self.interviews.current().map(|left| left.paper);
                self.set_up(left.map(|paper| Paper { seed: ctx.seed % SEEDS, ..paper }), out);
            }
            InterviewEvent::Again => self.set_up(self.interviews.current().map(|left| left.paper), out),
            InterviewEvent::Doubted(doubt) => {
                self.interviews.doubt = doubt;
                out.push(Effect::Focus(Spot::Question));
            }
            InterviewEvent::Ended => self.end_interview(ctx, out),
            InterviewEvent::Marked => self.report_interview(ctx, out),
            other => {
                self.count(ctx);
                self.change_interview(other, out);
                self.keep_interview(out);
            }
        }
    }

    /// What changes the interview on screen and nothing else.
    fn change_interview(&mut self, event: InterviewEvent, out: &mut Vec<Effect>) {
        let Some(interview) = self.interviews.current_mut() else { return };
        let running = interview.stage == Stage::Running;
        match event {
            InterviewEvent::Turned(at) if running && at < interview.places.len() => {
                interview.session.at = at;
                self.library.forgive();
                out.push(Effect::Focus(Spot::Question));
            }
            InterviewEvent::Flagged => {
                if let Some(place) = interview.place_mut() {
                    place.flagged = !place.flagged;
                }
            }
            InterviewEvent::Noted(text) => {
                if let Some(place) = interview.place_mut().filter(|_| running) {
                    place.notes = text;
                }
            }
            InterviewEvent::ClockSwitched => interview.clock_hidden = !interview.clock_hidden,
            InterviewEvent::Paused if running => {
                interview.clock.paused = !interview.clock.paused;
                interview.clock.pauses += u16::from(interview.clock.paused);
                out.push(Effect::Focus(Spot::Question));
            }
            InterviewEvent::Hidden(hidden) if running && !interview.clock.paused => {
                // Whoever has used up the time may go.
                if !hidden || !interview.clock.is_up() {
                    interview.hidden.turn(hidden, &interview.clock);
                }
            }
            InterviewEvent::WentOver => {
                interview.clock.over_time = true;
                out.push(Effect::Focus(Spot::Question));
            }
            InterviewEvent::Ticking(at, id) => {
                if let Some(place) = interview.places.get_mut(at).filter(|_| interview.stage == Stage::Marking) {
                    toggle(&mut place.said, id);
                }
            }
            InterviewEvent::BandSet(dimension, band) => interview.marks.bands[dimension as usize] = Some(band),
            InterviewEvent::TagSet(tag) => toggle(&mut interview.marks.tags, tag),
            _ => {}
        }
    }

    /// Counts the clock, and says how much is left where that is due; whether the time ran out just now.
    fn count(&mut self, ctx: Ctx) -> bool {
        let Some(interview) = self.interviews.current_mut() else { return false };
        let before = interview.clock.is_up();
        let told = interview.advance(ctx.now);
        let ran_out = interview.clock.is_up() && !before;
        if let Some(minutes) = if ran_out { Some(0) } else { told } {
            self.say(Spoken::TimeLeft(minutes));
        }
        ran_out
    }

    fn begin_interview(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Desk::Setup { paper, extra, .. } = self.interviews.desk else { return };
        let outlines: Vec<&ConceptOutline> = self.library.outlines().collect();
        let questions = paper.questions(&outlines);
        if questions.is_empty() {
            return;
        }
        let interview = Interview::new(paper, extra, questions, ctx.now);
        let started = interview.started();
        self.interviews.all.push(interview);
        self.interviews.desk = Desk::Run(started);
        // One for one: what an import brought beyond that goes no faster.
        if self.interviews.all.len() > KEPT
            && let Some(gone) = self.interviews.give_way()
        {
            out.push(Effect::DropInterview(gone));
        }
        self.keep_interview(out);
        if self.is_app() {
            out.push(Effect::Go(Route::Mock(format!("/{}", started.0))));
        } else {
            out.push(Effect::Focus(Spot::Question));
        }
    }

    /// Lets the address say what was chosen, for a reload and for whoever copies it.
    fn rename_mock(&mut self, paper: Paper, out: &mut Vec<Effect>) {
        if self.is_app() {
            let address = format!("?{}", paper.choices());
            self.interviews.address = Some(address.clone());
            self.screen = Screen::Mock(address.clone());
            out.push(Effect::Rename(Route::Mock(address)));
        }
    }

    /// Sets up a paper like the one on screen, or one for what is prepared for.
    fn set_up(&mut self, paper: Option<Paper>, out: &mut Vec<Effect>) {
        if self.is_app() {
            let choices = paper.map(|paper| format!("?{}", paper.choices()));
            return out.push(Effect::Go(Route::Mock(choices.unwrap_or_default())));
        }
        match (paper, self.interviews.current().map(|left| left.extra)) {
            (Some(paper), Some(extra)) => self.interviews.desk = Desk::Setup { paper, extra, link: None },
            // Drawn when the page is shown.
            _ => self.interviews.address = None,
        }
        out.push(Effect::Focus(Spot::Question));
    }

    fn keep_interview(&self, out: &mut Vec<Effect>) {
        out.extend(self.interviews.current().map(|interview| Effect::KeepInterview(interview.started())));
    }

    /// Lets the questions of the interview on screen be the session for a moment: they are answered in the same ways.
    fn seated<T>(&mut self, act: impl FnOnce(&mut Model) -> T) -> Option<T> {
        let at = self.interviews.all.iter().position(|known| Some(known) == self.interviews.current())?;
        let empty = Session::new(Selection::default(), 0, Vec::new(), Timestamp(0));
        let own = self.session.replace(mem::replace(&mut self.interviews.all[at].session, empty));
        let done = act(self);
        if let Some(session) = mem::replace(&mut self.session, own) {
            self.interviews.all[at].session = session;
        }
        Some(done)
    }

    /// Whether the link that led here was made for another version of the deck.
    pub fn is_of_another_deck(&self, link: Option<Option<u32>>) -> bool {
        let outlines: Vec<&ConceptOutline> = self.library.outlines().collect();
        link.flatten().is_some_and(|made_for| made_for != mark(&outlines))
    }
}
