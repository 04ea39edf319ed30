//! What a learner does with a page of advice: entries ticked and unticked, and notes of their own.
//! Does not know what an entry asks for.

use alloc::string::String;
use alloc::vec::Vec;

use super::stories::is_of_page;
use crate::deck::Page;
use crate::effect::Effect;
use crate::event::Ctx;
use crate::interaction::{Response, Score};
use crate::model::{Model, Note};
use crate::progress::{Attempt, Mode, Target};
use crate::session::Outcome;
use crate::time::Millis;

impl Model {
    /// Ticks a task of a page, or takes the tick back.
    pub(super) fn tick_task(&mut self, ctx: Ctx, page: String, task: String, out: &mut Vec<Effect>) {
        let target = Target::Tick { page, entry: task };
        let ticked = self.progress.last(&target).map(|attempt| attempt.id);
        let attempt = self.kept(ctx, &target, Response::Points(Vec::new()), true);
        self.record(Attempt { retracts: ticked, ..attempt }, out);
    }

    /// Takes all ticks of a page off, or brings back those that went last. Where an entry is gone from the page, its tick is
    /// none that can be seen, and stays.
    pub(super) fn switch_ticks(&mut self, ctx: Ctx, page: &str, out: &mut Vec<Effect>) {
        let ticked = self.ticked(page);
        for entry in if ticked.is_empty() { self.unticked(page) } else { ticked } {
            self.tick_task(ctx, page.into(), entry, out);
        }
    }

    /// The entries of a page that are ticked.
    pub fn ticked(&self, page: &str) -> Vec<String> {
        let mut ticked = Vec::new();
        for entry in self.library.page(page).into_iter().flat_map(Page::entries) {
            let target = Target::Tick { page: page.into(), entry: entry.id.clone() };
            if self.progress.last(&target).is_some() {
                ticked.push(entry.id.clone());
            }
        }
        ticked
    }

    /// The entries of a page whose ticks went last, at once, as long as nothing on it is ticked.
    pub fn unticked(&self, page: &str) -> Vec<String> {
        let Some(shown) = self.library.page(page).filter(|_| self.ticked(page).is_empty()) else { return Vec::new() };
        let (mut at, mut gone) = (None, Vec::new());
        for attempt in self.progress.attempts().iter().filter(|attempt| attempt.retracts.is_some()) {
            if let Target::Tick { page: of, entry } = &attempt.target
                && *of == page
                && is_of_page(entry, shown)
            {
                if at != Some(attempt.at) {
                    (at, gone) = (Some(attempt.at), Vec::new());
                }
                gone.push(entry.clone());
            }
        }
        gone
    }

    /// Takes what is being written, so that whatever is drawn meanwhile leaves it standing. One field has the focus: what was
    /// written in another has been kept when it was left.
    pub(super) fn type_note(&mut self, note: Note, out: &mut Vec<Effect>) {
        self.note = Some(note);
        out.push(Effect::AwaitPause);
    }

    /// Keeps what is being written.
    pub(super) fn keep_note(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        if let Some(Note { page, entry, text }) = self.note.take() {
            self.write_note(ctx, &page, &entry, &text, out);
        }
    }

    /// Keeps what was written for an entry. It is an attempt like any other, so it merges, is exported and forgotten
    /// with the rest, and what stood there before is not lost; as the one gap of its prompt every version reads it.
    pub(super) fn write_note(&mut self, ctx: Ctx, page: &str, entry: &str, text: &str, out: &mut Vec<Effect>) {
        // The field was left before a pause.
        self.note = self.note.take().filter(|note| note.page != page || note.entry != entry);
        if self.note(page, entry) == text {
            return;
        }
        let target = Target::Tick { page: page.into(), entry: entry.into() };
        let attempt = self.kept(ctx, &target, Response::Blank([text.into()].into()), true);
        self.record(attempt, out);
    }

    /// An attempt that answers nothing, and is kept as one: a tick, a note, or its end where it is not `on`.
    pub(super) fn kept(&mut self, ctx: Ctx, target: &Target, response: Response, on: bool) -> Attempt {
        let outcome = Outcome {
            response,
            score: Score::all_if(on),
            confidence: None,
            hints: 0,
            assisted: false,
            took: Millis(0),
        };
        self.attempt(ctx, target, Mode::Practice, &outcome)
    }

    /// What is or was written for an entry of a page; empty if nothing was.
    pub fn note(&self, page: &str, entry: &str) -> &str {
        if let Some(note) = self.note.as_ref().filter(|note| note.page == page && note.entry == entry) {
            return &note.text;
        }
        let target = Target::Tick { page: page.into(), entry: entry.into() };
        self.progress.last(&target).map_or("", |attempt| written(&attempt.response))
    }

    /// What is kept for entries that a page no longer has: the text of each, which is empty for a tick.
    pub fn left_over(&self, page: &Page) -> Vec<&str> {
        let mut texts = Vec::new();
        for (target, attempt) in self.progress.latest().iter() {
            if let Target::Tick { page: of, entry } = target
                && *of == page.id
                && !is_of_page(entry, page)
            {
                texts.push(written(&attempt.response));
            }
        }
        texts
    }
}

pub(super) fn written(response: &Response) -> &str {
    if let Response::Blank(texts) = response { texts.first().map_or("", String::as_str) } else { "" }
}
