//! Worksheets: the way to one, what of it is printed, and how it stands on paper.

use serde_json::json;
use xtask::engines::Engine;

use crate::playing::{Script, script};
use crate::stage::Stage;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("worksheet: a topic leads to ten questions and their key, and a reload keeps them", kept),
        script("worksheet: it asks what the session of the same seed asks", same_as_the_session),
        script("worksheet: on paper the key begins a page, and nothing can be pressed (F32)", on_paper),
    ]
}

async fn kept(stage: &Stage) {
    let _server = stage.visit("/#/topic/errors").await;
    let widget = stage.widget();
    widget.click("a[href^='#/worksheet']").await;
    widget.shows(".paper-key").await;
    assert_eq!(widget.count(".paper > li").await, 20, "ten questions, ten keys");
    stage.until("return location.hash.includes('seed=')", &[]).await;
    let before = widget.text(".paper").await;
    stage.reload().await;
    widget.shows(".paper-key").await;
    assert_eq!(widget.text(".paper").await, before);
    widget.click(".seg:nth-of-type(2)").await;
    widget.hides(".paper-key").await;
    widget.click(".seg:nth-of-type(3)").await;
    widget.shows(".paper-key").await;
    assert_eq!(widget.count(".paper > li").await, 10, "the keys alone");
}

async fn same_as_the_session(stage: &Stage) {
    let _server = stage.visit("/#/worksheet?topic=errors&count=3&seed=4").await;
    let widget = stage.widget();
    widget.shows(".paper-key").await;
    let first = widget.text(".paper > li > .prose").await;
    widget.click("a[href^='#/session']").await;
    widget.says("[part=question] .stem", &first).await;
}

async fn on_paper(stage: &Stage) {
    let _server = stage.visit("/#/worksheet?topic=errors&count=3&seed=4").await;
    let widget = stage.widget();
    widget.shows(".paper-key").await;
    // The other engines have no command that shows a page as paper does.
    if stage.engine != Engine::Chromium {
        return;
    }
    stage.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let key = widget.script("return getComputedStyle(root.querySelector('.paper-key')).breakBefore", &[]).await;
    assert_eq!(key, "page");
    let left = "return [...root.querySelectorAll('button, input, .app a')].filter(one => one.checkVisibility()).length";
    assert_eq!(widget.script(left, &[]).await, 0);
    stage.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
}
