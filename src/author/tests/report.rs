//! What the README and the report beside the deck say of it is what it holds.
//! Executes nothing.

use std::path::Path;

use viva_author::build;
use viva_author::report::Report;
use viva_core::interaction::Kind;

#[test]
fn the_readme_counts_what_the_page_asks_and_the_tasks() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let deck = build(&root.join("content/python")).unwrap();
    let parts = deck.parts();
    let items = || parts.concepts.iter().flat_map(|concept| &concept.items);
    let tasks = items().filter(|item| item.interaction.kind() == Kind::Code).count();
    let topics = parts.topics.iter().filter(|topic| parts.concepts.iter().any(|concept| concept.topic == topic.id));
    let [all, run, cited, judgement] = Report::read(&root.join("content/python")).unwrap().together();
    let words = std::fs::read_to_string(root.join("README.md")).unwrap();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        format!("{} concepts over {} topics, ", parts.concepts.len(), topics.count()),
        format!("{} questions and {} comparison tables, ", items().count() - tasks, parts.tables.len()),
        format!("and {tasks} tasks to program, which you compare with solutions"),
        format!("Of these {all} questions, tasks and table cells, {run} are **run** on"),
        format!("{cited} **cite** an official page and {judgement} are marked as **judgement**"),
    ] {
        assert!(words.contains(&said), "README.md does not say: {said}");
    }
}

#[test]
fn the_report_beside_the_deck_is_of_the_deck_as_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/python");
    for (name, text) in Report::read(&root).unwrap().files() {
        let kept = std::fs::read_to_string(root.join(name)).unwrap_or_default();
        assert!(kept == text, "{name} is not up to date; run `cargo viva report content/python --write`");
    }
}
