//! The full page without a connection, its update, and that an element in a post has no part in it.
//! Knows nothing of how the worker does it.

use super::first_screen::live;
use crate::learner::deck;
use crate::playing::{Script, script, skip};
use crate::stage::{Stage, post, quiz, serve};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::string::FromUtf8Error;
use viva_core::interaction::Kind;
use viva_host::{Fault, FaultKind, Held, STRICT_CSP};
use xtask::engines::Engine;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script(
            "offline: without its server the page begins, asks what it never asked before, and keeps answers",
            whole,
        ),
        script("offline: a page to read is there again once it was visited", read_before),
        script("offline: what is not kept yet is told calmly, and comes with the connection", not_kept_yet),
        script("offline: what was kept damaged is fetched anew (F21)", kept_damaged),
        script("offline: a host that answers with errors is as good as none", host_in_trouble),
        script("offline: an update lets an open session end and comes with the next visit", update),
        script("offline: an element in a post registers no worker", embed),
        script("offline: a site that does not allow the policy has a page that works online", forbidden),
        script("offline: a desk takes leave of a worker that another command left at its address", desk),
        script("offline: settings ask the browser to keep what is stored", keeping),
    ]
}

/// Waits until so many files of the deck are kept; the reader turns away, so that they are fetched at once.
async fn kept(stage: &Stage, files: usize) {
    let all = "return (async () => {
        document.dispatchEvent(new Event('visibilitychange'))
        const urls = []
        for (const name of await caches.keys()) urls.push(...(await (await caches.open(name)).keys()).map(({ url }) => url))
        return urls.filter(url => url.includes('/deck-')).length >= arguments[0]
    })()";
    stage.until(all, &[files.into()]).await;
}

/// How many files of the deck the full page asks for: those of topics are for embeds.
fn files(dist: &Path) -> usize {
    let [_, deck, _] = build(dist);
    let names = fs::read_dir(dist.join(deck)).expect("the deck was published");
    let names = names.map(|entry| entry.expect("it can be listed").file_name().to_string_lossy().into_owned());
    names.filter(|name| !name.starts_with("topic-") && !name.ends_with(".br") && !name.ends_with(".gz")).count()
}

/// Leaves the page and comes back to its address: reloading by WebDriver goes past the worker in Firefox.
async fn come_again(stage: &Stage) {
    let address = stage.script("return location.href", &[]).await;
    stage.open("about:blank").await;
    stage.open(address.as_str().expect("a page has an address")).await;
}

/// How many answers are stored, as the settings say it.
async fn answers(stage: &Stage) -> String {
    go(stage, "#/settings").await;
    let said = "return all('.setting p').map(words).find(text => /^[0-9]+ answer/.test(text))";
    let said = stage.widget().until(said, &[]).await;
    said.as_str().and_then(|said| said.split(' ').next()).unwrap_or_default().to_owned()
}

async fn answer(stage: &Stage) {
    let widget = stage.widget();
    widget.click("label.option").await;
    widget.press("Guess").await;
    widget.shows(".verdict").await;
}

/// A session of choice items, so that any of its questions can be answered by a click.
fn session() -> String {
    let concepts = deck().parts().concepts.iter().rev();
    let choices = concepts.filter_map(|concept| {
        let item = concept.items.iter().find(|item| item.interaction.kind() == Kind::Choice)?;
        Some(format!("{}.{}", concept.id, item.id))
    });
    format!("#/session?items={}&seed=1", choices.take(5).collect::<Vec<_>>().join("+"))
}

async fn go(stage: &Stage, fragment: &str) {
    stage.script("location.hash = arguments[0]", &[fragment.into()]).await;
}

async fn whole(stage: &Stage) {
    let server = stage.visit("/").await;
    live(stage).await;
    answer(stage).await;
    kept(stage, files(&stage.dist)).await;
    drop(server);
    come_again(stage).await;
    live(stage).await;
    assert_eq!(answers(stage).await, "1", "the answer from before is there");
    go(stage, &session()).await;
    answer(stage).await;
    come_again(stage).await;
    let widget = stage.widget();
    widget.shows(".verdict").await;
    widget.press("Next").await;
    answer(stage).await;
    assert_eq!(answers(stage).await, "3");
    go(stage, "#/table/four-containers").await;
    widget.shows("[part=table]").await;
}

async fn read_before(stage: &Stage) {
    let server = stage.visit("/").await;
    live(stage).await;
    kept(stage, files(&stage.dist)).await;
    stage.open(&server.url("/read/oop.html")).await;
    let address = "/read/table-four-containers.html";
    stage.open(&server.url(address)).await;
    let title = stage.client.title().await.expect("a page has a title");
    let keeps = "return caches.match(arguments[0]).then(found => !!found)";
    stage.until(keeps, &[address.into()]).await;
    drop(server);
    come_again(stage).await;
    stage.until("return document.title === arguments[0]", &[title.into()]).await;
    let styled = "return [...document.styleSheets].some(sheet => /page-/.test(sheet.href) && sheet.cssRules.length)";
    stage.until(styled, &[]).await;
}

async fn kept_damaged(stage: &Stage) {
    let server = stage.visit("/").await;
    live(stage).await;
    kept(stage, files(&stage.dist)).await;
    let [.., concept] = deck().parts().concepts.as_slice() else { panic!("the deck has concepts") };
    let file = json!(format!("concept-{}.bin", concept.id));
    let found = "const [key] = await caches.keys(), cache = await caches.open(key)
        const { url } = (await cache.keys()).find(({ url }) => url.endsWith(file))
        const bytes = await (await cache.match(url)).arrayBuffer()";
    let cut = format!(
        "return (async file => {{
            {found}
            await cache.put(url, new Response(bytes.slice(0, 100)))
            return bytes.byteLength
        }})(arguments[0])"
    );
    let whole = stage.script(&cut, &[file.clone()]).await;
    come_again(stage).await;
    live(stage).await;
    go(stage, &format!("#/concept/{}", concept.id)).await;
    stage.widget().says("h1", &concept.title).await;
    let mended = format!(
        "return (async (file, whole) => {{ {found} 
        return bytes.byteLength === whole
    }})(...arguments)"
    );
    stage.until(&mended, &[file, whole]).await;
    drop(server);
}

async fn not_kept_yet(stage: &Stage) {
    let server = serve(stage.site());
    let [.., other, concept] = deck().parts().concepts.as_slice() else { panic!("the deck has concepts") };
    server.set_faults(vec![Fault { path: format!("concept-{}.bin", concept.id), kind: FaultKind::Status(404) }]);
    stage.open(&server.url("/")).await;
    live(stage).await;
    kept(stage, files(&stage.dist) - 1).await;
    let port = server.port();
    drop(server);
    let offline = "Object.defineProperty(Navigator.prototype, 'onLine', { configurable: true, get: () => false })";
    stage.script(offline, &[]).await;
    let widget = stage.widget();
    // The worker serves the very page that brought it.
    go(stage, &format!("#/concept/{}", other.id)).await;
    widget.says("h1", &other.title).await;
    go(stage, &format!("#/concept/{}", concept.id)).await;
    widget.says("[part=notice]", "You are offline This part is not on this device yet.").await;
    let _server = stage.site().start(port).expect("its port is free again");
    widget.press("Try again").await;
    widget.says("h1", &concept.title).await;
}

async fn host_in_trouble(stage: &Stage) {
    let server = stage.visit("/").await;
    live(stage).await;
    kept(stage, files(&stage.dist)).await;
    server.set_faults(vec![Fault { path: "/".into(), kind: FaultKind::Status(503) }]);
    come_again(stage).await;
    live(stage).await;
    answer(stage).await;
}

/// Names of another build.
const OTHER: [&str; 3] = ["app-0000000a", "deck-0000000b", "0000000c"];

/// The names of a build: of its program, of its deck, and the version of what its worker keeps.
fn build(dist: &Path) -> [String; 3] {
    let text = |name: &str| fs::read_to_string(dist.join(name)).expect("the files were published");
    let names: Value = serde_json::from_str(&text("viva.json")).expect("the build wrote it");
    let name = |value: &Value| value.as_str().expect("a name").to_owned();
    let worker = text("sw.js");
    let version = worker.split("\"version\":\"").nth(1).and_then(|rest| rest.split('"').next());
    [name(&names["app"]["stem"]), name(&names["deck"]), version.expect("it has a version").to_owned()]
}

/// The published files under the names of another build.
fn another(dist: &Path) -> Held {
    let own = build(dist);
    let other = |text: &str| own.iter().zip(OTHER).fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    let mut held = Held::new();
    for folder in [dist.to_owned(), dist.join(&own[1])] {
        for entry in fs::read_dir(folder).expect("the files were published") {
            let path = entry.expect("it can be listed").path();
            let name = path.strip_prefix(dist).expect("it lies there").to_string_lossy().into_owned();
            if path.is_dir() || name.ends_with(".br") || name.ends_with(".gz") {
                continue;
            }
            let bytes = fs::read(&path).expect("it can be read");
            let changed = String::from_utf8(bytes).map_or_else(FromUtf8Error::into_bytes, |text| other(&text).into());
            held.insert(format!("/{}", other(&name)), changed);
        }
    }
    held.insert("/".into(), held["/index.html"].clone());
    held
}

async fn update(stage: &Stage) {
    let server = stage.visit(&format!("/{}", session())).await;
    live(stage).await;
    let widget = stage.widget();
    answer(stage).await;
    kept(stage, files(&stage.dist)).await;
    let old = build(&stage.dist);
    server.hold(another(&stage.dist));
    let gone = |name: &String| Fault { path: name.clone(), kind: FaultKind::Status(404) };
    server.set_faults(old[..2].iter().map(gone).collect());
    let updated = "window.same = true
        const known = await navigator.serviceWorker.getRegistration()
        await known.update()";
    stage.script(&format!("return (async () => {{ {updated} }})()"), &[]).await;
    stage.until("return navigator.serviceWorker.getRegistration().then(known => !!known.waiting)", &[]).await;
    // The open page goes on as it is, with files that only its own worker has.
    widget.press("Next").await;
    answer(stage).await;
    go(stage, "#/table/four-containers").await;
    widget.shows("[part=table]").await;
    let both = "return Promise.all([caches.keys(), navigator.serviceWorker.getRegistration()])
        .then(([names, known]) => [same, names.length, !!known.waiting])";
    assert_eq!(stage.script(both, &[]).await, json!([true, 2, true]));
    let program = "return document.querySelector('link[rel=modulepreload]').getAttribute('href')";
    assert_eq!(stage.script(program, &[]).await, format!("{}.js", old[0]));
    stage.open("about:blank").await;
    stage.open(&server.url(&format!("/{}", session()))).await;
    live(stage).await;
    assert_eq!(stage.script(program, &[]).await, format!("{}.js", OTHER[0]));
    widget.shows(".verdict").await;
    widget.says(".count", "2 of 5").await;
    // A browser may take a moment to part with the page before; the old worker then stays for one visit more.
    let alone = "return caches.keys().then(names => names.length === 1 && names[0].endsWith(arguments[0]))";
    while stage.script(alone, &[OTHER[2].into()]).await != true {
        come_again(stage).await;
        live(stage).await;
    }
    drop(server);
    come_again(stage).await;
    live(stage).await;
    widget.press("Next").await;
    answer(stage).await;
    assert_eq!(answers(stage).await, "3");
}

async fn embed(stage: &Stage) {
    let server = serve(stage.site().page("/post.html", post(&quiz("topic='errors' count='2'"))));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.press("Skip this one").await;
    widget.press("Skip this one").await;
    widget.shows("[part=summary]").await;
    let none = "const workers = await navigator.serviceWorker?.getRegistrations(), kept = await self.caches?.keys()
        return [workers?.length ?? 0, kept?.length ?? 0]";
    assert_eq!(stage.script(&format!("return (async () => {{ {none} }})()"), &[]).await, json!([0, 0]));
    let asked: Vec<String> =
        server.take_log().into_iter().filter(|path| path.contains("offline-") || path.contains("sw.js")).collect();
    assert!(asked.is_empty(), "{asked:?}");
}

async fn forbidden(stage: &Stage) {
    let policy = STRICT_CSP.replace("trusted-types viva", "trusted-types 'none'");
    assert_ne!(policy, STRICT_CSP);
    let server = serve(stage.site().csp(Some(&policy)));
    stage.open(&server.url("/")).await;
    live(stage).await;
    answer(stage).await;
    let none = "return navigator.serviceWorker?.getRegistrations().then(workers => workers.length) ?? 0";
    assert_eq!(stage.script(none, &[]).await, 0);
}

async fn desk(stage: &Stage) {
    let page = "<!doctype html><title>desk</title><script type=module src=/web/reload.js></script>";
    let web = xtask::dist::root().join("src/web");
    let server = serve(stage.site().mount("/web/", web).page("/desk.html", page));
    stage.open(&server.url("/")).await;
    live(stage).await;
    // One that is still being installed WebKit may bring back after it was taken leave of.
    let active =
        "return navigator.serviceWorker.getRegistrations().then(([one]) => one?.active?.state === 'activated')";
    stage.until(active, &[]).await;
    stage.open(&server.url("/desk.html")).await;
    let none = "return navigator.serviceWorker.getRegistrations().then(workers => workers.length === 0)";
    stage.until(none, &[]).await;
}

async fn keeping(stage: &Stage) {
    if stage.engine == Engine::WebKit {
        skip("WebKitGTK has no navigator.storage");
    }
    let _server = stage.visit("/").await;
    live(stage).await;
    let browser = "StorageManager.prototype.persisted = async () => false
        StorageManager.prototype.persist = async () => true";
    stage.script(browser, &[]).await;
    go(stage, "#/settings").await;
    let widget = stage.widget();
    widget.says(".keeping", "has not promised").await;
    widget.press("Ask it to keep them").await;
    widget.says(".keeping", "has promised").await;
    widget.hides(".keeping button").await;
}
