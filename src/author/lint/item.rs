//! Rules for items of every kind: lengths, hints, the sentence to keep, tags.
//! Does not know what is particular to a kind; see `kinds`.

use super::card::within;
use crate::markdown::{Prose, words};
use crate::problem::{Place, Problems};
use crate::source::{Item, Kind};

/// Why a browser may not run an item, beside `package:NAME`.
const NEEDS: [&str; 8] = ["threads", "processes", "event-loop", "network", "files", "stdin", "64bit", "cpython"];
/// Beginnings and phrases that give a question away or ask none.
const OVERALL: [&str; 4] = ["all of the above", "none of the above", "both a and b", "any of the above"];

pub(super) fn lint(item: &Item, problems: &Problems) {
    let place = |field: &str| item.place.step(field);
    within(words(&item.stem), 1..=60, "word", &place("stem"), problems);
    within(item.hints.len(), 1..=3, "hint", &place("hints"), problems);
    within(Prose::of(&item.explain).sentences().len(), 1..=3, "sentence", &place("explain"), problems);
    lines(item.code.as_deref(), 15, &place("code"), problems);
    stem(item, problems);
    for (i, need) in item.needs.iter().enumerate() {
        let package = need.strip_prefix("package:").is_some_and(|name| !name.is_empty());
        if !package && !NEEDS.contains(&need.as_str()) {
            let text = format!("is \"{need}\"; use one of: {}, package:NAME", NEEDS.join(", "));
            problems.error(place("needs").element(i), text);
        }
    }
    match &item.kind {
        Some(Kind::Choice(choice) | Kind::Multiple(choice)) => {
            for option in &choice.options {
                let text = option.text.as_deref().unwrap_or_default();
                within(words(text).max(1), 1..=25, "word", &option.place.step("text"), problems);
                lines(option.code.as_deref(), 15, &option.place.step("code"), problems);
                if let Some(phrase) = OVERALL.iter().find(|phrase| text.to_lowercase().contains(**phrase)) {
                    let complaint =
                        format!("says \"{phrase}\"; name the facts, so that options do not hang on each other");
                    problems.error(option.place.step("text"), complaint);
                }
            }
        }
        Some(Kind::Code(code)) => {
            code.solutions.iter().for_each(|one| lines(Some(&one.code), 30, &one.place.step("code"), problems));
            code.wrong.iter().for_each(|one| lines(Some(&one.code), 30, &one.place.step("code"), problems));
        }
        _ => {}
    }
}

fn stem(item: &Item, problems: &Problems) {
    let stem = item.stem.to_lowercase();
    let opens = ["which of the following is true", "which of these is true", "which of the following are true"];
    if let Some(phrase) = opens.iter().find(|phrase| stem.starts_with(**phrase)) {
        let text = format!(
            "begins with \"{phrase}\", which is no question by itself; ask what a good candidate answers with the options covered"
        );
        problems.error(item.place.step("stem"), text);
    }
    if item.needs.iter().any(|need| need == "cpython") && !item.stem.contains("CPython") {
        problems.warning(item.place.step("stem"), "asks about a detail of CPython; say the word CPython");
    }
}

/// At most so many lines that are not blank.
fn lines(code: Option<&str>, most: usize, place: &Place, problems: &Problems) {
    let count = code.unwrap_or_default().lines().filter(|line| !line.trim().is_empty()).count();
    if count > most {
        problems.error(place.clone(), format!("has {count} lines of code; write at most {most}"));
    }
}
