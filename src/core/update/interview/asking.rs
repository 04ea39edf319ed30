//! The question on screen in a mock interview: answered, handed in or passed over.
//! Does not know whether an answer is right.

use alloc::vec::Vec;

use crate::effect::{Effect, Spot};
use crate::event::{Ctx, Event, InterviewEvent};
use crate::interview::{Interview, Stage};
use crate::model::{Model, Spoken};
use crate::progress::Confidence;
use crate::session::Phase;

impl Model {
    /// What happens to the question on screen.
    pub(super) fn question_event(&mut self, ctx: Ctx, event: Event, out: &mut Vec<Effect>) {
        self.count(ctx);
        let Some(interview) = self.interviews.current() else { return };
        if interview.stage != Stage::Running || interview.clock.is_up() || interview.clock.paused {
            return;
        }
        match event {
            Event::Gave(gesture) => {
                let mut given = Vec::new();
                self.seated(|model| model.give(gesture, &mut given));
                // What was handed in was another answer.
                if let Some(place) = self.interviews.current_mut().and_then(Interview::place_mut) {
                    (place.done, place.confidence) = (false, None);
                }
                out.extend(given.into_iter().filter(|effect| *effect != Effect::KeepSession));
            }
            Event::Submitted(confidence) => self.hand_in(Some(confidence), out),
            Event::NextAsked => self.hand_in(None, out),
            Event::SkipAsked => {
                if let Some(place) = self.interviews.current_mut().and_then(Interview::place_mut) {
                    place.skipped = true;
                }
                self.turn_on(out);
            }
            Event::BackAsked => {
                if let Some(interview) = self.interviews.current_mut().filter(|interview| interview.session.at > 0) {
                    interview.session.at -= 1;
                    out.push(Effect::Focus(Spot::Question));
                }
            }
            _ => return,
        }
        self.keep_interview(out);
    }

    /// Hands the answer in: an item with its confidence, a card by going on.
    fn hand_in(&mut self, confidence: Option<Confidence>, out: &mut Vec<Effect>) {
        let missing = self.seated(|model| {
            model.with_draft(|interaction, seed, draft| {
                draft.complaint = interaction.missing(&draft.response, seed);
                draft.complaint
            })
        });
        let is_item = matches!(missing, Some(Some(_)));
        if let Some(Some(Some(missing))) = missing {
            self.say(Spoken::Missing(missing));
            out.push(Effect::Focus(Spot::Response));
            return;
        }
        let Some(place) = self.interviews.current_mut().and_then(Interview::place_mut) else { return };
        // A key meant for the other sort of question does nothing.
        if is_item != confidence.is_some() {
            return;
        }
        place.confidence = confidence;
        place.done = true;
        place.skipped = false;
        self.hush();
        self.turn_on(out);
    }

    /// Shows the next question that is open; after the last, the interview waits to be ended.
    fn turn_on(&mut self, out: &mut Vec<Effect>) {
        let Some(interview) = self.interviews.current_mut() else { return };
        if let Some(next) = interview.next_open() {
            interview.session.at = next;
        }
        out.push(Effect::Focus(Spot::Question));
    }

    /// What a key means in the interview on screen, if anything.
    pub(in crate::update) fn key_in_interview(&self, key: char) -> Option<Event> {
        if !self.settings.shortcuts || self.dialog.is_some() || !self.can_pause() {
            return None;
        }
        let key = key.to_ascii_lowercase();
        if key == 'p' {
            return Some(Event::Interview(InterviewEvent::Paused));
        }
        let session = &self.interviews.current().filter(|interview| !interview.clock.paused)?.session;
        let is_item = session.current().is_some_and(|entry| matches!(entry.phase, Phase::Answering(_)));
        match key {
            '1' if is_item => Some(Event::Submitted(Confidence::Guess)),
            '2' if is_item => Some(Event::Submitted(Confidence::FairlySure)),
            '3' if is_item => Some(Event::Submitted(Confidence::Certain)),
            'n' if !is_item => Some(Event::NextAsked),
            // F is the sixth option.
            'm' => Some(Event::Interview(InterviewEvent::Flagged)),
            letter @ ('a'..='f' | 'j' | 'k') => self.lettered(session, letter).map(Event::Gave),
            _ => None,
        }
    }

    /// Whether the clock of the interview on screen can be stopped, or goes on.
    fn can_pause(&self) -> bool {
        let running = self.interviews.current().filter(|interview| interview.stage == Stage::Running);
        self.interviews.doubt.is_none() && running.is_some_and(|interview| !interview.clock.is_up())
    }
}
