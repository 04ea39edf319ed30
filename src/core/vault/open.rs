//! What a learner left open: the session of an element, and those of the full page.
//! Does not know which of them is shown.

use alloc::format;
#[cfg(feature = "app")]
use alloc::string::String;
#[cfg(feature = "app")]
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

#[cfg(feature = "app")]
use super::sealed;
use super::{Store, StoreFault, Vault, open, seal};
#[cfg(feature = "app")]
use crate::checksum::Hash;
use crate::model::StorageState;
#[cfg(feature = "app")]
use crate::route::Route;
use crate::session::Session;
use crate::time::Timestamp;

#[derive(Serialize, Deserialize)]
enum StoredSession {
    V1(Session),
}

/// How many sessions of the full page are kept: those to go on with, and others.
#[cfg(feature = "app")]
const KEPT: [usize; 2] = [8, 4];

/// What the names of the sessions of the full page begin with.
#[cfg(feature = "app")]
const PAGE: &str = "app";

/// The name that a session of the full page is kept under, so that its address finds it again.
#[cfg(feature = "app")]
pub fn page_session(address: &Route) -> String {
    let mut hash = Hash::default();
    hash.add(format!("{address}").as_bytes());
    format!("{PAGE}-{:08x}", hash.value())
}

impl Vault {
    /// Keeps a session under `name`, or drops it. A failure costs only the place in the queue, so it is not told.
    pub fn keep_session(&mut self, store: &mut impl Store, name: &str, session: Option<&Session>, now: Timestamp) {
        let key = format!("{}s/{name}", self.prefix);
        let kept = match session {
            // The generation tells which session is the latest.
            Some(session) => store.write(&key, &seal(now.0.unsigned_abs(), &StoredSession::V1(session.clone()))),
            None => store.remove(&key),
        };
        if kept == Err(StoreFault::Denied) {
            self.state = StorageState::Denied;
        }
    }

    /// The session under `name`, if there is one that can be read.
    pub fn session(&self, store: &mut impl Store, name: &str) -> Option<Session> {
        let value = store.read(&format!("{}s/{name}", self.prefix)).ok()??;
        open(&value).ok().map(|StoredSession::V1(session)| session)
    }

    /// The sessions of the full page among the stored values, the latest last; drops the oldest that are too many.
    #[cfg(feature = "app")]
    pub(super) fn sessions(&self, store: &mut impl Store, values: Vec<(String, String)>) -> Vec<Session> {
        let prefix = format!("{}s/{PAGE}", self.prefix);
        let mut found: Vec<(u64, String, Session)> = Vec::new();
        for (key, value) in values.into_iter().filter(|(key, _)| key.starts_with(&prefix)) {
            if let (Ok(StoredSession::V1(session)), Ok(kept)) = (open(&value), sealed::generation(&value)) {
                found.push((kept, key, session));
            }
        }
        found.sort_by_key(|(kept, _, _)| *kept);
        let mut room = KEPT;
        let mut sessions = Vec::new();
        for (_, key, session) in found.into_iter().rev() {
            let room = &mut room[usize::from(!session.is_open())];
            if *room > 0 {
                *room -= 1;
                sessions.push(session);
            } else if store.remove(&key).is_err() {
                // It is tried again at the next start.
                break;
            }
        }
        sessions.reverse();
        sessions
    }
}
