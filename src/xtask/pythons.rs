//! Fetches CPython of newer Debian releases than this machine's, so that content is proven on it too.
//! Knows nothing of content.

use crate::dist;
use crate::wasm::run;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use viva_author::prove::installed;

/// Minor versions of CPython 3, each with a release of Debian that has it.
const RELEASES: [(u32, &str); 2] = [(13, "trixie"), (14, "sid")];

/// Who signs all of Debian's releases.
const KEYRING: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

/// Installs what this machine lacks and Debian has, as root; the answer is what could not be had, each with its reason.
pub fn install() -> Vec<String> {
    let here = installed();
    let lacks = |minor: u32| !here.iter().any(|one| one.version.starts_with(&format!("3.{minor}.")));
    let wanted = RELEASES.into_iter().filter(|(minor, _)| lacks(*minor));
    wanted
        .filter_map(|(minor, release)| fetch(minor, release).err().map(|why| format!("{}: {why:#}", name(minor))))
        .collect()
}

fn name(minor: u32) -> String {
    format!("python3.{minor}")
}

/// Lays an interpreter with all that it needs, the C library included, into a folder of its own and links to it.
fn fetch(minor: u32, release: &str) -> Result<()> {
    let (name, work) = (name(minor), dist::root().join("target/tools").join(release));
    let packages = packages(&name, release, &work)?;
    let home = Path::new("/opt").join(&name);
    fs::create_dir_all(&home).with_context(|| format!("{} could not be made", home.display()))?;
    for package in packages {
        run(Command::new("dpkg-deb").arg("--extract").arg(package).arg(&home))?;
    }
    let binary = home.join("usr/bin").join(&name);
    bind(&binary, &home)?;
    let link = Path::new("/usr/local/bin").join(&name);
    std::os::unix::fs::symlink(&binary, &link).with_context(|| format!("{} could not be made", link.display()))?;
    run(Command::new(link).args(["-c", "import asyncio, ctypes, sqlite3, ssl"]))
}

/// The files of a package and of all it depends on, in the version of a release.
fn packages(name: &str, release: &str, work: &Path) -> Result<Vec<PathBuf>> {
    let (lists, cache) = (work.join("lists"), work.join("cache"));
    for folder in [lists.join("partial"), cache.join("archives/partial")] {
        fs::create_dir_all(&folder).with_context(|| format!("{} could not be made", folder.display()))?;
    }
    let sources = work.join("sources.list");
    fs::write(&sources, format!("deb [signed-by={KEYRING}] {} {release} main\n", mirror()?))?;
    // As if nothing were installed, so that nothing of this machine is mixed in.
    let none = work.join("status");
    fs::write(&none, "")?;
    let apt = |words: &[&str]| {
        let places = [
            ("Dir::Etc::sourcelist", sources.as_path()),
            ("Dir::Etc::sourceparts", Path::new("/dev/null")),
            ("Dir::State::lists", &lists),
            ("Dir::State::status", &none),
            ("Dir::Cache", &cache),
            ("APT::Sandbox::User", Path::new("root")),
        ];
        let mut command = Command::new("apt-get");
        for (place, path) in places {
            command.arg("-o").arg(format!("{place}={}", path.display()));
        }
        run(command.args(["-q", "-y"]).args(words).stdout(std::process::Stdio::null()))
    };
    apt(&["update"])?;
    apt(&["install", "--no-install-recommends", "--download-only", name])?;
    let files = fs::read_dir(cache.join("archives"))?.flatten().map(|entry| entry.path());
    Ok(files.filter(|path| path.extension().is_some_and(|kind| kind == "deb")).collect())
}

/// Where this machine gets Debian from.
fn mirror() -> Result<String> {
    let system = fs::read_to_string("/etc/os-release").context("this is no Debian")?;
    let release =
        system.lines().find_map(|line| line.strip_prefix("VERSION_CODENAME=")).context("this is no Debian")?;
    let format = ["indextargets", "--format", "$(RELEASE) $(REPO_URI)", "Created-By: Packages"];
    let listed = Command::new("apt-get").args(format).output().context("apt-get could not be run")?;
    let listed = String::from_utf8(listed.stdout)?;
    let found = listed.lines().find_map(|line| line.strip_prefix(release)?.strip_prefix(' '));
    Ok(found.context("apt knows no source of this release")?.to_owned())
}

/// Makes a program use the libraries that lie beside it: this machine's C library is older.
fn bind(binary: &Path, home: &Path) -> Result<()> {
    let asked = Command::new("patchelf").arg("--print-interpreter").arg(binary).output();
    let asked = asked.context("patchelf could not be run")?;
    ensure!(asked.status.success(), "{} has no loader", binary.display());
    let loader = String::from_utf8(asked.stdout)?;
    // `/lib64` is a link into `/usr` on Debian.
    let loader = home.join("usr").join(loader.trim().trim_start_matches('/'));
    let loader = loader.canonicalize().with_context(|| format!("{} is not there", loader.display()))?;
    let libraries = loader.parent().context("a file lies in a folder")?;
    let patched = ["--force-rpath".as_ref(), "--set-rpath".as_ref(), libraries.as_os_str()];
    run(Command::new("patchelf").args(patched).arg("--set-interpreter").arg(&loader).arg(binary))
}
