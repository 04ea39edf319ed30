//! Everything that only a real browser shows, one file for each theme.

mod loader;

use crate::playing::Script;

/// All scripts.
pub(crate) fn scripts() -> Vec<Script> {
    [loader::scripts()].into_iter().flatten().collect()
}
