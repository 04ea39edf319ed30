//! The table in `tests/README.md` against the tests of the tree: no row without a test or a reason, no test that is gone.
//! Knows nothing of how tests end.

use super::{Row, rows};
use crate::dist;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// One line of the table without the names of tests, which the tree tells.
struct Line<'a> {
    /// The number and what it is about.
    title: &'a str,
    /// What no test shows, and why.
    left: &'a str,
}

fn line(text: &str) -> Option<(Row, Line<'_>)> {
    let mut cells = text.strip_prefix("| ")?.strip_suffix('|')?.split(" |").map(str::trim);
    let (title, _, left) = (cells.next()?, cells.next()?, cells.next()?);
    Some((Row::parse(title.split(' ').next()?)?, Line { title, left }))
}

/// Every file of tests: all Rust, and the scripts of browsers.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the tree can be read").flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("node_modules") {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The names of native tests and of browser scripts in a file.
fn names(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut lines = source.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        if line.starts_with("#[test]") {
            let function =
                lines.peek().and_then(|next| next.split_once("fn ")?.1.split_once('(')).map(|(name, _)| name);
            found.extend(function.map(str::to_owned));
        } else if let Some((_, rest)) = line.split_once("script(\"") {
            found.extend(rest.split_once('"').map(|(name, _)| name.to_owned()));
        } else if line.ends_with("script(") {
            let name = lines.peek().and_then(|next| next.strip_prefix('"')?.split_once('"')).map(|(name, _)| name);
            found.extend(name.map(str::to_owned));
        }
    }
    found
}

/// The names of all tests.
fn all() -> Vec<String> {
    let mut files = Vec::new();
    sources(&dist::root().join("src"), &mut files);
    sources(&dist::root().join("tests"), &mut files);
    files.retain(|file| !file.ends_with("held/mod.rs"));
    files.iter().flat_map(|file| names(&fs::read_to_string(file).expect("a source is text"))).collect()
}

/// The names of those that hold something, by row.
fn holding() -> BTreeMap<Row, Vec<String>> {
    let mut held: BTreeMap<Row, Vec<String>> = BTreeMap::new();
    for name in all() {
        for row in rows(&name) {
            held.entry(row).or_default().push(format!("`{name}`"));
        }
    }
    for names in held.values_mut() {
        names.sort();
        names.dedup();
    }
    held
}

#[test]
fn every_row_names_the_tests_that_hold_it_or_says_why_there_is_none() {
    let path = dist::root().join("tests/README.md");
    let document = fs::read_to_string(&path).expect("tests/README.md");
    let held = holding();
    let mut seen = Vec::new();
    let blessed: Vec<String> = document
        .lines()
        .map(|text| {
            let Some((row, line)) = line(text) else { return text.to_owned() };
            seen.push(row);
            let names = held.get(&row).map(|names| names.join(" · ")).unwrap_or_default();
            assert!(!names.is_empty() || !line.left.is_empty(), "{row} has neither a test nor a reason");
            format!("| {} | {names} | {} |", line.title, line.left)
        })
        .collect();
    assert_eq!(seen, Row::all().collect::<Vec<_>>(), "each row stands once, in order");
    let blessed = blessed.join("\n") + "\n";
    if std::env::var_os("VIVA_BLESS").is_some() {
        fs::write(&path, blessed).expect("tests/README.md can be written");
        return;
    }
    let wrong = document.lines().zip(blessed.lines()).find(|(is, should)| is != should);
    assert!(wrong.is_none(), "`VIVA_BLESS=1 cargo test -p xtask held` names the tests that there are: {wrong:#?}");
}

#[test]
fn every_test_that_the_readme_names_exists() {
    let document = fs::read_to_string(dist::root().join("README.md")).expect("README.md");
    let (known, mut named) = (all(), 0);
    for name in document.split('`').skip(1).step_by(2).filter(|name| !rows(name).is_empty()) {
        assert!(known.iter().any(|known| known == name), "README.md names {name:?}, which is no test");
        named += 1;
    }
    assert!(named >= 7, "only {named} of the seven promises name a test");
}
