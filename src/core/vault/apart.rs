//! Values that stand for themselves, one for each interview and each screening: kept, dropped, found missing once another
//! window deleted them, and tried again where there was no room.
//! Does not know what is in them.

use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

use serde::de::DeserializeOwned;

use super::{Store, StoreFault, Vault, open};
use crate::model::StorageState;
use crate::time::Timestamp;

impl Vault {
    /// Keeps a value that stands for itself, unless it was deleted elsewhere; whether it is still one.
    pub(super) fn keep_known(&mut self, store: &mut impl Store, name: String, value: &str) -> bool {
        self.mind_cleared(store);
        let gone = self.seen.contains(&name) && store.read(&self.key(&name)) == Ok(None);
        if gone {
            self.forget_apart(&name);
        } else if self.keep_apart(store, &name, value) {
            self.see(name);
        }
        !gone
    }

    /// Where nothing of this scope and deck is left, somebody cleared the site's data and deleted none of these: what is here
    /// is written anew with its next change. Whether that is so.
    pub(super) fn mind_cleared(&mut self, store: &mut impl Store) -> bool {
        let cleared = !self.seen.is_empty() && self.is_bare(store);
        if cleared {
            self.seen.clear();
        }
        cleared
    }

    fn is_bare(&self, store: &mut impl Store) -> bool {
        store.keys().is_ok_and(|keys| !keys.iter().any(|key| key.starts_with(&self.prefix)))
    }

    pub(super) fn see(&mut self, name: String) {
        if !self.seen.contains(&name) {
            self.seen.push(name);
        }
    }

    /// The moments in the names of such values that were stored once and are no more. Told once.
    pub(super) fn deleted(&mut self, store: &mut impl Store, kind: &str) -> Vec<Timestamp> {
        self.mind_cleared(store);
        let Ok(keys) = store.keys() else { return Vec::new() };
        let of_kind = self.seen.iter().filter(|name| name.starts_with(kind));
        let gone: Vec<String> = of_kind.filter(|name| !keys.contains(&self.key(name))).cloned().collect();
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
    fn settle(&mut self, store: &mut impl Store) {
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

    /// Drops such a value.
    pub(super) fn drop_apart(&mut self, store: &mut impl Store, name: &str) {
        self.forget_apart(name);
        match store.remove(&self.key(name)) {
            Ok(()) => {
                // By what is left other windows tell that this was deleted, and not all cleared.
                if self.is_bare(store) {
                    self.note_told(store);
                }
                // Now there may be room.
                self.keep_again(store);
            }
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
