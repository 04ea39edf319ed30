//! The CPython interpreters of this machine, each tried by running it.
//! Does not know what will be run on them.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::source::Versions;

/// An interpreter that answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interpreter {
    /// The executable itself, behind any shim.
    pub path: PathBuf,
    /// As in `3.12.1`.
    pub version: String,
    /// The full banner; part of every cache key.
    pub build: String,
    minor: u32,
}

/// The versions that content may be proven on.
const MINORS: std::ops::RangeInclusive<u32> = 11..=14;
const PROBE: &str = "import os, sys; assert sys.implementation.name == 'cpython' and hasattr(os, 'fork'); \
    print(sys.executable); print(*sys.version_info[:3], sep='.'); print(*sys.version.split())";

impl Interpreter {
    /// Whether a file with this range is to be run here.
    pub fn fits(&self, versions: &Versions) -> bool {
        versions.contains(3, self.minor)
    }
}

/// One interpreter for each minor version that answers, the newest patch of it, in order of version.
pub fn installed() -> Vec<Interpreter> {
    let mut best: BTreeMap<u32, (Vec<u32>, Interpreter)> = BTreeMap::new();
    for found in candidates().iter().filter_map(|path| probe(path)) {
        let order: Vec<u32> = found.version.split('.').filter_map(|part| part.parse().ok()).collect();
        let newer = best.get(&found.minor).is_none_or(|(known, _)| *known < order);
        if newer {
            best.insert(found.minor, (order, found));
        }
    }
    best.into_values().map(|(_, interpreter)| interpreter).collect()
}

fn candidates() -> Vec<PathBuf> {
    let names = std::iter::once("python3".to_owned()).chain(MINORS.map(|minor| format!("python3.{minor}")));
    let folders: Vec<PathBuf> = env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    let on_path = names.flat_map(|name| folders.iter().map(move |folder| folder.join(&name)).collect::<Vec<_>>());
    on_path.chain(pyenv()).filter(|path| path.is_file()).collect()
}

/// The versions that pyenv keeps, which need not be on the path.
fn pyenv() -> Vec<PathBuf> {
    let root = env::var_os("PYENV_ROOT")
        .map(PathBuf::from)
        .or_else(|| env::var_os("HOME").map(|home| Path::new(&home).join(".pyenv")));
    let versions = root.and_then(|root| fs::read_dir(root.join("versions")).ok());
    let folders = versions.into_iter().flatten().flatten().filter(|entry| {
        let name = entry.file_name();
        MINORS.map(|minor| format!("3.{minor}")).any(|minor| name.to_string_lossy().starts_with(&minor))
    });
    folders.map(|entry| entry.path().join("bin/python3")).collect()
}

/// Runs it; whatever does not answer as CPython of a wanted version is not used.
fn probe(path: &Path) -> Option<Interpreter> {
    let output =
        Command::new(path).args(["-s", "-c", PROBE]).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    if !output.status.success() {
        return None;
    }
    let text = String::from_utf8(output.stdout).ok()?;
    let mut lines = text.lines();
    let (path, version, build) = (lines.next()?, lines.next()?, lines.next()?);
    let minor: u32 = version.strip_prefix("3.")?.split('.').next()?.parse().ok()?;
    MINORS.contains(&minor).then(|| Interpreter {
        path: path.into(),
        version: version.to_owned(),
        build: build.to_owned(),
        minor,
    })
}
