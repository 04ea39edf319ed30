//! Public collections of Markdown and TOML through what reads an author's files: what they say is read, or refused by name.
//! Does not know what becomes of a deck.

use crate::foreign::{bytes, cases, tried};
use serde_json::Value;
use std::fs;
use std::path::Path;
use viva_author::check::{Wanted, check};
use viva_author::problem::Severity;
use viva_author::rich::rich;
use viva_core::html;

/// Without attributes, and with one kind of white space, of which there is none at the bounds of elements.
fn even(html: &str) -> String {
    let mut without = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        let name = tag.split([' ', '\n']).next().unwrap_or_default();
        without.push_str(&format!("{before}<{name}>"));
        rest = after;
    }
    without.push_str(rest);
    let spaced = without.replace("&#10;", "\n");
    let spaced = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    spaced.replace(" <", "<").replace("> ", ">")
}

#[test]
fn markdown_of_the_specification_is_read_as_it_says_or_refused_by_name_t1() {
    let all = cases("commonmark/spec-examples.json");
    let mut read = 0;
    for case in &all {
        let markdown = case["markdown"].as_str().expect("an example has a text");
        let (marks, complaints) = rich(markdown);
        assert!(complaints.iter().all(|one| one.starts_with("holds ") || one.starts_with("opens ")), "{complaints:?}");
        if complaints.is_empty() {
            assert!(marks.is_sound(), "{markdown:?}");
            let html = case["html"].as_str().unwrap_or_default();
            // A single paragraph stands without its mark.
            let drawn = [html::rich(&marks), format!("<p>{}</p>", html::rich(&marks))].map(|drawn| even(&drawn));
            assert!(drawn.contains(&even(html)), "{} {markdown:?}: {drawn:?}", case["n"]);
            read += 1;
        }
    }
    assert!(all.is_empty() || read > 250, "only {read} of {} are read", all.len());
    tried(all.len(), "commonmark as texts of an author");
}

/// Cases whose digits only the field judges that wants a number.
const DIGITS: [&str; 4] = [
    "invalid/integer/arabic-zero-02.toml",
    "invalid/integer/incomplete-bin.toml",
    "invalid/integer/incomplete-hex.toml",
    "invalid/integer/incomplete-oct.toml",
];

fn nothing_run() -> Wanted {
    Wanted { no_run: true, ..Wanted::default() }
}

/// Line and text of what is wrong with a file of these bytes, if it is no TOML.
fn refused(root: &Path, bytes: &[u8]) -> Option<(Option<usize>, String)> {
    fs::write(root.join("errors/one.toml"), bytes).expect("a file");
    let checked = check(root, &nothing_run()).expect("the files can be read");
    let is_syntax = |text: &str| {
        ["is not valid TOML here", "is not UTF-8 here", "a second time"].iter().any(|said| text.contains(said))
    };
    let mut errors = checked.problems.into_iter().filter(|problem| problem.severity == Severity::Error);
    errors.find(|problem| is_syntax(&problem.text)).map(|problem| (problem.line, problem.text))
}

#[test]
fn toml_of_every_kind_is_read_or_refused_with_its_line_as_the_collection_says_t11() {
    let all = cases("toml-test/cases.json");
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("errors")).expect("a folder");
    fs::write(folder.path().join("deck.toml"), "").expect("a file");
    // The reader knows TOML 1.1.
    let known: Vec<&Value> = all.iter().filter(|case| case["toml_1_1"] == true).collect();
    for case in &known {
        let refused = refused(folder.path(), &bytes(case));
        let late = DIGITS.contains(&case["name"].as_str().unwrap_or_default());
        assert_eq!(refused.is_some() || late, case["expect"] == "reject", "{}: {refused:?}", case["name"]);
        assert!(refused.is_none_or(|(line, _)| line.is_some()), "{}: no line is told", case["name"]);
    }
    for case in known.iter().filter(|case| DIGITS.contains(&case["name"].as_str().unwrap_or_default())) {
        let text = String::from_utf8(bytes(case)).expect("these are text");
        let value = text.split_once('=').expect("a field").1;
        fs::write(folder.path().join("errors/one.toml"), format!("schema ={value}")).expect("a file");
        let problems = check(folder.path(), &nothing_run()).expect("the files can be read").problems;
        let of_field = problems
            .iter()
            .find(|problem| problem.place.file != "deck.toml" && problem.place.path == "schema")
            .map(ToString::to_string);
        assert!(
            of_field.as_ref().is_some_and(|said| said.contains(":1 › schema: is no number that can be read")),
            "{of_field:?}"
        );
    }
    tried(known.len(), "toml-test as files of an author");
}
