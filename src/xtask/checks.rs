//! Everything a change must pass, one check after the other, and an honest list at the end.
//! Knows nothing of what a single test looks at.

use crate::dist::{self, Order};
use crate::engines::{self, Engine};
use crate::held::Seen;
use crate::wasm::{self, cargo};
use crate::{size, words};
use anyhow::{Context, Result, bail, ensure};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;
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

/// What one check came to, counted in tests where it has any.
struct Outcome {
    passed: usize,
    failed: usize,
}

/// One check that is not made of tests.
const ONE: Outcome = Outcome { passed: 1, failed: 0 };

/// Runs all checks that this machine can; with `all` it installs what is missing and fails on what it cannot get.
pub fn run(all: bool) -> Result<()> {
    let mut tally = Tally::default();
    if all {
        tally.check("set up", || engines::install().map(|()| ONE));
    }
    tally.check("format", || step(cargo().args(["fmt", "--all", "--check"])));
    let clippy = ["clippy", "--quiet", "--locked", "--workspace", "--all-targets", "--all-features"];
    tally.check("clippy", || step(cargo().args(clippy).args(["--", "--deny", "warnings"])));
    let native = ["test", "--locked", "--workspace", "--exclude", "viva-tests"];
    tally.tests("native tests", "native", cargo().args(native));
    tally.check("the embed's core", embed_core);
    languages(&mut tally);
    content(&mut tally, all);
    let built = tally.check("wasm build", || dist::build(Order::PUBLISHED).map(|_| ONE));
    if built {
        tally.check("size", || size::check(&dist::root().join("dist")).map(|()| ONE));
    } else {
        tally.skip("size: there is no build");
    }
    for engine in Engine::ALL {
        browser(&mut tally, engine, built.then_some(Path::new("dist")), all);
    }
    pseudo(&mut tally, all);
    tally.finish()
}

/// Every other language has all words, in a post too; its own tests hold, and every screen can be drawn in it.
fn languages(tally: &mut Tally) {
    for language in words::others() {
        tally.check(&format!("words in {language}"), || {
            let checked = ["clippy", "--quiet", "--locked", "--package", "viva-app", "--features", &language];
            for more in [
                &["--all-targets", "--features", "app,ssr"][..],
                &["--target", wasm::TARGET],
                &["--target", wasm::TARGET, "--features", "app"],
            ] {
                step(cargo().args(checked).args(more).args(["--", "--deny", "warnings"]))?;
            }
            Ok(ONE)
        });
        let drawn = ["test", "--locked", "--package", "viva-app", "--features", "app,ssr", "--features", &language];
        tally.tests(&format!("screens in {language}"), "native", cargo().args(drawn));
    }
}

/// The screens in the pseudo-locale: nothing says what no language says, and longer words and the other way of reading
/// fit, which Chromium shows.
fn pseudo(tally: &mut Tally, all: bool) {
    let drawn = ["test", "--locked", "--package", "viva-app", "--features", "app,ssr,pseudo"];
    tally.tests("screens in the pseudo-locale", "native", cargo().args(drawn));
    if Engine::Chromium.missing().is_empty() {
        let built = tally.check("pseudo build", || {
            words::again(words::PSEUDO, ["build", "--lang", words::PSEUDO].into_iter().map(Into::into)).map(|()| ONE)
        });
        browser(tally, Engine::Chromium, built.then_some(Path::new("target/pseudo")), all);
    }
}

/// The core without the full page, which the checks of the whole workspace never see.
fn embed_core() -> Result<Outcome> {
    let half = ["--quiet", "--locked", "--package", "viva-core", "--no-default-features"];
    step(cargo().arg("clippy").args(half).args(["--all-targets", "--", "--deny", "warnings"]))?;
    tests(cargo().arg("test").args(half), |_| false)
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

fn browser(tally: &mut Tally, engine: Engine, built: Option<&Path>, all: bool) {
    let missing = engine.missing();
    let name = format!("{engine} tests");
    if !missing.is_empty() {
        tally.lack(&name, &format!("{} missing ({})", missing.join(" and "), engine.remedy()), all);
    } else if let Some(built) = built {
        let arguments = ["run", "--quiet", "--locked", "--package", "viva-tests", "--"];
        let command = &mut cargo();
        let command = command.args(arguments).args(["--engine", engine.name(), "--dist"]).arg(built);
        tally.tests(&format!("{name} of {}", built.display()), &engine.to_string(), command);
    } else {
        tally.skip(&format!("{name}: there is no build"));
    }
}

impl Tally {
    /// Runs one check, says how long it took, and returns whether it passed.
    fn check(&mut self, name: &str, body: impl FnOnce() -> Result<Outcome>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let outcome = body();
        let seconds = start.elapsed().as_secs();
        match outcome {
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
        println!("\nnot run: {}", if self.not_run.is_empty() { "nothing" } else { "" });
        for reason in &self.not_run {
            println!("  {reason}");
        }
        println!("\n{}", self.seen.table());
        println!("{} passed, {} failed", self.passed, self.failed);
        ensure!(self.failed == 0, "failed: {}", self.broken.join(", "));
        Ok(())
    }
}

/// A command that succeeds or does not.
fn step(command: &mut Command) -> Result<Outcome> {
    crate::wasm::run(command.current_dir(dist::root()))?;
    Ok(ONE)
}

/// A run of cargo's tests, shown as it goes and counted by its own summaries; `take` sees every line and says whether it
/// is better not shown.
fn tests(command: &mut Command, mut take: impl FnMut(&str) -> bool) -> Result<Outcome> {
    let mut child = command
        .current_dir(dist::root())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("{:?} could not be run", command.get_program()))?;
    let output = child.stdout.take().context("the output was asked for")?;
    let mut outcome = Outcome { passed: 0, failed: 0 };
    for line in BufReader::new(output).lines() {
        let line = line?;
        if take(&line) && line.ends_with(" ... ok") {
            continue;
        }
        println!("{line}");
        if let Some((passed, failed)) = counts(&line) {
            outcome.passed += passed;
            outcome.failed += failed;
        }
    }
    let status = child.wait()?;
    if !status.success() && outcome.failed == 0 {
        bail!("the tests could not be run: {status}");
    }
    Ok(outcome)
}

/// The numbers in `test result: ok. 12 passed; 0 failed; …` and in `12 passed, 0 failed, …`.
fn counts(line: &str) -> Option<(usize, usize)> {
    let rest = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "));
    let mut parts = rest.map_or(line, |(_, rest)| rest).split([';', ',']).map(str::trim);
    let passed = parts.next()?.strip_suffix(" passed")?.parse().ok()?;
    let failed = parts.next()?.strip_suffix(" failed")?.parse().ok()?;
    Some((passed, failed))
}

#[cfg(test)]
mod tests {
    use super::counts;

    #[test]
    fn the_summary_of_a_test_run_is_read() {
        let line = "test result: FAILED. 11 passed; 2 failed; 0 ignored; 0 measured; 1 filtered out; finished in 1.00s";
        assert_eq!(counts(line), Some((11, 2)));
        assert_eq!(counts("11 passed, 2 failed, 1 skipped"), Some((11, 2)));
        assert_eq!(counts("running 12 tests"), None);
    }
}
