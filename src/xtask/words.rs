//! Puts words of the interface into the page and the scripts around the program, and starts the commands in a language
//! whose words this very program does not have. Knows no word.

use crate::wasm::{cargo, run};
use anyhow::{Result, bail, ensure};
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use viva_app::prerender::{LANGUAGE, NAMED};

/// The language that is spoken where none is asked for.
pub const USUAL: &str = "en";

/// The pseudo-locale, which tests read and nobody publishes.
pub const PSEUDO: &str = "pseudo";

/// Names that are filled in later, by what knows the files.
const LATER: [&str; 2] = ["BUILD", "KEPT"];

/// A page or a script with each `__NAME__` as the text that it stands for.
pub fn said(source: &str) -> Result<String> {
    let mut parts = source.split("__");
    let mut said = parts.next().unwrap_or_default().to_owned();
    while let (Some(name), Some(rest)) = (parts.next(), parts.next()) {
        match NAMED.iter().find(|(known, _)| *known == name) {
            Some((_, text)) => said.push_str(text),
            None if LATER.contains(&name) => said.push_str(&format!("__{name}__")),
            None => bail!("__{name}__ is no word of src/app/words/{LANGUAGE}/shipped.rs"),
        }
        said.push_str(rest);
    }
    Ok(said)
}

/// The language that a command is asked for: a folder of words, or the pseudo-locale.
pub fn language(name: &str) -> Result<String, String> {
    let known = name == USUAL || name == PSEUDO || others().iter().any(|other| other == name);
    known.then(|| name.to_owned()).ok_or_else(|| "it must be a folder of src/app/words, or pseudo".into())
}

/// The languages beside the usual one, as their folders are called.
pub fn others() -> Vec<String> {
    let folders = fs::read_dir(crate::dist::root().join("src/app/words")).into_iter().flatten().flatten();
    let names = folders.filter(|entry| entry.path().is_dir()).map(|entry| entry.file_name().to_string_lossy().into());
    let mut names: Vec<String> = names.filter(|name: &String| name != USUAL).collect();
    names.sort();
    names
}

/// Runs this command again, as a program that speaks `language`.
pub fn again(language: &str, arguments: impl Iterator<Item = OsString>) -> Result<()> {
    let mut command = cargo();
    command.args(["run", "--quiet", "--locked", "--bin", "xtask"]);
    if language != USUAL {
        command.args(["--features", &format!("xtask/{language}")]);
    }
    // Asked twice, it would go on asking.
    ensure!(std::env::var_os("VIVA_ASKED").is_none(), "the feature {language} of src/xtask speaks {LANGUAGE}");
    run(command.arg("--").args(arguments).env("VIVA_ASKED", language))
}

/// Where what is built in the language of this program goes, from the root of the workspace.
pub fn folder() -> PathBuf {
    match LANGUAGE {
        USUAL => "dist".into(),
        PSEUDO => "target/pseudo".into(),
        other => format!("dist/{other}").into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_replaced_by_its_text_and_what_the_build_fills_in_is_left() {
        let lang = viva_app::prerender::LANG;
        assert_eq!(said("a('__LANG__')\n__KEPT__").unwrap(), format!("a('{lang}')\n__KEPT__"));
        assert!(said("a('__NO_SUCH_WORD__')").is_err());
    }

    #[test]
    fn no_text_has_a_sign_that_means_something_in_a_script_in_html_or_in_json() {
        for (name, text) in NAMED {
            assert!(!text.contains(['`', '\\', '$', '"', '<', '>', '&']), "{name}: {text}");
        }
    }

    #[test]
    fn only_folders_of_words_are_languages() {
        assert!(language("en").is_ok() && language("es").is_ok() && language("pseudo").is_ok());
        assert!(language("xx").is_err() && language("../view").is_err());
    }
}
