//! The full page until its wasm has come: what is shipped ready drawn, and what it turns into.

use crate::playing::{Script, script};
use crate::stage::{GLANCE, Stage, serve};
use crate::widget::Widget;
use viva_host::{Fault, FaultKind, Server};

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("first screen: what was picked before the wasm came counts", picked_early),
        script("first screen: a button that was pressed before the wasm came acts when it comes", pressed_early),
        script("first screen: whoever submits before the wasm came and goes on loses no answer", gone_early),
        script("first screen: a link or button keeps the focus when the wasm comes (A4)", held_early),
        script("first screen: keys pressed before the wasm came act when it comes (A7)", keyed_early),
        script("first screen: filters set before the wasm came hold, and nothing else is set", filtered_early),
        script("first screen: it does not jump when it comes to life", no_jump),
        script("first screen: a link to another page shows no home, and fetches what it leads to", straight_link),
        script("first screen: a link to questions or to an interview fetches no file of that name", link_to_questions),
        script("first screen: a link that is followed before the wasm came opens its page", followed_early),
        script("first screen: a link to what is not there says so", dead_link),
        script(
            "first screen: where the loader is missing or no good, the concepts are listed until it is whole (F21)",
            no_loader,
        ),
        script("first screen: the page of a desk is loaded again once another build is there", rebuilt),
    ]
}

/// The live page; before that the same markup stands there, still.
pub(crate) async fn live(stage: &Stage) {
    stage.until("return !document.querySelector('viva-quiz').shadowRoot?.querySelector('.still')", &[]).await;
    stage.widget().shows(".app-body > *").await;
}

const CONCEPT: &str = "/#/concept/mutable-default-argument";

/// Opens a page of the published files whose wasm is withheld, so that the screen before it can be seen.
async fn visit_late(stage: &Stage, path: &str) -> Server {
    let server = serve(stage.site());
    server.set_faults(vec![Fault { path: ".wasm".into(), kind: FaultKind::Withheld }]);
    stage.open(&server.url(path)).await;
    server
}

/// Lets the wasm come, for which the screen before it has waited until now.
async fn let_come(widget: Widget<'_>, server: &Server) {
    let still = "return !!root.querySelector('.still')";
    assert_eq!(widget.script(still, &[]).await, true, "the screen did not wait");
    server.set_faults(Vec::new());
}

async fn picked_early(stage: &Stage) {
    let server = visit_late(stage, "/").await;
    let widget = stage.widget();
    widget.script("all('label.option')[1].click()", &[]).await;
    let_come(widget, &server).await;
    live(stage).await;
    let kept = "return [...root.querySelectorAll('label.option input')].map(input => input.checked).indexOf(true)";
    assert_eq!(widget.script(kept, &[]).await, 1);
    widget.press("Fairly sure").await;
    widget.shows(".verdict").await;
}

async fn pressed_early(stage: &Stage) {
    let server = visit_late(stage, "/").await;
    let widget = stage.widget();
    // A hint that was read, if it be closed again.
    widget.click("[part=hint] summary").await;
    widget.click("[part=hint] summary").await;
    widget.script("all('label.option')[1].click()", &[]).await;
    widget.press("Fairly sure").await;
    assert_eq!(widget.count("[aria-busy]").await, 1, "nothing tells that it was pressed");
    // It is seen under the mouse as well, which is still on it.
    let ground = "return getComputedStyle(all('[aria-busy]')[0]).backgroundColor !== 'rgba(0, 0, 0, 0)'";
    widget.until(ground, &[]).await;
    // What comes after it changes nothing of what was submitted.
    let after = "all('label.option')[2].click(); all('button.seg')[0].click()
        all('button').find(one => words(one) === 'Skip this one').click()";
    widget.script(after, &[]).await;
    let_come(widget, &server).await;
    live(stage).await;
    widget.shows(".verdict").await;
    assert_eq!(widget.text("[data-is=wrong] .letter").await, "B");
    widget.says("#verdict-more", "With one hint").await;

    // Pressed with nothing chosen it waits to say so; of what is chosen since it submits nothing.
    for is_chosen in [false, true] {
        stage.script("localStorage.clear()", &[]).await;
        let server = visit_late(stage, "/").await;
        widget.press("Certain").await;
        if is_chosen {
            widget.script("all('label.option')[1].click()", &[]).await;
            assert_eq!(widget.count("[aria-busy]").await, 0, "it looks as though it were submitted");
        }
        let_come(widget, &server).await;
        live(stage).await;
        if is_chosen {
            widget.shows("label.option:nth-of-type(2) input:checked").await;
            assert_eq!(widget.count(".verdict").await, 0, "nobody submitted that");
        } else {
            widget.says("[part=question]", "Choose an answer first").await;
        }
    }
}

async fn gone_early(stage: &Stage) {
    let server = visit_late(stage, "/").await;
    let widget = stage.widget();
    widget.script("all('label.option')[1].click()", &[]).await;
    widget.press("Certain").await;
    widget.click(".app-nav a[href='#/settings']").await;
    let_come(widget, &server).await;
    stage.until("return location.hash === '#/settings'", &[]).await;
    widget.says("h1", "Settings").await;
    let stored = "return Object.keys(localStorage).filter(key => key.includes('/j/')).length";
    assert_eq!(stage.script(stored, &[]).await, serde_json::json!(1), "the answer is lost");
    widget.click(".app-nav a[href='#/tables']").await;
    widget.says("h1", "ompar").await;

    // What was only chosen is there on the way back.
    stage.script("localStorage.clear()", &[]).await;
    let server = visit_late(stage, "/").await;
    widget.script("all('label.option')[1].click()", &[]).await;
    widget.click(".app-nav a[href='#/settings']").await;
    let_come(widget, &server).await;
    widget.says("h1", "Settings").await;
    widget.click(".app-nav a[href='#/']").await;
    widget.shows("label.option:nth-of-type(2) input:checked").await;
}

async fn held_early(stage: &Stage) {
    for place in [".app-nav a[href='#/tables']", ".seg[part=submit]:nth-of-type(2)"] {
        let server = visit_late(stage, "/").await;
        let widget = stage.widget();
        widget.script("root.querySelector(arguments[1]).focus()", &[place.into()]).await;
        let_come(widget, &server).await;
        live(stage).await;
        widget.focus_is_on(place).await;
    }
}

async fn keyed_early(stage: &Stage) {
    let server = visit_late(stage, "/").await;
    let widget = stage.widget();
    stage.keys("b").await;
    stage.keys("2").await;
    let_come(widget, &server).await;
    live(stage).await;
    widget.shows(".verdict").await;
    assert_eq!(widget.text("[data-is=wrong] .letter").await, "B");
}

/// The two screens stand in one root for a moment, where radio buttons of one name would be one group.
async fn filtered_early(stage: &Stage) {
    let server = visit_late(stage, "/").await;
    let widget = stage.widget();
    stage.script("window.clicks = 0; addEventListener('click', () => clicks++, true)", &[]).await;
    let set = "return all('[name$=level]').map(input => input.checked).indexOf(true)";
    assert_eq!(widget.script(set, &[]).await, 0);
    let_come(widget, &server).await;
    live(stage).await;
    assert_eq!(stage.script("return clicks", &[]).await, 0, "something is chosen that nobody chose");

    stage.open("about:blank").await;
    let server = visit_late(stage, "/").await;
    widget.script("all('[name$=level]')[1].click(); root.querySelector('#find').value = 'gener'", &[]).await;
    let_come(widget, &server).await;
    live(stage).await;
    let found = "return root.querySelector('#find').value === 'gener' && all('[name$=level]')[1].checked
        && all('.found').length > 0";
    widget.until(found, &[]).await;
}

async fn no_jump(stage: &Stage) {
    // Measured by hand: a layout shift counts only for elements that stay, and none of these does.
    for (path, seen) in
        [("/", ".app-bar, .app-body > *, .card, .card *"), (CONCEPT, ".app-bar, .app-body > :first-child")]
    {
        let server = visit_late(stage, path).await;
        let widget = stage.widget();
        let places = "return all(arguments[1]).map(one => one.getBoundingClientRect())
            .map(({ x, y, width }) => [x, y, width].join())";
        let places = async || widget.script(places, &[seen.into()]).await;
        widget.shows(".app-body > *").await;
        let before = places().await;
        let_come(widget, &server).await;
        live(stage).await;
        assert_eq!(places().await, before, "{path} jumps");
        stage.open("about:blank").await;
    }
}

async fn straight_link(stage: &Stage) {
    let server = visit_late(stage, CONCEPT).await;
    let widget = stage.widget();
    widget.shows(".skel").await;
    assert_eq!(widget.count("label.option, .topic, h1").await, 0, "something of the home is there to be clicked");
    let asked = async || server.take_log().iter().any(|path| path.ends_with("concept-mutable-default-argument.bin"));
    stage.until("return !!customElements.get('viva-quiz')", &[]).await;
    assert!(asked().await, "the concept waits for the wasm");
    let_come(widget, &server).await;
    live(stage).await;
    widget.says("h1", "Mutable default arguments").await;
    assert!(!asked().await, "the concept is fetched twice");
}

/// A session's link names questions and an interview's the time of its start, which are no file's name.
async fn link_to_questions(stage: &Stage) {
    let server = visit_late(stage, "/#/session?items=mutable-default-argument.piles-up-across-calls&seed=5").await;
    let_come(stage.widget(), &server).await;
    live(stage).await;
    stage.widget().shows("[data-spot=question]").await;
    stage.open("about:blank").await;
    stage.open(&server.url("/#/mock/1764000000000")).await;
    live(stage).await;
    let log = server.take_log();
    assert!(!log.iter().any(|path| path.contains("session") || path.contains("mock")), "{log:?}");
}

async fn followed_early(stage: &Stage) {
    let server = visit_late(stage, "/").await;
    let widget = stage.widget();
    widget.press("Errors").await;
    widget.shows(".skel").await;
    let_come(widget, &server).await;
    live(stage).await;
    widget.says("h1", "Errors").await;
}

async fn dead_link(stage: &Stage) {
    let _server = stage.visit("/#/concept/no-such-concept").await;
    live(stage).await;
    stage.widget().shows("#nothing").await;
    assert_eq!(stage.widget().count("[part=notice][role=alert]").await, 0);
}

async fn no_loader(stage: &Stage) {
    let others: [&[u8]; 3] = [b"const cut = () => {", b"", b"export const other = true"];
    let others = others.map(|other| FaultKind::Bytes(other.to_vec()));
    for kind in others.into_iter().chain([FaultKind::Status(404)]) {
        let server = serve(stage.site());
        server.set_faults(vec![Fault { path: "/viva-0".into(), kind }]);
        stage.open(&server.url(CONCEPT)).await;
        let listed = "const links = [...document.querySelectorAll('viva-quiz a[href^=\"read/\"]')]
            return links.length > 40 && links.every(link => link.getClientRects().length > 0)";
        stage.until(listed, &[]).await;
        // The browser may have kept what came.
        server.set_faults(Vec::new());
        stage.open("about:blank").await;
        stage.open(&server.url(CONCEPT)).await;
        live(stage).await;
    }
}

async fn rebuilt(stage: &Stage) {
    let page = "<!doctype html><title>desk</title><script type=module src=/web/reload.js></script>";
    let web = xtask::dist::root().join("src/web");
    let server = serve(stage.site().mount("/web/", web).page("/desk.html", page));
    let answer = |kind| server.set_faults(vec![Fault { path: "viva.json".into(), kind }]);
    let asked_twice = async || {
        server.take_log();
        // The second time says that the first answer has been read.
        for _ in 0..2 {
            while !server.take_log().iter().any(|path| path == "/viva.json") {
                tokio::time::sleep(GLANCE).await;
            }
        }
    };
    stage.open(&server.url("/desk.html")).await;
    stage.script("window.same = true", &[]).await;
    asked_twice().await;
    answer(FaultKind::Status(404));
    asked_twice().await;
    assert_eq!(stage.script("return window.same", &[]).await, true, "it was loaded again while a build was written");
    answer(FaultKind::Bytes(b"{}".into()));
    stage.until("return !window.same", &[]).await;
}
