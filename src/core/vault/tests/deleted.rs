//! What another window sees between the calls of a deletion.

use super::*;
use crate::interview::{Extra, Interview, Paper, Question};

/// A storage into which another window looks after each change.
struct Watched {
    store: Fake,
    other: Vault,
    /// What that window shows.
    known: Vec<Attempt>,
    told: Vec<Clearing>,
}

impl Watched {
    fn look(&mut self) {
        let (_, cleared) = self.other.reread(&mut self.store, &self.known);
        self.told.extend(cleared);
    }
}

impl Store for Watched {
    fn keys(&mut self) -> Result<Vec<String>, StoreFault> {
        self.store.keys()
    }
    fn read(&mut self, key: &str) -> Result<Option<String>, StoreFault> {
        self.store.read(key)
    }
    fn write(&mut self, key: &str, value: &str) -> Result<(), StoreFault> {
        let written = self.store.write(key, value);
        self.look();
        written
    }
    fn remove(&mut self, key: &str) -> Result<(), StoreFault> {
        let removed = self.store.remove(key);
        self.look();
        removed
    }
}

#[test]
fn nobody_takes_what_is_forgotten_in_full_storage_for_cleared_data_f1_f18() {
    let mut store = Fake::default();
    let (mut here, _) = start(&mut store, 1, 0);
    let (mut other, _) = start(&mut store, 2, 0);
    other.append(&mut store, &attempt(2, 1, 0));
    store.room = store.values.values().map(String::len).sum();
    let mut store = Watched { store, other, known: [attempt(2, 1, 0)].into(), told: Vec::new() };
    here.forget(&mut store, Timestamp(9));
    assert_eq!((store.told, here.report().0), ([Clearing::Forgotten].into(), StorageState::Kept));
    assert!(attempts_in(&mut store.store).is_empty());
}

#[test]
fn nobody_takes_a_deletion_in_full_storage_for_cleared_data_f1_f18() {
    let questions = [Question { target: Target::item("gil", "a"), budget: Millis(1000) }];
    let interview = Interview::new(Paper::default(), Extra::Half, questions.into(), Timestamp(7));
    let mut store = Fake::default();
    let (mut here, _) = start(&mut store, 1, 0);
    let (mut other, _) = start(&mut store, 2, 0);
    assert!(other.keep_interview(&mut store, &interview));
    store.room = store.values.values().map(String::len).sum();
    let mut store = Watched { store, other, known: Vec::new(), told: Vec::new() };
    here.drop_interview(&mut store, interview.started());
    assert_eq!(store.told, []);
    assert_eq!(store.other.deleted_interviews(&mut store.store), [interview.started()]);
    assert!(store.store.values.values().all(|value| !value.is_empty()), "an empty value is left");
}
