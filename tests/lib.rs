//! A stage for tests in real browsers: an engine, a window, a server. Knows nothing of what is tested on it.
//!
//! `VIVA_ENGINE` names the engine (`chromium`, `firefox`, `webkit`; chromium by itself), so the same tests run in each.

mod engine;
mod stage;

pub use engine::Look;
pub use fantoccini;
pub use serde_json::{Value, json};
pub use stage::{Stage, play, play_with};
pub use xtask::engines::Engine;
pub use xtask::server::{Fault, FaultKind, STRICT_CSP, Server, Site};

/// The published files, as every page of a test can mount them.
pub fn dist() -> std::path::PathBuf {
    let dist = xtask::dist::root().join("dist");
    assert!(dist.join("viva.json").is_file(), "dist/ is missing: run `cargo xtask build` first");
    dist
}

/// A site whose root is `dist/`, served as a good host would.
pub fn site() -> Site {
    Site::new(dist())
}
