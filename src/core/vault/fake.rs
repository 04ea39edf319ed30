//! A storage for tests, which fails when it is told to.
//! Does not know what is kept in it.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::store::{Store, StoreFault};

/// How a call fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failing {
    /// This call alone, for want of room.
    Full,
    /// This call alone, by the browser's will.
    Denied,
    /// This call and all that would follow, as where the tab is ended.
    Ended,
}

/// A storage that fails at the call `fails`, and holds at most `room` characters.
pub(crate) struct Fake {
    pub(super) values: BTreeMap<String, String>,
    pub(super) calls: usize,
    pub(super) fails: usize,
    pub(super) how: Failing,
    pub(super) room: usize,
}

impl Default for Fake {
    fn default() -> Fake {
        let values = BTreeMap::from([("blog/theme".to_string(), "dark".to_string())]);
        Fake { values, calls: 0, fails: usize::MAX, how: Failing::Full, room: usize::MAX }
    }
}

impl Fake {
    fn call(&mut self) -> Result<(), StoreFault> {
        self.calls += 1;
        match self.how {
            Failing::Ended if self.calls >= self.fails => Err(StoreFault::Denied),
            Failing::Denied if self.calls == self.fails => Err(StoreFault::Denied),
            Failing::Full if self.calls == self.fails => Err(StoreFault::Full),
            _ => Ok(()),
        }
    }

    /// The same values in a storage that fails at the n-th call from now.
    pub(super) fn failing_at(&self, n: usize, how: Failing) -> Fake {
        Fake { values: self.values.clone(), calls: 0, fails: n, how, room: self.room }
    }

    /// The same values in a storage that does not fail.
    pub(super) fn whole(&self) -> Fake {
        self.failing_at(usize::MAX, Failing::Full)
    }
}

impl Store for Fake {
    fn keys(&mut self) -> Result<Vec<String>, StoreFault> {
        self.call().map(|()| self.values.keys().cloned().collect())
    }

    fn read(&mut self, key: &str) -> Result<Option<String>, StoreFault> {
        self.call().map(|()| self.values.get(key).cloned())
    }

    fn write(&mut self, key: &str, value: &str) -> Result<(), StoreFault> {
        self.call()?;
        let others: usize = self.values.iter().filter(|(known, _)| *known != key).map(|(_, value)| value.len()).sum();
        if others + value.len() > self.room {
            return Err(StoreFault::Full);
        }
        self.values.insert(key.to_string(), value.to_string());
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), StoreFault> {
        self.call()?;
        self.values.remove(key);
        Ok(())
    }
}
