//! Everything that only a real browser shows, one file for each theme.

mod embed;
mod fallback;
mod loader;
mod looks;
mod session;

use crate::playing::Script;

/// All scripts.
pub(crate) fn scripts() -> Vec<Script> {
    [embed::scripts(), fallback::scripts(), loader::scripts(), looks::scripts(), session::scripts()]
        .into_iter()
        .flatten()
        .collect()
}
