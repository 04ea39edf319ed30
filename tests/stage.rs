//! One test's browser, with the few moves that tests repeat. Knows nothing of questions.

use crate::engine::{self, Driver, Look};
use fantoccini::elements::{Element, ShadowRoot};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::{Duration, Instant};
use xtask::engines::Engine;

/// How long a page may take for anything before a test fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// A browser window of one test.
pub struct Stage {
    /// The engine at work, for what one of them cannot do.
    pub engine: Engine,
    /// The WebDriver session, for all that has no move here.
    pub client: Client,
}

/// Plays a test in a fresh window of the usual look.
pub fn play(body: impl AsyncFnOnce(&Stage)) {
    play_with(Look::default(), body);
}

/// Plays a test in a fresh window; the browser is closed whether it passes or not.
pub fn play_with(look: Look, body: impl AsyncFnOnce(&Stage)) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime needs no more than a thread");
    let engine = engine::chosen();
    let driver = Driver::start(engine, look);
    let mut sessions = ClientBuilder::new(HttpConnector::new());
    let session = sessions.capabilities(engine::capabilities(engine, look)).connect(&driver.address);
    let client = runtime.block_on(session).unwrap_or_else(|error| panic!("{engine} could not be started: {error}"));
    let stage = Stage { engine, client };
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(body(&stage))));
    if outcome.is_err() {
        runtime.block_on(stage.keep_failure());
    }
    // A browser that is gone already is closed enough.
    runtime.block_on(stage.client.close()).ok();
    drop(driver);
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

impl Stage {
    /// Goes to an address and waits for the page's load event.
    pub async fn open(&self, url: &str) {
        self.client.goto(url).await.unwrap_or_else(|error| panic!("{url} could not be opened: {error}"));
    }

    /// What a script returns; its arguments are `arguments[0]` and on.
    pub async fn script(&self, script: &str, arguments: &[Value]) -> Value {
        self.client
            .execute(script, arguments.to_vec())
            .await
            .unwrap_or_else(|error| panic!("`{script}` failed: {error}"))
    }

    /// Asks a script again until what it returns is true, not zero and not empty.
    pub async fn until(&self, script: &str, arguments: &[Value]) -> Value {
        let deadline = Instant::now() + PATIENCE;
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
            assert!(Instant::now() < deadline, "`{script}` stayed {value}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The shadow root of the first `<viva-quiz>`, once something live stands in it.
    pub async fn widget(&self) -> ShadowRoot {
        self.nth_widget(0).await
    }

    /// The shadow root of a `<viva-quiz>` by its place on the page, once something live stands in it.
    pub async fn nth_widget(&self, place: usize) -> ShadowRoot {
        let live = "const host = document.querySelectorAll('viva-quiz')[arguments[0]]
            return !!host?.shadowRoot && !host.shadowRoot.querySelector('slot')";
        self.until(live, &[place.into()]).await;
        let hosts = self.client.find_all(Locator::Css("viva-quiz")).await.expect("the page has a widget");
        hosts[place].shadow_root().await.expect("a live widget has a shadow root")
    }

    /// An element inside a shadow root, which must be there now.
    pub async fn part(&self, root: &ShadowRoot, css: &str) -> Element {
        root.find(Locator::Css(css)).await.unwrap_or_else(|error| panic!("the widget has no {css}: {error}"))
    }

    /// A picture of the window as PNG.
    pub async fn picture(&self) -> Vec<u8> {
        self.client.screenshot().await.expect("every engine takes pictures of the window")
    }

    /// Leaves a picture and the widgets' markup in `target/screens/` for whoever looks into the failure.
    async fn keep_failure(&self) {
        let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let folder = xtask::dist::root().join("target/screens/failed");
        let stem = format!("{name}-{}", self.engine).to_lowercase();
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
