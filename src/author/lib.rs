//! From TOML to a checked deck, and the proofs on CPython. Knows nothing of browsers.

pub mod check;
mod markdown;
pub mod problem;
pub mod prove;
pub mod source;
