//! How each engine is started: its driver, its capabilities, its ways to look. Knows nothing of pages.

use serde_json::{Map, Value, json};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use xtask::engines::{self, Engine};

/// What the reader's system asks for and how large the window is.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Width and height of the window in pixels.
    pub window: (u32, u32),
    /// The dark colour scheme.
    pub dark: bool,
    /// No animation.
    pub still: bool,
    /// Forced colours; WebKitGTK has none.
    pub forced_colours: bool,
}

impl Default for Look {
    fn default() -> Look {
        Look { window: (1200, 900), dark: false, still: false, forced_colours: false }
    }
}

/// A running driver, with the display it needs; dropping it ends both.
pub(crate) struct Driver {
    pub(crate) address: String,
    children: Vec<Child>,
}

/// The engine that `VIVA_ENGINE` names.
pub(crate) fn chosen() -> Engine {
    let name = std::env::var("VIVA_ENGINE").unwrap_or_else(|_| "chromium".to_owned());
    let found = Engine::ALL.into_iter().find(|engine| engine.name() == name);
    found.unwrap_or_else(|| panic!("VIVA_ENGINE is {name}; it must be chromium, firefox or webkit"))
}

impl Driver {
    pub(crate) fn start(engine: Engine, look: Look) -> Driver {
        let mut children = Vec::new();
        let port = free_port();
        let mut driver = match engine {
            Engine::Chromium => Command::new("chromedriver"),
            Engine::Firefox => Command::new(engines::geckodriver().unwrap_or_else(|| "geckodriver".into())),
            Engine::WebKit => {
                let mut driver = Command::new("WebKitWebDriver");
                if std::env::var_os("DISPLAY").is_none() {
                    let (display, child) = virtual_display(look);
                    children.push(child);
                    driver.env("DISPLAY", display);
                }
                if look.dark {
                    driver.env("GTK_THEME", "Adwaita:dark");
                }
                driver
            }
        };
        driver.arg(if engine == Engine::Firefox { "--port".to_owned() } else { format!("--port={port}") });
        if engine == Engine::Firefox {
            driver.arg(port.to_string());
        }
        driver.stdout(Stdio::null()).stderr(Stdio::null());
        let program = driver.get_program().to_owned();
        let child = driver.spawn().unwrap_or_else(|error| panic!("{program:?} could not be started: {error}"));
        children.push(child);
        await_port(port);
        Driver { address: format!("http://127.0.0.1:{port}"), children }
    }
}

/// What a session of this engine is asked for.
pub(crate) fn capabilities(engine: Engine, look: Look) -> Map<String, Value> {
    let capabilities = match engine {
        Engine::Chromium => chromium(look),
        Engine::Firefox => firefox(look),
        Engine::WebKit => json!({
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": { "binary": engines::mini_browser(), "args": ["--automation"] },
        }),
    };
    let Value::Object(capabilities) = capabilities else { unreachable!("written as an object above") };
    capabilities
}

fn chromium(look: Look) -> Value {
    let mut arguments: Vec<String> = [
        "--headless=new",
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
    ]
    .map(str::to_owned)
    .into();
    arguments.push(format!("--window-size={},{}", look.window.0, look.window.1));
    let wished = [
        (look.dark, "--force-dark-mode"),
        (look.still, "--force-prefers-reduced-motion"),
        (look.forced_colours, "--force-high-contrast"),
    ];
    arguments.extend(wished.iter().filter(|(wish, _)| *wish).map(|(_, flag)| (*flag).to_owned()));
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "args": arguments },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn firefox(look: Look) -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": engines::firefox(),
            "args": ["-headless", format!("--width={}", look.window.0), format!("--height={}", look.window.1)],
            "prefs": {
                "ui.systemUsesDarkTheme": i32::from(look.dark),
                "ui.prefersReducedMotion": i32::from(look.still),
                "browser.display.document_color_use": if look.forced_colours { 2 } else { 0 },
            },
        },
    })
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("the loopback has a free port");
    listener.local_addr().expect("a bound listener has an address").port()
}

/// Waits until somebody listens.
fn await_port(port: u16) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(Instant::now() < deadline, "the driver does not listen on port {port}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Starts Xvfb on a display number of its own choice.
fn virtual_display(look: Look) -> (String, Child) {
    use std::io::{BufRead, BufReader};
    let screen = format!("{}x{}x24", look.window.0.max(1200), look.window.1.max(900));
    let mut child = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("Xvfb could not be started: {error}"));
    let mut line = String::new();
    let output = child.stdout.take().expect("its output was asked for");
    BufReader::new(output).read_line(&mut line).expect("Xvfb tells its display");
    (format!(":{}", line.trim()), child)
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Last started, first ended: the driver before its display.
        for child in self.children.iter_mut().rev() {
            child.kill().and_then(|()| child.wait()).ok();
        }
    }
}
