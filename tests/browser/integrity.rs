//! A deck whose page names the hash of its list of files: whoever swaps one of them swaps nothing that is drawn.
//! Knows nothing of how the list is written; see `viva build`.

use super::embed::own_deck;
use super::fallback::READABLE;
use super::stand_in::fault;
use crate::playing::{Script, script};
use crate::stage::{Stage, post, quiz, serve};
use serde_json::json;
use std::fs;
use viva_author::integrity::{LIST, integrity, list};
use viva_core::deck::{Chunk, decode, encode};
use viva_core::text::Rich;
use viva_host::{FaultKind, Server};

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("integrity: a deck that is the one whose hash the page names is asked (T12)", right),
        script(
            "integrity: a file with another text and a right checksum is refused by name, and the content stays (T12)",
            swapped_file,
        ),
        script("integrity: a list that was swapped or is not there lets nothing in (T12)", swapped_list),
        script("integrity: a hash that no browser can check is told, and nothing is drawn (T12)", unreadable),
    ]
}

const CONCEPT: &str = "mutable-default-argument";
const CHANGED: &str = "has another hash than this page names";

fn file() -> String {
    format!("concept-{CONCEPT}.bin")
}

/// Name and bytes of each file of a deck, as `viva build` writes them.
fn files(stage: &Stage) -> Vec<(String, Vec<u8>)> {
    let folder = own_deck(stage);
    let entries = fs::read_dir(&folder).expect("the deck was published").flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let names = names.filter(|name| name.ends_with(".bin") || name.ends_with(".viva"));
    names.map(|name| (name.clone(), fs::read(folder.join(name)).expect("it is a file"))).collect()
}

/// The file of the concept with another question in it, sealed as well as the first.
fn swapped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let (_, bytes) = files.iter().find(|(name, _)| *name == file()).expect("the concept has a file");
    let Ok(Chunk::Concept(mut concept)) = decode(bytes) else { panic!("it is that of a concept") };
    concept.items.iter_mut().for_each(|item| item.stem = Rich::plain("Swapped?"));
    encode(&Chunk::Concept(concept))
}

/// A server with the deck, this list and a post that names this hash.
fn server(stage: &Stage, list: Vec<u8>, hash: &str) -> Server {
    let page = post(&quiz(&format!("deck='/mine/deck.viva' integrity='{hash}' concept='{CONCEPT}'")));
    let site = stage.site().mount("/mine/", own_deck(stage)).data(&format!("/mine/{LIST}"), list);
    serve(site.page("/post.html", page))
}

/// Fails unless this is told above the content and nothing is drawn.
async fn refused(stage: &Stage, told: &str) {
    let widget = stage.widget();
    widget.says("[part=notice]", told).await;
    assert_eq!(stage.script(READABLE, &[]).await, json!([true, "Light"]));
    assert_eq!(widget.count(".stem").await, 0, "something of the deck is drawn");
}

async fn right(stage: &Stage) {
    let list = list(&files(stage));
    let hash = integrity(&list);
    let server = server(stage, list, &hash);
    stage.open(&server.url("/post.html")).await;
    stage.widget().shows("[part=question]").await;
    let log = server.take_log();
    let deck: Vec<_> = log.iter().filter(|path| path.starts_with("/mine/")).collect();
    assert_eq!(deck[..2], [&format!("/mine/{LIST}"), &format!("/mine/{}", file())], "{log:?}");
    assert_eq!(deck.iter().filter(|path| path.ends_with(LIST)).count(), 1, "{log:?}");
}

async fn swapped_file(stage: &Stage) {
    let files = files(stage);
    let (list, swapped) = (list(&files), swapped(&files));
    // This is what a page meets that names no hash.
    let unnamed = server(stage, list.clone(), "");
    unnamed.set_faults(vec![fault(&file(), FaultKind::Bytes(swapped.clone()))]);
    stage.open(&unnamed.url("/post.html")).await;
    stage.widget().says(".stem", "Swapped?").await;

    let server = server(stage, list.clone(), &integrity(&list));
    let (_, right) = files.iter().find(|(name, _)| *name == file()).expect("the concept has a file");
    let mut flipped = right.clone();
    flipped[40] ^= 1;
    for bytes in [swapped, flipped] {
        server.set_faults(vec![fault(&file(), FaultKind::Bytes(bytes))]);
        stage.open(&server.url("/post.html")).await;
        refused(stage, &format!("/mine/{} {CHANGED}.", file())).await;
        let told = "return watch.told.filter(one => one.name === 'viva-error').map(one => one.detail.message)";
        let told = stage.until(&format!("{told}[0]"), &[]).await;
        assert!(told.as_str().is_some_and(|told| told.contains(CHANGED)), "{told}");
    }
    server.set_faults(Vec::new());
    stage.widget().press("Try again").await;
    stage.widget().shows("[part=question]").await;
}

async fn swapped_list(stage: &Stage) {
    let files = files(stage);
    let right = list(&files);
    let hash = integrity(&right);
    let swapped = swapped(&files);
    let with = |bytes: &[u8]| -> Vec<_> {
        let other =
            |(name, old): &(String, Vec<u8>)| (name.clone(), if *name == file() { bytes } else { old }.to_vec());
        files.iter().map(other).collect()
    };
    let other = server(stage, list(&with(&swapped)), &hash);
    other.set_faults(vec![fault(&file(), FaultKind::Bytes(swapped.clone()))]);
    stage.open(&other.url("/post.html")).await;
    refused(stage, &format!("/mine/{LIST} {CHANGED}.")).await;

    let missing = server(stage, right, &hash);
    missing.set_faults(vec![fault(LIST, FaultKind::Status(404))]);
    stage.open(&missing.url("/post.html")).await;
    refused(stage, &format!("/mine/{LIST} answered 404.")).await;

    let shorter: Vec<_> = files.iter().filter(|(name, _)| *name != file()).cloned().collect();
    let shorter = list(&shorter);
    let hash = integrity(&shorter);
    let unlisted = server(stage, shorter, &hash);
    stage.open(&unlisted.url("/post.html")).await;
    refused(stage, &format!("/mine/{} {CHANGED}.", file())).await;
}

async fn unreadable(stage: &Stage) {
    let list = list(&files(stage));
    for hash in ["sha384-x", "md5-abc", "none"] {
        let server = server(stage, list.clone(), hash);
        stage.open(&server.url("/post.html")).await;
        refused(stage, &format!("integrity=\"{hash}\" is not understood. Write what viva build said")).await;
    }
}
