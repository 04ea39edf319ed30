//! The stage itself: each engine shows the page in the size and scheme that scripts ask for.

use crate::engine::{DESK, PHONE};
use crate::playing::{Script, script};
use crate::stage::Stage;
use serde_json::json;
use xtask::engines::Engine;

pub(crate) fn scripts() -> Vec<Script> {
    [DESK, DESK.dark(), PHONE, PHONE.dark()].map(|look| script("looks: as asked", as_asked).seen(look)).into()
}

async fn as_asked(stage: &Stage) {
    let _server = stage.host("").await;
    let seen = "return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]";
    assert_eq!(stage.script(seen, &[]).await, json!([stage.look.width, stage.look.dark]));
    // Firefox counts the frame of its window into the height, and WebKitGTK its toolbar.
    let height = stage.script("return innerHeight", &[]).await;
    assert!(stage.engine != Engine::Chromium || height == stage.look.height, "{height}");
}
