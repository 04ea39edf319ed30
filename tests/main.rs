//! Tests in a real browser: `cargo run -p viva-tests -- --engine firefox --dist dist`. Knows only how they are called.

mod bench;
mod browser;
mod engine;
mod learner;
mod memory;
mod playing;
#[allow(dead_code, reason = "a build makes the whole language, a test only says a few words of it")]
#[path = "../src/app/words/pseudo.rs"]
mod pseudo;
mod stage;
mod widget;

use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;
use xtask::engines::Engine;

/// Plays every script in one engine and prints a line for each.
#[derive(Parser)]
struct Arguments {
    /// chromium, firefox or webkit
    #[arg(long, value_parser = named, default_value = "chromium")]
    engine: Engine,
    /// The published files
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
    /// Measure loading and answering in Chromium instead
    #[arg(long)]
    bench: bool,
    /// Only one sixth of the scripts, 1 to 6, to play others beside it
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=6))]
    sixth: Option<u8>,
    /// Only scripts whose name or file contains one of these words
    words: Vec<String>,
}

fn named(name: &str) -> Result<Engine, &'static str> {
    Engine::ALL.into_iter().find(|engine| engine.name() == name).ok_or("it must be chromium, firefox or webkit")
}

fn main() -> ExitCode {
    let Arguments { engine, dist, bench, sixth, words } = Arguments::parse();
    if !dist.join("viva.json").is_file() {
        eprintln!("error: {} holds no published files; run `cargo xtask build` first", dist.display());
        return ExitCode::FAILURE;
    }
    if bench {
        return ended(bench::measure(&dist).map(|()| true));
    }
    let mut scripts = if stage::is_strange(&dist) { browser::in_pseudo() } else { browser::scripts(engine) };
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word.as_str()));
    scripts.retain(|script| wanted(script.name));
    ended(playing::play(engine, &dist, &playing::in_turn(scripts, sixth)))
}

fn ended(outcome: anyhow::Result<bool>) -> ExitCode {
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
