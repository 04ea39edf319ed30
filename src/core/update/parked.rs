//! Sessions that were put aside: kept apart from the one on screen, and found again.
//! Does not know which route asks for one.

use alloc::vec::Vec;

use crate::effect::{Effect, Spot};
use crate::event::Ctx;
use crate::model::{Dialog, Model, Screen, StorageState};
use crate::route::Route;
use crate::session::Session;

impl Model {
    /// Puts the session aside, so that it is found again.
    pub(super) fn park(&mut self) {
        if let Some(session) = self.session.take() {
            let address = Route::of(&session);
            self.parked.retain(|parked| Route::of(parked) != address);
            self.parked.push(session);
        }
    }

    pub(super) fn drop_session(&mut self, out: &mut Vec<Effect>) {
        let Some(Dialog::Drop(route)) = self.dialog.take() else { return };
        self.parked.retain(|parked| Route::of(parked) != route);
        out.extend([Effect::DropSession(route), Effect::Focus(Spot::Page)]);
    }

    /// Takes over what other tabs put aside, and where one went further in the session that is current here, its state.
    pub(super) fn find_sessions(&mut self, ctx: Ctx, mut sessions: Vec<Session>, out: &mut Vec<Effect>) {
        let own = self.session.as_ref().map(Route::of);
        let further = sessions.iter().find(|known| {
            let own = self.session.as_ref().filter(|own| Route::of(own) == Route::of(known));
            own.is_some_and(|own| own.answered() < known.answered())
        });
        if let Some(further) = further.cloned() {
            // What this tab could take back is not the last answer any more.
            self.undo.clear();
            self.session = Some(further);
            self.enter(ctx, out);
        }
        sessions.retain(|known| own.as_ref() != Some(&Route::of(known)));
        // Where storage takes nothing, only this tab knows what it put aside.
        if matches!(self.storage.state, StorageState::Kept | StorageState::Newer) {
            self.parked = sessions;
        }
    }

    /// The sessions beside the current one that can be gone on with, the latest first.
    pub fn left_open(&self) -> impl Iterator<Item = &Session> {
        self.parked.iter().rev().filter(|session| session.is_begun() && !self.is_past(session))
    }

    /// The latest review of today that was left, shown or put aside.
    pub fn open_review(&self) -> Option<&Session> {
        let shown = self.session.iter().filter(|session| session.is_open() && !self.is_past(session));
        shown.chain(self.left_open()).find(|session| session.is_review())
    }

    /// Whether it is a review that gave way to that of today.
    pub(super) fn is_past(&self, session: &Session) -> bool {
        session.is_past_review(self.today, self.offset)
    }

    /// Drops the reviews that gave way to that of today, unless their questions are on screen.
    pub(super) fn drop_past_reviews(&mut self, out: &mut Vec<Effect>) {
        if matches!(self.screen, Screen::Study(_)) && self.session.as_ref().is_some_and(|session| self.is_past(session))
        {
            self.park();
        }
        let (today, offset) = (self.today, self.offset);
        self.parked.retain(|session| {
            let is_past = session.is_past_review(today, offset);
            if is_past {
                out.push(Effect::DropSession(Route::of(session)));
            }
            !is_past
        });
    }

    /// Makes the session that fits the current one, if there is one.
    pub(super) fn take_out(&mut self, fits: impl Fn(&Session) -> bool) -> bool {
        if self.session.as_ref().is_some_and(&fits) {
            return true;
        }
        let Some(at) = self.parked.iter().rposition(fits) else { return false };
        let session = self.parked.remove(at);
        self.park();
        self.session = Some(session);
        true
    }

    /// Takes the latest session out again, unless one is shown; a single item is only looked at.
    pub(super) fn unpark(&mut self) {
        let (today, offset) = (self.today, self.offset);
        if !self.take_out(|session| !session.is_single() && !session.is_past_review(today, offset)) {
            self.park();
        }
    }
}
