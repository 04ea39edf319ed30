//! Plays scripts one after another in one engine and says how each ended. Knows nothing of what they test.

use crate::engine::{DESK, Look};
use crate::stage::{PATIENCE, Stage};
use anyhow::{Context, Result};
use std::any::Any;
use std::backtrace::Backtrace;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use xtask::engines::Engine;

/// How long one script may take.
const LIMIT: Duration = Duration::from_secs(120);

/// How often a script is played before it counts as failed.
const TIMES: usize = 3;

/// Something to see in a browser.
pub(crate) struct Script {
    pub(crate) name: &'static str,
    look: Look,
    body: Box<dyn Fn(&Runtime, &Stage)>,
}

/// A script at a desk; its name is a sentence that holds where it passes.
pub(crate) fn script(name: &'static str, body: impl AsyncFn(&Stage) + 'static) -> Script {
    let body = move |runtime: &Runtime, stage: &Stage| {
        let played = runtime.block_on(async { tokio::time::timeout(LIMIT, body(stage)).await });
        assert!(played.is_ok(), "it takes longer than {} seconds", LIMIT.as_secs());
    };
    Script { name, look: DESK, body: Box::new(body) }
}

impl Script {
    /// The same in another window.
    pub(crate) fn seen(self, look: Look) -> Script {
        Script { look, ..self }
    }
}

/// Why a script cannot be played in this engine.
struct Skipped(&'static str);

/// Ends the script here, with the reason why this engine cannot play it.
pub(crate) fn skip(reason: &'static str) -> ! {
    resume_unwind(Box::new(Skipped(reason)))
}

thread_local! {
    /// What the last panic said, and where in which script.
    static FAILURE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Scripts in the order in which they need the fewest windows, or only one `sixth` of them, 1 to 6.
pub(crate) fn in_turn(mut scripts: Vec<Script>, sixth: Option<u8>) -> Vec<Script> {
    scripts.sort_by_key(|script| script.look.turn());
    let Some(sixth) = sixth.map(usize::from) else { return scripts };
    let place = |sixths: usize| scripts.len() * sixths / 6;
    scripts.drain(place(sixth - 1)..place(sixth)).collect()
}

/// Plays scripts one after another, those of one look in one window; says whether none failed.
pub(crate) fn play(engine: Engine, dist: &Path, scripts: &[Script]) -> Result<bool> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    std::panic::set_hook(Box::new(|panic| {
        let payload = panic.payload();
        let what = payload.downcast_ref::<String>().map(String::as_str);
        let what = what.or(payload.downcast_ref::<&str>().copied()).unwrap_or("a panic without words");
        let what = what.split("\n\nStack backtrace").next().unwrap_or(what);
        FAILURE.set(format!("{what}{}", place(&Backtrace::force_capture())));
    }));
    let begun = Instant::now();
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    let mut open: Option<Stage> = None;
    // A window of a loaded machine now and then does not paint, or loses a click; what fails is said and played again in a
    // new one.
    let mut queue: VecDeque<(&Script, usize)> = scripts.iter().map(|script| (script, 1)).collect();
    while let Some((script, time)) = queue.pop_front() {
        let stage = match open.take() {
            Some(stage) => stage.turned(script.look, &runtime),
            None => Stage::begin(engine, script.look, dist, &runtime),
        };
        let stage = stage.with_context(|| format!("{engine} does not start"))?;
        let outcome = catch_unwind(AssertUnwindSafe(|| (script.body)(&runtime, &stage)));
        let name =
            if script.look == DESK { script.name.to_owned() } else { format!("{}, {}", script.name, script.look) };
        match verdict(outcome) {
            Verdict::Passed => {
                passed += 1;
                println!("ok {name}");
            }
            Verdict::Skipped(reason) => {
                skipped += 1;
                println!("skipped {name}: {reason}");
            }
            Verdict::Failed => {
                let last = time == TIMES;
                failed += usize::from(last);
                println!("{} {name}: {}", if last { "FAILED" } else { "once more" }, FAILURE.take());
                if !last {
                    queue.push_front((script, time + 1));
                }
                // Whatever broke may have broken the session too.
                within(&runtime, stage.keep_failure(&name));
                stage.end(&runtime);
                continue;
            }
        }
        if within(&runtime, stage.clear()) {
            open = Some(stage);
        } else {
            stage.end(&runtime);
        }
    }
    if let Some(stage) = open {
        stage.end(&runtime);
    }
    println!("{engine}, {} s", begun.elapsed().as_secs());
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    Ok(failed == 0)
}

/// Whether something comes to its end in time: a driver that has lost its page may never answer again.
fn within(runtime: &Runtime, done: impl Future<Output = ()>) -> bool {
    runtime.block_on(async { tokio::time::timeout(PATIENCE, done).await.is_ok() })
}

enum Verdict {
    Passed,
    Skipped(&'static str),
    Failed,
}

fn verdict(outcome: Result<(), Box<dyn Any + Send>>) -> Verdict {
    match outcome {
        Ok(()) => Verdict::Passed,
        Err(payload) => payload.downcast_ref::<Skipped>().map_or(Verdict::Failed, |skip| Verdict::Skipped(skip.0)),
    }
}

/// The innermost line of a script on the stack.
fn place(stack: &Backtrace) -> String {
    let stack = stack.to_string();
    let line = stack.lines().find_map(|line| line.trim().strip_prefix("at ")?.split_once("tests/browser/"));
    line.map_or_else(String::new, |(_, place)| format!(" (tests/browser/{place})"))
}
