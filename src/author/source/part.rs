//! A deck, or the file or folder of it that somebody means.
//! Does not read what stands in the files.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::folder::named;

/// A deck, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The folder that holds `deck.toml`.
    pub root: PathBuf,
    /// The file or folder that is meant, relative to the root and with `/`; `None` is the whole deck.
    pub within: Option<String>,
}

impl Part {
    /// The part at this path: the nearest folder upwards with a `deck.toml` is the root.
    pub fn at(path: &Path) -> io::Result<Part> {
        let path = path.canonicalize().map_err(|error| named(path, &error))?;
        let root = path.ancestors().find(|folder| folder.join("deck.toml").is_file()).ok_or_else(|| {
            io::Error::other(format!("{} belongs to no deck: no folder above it holds a deck.toml", path.display()))
        })?;
        let inside = path.strip_prefix(root).map(|file| file.to_string_lossy().replace('\\', "/")).unwrap_or_default();
        let root = root.to_owned();
        Ok(Part { root, within: Some(inside).filter(|inside| !inside.is_empty()) })
    }

    /// The whole deck in `root`.
    pub fn whole(root: &Path) -> Part {
        Part { root: root.to_owned(), within: None }
    }

    /// Whether a file of the deck belongs to it.
    pub fn covers(&self, file: &str) -> bool {
        covers(self.within.as_deref(), file)
    }
}

/// Whether `file` is `within` or lies below it.
pub(crate) fn covers(within: Option<&str>, file: &str) -> bool {
    let rest = within.map(|within| file.strip_prefix(within));
    rest.is_none_or(|rest| rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.within, self.root.file_name()) {
            (Some(within), _) => f.write_str(within),
            (None, Some(name)) => f.write_str(&name.to_string_lossy()),
            (None, None) => f.write_str("the deck"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::covers;

    #[test]
    fn a_folder_covers_its_own_files_alone() {
        let covered = |within| ["oop/mro.toml", "oops/mro.toml", "deck.toml"].map(|file| covers(within, file));
        assert_eq!(covered(None), [true, true, true]);
        assert_eq!(covered(Some("oop")), [true, false, false]);
        assert_eq!(covered(Some("oop/mro.toml")), [true, false, false]);
    }
}
