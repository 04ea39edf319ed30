//! What cannot be read is one problem, and brings no others that would be gone once it is mended.
//! Executes Python only to give out ids.
#![allow(clippy::unwrap_used, reason = "a test that cannot prepare its files must stop")]

mod small;

use small::{CHOICE, Small};
use viva_author::check::Wanted;

/// An item of another id and other words than `CHOICE`.
const OUTPUT: &str = r#"
[[item]]
id = "count"
kind = "output"
skill = "apply"
difficulty = 1
difficulty_note = "None."
stem = "What does this program print?"
code = "print(sum((3, 4)))"
output = "7"
wrong = [
  { value = "34", rationale = "Joins the digits as if they were texts; numbers are added up." },
  { value = "2", rationale = "Takes the number of entries, which `len` would have told us." },
]
hints = ["Add."]
explain = "The sum is what all entries make together."
"#;

/// A deck of two items whose ids are given out.
fn given_out() -> Small {
    let small = Small::new();
    small.write(&format!("{CHOICE}{OUTPUT}"));
    small.record();
    small
}

#[track_caller]
fn check(small: &Small, expected: &[&str]) {
    assert_eq!(small.errors(&Wanted { no_run: true, ..Wanted::default() }), expected);
}

#[test]
fn a_bracket_that_is_not_closed_is_one_error_where_it_shows_first() {
    let small = given_out();
    let path = small.root.join("basics/one.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(path, text.replace("library/\" },\n]", "library/\" },\n")).unwrap();
    check(
        &small,
        &[
            "error: basics/one (line 15): is not valid TOML here: string values must be quoted, expected literal string; \
           mend it, or what was left open before it, and check again",
        ],
    );
}
