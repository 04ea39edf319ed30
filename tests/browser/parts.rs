//! Parts of the program that come after the first screen, or do not come.
//! Knows nothing of how the program was cut.

use super::fallback::READABLE;
use super::first_screen::live;
use super::screens::has_no_faults;
use crate::learner::{ENTER, answer, first, items, on_screen, one_of_each_kind};
use crate::playing::{Script, script};
use crate::stage::{Stage, post, quiz, serve};
use serde_json::json;
use std::slice;
use viva_core::interaction::Interaction;
use viva_host::{Fault, FaultKind, Server};

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("parts: a verdict that does not come is told, and comes when asked for again", failed_verdict),
        script("parts: another try says that it goes on, and each that was in vain (A3 A4)", tried),
        script(
            "parts: where no verdict ever comes the answer stands, and one goes on, after a reload too (A4 F21)",
            never,
        ),
        script("parts: what failed comes by itself when there is a connection again", reconnected),
        script("parts: an early end is told also where the summary does not come", early_end),
        script("parts: an answer given before the verdict has come is kept and shown (A4)", early_answer),
        script("parts: a question that is on its way holds the focus (A4)", late_question),
        script(
            "parts: a question that comes late leaves the focus to whoever writes elsewhere (A4 A7)",
            late_question_elsewhere,
        ),
        script("parts: a verdict that comes late leaves the focus to whoever writes elsewhere (A4 A7)", elsewhere),
        script("parts: a table asks for what draws it at once, and a question does not", early_request),
        script("parts: a table waits for its styles, and says where they do not come", styles_of_a_table),
        script(
            "parts: a page that does not come is told in the full page, and comes when asked for again",
            failed_page,
        ),
        script("parts: a try that brings only another file leaves the focus on its button (A4)", another_came),
        script(
            "parts: a search whose words do not come asks once, and leads back to its field (A4 F21)",
            failed_search,
        ),
        script("parts: a page asked for before it has come takes the focus when it comes", early_page),
        script("parts: a table whose file comes late is shown from its top, with the focus", late_table),
    ]
}

fn fault(path: &str, kind: FaultKind) -> Vec<Fault> {
    vec![Fault { path: path.into(), kind }]
}

async fn failed_verdict(stage: &Stage) {
    let known = first(|item| matches!(item.interaction, Interaction::Choice(_)));
    let page = post(&quiz(&format!("items='{}' seed='1'", items(slice::from_ref(&known)))));
    let server = serve(stage.site().page("/post.html", page));
    server.set_faults(fault("-feedback.wasm", FaultKind::Status(404)));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.shows("label.option").await;
    answer(widget, known.item).await;
    widget.says("[part=notice]", "-feedback.wasm answered 404.").await;
    let stored = "return Object.keys(localStorage).filter(key => localStorage[key].startsWith('viva1.')).length > 0";
    assert_eq!(stage.script(stored, &[]).await, true, "the answer is kept before its verdict is drawn");
    server.set_faults(Vec::new());
    widget.press("Try again").await;
    widget.shows(".verdict[data-is=right]").await;
    widget.focus_is_on(".verdict [data-spot=verdict]").await;
}

async fn tried(stage: &Stage) {
    let known = first(|item| matches!(item.interaction, Interaction::Choice(_)));
    let page = post(&quiz(&format!("items='{}' seed='1'", items(slice::from_ref(&known)))));
    let server = serve(stage.site().page("/post.html", page));
    let widget = stage.widget();
    let spoken = "const { shadowRoot } = document.querySelector('viva-quiz')
        return shadowRoot.querySelector('[part=notice] [role=status]').textContent";
    for (path, place) in [("/deck-", "question"), ("-feedback.wasm", "verdict")] {
        server.set_faults(fault(path, FaultKind::Status(503)));
        stage.open(&server.url("/post.html")).await;
        if place == "verdict" {
            widget.shows("label.option").await;
            answer(widget, known.item).await;
        }
        widget.says("[part=notice]", "answered 503.").await;
        let once = stage.script(spoken, &[]).await.to_string();
        assert!(!once.contains("Tried"), "one try is told as if it were more: {once}");
        for tries in 2..4 {
            widget.press("Try again").await;
            widget.says("[role=status]", &format!("Tried {tries} times.")).await;
            widget.find("button", "Try again").await;
            let holder = "const { activeElement: at } = document.querySelector('viva-quiz').shadowRoot
                return at && at.textContent";
            assert_eq!(stage.script(holder, &[]).await, json!("Try again"), "the button keeps the focus");
        }
        server.set_faults(fault(path, FaultKind::Withheld));
        widget.press("Try again").await;
        widget.find("button", "Try again…").await;
        server.set_faults(Vec::new());
        widget.focus_is_on(&format!("[data-spot={place}]")).await;
        widget.hides("[part=notice]").await;
    }
}

async fn never(stage: &Stage) {
    let known: Vec<_> = one_of_each_kind().into_iter().take(2).collect();
    let page = post(&quiz(&format!("items='{}' seed='1'", items(&known))));
    let server = serve(stage.site().page("/post.html", page));
    server.set_faults(fault("-feedback.wasm", FaultKind::Status(404)));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.shows(".confidence").await;
    let asked = widget.text(".stem").await;
    answer(widget, on_screen(widget, &known).await.item).await;
    for again in [false, true] {
        if again {
            stage.reload().await;
        }
        widget.says("[part=notice]", "The verdict could not be loaded").await;
        widget.says("[part=notice]", "Your answers are kept.").await;
        assert_eq!(widget.text(".stem").await, asked);
        assert!(widget.count("fieldset[disabled] .option:has(:checked)").await > 0, "what was answered is gone");
        assert_eq!(stage.script(READABLE, &[]).await, json!([true, "Light"]));
        has_no_faults(stage, "a notice that no verdict comes").await;
    }
    widget.press("Next question").await;
    widget.focus_is_on("[data-spot=question]").await;
    assert_ne!(widget.text(".stem").await, asked);
    assert_eq!(stage.script(READABLE, &[]).await, json!([false, "Light"]));
    answer(widget, on_screen(widget, &known).await.item).await;
    widget.focus_is_on("[part=notice] [data-spot=verdict]").await;
    widget.press("Next question").await;
    widget.says("[part=notice]", "The summary could not be loaded").await;
    widget.focus_is_on("[part=notice] [data-spot=question]").await;
}

async fn reconnected(stage: &Stage) {
    let known = first(|item| matches!(item.interaction, Interaction::Choice(_)));
    let page = post(&quiz(&format!("items='{}' seed='1'", items(slice::from_ref(&known)))));
    let server = serve(stage.site().page("/post.html", page));
    // No driver but one can take the connection away; what the browser says then is said by itself.
    let connected = "dispatchEvent(new Event('online'))";
    server.set_faults(fault(".wasm", FaultKind::Status(503)));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.says("[part=notice]", ".wasm answered 503.").await;
    server.set_faults(fault("-feedback.wasm", FaultKind::Status(503)));
    stage.script(connected, &[]).await;
    widget.shows("label.option").await;
    answer(widget, known.item).await;
    widget.says("[part=notice]", "-feedback.wasm answered 503.").await;
    server.set_faults(Vec::new());
    stage.script(connected, &[]).await;
    widget.shows(".verdict[data-is=right]").await;
    widget.hides("[part=notice]").await;
    widget.focus_is_on(".verdict [data-spot=verdict]").await;
}

async fn early_end(stage: &Stage) {
    let known: Vec<_> = one_of_each_kind().into_iter().take(3).collect();
    let page = post(&quiz(&format!("items='{}' seed='1'", items(&known))));
    let server = serve(stage.site().page("/post.html", page));
    server.set_faults(fault("-feedback.wasm", FaultKind::Status(404)));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.shows(".confidence").await;
    widget.press("Skip this one").await;
    widget.press("Finish here").await;
    widget.says("[part=notice]", "The summary could not be loaded").await;
    widget.focus_is_on("[part=notice] [data-spot=question]").await;
    let told = "return watch.told.filter(one => one.name === 'viva-complete').length";
    assert_eq!(stage.script(told, &[]).await, json!(1));
    server.set_faults(Vec::new());
    widget.press("Try again").await;
    widget.hides("[part=notice]").await;
    widget.focus_is_on("[data-spot=question]").await;
}

async fn early_answer(stage: &Stage) {
    let known = first(|item| matches!(item.interaction, Interaction::Choice(_)));
    let page = post(&quiz(&format!("items='{}' seed='1'", items(slice::from_ref(&known)))));
    let server = serve(stage.site().page("/post.html", page));
    server.set_faults(fault("-feedback.wasm", FaultKind::Withheld));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.shows("label.option").await;
    answer(widget, known.item).await;
    widget.focus_is_on("[part=notice] [data-spot=verdict]").await;
    widget.says("[part=notice]", "The verdict is on its way").await;
    server.set_faults(Vec::new());
    widget.shows(".verdict[data-is=right]").await;
    widget.focus_is_on(".verdict [data-spot=verdict]").await;
}

/// Opens a post whose later questions are withheld, and turns to the first of these.
async fn turned_too_early(stage: &Stage) -> Server {
    // The first concepts of a topic come with it.
    let quiz = quiz("topic='functions-and-closures' count='10' seed='1'");
    let server = serve(stage.site().page("/post.html", post(&format!("<textarea id='note'></textarea>{quiz}"))));
    server.set_faults(fault("/concept-", FaultKind::Withheld));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.shows(".confidence").await;
    for _ in 0..10 {
        if widget.count(".skel").await > 0 {
            break;
        }
        widget.press("Skip this one").await;
    }
    widget.focus_is_on(".skel").await;
    server
}

async fn late_question(stage: &Stage) {
    let server = turned_too_early(stage).await;
    server.set_faults(Vec::new());
    stage.widget().shows(".confidence").await;
    stage.widget().focus_is_on("[data-spot=question]").await;
}

async fn late_question_elsewhere(stage: &Stage) {
    let server = turned_too_early(stage).await;
    stage.script("document.querySelector('#note').focus()", &[]).await;
    stage.keys("so 1").await;
    server.set_faults(Vec::new());
    stage.widget().shows(".confidence").await;
    stage.keys(" n 2").await;
    let written = "return [document.activeElement.id, document.querySelector('#note').value]";
    assert_eq!(stage.script(written, &[]).await, json!(["note", "so 1 n 2"]));
}

async fn elsewhere(stage: &Stage) {
    let known = first(|item| matches!(item.interaction, Interaction::Choice(_)));
    let quiz = quiz(&format!("items='{}' seed='1'", items(slice::from_ref(&known))));
    let server = serve(stage.site().page("/post.html", post(&format!("<textarea id='note'></textarea>{quiz}"))));
    server.set_faults(fault("-feedback.wasm", FaultKind::Withheld));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.shows("label.option").await;
    answer(widget, known.item).await;
    // A driver may be back before the press has come.
    widget.says("[part=notice]", "The verdict is on its way").await;
    stage.script("document.querySelector('#note').focus()", &[]).await;
    stage.keys("so 1").await;
    server.set_faults(Vec::new());
    widget.shows(".verdict[data-is=right]").await;
    stage.keys(" n 2").await;
    let written = "return [document.activeElement.id, document.querySelector('#note').value]";
    assert_eq!(stage.script(written, &[]).await, json!(["note", "so 1 n 2"]));
}

async fn early_request(stage: &Stage) {
    // Where the program does not come, only what did not wait for it was asked for.
    let server = serve(stage.site().page("/post.html", post(&quiz("table='four-containers'"))));
    let names = std::fs::read_to_string(stage.dist.join("viva.json")).expect("the files were published");
    let names: serde_json::Value = serde_json::from_str(&names).expect("the build wrote it");
    let glue = format!("{}.js", names["embed"]["stem"].as_str().expect("a name"));
    server.set_faults(fault(&glue, FaultKind::Status(404)));
    stage.open(&server.url("/post.html")).await;
    stage.widget().shows("[part=notice]").await;
    let log = server.take_log();
    assert!(log.iter().any(|path| path.ends_with("-rooms.wasm")), "{log:?}");

    let server = serve(stage.site().page("/post.html", post(&quiz("topic='errors' seed='1'"))));
    stage.open(&server.url("/post.html")).await;
    stage.widget().shows("[part=question]").await;
    let log = server.take_log();
    assert!(!log.iter().any(|path| path.ends_with("-rooms.wasm")), "{log:?}");
}

async fn styles_of_a_table(stage: &Stage) {
    let server = serve(stage.site().page("/post.html", post(&quiz("table='four-containers'"))));
    server.set_faults(fault("-later.css", FaultKind::Status(404)));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.says("[part=notice]", "-later.css answered 404.").await;
    assert_eq!(widget.count(".cmp").await, 0, "a table stands there without its styles");
    server.set_faults(Vec::new());
    widget.press("Try again").await;
    widget.shows(".cmp").await;
    let seen = "const { shadowRoot } = document.querySelector('viva-quiz')
        return getComputedStyle(shadowRoot.querySelector('.cmp thead th')).position";
    assert_eq!(stage.script(seen, &[]).await, json!("sticky"));
}

async fn early_page(stage: &Stage) {
    let server = serve(stage.site());
    server.set_faults(fault("-rooms.wasm", FaultKind::Withheld));
    stage.open(&server.url("/")).await;
    let widget = stage.widget();
    live(stage).await;
    widget.press("Settings").await;
    widget.shows(".skel").await;
    server.set_faults(Vec::new());
    widget.says("h1", "Settings").await;
    widget.focus_is_on("[data-spot=page]").await;
}

async fn failed_page(stage: &Stage) {
    let server = serve(stage.site());
    server.set_faults(fault("-rooms.wasm", FaultKind::Status(503)));
    stage.open(&server.url("/#/settings")).await;
    let widget = stage.widget();
    widget.says("[part=notice]", "-rooms.wasm answered 503.").await;
    // Whoever goes on by a link is led to the reason there, too, which is told as if for the first time.
    widget.click(".app-nav a[href='#/tables']").await;
    stage.until("return location.hash === '#/tables'", &[]).await;
    widget.focus_is_on("[part=notice] .h").await;
    assert!(!widget.text("[part=notice]").await.contains("Tried"), "another page had tried");
    server.set_faults(Vec::new());
    widget.press("Try again").await;
    widget.focus_is_on("h1[data-spot=page]").await;
    assert_eq!(stage.script("return location.hash", &[]).await, json!("#/tables"));
}

async fn another_came(stage: &Stage) {
    let [rooms, table] = ["-rooms.wasm", "table-four"].map(|path| fault(path, FaultKind::Status(503)).remove(0));
    let widget = stage.widget();
    for stays in [&rooms, &table] {
        let server = serve(stage.site().page("/post.html", post(&quiz("table='four-containers'"))));
        server.set_faults(vec![rooms.clone(), table.clone()]);
        stage.open(&server.url("/post.html")).await;
        widget.says("[part=notice]", "answered 503.").await;
        widget.tab_to("[part=notice] .btn").await;
        server.set_faults(vec![stays.clone()]);
        stage.keys(ENTER).await;
        widget.says("[part=notice] [role=status]", "Tried 2 times").await;
        widget.focus_is_on("[part=notice] .btn").await;
        server.set_faults(Vec::new());
        stage.keys(ENTER).await;
        widget.focus_is_on("#table-title").await;
    }
}

async fn failed_search(stage: &Stage) {
    let widget = stage.widget();
    for (page, field) in [("/", "#find"), ("/#/choose", "#words")] {
        // A new one each time: a browser keeps our files for ever.
        let server = serve(stage.site());
        server.set_faults(fault("search", FaultKind::Status(503)));
        stage.open(&server.url(page)).await;
        live(stage).await;
        widget.shows(&format!("{field}[data-heard]")).await;
        widget.script("root.querySelector(arguments[1]).focus()", &[field.into()]).await;
        stage.keys("dec").await;
        widget.says("[part=notice]", "answered 503.").await;
        server.take_log();
        stage.keys("orator").await;
        widget.until("return root.querySelector(arguments[1]).value === 'decorator'", &[field.into()]).await;
        assert!(!widget.text("[part=notice]").await.contains("Tried"), "{page}: a key was a try");
        assert_eq!(widget.count("[part=notice]").await, 1, "{page}");
        assert_eq!(widget.count(".matching").await, 0, "{page}: it counts without the words");
        let log = server.take_log();
        assert!(!log.iter().any(|path| path.contains("search")), "{page}: {log:?}");
        server.set_faults(Vec::new());
        widget.press("Try again").await;
        widget.focus_is_on(field).await;
        widget.hides("[part=notice]").await;
    }
}

async fn late_table(stage: &Stage) {
    let server = serve(stage.site());
    server.set_faults(fault("table-is-vs-equals", FaultKind::Withheld));
    stage.open(&server.url("/#/tables")).await;
    let widget = stage.widget();
    widget.shows(".rows a").await;
    widget.press("is and ==").await;
    stage.until("return location.hash.includes('is-vs-equals')", &[]).await;
    server.set_faults(Vec::new());
    widget.shows("#table-title").await;
    widget.focus_is_on("#table-title").await;
    assert_eq!(stage.script("return scrollY", &[]).await, json!(0));
}
