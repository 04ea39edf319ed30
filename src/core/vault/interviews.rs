//! Mock interviews as they are kept: one value for each, so that two tabs never write over another one's.
//! Does not know which of them is shown.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

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
    /// Keeps an interview. Unlike a place in a queue, it holds answers and notes, so a lack of room is told.
    pub fn keep_interview(&mut self, store: &mut impl Store, interview: &Interview) {
        // What has nothing more to say, older versions can read.
        let value = match &interview.hidden {
            hidden if hidden.times == 0 => StoredInterview::V1(interview.clone()),
            hidden => StoredInterview::V2(interview.clone(), hidden.clone()),
        };
        self.keep_apart(store, &interview_name(interview.started()), &seal(0, &value));
    }

    /// Drops the interview that began then.
    pub fn drop_interview(&mut self, store: &mut impl Store, started: Timestamp) {
        self.drop_apart(store, &interview_name(started));
    }

    /// The interviews that can be read, in no order.
    pub fn interviews(&self, store: &mut impl Store) -> Vec<Interview> {
        let whole = |stored| match stored {
            StoredInterview::V1(interview) => interview,
            StoredInterview::V2(interview, hidden) => Interview { hidden, ..interview },
        };
        self.apart(store, "i/").into_iter().map(whole).collect()
    }

    /// Keeps a value that stands for itself; whether it was stored.
    pub(super) fn keep_apart(&mut self, store: &mut impl Store, name: &str, value: &str) -> bool {
        let written = store.write(&self.key(name), value);
        self.unsaved.retain(|(known, _)| known != name);
        match written {
            Ok(()) => {
                if self.state == StorageState::Full && self.saved == self.own.len() {
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
        if store.remove(&self.key(name)).is_err() {
            self.state = StorageState::Denied;
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
        let values = self.values(store).unwrap_or_default();
        let kept = values.iter().filter(|(key, _)| key.starts_with(&prefix));
        kept.filter_map(|(_, value)| open(value).ok()).collect()
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
        vault.keep_interview(&mut store, &interview(7));
        vault.keep_interview(&mut store, &interview(9));
        assert_eq!(vault.interviews(&mut store).len(), 2);
        vault.drop_interview(&mut store, Timestamp(9));
        assert_eq!(vault.interviews(&mut store), [interview(7)]);
    }

    #[test]
    fn an_export_takes_along_what_found_no_room_until_it_is_stored_or_dropped() {
        let mut store = Fake::default();
        let mut vault = vault(&mut store);
        vault.keep_interview(&mut store, &interview(7));
        store.room = 0;
        let mut noted = interview(7);
        noted.places[0].notes = "two locks".into();
        vault.keep_interview(&mut store, &noted);
        vault.keep_interview(&mut store, &interview(9));
        let opened = |entries: Vec<(String, String)>| {
            let mut other = Fake::default();
            other.values.extend(entries.into_iter().filter(|(key, _)| key.contains("/i/")));
            self::vault(&mut other).interviews(&mut other)
        };
        assert_eq!(opened(vault.export(&mut store)), [noted.clone(), interview(9)]);
        vault.drop_interview(&mut store, Timestamp(9));
        store.room = usize::MAX;
        vault.keep_interview(&mut store, &interview(7));
        assert_eq!(opened(vault.export(&mut store)), [interview(7)]);
    }

    #[test]
    fn how_long_it_was_out_of_sight_is_kept_with_it() {
        let mut store = Fake::default();
        let mut vault = vault(&mut store);
        let mut kept = interview(7);
        (kept.hidden.times, kept.hidden.time) = (2, Millis(70_000));
        vault.keep_interview(&mut store, &kept);
        assert_eq!(vault.interviews(&mut store), [kept]);
    }

    #[test]
    fn one_that_is_cut_hides_no_other() {
        let mut store = Fake::default();
        let mut vault = vault(&mut store);
        vault.keep_interview(&mut store, &interview(7));
        vault.keep_interview(&mut store, &interview(9));
        store.write("viva/1/default/python/i/9", "viva1.0.0.AAAA").unwrap();
        assert_eq!(vault.interviews(&mut store), [interview(7)]);
    }
}
