//! Values that are cut or changed, full storage, two tabs at once, forgetting.

#[cfg(feature = "app")]
mod deleted;
mod exchange;
mod faults;
mod kept;
#[cfg(feature = "app")]
mod records;
mod released;
#[cfg(feature = "app")]
mod very_many;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::fake::Fake;
use super::*;
use crate::interaction::{Response, Score};
use crate::progress::{AttemptId, Confidence, Mode, Progress, Target};
use crate::time::{Millis, Timestamp, UtcOffset};

const DAY: i64 = 86_400_000;

fn attempt(journal: u64, sequence: u32, at: i64) -> Attempt {
    Attempt {
        id: AttemptId { journal, sequence },
        target: Target::item("gil", "one-lock"),
        key_hash: 1,
        mode: Mode::Practice,
        response: Response::Choice(Some("a".into())),
        score: Score::all_if(true),
        confidence: Some(Confidence::Guess),
        rating: None,
        hints: 0,
        assisted: false,
        took: Millis(900),
        at: Timestamp(at),
        offset: UtcOffset(0),
        retracts: None,
    }
}

/// A page that starts and, as its reader reads, tidies.
fn start(store: &mut Fake, journal: u64, now: i64) -> (Vault, Found) {
    let (mut vault, found) = Vault::start(store, "default", "python", journal);
    vault.tidy(store, Timestamp(now));
    (vault, found)
}

fn attempts_in(store: &mut Fake) -> Vec<Attempt> {
    start(&mut store.whole(), 999, 0).1.attempts
}

/// A storage with `pages` closed pages of two answers each.
fn used(pages: u64) -> Fake {
    let mut store = Fake::default();
    for page in 1..=pages {
        let (mut vault, _) = start(&mut store, page, 0);
        for sequence in 1..=2 {
            vault.append(&mut store, &attempt(page, sequence, i64::from(sequence)));
        }
    }
    store
}

#[test]
fn what_was_answered_is_found_again() {
    let mut store = used(2);
    assert_eq!(attempts_in(&mut store).len(), 4);
}

#[test]
fn two_pages_at_once_lose_nothing_of_each_other_f10() {
    let mut store = Fake::default();
    let (mut one, _) = start(&mut store, 1, 0);
    let (mut two, _) = start(&mut store, 2, 0);
    for n in 1..=20 {
        one.append(&mut store, &attempt(1, n, 0));
        two.append(&mut store, &attempt(2, n, 0));
    }
    assert_eq!(attempts_in(&mut store).len(), 40);
    assert_eq!(one.reread(&mut store, &[]).0.len(), 40);
}

#[test]
fn what_found_no_room_is_stored_once_there_is_some_f1() {
    let mut store = Fake::default();
    let (mut vault, _) = start(&mut store, 1, 0);
    store.room = 40;
    vault.append(&mut store, &attempt(1, 1, 0));
    assert_eq!(vault.report().0, StorageState::Full);
    assert!(vault.retry(&mut store) && attempts_in(&mut store).is_empty());
    store.room = usize::MAX;
    assert!(vault.retry(&mut store));
    assert_eq!((vault.report().0, attempts_in(&mut store).len()), (StorageState::Kept, 1));
    assert!(!vault.retry(&mut store), "nothing waits any more");
}

#[test]
fn many_journals_of_closed_pages_become_one_snapshot() {
    let mut store = used(10);
    let before = attempts_in(&mut store);
    start(&mut store, 50, 3 * DAY);
    assert_eq!(attempts_in(&mut store), before);
    let journals = store.values.keys().filter(|key| key.contains("/j/")).count();
    assert_eq!(journals, 0, "{:?}", store.values.keys());
}

#[test]
fn journals_of_pages_that_may_be_open_are_left_alone() {
    let mut store = used(10);
    start(&mut store, 50, 1000);
    assert_eq!(store.values.keys().filter(|key| key.contains("/j/")).count(), 10);
}

#[test]
fn full_storage_keeps_the_answer_in_memory_and_the_next_save_takes_it_along_f1() {
    let mut store = used(1);
    store.room = 0;
    let (mut vault, found) = start(&mut store, 2, 0);
    assert_eq!(found.attempts.len(), 2);
    vault.append(&mut store, &attempt(2, 1, 0));
    assert_eq!((vault.report().0, vault.report().1), (StorageState::Full, 1));
    store.room = usize::MAX;
    vault.append(&mut store, &attempt(2, 2, 0));
    assert_eq!((vault.report().0, vault.report().1), (StorageState::Kept, 0));
    assert_eq!(attempts_in(&mut store).len(), 4);
}

#[test]
fn a_damaged_slot_is_copied_aside_before_it_is_written_over() {
    let mut store = used(10);
    store.values.insert("viva/1/default/python/a".into(), "viva1.3.junk".into());
    start(&mut store, 50, 3 * DAY);
    let kept = store.values.iter().any(|(key, value)| key.contains("/aside/") && value == "viva1.3.junk");
    assert!(kept, "{:?}", store.values.keys());
    assert_eq!(attempts_in(&mut store).len(), 20);
}

#[test]
fn data_of_a_newer_version_is_never_written_over_f7() {
    let mut store = used(10);
    store.values.insert("viva/1/default/python/a".into(), "viva2.3.x.y".into());
    let (mut vault, _) = start(&mut store, 50, 3 * DAY);
    vault.append(&mut store, &attempt(50, 1, 3 * DAY));
    assert_eq!(vault.report().0, StorageState::Newer);
    assert_eq!(store.values["viva/1/default/python/a"], "viva2.3.x.y");
    assert!(store.values.contains_key("viva/1/default/python/j/0000000000000032"));
}

#[test]
fn what_was_forgotten_does_not_come_back_from_another_tab() {
    let mut store = Fake::default();
    let (mut one, _) = start(&mut store, 1, 0);
    let (mut two, _) = start(&mut store, 2, 0);
    one.append(&mut store, &attempt(1, 1, 0));
    two.append(&mut store, &attempt(2, 1, 0));
    one.forget(&mut store, Timestamp(0));
    assert!(attempts_in(&mut store).is_empty());
    two.append(&mut store, &attempt(2, 2, 0));
    assert!(attempts_in(&mut store).is_empty());
    assert_eq!(two.reread(&mut store, &[attempt(1, 1, 0), attempt(2, 1, 0)]), (Vec::new(), Some(Clearing::Forgotten)));
    two.append(&mut store, &attempt(2, 3, 0));
    assert_eq!(attempts_in(&mut store).len(), 1);
    assert_eq!(store.values["blog/theme"], "dark");
}

/// A storage that answers every call and keeps nothing, or throws.
struct Useless(Result<(), StoreFault>);

impl Store for Useless {
    fn keys(&mut self) -> Result<Vec<String>, StoreFault> {
        self.0.map(|()| Vec::new())
    }
    fn read(&mut self, _: &str) -> Result<Option<String>, StoreFault> {
        self.0.map(|()| None)
    }
    fn write(&mut self, _: &str, _: &str) -> Result<(), StoreFault> {
        self.0
    }
    fn remove(&mut self, _: &str) -> Result<(), StoreFault> {
        self.0
    }
}

#[test]
fn storage_that_is_denied_or_forgets_at_once_is_found_out_and_stays_so_f3_f4() {
    for mut store in [Useless(Ok(())), Useless(Err(StoreFault::Denied))] {
        let (mut vault, found) = Vault::start(&mut store, "default", "python", 1);
        assert_eq!((vault.state, found), (StorageState::Denied, Found::default()));
        vault.append(&mut store, &attempt(1, 1, 0));
        assert_eq!(vault.report(), (StorageState::Denied, 1, 0), "told as stored");
        assert_eq!(imported(EXPORT_VERSION, &vault.export(&mut store), "python").attempts.len(), 1);
    }
}

#[test]
fn site_data_cleared_under_an_open_page_is_written_anew_f18() {
    let mut store = Fake::default();
    let (mut vault, _) = start(&mut store, 1, 0);
    vault.append(&mut store, &attempt(1, 1, 0));
    store.values.clear();
    let known = [attempt(1, 1, 0)];
    let (attempts, cleared) = vault.reread(&mut store, &known);
    assert_eq!((attempts.len(), cleared), (1, Some(Clearing::Lost)));
    assert_eq!(attempts_in(&mut store).len(), 1);
    assert_eq!(vault.reread(&mut store, &known).1, None, "it is said again");
    assert!(store.values.keys().all(|key| key.starts_with(&format!("viva/{}/", 1))));
}

#[test]
fn an_answer_that_never_found_room_is_not_taken_for_cleared_f1_f18() {
    let mut store = Fake { room: 0, ..Fake::default() };
    let mut vault = start(&mut store, 1, 0).0;
    let waiting = [attempt(1, 1, 0)];
    vault.append(&mut store, &waiting[0]);
    assert_eq!(vault.reread(&mut store, &waiting), ([].into(), None));
    store.room = usize::MAX;
    assert!(vault.retry(&mut store));
    assert_eq!(vault.reread(&mut store, &waiting), (waiting.clone().into(), None));
}

#[test]
fn site_data_cleared_under_a_page_that_wrote_nothing_yet_is_written_anew_f18() {
    let mut store = Fake::default();
    start(&mut store, 1, 0).0.append(&mut store, &attempt(1, 1, 0));
    let (mut vault, Found { attempts: known, .. }) = start(&mut store, 2, 0);
    assert_eq!(vault.reread(&mut store, &known), (known.clone(), None));
    store.values.clear();
    // What another page keeps of its session since is no progress.
    store.values.insert("viva/1/default/python/s/other".into(), "viva1.0.x".into());
    assert_eq!(vault.reread(&mut store, &known), (known.clone(), Some(Clearing::Lost)));
    assert_eq!(attempts_in(&mut store), known);
    assert_eq!(vault.reread(&mut store, &known).1, None, "it is said again");
    assert_eq!(known.len(), 1);
}

#[test]
fn an_idle_journal_that_another_page_gathered_is_not_taken_for_cleared_f18() {
    let mut store = Fake::default();
    let (mut open, _) = start(&mut store, 99, 0);
    open.append(&mut store, &attempt(99, 1, 0));
    for journal in 1..=10 {
        let (mut vault, _) = start(&mut store, journal, 0);
        vault.append(&mut store, &attempt(journal, 1, 0));
    }
    start(&mut store, 50, 3 * DAY);
    assert!(store.values.keys().all(|key| !key.contains("/j/")), "{:?}", store.values.keys());
    let known = attempts_in(&mut store);
    let (attempts, cleared) = open.reread(&mut store, &known);
    assert_eq!((attempts.len(), cleared), (11, None));
}

#[test]
fn what_cannot_be_read_is_told_once_and_what_comes_to_it_is_told_anew_f5() {
    let mut store = Fake::default();
    store.values.insert("viva/1/default/python/a".into(), "[[[[".into());
    let (mut vault, _) = start(&mut store, 1, 0);
    assert!(!vault.has_told(&mut store));
    vault.note_told(&mut store);
    let (vault, _) = start(&mut store, 2, 0);
    assert_eq!((vault.report().2, vault.has_told(&mut store)), (1, true));
    store.values.insert("viva/1/default/python/j/0000000000000007".into(), "]]]]".into());
    let (mut vault, _) = start(&mut store, 3, 0);
    assert!(!vault.has_told(&mut store));
    vault.note_told(&mut store);
    assert!(start(&mut store, 4, 0).0.has_told(&mut store));
    assert_eq!(store.values["viva/1/default/python/a"], "[[[[");
}

#[test]
fn what_found_no_room_waits_for_none_once_it_is_forgotten_f2() {
    let mut store = Fake::default();
    let (mut here, _) = start(&mut store, 1, 0);
    let (mut other, _) = start(&mut store, 2, 0);
    here.append(&mut store, &attempt(1, 1, 0));
    store.room = store.values.values().map(String::len).sum();
    other.append(&mut store, &attempt(2, 1, 0));
    assert_eq!(other.report(), (StorageState::Full, 1, 0));
    here.forget(&mut store, Timestamp(0));
    other.reread(&mut store, &[attempt(1, 1, 0), attempt(2, 1, 0)]);
    assert_eq!(other.report(), (StorageState::Kept, 0, 0));
}

#[test]
fn storage_that_others_filled_is_told_as_full_after_forgetting_not_as_denied_f2() {
    let mut store = Fake::default();
    let (mut vault, _) = start(&mut store, 1, 0);
    store.room = store.values.values().map(String::len).sum();
    vault.forget(&mut store, Timestamp(0));
    assert_eq!(vault.report().0, StorageState::Full);
}

#[cfg(feature = "app")]
#[test]
fn an_import_that_found_no_room_waits_for_none_once_it_is_undone_f2_f36() {
    let mut store = Fake::default();
    let (mut vault, _) = start(&mut store, 1, 0);
    store.room = store.values.values().map(String::len).sum();
    vault.import(&mut store, &[attempt(2, 1, 0)]);
    assert_eq!(vault.report(), (StorageState::Full, 1, 0));
    vault.withdraw(&mut store, &[attempt(2, 1, 0).id]);
    assert_eq!(vault.report(), (StorageState::Kept, 0, 0));
}

#[test]
fn forgetting_works_in_full_storage_too() {
    let mut store = used(3);
    store.room = store.values.values().map(String::len).sum();
    let (mut vault, _) = start(&mut store, 50, 0);
    vault.forget(&mut store, Timestamp(0));
    assert!(attempts_in(&mut store).is_empty());
    assert!(store.values.keys().all(|key| !key.contains("/j/")), "{:?}", store.values.keys());
    assert_eq!(vault.report().0, StorageState::Kept);
}
