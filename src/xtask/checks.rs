//! Everything a change must pass, one check after the other, and an honest list at the end.
//! Knows nothing of what a single test looks at.

use crate::dist::{self, Order};
use crate::engines::{self, Engine};
use crate::held::Seen;
use crate::runs::{Outcome, Run, played, tests};
use crate::wasm::{self, cargo};
use crate::{pythons, size, words};
use anyhow::{Result, ensure};
use std::collections::VecDeque;
use std::panic::resume_unwind;
use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};
use viva_author::check::{Wanted, check};
use viva_author::prove::installed;

/// What has been seen so far.
#[derive(Default)]
struct Tally {
    seen: Seen,
    passed: usize,
    failed: usize,
    broken: Vec<String>,
    not_run: Vec<String>,
}

/// One check that is not made of tests.
const ONE: Outcome = Outcome { passed: 1, failed: 0 };

/// Runs all checks that this machine can; with `all` it installs what is missing and fails on what it cannot get.
pub fn run(all: bool) -> Result<()> {
    let mut tally = Tally::default();
    let [published, pseudo] = thread::scope(|scope| {
        // Linking and packing keep one processor busy for minutes; beside what fills both, nobody waits for them.
        let building = scope.spawn(builds);
        without_browsers(&mut tally, all);
        let builds = building.join().unwrap_or_else(|why| resume_unwind(why));
        builds.map(|Build { name, folder, took, ended }| tally.note(name, took, ended).then_some(folder))
    });
    if published.is_some() {
        tally.check("size", || size::check(&dist::root().join("dist")).map(|()| ONE));
    } else {
        tally.skip("size: there is no build");
    }
    let mut runs = Vec::new();
    // In two halves, the longest of all first, so that none is left to run alone at the end.
    let found = Engine::ALL.map(|engine| (engine, is_here(&mut tally, engine, published, all)));
    for half in ["2", "1"] {
        for (engine, built) in found.into_iter().rev() {
            runs.extend(built.map(|built| browser(engine, built, Some(half))));
        }
    }
    for engine in Engine::ALL.into_iter().filter(|engine| engine.missing().is_empty()) {
        runs.extend(pseudo.map(|built| browser(engine, built, None)));
    }
    tally.together(runs);
    tally.finish()
}

/// A build that browsers open, and how it went.
struct Build {
    name: &'static str,
    folder: &'static Path,
    took: Duration,
    ended: Result<Outcome>,
}

/// What is published, and the same in the pseudo-locale, in which nothing says what no language says, and longer words
/// and the other way of reading must fit.
fn builds() -> [Build; 2] {
    let published = || dist::build(Order::PUBLISHED).map(|_| ONE);
    let asked = ["build", "--lang", words::PSEUDO];
    let pseudo = || words::again(words::PSEUDO, asked.into_iter().map(Into::into)).map(|()| ONE);
    [build("wasm build", "dist", published), build("pseudo build", "target/pseudo", pseudo)]
}

fn build(name: &'static str, folder: &'static str, body: impl FnOnce() -> Result<Outcome>) -> Build {
    let start = Instant::now();
    let ended = body();
    Build { name, folder: Path::new(folder), took: start.elapsed(), ended }
}

/// Every check that needs no browser.
fn without_browsers(tally: &mut Tally, all: bool) {
    set_up_and_read(tally, all);
    let native = ["test", "--locked", "--workspace"];
    tally.tests("native tests", "native", cargo().args(native));
    tally.check("the embed's core", embed_core);
    supply(tally);
    languages(tally);
    tally.tests("screens in the pseudo-locale", "native", &mut drawn(words::PSEUDO));
    content(tally, all);
}

/// What is missing is installed while the code is read: the one waits for downloads, the other keeps the processor busy.
fn set_up_and_read(tally: &mut Tally, all: bool) {
    let begun = Instant::now();
    thread::scope(|scope| {
        let installing = all.then(|| scope.spawn(|| (engines::install(), pythons::install())));
        tally.check("format", || step(cargo().args(["fmt", "--all", "--check"])));
        let clippy = ["clippy", "--quiet", "--locked", "--workspace", "--all-targets", "--all-features"];
        tally.check("clippy", || step(cargo().args(clippy).args(["--", "--deny", "warnings"])));
        if let Some(installing) = installing {
            let (engines, lacks) = installing.join().unwrap_or_else(|why| resume_unwind(why));
            tally.note("set up", begun.elapsed(), engines.map(|()| ONE));
            lacks.iter().for_each(|lacks| tally.skip(&format!("content proofs on {lacks}")));
        }
    });
}

/// Every other language has all words, in a post too; its own tests hold, and every screen can be drawn in it.
fn languages(tally: &mut Tally) {
    for language in words::others() {
        tally.check(&format!("words in {language}"), || {
            let checked = ["clippy", "--quiet", "--locked"];
            let embed = format!("viva-app/{language}");
            let app = format!("viva-app/app,{embed}");
            for more in [
                &["--workspace", "--all-targets", "--features", &format!("viva-app/ssr,{app}")][..],
                &["--package", "viva-app", "--target", wasm::TARGET, "--features", &embed],
                &["--package", "viva-app", "--target", wasm::TARGET, "--features", &app],
            ] {
                step(cargo().args(checked).args(more).args(["--", "--deny", "warnings"]))?;
            }
            Ok(ONE)
        });
        tally.tests(&format!("screens in {language}"), "native", &mut drawn(&language));
    }
}

/// The tests of the view in a language. Beside `viva-tests`, which has none of its own but what the view needs and more,
/// it is compiled from what is compiled already: of cargo's choice of features for one package alone nothing else could be used.
fn drawn(language: &str) -> Command {
    let mut command = cargo();
    command.args(["test", "--locked", "--package", "viva-app", "--package", "viva-tests"]);
    command.args(["--features", &format!("viva-app/app,viva-app/ssr,viva-app/{language}")]);
    command
}

/// The core without the full page, which the checks of the whole workspace never see.
fn embed_core() -> Result<Outcome> {
    let half = ["--quiet", "--locked", "--package", "viva-core", "--no-default-features"];
    step(cargo().arg("clippy").args(half).args(["--all-targets", "--", "--deny", "warnings"]))?;
    tests(cargo().arg("test").args(half), |_| false)
}

/// What `cargo deny` says of licences and origins, and of faults that are known of these crates.
fn supply(tally: &mut Tally) {
    let answers = |words: &[&str]| cargo().arg("deny").args(words).output().is_ok_and(|said| said.status.success());
    if !answers(&["--version"]) {
        tally.skip("advisories, and a second look at licences: cargo install cargo-deny --locked");
        return;
    }
    let check = ["deny", "--locked", "check"];
    tally.check("licences, bans and sources", || step(cargo().args(check).args(["licenses", "bans", "sources"])));
    if answers(&["fetch", "db"]) {
        tally.check("advisories", || step(cargo().args(check).arg("advisories")));
    } else {
        tally.skip("advisories: their database cannot be reached");
    }
}

/// Lints always; proofs only where there is an interpreter to run them.
fn content(tally: &mut Tally, all: bool) {
    let no_run = installed().is_empty();
    if no_run {
        tally.lack("content proofs", "no CPython of 3.11 to 3.14 (Debian: apt install python3)", all);
    }
    tally.check("content", || {
        let deck = Path::new("content/python");
        let checked = check(&dist::root().join(deck), &Wanted { no_run, ..Wanted::default() })?;
        println!("{} runs of code, {} of them new", checked.proven.runs, checked.proven.fresh);
        let errors = checked.errors();
        checked.problems.into_iter().for_each(|problem| println!("{}", problem.below(deck)));
        ensure!(errors == 0, "{errors} errors in {}", deck.display());
        Ok(ONE)
    });
}

/// What is built, if it can be played in this engine; else it is noted why not.
fn is_here<'a>(tally: &mut Tally, engine: Engine, built: Option<&'a Path>, all: bool) -> Option<&'a Path> {
    let missing = engine.missing();
    let name = format!("{engine} tests");
    if !missing.is_empty() {
        tally.lack(&name, &format!("{} missing ({})", missing.join(" and "), engine.remedy()), all);
        return None;
    }
    if built.is_none() {
        tally.skip(&format!("{name}: there is no build"));
    }
    built
}

/// What is played in one engine, or half of it.
fn browser(engine: Engine, built: &Path, half: Option<&str>) -> Run {
    let mut command = cargo();
    command.args(["run", "--quiet", "--locked", "--bin", "viva-tests", "--"]);
    command.args(["--engine", engine.name(), "--dist"]).arg(built);
    let mut name = format!("{engine} tests of {}", built.display());
    if let Some(half) = half {
        command.args(["--half", half]);
        name += &format!(", half {half}");
    }
    Run { name, kind: engine.to_string(), command }
}

impl Tally {
    /// Runs one check, says how long it took, and returns whether it passed.
    fn check(&mut self, name: &str, body: impl FnOnce() -> Result<Outcome>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let ended = body();
        self.note(name, start.elapsed(), ended)
    }

    /// Takes in how a check ended, says it, and returns whether it passed.
    fn note(&mut self, name: &str, took: Duration, ended: Result<Outcome>) -> bool {
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
    fn tests(&mut self, name: &str, kind: &str, command: &mut Command) -> bool {
        let mut seen = std::mem::take(&mut self.seen);
        let passed = self.check(name, || tests(command, |line| seen.take(kind, line)));
        self.seen = seen;
        passed
    }

    /// Runs tests four at a time, each shown when it has ended: a browser is waited for more than it works. Of four at a
    /// time neither of two processors stood idle, of two at a time a quarter of both.
    fn together(&mut self, runs: Vec<Run>) {
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

    fn skip(&mut self, reason: &str) {
        self.not_run.push(reason.to_owned());
    }

    /// Notes what cannot run here; where everything was asked for that is a failure.
    fn lack(&mut self, name: &str, reason: &str, all: bool) {
        self.skip(&format!("{name}: {reason}"));
        if all {
            self.failed += 1;
            self.broken.push(name.to_owned());
        }
    }

    fn finish(self) -> Result<()> {
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

/// A command that succeeds or does not.
fn step(command: &mut Command) -> Result<Outcome> {
    crate::wasm::run(command.current_dir(dist::root()))?;
    Ok(ONE)
}
