//! What axe-core cannot see of accessibility: what keys do, what is said, and where single keys reach.
//! Every screen by axe-core is in `screens.rs`.

use crate::browser::found::choices;
use crate::browser::looks::LOST;
use crate::engine::{DESK, PHONE};
use crate::learner::{CONTROL, DOWN, ESCAPE, SHIFT, TAB, answer, first, items, one_of_each_kind};
use crate::playing::{Script, script};
use crate::stage::{Stage, quiz};
use crate::widget::Widget;
use serde_json::json;
use viva_core::interaction::Interaction;
use viva_core::listing::Lang;
use viva_host::Server;
use xtask::engines::Engine;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("access: Tab enters and leaves a choice once, arrows choose, and nothing is submitted (A1)", one_choice),
        script("access: several choices are boxes in a group that says how many (A2)", several_choices),
        script("access: a verdict is said once, and nothing of it when it goes (A3)", said_once),
        script("access: whoever hears that an answer is wrong hears with it what is right (A3)", heard),
        script("access: keys act only within the widget, and never while one types (A7)", single_keys),
        script("access: a key that acts in the widget does nothing in the page, and others pass (A7)", one_key_once),
        script("access: a field of the widget keeps its letters, as one of the page would (A7)", own_letters),
        script("access: a cell of a table keeps its letters as well (A7)", own_cells),
        script("access: code is a named place that keys can scroll, and is not translated (A22)", named_code),
        script("access: more space between letters, words and lines loses nothing (A12)", text_spacing).seen(PHONE),
        script("access: who asks for less motion sees none (A14)", motion).seen(DESK.still()),
        script("access: who does not ask for less motion sees some", motion),
        script("access: the focus has a ring of two pixels that stands out from what is around it (A9)", ring),
        script("access: the focus has a ring of two pixels that stands out from what is around it (A9)", ring)
            .seen(DESK.dark()),
        script("access: a clock that ticks says nothing, and can be put out of sight (A6)", silent_clock),
    ]
}

async fn one_choice(stage: &Stage) {
    let known = choices(1);
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    widget.shows("[part=question]").await;
    let group = "const inputs = all('label.option').map(label => label.querySelector('input')), box = inputs[0].closest('fieldset')
        return [inputs.every(one => one.type === 'radio' && one.name === inputs[0].name), !!box.querySelector('legend').textContent.trim()]";
    assert_eq!(widget.script(group, &[]).await, json!([true, true]));
    widget.tab_to("label.option input").await;
    let at = "return all('label.option').map(label => label.querySelector('input')).findIndex(one => one.checked)";
    stage.keys(" ").await;
    widget.until("return all('label.option input:checked').length || root.querySelectorAll('label.option input:checked').length", &[]).await;
    let before = widget.script(at, &[]).await;
    stage.keys(DOWN).await;
    widget
        .until(
            &format!(
                "{}, [arguments[1]]",
                at.replace("return ", "return !(").replace("checked)", "checked) === arguments[1])")
            ),
            &[before],
        )
        .await;
    stage.keys(TAB).await;
    widget.until("return !root.activeElement?.closest('label.option')", &[]).await;
    stage.chord(SHIFT, TAB).await;
    widget.until("return root.activeElement?.matches('label.option input:checked')", &[]).await;
    assert_eq!(widget.count(".verdict").await, 0, "moving submitted");
}

async fn several_choices(stage: &Stage) {
    let known = [first(|item| matches!(item.interaction, Interaction::Multiple(_)))];
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    widget.shows("label.option").await;
    let group = "const box = root.querySelector('fieldset:has(label.option)')
        return [[...box.querySelectorAll('label.option input')].every(one => one.type === 'checkbox'), box.querySelector('legend').textContent]";
    let seen = widget.script(group, &[]).await;
    assert_eq!(seen[0], true);
    let legend = seen[1].as_str().unwrap_or_default().to_lowercase();
    assert!(["all", "two", "three", "every", "any", "several"].iter().any(|word| legend.contains(word)), "{legend:?}");
}

async fn said_once(stage: &Stage) {
    let known = choices(2);
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    widget.shows("[part=question]").await;
    let watch = "window.live = root.querySelector('[role=status]'); window.said = []
        new MutationObserver(() => said.push(live.textContent)).observe(live, { childList: true, subtree: true, characterData: true })";
    widget.script(watch, &[]).await;
    answer(widget, known[0].item).await;
    // The heading of the verdict takes the focus, which says it; the live region would say it a second time.
    widget.focus_is_on("[data-spot=verdict]").await;
    let heading = widget.text(".verdict .h").await;
    widget.click("[part=next]").await;
    widget.focus_is_on("[data-spot=question]").await;
    let said = stage.script("return [live.isConnected, said.filter(Boolean)]", &[]).await;
    assert_eq!(said, json!([true, []]), "{heading:?} was said by focus, and this as well");
}

async fn heard(stage: &Stage) {
    let printed = first(
        |item| matches!(&item.interaction, Interaction::Output(output) if output.stdout.lines().count() == 1 && output.raises.is_none()),
    );
    let blank = first(|item| matches!(&item.interaction, Interaction::Blank(blank) if blank.gaps.len() == 1));
    let bug = first(|item| matches!(&item.interaction, Interaction::Bug(bug) if bug.line > 1));
    let known = [printed, blank, bug];
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    for known in &known {
        let right = match &known.item.interaction {
            Interaction::Output(output) => {
                widget.write("textarea", "nothing of it").await;
                output.stdout.trim_end().to_owned()
            }
            Interaction::Blank(blank) => {
                widget.write("input.gap", "nothing of it").await;
                blank.gaps[0].answer.clone()
            }
            Interaction::Bug(bug) => {
                widget.click("label.ln").await;
                format!("line {}", bug.line)
            }
            _ => panic!("{} is of none of these kinds", known.id),
        };
        widget.press("Certain").await;
        widget.focus_is_on("[data-spot=verdict]").await;
        says_with_the_verdict(stage, &right).await;
        widget.click("[part=next]").await;
    }
}

/// What describes the heading of the verdict says `right`, and Chromium tells it to whoever listens.
async fn says_with_the_verdict(stage: &Stage, right: &str) {
    let described = "const ids = all('[data-spot=verdict]')[0].getAttribute('aria-describedby').split(' ')
        return ids.map(id => root.getElementById(id).textContent).join(' ')";
    let described = stage.widget().script(described, &[]).await;
    assert!(described.as_str().is_some_and(|words| words.contains(right)), "{right:?} is not in {described}");
    if stage.engine == Engine::Chromium {
        let tree = stage.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes = tree["nodes"].as_array().into_iter().flatten();
        let told: Vec<&str> = nodes.filter_map(|node| node["description"]["value"].as_str()).collect();
        assert!(told.iter().any(|told| told.contains(right)), "{right:?} is not told: {told:?}");
    }
}

async fn single_keys(stage: &Stage) {
    let known = choices(1);
    let page = format!("<input id='mine'>{}", quiz(&format!("items='{}'", items(&known))));
    let _server = stage.host(&page).await;
    let widget = stage.widget();
    widget.shows("label.option").await;
    let keys = "window.stolen = 0; document.getElementById('mine').focus()
        document.addEventListener('keydown', event => { stolen += event.defaultPrevented })";
    stage.script(keys, &[]).await;
    stage.keys("a2n").await;
    let free = "return [document.getElementById('mine').value, stolen, root.querySelectorAll('label.option input:checked').length]";
    assert_eq!(widget.script(free, &[]).await, json!(["a2n", 0, 0]));
    stage.script("document.getElementById('mine').blur()", &[]).await;
    stage.keys("a").await;
    assert_eq!(
        widget.script("return root.querySelectorAll('label.option input:checked').length", &[]).await,
        0,
        "a key of the page was taken"
    );
}

/// A page with shortcuts of its own, which asks whether somebody types into a field of it.
const HEARD: &str = "window.heard = []
    for (const place of [document, window]) for (const name of ['keydown', 'keypress', 'keyup', 'input'])
        place.addEventListener(name, event => {
            if (!event.target.matches?.('input, textarea, select')) heard.push(event.key ?? name)
        })";

/// The keys that such a page heard since it was asked last.
const HEARD_SINCE: &str = "return [...new Set(heard.splice(0))]";

/// Opens such a page, once the widget keeps what is its own.
async fn fenced<'a>(stage: &'a Stage, body: &str) -> (Server, Widget<'a>) {
    let server = stage.host(body).await;
    let widget = stage.widget();
    widget.shows("[part=question], [part=table]").await;
    widget.is_fenced().await;
    stage.script(HEARD, &[]).await;
    (server, widget)
}

async fn one_key_once(stage: &Stage) {
    let known = [first(|item| item.listing.is_some() && matches!(item.interaction, Interaction::Choice(_)))];
    let (_server, widget) = fenced(stage, &quiz(&format!("items='{}'", items(&known)))).await;
    widget.tab_to("[tabindex='0']").await;
    stage.script(HEARD_SINCE, &[]).await;
    // Code that scrolls.
    stage.keys(DOWN).await;
    assert_eq!(stage.script(HEARD_SINCE, &[]).await, json!([]));
    widget.tab_to("label.option input").await;
    assert_eq!(stage.script(HEARD_SINCE, &[]).await, json!(["Tab"]));
    let chosen = async |at: usize| {
        widget.until("return root.querySelectorAll('label.option input')[arguments[1]].checked", &[json!(at)]).await;
    };
    stage.keys(" ").await;
    chosen(0).await;
    stage.keys("jB").await;
    chosen(1).await;
    stage.keys(DOWN).await;
    chosen(2).await;
    // There is no verdict to go on from yet.
    stage.keys("n").await;
    stage.chord(CONTROL, "e").await;
    assert_eq!(stage.script(HEARD_SINCE, &[]).await, json!(["j", "n", "Control", "e"]));
    stage.keys("3").await;
    widget.focus_is_on("[data-spot=verdict]").await;
    stage.script(HEARD_SINCE, &[]).await;
    stage.keys("3").await;
    stage.keys(DOWN).await;
    assert_eq!(stage.script(HEARD_SINCE, &[]).await, json!(["3", "ArrowDown"]), "a heading has no keys of its own");
    widget.tab_to("[part=next]").await;
    stage.script(HEARD_SINCE, &[]).await;
    stage.keys(" ").await;
    widget.shows("[part=summary]").await;
    assert_eq!(stage.script(HEARD_SINCE, &[]).await, json!([]), "a key acted twice");
}

async fn own_letters(stage: &Stage) {
    let known = [first(|item| matches!(item.interaction, Interaction::Blank(_)))];
    let page = format!("<input id='mine'>{}", quiz(&format!("items='{}'", items(&known))));
    let (_server, widget) = fenced(stage, &page).await;
    widget.write("input.gap", "j2n/ ").await;
    assert_eq!(widget.script("return [root.querySelector('input.gap').value, heard]", &[]).await, json!(["j2n/ ", []]));
    stage.keys(ESCAPE).await;
    stage.chord(CONTROL, "e").await;
    stage.keys(TAB).await;
    assert_eq!(stage.script(HEARD_SINCE, &[]).await, json!(["Escape", "Control", "e", "Tab"]));
    stage.script("document.getElementById('mine').focus(); heard.length = 0; document.activeElement.blur()", &[]).await;
    stage.keys("/").await;
    assert_eq!(stage.script(HEARD_SINCE, &[]).await, json!(["/"]), "a key of the page was kept from it");
}

async fn own_cells(stage: &Stage) {
    let (_server, widget) = fenced(stage, &quiz("table='four-containers'")).await;
    widget.press("Cover and recall").await;
    widget.tab_to("input[name=typing]").await;
    stage.keys(" ").await;
    stage.script(HEARD_SINCE, &[]).await;
    widget.write(".cell input", "n/").await;
    assert_eq!(stage.script(HEARD_SINCE, &[]).await, json!([]));
}

async fn named_code(stage: &Stage) {
    let known = [first(|item| {
        let python = item.listing.as_ref().is_some_and(|listing| listing.lang == Lang::Python);
        python && matches!(item.interaction, Interaction::Choice(_))
    })];
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    widget.shows("[part=code]").await;
    let code = "const code = root.querySelector('[part=code] pre')
        return [code.tabIndex, code.getAttribute('aria-label'), code.getAttribute('translate'), code.dir, !!code.querySelector('code')]";
    let seen = widget.script(code, &[]).await;
    let label = seen[1].as_str().unwrap_or_default();
    assert!(label.starts_with("Python code, ") && label.ends_with("lines"), "{label:?}");
    assert_eq!(json!([seen[0], seen[2], seen[3], seen[4]]), json!([0, "no", "ltr", true]));
}

/// The override of WCAG 1.4.12, put into the widget's root as a reader's extension would.
const SPACING: &str = "const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }')
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]";

async fn text_spacing(stage: &Stage) {
    let known = one_of_each_kind();
    let _server = stage.host(&quiz(&format!("items='{}' seed='1'", items(&known)))).await;
    let widget = stage.widget();
    widget.shows("[part=question]").await;
    widget.script(SPACING, &[]).await;
    for (one, number) in known.iter().zip(1..) {
        widget.says(".count", &format!("{number} of 7")).await;
        stage.stays_within(&format!("{}, spaced out,", one.id)).await;
        assert_eq!(widget.script(LOST, &[]).await, json!([]), "{} loses words", one.id);
        widget.press("Skip this one").await;
    }
}

/// What moves, in any frame, while an option is chosen, an answer judged and the next question asked.
const MOVES: &str = "const seen = new Set()
    const frame = () => {
        for (const one of root.getAnimations()) seen.add(one.animationName ?? one.transitionProperty)
        return new Promise(requestAnimationFrame)
    }
    const frames = async until => { for (let left = 900; left && !until(); left--) await frame(); for (let left = 8; left; left--) await frame() }
    return (async () => {
        root.querySelector('label.option').click()
        await frames(() => root.querySelector('label.option :checked'))
        root.querySelector('.confidence button').click()
        await frames(() => root.querySelector('.verdict'))
        root.querySelector('[part=next]').click()
        await frames(() => !root.querySelector('.verdict'))
        return [matchMedia('(prefers-reduced-motion: reduce)').matches, [...seen].sort()]
    })()";

async fn motion(stage: &Stage) {
    let _server = stage.host(&quiz(&format!("items='{}'", items(&choices(2))))).await;
    let widget = stage.widget();
    widget.shows("label.option").await;
    let seen = widget.script(MOVES, &[]).await;
    assert_eq!(seen[0], stage.look.still, "the system asks for another thing");
    let moving = seen[1].as_array().map_or(0, Vec::len);
    assert_eq!(moving == 0, stage.look.still, "{seen}");
}

/// What is wrong with the ring of the focus where it is now, and whether it is in the widget at all.
const RING: &str = "const now = root?.activeElement
    if (!now) return 'away'
    const ground = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const paint = (under, colour) => {
        ground.fillStyle = under; ground.fillRect(0, 0, 1, 1)
        ground.fillStyle = colour; ground.fillRect(0, 0, 1, 1)
        return [...ground.getImageData(0, 0, 1, 1).data].slice(0, 3)
    }
    const up = one => one.parentElement ?? one.getRootNode().host
    const below = one => {
        const layers = []
        for (; one; one = up(one)) layers.unshift(getComputedStyle(one).backgroundColor)
        return layers.reduce((under, colour) => `rgb(${paint(under, colour)})`, 'Canvas')
    }
    const light = ([r, g, b]) => [[r, .2126], [g, .7152], [b, .0722]].reduce((sum, [part, weight]) =>
        sum + weight * ((part /= 255) <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4), 0)
    const contrast = (one, other) => { const [low, high] = [light(one), light(other)].sort((a, b) => a - b); return (high + .05) / (low + .05) }
    // A field or a box may have its ring around what holds it.
    let ring = now
    for (let left = 4; left && parseFloat(getComputedStyle(ring).outlineWidth) * (getComputedStyle(ring).outlineStyle !== 'none') < 2; left--) ring = up(ring)
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ring)
    const what = `${now.localName}.${now.className} ${words(now).slice(0, 30)}`
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `${what}: no ring`
    const around = below(up(ring)), far = contrast(paint(around, outlineColor), paint(around, around))
    return far < 3 ? `${what}: ${far.toFixed(2)} to 1` : ''";

/// Goes through a page by Tab and judges the ring at each stop.
async fn rings(stage: &Stage, name: &str, most: usize) {
    let widget = stage.widget();
    let mut stops = 0;
    for _ in 0..most {
        stage.keys(TAB).await;
        match widget.script(RING, &[]).await.as_str() {
            Some("away") => {}
            Some("") => stops += 1,
            wrong => panic!("{name}: {wrong:?}"),
        }
    }
    assert!(stops > 2, "{name}: only {stops} stops were seen");
}

async fn ring(stage: &Stage) {
    let known = one_of_each_kind();
    let _server = stage.host(&quiz(&format!("items='{}' seed='1'", items(&known)))).await;
    let widget = stage.widget();
    for (one, number) in known.iter().zip(1..) {
        widget.says(".count", &format!("{number} of 7")).await;
        rings(stage, &one.id, 8).await;
        widget.press("Skip this one").await;
    }
    let server = stage.visit("/#/settings").await;
    widget.shows(".setting").await;
    rings(stage, "settings", 14).await;
    for (address, sign) in [("/#/table/four-containers", "[part=table]"), ("/#/choose", "#choose")] {
        stage.open(&server.url(address)).await;
        widget.shows(sign).await;
        rings(stage, address, 14).await;
    }
}

async fn silent_clock(stage: &Stage) {
    let _server = stage.host(&quiz("mode='mock'")).await;
    let widget = stage.widget();
    widget.press("Start the clock").await;
    widget.shows(".clock strong").await;
    let watch = "const live = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]'
        window.said = []
        for (const one of root.querySelectorAll(live)) new MutationObserver(() => one.matches(live) && said.push(one.textContent)).observe(one, { childList: true, subtree: true, characterData: true })
        return [root.querySelectorAll(live).length > 0, !root.querySelector('.clock').closest(live)]";
    assert_eq!(widget.script(watch, &[]).await, json!([true, true]));
    let time = "return root.querySelector('.clock strong').textContent";
    let first = widget.script(time, &[]).await;
    widget.until(&time.replace("return", "return arguments[1] !=="), &[first]).await;
    assert_eq!(stage.script("return said.filter(Boolean)", &[]).await, json!([]));
    widget.press("Hide clock").await;
    widget.hides(".clock strong").await;
}
