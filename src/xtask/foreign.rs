//! Bytes and texts of others, put natively into everything that reads them: nothing panics, and only what was written is read.
//! Does not know what a browser makes of them: `tests/browser/corpora.rs` shows that.

use crate::corpora;
use crate::dist;
use crate::fuzzed;
use base64::Engine;
use serde_json::Value;
use std::io::Write;
use viva_core::deck::{Chunk, LIMITS, Refusal, decode, encode};
use viva_core::vault::{EXPORT_VERSION, imported, open};

/// The fuzz targets by the names of their folders.
const TARGETS: [(&str, fn(&[u8])); 6] = [
    ("attributes", fuzzed::attributes),
    ("deck", fuzzed::deck),
    ("files", fuzzed::files),
    ("fragment", fuzzed::fragment),
    ("markdown", fuzzed::markdown),
    ("progress", fuzzed::progress),
];

/// Says in the form that is counted at the end of all checks how many cases were tried; cargo keeps what tests print, so
/// it goes past that.
pub(crate) fn tried(cases: usize, what: &str) {
    writeln!(std::io::stdout(), "corpora: {cases} cases: {what}").expect("there is an output");
}

/// What a file of the collections holds; where there are none that is said, and nothing is shown.
pub(crate) fn cases(file: &str) -> Vec<Value> {
    corpora::cases(file).unwrap_or_else(|| {
        writeln!(std::io::stdout(), "THERE ARE NO CORPORA: {file} was not tried").expect("there is an output");
        Vec::new()
    })
}

pub(crate) fn bytes(case: &Value) -> Vec<u8> {
    let text = case["b64"].as_str().expect("a case has bytes");
    base64::engine::general_purpose::STANDARD.decode(text).expect("written as base64")
}

#[test]
fn json_of_every_kind_is_no_stored_value_no_file_of_a_deck_and_nothing_to_import_f5_f36() {
    let all = cases("json-test-suite/cases.json");
    for case in &all {
        let bytes = bytes(case);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(open::<String>(&text).is_err(), "{}", case["name"]);
        assert!(decode(&bytes).is_err(), "{}", case["name"]);
        let entries = [("viva/1/default/python/a".to_owned(), text)];
        let read = imported(EXPORT_VERSION, &entries, "python");
        assert_eq!((read.attempts.len(), read.damaged), (0, 1), "{}", case["name"]);
    }
    tried(all.len(), "json-test-suite as stored values, files of a deck and imports");
}

#[test]
fn hostile_texts_are_routes_targets_and_attributes_that_read_back_or_are_refused_f38_t10() {
    let mut all = corpora::hostile().unwrap_or_default();
    let collected = all.len();
    all.extend(["__proto__", "constructor", "toString"].map(str::to_owned));
    for text in &all {
        for before in
            ["", "#/", "#/concept/", "#/item/", "#/session?topic=", "#/session?items=", "#/worksheet?seed=", "#"]
        {
            fuzzed::fragment(format!("{before}{text}").as_bytes());
        }
        fuzzed::attributes(text.as_bytes());
    }
    tried(collected, "hostile texts as addresses, targets and attributes");
}

/// Numbers without rule, but the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(viva_core::random::next(&mut self.0) % end as u64).expect("less than a usize")
    }
}

/// A file of the deck with some bytes changed, cut out, doubled or added.
fn spoiled(file: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = file.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len().max(1));
        match dice.below(4) {
            0 if at < bytes.len() => bytes[at] = u8::try_from(dice.below(256)).expect("a byte"),
            1 => bytes.truncate(at),
            2 => bytes.extend_from_within(at.min(bytes.len())..),
            _ => bytes.insert(at.min(bytes.len()), 0xFF),
        }
    }
    bytes
}

#[test]
fn spoiled_files_of_a_deck_are_refused_or_are_what_they_were_f25_t11() {
    let deck = viva_author::build(&dist::root().join("content/python")).expect("our deck has no errors");
    let files = viva_author::files(&deck);
    let mut dice = Dice(20_261_128);
    for _ in 0..1000 {
        let (name, file) = &files[dice.below(files.len())];
        let bytes = spoiled(file, &mut dice);
        if let Ok(chunk) = decode(&bytes) {
            assert!(encode(&chunk) == *file, "{name} was read as something else");
        }
        // Behind a checksum that fits, whatever it is: the reader itself must bear it.
        fuzzed::deck(&bytes[bytes.len().min(9)..]);
    }
}

/// Every file that was kept for a fuzz target, ours all of them.
fn kept(target: &str) -> Vec<Vec<u8>> {
    let folder = dist::root().join("tests/fuzz/corpus").join(target);
    let files = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = files.map(|file| file.expect("the tree can be read").path());
    paths.map(|path| std::fs::read(path).expect("a file of ours")).collect()
}

#[test]
fn what_was_kept_for_the_fuzz_targets_holds_in_all_of_them_t11() {
    for (name, target) in TARGETS {
        let kept = kept(name);
        assert!(kept.len() >= 5, "only {} are kept for {name}", kept.len());
        kept.iter().for_each(|bytes| target(bytes));
    }
}

#[test]
fn what_is_too_large_is_refused_by_its_size_before_it_is_read_f25_t11() {
    let mut file = encode(&Chunk::Index(viva_core::deck::Index::default()));
    file.resize(LIMITS.bytes + 1, 0);
    assert!(matches!(decode(&file), Err(Refusal::TooLarge)));
    // A list that says it has four thousand million entries costs nothing.
    let body = [2, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F];
    let sealed = [b"VIVA\x01".as_slice(), &viva_core::checksum::crc32(&body).to_le_bytes(), &body].concat();
    assert!(decode(&sealed).is_err());
}

/// What turns text into elements or code; the product needs none of it.
const SINKS: [&str; 13] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "set_inner_html",
    "set_outer_html",
    "insert_adjacent_html",
    "from_html_unchecked",
    "document.write",
    "createContextualFragment",
    "DOMParser",
    "eval(",
    "new Function",
    "srcdoc",
];

/// What sends messages to other windows or hears them.
const MESSAGES: [&str; 6] =
    ["postMessage", "post_message", "'message'", "\"message\", move", "onmessage", "BroadcastChannel::"];

/// The lines of the product that hold one of these, by file; comments are none.
fn lines_with(words: &[&str]) -> Vec<String> {
    let mut folders =
        vec!["src/core", "src/app", "src/web"].into_iter().map(|part| dist::root().join(part)).collect::<Vec<_>>();
    let (mut found, mut searched) = (Vec::new(), 0);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the tree can be read").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "js") {
                searched += 1;
                let source = std::fs::read_to_string(&path).expect("a source is text");
                let code = source.lines().map(|line| line.split("//").next().unwrap_or_default());
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                found.extend(
                    code.filter(|code| words.iter().any(|word| code.contains(word)))
                        .map(|code| format!("{name}: {}", code.trim())),
                );
            }
        }
    }
    assert!(searched > 150, "only {searched} sources were searched");
    found
}

#[test]
fn nothing_in_the_product_turns_text_into_elements_so_nothing_has_to_be_cleaned_t1_t6() {
    assert_eq!(lines_with(&SINKS), Vec::<String>::new());
}

#[test]
fn only_the_full_page_speaks_to_its_worker_of_files_and_to_its_windows_of_interviews_t8() {
    let mut files = lines_with(&MESSAGES);
    files.sort();
    let said = [
        // What has a name of the origin, no other site hears.
        "channel.rs: drop(self.channel.post_message(&text.into()));",
        "channel.rs: let channel = BroadcastChannel::new(name).ok()?;",
        "channel.rs: let listener = EventListener::new(&channel, \"message\", move |event| {",
        "offline.js: active.postMessage('rest')",
        "sw.js: addEventListener('message', event => spares() || event.waitUntil(keep(rest).catch(() => {})))",
    ];
    assert_eq!(files, said);
}

/// What begins a program beside the page, or brings another language into it; the service worker is registered, not begun.
const RUNNERS: [&str; 6] =
    ["new Worker", "Worker::new", "new SharedWorker", "SharedWorker::new", "importScripts", "pyodide"];

#[test]
fn nothing_runs_python_in_the_page_f35_t15_t16_t17() {
    assert_eq!(lines_with(&RUNNERS), Vec::<String>::new());
}
