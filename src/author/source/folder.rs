//! Finds and reads the files of a deck.
//! Knows the layout of the folder; the shape of each file is read by its own module.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use toml::de::DeTable;

use super::places::{line_at, line_starts, lines_of};
use super::reader::Fields;
use super::{Concept, Outline, Page, Table};
use crate::problem::{Place, Problem, Problems};

/// A deck as it was written, with the lines on which everything stands.
#[derive(Debug)]
pub struct Source {
    /// The folder that holds `deck.toml`.
    pub root: PathBuf,
    /// The plan; `None` where `deck.toml` could not be read.
    pub outline: Option<Outline>,
    /// By file name.
    pub concepts: Vec<Concept>,
    /// By file name.
    pub tables: Vec<Table>,
    /// By file name.
    pub pages: Vec<Page>,
    /// Texts of all files, by place of the file.
    pub(crate) texts: Vec<(Place, String)>,
    pub(crate) lines: HashMap<Place, usize>,
}

impl Source {
    /// Problems in the order in which a person mends them, with line numbers.
    pub fn located(&self, problems: Problems) -> Vec<Problem> {
        problems.sorted(&self.lines)
    }
}

/// Reads the deck in `root`; whatever is wrong goes to `problems`, the rest is still read.
pub fn read(root: &Path, problems: &Problems) -> io::Result<Source> {
    let mut source = Source {
        root: root.to_owned(),
        outline: None,
        concepts: Vec::new(),
        tables: Vec::new(),
        pages: Vec::new(),
        texts: Vec::new(),
        lines: HashMap::new(),
    };
    for file in toml_files(root)? {
        match bytes(&root.join(&file)) {
            Ok(bytes) => source.take(&file, text(bytes, &file, problems), problems),
            Err(error) => {
                problems.error(Place::file(file.as_str()), format!("cannot be read: {error}"));
                // It is there all the same, so its ids are not gone.
                source.texts.push((Place::file(file), String::new()));
            }
        }
    }
    if source.outline.is_none() && !root.join("deck.toml").is_file() {
        problems.error(
            Place::file("deck.toml"),
            "is missing; a deck begins with a deck.toml that names its topics and concepts",
        );
    }
    Ok(source)
}

/// What a file holds; a pipe would be read for ever.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is no ordinary file"));
    }
    fs::read(path)
}

/// The text of a file; what is no UTF-8 in it is one problem, and the rest is read for its ids.
fn text(bytes: Vec<u8>, file: &str, problems: &Problems) -> String {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let line = line_at(&line_starts(&text), valid);
            problems.at_line(Place::file(file), line, "is not UTF-8 here; save the file as UTF-8".to_owned());
            text
        }
    };
    // Line ends are a matter of the system: with those of Windows, no code would be what was recorded.
    text.replace("\r\n", "\n")
}

impl Source {
    fn take(&mut self, file: &str, text: String, problems: &Problems) {
        let place = Place::file(file);
        let (table, errors) = DeTable::parse_recoverable(&text);
        if !errors.is_empty() {
            report_syntax(&place, &text, &errors, problems);
            self.texts.push((place, text));
            return;
        }
        let table = table.into_inner();
        self.lines.extend(lines_of(&text, &table, &place));
        let fields = Fields::new(&table, place.clone(), problems);
        match file.split('/').collect::<Vec<_>>()[..] {
            ["deck.toml"] => self.outline = Some(Outline::read(fields)),
            ["tables", _] => self.tables.push(Table::read(fields)),
            ["pages", _] => self.pages.push(Page::read(fields)),
            [_, _] => self.concepts.push(Concept::read(fields)),
            _ => problems.error(
                place.clone(),
                "stands where no file is expected; put it at TOPIC/CONCEPT.toml, tables/ID.toml or pages/ID.toml",
            ),
        }
        self.texts.push((place, text));
    }
}

/// Reports the first error alone: what the parser makes of the rest hangs on how it guesses the first was meant.
fn report_syntax(place: &Place, text: &str, errors: &[toml::de::Error], problems: &Problems) {
    let start = |error: &toml::de::Error| error.span().map_or(0, |span| span.start);
    let Some(first) = errors.iter().min_by_key(|error| start(error)) else { return };
    let line = line_at(&line_starts(text), start(first));
    let said = match first.span().filter(|_| first.message() == "duplicate key") {
        Some(span) => format!("gives `{}` a second time; keep one of the two", &text[span]),
        None => format!(
            "is not valid TOML here: {}; mend it, or what was left open before it, and check again",
            first.message()
        ),
    };
    problems.at_line(place.clone(), line, said);
}

/// The text of a file that `viva check --record` writes; empty where it was never written.
///
/// Each line names a thing as `kind:name` and what is known of it. What is left of a merge would be lost in silence.
pub(crate) fn lock_text(root: &Path, name: &str) -> io::Result<String> {
    let path = root.join(name);
    let text = match fs::read_to_string(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(String::new()),
        read => read.map_err(|error| named(&path, &error))?,
    };
    let is_sound =
        |line: &str| line.starts_with('#') || line.split_once(' ').is_some_and(|(name, _)| name.contains(':'));
    match text.lines().position(|line| !is_sound(line)) {
        None => Ok(text),
        Some(at) => Err(io::Error::other(format!(
            "{}:{} is no line of such a file; keep the lines of both sides of a merge, or bring the file back",
            path.display(),
            at + 1
        ))),
    }
}

/// Writes a file beside `deck.toml`.
pub(crate) fn write_file(root: &Path, name: &str, text: &str) -> io::Result<()> {
    let path = root.join(name);
    fs::write(&path, text).map_err(|error| named(&path, &error))
}

/// The error with the path at which it came about.
pub(super) fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// Every TOML file below the root as a relative path with `/`, in order; what an editor or a tool hides is none.
fn toml_files(root: &Path) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let path = root.join(&folder);
        for entry in fs::read_dir(&path).map_err(|error| named(&path, &error))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if name.ends_with(".toml") {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}
