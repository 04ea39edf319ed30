//! Export and import: the stored strings themselves, in one file.
//! Does not know JSON: the platform wraps and unwraps the entries.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Held, open};
use crate::progress::Attempt;

/// The number in the `viva` field of an export.
pub const EXPORT_VERSION: u32 = 1;

/// The attempts in the entries of an export for the deck `deck`, of whatever scope, and how many entries could not be read.
pub fn imported(entries: &[(String, String)], deck: &str) -> (Vec<Attempt>, usize) {
    let (mut attempts, mut damaged) = (Vec::new(), 0);
    let mut held: Vec<(u32, Vec<Attempt>)> = Vec::new();
    for (key, value) in entries {
        let mut parts = key.splitn(5, '/');
        let named = (parts.next(), parts.next(), parts.next(), parts.next(), parts.next());
        let (Some("viva"), Some("1"), Some(_), Some(of), Some(name)) = named else { continue };
        if of != deck || !(name == "a" || name == "b" || name.starts_with("j/")) {
            continue;
        }
        match open(value) {
            Ok(Held::V1 { epoch, records }) => held.push((epoch, records.into_iter().map(Attempt::from).collect())),
            Err(_) => damaged += 1,
        }
    }
    let epoch = held.iter().map(|(epoch, _)| *epoch).max().unwrap_or(0);
    held.into_iter().filter(|(of, _)| *of == epoch).for_each(|(_, some)| attempts.extend(some));
    (attempts, damaged)
}
