//! Measures loading and answering in Chromium, by `cargo xtask bench`. Judges nothing: machines differ, so no test is timed.

mod decks;
mod practised;

use crate::engine::DESK;
use crate::stage::{Stage, post, serve};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use viva_core::deck::Concept;
use viva_host::Server;
use xtask::engines::Engine;

/// How often each page is visited; medians are shown.
const ROUNDS: usize = 7;

/// How many questions are answered at each visit.
const ANSWERS: usize = 3;

/// How much slower the processor is made.
const THROTTLE: u32 = 4;

const NOTES: &str = include_str!("notes.js");
const ANSWER: &str = include_str!("answer.js");
const TYPE: &str = include_str!("type.js");
const OPEN: &str = include_str!("open.js");

/// What has come until the first question took an answer: kilobytes on the way, milliseconds, and how far the page jumped.
const LOADED: &str = "
const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
const before = all.filter(one => one.responseEnd <= notes.usable)
return [before.reduce((sum, one) => sum + one.transferSize, 0) / 1000, notes.usable, notes.shift]";

/// A post with one element; the seed makes every visit meet the same questions.
const EMBED: &str = "<viva-quiz topic='data-structures' count='10' seed='4'>Questions.</viva-quiz>";

/// What is measured of a page, its goal, and how many digits it is shown with.
const FIGURES: [(&str, &str, usize); 7] = [
    ("KB until usable", "embed 120; 10,000 items add 10", 1),
    ("ms until usable", "less than any peer below", 0),
    ("longest task, ms", "none, that is less than 50", 0),
    ("layout shift", "0", 3),
    ("first verdict, ms", "a frame: 16.7", 1),
    ("verdict, ms", "a frame: 16.7", 1),
    ("next question, ms", "a frame: 16.7", 1),
];

/// Others with the same ten questions, on the same line but on another machine: name, KB and ms until usable.
const PEERS: [(&str, u32, u32); 7] = [
    ("quizdown", 88, 1688),
    ("Runestone", 168, 1467),
    ("H5P", 223, 2963),
    ("SurveyJS", 316, 2082),
    ("mdbook-quiz", 371, 2384),
    ("(a bare Yew counter)", 48, 620),
    ("(a script by hand)", 4, 218),
];

/// All values of each figure.
type Taken = [Vec<f64>; FIGURES.len()];

/// Measures the published files in `dist` and prints each figure beside its goal.
pub(crate) fn measure(dist: &Path) -> Result<()> {
    let items = |concepts: &[Concept]| concepts.iter().map(|concept| concept.items.len()).sum::<usize>();
    let large = decks::until("items", |concepts| items(concepts) >= 10_000)?;
    let wide = decks::until("concepts", |concepts| concepts.len() >= 200)?;
    let stored = practised::stored(&decks::ours()?.concepts, practised::today()?);
    let names: Value = serde_json::from_slice(&fs::read(dist.join("viva.json"))?)?;
    // In its place, so that all else is as it is published.
    let deck = format!("/{}/", names["deck"].as_str().context("the published deck has no folder of its own")?);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let stage = Stage::begin(Engine::Chromium, DESK, dist, &runtime)?;
    let served = |deck_in: Option<&Path>| {
        let site = stage.site().page("/embed.html", post(EMBED));
        serve(deck_in.into_iter().fold(site, |site, folder| site.mount(&deck, folder)))
    };
    runtime.block_on(async {
        stage.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTES })).await;
        let (ours, large, wide) = (served(None), served(Some(&large)), served(Some(&wide)));
        let mut columns: [Taken; 4] = Default::default();
        // Round by round, so that what slows the machine meanwhile slows every page.
        for _ in 0..ROUNDS {
            let pages = [(&ours, "/embed.html"), (&large, "/embed.html"), (&ours, "/"), (&large, "/")];
            for (taken, (server, path)) in columns.iter_mut().zip(pages) {
                visits(&stage, server, path, taken).await;
            }
        }
        table(&mut columns);
        let mut keys = typing(&stage, &wide).await;
        let slowest = keys.iter().copied().fold(0.0, f64::max);
        let pages = [("#/insight", ".charts"), ("#/review", "#retention")];
        let [mut insight, mut review] = opened(&stage, &ours, &stored, pages).await;
        println!("\nprogress after 10,000 answers: {:.1} ms, at full speed (goal: 100)", median(&mut insight));
        println!(
            "review after 10,000 answers, the replay in it: {:.1} ms (goal of the replay: 30)",
            median(&mut review)
        );
        println!("\nsearch of 200 concepts: {:.1} ms a key, {slowest:.1} the slowest (goal: 16)", median(&mut keys));
    });
    stage.end(&runtime);
    println!("\nuntil usable: the first question takes an answer, at 1.6 Mbit/s and 150 ms, with an empty cache;");
    println!("all the rest: the processor {THROTTLE} times slower, the line at its best; medians of {ROUNDS} visits");
    println!("\nothers, measured once and elsewhere, not now:     KB       ms until usable");
    for (name, size, usable) in PEERS {
        println!("{name:<46} {size:>5} {usable:>8}");
    }
    Ok(())
}

fn table(columns: &mut [Taken; 4]) {
    let heads = ["embed", "10,000 items", "app", "10,000 items"];
    println!("{:<20}{}   goal", "", heads.map(|head| format!("{head:>14}")).concat());
    for (at, (name, goal, digits)) in FIGURES.into_iter().enumerate() {
        let shown = columns.each_mut().map(|taken| format!("{:>14.digits$}", median(&mut taken[at])));
        println!("{name:<20}{}   {goal}", shown.concat());
    }
}

/// One visit with an empty cache on a slow line, and one on a slow machine.
async fn visits(stage: &Stage, server: &Server, path: &str, taken: &mut Taken) {
    let line = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000 });
    stage.devtools("Network.enable", json!({})).await;
    stage.devtools("Network.emulateNetworkConditions", line).await;
    visit(stage, server, path).await;
    let [size, usable, shift] = numbers(&stage.script(LOADED, &[]).await);
    let fast = json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    stage.devtools("Network.emulateNetworkConditions", fast).await;
    throttle(stage, THROTTLE).await;
    visit(stage, server, path).await;
    let [long] = numbers(&stage.script("return [notes.long]", &[]).await);
    let answers = stage.script(ANSWER, &[ANSWERS.into()]).await;
    throttle(stage, 1).await;
    let answers: [[f64; 2]; ANSWERS] = std::array::from_fn(|at| numbers(&answers[at]));
    let [[first, _], later @ ..] = answers;
    for (values, value) in taken.iter_mut().zip([size, usable, long, shift, first]) {
        values.push(value);
    }
    let [.., verdicts, nexts] = taken;
    verdicts.extend(later.map(|[verdict, _]| verdict));
    nexts.extend(answers.map(|[_, next]| next));
}

/// How long each key in the search field takes.
async fn typing(stage: &Stage, server: &Server) -> Vec<f64> {
    stage.open(&server.url("/")).await;
    stage.until("return document.querySelector('viva-quiz')?.shadowRoot?.querySelector('#find') != null", &[]).await;
    throttle(stage, THROTTLE).await;
    let times = stage.script(TYPE, &[]).await;
    throttle(stage, 1).await;
    times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

/// How long pages take that follow from as many answers as are kept whole, the processor at its full speed: a page
/// by its address, and what stands there when it does.
async fn opened(
    stage: &Stage,
    server: &Server,
    stored: &BTreeMap<String, String>,
    pages: [(&str, &str); 2],
) -> [Vec<f64>; 2] {
    stage.open(&server.url("/")).await;
    let keep = "for (const [key, value] of Object.entries(arguments[0])) localStorage.setItem(key, value)";
    stage.script(keep, &[json!(stored)]).await;
    stage.open(&server.url("/?practised#/tables")).await;
    stage.until("return document.querySelector('viva-quiz')?.shadowRoot?.querySelector('#tables') != null", &[]).await;
    let mut taken: [Vec<f64>; 2] = Default::default();
    for (taken, (page, mark)) in taken.iter_mut().zip(pages) {
        let times = stage.script(OPEN, &[ROUNDS.into(), page.into(), mark.into()]).await;
        *taken = times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    }
    stage.script("localStorage.clear()", &[]).await;
    taken
}

async fn throttle(stage: &Stage, rate: u32) {
    stage.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await;
}

/// Opens a page as somebody who was never here and waits until its first question has taken an answer.
async fn visit(stage: &Stage, server: &Server, path: &str) {
    stage.devtools("Network.clearBrowserCache", json!({})).await;
    let origin = server.url("");
    stage.devtools("Storage.clearDataForOrigin", json!({ "origin": origin, "storageTypes": "all" })).await;
    stage.open(&server.url(path)).await;
    stage.until("return window.notes?.usable > 0", &[]).await;
}

fn numbers<const N: usize>(value: &Value) -> [f64; N] {
    std::array::from_fn(|at| value[at].as_f64().unwrap_or(f64::NAN))
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
