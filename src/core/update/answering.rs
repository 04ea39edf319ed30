//! From the first touch of a response to its score.
//! Does not know which entry comes next.

use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

use super::{toggle, told};
use crate::effect::{Effect, Spot};
use crate::event::{Ctx, Gesture};
use crate::interaction::{Interaction, Missing, Response, Score};
use crate::model::{Model, Spoken};
use crate::part::Part;
use crate::progress::{Attempt, Confidence, Mode, Rating, Target};
use crate::session::{Draft, Outcome, Phase, shown_outputs};

/// With so many answers the browser is asked to keep them.
const WORTH_KEEPING: usize = 10;

impl Model {
    /// Takes the draft of the current entry out, with what it answers, hands both to `change`, and puts it back.
    pub(super) fn with_draft<T>(&mut self, change: impl FnOnce(&Interaction, u64, &mut Draft) -> T) -> Option<T> {
        let session = self.session.as_mut()?;
        let (seed, entry) = (session.seed, session.current_mut()?);
        let Phase::Answering(_) = entry.phase else { return None };
        let Phase::Answering(mut draft) = mem::replace(&mut entry.phase, Phase::Waiting) else { return None };
        let seed = entry.seed(seed);
        let target = entry.target.clone();
        let changed = self.item(&target).map(|item| change(&item.interaction, seed, &mut draft));
        if let Some(entry) = self.session.as_mut().and_then(|session| session.current_mut()) {
            entry.phase = Phase::Answering(draft);
        }
        changed
    }

    pub(super) fn give(&mut self, gesture: Gesture, out: &mut Vec<Effect>) {
        let line = match &gesture {
            Gesture::LineMoved { id, .. } | Gesture::LineLeftOut(id) => Some(id.clone()),
            _ => None,
        };
        let given = self.with_draft(|interaction, seed, draft| {
            let before = line.as_ref().and_then(|line| place(&draft.response, line));
            let fits = apply(gesture, interaction, seed, &mut draft.response);
            if interaction.missing(&draft.response, seed).is_none() {
                draft.complaint = None;
            }
            let after = line.as_ref().and_then(|line| place(&draft.response, line));
            fits.then_some((before, after))
        });
        let Some(Some((before, after))) = given else { return };
        if let Some((at, of)) = after {
            self.say(Spoken::LineMoved(at + 1, of));
        }
        // The button that moved a line keeps the focus; lines that are not needed lie below all others.
        let up = after.is_some_and(|(at, _)| before.is_none_or(|(from, _)| at < from));
        out.extend(line.map(|id| Effect::Focus(if up { Spot::LineUp(id) } else { Spot::LineDown(id) })));
        out.push(Effect::KeepSession);
    }

    /// Whether what is asked has a hint that is not open yet.
    pub(super) fn has_hint(&self) -> bool {
        let Some(entry) = self.session.as_ref().and_then(|session| session.current()) else { return false };
        let (Phase::Answering(Draft { hints, .. }) | Phase::Asked { hints, .. }) = &entry.phase else { return false };
        let count = match &entry.target {
            Target::Card { concept } => self.library.concept(concept).map(|concept| concept.card.nudges.len()),
            target => self.item(target).map(|item| item.hints.len()),
        };
        usize::from(*hints) < count.unwrap_or(0)
    }

    pub(super) fn open_hint(&mut self, out: &mut Vec<Effect>) {
        if !self.has_hint() {
            return;
        }
        let Some(entry) = self.session.as_mut().and_then(|session| session.current_mut()) else { return };
        if let Phase::Answering(Draft { hints, .. }) | Phase::Asked { hints, .. } = &mut entry.phase {
            *hints += 1;
            out.extend([Effect::KeepSession, Effect::Focus(Spot::Hint)]);
        }
    }

    pub(super) fn show_options(&mut self, out: &mut Vec<Effect>) {
        let shown = self.with_draft(|interaction, seed, draft| {
            let (Interaction::Output(output), Response::Output { stdout, raises }) = (interaction, &draft.response)
            else {
                return;
            };
            // What no option shows would count unseen.
            if !shown_outputs(output, seed).contains(&(stdout, raises.as_deref())) {
                draft.response = draft.response.emptied();
            }
            draft.assisted = true;
        });
        if shown.is_some() {
            out.push(Effect::KeepSession);
        }
    }

    /// Scores the response once; a second submit finds the entry answered and does nothing.
    pub(super) fn submit(&mut self, ctx: Ctx, confidence: Confidence, out: &mut Vec<Effect>) {
        // A program is compared and graded; see [`super::program`].
        #[cfg(feature = "app")]
        if self.asks_for_a_program() {
            return;
        }
        let scored = self.with_draft(|interaction, seed, draft| {
            let missing = interaction.missing(&draft.response, seed);
            // Where answers are offered, one of them is missing.
            draft.complaint = missing.map(|missing| if draft.assisted { Missing::Choice } else { missing });
            if let Some(missing) = draft.complaint {
                return Err(missing);
            }
            let response = interaction.submitted(&draft.response);
            Ok(Outcome {
                score: interaction.score(&response),
                response,
                confidence: Some(confidence),
                hints: draft.hints,
                assisted: draft.assisted,
                took: ctx.now.since(draft.since),
            })
        });
        match scored {
            Some(Ok(outcome)) => self.answer(ctx, outcome, None, out),
            Some(Err(missing)) => {
                self.say(Spoken::Missing(missing));
                out.push(Effect::Focus(Spot::Response));
            }
            None => {}
        }
    }

    /// Stores what was answered, then shows it.
    pub(super) fn answer(&mut self, ctx: Ctx, outcome: Outcome, rating: Option<Rating>, out: &mut Vec<Effect>) {
        let Some(target) =
            self.session.as_ref().and_then(|session| session.current()).map(|entry| entry.target.clone())
        else {
            return;
        };
        #[cfg(feature = "app")]
        if self.reviews() {
            self.undo.extend(self.session.clone().map(|session| (session, self.next_attempt)));
        }
        let mode = if rating.is_some() { Mode::Cards } else { Mode::Practice };
        let attempt = self.attempt(ctx, &target, mode, &outcome);
        self.record(Attempt { rating, ..attempt }, out);
        out.push(told(&target, &outcome));
        // A card comes back as its learner judged it. A program was read in full, so asking again at once shows nothing.
        let returns = match rating {
            Some(rating) => self.reviews() && rating == Rating::Again,
            None => !outcome.score.is_full() && outcome.confidence.is_some(),
        };
        let Some(session) = &mut self.session else { return };
        if let Some(entry) = session.current_mut() {
            entry.phase = Phase::Answered(outcome);
        }
        if returns {
            session.requeue();
        }
        self.hush();
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
        // Now there is something to lose. It happens once, since attempts only grow; who asks is in that part.
        if self.is_app() && self.progress.attempts().len() == WORTH_KEEPING && !self.library.lacks(Part::Rooms) {
            out.push(Effect::AskToKeep);
        }
    }

    pub(super) fn reveal_answer(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Some(entry) = self.session.as_mut().and_then(|session| session.current_mut()) else { return };
        if let Phase::Asked { since, hints } = entry.phase {
            entry.phase = Phase::Revealed { said: Vec::new(), hints, took: ctx.now.since(since) };
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

    /// Scores a card by its ticks and records the learner's grade. Where there are grades to choose from a run of cards
    /// goes on at once, since everything about this one has been read by then; elsewhere the points stand there as the
    /// verdict.
    pub(super) fn grade(&mut self, ctx: Ctx, rating: Rating, out: &mut Vec<Effect>) {
        let Some(entry) = self.session.as_ref().and_then(|session| session.current()) else { return };
        let Target::Card { concept } = &entry.target else { return };
        let Phase::Revealed { said, hints, took } = &entry.phase else { return };
        let Some(concept) = self.library.concept(concept) else { return };
        // Keys name all four.
        #[cfg(feature = "app")]
        let rating = self.settings.wishes.grade(rating);
        let ticked = Score::part(said.len(), concept.card.points.len());
        let outcome = Outcome {
            score: if self.reviews() { graded(ticked, rating) } else { ticked },
            response: Response::Points(said.clone()),
            confidence: None,
            hints: *hints,
            assisted: false,
            took: *took,
        };
        self.answer(ctx, outcome, Some(rating), out);
        #[cfg(feature = "app")]
        if self.reviews() {
            self.next(ctx, out);
            self.say(Spoken::Graded(rating));
        }
    }

    /// Takes the last answer or grade, or what was put aside since, back: the entry stands there again as it was.
    #[cfg(feature = "app")]
    pub(super) fn take_back(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let kept = if self.is_undone_next() { self.undo.pop() } else { None };
        let before = kept.or_else(|| {
            let (at, answered) = self.last_answered()?;
            let mut session = self.session.clone()?;
            session.rewind(at, ctx.now);
            Some((session, answered))
        });
        let Some((session, graded)) = before else { return };
        let attempts = self.progress.attempts();
        let Some(attempt) = attempts.iter().rfind(|attempt| attempt.id == graded).cloned() else { return };
        let id = self.next_attempt;
        self.next_attempt.sequence += 1;
        self.record(Attempt { id, retracts: Some(graded), at: ctx.now, offset: ctx.offset, ..attempt }, out);
        let asked =
            session.current().is_some_and(|entry| matches!(entry.phase, Phase::Answering(_) | Phase::Asked { .. }));
        self.session = Some(session);
        self.hush();
        // After a reload only what follows has come.
        self.enter(ctx, out);
        out.extend([Effect::KeepSession, Effect::Focus(if asked { Spot::Question } else { Spot::Verdict })]);
    }
}

/// What a card earned whose learner had the last word: all of it if it was known, and never all of it if it was not.
pub(super) fn graded(ticked: Score, rating: Rating) -> Score {
    match rating {
        Rating::Again => Score { got: ticked.got.min(ticked.of.saturating_sub(1)), ..ticked },
        Rating::Hard | Rating::Good | Rating::Easy => Score { got: ticked.of, ..ticked },
    }
}

/// Where a line of an order item stands among those in use, and how many they are.
fn place(response: &Response, line: &str) -> Option<(usize, usize)> {
    let Response::Order(ids) = response else { return None };
    ids.iter().position(|id| id == line).map(|at| (at, ids.len()))
}

/// Changes a response by a gesture; says no if the gesture belongs to another kind of item, because the screen has moved
/// on since.
fn apply(gesture: Gesture, interaction: &Interaction, seed: u64, response: &mut Response) -> bool {
    match (gesture, response) {
        (Gesture::OptionPicked(id), Response::Choice(picked)) => *picked = Some(id),
        (Gesture::OptionToggled(id), Response::Multiple(ids)) => toggle(ids, id),
        (Gesture::OutputTyped(text), Response::Output { stdout, .. }) => *stdout = text,
        (Gesture::RaisesSwitched(on), Response::Output { raises, .. }) => *raises = on.then(String::new),
        (Gesture::ExceptionTyped(name), Response::Output { raises, .. }) => *raises = Some(name),
        (Gesture::OutputPicked(at), Response::Output { stdout, raises }) => {
            let Interaction::Output(output) = interaction else { return false };
            let Some((picked, ends)) = shown_outputs(output, seed).get(at).copied() else { return false };
            *stdout = picked.into();
            *raises = ends.map(Into::into);
        }
        (Gesture::LineMoved { id, to }, Response::Order(ids)) => {
            ids.retain(|known| *known != id);
            ids.insert(to.min(ids.len()), id);
        }
        (Gesture::LineLeftOut(id), Response::Order(ids)) => ids.retain(|known| *known != id),
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
        _ => return false,
    }
    true
}
