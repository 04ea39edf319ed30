//! A second right order of an `order` item is found and named, wherever it hides.
//! Executes Python in a small deck of its own.

use std::process::Command;

use crate::small::Small;
use viva_author::check::{Checked, Wanted};
use viva_author::prove::installed;

fn order(lines: &[&str], setup: &str, test: &str, accept: &str) -> String {
    format!(
        "\n[[item]]\nid = \"sorted\"\nkind = \"order\"\nskill = \"apply\"\ndifficulty = 1\ndifficulty_note = \"None.\"\n\
         stem = \"Put these lines into order.\"\nhints = [\"Begin.\"]\nexplain = \"One after the other.\"\n\
         setup = \"{setup}\"\nlines = {lines:?}\ntest = \"{test}\"\naccept = {accept}\n"
    )
}

fn checked(item: &str) -> Checked {
    let small = Small::new();
    small.write(item);
    small.check(&Wanted::default())
}

/// The errors of the lines of an item, and none elsewhere.
#[track_caller]
fn named(item: &str) -> Vec<String> {
    let checked = checked(item);
    let errors: Vec<String> = checked.problems.iter().take(checked.errors()).map(ToString::to_string).collect();
    assert!(errors.iter().all(|error| error.contains("item sorted › lines")), "{errors:?}");
    errors
}

const TWO: [&str; 4] = ["def first(words):", "    return words[0]", "def last(words):", "    return words[-1]"];
const BOTH: &str = "assert (first('ab'), last('ab')) == ('a', 'b')";

#[test]
fn a_second_right_order_that_no_two_neighbours_show_is_named() {
    let errors = named(&order(&TWO, "", BOTH, "[]"));
    assert_eq!(errors.len(), 1, "{errors:?}");
    let text = "pass the test in the order [2, 3, 0, 1] as well; put it into `accept` or sharpen the test";
    assert!(errors[0].contains(text), "{errors:?}");
}

#[test]
fn an_accepted_order_may_pass() {
    assert_eq!(named(&order(&TWO, "", BOTH, "[[2, 3, 0, 1]]")), Vec::<String>::new());
}

#[test]
fn neighbours_that_may_change_places_are_named_first_and_all_are_counted() {
    let lines = ["low = 1", "high = 2", "middle = 3", "total = low + high + middle"];
    let errors = named(&order(&lines, "", "assert total == 6", "[]"));
    assert!(errors[0].contains("in the order [0, 2, 1, 3] as well, as do 4 more;"), "{errors:?}");
}

#[test]
fn lines_that_read_alike_may_change_places() {
    let lines = ["total = 1", "total += total", "total += total", "total -= 1"];
    assert_eq!(named(&order(&lines, "", "assert total == 3", "[]")), Vec::<String>::new());
}

#[test]
fn an_order_that_does_not_end_is_wrong_and_the_next_is_tried() {
    let lines = ["step = 1", "n = 3", "while n > 0:", "    n -= step"];
    // Without its step the loop never ends; with n first everything is as before.
    let errors = named(&order(&lines, "step = 0", "assert (n, step) == (0, 1)", "[]"));
    assert!(errors[0].contains("in the order [1, 0, 2, 3] as well;"), "{errors:?}");
}

#[test]
fn more_orders_than_are_tried_are_a_warning_with_their_number() {
    let lines: Vec<String> = (1..=7).map(|n| format!("seen.append({n})")).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let checked = checked(&order(&lines, "seen = []", "assert seen == sorted(seen)", "[]"));
    assert_eq!(checked.errors(), 0, "{:?}", checked.problems);
    let warned = checked.problems.iter().any(|problem| {
        problem.to_string().contains("item sorted › lines") && problem.text.contains("only the 1000 nearest")
    });
    assert!(warned, "{:?}", checked.problems);
}

#[test]
fn a_second_check_tries_no_order_again() {
    let small = Small::new();
    small.write(&order(&TWO, "", BOTH, "[]"));
    small.check(&Wanted::default());
    let again = small.check(&Wanted::default());
    assert_eq!((again.proven.fresh, again.errors()), (0, 1));
}

/// What a program that can call `orders` prints, the same on every version.
fn printed(program: &str) -> String {
    let source = format!("{}\n{program}", include_str!("../prove/orders.py"));
    let mut printed: Vec<String> = installed()
        .iter()
        .map(|python| {
            let output = Command::new(&python.path).args(["-c", &source]).output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            String::from_utf8(output.stdout).unwrap().trim().to_owned()
        })
        .collect();
    printed.dedup();
    assert_eq!(printed.len(), 1, "{printed:?}");
    printed.remove(0)
}

#[test]
fn the_nearest_orders_come_first_and_only_those_that_compile() {
    assert_eq!(
        printed("print(*[order for order, _ in zip(orders(['a', 'b', 'c', 'd']), range(4))])"),
        "[0, 1, 2, 3] [0, 1, 3, 2] [0, 2, 1, 3] [1, 0, 2, 3]"
    );
    assert_eq!(printed("print(list(orders(['a', 'a', 'b'])))"), "[[0, 1, 2], [0, 2, 1], [2, 0, 1]]");
    assert_eq!(printed("print(list(orders(['if a:', '    b', 'else:', '    c'])))"), "[[0, 1, 2, 3], [0, 3, 2, 1]]");
    assert_eq!(printed("print(next(orders(['x = f\"\"\"', 'a', '\"\"\"'])))"), "[0, 1, 2]");
    // A beginning may be right although its end is not: `return` needs a function.
    assert_eq!(printed("print(list(orders(['def f():', '    return 1', 'f()'])))"), "[[0, 1, 2], [2, 0, 1]]");
}

#[test]
fn the_search_for_orders_ends() {
    let program = "PREFIXES = 3\ntry:\n    list(orders(['a', 'b', 'c']))\nexcept TooMany:\n    print('too many')";
    assert_eq!(printed(program), "too many");
}

#[test]
fn code_within_a_sentence_begins_and_ends_with_a_backtick() {
    let told = |second: &str| {
        let item = order(&["Open it.", second, "Write.", "Close it."], "", "", "[]");
        named(&item.replace("test = \"\"", "lang = \"text\""))
    };
    assert_eq!(told("Ask `len` for its length."), Vec::<String>::new());
    let errors = told("Ask `len for its length.");
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].contains("lines[1]: opens code by a backtick and does not close it"), "{errors:?}");
}
