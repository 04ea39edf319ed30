//! Compiles the app crate for the browser and binds it. Knows nothing of where its files end up.

use anyhow::{Context, Result, bail, ensure};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;
use wasm_encoder::{CustomSection, Section};

use crate::parts::{self, Cut};
use crate::words::USUAL;
use crate::{joints, order, text};
use viva_app::prerender::LANGUAGE;

/// What runs in a browser.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

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
    /// The names of the pieces of each part that comes later.
    pub parts: BTreeMap<String, Vec<String>>,
    /// The pieces by name: wasm modules too.
    pub pieces: BTreeMap<String, Vec<u8>>,
}

/// Compiles and binds one variant of the app crate of the workspace at `root`, in the language of this program.
pub fn program(root: &Path, variant: Variant, speed: Speed) -> Result<Program> {
    let profile = match speed {
        Speed::Published => "web",
        Speed::Draft => "dev",
    };
    let mut cargo = self::cargo();
    cargo.current_dir(root).args(["build", "--locked", "--package", "viva-app", "--lib"]);
    cargo.args(["--target", TARGET, "--profile", profile]);
    cargo.args(["--config", &flags(root, speed)?]);
    let features = [(variant == Variant::App).then_some("app"), (LANGUAGE != USUAL).then_some(LANGUAGE)];
    for feature in features.into_iter().flatten() {
        cargo.args(["--features", feature]);
    }
    run(&mut cargo)?;
    let folder = if speed == Speed::Draft { "debug" } else { profile };
    let compiled = root.join("target").join(TARGET).join(folder).join("viva_app.wasm");
    let cuttings = root.join("target").join(TARGET).join(folder).join("parts");
    let Cut { main, parts, mut pieces } = parts::cut(&compiled, &cuttings)?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&main).web(true)?.typescript(false).omit_default_module_path(true);
    // The parts share its table of functions.
    bindgen.keep_lld_exports(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    let (glue, mut wasm) =
        joints::bound(&mut bindgen).with_context(|| format!("wasm-bindgen could not bind {}", main.display()))?;
    if speed == Speed::Published {
        for module in pieces.values_mut().chain([&mut wasm]) {
            *module = order::ordered(module).with_context(|| format!("in what was cut from {}", compiled.display()))?;
        }
    }
    Ok(Program { glue: heard(asked(text::script(&glue))?)? + ADD, wasm, parts, pieces })
}

/// What the loader never asks of the glue, each from where it begins to what stands after it: to start at once, or from
/// anything but a name and an answer, and to warn of what changes nothing but a moment; and what stands in for functions
/// that every browser has which can run the wasm.
const UNASKED: [(&str, &str); 9] = [
    ("function initSync(", "let __wbg_init_promise"),
    ("initSync,", "__wbg_init as default"),
    ("if(typeof module_or_path===", "const{instance,module}=await __wbg_load("),
    ("}else{\nconst instance=await WebAssembly.instantiate(module,imports);", "}\nfunction expectedResponseType("),
    ("if(module_or_path!==undefined){", "({module_or_path}=module_or_path)"),
    ("}else{\nconsole.warn('using deprecated", "const imports=__wbg_get_imports();\nconst{"),
    ("console.warn(\"`WebAssembly.instantiateStreaming`", "}else{throw e;}"),
    ("(typeof FinalizationRegistry===", "new FinalizationRegistry("),
    ("if(!('encodeInto' in cachedTextEncoder)){", "let WASM_VECTOR_LEN"),
];

/// The glue without what nobody asks of it.
fn asked(glue: String) -> Result<String> {
    UNASKED.into_iter().try_fold(glue, |glue, (begin, end)| {
        let parts = glue.split_once(begin).and_then(|(before, rest)| Some((before, rest.split_once(end)?.1)));
        let (before, after) =
            parts.with_context(|| format!("the glue of wasm-bindgen has no `{begin}` before `{end}`"))?;
        Ok([before, end, after].concat())
    })
}

/// The glue with a word to whoever wants it of what a call into the wasm threw. Whatever comes out of one, be it a panic or
/// an exception of a page's own functions that it called, has left the program within as it was at that moment.
fn heard(glue: String) -> Result<String> {
    let calls = ["return f(state.a,state.b,...args);\n}finally{", "return f(a,state.b,...args);\n}finally{"];
    calls.into_iter().try_fold(glue + HEED, |glue, call| {
        ensure!(
            glue.matches(call).count() == 1,
            "the glue of wasm-bindgen has no `{call}`, by which crashes are heard of"
        );
        Ok(glue.replace(call, &call.replace("}finally{", "}catch(error){\nstopped(error)\nthrow error\n}finally{")))
    })
}

/// Takes who is told of a crash.
const HEED: &str = "let stopped\nexport const heed = told => stopped = told\n";

/// Takes in a piece of a part: it shares memory and functions with the program.
const ADD: &str = "export const add = bytes => WebAssembly.instantiate(bytes, { __wasm_split: wasm })\n";

/// The same where the pieces are inside the program.
const ADD_FROM_INSIDE: &str = "export const section = name => WebAssembly.Module.customSections(wasmModule, name)[0]\n\
    export const add = name => WebAssembly.instantiate(section(name), { __wasm_split: wasm })\n";

/// A setting of cargo: what the cut needs to know, and in what is published no folders of whoever builds, since panics
/// name their source files.
fn flags(root: &Path, speed: Speed) -> Result<String> {
    if speed == Speed::Draft {
        return Ok(format!("target.{TARGET}.rustflags=['{}']", parts::LINKER));
    }
    let rustc = Command::new("rustc").args(["--print", "sysroot"]).output().context("rustc could not be run")?;
    let sysroot = Path::new(String::from_utf8_lossy(&rustc.stdout).trim()).to_path_buf();
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))).unwrap_or_default();
    let flags = [home.join("registry/src"), sysroot.join("lib/rustlib/src"), root.to_path_buf()]
        .map(|folder| format!("'--remap-path-prefix={}='", folder.display()));
    Ok(format!("target.{TARGET}.rustflags=['{}',{}]", parts::LINKER, flags.join(",")))
}

/// Puts files into a program as sections of the wasm by their names, its own pieces too, and lets the glue give them out.
pub fn put_inside(program: &mut Program, files: &BTreeMap<String, Vec<u8>>) {
    let pieces = std::mem::take(&mut program.pieces);
    for (name, bytes) in files.iter().chain(&pieces) {
        CustomSection { name: name.into(), data: bytes.into() }.append_to(&mut program.wasm);
    }
    program.glue = program.glue.replace(ADD, ADD_FROM_INSIDE);
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
