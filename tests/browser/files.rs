//! The files of the interviewer, and one with a mock interview, there and back: into a browser that knows nothing of them.

use serde_json::{Value, json};
use viva_host::Server;

use super::interviewer::{begin, next_candidate, paper};
use super::mock;
use crate::learner::answer;
use crate::playing::{Script, script};
use crate::stage::Stage;
use crate::widget::Widget;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script(
            "files: all candidates come back equal in another browser, and read well on the way",
            all_there_and_back,
        ),
        script("files: the JSON of one candidate is imported too, and what cannot be says why", one_and_none),
        script(
            "files: a mock interview goes on where an export was imported, once and not twice (F36)",
            mock_interview,
        ),
    ]
}

/// What a button with this word would give as a file.
async fn file(widget: Widget<'_>, word: &str) -> Value {
    let save = "return new Promise(done => {
        URL.createObjectURL = blob => { blob.text().then(done); return 'data:,' }
        HTMLAnchorElement.prototype.click = () => {}
        all('button').find(one => words(one) === arguments[1]).click()
    })";
    widget.script(save, &[json!(word)]).await
}

/// Chooses a file with this text to import.
pub(super) async fn import(widget: Widget<'_>, file: &Value) {
    let choose = "const files = new DataTransfer()
        files.items.add(new File([arguments[1]], 'viva.json', { type: 'application/json' }))
        const input = root.querySelector('input[type=file]')
        input.files = files.files
        input.dispatchEvent(new Event('change', { bubbles: true }))";
    widget.script(choose, &[file.clone()]).await;
}

/// Two candidates of one paper; of the first something was heard and noted.
async fn two_candidates(stage: &Stage) {
    let widget = stage.widget();
    begin(widget).await;
    widget.click(".consent input").await;
    widget.shows("[name^=point]").await;
    widget.click("[name^=point]").await;
    stage.keys("t").await;
    widget.focus_is_on("#note-0").await;
    stage.keys("traced \"it\" aloud").await;
    next_candidate(widget, 2).await;
}

async fn setup(widget: Widget<'_>) {
    widget.script("location.hash = '#/interviewer'", &[]).await;
    widget.says(".files", "Import candidates").await;
}

/// The page where nothing is stored: at another address.
async fn another_browser(stage: &Stage) -> Server {
    stage.clear().await;
    let server = stage.visit("/#/interviewer").await;
    stage.widget().says(".files", "Import candidates").await;
    server
}

const SHEET: &str = "return root.querySelector('.sheet').textContent";

async fn all_there_and_back(stage: &Stage) {
    let (link, count) = paper();
    let here = stage.visit(&link).await;
    let widget = stage.widget();
    two_candidates(stage).await;
    widget.press("Candidates side by side").await;
    widget.says(".sheet tbody td", "1 of").await;
    let before = widget.script(SHEET, &[]).await;
    // Whoever opens the page to save knows no question yet.
    setup(widget).await;
    stage.reload().await;
    widget.says(".files", "Save all candidates").await;
    let saved = file(widget, "Save all candidates").await;
    let text = saved.as_str().expect("a file").to_owned();
    assert!(text.lines().count() > 50, "{text}");
    let read: Value = serde_json::from_str(&text).expect("JSON");
    assert!(read["about"].as_str().is_some_and(|about| about.contains("by hand")), "{text}");
    let candidates = read["candidates"].as_array().expect("they can be read");
    assert_eq!(candidates.len(), 2);
    let questions = candidates[0]["questions"].as_array().expect("there are some");
    assert_eq!(questions.len(), count);
    assert_eq!(questions[0]["heard"]["notes"][0]["text"], "traced \"it\" aloud");
    let said = questions[0]["heard"]["points"].as_array().expect("they are named");
    assert_eq!(said.iter().filter(|point| point["said"] == true && point["text"].is_string()).count(), 1);
    drop(here);
    let _there = another_browser(stage).await;
    assert_eq!(widget.count(".asked").await, 0, "nobody is known here");
    import(widget, &saved).await;
    widget.says("dialog[open] #dialog", "Import candidates").await;
    widget.says("dialog[open]", "2 candidates").await;
    widget.says("dialog[open]", "changed by hand").await;
    widget.press("Add").await;
    widget.says(".asked", "Candidate 2").await;
    assert_eq!(file(widget, "Save all candidates").await, saved);
    import(widget, &saved).await;
    widget.says("dialog[open]", "2 candidates, all here already").await;
    widget.press("Close").await;
    widget.press("Candidates side by side").await;
    widget.says(".sheet tbody td", "1 of").await;
    assert_eq!(widget.script(SHEET, &[]).await, before);
}

async fn one_and_none(stage: &Stage) {
    let (link, _) = paper();
    let here = stage.visit(&link).await;
    let widget = stage.widget();
    two_candidates(stage).await;
    let one = file(widget, "Save as JSON").await;
    setup(widget).await;
    let all = file(widget, "Save all candidates").await;
    drop(here);
    let _there = another_browser(stage).await;
    import(widget, &json!("{\"format\": \"viva-screening-1\", \"paper\": \"\"}")).await;
    widget.says(".files .say", "save it anew").await;
    // A comma that went, and an end that did.
    let all = all.as_str().expect("a file");
    let line = all.lines().position(|line| line.ends_with("true,")).expect("there is one") + 2;
    import(widget, &json!(all.replacen("true,", "true", 1))).await;
    let tells = stage.engine != xtask::engines::Engine::WebKit;
    let place = if tells { format!("line {line}") } else { "damaged".into() };
    widget.says(".files .say", &place).await;
    let cut: String = all.lines().take(20).map(|line| format!("{line}\n")).collect();
    import(widget, &json!(cut.trim_end())).await;
    widget.says(".files .say", "line 20").await;
    import(widget, &one).await;
    widget.says("dialog[open]", "1 candidate").await;
    widget.press("Add").await;
    widget.says(".asked", "Candidate 2").await;
}

async fn mock_interview(stage: &Stage) {
    let (link, questions) = mock::paper();
    let here = stage.visit(&link).await;
    let widget = stage.widget();
    mock::begin(widget, questions.len()).await;
    answer(widget, questions[0].expect("it begins with an item")).await;
    widget.says(".run-bar", "2 of").await;
    let address = stage.script("return location.hash", &[]).await;
    widget.script("location.hash = '#/settings'", &[]).await;
    widget.shows("input[type=file]").await;
    let saved = file(widget, "Export").await;
    widget.script("location.hash = arguments[1]", &[address.clone()]).await;
    widget.says(".run-bar", "2 of").await;
    widget.press("Flag").await;
    widget.script("location.hash = '#/settings'", &[]).await;
    widget.shows("input[type=file]").await;
    let further = file(widget, "Export").await;
    drop(here);
    stage.clear().await;
    let _there = stage.visit("/#/settings").await;
    widget.shows("input[type=file]").await;
    for undone in [true, false] {
        import(widget, &saved).await;
        widget.says("dialog[open]", "Add 1 mock interview").await;
        widget.press("Add").await;
        widget.says("p.note", "Imported 1 mock interview.").await;
        import(widget, &saved).await;
        widget.says("dialog[open]", "1 mock interview, all here already").await;
        widget.press("Close").await;
        widget.hides("dialog[open]").await;
        if undone {
            widget.press("Undo the import").await;
            widget.says("p.note", "The import of 1 mock interview is undone.").await;
        }
    }
    stage.reload().await;
    widget.shows("input[type=file]").await;
    // What is stored is read before the box tells what it adds.
    import(widget, &saved).await;
    widget.says("dialog[open]", "1 mock interview, all here already").await;
    widget.press("Close").await;
    widget.hides("dialog[open]").await;
    import(widget, &further).await;
    widget.says("dialog[open]", "Went on there").await;
    widget.press("Take over 1 mock interview").await;
    widget.says("p.note", "Imported 1 mock interview.").await;
    stage.reload().await;
    widget.shows("input[type=file]").await;
    widget.script("location.hash = arguments[1]", &[address]).await;
    widget.says(".run-bar", "2 of").await;
    widget.shows("[aria-pressed=true]").await;
}
