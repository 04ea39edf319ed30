//! The mistakes notebook and the brief for tomorrow, by keyboard, with the deck itself.

use crate::engine::PHONE;
use crate::learner::{ENTER, first};
use crate::playing::{Script, script};
use crate::stage::Stage;
use serde_json::json;
use viva_core::interaction::Interaction;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("mistakes: what was missed is listed, and practised by keyboard", practised),
        script("mistakes: under each pair that was missed stand both partners", pairs),
        script("mistakes: under each pair that was missed stand both partners", pairs).seen(PHONE),
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

async fn pairs(stage: &Stage) {
    let matching = first(|item| matches!(item.interaction, Interaction::Match(_)));
    let _server = stage.visit(&format!("/#/session?items={}&seed=3", matching.id)).await;
    let widget = stage.widget();
    widget.shows(".pair select").await;
    let last = "for (const one of all('.pair select')) {
            one.selectedIndex = one.length - 1
            one.dispatchEvent(new Event('change', { bubbles: true }))
        }";
    widget.script(last, &[]).await;
    widget.press("Certain").await;
    widget.shows("[data-spot=verdict]").await;
    widget.click("[part=next]").await;
    widget.shows("[part=summary] .from").await;
    // One below the other on a phone, else beside each other in columns that all pairs share.
    let untidy = "const stacked = arguments[1]
        const boxes = all('.misses .from').map(pair => [...pair.children].map(one => one.getBoundingClientRect()))
        const below = (one, other) => other.top > one.bottom - 1
        const fits = ([left, wrong, right]) => below(left, wrong) && below(left, right)
            && (stacked ? below(wrong, right) : right.left > wrong.right - 1)
        const starts = at => new Set(boxes.map(pair => pair[at].left)).size
        return [boxes.length > 1, boxes.filter(pair => !fits(pair)).length, starts(1), starts(2)]";
    let phone = stage.look.width == PHONE.width;
    assert_eq!(widget.script(untidy, &[phone.into()]).await, json!([true, 0, 1, 1]), "in the summary");
    widget.script("location.hash = '#/mistakes'", &[]).await;
    widget.shows(".page-head").await;
    widget.shows(".misses .from").await;
    assert_eq!(widget.script(untidy, &[phone.into()]).await, json!([true, 0, 1, 1]), "in the notebook");
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
