//! How code is run and what is kept of it: limits, isolation, cache, proofs.lock and ids.lock.
//! Executes Python in a small deck of its own.

use std::fs;

use crate::small::{CHOICE, HEAD, Small};
use viva_author::build;
use viva_author::check::Wanted;
use viva_core::deck::Proof;

fn program(code: &str, output: &str) -> String {
    format!(
        "\n[[item]]\nid = \"prints\"\nkind = \"output\"\nskill = \"apply\"\ndifficulty = 1\ndifficulty_note = \"None.\"\n\
         stem = \"What does this program print?\"\nhints = [\"Read it.\"]\nexplain = \"It prints what it prints.\"\n\
         needs = [\"files\"]\ncode = '''\n{code}\n'''\noutput = '''\n{output}\n'''\nwrong = [\n\
         {{ value = \"so\", rationale = \"Believes one thing, which is not what really happens here.\" }},\n\
         {{ value = \"or so\", rationale = \"Believes another, which is not what really happens here.\" }},\n]\n"
    )
}

/// The errors of a deck whose one program is claimed to print `output`.
fn claimed(code: &str, output: &str) -> Vec<String> {
    let small = Small::new();
    small.write(&program(code, output));
    small.errors(&Wanted::default())
}

#[track_caller]
fn prints(code: &str, output: &str) {
    assert_eq!(claimed(code, output), Vec::<String>::new());
}

#[track_caller]
fn refused(code: &str, output: &str, reason: &str) {
    let errors = claimed(code, output);
    assert!(errors.iter().all(|error| error.contains("item prints › output") && error.contains(reason)), "{errors:?}");
    assert!(!errors.is_empty(), "{code} was not refused");
}

#[test]
fn a_program_runs_in_an_empty_folder() {
    prints("import os\nprint(os.listdir())", "[]");
}

#[test]
fn a_program_is_main_and_ends_like_any_other() {
    prints("import atexit\natexit.register(print, 'bye')\nprint(__name__)", "__main__\nbye");
}

#[test]
fn a_program_that_does_not_end_is_stopped() {
    refused("while True:\n    pass", "never", "does not end in time");
}

#[test]
fn memory_is_limited() {
    refused("print(len(bytearray(8 << 30)))", "8589934592", "MemoryError");
}

#[test]
fn an_output_that_hangs_on_the_hash_seed_is_refused() {
    refused(
        "print(list({'ana', 'kofi', 'mei', 'noor'}))",
        "['ana', 'kofi', 'mei', 'noor']",
        "differs from what Python",
    );
}

#[test]
fn an_exception_must_be_claimed() {
    refused("print('so far')\nint('x')", "so far", "ends with ValueError: invalid literal");
}

#[test]
fn a_process_that_ends_itself_is_noticed() {
    refused("import os\nprint('gone', flush=True)\nos._exit(0)", "gone", "the process ended early");
}

#[test]
fn without_running_nothing_is_executed() {
    let small = Small::new();
    // A new path each time, so that the program is in nobody's cache.
    let folder = tempfile::tempdir().unwrap();
    let marker = folder.path().join("marker");
    small.write(&program(&format!("open({:?}, 'w').close()", marker.display().to_string()), "x"));
    let checked = small.check(&Wanted { no_run: true, ..Wanted::default() });
    assert_eq!((checked.proven.runs, marker.exists()), (0, false));
    assert!(small.check(&Wanted::default()).proven.runs > 0, "the same deck does execute its code when it may");
}

#[cfg(target_os = "linux")]
#[test]
fn code_of_a_deck_writes_nowhere_but_in_a_folder_of_its_own_t14() {
    let elsewhere = tempfile::tempdir().unwrap();
    std::fs::write(elsewhere.path().join("kept"), "kept").unwrap();
    let ways = "\
import os, tempfile
for way in ['echo x > new', 'echo x > kept', 'rm -f kept',
            'mkdir folder', 'ln -s / link', 'mv kept a']:
    os.system(f'cd {place} && {way} 2>&-')
try:
    open(place + '/kept', 'w')
except OSError:
    open('here', 'w').close()
tempfile.TemporaryFile().close()
print(os.listdir())";
    prints(&format!("place = '{}'\n{ways}", elsewhere.path().display()), "['here']");
    let left: Vec<_> = std::fs::read_dir(elsewhere.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(
        (left, std::fs::read_to_string(elsewhere.path().join("kept")).unwrap().as_str()),
        (vec!["kept".into()], "kept")
    );
}

#[test]
fn a_second_check_takes_everything_from_the_cache() {
    let small = Small::new();
    small.write(CHOICE);
    small.check(&Wanted::default());
    let again = small.check(&Wanted::default());
    assert_eq!((again.proven.runs > 0, again.proven.fresh), (true, 0));
}

#[test]
fn a_changed_text_loses_its_badge_until_it_is_recorded_again() {
    let small = Small::new();
    small.write(CHOICE);
    assert_eq!(small.proof(), Proof::Run(Vec::new()));
    small.record();
    let Proof::Run(versions) = small.proof() else { panic!("not run") };
    assert!(versions.iter().all(|version| version.starts_with("3.1")) && !versions.is_empty(), "{versions:?}");
    small.write(&CHOICE.replace("How long is", "What is the length of"));
    assert_eq!(small.proof(), Proof::Run(Vec::new()));
    let release = small.errors(&Wanted { release: true, ..Wanted::default() });
    assert!(release.iter().any(|error| error.contains("run `viva check --record`")), "{release:?}");
    small.record();
    assert_eq!(small.proof(), Proof::Run(versions));
}

#[test]
fn a_claim_that_fails_is_not_recorded() {
    let small = Small::new();
    small.write(&CHOICE.replace("== 2\"", "== 7\""));
    small.check(&Wanted { record: true, ..Wanted::default() });
    let lock = fs::read_to_string(small.root.join("proofs.lock")).unwrap();
    assert!(!lock.contains("item:one.pick"), "{lock}");
}

#[test]
fn letters_of_options_follow_their_texts_when_these_move() {
    let small = Small::new();
    small.write(CHOICE);
    small.record();
    let at = |n: usize| CHOICE.match_indices("\n[[item.options]]").nth(n).unwrap().0;
    let moved = format!("{}{}{}{}", &CHOICE[..at(0)], &CHOICE[at(1)..at(2)], &CHOICE[at(2)..], &CHOICE[at(0)..at(1)]);
    small.write(&moved);
    let deck = build(&small.root).unwrap();
    let item = format!("{:?}", deck.parts().concepts[0].items[0].interaction);
    let order: Vec<usize> = ["b", "c", "a"].iter().map(|id| item.find(&format!("id: \"{id}\"")).unwrap()).collect();
    assert!(order.is_sorted(), "{item}");
}

#[test]
fn a_reworded_option_must_be_given_its_letter() {
    let small = Small::new();
    small.write(CHOICE);
    small.record();
    small.write(&CHOICE.replace("text = \"three\"", "text = \"3\""));
    let errors = small.errors(&Wanted::default());
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].contains("item pick › options[2]") && errors[0].contains("write `id = \"c\"`"), "{errors:?}");
    small.write(&CHOICE.replace("text = \"three\"", "id = \"c\"\ntext = \"3\""));
    assert_eq!(small.errors(&Wanted::default()), Vec::<String>::new());
}

#[test]
fn a_reworded_right_side_of_a_pair_keeps_its_letter_too() {
    let item = CHOICE.replace("kind = \"choice\"", "kind = \"match\"");
    let pairs = "[[item.pairs]]\nleft = \"int\"\nright = \"a whole number\"\nnote = \"An int has no part behind a point and no upper bound.\"\n\
        [[item.pairs]]\nleft = \"float\"\nright = \"a binary fraction\"\nnote = \"A float holds the nearest fraction of 53 binary digits.\"\n\
        [[item.pairs]]\nleft = \"str\"\nright = \"a text\"\nnote = \"A str holds code points, each of them one character.\"\n";
    let item = format!("{}{pairs}", &item[..item.find("[[item.options]]").unwrap()]);
    let small = Small::new();
    small.write(&item);
    small.record();
    let reworded = item.replace("right = \"a text\"", "right = \"a piece of text\"");
    small.write(&reworded);
    let errors = small.errors(&Wanted::default());
    assert!(errors.len() == 1 && errors[0].contains("write `right_id = \"c\"`"), "{errors:?}");
    small.write(&reworded.replace("right = \"a piece", "right_id = \"c\"\nright = \"a piece"));
    assert_eq!(small.errors(&Wanted::default()), Vec::<String>::new());
}

#[test]
fn an_item_that_was_given_out_must_be_retired() {
    let small = Small::new();
    small.write(CHOICE);
    small.record();
    let renamed = CHOICE.replace("id = \"pick\"", "id = \"choose\"");
    small.write(&renamed);
    let errors = small.errors(&Wanted::default());
    assert!(errors.len() == 1 && errors[0].contains("does not name \"pick\", which was given out"), "{errors:?}");
    let head =
        HEAD.replace("WORDS", "word ".repeat(80).trim_end()).replace("\n[card]", "retired = [\"pick\"]\n\n[card]");
    fs::write(small.root.join("basics/one.toml"), format!("{head}{renamed}")).unwrap();
    assert_eq!(small.errors(&Wanted::default()), Vec::<String>::new());
}

#[test]
fn a_file_that_cannot_be_read_is_not_called_gone() {
    let small = Small::new();
    small.write(CHOICE);
    small.record();
    small.write(&format!("{CHOICE}\nx = 'open"));
    let errors = small.errors(&Wanted::default());
    assert!(errors.len() == 1 && errors[0].contains("is not valid TOML here"), "{errors:?}");
    fs::remove_file(small.root.join("basics/one.toml")).unwrap();
    let errors = small.errors(&Wanted::default());
    assert!(errors.len() == 1 && errors[0].contains("concept id \"one\", whose file is gone"), "{errors:?}");
}
