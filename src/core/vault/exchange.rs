//! Export and import: the stored strings themselves, in one file.
//! Does not know JSON: the platform wraps and unwraps the entries.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Held, Unreadable, open};
use crate::progress::Attempt;
use crate::settings::{Settings, StoredSettings};

/// The number in the `viva` field of an export.
pub const EXPORT_VERSION: u32 = 1;

/// What an export holds for one deck.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// The attempts that can be read.
    pub attempts: Vec<Attempt>,
    /// How many values were cut or changed.
    pub damaged: usize,
    /// How many values only a newer version can read.
    pub newer: usize,
    /// How many values belong to another deck.
    pub others: usize,
    /// What the learner preferred there.
    pub settings: Option<Settings>,
    /// Mock interviews and the records of candidates, each by its name and as it is stored.
    pub apart: Vec<(String, String)>,
}

/// Why a file cannot be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// It is no export of Viva.
    NoExport,
    /// It begins as one and cannot be read as one, from that line on where it is known.
    Damaged(Option<usize>),
    /// It is larger than any export.
    TooLarge,
    /// It is the record of a candidate as it was saved once, to be read and not to be imported.
    Record,
}

/// The largest export that is read, in bytes: four times what browsers keep for a site.
const LARGEST: f64 = 20_000_000.0;

impl Foreign {
    /// What a file of so many bytes is that is too large to be read at all.
    pub fn by_size(bytes: f64) -> Option<Foreign> {
        (bytes > LARGEST).then_some(Foreign::TooLarge)
    }

    /// What a file is that is not read as an export: one of ours names itself at once. `said` is what a reader of JSON said of
    /// it; some name the line.
    pub fn of(text: &str, said: &str) -> Foreign {
        let inside = text.trim_start().strip_prefix('{').map_or("", str::trim_start);
        if inside.starts_with("\"format\": \"viva-screening-1\"") {
            return Foreign::Record;
        }
        if !inside.starts_with("\"viva\"") {
            return Foreign::NoExport;
        }
        let named = said
            .split_once("line ")
            .and_then(|(_, rest)| rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok());
        let end = || (!text.trim_end().ends_with('}')).then(|| text.trim_end().lines().count());
        Foreign::Damaged(named.or_else(end))
    }
}

/// What the entries of an export of this version hold for the deck `deck`, of whatever scope.
pub fn imported(version: u32, entries: &[(String, String)], deck: &str) -> Imported {
    let mut imported = Imported::default();
    let mut held: Vec<(u32, Vec<Attempt>)> = Vec::new();
    if version > EXPORT_VERSION {
        imported.newer = entries.len();
        return imported;
    }
    for (key, value) in entries {
        let mut parts = key.splitn(5, '/');
        let named = (parts.next(), parts.next(), parts.next(), parts.next(), parts.next());
        let (Some("viva"), Some(format), Some(_), Some(of), Some(name)) = named else { continue };
        let stands_apart = name.starts_with("i/") || name.starts_with("v/");
        if stands_apart && of == deck && format == "1" {
            imported.apart.push((name.into(), value.clone()));
            continue;
        }
        let is_settings = name == "set";
        if !(is_settings || stands_apart || name == "a" || name == "b" || name.starts_with("j/")) {
            continue;
        }
        if of != deck {
            imported.others += usize::from(!is_settings);
            continue;
        }
        if is_settings && format == "1" {
            match open::<StoredSettings>(value) {
                Ok(stored) => imported.settings = Some(stored.into()),
                Err(Unreadable::Damaged) => imported.damaged += 1,
                Err(Unreadable::Newer) => imported.newer += 1,
            }
            continue;
        }
        let opened = if format == "1" { open(value) } else { Err(Unreadable::Newer) };
        match opened {
            Ok(Held::V1 { epoch, records }) => held.push((epoch, records.into_iter().map(Attempt::from).collect())),
            Err(Unreadable::Damaged) => imported.damaged += 1,
            Err(Unreadable::Newer) => imported.newer += 1,
        }
    }
    let epoch = held.iter().map(|(epoch, _)| *epoch).max().unwrap_or(0);
    held.into_iter().filter(|(of, _)| *of == epoch).for_each(|(_, some)| imported.attempts.extend(some));
    imported
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_export_that_was_cut_short_is_told_from_what_is_none() {
        let cut = "{\n  \"viva\": 1,\n  \"entries\": {\n    \"viva/1/default/python/a\": \"abc\n";
        assert_eq!(Foreign::of(cut, ""), Foreign::Damaged(Some(4)));
        assert_eq!(Foreign::of("{\"viva\": 1}", ""), Foreign::Damaged(None));
        for other in ["", "{", "{\"a\": 1}", "<html>viva", "[{\"viva\": 1}]"] {
            assert_eq!(Foreign::of(other, "at line 1 column 1"), Foreign::NoExport, "{other}");
        }
    }

    #[test]
    fn one_byte_more_than_twenty_megabytes_is_too_large_to_be_read_f36() {
        assert_eq!(Foreign::by_size(20_000_000.0), None);
        assert_eq!(Foreign::by_size(20_000_001.0), Some(Foreign::TooLarge));
    }

    #[test]
    fn where_an_export_is_damaged_is_what_the_browser_says_of_it() {
        let broken = "{\n  \"viva\": 1\n  \"entries\": {}\n}";
        for said in [
            "SyntaxError: Expected ',' or '}' after property value in JSON at position 14 (line 3 column 3)",
            "SyntaxError: JSON.parse: expected ',' or '}' after property value in object at line 3 column 3 of the JSON data",
        ] {
            assert_eq!(Foreign::of(broken, said), Foreign::Damaged(Some(3)), "{said}");
        }
        assert_eq!(Foreign::of(broken, "SyntaxError: JSON Parse error: Expected '}'"), Foreign::Damaged(None));
    }

    #[test]
    fn a_record_that_was_saved_to_be_read_is_named() {
        assert_eq!(Foreign::of(r#"{"format": "viva-screening-1", "paper": ""}"#, ""), Foreign::Record);
    }

    #[test]
    fn interviews_and_candidates_of_another_deck_or_a_newer_version_are_told() {
        let of = |keys: [&str; 2]| {
            let entries = keys.map(|key| (key.into(), "viva1.0.x".into()));
            let read = imported(EXPORT_VERSION, &entries, "python");
            (read.apart.len(), read.others, read.newer)
        };
        assert_eq!(of(["viva/1/default/rust/i/7", "viva/1/default/rust/v/7"]), (0, 2, 0));
        assert_eq!(of(["viva/2/default/python/i/7", "viva/2/default/python/v/7"]), (0, 0, 2));
        assert_eq!(of(["viva/1/default/python/i/7", "viva/1/default/python/v/7"]), (2, 0, 0));
    }
}
