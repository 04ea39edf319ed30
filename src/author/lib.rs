//! From TOML to a checked deck, and the proofs on CPython. Knows nothing of browsers.
