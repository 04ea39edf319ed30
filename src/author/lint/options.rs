//! Options beside each other: different, of like length, without clues.
//! Does not know which is right beyond the author's word.

use crate::markdown::without_code;
use crate::problem::Problems;
use crate::source::{Item, Kind, Options, Pick};

const ABSOLUTE: [&str; 4] = ["always", "never", "only", "every"];
const NEGATIVE: [&str; 7] = ["not", "never", "no", "cannot", "except", "neither", "nor"];

pub(super) fn lint(item: &Item, problems: &Problems) {
    negative(item, problems);
    let Some(Kind::Choice(choice) | Kind::Multiple(choice)) = &item.kind else { return };
    for (i, option) in choice.options.iter().enumerate() {
        if let Some(at) = choice.options[..i].iter().position(|other| same(other, option)) {
            problems.error(option.place.clone(), format!("says the same as options[{at}]; write a different option"));
        }
    }
    lengths(item, choice, problems);
    absolute(choice, problems);
}

/// Prose is compared by its words, code with its blanks, which mean something there.
fn same(one: &Pick, other: &Pick) -> bool {
    let is_code = one.code.is_some() || other.code.is_some();
    let (one, other) = (one.shown(), other.shown());
    one == other || !is_code && one.split_whitespace().eq(other.split_whitespace())
}

fn lengths(item: &Item, choice: &Options, problems: &Problems) {
    let lengths = choice.options.iter().map(|option| option.shown().chars().count());
    let (Some(shortest), Some(longest)) = (lengths.clone().min(), lengths.max()) else { return };
    if longest - shortest > 30 && longest * 10 > shortest * 22 {
        let text = format!(
            "run from {shortest} to {longest} characters; lengthen the short ones, so that length gives nothing away"
        );
        problems.warning(item.place.step("options"), text);
    }
}

/// A strong word that stands in a distractor and in no key.
fn absolute(choice: &Options, problems: &Problems) {
    let holds = |option: &Pick, word: &str| words(&without_code(option.shown())).any(|one| one == word);
    for option in choice.options.iter().filter(|option| !option.key && option.text.is_some()) {
        let clue = ABSOLUTE
            .iter()
            .find(|word| holds(option, word) && !choice.options.iter().any(|other| other.key && holds(other, word)));
        if let Some(word) = clue {
            problems
                .warning(option.place.step("text"), format!("says \"{word}\", which warns the reader off; soften it"));
        }
    }
}

fn negative(item: &Item, problems: &Problems) {
    // What is stressed, quoted or code is meant to be read.
    let plain: String = without_code(&item.stem).split("**").step_by(2).collect();
    let plain: String = plain.split('"').step_by(2).collect();
    if let Some(word) = words(&plain).find(|word| NEGATIVE.contains(&word.as_str())) {
        problems.warning(
            item.place.step("stem"),
            format!("turns on \"{word}\"; ask positively, or stress it as **{word}**"),
        );
    }
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}
