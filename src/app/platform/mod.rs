//! The browser, one thing in each file. Makes no decision of the domain and holds no words a user reads.

pub(crate) mod anchor;
#[cfg(feature = "app")]
pub(crate) mod channel;
pub(crate) mod clock;
pub(crate) mod drag;
#[cfg(feature = "app")]
pub(crate) mod editor;
pub(crate) mod elements;
pub(crate) mod exchange;
pub(crate) mod fence;
#[cfg(feature = "app")]
pub(crate) mod finding;
pub(crate) mod focus;
pub(crate) mod host;
#[cfg(feature = "app")]
pub(crate) mod intl;
pub(crate) mod keyboard;
pub(crate) mod loading;
pub(crate) mod selects;
pub(crate) mod storage;
