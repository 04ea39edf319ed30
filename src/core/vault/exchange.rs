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
    /// How many values hold answers to another deck.
    pub others: usize,
    /// What the learner preferred there.
    pub settings: Option<Settings>,
    /// The records of candidates, as they are stored.
    pub candidates: Vec<String>,
}

/// Why a file cannot be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// It is no export of Viva.
    NoExport,
    /// It begins as one and does not end as one.
    Cut,
}

impl Foreign {
    /// What a file is that is not read as an export: one of ours names itself at once.
    pub fn of(text: &str) -> Foreign {
        let inside = text.trim_start().strip_prefix('{').map(str::trim_start);
        if inside.is_some_and(|inside| inside.starts_with("\"viva\"")) { Foreign::Cut } else { Foreign::NoExport }
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
        if name.starts_with("v/") && of == deck && format == "1" {
            imported.candidates.push(value.clone());
            continue;
        }
        let is_settings = name == "set";
        if !(is_settings || name == "a" || name == "b" || name.starts_with("j/")) {
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
    use super::Foreign;

    #[test]
    fn an_export_that_was_cut_short_is_told_from_what_is_none() {
        let cut = "{\n  \"viva\": 1,\n  \"entries\": {\n    \"viva/1/default/python/a\": \"abc";
        assert_eq!(Foreign::of(cut), Foreign::Cut);
        for other in ["", "{", "{\"a\": 1}", "<html>viva", "[{\"viva\": 1}]"] {
            assert_eq!(Foreign::of(other), Foreign::NoExport, "{other}");
        }
    }
}
