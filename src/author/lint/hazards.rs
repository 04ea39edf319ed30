//! Code that may differ from run to run, or that a browser may not run, must say so.
//! Searches words; whether code is right is shown in `prove`.

use crate::problem::Problems;
use crate::source::{Item, Kind};

/// What makes output depend on the moment or the machine.
const UNSTEADY: [&str; 8] = ["id(", "hash(", "getsizeof", "time.", "random", "datetime.now", "sleep", "print({"];
/// What needs a tag, and which one.
const TAGGED: [(&str, &str); 9] = [
    ("import threading", "threads"),
    ("from threading", "threads"),
    ("import multiprocessing", "processes"),
    ("from multiprocessing", "processes"),
    ("import subprocess", "processes"),
    ("import socket", "network"),
    ("asyncio.run(", "event-loop"),
    ("open(", "files"),
    ("input(", "stdin"),
];

pub(super) fn lint(item: &Item, problems: &Problems) {
    if item.prose {
        return;
    }
    let code = code(item);
    for (word, tag) in TAGGED {
        if code.iter().any(|code| calls(code, word)) && !item.needs.iter().any(|need| need == tag) {
            let text = format!(
                "does not name `{tag}`, which `{}` in its code asks for; write needs = [\"{tag}\"]",
                word.trim_end_matches('(')
            );
            problems.error(item.place.step("needs"), text);
        }
    }
    // What the author has set up beforehand is steady by intent.
    if item.needs.is_empty() && item.setup.is_none() {
        let shown = item.code.as_deref().unwrap_or_default();
        if let Some(word) = UNSTEADY.iter().find(|word| calls(shown, word) && is_printed_set(shown, word)) {
            let text = format!(
                "uses `{}`, whose result may differ from run to run; sort, fix or tag it",
                word.trim_end_matches(['(', '{'])
            );
            problems.warning(item.place.step("code"), text);
        }
    }
}

/// All Python of an item that may be run.
fn code(item: &Item) -> Vec<&str> {
    let mut found: Vec<&str> = [&item.code, &item.setup].into_iter().flatten().map(String::as_str).collect();
    match &item.kind {
        Some(Kind::Choice(choice) | Kind::Multiple(choice)) => {
            found.extend(choice.options.iter().filter_map(|option| option.code.as_deref()));
            found.extend(choice.options.iter().filter_map(|option| option.check.as_deref()));
            found.extend(choice.test.as_deref());
        }
        Some(Kind::Order(order)) => {
            found.extend(order.lines.iter().map(|line| line.line.as_str()));
            found.extend(order.test.as_deref());
        }
        Some(Kind::Blank(blanks)) => found.extend(blanks.test.as_deref()),
        Some(Kind::Match(matching)) => found.extend(matching.pairs.iter().filter_map(|pair| pair.check.as_deref())),
        Some(Kind::Bug(bug)) => found.extend([Some(bug.fixed.as_str()), bug.test.as_deref()].into_iter().flatten()),
        Some(Kind::Code(code)) => {
            found.extend(code.solutions.iter().map(|one| one.code.as_str()));
            found.extend(code.tests.iter().filter_map(|test| test.setup.as_deref()));
        }
        Some(Kind::Output(_)) | None => {}
    }
    found
}

/// Whether the word stands in the code as a name of its own, not as the end of another or an attribute.
fn calls(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '.')
    })
}

/// `print({` opens a dict as often as a set; a dict keeps its order.
fn is_printed_set(code: &str, word: &str) -> bool {
    word != "print({"
        || code.match_indices(word).any(|(at, _)| {
            let inside = code[at + word.len()..].split('}').next().unwrap_or_default();
            !inside.is_empty() && !inside.contains(':')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_counts_only_by_itself() {
        assert!(calls("with open(path) as f:", "open("));
        assert!(!calls("reopen(path); path.open()", "open("));
        assert!(calls("x = id(y)", "id("));
        assert!(!calls("valid(y)", "id("));
    }

    #[test]
    fn a_printed_set_is_told_from_a_dict() {
        assert!(is_printed_set("print({3, 1})", "print({"));
        assert!(!is_printed_set("print({3: 1})", "print({"));
    }
}
