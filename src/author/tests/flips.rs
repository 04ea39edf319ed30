//! Every key, wrong value, pair, line and cell of the exemplars, turned into its opposite: the check must fail and name it.
//! Executes Python.

use crate::copy::{Copy, Value};

const DEFAULTS: &str = "functions-and-closures/mutable-default-argument.toml";
const TUPLES: &str = "data-structures/list-vs-tuple.toml";
const GENERATORS: &str = "iterators-and-generators/generators-and-yield.toml";
const TASKS: &str = "concurrency-async/gather-vs-wait-vs-taskgroup.toml";
const SEARCH: &str = "coding-challenge/binary-search.toml";
const STORIES: &str = "behavioural/debugging-war-stories.toml";

/// Keys of options, one at a time; in a choice that makes no key or two.
fn flip_keys(file: &str, item: &str) {
    let copy = Copy::of(file, true);
    for key in copy.all(&format!("item {item} › option"), " › key") {
        let other = if copy.written(&key) == "true" { "false" } else { "true" };
        copy.must_fail(&copy.with(&key.span, other), &format!("item {item} › option"));
    }
}

/// The key changes places with each distractor, so that only execution can tell.
fn swap_keys(file: &str, item: &str) {
    let copy = Copy::of(file, true);
    let keys = copy.all(&format!("item {item} › option"), " › key");
    let (right, wrong): (Vec<&Value>, Vec<&Value>) = keys.iter().partition(|key| copy.written(key) == "true");
    for (one, other) in right.iter().flat_map(|one| wrong.iter().map(move |other| (one, other))) {
        let (first, second) = if one.span.start < other.span.start { (one, other) } else { (other, one) };
        let flipped = |value: &Value| if copy.written(value) == "true" { "false" } else { "true" };
        let text = copy.with(&second.span, flipped(second));
        let text = format!("{}{}{}", &text[..first.span.start], flipped(first), &text[first.span.end..]);
        for place in [&one.place, &other.place] {
            copy.must_fail(&text, place.trim_end_matches(" › key"));
        }
    }
}

#[test]
fn each_key_of_a_choice() {
    for (file, item) in [
        (DEFAULTS, "fix-keeps-callers-list"),
        (TUPLES, "usable-as-dict-key"),
        (TUPLES, "tuple-for-speed"),
        (TASKS, "all-or-nothing-booking"),
    ] {
        flip_keys(file, item);
    }
    swap_keys(DEFAULTS, "fix-keeps-callers-list");
    swap_keys(TUPLES, "usable-as-dict-key");
}

#[test]
fn each_key_of_a_multiple() {
    flip_keys(DEFAULTS, "frozen-at-definition");
    flip_keys(GENERATORS, "what-stays-true");
    flip_keys(STORIES, "details-that-convince");
    swap_keys(DEFAULTS, "frozen-at-definition");
    swap_keys(GENERATORS, "what-stays-true");
}

#[test]
fn the_output_and_each_wrong_output() {
    for (file, item) in [
        (DEFAULTS, "piles-up-across-calls"),
        (TUPLES, "augmented-assignment-in-tuple"),
        (TASKS, "gather-leaves-sibling-running"),
        (SEARCH, "bisect-positions"),
    ] {
        let copy = Copy::of(file, true);
        let output = copy.value(&format!("item {item} › output"));
        for wrong in copy.all(&format!("item {item} › wrong"), " › value") {
            copy.must_fail(&copy.with(&output.span, copy.written(&wrong)), &output.place);
            let mut changed = copy.with(&wrong.span, copy.written(&output));
            // A wrong answer that ends with an exception differs by that alone.
            if file == TASKS {
                changed = changed.replace(", raises = \"CancelledError\"", "");
            }
            copy.must_fail(&changed, &wrong.place);
        }
    }
}

#[test]
fn each_line_of_an_order() {
    for (file, item) in [(SEARCH, "lines-in-order"), (GENERATORS, "chunks-of-lines")] {
        let copy = Copy::of(file, true);
        let lines = copy.all(&format!("item {item} › lines["), "]");
        for pair in lines.windows(2) {
            let swapped = format!(
                "{}{}{}{}{}",
                &copy.text[..pair[0].span.start],
                copy.written(&pair[1]),
                &copy.text[pair[0].span.end..pair[1].span.start],
                copy.written(&pair[0]),
                &copy.text[pair[1].span.end..]
            );
            copy.must_fail(&swapped, &format!("item {item} › lines"));
        }
    }
}

#[test]
fn each_extra_line_of_an_order() {
    for (file, item) in [(SEARCH, "lines-in-order"), (GENERATORS, "chunks-of-lines")] {
        let copy = Copy::of(file, true);
        let lines = copy.all(&format!("item {item} › lines["), "]");
        for extra in copy.all(&format!("item {item} › extra"), " › line") {
            let indent = |value: &Value| copy.written(value).find(|c: char| c != '"' && c != ' ');
            let right = lines.iter().find(|line| indent(line) == indent(&extra)).unwrap();
            copy.must_fail(&copy.with(&extra.span, copy.written(right)), extra.place.trim_end_matches(" › line"));
        }
    }
}

#[test]
fn each_answer_and_wrong_value_of_a_blank() {
    let item = "item sentinel-when-none-is-legal › blanks";
    let copy = Copy::of(DEFAULTS, true);
    for (i, answer) in copy.all(item, " › answer").iter().enumerate() {
        for wrong in copy.all(&format!("{item}[{i}] › wrong"), " › value") {
            copy.must_fail(&copy.with(&answer.span, copy.written(&wrong)), item);
            copy.must_fail(&copy.with(&wrong.span, copy.written(answer)), &wrong.place);
            let accepted = format!("accept = [{}]\n", copy.written(&wrong));
            let with_accept =
                format!("{}{accepted}{}", &copy.text[..answer.key_span.start], &copy.text[answer.key_span.start..]);
            copy.must_fail(&with_accept, &format!("{item}[{i}] › accept[0]"));
        }
    }
}

#[test]
fn each_pair_of_a_match() {
    let copy = Copy::of(TUPLES, true);
    for check in copy.all("item sort-the-facts › pairs", " › check") {
        negated(&copy, &check);
    }
    let copy = Copy::of(TASKS, true);
    let extra = copy.value("item who-reports-how › extra[0] › right");
    for right in copy.all("item who-reports-how › pairs", " › right") {
        copy.must_fail(&copy.with(&extra.span, copy.written(&right)), &extra.place);
    }
}

#[track_caller]
fn negated(copy: &Copy, check: &Value) {
    let written = copy.written(check);
    let quote = &written[..1];
    let inner = &written[1..written.len() - 1];
    copy.must_fail(&copy.with(&check.span, &format!("{quote}not ({inner}){quote}")), &check.place);
}

#[test]
fn each_line_of_a_bug() {
    for (file, item) in [
        (DEFAULTS, "groups-leak-between-reports"),
        (GENERATORS, "return-ends-the-stream"),
        (SEARCH, "upper-bound-slip"),
        (TASKS, "wait-wants-tasks"),
    ] {
        let copy = Copy::of(file, true);
        let line = copy.value(&format!("item {item} › line"));
        let code = copy.value(&format!("item {item} › code"));
        let count = copy.written(&code).lines().count() - 2;
        for other in (1..=count).filter(|n| n.to_string() != copy.written(&line)) {
            copy.must_fail(&copy.with(&line.span, &other.to_string()), &line.place);
        }
        for wrong in copy.all(&format!("item {item} › wrong"), " › line") {
            copy.must_fail(&copy.with(&wrong.span, copy.written(&line)), &wrong.place);
        }
        let fixed = copy.value(&format!("item {item} › fixed"));
        copy.must_fail(&copy.with(&fixed.span, copy.written(&code)), &fixed.place);
        copy.must_fail(&copy.with(&code.span, copy.written(&fixed)), &code.place);
    }
}

#[test]
fn each_test_solution_and_wrong_program_of_a_code_item() {
    let copy = Copy::of(SEARCH, true);
    for expect in copy.all("item first-index › tests", " › expect") {
        copy.must_fail(&copy.with(&expect.span, "\"'something else'\""), "item first-index › solutions");
    }
    let starter = copy.value("item first-index › starter");
    let solution = copy.value("item first-index › solutions half-open › code");
    copy.must_fail(&copy.with(&starter.span, copy.written(&solution)), &starter.place);
    copy.must_fail(&copy.with(&solution.span, copy.written(&starter)), &solution.place);
    for fails in copy.all("item first-index › wrong", " › fails") {
        copy.must_fail(&copy.with(&fails.span, "\"middle\""), &fails.place);
        let program = copy.value(&fails.place.replace("fails", "code"));
        copy.must_fail(&copy.with(&program.span, copy.written(&solution)), &fails.place);
    }
}

#[test]
fn each_cell_of_a_comparison() {
    let copy = Copy::of("tables/four-containers.toml", true);
    for check in copy.all("aspect ", " › check") {
        negated(&copy, &check);
    }
}

#[test]
fn each_row_of_a_rewrite_table() {
    let copy = Copy::of("tables/pythonic-rewrites.toml", true);
    for check in copy.all("row ", " › check") {
        negated(&copy, &check);
    }
    for after in copy.all("row ", " › after") {
        let row = after.place.trim_end_matches(" › after");
        let before = copy.value(&format!("{row} › before"));
        copy.must_fail(&copy.with(&after.span, copy.written(&before)), row);
    }
}
