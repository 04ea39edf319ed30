//! Reading the union of journals and slots, and compaction into the other slot.
//! Does not know what attempts mean.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Held, Store, StoreFault, Unreadable, Vault, kinds, open, seal, sealed};
use crate::checksum::crc32;
use crate::model::StorageState;
#[cfg(feature = "app")]
use crate::progress::AttemptId;
use crate::progress::{Attempt, Progress, Record};
use crate::time::Timestamp;

/// Under this name stands until when all was forgotten on purpose.
pub(super) const FORGOTTEN: &str = "gone";

/// With more journals than this, they are gathered into the snapshot.
const JOURNALS: usize = 8;

/// A journal without an answer for this long belongs to a page that is closed, in milliseconds.
const IDLE: i64 = 24 * 60 * 60 * 1000;

impl Vault {
    /// Every attempt in journals and slots that was not forgotten; notes what cannot be read.
    pub(super) fn union(&mut self, values: &[(String, String)]) -> Vec<Attempt> {
        let mut held: Vec<(u32, Vec<Record>)> = Vec::new();
        self.aside.clear();
        self.newer = false;
        for (key, value) in values {
            let name = key.get(self.prefix.len()..).unwrap_or_default();
            let read = if holds_attempts(name) {
                open(value).map(|Held::V1 { epoch, records }| held.push((epoch, records)))
            } else {
                kinds::check(name, value)
            };
            match read {
                Ok(()) => {}
                Err(Unreadable::Damaged) => self.aside.push((key.clone(), value.clone())),
                Err(Unreadable::Newer) => self.newer = true,
            }
        }
        if self.newer && self.state == StorageState::Kept {
            self.state = StorageState::Newer;
        }
        self.epoch = held.iter().map(|(epoch, _)| *epoch).max().unwrap_or(0).max(self.epoch);
        let current = held.into_iter().filter(|(epoch, _)| *epoch == self.epoch);
        Progress::of(current.flat_map(|(_, records)| records).map(Attempt::from)).attempts().to_vec()
    }

    /// Gathers journals of closed pages into the snapshot: writes the other slot, reads it back, and only then drops
    /// the journals that it contains. Any failure leaves everything as it was.
    ///
    /// It is done while one reads, so that no first question waits for it.
    pub fn tidy(&mut self, store: &mut impl Store, now: Timestamp) {
        let Ok(values) = self.values(store) else { return };
        let journals: Vec<&(String, String)> =
            values.iter().filter(|(key, _)| key.starts_with(&self.key("j/"))).collect();
        if journals.len() <= JOURNALS || self.newer {
            return;
        }
        let attempts = self.union(&values);
        if self.write_snapshot(store, &values, &attempts).is_err() {
            return;
        }
        for (key, value) in journals {
            if let Ok(Held::V1 { records, .. }) = open(value)
                && records.iter().all(|Record::V1(attempt)| attempt.at.0 < now.0.saturating_sub(IDLE))
                && store.remove(key).is_err()
            {
                return;
            }
        }
    }

    fn write_snapshot(
        &mut self,
        store: &mut impl Store,
        values: &[(String, String)],
        attempts: &[Attempt],
    ) -> Result<(), StoreFault> {
        let slot = |name: &str| {
            let key = self.key(name);
            let value = values.iter().find(|(known, _)| *known == key).map(|(_, value)| value.as_str());
            (key, value, value.map_or(Ok(0), sealed::generation))
        };
        let (a, b) = (slot("a"), slot("b"));
        let newest = a.2.unwrap_or(0).max(b.2.unwrap_or(0));
        // The slot to write is the damaged one, or else the older one.
        let (key, old, generation) = if a.2.unwrap_or(0) <= b.2.unwrap_or(0) { a } else { b };
        if let (Some(old), Err(_)) = (old, generation) {
            self.set_aside(store, old)?;
        }
        // So many answers are not given in posts alone, so the small build leaves this to the full page.
        #[cfg(feature = "app")]
        let attempts = &super::thin::thinned(attempts);
        let records = attempts.iter().cloned().map(Record::V1).collect();
        let value = seal(newest + 1, &Held::V1 { epoch: self.epoch, records });
        store.write(&key, &value)?;
        if store.read(&key)?.as_deref() == Some(value.as_str()) { Ok(()) } else { Err(StoreFault::Denied) }
    }

    /// Takes attempts out of both slots; their ids are sorted.
    #[cfg(feature = "app")]
    pub(super) fn take_out(&self, store: &mut impl Store, ids: &[AttemptId]) -> Result<(), StoreFault> {
        for key in ["a", "b"].map(|slot| self.key(slot)) {
            let Some(old) = store.read(&key)? else { continue };
            let (Ok(Held::V1 { epoch, mut records }), Ok(generation)) = (open(&old), sealed::generation(&old)) else {
                continue;
            };
            let before = records.len();
            records.retain(|Record::V1(attempt)| ids.binary_search(&attempt.id).is_err());
            if records.len() < before {
                store.write(&key, &seal(generation, &Held::V1 { epoch, records }))?;
            }
        }
        Ok(())
    }

    /// Puts a value in the place of another, or of nothing, or takes it away. What a newer version wrote there stays, and
    /// what nobody can read is copied aside first.
    pub(super) fn replace(&self, store: &mut impl Store, name: &str, value: Option<&str>) -> Result<(), StoreFault> {
        let key = self.key(name);
        if let Some(old) = store.read(&key)? {
            match kinds::check(name, &old) {
                Ok(()) => {}
                Err(Unreadable::Newer) => return Ok(()),
                Err(Unreadable::Damaged) => self.set_aside(store, &old)?,
            }
        }
        match value {
            Some(value) => store.write(&key, value),
            None => store.remove(&key),
        }
    }

    /// Copies a value that cannot be read to a place where nothing is written over it.
    fn set_aside(&self, store: &mut impl Store, value: &str) -> Result<(), StoreFault> {
        store.write(&self.key(&format!("aside/{:08x}", crc32(value.as_bytes()))), value)
    }

    /// Forgets everything of this scope and deck, all that began by now, or later by a clock that was ahead. The new epoch is
    /// written first, so that another tab cannot bring back what it still holds.
    pub fn forget<S: Store>(&mut self, store: &mut S, now: Timestamp) {
        let Ok(values) = self.values(store) else {
            self.state = StorageState::Denied;
            return;
        };
        self.epoch += 1;
        self.own.clear();
        self.saved = 0;
        self.aside.clear();
        self.newer = false;
        #[cfg(feature = "app")]
        {
            self.seen.clear();
            self.unsaved.clear();
        }
        let generations = values.iter().filter_map(|(_, value)| sealed::generation(value).ok());
        let generation = generations.max().unwrap_or(0) + 1;
        let key = self.key("a");
        let mark = seal(generation, &Held::V1 { epoch: self.epoch, records: Vec::new() });
        let names = values.iter().filter_map(|(key, _)| key.get(self.prefix.len()..));
        let until = names.filter_map(kinds::began).fold(now, Timestamp::max);
        let (forgotten, until) = (self.key(FORGOTTEN), seal(0, &until));
        let write = |store: &mut S| store.write(&key, &mark).and_then(|()| store.write(&forgotten, &until));
        let mut written = write(store);
        let stays = |other: &String| *other == key || *other == forgotten || other.ends_with("/set");
        let others = values.iter().map(|(other, _)| other).filter(|other| !stays(other));
        if written == Err(StoreFault::Full) {
            // Empty values make room for both, and are not missing: another tab takes nothing for cleared data.
            others.clone().for_each(|other| store.write(other, "").unwrap_or_default());
            written = write(store);
        }
        let removed = others.fold(true, |removed, other| store.remove(other).is_ok() && removed);
        self.state = match written {
            Ok(()) if removed => StorageState::Kept,
            Err(StoreFault::Full) if removed => StorageState::Full,
            _ => StorageState::Denied,
        };
    }
}

/// Whether attempts are stored under this name.
pub(super) fn holds_attempts(name: &str) -> bool {
    is_slot(name) || name.starts_with("j/")
}

fn is_slot(name: &str) -> bool {
    name == "a" || name == "b"
}
