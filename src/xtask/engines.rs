//! Finds the browsers and drivers that tests need, and installs what is missing. Knows nothing of tests.

use crate::dist;
use crate::wasm::{cargo, run};
use anyhow::{Context, Result, bail};
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The three engines that tests run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium by chromedriver.
    Chromium,
    /// Firefox by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser by WebKitWebDriver.
    WebKit,
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKitGTK",
        })
    }
}

impl Engine {
    /// All of them.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The word for it on command lines.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// The programs it needs that are not here.
    pub fn missing(self) -> Vec<&'static str> {
        let needs = match self {
            Engine::Chromium => {
                let browser = ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| on_path(name));
                vec![("chromium", browser), ("chromedriver", on_path("chromedriver"))]
            }
            Engine::Firefox => vec![("firefox", firefox()), ("geckodriver", geckodriver())],
            Engine::WebKit => {
                let display = std::env::var_os("DISPLAY").map(PathBuf::from).or_else(|| on_path("Xvfb"));
                let driver = on_path("WebKitWebDriver");
                vec![("MiniBrowser", mini_browser()), ("WebKitWebDriver", driver), ("Xvfb", display)]
            }
        };
        needs.into_iter().filter(|(_, found)| found.is_none()).map(|(name, _)| name).collect()
    }

    /// What a person types to get it.
    pub fn remedy(self) -> &'static str {
        match self {
            Engine::Chromium => "Debian: apt install chromium chromium-driver",
            Engine::Firefox => "Debian: apt install firefox-esr; then cargo install geckodriver --locked",
            Engine::WebKit => "Debian: apt install webkit2gtk-driver xvfb",
        }
    }
}

/// A program on the search path.
fn on_path(name: &str) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    std::env::split_paths(&paths).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// Firefox, which Debian calls firefox-esr.
pub fn firefox() -> Option<PathBuf> {
    on_path("firefox-esr").or_else(|| on_path("firefox"))
}

/// geckodriver: the one this workspace installed, else one on the path.
pub fn geckodriver() -> Option<PathBuf> {
    let own = tools().join("bin/geckodriver");
    if own.is_file() { Some(own) } else { on_path("geckodriver") }
}

/// WebKitGTK's MiniBrowser, which Debian keeps in a folder named after the machine's architecture.
pub fn mini_browser() -> Option<PathBuf> {
    let library = Path::new("/usr/lib");
    let folders = std::fs::read_dir(library).ok()?.flatten().map(|entry| entry.path());
    let places = folders.chain([library.to_owned(), "/usr/libexec".into()]);
    places.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser")).find(|path| path.is_file())
}

/// Where `cargo install` puts tools that only tests need.
fn tools() -> PathBuf {
    dist::root().join("target/tools")
}

/// Debian's packages, each with whether what it brings is here.
fn packages() -> [(&'static str, bool); 10] {
    [
        ("chromium", on_path("chromium").is_some()),
        ("chromium-driver", on_path("chromedriver").is_some()),
        ("firefox-esr", firefox().is_some()),
        ("webkit2gtk-driver", on_path("WebKitWebDriver").is_some() && mini_browser().is_some()),
        ("xvfb", on_path("Xvfb").is_some()),
        ("nodejs", on_path("node").is_some()),
        ("npm", on_path("npm").is_some()),
        ("python3", on_path("python3").is_some()),
        // For newer ones.
        ("gpgv", on_path("gpgv").is_some()),
        ("patchelf", on_path("patchelf").is_some()),
    ]
}

/// Installs what the tests need and this machine lacks: packages as root on Debian, geckodriver by cargo, axe-core by npm.
pub fn install() -> Result<()> {
    let missing: Vec<_> = packages().into_iter().filter(|(_, here)| !here).map(|(name, _)| name).collect();
    if !missing.is_empty() {
        if !Path::new("/etc/debian_version").is_file() || !is_root() {
            bail!("install these as root, then run this again: apt install {}", missing.join(" "));
        }
        let apt = |words: &[&str]| {
            run(Command::new("apt-get").args(["-q", "-y"]).args(words).env("DEBIAN_FRONTEND", "noninteractive"))
        };
        apt(&["update"])?;
        apt(&[&["install", "--no-install-recommends"], &missing[..]].concat())?;
    }
    if geckodriver().is_none() {
        // It only hands on what is said, as fast unoptimised, and nobody looks into it: it is built in half the time.
        let plain = ["--config", "profile.dev.debug=false"];
        let install = ["install", "--debug", "--quiet", "--locked", "geckodriver", "--root"];
        run(cargo().args(plain).args(install).arg(tools()))?;
    }
    let tests = dist::root().join("tests");
    if tests.join("package-lock.json").is_file() {
        let npm = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
        run(Command::new("npm").args(npm).current_dir(&tests)).context("axe-core could not be installed")?;
    }
    Ok(())
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout == b"0\n")
}
