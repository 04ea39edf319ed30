//! Mock interviews as they are kept: one value for each, so that two tabs never write over another one's.
//! Does not know which of them is shown.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Store, Unreadable, Vault, open, seal};
use crate::interview::{Clock, Hidden, Interview};
use crate::time::{Millis, Timestamp};

#[derive(Serialize, Deserialize)]
pub(super) enum StoredInterview {
    V1(Interview),
    V2(Interview, Hidden),
    V3(Interview, Hidden, Millis),
}

impl StoredInterview {
    fn whole(self) -> Interview {
        match self {
            StoredInterview::V1(interview) => interview,
            StoredInterview::V2(interview, hidden) => Interview { hidden, ..interview },
            StoredInterview::V3(interview, hidden, stood) => {
                let clock = Clock { stood, ..interview.clock };
                Interview { hidden, clock, ..interview }
            }
        }
    }
}

impl Vault {
    /// Keeps an interview, unless it was deleted elsewhere; whether it is still one. Unlike a place in a queue, it holds
    /// answers and notes, so a lack of room is told.
    #[must_use]
    pub fn keep_interview(&mut self, store: &mut impl Store, interview: &Interview) -> bool {
        // What has nothing more to say, older versions can read.
        let value = match (&interview.hidden, interview.clock.stood) {
            (hidden, Millis(0)) if hidden.times == 0 => StoredInterview::V1(interview.clone()),
            (hidden, Millis(0)) => StoredInterview::V2(interview.clone(), hidden.clone()),
            (hidden, stood) => StoredInterview::V3(interview.clone(), hidden.clone(), stood),
        };
        self.keep_known(store, interview_name(interview.started()), &seal(0, &value))
    }

    /// Drops the interview that began then.
    pub fn drop_interview(&mut self, store: &mut impl Store, started: Timestamp) {
        self.drop_apart(store, &interview_name(started));
    }

    /// The interviews that can be read, in no order.
    pub fn interviews(&mut self, store: &mut impl Store) -> Vec<Interview> {
        let found: Vec<Interview> = self.apart(store, "i/").into_iter().map(StoredInterview::whole).collect();
        found.iter().for_each(|interview| self.see(interview_name(interview.started())));
        found
    }

    /// When those interviews began that were stored once and are no more: another window deleted them. Told once.
    pub fn deleted_interviews(&mut self, store: &mut impl Store) -> Vec<Timestamp> {
        self.deleted(store, "i/")
    }
}

/// An interview from its stored value, such as an export holds. A file can have been written by anybody: what is known of
/// its questions belongs to one of them each.
pub fn interview(value: &str) -> Result<Interview, Unreadable> {
    let interview = open(value).map(StoredInterview::whole)?;
    let is_ours = interview.places.len() == interview.session.entries.len();
    if is_ours { Ok(interview) } else { Err(Unreadable::Damaged) }
}

/// The name under which an interview is kept.
pub fn interview_name(started: Timestamp) -> String {
    format!("i/{}", started.0)
}

#[cfg(test)]
mod tests {
    use super::super::fake::Fake;
    use super::*;
    use crate::interview::{Extra, Paper, Question};
    use crate::model::{Clearing, StorageState};
    use crate::progress::Target;

    fn interview(started: i64) -> Interview {
        let questions = [Question { target: Target::item("gil", "a"), budget: Millis(1000) }];
        let mut interview = Interview::new(Paper::default(), Extra::Half, questions.into(), Timestamp(started));
        interview.places[0].notes = "one lock".into();
        interview
    }

    fn vault(store: &mut Fake) -> Vault {
        Vault::start(store, "default", "python", 1).0
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
    fn site_data_cleared_under_an_open_interview_deletes_none_and_is_told_f18() {
        let mut store = Fake::default();
        let mut vault = vault(&mut store);
        let answer = crate::samples::attempt(1, 1, "item:gil.a", true, 1);
        for answers_first in [false, true] {
            assert!(vault.keep_interview(&mut store, &interview(7)));
            assert!(vault.keep_interview(&mut store, &interview(9)));
            store.values.clear();
            if answers_first {
                vault.append(&mut store, &answer);
            }
            assert_eq!(vault.deleted_interviews(&mut store), []);
            assert!(vault.keep_interview(&mut store, &interview(7)) && vault.keep_interview(&mut store, &interview(9)));
            assert_eq!(vault.interviews(&mut store).len(), 2);
        }
        store.values.clear();
        assert_eq!(vault.reread(&mut store, &[]).1, Some(Clearing::Lost), "it is told");
        assert_eq!(vault.reread(&mut store, &[]).1, None, "once");
        assert!(vault.keep_interview(&mut store, &interview(7)));
    }

    #[test]
    fn site_data_cleared_while_others_go_on_writing_deletes_none_and_is_told_f18() {
        let mut store = Fake::default();
        let (mut here, mut there) = (vault(&mut store), vault(&mut store));
        let answer = crate::samples::attempt(2, 1, "item:gil.a", true, 1);
        for asks_first in [false, true] {
            assert!(here.keep_interview(&mut store, &interview(7)));
            store.values.clear();
            there.append(&mut store, &answer);
            if asks_first {
                assert_eq!(here.deleted_interviews(&mut store), []);
                assert!(here.was_cleared(), "and is missed");
            } else {
                assert!(here.keep_interview(&mut store, &interview(7)));
            }
            assert_eq!(here.reread(&mut store, &[]).1, Some(Clearing::Lost), "it is told");
            assert_eq!((here.reread(&mut store, &[]).1, here.was_cleared()), (None, false), "once");
        }
    }

    #[test]
    fn what_was_forgotten_elsewhere_stays_gone_whatever_was_cleared_before() {
        let mut store = Fake::default();
        let mut here = vault(&mut store);
        assert!(here.keep_interview(&mut store, &interview(7)));
        store.values.clear();
        assert!(here.keep_interview(&mut store, &interview(7)));
        vault(&mut store).forget(&mut store, Timestamp(8));
        assert!(!here.keep_interview(&mut store, &interview(7)));
        let ahead = interview(11);
        assert!(here.keep_interview(&mut store, &interview(9)), "it began later");
        assert!(here.keep_interview(&mut store, &ahead));
        assert_eq!(here.interviews(&mut store).len(), 2);
        vault(&mut store).forget(&mut store, Timestamp(10));
        assert!(!here.keep_interview(&mut store, &ahead), "its clock was ahead");
        assert_eq!(here.interviews(&mut store), []);
        // What was imported after that is nothing that was forgotten.
        assert!(vault(&mut store).keep_interview(&mut store, &interview(7)));
        assert_eq!(here.interviews(&mut store).len(), 1);
        assert!(here.keep_interview(&mut store, &interview(7)));
    }

    #[test]
    fn what_never_found_room_is_forgotten_with_the_rest_f1() {
        let mut store = Fake::default();
        let mut here = vault(&mut store);
        store.room = 0;
        assert!(here.keep_interview(&mut store, &interview(7)));
        store.room = usize::MAX;
        vault(&mut store).forget(&mut store, Timestamp(8));
        assert_eq!(here.reread(&mut store, &[]).1, Some(Clearing::Forgotten));
        assert!(!here.keep_interview(&mut store, &interview(7)));
    }

    #[test]
    fn a_deletion_is_noted_in_full_storage_too_f1() {
        let mut store = Fake::default();
        let (mut here, mut there) = (vault(&mut store), vault(&mut store));
        assert!(here.keep_interview(&mut store, &interview(7)));
        store.room = store.values.values().map(String::len).sum();
        there.drop_interview(&mut store, Timestamp(7));
        assert!(!here.keep_interview(&mut store, &interview(7)));
    }

    #[test]
    fn the_last_of_all_that_another_window_deleted_does_not_come_back() {
        let mut store = Fake::default();
        let (mut here, mut there) = (vault(&mut store), vault(&mut store));
        assert!(here.keep_interview(&mut store, &interview(7)));
        there.drop_interview(&mut store, Timestamp(7));
        assert!(!here.keep_interview(&mut store, &interview(7)));
        assert_eq!(here.interviews(&mut store), []);
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
    fn an_answer_that_fits_hides_no_interview_that_found_no_room_f1() {
        let mut store = Fake::default();
        let mut vault = vault(&mut store);
        let answer = |sequence| crate::samples::attempt(1, sequence, "item:gil.a", true, 1);
        vault.append(&mut store, &answer(1));
        store.room = store.values.values().map(String::len).sum::<usize>() + 100;
        assert!(vault.keep_interview(&mut store, &interview(7)));
        vault.append(&mut store, &answer(2));
        assert_eq!(vault.report(), (StorageState::Full, 0, 0));
        store.room = usize::MAX;
        vault.append(&mut store, &answer(3));
        vault.keep_again(&mut store);
        assert_eq!((vault.report().0, vault.interviews(&mut store)), (StorageState::Kept, [interview(7)].into()));
    }

    #[test]
    fn what_was_deleted_elsewhere_before_it_found_room_is_not_called_unsaved() {
        let mut store = Fake::default();
        let mut vault = vault(&mut store);
        let mut noted = interview(7);
        assert!(vault.keep_interview(&mut store, &noted));
        noted.places[0].notes = "one lock, which is held for as long as bytecode runs".into();
        store.room = store.values.values().map(String::len).sum();
        assert!(vault.keep_interview(&mut store, &noted));
        assert_eq!(vault.report().0, StorageState::Full);
        store.room = usize::MAX;
        self::vault(&mut store).drop_interview(&mut store, Timestamp(7));
        vault.keep_again(&mut store);
        assert_eq!((vault.has_unsaved(), vault.report().0), (false, StorageState::Kept));
    }

    #[test]
    fn where_one_that_waited_was_deleted_elsewhere_full_storage_is_told_no_longer() {
        let mut store = Fake::default();
        let mut vault = vault(&mut store);
        let mut noted = interview(7);
        assert!(vault.keep_interview(&mut store, &noted));
        noted.places[0].notes = "one lock, which is held for as long as bytecode runs".into();
        store.room = store.values.values().map(String::len).sum();
        assert!(vault.keep_interview(&mut store, &noted));
        self::vault(&mut store).drop_interview(&mut store, Timestamp(7));
        assert_eq!(vault.deleted_interviews(&mut store), [Timestamp(7)]);
        assert_eq!(vault.report().0, StorageState::Kept);
    }

    #[test]
    fn once_an_interview_finds_room_again_an_answer_that_waited_does_too_f1() {
        let mut store = Fake::default();
        let mut vault = vault(&mut store);
        assert!(vault.keep_interview(&mut store, &interview(7)));
        store.room = 0;
        vault.append(&mut store, &crate::samples::attempt(1, 1, "item:gil.a", true, 1));
        assert_eq!(vault.report(), (StorageState::Full, 1, 0));
        store.room = usize::MAX;
        assert!(vault.keep_interview(&mut store, &interview(7)));
        assert_eq!(vault.report(), (StorageState::Kept, 0, 0));
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
    fn a_value_of_a_file_is_an_interview_only_where_each_question_has_its_place() {
        let mut store = Fake::default();
        let mut vault = vault(&mut store);
        let mut whole = interview(7);
        (whole.hidden.times, whole.clock.stood) = (2, Millis(90_000));
        let short = Interview { places: Vec::new(), ..interview(9) };
        assert!(vault.keep_interview(&mut store, &whole) && vault.keep_interview(&mut store, &short));
        let read = |started: i64| super::interview(&store.values[&format!("viva/1/default/python/i/{started}")]);
        assert_eq!((read(7), read(9)), (Ok(whole), Err(Unreadable::Damaged)));
        assert_eq!(super::interview("viva2.0.0.AAAA"), Err(Unreadable::Newer));
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
