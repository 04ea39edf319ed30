//! The element in somebody else's page: neighbours, origins, policies, attributes, moves, and what the page is told.

use crate::browser::storage::stored;
use crate::engine::{Look, PHONE};
use crate::learner::{answer, first, items, one_of_each_kind, option};
use crate::playing::{Script, script};
use crate::stage::{Stage, post, quiz, serve};
use anyhow::Result;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use viva_core::interaction::Interaction;
use viva_host::{Fault, FaultKind, STRICT_CSP, Site};
use xtask::wasm::{Program, put_inside};

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("embed: two elements keep their own answers and share progress (F12)", two_elements),
        script("embed: script and deck come from another origin under a path", second_origin),
        script("embed: nothing is asked of another host, and no policy is broken (T4 T19)", one_host),
        script("embed: storage denied is said once, and everything works (F3)", storage_denied),
        script("embed: attributes changed while it stands there are followed (F31)", live_attributes),
        script("embed: an attribute that is not understood is said to the author", bad_attribute),
        script("embed: taken out, put back and moved it goes on (F30)", moved),
        script("embed: the page hears what happens, in plain data", told),
        script("embed: a link into the post leads there, however much room the questions above take", link_below)
            .seen(PHONE),
        script("embed: who has scrolled below stays there when questions come that need more room", read_on)
            .seen(PHONE),
        script("embed: where a page asks how wide it would be, it has a width to read in", shrinking),
        script("embed: where a page asks how wide it would be, it has a width to read in", shrinking).seen(PHONE),
        script("embed: an author's own deck by its address", deck_elsewhere),
        script("embed: a build with the deck inside asks for no file of it", deck_within),
        script("embed: headings begin at the level that is given, and skip none (A19)", headings),
        script("embed: no sideways scrolling (A11)", no_scrolling).seen(PHONE),
        script("embed: no sideways scrolling (A11)", no_scrolling).seen(Look { width: 320, ..PHONE }),
    ]
}

/// Two options of a choice: the key and another.
fn a_choice() -> (String, String, String) {
    let known = first(|item| matches!(item.interaction, Interaction::Choice(_)));
    let Interaction::Choice(choice) = &known.item.interaction else { unreachable!("looked for above") };
    let one = |key: bool| choice.options.iter().find(|option| option.key == key).map(|one| option(&one.id));
    (items(&[known]), one(true).expect("a key"), one(false).expect("a distractor"))
}

async fn two_elements(stage: &Stage) {
    let (id, key, wrong) = a_choice();
    let twice = quiz(&format!("items='{id}' seed='1'")).repeat(2);
    let _server = stage.host(&twice).await;
    let (one, two) = (stage.nth_widget(0), stage.nth_widget(1));
    one.click(&key).await;
    two.click(&wrong).await;
    let picked = "return root.querySelector(arguments[1]).querySelector('input').checked";
    assert_eq!(
        one.script(picked, &[key.as_str().into()]).await,
        true,
        "the second element took the choice of the first"
    );
    one.press("Certain").await;
    one.shows(".verdict[data-is=right]").await;
    assert_eq!(stored(stage).await.len(), 1, "what was only chosen is recorded");
    two.shows(&wrong).await;
    assert_eq!(two.count(".verdict").await, 0);
    two.press("Certain").await;
    two.shows(".verdict[data-is=wrong]").await;
    let mut both = stored(stage).await;
    both.sort_by_key(|attempt| attempt.score.got);
    let journals =
        stage.script("return Object.keys(localStorage).filter(key => key.includes('/j/')).length", &[]).await;
    assert_eq!(journals, 2, "each writes its own journal");
    assert_eq!(both.iter().map(|one| one.score.got).collect::<Vec<_>>(), [0, 1], "both answers are read");
    assert_ne!(both[0].id.journal, both[1].id.journal);
}

async fn second_origin(stage: &Stage) {
    let files = serve(stage.site().mount("/deep/down/", &stage.dist));
    let script = files.other_origin("/deep/down/viva-0.1.0.js");
    let page = format!(
        "<!doctype html><title>Blog</title><script type=module src='{script}'></script>{}",
        quiz("topic='errors' count='2'")
    );
    let blog = serve(stage.site().page("/post.html", page).csp(None));
    stage.open(&blog.url("/post.html")).await;
    stage.widget().shows("[part=question]").await;
    let own: Vec<String> =
        blog.take_log().into_iter().filter(|path| path.contains("embed") || path.ends_with(".bin")).collect();
    assert!(own.is_empty(), "asked of the blog instead: {own:?}");
}

async fn one_host(stage: &Stage) {
    let _server = stage.host(&quiz("topic='errors' count='2'")).await;
    let widget = stage.widget();
    widget.press("Skip this one").await;
    widget.press("Skip this one").await;
    widget.shows("[part=summary]").await;
    assert!(STRICT_CSP.contains("require-trusted-types-for"));
    assert_eq!(stage.script("return [watch.blocked, watch.errors]", &[]).await, json!([[], []]));
    let away = "return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith(location.origin))";
    assert_eq!(stage.script(away, &[]).await, json!([]));
}

async fn headings(stage: &Stage) {
    let levels = "const levels = all('h1, h2, h3, h4, h5, h6').map(one => Number(one.localName[1]))
        const skips = levels.filter((level, at) => level > (levels[at - 1] ?? arguments[1] - 1) + 1)
        return [Math.min(...levels), skips, all('main').length]";
    for (given, first) in [("", 2), ("heading-level='4'", 4)] {
        let widget = stage.widget();
        let judged = async |what: &str| {
            assert_eq!(widget.script(levels, &[first.into()]).await, json!([first, [], 0]), "{what} {given}");
        };
        let (choice, ..) = a_choice();
        let _server = stage.host(&quiz(&format!("items='{choice}' {given}"))).await;
        widget.click("label.option").await;
        // A post may number its headings anew while somebody answers.
        for level in [first + 1, first] {
            widget.script("host.setAttribute('heading-level', arguments[1])", &[level.into()]).await;
            widget.shows(&format!("h{level}[data-spot=question]")).await;
        }
        assert_eq!(widget.count("label.option :checked").await, 1, "what was chosen is gone");
        judged("a question").await;
        let _server = stage.host(&quiz(&format!("mode='mock' {given}"))).await;
        widget.press("Start the clock").await;
        widget.press("End early").await;
        widget.press("End and see how it went").await;
        widget.shows(".report").await;
        judged("a report").await;
    }
}

async fn storage_denied(stage: &Stage) {
    // An opaque origin is no 'self', so the frame's policy names the host.
    let policy = STRICT_CSP.replace("'self'", "http://127.0.0.1:*") + "; frame-src 'self'";
    let server = serve(stage.site().csp(Some(&policy)));
    stage.open(&server.url("/pages/sandbox.html")).await;
    stage.client.enter_frame(0).await.expect("the page has a frame");
    let widget = stage.widget();
    widget.shows("[part=question]").await;
    let denied = "try { localStorage; return false } catch { return true }";
    assert_eq!(stage.script(denied, &[]).await, true, "the sandbox is none");
    widget.shows("[part=notice]").await;
    widget.press("Skip this one").await;
    widget.says(".count", "2 of 3").await;
    assert_eq!(widget.count("[part=notice]").await, 1);
    widget.press("Dismiss").await;
    widget.hides("[part=notice]").await;
    // Who only passed questions may end early, too.
    widget.press("Finish here").await;
    widget.shows("[part=summary]").await;
    assert_eq!(stage.script("return watch.errors", &[]).await, json!([]));
    stage.client.enter_parent_frame().await.expect("the frame has a parent");
}

async fn live_attributes(stage: &Stage) {
    let _server = stage.host(&quiz("topic='errors' count='3' seed='1'")).await;
    let widget = stage.widget();
    widget.says(".count", "1 of 3").await;
    widget.script("host.count = 2; host.setAttribute('topic', 'oop')", &[]).await;
    widget.says(".count", "1 of 2").await;
    widget
        .script("host.removeAttribute('topic'); host.removeAttribute('count'); host.table = 'four-containers'", &[])
        .await;
    widget.shows("[part=table]").await;
    let paper = "return getComputedStyle(all('.card')[0]).backgroundColor";
    let light = widget.script(paper, &[]).await;
    widget.script("host.theme = 'dark'", &[]).await;
    widget.until("return getComputedStyle(all('.card')[0]).backgroundColor !== arguments[1]", &[light]).await;
    widget.shows("[part=table]").await;
}

async fn bad_attribute(stage: &Stage) {
    let _server = stage.host(&quiz("topic='errors' level='expert'")).await;
    let widget = stage.widget();
    widget.says("[part=notice]", "expert").await;
    stage
        .until("return watch.told.some(one => one.name === 'viva-error' && one.detail.message.includes('expert'))", &[])
        .await;
    widget.script("host.level = 'junior'", &[]).await;
    widget.says("[part=notice]", "junior").await;
    widget.script("host.level = 'beginner'", &[]).await;
    widget.shows("[part=question]").await;
    widget.script("host.setAttribute('topics', 'oop'); host.level = ''", &[]).await;
    widget.says("[part=notice]", "Write topic.").await;
    widget.script("host.removeAttribute('topics'); host.topic = 'oop'; host.concept = 'list-vs-tuple'", &[]).await;
    widget.says("[part=notice]", "concept=\"list-vs-tuple\" fits no question").await;
}

async fn moved(stage: &Stage) {
    let (id, key, _) = a_choice();
    let _server = stage.host(&format!("{}<aside></aside>", quiz(&format!("items='{id}'")))).await;
    let widget = stage.widget();
    widget.click(&key).await;
    let picked = "return !!root.querySelector('input:checked')";
    widget.script("document.querySelector('aside').append(host)", &[]).await;
    assert_eq!(widget.script(picked, &[]).await, true, "a move lost the choice");
    let [sheets, elsewhere] = [
        "return root.adoptedStyleSheets.length",
        "const frame = document.createElement('iframe'), aside = document.querySelector('aside')
        document.body.append(frame)
        frame.contentDocument.body.append(host)
        aside.append(host)
        frame.remove()",
    ];
    let before = widget.script(sheets, &[]).await;
    widget.script(elsewhere, &[]).await;
    assert_eq!(widget.script(sheets, &[]).await, before, "another document took the styles away");
    assert_eq!(widget.script(picked, &[]).await, true, "another document lost the choice");
    widget.script("window.kept = host; host.remove()", &[]).await;
    stage.until("return !!kept.shadowRoot.querySelector('slot')", &[]).await;
    stage.script("document.body.append(kept)", &[]).await;
    widget.shows("[part=question]").await;
    widget.until(picked, &[]).await;
    assert_eq!(stage.script("return watch.errors", &[]).await, json!([]));
}

async fn told(stage: &Stage) {
    let known = [first(|item| matches!(item.interaction, Interaction::Choice(_)))];
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    answer(widget, known[0].item).await;
    widget.press("See how it went").await;
    widget.shows("[part=summary]").await;
    let told = stage.script("return JSON.parse(JSON.stringify(watch.told))", &[]).await;
    let target = format!("item:{}", known[0].id);
    let wanted = json!([
        { "name": "viva-ready", "at": "viva-quiz", "detail": {} },
        { "name": "viva-answer", "at": "viva-quiz", "detail": { "target": target, "got": 1, "of": 1, "confidence": 2 } },
        { "name": "viva-complete", "at": "viva-quiz", "detail": { "score": 1, "answered": 1, "count": 1 } },
    ]);
    assert_eq!(told, wanted);
}

async fn link_below(stage: &Stage) {
    let matching = first(|item| matches!(item.interaction, Interaction::Match(_)));
    let below = format!("<p id='below'>What follows</p>{}", "<p>More of it</p>".repeat(60));
    for asked in ["topic='behavioural' seed='1'".into(), format!("items='{}'", matching.id)] {
        let server = serve(stage.site().page("/host.html", post(&format!("{}{below}", quiz(&asked)))));
        stage.open(&server.url("/host.html#below")).await;
        // Whoever comes back finds the page where it was left.
        for _ in 0..2 {
            stage.widget().shows("[part=question]").await;
            stage.until("return Math.abs(below.getBoundingClientRect().top) < 2", &[]).await;
            stage.reload().await;
        }
    }
}

async fn read_on(stage: &Stage) {
    let below = format!("<p id='below'>What follows</p>{}", "<p>More of it</p>".repeat(60));
    for (asked, first) in [("topic='behavioural' seed='1'", "[part=question]"), ("table='four-containers'", ".cmp")] {
        let server = serve(stage.site().page("/post.html", post(&format!("{}{below}", quiz(asked)))));
        server.set_faults(vec![Fault { path: ".wasm".into(), kind: FaultKind::Withheld }]);
        stage.open(&server.url("/post.html")).await;
        stage.script("below.scrollIntoView()", &[]).await;
        server.set_faults(Vec::new());
        stage.widget().shows(first).await;
        stage.until("return Math.abs(below.getBoundingClientRect().top) < 2", &[]).await;
    }
}

async fn shrinking(stage: &Stage) {
    let _server = stage.host(&format!("<div id='around'>{}</div>", quiz("count='2'"))).await;
    stage.widget().shows(".stem").await;
    let narrow = "return arguments[0].filter(style => {
        const around = document.getElementById('around')
        around.style.cssText = style
        const { width } = around.querySelector('viva-quiz').getBoundingClientRect()
        return width < 280 || document.documentElement.scrollWidth > innerWidth
    })";
    let layouts = [
        "display: flex",
        "display: flex; flex-direction: column; align-items: center",
        "display: grid; justify-items: center",
        "display: table-cell",
        "display: inline-block",
        "float: left",
        "inline-size: fit-content",
        "position: absolute",
    ];
    assert_eq!(stage.script(narrow, &[json!(layouts)]).await, json!([]), "no width to read in");

    let _server =
        stage.host(&format!("<div id='around'><div>{}</div><aside>Bar</aside></div>", quiz("count='2'"))).await;
    stage.widget().shows(".stem").await;
    let wide = "return arguments[0].filter(style => {
        const around = document.getElementById('around')
        around.style.cssText = style
        around.lastElementChild.style.flex = '0 0 30%'
        const most = 0.71 * around.clientWidth
        return around.querySelector('viva-quiz').getBoundingClientRect().width > most
    })";
    let layouts = ["display: flex", "display: grid; grid-template-columns: 1fr 30%"];
    assert_eq!(stage.script(wide, &[json!(layouts)]).await, json!([]), "a column beside a bar is widened");
}

/// The folder of the published deck, to be served at an address of an author's own, whose files a browser does not keep for ever.
pub(super) fn own_deck(stage: &Stage) -> PathBuf {
    let names = fs::read(stage.dist.join("viva.json")).expect("a build says what it named");
    let names: Value = serde_json::from_slice(&names).expect("that is JSON");
    stage.dist.join(names["deck"].as_str().expect("the deck has a folder"))
}

async fn deck_elsewhere(stage: &Stage) {
    let decks = serve(stage.site().mount("/mine/", own_deck(stage)));
    let address = decks.url("/mine/deck.viva");
    let page = post(&quiz(&format!("deck='{address}' topic='errors' count='2'")));
    let blog = serve(stage.site().page("/post.html", page).csp(None));
    stage.open(&blog.url("/post.html")).await;
    stage.widget().says(".count", "1 of 2").await;
    let log = decks.take_log();
    assert!(log.iter().any(|path| path.starts_with("/mine/")), "{log:?}");
    assert!(!blog.take_log().iter().any(|path| path.ends_with(".bin")), "chunks came from the wrong place");
}

/// What `cargo xtask build --embed-deck` does to the published embed, without another build.
fn with_deck_inside(dist: &Path) -> Result<tempfile::TempDir> {
    let names: Value = serde_json::from_slice(&fs::read(dist.join("viva.json"))?)?;
    let name = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let (stem, deck) = (name(&names["embed"]["stem"]), name(&names["deck"]));
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(dist.join(&deck))? {
        let entry = entry?;
        files.insert(entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path())?);
    }
    let read = |ending: &str| fs::read(dist.join(format!("{stem}{ending}")));
    let parts: BTreeMap<String, Vec<String>> = serde_json::from_value(names["embed"]["parts"].clone())?;
    let piece = |name: &String| Ok((name.clone(), read(&format!("-{name}.wasm"))?));
    let pieces = parts.values().flatten().map(piece).collect::<Result<_>>()?;
    let mut program = Program { glue: String::from_utf8(read(".js")?)?, wasm: read(".wasm")?, parts, pieces };
    put_inside(&mut program, &files);
    let loader = fs::read_to_string(dist.join("viva.js"))?;
    let loader = loader.replace(&format!("\"deck\":\"{deck}\""), "\"deck\":null");
    let out = tempfile::tempdir()?;
    let put = |name: String, bytes: &[u8]| fs::write(out.path().join(name), bytes);
    put(format!("{stem}.js"), program.glue.as_bytes())?;
    put(format!("{stem}.wasm"), &program.wasm)?;
    put(format!("{stem}.css"), &read(".css")?)?;
    put(format!("{stem}-later.css"), &read("-later.css")?)?;
    put("viva.js".into(), loader.as_bytes())?;
    Ok(out)
}

async fn deck_within(stage: &Stage) {
    let out = with_deck_inside(&stage.dist).expect("the embed was published");
    let page = post(&quiz("topic='errors' count='2' seed='1'"));
    let site = Site::new(out.path()).mount("/pages/", xtask::dist::root().join("tests/pages"));
    let server = serve(site.page("/post.html", page));
    stage.open(&server.url("/post.html")).await;
    let widget = stage.widget();
    widget.says(".count", "1 of 2").await;
    widget.press("Skip this one").await;
    widget.says(".count", "2 of 2").await;
    assert_eq!(stage.script("return watch.errors", &[]).await, json!([]));
    let log = server.take_log();
    assert!(!log.iter().any(|path| path.ends_with(".bin") || path.ends_with(".viva")), "{log:?}");
}

async fn no_scrolling(stage: &Stage) {
    let known = one_of_each_kind();
    let _server = stage.host(&quiz(&format!("items='{}' seed='1'", items(&known)))).await;
    let widget = stage.widget();
    for (one, number) in known.iter().zip(1..) {
        widget.says(".count", &format!("{number} of 7")).await;
        stage.stays_within(&one.id).await;
        answer(widget, one.item).await;
        widget.shows(".verdict").await;
        stage.stays_within(&format!("{}, answered,", one.id)).await;
        widget.click("[part=next]").await;
    }
    let bare =
        "for (const one of [document.body, document.querySelector('main')]) one.style.cssText = 'margin:0;padding:0'";
    for mode in ["mock", "interview", "review", "mistakes", "insight"] {
        let _server = stage.host(&quiz(&format!("mode='{mode}'"))).await;
        stage.script(bare, &[]).await;
        widget.shows("h2").await;
        stage.stays_within(&format!("mode={mode} in a page without margins")).await;
    }
}
