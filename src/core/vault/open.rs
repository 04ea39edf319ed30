//! What a learner left open: the session or the table of an element, and those of the full page.
//! Does not know which of them is shown.

use alloc::format;
use alloc::string::String;
#[cfg(feature = "app")]
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

#[cfg(feature = "app")]
use super::sealed;
use super::{Store, StoreFault, Vault, open, seal};
use crate::checksum::Hash;
use crate::model::{Cells, Compare, StorageState};
use crate::route::Route;
use crate::session::Session;
use crate::time::Timestamp;

#[derive(Serialize, Deserialize)]
pub(super) enum StoredSession {
    V1(Session),
}

/// A table as it was left: one that is only covered by its id and what was done with its cells, any other whole.
#[derive(Clone, Serialize, Deserialize)]
pub(super) enum StoredTable {
    V1(String, Cells),
    V2(Compare),
}

impl StoredTable {
    fn of(compare: &Compare) -> StoredTable {
        let first = StoredTable::V1(compare.table.clone(), compare.cells.clone());
        // What the first format can hold stays in it, so that earlier versions read it.
        if *compare == (Compare { since: compare.since, ..first.clone().into() }) {
            first
        } else {
            StoredTable::V2(compare.clone())
        }
    }
}

impl From<StoredTable> for Compare {
    fn from(stored: StoredTable) -> Compare {
        match stored {
            StoredTable::V1(table, cells) => {
                Compare { recall: true, cells, ..Compare::new(table, Timestamp::default()) }
            }
            StoredTable::V2(compare) => compare,
        }
    }
}

/// How many sessions of the full page are kept: those to go on with, and others.
#[cfg(feature = "app")]
const KEPT: [usize; 2] = [8, 4];

/// What the names of the sessions and tables of the full page begin with.
const PAGE: &str = "app";

/// The name that a session of the full page is kept under, so that its address finds it again.
pub fn page_session(address: &Route) -> String {
    let mut hash = Hash::default();
    hash.add(format!("{address}").as_bytes());
    format!("{PAGE}-{:08x}", hash.value())
}

/// The name that a table of the full page is kept under.
pub fn page_table(id: &str) -> String {
    format!("{PAGE}-{id}")
}

impl Vault {
    /// Keeps what was picked of a table and done with its cells under `name`, or drops it where that is nothing.
    pub fn keep_table(&mut self, store: &mut impl Store, name: &str, compare: &Compare) {
        let new = Compare::new(compare.table.clone(), compare.since);
        let value = (*compare != new).then(|| (0, StoredTable::of(compare)));
        self.keep(store, &format!("t/{name}"), value);
    }

    /// The table left under `name`, if there is one that can be read.
    pub fn table(&self, store: &mut impl Store, name: &str) -> Option<Compare> {
        let value = self.kept(store, "t", name)?;
        open(&value).ok().map(StoredTable::into)
    }

    /// The tables left of the full page among the stored values.
    #[cfg(feature = "app")]
    pub(super) fn tables(&self, values: &[(String, String)]) -> Vec<Compare> {
        let prefix = self.key(&format!("t/{PAGE}-"));
        let stored = values.iter().filter(|(key, _)| key.starts_with(&prefix));
        stored.filter_map(|(_, value)| open(value).ok()).map(StoredTable::into).collect()
    }

    /// What is stored of a kind under `name`.
    fn kept(&self, store: &mut impl Store, kind: &str, name: &str) -> Option<String> {
        store.read(&self.key(&format!("{kind}/{name}"))).ok()?
    }

    /// A failure costs only the place in the queue or the table, so it is not told. What shows answers is kept only once
    /// these are.
    fn keep<T: Serialize>(&mut self, store: &mut impl Store, name: &str, value: Option<(u64, T)>) {
        if value.is_some() && self.saved < self.own.len() {
            return;
        }
        let value = value.map(|(generation, value)| seal(generation, &value));
        if self.replace(store, name, value.as_deref()) == Err(StoreFault::Denied) {
            self.state = StorageState::Denied;
        }
    }

    /// Keeps a session under `name`, or drops it.
    pub fn keep_session(&mut self, store: &mut impl Store, name: &str, session: Option<&Session>, now: Timestamp) {
        // The generation tells which session is the latest.
        let value = session.map(|session| (now.0.unsigned_abs(), StoredSession::V1(session.clone())));
        self.keep(store, &format!("s/{name}"), value);
    }

    /// The session under `name`, if there is one that can be read.
    pub fn session(&self, store: &mut impl Store, name: &str) -> Option<Session> {
        let value = self.kept(store, "s", name)?;
        open(&value).ok().map(|StoredSession::V1(session)| session)
    }

    /// The sessions of the full page as they are stored now, the latest last.
    #[cfg(feature = "app")]
    pub fn left_open(&self, store: &mut impl Store) -> Vec<Session> {
        let values = self.values(store).unwrap_or_default();
        self.sessions(store, values)
    }

    /// The sessions of the full page among the stored values, the latest last; drops the oldest that are too many.
    #[cfg(feature = "app")]
    pub(super) fn sessions(&self, store: &mut impl Store, values: Vec<(String, String)>) -> Vec<Session> {
        let prefix = self.key(&format!("s/{PAGE}"));
        let mut found: Vec<(u64, String, Session)> = Vec::new();
        for (key, value) in values.into_iter().filter(|(key, _)| key.starts_with(&prefix)) {
            if let (Ok(StoredSession::V1(session)), Ok(kept)) = (open(&value), sealed::generation(&value)) {
                let place = found.partition_point(|(known, _, _)| *known <= kept);
                found.insert(place, (kept, key, session));
            }
        }
        let mut room = KEPT;
        let mut sessions = Vec::new();
        for (_, key, session) in found.into_iter().rev() {
            let room = &mut room[usize::from(!session.is_begun())];
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
