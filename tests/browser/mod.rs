//! Everything that only a real browser shows, one file for each theme.

mod access;
mod app;
mod blog;
mod corpora;
mod embed;
mod fallback;
mod files;
mod first_screen;
mod found;
mod host;
mod hostile_deck;
mod hostile_progress;
mod inherited;
mod integrity;
mod interviewer;
mod killed;
mod loader;
mod looks;
mod mistakes;
mod mock;
mod offline;
mod paper;
mod parts;
mod preview;
mod program;
mod review;
mod screens;
mod servers;
mod session;
mod snippet;
mod stand_in;
mod storage;
mod table;
mod windows;
mod worksheet;

use crate::playing::Script;
use xtask::engines::Engine;

/// The scripts for files that speak the pseudo-locale: every screen, in both ways of reading.
pub(crate) fn in_pseudo() -> Vec<Script> {
    screens::in_pseudo()
}

/// All scripts of one engine.
pub(crate) fn scripts(engine: Engine) -> Vec<Script> {
    [
        access::scripts(),
        app::scripts(),
        blog::scripts(),
        corpora::scripts(),
        embed::scripts(),
        fallback::scripts(),
        files::scripts(),
        found::scripts(),
        first_screen::scripts(),
        host::scripts(),
        inherited::scripts(),
        integrity::scripts(),
        interviewer::scripts(),
        killed::scripts(),
        loader::scripts(),
        looks::scripts(),
        mistakes::scripts(),
        mock::scripts(),
        offline::scripts(),
        paper::scripts(),
        parts::scripts(),
        preview::scripts(),
        program::scripts(),
        review::scripts(),
        screens::scripts(engine),
        servers::scripts(),
        session::scripts(),
        snippet::scripts(),
        storage::scripts(),
        table::scripts(),
        windows::scripts(),
        worksheet::scripts(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
