//! What counts as a proof that a distractor is wrong: a check that is false, not one that nobody could read.
//! Executes Python in a small deck of its own.

use crate::small::{CHOICE, Small};
use viva_author::check::Wanted;

/// What is said of a deck whose first distractor has this check, after this setup and code.
fn said(check: &str, setup: &str, code: &str) -> Vec<String> {
    let small = Small::new();
    let program = format!("setup = '''\n{setup}\n'''\ncode = '''\n{code}\n'''\n\n[[item.options]]");
    let item = CHOICE.replacen("\n[[item.options]]", &program, 1);
    small.write(&item.replace("\"len([1, 2]) == 1\"", &format!("'''\n{check}\n'''")));
    small.check(&Wanted::default()).problems.iter().map(ToString::to_string).collect()
}

#[track_caller]
fn is_a_slip(check: &str, exception: &str) {
    let said = said(check, "x = 1", "x");
    let told = |said: &String| {
        said.starts_with("error") && said.contains("item pick › options[0] › check") && said.contains(exception)
    };
    assert!(said.iter().any(told), "{check}: {said:?}");
}

#[track_caller]
fn is_false(check: &str, setup: &str, code: &str) {
    let said = said(check, setup, code);
    assert!(!said.iter().any(|said| said.contains("options[0] › check")), "{check}: {said:?}");
}

#[test]
fn a_slip_of_the_pen_proves_no_distractor_wrong() {
    is_a_slip("len([1, 2] == 1", "SyntaxError");
    is_a_slip("lne([1, 2]) == 1", "NameError: name 'lne' is not defined");
    is_a_slip("[lne(x) for y in [[1, 2]]] == [1]", "NameError: name 'lne' is not defined");
}

#[test]
fn a_check_that_raises_on_purpose_is_false() {
    is_false("int('x') == 1", "", "pass");
    is_false("[1, 2].size() == 1", "", "pass");
    is_false("eval('1 +') == 1", "", "pass");
    is_false("eval('nobody') == 1", "", "pass");
    is_false("[n for n in [1]] and n == 1", "", "pass");
    is_false("(lambda n: n)(1) and n == 1", "", "pass");
    is_false("gone == 1", "", "gone = 1\ndel gone");
    is_false("error is None", "", "try:\n    int('x')\nexcept ValueError as error:\n    pass");
    is_false("inner == 1", "", "def outer():\n    inner = 1");
    is_false("call() == 1", "", "def call():\n    return missing");
    is_false("call() == 1", "def call():\n    print(n)\n    n = 1", "pass");
    is_false("count(1) == 1", "count = 1", "def run(count):\n    return count");
}
