//! What readers ask of their system: the size and scheme of a script's look, larger text, forced colours.

use crate::engine::{DESK, PHONE};
use crate::learner::{first, items};
use crate::playing::{Script, script, skip};
use crate::stage::{Stage, quiz};
use serde_json::json;
use viva_core::interaction::Interaction;
use viva_core::listing::{Lang, Listing};
use xtask::engines::Engine;

pub(crate) fn scripts() -> Vec<Script> {
    let asked = [DESK, DESK.dark(), PHONE, PHONE.dark()].map(|look| script("looks: as asked", as_asked).seen(look));
    let large = script("looks: larger text stays in its buttons and within a phone (A12)", large_text).seen(PHONE);
    let forced =
        script("looks: a chosen option stands out in forced colours, also under the pointer (A14)", forced_colours);
    let whole = script("looks: no gap and no line to order is cut off on a phone", whole_lines).seen(PHONE);
    asked.into_iter().chain([large, forced, whole]).collect()
}

async fn as_asked(stage: &Stage) {
    let _server = stage.host("").await;
    let seen = "return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]";
    assert_eq!(stage.script(seen, &[]).await, json!([stage.look.width, stage.look.dark]));
    // Firefox counts the frame of its window into the height, and WebKitGTK its toolbar.
    let height = stage.script("return innerHeight", &[]).await;
    assert!(stage.engine != Engine::Chromium || height == stage.look.height, "{height}");
}

async fn large_text(stage: &Stage) {
    let _server = stage.visit("/").await;
    let widget = stage.widget();
    let concept = ("#/concept/mutable-default-argument", ".asked");
    for (route, sign) in
        [("#/", "#topics"), ("#/choose", "#choose"), ("#/settings", ".setting"), ("#/tables", "h1#tables"), concept]
    {
        widget.script("location.hash = arguments[1]", &[route.into()]).await;
        widget.shows(sign).await;
        for size in ["130%", "150%", "200%"] {
            stage.script("document.documentElement.style.fontSize = arguments[0]", &[size.into()]).await;
            // What only screen readers read is clipped, however long it is.
            let out = "const seen = part => !(part instanceof Element) || getComputedStyle(part).clipPath === 'none'
            return all('.seg, .btn, .app-nav a').filter(one => [...one.childNodes].filter(seen).some(part => {
                const words = document.createRange(), box = one.getBoundingClientRect()
                words.selectNodeContents(part)
                const { left, right, width } = words.getBoundingClientRect()
                return width > 0 && (left < box.left - 1 || right > box.right + 1)
            })).map(words)";
            assert_eq!(widget.script(out, &[]).await, json!([]), "too wide for their buttons on {route} at {size}");
            stage.stays_within(&format!("{route} at {size}")).await;
        }
    }
}

async fn whole_lines(stage: &Stage) {
    let widest = |text: &Listing| text.source().lines().map(str::len).max() > Some(40);
    let known = [
        first(|item| matches!(item.interaction, Interaction::Blank(_)) && item.listing.as_ref().is_some_and(widest)),
        first(|item| {
            matches!(&item.interaction, Interaction::Order(order)
            if order.lang == Lang::Python && order.lines.iter().any(|line| widest(&line.text)))
        }),
    ];
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    let cut = "const card = all('.card')[0].getBoundingClientRect()
        return all('.gap, .line code, .line button').filter(one => {
            const words = document.createRange()
            words.selectNodeContents(one)
            return Math.max(one.getBoundingClientRect().right, words.getBoundingClientRect().right) > card.right
                || one.scrollWidth > one.clientWidth + 1
        }).map(one => one.outerHTML)";
    for sign in ["input.gap", ".line"] {
        widget.shows(sign).await;
        assert_eq!(widget.script(cut, &[]).await, json!([]), "cut off");
        widget.press("Skip this one").await;
    }
}

async fn forced_colours(stage: &Stage) {
    if stage.engine != Engine::Chromium {
        skip("only Chromium can be asked for forced colours by its driver");
    }
    let _server = stage.host(&quiz("topic='errors' count='1' seed='1'")).await;
    let widget = stage.widget();
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    stage.devtools("Emulation.setEmulatedMedia", forced).await;
    widget.click("label.option").await;
    let settled = "const row = all('label.option:hover:has(:checked)')[0]
        return row && !root.getAnimations().length && [getComputedStyle(row).backgroundColor, getComputedStyle(row).color]";
    let seen = widget.until(settled, &[]).await;
    let system = "const probe = root.appendChild(document.createElement('p'))
        probe.style.cssText = 'forced-color-adjust: none; background: Highlight; color: HighlightText'
        const colours = [getComputedStyle(probe).backgroundColor, getComputedStyle(probe).color]
        probe.remove()
        return colours";
    assert_eq!(seen, widget.script(system, &[]).await);
    stage.devtools("Emulation.setEmulatedMedia", json!({ "features": [] })).await;
}
