//! Which type stands under which name, for all that is not attempts.
//! Does not know what is done with what cannot be read.

use serde::de::DeserializeOwned;

#[cfg(feature = "app")]
use super::interviews::StoredInterview;
use super::open::{StoredSession, StoredTable};
#[cfg(feature = "app")]
use super::screenings::StoredScreening;
use super::{Unreadable, open};
use crate::settings::StoredSettings;
use crate::time::Timestamp;

/// Whether what is stored under this name can be read; of a name that is none of ours nothing is asked.
pub(super) fn check(name: &str, value: &str) -> Result<(), Unreadable> {
    match name.split('/').next() {
        Some("s") => read::<StoredSession>(value),
        Some("t") => read::<StoredTable>(value),
        Some("set") => read::<StoredSettings>(value),
        #[cfg(feature = "app")]
        Some("i") => read::<StoredInterview>(value),
        #[cfg(feature = "app")]
        Some("v") => read::<StoredScreening>(value),
        Some("aside") => Err(Unreadable::Damaged),
        _ => Ok(()),
    }
}

/// When the interview or the candidate of this name began.
pub(super) fn began(name: &str) -> Option<Timestamp> {
    let began = name.strip_prefix("i/").or_else(|| name.strip_prefix("v/"))?;
    began.parse().ok().map(Timestamp)
}

fn read<T: DeserializeOwned>(value: &str) -> Result<(), Unreadable> {
    open::<T>(value).map(drop)
}
