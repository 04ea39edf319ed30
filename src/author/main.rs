//! The `viva` command for authors.
//! Knows arguments and words on the terminal; the work is done by the library.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use viva_author::check::{Checked, Wanted, check};
use viva_author::source::deck_root;

/// Write, check and build decks of Viva.
#[derive(Parser)]
#[command(name = "viva", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check a deck or one of its files, and execute the code in it.
    Check {
        /// A deck, or a file of a deck.
        #[arg(default_value = "content/python")]
        path: PathBuf,
        /// Write proofs.lock and ids.lock.
        #[arg(long)]
        record: bool,
        /// Execute nothing.
        #[arg(long, conflicts_with = "record")]
        no_run: bool,
        /// Apply the rules of a release.
        #[arg(long)]
        release: bool,
    },
    /// Build a deck into the files that `<viva-quiz deck="…/deck.viva">` fetches.
    Build {
        /// The folder with deck.toml.
        deck: PathBuf,
        /// Where the files go.
        #[arg(long)]
        out: PathBuf,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check { path, record, no_run, release } => checked(&path, record, no_run, release),
        Command::Build { deck, out } => built(&deck, &out),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("viva: {error}");
            ExitCode::from(2)
        }
    }
}

fn checked(path: &Path, record: bool, no_run: bool, release: bool) -> io::Result<bool> {
    let (root, file) = deck_and_file(path)?;
    if !no_run {
        eprintln!("Checking executes the code of this deck; read a stranger's deck first, or use --no-run.");
    }
    let checked = check(&root, &Wanted { file, no_run, release, record })?;
    for problem in &checked.problems {
        println!("{problem}");
    }
    println!("{}", summary(&checked));
    Ok(checked.errors() == 0)
}

fn built(deck: &Path, out: &Path) -> io::Result<bool> {
    let deck = match viva_author::build(deck) {
        Ok(deck) => deck,
        Err(problems) => {
            problems.iter().for_each(|problem| println!("{problem}"));
            println!("{} errors; nothing was written", problems.len());
            return Ok(false);
        }
    };
    fs::create_dir_all(out)?;
    let files = viva_author::files(&deck);
    for (name, bytes) in &files {
        fs::write(out.join(name), bytes)?;
    }
    println!("{} files in {}; begin with deck.viva", files.len(), out.display());
    Ok(true)
}

/// The deck that a path belongs to, and the file of it that is meant, if one is.
fn deck_and_file(path: &Path) -> io::Result<(PathBuf, Option<String>)> {
    let path =
        path.canonicalize().map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
    let Some(root) = deck_root(&path) else {
        return Err(io::Error::other(format!(
            "{} belongs to no deck: no folder above it holds a deck.toml",
            path.display()
        )));
    };
    let inside = path.strip_prefix(&root).map(|file| file.to_string_lossy().replace('\\', "/")).unwrap_or_default();
    Ok((root, (!inside.is_empty() && path.is_file()).then_some(inside)))
}

fn summary(checked: &Checked) -> String {
    let errors = checked.errors();
    let warnings = checked.problems.len() - errors;
    let [run, cited, judgement] = checked.grounds;
    let versions: Vec<&str> = checked.interpreters.iter().map(|interpreter| interpreter.version.as_str()).collect();
    let ran = match versions.is_empty() {
        true => "nothing was executed".to_owned(),
        false => {
            format!("{} programs on Python {} ({} now)", checked.proven.runs, versions.join(", "), checked.proven.fresh)
        }
    };
    format!("{errors} errors, {warnings} warnings; {run} run, {cited} cited, {judgement} judgement; {ran}")
}
