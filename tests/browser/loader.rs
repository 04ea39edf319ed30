//! The loader by itself, with a stand-in for all that it fetches.
//! Knows nothing of the real app, whose screens have tests of their own.

use super::screens::has_no_faults;
use super::stand_in::{TRAP, fault, stand_in};
use crate::engine::{Look, PHONE};
use crate::playing::{Script, script};
use crate::stage::Stage;
use serde_json::{Value, json};
use std::fs;
use viva_host::{Fault, FaultKind, Server, Site};

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script(
            "loader: what stood there stays until the first screen and what was chosen goes over",
            what_stood_there_stays_until_the_first_screen_and_what_was_chosen_goes_over,
        ),
        script(
            "loader: several elements share one program and one chunk",
            several_elements_share_one_program_and_one_chunk,
        ),
        script(
            "loader: nothing is fetched until the element nears the view",
            nothing_is_fetched_until_the_element_nears_the_view,
        ),
        script(
            "loader: changes of one task are told once and a move is no end",
            changes_of_one_task_are_told_once_and_a_move_is_no_end,
        ),
        script(
            "loader: a property set before the element is defined counts (F31)",
            a_property_set_before_the_element_is_defined_counts,
        ),
        script(
            "loader: of two releases of the script the first serves all, and the page is told (F11)",
            of_two_releases_of_the_script_the_first_serves_all,
        ),
        script("loader: works from another origin below a path", works_from_another_origin_below_a_path),
        script("loader: each cause of a missing chunk is named (F27)", each_cause_of_a_missing_chunk_is_named),
        script(
            "loader: a deck that another server does not share is named (F27)",
            a_deck_that_another_server_does_not_share_is_named,
        ),
        script("loader: each cause of a missing program is named (F21)", each_cause_of_a_missing_program_is_named),
        script(
            "loader: after a crash a copy of the answers and a fresh start are offered (F24 A23)",
            after_a_crash_a_copy_of_the_answers_and_a_fresh_start_are_offered,
        )
        .seen(TALL),
        script("loader: after a crash in one element the others go on (F24)", after_a_crash_the_others_go_on)
            .seen(TALL),
        script(
            "loader: a second press at once presses nothing that the first brought under the pointer",
            a_second_press_at_once_presses_nothing_new,
        ),
        script(
            "loader: what a listener of the page throws is no crash of ours",
            what_a_listener_of_the_page_throws_is_no_crash_of_ours,
        ),
    ]
}

/// Tall, so that two elements are near the view.
const TALL: Look = Look { height: 4000, ..PHONE };

const SCRIPT: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>host</title><script type="module" src="/viva.js"></script>"#;
const LIVE: &str = "return !!document.querySelector('viva-quiz').shadowRoot?.querySelector('.live')";
const NOTICE: &str =
    "return document.querySelector('viva-quiz').shadowRoot?.querySelector('[part=notice]')?.textContent";

/// Serves a page with this body, first answering as `faults` say and then with the stand-in.
fn serve(site: Site, body: &str, faults: Vec<Fault>) -> Server {
    let server = site
        .page("/host.html", format!("{SCRIPT}<body><main><h1>A post</h1>{body}</main>"))
        .start(0)
        .expect("a free port");
    server.set_faults(faults.into_iter().chain(stand_in()).collect());
    server
}

async fn open(stage: &Stage, body: &str) -> Server {
    let server = serve(stage.site(), body, Vec::new());
    stage.open(&server.url("/host.html")).await;
    server
}

async fn what_stood_there_stays_until_the_first_screen_and_what_was_chosen_goes_over(stage: &Stage) {
    // What is carried over is so by a script of the full page, which is shipped ready drawn.
    let full = fs::read_to_string(stage.dist.join("index.html")).expect("the full page was published");
    let [_, name] = *full.split("src=\"elsewhere").collect::<Vec<_>>() else { panic!("it names its script") };
    let script = format!("<script src='/elsewhere{}'></script>", name.split('"').next().unwrap_or_default());
    let prerendered = r#"<viva-quiz topic="t" seed="1"><template shadowrootmode="open">
        <div class="old"><input type="radio" name="q" value="a"><input type="radio" name="q" value="b"><input name="typed">
        <input name="kept"><input type="search">
        <details><summary>Why</summary></details></div></template><p>light</p></viva-quiz>"#;
    let _server = open(stage, &format!("{script}{prerendered}")).await;
    stage.until("return !!window.release", &[]).await;
    let act = "const root = document.querySelector('viva-quiz').shadowRoot
        root.querySelector('[value=b]').click()
        root.querySelector('[name=typed]').value = 'half a wor'
        root.querySelector('[name=typed]').focus()
        root.querySelector('details').open = true
        const before = root.querySelectorAll('.old, .live').length
        release()
        return [before, root.querySelectorAll('.old').length, root.querySelectorAll('.live').length,
            root.querySelector(':checked').value, root.querySelector('[name=typed]').value, root.querySelector('details').open,
            root.activeElement === root.querySelector('.live [name=typed]'),
            root.querySelector('[name=kept]').value, calls.includes('switched')]";
    let seen = stage.script(act, &[]).await;
    assert_eq!(seen, json!([1, 0, 1, "b", "half a wor", true, true, "a draft", false]));
}

async fn several_elements_share_one_program_and_one_chunk(stage: &Stage) {
    let server = open(stage, &"<viva-quiz concept='c'>light</viva-quiz>".repeat(3)).await;
    stage.until("return window.calls?.length >= 2", &[]).await;
    // With the room that is kept for questions, a low window is too far from the third.
    stage.script("document.querySelector('viva-quiz:last-of-type').scrollIntoView()", &[]).await;
    stage.until("return window.calls?.length === 3", &[]).await;
    let log = server.take_log();
    let count = |part: &str| log.iter().filter(|path| path.contains(part)).count();
    assert_eq!((count(".wasm"), count("embed-"), count(".css"), count("concept-c.bin")), (1, 3, 1, 1), "{log:?}");
}

async fn nothing_is_fetched_until_the_element_nears_the_view(stage: &Stage) {
    let server = open(stage, &format!("{}<viva-quiz topic='t'>light</viva-quiz>", "<br>".repeat(600))).await;
    let two_frames = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
    stage.until("return !!customElements.get('viva-quiz')", &[]).await;
    stage.until(two_frames, &[]).await;
    let log = server.take_log();
    assert!(!log.iter().any(|path| path.contains("embed-")), "{log:?}");
    stage.script("document.querySelector('viva-quiz').scrollIntoView()", &[]).await;
    stage.until(LIVE, &[]).await;
}

async fn changes_of_one_task_are_told_once_and_a_move_is_no_end(stage: &Stage) {
    let _server = open(stage, "<viva-quiz topic='t'><p>light</p></viva-quiz><div id='other'></div>").await;
    stage.until(LIVE, &[]).await;
    // WebKit ends a task's microtasks between two steps of a driver's script, so the script waits for a task of the page.
    let act = "const host = document.querySelector('viva-quiz'), task = () => new Promise(done => setTimeout(done))
        return task().then(() => {
            host.count = 5; host.theme = 'dark'; host.headingLevel = 3
            document.getElementById('other').append(host)
        }).then(task).then(() => host.remove()).then(task).then(() => {
            calls.push(host.shadowRoot.querySelector('slot') ? 'slot' : 'no slot', host.getAttribute('heading-level'))
            document.body.append(host)
        })";
    stage.script(act, &[]).await;
    let calls = stage.until("return calls.filter(call => call === 'mount').length === 2 && calls", &[]).await;
    assert_eq!(calls, json!(["mount", "changed 1", "unmount 1", "slot", "3", "mount"]));
}

async fn a_property_set_before_the_element_is_defined_counts(stage: &Stage) {
    let site =
        stage.site().page("/late.html", "<!doctype html><title>late</title><viva-quiz>light</viva-quiz>").csp(None);
    let server = serve(site, "", Vec::new());
    stage.open(&server.url("/late.html")).await;
    let act = "const host = document.querySelector('viva-quiz')
        host.topic = 'from-property'
        const script = document.createElement('script'); script.type = 'module'; script.src = '/viva.js'
        document.head.append(script)";
    stage.script(act, &[]).await;
    stage.until(LIVE, &[]).await;
    assert!(server.take_log().iter().any(|path| path.ends_with("topic-from-property.bin")));
}

/// The script as another release has it: with a program under another name, and a mark on each element that it serves.
fn release(stage: &Stage, name: &str) -> Vec<u8> {
    let script = fs::read_to_string(stage.dist.join("viva.js")).expect("the script was published");
    let marked = format!("connectedCallback(){{\nthis.dataset.by = '{name}'");
    let other = script.replacen("connectedCallback(){", &marked, 1).replace("embed-", &format!("embed-{name}-"));
    assert!(other.contains(&marked) && other.contains(&format!("embed-{name}-")), "it is the same");
    other.into_bytes()
}

async fn of_two_releases_of_the_script_the_first_serves_all(stage: &Stage) {
    for [first, second] in [["old", "new"], ["new", "old"]] {
        let page = format!(
            "<!doctype html><meta charset='utf-8'><title>host</title><script>globalThis.said = []
            console.warn = (...words) => said.push(words.join(' '))
            addEventListener('error', event => said.push(event.message))</script>
            <script type='module' src='/{first}/viva.js'></script><viva-quiz topic='t'>light</viva-quiz>"
        );
        let site = [first, second]
            .iter()
            .fold(stage.site(), |site, name| site.data(&format!("/{name}/viva.js"), release(stage, name)));
        let server = site.page("/two.html", page).csp(None).start(0).expect("a free port");
        server.set_faults(stand_in());
        stage.open(&server.url("/two.html")).await;
        stage.until(LIVE, &[]).await;
        let act = "const script = document.createElement('script'), defined = customElements.get('viva-quiz')
            Object.assign(script, { type: 'module', src: `/${arguments[0]}/viva.js` })
            return new Promise(done => {
                script.onload = () => done(customElements.get('viva-quiz') === defined)
                script.onerror = () => done('it did not come')
                document.head.append(script)
            })";
        assert_eq!(stage.script(act, &[second.into()]).await, true);
        let warning =
            format!("viva-quiz is defined already; {} changes nothing.", server.url(&format!("/{second}/viva.js")));
        assert_eq!(stage.script("return said", &[]).await, json!([warning]));
        stage
            .script("document.body.insertAdjacentHTML('beforeend', `<viva-quiz topic='t'>light</viva-quiz>`)", &[])
            .await;
        let served = "const live = [...document.querySelectorAll('viva-quiz')].filter(one => one.shadowRoot.querySelector('.live'))
            return live.length === 2 && live.map(one => one.dataset.by)";
        assert_eq!(stage.until(served, &[]).await, json!([first, first]));
        let log = server.take_log();
        let asked = |name: &str| log.iter().any(|path| path.contains(&format!("embed-{name}-")));
        assert_eq!((asked(first), asked(second)), (true, false), "{log:?}");
    }
}

async fn works_from_another_origin_below_a_path(stage: &Stage) {
    let files = stage.site().mount("/some/where/", &stage.dist);
    let server = serve(files, "", Vec::new());
    let script = server.other_origin("/some/where/viva.js");
    let page = format!(
        "<!doctype html><title>blog</title><script type='module' src='{script}'></script><viva-quiz topic='t'>light</viva-quiz>"
    );
    let blog = Site::new(&stage.dist).page("/post.html", page).csp(None).start(0).expect("a free port");
    stage.open(&blog.url("/post.html")).await;
    stage.until(LIVE, &[]).await;
    let log = blog.take_log();
    assert!(!log.iter().any(|path| path.contains("embed-") || path.contains(".bin")), "{log:?}");
}

/// The sentence shown when the page's files go wrong in one way; the light DOM must be readable beside it.
async fn notice(stage: &Stage, site: Site, body: &str, faults: Vec<Fault>) -> String {
    let server = serve(site, body, faults);
    stage.open(&server.url("/host.html")).await;
    let text = stage.until(NOTICE, &[]).await;
    let slotted = "return !!document.querySelector('viva-quiz > p').assignedSlot";
    assert_eq!(stage.script(slotted, &[]).await, true, "the light DOM is hidden");
    text.as_str().unwrap_or_default().to_owned()
}

const POST: &str = "<viva-quiz concept='c'><p>light</p></viva-quiz>";

#[track_caller]
fn says(text: &str, part: &str) {
    assert!(
        text.starts_with("The interactive questions could not start.") && text.contains(part),
        "{text:?} does not say {part:?}"
    );
}

/// What the program is told of a chunk that did not come; it is mounted all the same, to show it in its own words.
async fn refusal(stage: &Stage, site: Site, body: &str, faults: Vec<Fault>, name: &str) -> String {
    let server = serve(site, body, faults);
    stage.open(&server.url("/host.html")).await;
    stage.until(LIVE, &[]).await;
    let told = format!("return load('{name}').then(() => 'it came', refusal => refusal.message)");
    stage.script(&told, &[]).await.as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn names(text: &str, part: &str) {
    assert!(text.contains(part), "{text:?} does not name {part:?}");
}

async fn each_cause_of_a_missing_chunk_is_named(stage: &Stage) {
    let wrong = async |kind| refusal(stage, stage.site(), POST, vec![fault("concept-c.bin", kind)], "concept-c").await;
    names(&wrong(FaultKind::Status(404)).await, "concept-c.bin answered 404.");
    names(&wrong(FaultKind::Status(503)).await, "concept-c.bin answered 503.");
    names(&wrong(FaultKind::Page).await, "concept-c.bin is a web page, not data.");
    names(&wrong(FaultKind::Bytes(Vec::new())).await, "concept-c.bin is empty.");
    names(&wrong(FaultKind::Bytes(vec![0; 2_000_001])).await, "concept-c.bin is larger than 2 MB.");
}

async fn a_deck_that_another_server_does_not_share_is_named(stage: &Stage) {
    let closed = stage.site().without_cors().start(0).expect("a free port");
    closed.set_faults(stand_in());
    let deck = format!("<viva-quiz deck='{}' topic='t'><p>light</p></viva-quiz>", closed.url("/deck/deck.viva"));
    names(&refusal(stage, stage.site().csp(None), &deck, Vec::new(), "topic-t").await, "(CORS)");
    let away = stage.site().start(0).expect("a free port").url("/deck/deck.viva");
    let deck = format!("<viva-quiz deck='{away}' topic='t'><p>light</p></viva-quiz>");
    names(&refusal(stage, stage.site().csp(None), &deck, Vec::new(), "topic-t").await, "its server does not answer");
    names(&refusal(stage, stage.site(), &deck, Vec::new(), "topic-t").await, "content security policy (connect-src)");
    // Of several that are blocked at once, each is told so.
    let all = "return Promise.all(['topic-t', 'concept-a', 'concept-b'].map(name => load(name).catch(refusal => refusal.message)))";
    let told = stage.script(all, &[]).await;
    for told in told.as_array().expect("one for each") {
        names(told.as_str().unwrap_or_default(), "content security policy (connect-src)");
    }
}

async fn each_cause_of_a_missing_program_is_named(stage: &Stage) {
    let wrong = async |path, kind| notice(stage, stage.site(), POST, vec![fault(path, kind)]).await;
    says(&wrong(".wasm", FaultKind::Status(404)).await, ".wasm answered 404.");
    says(&wrong(".wasm", FaultKind::Bytes(TRAP[..20].into())).await, "is damaged");
    let without = format!("<script>delete self.WebAssembly</script>{POST}");
    says(&notice(stage, stage.site().csp(None), &without, Vec::new()).await, ".wasm needs WebAssembly");
    let glue = vec![
        fault(".wasm", FaultKind::Bytes(TRAP.into())),
        fault(".css", FaultKind::Bytes(b"p {}:host{--viva-end:0}".into())),
        fault("embed-", FaultKind::Status(404)),
    ];
    says(&notice(stage, stage.site(), POST, glue).await, ".js answered 404.");
    says(&wrong(".css", FaultKind::Status(404)).await, ".css answered 404.");
    let strict = stage.site().csp(Some("script-src 'self'"));
    says(&notice(stage, strict, POST, Vec::new()).await, "'wasm-unsafe-eval'");
    let closed = stage.site().csp(Some("script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'"));
    says(&notice(stage, closed, POST, Vec::new()).await, "content security policy (connect-src)");
}

/// The styles of a post's widget.
fn styles(stage: &Stage) -> Vec<u8> {
    let names = fs::read_to_string(stage.dist.join("viva.json")).expect("the files were published");
    let names: Value = serde_json::from_str(&names).expect("their names are readable");
    let stem = names["embed"]["stem"].as_str().expect("an embed has a name");
    fs::read(stage.dist.join(format!("{stem}.css"))).expect("it has styles")
}

/// Serves some elements one after another, in the styles in which a notice of what ran already stands.
async fn open_some(stage: &Stage, count: usize) -> Server {
    let server = serve(stage.site(), &POST.repeat(count), vec![fault(".css", FaultKind::Bytes(styles(stage)))]);
    stage.open(&server.url("/host.html")).await;
    stage.until("return window.calls?.length === arguments[0]", &[count.into()]).await;
    server
}

/// Presses what crashes, as whoever works in the element does.
async fn crash(stage: &Stage) {
    let widget = stage.nth_widget(0);
    widget
        .until("const button = all('button').find(one => words(one) === 'crash'); button?.focus(); return button", &[])
        .await;
    widget.press("crash").await;
    widget.shows("[part=notice] button").await;
}

async fn after_a_crash_a_copy_of_the_answers_and_a_fresh_start_are_offered(stage: &Stage) {
    let _server = open_some(stage, 1).await;
    stage
        .script(
            "localStorage.setItem('viva/1/default/python/a', 'kept'); localStorage.setItem('other', 'not ours')",
            &[],
        )
        .await;
    stage
        .script(
            "window.told = []; document.addEventListener('viva-error', event => told.push(event.detail.message))",
            &[],
        )
        .await;
    crash(stage).await;
    let widget = stage.nth_widget(0);
    widget.says("[part=notice]", "This quiz has stopped. The answers it had saved are safe.").await;
    assert_eq!(stage.script("return told.length", &[]).await, 1);
    assert_eq!(
        widget.script("return all('[part=notice] button').map(words)", &[]).await,
        json!(["Start again", "Save a copy of my answers"])
    );
    widget.until("return root.activeElement?.textContent === 'Start again'", &[]).await;
    has_no_faults(stage, "a notice of a crash").await;
    stage.stays_within("a notice of a crash").await;
    let saved = "return new Promise(done => {
            URL.createObjectURL = blob => { blob.text().then(done); return 'data:,' }
            all('[part=notice] button')[1].click()
        })";
    assert_eq!(widget.script(saved, &[]).await, r#"{"viva":1,"entries":{"viva/1/default/python/a":"kept"}}"#);
    widget.press("Start again").await;
    stage.until(LIVE, &[]).await;
}

async fn after_a_crash_the_others_go_on(stage: &Stage) {
    let _server = open_some(stage, 2).await;
    let other = stage.nth_widget(1);
    for _ in 0..4 {
        other.script("root.querySelector('.live').className = 'live old'", &[]).await;
        crash(stage).await;
        other.shows(".live:not(.old)").await;
        stage.nth_widget(0).press("Start again").await;
    }
    // What stops by itself, with nobody there, is begun anew three times.
    let _server = open_some(stage, 2).await;
    for _ in 0..4 {
        other.shows(".live:not(.old)").await;
        other.script("root.querySelector('.live').className = 'live old'; setTimeout(crashAlone)", &[]).await;
    }
    other.shows("[part=notice]").await;
}

async fn a_second_press_at_once_presses_nothing_new(stage: &Stage) {
    let _server = open(stage, POST).await;
    let widget = stage.widget();
    let pressed = "return calls.filter(one => one !== 'mount')";
    widget.press_twice("swap").await;
    widget.find("button", "other").await;
    assert_eq!(stage.script(pressed, &[]).await, json!([]));
    widget.press_twice("more").await;
    assert_eq!(stage.script(pressed, &[]).await, json!(["more", "more"]));
    widget.press("other").await;
    stage.until(&format!("{pressed}.includes('other')"), &[]).await;
}

async fn what_a_listener_of_the_page_throws_is_no_crash_of_ours(stage: &Stage) {
    let _server = open(stage, "<viva-quiz topic='t' seed='1'><p>light</p></viva-quiz>").await;
    stage.until("return !!window.release", &[]).await;
    let act = "document.addEventListener('viva-ready', () => { throw Error('of the page') })
        release()
        return document.querySelector('viva-quiz').shadowRoot.querySelector('[part=notice]')?.textContent ?? 'none'";
    assert_eq!(stage.script(act, &[]).await, "none");
}
