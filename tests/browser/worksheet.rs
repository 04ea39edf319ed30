//! Worksheets: the way to one, and what of it is printed.

use crate::playing::{Script, script};
use crate::stage::Stage;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("worksheet: a topic leads to ten questions and their key, and a reload keeps them", kept),
        script("worksheet: it asks what the session of the same seed asks", same_as_the_session),
        script("worksheet: its heading takes the focus once its questions have come (A4)", focused),
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

async fn focused(stage: &Stage) {
    let _server = stage.visit("/#/settings").await;
    let widget = stage.widget();
    widget.shows(".setting").await;
    widget.script("location.hash = '#/worksheet?topic=errors&count=3&seed=4'", &[]).await;
    widget.shows(".paper-key").await;
    widget.focus_is_on("[data-spot=page]").await;
}
