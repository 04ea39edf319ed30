//! Candidates who were asked, as they are kept: one value for each, so that two windows never write over another one's.
//! Does not know which of them is shown.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Store, Unreadable, Vault, open, seal};
use crate::screening::Screening;
use crate::time::Timestamp;

#[derive(Serialize, Deserialize)]
enum StoredScreening {
    V1(Screening),
}

impl StoredScreening {
    fn whole(self) -> Screening {
        let StoredScreening::V1(screening) = self;
        screening
    }
}

impl Vault {
    /// Keeps a screening.
    pub fn keep_screening(&mut self, store: &mut impl Store, screening: &Screening) {
        let value = seal(0, &StoredScreening::V1(screening.clone()));
        self.keep_apart(store, &screening_name(screening.started), &value);
    }

    /// Drops the screening that began then.
    pub fn drop_screening(&mut self, store: &mut impl Store, started: Timestamp) {
        self.drop_apart(store, &screening_name(started));
    }

    /// The screenings that can be read, in no order.
    pub fn screenings(&self, store: &mut impl Store) -> Vec<Screening> {
        self.apart(store, "v/").into_iter().map(StoredScreening::whole).collect()
    }
}

/// A screening from its stored value, such as an export holds.
pub fn screening(value: &str) -> Result<Screening, Unreadable> {
    open(value).map(StoredScreening::whole)
}

fn screening_name(started: Timestamp) -> String {
    format!("v/{}", started.0)
}

#[cfg(test)]
mod tests {
    use super::super::fake::Fake;
    use super::*;
    use crate::model::StorageState;
    use crate::screening::Answer;
    use crate::screening::tests::screening;

    #[test]
    fn a_screening_is_found_again_whole_beside_other_values_until_it_is_dropped() {
        let mut store = Fake::default();
        let mut vault = Vault::start(&mut store, "default", "python", 1, Timestamp(0)).0;
        let mut written = screening(7);
        written.marks[0].evidence = "traced it aloud".into();
        written.places[1].answer = Some(Answer::Missing);
        written.then_shown = true;
        written.end(Timestamp(8));
        vault.keep_screening(&mut store, &written);
        vault.keep_screening(&mut store, &screening(9));
        assert_eq!(vault.screenings(&mut store).len(), 2);
        assert!(vault.interviews(&mut store).is_empty());
        vault.drop_screening(&mut store, Timestamp(9));
        assert_eq!(vault.screenings(&mut store), [written]);
    }

    #[test]
    fn one_that_is_cut_hides_no_other_and_full_storage_is_told() {
        let mut store = Fake::default();
        let mut vault = Vault::start(&mut store, "default", "python", 1, Timestamp(0)).0;
        vault.keep_screening(&mut store, &screening(7));
        store.write("viva/1/default/python/v/9", "viva1.0.0.AAAA").unwrap();
        assert_eq!(vault.screenings(&mut store), [screening(7)]);
        store.room = 0;
        vault.keep_screening(&mut store, &screening(8));
        assert_eq!(vault.report().0, StorageState::Full);
    }
}
