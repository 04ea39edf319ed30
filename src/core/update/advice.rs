//! Tasks of a page of advice: ticked, and unticked again.
//! Does not know what a task asks for.

use alloc::string::String;
use alloc::vec::Vec;

use crate::effect::Effect;
use crate::event::Ctx;
use crate::interaction::{Response, Score};
use crate::model::Model;
use crate::progress::{Attempt, Mode, Target};
use crate::session::Outcome;
use crate::time::Millis;

impl Model {
    /// Ticks a task of a page, or takes the tick back.
    pub(super) fn tick_task(&mut self, ctx: Ctx, page: String, task: String, out: &mut Vec<Effect>) {
        let target = Target::Tick { page, entry: task };
        let ticked = self.progress.last(&target).map(|attempt| attempt.id);
        let outcome = Outcome {
            response: Response::Points(Vec::new()),
            score: Score::all_if(true),
            confidence: None,
            hints: 0,
            assisted: false,
            took: Millis(0),
        };
        let attempt = self.attempt(ctx, &target, Mode::Practice, &outcome);
        self.record(Attempt { retracts: ticked, ..attempt }, out);
    }
}
