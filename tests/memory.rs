//! A storage that is only memory and never fails. Does not know what is kept in it.

use std::collections::BTreeMap;
use viva_core::vault::{Store, StoreFault};

/// Values by key.
#[derive(Clone, Default)]
pub(crate) struct Memory(pub(crate) BTreeMap<String, String>);

impl Store for Memory {
    fn keys(&mut self) -> Result<Vec<String>, StoreFault> {
        Ok(self.0.keys().cloned().collect())
    }

    fn read(&mut self, key: &str) -> Result<Option<String>, StoreFault> {
        Ok(self.0.get(key).cloned())
    }

    fn write(&mut self, key: &str, value: &str) -> Result<(), StoreFault> {
        self.0.insert(key.into(), value.into());
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), StoreFault> {
        self.0.remove(key);
        Ok(())
    }
}
