//! Executes every claim that a deck makes about code, on each real CPython that is found.
//! Knows what a proof is; does not know the shape of files (`source`) or rules of style (`lint`).

mod cache;
mod claims;
mod interpreter;
mod lock;
mod run;
mod runner;
mod verdict;

use std::collections::BTreeMap;
use std::path::Path;

use crate::problem::{Place, Problems};
use crate::source::Source;

pub use claims::{Grounds, Thing, things};
pub use interpreter::{Interpreter, installed};
pub use lock::{Lock, Proof};

use cache::Cache;
use claims::Reach;
use run::Outcome;
use runner::Request;

/// Seeds under which an output must stay the same.
const HASH_SEEDS: [u32; 3] = [1, 20, 300];

/// What a run of proofs came to.
#[derive(Debug, Default)]
pub struct Proven {
    /// By target, as in `item:concept.item`: what held on which versions.
    pub proofs: BTreeMap<String, Proof>,
    /// How many programs were asked for, over all versions and seeds.
    pub runs: usize,
    /// How many of them were executed now and not taken from the cache.
    pub fresh: usize,
}

/// Runs the claims of all things for which `wanted` holds and reports those that fail.
pub fn prove(
    source: &Source,
    interpreters: &[Interpreter],
    wanted: impl Fn(&Place) -> bool,
    problems: &Problems,
) -> std::io::Result<Proven> {
    let things: Vec<Thing> =
        things(source).into_iter().filter(|thing| wanted(&thing.place) && !problems.touches(&thing.place)).collect();
    let mut cache = Cache::open(&source.root)?;
    let requests = requests(&things, interpreters);
    let (outcomes, fresh) = runner::outcomes(&requests, interpreters, &mut cache)?;
    cache.save()?;
    let mut proven = Proven { runs: requests.len(), fresh, ..Proven::default() };
    for (index, thing) in things.iter().enumerate() {
        let mine = requests.iter().zip(&outcomes).filter(|(request, _)| request.thing == index);
        judge(thing, mine, interpreters, problems, &mut proven);
    }
    Ok(proven)
}

/// One request for each claim, version and seed that it must hold on.
fn requests<'a>(things: &'a [Thing], interpreters: &[Interpreter]) -> Vec<Request<'a>> {
    let mut requests = Vec::new();
    for (thing_index, thing) in things.iter().enumerate() {
        let fitting: Vec<usize> = (0..interpreters.len()).filter(|i| interpreters[*i].fits(&thing.python)).collect();
        for claim in &thing.claims {
            let (versions, seeds) = match claim.reach {
                Reach::EveryVersion => (&fitting[..], &HASH_SEEDS[..1]),
                Reach::EverySeed => (&fitting[..], &HASH_SEEDS[..]),
                Reach::Once => (&fitting[fitting.len().saturating_sub(1)..], &HASH_SEEDS[..1]),
            };
            for interpreter in versions {
                for seed in seeds {
                    requests.push(Request { thing: thing_index, claim, interpreter: *interpreter, seed: *seed });
                }
            }
        }
    }
    requests
}

fn judge<'a>(
    thing: &Thing,
    results: impl Iterator<Item = (&'a Request<'a>, &'a Outcome)>,
    interpreters: &[Interpreter],
    problems: &Problems,
    proven: &mut Proven,
) {
    // One complaint for a claim is enough: what fails on one version mostly fails on the next.
    let mut broken: Vec<&Place> = Vec::new();
    let mut absent = None;
    let mut versions = Vec::new();
    for (request, outcome) in results {
        let version = &interpreters[request.interpreter].version;
        if let Some(package) = &outcome.absent {
            absent = Some(package.clone());
            continue;
        }
        if let Some(text) = verdict::complaint(request.claim, outcome, version)
            && !broken.contains(&&request.claim.place)
        {
            problems.error(request.claim.place.clone(), text);
            broken.push(&request.claim.place);
        }
        if let Some(text) = verdict::caution(outcome) {
            problems.warning(request.claim.place.clone(), text);
        }
        if request.claim.reach != Reach::Once && !versions.contains(version) {
            versions.push(version.clone());
        }
    }
    if let Some(package) = absent {
        problems.warning(
            thing.place.clone(),
            format!("was not run: the package {package} is not installed; install it and check again"),
        );
    } else if versions.is_empty() && thing.grounds == Grounds::Run {
        problems.warning(thing.place.clone(), not_run(thing, interpreters));
    } else if broken.is_empty() && thing.grounds == Grounds::Run {
        proven.proofs.insert(thing.target.clone(), Proof { hash: thing.hash.clone(), versions });
    }
}

/// Why nothing of this was executed.
fn not_run(thing: &Thing, interpreters: &[Interpreter]) -> &'static str {
    match interpreters.iter().any(|interpreter| interpreter.fits(&thing.python)) {
        true => "was not run: nothing in it can be; give what is right a `check`, or code for its `test`",
        false => "was not run: no interpreter of its range of versions answers; install one and check again",
    }
}

/// Where results are kept between runs: beside the build of the workspace, else in the user's cache folder.
fn cache_folder(root: &Path) -> std::path::PathBuf {
    let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    let workspace = root.ancestors().find(|folder| folder.join("Cargo.lock").is_file());
    match workspace {
        Some(folder) => folder.join("target/viva"),
        None => {
            let home = std::env::var_os("XDG_CACHE_HOME").map(std::path::PathBuf::from);
            home.or_else(|| std::env::var_os("HOME").map(|home| Path::new(&home).join(".cache")))
                .unwrap_or_else(std::env::temp_dir)
                .join("viva")
        }
    }
}
