//! Servers that answer in odd ways, and connections that break: whatever can begin begins, else the reason stands above the content.
//! Refusals that a server gives outright are in `loader.rs`.

use super::embed::own_deck;
use super::stand_in::fault;
use crate::playing::{Script, script};
use crate::stage::{Stage, post, quiz, serve};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::time::Duration;
use viva_host::{Fault, FaultKind, Server};
use xtask::pack;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script(
            "servers: a wrong type, a deck that has moved and one that comes byte by byte still begin (F21 F27)",
            odd_but_whole,
        ),
        script("servers: what breaks off, leads nowhere or swells is told above the content (F21 F27)", broken),
        script(
            "servers: what takes long is said to be loading still, above the content, until it is there (F21)",
            late,
        ),
        script(
            "servers: what came cut and was kept so by the browser comes whole once the server has it (F21 F27)",
            cut,
        ),
        script("servers: what never ends is given up in time, and the content stands meanwhile (F21 F27)", endless),
    ]
}

const CONCEPT: &str = "mutable-default-argument";

/// Opens a post about a concept of an author's deck, on a server of its own: what came once would not be asked for again.
async fn post_with(stage: &Stage, deck: &Path, before: &str, wrong: Fault) -> Server {
    let page = post(&quiz(&format!("deck='/mine/deck.viva' concept='{CONCEPT}'")));
    let site = stage.site().mount("/mine/", deck).mount("/moved/", deck);
    let server = serve(site.page("/post.html", format!("<script>{before}</script>{page}")).csp(None));
    server.set_faults(vec![wrong]);
    stage.open(&server.url("/post.html")).await;
    server
}

async fn odd_but_whole(stage: &Stage) {
    let deck = own_deck(stage);
    // As tools leave it that end every file with an empty line.
    let mut styles = published(stage, ".css").1;
    styles.push(b'\n');
    for wrong in [
        fault(".css", FaultKind::Bytes(styles)),
        fault(".wasm", FaultKind::Type("text/plain".into())),
        fault("/mine/", FaultKind::Redirect(format!("/moved/concept-{CONCEPT}.bin"))),
        fault("/mine/", FaultKind::Drip(Duration::from_micros(50))),
    ] {
        let _server = post_with(stage, &deck, "", wrong).await;
        stage.widget().shows("[part=question]").await;
    }
}

/// Fails where the content cannot be read.
async fn stands(stage: &Stage, when: &str) {
    let light = "return document.querySelector('viva-quiz > p').getClientRects().length";
    assert_eq!(stage.script(light, &[]).await, 1, "the content is hidden {when}");
}

/// Waits until this is said above the content.
async fn says(stage: &Stage, wrong: &str, part: &str) {
    stage.widget().says("[part=notice]", part).await;
    stands(stage, &format!("below {part:?}, {wrong}")).await;
}

/// Where the first half of some bytes comes from, of this type; then the connection ends. It answers twice, as often as the
/// loader asks.
fn half(kind: &'static str) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("the loopback has a free port");
    let address = format!("http://{}/half", listener.local_addr().expect("it is bound"));
    std::thread::spawn(move || {
        for mut asked in listener.incoming().flatten().take(2) {
            // Whoever went away needs no answer.
            asked.read(&mut [0; 4096]).ok();
            let head = "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 4000";
            asked.write_all(format!("{head}\r\nContent-Type: {kind}\r\n\r\n{:2000}", "").as_bytes()).ok();
            // What breaks off at once is no answer at all to some browsers.
            std::thread::sleep(Duration::from_millis(300));
        }
    });
    address
}

async fn broken(stage: &Stage) {
    let deck = own_deck(stage);
    let name = format!("concept-{CONCEPT}.bin");
    // What came until then is not taken for the whole file; of a program, Firefox calls it damaged.
    let unanswered = format!("{name} could not be fetched: its server does not answer");
    for (path, place, said) in [
        (".wasm", half("application/wasm"), ".wasm "),
        (&name, half("application/octet-stream"), &unanswered),
        (&name, "ftp://127.0.0.1/deck.viva".into(), &unanswered),
        (&name, format!("/mine/{name}"), &unanswered),
    ] {
        let wrong = format!("{path} in {place}");
        let _server = post_with(stage, &deck, "", fault(path, FaultKind::Redirect(place))).await;
        says(stage, &wrong, said).await;
    }
    let bomb = tempfile::tempdir().expect("a folder for a small file that unpacks to one that nobody should hold");
    let index = std::fs::read(deck.join("deck.viva")).expect("a deck has an index");
    let swollen = pack::gzip(&vec![0; 50_000_000]);
    for (name, bytes) in [("deck.viva", index), (&format!("{name}.gz"), swollen), (&name, b"small".to_vec())] {
        std::fs::write(bomb.path().join(name), bytes).expect("it can be written");
    }
    let _server = post_with(stage, bomb.path(), "", fault("none", FaultKind::Page)).await;
    says(stage, "a bomb", &format!("{name} is larger than 2 MB")).await;
}

/// The published file of an embed of which this is the ending, or the part in the list of names, by its path.
fn published(stage: &Stage, ending: &str) -> (String, Vec<u8>) {
    let names = std::fs::read(stage.dist.join("viva.json")).expect("the files were published");
    let names: serde_json::Value = serde_json::from_slice(&names).expect("their names are readable");
    let text = |name: &serde_json::Value| name.as_str().expect("it has a name").to_owned();
    let name = match ending {
        ".bin" => format!("{}/concept-{CONCEPT}.bin", text(&names["deck"])),
        "rescue" => text(&names["rescue"]),
        _ => text(&names["embed"]["stem"]) + ending,
    };
    let bytes = std::fs::read(stage.dist.join(&name)).expect("it is there");
    (format!("/{name}"), bytes)
}

/// A post about a concept, on a site where one file lacks its end, or all. A host calls files for ever the same whose
/// names say so.
fn post_lacking(stage: &Stage, ending: &str, left: usize) -> Server {
    let (path, whole) = published(stage, ending);
    post_having(stage, &path, whole[..whole.len() * left / 2].to_vec())
}

/// The same post on a site that has these bytes in place of a file.
fn post_having(stage: &Stage, path: &str, bytes: Vec<u8>) -> Server {
    let page = post(&quiz(&format!("concept='{CONCEPT}'")));
    serve(stage.site().page("/post.html", page).data(path, bytes))
}

/// From now on the file is whole.
fn mend(server: &Server) {
    let page = post(&quiz(&format!("concept='{CONCEPT}'")));
    server.hold([("/post.html".into(), page.into_bytes())].into());
}

async fn cut(stage: &Stage) {
    let widget = stage.widget();
    let kinds = [(".bin", 1, "Try again"), (".wasm", 1, "Start again"), (".js", 1, "Start again")];
    for (ending, left, again) in kinds.into_iter().chain([(".js", 0, "Start again"), (".css", 1, "Start again")]) {
        let server = post_lacking(stage, ending, left);
        stage.open(&server.url("/post.html")).await;
        widget.find("button", again).await;
        stands(stage, ending).await;
        mend(&server);
        widget.press(again).await;
        widget.shows("[part=question]").await;
        stage.open(&server.url("/post.html")).await;
        widget.shows("[part=question]").await;

        // Whoever comes again when it is whole is told of nothing.
        let server = post_lacking(stage, ending, left);
        stage.open(&server.url("/post.html?first")).await;
        widget.find("button", again).await;
        mend(&server);
        stage.open(&server.url("/post.html")).await;
        widget.shows("[part=question]").await;
        let told = stage.script("return watch.told.filter(one => one.name === 'viva-error')", &[]).await;
        assert_eq!(told, serde_json::json!([]), "{ending}");
    }
    // A whole file in place of another is no better than a part of it.
    let (path, _) = published(stage, ".bin");
    let other = path.replace(CONCEPT, "lru-cache");
    let bytes = std::fs::read(stage.dist.join(other.trim_start_matches('/'))).expect("it is there");
    let server = post_having(stage, &path, bytes);
    stage.open(&server.url("/post.html")).await;
    widget.find("button", "Try again").await;
    mend(&server);
    widget.press("Try again").await;
    widget.shows("[part=question]").await;
    let server = post_lacking(stage, "rescue", 0);
    server.set_faults(vec![fault(".wasm", FaultKind::Status(404))]);
    stage.open(&server.url("/post.html")).await;
    says(stage, "no rescue", "404").await;
    mend(&server);
    stage.open(&server.url("/post.html?again")).await;
    widget.find("button", "Start again").await;
}

async fn late(stage: &Stage) {
    let deck = own_deck(stage);
    let soon = "const plain = setTimeout
        setTimeout = (act, wait, ...rest) => plain(act, wait === 1e4 ? 100 : wait, ...rest)";
    for path in [".wasm", "/mine/"] {
        let server = post_with(stage, &deck, soon, fault(path, FaultKind::Withheld)).await;
        let widget = stage.widget();
        widget.says("[part=notice][role=status]", "The questions are still loading.").await;
        stands(stage, "while something takes long").await;
        server.set_faults(Vec::new());
        widget.shows("[part=question]").await;
        widget.hides("[part=notice]").await;
    }
}

/// Runs the long waits of the loader twenty times as fast.
const HASTE: &str = "const plain = setTimeout
    setTimeout = (act, wait, ...rest) => plain(act, wait >= 1e4 ? wait / 20 : wait, ...rest)";

async fn endless(stage: &Stage) {
    let deck = own_deck(stage);
    for path in [".wasm", &published(stage, ".js").0, "/mine/"] {
        let slow = fault(path, FaultKind::Drip(Duration::from_secs(1)));
        let _server = post_with(stage, &deck, HASTE, slow).await;
        stands(stage, "while something is awaited").await;
        says(stage, path, "did not arrive in time").await;
    }
}
