//! Styles of the page around: what enters the widget, and what leaves it.

use crate::learner::{answer, first, items};
use crate::playing::{Script, script};
use crate::stage::{Stage, post, quiz, serve};
use crate::widget::Widget;
use serde_json::json;
use viva_core::interaction::Interaction;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("styles: hostile ones do not enter, and ours do not leave (F33)", hostile),
        script("styles: of what elements inherit only the font and its size enter (F33)", inherited),
        script(
            "styles: a page that rings what has the focus rings no whole element, and ours is ringed (A9 F33)",
            ringed,
        ),
        script("styles: a page hides the element, or keeps the pointer from it (F33)", hidden),
    ]
}

/// What [`inherited`] finds of a browser, at least.
const MANY: u64 = 50;

async fn reaches_nothing(widget: Widget<'_>, what: &str) {
    let seen = widget.script("return reached(root)", &[]).await;
    assert!(seen[0].as_u64().is_some_and(|count| count >= MANY), "{seen}");
    assert_eq!(seen[1], json!([]), "the page reaches into {what}");
}

async fn inherited(stage: &Stage) {
    let known = first(|item| item.listing.is_some() && matches!(item.interaction, Interaction::Choice(_)));
    let body = format!(
        "<script src='/pages/inherited.js'></script>{}{}",
        quiz(&format!("items='{}'", items(std::slice::from_ref(&known)))),
        quiz("table='caches'")
    );
    let _server = stage.host(&body).await;
    let widget = stage.widget();
    widget.shows("[part=question] label.option").await;
    reaches_nothing(widget, "a question").await;
    answer(widget, known.item).await;
    widget.shows(".verdict").await;
    reaches_nothing(widget, "a verdict").await;
    let table = stage.nth_widget(1);
    stage.script("document.querySelectorAll('viva-quiz')[1].scrollIntoView()", &[]).await;
    table.shows("table").await;
    reaches_nothing(table, "a table").await;
}

async fn ringed(stage: &Stage) {
    let ring = "<style>:focus { outline: 5px solid red; box-shadow: 0 0 0 4px red }</style>";
    let page = post(&format!("{ring}{}", quiz("topic='errors' seed='1'")));
    let server = serve(stage.site().page("/post.html", page).csp(None));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.shows("[part=question]").await;
    widget.tab_to("button.seg").await;
    let rings = "const [around, own] = [host, root.activeElement].map(one => getComputedStyle(one))
        return [around.outlineStyle, around.boxShadow, own.outlineStyle]";
    assert_eq!(widget.script(rings, &[]).await, json!(["none", "none", "solid"]));
}

async fn hidden(stage: &Stage) {
    let _server = stage.host(&quiz("topic='errors' seed='1'")).await;
    let widget = stage.widget();
    widget.shows("[part=question]").await;
    let looks = "const style = getComputedStyle(all('.viva')[0]), seen = {}
        for (const [name, value] of [['visibility', 'hidden'], ['pointerEvents', 'none'], ['colorScheme', 'dark'], ['fontFamily', 'Courier']]) {
            host.style[name] = value
            seen[name] = style[name]
        }
        return seen";
    let meant =
        json!({ "visibility": "hidden", "pointerEvents": "none", "colorScheme": "dark", "fontFamily": "Courier" });
    assert_eq!(widget.script(looks, &[]).await, meant);
}

async fn hostile(stage: &Stage) {
    let server = serve(stage.site().csp(None));
    stage.open(&server.url("/pages/hostile.html")).await;
    let mine = "return ['before', 'mine'].map(id => { const style = getComputedStyle(document.getElementById(id))
        return [style.display, style.color, style.padding, style.font, style.border] })";
    let before = stage.script(mine, &[]).await;
    let load = "const script = document.createElement('script'); script.type = 'module'; script.src = '/viva.js'
        document.head.append(script)";
    stage.script(load, &[]).await;
    let widget = stage.widget();
    widget.shows("[part=question] label.option").await;
    let looks = "const label = getComputedStyle(all('label.option')[0]), submit = all('.confidence button')[0]
        return [label.display !== 'none', parseFloat(label.fontSize) >= 16, label.visibility,
            submit.getBoundingClientRect().height >= 44, getComputedStyle(submit).color !== 'rgb(255, 0, 0)',
            label.textShadow, label.wordBreak, label.fontVariantCaps, label.webkitTextStrokeWidth,
            getComputedStyle(all('.viva')[0]).webkitUserSelect]";
    let plain = json!([true, true, "visible", true, true, "none", "normal", "normal", "0px", "text"]);
    assert_eq!(widget.script(looks, &[]).await, plain);
    widget.click("label.option").await;
    widget.press("Guess").await;
    widget.shows(".verdict").await;
    assert_eq!(stage.script(mine, &[]).await, before, "our styles left the widget");
    assert_eq!(stage.script("return document.adoptedStyleSheets.length", &[]).await, 0);
}
