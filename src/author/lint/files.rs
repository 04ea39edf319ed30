//! What no file may contain, whatever field it stands in.
//! Knows characters and lines only.

use crate::problem::{Place, Problems};
use crate::source::Source;

/// Beginnings of paths that name somebody's machine.
const MACHINE_PATHS: [&str; 3] = ["/home/", "/Users/", "C:\\Users"];

pub(super) fn lint(source: &Source, problems: &Problems) {
    for (place, text) in &source.texts {
        for (i, line) in text.lines().enumerate() {
            for complaint in complaints(line) {
                problems.at_line(Place::clone(place), i + 1, complaint);
            }
        }
    }
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
    if line.split(|c: char| !is_address(c)).any(is_email) {
        found.push("holds an e-mail address; leave it out".to_owned());
    }
    found
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
}
