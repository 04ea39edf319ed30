//! What cannot be read is one problem, and brings no others that would be gone once it is mended.
//! Executes Python only to give out ids.

use crate::small::{CHOICE, OUTPUT, Small};
use viva_author::check::Wanted;

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
    small.replace("library/\" },\n]", "library/\" },\n");
    check(
        &small,
        &["error: basics/one.toml:15: is not valid TOML here: string values must be quoted, expected literal string; \
           mend it, or what was left open before it, and check again"],
    );
}

#[test]
fn a_file_that_is_not_read_has_lost_none_of_its_ids() {
    let small = given_out();
    small.replace("[card]", "[card");
    check(
        &small,
        &[
            "error: basics/one.toml:15: is not valid TOML here: unclosed table, expected `]`; mend it, or what was left \
           open before it, and check again",
        ],
    );
}

#[test]
fn a_letter_that_is_not_utf_8_is_named_and_hides_nothing() {
    let small = given_out();
    small.replace("asks = \"concept\"", "asks = \"idea\"");
    let path = small.root.join("basics/one.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, after) = text.split_once("Speaks calmly").unwrap();
    std::fs::write(path, [before.as_bytes(), b"Caf\xe9", after.as_bytes()].concat()).unwrap();
    check(
        &small,
        &[
            "error: basics/one.toml:16 › card › asks: is \"idea\"; use one of: technical, concept, practical, design, \
             behavioural, problem-solving, advice",
            "error: basics/one.toml:31: is not UTF-8 here; save the file as UTF-8",
        ],
    );
}

#[test]
fn what_turns_text_around_is_found_behind_an_escape_too_t20() {
    let small = given_out();
    small.replace("Guesses.", r"Guesses\u202E.");
    check(
        &small,
        &[
            "error: basics/one.toml:33: holds the invisible sign U+202E, which shows text in another order; put it between \
           ''' to show the escape itself",
        ],
    );
}

#[test]
fn a_lock_that_is_not_utf_8_is_named() {
    let small = given_out();
    for name in ["ids.lock", "proofs.lock"] {
        let path = small.root.join(name);
        let good = std::fs::read(&path).unwrap();
        std::fs::write(&path, [&good[..], b"\xe9"].concat()).unwrap();
        let error = viva_author::check::check(&small.root, &Wanted { no_run: true, ..Wanted::default() }).unwrap_err();
        let said = error.to_string();
        assert!(said.starts_with(&path.display().to_string()) && said.contains("UTF-8"), "{said}");
        std::fs::write(&path, good).unwrap();
    }
}

#[test]
fn an_id_written_twice_is_told_apart_and_the_lost_one_is_not_retired() {
    let small = given_out();
    small.replace("id = \"count\"", "id = \"pick\"");
    check(
        &small,
        &["error: basics/one.toml:39 › item pick: has the item id \"pick\" of one before it; choose a different id"],
    );
}

#[test]
fn a_second_item_of_one_id_is_no_rewording_of_the_first() {
    let small = given_out();
    small.write(&format!("{CHOICE}{OUTPUT}{}", CHOICE.replace("text = \"one\"", "text = \"1\"")));
    let errors = small.errors(&Wanted { no_run: true, ..Wanted::default() });
    let says = |words: &str| errors.iter().any(|error| error.contains(words));
    assert!(says("has the item id \"pick\" of one before it") && !says("every text recorded"), "{errors:?}");
}

#[test]
fn an_id_that_is_broken_is_not_one_that_was_withdrawn() {
    let small = given_out();
    small.replace("id = \"pick\"", "id = \"Pick\"");
    let text = "error: basics/one.toml:39 › item Pick: has the item id \"Pick\"; use lower case, digits and hyphens";
    check(&small, &[text]);
}

#[test]
fn an_id_that_is_gone_is_given_back_or_retired() {
    let small = given_out();
    small.replace("id = \"pick\"", "id = \"choose\"");
    check(
        &small,
        &[
            "error: basics/one.toml › retired: does not name \"pick\", which was given out and which no item has; give it back, \
           or add it here if that item is withdrawn",
        ],
    );
    small.replace("refs = [", "retired = [\"pick\"]\nrefs = [");
    check(&small, &[]);
}

#[test]
fn line_ends_of_another_system_change_nothing() {
    let small = given_out();
    let path = small.root.join("basics/one.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(path, text.replace('\n', "\r\n")).unwrap();
    let checked = small.check(&Wanted { no_run: true, release: true, ..Wanted::default() });
    let unproved = checked.problems.iter().map(ToString::to_string).find(|problem| problem.contains("recorded proof"));
    assert_eq!(unproved, None);
}

#[test]
fn what_an_editor_or_a_tool_hides_is_no_file_of_the_deck() {
    let small = given_out();
    std::fs::create_dir(small.root.join(".venv")).unwrap();
    for name in [".one.toml", "basics/.one.toml", ".venv/tool.toml"] {
        std::fs::write(small.root.join(name), "no TOML").unwrap();
    }
    check(&small, &[]);
}

#[test]
fn a_lock_with_the_marks_of_a_merge_is_not_read_by_halves() {
    let small = given_out();
    let path = small.root.join("ids.lock");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("{text}<<<<<<< HEAD\n")).unwrap();
    let line = text.lines().count() + 1;
    let said = viva_author::check::check(&small.root, &Wanted { no_run: true, ..Wanted::default() });
    let said = said.map(|_| ()).unwrap_err().to_string();
    let wanted =
        format!("ids.lock:{line} is no line of such a file; keep the lines of both sides of a merge, or bring");
    assert!(said.contains(&wanted), "{said}");
}
