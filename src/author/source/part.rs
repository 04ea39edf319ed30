//! A deck, or the file or folder of it that somebody means.
//! Does not read what stands in the files.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::folder::named;

/// Where the deck of this repository is.
const OURS: &str = "content/python";

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
        let there = place(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => none(format!("{} does not exist; name a deck or a part of one", path.display())),
            _ => named(path, &error),
        })?;
        let root = there.ancestors().find(|folder| holds_a_deck(folder)).ok_or_else(|| {
            let text =
                "belongs to no deck: neither it nor a folder above it holds a deck.toml; name another, or write one";
            none(format!("{} {text}", path.display()))
        })?;
        let inside = there.strip_prefix(root).map(|file| file.to_string_lossy().replace('\\', "/")).unwrap_or_default();
        Ok(Part { root: root.to_owned(), within: Some(inside).filter(|inside| !inside.is_empty()) })
    }

    /// The deck around this folder, or the one that a repository of Viva around it has.
    pub fn around(folder: &Path) -> io::Result<Part> {
        let near = folder.ancestors().flat_map(|folder| [folder.to_owned(), folder.join(OURS)]);
        let root = near.into_iter().find(|folder| holds_a_deck(folder)).ok_or_else(|| {
            let text = "holds no deck: there is no deck.toml in it or above it; go to a deck, or name its folder";
            none(format!("{} {text}", folder.display()))
        })?;
        Ok(Part::whole(&root))
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

/// Where a path leads; a file that is a link belongs to the deck that it stands in.
fn place(path: &Path) -> io::Result<PathBuf> {
    match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) if path.is_symlink() && path.is_file() => {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            Ok(folder.canonicalize()?.join(name))
        }
        _ => path.canonicalize(),
    }
}

fn holds_a_deck(folder: &Path) -> bool {
    folder.join("deck.toml").is_file()
}

fn none(text: String) -> io::Error {
    io::Error::new(io::ErrorKind::NotFound, text)
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
