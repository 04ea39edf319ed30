//! Notices when files change. Knows nothing of what is done about it.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

/// Calls `perform` now and after every change below `paths`, for ever.
pub fn watch(paths: &[PathBuf], mut perform: impl FnMut()) -> ! {
    loop {
        let seen = files(paths);
        perform();
        // Asking for times is cheap for a few hundred files, and works the same on every system and mount.
        while files(paths) == seen {
            sleep(Duration::from_millis(300));
        }
        // Who writes may be in the middle of it, with an empty file as the first half.
        let mut before = files(paths);
        loop {
            sleep(Duration::from_millis(50));
            let now = files(paths);
            if now == before {
                break;
            }
            before = now;
        }
    }
}

/// Every file with its time of change and size: an older file that takes the place of another is a change as well.
fn files(paths: &[PathBuf]) -> Vec<(PathBuf, Option<SystemTime>, u64)> {
    let mut found = Vec::new();
    paths.iter().for_each(|path| add_below(path, &mut found));
    found.sort();
    found
}

fn add_below(path: &Path, found: &mut Vec<(PathBuf, Option<SystemTime>, u64)>) {
    if let Ok(entries) = fs::read_dir(path) {
        entries.flatten().for_each(|entry| add_below(&entry.path(), found));
    } else if let Ok(data) = fs::metadata(path) {
        found.push((path.to_owned(), data.modified().ok(), data.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_comes_changes_or_goes_is_a_change() {
        let folder = tempfile::tempdir().unwrap();
        let watched = [folder.path().to_owned()];
        let empty = files(&watched);
        fs::create_dir(folder.path().join("inside")).unwrap();
        let file = folder.path().join("inside/a.toml");
        fs::write(&file, "").unwrap();
        let there = files(&watched);
        assert_ne!(there, empty);
        fs::write(&file, "more").unwrap();
        assert_ne!(files(&watched), there);
        fs::remove_file(file).unwrap();
        assert_eq!(files(&watched), empty);
    }

    #[test]
    fn an_older_file_in_the_place_of_a_newer_one_is_a_change() {
        let folder = tempfile::tempdir().unwrap();
        let [old, new, other] = ["old", "new", "other"].map(|name| folder.path().join(name));
        let day = |n: u64| SystemTime::UNIX_EPOCH + Duration::from_secs(n * 86_400);
        for (path, n) in [(&old, 1), (&new, 2), (&other, 3)] {
            fs::write(path, "same").unwrap();
            fs::File::options().write(true).open(path).unwrap().set_modified(day(n)).unwrap();
        }
        let watched = [new.clone(), other];
        let before = files(&watched);
        fs::rename(old, new).unwrap();
        assert_ne!(files(&watched), before);
    }
}
