//! `cargo xtask`: the commands of the workspace. Knows only how they are called.

use anyhow::{Result, ensure};
use clap::{Args, Parser, Subcommand};
use std::path::Path;
use std::process::ExitCode;
use viva_app::prerender::LANGUAGE;
use viva_host::{Server, Site};
use xtask::dist::{self, Order};
use xtask::wasm::{self, Speed};
use xtask::{checks, package, pythons, size, words};

/// Builds, serves and measures Viva.
#[derive(Parser)]
#[command(name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write the published files to dist/
    Build {
        /// Put the whole deck inside the wasm, for a build without a second file
        #[arg(long)]
        embed_deck: bool,
        /// Where it will be published, as in https://example.org/viva/: canonical links of the pages to read name it
        #[arg(long, value_parser = address)]
        site: Option<String>,
        #[command(flatten)]
        spoken: Spoken,
    },
    /// Build, then serve dist/ on this machine
    Serve {
        /// The first port to try
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Open the page in the browser
        #[arg(long)]
        open: bool,
        #[command(flatten)]
        spoken: Spoken,
    },
    /// Serve a quick build, and build and show it again whenever a source changes
    Dev {
        /// The first port to try
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build, then write target/package/viva-X.Y.Z.zip: all that a blogger copies
    Package {
        #[command(flatten)]
        spoken: Spoken,
    },
    /// Run every check that this machine can, and list what did not run
    Test {
        /// Install what is missing (as root on Debian) and fail on any missing engine
        #[arg(long)]
        all: bool,
    },
    /// Install the CPythons of newer Debian releases, to prove content on (as root on Debian)
    Pythons,
    /// Build, then measure loading and answering in Chromium
    Bench,
    /// Weigh dist/ and fail where it is too heavy
    Size,
}

/// What the interface speaks.
#[derive(Args)]
struct Spoken {
    /// The language of the interface: a folder of src/app/words; built into a folder of that name in dist/
    #[arg(long = "lang", value_name = "LANG", value_parser = words::language, default_value = words::USUAL)]
    language: String,
}

impl Command {
    fn language(&self) -> &str {
        match self {
            Command::Build { spoken, .. } | Command::Serve { spoken, .. } | Command::Package { spoken } => {
                &spoken.language
            }
            Command::Dev { .. } | Command::Test { .. } | Command::Pythons | Command::Bench | Command::Size => {
                words::USUAL
            }
        }
    }
}

fn main() -> ExitCode {
    match perform(&Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(command: &Command) -> Result<()> {
    if command.language() != LANGUAGE {
        return words::again(command.language(), std::env::args_os().skip(1));
    }
    match *command {
        Command::Build { embed_deck, ref site, .. } => {
            let dist = dist::build(Order { embed_deck, site: site.as_deref(), ..Order::usual() })?;
            println!("wrote {}", dist.display());
        }
        Command::Serve { port, open, .. } => {
            let dist = dist::build(Order::usual())?;
            let server = served(&dist, port)?;
            if open {
                viva_host::open_page(&server.url("/"));
            }
            server.wait();
        }
        Command::Dev { port } => {
            let _server = served(&dist::root().join("dist"), port)?;
            let watched = ["src", "styles", "content", "index.html"].map(|name| dist::root().join(name));
            viva_host::watch(&watched, || draft(Order { speed: Speed::Draft, watched: true, ..Order::PUBLISHED }));
        }
        Command::Package { .. } => {
            let dist = dist::build(Order::usual())?;
            let archive = package::write(&dist::root(), &dist)?;
            println!("wrote {}", archive.display());
            println!("viva-{}.js has integrity {}", dist::VERSION, package::integrity(&dist)?);
        }
        Command::Test { all } => checks::run(all)?,
        Command::Pythons => {
            let lacking = pythons::install();
            ensure!(lacking.is_empty(), "{}", lacking.join("\n"));
        }
        Command::Bench => {
            dist::build(Order::PUBLISHED)?;
            wasm::run(wasm::cargo().args(["run", "--quiet", "--bin", "viva-tests", "--", "--bench"]))?;
        }
        Command::Size => size::check(&dist::root().join("dist"))?,
    }
    Ok(())
}

/// The address of a folder, ending with a slash.
fn address(text: &str) -> Result<String, &'static str> {
    let rest = text.strip_prefix("https://").or(text.strip_prefix("http://"));
    let rest = rest.filter(|rest| !rest.is_empty() && !rest.contains(['?', '#', ' ', '"', '<']));
    rest.map(|_| format!("{}/", text.trim_end_matches('/')))
        .ok_or("it must be an address such as https://example.org/viva/")
}

fn served(dist: &Path, port: u16) -> Result<Server> {
    let server = viva_host::serve(&Site::new(dist), port)?;
    println!("serving {} — press Ctrl+C to stop", server.url("/"));
    Ok(server)
}

/// A quick build that only says what it cannot build: the next change may mend it.
fn draft(order: Order<'_>) {
    match dist::build(order) {
        Ok(_) => println!("built; waiting for a change"),
        Err(error) => println!("error: {error:#}\nwaiting for a change"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_site_ends_with_a_slash() {
        assert_eq!(address("https://example.org/viva").as_deref(), Ok("https://example.org/viva/"));
        assert_eq!(address("http://example.org/").as_deref(), Ok("http://example.org/"));
        for wrong in ["example.org", "https://", "https://example.org/?page=1", "https://example.org/\">"] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
    }
}
