//! `cargo xtask`: the commands of the workspace. Knows only how they are called.

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use std::io::ErrorKind;
use std::path::Path;
use std::process::ExitCode;
use xtask::dist::{self, Order};
use xtask::server::{Server, Site};
use xtask::wasm::{self, Speed};
use xtask::{checks, dev, package, size};

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
    },
    /// Build, then serve dist/ on this machine
    Serve {
        /// The first port to try
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Open the page in the browser
        #[arg(long)]
        open: bool,
    },
    /// Serve a quick build and build again whenever a source changes
    Dev {
        /// The first port to try
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build, then write target/package/viva-X.Y.Z.zip: all that a blogger copies
    Package,
    /// Run every check that this machine can, and list what did not run
    Test {
        /// Install what is missing (as root on Debian) and fail on any missing engine
        #[arg(long)]
        all: bool,
    },
    /// Build, then measure loading and answering in Chromium
    Bench,
    /// Weigh dist/ and fail where it is too heavy
    Size,
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
    let published = Order { embed_deck: false, speed: Speed::Published };
    match *command {
        Command::Build { embed_deck } => {
            let dist = dist::build(Order { embed_deck, ..published })?;
            println!("wrote {}", dist.display());
        }
        Command::Serve { port, open } => {
            let dist = dist::build(published)?;
            let server = serve(&dist, port)?;
            if open {
                open_page(&server.url("/"));
            }
            server.wait();
        }
        Command::Dev { port } => {
            let _server = serve(&dist::root().join("dist"), port)?;
            let watched = ["src", "styles", "content", "index.html"].map(|name| dist::root().join(name));
            dev::watch(&watched, || dist::build(Order { speed: Speed::Draft, ..published }).map(drop));
        }
        Command::Package => {
            let dist = dist::build(published)?;
            let archive = package::write(&dist::root(), &dist)?;
            println!("wrote {}", archive.display());
            println!("viva-{}.js has integrity {}", dist::VERSION, package::integrity(&dist)?);
        }
        Command::Test { all } => checks::run(all)?,
        Command::Bench => {
            dist::build(published)?;
            wasm::run(wasm::cargo().args(["run", "--quiet", "--package", "viva-tests", "--", "--bench"]))?;
        }
        Command::Size => size::check(&dist::root().join("dist"))?,
    }
    Ok(())
}

/// Serves `dist` on `port`, or on the next of twenty that is free.
fn serve(dist: &Path, port: u16) -> Result<Server> {
    let mut next = port;
    loop {
        match Site::new(dist).start(next) {
            Ok(server) => {
                println!("serving {} — press Ctrl+C to stop", server.url("/"));
                return Ok(server);
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse && next < port.saturating_add(20) => {
                println!("port {next} is taken, trying {}", next + 1);
                next += 1;
            }
            Err(error) => return Err(error).with_context(|| format!("port {next} could not be opened")),
        }
    }
}

/// Asks the desktop to open an address; where there is no desktop the address was printed anyway.
fn open_page(url: &str) {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    if let Err(error) = std::process::Command::new(program).arg(url).spawn() {
        println!("{program} could not be run ({error}); open {url} yourself");
    }
}
