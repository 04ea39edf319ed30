//! Keeping progress so that it cannot be lost: a journal for each page, two slots for a snapshot, and their union.
//! Does not know a browser: a [`Store`] is given, and so is the time.
//!
//! Keys are `viva/1/<scope>/<deck>/…`: `j/<journal>` is written by one page instance only, so two tabs never write the
//! same key; `a` and `b` are the slots of the snapshot; `s/<session>` is an open session, `t/<table>` a table as it was left,
//! `i/<start>` a mock interview and `v/<start>` a candidate who was asked; `gone-<name>` says that one of these was deleted,
//! and `gone` until when all were; `set` the settings; `told` what the reader knows to be unreadable.

#[cfg(feature = "app")]
mod apart;
mod exchange;
#[cfg(test)]
pub(crate) mod fake;
#[cfg(feature = "app")]
mod interviews;
mod kinds;
mod open;
#[cfg(feature = "app")]
mod screenings;
mod sealed;
#[cfg(feature = "app")]
mod settings;
mod snapshot;
mod store;
#[cfg(test)]
mod tests;
#[cfg(feature = "app")]
mod thin;
mod told;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

#[cfg(feature = "app")]
use crate::model::Compare;
use crate::model::{Clearing, StorageState};
#[cfg(feature = "app")]
use crate::progress::AttemptId;
use crate::progress::{Attempt, Record};
#[cfg(feature = "app")]
use crate::session::Session;
use crate::settings::{Settings, StoredSettings};

pub use exchange::{EXPORT_VERSION, Foreign, Imported, imported};
#[cfg(feature = "app")]
pub use interviews::{interview, interview_name};
pub use open::{page_session, page_table};
#[cfg(feature = "app")]
pub use screenings::{CAME, Heard, IS_OPEN, is_open, screening, screening_name};
pub use sealed::{Unreadable, open, seal};
pub use store::{Store, StoreFault};

/// What a journal or a slot holds. Postcard cannot add fields, so a new field is a new variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Held {
    /// The first format.
    V1 {
        /// Counted up by forgetting; what has a lower one is forgotten.
        epoch: u32,
        /// Attempts.
        records: Vec<Record>,
    },
}

/// The storage of one page instance.
#[derive(Debug)]
pub struct Vault {
    prefix: String,
    journal: u64,
    epoch: u32,
    own: Vec<Record>,
    saved: usize,
    state: StorageState,
    newer: bool,
    /// Whether the start could not use storage: what it holds is unknown, and what it takes may be forgotten at once.
    blind: bool,
    /// The interviews and screenings that were seen in storage, by name: what is missing of these was deleted elsewhere.
    #[cfg(feature = "app")]
    seen: Vec<String>,
    /// Whether something of these was missing that nobody deleted, which is still to be told.
    #[cfg(feature = "app")]
    cleared: bool,
    /// The values apart that found no room, by name.
    #[cfg(feature = "app")]
    unsaved: Vec<(String, String)>,
    aside: Vec<(String, String)>,
}

/// What was found at the start.
#[derive(Debug, Default, PartialEq)]
pub struct Found {
    /// Every attempt that can be read.
    pub attempts: Vec<Attempt>,
    /// The settings, if there are any.
    pub settings: Settings,
    /// The sessions of the full page, the latest last.
    #[cfg(feature = "app")]
    pub sessions: Vec<Session>,
    /// The tables of the full page as they were left.
    #[cfg(feature = "app")]
    pub tables: Vec<Compare>,
}

impl Vault {
    /// Opens the storage of a scope and a deck for the page instance `journal`.
    pub fn start(store: &mut impl Store, scope: &str, deck: &str, journal: u64) -> (Vault, Found) {
        let mut vault = Vault {
            prefix: format!("viva/1/{scope}/{deck}/"),
            journal,
            epoch: 0,
            own: Vec::new(),
            saved: 0,
            state: StorageState::Kept,
            newer: false,
            blind: false,
            #[cfg(feature = "app")]
            seen: Vec::new(),
            #[cfg(feature = "app")]
            cleared: false,
            #[cfg(feature = "app")]
            unsaved: Vec::new(),
            aside: Vec::new(),
        };
        let probed = vault.probe(store);
        let Ok(values) = probed.and_then(|()| vault.values(store)) else {
            vault.state = StorageState::Denied;
            vault.blind = true;
            return (vault, Found::default());
        };
        let attempts = vault.union(&values);
        let settings = values.iter().find(|(key, _)| key.ends_with("/set")).and_then(|(_, value)| open(value).ok());
        let settings = settings.map(|stored: StoredSettings| stored.into()).unwrap_or_default();
        let found = Found {
            attempts,
            settings,
            #[cfg(feature = "app")]
            tables: vault.tables(&values),
            #[cfg(feature = "app")]
            sessions: vault.sessions(store, values),
        };
        (vault, found)
    }

    /// Storage can be there and refuse to work, or forget what it takes: only trying tells.
    fn probe(&self, store: &mut impl Store) -> Result<(), StoreFault> {
        let key = self.key("probe");
        match store.write(&key, "viva") {
            // Full storage still reads.
            Err(StoreFault::Full) => return Ok(()),
            written => written?,
        }
        let read = store.read(&key)?;
        store.remove(&key)?;
        if read.as_deref() == Some("viva") { Ok(()) } else { Err(StoreFault::Denied) }
    }

    /// All values of this scope and deck.
    fn values(&self, store: &mut impl Store) -> Result<Vec<(String, String)>, StoreFault> {
        let keys = store.keys()?;
        let mut values = Vec::new();
        for key in keys.into_iter().filter(|key| key.starts_with(&self.prefix)) {
            if let Some(value) = store.read(&key)? {
                values.push((key, value));
            }
        }
        Ok(values)
    }

    /// Adds an attempt to the journal of this page.
    pub fn append(&mut self, store: &mut impl Store, attempt: &Attempt) {
        self.own.push(Record::V1(attempt.clone()));
        self.write_journal(store);
    }

    /// Adds attempts that were imported; they keep their own ids.
    pub fn import(&mut self, store: &mut impl Store, attempts: &[Attempt]) {
        self.own.extend(attempts.iter().cloned().map(Record::V1));
        self.write_journal(store);
    }

    /// Takes attempts that were imported here out again, from the snapshot, too, into which another page may have gathered
    /// them; their ids are sorted. What another page keeps in its own journal since site data were cleared stays.
    #[cfg(feature = "app")]
    pub fn withdraw(&mut self, store: &mut impl Store, ids: &[AttemptId]) {
        let taken = self.take_out(store, ids);
        self.own.retain(|Record::V1(attempt)| ids.binary_search(&attempt.id).is_err());
        // Until the rest is written, nothing of it counts as stored.
        self.saved = 0;
        self.write_journal(store);
        if self.own.is_empty() && self.state == StorageState::Full {
            // Nothing of it waits for room.
            self.state = self.settled();
        }
        if taken.is_err() {
            self.state = StorageState::Denied;
        }
    }

    /// Writing the whole journal also takes along what could not be stored before.
    fn write_journal(&mut self, store: &mut impl Store) {
        if self.blind {
            return;
        }
        let held = Held::V1 { epoch: self.epoch, records: self.own.clone() };
        let value = seal(self.own.len() as u64, &held);
        match store.write(&self.journal_key(), &value) {
            Ok(()) => {
                self.saved = self.own.len();
                self.state = self.settled();
            }
            Err(StoreFault::Full) => self.state = StorageState::Full,
            Err(StoreFault::Denied) => self.state = StorageState::Denied,
        }
    }

    /// How storage is doing where it took the last value: nothing else may have found no room.
    fn settled(&self) -> StorageState {
        #[cfg(feature = "app")]
        if self.has_unsaved() {
            return StorageState::Full;
        }
        if self.newer { StorageState::Newer } else { StorageState::Kept }
    }

    /// Tries again to store what found no room; whether it was worth telling.
    pub fn retry(&mut self, store: &mut impl Store) -> bool {
        let unsaved = self.saved < self.own.len();
        if unsaved {
            self.write_journal(store);
        }
        unsaved
    }

    /// Whether something beside attempts found no room.
    #[cfg(feature = "app")]
    pub fn has_unsaved(&self) -> bool {
        !self.unsaved.is_empty()
    }

    /// The name by which the windows that have this storage speak to each other.
    #[cfg(feature = "app")]
    pub fn name(&self) -> &str {
        &self.prefix
    }

    /// Where a value of this name is stored.
    fn key(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    fn journal_key(&self) -> String {
        self.key(&format!("j/{:016x}", self.journal))
    }

    /// Reads again what other tabs stored: every attempt, and what cleared meanwhile what was there. What was lost is written
    /// anew, all that this page knows, its own and what it once read.
    pub fn reread(&mut self, store: &mut impl Store, known: &[Attempt]) -> (Vec<Attempt>, Option<Clearing>) {
        let Ok(values) = self.values(store) else { return (Vec::new(), None) };
        let before = self.epoch;
        let attempts = self.union(&values);
        let forgotten = self.epoch > before;
        if forgotten {
            self.own.clear();
            self.saved = 0;
            #[cfg(feature = "app")]
            for (name, _) in core::mem::take(&mut self.unsaved) {
                self.see(name);
            }
            // Nothing waits for room any more.
            self.state = self.settled();
            return (attempts, Some(Clearing::Forgotten));
        }
        #[cfg(feature = "app")]
        let cleared = self.take_cleared(store);
        #[cfg(not(feature = "app"))]
        let cleared = false;
        let is_there = |Record::V1(own): &Record| attempts.iter().any(|attempt| attempt.id == own.id);
        // A tab that gathers journals takes an idle one away once it has all that is in it.
        let lost = !values.iter().any(|(key, _)| *key == self.journal_key())
            && !self.own.iter().take(self.saved).all(is_there);
        let is_held = |key: &String| snapshot::holds_attempts(key.get(self.prefix.len()..).unwrap_or_default());
        let unsaved = self.own.get(self.saved..).unwrap_or_default();
        let waits = |attempt: &Attempt| unsaved.iter().any(|Record::V1(own)| own.id == attempt.id);
        if !lost && !cleared && (known.iter().all(waits) || values.iter().any(|(key, _)| is_held(key))) {
            return (attempts, None);
        }
        // Somebody cleared the site's data.
        if !known.is_empty() {
            self.own = known.iter().cloned().map(Record::V1).collect();
        }
        self.write_journal(store);
        (self.own.iter().cloned().map(Attempt::from).collect(), Some(Clearing::Lost))
    }

    /// All values of this scope and deck, as an export takes them along.
    pub fn export(&self, store: &mut impl Store) -> Vec<(String, String)> {
        let mut entries = self.values(store).unwrap_or_default();
        let own = self.journal_key();
        if !self.own.is_empty() {
            // What is stored may lack the answers that found no room.
            entries.retain(|(key, _)| *key != own);
            let held = Held::V1 { epoch: self.epoch, records: self.own.clone() };
            entries.push((own, seal(self.own.len() as u64, &held)));
        }
        #[cfg(feature = "app")]
        self.lay_over(&mut entries);
        // The order of keys is up to the browser; equal progress is to give equal files.
        let mut sorted: Vec<(String, String)> = Vec::with_capacity(entries.len());
        for entry in entries {
            let place = sorted.partition_point(|known| known.0 < entry.0);
            sorted.insert(place, entry);
        }
        sorted
    }

    /// Values that could not be read, under the keys they stand at.
    pub fn aside(&self) -> &[(String, String)] {
        &self.aside
    }

    /// How storage is doing: state, answers only in memory, values aside.
    pub fn report(&self) -> (StorageState, usize, usize) {
        (self.state, self.own.len() - self.saved, self.aside.len())
    }

    /// How many characters are stored.
    pub fn used(&self, store: &mut impl Store) -> usize {
        let values = self.values(store).unwrap_or_default();
        values.iter().map(|(key, value)| key.len() + value.len()).sum()
    }
}
