//! Candidates who were asked, as they are kept: one value for each, so that two windows never write over another one's.
//! Does not know which of them is shown.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Store, Unreadable, Vault, open, seal};
use crate::interview::Plan;
use crate::screening::{Place, Screening};
use crate::time::{Millis, Timestamp};

#[derive(Serialize, Deserialize)]
pub(super) enum StoredScreening {
    V1(Screening),
    V2(Screening, Plan, Millis),
    V3(Screening, Plan, Millis, Vec<After>),
}

/// What of a question was recorded after the end: whether that was more than notes, and which of these.
type After = (bool, Vec<bool>);

impl StoredScreening {
    /// What has nothing more to say, older versions can read.
    fn of(screening: &Screening) -> StoredScreening {
        let after = |place: &Place| (place.after_end, place.notes.iter().map(|note| note.after_end).collect());
        let all: Vec<After> = screening.places.iter().map(after).collect();
        let has_more = all.iter().any(|(place, notes)| *place || notes.contains(&true));
        match (screening.paper.plan, screening.clock.stood) {
            (plan, stood) if has_more => StoredScreening::V3(screening.clone(), plan, stood, all),
            (Plan::Shared, Millis(0)) => StoredScreening::V1(screening.clone()),
            (plan, stood) => StoredScreening::V2(screening.clone(), plan, stood),
        }
    }

    fn whole(self) -> Screening {
        match self {
            StoredScreening::V1(screening) => screening,
            StoredScreening::V2(mut screening, plan, stood) => {
                (screening.paper.plan, screening.clock.stood) = (plan, stood);
                screening
            }
            StoredScreening::V3(screening, plan, stood, all) => {
                let mut screening = StoredScreening::V2(screening, plan, stood).whole();
                for (place, (more, notes)) in screening.places.iter_mut().zip(all) {
                    place.after_end = more;
                    place.notes.iter_mut().zip(notes).for_each(|(note, after)| note.after_end = after);
                }
                screening
            }
        }
    }
}

/// What a window hears of another one of its browser, since storage that is full tells neither anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It is new, and knows what is stored alone.
    Came,
    /// This is the state of a screening.
    Kept(Screening),
    /// The screening that began then was deleted.
    Dropped(Timestamp),
    /// It wants to know whether a candidate's window is open.
    Asked,
    /// It is a candidate's window and shows the screening that began then.
    Answered(Timestamp),
}

/// What a window says that is new.
pub const CAME: &str = "";

/// What the window of the one who asks says to find out whether the candidate's is open; the answer begins with it.
pub const IS_OPEN: &str = "c/";

/// What the candidate's window answers that shows the screening that began then.
pub fn is_open(started: Timestamp) -> String {
    format!("{IS_OPEN}{}", started.0)
}

/// A longer text, in bytes, is none of ours: so much fills a fifth of what browsers give.
const LONGEST: usize = 1_000_000;

impl Vault {
    /// Keeps a screening, unless it was deleted elsewhere; whether it is still one.
    #[must_use]
    pub fn keep_screening(&mut self, store: &mut impl Store, screening: &Screening) -> bool {
        let value = seal(0, &StoredScreening::of(screening));
        self.keep_known(store, screening_name(screening.started), &value)
    }

    /// All screenings, or the one that began then, as a file for an import elsewhere takes them along.
    pub fn export_screenings(&self, store: &mut impl Store, one: Option<Timestamp>) -> Vec<(String, String)> {
        let (mut entries, prefix) = (self.export(store), self.key("v/"));
        let one = one.map(|started| self.key(&screening_name(started)));
        entries.retain(|(key, _)| one.as_ref().map_or(key.starts_with(&prefix), |one| key == one));
        entries
    }

    /// Drops the screening that began then.
    pub fn drop_screening(&mut self, store: &mut impl Store, started: Timestamp) {
        self.drop_apart(store, &screening_name(started));
    }

    /// The screenings that found no room, as other windows are told of them, in no order.
    pub fn unsaved_screenings(&self) -> impl Iterator<Item = &str> {
        self.unsaved.iter().filter(|(name, _)| name.starts_with("v/")).map(|(_, value)| value.as_str())
    }

    /// What a text of another window says, if it is one of ours; any page of the site may speak there.
    pub fn overheard(&mut self, store: &mut impl Store, text: &str) -> Option<Heard> {
        if text.len() > LONGEST {
            return None;
        }
        if let Some(started) = text.strip_prefix(IS_OPEN) {
            let answer = || Some(Heard::Answered(Timestamp(started.parse().ok()?)));
            return if started.is_empty() { Some(Heard::Asked) } else { answer() };
        }
        let Some(started) = text.strip_prefix("v/") else {
            return if text == CAME { Some(Heard::Came) } else { screening(text).ok().map(Heard::Kept) };
        };
        let started = Timestamp(started.parse().ok()?);
        // What is stored was deleted by nobody.
        let gone = !matches!(store.read(&self.key(text)), Ok(Some(_)));
        gone.then(|| {
            self.forget_apart(text);
            self.settle(store);
            Heard::Dropped(started)
        })
    }

    /// The screenings that can be read, in no order.
    pub fn screenings(&mut self, store: &mut impl Store) -> Vec<Screening> {
        let found: Vec<Screening> = self.apart(store, "v/").into_iter().map(StoredScreening::whole).collect();
        found.iter().for_each(|screening| self.see(screening_name(screening.started)));
        found
    }

    /// When those began that were stored once and are no more: another window deleted them. Told once.
    pub fn deleted_screenings(&mut self, store: &mut impl Store) -> Vec<Timestamp> {
        self.deleted(store, "v/")
    }
}

/// A screening from its stored value, such as an export holds.
pub fn screening(value: &str) -> Result<Screening, Unreadable> {
    open(value).map(StoredScreening::whole)
}

/// The name under which a screening is kept, and by which other windows are told that it was deleted.
pub fn screening_name(started: Timestamp) -> String {
    format!("v/{}", started.0)
}

#[cfg(test)]
mod tests {
    use super::super::fake::{Failing, Fake};
    use super::*;
    use crate::model::StorageState;
    use crate::screening::Answer;
    use crate::screening::tests::screening;

    #[test]
    fn a_screening_is_found_again_whole_beside_other_values_until_it_is_dropped() {
        let mut store = Fake::default();
        let mut vault = Vault::start(&mut store, "default", "python", 1).0;
        let mut written = screening(7);
        written.marks[0].evidence = "traced it aloud".into();
        written.places[1].answer = Some(Answer::Missing);
        written.then_shown = true;
        written.end(Timestamp(8));
        assert!(vault.keep_screening(&mut store, &written));
        assert!(vault.keep_screening(&mut store, &screening(9)));
        assert_eq!(vault.screenings(&mut store).len(), 2);
        assert!(vault.interviews(&mut store).is_empty());
        vault.drop_screening(&mut store, Timestamp(9));
        assert_eq!(vault.screenings(&mut store), [written]);
    }

    #[test]
    fn one_that_is_cut_hides_no_other_and_full_storage_is_told() {
        let mut store = Fake::default();
        let mut vault = Vault::start(&mut store, "default", "python", 1).0;
        assert!(vault.keep_screening(&mut store, &screening(7)));
        store.write("viva/1/default/python/v/9", "viva1.0.0.AAAA").unwrap();
        assert_eq!(vault.screenings(&mut store), [screening(7)]);
        store.room = 0;
        assert!(vault.keep_screening(&mut store, &screening(8)), "it was never stored, so nobody deleted it");
        assert_eq!(vault.report().0, StorageState::Full);
    }

    #[test]
    fn what_another_window_deleted_is_told_and_never_comes_back() {
        let mut store = Fake::default();
        let mut start = |journal| Vault::start(&mut store, "default", "python", journal).0;
        let (mut here, mut there) = (start(1), start(2));
        assert!(here.keep_screening(&mut store, &screening(7)));
        assert!(here.keep_screening(&mut store, &screening(9)));
        assert_eq!(there.screenings(&mut store).len(), 2);
        there.drop_screening(&mut store, Timestamp(7));
        assert!(!here.keep_screening(&mut store, &screening(7)), "before anybody told this window");
        there.drop_screening(&mut store, Timestamp(9));
        assert_eq!(here.deleted_screenings(&mut store), [Timestamp(9)]);
        assert_eq!(here.deleted_screenings(&mut store), []);
        assert!(here.screenings(&mut store).is_empty());
        assert!(here.keep_screening(&mut store, &screening(9)), "an import brings it back");
        assert_eq!(there.deleted_screenings(&mut store), []);
    }

    #[test]
    fn one_file_has_all_candidates_and_nothing_else_and_an_import_reads_it() {
        let mut store = Fake::default();
        let mut vault = Vault::start(&mut store, "default", "python", 1).0;
        vault.append(&mut store, &crate::samples::attempt(1, 1, "item:gil.a", true, 1));
        assert!(vault.keep_screening(&mut store, &screening(7)));
        store.room = 0;
        assert!(vault.keep_screening(&mut store, &screening(9)));
        let entries = vault.export_screenings(&mut store, None);
        assert_eq!(vault.export_screenings(&mut store, Some(Timestamp(9))), entries[1..]);
        let read = super::super::imported(super::super::EXPORT_VERSION, &entries, "python");
        assert_eq!((read.attempts.len(), read.damaged), (0, 0));
        let candidates: Vec<_> = read.apart.iter().map(|(_, value)| super::screening(value)).collect();
        assert_eq!(candidates, [Ok(screening(7)), Ok(screening(9))]);
    }

    #[test]
    fn what_found_no_room_is_said_to_other_windows_until_it_is_deleted() {
        let mut store = Fake::default();
        let mut start = |journal| Vault::start(&mut store, "default", "python", journal).0;
        let (mut here, mut there) = (start(1), start(2));
        assert!(here.keep_screening(&mut store, &screening(7)));
        assert_eq!(here.unsaved_screenings().next(), None, "others read it");
        store.room = 0;
        let turned = Screening { at: 1, changes: 1, ..screening(7) };
        for kept in [&turned, &screening(9)] {
            assert!(here.keep_screening(&mut store, kept));
        }
        let said: Vec<String> = here.unsaved_screenings().map(String::from).collect();
        let mut heard = |text: &str| there.overheard(&mut store, text);
        let all: Vec<_> = said.iter().filter_map(|text| heard(text)).collect();
        assert_eq!(all, [Heard::Kept(turned), Heard::Kept(screening(9))]);
        assert_eq!(heard(CAME), Some(Heard::Came));
        assert_eq!(heard(IS_OPEN), Some(Heard::Asked));
        assert_eq!(heard(&is_open(Timestamp(9))), Some(Heard::Answered(Timestamp(9))));
        assert_eq!(heard(&screening_name(Timestamp(9))), Some(Heard::Dropped(Timestamp(9))));
        assert_eq!(here.overheard(&mut store, "v/9"), Some(Heard::Dropped(Timestamp(9))));
        assert_eq!(here.unsaved_screenings().count(), 1, "what was deleted elsewhere is not tried again");
        assert_eq!(here.report().0, StorageState::Full);
        store.values.clear();
        assert_eq!(here.overheard(&mut store, "v/7"), Some(Heard::Dropped(Timestamp(7))));
        assert_eq!(here.report().0, StorageState::Kept, "nothing waits for room");
    }

    #[test]
    fn what_somebody_else_of_the_site_says_to_our_windows_changes_nothing_t8() {
        let mut store = Fake::default();
        let mut vault = Vault::start(&mut store, "default", "python", 1).0;
        assert!(vault.keep_screening(&mut store, &screening(7)));
        let stored = store.values["viva/1/default/python/v/7"].clone();
        let endless = format!("v/{}9", "0".repeat(LONGEST));
        let cut = &stored[..stored.len() - 4];
        let session = seal(0, &17_u8);
        for said in
            ["came", "c", "c/soon", "v/", "v/soon", "v/7", "viva1.0.x", "viva2.0.0.AAAA", cut, &session, &endless]
        {
            assert_eq!(vault.overheard(&mut store, said), None, "{said:.40}");
        }
        assert_eq!(vault.screenings(&mut store), [screening(7)]);
    }

    #[test]
    fn storage_that_says_nothing_deletes_nobody() {
        let mut store = Fake::default();
        let mut vault = Vault::start(&mut store, "default", "python", 1).0;
        assert!(vault.keep_screening(&mut store, &screening(7)));
        let mut silent = store.failing_at(1, Failing::Ended);
        assert_eq!(vault.deleted_screenings(&mut silent), []);
        assert!(vault.keep_screening(&mut silent, &screening(7)));
    }
}
