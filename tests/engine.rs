//! How each engine is started: its driver, its capabilities, its ways to look. Knows nothing of pages.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};
use std::cmp::Reverse;
use std::fmt;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use xtask::engines::{self, Engine};

/// What the reader's system asks for and how large the page's part of the window is, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) dark: bool,
    /// Whether JavaScript runs.
    pub(crate) scripts: bool,
    /// Whether a few colours of the system are forced on pages, which WebKit does not know.
    pub(crate) forced: bool,
    /// Whether nothing is to move.
    pub(crate) still: bool,
}

/// A desk.
pub(crate) const DESK: Look =
    Look { width: 1200, height: 900, dark: false, scripts: true, forced: false, still: false };
/// A small phone.
pub(crate) const PHONE: Look =
    Look { width: 360, height: 640, dark: false, scripts: true, forced: false, still: false };

impl Look {
    pub(crate) const fn dark(self) -> Look {
        Look { dark: true, ..self }
    }

    pub(crate) const fn without_scripts(self) -> Look {
        Look { scripts: false, ..self }
    }

    pub(crate) const fn still(self) -> Look {
        Look { still: true, ..self }
    }

    pub(crate) const fn forced(self) -> Look {
        Look { forced: true, ..self }
    }

    /// Its place among others: those that one browser can show stand together, the widest window first.
    pub(crate) fn turn(self) -> impl Ord {
        let Look { width, height, dark, scripts, forced, still } = self;
        (dark, scripts, forced, still, Reverse(width), height)
    }

    /// Whether a browser that was started for the other can show this one: only the size of the window is not settled
    /// by how it is started. WebKitGTK's window fills a screen of its own.
    pub(crate) fn fits(self, engine: Engine, other: Look) -> bool {
        self == other || engine != Engine::WebKit && self == Look { width: self.width, height: self.height, ..other }
    }
}

impl fmt::Display for Look {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let dark = if self.dark { ", dark" } else { "" };
        write!(f, "at {} px{dark}", self.width)
    }
}

/// A running driver, with the display it needs; dropping it ends both.
pub(crate) struct Driver {
    pub(crate) address: String,
    children: Vec<Child>,
    /// Kept for as long as the driver runs.
    settings: Option<tempfile::TempDir>,
}

impl Driver {
    /// Starts the driver on a free port and waits until it listens.
    pub(crate) fn start(engine: Engine, look: Look) -> Result<Driver> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut driver = Driver { address: format!("http://127.0.0.1:{port}"), children: Vec::new(), settings: None };
        let mut command = match engine {
            Engine::Chromium => Command::new("chromedriver"),
            Engine::Firefox => Command::new(engines::geckodriver().unwrap_or_else(|| "geckodriver".into())),
            Engine::WebKit => {
                let mut command = Command::new("WebKitWebDriver");
                command.env("DISPLAY", driver.display(look)?);
                // The theme belongs to the process, not to a session.
                command.env("GTK_THEME", if look.dark { "Adwaita:dark" } else { "Adwaita" });
                // Without a graphics card drawing by its means is drawn by the processor, at a quarter of all its work;
                // and pages of a few seconds never earn what it costs to compile them a last time.
                command.envs([("WEBKIT_DISABLE_DMABUF_RENDERER", "1"), ("JSC_useOMGJIT", "0")]);
                if look.still {
                    command.env("XDG_CONFIG_HOME", driver.settings()?);
                }
                command
            }
        };
        match engine {
            Engine::Firefox => command.args(["--port", &port.to_string()]),
            _ => command.arg(format!("--port={port}")),
        };
        driver.add(&mut command)?;
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if Instant::now() > deadline {
                bail!("{:?} does not listen on port {port}", command.get_program());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    /// A folder of settings for GTK in which nothing moves.
    fn settings(&mut self) -> Result<PathBuf> {
        let folder = tempfile::tempdir()?;
        for version in ["gtk-3.0", "gtk-4.0"] {
            fs::create_dir(folder.path().join(version))?;
            fs::write(folder.path().join(version).join("settings.ini"), "[Settings]\ngtk-enable-animations=0\n")?;
        }
        let path = folder.path().to_owned();
        self.settings = Some(folder);
        Ok(path)
    }

    fn add(&mut self, command: &mut Command) -> Result<&mut Child> {
        let child = command.stderr(Stdio::null()).stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let child = child.with_context(|| format!("{:?} could not be started", command.get_program()))?;
        self.children.push(child);
        Ok(self.children.last_mut().expect("pushed above"))
    }

    /// Starts Xvfb with a screen of the size of the page, on a display number of its own choice.
    fn display(&mut self, look: Look) -> Result<String> {
        let screen = format!("{}x{}x24", look.width, look.height);
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp"]);
        let output = self.add(&mut command)?.stdout.take().expect("its output was asked for");
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line).context("Xvfb does not tell its display")?;
        Ok(format!(":{}", line.trim()))
    }
}

/// What a new session is asked for.
pub(crate) fn capabilities(engine: Engine, look: Look) -> Result<Map<String, Value>> {
    let capabilities = match engine {
        Engine::Chromium => chromium(look),
        Engine::Firefox => firefox(look),
        Engine::WebKit => {
            let binary = engines::mini_browser().context("WebKitGTK's MiniBrowser is not installed")?;
            let scripts = format!("--enable-javascript={}", look.scripts);
            json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": binary, "args": ["--automation", "--full-screen", scripts] },
            })
        }
    };
    let Value::Object(capabilities) = capabilities else { unreachable!("written as an object above") };
    Ok(capabilities)
}

/// What a new session of Firefox is asked for that shall go on with what this folder holds.
pub(crate) fn with_profile(look: Look, profile: &Path) -> Map<String, Value> {
    let mut asked = firefox(look);
    let arguments = asked["moz:firefoxOptions"]["args"].as_array_mut().expect("written as a list below");
    arguments.extend([json!("-profile"), json!(profile)]);
    let Value::Object(asked) = asked else { unreachable!("written as an object below") };
    asked
}

/// The processes that this one has begun, and those that they have, with the words of their commands.
pub(crate) fn descendants(of: u64) -> Vec<(String, String)> {
    let listed = Command::new("ps").args(["-o", "pid=,args=", "--ppid", &of.to_string()]).output();
    let listed = String::from_utf8(listed.expect("processes can be listed").stdout).expect("their names are text");
    let children = listed.lines().filter_map(|line| line.trim().split_once(' '));
    let below = |id: &str| id.parse().map(descendants).unwrap_or_default();
    children.flat_map(|(id, command)| [vec![(id.into(), command.into())], below(id)].concat()).collect()
}

fn chromium(look: Look) -> Value {
    let window = format!("--window-size={},{}", look.width, look.height);
    let mut arguments = vec![
        "--headless=new",
        "--no-sandbox",
        // Without a graphics card a process for it draws by the processor, and more slowly than without one.
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        &window,
    ];
    if look.dark {
        arguments.push("--force-dark-mode");
    }
    if look.still {
        arguments.push("--force-prefers-reduced-motion");
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "args": arguments,
            // 2 blocks, 1 allows.
            "prefs": { "profile.managed_default_content_settings.javascript": if look.scripts { 1 } else { 2 } },
        },
    })
}

fn firefox(look: Look) -> Value {
    let size = [format!("--width={}", look.width), format!("--height={}", look.height)];
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": engines::firefox(),
            "args": ["-headless", size[0], size[1]],
            "prefs": {
                "ui.systemUsesDarkTheme": i32::from(look.dark),
                "ui.prefersReducedMotion": i32::from(look.still),
                "javascript.enabled": look.scripts,
                // 2: the page's colours give way.
                "browser.display.document_color_use": if look.forced { 2 } else { 0 },
                "dom.disable_open_during_load": false,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                // One process draws all pages: to begin one for each was a tenth of all work.
                "fission.autostart": false,
                "dom.ipc.processCount": 1,
            },
        },
    })
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Last started, first ended: the driver before its display.
        for child in self.children.iter_mut().rev() {
            // A browser that did not end when it was asked to would outlive its driver, with all its memory.
            let left = descendants(child.id().into());
            child.kill().and_then(|()| child.wait()).ok();
            if !left.is_empty() {
                let left = left.iter().map(|(process, _)| process);
                Command::new("kill").arg("-9").args(left).stderr(Stdio::null()).status().ok();
            }
        }
    }
}
