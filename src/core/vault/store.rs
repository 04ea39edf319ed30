//! The little that a storage has to offer.
//! Does not know what is kept in it.

use alloc::string::String;
use alloc::vec::Vec;

/// A storage of strings by key, shared with everything else on the origin.
pub trait Store {
    /// All keys, ours and those of others.
    fn keys(&mut self) -> Result<Vec<String>, StoreFault>;
    /// The value of a key.
    fn read(&mut self, key: &str) -> Result<Option<String>, StoreFault>;
    /// Sets the value of a key; a failure leaves the old one whole.
    fn write(&mut self, key: &str, value: &str) -> Result<(), StoreFault>;
    /// Removes a key.
    fn remove(&mut self, key: &str) -> Result<(), StoreFault>;
}

/// Why a storage did not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// There is no room.
    Full,
    /// The browser does not allow it.
    Denied,
}
