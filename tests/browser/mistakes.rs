//! The mistakes notebook and the brief for tomorrow, by keyboard, with the deck itself.

use crate::learner::ENTER;
use crate::playing::{Script, script};
use crate::stage::Stage;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("mistakes: what was missed is listed, and practised by keyboard", practised),
        script("mistakes: the brief has what was missed, its core points, and the lists for tomorrow", brief),
    ]
}

/// Grades the card of `gil` as forgotten.
async fn miss(stage: &Stage) {
    let widget = stage.widget();
    widget.says(".count", "1 of 2").await;
    for key in [" ", "1"] {
        let keydown = "root.querySelector('[data-spot]').dispatchEvent(
            new KeyboardEvent('keydown', { key: arguments[1], bubbles: true, composed: true, cancelable: true }))";
        widget.script(keydown, &[key.into()]).await;
        widget.shows(if key == " " { ".rubric" } else { "[part=question]" }).await;
    }
    widget.says(".count", "2 of 2").await;
}

async fn practised(stage: &Stage) {
    let _server = stage.visit("/#/session?items=gil+list-vs-tuple&seed=3").await;
    let widget = stage.widget();
    miss(stage).await;
    widget.script("location.hash = '#/mistakes'", &[]).await;
    widget.focus_is_on("[data-spot=page]").await;
    widget.says(".misses .from", "Left out").await;
    widget.script("root.querySelector('.page-head .btn.primary').focus()", &[]).await;
    stage.keys(ENTER).await;
    widget.says(".count", "1 of 1").await;
    widget.focus_is_on("[data-spot=question]").await;
}

async fn brief(stage: &Stage) {
    let _server = stage.visit("/#/session?items=gil+list-vs-tuple&seed=3").await;
    let widget = stage.widget();
    miss(stage).await;
    widget.script("location.hash = '#/brief'", &[]).await;
    widget.says(".chapter", "A full answer covers").await;
    widget.says(".chapter", "Questions for your interviewer").await;
    widget.says(".chapter .check", "closing the books").await;
    widget.click(".chapter .check").await;
    widget.script("location.hash = '#/page/day-before'", &[]).await;
    widget.says(".sect-head .note", "1 of").await;
}
