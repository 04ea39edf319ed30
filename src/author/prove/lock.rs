//! `proofs.lock`: what was really executed, and on which versions, by the hash of what was written.
//! Does not know how things are proven.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use crate::source::{lock_text, write_file};

const FILE: &str = "proofs.lock";
const HEAD: &str =
    "# Written by `viva check --record`: target, hash of the content, versions of CPython that ran it.\n";

/// That a thing with this content held on these versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Of the content.
    pub hash: String,
    /// As in `3.12.1`, oldest first.
    pub versions: Vec<String>,
}

/// All recorded proofs by target.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock {
    proofs: BTreeMap<String, Proof>,
}

impl Lock {
    /// Reads the lock of the deck in `root`; no file is an empty lock.
    pub fn read(root: &Path) -> io::Result<Lock> {
        Ok(Lock::parse(&lock_text(root, FILE)?))
    }

    fn parse(text: &str) -> Lock {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let proofs = lines.filter_map(|line| {
            let mut words = line.split(' ');
            let (target, hash) = (words.next()?, words.next()?);
            Some((target.to_owned(), Proof { hash: hash.to_owned(), versions: words.map(str::to_owned).collect() }))
        });
        Lock { proofs: proofs.collect() }
    }

    /// The recorded versions of a thing, if its content is still the same.
    pub fn versions(&self, target: &str, hash: &str) -> Option<&[String]> {
        self.proofs.get(target).filter(|proof| proof.hash == hash).map(|proof| proof.versions.as_slice())
    }

    /// Targets that were recorded, in order.
    pub fn targets(&self) -> impl Iterator<Item = &str> {
        self.proofs.keys().map(String::as_str)
    }

    /// Adds what was proven now; versions proven earlier stay as long as the content does.
    pub fn record(&mut self, proven: &BTreeMap<String, Proof>, known: impl Fn(&str) -> bool) {
        self.proofs.retain(|target, _| known(target));
        for (target, proof) in proven {
            let kept = self.versions(target, &proof.hash).unwrap_or_default();
            let earlier = kept.iter().filter(|old| !proof.versions.iter().any(|new| minor(new) == minor(old)));
            let mut versions: Vec<String> = earlier.chain(&proof.versions).cloned().collect();
            versions.sort_by_key(|version| minor(version));
            self.proofs.insert(target.clone(), Proof { hash: proof.hash.clone(), versions });
        }
    }

    /// Writes the lock, one sorted line a thing.
    pub fn write(&self, root: &Path) -> io::Result<()> {
        write_file(root, FILE, &self.text())
    }

    fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (target, proof) in &self.proofs {
            writeln!(text, "{target} {} {}", proof.hash, proof.versions.join(" ")).expect("writing to a string");
        }
        text
    }
}

/// The minor version of `3.12.1`.
fn minor(version: &str) -> u32 {
    version.split('.').nth(1).and_then(|part| part.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Lock, Proof};
    use std::collections::BTreeMap;

    fn proof(hash: &str, versions: &[&str]) -> BTreeMap<String, Proof> {
        let versions = versions.iter().map(|version| (*version).to_owned()).collect();
        BTreeMap::from([("item:a.b".to_owned(), Proof { hash: hash.to_owned(), versions })])
    }

    #[test]
    fn a_version_proven_elsewhere_stays_while_the_content_does() {
        let mut lock = Lock::default();
        lock.record(&proof("1", &["3.11.7", "3.14.0"]), |_| true);
        lock.record(&proof("1", &["3.11.9", "3.12.1"]), |_| true);
        assert_eq!(lock.versions("item:a.b", "1").unwrap(), ["3.11.9", "3.12.1", "3.14.0"]);
        lock.record(&proof("2", &["3.12.1"]), |_| true);
        assert_eq!(lock.versions("item:a.b", "1"), None);
        assert_eq!(lock.versions("item:a.b", "2").unwrap(), ["3.12.1"]);
    }

    #[test]
    fn a_lock_reads_what_it_wrote_and_forgets_what_is_gone() {
        let mut lock = Lock::default();
        lock.record(&proof("1", &["3.11.7"]), |_| true);
        assert_eq!(Lock::parse(&lock.text()), lock);
        lock.record(&BTreeMap::new(), |_| false);
        assert_eq!(lock, Lock::default());
    }
}
