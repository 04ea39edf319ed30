//! A stranger's blog: exactly as it was, only with practice in it.

use crate::playing::{Script, script};
use crate::stage::{Stage, serve};
use serde_json::json;

pub(crate) fn scripts() -> Vec<Script> {
    vec![script("blog: styles, built-ins, storage, history and markup are exactly as they were (F33)", as_it_was)]
}

/// Brings the script, and takes its own element away again, which is none of its doing.
const LOADED: &str = "const script = document.head.appendChild(document.createElement('script'))
    script.type = 'module'
    script.src = '/viva.js'
    return customElements.whenDefined('viva-quiz').then(() => script.remove())";

/// How much [`as_it_was`] looks at, at least: elements, and what there is to say of them and of the page.
const MANY: [u64; 2] = [40, 30_000];

async fn as_it_was(stage: &Stage) {
    // Without a policy, which would keep from the page what it must be kept from without one.
    let server = serve(stage.site().csp(None));
    stage.open(&server.url("/pages/blog.html")).await;
    let seen = stage.script("return blog.keep()", &[]).await;
    let enough = MANY.iter().enumerate().all(|(at, least)| seen[at].as_u64().is_some_and(|count| count >= *least));
    assert!(enough, "{seen}");
    let same = async |when: &str| {
        assert_eq!(stage.script("return blog.differs()", &[]).await, json!([]), "{when}");
    };
    same("before anything came").await;
    stage.script(LOADED, &[]).await;
    let widget = stage.widget();
    widget.shows("[part=question] label.option").await;
    same("with a question").await;
    widget.click("label.option").await;
    widget.press("Guess").await;
    widget.shows(".verdict").await;
    same("with a verdict").await;
    widget.press("See how it went").await;
    widget.shows("[part=summary]").await;
    same("with a summary").await;
    assert_eq!(stage.script("return watch.errors", &[]).await, json!([]));
}
