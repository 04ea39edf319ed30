//! Beginning a session and moving through it.
//! Does not know how a response is scored.

use alloc::string::String;
use alloc::vec::Vec;

use super::files_for;
#[cfg(feature = "app")]
use crate::config::ElementMode;
use crate::effect::{Effect, HostEvent, Spot};
use crate::event::Ctx;
use crate::model::{Model, Screen};
use crate::progress::Target;
#[cfg(feature = "app")]
use crate::route::Route;
use crate::selection::{Only, Selection};
use crate::session::{Draft, Entry, Phase, Session};

/// How many entries ahead content is fetched.
const AHEAD: usize = 3;

impl Model {
    /// Begins the session that the screen waits for, as soon as its first files are here.
    pub(super) fn begin_if_waiting(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        if self.session.is_some() {
            return;
        }
        let (selection, seed) = match (&self.screen, self.config.mode) {
            (Screen::Session, _) => (self.config.selection.clone(), self.config.seed),
            (Screen::Home(_), _) => match self.starter() {
                // Always the same one, so that the page that is shipped already drawn shows the same question.
                Some(selection) => (selection, Some(1)),
                None => return,
            },
            _ => return,
        };
        // The first session can be a single item, which is not gone on with by itself.
        #[cfg(feature = "app")]
        if self.is_app() && self.take_out(|known| known.selection == selection && Some(known.seed) == seed) {
            return self.go_on(ctx, out);
        }
        // In a post nothing is stored before the reader does something: many are only passed.
        if self.can_choose(&selection) {
            self.open(ctx, selection, seed.unwrap_or(ctx.seed), out);
            #[cfg(feature = "app")]
            if self.is_app() {
                out.push(Effect::KeepSession);
            }
        }
    }

    /// Whether enough has come to choose the queue: the index, or else the files that the selection names.
    fn can_choose(&self, selection: &Selection) -> bool {
        let listed = self.library.index().is_some() && selection.table.is_none();
        listed || files_for(selection).iter().all(|file| self.library.has(file))
    }

    /// The session that the home begins with.
    fn starter(&self) -> Option<Selection> {
        let items = self.library.index()?.starter.clone();
        Some(Selection { items, ..Selection::default() })
    }

    /// Makes a session current, or says that nothing fits.
    fn open(&mut self, ctx: Ctx, selection: Selection, seed: u64, out: &mut Vec<Effect>) {
        let targets = self.targets(&selection, seed);
        if targets.is_empty() {
            // In a post, the attributes alone choose: whoever wrote them can mend it, and no reader.
            let chosen_by_author = !self.is_app() && selection == self.config.selection;
            self.screen = if chosen_by_author { Screen::AuthorError(Vec::new()) } else { Screen::Empty(selection) };
            return self.tell_author(out);
        }
        #[cfg(feature = "app")]
        self.undo.clear();
        self.session = Some(Session::new(selection, seed, targets, ctx.now));
        self.enter(ctx, out);
    }

    /// Shows the current entry if its content is here, and fetches what comes next; at the end, what the summary lists.
    pub(super) fn enter(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        self.drop_retired();
        let Some(session) = &self.session else { return };
        let ahead = session.entries.iter().skip(session.at).take(AHEAD);
        // One that was taken up again knows its answers, but not what was asked.
        let missed = |entry: &&Entry| entry.outcome().is_some_and(|outcome| !outcome.score.is_full());
        let listed = session.entries.iter().filter(|entry| session.is_finished() && missed(entry));
        let files: Vec<_> = ahead.chain(listed).filter_map(|entry| entry.target.file()).collect();
        self.load_lacking(files, out);
        let Some(session) = &self.session else { return };
        let Some(entry) = session.current() else { return };
        let phase = match (&entry.phase, &entry.target) {
            (Phase::Waiting, Target::Card { concept }) if self.library.concept(concept).is_some() => {
                Phase::Asked { since: ctx.now, hints: 0 }
            }
            (Phase::Waiting, target) => {
                let Some(item) = self.item(target) else { return };
                let seed = entry.seed(session.seed);
                let response = item.interaction.blank_response(seed);
                Phase::Answering(Draft { response, hints: 0, assisted: false, since: ctx.now, complaint: None })
            }
            _ => return,
        };
        if let Some(entry) = self.session.as_mut().and_then(|session| session.current_mut()) {
            entry.phase = phase;
        }
    }

    /// Takes the current entry out while its file is here and does not hold it: where files of two builds of a deck meet.
    fn drop_retired(&mut self) {
        let retired = |model: &Model, entry: &Entry| {
            let came = || entry.target.file().is_some_and(|file| model.library.has(&file));
            entry.outcome().is_none() && !model.is_here(&entry.target) && came()
        };
        while self.session.as_ref().and_then(Session::current).is_some_and(|entry| retired(self, entry)) {
            if let Some(session) = &mut self.session {
                session.entries.remove(session.at);
            }
        }
    }

    pub(super) fn next(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let answered = self.session.as_ref().and_then(Session::current).is_some_and(|entry| entry.outcome().is_some());
        if answered {
            self.forward(ctx, out);
        }
    }

    pub(super) fn skip(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let open = self.session.as_ref().and_then(Session::current).is_some_and(|entry| entry.outcome().is_none());
        if open {
            self.forward(ctx, out);
        }
    }

    /// Passes over all that is left, so that the summary stands there.
    pub(super) fn finish(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let left = self.session.as_ref().map_or(0, Session::left);
        if left > 0 {
            self.step(ctx, left, out);
        }
    }

    fn forward(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        self.step(ctx, 1, out);
    }

    pub(super) fn step(&mut self, ctx: Ctx, steps: usize, out: &mut Vec<Effect>) {
        let Some(session) = &mut self.session else { return };
        session.at += steps;
        if session.is_finished() {
            let (got, answered) = session.score();
            let count = u32::try_from(session.count()).unwrap_or(u32::MAX);
            out.push(Effect::Tell(HostEvent::Complete { got, answered, count }));
        }
        self.moved(ctx, out);
    }

    pub(super) fn back(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Some(session) = self.session.as_mut().filter(|session| session.at > 0) else { return };
        session.at -= 1;
        self.moved(ctx, out);
    }

    fn moved(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        self.hush();
        self.library.forgive();
        self.go_on(ctx, out);
        out.push(Effect::Focus(Spot::Question));
    }

    /// Shows the current entry again, or for the first time.
    pub(super) fn go_on(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let Some(session) = &mut self.session else { return };
        session.restart_clock(ctx.now);
        self.enter(ctx, out);
        out.push(Effect::KeepSession);
    }

    pub(super) fn begin(&mut self, ctx: Ctx, selection: Selection, out: &mut Vec<Effect>) {
        #[cfg(feature = "app")]
        if self.is_app() {
            out.push(Effect::Go(self.marked(Route::Session(selection, Some(ctx.seed), None))));
            return;
        }
        self.screen = Screen::Session;
        self.open(ctx, selection, ctx.seed, out);
        out.extend([Effect::KeepSession, Effect::Focus(Spot::Question)]);
    }

    /// Leads from the end of a session back to the page that an element is for.
    #[cfg(feature = "app")]
    pub(super) fn show_study(&mut self, out: &mut Vec<Effect>) {
        if let ElementMode::Study(study) = self.config.mode {
            self.hush();
            self.screen = Screen::Study(study);
            out.push(Effect::Focus(Spot::Page));
        }
    }

    /// A session of what was missed or skipped, named item by item: by the time it is looked for again, that may be less.
    /// It is called by `only`.
    pub(super) fn begin_from(
        &mut self,
        ctx: Ctx,
        which: fn(&Session) -> Vec<&Target>,
        only: Only,
        out: &mut Vec<Effect>,
    ) {
        let Some(session) = &self.session else { return };
        let items: Vec<String> = which(session).into_iter().map(Target::listed).collect();
        if items.is_empty() {
            return;
        }
        let selection = Selection { items, only, table: session.selection.table.clone(), ..Selection::default() };
        self.begin_after(ctx, selection, out);
    }

    pub(super) fn begin_another(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        if let Some(session) = &self.session {
            self.begin_after(ctx, session.selection.clone(), out);
        }
    }

    /// Begins what a summary offers. The home goes on with the latest session and an item is asked anew, so Back finds this
    /// summary only where it has the address of its session.
    fn begin_after(&mut self, ctx: Ctx, selection: Selection, out: &mut Vec<Effect>) {
        #[cfg(feature = "app")]
        if let Some(session) = self.session.as_ref().filter(|_| self.is_app()) {
            out.push(Effect::Rename(self.marked(Route::Session(session.selection.clone(), Some(session.seed), None))));
        }
        self.begin(ctx, selection, out);
    }
}
