//! Turns what a deck says about code into programs and what must come of them.
//! Knows the fields of items and tables; does not run anything.

mod cells;
mod code;
mod fences;
mod kinds;

use sha2::{Digest, Sha256};

use super::run::Run;
use crate::problem::Place;
use crate::source::{Item, Kind, Options, Source, Versions, short_hex};

/// A part of the deck whose proof is recorded: an item, a cell or a card.
#[derive(Debug, Clone)]
pub struct Thing {
    /// As in `item:concept.item` or `cell:table.aspect.subject`.
    pub target: String,
    /// Where it stands.
    pub place: Place,
    /// Of everything written in it that could change its meaning.
    pub hash: String,
    /// On what it rests.
    pub grounds: Grounds,
    /// Versions that it speaks about.
    pub python: Versions,
    pub(crate) claims: Vec<Claim>,
}

/// On what the key of an item or the value of a cell rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grounds {
    /// It is executed.
    Run,
    /// It refers to an official page of its own.
    Cited,
    /// The author's word.
    Judgement,
    /// It makes no claim of its own, like a card.
    None,
}

/// One program and what must come of it.
#[derive(Debug, Clone)]
pub(crate) struct Claim {
    /// What to name when it does not hold.
    pub(crate) place: Place,
    pub(crate) run: Run,
    pub(crate) expect: Expect,
    pub(crate) reach: Reach,
}

#[derive(Debug, Clone)]
pub(crate) enum Expect {
    /// Ends without an exception; a `check` is true.
    Holds,
    /// Raises, is false or does not end; `says` tells the author what it means if it passes.
    Fails { says: String, must_compile: bool },
    /// Prints exactly this and ends so.
    Prints { out: String, raises: Option<String> },
    /// The first test to fail is this one.
    FailsAt { index: usize, ids: Vec<String> },
    /// All tests pass.
    PassesTests { ids: Vec<String> },
    /// Some test fails.
    FailsTests,
    /// No other order of the lines passes.
    OnlyOrder,
}

/// On how many interpreters a claim is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// On each version in range.
    EveryVersion,
    /// On each version under each hash seed.
    EverySeed,
    /// On one version: it should fail.
    Once,
}

/// Computing time for what should fail, in milliseconds.
const MUTANT_MS: u32 = 1_000;

impl Claim {
    pub(crate) fn holds(place: Place, run: Run) -> Claim {
        Claim { place, run, expect: Expect::Holds, reach: Reach::EveryVersion }
    }

    pub(crate) fn fails(place: Place, mut run: Run, says: impl Into<String>) -> Claim {
        run.limit_ms = run.limit_ms.min(MUTANT_MS);
        Claim { place, run, expect: Expect::Fails { says: says.into(), must_compile: false }, reach: Reach::Once }
    }
}

/// Every thing of the deck with its claims.
pub fn things(source: &Source) -> Vec<Thing> {
    let mut things = Vec::new();
    for concept in &source.concepts {
        if let Some(card) = &concept.card {
            things.push(Thing {
                target: format!("card:{}", concept.id),
                place: card.place.clone(),
                hash: card.fingerprint.clone(),
                grounds: Grounds::None,
                python: concept.python.clone(),
                claims: fences::card(card),
            });
        }
        for item in &concept.items {
            let mut claims = kinds::claims(item);
            claims.extend(fences::item(item));
            let packages = packages(&item.needs);
            claims.iter_mut().for_each(|claim| claim.run.packages.clone_from(&packages));
            things.push(Thing {
                target: format!("item:{}.{}", concept.id, item.id),
                place: item.place.clone(),
                hash: item.fingerprint.clone(),
                grounds: grounds(item),
                python: item.python.clone().unwrap_or_else(|| concept.python.clone()),
                claims,
            });
        }
    }
    for table in &source.tables {
        things.extend(cells::things(table));
    }
    things
}

/// The modules of `needs = ["package:numpy"]`.
fn packages(needs: &[String]) -> Vec<String> {
    needs.iter().filter_map(|need| need.strip_prefix("package:")).map(|name| name.replace('-', "_")).collect()
}

/// An item is run if its key is executed, else cited by references of its own, else a judgement.
fn grounds(item: &Item) -> Grounds {
    let run = match &item.kind {
        Some(Kind::Choice(options) | Kind::Multiple(options)) => options_run(options),
        Some(Kind::Output(_)) => !item.prose,
        Some(Kind::Order(order)) => order.test.is_some(),
        Some(Kind::Blank(blanks)) => blanks.test.is_some(),
        Some(Kind::Match(pairs)) => pairs.pairs.iter().all(|pair| pair.check.is_some()),
        Some(Kind::Bug(bug)) => bug.test.is_some(),
        Some(Kind::Code(_)) => true,
        None => false,
    };
    if run {
        Grounds::Run
    } else if item.refs.is_empty() {
        Grounds::Judgement
    } else {
        Grounds::Cited
    }
}

fn options_run(options: &Options) -> bool {
    // Of an item without a key, which is an error, nothing holds.
    let mut keys = options.options.iter().filter(|option| option.key).peekable();
    options.test.is_some()
        || options.output.is_some()
        || keys.peek().is_some() && keys.all(|option| option.check.is_some())
}

/// One hash out of several.
fn joined_hash(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
        hash.update([0]);
    }
    short_hex(&hash.finalize())
}
