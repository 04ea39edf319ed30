//! What stays readable where the widget cannot run: wasm or scripts blocked, files missing, JavaScript off.

use super::embed::own_deck;
use super::paper::take_styles;
use super::screens::has_no_faults;
use crate::engine::{DESK, PHONE};
use crate::learner::ENTER;
use crate::playing::{Script, script};
use crate::stage::{Stage, post, quiz, serve};
use fantoccini::Locator;
use serde_json::{Value, json};
use viva_host::{Fault, FaultKind};

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script(
            "fallback: where a policy blocks wasm, the content stays and the author is told (F21 A23)",
            wasm_blocked,
        ),
        script("fallback: where a policy blocks scripts, the content stays (F22 A23)", scripts_blocked),
        script(
            "fallback: where the wasm is missing, the content stays and a new try leads to the question (A4 F21 A23)",
            wasm_missing,
        ),
        script("fallback: where nothing of the program comes, the page hears of no error (F21)", program_missing),
        script("fallback: where two start again, one press is enough", two_missing),
        script(
            "fallback: where the deck's server fails, the content stands below the reason, and a new try goes on (A4)",
            deck_missing,
        ),
        script("fallback: who tries again and reads on below is not called back by what comes", tried_and_left),
        script(
            "fallback: where files of a page were missing, one try fetches all and leads to its heading (A4)",
            page_missing,
        ),
        script(
            "fallback: on the full page what can be read stands below the reason why nothing can be practised",
            full_page,
        )
        .seen(PHONE),
        script(
            "fallback: whoever reads below stays there when nothing comes, and paper has no room for it",
            read_below,
        )
        .seen(PHONE),
        script("fallback: a long address of what is missing breaks, and the post is no wider (A11)", long_address)
            .seen(PHONE),
        script("fallback: a deck's address that leads nowhere is told with its attribute", wrong_deck),
        script("fallback: attributes that the deck cannot serve are told above the content", refused_attributes),
        script("fallback: whoever reads in the content is led to the question that comes in its place (A4)", led_on),
        script("fallback: without JavaScript the page lists concepts that lead to their answers (F22)", no_javascript)
            .seen(DESK.without_scripts()),
    ]
}

/// Whether the light content is seen, and what it says.
pub(crate) const READABLE: &str = "const light = document.querySelector('viva-quiz > p')
    return [light.getClientRects().length > 0, light.innerText]";

async fn wasm_blocked(stage: &Stage) {
    let page = post(&quiz("topic='errors'"));
    let policy = "default-src 'self'; script-src 'self'";
    let server = serve(stage.site().page("/post.html", page).csp(Some(policy)));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.says("[part=notice]", "'wasm-unsafe-eval'").await;
    assert_eq!(stage.script(READABLE, &[]).await, json!([true, "Light"]));
    let told = "return watch.told.map(one => one.name)";
    assert_eq!(stage.script(told, &[]).await, json!(["viva-error"]));
    has_no_faults(stage, "a notice that wasm is blocked").await;
}

async fn scripts_blocked(stage: &Stage) {
    let server = serve(stage.site().page("/post.html", post(&quiz("topic='errors'"))).csp(Some("script-src 'none'")));
    stage.open(&server.url("/post.html")).await;
    assert_eq!(stage.script(READABLE, &[]).await, json!([true, "Light"]));
    assert_eq!(stage.script("return document.querySelector('viva-quiz').shadowRoot", &[]).await, json!(null));
    has_no_faults(stage, "a post without script").await;
}

async fn wasm_missing(stage: &Stage) {
    let server = serve(stage.site().page("/post.html", post(&quiz("topic='errors'"))));
    server.set_faults(vec![Fault { path: ".wasm".into(), kind: FaultKind::Status(404) }]);
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.says("[part=notice]", "404").await;
    assert_eq!(stage.script(READABLE, &[]).await, json!([true, "Light"]));
    // With the ways on, which come after it, when it was spoken.
    widget.find("button", "Start again").await;
    assert_eq!(widget.count("[role=alert]").await, 0, "it is spoken twice");
    has_no_faults(stage, "a notice that the wasm is missing").await;
    let focused = "return root.activeElement?.textContent";
    widget.press("Start again").await;
    widget.until("return root.activeElement?.textContent === 'Start again'", &[]).await;
    server.set_faults(vec![Fault { path: ".wasm".into(), kind: FaultKind::Withheld }]);
    widget.press("Start again").await;
    widget.says("[role=status]", "still loading").await;
    widget.focus_is_on("[role=status]").await;
    server.set_faults(Vec::new());
    widget.shows("[part=question]").await;
    assert_eq!(widget.script(focused, &[]).await, widget.text("#stem").await, "the focus is lost");
}

async fn program_missing(stage: &Stage) {
    let server = serve(stage.site().page("/post.html", post(&quiz("topic='errors'"))));
    server.set_faults(vec![Fault { path: "/embed-".into(), kind: FaultKind::Status(503) }]);
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    for _ in 0..2 {
        widget.says("[part=notice]", "answered 503").await;
        widget.press("Start again").await;
    }
    widget.until("return root.activeElement?.textContent === 'Start again'", &[]).await;
    assert_eq!(stage.script("return watch.errors", &[]).await, json!([]), "the page hears of what is ours");
}

async fn two_missing(stage: &Stage) {
    let server = serve(stage.site().page("/post.html", post(&quiz("topic='errors'").repeat(2))));
    server.set_faults(vec![Fault { path: ".wasm".into(), kind: FaultKind::Status(404) }]);
    stage.open(&server.url("/post.html")).await;
    let (one, two) = (stage.nth_widget(0), stage.nth_widget(1));
    two.find("button", "Start again").await;
    one.find("button", "Start again").await;
    server.set_faults(Vec::new());
    one.press("Start again").await;
    one.shows("[part=question]").await;
    two.shows("[part=question]").await;
}

async fn full_page(stage: &Stage) {
    for missing in ["deck.viva", ".wasm"] {
        let server = serve(stage.site());
        server.set_faults(vec![Fault { path: missing.into(), kind: FaultKind::Status(404) }]);
        stage.open(&server.url("/")).await;
        let widget = stage.widget();
        widget.says("[part=notice]", "404").await;
        widget.until("return all('[part=notice] button').length", &[]).await;
        let listed =
            "return [...document.querySelectorAll('viva-quiz > ul')].every(list => list.getClientRects().length)";
        assert_eq!(stage.script(listed, &[]).await, json!(true), "{missing}: nothing to read");
        let clear = "return all('[part=notice]')[0].getBoundingClientRect().left >= 8";
        assert_eq!(widget.script(clear, &[]).await, json!(true), "{missing}: the notice stands at the edge");
        stage.stays_within(missing).await;
    }
}

async fn deck_missing(stage: &Stage) {
    // An author's own, since a browser keeps ours for ever.
    let page = post(&quiz("deck='/mine/deck.viva' topic='errors' count='3'"));
    let server = serve(stage.site().mount("/mine/", own_deck(stage)).page("/post.html", page));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.shows("[part=question]").await;
    // First as it is for who comes back to a session, then for who was never here.
    for _ in 0..2 {
        server.set_faults(vec![Fault { path: "/mine/".into(), kind: FaultKind::Status(500) }]);
        stage.open(&server.url("/post.html")).await;
        widget.says("[part=notice]", "answered 500").await;
        assert_eq!(stage.script(READABLE, &[]).await, json!([true, "Light"]));
        // By key, which has the focus and keeps it when the try is in vain.
        widget.tab_to("[part=notice] .btn").await;
        stage.keys(ENTER).await;
        widget.says("[part=notice] [role=status]", "Tried 2 times").await;
        widget.focus_is_on("[part=notice] .btn").await;
        server.set_faults(Vec::new());
        stage.keys(ENTER).await;
        widget.focus_is_on("[data-spot=question].stem").await;
        assert_eq!(stage.script(READABLE, &[]).await, json!([false, "Light"]), "both are shown");
        stage.script("localStorage.clear()", &[]).await;
    }
}

async fn tried_and_left(stage: &Stage) {
    let paragraphs = "<p>More of it</p>".repeat(60);
    let asked = quiz("topic='errors' count='3'");
    let page = post(&format!("{paragraphs}{asked}<h2 id='below'>What follows</h2>{paragraphs}"));
    let (above, below) = ("scrollY", "below.getBoundingClientRect().top");
    let places = [("scrollTo(0, 0)", above), ("below.scrollIntoView()", below)];
    let tries = [("/deck-", "Try again", "Try again…"), (".wasm", "Start again", "still loading")];
    for (missing, again, trying) in tries {
        for (leave, place) in places {
            let fault = |kind| vec![Fault { path: missing.into(), kind }];
            // A new one each time: a browser keeps our files for ever.
            let server = serve(stage.site().page("/post.html", page.clone()));
            server.set_faults(fault(FaultKind::Status(500)));
            stage.open(&server.url("/post.html")).await;
            let widget = stage.widget();
            stage.script("document.querySelector('viva-quiz').scrollIntoView()", &[]).await;
            widget.find("button", again).await;
            server.set_faults(fault(FaultKind::Withheld));
            widget.press(again).await;
            // A driver may be back before the press has come.
            widget.says("[part=notice]", trying).await;
            let left = stage.script(&format!("{leave}; return {place}"), &[]).await;
            server.set_faults(Vec::new());
            widget.shows("[part=question]").await;
            let held = format!("return Math.abs({place} - arguments[0]) < 2");
            assert_eq!(stage.script(&held, &[left]).await, json!(true), "{again}, {leave}: called back");
            let keys = stage.script("return document.activeElement.localName", &[]).await;
            assert_eq!(keys, json!("body"), "{again}, {leave}: it takes the keys of who reads on");
        }
    }
}

async fn page_missing(stage: &Stage) {
    // An author's own, since a browser keeps ours for ever.
    let page = post("<viva-quiz mode='app' deck='/mine/deck.viva'><p>Light</p></viva-quiz>");
    let server = serve(stage.site().mount("/mine/", own_deck(stage)).page("/post.html", page));
    let widget = stage.widget();
    for (missing, route) in [
        ("/mine/", "#/topic/errors"),
        ("/mine/", "#/concept/lru-cache"),
        ("/mine/", "#/review"),
        ("/mine/concept-", "#/worksheet?topic=errors"),
        ("/mine/concept-", "#/brief"),
    ] {
        server.set_faults(vec![Fault { path: missing.into(), kind: FaultKind::Status(500) }]);
        stage.open("about:blank").await;
        stage.open(&server.url(&format!("/post.html{route}"))).await;
        widget.says("[part=notice]", "answered 500").await;
        widget.tab_to("[part=notice] .btn").await;
        assert_eq!(widget.count("[part=notice]").await, 1, "{route}");
        server.set_faults(Vec::new());
        stage.keys(ENTER).await;
        widget.focus_is_on("[data-spot=page]").await;
        widget.hides("[part=notice]").await;
    }
}

async fn read_below(stage: &Stage) {
    let below = format!("<p id='below'>What follows</p>{}", "<p>More of it</p>".repeat(60));
    let page = post(&format!("{}{below}", quiz("concept='mutable-default-argument'")));
    for missing in ["concept-", ".wasm"] {
        let server = serve(stage.site().page("/post.html", page.clone()));
        server.set_faults(vec![Fault { path: missing.into(), kind: FaultKind::Status(404) }]);
        let address = server.url("/post.html#below");
        stage.open(&address).await;
        // Firefox takes an address with a fragment for a place of the page before it, and waits for nothing.
        stage.until("return document.URL === arguments[0]", &[json!(address)]).await;
        let widget = stage.widget();
        widget.says("[part=notice]", "404").await;
        assert_eq!(stage.script(READABLE, &[]).await, json!([true, "Light"]));
        stage.until("return Math.abs(below.getBoundingClientRect().top) < 2", &[]).await;
        let height = "return host.offsetHeight";
        assert!(widget.script(height, &[]).await.as_f64() >= Some(768.0), "{missing}: the room is given up");
        take_styles(stage, true).await;
        assert!(widget.script(height, &[]).await.as_f64() < Some(400.0), "{missing}: room is kept on paper");
        take_styles(stage, false).await;
    }
}

async fn long_address(stage: &Stage) {
    let folder = "/notesonpythonanditsecosystemandmuchmore/viva/";
    let page = post(&quiz("topic='errors'")).replace("/viva.js", &format!("{folder}viva.js"));
    let server = serve(stage.site().mount(folder, &stage.dist).page("/post.html", page));
    server.set_faults(vec![Fault { path: ".wasm".into(), kind: FaultKind::Status(404) }]);
    stage.open(&server.url("/post.html")).await;
    stage.widget().says("[part=notice]", "404").await;
    stage.stays_within("a notice with a long address").await;
}

async fn wrong_deck(stage: &Stage) {
    let _server = stage.host(&quiz("deck='nowhere/deck.viva' topic='errors'")).await;
    let widget = stage.widget();
    for part in
        ["/nowhere/deck.viva answered 404", "deck=\"nowhere/deck.viva\"", "Write the address of a file deck.viva"]
    {
        widget.says("[part=notice]", part).await;
    }
    assert!(!widget.text("[part=notice]").await.contains("topic-"), "what was not asked for is no help");
    assert_eq!(stage.script(READABLE, &[]).await, json!([true, "Light"]));
}

async fn refused_attributes(stage: &Stage) {
    let page = |attributes: &str| stage.site().page("/post.html", post(&quiz(attributes)));
    for (attributes, said) in [
        ("topic='nope'", "topic=\"nope\" is not in this deck. It has "),
        ("concept='nope'", "concept=\"nope\" is not in this deck."),
        ("table='nope'", "table=\"nope\" is not in this deck. It has "),
        ("items='gil.nope'", "items=\"gil.nope\" is not in this deck. Its concept has "),
        ("items='nope.nope'", "items=\"nope.nope\" is not in this deck."),
        ("topic='errors' count='abc'", "count=\"abc\" is not understood. Write a whole number"),
    ] {
        let server = serve(page(attributes));
        stage.open(&server.url("/post.html")).await;
        stage.widget().says("[part=notice]", said).await;
        assert_eq!(stage.script(READABLE, &[]).await, json!([true, "Light"]), "{attributes}");
        let told = "return watch.told.filter(one => one.name === 'viva-error').map(one => one.detail.message)";
        let told = stage.script(told, &[]).await;
        let told: Vec<&str> = told.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert!(matches!(told[..], [one] if one.contains(said)), "{attributes}: {told:?}");
    }
}

async fn led_on(stage: &Stage) {
    let light = "<details open><summary>What is an exception?</summary>An answer</details>";
    let page = post(&format!("<textarea id='note'></textarea><viva-quiz topic='errors' seed='1'>{light}</viva-quiz>"));
    for (reading, then) in [("summary", "viva-quiz"), ("#note", "#note")] {
        let server = serve(stage.site().page("/post.html", page.clone()));
        server.set_faults(vec![Fault { path: ".wasm".into(), kind: FaultKind::Withheld }]);
        stage.open(&server.url("/post.html")).await;
        stage.script("document.querySelector(arguments[0]).focus()", &[json!(reading)]).await;
        server.set_faults(Vec::new());
        stage.widget().shows("[part=question]").await;
        let focused = "return document.activeElement.matches(arguments[0])";
        assert_eq!(stage.script(focused, &[json!(then)]).await, true, "{then} has not got the focus from {reading}");
    }
}

async fn no_javascript(stage: &Stage) {
    // Where a link leads to cannot be known without script, so that it shows the list as well.
    let _server = stage.visit("/#/concept/mutable-default-argument").await;
    let link = Locator::Css("viva-quiz a[href^='read/'][href*='#']");
    let link = stage.client.find(link).await.expect("the concepts are listed");
    assert!(link.is_displayed().await.expect("it is there"), "the list is hidden");
    let table = Locator::Css("viva-quiz a[href='read/table-four-containers.html']");
    let table = stage.client.find(table).await.expect("the tables are listed");
    assert!(table.is_displayed().await.expect("it is there"), "the tables are hidden");
    link.click().await.expect("it can be clicked");
    let summary = Locator::Css("details summary");
    let question = stage.client.wait().for_element(summary).await.expect("a page with questions opens");
    question.click().await.expect("a question can be opened");
    let answer = stage.client.find(Locator::Css("details[open]")).await.expect("it opens without JavaScript");
    assert!(answer.text().await.expect("it has text").len() > 100, "there is no answer in it");
}
