//! Every field of the exemplars: renamed, of the wrong type, or beside one that does not exist.
//! Executes nothing.

use crate::copy::{Copy, Value};

const FILES: [&str; 10] = [
    "behavioural/debugging-war-stories.toml",
    "coding-challenge/binary-search.toml",
    "concurrency-async/gather-vs-wait-vs-taskgroup.toml",
    "data-structures/list-vs-tuple.toml",
    "functions-and-closures/mutable-default-argument.toml",
    "iterators-and-generators/generators-and-yield.toml",
    "tables/four-containers.toml",
    "tables/pythonic-rewrites.toml",
    "pages/ask-the-interviewer.toml",
    "pages/day-before.toml",
];

/// Fields that the exemplars use and that may be left out.
const OPTIONAL: [&str; 17] = [
    "accept",
    "check",
    "cite",
    "code",
    "distractors",
    "extra",
    "hints",
    "key",
    "kind",
    "lang",
    "level",
    "needs",
    "raises",
    "recall",
    "setup",
    "shuffle",
    "test",
];

#[test]
fn the_exemplars_have_no_errors() {
    for file in FILES {
        let copy = Copy::of(file, false);
        assert_eq!(copy.errors(&copy.text), [], "{file}");
    }
}

#[test]
fn a_renamed_field_is_unknown_and_a_needed_one_is_missed() {
    for file in FILES {
        let copy = Copy::of(file, false);
        for field in copy.values().iter().filter(|field| has_a_key_of_its_own(&copy, field)) {
            let renamed = format!("{}x", field.key);
            let errors = copy.errors(&copy.with(&field.key_span, &renamed));
            let said = |what: &str, name: &str| {
                errors.iter().any(|error| error.text.contains(what) && error.place.path.ends_with(name))
            };
            // Without a kind nobody can say which fields belong to it.
            let unknown = said("is not a field of", &renamed) || said("belongs to no subject", &renamed);
            assert!(unknown || field.key == "kind", "{file} › {}: {errors:?}", field.place);
            let missed = said("is missing; ", &field.key) || said("needs either", "");
            let is_free = OPTIONAL.contains(&field.key.as_str())
                || ["options", "pairs"].iter().any(|list| field.place.contains(list)) && field.key == "id"
                // A wrong answer may be the exception alone.
                || field.place.contains("wrong[") && field.key == "value"
                || field.place.starts_with("item") && ["python", "refs"].contains(&field.key.as_str());
            assert!(missed || is_free, "{file} › {}: {errors:?}", field.place);
        }
    }
}

/// Not an element of a list and not a header, which may be repeated.
fn has_a_key_of_its_own(copy: &Copy, field: &Value) -> bool {
    let header = copy.text[..field.key_span.start].ends_with(['[', '.']) && !field.place.contains("cells");
    !field.place.ends_with(']') && !header && field.key != "cells" && !copy.written(field).starts_with("[[")
}

#[test]
fn a_field_given_twice_is_named_with_its_line() {
    for file in FILES {
        let copy = Copy::of(file, false);
        for field in copy.values().iter().filter(|field| has_a_key_of_its_own(&copy, field)) {
            let written = &copy.text[field.key_span.start..field.span.end];
            // Within braces fields are parted by commas, else by lines.
            let line_start = copy.text[..field.key_span.start].rfind('\n').map_or(0, |end| end + 1);
            let before = &copy.text[line_start..field.key_span.start];
            let parted = if before.contains('{') { ", ".to_owned() } else { format!("\n{before}") };
            let second = format!("{written}{parted}{written}");
            let errors = copy.errors(&copy.with(&(field.key_span.start..field.span.end), &second));
            let said = format!("gives `{}` a second time; keep one of the two", field.key);
            let named = errors.iter().any(|error| error.line.is_some() && error.text == said);
            assert!(named, "{file} › {}: {errors:?}", field.place);
        }
    }
}

#[test]
fn a_value_of_the_wrong_type_is_named_with_the_right_one() {
    for file in FILES {
        let copy = Copy::of(file, false);
        for value in copy.values() {
            let (wrong, remedy) = match value.kind {
                "string" => ("7", "write a text in quotes"),
                "integer" => ("\"seven\"", "write a whole number"),
                "boolean" => ("\"yes\"", "write true or false"),
                _ => continue,
            };
            let errors = copy.errors(&copy.with(&value.span, wrong));
            let named =
                errors.iter().any(|error| error.place.path.ends_with(&value.key) || error.place.path == value.place);
            let told =
                errors.iter().any(|error| error.text.contains(remedy) || error.text.contains("or a table of fields"));
            assert!(named && told, "{file} › {}: {errors:?}", value.place);
        }
    }
}

/// Replaces `old` in the exemplar and compares the errors, whole lines as an author reads them.
#[track_caller]
fn check(file: &str, old: &str, new: &str, expected: &[&str]) {
    let copy = Copy::of(file, false);
    assert_eq!(copy.text.matches(old).count(), 1, "{old:?} must stand once in {file}");
    let errors: Vec<String> = copy.errors(&copy.text.replace(old, new)).iter().map(ToString::to_string).collect();
    assert_eq!(errors, expected);
}

const DEFAULTS: &str = "functions-and-closures/mutable-default-argument.toml";

#[test]
fn a_typing_slip_in_a_name_gives_both_halves_and_the_remedy() {
    check(
        DEFAULTS,
        "asks = \"technical\"",
        "ask = \"technical\"",
        &[
            "error: functions-and-closures/mutable-default-argument.toml:15 › card › asks: is missing; add one of: \
         technical, concept, practical, design, behavioural, problem-solving, advice",
            "error: functions-and-closures/mutable-default-argument.toml:16 › card › ask: is not a field of a card; remove \
         it or use one of: asks, question, answer, why, approach, points, look_for, nudges, red_flags, follow_ups",
        ],
    );
}

#[test]
fn a_word_outside_the_vocabulary_is_answered_with_the_vocabulary() {
    check(
        DEFAULTS,
        "topic = \"functions-and-closures\"\nlevel = \"intermediate\"",
        "topic = \"functions-and-closures\"\nlevel = \"medium\"",
        &[
            "error: functions-and-closures/mutable-default-argument.toml:5 › level: is \"medium\"; use one of: beginner, intermediate, advanced",
        ],
    );
}

#[test]
fn a_short_rationale_is_named_by_its_option() {
    check(
        DEFAULTS,
        "Copying does protect the default, but it also copies the caller's list. The tag lands in the copy and `mine` stays empty.",
        "Wrong.",
        &[
            "error: functions-and-closures/mutable-default-argument.toml:160 › item fix-keeps-callers-list › options[3] › rationale: has 6 characters; name the belief and the fact that breaks it in 40 to 320",
        ],
    );
}

#[test]
fn html_and_foreign_markup_are_refused_t1_t4() {
    check(
        DEFAULTS,
        "Which object outlives the first call?",
        "Which <b>object</b> outlives it?",
        &[
            "error: functions-and-closures/mutable-default-argument.toml:298 › item groups-leak-between-reports › hints[0]: \
         holds HTML; write Markdown, or put `<` into inline code",
        ],
    );
}

#[test]
fn a_neighbour_that_is_not_planned_is_refused() {
    check(
        DEFAULTS,
        "\"none-value\", \"references",
        "\"none-values\", \"references",
        &["error: functions-and-closures/mutable-default-argument.toml:8 › related[1]: names \"none-values\", which \
         deck.toml does not plan; correct it or add it there"],
    );
}

#[test]
fn an_id_used_twice_names_the_first_f16() {
    check(
        DEFAULTS,
        "id = \"frozen-at-definition\"",
        "id = \"piles-up-across-calls\"",
        &[
            "error: functions-and-closures/mutable-default-argument.toml:70 › item piles-up-across-calls: has the item id \
         \"piles-up-across-calls\" of one before it; choose \
         a different id",
        ],
    );
}

#[test]
fn broken_toml_is_a_problem_with_its_line() {
    let copy = Copy::of(DEFAULTS, false);
    let errors =
        copy.errors(&copy.text.replace("level = \"intermediate\"\naudience", "level = intermediate\naudience"));
    let shown: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(shown.len(), 1, "{shown:?}");
    let start = "error: functions-and-closures/mutable-default-argument.toml:5: is not valid TOML here: ";
    assert!(
        shown[0].starts_with(start)
            && shown[0].ends_with("; mend it, or what was left open before it, and check again"),
        "{}",
        shown[0]
    );
}

#[test]
fn many_problems_come_at_once() {
    let copy = Copy::of(DEFAULTS, false);
    let text = copy
        .text
        .replace("asks = \"technical\"", "asks = \"quiz\"")
        .replace("key = true", "key = 1")
        .replace("difficulty = 2", "difficulty = 9")
        .replace("[[item.blanks]]\nn = 2", "[[item.blanks]]\nn = 3");
    assert!(copy.errors(&text).len() >= 10, "{:?}", copy.errors(&text));
}

const FOUR: &str = "tables/four-containers.toml";

#[test]
fn a_distractor_is_another_answer_with_another_id() {
    let place = "error: tables/four-containers.toml:76 › aspect mutable › distractors";
    check(
        FOUR,
        "\"while it is empty\"",
        "\"yes\"",
        &[&format!(
            "{place} while-empty › value: is \"yes\", which is offered already; write one that no cell of the row has"
        )],
    );
    check(
        FOUR,
        "\"while-empty\"",
        "\"tuple\"",
        &[&format!(
            "{place} tuple: has the option id \"tuple\" of tables/four-containers.toml › subject tuple; choose a different id"
        )],
    );
}

#[test]
fn a_row_of_two_values_needs_a_distractor_where_it_is_asked() {
    let copy = Copy::of(FOUR, false);
    let line = copy.text.lines().find(|line| line.contains("\"while-empty\"")).unwrap();
    let said = |text: &str| -> Vec<String> {
        let problems = copy.problems(text).into_iter().map(|problem| problem.to_string());
        problems.filter(|problem| problem.contains("aspect mutable")).collect()
    };
    let asked = copy.text.replace(line, "");
    let text = "warning: tables/four-containers.toml:68 › aspect mutable: has two values, so half of all guesses are right; \
                add `distractors = [{ id, value, rationale }]` with one that no cell has";
    assert_eq!(said(&asked), [text]);
    let recall = "recall = \"Can a {subject} be changed in place?\"";
    assert_eq!(said(&asked.replace(recall, "")), Vec::<String>::new());
    let unasked = said(&copy.text.replace(recall, ""));
    assert!(unasked.len() == 1 && unasked[0].ends_with("stands in a row that is not asked; add `recall` or remove it"));
}
