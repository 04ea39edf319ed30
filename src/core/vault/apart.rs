//! Values that stand for themselves, one for each interview and each screening: kept, dropped with a note of it, found
//! missing once another window deleted them or the site's data were cleared, and tried again where there was no room.
//! Does not know what is in them.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

use serde::de::DeserializeOwned;

use super::snapshot::FORGOTTEN;
use super::{Store, StoreFault, Vault, kinds, open};
use crate::model::StorageState;
use crate::time::Timestamp;

/// The name under which stands that the value of a name was deleted.
fn deleted(name: &str) -> String {
    format!("{FORGOTTEN}-{name}")
}

impl Vault {
    /// Keeps a value that stands for itself, unless it was deleted elsewhere; whether it is still one.
    pub(super) fn keep_known(&mut self, store: &mut impl Store, name: String, value: &str) -> bool {
        let missing = self.seen.contains(&name) && self.lacks(store, &name);
        if missing && self.is_deleted(store, &name) {
            self.forget_apart(&name);
            return false;
        }
        // Before long what is written now hides that it was missing.
        self.cleared |= missing;
        if self.keep_apart(store, &name, value) {
            self.see(name);
        }
        true
    }

    /// Whether no value of this name is stored.
    pub fn lacks(&self, store: &mut impl Store, name: &str) -> bool {
        store.read(&self.key(name)) == Ok(None)
    }

    /// Whether somebody deleted the value of this name, or all that began by then.
    fn is_deleted(&self, store: &mut impl Store, name: &str) -> bool {
        let all_until = store.read(&self.key(FORGOTTEN)).ok().flatten().and_then(|until| open(&until).ok());
        all_until.is_some_and(|until| kinds::began(name) <= Some(until)) || !self.lacks(store, &deleted(name))
    }

    /// Of what was seen in storage and is no more: what somebody deleted, and what went with the data of the site.
    fn missing(&self, store: &mut impl Store) -> (Vec<String>, Vec<String>) {
        let Ok(keys) = store.keys() else { return (Vec::new(), Vec::new()) };
        let missing = self.seen.iter().filter(|name| !keys.contains(&self.key(name)));
        missing.cloned().partition(|name| self.is_deleted(store, name))
    }

    /// Whether the site's data were cleared, since something is missing that nobody deleted. Told once.
    pub(super) fn take_cleared(&mut self, store: &mut impl Store) -> bool {
        let (_, lost) = self.missing(store);
        self.seen.retain(|name| !lost.contains(name));
        mem::take(&mut self.cleared) || !lost.is_empty()
    }

    /// Whether reading again has to tell that the site's data were cleared.
    pub fn was_cleared(&self) -> bool {
        self.cleared
    }

    pub(super) fn see(&mut self, name: String) {
        if !self.seen.contains(&name) {
            self.seen.push(name);
        }
    }

    /// The moments in the names of such values that were stored once and are no more. Told once.
    pub(super) fn deleted(&mut self, store: &mut impl Store, kind: &str) -> Vec<Timestamp> {
        let (mut gone, lost) = self.missing(store);
        self.cleared |= !lost.is_empty();
        gone.retain(|name| name.starts_with(kind));
        gone.iter().for_each(|name| self.forget_apart(name));
        if !gone.is_empty() {
            self.settle(store);
        }
        gone.iter().filter_map(|name| name.strip_prefix(kind)?.parse().ok()).map(Timestamp).collect()
    }

    /// Tries again to store what found no room; what was deleted elsewhere meanwhile is forgotten.
    pub fn keep_again(&mut self, store: &mut impl Store) {
        for (name, value) in mem::take(&mut self.unsaved) {
            self.keep_known(store, name, &value);
        }
        self.settle(store);
    }

    /// Storage that was full is so no longer once nothing waits for room; where there is some again, answers find it too.
    pub(super) fn settle(&mut self, store: &mut impl Store) {
        if self.state == StorageState::Full && !self.retry(store) {
            self.state = self.settled();
        }
    }

    /// Keeps a value that stands for itself; whether it was stored.
    pub(super) fn keep_apart(&mut self, store: &mut impl Store, name: &str, value: &str) -> bool {
        let written = self.replace(store, name, Some(value));
        self.unsaved.retain(|(known, _)| known != name);
        match written {
            Ok(()) => self.settle(store),
            Err(fault) => {
                self.unsaved.push((name.into(), value.into()));
                self.state = if fault == StoreFault::Full { StorageState::Full } else { StorageState::Denied };
            }
        }
        written.is_ok()
    }

    /// Lays what found no room over what is stored.
    pub(super) fn lay_over(&self, entries: &mut Vec<(String, String)>) {
        for (name, value) in &self.unsaved {
            let key = self.key(name);
            entries.retain(|(known, _)| *known != key);
            entries.push((key, value.clone()));
        }
    }

    /// Drops such a value, with a note by which other windows tell that it was deleted, and not all cleared.
    pub(super) fn drop_apart(&mut self, store: &mut impl Store, name: &str) {
        self.forget_apart(name);
        let (key, note) = (self.key(name), self.key(&deleted(name)));
        if store.write(&note, "1") == Err(StoreFault::Full) {
            // A value that is empty makes room for it, and is not missing: whoever looks at what is missing finds the note.
            // Where there is no room even so, another window that shows the value writes it anew.
            store.write(&key, "").and_then(|()| store.write(&note, "1")).unwrap_or_default();
        }
        match store.remove(&key) {
            Ok(()) => self.keep_again(store),
            Err(_) => self.state = StorageState::Denied,
        }
    }

    /// Knows nothing more of a value that is no longer stored.
    pub(super) fn forget_apart(&mut self, name: &str) {
        self.seen.retain(|known| known != name);
        self.unsaved.retain(|(known, _)| known != name);
    }

    /// The values whose names begin so and that can be read, in no order.
    pub(super) fn apart<T: DeserializeOwned>(&self, store: &mut impl Store, kind: &str) -> Vec<T> {
        let prefix = self.key(kind);
        let keys = store.keys().unwrap_or_default().into_iter().filter(|key| key.starts_with(&prefix));
        keys.filter_map(|key| open(&store.read(&key).ok()??).ok()).collect()
    }
}
