//! The snippet that the Embed box and `viva embed` give, in a post: when it asks for what, and how still the page stands.

use crate::engine::PHONE;
use crate::learner::deck;
use crate::playing::{Script, script, skip};
use crate::stage::{Stage, serve};
use serde_json::json;
use std::time::Duration;
use viva_core::embed::{Fallback, snippet};
use viva_core::model;
use viva_host::{Fault, FaultKind};

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("snippet: nothing jumps when the questions come", no_jump),
        script("snippet: nothing jumps when the questions come", no_jump).seen(PHONE),
        script("snippet: a card fills the room kept for it, and its clock waits for its reader", card_in_a_post),
        script("snippet: the questions do not wait for the end of the page", not_last),
        script(
            "snippet: what a page that opens with it asks for early comes once, from here and from elsewhere",
            early,
        ),
        script("snippet: a script that was changed on its way is not run, and the content stays (T13)", changed_script),
        script("snippet: without that, a post asks for two files until its reader comes near", only_near),
    ]
}

/// A snippet for an element with these attributes.
fn made(site: &model::Site, attributes: &[(&str, &str)]) -> String {
    let attributes: Vec<_> = attributes.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    let one = || Fallback { question: "What is asked?".into(), answer: "<p>What is right.</p>".into() };
    snippet(site, &attributes, "en", "Practise", &[one(), one(), one(), one(), one()])
}

fn site() -> model::Site {
    model::Site { script: "/viva.js".into(), ..model::Site::default() }
}

/// A post in a column as wide as most blogs have it, with words below.
fn post(above: &str, snippet: &str, below: &str) -> String {
    format!(
        "<!doctype html><html lang='en'><meta charset='utf-8'><meta name='viewport' content='width=device-width'><title>A post</title>\
         <script src='/pages/watch.js'></script><body style='max-inline-size:700px;margin:8px auto'><h1>A post</h1>{above}\
         {snippet}{}{below}",
        "<p>What follows</p>".repeat(20)
    )
}

async fn no_jump(stage: &Stage) {
    if stage.script("return PerformanceObserver.supportedEntryTypes.includes('layout-shift')", &[]).await != true {
        skip("this engine does not measure layout shift");
    }
    let parts = deck().parts();
    let written = parts.topics.iter().filter(|topic| parts.concepts.iter().any(|concept| concept.topic == topic.id));
    let topics = written.map(|topic| vec![("topic", topic.id.as_str()), ("count", "5"), ("seed", "1")]);
    let concept = parts.concepts[0].id.as_str();
    let table = parts.tables[0].id.as_str();
    let others = [
        vec![("concept", concept), ("mode", "cards")],
        vec![("table", table)],
        vec![("table", table), ("mode", "practice")],
    ];
    for attributes in topics.chain(others) {
        let page = post("<p>Some words before it.</p>", &made(&site(), &attributes), "");
        let server = serve(stage.site().page("/post.html", page).csp(None));
        stage.open(&server.url("/post.html")).await;
        stage.widget().shows("[part=question], [part=table]").await;
        let frame =
            "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(watch.shift))))";
        let shift = stage.script(frame, &[]).await.as_f64().expect("a number");
        assert!(shift < 0.001, "with {attributes:?} the page jumps by {shift}");
        stage.open("about:blank").await;
    }
}

async fn card_in_a_post(stage: &Stage) {
    let concept = deck().parts().concepts[0].id.as_str();
    let made = made(&site(), &[("concept", concept), ("mode", "cards")]);
    let page = post("<div style='block-size:1000px'></div>", &made, "");
    let server = serve(stage.site().page("/post.html", page).csp(None));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.shows(".timer").await;
    let heights = "return [root.host, all('.card')[0]].map(one => one.getBoundingClientRect().height)";
    let heights = widget.script(heights, &[]).await;
    assert_eq!(heights[0], heights[1]);
    // Where a style sheet cannot see the window, the clock runs from the start.
    let are = "if (!CSS.supports('animation-timeline: view()')) return true
        const clock = root.getAnimations().filter(one => /fill|turn/.test(one.animationName))
        return clock.length > 0 && clock.every(one => one.playState === arguments[1])";
    widget.until(are, &["paused".into()]).await;
    widget.script("root.host.scrollIntoView()", &[]).await;
    widget.until(are, &["running".into()]).await;
}

async fn not_last(stage: &Stage) {
    // The page ends when it has come; a module that is not `async` waits for it as well.
    let page = post("<script defer src='/late.js'></script>", &made(&site(), &[("topic", "errors")]), "");
    let server = serve(stage.site().page("/post.html", page).csp(None));
    let late = |path: &str, seconds| Fault { path: path.into(), kind: FaultKind::Late(Duration::from_secs(seconds)) };
    // WebKit keeps any `async` script that is there before the parser waits for the others until those have run, and
    // runs at once what comes later, as from a real host: so ours comes after the last tag.
    server.set_faults(vec![late("/late.js", 5), late("/viva.js", 1)]);
    stage.open(&server.url("/post.html")).await;
    stage.widget().shows("[part=question]").await;
    assert_eq!(stage.script("return watch.order", &[]).await, json!(["questions", "end of the page"]));
}

async fn early(stage: &Stage) {
    let names = std::fs::read_to_string(stage.dist.join("viva.json")).expect("the files were published");
    let names: serde_json::Value = serde_json::from_str(&names).expect("the build wrote it");
    let name = |name: &serde_json::Value| format!("/{}", name.as_str().expect("a name"));
    let (script, wasm) = (name(&names["script"]), name(&names["embed"]["stem"]) + ".wasm");
    for elsewhere in [false, true] {
        let files = serve(stage.site());
        let address = |path: &str| if elsewhere { files.other_origin(path) } else { files.url(path) };
        let integrity = names["integrity"].as_str().map(str::to_owned);
        let site =
            model::Site { script: address(&script), integrity, early: Some(address(&wasm)), ..model::Site::default() };
        let page = post("", &made(&site, &[("topic", "errors")]), "");
        let blog = serve(stage.site().page("/post.html", page).csp(None));
        stage.open(&blog.url("/post.html")).await;
        stage.widget().shows("[part=question]").await;
        let log = files.take_log();
        let place = |part: &str| log.iter().position(|path| *path == part).expect("it was asked for");
        let css = log.iter().position(|path| path.ends_with(".css")).expect("it was asked for");
        assert!(place(&wasm) < css, "the wasm was not asked for before the rest: {log:?}");
        assert_eq!(log.iter().filter(|path| **path == wasm).count(), 1, "{log:?}");
    }
}

async fn only_near(stage: &Stage) {
    let page = post(&"<p>Words</p>".repeat(300), &made(&site(), &[("topic", "errors")]), "");
    let server = serve(stage.site().page("/post.html", page).csp(None));
    stage.open(&server.url("/post.html")).await;
    stage.until("return !!customElements.get('viva-quiz')", &[]).await;
    let two_frames = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
    stage.script(two_frames, &[]).await;
    let mut ours: Vec<String> = server.take_log().into_iter().filter(|path| !path.contains("favicon")).collect();
    ours.sort();
    assert_eq!(json!(ours), json!(["/pages/watch.js", "/post.html", "/viva.js"]));
}

async fn changed_script(stage: &Stage) {
    let loader = std::fs::read(stage.dist.join("viva.js")).expect("the published script");
    let site = model::Site { integrity: Some(viva_author::integrity::integrity(&loader)), ..site() };
    let page = post("", &made(&site, &[("topic", "errors"), ("count", "3")]), "");
    let server = serve(stage.site().page("/post.html", page).csp(None));
    stage.open(&server.url("/post.html")).await;
    stage.widget().shows("[part=question]").await;
    let changed = [loader.as_slice(), b" "].concat();
    server.set_faults(vec![Fault { path: "viva.js".into(), kind: FaultKind::Bytes(changed) }]);
    stage.open(&server.url("/post.html")).await;
    let light = "const host = document.querySelector('viva-quiz')
        return [!!customElements.get('viva-quiz'), !!host.shadowRoot, host.querySelector('details').getClientRects().length > 0]";
    assert_eq!(stage.script(light, &[]).await, json!([false, false, true]));
}
