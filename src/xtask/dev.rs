//! Builds again whenever a source changes. Knows nothing of what a build does.

use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

/// Calls `build` now and after every change below `folders`, for ever; what it cannot build it says, and goes on.
pub fn watch(folders: &[PathBuf], build: impl Fn() -> Result<()>) -> ! {
    loop {
        let seen = newest(folders);
        match build() {
            Ok(()) => println!("built; waiting for a change"),
            Err(error) => println!("error: {error:#}\nwaiting for a change"),
        }
        // Asking for times is cheap for a few hundred files, and works the same on every system and mount.
        while newest(folders) == seen {
            sleep(Duration::from_millis(300));
        }
    }
}

/// The latest time of change and the number of files, so that a deletion is a change as well.
fn newest(paths: &[PathBuf]) -> (Option<SystemTime>, usize) {
    paths.iter().map(|path| newest_below(path)).fold((None, 0), |all, one| (all.0.max(one.0), all.1 + one.1))
}

fn newest_below(path: &Path) -> (Option<SystemTime>, usize) {
    if let Ok(entries) = fs::read_dir(path) {
        let inside: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        return newest(&inside);
    }
    (fs::metadata(path).and_then(|data| data.modified()).ok(), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_comes_or_goes_is_a_change() {
        let folder = tempfile::tempdir().unwrap();
        let watched = [folder.path().to_owned()];
        let empty = newest(&watched);
        fs::create_dir(folder.path().join("inside")).unwrap();
        let file = folder.path().join("inside/a.toml");
        fs::write(&file, "").unwrap();
        assert_ne!(newest(&watched), empty);
        fs::remove_file(file).unwrap();
        assert_eq!(newest(&watched), empty);
    }
}
