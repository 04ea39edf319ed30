//! From TOML to a checked deck, and the proofs on CPython. Knows nothing of browsers.

pub mod check;
mod choices;
pub mod deck;
pub mod files;
mod ids;
pub mod integrity;
mod lint;
mod markdown;
pub mod preview;
pub mod problem;
pub mod prove;
pub mod report;
pub mod rich;
pub mod skeleton;
pub mod source;
mod starter;

pub use deck::build;
pub use files::files;
