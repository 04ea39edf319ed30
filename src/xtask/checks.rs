//! Everything a change must pass, and which of it goes on beside what.
//! Knows nothing of what a single test looks at.

use crate::dist::{self, Order};
use crate::engines::{self, Engine};
use crate::runs::{Outcome, Run, tests};
use crate::tally::{Tally, timed};
use crate::wasm::{self, cargo};
use crate::{pythons, size, words};
use anyhow::{Result, ensure};
use std::panic::resume_unwind;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};
use viva_author::check::{Wanted, check};
use viva_author::prove::installed;

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
    // In parts, the longest of all first, so that none is left to run alone at the end for long.
    let found = Engine::ALL.map(|engine| (engine, is_here(&mut tally, engine, published, all)));
    for sixth in ["6", "5", "4", "3", "2", "1"] {
        for (engine, built) in found.into_iter().rev() {
            runs.extend(built.map(|built| browser(engine, built, Some(sixth))));
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
    let build = |name, folder, (took, ended)| Build { name, folder: Path::new(folder), took, ended };
    [build("wasm build", "dist", timed(published)), build("pseudo build", "target/pseudo", timed(pseudo))]
}

/// Every check that needs no browser.
fn without_browsers(tally: &mut Tally, all: bool) {
    set_up_and_read(tally, all);
    let native = ["test", "--locked", "--workspace"];
    tally.tests("native tests", "native", cargo().args(native));
    let no_run = installed().is_empty();
    if no_run {
        tally.lack("content proofs", "no CPython of 3.11 to 3.14 (Debian: apt install python3)", all);
    }
    thread::scope(|scope| {
        // What follows compiles one crate after the other for the most part, which leaves a processor to Python.
        let proving = scope.spawn(|| timed(|| content(no_run)));
        tally.check("the embed's core", embed_core);
        supply(tally);
        languages(tally);
        tally.tests("screens in the pseudo-locale", "native", &mut drawn(words::PSEUDO));
        let (took, ended) = proving.join().unwrap_or_else(|why| resume_unwind(why));
        tally.note("content", took, ended);
    });
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
fn content(no_run: bool) -> Result<Outcome> {
    let deck = Path::new("content/python");
    let checked = check(&dist::root().join(deck), &Wanted { no_run, ..Wanted::default() })?;
    println!("{} runs of code, {} of them new", checked.proven.runs, checked.proven.fresh);
    let errors = checked.errors();
    checked.problems.into_iter().for_each(|problem| println!("{}", problem.below(deck)));
    ensure!(errors == 0, "{errors} errors in {}", deck.display());
    Ok(ONE)
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

/// What is played in one engine, or a sixth of it.
fn browser(engine: Engine, built: &Path, sixth: Option<&str>) -> Run {
    let mut command = cargo();
    command.args(["run", "--quiet", "--locked", "--bin", "viva-tests", "--"]);
    command.args(["--engine", engine.name(), "--dist"]).arg(built);
    let mut name = format!("{engine} tests of {}", built.display());
    if let Some(sixth) = sixth {
        command.args(["--sixth", sixth]);
        name += &format!(", sixth {sixth}");
    }
    Run { name, kind: engine.to_string(), command }
}

/// A command that succeeds or does not.
fn step(command: &mut Command) -> Result<Outcome> {
    crate::wasm::run(command.current_dir(dist::root()))?;
    Ok(ONE)
}
