//! What an author is told: the true cause, once, and one of a thing as one.
//! Executes Python in a small deck of its own.

use crate::small::{CHOICE, Small};
use viva_author::check::Wanted;

/// What is said of a deck with these items.
fn told(items: &str) -> Vec<String> {
    let small = Small::new();
    small.write(items);
    let told = small.check(&Wanted::default()).problems;
    let said = told.iter().map(ToString::to_string).filter(|said| said.contains("item pick"));
    said.filter(|said| !said.contains("without a recorded proof")).collect()
}

#[track_caller]
fn is_told(items: &str, causes: &[&str]) {
    let told = told(items);
    assert!(told.len() == causes.len(), "{told:#?}");
    for cause in causes {
        assert!(told.iter().any(|said| said.contains(cause)), "{cause}: {told:#?}");
    }
}

#[test]
fn an_option_is_a_distractor_unless_it_says_that_it_is_the_key() {
    is_told(&CHOICE.replace("key = false\n", ""), &[]);
}

#[test]
fn an_item_without_a_key_is_told_that_and_nothing_of_interpreters() {
    let none = CHOICE.replace("key = true", "key = false").replace("== 2\"", "== 4\"");
    is_told(&none, &["item pick › options: has no key; write `key = true`"]);
    let several = none.replace("\"choice\"", "\"multiple\"");
    is_told(&several, &["options: has 3 options; write 4 to 6", "item pick › options: has no key; write `key = true`"]);
}

#[test]
fn what_nothing_could_execute_is_not_blamed_on_interpreters() {
    let unused = CHOICE.replace("explain =", "test = \"assert True\"\nexplain =");
    let unused = unused.lines().filter(|line| !line.starts_with("check")).collect::<Vec<_>>().join("\n");
    is_told(&unused, &["item pick: was not run: nothing in it can be"]);
}

#[test]
fn what_no_interpreter_is_there_for_says_so() {
    let small = Small::new();
    small.write(CHOICE);
    small.replace("python = \">=3.11\"", "python = \">=3.19\"");
    let told: Vec<String> = small.check(&Wanted::default()).problems.iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|said| said.contains("no interpreter of its range of versions answers")), "{told:#?}");
}

#[test]
fn a_concept_is_not_related_to_itself() {
    let small = Small::new();
    small.write(CHOICE);
    small.replace("related = [\"two\"", "related = [\"two\", \"one\"");
    let errors = small.errors(&Wanted::default());
    assert!(errors.len() == 1 && errors[0].contains("related[1]: names \"one\", the concept itself"), "{errors:?}");
}

#[test]
fn one_of_a_thing_is_told_as_one() {
    let small = Small::new();
    small.write(&CHOICE.replace("hints = [\"Count its entries.\"]", "hints = []"));
    small.replace("schema = 1", "schema = 2");
    small.replace("refs = [\n  { title = \"Tutorial\", url = \"https://docs.python.org/3/tutorial/\" },", "refs = [");
    small.replace("nudges = [\"What comes first?\", \"What comes next?\"]", "nudges = [\"What comes first?\"]");
    let all: Vec<String> = small.check(&Wanted::default()).problems.iter().map(ToString::to_string).collect();
    for said in [
        "schema: is 2; write 1",
        "refs: has 1 reference; give 2 to 4",
        "nudges: has 1 entry; write 2 to 3",
        "hints: has 0 hints; write 1 to 3",
        "has 1 claim without a recorded proof",
    ] {
        assert!(all.iter().any(|told| told.contains(said)), "{said}: {all:#?}");
    }
}
