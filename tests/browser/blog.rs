//! A stranger's blog: exactly as it was, only with practice in it.

use crate::playing::{Script, script};
use crate::stage::{Stage, serve};
use serde_json::json;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("blog: styles, built-ins, storage, history and markup are exactly as they were (F33)", as_it_was),
        script("blog: with the full page in it all of that is as it was, too (F33)", with_the_full_page),
    ]
}

/// Brings the script, and takes its own element away again, which is none of its doing.
const LOADED: &str = "const script = document.head.appendChild(document.createElement('script'))
    script.type = 'module'
    script.src = '/viva.js'
    return customElements.whenDefined('viva-quiz').then(() => script.remove())";

/// How much [`as_it_was`] looks at, at least: elements, and what there is to say of them and of the page.
const MANY: [u64; 2] = [40, 30_000];

/// Fails where anything of the page is not as it was.
async fn same(stage: &Stage, when: &str) {
    assert_eq!(stage.script("return blog.differs()", &[]).await, json!([]), "{when}");
}

/// Opens a blog, remembers all that there is of it, and brings the widget.
async fn begin(stage: &Stage, address: &str) {
    stage.open(address).await;
    let seen = stage.script("return blog.keep()", &[]).await;
    let enough = MANY.iter().enumerate().all(|(at, least)| seen[at].as_u64().is_some_and(|count| count >= *least));
    assert!(enough, "{seen}");
    same(stage, "before anything came").await;
    stage.script(LOADED, &[]).await;
    stage.widget().shows("[part=question] label.option").await;
    same(stage, "with a question").await;
    stage.widget().click("label.option").await;
    stage.widget().press("Guess").await;
    stage.widget().shows(".verdict").await;
    same(stage, "with a verdict").await;
}

async fn as_it_was(stage: &Stage) {
    // Without a policy, which would keep from the page what it must be kept from without one.
    let server = serve(stage.site().csp(None));
    begin(stage, &server.url("/pages/blog.html")).await;
    let widget = stage.widget();
    widget.press("See how it went").await;
    widget.shows("[part=summary]").await;
    same(stage, "with a summary").await;
    assert_eq!(stage.script("return watch.errors", &[]).await, json!([]));
}

async fn with_the_full_page(stage: &Stage) {
    let blog = std::fs::read_to_string(xtask::dist::root().join("tests/pages/blog.html")).expect("there is a blog");
    let (before, element) = blog.split_once("<viva-quiz ").expect("it has an element");
    let (_, after) = element.split_once('>').expect("that ends");
    let page = format!("{before}<viva-quiz mode=\"app\">{after}");
    let server = serve(stage.site().csp(None).page("/pages/app.html", page));
    begin(stage, &server.url("/pages/app.html")).await;
    assert_eq!(stage.script("return watch.errors", &[]).await, json!([]));
}
