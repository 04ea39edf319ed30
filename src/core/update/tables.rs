//! Reading a table, and covering and recalling its cells.
//! Does not know the values in the cells.

use alloc::string::String;
use alloc::vec::Vec;

use super::{files_for, toggle, told};
use crate::effect::{Effect, Spot};
use crate::event::{Ctx, TableEvent};
use crate::interaction::{Response, Score};
use crate::model::{CellState, Cells, Compare, Model, Narrow, Screen};
use crate::progress::{Attempt, AttemptId, Mode, Target};
use crate::route::Route;
use crate::selection::Selection;
use crate::session::Outcome;
use crate::time::Timestamp;

impl Compare {
    /// A table that is read, all of it.
    pub fn new(table: String, now: Timestamp) -> Compare {
        Compare {
            table,
            hidden_subjects: Vec::new(),
            hidden_aspects: Vec::new(),
            filter: String::new(),
            narrow: Narrow::Two(0, 1),
            recall: false,
            cells: Cells::default(),
            since: now,
        }
    }
}

impl Model {
    pub(super) fn table_event(&mut self, ctx: Ctx, event: TableEvent, out: &mut Vec<Effect>) {
        match event {
            TableEvent::QuizAsked => return self.quiz(ctx, out),
            TableEvent::Left => return self.leave_table(out),
            TableEvent::CellMarked(aspect, subject, knew) => self.mark(ctx, aspect, subject, knew, out),
            other => self.change_table(ctx, other, out),
        }
        if let Screen::Table(compare) = &self.screen {
            self.tables.retain(|left| left.table != compare.table);
            self.tables.push(compare.clone());
            out.push(Effect::KeepTable);
        }
    }

    /// A table as it was left, or all of it to read.
    pub(super) fn table_as_left(&self, id: &str, now: Timestamp) -> Compare {
        match self.tables.iter().find(|left| left.table == id) {
            Some(left) => Compare { since: now, ..left.clone() },
            None => Compare::new(id.into(), now),
        }
    }

    fn change_table(&mut self, ctx: Ctx, event: TableEvent, out: &mut Vec<Effect>) {
        let Screen::Table(compare) = &mut self.screen else { return };
        match event {
            TableEvent::SubjectToggled(id) => toggle(&mut compare.hidden_subjects, id),
            TableEvent::AspectToggled(id) => toggle(&mut compare.hidden_aspects, id),
            TableEvent::Filtered(text) => compare.filter = text,
            TableEvent::NarrowChosen(narrow) => compare.narrow = narrow,
            TableEvent::RecallSwitched(on) => {
                compare.recall = on;
                compare.since = ctx.now;
            }
            TableEvent::CoveredAgain { missed } => {
                compare.cells.cover(missed);
                compare.since = ctx.now;
                out.push(Effect::Focus(Spot::Question));
            }
            TableEvent::CellTyped(aspect, subject, text) => {
                compare.cells.set(aspect, subject, CellState::Typed(text));
            }
            TableEvent::CellRevealed(aspect, subject) => {
                let typed = compare.cells.get(&aspect, &subject).map(CellState::typed).unwrap_or_default().into();
                compare.cells.set(aspect.clone(), subject.clone(), CellState::Revealed(typed));
                out.push(Effect::Focus(Spot::Cell(aspect, subject)));
            }
            // Taken elsewhere.
            TableEvent::CellMarked(..) | TableEvent::QuizAsked | TableEvent::Asked(_) | TableEvent::Left => {}
        }
    }

    pub(super) fn show_table(&mut self, ctx: Ctx, id: String, out: &mut Vec<Effect>) {
        if self.is_app() {
            out.push(Effect::Go(Route::Table(id)));
            return;
        }
        let selection = Selection { table: Some(id.clone()), ..Selection::default() };
        self.load(files_for(&selection), out);
        self.screen = Screen::Table(self.table_as_left(&id, ctx.now));
        out.push(Effect::Focus(Spot::Question));
    }

    fn leave_table(&mut self, out: &mut Vec<Effect>) {
        if self.session.is_some() {
            self.screen = Screen::Session;
            out.push(Effect::Focus(Spot::Question));
        }
    }

    fn quiz(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Screen::Table(compare) = &self.screen else { return };
        let selection = Selection { table: Some(compare.table.clone()), count: 10, ..Selection::default() };
        self.begin(ctx, selection, out);
    }

    /// Marks a revealed cell; the same mark again takes the attempt back.
    fn mark(&mut self, ctx: Ctx, aspect: String, subject: String, knew: bool, out: &mut Vec<Effect>) {
        let Screen::Table(compare) = &self.screen else { return };
        let target = Target::cell(&compare.table, &aspect, &subject);
        let (typed, earlier) = match compare.cells.get(&aspect, &subject) {
            Some(CellState::Revealed(typed)) => (typed.clone(), None),
            Some(CellState::Marked { typed, knew, attempt }) => (typed.clone(), Some((*knew, *attempt))),
            // A covered cell has nothing to mark.
            Some(CellState::Typed(_)) | None => return,
        };
        let outcome = Outcome {
            response: Response::Recall { typed: typed.clone(), knew },
            score: Score::all_if(knew),
            confidence: None,
            hints: 0,
            assisted: false,
            took: ctx.now.since(compare.since),
        };
        if let Some((_, taken_back)) = earlier {
            self.retract(ctx, &target, &outcome, taken_back, out);
        }
        let state = if earlier.is_some_and(|(before, _)| before == knew) {
            CellState::Revealed(typed)
        } else {
            let attempt = self.attempt(ctx, &target, Mode::Compare, &outcome);
            let id = attempt.id;
            self.record(attempt, out);
            out.push(told(&target, &outcome));
            CellState::Marked { typed, knew, attempt: id }
        };
        if let Screen::Table(compare) = &mut self.screen {
            compare.cells.set(aspect.clone(), subject.clone(), state);
            compare.since = ctx.now;
        }
        out.push(Effect::Focus(Spot::Cell(aspect, subject)));
    }

    fn retract(&mut self, ctx: Ctx, target: &Target, outcome: &Outcome, id: AttemptId, out: &mut Vec<Effect>) {
        let undo = self.attempt(ctx, target, Mode::Compare, outcome);
        self.record(Attempt { retracts: Some(id), ..undo }, out);
    }
}
