//! Hostile strings in every text of a deck, in answers, attributes, addresses and stored values, under Trusted Types.
//! Does not know how many there are: the collections lie beside the repository (`src/xtask/corpora.rs`).

use super::files::import;
use super::hostile_deck::deck;
use super::hostile_progress::kept;
use crate::playing::{Script, script, skip};
use crate::stage::{Stage, serve};
use serde_json::{Value, json};
use viva_host::{STRICT_CSP, Site};
use xtask::corpora::hostile;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("corpora: a page that sets them as HTML is hurt, so that the rest means something", control),
        script("corpora: in every text of a deck they stay text, and nothing is asked of anybody (T1 T4 T5)", pages),
        script("corpora: in questions, answers and verdicts they read exactly as they were written (T1 T2)", answers),
        script("corpora: in progress that is imported they stay text on every page that shows it (T1 T2)", imported),
        script("corpora: in attributes, addresses and stored values they harm nothing (T1 T10 F5)", elsewhere),
    ]
}

/// All strings; where they are missing the script ends here, and says so.
fn strings() -> Vec<String> {
    hostile().unwrap_or_else(|| skip("THERE ARE NO CORPORA: set VIVA_CORPORA to the folder that holds them"))
}

/// What a page came to, told in the form that is counted at the end of all checks.
async fn harmless(stage: &Stage, cases: usize, what: &str) {
    let found = stage.script("return [hazard.ran, hazard.blocked, found, hazard.foreign()]", &[]).await;
    let count = |at: usize| found[at].as_array().map_or(usize::MAX, Vec::len);
    println!(
        "corpora: {cases} cases, {} ran, {} hazardous, {} foreign: {what}",
        count(0) + count(1),
        count(2),
        count(3)
    );
    assert_eq!(found, json!([[], [], [], []]), "{what}");
}

async fn control(stage: &Stage) {
    let all = strings();
    let page = "<!doctype html><title>Control</title><script src='/pages/hazard.js'></script><div id='here'></div>";
    // A dialog of a frame would end the script that waits here.
    let quiet = "sandbox allow-scripts allow-same-origin";
    let server = serve(stage.site().page("/control.html", page).csp(Some(quiet)));
    stage.open(&server.url("/control.html")).await;
    let put = "return (async () => {
        let nodes = 0
        for (const text of arguments[0]) {
            here.innerHTML = text
            nodes += hazard.nodes(here).length > 0
            await hazard.settle()
        }
        await new Promise(done => setTimeout(done, 1000))
        here.innerHTML = ''
        return [hazard.ran.length, nodes]
    })()";
    let hurt = stage.script(put, &[json!(all)]).await;
    assert!(hurt[0].as_u64() > Some(20) && hurt[1].as_u64() > Some(300), "the harness has no teeth: {hurt}");
}

/// A text without the space in it, which pages fold.
fn bare(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// The published files, with a page of this body that counts what happens.
fn site(stage: &Stage, body: &str) -> Site {
    let page = format!(
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Hostile</title><script src='/pages/hazard.js'></script>\
         <script src='/pages/watch.js'></script><script type='module' src='/viva.js'></script>{body}"
    );
    stage.site().csp(Some(STRICT_CSP)).page("/post.html", page)
}

/// The same, with the hostile deck beside it.
fn with_deck(stage: &Stage, all: &[String], body: &str) -> Site {
    let files = viva_author::files(deck(all)).into_iter();
    files.fold(site(stage, body), |site, (name, bytes)| site.data(&format!("/hostile/{name}"), bytes))
}

/// Goes to each address, opens what is folded there and looks for what should not be; gives all the words that were read.
const VISIT: &str = "window.found ??= []
    const root = document.querySelector('viva-quiz').shadowRoot
    const until = async is => { for (let left = 2000; left && !is(); left--) await new Promise(done => setTimeout(done, 5)) }
    return (async () => {
        let read = ''
        for (const route of arguments[0]) {
            const before = root.querySelector('.app-body').textContent
            location.hash = route
            await until(() => root.querySelector('.app-body').textContent !== before && !root.querySelector('.skel'))
            for (const one of root.querySelectorAll('details')) one.open = true
            found.push(...hazard.nodes(root), ...hazard.nodes(document.body).filter(one => one !== 'viva-quiz'))
            read += root.querySelector('.app-body').textContent + [...root.querySelectorAll('textarea, input')].map(one => one.value).join('')
        }
        return read
    })()";

/// What stands on all these pages.
async fn read(stage: &Stage, routes: &[String]) -> String {
    let mut read = String::new();
    for some in routes.chunks(12) {
        read += stage.script(VISIT, &[json!(some)]).await.as_str().unwrap_or_default();
    }
    read
}

async fn pages(stage: &Stage) {
    let all = strings();
    let server = serve(with_deck(stage, &all, "<viva-quiz mode='app' deck='/hostile/deck.viva'>Light</viva-quiz>"));
    stage.open(&server.url("/post.html")).await;
    stage.widget().shows("#topics").await;
    let shown = stage.widget().script("return root.querySelector('.app-body').textContent", &[]).await;
    let shown = bare(shown.as_str().unwrap_or_default());
    for topic in &deck(&all).parts().topics {
        assert!(shown.contains(&bare(&topic.title)), "{:?} does not read as it was written", topic.title);
    }
    let deck = crate::learner::deck().parts();
    let concepts = deck.concepts.iter().step_by(9).map(|concept| format!("#/concept/{}", concept.id));
    let tables = deck.tables.iter().map(|table| format!("#/table/{}", table.id));
    let topics = deck.topics.iter().step_by(4).map(|topic| format!("#/topic/{}", topic.id));
    let advice = deck.pages.iter().map(|page| format!("#/page/{}", page.id));
    let sheets = (1..=4).map(|seed| format!("#/worksheet?count=60&form=both&seed={seed}"));
    let rest = ["#/tables", "#/choose", "#/mistakes", "#/insight", "#/brief", "#/settings", "#/review"];
    let set_up = ["#/mock", "#/mock?minutes=15&seed=1", "#/interviewer", "#/interviewer?minutes=15&seed=1", "#/"];
    let rest = rest.into_iter().chain(set_up).map(str::to_owned);
    let routes: Vec<String> = concepts.chain(tables).chain(topics).chain(advice).chain(sheets).chain(rest).collect();
    let read = read(stage, &routes).await.len();
    assert!(read > 200_000, "only {read} bytes were drawn");
    searches(stage, &all).await;
    papers(stage).await;
    harmless(stage, all.len(), "in every text of a deck").await;
}

/// Types hostile text into the search, and names of the deck, which are as hostile.
async fn searches(stage: &Stage, all: &[String]) {
    let titles = deck(all).parts().concepts.iter().step_by(40).map(|concept| &concept.title);
    let typed: Vec<&String> = titles.chain(all.iter().step_by(60)).collect();
    let search = "const root = document.querySelector('viva-quiz').shadowRoot, field = root.querySelector('#find')
        const words = () => root.querySelector('.app-body').textContent
        return (async () => {
            let finds = 0
            for (const text of arguments[0]) {
                const before = words()
                field.value = text
                field.dispatchEvent(new Event('input', { bubbles: true }))
                // Two that find the same change nothing.
                for (let left = 40; left && words() === before; left--) await new Promise(done => setTimeout(done, 5))
                found.push(...hazard.nodes(root))
                finds += root.querySelectorAll('.found').length
            }
            field.value = ''
            field.dispatchEvent(new Event('input', { bubbles: true }))
            return finds
        })()";
    stage.widget().shows("#find").await;
    let finds = stage.script(search, &[json!(typed)]).await;
    assert!(finds.as_u64() > Some(3), "hardly anything was found: {finds}");
}

/// Begins a mock interview and an interview of somebody else, whose papers are hostile.
async fn papers(stage: &Stage) {
    let widget = stage.widget();
    for (paper, begin, sign) in [
        ("#/mock?minutes=15&seed=1", "Start the clock", ".run [part=stem]"),
        ("#/interviewer?minutes=15&seed=1", "Start with a candidate", ".run #screening"),
    ] {
        widget.script("location.hash = arguments[1]", &[paper.into()]).await;
        widget.press(begin).await;
        widget.shows(sign).await;
        stage.script("found.push(...hazard.nodes(document.querySelector('viva-quiz').shadowRoot))", &[]).await;
    }
}

async fn answers(stage: &Stage) {
    let all = strings();
    let server =
        serve(with_deck(stage, &all, "<viva-quiz deck='/hostile/deck.viva' count='80' seed='5'>Light</viva-quiz>"));
    stage.open(&server.url("/post.html")).await;
    stage.widget().shows("[part=question]").await;
    // Stems as they are shown; each question is answered with hostile text where one types.
    let play = "window.found ??= []; window.stems ??= []; window.typed ??= 0
        const [all, most] = arguments, root = document.querySelector('viva-quiz').shadowRoot
        const until = async is => { for (let left = 2000; left && !is(); left--) await new Promise(done => setTimeout(done, 5)) }
        const hear = (one, name) => one.dispatchEvent(new Event(name, { bubbles: true }))
        return (async () => {
            for (let left = most; left && !root.querySelector('[part=summary]'); left--) {
                await until(() => root.querySelector('[data-spot=question]'))
                stems.push(root.querySelector('[data-spot=question]').textContent)
                for (const one of root.querySelectorAll('details')) one.open = true
                for (const one of root.querySelectorAll('textarea, [part=question] input[type=text], input.gap')) {
                    one.value = all[typed++ % all.length]
                    hear(one, 'input'); hear(one, 'change')
                }
                root.querySelector('label.option input, label.ln input')?.click()
                for (const one of root.querySelectorAll('select')) { one.selectedIndex = 1; hear(one, 'change') }
                await hazard.settle()
                found.push(...hazard.nodes(root))
                const skip = () => root.querySelector('.say') && [...root.querySelectorAll('button')].find(one => /^Skip/.test(one.textContent))
                const next = () => root.querySelector('[part=next]') ?? skip()
                // A press right after a skip may still meet the question that goes.
                await until(() => next() || root.querySelector('.confidence button')?.click())
                found.push(...hazard.nodes(root))
                next().click()
                await until(() => !root.querySelector('.verdict'))
            }
            return stems.length
        })()";
    for _ in 0..4 {
        stage.script(play, &[json!(all), json!(25)]).await;
    }
    let stems = stage.script("return stems", &[]).await;
    let known: Vec<String> = deck(&all)
        .parts()
        .concepts
        .iter()
        .flat_map(|concept| &concept.items)
        .map(|item| bare(&item.stem.words()))
        .collect();
    let stems: Vec<&str> = stems.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for stem in &stems {
        assert!(known.contains(&bare(stem)), "{stem:?} does not read as it was written");
    }
    assert!(stems.len() >= 75, "only {} questions were asked", stems.len());
    let typed = stage.script("return typed", &[]).await.as_u64().and_then(|typed| usize::try_from(typed).ok());
    harmless(stage, stems.len() + typed.unwrap_or(0), "in questions and what was typed").await;
}

async fn imported(stage: &Stage) {
    let all = strings();
    let kept = kept(&all);
    let server = serve(site(stage, "<viva-quiz mode='app'>Light</viva-quiz>"));
    stage.open(&server.url("/post.html")).await;
    let store = "Object.entries(arguments[0]).forEach(pair => localStorage.setItem(...pair))";
    stage.script(store, &[json!(kept.stored.0)]).await;
    stage.open(&server.url("/post.html#/settings")).await;
    stage.reload().await;
    let widget = stage.widget();
    widget.shows("input[type=file]").await;
    import(widget, &json!(kept.file)).await;
    widget.says("dialog[open]", "3 candidates").await;
    stage.script("window.found = hazard.nodes(document.querySelector('viva-quiz').shadowRoot)", &[]).await;
    widget.press("Add").await;
    widget.hides("dialog[open]").await;
    let pages = crate::learner::deck().parts().pages.iter().map(|page| format!("#/page/{}", page.id));
    let rest = ["#/mistakes", "#/brief", "#/insight", "#/review", "#/interviewer", "#/mock", "#/settings", "#/"];
    let routes: Vec<String> = kept.routes.iter().cloned().chain(pages).chain(rest.map(str::to_owned)).collect();
    // On a loaded machine a page may be left before what it fetches was drawn; then all are visited once more.
    let mut seen = bare(&read(stage, &routes).await);
    let lost = |seen: &str| kept.shown.iter().filter(|text| !seen.contains(&bare(text))).cloned().collect::<Vec<_>>();
    if !lost(&seen).is_empty() {
        seen += &bare(&read(stage, &routes).await);
    }
    let lost = lost(&seen);
    assert!(lost.is_empty(), "{} of {} do not read as they were written: {lost:?}", lost.len(), kept.shown.len());
    harmless(stage, all.len(), "in progress that was imported").await;
}

/// Names that objects have from birth.
const BORN: [&str; 5] = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"];

async fn elsewhere(stage: &Stage) {
    let mut all = strings();
    all.extend(BORN.map(str::to_owned));
    let server = serve(site(stage, "<viva-quiz topic='errors'>Light</viva-quiz>"));
    stage.open(&server.url("/post.html")).await;
    stage.widget().shows("[part=question]").await;
    let attributes = "window.found ??= []
        const host = document.querySelector('viva-quiz'), names = 'topic concept items level count mode table seed theme lang heading-level scope'.split(' ')
        return (async () => {
            for (const [at, text] of arguments[0].entries()) {
                const name = names[at % names.length]
                host.setAttribute(name, text)
                await hazard.settle()
                found.push(...hazard.nodes(host.shadowRoot))
                host.removeAttribute(name)
            }
        })()";
    for some in all.chunks(100) {
        stage.script(attributes, &[json!(some)]).await;
    }
    let polluted =
        "if (({}).polluted !== undefined || Object.keys(Object.prototype).length) found.push('a polluted prototype')";
    stage.script(polluted, &[]).await;
    harmless(stage, all.len(), "in attributes").await;

    // Stored under every kind of key, and as keys themselves.
    let store = "localStorage.clear()
        for (const [at, text] of arguments[0].entries()) {
            const kind = ['j/', 's/', 't/', 'set', 'a', 'b', 'aside/', 'j/' + text][at % 8]
            localStorage.setItem(`viva/1/default/python/${kind}${at}`, text)
            localStorage.setItem(`viva/1/default/python/${kind}`, text)
        }";
    stage.script(store, &[json!(all)]).await;
    let own = serve(site(stage, "<viva-quiz mode='app'>Light</viva-quiz>"));
    let kept = stage.script("return JSON.stringify(localStorage)", &[]).await;
    drop(server);
    stage.open(&own.url("/post.html")).await;
    stage.script("localStorage.clear(); Object.entries(JSON.parse(arguments[0])).forEach(pair => localStorage.setItem(...pair))", &[kept]).await;
    stage.reload().await;
    stage.widget().shows("#topics").await;
    stage.widget().says("[part=notice]", "").await;
    stage.script("window.found = hazard.nodes(document.querySelector('viva-quiz').shadowRoot)", &[]).await;
    harmless(stage, all.len(), "in stored values").await;

    let fragments = "window.found ??= []
        const root = document.querySelector('viva-quiz').shadowRoot
        return (async () => {
            for (const [at, text] of arguments[0].entries()) {
                location.hash = ['#/', '#/concept/', '#/item/', '#/session?topic=', '#/table/', '#'][at % 6] + text
                await hazard.settle()
                found.push(...hazard.nodes(root))
            }
            location.hash = '#/'
        })()";
    // Chromium follows two hundred links in ten seconds and then drops some; every string is parsed natively as well.
    let few: Vec<&String> = all.iter().step_by(6).collect();
    stage.script(fragments, &[json!(few)]).await;
    stage.widget().shows("#topics").await;
    harmless(stage, few.len(), "in addresses").await;
}
