//! Sessions that were put aside: kept apart from the one on screen, and found again.
//! Does not know which route asks for one.

use alloc::vec::Vec;

use crate::effect::{Effect, Spot};
use crate::model::{Dialog, Model, StorageState};
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

    /// Takes over what other tabs put aside; the session on screen stays as it is.
    pub(super) fn find_sessions(&mut self, mut sessions: Vec<Session>) {
        let own = self.session.as_ref().map(Route::of);
        sessions.retain(|known| own.as_ref() != Some(&Route::of(known)));
        // Where storage takes nothing, only this tab knows what it put aside.
        if self.storage.state == StorageState::Kept {
            self.parked = sessions;
        }
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
        if !self.take_out(|session| !session.is_single()) {
            self.park();
        }
    }
}
