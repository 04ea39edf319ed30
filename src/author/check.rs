//! The whole check of a deck: read, judge, prove, compare with what was recorded.
//! Does not know how its result is shown.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use crate::ids::Ids;
use crate::lint;
use crate::problem::{Place, Problem, Problems, Severity, count};
use crate::prove::{self, Grounds, Interpreter, Lock, Proven, Thing};
use crate::source::{self, Source};

/// What is wanted of a check.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Only problems and proofs of this file or folder, relative to the deck.
    pub within: Option<String>,
    /// Execute nothing.
    pub no_run: bool,
    /// Apply the rules of a release.
    pub release: bool,
    /// Write what was proven.
    pub record: bool,
}

impl Wanted {
    fn covers(&self, place: &Place) -> bool {
        source::covers(self.within.as_deref(), &place.file)
    }
}

/// What a check came to.
#[derive(Debug)]
pub struct Checked {
    /// Everything to mend, errors first.
    pub problems: Vec<Problem>,
    /// What was executed.
    pub proven: Proven,
    /// The interpreters that answered; empty where nothing was to run.
    pub interpreters: Vec<Interpreter>,
    /// How many things rest on execution, on citation and on judgement.
    pub grounds: [usize; 3],
}

impl Checked {
    /// How many problems stop the build.
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error).count()
    }
}

/// Checks the deck in `root` on the interpreters of this machine.
pub fn check(root: &Path, wanted: &Wanted) -> io::Result<Checked> {
    let interpreters = if wanted.no_run { Vec::new() } else { prove::installed() };
    check_on(root, wanted, interpreters)
}

/// Checks the deck in `root` on these interpreters.
pub fn check_on(root: &Path, wanted: &Wanted, interpreters: Vec<Interpreter>) -> io::Result<Checked> {
    let problems = Problems::default();
    let source = source::read(root, &problems)?;
    // Proofs come first: what cannot be read is not run, but what is only badly written is.
    let proven = proven(&source, wanted, &interpreters, &problems)?;
    let ids = Ids::read(root)?;
    lint::lint(&source, &ids, wanted.release, &problems);
    let mut lock = Lock::read(root)?;
    if wanted.record {
        record(&source, &mut lock, ids, &proven, &problems)?;
    }
    let things: Vec<Thing> = prove::things(&source).into_iter().filter(|thing| wanted.covers(&thing.place)).collect();
    compare(&things, &lock, wanted, &problems);
    let count = |grounds: Grounds| things.iter().filter(|thing| thing.grounds == grounds).count();
    let grounds = [count(Grounds::Run), count(Grounds::Cited), count(Grounds::Judgement)];
    let mut problems = source.located(problems);
    problems.retain(|problem| wanted.covers(&problem.place));
    Ok(Checked { problems, proven, interpreters, grounds })
}

fn proven(source: &Source, wanted: &Wanted, interpreters: &[Interpreter], problems: &Problems) -> io::Result<Proven> {
    if wanted.no_run {
        return Ok(Proven::default());
    }
    if interpreters.is_empty() {
        let file = wanted.within.as_deref().unwrap_or("deck.toml");
        let text = "cannot be proven: no CPython of 3.11 to 3.14 answers; install one or check with --no-run";
        problems.error(Place::file(file), text);
        return Ok(Proven::default());
    }
    prove::prove(source, interpreters, |place| wanted.covers(place), problems)
}

/// Writes proofs.lock, and ids.lock once nothing is left to mend: an id given out is given out for ever.
fn record(source: &Source, lock: &mut Lock, mut ids: Ids, proven: &Proven, problems: &Problems) -> io::Result<()> {
    let known: Vec<String> = prove::things(source).into_iter().map(|thing| thing.target).collect();
    lock.record(&proven.proofs, |target| known.iter().any(|known| known == target));
    lock.write(&source.root)?;
    if problems.stop_the_build() {
        return Ok(());
    }
    ids.extend(lint::current(source, &ids, &Problems::default()));
    ids.write(&source.root)
}

/// Files with things whose proof is not recorded for what they say now.
fn compare(things: &[Thing], lock: &Lock, wanted: &Wanted, problems: &Problems) {
    let mut stale: BTreeMap<&str, Vec<&Thing>> = BTreeMap::new();
    for thing in things.iter().filter(|thing| thing.grounds == Grounds::Run) {
        if lock.versions(&thing.target, &thing.hash).is_none() {
            stale.entry(&thing.place.file).or_default().push(thing);
        }
    }
    for (file, things) in stale {
        let (claims, first) = (count(things.len(), "claim"), &things[0].place.path);
        let such = if things.len() == 1 { format!("its {first}") } else { format!("such as {first}") };
        let text =
            format!("has {claims} without a recorded proof for the present text, {such}; run `viva check --record`");
        problems.at_release(wanted.release, Place::file(file), text);
    }
}
