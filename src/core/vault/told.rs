//! Which of the values that cannot be read the reader knows of: said at each visit anew, it would be no news.
//! Does not know how it is said; the values stay where they are.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Store, StoreFault, Vault, open, seal};
use crate::checksum::crc32;
use crate::model::StorageState;

impl Vault {
    /// Whether the reader was told before of everything that cannot be read.
    pub fn has_told(&self, store: &mut impl Store) -> bool {
        let told = store.read(&self.told_key()).ok().flatten();
        let told: Vec<u32> = told.and_then(|told| open(&told).ok()).unwrap_or_default();
        self.aside.iter().all(|(_, value)| told.contains(&crc32(value.as_bytes())))
    }

    /// Notes that the reader was told of it. Where there is no room for that, it is told once more.
    pub fn note_told(&mut self, store: &mut impl Store) {
        let told: Vec<u32> = self.aside.iter().map(|(_, value)| crc32(value.as_bytes())).collect();
        if store.write(&self.told_key(), &seal(0, &told)) == Err(StoreFault::Denied) {
            self.state = StorageState::Denied;
        }
    }

    fn told_key(&self) -> String {
        self.key("told")
    }
}
