//! What the README says of the deck is what the deck holds.
//! Executes nothing.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its files must stop")]

use std::path::Path;

use viva_author::build;
use viva_author::report::report;
use viva_core::interaction::Kind;

#[test]
fn the_readme_counts_what_the_page_asks_and_what_it_leaves_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let deck = build(&root.join("content/python")).unwrap();
    let parts = deck.parts();
    let items = || parts.concepts.iter().flat_map(|concept| &concept.items);
    let tasks = items().filter(|item| item.interaction.kind() == Kind::Code).count();
    let topics = parts.topics.iter().filter(|topic| parts.concepts.iter().any(|concept| concept.topic == topic.id));
    let report = report(&root.join("content/python")).unwrap();
    let together: Vec<&str> = report.lines().last().unwrap().split_whitespace().skip(1).collect();
    let [all, run, cited, judgement] = together[..] else { panic!("{report}") };
    let words = std::fs::read_to_string(root.join("README.md")).unwrap();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        format!("{} concepts over {} topics, ", parts.concepts.len(), topics.count()),
        format!("{} questions and {} comparison tables, ", items().count() - tasks, parts.tables.len()),
        format!("and {tasks} tasks to program, which the page cannot ask yet"),
        format!("Of these {all} questions, tasks and table cells, {run} are **run** on"),
        format!("{cited} **cite** an official page and {judgement} are marked as **judgement**"),
    ] {
        assert!(words.contains(&said), "README.md does not say: {said}");
    }
}
