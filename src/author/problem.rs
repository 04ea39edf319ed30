//! What is wrong in a deck: a place that a person can find and a sentence saying what to do.
//! Does not know how files are read or what the rules are.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::ops::RangeInclusive;
use std::path::Path;

/// Where a value stands: the file below the deck's folder, then the path inside it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// Path of the file relative to the deck, with `/`, as in `oop/mro.toml`.
    pub file: String,
    /// Steps inside the file, joined by ` › `; indexes count from 0; empty for the file itself.
    pub path: String,
}

impl Place {
    /// The file as a whole.
    pub fn file(file: impl Into<String>) -> Place {
        Place { file: file.into(), path: String::new() }
    }

    /// A step further in, such as a field or `item piles-up`.
    pub fn step(&self, step: impl fmt::Display) -> Place {
        let path = if self.path.is_empty() { step.to_string() } else { format!("{} › {step}", self.path) };
        Place { file: self.file.clone(), path }
    }

    /// Whether this place is `other` or inside it.
    pub fn is_in(&self, other: &Place) -> bool {
        let rest = self.path.strip_prefix(&other.path);
        self.file == other.file
            && rest.is_some_and(|rest| {
                other.path.is_empty() || rest.is_empty() || rest.starts_with('[') || rest.starts_with(" › ")
            })
    }

    /// The `index`-th element of the list that stands here, as in `hints[0]`.
    pub fn element(&self, index: usize) -> Place {
        Place { file: self.file.clone(), path: format!("{}[{index}]", self.path) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.path.is_empty() { Ok(()) } else { write!(f, " › {}", self.path) }
    }
}

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Stops the build.
    Error,
    /// Reported; a reviewer decides.
    Warning,
}

/// One thing to mend in a deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Whether it stops the build.
    pub severity: Severity,
    /// Where it stands.
    pub place: Place,
    /// The line in the file, counted from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong and what to do, in lower case.
    pub text: String,
}

impl Problem {
    /// File, line and path inside the file, as in `oop/mro.toml:5 › level`: a terminal makes a link of that.
    pub fn spot(&self) -> String {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        let file = Place::file(format!("{}{line}", self.place.file));
        Place { path: self.place.path.clone(), ..file }.to_string()
    }

    /// The same problem with its file below `folder`, from where somebody can open it.
    pub fn below(mut self, folder: &Path) -> Problem {
        self.place.file = folder.join(self.place.file).display().to_string();
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{word}: {}: {}", self.spot(), self.text)
    }
}

/// A number of things in words, as in `1 entry`, `3 entries` or `3 lines of code`.
pub fn count(number: usize, thing: &str) -> String {
    if number == 1 {
        return format!("1 {thing}");
    }
    let end = [" of ", " outside "].iter().find_map(|after| thing.find(after)).unwrap_or(thing.len());
    let (noun, rest) = thing.split_at(end);
    let plural = match noun.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
        Some(stem) => format!("{stem}ies"),
        None => format!("{noun}s"),
    };
    format!("{number} {plural}{rest}")
}

/// How many are wanted, as in `3 to 4`, or `1` where nothing else will do.
pub(crate) fn wanted<T: fmt::Display + PartialEq>(range: &RangeInclusive<T>) -> String {
    let (low, high) = (range.start(), range.end());
    if low == high { low.to_string() } else { format!("{low} to {high}") }
}

/// A collector, so that one run reports everything.
#[derive(Debug, Default)]
pub struct Problems {
    found: RefCell<Vec<Problem>>,
    /// Which of them stand at a place, so that a thousand take no longer each than ten.
    places: RefCell<HashMap<Place, Vec<usize>>>,
}

impl Problems {
    /// Notes something that stops the build.
    pub fn error(&self, place: Place, text: impl Into<String>) {
        self.push(Severity::Error, place, text.into());
    }

    /// Notes something for a reviewer to judge.
    pub fn warning(&self, place: Place, text: impl Into<String>) {
        self.push(Severity::Warning, place, text.into());
    }

    /// An error or, before a release, a warning.
    pub fn at_release(&self, release: bool, place: Place, text: impl Into<String>) {
        let severity = if release { Severity::Error } else { Severity::Warning };
        self.push(severity, place, text.into());
    }

    /// Whether an error was noted at this place or inside it.
    pub fn touches(&self, place: &Place) -> bool {
        self.found.borrow().iter().any(|problem| problem.severity == Severity::Error && problem.place.is_in(place))
    }

    /// Whether any error was noted.
    pub fn stop_the_build(&self) -> bool {
        self.found.borrow().iter().any(|problem| problem.severity == Severity::Error)
    }

    /// Everything found, errors first, then by place; `lines` tells where places stand.
    pub fn sorted(self, lines: &HashMap<Place, usize>) -> Vec<Problem> {
        let mut found = self.found.into_inner();
        for problem in &mut found {
            problem.line = problem.line.or_else(|| nearest_line(&problem.place, lines));
        }
        found.sort_by(|a, b| {
            (a.severity, &a.place.file, a.line, &a.place).cmp(&(b.severity, &b.place.file, b.line, &b.place))
        });
        found
    }

    pub(crate) fn at_line(&self, place: Place, line: usize, text: String) {
        self.note(Problem { severity: Severity::Error, place, line: Some(line), text });
    }

    fn push(&self, severity: Severity, place: Place, text: String) {
        self.note(Problem { severity, place, line: None, text });
    }

    fn note(&self, problem: Problem) {
        let mut found = self.found.borrow_mut();
        let mut places = self.places.borrow_mut();
        let here = places.entry(problem.place.clone()).or_default();
        // A field that is missing or of the wrong type is one problem, not also one of each lint.
        let told = |at: &usize| found[*at].text == problem.text || found[*at].text.starts_with("is missing");
        if !here.iter().any(told) {
            here.push(found.len());
            found.push(problem);
        }
    }
}

/// The line of the place or of the closest one around it.
fn nearest_line(place: &Place, lines: &HashMap<Place, usize>) -> Option<usize> {
    let mut around = place.clone();
    loop {
        if let Some(line) = lines.get(&around) {
            return Some(*line);
        }
        let end = around.path.rfind(" › ").unwrap_or(0);
        if end == 0 {
            return None;
        }
        around.path.truncate(end);
    }
}
