//! A page whose process ends without a word, in a browser that lives on.
//! Does not know what else may happen to storage.

use crate::browser::found::choices;
use crate::browser::storage::stored;
use crate::learner::{Known, answer, items, on_screen};
use crate::playing::{Script, script, skip};
use crate::stage::{GLANCE, PATIENCE, Stage, post, quiz, serve};
use std::collections::BTreeSet;
use std::fs::{self, DirEntry};
use std::path::Path;
use std::time::{Duration, Instant};
use viva_host::Server;
use xtask::engines::Engine;

pub(crate) fn scripts() -> Vec<Script> {
    vec![script("killed: a page that ends so loses no answer that was shown as recorded (F13)", killed)]
}

async fn killed(stage: &Stage) {
    let known = choices(3);
    let server = serve(stage.site().page("/post.html", post(&quiz(&format!("items='{}'", items(&known))))));
    let profile = tempfile::tempdir().expect("a folder for a profile");
    for recorded in 1..=2 {
        let kept = match stage.engine {
            Engine::Chromium => kept_by_the_others(stage, &server, &known, recorded).await,
            Engine::Firefox => kept_by_the_profile(stage, &server, &known, recorded, profile.path()).await,
            Engine::WebKit => skip("its driver ends the session when a page crashes, and what was stored goes with it"),
        };
        assert_eq!(kept, recorded, "of {recorded} answers");
    }
}

/// How many answers another tab finds after one that was killed.
async fn kept_by_the_others(stage: &Stage, server: &Server, known: &[Known], recorded: usize) -> usize {
    let here = stage.client.window().await.expect("there is a window");
    let there = stage.client.new_window(true).await.expect("a tab opens").handle;
    stage.client.switch_to_window(there).await.expect("it can be turned to");
    record(stage, server, known, recorded).await;
    stage.crash().await;
    stage.client.switch_to_window(here).await.expect("the first is still there");
    stage.open(&server.url("/pages/host.css")).await;
    stored(stage).await.len()
}

/// Shorter than anybody reads a verdict.
const HANDED_OVER: Duration = Duration::from_secs(1);

/// How many answers the next session finds after one whose pages were killed, which ends it in Firefox.
async fn kept_by_the_profile(
    stage: &Stage,
    server: &Server,
    known: &[Known],
    recorded: usize,
    profile: &Path,
) -> usize {
    let there = stage.with_profile(profile).await;
    record(&there, server, known, recorded).await;
    // Firefox hands what a page stored over to its own process a moment later, and says to nobody when.
    tokio::time::sleep(HANDED_OVER).await;
    there.crash_firefox().await;
    written(profile, recorded).await;
    there.close().await;
    let here = stage.with_profile(profile).await;
    here.open(&server.url("/pages/host.css")).await;
    let kept = stored(&here).await.len();
    here.close().await;
    kept
}

/// Waits until Firefox has written to the disk what so many pages stored, since its driver ends the whole of it before it
/// would. It writes every few seconds, so that what is new on the disk may be older than the last answer.
async fn written(profile: &Path, pages: usize) {
    let deadline = Instant::now() + PATIENCE;
    let journals = |origin: std::io::Result<DirEntry>| {
        let folder = origin.ok()?.path().join("ls");
        // While this stands beside it, what is in the file may be taken back.
        let is_open = folder.join("data.sqlite-journal").exists();
        let stored = fs::read(folder.join("data.sqlite")).ok().filter(|_| !is_open)?;
        let names =
            stored.windows(19).filter(|name| name.starts_with(b"/j/") && name[3..].iter().all(u8::is_ascii_hexdigit));
        Some(names.collect::<BTreeSet<_>>().len())
    };
    while Instant::now() < deadline
        && !fs::read_dir(profile.join("storage/default")).into_iter().flatten().filter_map(journals).any(|n| n >= pages)
    {
        tokio::time::sleep(GLANCE).await;
    }
}

/// Answers the question of this number in a new page, and waits until it is shown as recorded.
async fn record(stage: &Stage, server: &Server, known: &[Known], number: usize) {
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    if number > 1 {
        // The verdict is there again as well.
        widget.shows(".verdict").await;
        widget.click("[part=next]").await;
    }
    widget.says(".count", &format!("{number} of 3")).await;
    answer(widget, on_screen(widget, known).await.item).await;
    widget.shows(".verdict").await;
}
