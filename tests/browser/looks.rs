//! What readers ask of their system: the size and scheme of a script's look, larger text, forced colours.

use crate::browser::found::choices;
use crate::engine::{DESK, Look, PHONE};
use crate::learner::{answer, first, items, option};
use crate::playing::{Script, script, skip};
use crate::stage::{Stage, quiz};
use serde_json::{Value, json};
use viva_core::deck::Item;
use viva_core::interaction::{Body, Interaction};
use viva_core::listing::{Lang, Listing};
use xtask::engines::Engine;

pub(crate) fn scripts() -> Vec<Script> {
    let asked = [DESK, DESK.dark(), PHONE, PHONE.dark()].map(|look| script("looks: as asked", as_asked).seen(look));
    let large = script("looks: larger text stays in its buttons and within a phone (A11 A12)", large_text)
        .seen(Look { width: 320, ..PHONE });
    let forced =
        script("looks: a chosen option stands out in forced colours, also under the pointer (A14)", forced_colours)
            .seen(DESK.forced());
    let others =
        script("looks: what else is told by colour has lines and grounds in forced colours (A14)", forced_controls);
    let contrast = script("looks: who asks for more contrast gets stronger lines and words", more_contrast);
    let asked_for = [others.seen(DESK.forced()), contrast];
    let whole = script("looks: no gap and no line to order is cut off on a phone", whole_lines).seen(PHONE);
    let words = script("looks: names and words stay whole on a phone, and large text leaves room to read", whole_words);
    let graded = script("looks: what an answer came to is seen without scrolling code on a phone", graded_code);
    let foot = script("looks: the foot of a verdict on the full page takes two rows of a phone", two_rows).seen(PHONE);
    let phone = [whole, words.seen(PHONE), graded.seen(PHONE), foot];
    asked.into_iter().chain([large, forced]).chain(asked_for).chain(phone).collect()
}

/// Words of at most so many letters that stand on two lines.
const BROKEN: &str = "const broken = (css, most) => all(css).flatMap(one => {
            const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), found = []
            while (texts.nextNode()) for (const { 0: word, index } of texts.currentNode.data.matchAll(/\\w+/g)) {
                const range = document.createRange()
                range.setStart(texts.currentNode, index)
                range.setEnd(texts.currentNode, index + word.length)
                // WebKit gives a word that begins a line a box without width at the end of the line before.
                const boxes = [...range.getClientRects()].filter(box => box.width > 0)
                if (word.length <= most && new Set(boxes.map(box => Math.round(box.top))).size > 1) found.push(word)
            }
            return found
        })
";

async fn as_asked(stage: &Stage) {
    let _server = stage.host("").await;
    let seen = "return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]";
    assert_eq!(stage.script(seen, &[]).await, json!([stage.look.width, stage.look.dark]));
    // Firefox counts the frame of its window into the height, and WebKitGTK its toolbar.
    let height = stage.script("return innerHeight", &[]).await;
    assert!(stage.engine != Engine::Chromium || height == stage.look.height, "{height}");
}

/// Words that stand out of their controls, and those that an edge cuts off. What only screen readers read is clipped, however
/// long it is, and what can be scrolled loses nothing.
pub(super) const LOST: &str = "const seen = part => !(part instanceof Element) || getComputedStyle(part).clipPath === 'none'
    const out = all('.seg, .btn, .tool, .chip, label.option, .app-nav a').filter(one => [...one.childNodes].filter(seen).some(part => {
        const words = document.createRange(), box = one.getBoundingClientRect()
        words.selectNodeContents(part)
        const { left, right, top, bottom, width } = words.getBoundingClientRect()
        return width > 0 && (left < box.left - 1 || right > box.right + 1 || top < box.top - 3 || bottom > box.bottom + 3)
    }))
    const cuts = overflow => /hidden|clip/.test(overflow)
    const cut = all('*').filter(one => seen(one) && one.clientWidth > 1 && one.textContent.trim()).filter(one => {
        const { overflowX, overflowY } = getComputedStyle(one)
        return cuts(overflowX) && one.scrollWidth > one.clientWidth + 1 || cuts(overflowY) && one.scrollHeight > one.clientHeight + 1
    })
    return [...out, ...cut].map(one => `${one.localName}.${one.className} ${words(one).slice(0, 60)}`)";

async fn large_text(stage: &Stage) {
    let _server = stage.visit("/").await;
    let widget = stage.widget();
    let concept = ("#/concept/mutable-default-argument", ".asked");
    let worksheet = ("#/worksheet?topic=interviewer-questions&count=60&seed=1", ".paper-key");
    let (table, insight) = (("#/table/copying", ".cmp"), ("#/insight", "h1"));
    let pages = [("#/", "#topics"), ("#/choose", "#choose"), ("#/settings", ".setting"), ("#/tables", "h1#tables")];
    for (route, sign) in pages.into_iter().chain([concept, worksheet, table, insight]) {
        widget.script("location.hash = arguments[1]", &[route.into()]).await;
        widget.shows(sign).await;
        for size in ["130%", "150%", "200%"] {
            stage.script("document.documentElement.style.fontSize = arguments[0]", &[size.into()]).await;
            assert_eq!(widget.script(LOST, &[]).await, json!([]), "lost on {route} at {size}");
            stage.stays_within(&format!("{route} at {size}")).await;
        }
    }
    let known = first(|item| matches!(item.interaction, Interaction::Multiple(_)));
    let Interaction::Multiple(multiple) = &known.item.interaction else { panic!("{} is another kind", known.id) };
    // A wrong one in place of the last that is right.
    let (right, wrong): (Vec<_>, Vec<_>) = multiple.options.iter().partition(|option| option.key);
    let _server = stage.host(&quiz(&format!("items='{}'", known.id))).await;
    for one in right.iter().take(right.len() - 1).chain(wrong.first()) {
        widget.click(&option(&one.id)).await;
    }
    widget.press("Guess").await;
    widget.shows(".verdict").await;
    stage.script("document.documentElement.style.font = '200% sans-serif'", &[]).await;
    assert_eq!(widget.script(LOST, &[]).await, json!([]), "lost of a verdict");
}

async fn whole_words(stage: &Stage) {
    let nested = first(|item| {
        matches!(&item.interaction, Interaction::Order(order)
            if order.lines.iter().any(|line| line.text.source().starts_with("                raise PermissionError(")))
    });
    let item = format!("#/item/{}", items(&[nested]));
    let _server = stage.visit("/").await;
    let widget = stage.widget();
    for (route, sign, most, most_large) in
        [(item.as_str(), ".line code", 99, 9), ("#/table/four-containers", ".cmp thead th", 99, 99)]
    {
        widget.script("location.hash = arguments[1]", &[route.into()]).await;
        widget.shows(sign).await;
        for (size, most) in [("100%", most), ("200%", most_large)] {
            stage.script("document.documentElement.style.fontSize = arguments[0]", &[size.into()]).await;
            let broken = format!("{BROKEN}return broken(arguments[1], arguments[2])");
            let broken = widget.script(&broken, &[sign.into(), most.into()]).await;
            assert_eq!(broken, json!([]), "broken on {route} at {size}");
            let nav = "const nav = all('.app-nav')[0]; return nav.scrollWidth - nav.clientWidth";
            assert_eq!(widget.script(nav, &[]).await, json!(0), "the navigation is cut at {size}");
            stage.stays_within(&format!("{route} at {size}")).await;
        }
    }
    widget.script("location.hash = arguments[1]", &["#/choose".into()]).await;
    widget.shows(".foot.stick").await;
    let sticks = "return getComputedStyle(all('.foot.stick')[0]).position";
    assert_eq!(widget.script(sticks, &[]).await, "static", "a tall foot hides what is read");
    stage.script("document.documentElement.style.fontSize = ''", &[]).await;
    assert_eq!(widget.script(sticks, &[]).await, "sticky");
    widget.script("location.hash = arguments[1]", &["#/settings".into()]).await;
    widget.shows(".setting").await;
    stage.script("document.documentElement.style.font = '200% sans-serif'", &[]).await;
    widget.press("All shortcuts").await;
    widget.shows("dialog[open]").await;
    let aside = "const box = all('dialog')[0]; return box.scrollWidth - box.clientWidth";
    assert_eq!(widget.script(aside, &[]).await, json!(0), "the keys are cut");
}

async fn graded_code(stage: &Stage) {
    let wide = |item: &viva_core::deck::Item| {
        item.listing.as_ref().is_some_and(|code| code.source().lines().any(|line| line.len() > 50))
    };
    let bug = first(|item| matches!(item.interaction, Interaction::Bug(_)) && wide(item));
    let known = [bug, first(|item| matches!(item.interaction, Interaction::Blank(_)))];
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    answer(widget, known[0].item).await;
    widget.shows(".verdict").await;
    let seen = "const box = one => one.getBoundingClientRect()
        return all('.ln > .tag').map(tag => {
            const code = tag.closest('pre')
            return [0, 60, code.scrollWidth].every(at => {
                code.scrollLeft = at
                return box(tag).left >= box(code).left && box(tag).right <= box(code).right
            })
        })";
    let all = widget.script(seen, &[]).await;
    assert!(all.as_array().is_some_and(|all| all.len() > 1 && all.iter().all(|seen| seen == true)), "{all}");
    widget.press("Next question").await;
    let long = "for (const gap of all('input.gap')) {
            gap.value = 'functools.a_name_that_is_too_long_for_a_line_of_a_phone(any)'
            gap.dispatchEvent(new Event('input', { bubbles: true }))
        }";
    widget.shows("input.gap").await;
    widget.script(long, &[]).await;
    widget.press("Certain").await;
    widget.shows("del.gap").await;
    let whole = "const code = all('pre')[0].getBoundingClientRect()
        return all('.gap').every(gap => gap.getClientRects().length === 1 && gap.getBoundingClientRect().right <= code.right)";
    assert_eq!(widget.script(whole, &[]).await, true, "the frame of a long answer is torn or cut");
}

async fn two_rows(stage: &Stage) {
    let ids = items(&choices(2)).replace(' ', "+");
    let _server = stage.visit(&format!("/#/session?items={ids}")).await;
    let widget = stage.widget();
    widget.press("Skip this one").await;
    widget.says(".count", "2 of 2").await;
    widget.click("label.option input").await;
    widget.press("Certain").await;
    widget.shows(".foot .when").await;
    let middles =
        "const middles = ['.quiet', '.when', '.btn'].map(css => all(`.foot.stick ${css}`)[0].getBoundingClientRect())
            .map(box => (box.top + box.bottom) / 2)
        return [Math.abs(middles[0] - middles[2]) < 6, middles[1] < middles[0]]";
    assert_eq!(widget.script(middles, &[]).await, json!([true, true]), "Back and Next share a row under the rest");
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
    let _server = stage.host(&quiz("topic='errors' count='1' seed='1'")).await;
    force_colours(stage).await;
    let widget = stage.widget();
    widget.click("label.option").await;
    let settled = "const row = all('label.option:hover:has(:checked)')[0]
        return row && !root.getAnimations().length && [getComputedStyle(row).backgroundColor, getComputedStyle(row).color]";
    let seen = widget.until(settled, &[]).await;
    let system = "const probe = root.appendChild(document.createElement('p'))
        probe.style.cssText = 'forced-color-adjust: none; background: Highlight; color: HighlightText'
        const colours = [getComputedStyle(probe).backgroundColor, getComputedStyle(probe).color]
        probe.remove()
        return colours";
    let system = widget.script(system, &[]).await;
    assert_eq!(seen, system);
    let coded = |item: &Item| match &item.interaction {
        Interaction::Choice(choice) => choice.options.iter().any(|option| matches!(option.body, Body::Code(_))),
        _ => false,
    };
    let known = [first(coded)];
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    widget.click("label.option:has(pre span)").await;
    let code = "const row = all('label.option:has(:checked)')[0]
        return row && !root.getAnimations().length && [...new Set([...row.querySelectorAll('code, pre span')].map(one => getComputedStyle(one).color))]";
    assert_eq!(widget.until(code, &[]).await, json!([system[1]]), "colours of another ground");
    ask_for_nothing(stage).await;
}

/// Turns forced colours on, which Firefox does when it starts.
async fn force_colours(stage: &Stage) {
    if stage.engine == Engine::WebKit {
        skip("it knows no forced colours");
    }
    if stage.engine == Engine::Chromium {
        let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        stage.devtools("Emulation.setEmulatedMedia", forced).await;
    }
    assert_eq!(stage.script("return matchMedia('(forced-colors: active)').matches", &[]).await, true);
}

async fn ask_for_nothing(stage: &Stage) {
    if stage.engine == Engine::Chromium {
        stage.devtools("Emulation.setEmulatedMedia", json!({ "features": [] })).await;
    }
}

/// Which of these differ: what, a property of it, and the colour of the system that it has.
const UNLIKE: &str = "const probe = root.appendChild(document.createElement('p'))
    probe.style.forcedColorAdjust = 'none'
    const system = colour => { probe.style.color = colour; return getComputedStyle(probe).color }
    const unlike = arguments[1].filter(([css, property, colour]) => {
        const found = [...root.querySelectorAll(css)]
        return !found.length || found.some(one => getComputedStyle(one)[property] !== system(colour))
    }).map(([css, property]) => `${css} ${property} ${[...root.querySelectorAll(css)].map(one => getComputedStyle(one)[property])}`)
    probe.remove()
    return unlike";

async fn forced_controls(stage: &Stage) {
    let known = choices(2);
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    force_colours(stage).await;
    let widget = stage.widget();
    widget.shows("label.option").await;
    let are = async |wanted: Value| assert_eq!(widget.script(UNLIKE, &[wanted]).await, json!([]));
    are(json!([
        [".ticks i[data-on=now]", "backgroundColor", "Highlight"],
        [".ticks i:not([data-on=now])", "borderTopColor", "CanvasText"],
        [".meter[data-n='1'] i:last-child", "backgroundColor", "Canvas"],
        [".meter[data-n='1'] i:last-child", "borderTopColor", "CanvasText"],
        [".meter[data-n='3'] i", "backgroundColor", "CanvasText"],
    ]))
    .await;
    widget.click("label.option").await;
    widget.tab_to(".confidence button").await;
    let ring = "const { outlineStyle, outlineWidth } = getComputedStyle(root.activeElement)
        return [outlineStyle, parseFloat(outlineWidth) >= 2]";
    assert_eq!(widget.script(ring, &[]).await, json!(["solid", true]), "the focus is not seen");
    widget.press("Guess").await;
    widget.shows(".verdict").await;
    are(json!([
        [".verdict > .icon", "backgroundColor", "CanvasText"],
        [".verdict > .icon", "color", "Canvas"],
        [".btn.primary", "backgroundColor", "ButtonText"],
        [".btn.primary", "color", "ButtonFace"],
        [".option[data-is]", "borderInlineStartColor", "CanvasText"],
    ]))
    .await;
    let lines = "return all('.option[data-is]').map(one => getComputedStyle(one).borderInlineStartWidth)";
    assert_eq!(widget.script(lines, &[]).await[0], "4px");
    let [blank, matching] = [
        first(|item| matches!(item.interaction, Interaction::Blank(_))),
        first(|item| matches!(item.interaction, Interaction::Match(_))),
    ];
    let _server = stage.host(&quiz(&format!("items='{}'", blank.id))).await;
    answer(widget, blank.item).await;
    widget.shows(".verdict").await;
    are(json!([[".gap .icon", "color", "CanvasText"]])).await;
    let _server = stage.host(&quiz(&format!("items='{}'", matching.id))).await;
    widget.shows(".select").await;
    let arrow = "return getComputedStyle(root.querySelector('.select')).appearance";
    assert_eq!(widget.script(arrow, &[]).await, "auto", "nothing says that it opens");
    ask_for_nothing(stage).await;
}

async fn more_contrast(stage: &Stage) {
    if stage.engine != Engine::Chromium {
        skip("its driver cannot ask for more contrast");
    }
    let _server = stage.host(&quiz(&format!("items='{}'", items(&choices(1))))).await;
    let widget = stage.widget();
    widget.shows("label.option").await;
    let seen = "const colour = (css, property) => getComputedStyle(all(css)[0])[property]
        return { line: colour('.card', 'borderTopColor'), crumb: colour('.crumb span', 'color'), ink: colour('.stem', 'color') }";
    let before = widget.script(seen, &[]).await;
    let more = json!({ "features": [{ "name": "prefers-contrast", "value": "more" }] });
    stage.devtools("Emulation.setEmulatedMedia", more).await;
    let after = widget.script(seen, &[]).await;
    ask_for_nothing(stage).await;
    assert_ne!(before["crumb"], before["ink"], "there is nothing to strengthen");
    assert_eq!([&after["crumb"], &after["ink"]], [&before["ink"]; 2], "small words are as weak as before");
    assert_ne!(after["line"], before["line"], "lines are as weak as before");
}
