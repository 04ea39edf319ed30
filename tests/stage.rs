//! A browser window, with the few moves that scripts repeat on a page. Knows nothing of questions.

use crate::engine::{Driver, Look, capabilities, descendants, with_profile};
use crate::pseudo;
use crate::widget::Widget;
use anyhow::Result;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::wd::{TimeoutConfiguration, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value};
use std::iter;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use url::Url;
use viva_host::{Server, Site};
use xtask::engines::Engine;
use xtask::words;

/// How long a page may take for anything before a script fails.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);

/// The time between two looks at a page.
pub(crate) const GLANCE: Duration = Duration::from_millis(20);

/// How long at most between two looks at what takes long.
const LONG_GLANCE: Duration = Duration::from_millis(200);

/// Firefox has no narrower window than this, only narrower popups.
const NARROWEST_OF_FIREFOX: u32 = 500;

/// A command of Chromium's own protocol, which chromedriver passes on.
#[derive(Debug)]
struct DevTools {
    command: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        let body = serde_json::json!({ "cmd": self.command, "params": self.parameters });
        (http::Method::POST, Some(body.to_string()))
    }
}

/// A window, in which one script after another is played.
pub(crate) struct Stage {
    /// The engine at work, for what one of them cannot do.
    pub(crate) engine: Engine,
    /// How it looks.
    pub(crate) look: Look,
    /// The WebDriver session, for all that has no move here.
    pub(crate) client: Client,
    /// The published files.
    pub(crate) dist: PathBuf,
    /// Whether they speak the pseudo-locale.
    pub(crate) is_strange: bool,
    driver: Driver,
}

impl Stage {
    /// A window with an empty page.
    pub(crate) fn begin(engine: Engine, look: Look, dist: &Path, runtime: &Runtime) -> Result<Stage> {
        runtime.block_on(Stage::begin_with(engine, look, dist, capabilities(engine, look)?))
    }

    /// A window of a Firefox of its own, which finds what was stored in this profile and leaves there what it stores.
    pub(crate) async fn with_profile(&self, profile: &Path) -> Stage {
        let stage = Stage::begin_with(self.engine, self.look, &self.dist, with_profile(self.look, profile)).await;
        stage.unwrap_or_else(|error| panic!("Firefox does not start with a profile: {error:#}"))
    }

    async fn begin_with(engine: Engine, look: Look, dist: &Path, asked: Map<String, Value>) -> Result<Stage> {
        let driver = Driver::start(engine, look)?;
        let client = ClientBuilder::new(HttpConnector::new()).capabilities(asked).connect(&driver.address).await?;
        let limits = TimeoutConfiguration::new(Some(3 * PATIENCE), Some(2 * PATIENCE), None);
        client.update_timeouts(limits).await?;
        let stage = Stage { engine, look, client, dist: dist.to_owned(), is_strange: is_strange(dist), driver };
        stage.resize(look.width, look.height).await?;
        Ok(stage)
    }

    /// This window with another look, or one of another browser where this one cannot have it.
    pub(crate) fn turned(mut self, look: Look, runtime: &Runtime) -> Result<Stage> {
        if look == self.look {
            return Ok(self);
        }
        if !look.fits(self.engine, self.look) {
            let (engine, dist) = (self.engine, self.dist.clone());
            self.end(runtime);
            return Stage::begin(engine, look, &dist, runtime);
        }
        self.look = look;
        runtime.block_on(self.resize(look.width, look.height))?;
        Ok(self)
    }

    /// Makes the window so many pixels wide and high: the page's part of it in Chromium, the whole in the others, but
    /// for windows that Firefox only has as popups.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Result<()> {
        match self.engine {
            // A real one has a smallest width.
            Engine::Chromium => {
                let size =
                    serde_json::json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", size).await;
            }
            Engine::Firefox if width < NARROWEST_OF_FIREFOX => self.move_to_popup(width, height).await?,
            Engine::Firefox | Engine::WebKit => self.client.set_window_rect(0, 0, width, height).await?,
        }
        Ok(())
    }

    async fn move_to_popup(&self, width: u32, height: u32) -> Result<()> {
        let features = format!("popup,width={width},height={height}");
        self.client.execute("window.open('about:blank', '', arguments[0])", vec![features.into()]).await?;
        let old = self.client.window().await?;
        for window in self.client.windows().await? {
            if window != old {
                self.client.close_window().await?;
                self.client.switch_to_window(window).await?;
                return Ok(());
            }
        }
        anyhow::bail!("no popup opened")
    }

    /// Closes the browser and its driver.
    pub(crate) fn end(self, runtime: &Runtime) {
        runtime.block_on(self.close());
    }

    /// Ends the session and the driver.
    pub(crate) async fn close(self) {
        // A browser that is gone already is closed enough, and one that does not answer ends with its driver.
        tokio::time::timeout(PATIENCE, self.client.close()).await.ok();
        drop(self.driver);
    }

    /// Forgets what the last script stored. In Chromium its page stays until the next one takes its place: to begin and end a
    /// process for an empty page in between was a tenth of all work. Firefox's driver then takes the old for the new one.
    pub(crate) async fn clear(&self) {
        // A worker that is being installed may wait for ever for a server that ended with its script.
        let script = "try { localStorage.clear() } catch {}
            const forget = async () => {
                for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
                for (const name of await caches.keys()) await caches.delete(name)
            }
            return Promise.race([forget().catch(() => {}), new Promise(done => setTimeout(done, 1000))])";
        // Where no script runs nothing was stored, and Firefox's driver would wait for this one.
        if self.look.scripts {
            // A page that is gone has nothing to forget.
            self.client.execute(script, Vec::new()).await.ok();
        }
        if self.engine != Engine::Chromium {
            self.client.goto("about:blank").await.ok();
        }
    }

    /// The published files with the host pages of `tests/pages/` beside them.
    pub(crate) fn site(&self) -> Site {
        Site::new(&self.dist).mount("/pages/", xtask::dist::root().join("tests/pages"))
    }

    /// Serves the published files and a page with this body that loads the widget; opens the page.
    pub(crate) async fn host(&self, body: &str) -> Server {
        let server = serve(self.site().page("/host.html", post(body)));
        self.open(&server.url("/host.html")).await;
        server
    }

    /// Serves the published files and opens a page of them.
    pub(crate) async fn visit(&self, path: &str) -> Server {
        let server = serve(self.site());
        self.open(&server.url(path)).await;
        server
    }

    /// Goes to an address and waits for the page's load event.
    pub(crate) async fn open(&self, url: &str) {
        self.client.goto(url).await.unwrap_or_else(|error| panic!("{url} could not be opened: {error}"));
    }

    /// Loads the page again.
    pub(crate) async fn reload(&self) {
        self.client.refresh().await.expect("a page can be loaded again");
    }

    /// Gives Chromium a command of its own protocol; no other engine has one.
    pub(crate) async fn devtools(&self, command: &'static str, parameters: Value) -> Value {
        let answer = self.client.issue_cmd(DevTools { command, parameters }).await;
        answer.unwrap_or_else(|error| panic!("{command} failed: {error}"))
    }

    /// Kills the process that draws the page in this window of Chromium; nothing can be asked of the window any more.
    pub(crate) async fn crash(&self) {
        let crash = DevTools { command: "Page.crash", parameters: serde_json::json!({}) };
        let answer = tokio::time::timeout(PATIENCE, self.client.issue_cmd(crash)).await;
        assert!(!matches!(answer, Ok(Ok(_))), "a page that was killed answers");
    }

    /// Kills the processes that draw pages in Firefox, which ends the session; the browser itself lives on.
    pub(crate) async fn crash_firefox(&self) {
        let browser =
            self.client.capabilities().and_then(|given| given["moz:processID"].as_u64()).expect("its process");
        let drawing = descendants(browser).into_iter().filter(|(_, command)| command.ends_with(" tab"));
        let drawing: Vec<String> = drawing.map(|(process, _)| process).collect();
        assert!(!drawing.is_empty(), "nothing draws pages");
        let killed = Command::new("kill").arg("-9").args(&drawing).status().expect("processes can be killed");
        assert!(killed.success());
    }

    /// Fails where the page scrolls sideways, or cuts off at its end what nobody can scroll to.
    pub(crate) async fn stays_within(&self, name: &str) {
        let over = "const rtl = document.dir === 'rtl', seen = one => one.getBoundingClientRect(), scrolls = one => /auto|scroll/.test(getComputedStyle(one).overflowX)
            const reachable = one => { while ((one = one.parentElement)) if (scrolls(one)) return true }
            const roots = [...document.querySelectorAll('viva-quiz')].map(host => host.shadowRoot).filter(Boolean)
            const cut = roots.flatMap(root => [...root.querySelectorAll('*')])
                .filter(one => seen(one).width > 1 && (rtl ? seen(one).left < -1 : seen(one).right > innerWidth + 1) && !scrolls(one) && !reachable(one))
            const wide = document.documentElement.scrollWidth - innerWidth
            return [...wide > 0 ? [`the page by ${wide} px`] : [], ...cut.map(one => `${one.localName}.${one.className} ${one.textContent.slice(0, 40)}`)]";
        let over = self.script(over, &[]).await;
        assert_eq!(over, Value::Array(Vec::new()), "{name} is too wide");
    }

    /// English words of the interface as these files say them, without the mark at their end.
    pub(crate) fn said(&self, words: &str) -> String {
        if self.is_strange { pseudo::marked(words).trim_end_matches(pseudo::MARKS[1]).into() } else { words.into() }
    }

    /// What a script returns; its arguments are `arguments[0]` and on.
    pub(crate) async fn script(&self, script: &str, arguments: &[Value]) -> Value {
        let value = self.client.execute(script, arguments.to_vec()).await;
        value.unwrap_or_else(|error| panic!("`{}` failed: {error}", own(script)))
    }

    /// Asks a script again until what it returns is true, not zero and not empty.
    pub(crate) async fn until(&self, script: &str, arguments: &[Value]) -> Value {
        let deadline = Instant::now() + PATIENCE;
        let mut pause = GLANCE;
        loop {
            let value = self.script(script, arguments).await;
            let nothing = match &value {
                Value::Null | Value::Bool(false) => true,
                Value::String(text) => text.is_empty(),
                Value::Number(number) => number.as_f64() == Some(0.0),
                _ => false,
            };
            if !nothing {
                return value;
            }
            assert!(Instant::now() < deadline, "`{}` stayed {value} for {arguments:?}", own(script));
            tokio::time::sleep(pause).await;
            // What takes long is asked for less often: asking keeps from working.
            pause = (pause * 3 / 2).min(LONG_GLANCE);
        }
    }

    /// The element that a script returned.
    pub(crate) fn element(&self, value: &Value) -> Option<Element> {
        let id = value.as_object()?.values().next()?.as_str()?;
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }

    /// The first widget of the page.
    pub(crate) fn widget(&self) -> Widget<'_> {
        self.nth_widget(0)
    }

    /// A widget by its place on the page.
    pub(crate) fn nth_widget(&self, place: usize) -> Widget<'_> {
        Widget { stage: self, place }
    }

    /// Presses and releases keys one after another.
    pub(crate) async fn keys(&self, keys: &str) {
        let pressed = keys.chars().fold(KeyActions::new("keys".into()), |actions, value| {
            actions.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.client.perform_actions(pressed).await.expect("keys can be pressed");
    }

    /// Presses keys while another one is down.
    pub(crate) async fn chord(&self, held: char, keys: &str) {
        let down = KeyActions::new("keys".into()).then(KeyAction::Down { value: held });
        let pressed = keys
            .chars()
            .fold(down, |actions, value| actions.then(KeyAction::Down { value }).then(KeyAction::Up { value }));
        let all = pressed.then(KeyAction::Up { value: held });
        self.client.perform_actions(all).await.expect("keys can be pressed");
    }

    /// Holds a key down until it repeats.
    pub(crate) async fn hold(&self, key: &str) {
        let value = key.chars().next().expect("a key is named");
        let actions = KeyActions::new("keys".into());
        let down = (0..8).fold(actions, |actions, _| actions.then(KeyAction::Down { value }));
        self.client.perform_actions(down.then(KeyAction::Up { value })).await.expect("a key can be held");
    }

    /// Leaves a picture and the widgets' markup in `target/screens/failed/` for whoever looks into the failure.
    pub(crate) async fn keep_failure(&self, name: &str) {
        let folder = xtask::dist::root().join("target/screens/failed");
        let stem =
            format!("{}-{name}", self.engine.name()).to_lowercase().replace(|sign: char| !sign.is_alphanumeric(), "-");
        let markup =
            "return [...document.querySelectorAll('viva-quiz')].map(host => host.shadowRoot?.innerHTML).join('\\n')";
        let kept = std::fs::create_dir_all(&folder);
        if let (Ok(()), Ok(picture)) = (&kept, self.client.screenshot().await) {
            std::fs::write(folder.join(format!("{stem}.png")), picture).ok();
        }
        if let (Ok(()), Ok(Value::String(markup))) = (&kept, self.client.execute(markup, Vec::new()).await) {
            std::fs::write(folder.join(format!("{stem}.html")), markup).ok();
        }
    }
}

/// Whether published files speak the pseudo-locale.
pub(crate) fn is_strange(dist: &Path) -> bool {
    let names = std::fs::read(dist.join("viva.json")).ok();
    let names: Option<Value> = names.and_then(|names| serde_json::from_slice(&names).ok());
    names.is_some_and(|names| names["language"] == words::PSEUDO)
}

/// A script without what precedes it; a blank line stands between them.
fn own(script: &str) -> &str {
    script.rsplit("\n\n").next().unwrap_or(script)
}

/// A page that loads the widget, as a careful blog would write it.
pub(crate) fn post(body: &str) -> String {
    format!(
        "<!doctype html><html lang='en'><meta charset='utf-8'><meta name='viewport' content='width=device-width'>\
         <meta name='color-scheme' content='light dark'><link rel='stylesheet' href='/pages/host.css'>\
         <title>A post</title><script src='/pages/watch.js'></script><script type='module' src='/viva.js'></script><body><main><h1>A post</h1>{body}</main>"
    )
}

/// An element with these attributes and something readable in it.
pub(crate) fn quiz(attributes: &str) -> String {
    format!("<viva-quiz {attributes}><p>Light</p></viva-quiz>")
}

/// Serves a site at a port that no script before had: whatever a page still keeps as it goes is kept under its own address.
#[allow(clippy::needless_pass_by_value, reason = "a site is made to be served; each try takes a copy")]
pub(crate) fn serve(site: Site) -> Server {
    static SERVED: AtomicU16 = AtomicU16::new(0);
    // Below what the system gives away, and apart from other runs, if not from all.
    let first = 20_000 + u16::try_from(std::process::id() % 20).expect("less than 20") * 600;
    let mut ports = iter::repeat_with(|| first + SERVED.fetch_add(1, Ordering::Relaxed));
    ports.find_map(|port| site.clone().start(port).ok()).expect("some port of thousands is free")
}
