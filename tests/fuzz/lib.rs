//! What must hold of each parser that meets bytes of others, whatever they are: it does not panic, and what it has read it
//! writes and reads as the same. Does not know where the bytes come from: a fuzzer makes them up (`targets/`), and
//! `src/xtask/foreign.rs` brings those that were kept and those of public collections.

use std::fs;

use viva_author::check::{Wanted, check};
use viva_author::rich::rich;
use viva_core::checksum::{base64, crc32};
use viva_core::config::Config;
use viva_core::deck::{decode, encode};
use viva_core::progress::{Progress, Target};
use viva_core::route::Route;
use viva_core::vault::{EXPORT_VERSION, imported};

/// A file of a deck: the bytes themselves, and behind a head that fits them.
pub fn deck(bytes: &[u8]) {
    let sealed = [b"VIVA\x01".as_slice(), &crc32(bytes).to_le_bytes(), bytes].concat();
    for file in [bytes, &sealed] {
        if let Ok(chunk) = decode(file) {
            let again = encode(&chunk);
            assert!(matches!(decode(&again), Ok(same) if encode(&same) == again), "a chunk does not read back");
        }
    }
}

/// A stored value, which is also what an export holds: the bytes as text, and as the body of a value that is whole.
pub fn progress(bytes: &[u8]) {
    let body = base64(bytes);
    let whole = format!("viva1.7.{:08x}.{body}", crc32(format!("7.{body}").as_bytes()));
    for value in [String::from_utf8_lossy(bytes).into_owned(), whole] {
        for name in ["a", "j/0000000000000007", "set"] {
            let entries = [(format!("viva/1/default/python/{name}"), value.clone())];
            let read = imported(EXPORT_VERSION, &entries, "python");
            let once = Progress::of(read.attempts);
            let twice = Progress::of(once.attempts().iter().chain(once.attempts()).cloned());
            assert!(once.attempts() == twice.attempts(), "importing twice changes something");
        }
    }
}

/// What stands after the `#` of the full page.
pub fn fragment(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let route = Route::parse(&text);
    if !matches!(route, Route::Unknown(_)) {
        assert_eq!(Route::parse(&route.to_string()), route, "{text:?}");
    }
    if let Some(target) = Target::parse(&text) {
        assert_eq!(target.to_string(), text);
    }
}

/// An attribute of the element, each in turn, and a name of one.
pub fn attributes(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for name in
        ["deck", "topic", "concept", "items", "level", "count", "mode", "table", "seed", "scope", "heading-level"]
    {
        if let Err(bad) = Config::read(&[], |asked| (asked == name).then(|| text.clone().into_owned())) {
            assert!(bad.iter().all(|one| one.name == name || one.name == "mode"), "{name}={text:?}");
        }
    }
    if let Err(bad) = Config::read(&[text.clone().into_owned()], |_| None) {
        assert!(bad.len() == 1 && bad[0].value == text, "{text:?}");
    }
}

/// A text of an author.
pub fn markdown(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (marks, complaints) = rich(&text);
    let depth = text.chars().filter(|sign| "*_[->0123456789+".contains(*sign)).count();
    assert!(marks.is_sound() || !complaints.is_empty() || depth >= viva_core::text::DEPTH, "{text:?}: {marks:?}");
    assert!(viva_core::python::listing(&text).source() == text, "{text:?} is not what is shown of it");
}

/// A file in the folder of a deck.
///
/// # Panics
/// Where this machine has no room for a file, and where the check does.
pub fn files(bytes: &[u8]) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("basics")).expect("a folder");
    for name in ["deck.toml", "basics/one.toml", "ids.lock"] {
        fs::write(folder.path().join(name), bytes).expect("a file");
    }
    let wanted = Wanted { no_run: true, ..Wanted::default() };
    if let Ok(checked) = check(folder.path(), &wanted) {
        assert!(checked.problems.iter().all(|problem| !problem.text.is_empty()));
    }
}
