//! Two items that ask the same are found by what a learner reads of them: stem and code together.
//! Executes nothing.

use crate::small::Small;
use viva_author::check::Wanted;

const PRINTS: &str = "What does this program print?";
const AVERAGE: &str = "marks = [4, 5, 9]\ntotal = 0\nfor mark in marks:\n    total += mark\nprint(total // len(marks))";
const LENGTHS: &str = "names = [\"Ines\", \"Bo\"]\nprint(*map(len, names))";

fn item(id: &str, stem: &str, fields: &str) -> String {
    format!(
        "\n[[item]]\nid = \"{id}\"\nkind = \"choice\"\nskill = \"apply\"\ndifficulty = 1\ndifficulty_note = \"None.\"\n\
         stem = \"{stem}\"\nhints = [\"Read it.\"]\nexplain = \"It does what it does.\"\n{fields}\n"
    )
}

fn showing(id: &str, stem: &str, code: &str) -> String {
    item(id, stem, &format!("code = '''\n{code}\n'''"))
}

fn ordering(id: &str, code: &str) -> String {
    let lines: Vec<&str> = code.lines().collect();
    item(id, "Sort the lines.", &format!("lines = {lines:?}")).replace("\"choice\"", "\"order\"")
}

/// What is said of a second item that repeats a first one; other problems of these bare items do not count.
fn said(first: &str, second: &str) -> Vec<String> {
    let small = Small::new();
    small.write(&format!("{first}{second}"));
    let problems = small.check(&Wanted { no_run: true, ..Wanted::default() }).problems;
    let of_both = problems.iter().filter(|problem| problem.text.contains("basics/one.toml › item one"));
    of_both.map(ToString::to_string).collect()
}

#[track_caller]
fn repeats(first: &str, second: &str, severity: &str, words: &str) {
    let said = said(first, second);
    let is_one = said.len() == 1 && said[0].starts_with(severity) && said[0].contains("› item two");
    assert!(is_one && said[0].contains(words), "{said:?}");
}

#[track_caller]
fn is_fair(first: &str, second: &str) {
    assert_eq!(said(first, second), Vec::<String>::new());
}

#[test]
fn one_stem_may_stand_over_different_programs() {
    is_fair(&showing("one", PRINTS, AVERAGE), &showing("two", PRINTS, LENGTHS));
    is_fair(&showing("one", PRINTS, "print(1)"), &showing("two", PRINTS, "print(2)"));
}

#[test]
fn one_program_may_not_stand_under_two_stems() {
    let spaced = AVERAGE.replace(" = ", "  =  ");
    let second = showing("two", "Which number comes out of this?", &spaced);
    repeats(&showing("one", PRINTS, AVERAGE), &second, "error: ", "› code: ");
}

#[test]
fn a_program_with_one_word_changed_is_much_like_the_first() {
    let changed = AVERAGE.replace("[4, 5, 9]", "[4, 5, 8]");
    repeats(&showing("one", PRINTS, AVERAGE), &showing("two", PRINTS, &changed), "warning: ", "› stem: ");
}

#[test]
fn lines_to_be_sorted_are_a_program_as_well() {
    repeats(&showing("one", PRINTS, AVERAGE), &ordering("two", AVERAGE), "error: ", "› lines: ");
    is_fair(&ordering("one", AVERAGE), &ordering("two", LENGTHS));
}

#[test]
fn without_code_a_stem_may_stand_once() {
    let stem = "Which container keeps its order?";
    repeats(&item("one", stem, ""), &item("two", &stem.to_uppercase(), ""), "error: ", "is the stem of");
    is_fair(&item("one", stem, ""), &showing("two", stem, AVERAGE));
    let stem = "Which of the two containers keeps the order in which its entries came?";
    repeats(&item("one", stem, ""), &item("two", &stem.replace("came", "arrived"), ""), "warning: ", "asks much like");
}

#[test]
fn many_items_that_ask_the_same_are_one_problem_each_t11() {
    let small = Small::new();
    let items: String = (0..60).map(|n| item(&format!("item-{n}"), "Which container keeps its order?", "")).collect();
    small.write(&items);
    let problems = small.check(&Wanted { no_run: true, ..Wanted::default() }).problems;
    assert_eq!(problems.iter().filter(|problem| problem.text.contains("is the stem of")).count(), 59);
}
