//! What readers ask of their system: the size and scheme of a script's look, larger text, forced colours.

use crate::engine::{DESK, PHONE};
use crate::learner::{answer, first, items};
use crate::playing::{Script, script, skip};
use crate::stage::{Stage, quiz};
use serde_json::json;
use viva_core::deck::Item;
use viva_core::interaction::{Body, Interaction};
use viva_core::listing::{Lang, Listing};
use xtask::engines::Engine;

pub(crate) fn scripts() -> Vec<Script> {
    let asked = [DESK, DESK.dark(), PHONE, PHONE.dark()].map(|look| script("looks: as asked", as_asked).seen(look));
    let large = script("looks: larger text stays in its buttons and within a phone (A12)", large_text).seen(PHONE);
    let forced =
        script("looks: a chosen option stands out in forced colours, also under the pointer (A14)", forced_colours)
            .seen(DESK.forced());
    let whole = script("looks: no gap and no line to order is cut off on a phone", whole_lines).seen(PHONE);
    let words = script("looks: names and words stay whole on a phone, and large text leaves room to read", whole_words);
    let graded = script("looks: what an answer came to is seen without scrolling code on a phone", graded_code);
    let phone = [whole, words.seen(PHONE), graded.seen(PHONE)];
    asked.into_iter().chain([large, forced]).chain(phone).collect()
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
    stage.script("document.documentElement.style.fontSize = '200%'", &[]).await;
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
    if stage.engine == Engine::WebKit {
        skip("it knows no forced colours");
    }
    let _server = stage.host(&quiz("topic='errors' count='1' seed='1'")).await;
    let widget = stage.widget();
    if stage.engine == Engine::Chromium {
        let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        stage.devtools("Emulation.setEmulatedMedia", forced).await;
    }
    assert_eq!(stage.script("return matchMedia('(forced-colors: active)').matches", &[]).await, true);
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
    if stage.engine == Engine::Chromium {
        stage.devtools("Emulation.setEmulatedMedia", json!({ "features": [] })).await;
    }
}
