//! Makes a language that nobody speaks out of English: every text with accents, longer by the half, between marks.
//! What stands on a screen without them is no word of the interface, or one that is not where all words are.
//! Does not know which texts there are; the build script writes what comes of it.

use std::fs;
use std::path::Path;

/// What begins every text, and what ends it.
pub(crate) const MARKS: [char; 2] = ['⟦', '⟧'];

/// A module of this name with all that the language in `folder` has.
pub(crate) fn module(name: &str, folder: &Path) -> String {
    format!("mod {name} {{\n{}\n}}\n", accented(&whole(folder, "mod")))
}

/// A file of a language with its modules written out inside, and without tests.
fn whole(folder: &Path, name: &str) -> String {
    let (own, inner) = (folder.join(name).with_extension("rs"), folder.join(name));
    let (path, below) = if own.is_file() { (own, folder) } else { (inner.join("mod.rs"), inner.as_path()) };
    let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let source = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let mut written = String::new();
    for line in source.lines() {
        let words: Vec<&str> = line.trim_end_matches(';').split(' ').collect();
        match words[..] {
            [.., "mod", module] if line.ends_with(';') => {
                let head = line.trim_end_matches(';');
                written.push_str(&format!("{head} {{\n{}}}\n", whole(below, module)));
            }
            _ => written.push_str(&format!("{line}\n")),
        }
    }
    written
}

/// Rust source with each of its texts accented; comments, attributes and characters stay.
fn accented(source: &str) -> String {
    let mut made = String::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let second = rest[first.len_utf8()..].chars().next();
        let size = match (first, second) {
            ('/', Some('/')) => rest.find('\n').unwrap_or(rest.len()),
            ('#', Some('[')) => rest.find(']').map_or(rest.len(), |end| end + 1),
            ('\'', Some('\\')) => rest[2..].find('\'').map_or(rest.len(), |end| end + 4).min(rest.len()),
            ('\'', Some(char)) if rest[1 + char.len_utf8()..].starts_with('\'') => 2 + char.len_utf8(),
            ('"', _) => {
                let text = &rest[1..1 + length(&rest[1..])];
                made.push_str(&format!("\"{}\"", marked(text)));
                rest = &rest[text.len() + 2..];
                continue;
            }
            _ => first.len_utf8(),
        };
        made.push_str(&rest[..size]);
        rest = &rest[size..];
    }
    made
}

/// How long a text is that has just begun: up to the quotation mark that ends it.
fn length(rest: &str) -> usize {
    let mut escaped = false;
    let quote = rest.char_indices().find(|(_, char)| {
        let ends = *char == '"' && !escaped;
        escaped = *char == '\\' && !escaped;
        ends
    });
    quote.map_or(rest.len(), |(at, _)| at)
}

/// A text as it stands in the source, accented between its marks; what stands in for a value stays, and a text without
/// a letter.
pub(crate) fn marked(text: &str) -> String {
    let mut inner = String::new();
    let (mut is_word, mut in_value) = (false, false);
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        match char {
            '{' => in_value = !in_value,
            '}' => in_value = false,
            '\\' => {
                inner.push(char);
                inner.extend(chars.next());
                continue;
            }
            _ => {}
        }
        is_word |= char.is_alphabetic() && !in_value;
        match accent(char).filter(|_| !in_value) {
            // A vowel counts for two: other languages take more room.
            Some(accented) if "aeiouAEIOU".contains(char) => inner.extend([accented, accented]),
            other => inner.push(other.unwrap_or(char)),
        }
    }
    if !is_word {
        return text.into();
    }
    let [open, close] = MARKS;
    let words = inner.trim();
    let (before, after) = inner.split_once(words).unwrap_or_default();
    format!("{before}{open}{words}{close}{after}")
}

/// A letter that looks like this one and is not.
fn accent(char: char) -> Option<char> {
    let plain = "aceghijlnorstuwyzACEGHIJLNORSTUWYZ".chars();
    let accented = "âçéĝĥîĵļñôŕšţûŵýžÂÇÉĜĤÎĴĻÑÔŔŠŢÛŴÝŽ".chars();
    plain.zip(accented).find(|(plain, _)| *plain == char).map(|(_, accented)| accented)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        assert_eq!(accented(source), expected);
    }

    #[test]
    fn a_text_is_longer_and_marked_and_nothing_else_is_touched() {
        check(
            "#[cfg(feature = \"app\")] // \"no\"\nconst A: &'static str = \"Hint \";",
            "#[cfg(feature = \"app\")] // \"no\"\nconst A: &'static str = \"⟦Ĥîîñţ⟧ \";",
        );
    }

    #[test]
    fn values_and_escapes_stay() {
        check(r#"f("{n} of {count}, \"{}\"{{x}}")"#, r#"f("⟦{n} ôôf {count}, \"{}\"{{x}}⟧")"#);
    }

    #[test]
    fn what_has_no_letter_and_what_is_one_character_is_no_text() {
        check(r#"g('"', '\'', "{n} %", ", ", 'é', "")"#, r#"g('"', '\'', "{n} %", ", ", 'é', "")"#);
    }

    #[test]
    fn all_modules_of_a_language_are_written_out() {
        let made = module("made", Path::new("words/en"));
        let open: Vec<&str> = made.lines().filter(|line| line.contains("mod ") && line.ends_with(';')).collect();
        assert_eq!(open, [""; 0]);
        assert!(made.starts_with("mod made {") && made.contains("mod settings {"));
        assert!(made.contains("⟦ÂÂdd {added}⟧"), "a text of the boxes is not there");
    }
}
