//! Finds the browsers and drivers that tests need, and what to install where one is missing. Knows nothing of tests.

use std::path::{Path, PathBuf};

/// A program on the search path.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    std::env::split_paths(&paths).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// geckodriver: the one this workspace installed, else one on the path.
pub fn geckodriver() -> Option<PathBuf> {
    let own = tools().join("bin/geckodriver");
    if own.is_file() { Some(own) } else { on_path("geckodriver") }
}

/// Where `cargo install` puts tools that only tests need.
pub fn tools() -> PathBuf {
    crate::dist::root().join("target/tools")
}

/// WebKitGTK's MiniBrowser, which Debian keeps in a folder named after the machine's architecture.
pub fn mini_browser() -> Option<PathBuf> {
    let library = Path::new("/usr/lib");
    let folders = std::fs::read_dir(library).ok()?.flatten().map(|entry| entry.path());
    folders
        .chain([library.to_owned()])
        .map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"))
        .find(|path| path.is_file())
}
