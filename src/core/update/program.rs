//! A program that is asked for: written, put beside the solutions, graded by the learner.
//! Does not run it, nor know how it is typed.

use alloc::vec::Vec;

use super::toggle;
use crate::effect::{Effect, Spot};
use crate::event::{Ctx, ProgramEvent};
use crate::interaction::{Interaction, Response};
use crate::model::Model;
use crate::session::{Outcome, Phase};

impl Model {
    pub(super) fn program_event(&mut self, ctx: Ctx, event: ProgramEvent, out: &mut Vec<Effect>) {
        match event {
            ProgramEvent::Typed(source) => {
                let typed = self.with_draft(|interaction, _, draft| {
                    if let Interaction::Code(_) = interaction {
                        draft.response = Response::program(source, Vec::new());
                    }
                });
                out.extend(typed.map(|()| Effect::KeepSession));
            }
            ProgramEvent::SolutionsShown => self.compare(ctx, out),
            ProgramEvent::PassTicked(group) => {
                if let Some(Outcome { response: Response::Program(all), .. }) = self.compared() {
                    let mut passed = all.split_off(1);
                    toggle(&mut passed, group);
                    all.extend(passed);
                    out.push(Effect::KeepSession);
                }
            }
            ProgramEvent::Graded => self.grade_program(ctx, out),
        }
    }

    /// Shows the solutions. To see them without a program of one's own is an answer, too: one that knew nothing.
    fn compare(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let shown = self.with_draft(|interaction, _, draft| {
            let Interaction::Code(code) = interaction else { return None };
            let source = code.written(&draft.response);
            let is_begun = code.is_begun(&source);
            let response = Response::program(source, Vec::new());
            let outcome = Outcome {
                score: interaction.score(&response),
                response,
                confidence: None,
                hints: draft.hints,
                assisted: false,
                took: ctx.now.since(draft.since),
            };
            Some((is_begun, outcome))
        });
        let Some(Some((is_begun, outcome))) = shown else { return };
        if !is_begun {
            return self.answer(ctx, outcome, None, out);
        }
        if let Some(entry) = self.session.as_mut().and_then(|session| session.current_mut()) {
            entry.phase = Phase::Compared(outcome);
        }
        out.extend([Effect::KeepSession, Effect::Focus(Spot::Verdict)]);
    }

    /// The outcome so far of the program that stands beside the solutions.
    fn compared(&mut self) -> Option<&mut Outcome> {
        let entry = self.session.as_mut()?.current_mut()?;
        if let Phase::Compared(outcome) = &mut entry.phase { Some(outcome) } else { None }
    }

    fn grade_program(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Some(mut outcome) = self.compared().cloned() else { return };
        let entry = self.session.as_ref().and_then(|session| session.current());
        let Some(item) = entry.and_then(|entry| self.item(&entry.target)) else { return };
        outcome.score = item.interaction.score(&outcome.response);
        self.answer(ctx, outcome, None, out);
    }
}
