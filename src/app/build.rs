//! Chooses the language of the interface, and makes the pseudo-locale out of English.
//! Does not know the words.
//!
//! English speaks where no language or several are asked for: `--all-features` checks the program that most people get.

#[path = "words/pseudo.rs"]
mod pseudo;

use std::path::Path;
use std::{env, fs};

/// What is no folder of `words/`.
const MADE: &str = "pseudo";

fn main() {
    let folders = fs::read_dir("words").into_iter().flatten().flatten().filter(|entry| entry.path().is_dir());
    let mut all: Vec<String> = folders.map(|entry| entry.file_name().to_string_lossy().into()).collect();
    all.push(MADE.into());
    all.sort();
    let asked = |name: &&String| env::var_os(format!("CARGO_FEATURE_{}", name.to_uppercase())).is_some();
    let chosen: Vec<&String> = all.iter().filter(asked).collect();
    let language = if let [one] = chosen[..] { one } else { "en" };
    println!("cargo::rustc-check-cfg=cfg(words, values(\"{}\"))", all.join("\", \""));
    println!("cargo::rustc-cfg=words=\"{language}\"");
    println!("cargo::rustc-env=VIVA_WORDS={language}");
    println!("cargo::rerun-if-changed=words");
    println!("cargo::rerun-if-changed=build.rs");
    if language == MADE {
        let made = pseudo::module("made", Path::new("words/en"));
        let out = env::var("OUT_DIR").expect("cargo gives a build script its folder");
        fs::write(Path::new(&out).join("pseudo.rs"), made).expect("cargo's folder can be written");
    }
}
