//! Hands runs to driver processes, some at a time, and collects the answers.
//! Does not know which answers are right.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::cache::Cache;
use super::claims::{Claim, Reach};
use super::interpreter::Interpreter;
use super::run::Outcome;
use crate::source::short_hex;

const DRIVER: &str = concat!(include_str!("orders.py"), "\n\n", include_str!("driver.py"));
/// Runs for one driver process: enough to repay its start, few enough to share the work.
const BATCH: usize = 120;

/// One claim to be run on one interpreter under one hash seed.
pub(crate) struct Request<'a> {
    pub(crate) thing: usize,
    pub(crate) claim: &'a Claim,
    pub(crate) interpreter: usize,
    pub(crate) seed: u32,
}

#[derive(Deserialize)]
struct Answer {
    key: usize,
    outcome: Outcome,
}

struct Batch {
    interpreter: usize,
    seed: u32,
    /// Index of the request and the run as JSON.
    runs: Vec<(usize, String)>,
}

/// The outcomes in the order of the requests, and how many were not in the cache.
pub(crate) fn outcomes(
    requests: &[Request<'_>],
    interpreters: &[Interpreter],
    cache: &mut Cache,
) -> io::Result<(Vec<Outcome>, usize)> {
    let sent =
        requests.iter().map(|request| serde_json::to_string(&request.claim.run)).collect::<Result<Vec<_>, _>>()?;
    let keys: Vec<String> = requests
        .iter()
        .zip(&sent)
        .map(|(request, sent)| cache_key(request, sent, &interpreters[request.interpreter]))
        .collect();
    let mut outcomes: Vec<Option<Outcome>> = keys.iter().map(|key| cache.outcome(key)).collect();
    let fresh = outcomes.iter().filter(|outcome| outcome.is_none()).count();
    for answer in run_batches(batches(requests, sent, &outcomes), interpreters)? {
        let mutant = requests[answer.key].claim.reach == Reach::Once;
        cache.keep(&keys[answer.key], &answer.outcome, mutant);
        outcomes[answer.key] = Some(answer.outcome);
    }
    let lost = || Outcome { lost: true, ..Outcome::default() };
    Ok((outcomes.into_iter().map(|outcome| outcome.unwrap_or_else(lost)).collect(), fresh))
}

/// Everything that can change the outcome: the run, the driver, the build of the interpreter and the seed.
fn cache_key(request: &Request<'_>, run: &str, interpreter: &Interpreter) -> String {
    let mut hash = Sha256::new();
    for part in [DRIVER, &interpreter.build, &request.seed.to_string(), run] {
        hash.update(part);
        hash.update([0]);
    }
    short_hex(&hash.finalize())
}

fn batches(requests: &[Request<'_>], sent: Vec<String>, known: &[Option<Outcome>]) -> Vec<Batch> {
    let mut groups: BTreeMap<(usize, u32), Vec<(usize, String)>> = BTreeMap::new();
    for (index, text) in sent.into_iter().enumerate().filter(|(index, _)| known[*index].is_none()) {
        groups.entry((requests[index].interpreter, requests[index].seed)).or_default().push((index, text));
    }
    let mut batches = Vec::new();
    for ((interpreter, seed), mut runs) in groups {
        while !runs.is_empty() {
            let rest = runs.split_off(runs.len().min(BATCH));
            batches.push(Batch { interpreter, seed, runs });
            runs = rest;
        }
    }
    batches
}

fn run_batches(batches: Vec<Batch>, interpreters: &[Interpreter]) -> io::Result<Vec<Answer>> {
    let folder = tempfile::tempdir()?;
    let queue = Mutex::new(batches);
    let answers = Mutex::new(Vec::new());
    // One more than there are cores: some programs sleep for part of their time.
    let workers = thread::available_parallelism().map_or(2, usize::from) + 1;
    let next = || queue.lock().ok().and_then(|mut queue| queue.pop());
    thread::scope(|scope| {
        let work = || -> io::Result<()> {
            while let Some(batch) = next() {
                let found = run_batch(&batch, &interpreters[batch.interpreter], folder.path())?;
                if let Ok(mut answers) = answers.lock() {
                    answers.extend(found);
                }
            }
            Ok(())
        };
        let threads: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().unwrap_or_else(|_| Err(io::Error::other("a worker stopped"))))
    })?;
    Ok(answers.into_inner().unwrap_or_default())
}

/// Runs one driver; a driver that dies leaves the rest of its batch unanswered.
fn run_batch(batch: &Batch, interpreter: &Interpreter, folder: &std::path::Path) -> io::Result<Vec<Answer>> {
    let mut driver = Command::new(&interpreter.path)
        .args(["-P", "-s", "-B", "-c", DRIVER])
        .current_dir(folder)
        .env_clear()
        .envs([("PYTHONUTF8", "1"), ("TZ", "UTC"), ("LANG", "C.UTF-8"), ("PATH", "/usr/bin:/bin")])
        .env("PYTHONHASHSEED", batch.seed.to_string())
        .env("HOME", folder)
        .env("TMPDIR", folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut input = driver.stdin.take().ok_or_else(|| io::Error::other("the driver has no input"))?;
    let output = driver.stdout.take().ok_or_else(|| io::Error::other("the driver has no output"))?;
    // The driver reads all of its input before it answers, so writing first cannot block for ever.
    for (key, run) in &batch.runs {
        if writeln!(input, "{{\"key\":{key},\"run\":{run}}}").is_err() {
            break;
        }
    }
    drop(input);
    let answers = BufReader::new(output)
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| serde_json::from_str(&line).ok())
        .collect();
    driver.wait()?;
    Ok(answers)
}
