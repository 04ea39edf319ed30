//! Mock interviews as they are kept: one value for each, so that two tabs never write over another one's.
//! Does not know which of them is shown.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Store, StoreFault, Vault, open, seal};
use crate::interview::{Hidden, Interview};
use crate::model::StorageState;
use crate::time::Timestamp;

#[derive(Serialize, Deserialize)]
enum StoredInterview {
    V1(Interview),
    V2(Interview, Hidden),
}

impl Vault {
    /// Keeps an interview, unless it was deleted elsewhere; whether it is still one. Unlike a place in a queue, it holds
    /// answers and notes, so a lack of room is told.
    #[must_use]
    pub fn keep_interview(&mut self, store: &mut impl Store, interview: &Interview) -> bool {
        // What has nothing more to say, older versions can read.
        let value = match &interview.hidden {
            hidden if hidden.times == 0 => StoredInterview::V1(interview.clone()),
            hidden => StoredInterview::V2(interview.clone(), hidden.clone()),
        };
        self.keep_known(store, interview_name(interview.started()), &seal(0, &value))
    }

    /// Drops the interview that began then.
    pub fn drop_interview(&mut self, store: &mut impl Store, started: Timestamp) {
        self.drop_apart(store, &interview_name(started));
    }

    /// The interviews that can be read, in no order.
    pub fn interviews(&mut self, store: &mut impl Store) -> Vec<Interview> {
        let whole = |stored| match stored {
            StoredInterview::V1(interview) => interview,
            StoredInterview::V2(interview, hidden) => Interview { hidden, ..interview },
        };
        let found: Vec<Interview> = self.apart(store, "i/").into_iter().map(whole).collect();
        found.iter().for_each(|interview| self.see(interview_name(interview.started())));
        found
    }

    /// When those interviews began that were stored once and are no more: another window deleted them. Told once.
    pub fn deleted_interviews(&mut self, store: &mut impl Store) -> Vec<Timestamp> {
        self.deleted(store, "i/")
    }

    /// Keeps a value that stands for itself, unless it was deleted elsewhere; whether it is still one.
    pub(super) fn keep_known(&mut self, store: &mut impl Store, name: String, value: &str) -> bool {
        let gone = self.seen.contains(&name) && store.read(&self.key(&name)) == Ok(None);
        if gone {
            self.forget_apart(&name);
        } else if self.keep_apart(store, &name, value) {
            self.see(name);
        }
        !gone
    }

    pub(super) fn see(&mut self, name: String) {
        if !self.seen.contains(&name) {
            self.seen.push(name);
        }
    }

    /// The moments in the names of such values that were stored once and are no more. Told once.
    pub(super) fn deleted(&mut self, store: &mut impl Store, kind: &str) -> Vec<Timestamp> {
        let Ok(keys) = store.keys() else { return Vec::new() };
        let of_kind = self.seen.iter().filter(|name| name.starts_with(kind));
        let gone: Vec<String> = of_kind.filter(|name| !keys.contains(&self.key(name))).cloned().collect();
        gone.iter().for_each(|name| self.forget_apart(name));
        gone.iter().filter_map(|name| name.strip_prefix(kind)?.parse().ok()).map(Timestamp).collect()
    }

    /// Tries again to store what found no room; what was deleted elsewhere meanwhile is forgotten.
    pub fn keep_again(&mut self, store: &mut impl Store) {
        for (name, value) in mem::take(&mut self.unsaved) {
            self.keep_known(store, name, &value);
        }
        if self.has_unsaved() && self.state == StorageState::Kept {
            self.state = StorageState::Full;
        }
    }

    /// Keeps a value that stands for itself; whether it was stored.
    pub(super) fn keep_apart(&mut self, store: &mut impl Store, name: &str, value: &str) -> bool {
        let written = store.write(&self.key(name), value);
        self.unsaved.retain(|(known, _)| known != name);
        match written {
            Ok(()) => {
                if self.state == StorageState::Full && self.saved == self.own.len() && self.unsaved.is_empty() {
                    self.state = StorageState::Kept;
                }
            }
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
            // Now there may be room.
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

    pub(super) fn key(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }
}

fn interview_name(started: Timestamp) -> String {
    format!("i/{}", started.0)
}

#[cfg(test)]
mod tests {
    use super::super::fake::Fake;
    use super::*;
    use crate::interview::{Extra, Paper, Question};
    use crate::progress::Target;
    use crate::time::Millis;

    fn interview(started: i64) -> Interview {
        let questions = [Question { target: Target::item("gil", "a"), budget: Millis(1000) }];
        let mut interview = Interview::new(Paper::default(), Extra::Half, questions.into(), Timestamp(started));
        interview.places[0].notes = "one lock".into();
        interview
    }

    fn vault(store: &mut Fake) -> Vault {
        Vault::start(store, "default", "python", 1, Timestamp(0)).0
    }

    #[test]
    fn an_interview_is_found_again_whole_until_it_is_dropped() {
        let mut store = Fake::default();
        let mut vault = vault(&mut store);
        assert!(vault.keep_interview(&mut store, &interview(7)));
        assert!(vault.keep_interview(&mut store, &interview(9)));
        assert_eq!(vault.interviews(&mut store).len(), 2);
        vault.drop_interview(&mut store, Timestamp(9));
        assert_eq!(vault.interviews(&mut store), [interview(7)]);
    }

    #[test]
    fn an_export_takes_along_what_found_no_room_until_it_is_stored_or_dropped() {
        let mut store = Fake::default();
        let mut vault = vault(&mut store);
        assert!(vault.keep_interview(&mut store, &interview(7)));
        store.room = 0;
        let mut noted = interview(7);
        noted.places[0].notes = "two locks".into();
        assert!(vault.keep_interview(&mut store, &noted));
        assert!(vault.keep_interview(&mut store, &interview(9)));
        let opened = |entries: Vec<(String, String)>| {
            let mut other = Fake::default();
            other.values.extend(entries.into_iter().filter(|(key, _)| key.contains("/i/")));
            self::vault(&mut other).interviews(&mut other)
        };
        assert_eq!(opened(vault.export(&mut store)), [noted.clone(), interview(9)]);
        vault.drop_interview(&mut store, Timestamp(9));
        store.room = usize::MAX;
        assert!(vault.keep_interview(&mut store, &interview(7)));
        assert_eq!(opened(vault.export(&mut store)), [interview(7)]);
    }

    #[test]
    fn what_another_window_deleted_is_told_once_and_never_written_again() {
        let mut store = Fake::default();
        let (mut here, mut there) = (vault(&mut store), vault(&mut store));
        assert!(here.keep_interview(&mut store, &interview(7)));
        assert!(here.keep_interview(&mut store, &interview(9)));
        assert_eq!(there.interviews(&mut store).len(), 2);
        there.drop_interview(&mut store, Timestamp(7));
        assert!(!here.keep_interview(&mut store, &interview(7)), "before anybody told this window");
        there.drop_interview(&mut store, Timestamp(9));
        assert_eq!(here.deleted_screenings(&mut store), [], "it was no candidate");
        assert_eq!(here.deleted_interviews(&mut store), [Timestamp(9)]);
        assert_eq!(here.deleted_interviews(&mut store), []);
        assert_eq!(here.interviews(&mut store), []);
    }

    #[test]
    fn what_found_no_room_is_stored_once_something_is_deleted_or_it_is_tried_again_f1() {
        let mut store = Fake::default();
        let mut vault = vault(&mut store);
        assert!(vault.keep_interview(&mut store, &interview(7)));
        store.room = 0;
        assert!(vault.keep_interview(&mut store, &interview(8)));
        assert!(vault.keep_interview(&mut store, &interview(9)));
        vault.keep_again(&mut store);
        assert!(vault.has_unsaved());
        assert_eq!(vault.report().0, StorageState::Full);
        store.room = usize::MAX;
        vault.drop_interview(&mut store, Timestamp(7));
        assert_eq!((vault.has_unsaved(), vault.report().0), (false, StorageState::Kept));
        assert_eq!(vault.interviews(&mut store), [interview(8), interview(9)]);
    }

    #[test]
    fn how_long_it_was_out_of_sight_is_kept_with_it() {
        let mut store = Fake::default();
        let mut vault = vault(&mut store);
        let mut kept = interview(7);
        (kept.hidden.times, kept.hidden.time) = (2, Millis(70_000));
        assert!(vault.keep_interview(&mut store, &kept));
        assert_eq!(vault.interviews(&mut store), [kept]);
    }

    #[test]
    fn one_that_is_cut_hides_no_other() {
        let mut store = Fake::default();
        let mut vault = vault(&mut store);
        assert!(vault.keep_interview(&mut store, &interview(7)));
        assert!(vault.keep_interview(&mut store, &interview(9)));
        store.write("viva/1/default/python/i/9", "viva1.0.0.AAAA").unwrap();
        assert_eq!(vault.interviews(&mut store), [interview(7)]);
    }
}
