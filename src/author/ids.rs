//! `ids.lock`: every id that was given out, for ever, and the letters of parts without an id of their own.
//! Does not know what attempts are stored under these ids.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::problem::{Place, Problems};
use crate::source::{lock_text, short_hex, write_file};

const FILE: &str = "ids.lock";
const HEAD: &str =
    "# Written by `viva check --record`: ids given out; a letter is followed by a hash of the text that it names.\n";
/// Stands for the hash where the author gave the id.
const OWN: &str = "-";

/// All ids given out, each with a hash of what a letter names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ids {
    given: BTreeMap<String, String>,
}

/// A part of an item that answers refer to: an option, a line, a pair.
pub(crate) struct Part<'a> {
    pub(crate) id: Option<&'a str>,
    /// The field that holds the id.
    pub(crate) field: &'static str,
    pub(crate) text: &'a str,
    pub(crate) place: &'a Place,
}

impl Ids {
    pub(crate) fn read(root: &Path) -> io::Result<Ids> {
        Ok(Ids::parse(&lock_text(root, FILE)?))
    }

    fn parse(text: &str) -> Ids {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        Ids {
            given: lines.filter_map(|line| line.split_once(' ')).map(|(id, hash)| (id.into(), hash.into())).collect(),
        }
    }

    pub(crate) fn write(&self, root: &Path) -> io::Result<()> {
        write_file(root, FILE, &self.text())
    }

    fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (id, hash) in &self.given {
            writeln!(text, "{id} {hash}").expect("writing to a string");
        }
        text
    }

    pub(crate) fn has(&self, target: &str) -> bool {
        self.given.contains_key(target)
    }

    /// Adds all of `others`; what is given out stays given out.
    pub(crate) fn extend(&mut self, others: Ids) {
        self.given.extend(others.given);
    }

    /// Notes an id that the author wrote.
    pub(crate) fn give(&mut self, target: String) {
        self.given.insert(target, OWN.to_owned());
    }

    /// Notes the names of parts as `names` gave them.
    pub(crate) fn give_parts(&mut self, kind: &str, owner: &str, parts: &[Part<'_>], names: &[String]) {
        for (part, name) in parts.iter().zip(names) {
            let hash = if part.id.is_some() { OWN.to_owned() } else { hash(part.text) };
            self.given.insert(format!("{kind}:{owner}.{name}"), hash);
        }
    }

    /// Ids of this kind, as in `item`, without the kind.
    pub(crate) fn of_kind<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        self.given.keys().filter_map(move |target| target.strip_prefix(kind)?.strip_prefix(':'))
    }

    /// The names of parts: their own id, the letter that their text was given before, or the next free letter.
    ///
    /// A text that fits no recorded letter while a letter is left over may be a rewording, which is for the author to say.
    pub(crate) fn names(&self, kind: &str, owner: &str, parts: &[Part<'_>], problems: &Problems) -> Vec<String> {
        let prefix = format!("{kind}:{owner}.");
        let recorded: Vec<(&str, &str)> = self
            .given
            .range(prefix.clone()..)
            .map_while(|(target, hash)| Some((target.strip_prefix(&prefix)?, hash.as_str())))
            .collect();
        let mut names: Vec<Option<String>> = parts.iter().map(|part| part.id.map(str::to_owned)).collect();
        for (i, part) in parts.iter().enumerate().filter(|(_, part)| part.id.is_none()) {
            let text = hash(part.text);
            let known = recorded.iter().find(|(name, hash)| *hash == text && !is_taken(&names, name));
            names[i] = known.map(|(name, _)| (*name).to_owned());
        }
        let left: Vec<&str> = recorded.iter().map(|(name, _)| *name).filter(|name| !is_taken(&names, name)).collect();
        for i in 0..parts.len() {
            if names[i].is_some() {
                continue;
            }
            if let [first, ..] = left[..] {
                problems.error(parts[i].place.clone(), rewording(parts[i].field, first, &left));
            }
            let free =
                letters().find(|letter| !is_taken(&names, letter) && !recorded.iter().any(|(name, _)| name == letter));
            names[i] = free;
        }
        names.into_iter().flatten().collect()
    }
}

fn rewording(field: &str, first: &str, left: &[&str]) -> String {
    format!(
        "differs from every text recorded for {}; if it is the same one reworded, write `{field} = \"{first}\"` (or the name it had) into it, \
         and if it is a new one, give the item a new id",
        left.join(", ")
    )
}

fn is_taken(names: &[Option<String>], name: &str) -> bool {
    names.iter().any(|taken| taken.as_deref() == Some(name))
}

/// a, b, … z, then a1, b1 and so on.
fn letters() -> impl Iterator<Item = String> {
    (0u32..).flat_map(|round| {
        ('a'..='z').map(move |letter| if round == 0 { letter.to_string() } else { format!("{letter}{round}") })
    })
}

fn hash(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    short_hex(&Sha256::digest(words.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(ids: &Ids, parts: &[(Option<&str>, &str)]) -> (Vec<String>, usize) {
        let (place, problems) = (Place::file("x.toml"), Problems::default());
        let parts: Vec<Part<'_>> =
            parts.iter().map(|(id, text)| Part { id: *id, field: "id", text, place: &place }).collect();
        let names = ids.names("option", "c.i", &parts, &problems);
        (names, problems.sorted(&std::collections::HashMap::new()).len())
    }

    fn recorded(texts: &[&str]) -> Ids {
        let (place, mut ids) = (Place::file("x.toml"), Ids::default());
        let parts: Vec<Part<'_>> =
            texts.iter().map(|text| Part { id: None, field: "id", text, place: &place }).collect();
        let names = ids.names("option", "c.i", &parts, &Problems::default());
        ids.give_parts("option", "c.i", &parts, &names);
        ids
    }

    #[test]
    fn letters_follow_the_file_at_first() {
        assert_eq!(names(&Ids::default(), &[(None, "x"), (Some("own"), "y"), (None, "z")]).0, ["a", "own", "b"]);
    }

    #[test]
    fn a_recorded_letter_follows_its_text() {
        let ids = recorded(&["x", "y", "z"]);
        assert_eq!(
            names(&ids, &[(None, "z"), (None, "x"), (None, "y")]),
            (vec!["c".into(), "a".into(), "b".into()], 0)
        );
        assert_eq!(names(&ids, &[(None, "x"), (None, "y"), (None, "z"), (None, "new")]).0[3], "d");
    }

    #[test]
    fn a_reworded_text_must_be_given_its_letter() {
        let ids = recorded(&["x", "y"]);
        assert_eq!(names(&ids, &[(None, "x"), (None, "why")]).1, 1);
        assert_eq!(names(&ids, &[(None, "x"), (Some("b"), "why")]), (vec!["a".into(), "b".into()], 0));
    }

    #[test]
    fn the_lock_reads_what_it_wrote() {
        let ids = recorded(&["x", "y"]);
        assert_eq!(Ids::parse(&ids.text()), ids);
    }
}
