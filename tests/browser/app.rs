//! The full page: first visit, routes, search, settings, export and import.

use crate::browser::first_screen::live;
use crate::engine::PHONE;
use crate::learner::{DOWN, ENTER, ESCAPE, UP, deck};
use crate::playing::{Script, script};
use crate::stage::{Stage, serve};
use serde_json::{Value, json};

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("app: on a first visit two taps reach a verdict", two_taps).seen(PHONE),
        script("app: back and forward lead through pages with titles of their own", routes),
        script("app: the filters of the home outlive a reload", filtered),
        script("app: a link opens its page, and an unknown one says so", links),
        script("app: search forgives a typo", search),
        script("app: a search needs no mouse", search_by_keys),
        script("app: a question mark lists the keys, and Escape goes back to where one was", keys),
        script("app: a long word that finds nothing stays within a phone", long_search).seen(PHONE),
        script("app: what takes the focus in the builder stands clear of its foot", builder_in_sight).seen(PHONE),
        script("app: a session is chosen, left open and found again", continued),
        script("app: whoever goes back finds a page as far down as it was left", back_to_the_place),
        script("app: a page begins at its top, with its bar whole", from_its_top).seen(PHONE),
        script("app: back from what a summary on the home began leads to that summary", back_to_the_summary),
        script("app: what another tab leaves open is listed at once", left_open_elsewhere),
        script("app: a ticked task stays ticked after a reload", ticked),
        script("app: export, forget and import give the same progress (F36 T18)", export_and_import),
        script("app: theme and shortcuts are kept (A7)", settings),
        script("app: the snippet that is offered works", embed_dialog),
    ]
}

async fn two_taps(stage: &Stage) {
    let _server = stage.visit("/").await;
    let widget = stage.widget();
    live(stage).await;
    let fits = "const last = all('[part=question] label.option')[0].getBoundingClientRect()
        return [scrollY, last.bottom <= innerHeight, document.activeElement === document.body]";
    assert_eq!(
        widget.script(fits, &[]).await,
        json!([0, true, true]),
        "the first option is in view, the focus where it was"
    );
    widget.click("label.option").await;
    widget.click("[part=submit] button").await;
    widget.shows(".verdict").await;
}

async fn title_is(stage: &Stage, part: &str) {
    stage.until("return document.title.includes(arguments[0])", &[part.into()]).await;
}

async fn routes(stage: &Stage) {
    let _server = stage.visit("/").await;
    let widget = stage.widget();
    live(stage).await;
    title_is(stage, "Viva").await;
    let home = stage.client.title().await.expect("a page has a title");
    let topic = &deck().parts().topics[1].title;
    widget.press(topic).await;
    title_is(stage, topic).await;
    widget.focus_is_on("[data-spot=page]").await;
    widget.says("h1", topic).await;
    let concept = widget.text("#concepts").await;
    assert!(!concept.is_empty());
    widget.click(".rows a").await;
    stage.until("return location.hash.startsWith('#/concept/')", &[]).await;
    stage.client.back().await.expect("there is a way back");
    title_is(stage, topic).await;
    stage.client.back().await.expect("there is a way back");
    stage.until("return document.title === arguments[0]", &[home.into()]).await;
    stage.client.forward().await.expect("there is a way on");
    title_is(stage, topic).await;
    widget.says("h1", topic).await;
}

async fn links(stage: &Stage) {
    let server = stage.visit("/#/concept/mutable-default-argument").await;
    let widget = stage.widget();
    widget.says("h1", "Mutable default arguments").await;
    widget.press("Show a good answer").await;
    widget.shows("details[open]").await;
    let go = "location.hash = arguments[1]";
    widget.script(go, &["#/item/mutable-default-argument.piles-up-across-calls".into()]).await;
    widget.shows("textarea").await;
    widget.script(go, &["#/table/four-containers".into()]).await;
    widget.shows("[part=table]").await;
    widget.script(go, &["#/topic/no-such-topic".into()]).await;
    widget.shows("#nothing").await;
    widget.press("Go to the start").await;
    widget.shows("#topics").await;
    drop(server);
}

async fn search(stage: &Stage) {
    let _server = stage.visit("/").await;
    let widget = stage.widget();
    live(stage).await;
    widget.write("#find", "genrators").await;
    widget.says(".found + .rows a", "enerator").await;
    let focus = "return root.activeElement.id";
    assert_eq!(widget.script(focus, &[]).await, "find", "typing goes on");
    let again = "const field = root.querySelector('#find'); field.focus(); field.select()";
    for (query, first) in [("closure", "#/topic/functions-and-closures"), ("==", "#/table/is-vs-equals")] {
        widget.script(again, &[]).await;
        stage.keys(query).await;
        widget.shows(&format!(".found + .rows > li:first-child > a[href='{first}']")).await;
    }
    // Tables are found, not listed below as well.
    widget.hides("#tables").await;
    widget.script(again, &[]).await;
    stage.keys("zzzzzz").await;
    widget.press("Clear search").await;
    widget.shows(".topics .topic").await;
}

async fn search_by_keys(stage: &Stage) {
    let _server = stage.visit("/").await;
    let widget = stage.widget();
    live(stage).await;
    let focus = "root.querySelector('#find').focus()";
    widget.shows("#find[data-heard]").await;
    widget.script(focus, &[]).await;
    stage.keys("list").await;
    widget.shows(".found + .rows a").await;
    stage.keys(&DOWN.repeat(2)).await;
    widget.focus_is_on(".found + .rows > li:nth-child(2) a").await;
    stage.keys(&UP.repeat(2)).await;
    widget.focus_is_on("#find").await;
    stage.keys(ESCAPE).await;
    widget.shows(".topics").await;
    assert_eq!(widget.script("return root.querySelector('#find').value", &[]).await, "");
    widget.focus_is_on("#find").await;
    stage.keys("closure").await;
    widget.shows(".found + .rows > li:first-child > a[href='#/topic/functions-and-closures']").await;
    stage.keys(ENTER).await;
    stage.until("return location.hash === '#/topic/functions-and-closures'", &[]).await;
    stage.client.back().await.expect("there is a way back");
    widget.focus_is_on("#find").await;
    stage.keys(DOWN).await;
    widget.focus_is_on(".found + .rows > li:first-child a").await;
    stage.keys(ESCAPE).await;
    widget.focus_is_on("#find").await;
    assert_eq!(widget.script("return root.querySelector('#find').value", &[]).await, "closure");
}

async fn keys(stage: &Stage) {
    let _server = stage.visit("/").await;
    let widget = stage.widget();
    live(stage).await;
    widget.shows("#find[data-heard]").await;
    stage.keys("?").await;
    widget.says("dialog[open]", "At a question").await;
    stage.keys(ESCAPE).await;
    widget.hides("dialog").await;
    widget.click("label.option").await;
    stage.keys("?").await;
    widget.shows("dialog[open]").await;
    stage.keys(ESCAPE).await;
    widget.hides("dialog").await;
    widget.focus_is_on("label.option input").await;
    widget.script("root.querySelector('#find').focus()", &[]).await;
    stage.keys("?").await;
    assert_eq!(widget.count("dialog").await, 0, "a sign that is typed asks for nothing");
}

async fn filtered(stage: &Stage) {
    let _server = stage.visit("/").await;
    let widget = stage.widget();
    live(stage).await;
    let hash = "return location.hash === arguments[1]";
    let level = "return root?.querySelector('.filters .seg:has(:checked)')?.textContent === arguments[1]";
    widget.press("Advanced").await;
    widget.until(hash, &["#/?level=advanced".into()]).await;
    stage.client.refresh().await.expect("the page reloads");
    live(stage).await;
    widget.until(level, &["Advanced".into()]).await;
    widget.click("a[href='#/settings']").await;
    widget.says("h1", "Settings").await;
    stage.client.back().await.expect("the way back");
    widget.until(level, &["Advanced".into()]).await;
    widget.press("All").await;
    widget.until(hash, &["#/".into()]).await;
}

async fn ticked(stage: &Stage) {
    let _server = stage.visit("/").await;
    let widget = stage.widget();
    live(stage).await;
    widget.click("a[href='#/page/day-before']").await;
    widget.says("h1", "The day before").await;
    let box_of = "[name=task-stopping-hour]";
    widget.click(box_of).await;
    widget.says(".app-body", "1 of 3 done").await;
    stage.client.refresh().await.expect("the page reloads");
    widget.shows(&format!("{box_of}:checked")).await;
    widget.click(box_of).await;
    widget.hides(&format!("{box_of}:checked")).await;
}

async fn long_search(stage: &Stage) {
    let _server = stage.visit("/").await;
    let widget = stage.widget();
    live(stage).await;
    widget.shows("#find[data-heard]").await;
    widget.write("#find", &"x".repeat(200)).await;
    widget.says(".empty", "Nothing found").await;
    assert_eq!(stage.script("return document.documentElement.scrollWidth <= innerWidth", &[]).await, json!(true));
}

async fn builder_in_sight(stage: &Stage) {
    let _server = stage.visit("/#/choose").await;
    let widget = stage.widget();
    widget.shows("#choose").await;
    // Focus alone scrolls as Tab does; WebKit scrolls with the next frame, and to the text of a field without its margin.
    let hidden = "const bar = () => all('.foot.stick')[0].getBoundingClientRect().top
        const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)))
        return (async () => {
            const hidden = []
            for (const one of all('.builder label input')) {
                scrollTo(0, 0)
                await frame()
                one.focus()
                await frame()
                if ((one.closest('label') ?? one).getBoundingClientRect().bottom > bar()) hidden.push(one.value)
            }
            return hidden
        })()";
    assert_eq!(widget.script(hidden, &[]).await, json!([]));
}

async fn continued(stage: &Stage) {
    let _server = stage.visit("/#/choose").await;
    let widget = stage.widget();
    widget.shows("#choose").await;
    widget.press("Errors").await;
    widget.press("5").await;
    widget.press("Start").await;
    widget.says(".count", "1 of 5").await;
    widget.press("Skip this one").await;
    widget.says(".count", "2 of 5").await;
    let stem = widget.text("[data-spot=question]").await;
    let fresh = stage.script("return location.origin + '/'", &[]).await;
    stage.open("about:blank").await;
    stage.open(fresh.as_str().expect("an address")).await;
    live(stage).await;
    widget.says(".count", "2 of 5").await;
    assert_eq!(widget.text("[data-spot=question]").await, stem);
}

async fn from_its_top(stage: &Stage) {
    let _server = stage.visit("/#/tables").await;
    let widget = stage.widget();
    widget.shows("h1#tables").await;
    let question = ("#/session?topic=errors&count=3&seed=1", "[part=question]", "question");
    for (address, sign, spot) in [("#/settings", ".setting", "page"), question, ("#/topic/errors", "#concepts", "page")]
    {
        // The page may still grow.
        stage.until("scrollTo(0, 30); return scrollY === 30", &[]).await;
        widget.script("location.hash = arguments[1]", &[address.into()]).await;
        widget.shows(sign).await;
        widget.focus_is_on(&format!("[data-spot={spot}]")).await;
        assert_eq!(stage.script("return scrollY", &[]).await, json!(0), "{address}");
    }
}

async fn back_to_the_place(stage: &Stage) {
    let _server = stage.visit("/").await;
    live(stage).await;
    let widget = stage.widget();
    // Scrolled to the middle before it is clicked.
    widget.press("Getting ready").await;
    widget.shows("#concepts").await;
    widget.until("return scrollY < 100", &[]).await;
    stage.client.back().await.expect("there is a page before");
    widget.shows("#new").await;
    widget.until("return scrollY > 500", &[]).await;
}

async fn back_to_the_summary(stage: &Stage) {
    let _server = stage.visit("/#/session?topic=errors&count=3&seed=1").await;
    let widget = stage.widget();
    for place in ["1 of 3", "2 of 3", "3 of 3"] {
        widget.says(".count", place).await;
        widget.press("Skip this one").await;
    }
    widget.shows("[part=summary]").await;
    widget.script("location.hash = '#/'", &[]).await;
    widget.shows("#new").await;
    widget.press("Answer the 3 that are left").await;
    widget.hides("#new").await;
    widget.press("Skip this one").await;
    widget.says(".count", "2 of 3").await;
    stage.client.back().await.expect("there is a summary before");
    widget.shows("[part=summary]").await;
    widget.focus_is_on("#sum").await;
    stage.client.forward().await.expect("there is a session after");
    widget.says(".count", "2 of 3").await;
}

async fn left_open_elsewhere(stage: &Stage) {
    // Two documents of one origin are to each other what two tabs are. The second comes once the first is drawn, or the home
    // would go on with its session as the latest one.
    let frame = "<!doctype html><iframe src='/index.html#/'></iframe>";
    let server = serve(stage.site().page("/frames.html", frame).csp(None));
    stage.open(&server.url("/frames.html")).await;
    let roots = "const [home, session] = [...document.querySelectorAll('iframe')].map(one =>
            one.contentDocument?.querySelector('viva-quiz')?.shadowRoot)
        const is = (root, css) => root && !root.querySelector('.still') && root.querySelector(css)

";
    stage.until(&format!("{roots}return is(home, '#new') && !is(home, '#open')"), &[]).await;
    let other = "const frame = document.body.appendChild(document.createElement('iframe'))
        frame.src = '/index.html#/session?topic=errors&count=3&seed=1'";
    stage.script(other, &[]).await;
    stage.until(&format!("{roots}return !!is(session, '[part=question]')"), &[]).await;
    let skip =
        "Array.from(session.querySelectorAll('.quiet')).find(one => one.textContent === 'Skip this one').click()";
    stage.script(&format!("{roots}{skip}"), &[]).await;
    stage.until(&format!("{roots}return is(home, '#open')?.textContent"), &[]).await;
}

/// How many answers the settings say are stored.
async fn stored(stage: &Stage) -> Value {
    let widget = stage.widget();
    widget.script("location.hash = '#/settings'", &[]).await;
    widget.shows(".setting").await;
    widget.script("return all('.setting p').map(words).find(text => /answer/.test(text))", &[]).await
}

async fn export_and_import(stage: &Stage) {
    let _server = stage.visit("/").await;
    let widget = stage.widget();
    live(stage).await;
    widget.click("label.option").await;
    widget.press("Guess").await;
    widget.shows(".verdict").await;
    let before = stored(stage).await;
    let export = "return new Promise(done => {
        URL.createObjectURL = blob => { blob.text().then(done); return 'data:,' }
        all('button').find(one => words(one) === 'Export').click()
    })";
    let file = widget.script(export, &[]).await;
    // It holds keys and values of ours, and nothing of who or where.
    let inside: Value = serde_json::from_str(file.as_str().expect("a file")).expect("JSON");
    let fields = inside.as_object().expect("an object");
    assert_eq!(fields.keys().collect::<Vec<_>>(), ["entries", "viva"]);
    assert!(fields["entries"].as_object().is_some_and(|entries| entries.keys().all(|key| key.starts_with("viva/1/"))));
    let personal = "return [location.host, navigator.userAgent].filter(one => arguments[1].includes(one))";
    assert_eq!(widget.script(personal, &[file.clone()]).await, json!([]));
    widget.press("Forget…").await;
    widget.shows("dialog[open]").await;
    widget.click("dialog .danger").await;
    widget.hides("dialog[open]").await;
    let left = "return Object.values(localStorage).length && JSON.stringify(localStorage).includes('/j/')";
    assert_ne!(stored(stage).await, before);
    assert_ne!(stage.script(left, &[]).await, true, "an answer is still stored");
    let import = "const files = new DataTransfer()
        files.items.add(new File([arguments[1]], 'viva-progress.json', { type: 'application/json' }))
        const input = root.querySelector('input[type=file]')
        input.files = files.files
        input.dispatchEvent(new Event('change', { bubbles: true }))";
    widget.script(import, &[file.clone()]).await;
    widget.says("dialog[open]", "1 answer").await;
    widget.press("Add").await;
    widget.hides("dialog[open]").await;
    widget
        .until(
            "return all('.setting p').map(words).find(text => /answer/.test(text)) === arguments[1]",
            &[before.clone()],
        )
        .await;
    // The same with so much after it that it is too large to be read.
    let padded = import.replace("[arguments[1]]", "[arguments[1].padEnd(20_000_001)]");
    widget.script(&padded, &[file.clone()]).await;
    widget.says(".viva", "This file is larger than 20 MB").await;
    // Once more adds nothing.
    widget.script(import, &[file]).await;
    widget.shows("dialog[open]").await;
    assert_eq!(widget.count("dialog .primary").await, 0);
    widget.press("Close").await;
    widget.hides("dialog[open]").await;
    widget.press("Undo the import").await;
    widget.says("p.note", "The import of 1 answer is undone.").await;
    stage.reload().await;
    assert_ne!(stored(stage).await, before);
}

async fn settings(stage: &Stage) {
    let _server = stage.visit("/#/settings").await;
    let widget = stage.widget();
    widget.shows(".setting").await;
    widget.press("Dark").await;
    let scheme = "return getComputedStyle(host).colorScheme";
    widget.until("return getComputedStyle(host).colorScheme === 'dark'", &[]).await;
    widget.click("label.switch").await;
    stage.reload().await;
    widget.shows(".setting").await;
    assert_eq!(widget.script(scheme, &[]).await, "dark");
    assert_eq!(widget.script("return root.querySelector('[role=switch]').checked", &[]).await, false);
    widget.script("location.hash = '#/'", &[]).await;
    widget.click("label.option").await;
    stage.keys("3").await;
    stage.keys("n").await;
    assert_eq!(widget.count(".verdict").await, 0, "shortcuts are off");
}

async fn embed_dialog(stage: &Stage) {
    let server = stage.visit("/#/concept/mutable-default-argument").await;
    let widget = stage.widget();
    widget.says("h1", "Mutable default arguments").await;
    widget.press("Embed").await;
    widget.until("return root.querySelector('dialog[open] #snippet')?.value.includes('integrity=')", &[]).await;
    let snippet = widget.script("return root.querySelector('#snippet').value", &[]).await;
    stage.keys("\u{E00C}").await;
    widget.hides("dialog[open]").await;
    let page = format!("<!doctype html><title>Blog</title><h1>Post</h1>{}", snippet.as_str().expect("a snippet"));
    let blog = serve(stage.site().page("/post.html", page).csp(None));
    stage.open(&blog.url("/post.html")).await;
    stage.widget().shows("[part=question]").await;
    drop(server);
}
