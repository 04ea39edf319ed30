//! What the checks came to: each run, timed, counted, and summed up at the end. Knows nothing of what is checked.

use crate::dist;
use crate::held::Seen;
use crate::runs::{Outcome, Run, played, tests};
use anyhow::{Result, ensure};
use std::collections::VecDeque;
use std::process::Command;
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

/// What has been seen so far.
#[derive(Default)]
pub(crate) struct Tally {
    seen: Seen,
    passed: usize,
    failed: usize,
    broken: Vec<String>,
    not_run: Vec<String>,
}

impl Tally {
    /// Runs one check, says how long it took, and returns whether it passed.
    pub(crate) fn check(&mut self, name: &str, body: impl FnOnce() -> Result<Outcome>) -> bool {
        println!("\n== {name}");
        let (took, ended) = timed(body);
        self.note(name, took, ended)
    }

    /// Takes in how a check ended, says it, and returns whether it passed.
    pub(crate) fn note(&mut self, name: &str, took: Duration, ended: Result<Outcome>) -> bool {
        let seconds = took.as_secs();
        match ended {
            Ok(Outcome { passed, failed }) => {
                println!("== {name}: {passed} passed, {failed} failed in {seconds} s");
                self.passed += passed;
                self.failed += failed;
                if failed > 0 {
                    self.broken.push(name.to_owned());
                }
                failed == 0
            }
            Err(error) => {
                println!("== {name}: failed in {seconds} s: {error:#}");
                self.failed += 1;
                self.broken.push(name.to_owned());
                false
            }
        }
    }

    /// Runs cargo's tests of one kind as one check and takes note of the rows that they hold.
    pub(crate) fn tests(&mut self, name: &str, kind: &str, command: &mut Command) -> bool {
        let mut seen = std::mem::take(&mut self.seen);
        let passed = self.check(name, || tests(command, |line| seen.take(kind, line)));
        self.seen = seen;
        passed
    }

    /// Runs tests four at a time, each shown when it has ended: a browser is waited for more than it works. Of four at a
    /// time neither of two processors stood idle, of two at a time a quarter of both.
    pub(crate) fn together(&mut self, runs: Vec<Run>) {
        const AT_ONCE: usize = 4;
        let queue = Mutex::new(VecDeque::from(runs));
        let next = || queue.lock().ok().and_then(|mut runs| runs.pop_front());
        let (tell, ended) = mpsc::channel();
        thread::scope(|scope| {
            for _ in 0..AT_ONCE {
                let tell = tell.clone();
                scope.spawn(move || {
                    while let Some(Run { name, kind, mut command }) = next() {
                        println!("\n== {name}: begun");
                        let (mut lines, start) = (Vec::new(), Instant::now());
                        let status = played(&mut command, |line| lines.push(line.to_owned()));
                        // Nobody listens any more only where the checks themselves broke off.
                        tell.send((name, kind, lines, status, start.elapsed())).ok();
                    }
                });
            }
            drop(tell);
            for (name, kind, lines, status, took) in ended {
                let mut seen = std::mem::take(&mut self.seen);
                println!("\n== {name}");
                let mut outcome = Outcome { passed: 0, failed: 0 };
                lines.iter().for_each(|line| outcome.count(line, |line| seen.take(&kind, line)));
                self.note(&name, took, status.and_then(|status| outcome.ended(status)));
                self.seen = seen;
            }
        });
    }

    pub(crate) fn skip(&mut self, reason: &str) {
        self.not_run.push(reason.to_owned());
    }

    /// Notes what cannot run here; where everything was asked for that is a failure.
    pub(crate) fn lack(&mut self, name: &str, reason: &str, all: bool) {
        self.skip(&format!("{name}: {reason}"));
        if all {
            self.failed += 1;
            self.broken.push(name.to_owned());
        }
    }

    pub(crate) fn finish(self) -> Result<()> {
        let document = std::fs::read_to_string(dist::root().join("tests/README.md"))?;
        println!("\nnot run: {}", if self.not_run.is_empty() { "nothing" } else { "" });
        for reason in &self.not_run {
            println!("  {reason}");
        }
        println!("\n{}", self.seen.table(&document));
        println!("{} passed, {} failed", self.passed, self.failed);
        ensure!(self.failed == 0, "failed: {}", self.broken.join(", "));
        let open = self.seen.unexplained(&document);
        ensure!(open.is_empty(), "rows that other engines hold, with no word in tests/README.md: {}", open.join("; "));
        Ok(())
    }
}

/// How long a check took, and how it ended.
pub(crate) fn timed(body: impl FnOnce() -> Result<Outcome>) -> (Duration, Result<Outcome>) {
    let start = Instant::now();
    let ended = body();
    (start.elapsed(), ended)
}
