//! Pages and browsers that lack something, or have changed it: no WebAssembly, patched built-ins, plain http, the way back.
//! Policies and missing files are in `fallback.rs`.

use crate::browser::found::choices;
use crate::learner::{Known, TAB, answer, first, items, on_screen, option};
use crate::playing::{Script, script};
use crate::stage::{Stage, post, quiz, serve};
use crate::widget::Widget;
use serde_json::json;
use viva_core::deck::Deck;
use viva_core::interaction::Interaction;
use viva_core::python;
use viva_host::{Fault, FaultKind, Server};
use xtask::engines::Engine;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("host: where a base of the page leads elsewhere, links of the full page stay in the post", with_base),
        script("host: without WebAssembly the content stays, and the reason is said (F23)", no_wasm),
        script("host: built-ins that a page has patched change nothing (F34)", patched),
        script("host: what a page's own functions throw within the program stops it, which is told (F24 F34)", spoiled),
        script("host: what only https gives is done without (F37)", plain_http),
        script(
            "host: in a frame of another site it works, progress is that site's, and Tab passes through (F20 A21)",
            in_a_frame,
        ),
        script("host: the way back finds the question and the draft (F29)", way_back),
        script(
            "host: the way back to a post that was left while it loaded finds the question (F21 F29)",
            way_back_early,
        ),
        script("host: the way back shows what another page recorded meanwhile (F29)", way_back_to_news),
        script("host: in whatever order attributes, properties and script come, the same is asked (F31)", any_order),
        script("host: what turns text in a stranger's code turns only its own piece (T20)", turned_code),
        script(
            "host: the full page in a post leaves it title, headings, keys, anchors, place and state (A7 A19)",
            in_a_post,
        ),
        script("host: a hundred times in and out of the page leaves no widget and no buffer behind (F30)", in_and_out),
    ]
}

/// Opens a post before whose scripts this one runs.
async fn with_base(stage: &Stage) {
    let body = "<base href='/posts/'><viva-quiz mode='app'><p>Light</p></viva-quiz>";
    let server = serve(stage.site().page("/post.html", post(body)).csp(None));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.click("a[href='#/tables']").await;
    widget.until("return location.pathname === '/post.html' && location.hash === '#/tables'", &[]).await;
    widget.shows("a[href^='#/table/']").await;
}

async fn after(stage: &Stage, before: &str, body: &str) -> Server {
    let page = format!("<script>{before}</script>{}", post(body));
    let server = serve(stage.site().page("/post.html", page).csp(None));
    stage.open(&server.url("/post.html")).await;
    server
}

async fn no_wasm(stage: &Stage) {
    let _server = after(stage, "delete globalThis.WebAssembly", &quiz("topic='errors'")).await;
    let widget = stage.widget();
    widget.says("[part=notice]", "could not start").await;
    let light = "const light = document.querySelector('viva-quiz > p'); return [light.getClientRects().length > 0, light.innerText]";
    assert_eq!(stage.script(light, &[]).await, json!([true, "Light"]));
}

/// What scripts of other people do to the built-ins.
const PATCHES: &str = "Object.prototype.polluted = 'yes'
        Array.prototype.last = function () { return this[this.length - 1] }
        Array.prototype.polluted = ['yes']
        const plain = fetch; fetch = (...words) => plain(...words)
        const parse = JSON.parse; JSON.parse = text => parse(text)
        String.prototype.includes = (includes => function (part) { return includes.call(this, part) })(String.prototype.includes)";

async fn patched(stage: &Stage) {
    if stage.engine == Engine::WebKit {
        return patched_in_a_frame(stage).await;
    }
    let known = choices(2);
    let _server = after(stage, PATCHES, &quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    for _ in &known {
        answer(widget, on_screen(widget, &known).await.item).await;
        widget.shows(".verdict[data-is=right]").await;
        widget.click("[part=next]").await;
        widget.hides(".verdict").await;
    }
    widget.says("[part=summary] .big", "2").await;
    assert_eq!(stage.script("return watch.errors", &[]).await, json!([]));
}

async fn spoiled(stage: &Stage) {
    let known = first(|item| matches!(item.interaction, Interaction::Choice(_)));
    let spoil = "<script>spoil = () => {
        const now = Date.now
        Date.now = () => { Date.now = now; throw Error('of the page') }
    }</script>";
    let page = post(&format!("{spoil}{}", quiz(&format!("items='{}'", known.id))));
    let server = serve(stage.site().page("/post.html", page).csp(None));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.click("label.option").await;
    stage.script("spoil()", &[]).await;
    widget.press("Certain").await;
    widget.says("[part=notice]", "This quiz has stopped.").await;
    widget.press("Start again").await;
    widget.press("Certain").await;
    widget.shows(".verdict").await;
}

/// The scripts of WebKit's driver break on such a page, so it stands in a frame of one that is as it was.
async fn patched_in_a_frame(stage: &Stage) {
    let known = choices(1);
    let page = format!("<script>{PATCHES}</script>{}", post(&quiz(&format!("items='{}'", items(&known)))));
    let site =
        stage.site().page("/post.html", page).page("/frame.html", "<!doctype html><iframe src='/post.html'></iframe>");
    let server = serve(site.csp(None));
    stage.open(&server.url("/frame.html")).await;
    let inside =
        "const root = frames[0].document.querySelector('viva-quiz')?.shadowRoot, one = css => root?.querySelector(css)
        const certain = [...root?.querySelectorAll('button') ?? []].find(one => one.textContent.includes('Certain'))";
    stage.until(&format!("{inside}; one('label.option')?.click(); return !!one('label.option :checked')"), &[]).await;
    stage.script(&format!("{inside}; certain.click()"), &[]).await;
    stage.until(&format!("{inside}; return !!one('.verdict')"), &[]).await;
    stage.script(&format!("{inside}; one('[part=next]').click()"), &[]).await;
    stage.until(&format!("{inside}; return !!one('[part=summary]')"), &[]).await;
    assert_eq!(stage.script("return frames[0].watch.errors", &[]).await, json!([]));
}

/// The full page by its address is what a site gets that lets in nothing but frames.
async fn in_a_frame(stage: &Stage) {
    let server = serve(stage.site().csp(None));
    let page = format!(
        "<!doctype html><html lang='en'><title>Another site</title><a href='#before'>Before</a>\
         <iframe title='Practice' width='320' height='700' src='{}'></iframe><a href='#after'>After</a>",
        server.other_origin("/index.html#/settings")
    );
    let site = serve(stage.site().page("/site.html", page).csp(None));
    stage.open(&site.url("/site.html")).await;
    stage.client.enter_frame(0).await.expect("the page has a frame");
    let widget = stage.widget();
    widget.shows(".setting").await;
    // So wide is a page that is 1280 px wide at 400 %.
    stage.stays_within("settings in a narrow frame").await;
    widget.script("location.hash = '#/'", &[]).await;
    widget.click("label.option").await;
    widget.press("Guess").await;
    widget.shows(".verdict").await;
    stage.stays_within("a verdict in a narrow frame").await;
    assert_eq!(widget.count("[part=notice]").await, 0, "what is stored there is stored");
    stage.client.enter_parent_frame().await.expect("the frame has a parent");
    // Tab leads through it: what is before, what is in it, what is after.
    let mut passed = Vec::new();
    stage.script("document.querySelector('a').focus()", &[]).await;
    for _ in 0..200 {
        // On the way into a frame the focus may be nowhere for a moment.
        let at = "const at = document.activeElement
            return at === document.body ? '' : at.textContent || at.localName";
        let at = stage.script(at, &[]).await;
        passed.extend(at.as_str().filter(|at| !at.is_empty()).map(str::to_owned));
        if passed.last().is_some_and(|at| at == "After") {
            break;
        }
        stage.keys(TAB).await;
    }
    passed.dedup();
    assert_eq!(passed, ["Before", "iframe", "After"]);
    // Whoever opens the same page by itself sees nothing of it.
    stage.open(&server.other_origin("/index.html")).await;
    let kept = "return Object.keys(localStorage).filter(key => key.includes('/j/')).length";
    assert_eq!(stage.script(kept, &[]).await, 0, "progress is that of the site around it");
}

async fn plain_http(stage: &Stage) {
    let lacking = "for (const name of ['clipboard', 'storage', 'locks', 'serviceWorker']) {
            Object.defineProperty(Navigator.prototype, name, { get() {}, configurable: true })
        }
        delete Crypto.prototype.randomUUID; delete Crypto.prototype.subtle; delete globalThis.caches";
    let body = "<viva-quiz mode='app'><p>Light</p></viva-quiz>";
    let _server = after(stage, lacking, body).await;
    let widget = stage.widget();
    widget.shows("label.option").await;
    widget.click("label.option").await;
    widget.press("Guess").await;
    widget.shows(".verdict").await;
    let kept = "return Object.keys(localStorage).some(key => key.includes('/j/'))";
    assert_eq!(stage.script(kept, &[]).await, true);
    widget.script("location.hash = '#/settings'", &[]).await;
    widget.shows(".setting").await;
    widget.script("location.hash = '#/concept/mutable-default-argument'", &[]).await;
    widget.press("Embed").await;
    widget.shows("dialog[open] #snippet").await;
    let copy = "return [...root.querySelectorAll('dialog[open] button')].find(one => one.textContent.startsWith('Copy')).click()";
    widget.script(copy, &[]).await;
    widget.until("return root.querySelector('[role=status]').textContent.trim()", &[]).await;
    assert_eq!(stage.script("return watch.errors", &[]).await, json!([]));
}

async fn way_back(stage: &Stage) {
    let known = choices(2);
    let page = post(&quiz(&format!("items='{}'", items(&known))));
    let site = stage.site().page("/post.html", page).page("/other.html", "<!doctype html><title>Other</title><p>Other");
    let server = serve(site);
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    answer(widget, on_screen(widget, &known).await.item).await;
    widget.shows(".verdict").await;
    widget.click("[part=next]").await;
    widget.hides(".verdict").await;
    widget.click("label.option").await;
    let stem = widget.text("[data-spot=question]").await;
    stage.open(&server.url("/other.html")).await;
    // Another page of the site answers meanwhile.
    stage.script("localStorage.setItem('blog/seen', 'yes')", &[]).await;
    stage.client.back().await.expect("there is a page before");
    widget.shows("[data-spot=question]").await;
    assert_eq!(widget.text("[data-spot=question]").await, stem);
    widget.until("return root.querySelectorAll('label.option input:checked').length === 1", &[]).await;
    widget.says(".count", "2 of 2").await;
}

async fn way_back_early(stage: &Stage) {
    let site = stage.site().page("/post.html", post(&quiz("topic='errors'")));
    let server = serve(site.page("/other.html", "<!doctype html><title>Other</title><p>Other"));
    server.set_faults(vec![Fault { path: ".wasm".into(), kind: FaultKind::Withheld }]);
    stage.open(&server.url("/post.html")).await;
    while !server.take_log().iter().any(|path| path.ends_with(".wasm")) {
        stage.script("return new Promise(done => setTimeout(() => done(true), 20))", &[]).await;
    }
    stage.open(&server.url("/other.html")).await;
    server.set_faults(Vec::new());
    stage.client.back().await.expect("there is a page before");
    stage.widget().shows("[part=question]").await;
}

/// Answers a choice wrongly.
async fn miss(widget: Widget<'_>, known: &Known) {
    let Interaction::Choice(choice) = &known.item.interaction else { panic!("{} is no choice", known.id) };
    let wrong = choice.options.iter().find(|option| !option.key).expect("a choice has a distractor");
    widget.click(&option(&wrong.id)).await;
    widget.press("Certain").await;
    widget.shows(".verdict[data-is=wrong]").await;
}

async fn way_back_to_news(stage: &Stage) {
    // Whoever comes back from the cache of pages has heard nothing, so that no other event may tell.
    let deaf = "for (const name of ['storage', 'focus']) addEventListener(name, event => event.stopImmediatePropagation(), true)
        addEventListener('pageshow', event => { window.persisted = event.persisted })";
    let known = choices(1);
    let other = quiz(&format!("items='{}'", items(&known)));
    let page = format!("<script>{deaf}</script>{}", post("<viva-quiz mode='mistakes'><p>Light</p></viva-quiz>"));
    let site = stage.site().page("/post.html", page).page("/other.html", post(&other));
    let server = serve(site.csp(None));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.says(".viva", "No mistakes").await;
    stage.open(&server.url("/other.html")).await;
    miss(widget, &known[0]).await;
    stage.client.back().await.expect("there is a page before");
    widget.until("return all('.misses > *').length === 1", &[]).await;
    assert_eq!(stage.script("return persisted", &[]).await, true, "the page was loaded anew, which shows nothing");
}

async fn in_a_post(stage: &Stage) {
    // The post keeps something of its own with each entry of the history, as sites with a router do.
    let router = "const note = () => history.replaceState({ post: location.hash }, '')
        note(); addEventListener('hashchange', note); globalThis.least = Infinity
        addEventListener('scroll', () => { least = Math.min(least, scrollY) })";
    let far = "<p style='height: 1500px'>Far</p>";
    let body = format!(
        "{far}<h2 id='set-up'>Set up</h2>{far}<viva-quiz mode='app'><h2>Light</h2></viva-quiz>{far}<script>{router}</script>"
    );
    let server = serve(stage.site().page("/post.html", post(&body)).csp(None));
    stage.open(&server.url("/post.html#set-up")).await;
    let widget = stage.widget();
    let as_left = "return [document.title, location.hash, history.state.post,
        Math.abs(document.querySelector('#set-up').getBoundingClientRect().top) < 2]";
    let anchored = json!(["A post", "#set-up", "#set-up", true]);
    widget.shows("label.option").await;
    assert_eq!(stage.script(as_left, &[]).await, anchored);
    assert_eq!(widget.count("h1, main").await, 0, "the post has its own");

    widget.script("location.hash = '#/session?topic=errors&count=2'", &[]).await;
    widget.says(".count", "1 of 2").await;
    stage.until("return location.hash.includes('seed=')", &[]).await;
    assert_eq!(
        stage.script("return [document.title, history.state.post]", &[]).await,
        json!(["A post", "#/session?topic=errors&count=2"])
    );
    let stem = widget.text("[data-spot=question]").await;
    stage.script("location.hash = '#set-up'", &[]).await;
    stage.until("return history.state.post === '#set-up'", &[]).await;
    assert_eq!(stage.script(as_left, &[]).await, anchored);
    assert_eq!(widget.text("[data-spot=question]").await, stem);
    // A key of the post is none of ours.
    stage.script("document.activeElement.blur()", &[]).await;
    stage.keys("?").await;
    assert_eq!(widget.count("dialog").await, 0);

    // While a page is on its way, its beginning comes into sight, and not that of the post.
    widget.script("host.scrollIntoView({ block: 'end' })", &[]).await;
    server.set_faults(vec![Fault { path: "mutable-default-argument".into(), kind: FaultKind::Withheld }]);
    stage.script("least = Infinity; location.hash = '#/concept/mutable-default-argument'", &[]).await;
    widget.shows(".skel").await;
    let begins = "const top = host.getBoundingClientRect().top; return top > -1 && top < innerHeight && least > 1500";
    widget.until(begins, &[]).await;
    server.set_faults(Vec::new());
    widget.focus_is_on("[data-spot=page]").await;
    assert_eq!(
        stage.script("return [document.title, least > 1500, watch.errors]", &[]).await,
        json!(["A post", true, []])
    );
}

/// Keeps hold of the memory of each program.
const MEMORIES: &str = "globalThis.memories = []
        const plain = WebAssembly.instantiateStreaming
        WebAssembly.instantiateStreaming = async (...given) => {
            const made = await plain(...given)
            memories.push(made.instance.exports.memory)
            return made
        }";

/// What a page holds on to.
#[derive(Debug)]
struct Held {
    /// The size of the program's memory; there is one program.
    memory: f64,
    /// Bytes of the heap, of what hangs on it and of its buffers; only Chromium tells.
    heap: f64,
    /// Nodes that are there, and that something keeps from going.
    nodes: f64,
}

async fn held(stage: &Stage) -> Held {
    let memory = stage.script("return memories.length === 1 && memories[0].buffer.byteLength", &[]).await;
    let memory = memory.as_f64().expect("there is one program");
    let (mut heap, mut nodes) = (0.0, 0.0);
    if stage.engine == Engine::Chromium {
        stage.devtools("HeapProfiler.collectGarbage", json!({})).await;
        let usage = stage.devtools("Runtime.getHeapUsage", json!({})).await;
        heap = ["usedSize", "embedderHeapUsedSize", "backingStorageSize"]
            .iter()
            .filter_map(|part| usage[part].as_f64())
            .sum();
        nodes = stage.devtools("Memory.getDOMCounters", json!({})).await["nodes"].as_f64().unwrap_or_default();
    }
    Held { memory, heap, nodes }
}

async fn in_and_out(stage: &Stage) {
    let body = format!("{}<aside></aside>", quiz("topic='errors' count='2' seed='1'"));
    let _server = after(stage, MEMORIES, &body).await;
    let widget = stage.widget();
    widget.shows("[part=question]").await;
    // What the last cycle adds must have been there before the first.
    widget.is_fenced().await;
    let cycles = "const host = document.querySelector('viva-quiz'), task = () => new Promise(done => setTimeout(done))
        return (async () => {
            for (let left = arguments[0]; left; left--) {
                host.remove()
                await task()
                document.querySelector('aside').append(host)
                for (let wait = 500; wait && !host.shadowRoot.querySelector('[part=question]'); wait--) await new Promise(done => setTimeout(done, 4))
            }
            return !!host.shadowRoot.querySelector('[part=question]')
        })()";
    // Listeners that were added and not taken away, by what they listen to.
    let count = "window.left = {}
        const { addEventListener: add, removeEventListener: take } = EventTarget.prototype
        const note = (target, name, by) => { const key = `${target.constructor.name} ${name}`; left[key] = (left[key] ?? 0) + by }
        EventTarget.prototype.addEventListener = function (name, ...rest) { note(this, name, 1); return add.call(this, name, ...rest) }
        EventTarget.prototype.removeEventListener = function (name, ...rest) { note(this, name, -1); return take.call(this, name, ...rest) }";
    // What grows with the first few is kept for those that follow.
    assert_eq!(stage.script(cycles, &[20.into()]).await, true);
    stage.script(count, &[]).await;
    let before = held(stage).await;
    assert_eq!(stage.script(cycles, &[100.into()]).await, true);
    let after = held(stage).await;
    // Yew's own listeners keep each empty container, one node and about a kilobyte; a widget has some hundred nodes.
    assert!(after.memory - before.memory <= 256.0 * 1024.0, "the program's memory grows: {before:?}, {after:?}");
    assert!(after.nodes - before.nodes <= 120.0, "nodes are kept: {before:?}, {after:?}");
    assert!(after.heap - before.heap <= 2e6, "the heap grows: {before:?}, {after:?}");
    // Yew leaves those of each empty container it drew into.
    let left = "return Object.entries(left).filter(([key, count]) => count > 0 && !/^HTMLDivElement (click|change|toggle)$/.test(key))";
    assert_eq!(stage.script(left, &[]).await, json!([]));
    assert_eq!(widget.count("[part=question]").await, 1);
    assert_eq!(stage.script("return watch.errors", &[]).await, json!([]));
}

async fn any_order(stage: &Stage) {
    let page = "<!doctype html><html lang='en'><meta charset='utf-8'><title>A post</title><main><h1>A post</h1>\
                <viva-quiz seed='1'><p>Light</p></viva-quiz></main>";
    let server = serve(stage.site().page("/late.html", page).csp(None));
    let steps = [
        "host.setAttribute('topic', 'errors')",
        "host.count = 3",
        "document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/viva.js' })); await customElements.whenDefined('viva-quiz')",
    ];
    let mut asked = Vec::new();
    for order in [[0, 1, 2], [1, 0, 2], [0, 2, 1], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        stage.open(&server.url("/late.html")).await;
        let act = order.map(|step| steps[step]).join("\n");
        stage
            .script(
                &format!("const host = document.querySelector('viva-quiz')\nreturn (async () => {{ {act} }})()"),
                &[],
            )
            .await;
        let widget = stage.widget();
        widget.says(".count", "1 of 3").await;
        asked.push(widget.text("[data-spot=question]").await);
    }
    asked.dedup();
    assert_eq!(asked.len(), 1, "{asked:?}");
}

async fn turned_code(stage: &Stage) {
    let known = first(|item| matches!(item.interaction, Interaction::Choice(_)) && item.listing.is_some());
    let mut parts = crate::learner::deck().parts().clone();
    let all = parts.concepts.iter_mut().flat_map(|concept| &mut concept.items);
    for item in all.filter(|item| item.id == known.item.id) {
        item.listing = Some(python::listing("role = 'user\u{202E} # only' + 'admin' # is it 1 or 2"));
    }
    let deck = Deck::check(parts).expect("ours but for one listing");
    let page = post(&quiz(&format!("deck='/strange/deck.viva' items='{}'", items(&[known]))));
    let files = viva_author::files(&deck).into_iter();
    let site = files.fold(stage.site(), |site, (name, bytes)| site.data(&format!("/strange/{name}"), bytes));
    let server = serve(site.page("/post.html", page));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.shows("[part=code]").await;
    let order =
        "const places = [...root.querySelectorAll('[part=code] .ln > span')].map(one => one.getBoundingClientRect())
        return [places.length, places.every((place, at) => !at || place.left >= places[at - 1].right - 1)]";
    assert_eq!(widget.script(order, &[]).await, json!([3, true]), "strings and comment stand in another order");
}
