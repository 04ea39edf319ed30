//! The `viva` command as an author meets it: where it looks for a deck, and what it says of it.
//! Executes nothing.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use viva_author::integrity::integrity;

use crate::small::{CHOICE, Small};

/// What the command says when it is called in `folder`: errors of its own, then the rest.
fn said(folder: &Path, arguments: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_viva"));
    let output = command.args(arguments.split(' ')).current_dir(folder).output().unwrap();
    String::from_utf8([output.stderr, output.stdout].concat()).unwrap()
}

/// A deck with one error, in a file that can be found.
fn broken() -> Small {
    let small = Small::new();
    small.write(CHOICE);
    small.replace("asks = \"concept\"", "asks = \"idea\"");
    small
}

#[track_caller]
fn says(folder: &Path, arguments: &str, words: &str) {
    let said = said(folder, arguments);
    assert!(said.contains(words), "{said}");
}

#[test]
fn a_problem_is_named_by_a_path_that_opens_from_where_the_author_is() {
    let small = broken();
    let above = small.root.parent().unwrap();
    let name = small.root.file_name().unwrap().to_str().unwrap();
    says(above, &format!("check {name} --no-run"), &format!("error: {name}/basics/one.toml:16 › card › asks: is"));
    says(&small.root, "check basics/one.toml --no-run", "error: basics/one.toml:16 › card › asks: is");
    let elsewhere = tempfile::tempdir().unwrap();
    let path = small.root.canonicalize().unwrap().display().to_string();
    says(elsewhere.path(), &format!("check {path} --no-run"), &format!("error: {path}/basics/one.toml:16 › card"));
    says(&small.root, "build . --out out", "error: basics/one.toml:16 › card › asks: is");
}

#[test]
fn a_field_that_is_looked_at_twice_is_named_once() {
    let small = broken();
    small.replace("audience =", "audiences =");
    says(&small.root, "check . --no-run", "use one of: schema, id, title, topic, level, audience, python,");
}

#[test]
fn a_deck_is_found_from_inside_it() {
    let small = broken();
    says(&small.root.join("basics"), "check --no-run", "/basics/one.toml:16 › card › asks: is");
    says(&small.root, "report", "1 of 4 planned concepts, 0 tables, 0 pages");
    says(&small.root, "new concept two", "basics/two.toml is there");
    says(
        &small.root,
        "check --no-run",
        "basics/two.toml:20: still says \"What the question reveals.\", as `viva new` wrote it",
    );
}

#[test]
fn without_a_deck_every_command_says_where_it_looked_and_what_to_do() {
    let empty = tempfile::tempdir().unwrap();
    let here = empty.path().canonicalize().unwrap().display().to_string();
    let none =
        format!("{here} holds no deck: there is no deck.toml in it or above it; go to a deck, or name its folder");
    for command in ["new concept two", "check --no-run", "report", "embed --topic basics --script viva.js"] {
        says(empty.path(), command, &none);
    }
    let absent = "decks does not exist; name a deck or a part of one";
    for command in
        ["new concept two --deck decks", "check decks", "report decks", "build decks --out o", "preview decks"]
    {
        says(empty.path(), command, absent);
    }
    says(empty.path(), "check .", ". belongs to no deck: neither it nor a folder above it holds a deck.toml");
}

#[test]
fn a_part_of_a_deck_is_not_taken_for_the_whole() {
    let small = broken();
    says(&small.root, "build basics --out out", "basics is only a part of the deck in ");
}

/// A deck without errors.
fn sound() -> Small {
    let small = Small::new();
    small.write(CHOICE);
    small
}

#[test]
fn a_folder_that_cannot_be_written_is_named_and_the_deck_is_not_built_into_itself() {
    let small = sound();
    std::fs::write(small.root.join("taken"), "").unwrap();
    says(&small.root, "build . --out taken", "taken could not be made: ");
    std::fs::create_dir_all(small.root.join("out/deck.viva")).unwrap();
    says(&small.root, "build . --out out", "out/deck.viva could not be written: ");
    says(&small.root, "build . --out ./basics/..", "./basics/.. is the deck itself; name another folder with --out");
    says(&small.root, "build . --out fresh", "files in fresh; begin with deck.viva");
}

#[test]
fn the_list_that_a_deck_is_built_with_has_the_hash_of_every_other_file_and_its_own_is_said_t12() {
    let small = sound();
    let told = said(&small.root, "build . --out out");
    let out = small.root.join("out");
    let list = std::fs::read(out.join("integrity.json")).unwrap();
    let hash = integrity(&list);
    assert!(told.contains(&format!("integrity=\"{hash}\"")), "{told}");
    let listed: BTreeMap<String, String> = serde_json::from_slice(&list).unwrap();
    let files = std::fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let others = files.filter(|name| name != "integrity.json");
    let found = others.map(|name| (name.clone(), integrity(&std::fs::read(out.join(name)).unwrap()))).collect();
    assert_eq!(listed, found);
    let embed = "embed --concept one --script viva.js --deck-url /mine/deck.viva --deck-integrity sha384-x";
    says(&small.root, embed, "<viva-quiz deck=\"/mine/deck.viva\" integrity=\"sha384-x\" concept=\"one\"");
}

#[cfg(unix)]
#[test]
fn a_link_is_a_file_of_the_deck_that_it_stands_in() {
    let small = sound();
    let elsewhere = tempfile::tempdir().unwrap();
    let there = elsewhere.path().join("kept.toml");
    std::fs::rename(small.root.join("basics/one.toml"), &there).unwrap();
    std::os::unix::fs::symlink(&there, small.root.join("basics/one.toml")).unwrap();
    says(&small.root, "check basics/one.toml --no-run", "0 errors");
}

#[test]
fn a_plan_that_is_wrong_is_mended_before_a_file_follows_it() {
    let small = sound();
    let path = small.root.join("deck.toml");
    let plan = std::fs::read_to_string(&path).unwrap();
    let broken = plan.replace(
        "id = \"two\"\ntopic = \"basics\"\nlevel = \"beginner\"",
        "id = \"two\"\ntopic = \"bases\"\nlevel = \"easy\"",
    );
    std::fs::write(&path, broken.replace("id = \"small\"", "id = \"My deck\"").replace("\"en\"", "\"German\""))
        .unwrap();
    says(
        &small.root,
        "new concept two",
        "deck.toml has errors where it plans \"two\"; run `viva check` and mend them first",
    );
    assert!(!small.root.join("bases").exists());
    for words in [
        "deck.toml:3 › id: is \"My deck\"; use lower case, digits and hyphens",
        "deck.toml:5 › lang: is \"German\"; write the tag of a language, as in \"en\", \"de\" or \"pt-BR\"",
        "topic: is \"bases\", which is no [[topic]] here; correct it or add that topic",
    ] {
        says(&small.root, "check --no-run", words);
    }
}
