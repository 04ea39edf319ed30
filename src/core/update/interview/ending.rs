//! The end of a mock interview: what was answered is scored and recorded.
//! Does not know what its report shows.

use alloc::vec::Vec;

use super::super::answering;
use crate::effect::{Effect, Spot};
use crate::event::Ctx;
use crate::interaction::{Response, Score};
use crate::interview::{Interview, Stage};
use crate::model::Model;
use crate::progress::{Attempt, Mode, Rating, Target};
use crate::review::suggested;
use crate::session::{Outcome, Phase};

impl Model {
    /// Scores the items; what was answered aloud is compared first.
    pub(super) fn end_interview(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        self.count(ctx);
        let Some(interview) = self.interviews.current().filter(|interview| interview.stage == Stage::Running) else {
            return;
        };
        let scored: Vec<(usize, Outcome)> = (0..interview.places.len())
            .filter_map(|at| {
                let item = self.item(&interview.session.entries[at].target)?;
                interview.scored(at, &item.interaction).map(|outcome| (at, outcome))
            })
            .collect();
        for (at, outcome) in scored {
            self.settle(ctx, at, outcome, None, out);
        }
        let Some(interview) = self.interviews.current_mut() else { return };
        // Whoever came back after the time was up has been away until now.
        interview.hidden.turn(false, &interview.clock);
        interview.clock.paused = false;
        let aloud = interview.aloud().any(|(_, _, place)| place.done || !place.notes.is_empty());
        interview.stage = if aloud { Stage::Marking } else { Stage::Reported };
        self.hush();
        self.keep_interview(out);
        out.push(Effect::Focus(Spot::Question));
    }

    /// Scores what was answered aloud by its ticks.
    pub(super) fn report_interview(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Some(interview) = self.interviews.current().filter(|interview| interview.stage == Stage::Marking) else {
            return;
        };
        let mut graded: Vec<(usize, Outcome, Rating)> = Vec::new();
        for (at, entry, place) in interview.aloud().filter(|(_, _, place)| place.done || !place.notes.is_empty()) {
            let Target::Card { concept } = &entry.target else { continue };
            let Some(concept) = self.library.concept(concept) else { continue };
            let outcome = Outcome {
                response: Response::Points(place.said.clone()),
                score: Score::part(place.said.len(), concept.card.points.len()),
                confidence: None,
                hints: 0,
                assisted: false,
                took: place.took,
            };
            let rating = suggested(&concept.card.points, &place.said, 0, place.took);
            graded.push((at, Outcome { score: answering::graded(outcome.score, rating), ..outcome }, rating));
        }
        for (at, outcome, rating) in graded {
            self.settle(ctx, at, outcome, Some(rating), out);
        }
        if let Some(interview) = self.interviews.current_mut() {
            interview.stage = Stage::Reported;
        }
        self.keep_interview(out);
        out.push(Effect::Focus(Spot::Question));
    }

    /// Records the answer to the question at `at`; from now on it belongs to progress as any other.
    fn settle(&mut self, ctx: Ctx, at: usize, outcome: Outcome, rating: Option<Rating>, out: &mut Vec<Effect>) {
        let Some(entry) = self.interviews.current().and_then(|interview| interview.session.entries.get(at)) else {
            return;
        };
        let (target, started) = (entry.target.clone(), self.interviews.current().map(Interview::started));
        // The same interview may have been ended in another browser with this answer in it, of which only the time on screen
        // may have gone on, or the ticks were set anew.
        let is_recorded = |known: &Attempt| {
            let is_same = known.took == outcome.took
                || (&known.response, known.confidence) == (&outcome.response, outcome.confidence);
            known.mode == Mode::Interview && known.target == target && Some(known.at) >= started && is_same
        };
        if !self.progress.attempts().iter().any(is_recorded) {
            let attempt = self.attempt(ctx, &target, Mode::Interview, &outcome);
            self.record(Attempt { rating, ..attempt }, out);
        }
        let interview = self.interviews.current_mut();
        if let Some(entry) = interview.and_then(|interview| interview.session.entries.get_mut(at)) {
            entry.phase = Phase::Answered(outcome);
        }
    }
}
