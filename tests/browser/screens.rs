//! Every screen, light and dark, on a phone and at a desk: judged by axe-core, and in Chromium kept as a picture.
//! Pictures go to `target/screens/`, for a person to look at.

use crate::browser::program::{a_task, address};
use crate::engine::{DESK, Look, PHONE};
use crate::learner::{answer, first, items, on_screen, one_of_each_kind, option};
use crate::playing::{Script, script};
use crate::stage::{Stage, quiz, serve};
use crate::widget::Widget;
use serde_json::{Value, json};
use std::path::PathBuf;
use viva_core::deck::Item;
use viva_core::interaction::Interaction;
use xtask::engines::Engine;

/// In Chromium in all four looks, each for its picture; in the others each width and each scheme once. axe-core, which takes
/// longest, judges two looks in each engine, and all four in one or another.
pub(crate) fn scripts(engine: Engine) -> Vec<Script> {
    // Tall, so that a picture shows a whole screen.
    let (desk, phone) = (Look { height: 2000, ..DESK }, Look { height: 4000, ..PHONE });
    let looks = match engine {
        Engine::Chromium => vec![desk, desk.dark(), phone, phone.dark()],
        Engine::Firefox => vec![desk, phone.dark()],
        Engine::WebKit => vec![desk.dark(), phone],
    };
    looks
        .into_iter()
        .flat_map(|look| {
            [
                script("screens: every kind of question, asked and answered (A10 A13 A20)", questions).seen(look),
                script("screens: a card, a summary, tables, notices (A10 A13 A15 A20 A23)", others).seen(look),
                script("screens: every page of the app (A10 A13 A19 A20)", pages).seen(look),
                script("screens: a program to write, beside the solutions, and graded", program).seen(look),
                script("screens: pages to read without script", reading).seen(look),
            ]
        })
        .collect()
}

/// The same in the pseudo-locale, whose words are longer; each screen at three widths and in both ways of reading.
pub(crate) fn in_pseudo() -> Vec<Script> {
    let look = Look { height: 2000, ..DESK };
    [
        script("strange: every kind of question, asked and answered (A18)", questions),
        script("strange: a card, a summary, tables, notices (A18)", others),
        script("strange: every page of the app (A18)", pages),
        script("strange: a program to write, beside the solutions, and graded (A18)", program),
    ]
    .map(|script| script.seen(look))
    .into()
}

/// axe-core as npm has it.
fn axe() -> String {
    let path = xtask::dist::root().join("tests/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(path).expect("axe-core is not installed: run `npm ci` in tests/")
}

/// Judges what is on screen, and keeps a picture of it.
async fn judge(stage: &Stage, name: &str) {
    settle(stage).await;
    if stage.is_strange {
        return everywhere(stage, name).await;
    }
    let scheme = if stage.look.dark { "dark" } else { "light" };
    keep_picture(stage, &format!("{name}-{}-{scheme}", stage.look.width)).await;
    let Look { width, dark, .. } = stage.look;
    if stage.engine != Engine::Chromium || dark == (width == PHONE.width) {
        has_no_faults(stage, name).await;
    }
    assert_eq!(stage.script(OWN_RULES, &[]).await, json!([]), "{name} breaks a rule of ours");
    stage.stays_within(name).await;
}

/// Waits until nothing moves any more.
async fn settle(stage: &Stage) {
    let settled = "return new Promise(done => {
        // A clock goes on for minutes, and what is folded away stands still until it is opened.
        const ends = one => one.playState === 'running' && one.effect.getComputedTiming().endTime < 10_000
            && one.effect.target.checkVisibility()
        const running = () => document.querySelector('viva-quiz')?.shadowRoot?.getAnimations().filter(ends) ?? []
        Promise.all(running().map(one => one.finished.catch(() => {}))).then(() => requestAnimationFrame(() => done(true)))
    })";
    stage.script(settled, &[]).await;
}

/// Asks axe-core, once nothing moves: half drawn, a text has little contrast.
pub(super) async fn has_no_faults(stage: &Stage, name: &str) {
    settle(stage).await;
    if stage.script("return typeof axe === 'undefined'", &[]).await == true {
        // A driver's script runs outside of the page's policy.
        stage.script(&axe(), &[]).await;
    }
    let run = "return axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']
        }).then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id} at ${node.target.flat().join(' ')}: ${node.any.concat(node.all, node.none).map(check => check.message).join('; ')}`)))";
    let found = stage.script(run, &[]).await;
    assert_eq!(found, json!([]), "{name} has faults");
}

/// Judges a screen of the pseudo-locale at each width and in both ways of reading; axe-core, which has seen it at a desk and
/// on a phone in shorter words, sees the narrowest turned round.
async fn everywhere(stage: &Stage, name: &str) {
    for (width, way) in [(1200, "ltr"), (1200, "rtl"), (360, "rtl"), (360, "ltr"), (320, "ltr"), (320, "rtl")] {
        // The other drivers make no window as narrow as that.
        if stage.engine == Engine::Chromium {
            stage.resize(width, 2000).await.expect("it has any size");
        } else if width < 1200 {
            continue;
        }
        stage.script("document.documentElement.dir = arguments[0]", &[way.into()]).await;
        settle(stage).await;
        let name = format!("{name} at {width} px {way}");
        if width > 320 && way == "rtl" {
            keep_picture(stage, &format!("strange-{}", name.replace(' ', "-"))).await;
        }
        if (width, way) == (320, "rtl") {
            has_no_faults(stage, &name).await;
        }
        stage.stays_within(&name).await;
        runs_well(stage, &name).await;
    }
    stage.script("document.documentElement.dir = 'ltr'", &[]).await;
    if stage.engine == Engine::Chromium {
        stage.resize(stage.look.width, stage.look.height).await.expect("it has any size");
    }
}

/// Fails where words stand out of their controls, where code runs from right to left, or where anything else does not
/// run as the page does.
async fn runs_well(stage: &Stage, name: &str) {
    let faults = "const root = document.querySelector('viva-quiz')?.shadowRoot, rtl = document.dir === 'rtl'
        const all = css => [...root?.querySelectorAll(css) ?? []].filter(one => one.getClientRects().length)
        const seen = part => !(part instanceof Element) || getComputedStyle(part).clipPath === 'none'
        const out = all('.seg, .btn, .tool, .chip, .tag, .app-nav a, th').filter(one => [...one.childNodes].filter(seen).some(part => {
            const words = document.createRange(), box = one.getBoundingClientRect()
            words.selectNodeContents(part)
            const { left, right, width } = words.getBoundingClientRect()
            return width > 0 && (left < box.left - 1 || right > box.right + 1)
        }))
        const way = one => getComputedStyle(one).direction
        const turned = all('pre, code, #program').filter(one => way(one) !== 'ltr')
        const unturned = all('.viva, .viva .row, .app-bar, .foot, .head').filter(one => way(one) !== (rtl ? 'rtl' : 'ltr'))
        const bars = all('.bar').filter(one => (getComputedStyle(one).scale === '-1 1') !== rtl)
        const told = (what, ones) => ones.map(one => `${what}: ${one.localName}.${one.getAttribute('class')} ${one.textContent.slice(0, 60)}`)
        return [...told('out of its control', out), ...told('code turned', turned), ...told('not turned', unturned), ...told('bar', bars)]";
    assert_eq!(stage.script(faults, &[]).await, json!([]), "{name} does not run well");
}

/// What axe-core does not look at: whether ids that are named stand in the same root, once each, whether what is right or
/// wrong has a sign beside its colour, and whether everything to press is 24 px wide and high, but for links within a sentence.
const OWN_RULES: &str = "const roots = [document, ...[...document.querySelectorAll('viva-quiz')].map(host => host.shadowRoot).filter(Boolean)]
    const names = ['for', 'form', 'list', 'headers', ...'labelledby describedby controls owns details errormessage activedescendant'.split(' ').map(name => `aria-${name}`)]
    const wrong = []
    for (const root of roots) {
        const ids = [...root.querySelectorAll('[id]')].map(one => one.id)
        wrong.push(...ids.filter((id, at) => ids.indexOf(id) < at).map(id => `the id ${id} stands twice`))
        for (const name of names) for (const one of root.querySelectorAll(`[${name}]`)) {
            for (const id of one.getAttribute(name).split(/\\s+/).filter(id => id && !ids.includes(id))) wrong.push(`${name}=${id} names nothing`)
        }
        for (const one of root.querySelectorAll('[data-is]:not([data-is=other])')) {
            const sign = one.querySelector('svg'), seen = one.getClientRects().length
            if (seen && !sign?.getClientRects().length) wrong.push(`${one.localName}.${one.className} ${one.textContent.trim().slice(0, 20)} is told by colour alone`)
        }
        for (const one of root.querySelectorAll('button, a[href], input, select, textarea, summary, [role=button]')) {
            // A link may be drawn out over all of its row; what is out of sight has none.
            const { content, position } = getComputedStyle(one, '::after')
            const target = one.closest('label') ?? (position === 'absolute' && content !== 'none' ? one.offsetParent ?? one : one)
            const { width, height } = target.getBoundingClientRect()
            const inline = one.localName === 'a' && getComputedStyle(one).display === 'inline'
            const seen = one.checkVisibility?.() ?? width > 1
            if (seen && !inline && width > 1 && (width < 24 || height < 24)) wrong.push(`${one.localName}.${one.className} ${one.textContent.trim().slice(0, 20)} is ${width} by ${height}`)
        }
    }
    return [...new Set(wrong)]";

async fn keep_picture(stage: &Stage, name: &str) {
    if stage.engine != Engine::Chromium {
        return;
    }
    let picture = stage.client.screenshot().await.expect("every engine takes pictures of the window");
    let folder: PathBuf = xtask::dist::root().join("target/screens");
    std::fs::create_dir_all(&folder).expect("target/ can be written");
    let file = folder.join(format!("{name}.png"));
    std::fs::write(file, picture).expect("target/ can be written");
}

async fn questions(stage: &Stage) {
    let known = one_of_each_kind();
    let _server = stage.host(&quiz(&format!("items='{}' seed='1'", items(&known)))).await;
    let widget = stage.widget();
    widget.shows("[part=question]").await;
    widget.press("Certain").await;
    widget.says(".say", "Choose").await;
    judge(stage, "choice-nothing-chosen").await;
    widget.click("summary").await;
    widget.click(&wrong(known[0].item)).await;
    widget.press("Certain").await;
    widget.shows(".verdict").await;
    judge(stage, "choice-missed").await;
    let last = stage.said("See how it went");
    while !widget.text("[part=next]").await.starts_with(&last) {
        widget.click("[part=next]").await;
        widget.hides(".verdict").await;
        let item = on_screen(widget, &known).await.item;
        let kind = format!("{:?}", item.interaction.kind()).to_lowercase();
        judge(stage, &format!("{kind}-asked")).await;
        answer(widget, item).await;
        widget.shows(".verdict").await;
        open_all(widget).await;
        judge(stage, &format!("{kind}-answered")).await;
    }
}

fn wrong(item: &Item) -> String {
    let Interaction::Choice(choice) = &item.interaction else { panic!("{} is no choice", item.id) };
    choice.options.iter().find(|option| !option.key).map(|wrong| option(&wrong.id)).expect("a choice has distractors")
}

async fn open_all(widget: Widget<'_>) {
    widget.script("root.querySelectorAll('details').forEach(one => { one.open = true })", &[]).await;
}

async fn others(stage: &Stage) {
    let choices = [first(|item| matches!(item.interaction, Interaction::Choice(_)))];
    let widget = stage.widget();
    let _server = stage.host(&quiz("mode='cards' topic='errors' count='1'")).await;
    widget.shows("[part=question]").await;
    judge(stage, "card-asked").await;
    widget.press("Reveal the answer").await;
    widget.click(".rubric label").await;
    open_all(widget).await;
    judge(stage, "card-revealed").await;
    widget.press("Done").await;
    widget.shows(".verdict").await;
    judge(stage, "card-answered").await;
    let _server = stage.host(&quiz(&format!("items='{}'", items(&choices)))).await;
    widget.click(&wrong(choices[0].item)).await;
    widget.press("Certain").await;
    widget.click("[part=next]").await;
    widget.shows("[part=summary]").await;
    judge(stage, "summary").await;
    for (table, name) in [("four-containers", "table"), ("pythonic-rewrites", "rewrites")] {
        let _server = stage.host(&quiz(&format!("table='{table}'"))).await;
        widget.shows("[part=table]").await;
        judge(stage, name).await;
        widget.press("Cover and recall").await;
        widget.press("Reveal").await;
        widget.shows(".marks").await;
        judge(stage, &format!("{name}-recalled")).await;
    }
    let _server = stage.host(&quiz("topic='errors' level='expert' count='many'")).await;
    widget.shows("[part=notice]").await;
    judge(stage, "notice-for-the-author").await;
    let _server = stage.host(&quiz("concept='no-such-concept'")).await;
    widget.shows("[part=notice], .empty").await;
    // The loader's own notice has native buttons, and WebKitGTK tells other colours of them than it draws.
    if stage.engine != Engine::WebKit {
        judge(stage, "notice-nothing-there").await;
    }
}

async fn pages(stage: &Stage) {
    let server = serve(stage.site());
    stage.open(&server.url("/")).await;
    let widget = stage.widget();
    stage.until("return !document.querySelector('viva-quiz').shadowRoot.querySelector('.still')", &[]).await;
    widget.shows("#topics").await;
    judge(stage, "home-first-visit").await;
    widget.click("label.option").await;
    widget.press("Guess").await;
    widget.shows(".verdict").await;
    judge(stage, "home-answered").await;
    let places: [(&str, &str, &str); 13] = [
        ("#/topic/errors", "#concepts", "topic"),
        ("#/concept/mutable-default-argument", "#questions", "concept"),
        ("#/table/four-containers", "[part=table]", "app-table"),
        ("#/choose", "#choose", "choose"),
        ("#/insight", ".charts", "insight"),
        ("#/tables", ".sect-head:has(.title) + .rows", "tables"),
        ("#/settings", ".setting", "settings"),
        ("#/mistakes", "a[href='#/brief']", "mistakes"),
        ("#/brief", ".chapter .check", "brief"),
        ("#/worksheet?topic=errors&count=12&form=both&seed=1", ".paper-key", "worksheet"),
        ("#/no/such/page", "#nothing", "unknown"),
        ("#/session?topic=errors&count=3&seed=1", "[part=question]", "session"),
        ("#/", "#open", "home-later"),
    ];
    for (hash, sign, name) in places {
        widget.script("location.hash = arguments[1]", &[hash.into()]).await;
        widget.shows(sign).await;
        judge(stage, name).await;
    }
    for (query, name) in [("genrators", "search"), ("zzzzzz", "search-nothing")] {
        widget.script("const field = root.querySelector('#find'); field.focus(); field.select()", &[]).await;
        widget.write("#find", query).await;
        widget.until("return root.querySelector('#find').value.endsWith(arguments[1])", &[query.into()]).await;
        widget.shows(if name == "search" { ".found" } else { ".empty" }).await;
        judge(stage, name).await;
    }
    interview(stage).await;
    interviewer(stage).await;
    dialogs(stage, widget).await;
}

/// A mock interview from its setting up to its report.
async fn interview(stage: &Stage) {
    let widget = stage.widget();
    widget.script("location.hash = '#/mock?minutes=15&seed=1'", &[]).await;
    widget.shows(".setup").await;
    judge(stage, "mock-setup").await;
    widget.press("Start the clock").await;
    widget.shows(".run [part=stem]").await;
    judge(stage, "mock-run").await;
    widget.click(".qlist li:last-child button").await;
    widget.shows("#notes").await;
    widget.press("Next").await;
    judge(stage, "mock-aloud").await;
    widget.press("End early").await;
    widget.press("End and see how it went").await;
    widget.shows(".rubric").await;
    judge(stage, "mock-compare").await;
    widget.press("To the report").await;
    widget.shows(".band").await;
    judge(stage, "mock-report").await;
    widget.script("location.hash = '#/'", &[]).await;
    widget.shows("#topics").await;
}

/// The other side of the table: both windows, and the candidates side by side.
async fn interviewer(stage: &Stage) {
    let widget = stage.widget();
    widget.script("location.hash = '#/interviewer?minutes=15&seed=1'", &[]).await;
    widget.shows(".setup").await;
    judge(stage, "interviewer-setup").await;
    widget.press("Start with a candidate").await;
    widget.shows(".run #screening").await;
    judge(stage, "interviewer-before-consent").await;
    widget.click(".consent input").await;
    widget.press("Note at").await;
    widget.shows("#note-0").await;
    judge(stage, "interviewer").await;
    let asked = widget.script("return location.hash", &[]).await;
    widget.press("Candidates side by side").await;
    widget.shows(".sheet").await;
    judge(stage, "interviewer-sheet").await;
    widget.script("location.hash = '#/interviewer'", &[]).await;
    widget.says(".asked .rows li", "under way").await;
    judge(stage, "interviewer-list").await;
    widget.script("location.hash = arguments[1] + '/candidate'", &[asked]).await;
    widget.shows(".candidate #screening").await;
    judge(stage, "interviewer-candidate").await;
    widget.script("location.hash = '#/'", &[]).await;
    widget.shows("#topics").await;
}

async fn program(stage: &Stage) {
    let (known, _) = a_task();
    let _server = stage.visit(&address(&known)).await;
    let widget = stage.widget();
    widget.shows("#program").await;
    widget.click(".hints summary").await;
    judge(stage, "program-asked").await;
    widget.write("#program", "pass").await;
    widget.press("Show solutions").await;
    widget.click(".rubric label").await;
    open_all(widget).await;
    judge(stage, "program-compared").await;
    widget.press("Done").await;
    widget.shows(".verdict").await;
    open_all(widget).await;
    judge(stage, "program-graded").await;
}

async fn dialogs(stage: &Stage, widget: Widget<'_>) {
    let go = async |hash: &str| widget.script("location.hash = arguments[1]", &[Value::from(hash)]).await;
    go("#/topic/errors").await;
    widget.press("Embed").await;
    widget.shows("dialog[open]").await;
    judge(stage, "dialog-embed").await;
    widget.press("Close").await;
    widget.hides("dialog[open]").await;
    for (page, name) in [("day-before", "advice"), ("ask-the-interviewer", "advice-asking")] {
        go(&format!("#/page/{page}")).await;
        widget.shows(".advice").await;
        judge(stage, name).await;
    }
    go("#/settings").await;
    widget.press("Forget…").await;
    widget.shows("dialog[open]").await;
    judge(stage, "dialog-forget").await;
    widget.press("Keep").await;
    widget.hides("dialog[open]").await;
}

async fn reading(stage: &Stage) {
    let server = stage.visit("/read/errors.html").await;
    stage.script("document.querySelectorAll('details').forEach(one => { one.open = true })", &[]).await;
    judge(stage, "read-topic").await;
    for page in ["table-four-containers", "page-day-before"] {
        stage.open(&server.url(&format!("/read/{page}.html"))).await;
        judge(stage, &format!("read-{page}")).await;
    }
}
