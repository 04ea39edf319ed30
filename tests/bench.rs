//! Measures loading and answering in Chromium, by `cargo xtask bench`. Judges nothing: machines differ, so no test is timed.

use crate::engine::DESK;
use crate::stage::{Stage, post, serve};
use anyhow::{Context, Result, anyhow};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use viva_core::deck::{Concept, Deck};
use viva_core::text::Rich;
use viva_host::Server;
use xtask::engines::Engine;

/// How often each figure is taken; the median is shown.
const ROUNDS: usize = 5;

/// Runs before any script of the page: notes when the first question has taken an answer, long tasks and layout shifts.
const NOTES: &str = r"
const notes = window.notes = { long: 0, shift: 0 }
new PerformanceObserver(list => { for (const { duration } of list.getEntries()) notes.long = Math.max(notes.long, duration) })
  .observe({ type: 'longtask', buffered: true })
new PerformanceObserver(list => { for (const { value } of list.getEntries()) notes.shift += value })
  .observe({ type: 'layout-shift', buffered: true })
document.addEventListener('viva-ready', ({ target: { shadowRoot: root } }) => {
  const ready = () => root.querySelector('.confidence[data-ready=yes]')
  const fill = () => {
    for (const field of root.querySelectorAll('textarea, select, input:not([type=radio], [type=checkbox])')) {
      field.localName === 'select' ? field.selectedIndex = 1 : field.value = 'x'
      for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }))
    }
    root.querySelector('fieldset input')?.click()
  }
  const look = () => ready() ? notes.usable = performance.now() : setTimeout(look)
  const begin = () => root.querySelector('.confidence') ? (fill(), look()) : requestAnimationFrame(begin)
  begin()
})";

/// Submits, waits for the verdict, goes on, waits for the next question; gives both times in milliseconds.
const ANSWER: &str = r"
const root = document.querySelector('viva-quiz').shadowRoot
const when = condition => new Promise(done => {
  if (condition()) return done(performance.now())
  const watch = new MutationObserver(() => condition() && (watch.disconnect(), done(performance.now())))
  watch.observe(root, { subtree: true, childList: true, attributes: true })
})
const go = async () => {
  const before = root.querySelector('[part~=stem]').textContent
  const start = performance.now()
  root.querySelector('button[part~=submit]:last-of-type').click()
  const verdict = await when(() => root.querySelector('[part~=feedback]'))
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
  const then = performance.now()
  root.querySelector('button[part~=next]').click()
  const next = await when(() => root.querySelector('[part~=stem]').textContent !== before && !root.querySelector('[part~=feedback]'))
  return [verdict - start, next - then]
}
return go()";

/// Types words letter by letter into the search field; gives the milliseconds from each key to the next frame.
const TYPE: &str = r"
const root = document.querySelector('viva-quiz').shadowRoot
const field = root.querySelector('#find')
const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))
const set = value => (field.value = value, field.dispatchEvent(new Event('input', { bubbles: true })))
const go = async () => {
  set('list')
  while (!root.querySelector('.found + .rows')) await frame()
  const times = []
  for (const word of ['closures', 'genrators', 'lsit', 'mutable default', '==', 'zzzzzz'])
    for (let end = 1; end <= word.length; end++) {
      await frame()
      const start = performance.now()
      set(word.slice(0, end))
      // The work of the key is done in this task and the microtasks after it.
      await new Promise(done => { const { port1, port2 } = new MessageChannel; port1.onmessage = done; port2.postMessage(0) })
      times.push(performance.now() - start)
    }
  times.sort((one, other) => one - other)
  return [times[times.length >> 1], times[times.length - 1]]
}
return go()";

/// What a page of a post holds beside the script: one element with these attributes.
/// The seed makes every visit meet the same question.
const TOPIC: &str = "topic='data-structures' count='10' seed='4'";

/// Measures the published files in `dist` and prints a line for each kind of page.
pub(crate) fn measure(dist: &Path) -> Result<()> {
    let items = |concepts: &[Concept]| concepts.iter().map(|concept| concept.items.len()).sum::<usize>();
    let large = deck_until("items", |concepts| items(concepts) >= 10_000)?;
    let wide = deck_until("concepts", |concepts| concepts.len() >= 200)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let stage = Stage::begin(Engine::Chromium, DESK, dist, &runtime)?;
    runtime.block_on(async {
        stage.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTES })).await;
        let embed = post(&format!("<viva-quiz {TOPIC}>Questions.</viva-quiz>"));
        let many = post(&format!("<viva-quiz deck='/large/deck.viva' {TOPIC}>Questions.</viva-quiz>"));
        let app = post("<viva-quiz mode='app' deck='/wide/deck.viva'>Questions.</viva-quiz>");
        let site = stage.site().mount("/large/", large).mount("/wide/", wide);
        let site = site.page("/embed.html", embed).page("/many.html", many).page("/wide.html", app);
        let server = serve(site);
        println!(
            "{:<22} {:>8} {:>9} {:>12} {:>7} {:>10} {:>9}",
            "", "KB", "usable", "long task", "shift", "verdict", "next"
        );
        for (name, path) in [("embed", "/embed.html"), ("embed of 10,000 items", "/many.html"), ("app", "/")] {
            let mut rounds = Vec::new();
            for _ in 0..ROUNDS {
                rounds.push(round(&stage, &server, path).await);
            }
            let [size, usable, long, shift, verdict, next] = std::array::from_fn(|at| median(&rounds, at));
            println!(
                "{name:<22} {size:>8.1} {usable:>6.0} ms {long:>9.0} ms {shift:>7.3} {verdict:>7.1} ms {next:>6.1} ms"
            );
        }
        let [key, slowest] = typing(&stage, &server).await;
        println!("\nsearch of 200 concepts: {key:.1} ms a key, {slowest:.1} ms the slowest");
    });
    stage.end(&runtime);
    println!("\nusable: the first question has taken an answer, at 1.6 Mbit/s and 150 ms, with an empty cache");
    println!("long task, verdict, next and search: at a quarter of this machine's speed");
    Ok(())
}

/// One visit with an empty cache on a slow line, and one on a slow machine.
async fn round(stage: &Stage, server: &Server, path: &str) -> [f64; 6] {
    let line = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000 });
    stage.devtools("Network.enable", json!({})).await;
    stage.devtools("Network.emulateNetworkConditions", line).await;
    visit(stage, server, path).await;
    let loaded =
        "const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        const before = all.filter(one => one.responseEnd <= notes.usable)
        return [before.reduce((sum, one) => sum + one.transferSize, 0) / 1000, notes.usable, notes.shift]";
    let [size, usable, shift] = numbers(&stage.script(loaded, &[]).await);
    let fast = json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    stage.devtools("Network.emulateNetworkConditions", fast).await;
    stage.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
    visit(stage, server, path).await;
    let [verdict, next] = numbers(&stage.script(ANSWER, &[]).await);
    let [long] = numbers(&stage.script("return [notes.long]", &[]).await);
    stage.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
    [size, usable, long, shift, verdict, next]
}

/// How long a key in the search field takes: in the middle, and at most.
async fn typing(stage: &Stage, server: &Server) -> [f64; 2] {
    stage.open(&server.url("/wide.html")).await;
    stage.until("return document.querySelector('viva-quiz')?.shadowRoot?.querySelector('#find') != null", &[]).await;
    stage.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
    let times = numbers(&stage.script(TYPE, &[]).await);
    stage.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
    times
}

/// Opens a page as somebody who was never here and waits until its first question has taken an answer.
async fn visit(stage: &Stage, server: &Server, path: &str) {
    stage.devtools("Network.clearBrowserCache", json!({})).await;
    let origin = server.url("");
    stage.devtools("Storage.clearDataForOrigin", json!({ "origin": origin, "storageTypes": "local_storage" })).await;
    stage.open(&server.url(path)).await;
    stage.until("return window.notes?.usable > 0", &[]).await;
}

fn numbers<const N: usize>(value: &Value) -> [f64; N] {
    std::array::from_fn(|at| value[at].as_f64().unwrap_or(f64::NAN))
}

fn median(rounds: &[[f64; 6]], at: usize) -> f64 {
    let mut values: Vec<f64> = rounds.iter().map(|round| round[at]).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The deck again and again under new names, until its concepts are enough. Each copy has words of its own, more than
/// one that was written would have.
fn deck_until(name: &str, enough: impl Fn(&[Concept]) -> bool) -> Result<PathBuf> {
    let root = xtask::dist::root();
    let deck = viva_author::build(&root.join("content/python")).map_err(|all| anyhow!("{} problems", all.len()))?;
    let mut parts = deck.parts().clone();
    let originals: Vec<Concept> = parts.concepts.clone();
    for (round, original) in (1..).flat_map(|round| originals.iter().map(move |original| (round, original))) {
        if enough(&parts.concepts) {
            break;
        }
        let mut copy = Concept { id: format!("{}-{round}", original.id), ..original.clone() };
        let words = copy.card.answer.words();
        copy.card.answer = Rich::plain(words.split(' ').map(|word| format!("{word}{round} ")).collect::<String>());
        parts.concepts.push(copy);
    }
    let deck = Deck::check(parts).map_err(|faults| anyhow!("the copies do not fit together: {faults:?}"))?;
    let folder = root.join("target/bench").join(name);
    fs::create_dir_all(&folder)?;
    for (name, bytes) in viva_author::files(&deck) {
        let path = folder.join(&name);
        fs::write(&path, &bytes).with_context(|| format!("{} could not be written", path.display()))?;
        if !name.starts_with("concept-") {
            fs::write(folder.join(format!("{name}.br")), xtask::pack::brotli(&bytes))?;
        }
    }
    Ok(folder)
}
