//! Results of earlier runs by the hash of everything that could change them.
//! Does not know what was run.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::run::Outcome;

/// A file of results, one a line: key, blank, answer as JSON.
pub(crate) struct Cache {
    file: PathBuf,
    known: HashMap<String, String>,
    changed: bool,
}

impl Cache {
    /// Opens the cache that belongs to the deck in `root`.
    pub(crate) fn open(root: &Path) -> io::Result<Cache> {
        let folder = super::cache_folder(root);
        fs::create_dir_all(&folder)?;
        let file = folder.join("proofs.cache");
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error),
        };
        let known = text
            .lines()
            .filter_map(|line| line.split_once(' '))
            .map(|(key, answer)| (key.to_owned(), answer.to_owned()))
            .collect();
        Ok(Cache { file, known, changed: false })
    }

    pub(crate) fn outcome(&self, key: &str) -> Option<Outcome> {
        serde_json::from_str(self.known.get(key)?).ok()
    }

    /// Keeps a result, unless it hangs on the load of the machine or on what is installed today.
    pub(crate) fn keep(&mut self, key: &str, outcome: &Outcome, timeout_is_expected: bool) {
        let passing = outcome.absent.is_some() || outcome.lost || (outcome.timeout && !timeout_is_expected);
        if let (false, Ok(answer)) = (passing, serde_json::to_string(outcome)) {
            self.known.insert(key.to_owned(), answer);
            self.changed = true;
        }
    }

    /// Writes beside and renames, so that two checks at once leave a whole file.
    pub(crate) fn save(&self) -> io::Result<()> {
        if !self.changed {
            return Ok(());
        }
        let mut lines: Vec<String> = self.known.iter().map(|(key, answer)| format!("{key} {answer}\n")).collect();
        lines.sort();
        let mut beside = NamedTempFile::new_in(self.file.parent().unwrap_or(Path::new(".")))?;
        beside.write_all(lines.concat().as_bytes())?;
        beside.persist(&self.file)?;
        Ok(())
    }
}
