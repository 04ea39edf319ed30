//! The `viva` command for authors.
//! Knows arguments and words on the terminal; the work is done by the library.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use viva_author::check::{Checked, Wanted, check};
use viva_author::integrity;
use viva_author::preview::Preview;
use viva_author::problem::{Severity, count};
use viva_author::report::Report;
use viva_author::skeleton::new_concept;
use viva_author::source::Part;
use viva_core::deck::Deck;
use viva_core::embed::{SHOWN, questions, rows, snippet};
use viva_core::model::Site;
use viva_host::open_page;

/// Write, check and build decks of Viva.
#[derive(Parser)]
#[command(name = "viva", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check a deck or a part of it, and execute the code in it.
    Check {
        /// A deck, or a file or folder of one; without it the deck around this folder.
        path: Option<PathBuf>,
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
    /// Write a new file with every field, to be filled in.
    New {
        #[command(subcommand)]
        what: New,
    },
    /// Count what a deck holds and on what it rests.
    Report {
        /// The folder with deck.toml, if not around this one.
        deck: Option<PathBuf>,
        /// Write REPORT.md and its picture beside deck.toml as well.
        #[arg(long)]
        write: bool,
    },
    /// Print the snippet for a post, with a readable fallback inside.
    Embed(Embed),
    /// Show the practice page with a deck, and anew whenever its files change; executes nothing.
    Preview {
        /// A deck, or a file or folder of one, to be shown alone.
        path: PathBuf,
        /// The first port to try.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Open the page in the browser.
        #[arg(long)]
        open: bool,
        /// The folder with viva.js, if not dist/ of this repository.
        #[arg(long)]
        widget: Option<PathBuf>,
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

#[derive(Subcommand)]
enum New {
    /// A concept that deck.toml plans.
    Concept {
        /// Its id there.
        id: String,
        /// The folder with deck.toml, if not around this one.
        #[arg(long)]
        deck: Option<PathBuf>,
    },
}

#[derive(Args)]
struct Embed {
    /// What to practise: a topic,
    #[arg(long)]
    topic: Option<String>,
    /// a concept,
    #[arg(long)]
    concept: Option<String>,
    /// or a table.
    #[arg(long)]
    table: Option<String>,
    /// Where the post finds viva-X.Y.Z.js.
    #[arg(long)]
    script: String,
    /// The integrity of that file, as in sha384-….
    #[arg(long)]
    integrity: Option<String>,
    /// Where the post finds embed-….wasm, if it opens with the questions: that file then comes a round trip sooner.
    #[arg(long)]
    early: Option<String>,
    /// Where the post finds deck.viva, if the deck is the author's own.
    #[arg(long)]
    deck_url: Option<String>,
    /// What `viva build` said of that deck, as in sha384-…, if the post shall refuse every other one.
    #[arg(long, requires = "deck_url")]
    deck_integrity: Option<String>,
    /// The folder with deck.toml, if not around this one.
    #[arg(long)]
    deck: Option<PathBuf>,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check { path, record, no_run, release } => checked(path.as_deref(), record, no_run, release),
        Command::New { what: New::Concept { id, deck } } => created(deck.as_deref(), &id),
        Command::Report { deck, write } => reported(deck.as_deref(), write),
        Command::Embed(embed) => embedded(&embed),
        Command::Preview { path, port, open, widget } => previewed(&path, port, open, widget),
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

/// The deck or the part of one that is meant; without a path the deck around the current folder.
fn part(path: Option<&Path>) -> io::Result<Part> {
    match path {
        Some(path) => Part::at(path),
        None => Part::around(&env::current_dir()?),
    }
}

/// The folder of the deck that is meant, where a part of one would mean nothing.
fn root(path: Option<&Path>) -> io::Result<PathBuf> {
    let Part { root, within } = part(path)?;
    match within {
        None => Ok(root),
        Some(within) => {
            let text = format!("{within} is only a part of the deck in {}; name that folder", root.display());
            Err(io::Error::other(text))
        }
    }
}

/// The path as it is written from the current folder, if it lies there.
fn near(path: &Path) -> PathBuf {
    let here = env::current_dir().and_then(|here| here.canonicalize());
    let inside = here.ok().and_then(|here| path.strip_prefix(here).ok().map(Path::to_owned));
    inside.unwrap_or_else(|| path.to_owned())
}

fn checked(path: Option<&Path>, record: bool, no_run: bool, release: bool) -> io::Result<bool> {
    let Part { root, within } = part(path)?;
    if !no_run {
        eprintln!("Checking executes the code of this deck; read a stranger's deck first, or use --no-run.");
    }
    let checked = check(&root, &Wanted { within, no_run, release, record })?;
    let (summary, errors, folder) = (summary(&checked), checked.errors(), near(&root));
    for problem in checked.problems {
        println!("{}", problem.below(&folder));
    }
    println!("{summary}");
    Ok(errors == 0)
}

fn created(deck: Option<&Path>, id: &str) -> io::Result<bool> {
    let path = new_concept(&root(deck)?, id)?;
    println!("{} is there; fill it in and run `viva check {0}`", near(&path).display());
    Ok(true)
}

fn reported(deck: Option<&Path>, write: bool) -> io::Result<bool> {
    let root = root(deck)?;
    let report = Report::read(&root)?;
    print!("{}", report.terminal());
    if write {
        report.write(&root)?;
    }
    Ok(true)
}

fn embedded(embed: &Embed) -> io::Result<bool> {
    let Some(deck) = built_or_told(&root(embed.deck.as_deref())?) else { return Ok(false) };
    let site = Site {
        script: embed.script.clone(),
        integrity: embed.integrity.clone(),
        early: embed.early.clone(),
        deck: embed.deck_url.clone(),
    };
    let integrity = embed.deck_integrity.iter().map(|hash| ("integrity", hash.clone()));
    let mut attributes: Vec<(&str, String)> = integrity.collect();
    let absent = |what: &str, id: &str| io::Error::other(format!("the deck has no {what} \"{id}\""));
    let (title, fallback) = match (&embed.topic, &embed.concept, &embed.table) {
        (Some(id), None, None) => {
            let topic = deck.parts().topics.iter().find(|topic| topic.id == *id).ok_or_else(|| absent("topic", id))?;
            let concepts: Vec<_> = deck.parts().concepts.iter().filter(|concept| concept.topic == *id).collect();
            attributes.extend([("topic", id.clone()), ("count", SHOWN.to_string())]);
            (&topic.title, questions(&concepts))
        }
        (None, Some(id), None) => {
            let concept = deck.concept(id).ok_or_else(|| absent("concept", id))?;
            attributes.push(("concept", id.clone()));
            (&concept.title, questions(&[concept]))
        }
        (None, None, Some(id)) => {
            let table = deck.parts().tables.iter().find(|table| table.id == *id).ok_or_else(|| absent("table", id))?;
            attributes.push(("table", id.clone()));
            (&table.title, rows(table))
        }
        _ => return Err(io::Error::other("say one of --topic ID, --concept ID and --table ID")),
    };
    print!("{}", snippet(&site, &attributes, &deck.parts().lang, title, &fallback));
    Ok(true)
}

fn previewed(path: &Path, port: u16, open: bool, widget: Option<PathBuf>) -> io::Result<bool> {
    let ours = || Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map(|root| root.join("dist"));
    let widget = widget.or_else(ours).unwrap_or_default();
    let part = Part::at(path)?;
    let folder = near(&part.root);
    let preview = Preview::start(part, &widget, port)?;
    let url = preview.url();
    let mut announced = false;
    preview.run(|problems| {
        if !announced {
            announced = true;
            println!("serving {url} — press Ctrl+C to stop");
            if open {
                open_page(&url);
            }
        }
        problems.iter().for_each(|problem| println!("{}", problem.clone().below(&folder)));
        match problems.iter().any(|problem| problem.severity == Severity::Error) {
            true => println!("mend the errors; waiting for a change"),
            false => println!("shown; waiting for a change"),
        }
    })
}

/// The deck, or its problems on the terminal.
fn built_or_told(deck: &Path) -> Option<Deck> {
    match viva_author::build(deck) {
        Ok(deck) => Some(deck),
        Err(problems) => {
            let errors = count(problems.len(), "error");
            problems.into_iter().for_each(|problem| eprintln!("{}", problem.below(&near(deck))));
            eprintln!("{errors}; nothing was written");
            None
        }
    }
}

fn built(deck: &Path, out: &Path) -> io::Result<bool> {
    let root = root(Some(deck))?;
    if out.canonicalize().is_ok_and(|out| out == root) {
        return Err(io::Error::other(format!("{} is the deck itself; name another folder with --out", out.display())));
    }
    let Some(deck) = built_or_told(&root) else { return Ok(false) };
    let failed = |path: &Path, what: &str, error: io::Error| {
        io::Error::other(format!("{} could not be {what}: {error}", path.display()))
    };
    fs::create_dir_all(out).map_err(|error| failed(out, "made", error))?;
    let mut files = viva_author::files(&deck);
    let list = integrity::list(&files);
    let hash = integrity::integrity(&list);
    files.push((integrity::LIST.into(), list));
    for (name, bytes) in &files {
        let path = out.join(name);
        fs::write(&path, bytes).map_err(|error| failed(&path, "written", error))?;
    }
    println!("{} files in {}; begin with deck.viva", files.len(), out.display());
    println!("integrity=\"{hash}\" beside deck=\"…\" lets a page refuse every other deck, also your next one");
    Ok(true)
}

fn summary(checked: &Checked) -> String {
    let (errors, warnings) = (checked.errors(), checked.problems.len() - checked.errors());
    let (errors, warnings) = (count(errors, "error"), count(warnings, "warning"));
    let [run, cited, judgement] = checked.grounds;
    let versions: Vec<&str> = checked.interpreters.iter().map(|interpreter| interpreter.version.as_str()).collect();
    let ran = match versions.is_empty() {
        true => "nothing was executed".to_owned(),
        false => {
            format!("{} programs on Python {} ({} now)", checked.proven.runs, versions.join(", "), checked.proven.fresh)
        }
    };
    format!("{errors}, {warnings}; {run} run, {cited} cited, {judgement} judgement; {ran}")
}
