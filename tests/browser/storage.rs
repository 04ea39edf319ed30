//! Storage that is full, denied, forgetful, cleared, or shared with many tabs.
//! What its values may go through is shown natively, in the core.

use crate::browser::found::choices;
use crate::browser::screens::has_no_faults;
use crate::learner::{Known, answer, first, items, on_screen, option};
use crate::playing::{Script, script};
use crate::stage::{Stage, post, quiz, serve};
use serde_json::{Value, json};
use viva_core::interaction::Interaction;
use viva_core::progress::{Attempt, Progress};
use viva_core::vault::{EXPORT_VERSION, imported};
use viva_host::Server;
use xtask::engines::Engine;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("storage: full is said, and the next answer that finds room takes along what found none (F1 A23)", full),
        script("storage: a theme that finds no room is said to last in this tab only (F1)", full_theme),
        script("storage: settings alone are stored anew, too, once site data were cleared (F18)", settings_cleared),
        script("storage: a post that is only passed leaves nothing, and what is picked in it stays", passed),
        script("storage: null, throwing or forgetful, it is said once and everything works (F3 F4)", denied),
        script("storage: many tabs lose nothing of each other, nor disturb what is being typed (F10)", many_tabs),
        script(
            "storage: what another tab clears is written anew and said, and nothing of others is touched (F18)",
            cleared,
        ),
        script("storage: each element of a page keeps its place anew once site data were cleared (F18)", all_cleared),
        script("storage: of many elements on a page one says what there is to say (F1 F3)", one_speaks),
        script("storage: a newer version's data stays as it is (F7)", newer),
        script("storage: a damaged snapshot is offered once, and stays where it is (F5 A23)", damaged),
        script("storage: odd characters and a very long answer are there again after a reload (F38)", odd),
    ]
}

/// The key of a choice.
fn key(known: &Known) -> String {
    let Interaction::Choice(choice) = &known.item.interaction else { panic!("{} is no choice", known.id) };
    choice.options.iter().find(|option| option.key).map(|key| option(&key.id)).expect("a choice has a key")
}

/// Every answer of our deck that is stored, or that a file holds.
fn attempts(entries: &Value) -> Vec<Attempt> {
    let entries = entries.as_object().expect("keys and values").iter();
    let entries: Vec<_> =
        entries.map(|(key, value)| (key.clone(), value.as_str().unwrap_or_default().into())).collect();
    let read = imported(EXPORT_VERSION, &entries, "python");
    assert_eq!(read.damaged, 0);
    Progress::of(read.attempts).attempts().to_vec()
}

pub(super) async fn stored(stage: &Stage) -> Vec<Attempt> {
    attempts(&stage.script("return Object.fromEntries(Object.entries(localStorage))", &[]).await)
}

/// Takes all room that there is, to the last character.
pub(crate) const FILL: &str = "let text = ''
    for (let size = 1 << 23; size >= 1;) {
        try { localStorage.setItem('blog/fill', text + 'x'.repeat(size)); text += 'x'.repeat(size) } catch { size >>= 1 }
    }
    return text.length";

async fn full(stage: &Stage) {
    let known = choices(4);
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    let next = async || {
        widget.click(&key(on_screen(widget, &known).await)).await;
        widget.press("Certain").await;
        widget.shows(".verdict").await;
    };
    next().await;
    let length = stage.script(FILL, &[]).await;
    assert!(length.as_u64() > Some(1_000_000), "{length}");
    let ours =
        "return JSON.stringify(Object.entries(localStorage).filter(([key]) => /^viva.*(j.|[ab]$)/.test(key)).sort())";
    let before = stage.script(ours, &[]).await;
    widget.click("[part=next]").await;
    next().await;
    widget.says("[part=notice]", "Storage is full").await;
    widget.until("return root.querySelector('[role=status]').textContent.includes('not stored')", &[]).await;
    let in_sight = "const seen = root.querySelector('.verdict .unkept').getBoundingClientRect()
        return seen.top >= 0 && seen.bottom <= innerHeight";
    widget.until(in_sight, &[]).await;
    assert_eq!(stage.script(ours, &[]).await, before, "what was stored has changed");
    has_no_faults(stage, "a notice that storage is full").await;
    let export = "return new Promise(done => {
        URL.createObjectURL = blob => { blob.text().then(done); return 'data:,' }
        all('[part=notice] button').find(one => words(one) === 'Export').click()
    })";
    let file: Value = serde_json::from_str(widget.script(export, &[]).await.as_str().expect("a file")).expect("JSON");
    assert_eq!(attempts(&file["entries"]).len(), 2, "the file lacks what found no room");
    stage.script("localStorage.removeItem('blog/fill')", &[]).await;
    widget.click("[part=next]").await;
    next().await;
    widget.hides("[part=notice]").await;
    widget.until("return root.querySelector('[role=status]').textContent.includes('stored again')", &[]).await;
    assert_eq!(widget.count(".unkept").await, 0, "it is stored by now");
    assert_eq!(stored(stage).await.len(), 3);
    assert_eq!(stage.script("return watch.errors", &[]).await, json!([]));
}

async fn full_theme(stage: &Stage) {
    let _server = stage.visit("/#/settings").await;
    let widget = stage.widget();
    widget.shows(".setting").await;
    stage.script(FILL, &[]).await;
    widget.press("Dark").await;
    widget.says("[part=notice]", "Storage is full").await;
    widget.until("return getComputedStyle(host).colorScheme === 'dark'", &[]).await;
}

/// Runs a script on a page of the site without a widget, in a window of its own, which it closes after that.
pub(super) async fn elsewhere(stage: &Stage, server: &Server, script: &str) {
    let here = stage.client.window().await.expect("there is a window");
    let there = stage.client.new_window(true).await.expect("a tab opens").handle;
    stage.client.switch_to_window(there).await.expect("it can be turned to");
    stage.open(&server.url("/pages/host.css")).await;
    stage.script(script, &[]).await;
    stage.client.close_window().await.expect("it closes");
    stage.client.switch_to_window(here).await.expect("the first is still there");
}

async fn settings_cleared(stage: &Stage) {
    let server = stage.visit("/#/settings").await;
    let widget = stage.widget();
    widget.shows(".setting").await;
    widget.press("Dark").await;
    let kept = "return Object.keys(localStorage).some(key => key.endsWith('/set'))";
    stage.until(kept, &[]).await;
    elsewhere(stage, &server, "localStorage.clear()").await;
    stage.until(kept, &[]).await;
    stage.reload().await;
    widget.until("return getComputedStyle(host).colorScheme === 'dark'", &[]).await;
}

async fn denied(stage: &Stage) {
    let known = choices(2);
    for fault in [
        "Object.defineProperty(window, 'localStorage', { get() { return null } })",
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
        "Storage.prototype.setItem = () => {}",
    ] {
        let page = format!("<script>{fault}</script>{}", post(&quiz(&format!("items='{}'", items(&known)))));
        let server = serve(stage.site().page("/post.html", page).csp(None));
        stage.open(&server.url("/post.html")).await;
        let widget = stage.widget();
        widget.says("[part=notice]", "Progress will not be kept").await;
        assert_eq!(widget.count("[part=notice]").await, 1, "{fault}");
        has_no_faults(stage, "a notice that nothing is kept").await;
        for at in 0..known.len() {
            answer(widget, on_screen(widget, &known).await.item).await;
            widget.shows(".verdict[data-is=right]").await;
            if at == 0 {
                widget.press("Dismiss").await;
            }
            widget.click("[part=next]").await;
            widget.hides(".verdict").await;
        }
        widget.says("[part=summary] .big", "2").await;
        assert_eq!(widget.count("[part=notice]").await, 0, "{fault}: it is said again");
        assert_eq!(stage.script("return watch.errors", &[]).await, json!([]), "{fault}");
    }
}

/// Documents of one origin are to each other what tabs are. Each answers its questions, in an order without rule; some
/// at a time, since on a slow machine one call would take longer than a script may.
const ANSWER_SOME: &str = "const roots = [...document.querySelectorAll('iframe')].slice(1).map(frame =>
        frame.contentDocument.querySelector('viva-quiz').shadowRoot)
    const told = () => [...document.querySelectorAll('iframe')].flatMap(frame =>
        frame.contentWindow.watch.told.filter(one => one.name === 'viva-answer')).length
    window.dice ??= 1
    const next = () => window.dice = window.dice * 48271 % 2147483647
    const step = root => {
        const next = root.querySelector('[part=next]')
        if (next) return next.click()
        const input = [...root.querySelectorAll('label.option input')].find(one => one.value === 'a')
        if (input && !input.checked) return input.click()
        root.querySelector('.confidence button')?.click()
    }
    return (async () => {
        for (let left = 100; left && roots.some(root => !root.querySelector('[part=summary]')); left--) {
            const root = roots[next() % roots.length]
            if (!root.querySelector('[part=summary]')) step(root)
            await new Promise(done => setTimeout(done, next() % 3))
        }
        return [roots.filter(root => root.querySelector('[part=summary]')).length, told()]
    })()";

async fn many_tabs(stage: &Stage) {
    // WebKitGTK compiles the program for each document, and all of them share one process.
    let tabs = if stage.engine == Engine::WebKit { 2 } else { 10 };
    let known = choices(5);
    let typed = [first(|item| matches!(item.interaction, Interaction::Output(_)))];
    let mut site = stage.site().csp(None).page("/typing.html", post(&quiz(&format!("items='{}'", items(&typed)))));
    for seed in 1..=tabs {
        let page = post(&quiz(&format!("items='{}' seed='{seed}'", items(&known))));
        site = site.page(&format!("/tab-{seed}.html"), page);
    }
    let frame = |name: String| {
        format!("<iframe src='{name}' style='position:absolute;top:0;width:600px;height:600px'></iframe>")
    };
    let frames: String = (1..=tabs).map(|seed| frame(format!("/tab-{seed}.html"))).collect();
    let page = format!("<!doctype html><title>Tabs</title>{}{frames}", frame("/typing.html".into()));
    let server = serve(site.page("/tabs.html", page));
    stage.open(&server.url("/tabs.html")).await;
    let ready = "return [...document.querySelectorAll('iframe')].every(frame =>
        frame.contentDocument?.querySelector('viva-quiz')?.shadowRoot?.querySelector('[part=question]'))";
    stage.until(ready, &[]).await;
    let typing = "const field = document.querySelector('iframe').contentDocument.querySelector('viva-quiz').shadowRoot.querySelector('textarea')
        window.field = field; field.value = 'half a li'
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    stage.script(typing, &[]).await;
    let mut ended = json!([0, 0]);
    for _ in 0..50 {
        ended = stage.script(ANSWER_SOME, &[]).await;
        if ended[0] == tabs {
            break;
        }
    }
    assert_eq!(ended[0], tabs, "not every tab came to its end");
    assert!(ended[1].as_u64() >= Some(5 * tabs), "{ended}");
    assert_eq!(json!(stored(stage).await.len()), ended[1]);
    assert_eq!(stage.script("return [field.value, field.isConnected]", &[]).await, json!(["half a li", true]));
    // Nor does a start, which gathers journals, lose any.
    stage.reload().await;
    stage.until("return [...document.querySelectorAll('iframe')].every(frame =>
        frame.contentDocument?.querySelector('viva-quiz')?.shadowRoot?.querySelector('[part=question], [part=summary]'))", &[]).await;
    assert_eq!(json!(stored(stage).await.len()), ended[1]);
}

async fn cleared(stage: &Stage) {
    let known = choices(3);
    let page = post(&quiz(&format!("items='{}'", items(&known))));
    let site = stage.site().page("/frame.html", "<!doctype html><title>Other</title>").page("/post.html", page);
    let server = serve(site.csp(None));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    answer(widget, on_screen(widget, &known).await.item).await;
    widget.shows(".verdict").await;
    // Now the page has written nothing itself.
    stage.reload().await;
    widget.shows(".verdict").await;
    let clear = "const frame = document.body.appendChild(document.createElement('iframe'))
        frame.src = '/frame.html'
        return new Promise(done => frame.onload = () => {
            frame.contentWindow.localStorage.clear()
            frame.contentWindow.localStorage.setItem('blog/theme', 'dark')
            done()
        })";
    stage.script(clear, &[]).await;
    widget.says("[part=notice]", "Your progress was cleared").await;
    widget.press("Dismiss").await;
    widget.hides("[part=notice]").await;
    widget.focus_is_on("[data-spot=question]").await;
    // The place in the session was stored anew, too.
    stage.reload().await;
    widget.shows(".verdict").await;
    widget.click("[part=next]").await;
    answer(widget, on_screen(widget, &known).await.item).await;
    widget.shows(".verdict").await;
    let both = "return Object.keys(localStorage).some(key => key.includes('/j/'))";
    stage.until(both, &[]).await;
    assert_eq!(stored(stage).await.len(), 2);
    let others = "return Object.keys(localStorage).filter(key => !key.startsWith('viva/'))";
    assert_eq!(stage.script(others, &[]).await, json!(["blog/theme"]));
}

async fn all_cleared(stage: &Stage) {
    let known = choices(6);
    let three = known.chunks(2).map(|two| quiz(&format!("items='{}'", items(two))));
    let server = serve(stage.site().page("/post.html", post(&three.collect::<String>())));
    stage.open(&server.url("/post.html")).await;
    for at in 0..3 {
        stage.script("document.querySelectorAll('viva-quiz')[arguments[0]].scrollIntoView()", &[at.into()]).await;
        let widget = stage.nth_widget(at);
        widget.shows("label.option").await;
        answer(widget, on_screen(widget, &known).await.item).await;
        widget.shows(".verdict").await;
    }
    let sessions = "return Object.keys(localStorage).filter(key => key.includes('/s/')).length === 3";
    stage.until(sessions, &[]).await;
    elsewhere(stage, &server, "localStorage.clear()").await;
    stage.until(sessions, &[]).await;
    assert_eq!(stored(stage).await.len(), 3);
    let said: Vec<usize> = serde_json::from_value(stage.script(NOTICES, &[]).await).expect("numbers");
    assert_eq!(said.iter().sum::<usize>(), 1, "{said:?}");
}

/// Opens a post in which `value` stands in a slot of the snapshot; the values of the slot after an answer.
async fn with_slot(stage: &Stage, value: &str, says: &str) -> Value {
    let known = choices(1);
    let server = serve(stage.site().page("/post.html", post(&quiz(&format!("items='{}'", items(&known))))));
    stage.open(&server.url("/pages/host.css")).await;
    stage.script("localStorage.setItem('viva/1/default/python/a', arguments[0])", &[value.into()]).await;
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.says("[part=notice]", says).await;
    answer(widget, known[0].item).await;
    widget.shows(".verdict[data-is=right]").await;
    let own = stage.script("return Object.keys(localStorage).filter(key => key.includes('/j/')).length", &[]).await;
    assert_eq!(own, 1, "the answer is not in the page's own journal");
    let slot = stage.script("return localStorage.getItem('viva/1/default/python/a')", &[]).await;
    assert_eq!(stage.script("return watch.errors", &[]).await, json!([]));
    slot
}

async fn newer(stage: &Stage) {
    assert_eq!(with_slot(stage, "viva2.9.abc.def", "newer").await, "viva2.9.abc.def");
}

async fn damaged(stage: &Stage) {
    assert_eq!(with_slot(stage, "[[[[[[", "could not be read").await, "[[[[[[");
    has_no_faults(stage, "a notice of damage").await;
    let widget = stage.widget();
    let saved = "return new Promise(done => {
        URL.createObjectURL = blob => { blob.text().then(done); return 'data:,' }
        all('[part=notice] button').find(one => words(one).startsWith('Download')).click()
    })";
    let file = widget.script(saved, &[]).await;
    assert!(file.as_str().is_some_and(|file| file.contains("[[[[[[")), "{file}");
    // Who has it is not told again, but finds it in Settings.
    let page = post("<viva-quiz mode='app'><p>Light</p></viva-quiz>");
    let server = serve(stage.site().page("/post.html", page));
    stage.open(&server.url("/pages/host.css")).await;
    let open = async |told: bool| {
        stage.script("localStorage.setItem('viva/1/default/python/a', '[[[[[[')", &[]).await;
        stage.open(&server.url("/post.html#/settings")).await;
        stage.reload().await;
        widget.shows(".setting").await;
        widget.find("button", "Download what was set aside").await;
        widget.until("return !!all('[part=notice]').length === arguments[1]", &[told.into()]).await;
    };
    open(true).await;
    widget.press("Dismiss").await;
    widget.hides("[part=notice]").await;
    open(false).await;
}

/// How many notices stand in each element of the page.
const NOTICES: &str = "return [...document.querySelectorAll('viva-quiz')].map(one => one.shadowRoot.querySelectorAll('[part=notice]').length)";

async fn one_speaks(stage: &Stage) {
    let known = choices(3);
    let three: String =
        known.iter().map(|one| quiz(&format!("items='{}'", items(std::slice::from_ref(one))))).collect();
    let denied = "Object.defineProperty(window, 'localStorage', { get() { return null } })";
    let site = stage.site().page("/denied.html", format!("<script>{denied}</script>{}", post(&three)));
    let server = serve(site.page("/post.html", post(&three)).csp(None));
    let all_live = async || {
        for (at, one) in known.iter().enumerate() {
            stage.script("document.querySelectorAll('viva-quiz')[arguments[0]].scrollIntoView()", &[at.into()]).await;
            let widget = stage.nth_widget(at);
            widget.shows("label.option").await;
            // The verdict comes with the part that says it.
            widget.click(&key(one)).await;
            widget.press("Certain").await;
            widget.shows(".verdict").await;
        }
    };
    stage.open(&server.url("/denied.html")).await;
    all_live().await;
    // The one whose question came first speaks, which on a busy machine is not the first of the page.
    let said: Vec<usize> = serde_json::from_value(stage.script(NOTICES, &[]).await).expect("numbers");
    assert_eq!(said.iter().sum::<usize>(), 1, "{said:?}");
    let speaker = stage.nth_widget(said.iter().position(|said| *said == 1).expect("one speaks"));
    speaker.press("Dismiss").await;
    speaker.hides("[part=notice]").await;
    assert_eq!(stage.script(NOTICES, &[]).await, json!([0, 0, 0]));
    stage.open(&server.url("/post.html")).await;
    stage.nth_widget(0).shows("label.option").await;
    stage.script(FILL, &[]).await;
    all_live().await;
    // It stands where the latest answer found no room.
    assert_eq!(stage.script(NOTICES, &[]).await, json!([0, 0, 1]));
}

async fn passed(stage: &Stage) {
    let known = choices(1);
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    widget.shows(&key(&known[0])).await;
    assert_eq!(stage.script("return Object.keys(localStorage)", &[]).await, json!([]));
    widget.click(&key(&known[0])).await;
    stage.until("return localStorage.length === 1", &[]).await;
    stage.reload().await;
    widget.shows("input:checked").await;
}

async fn odd(stage: &Stage) {
    let known = [first(|item| matches!(item.interaction, Interaction::Output(_)))];
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    widget.shows("textarea").await;
    let write = "const field = root.querySelector('textarea')
        field.value = '\\ud800 \\u0000 \\u202e<b>\\u2066 \\ufeff' + 'long '.repeat(arguments[1])
        field.dispatchEvent(new Event('input', { bubbles: true }))
        return field.value.length";
    let length = widget.script(write, &[200_000.into()]).await;
    widget.press("Certain").await;
    widget.shows(".verdict[data-is=wrong]").await;
    stage.stays_within("a very long answer").await;
    let all = stored(stage).await;
    let viva_core::interaction::Response::Output { stdout, .. } = &all[0].response else { panic!("typed above") };
    assert_eq!(json!(stdout.encode_utf16().count()), length, "the answer was cut");
    assert!(stdout.starts_with("\u{fffd} \0 \u{202e}<b>\u{2066} \u{feff}long "), "{:?}", &stdout[..40]);
    stage.reload().await;
    widget.shows(".verdict[data-is=wrong]").await;
    assert_eq!(stage.script("return watch.errors", &[]).await, json!([]));
}
