//! Chooses the language of the interface, and makes the pseudo-locale out of English.
//! Does not know the words.
//!
//! English speaks where no language or several are asked for: `--all-features` checks the program that most people get.

#[path = "words/pseudo.rs"]
mod pseudo;

use std::path::Path;
use std::{env, fs};

/// The languages that are features; each has a folder in `words/`, but for the pseudo-locale, which is made.
const LANGUAGES: [&str; 2] = ["es", "pseudo"];

fn main() {
    let asked = |name: &&str| env::var_os(format!("CARGO_FEATURE_{}", name.to_uppercase())).is_some();
    let all: Vec<&str> = LANGUAGES.into_iter().filter(asked).collect();
    let language = if let [one] = all[..] { one } else { "en" };
    println!("cargo::rustc-check-cfg=cfg(words, values(\"en\", \"es\", \"pseudo\"))");
    println!("cargo::rustc-cfg=words=\"{language}\"");
    println!("cargo::rustc-env=VIVA_WORDS={language}");
    println!("cargo::rerun-if-changed=words");
    println!("cargo::rerun-if-changed=build.rs");
    if language == "pseudo" {
        let made = pseudo::module("made", Path::new("words/en"));
        let out = env::var("OUT_DIR").expect("cargo gives a build script its folder");
        fs::write(Path::new(&out).join("pseudo.rs"), made).expect("cargo's folder can be written");
    }
}
