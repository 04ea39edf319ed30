//! Where the setup of a program is shown: readers need what tests call of it to read a test, and to run it.
//! Does not know what a call gives.

/// The first of these tests, each an id and its Python, that names something which the setup defines; the first of all where
/// none does.
pub(super) fn shown_with<'a>(setup: &str, mut tests: Vec<(&'a str, String)>) -> Option<&'a str> {
    let defined: Vec<&str> = setup.lines().flat_map(defined).collect();
    let names_one = |(_, python): &(&str, String)| {
        let mut words = python.split(|letter| !is_of_name(letter));
        words.any(|word| defined.contains(&word))
    };
    let first = tests.iter().position(names_one).unwrap_or(0);
    (first < tests.len()).then(|| tests.swap_remove(first).0)
}

/// The names that a line of a module defines.
fn defined(line: &str) -> Vec<&str> {
    if let Some(rest) = ["def ", "class "].iter().find_map(|word| line.strip_prefix(word)) {
        return rest.split(|letter| !is_of_name(letter)).take(1).collect();
    }
    match line.split_once(" = ") {
        Some((names, _)) if !names.starts_with(' ') => names.split(", ").collect(),
        _ => Vec::new(),
    }
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETUP: &str =
        "class Clock:\n    now = 0\n\ndef told(call):\n    kept = call()\n    return kept\n\nseen, made = [], []\n";

    #[track_caller]
    fn check(calls: &[&'static str], expected: Option<&str>) {
        let tests = calls.iter().map(|call| (*call, format!("pass\n{call}"))).collect();
        assert_eq!(shown_with(SETUP, tests), expected);
    }

    #[test]
    fn a_setup_is_shown_with_the_first_test_that_names_something_of_it() {
        check(&["ask(1)", "told(ask)", "told(seen)"], Some("told(ask)"));
        check(&["ask(1)", "ask(made)"], Some("ask(made)"));
        check(&["now(kept, call)", "ask(Clock())"], Some("ask(Clock())"));
        check(&["untold(1)", "told_twice(2)"], Some("untold(1)"));
        check(&[], None);
    }
}
