//! What a learner does with a page of advice: entries ticked and unticked, and notes of their own.
//! Does not know what an entry asks for.

use alloc::string::String;
use alloc::vec::Vec;

use crate::deck::Page;
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
        let attempt = self.kept(ctx, &target, Response::Points(Vec::new()));
        self.record(Attempt { retracts: ticked, ..attempt }, out);
    }

    /// Keeps what was written for an entry. It is an attempt like any other, so it merges, is exported and forgotten
    /// with the rest, and what stood there before is not lost; as the one gap of its prompt every version reads it.
    pub(super) fn write_note(&mut self, ctx: Ctx, page: &str, entry: &str, text: &str, out: &mut Vec<Effect>) {
        if self.note(page, entry) == text {
            return;
        }
        let target = Target::Tick { page: page.into(), entry: entry.into() };
        let attempt = self.kept(ctx, &target, Response::Blank([text.into()].into()));
        self.record(attempt, out);
    }

    fn kept(&mut self, ctx: Ctx, target: &Target, response: Response) -> Attempt {
        let outcome = Outcome {
            response,
            score: Score::all_if(true),
            confidence: None,
            hints: 0,
            assisted: false,
            took: Millis(0),
        };
        self.attempt(ctx, target, Mode::Practice, &outcome)
    }

    /// What was written for an entry of a page; empty if nothing was.
    pub fn note(&self, page: &str, entry: &str) -> &str {
        let target = Target::Tick { page: page.into(), entry: entry.into() };
        self.progress.last(&target).map_or("", |attempt| written(&attempt.response))
    }

    /// What is kept for entries that a page no longer has: the text of each, which is empty for a tick.
    pub fn left_over(&self, page: &Page) -> Vec<&str> {
        let mut texts = Vec::new();
        for (target, attempt) in self.progress.latest() {
            if let Target::Tick { page: of, entry } = target
                && *of == page.id
                && page.entries().all(|known| known.id != *entry)
            {
                texts.push(written(&attempt.response));
            }
        }
        texts
    }
}

fn written(response: &Response) -> &str {
    if let Response::Blank(texts) = response { texts.first().map_or("", String::as_str) } else { "" }
}
