//! Compiles the app crate for the browser and binds it. Knows nothing of where its files end up.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;
use wasm_encoder::{CustomSection, Section};

use crate::{joints, text};

const TARGET: &str = "wasm32-unknown-unknown";

/// One of the two programs cut from the app crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// What a post needs: practise, cards, compare.
    Embed,
    /// The full page: home, search and settings as well.
    App,
}

impl Variant {
    /// The word that begins its file names.
    pub fn name(self) -> &'static str {
        match self {
            Variant::Embed => "embed",
            Variant::App => "app",
        }
    }
}

/// How the wasm is compiled: as published, or quickly for work at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speed {
    /// Small and slow to build.
    Published,
    /// Quick to build, large and not for measuring.
    Draft,
}

/// A bound program: the script that starts it and the wasm itself.
pub struct Program {
    /// The ES module made by wasm-bindgen, without comments and indentation.
    pub glue: String,
    /// The wasm module, without names.
    pub wasm: Vec<u8>,
}

/// Compiles and binds one variant of the app crate of the workspace at `root`.
pub fn program(root: &Path, variant: Variant, speed: Speed) -> Result<Program> {
    let profile = match speed {
        Speed::Published => "web",
        Speed::Draft => "dev",
    };
    let mut cargo = self::cargo();
    cargo.current_dir(root).args(["build", "--locked", "--package", "viva-app", "--lib"]);
    cargo.args(["--target", TARGET, "--profile", profile]);
    if speed == Speed::Published {
        cargo.args(["--config", &without_home()?]);
    }
    if variant == Variant::App {
        cargo.args(["--features", "app"]);
    }
    run(&mut cargo)?;
    let folder = if speed == Speed::Draft { "debug" } else { profile };
    let compiled = root.join("target").join(TARGET).join(folder).join("viva_app.wasm");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&compiled).web(true)?.typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    let mut program =
        joints::bound(&mut bindgen).with_context(|| format!("wasm-bindgen could not bind {}", compiled.display()))?;
    program.glue = text::script(&program.glue);
    Ok(program)
}

/// A setting of cargo that keeps the folders of whoever builds out of what is published: panics name their source files.
fn without_home() -> Result<String> {
    let rustc = Command::new("rustc").args(["--print", "sysroot"]).output().context("rustc could not be run")?;
    let sysroot = Path::new(String::from_utf8_lossy(&rustc.stdout).trim()).to_path_buf();
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))).unwrap_or_default();
    let flags = [home.join("registry/src"), sysroot.join("lib/rustlib/src")]
        .map(|folder| format!("'--remap-path-prefix={}='", folder.display()));
    Ok(format!("target.{TARGET}.rustflags=[{}]", flags.join(",")))
}

/// Puts files into a program as sections of the wasm by their names, and lets the glue give them out.
pub fn put_inside(program: &mut Program, files: &BTreeMap<String, Vec<u8>>) {
    for (name, bytes) in files {
        CustomSection { name: name.into(), data: bytes.into() }.append_to(&mut program.wasm);
    }
    program.glue.push_str("export const section = name => WebAssembly.Module.customSections(wasmModule, name)[0]\n");
}

/// Adds the wasm target to the toolchain by rustup where it is missing.
pub fn ready_target() -> Result<()> {
    let rustc = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .output()
        .context("rustc could not be run")?;
    if Path::new(String::from_utf8_lossy(&rustc.stdout).trim()).is_dir() {
        return Ok(());
    }
    run(Command::new("rustup").args(["target", "add", TARGET]))
        .with_context(|| format!("the target {TARGET} is missing and rustup could not add it"))
}

/// The cargo that runs this very program.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command whose words go straight to the terminal; anything but success is an error.
pub fn run(command: &mut Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("`{program}` could not be run"))?;
    if !status.success() {
        let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy()).collect();
        bail!("`{program} {}` ended with {status}", words.join(" "));
    }
    Ok(())
}
