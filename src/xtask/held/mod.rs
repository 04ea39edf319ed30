//! Which rows of the specification of reliability are held, counted from the names of the tests that ran.
//! Knows nothing of what a row asks for: `tests/README.md` says that.
//!
//! A test that holds a row carries its number in the name: `…_f5_f6` natively, `… (F5 F6)` in a browser.

#[cfg(test)]
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A row of the specification: a fault, a threat or a criterion of accessibility.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Row {
    family: char,
    number: u8,
}

/// The letters, what they stand for, and how many rows each has.
const FAMILIES: [(char, &str, u8); 3] = [('F', "faults", 38), ('T', "threats", 20), ('A', "accessibility", 23)];

impl Row {
    /// All rows, in the order of the specification.
    pub(crate) fn all() -> impl Iterator<Item = Row> {
        FAMILIES.into_iter().flat_map(|(family, _, rows)| (1..=rows).map(move |number| Row { family, number }))
    }

    fn parse(word: &str) -> Option<Row> {
        let mut signs = word.chars();
        let family = signs.next()?.to_ascii_uppercase();
        let number = signs.as_str();
        let plain = !number.starts_with('0') && number.bytes().all(|sign| sign.is_ascii_digit());
        let row = Row { family, number: number.parse().ok().filter(|_| plain)? };
        Row::all().any(|known| known == row).then_some(row)
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.family, self.number)
    }
}

/// The rows in the name of a test: at its end, or before what a browser's window adds to it.
pub(crate) fn rows(name: &str) -> Vec<Row> {
    let bracket = name.rsplit_once(" (").and_then(|(_, rest)| rest.split_once(')'));
    let mut found: Vec<Row> = match bracket {
        Some((words, _)) => words.split(' ').map_while(Row::parse).collect(),
        None => name.rsplit("::").next().unwrap_or_default().rsplit('_').map_while(Row::parse).collect(),
    };
    found.sort();
    found
}

/// The name under which native tests are counted; every other kind is an engine.
const NATIVE: &str = "native";

/// How the tests of one kind ended, by row.
#[derive(Default)]
struct Runs {
    held: BTreeSet<Row>,
    not: BTreeSet<Row>,
}

impl Runs {
    /// Those that a test showed and none missed.
    fn rows(&self) -> BTreeSet<Row> {
        self.held.difference(&self.not).copied().collect()
    }
}

/// The rows of which `tests/README.md` says why this engine cannot show all of them: `| Firefox: F13 F32 | …`.
fn excused(document: &str, kind: &str) -> BTreeSet<Row> {
    let said = document.lines().filter_map(|line| line.strip_prefix("| ")?.strip_prefix(kind)?.strip_prefix(": "));
    said.flat_map(|rest| rest.split(' ').map_while(Row::parse)).collect()
}

/// Rows in a line, or a word for none.
fn listed<'a>(rows: impl IntoIterator<Item = &'a Row>) -> String {
    let words: Vec<String> = rows.into_iter().map(Row::to_string).collect();
    if words.is_empty() { "none".into() } else { words.join(" ") }
}

/// What was seen while all checks ran.
#[derive(Default)]
pub(crate) struct Seen {
    runs: BTreeMap<String, Runs>,
    corpora: BTreeMap<String, Hostile>,
}

/// Hostile cases that were tried, and what they did.
#[derive(Default, PartialEq, Eq, Debug)]
struct Hostile {
    cases: usize,
    ran: usize,
    hazardous: usize,
    foreign: usize,
}

impl Seen {
    /// Takes note of a line that a run of tests of this kind printed; whether it was the line of one native test.
    pub(crate) fn take(&mut self, kind: &str, line: &str) -> bool {
        let runs = self.runs.entry(kind.to_owned()).or_default();
        if let Some(name) = line.strip_prefix("ok ") {
            runs.held.extend(rows(name));
        } else if let Some(rest) = line.strip_prefix("FAILED ").or(line.strip_prefix("skipped ")) {
            runs.not.extend(rows(rest.split(": ").take(2).collect::<Vec<_>>().join(": ").as_str()));
        } else if let Some(rest) = line.strip_prefix("corpora: ") {
            self.corpora.entry(kind.to_owned()).or_default().add(rest);
        } else if let Some((name, ended)) = line.strip_prefix("test ").and_then(|rest| rest.split_once(" ... ")) {
            let runs = if ended == "ok" { &mut runs.held } else { &mut runs.not };
            runs.extend(rows(name));
            return true;
        }
        false
    }

    /// The table at the end of all checks; `document` says why a row is not held where it is not.
    pub(crate) fn table(&self, document: &str) -> String {
        let mut text = format!("{:<12}", "rows held");
        text.extend(FAMILIES.map(|(_, words, rows)| format!("{:<22}", format!("{words} of {rows}"))));
        for (kind, runs) in &self.runs {
            text.push_str(&format!("\n  {kind:<10}"));
            text.extend(FAMILIES.map(|(family, _, _)| {
                format!("{:<22}", runs.rows().iter().filter(|row| row.family == family).count())
            }));
        }
        text.push_str(&self.open(document));
        for (kind, Hostile { cases, ran, hazardous, foreign }) in &self.corpora {
            text.push_str(&format!("\ncorpora, {kind}: {cases} cases, {ran} ran script / {hazardous} hazardous / {foreign} foreign requests"));
        }
        if self.corpora.is_empty() {
            text.push_str("\ncorpora: NONE RAN; set VIVA_CORPORA to the folder that holds them");
        }
        text
    }
}

impl Seen {
    /// Which rows no engine holds, and which of the others each engine does not.
    fn open(&self, document: &str) -> String {
        let native = self.runs.get(NATIVE).map(Runs::rows).unwrap_or_default();
        let shown = self.shown();
        let nowhere: Vec<Row> = Row::all().filter(|row| !native.contains(row) && !shown.contains(row)).collect();
        let mut text = format!("\n  by native tests alone: {}", listed(native.difference(&shown)));
        text.push_str(&format!("\n  by no test, with the reason in tests/README.md: {}", listed(&nowhere)));
        for (kind, missed) in self.missed() {
            let reasons = excused(document, kind);
            text.push_str(&format!(
                "\n  not in {kind}, with the reason there: {}",
                listed(missed.intersection(&reasons))
            ));
        }
        text
    }

    /// The engines that miss what another one shows, where `tests/README.md` does not say why: `Firefox: F32`.
    pub(crate) fn unexplained(&self, document: &str) -> Vec<String> {
        let open = |(kind, missed): (&String, BTreeSet<Row>)| {
            let open = &missed - &excused(document, kind);
            (!open.is_empty()).then(|| format!("{kind}: {}", listed(&open)))
        };
        self.missed().filter_map(open).collect()
    }

    /// The rows that each engine misses though another one shows them.
    fn missed(&self) -> impl Iterator<Item = (&String, BTreeSet<Row>)> {
        let shown = self.shown();
        self.engines().map(move |(kind, runs)| (kind, &shown - &runs.rows()))
    }

    fn shown(&self) -> BTreeSet<Row> {
        self.engines().flat_map(|(_, runs)| runs.rows()).collect()
    }

    fn engines(&self) -> impl Iterator<Item = (&String, &Runs)> {
        self.runs.iter().filter(|(kind, _)| *kind != NATIVE)
    }
}

impl Hostile {
    /// Adds what a line says after its colon: `12 cases, 0 ran, 0 hazardous, 0 foreign: what they were`.
    fn add(&mut self, line: &str) {
        for part in line.split(':').next().unwrap_or_default().split(", ") {
            match part.split_once(' ').and_then(|(number, what)| Some((number.parse::<usize>().ok()?, what))) {
                Some((number, "cases")) => self.cases += number,
                Some((number, "ran")) => self.ran += number,
                Some((number, "hazardous")) => self.hazardous += number,
                Some((number, "foreign")) => self.foreign += number,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> String {
        rows(name).iter().map(Row::to_string).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn rows_are_found_at_the_end_of_a_name() {
        assert_eq!(named("vault::tests::what_is_cut_is_set_aside_f5_f6"), "F5 F6");
        assert_eq!(named("storage: ten tabs lose nothing (F10), at 360 px, dark"), "F10");
        assert_eq!(named("app: a page (with a bracket)"), "");
        assert_eq!(named("the_first_of_utf_8"), "");
        assert_eq!(named("no_such_row_f39"), "");
    }

    #[test]
    fn a_row_is_held_where_a_test_of_it_passed_and_none_failed() {
        let mut seen = Seen::default();
        let lines = ["test a::b_f1 ... ok", "test a::c_f1_t2 ... FAILED", "test a::d_t3 ... ok", "running 3 tests"];
        assert_eq!(lines.map(|line| seen.take("native", line)), [true, true, true, false]);
        seen.take("Chromium", "ok storage: full is told (F1 A3)");
        seen.take("Chromium", "skipped looks: forced colours (A14): only Chromium can");
        seen.take("Chromium", "corpora: 848 cases, 0 ran, 1 hazardous, 0 foreign: in rich fields");
        seen.take("Chromium", "corpora: 2 cases, 0 ran, 0 hazardous, 0 foreign: in attributes");
        let table = seen.table("");
        let counts = |kind: &str| {
            table
                .lines()
                .find_map(|line| line.trim().strip_prefix(kind))
                .map(|rest| rest.split_whitespace().collect::<Vec<_>>().join(" "))
        };
        assert_eq!(counts("Chromium").as_deref(), Some("1 0 1"));
        assert_eq!(counts("native").as_deref(), Some("0 1 0"));
        assert!(
            table.contains("corpora, Chromium: 850 cases, 0 ran script / 1 hazardous / 0 foreign requests"),
            "{table}"
        );
        assert!(table.contains(" F2 F3 ") && !table.contains(" F1 "), "{table}");
        assert!(table.contains("by native tests alone: T3\n"), "{table}");
    }

    #[test]
    fn a_row_that_one_engine_shows_is_missed_in_the_others_unless_it_is_said_why() {
        let mut seen = Seen::default();
        seen.take("Chromium", "ok storage: killed (F13)");
        seen.take("Chromium", "ok paper: whole (F32)");
        seen.take("Firefox", "skipped storage: killed (F13): nobody can");
        seen.take("Firefox", "ok storage: full is told (F1)");
        let table = seen.table("| Firefox: F13 F1 | nobody can |\n| Chromium: F2 | why |");
        assert!(table.contains("not in Chromium, with the reason there: none\n"), "{table}");
        assert!(table.contains("not in Firefox, with the reason there: F13\n"), "{table}");
        assert_eq!(seen.unexplained("| Firefox: F13 F1 | nobody can |"), ["Chromium: F1", "Firefox: F32"]);
    }
}
