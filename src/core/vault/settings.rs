//! Keeping settings without losing older or newer ones.
//! Does not know what they mean.

use super::{Store, StoreFault, Vault, seal};
use crate::model::StorageState;
use crate::settings::{Settings, StoredSettings};

/// What settings are kept under.
const NAME: &str = "set";

impl Vault {
    /// Keeps the settings. What stands there is never lost by it: those of a newer version stay, and so do those that the
    /// start could not get at; what nobody can read is copied aside first.
    pub fn keep_settings(&mut self, store: &mut impl Store, settings: Settings) {
        let kept = self.replace_settings(store, settings);
        if kept == Err(StoreFault::Full) && self.state == self.settled() {
            self.state = StorageState::Full;
        }
    }

    /// Whether settings that somebody chose are no longer stored: nothing of ours takes them away, so they went with the data
    /// of the site.
    pub fn has_lost(&self, store: &mut impl Store, settings: Settings) -> bool {
        settings != Settings::default() && self.lacks(store, NAME)
    }

    fn replace_settings(&self, store: &mut impl Store, settings: Settings) -> Result<(), StoreFault> {
        if self.blind {
            return Ok(());
        }
        let value = seal(0, &StoredSettings::from(settings));
        self.replace(store, NAME, Some(&value))
    }
}
