//! What no file may contain, whatever field it stands in.
//! Knows characters, lines and texts only.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::problem::{Place, Problems};
use crate::source::{Source, line_at, line_starts};

/// Beginnings of paths that name somebody's machine.
const MACHINE_PATHS: [&str; 3] = ["/home/", "/Users/", "C:\\Users"];

pub(super) fn lint(source: &Source, problems: &Problems) {
    for (place, text) in &source.texts {
        for (i, line) in text.lines().enumerate() {
            for complaint in complaints(line) {
                problems.at_line(Place::clone(place), i + 1, complaint);
            }
        }
        let (table, _) = DeTable::parse_recoverable(text);
        // What stands there as it is was told above.
        let escaped = table.get_ref().values().find_map(turning).filter(|(sign, _)| !text.contains(*sign));
        if let Some((sign, at)) = escaped {
            let line = line_at(&line_starts(text), at);
            problems.at_line(
                place.clone(),
                line,
                format!("{}; put it between ''' to show the escape itself", invisible(sign)),
            );
        }
    }
}

/// The first sign in a value that turns text, with where the text begins.
fn turning(value: &Spanned<DeValue<'_>>) -> Option<(char, usize)> {
    match value.get_ref() {
        DeValue::String(text) => text.chars().find(|sign| turns(*sign)).map(|sign| (sign, value.span().start)),
        DeValue::Array(values) => values.iter().find_map(turning),
        DeValue::Table(table) => table.values().find_map(turning),
        _ => None,
    }
}

fn invisible(sign: char) -> String {
    format!("holds the invisible sign U+{:04X}, which shows text in another order", u32::from(sign))
}

fn complaints(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    if line.contains('\t') {
        found.push("holds a tab; use spaces".to_owned());
    }
    if line.ends_with(' ') {
        found.push("ends in a blank; remove it".to_owned());
    }
    if let Some(path) = MACHINE_PATHS.iter().find(|path| line.contains(**path)) {
        found.push(format!("names a place on somebody's machine ({path}…); use a made-up relative path"));
    }
    if let Some(sign) = line.chars().find(|sign| turns(*sign)) {
        found.push(format!("{}; write it as an escape", invisible(sign)));
    }
    if line.contains('@') && line.split(|c: char| !is_address(c)).any(is_email) {
        found.push("holds an e-mail address; leave it out".to_owned());
    }
    found
}

/// Marks that turn the direction of what follows, so that code reads as what it is not (Trojan Source, CVE-2021-42574).
fn turns(sign: char) -> bool {
    matches!(sign, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || "@._+-".contains(c)
}

fn is_email(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else { return false };
    let end = host.trim_end_matches('.').rsplit_once('.').map_or("", |(_, end)| end);
    !name.is_empty() && end.len() >= 2 && end.chars().all(|c| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::complaints;

    #[test]
    fn a_line_is_searched_for_what_no_file_may_hold() {
        assert!(complaints("x = a @ b.c  # plain").is_empty());
        assert!(complaints("@app.route").is_empty());
        assert_eq!(complaints("write to ana@example.org.").len(), 1);
        assert_eq!(complaints("\tpath = \"/home/ana/x\" ").len(), 3);
    }
    #[test]
    fn what_turns_text_around_is_no_part_of_a_file_t20() {
        for sign in ['\u{202E}', '\u{2066}', '\u{200F}'] {
            let found = complaints(&format!("if access == \"user{sign}\":"));
            assert!(found.len() == 1 && found[0].contains(&format!("U+{:04X}", u32::from(sign))), "{found:?}");
        }
    }
}
