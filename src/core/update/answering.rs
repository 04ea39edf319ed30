//! From the first touch of a response to its score.
//! Does not know which entry comes next.

use alloc::string::String;
use alloc::vec::Vec;

use super::{toggle, told};
use crate::event::{Ctx, Effect, Gesture, Spot};
use crate::interaction::{Interaction, Response, Score};
use crate::model::{Model, Spoken};
use crate::progress::{Attempt, Confidence, Mode, Target};
use crate::session::{Draft, Outcome, Phase, shown_outputs};
use crate::time::Millis;

impl Model {
    /// The item that is being answered, with its draft.
    fn answering(&mut self) -> Option<(Interaction, u64, &mut Draft)> {
        let entry = self.session.as_ref()?.current()?;
        let item = self.item(&entry.target)?.into_owned();
        let session = self.session.as_mut()?;
        let entry = session.current()?;
        let seed = session.seed_of(&entry.target, entry.again);
        match &mut session.current_mut()?.phase {
            Phase::Answering(draft) => Some((item.interaction, seed, draft)),
            _ => None,
        }
    }

    pub(super) fn give(&mut self, gesture: Gesture, out: &mut Vec<Effect>) {
        let Some((interaction, seed, draft)) = self.answering() else { return };
        let mut spoken = None;
        let mut spot = None;
        match (gesture, &mut draft.response) {
            (Gesture::OptionPicked(id), Response::Choice(picked)) => *picked = Some(id),
            (Gesture::OptionToggled(id), Response::Multiple(ids)) => toggle(ids, id),
            (Gesture::OutputTyped(text), Response::Output { stdout, .. }) => *stdout = text,
            (Gesture::ExceptionTyped(name), Response::Output { raises, .. }) => {
                *raises = Some(name).filter(|name| !name.is_empty());
            }
            (Gesture::OutputPicked(at), Response::Output { stdout, raises }) => {
                let Interaction::Output(output) = &interaction else { return };
                let Some((picked, ends)) = shown_outputs(output, seed).get(at).copied() else { return };
                *stdout = picked.into();
                *raises = ends.map(Into::into);
            }
            (Gesture::LineMoved { id, to }, Response::Order(ids)) => {
                ids.retain(|known| *known != id);
                let to = to.min(ids.len());
                ids.insert(to, id.clone());
                spoken = Some(Spoken::LineMoved(to + 1, ids.len()));
                spot = Some(Spot::Line(id));
            }
            (Gesture::LineLeftOut(id), Response::Order(ids)) => {
                ids.retain(|known| *known != id);
                spot = Some(Spot::Line(id));
            }
            (Gesture::GapTyped(at, text), Response::Blank(texts)) => {
                if let Some(gap) = texts.get_mut(at) {
                    *gap = text;
                }
            }
            (Gesture::AnswerChosen(row, id), Response::Match(rights)) => {
                if let Some(right) = rights.get_mut(row) {
                    *right = id;
                }
            }
            (Gesture::LinePicked(n), Response::Bug(line)) => *line = Some(n),
            // A gesture of another kind of item: the screen has moved on since.
            _ => return,
        }
        if interaction.missing(&draft.response).is_none() {
            draft.complaint = None;
        }
        if let Some(spoken) = spoken {
            self.say(spoken);
        }
        out.extend(spot.map(Effect::Focus));
        out.push(Effect::KeepSession);
    }

    pub(super) fn open_hint(&mut self, out: &mut Vec<Effect>) {
        let hints = self.current_hints();
        let Some((_, _, draft)) = self.answering() else { return };
        if usize::from(draft.hints) < hints {
            draft.hints += 1;
            out.extend([Effect::KeepSession, Effect::Focus(Spot::Hint)]);
        }
    }

    fn current_hints(&self) -> usize {
        let entry = self.session.as_ref().and_then(|session| session.current());
        entry.and_then(|entry| self.item(&entry.target)).map_or(0, |item| item.hints.len())
    }

    pub(super) fn show_options(&mut self, out: &mut Vec<Effect>) {
        if let Some((Interaction::Output(_), _, draft)) = self.answering() {
            draft.assisted = true;
            out.push(Effect::KeepSession);
        }
    }

    /// Scores the response once; a second submit finds the entry answered and does nothing.
    pub(super) fn submit(&mut self, ctx: Ctx, confidence: Confidence, out: &mut Vec<Effect>) {
        let Some((interaction, _, draft)) = self.answering() else { return };
        if let Some(missing) = interaction.missing(&draft.response) {
            draft.complaint = Some(missing);
            self.say(Spoken::Missing(missing));
            out.push(Effect::Focus(Spot::Response));
            return;
        }
        let outcome = Outcome {
            score: interaction.score(&draft.response),
            response: draft.response.clone(),
            confidence: Some(confidence),
            hints: draft.hints,
            assisted: draft.assisted,
            took: ctx.now.since(draft.since),
        };
        self.answer(ctx, outcome, Mode::Practice, out);
    }

    /// Stores what was answered, then shows it.
    fn answer(&mut self, ctx: Ctx, outcome: Outcome, mode: Mode, out: &mut Vec<Effect>) {
        let Some(target) =
            self.session.as_ref().and_then(|session| session.current()).map(|entry| entry.target.clone())
        else {
            return;
        };
        let attempt = self.attempt(ctx, &target, mode, &outcome);
        self.record(attempt, out);
        out.push(told(&target, &outcome));
        let right = outcome.score.is_full();
        let Some(session) = &mut self.session else { return };
        if let Some(entry) = session.current_mut() {
            entry.phase = Phase::Answered(outcome);
        }
        if !right && mode == Mode::Practice {
            session.requeue();
        }
        out.extend([Effect::KeepSession, Effect::Focus(Spot::Verdict)]);
    }

    pub(super) fn attempt(&mut self, ctx: Ctx, target: &Target, mode: Mode, outcome: &Outcome) -> Attempt {
        let id = self.next_attempt;
        self.next_attempt.sequence += 1;
        Attempt {
            id,
            target: target.clone(),
            key_hash: self.key_hash(target).unwrap_or_default(),
            mode,
            response: outcome.response.clone(),
            score: outcome.score,
            confidence: outcome.confidence,
            rating: None,
            hints: outcome.hints,
            assisted: outcome.assisted,
            took: outcome.took,
            at: ctx.now,
            offset: ctx.offset,
            retracts: None,
        }
    }

    /// An attempt is stored before anything is drawn.
    pub(super) fn record(&mut self, attempt: Attempt, out: &mut Vec<Effect>) {
        self.progress.merge([attempt.clone()]);
        out.push(Effect::Save(attempt));
    }

    pub(super) fn reveal_answer(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Some(entry) = self.session.as_mut().and_then(|session| session.current_mut()) else { return };
        if let Phase::Asked { since } = entry.phase {
            entry.phase = Phase::Revealed { said: Vec::new(), took: ctx.now.since(since) };
            out.extend([Effect::KeepSession, Effect::Focus(Spot::Verdict)]);
        }
    }

    pub(super) fn tick(&mut self, id: String, out: &mut Vec<Effect>) {
        let Some(entry) = self.session.as_mut().and_then(|session| session.current_mut()) else { return };
        if let Phase::Revealed { said, .. } = &mut entry.phase {
            toggle(said, id);
            out.push(Effect::KeepSession);
        }
    }

    pub(super) fn give_points(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Some(entry) = self.session.as_ref().and_then(|session| session.current()) else { return };
        let (Phase::Revealed { said, took }, Target::Card { concept }) = (&entry.phase, &entry.target) else { return };
        let Some(concept) = self.library.concept(concept) else { return };
        let outcome = points_outcome(concept.card.points.len(), said.clone(), *took);
        self.answer(ctx, outcome, Mode::Cards, out);
    }
}

fn points_outcome(points: usize, said: Vec<String>, took: Millis) -> Outcome {
    Outcome {
        score: Score::part(said.len(), points),
        response: Response::Points(said),
        confidence: None,
        hints: 0,
        assisted: false,
        took,
    }
}
