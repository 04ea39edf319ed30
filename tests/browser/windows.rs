//! The other side of the table in two windows of one browser, and how each follows what the other does.

use serde_json::json;

use crate::browser::interviewer::{begin, paper};
use crate::browser::mock;
use crate::browser::storage::{FILL, elsewhere};
use crate::playing::{Script, script};
use crate::stage::Stage;
use viva_host::Server;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script(
            "interviewer: the candidate's window shows the question alone and follows, and is missed once closed",
            two_windows,
        ),
        script(
            "interviewer: with full storage it follows too, and heeds nobody else of the site (F1 T8)",
            full_storage,
        ),
        script("interviewer: a paper in use goes on, and the candidate's window with it", paper_in_use),
        script(
            "interviewer: what stands still while site data are cleared is told, and there after a reload (F18)",
            stands_still,
        ),
        script("interviewer: who was deleted in one window does not come back from another", deleted_elsewhere),
    ]
}

async fn two_windows(stage: &Stage) {
    let (link, _) = paper();
    let server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget).await;
    let way = "return root.querySelector('a[target=_blank][href$=candidate]').getAttribute('href')";
    let address = widget.script(way, &[]).await;
    let prompt = "return root.querySelector('#screening').textContent";
    let first = widget.script(prompt, &[]).await;
    widget.click(".consent input").await;
    let closed = ".told.row[role=status]";
    let here = stage.client.window().await.expect("there is a window");
    let there = stage.client.new_window(true).await.expect("a tab opens").handle;
    stage.client.switch_to_window(there.clone()).await.expect("it can be turned to");
    stage.open(&server.url(&format!("/{}", address.as_str().expect("an address is text")))).await;
    widget.shows(".candidate #screening.stem").await;
    assert_eq!(widget.script(prompt, &[]).await, first);
    assert_eq!(widget.count(".candidate :is(.rubric, .key, .run-side, textarea, input)").await, 0);
    let bar = "return getComputedStyle(root.querySelector('.app-bar')).display";
    assert_eq!(widget.script(bar, &[]).await, json!("none"));
    stage.client.switch_to_window(here.clone()).await.expect("the first is still there");
    widget.press("Next").await;
    widget.says(".foot", "Question 2").await;
    let second = widget.script(prompt, &[]).await;
    assert_ne!(first, second);
    stage.client.switch_to_window(there.clone()).await.expect("it can be turned to");
    widget.until("return root.querySelector('#screening').textContent === arguments[1]", &[second]).await;
    stage.client.switch_to_window(here.clone()).await.expect("the first is still there");
    assert_eq!(widget.count(closed).await, 0);
    stage.client.switch_to_window(there).await.expect("it can be turned to");
    // Closed, it takes nothing with it, and is said to be.
    stage.client.close_window().await.expect("it closes");
    stage.client.switch_to_window(here.clone()).await.expect("the first is still there");
    widget.says(closed, "The candidate's window is not open").await;
    widget.press("Next").await;
    widget.says(".foot", "Question 3").await;
    stage.script("localStorage.setItem('viva/1/default/python/a', '[[[[')", &[]).await;
    candidates_window(stage, &|path| server.url(path)).await;
    let again = stage.client.window().await.expect("there is a window");
    // How storage is doing is the interviewer's to know.
    widget.until("return root.querySelector('.notices')", &[]).await;
    assert_eq!(widget.count(".notices").await, 0);
    stage.client.switch_to_window(here.clone()).await.expect("the first is still there");
    widget.hides(closed).await;
    stage.client.switch_to_window(again).await.expect("it can be turned to");
    stage.client.close_window().await.expect("it closes");
    stage.client.switch_to_window(here).await.expect("the first is still there");
}

async fn full_storage(stage: &Stage) {
    let (link, _) = paper();
    let server = stage.visit(&link).await;
    let widget = stage.widget();
    widget.says(".setup", "From a link").await;
    stage.script(FILL, &[]).await;
    begin(widget).await;
    widget.click(".consent input").await;
    let prompt = "return root.querySelector('#screening').textContent";
    let first = widget.script(prompt, &[]).await;
    let here = stage.client.window().await.expect("there is a window");
    candidates_window(stage, &|path| server.url(path)).await;
    let there = stage.client.window().await.expect("there is a window");
    let follows = format!("{prompt} === arguments[1]");
    widget.until(&follows, &[first]).await;
    stage.client.switch_to_window(here.clone()).await.expect("the first is still there");
    let stored = "return Object.keys(localStorage).filter(key => key.includes('/v/')).length";
    assert_eq!(widget.script(stored, &[]).await, json!(0), "there was room");
    widget.press("Next").await;
    widget.says(".foot", "Question 2").await;
    let second = widget.script(prompt, &[]).await;
    stage.client.switch_to_window(there.clone()).await.expect("it can be turned to");
    widget.until(&follows, &[second.clone()]).await;
    let foreign = "const channel = new BroadcastChannel('viva/1/default/python/');
        const said = ['came', 'v/soon', 'viva1.0.00000000.AAAA', 'viva9.x', 'x'.repeat(2e6), 7, null, { at: 1 }, ['v/7']];
        said.forEach(one => channel.postMessage(one))";
    stage.script(foreign, &[]).await;
    stage.client.switch_to_window(here.clone()).await.expect("the first is still there");
    assert_eq!(widget.script(prompt, &[]).await, second);
    widget.press("Next").await;
    widget.says(".foot", "Question 3").await;
    let third = widget.script(prompt, &[]).await;
    stage.client.switch_to_window(there.clone()).await.expect("it can be turned to");
    widget.until(&follows, &[third]).await;
    stage.client.switch_to_window(here.clone()).await.expect("the first is still there");
    widget.press("Delete this candidate").await;
    widget.shows("p[data-spot=dialog]").await;
    widget.press("Delete this candidate").await;
    stage.client.switch_to_window(there).await.expect("it can be turned to");
    widget.says(".candidate", "This interview is over").await;
    stage.client.close_window().await.expect("it closes");
    stage.client.switch_to_window(here).await.expect("the first is still there");
}

/// The window of the candidate in a tab of its own, which is then on screen.
async fn candidates_window(stage: &Stage, url: &dyn Fn(&str) -> String) {
    let way = "return root.querySelector('a[target=_blank][href$=candidate]').getAttribute('href')";
    let address = stage.widget().script(way, &[]).await;
    let there = stage.client.new_window(true).await.expect("a tab opens").handle;
    stage.client.switch_to_window(there).await.expect("it can be turned to");
    stage.open(&url(&format!("/{}", address.as_str().expect("an address is text")))).await;
    stage.widget().shows(".candidate #screening").await;
}

async fn paper_in_use(stage: &Stage) {
    let (link, _) = paper();
    let server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget).await;
    let prompt = "return root.querySelector('#screening').textContent";
    let first = widget.script(prompt, &[]).await;
    let here = stage.client.window().await.expect("there is a window");
    candidates_window(stage, &|path| server.url(path)).await;
    let there = stage.client.window().await.expect("there is a window");
    widget.says(".candidate", "The interview begins in a moment").await;
    stage.client.switch_to_window(here.clone()).await.expect("the first is still there");
    widget.click(".consent input").await;
    stage.client.switch_to_window(there.clone()).await.expect("it can be turned to");
    widget.until(&format!("{prompt} === arguments[1]"), &[first.clone()]).await;
    stage.client.switch_to_window(here.clone()).await.expect("the first is still there");
    widget.press("Show this to the candidate").await;
    let then = widget.script("return root.querySelector('.then').textContent.trim()", &[]).await;
    stage.client.switch_to_window(there.clone()).await.expect("it can be turned to");
    widget.until("return root.querySelector('#screening').textContent.trim() === arguments[1]", &[then]).await;
    stage.client.switch_to_window(here.clone()).await.expect("the first is still there");
    widget.press("Next").await;
    widget.says(".foot", "Question 2").await;
    widget.press("End interview").await;
    widget.focus_is_on("[data-spot=verdict]").await;
    stage.client.switch_to_window(there.clone()).await.expect("it can be turned to");
    widget.says(".candidate", "This interview is over").await;
    stage.client.switch_to_window(here.clone()).await.expect("the first is still there");
    widget.script("location.hash = '#/interviewer'", &[]).await;
    widget.says(".first .card", "Beginner").await;
    widget.shows(".first > .tools").await;
    widget.says(".asked .rows li", "ended").await;
    widget.press("Next candidate of this paper").await;
    widget.says(".run-bar", "Candidate 2").await;
    assert_eq!(widget.script(prompt, &[]).await, first);
    stage.client.switch_to_window(there.clone()).await.expect("it can be turned to");
    widget.says(".candidate", "The interview begins in a moment").await;
    stage.client.switch_to_window(here.clone()).await.expect("the first is still there");
    widget.click(".consent input").await;
    stage.client.switch_to_window(there.clone()).await.expect("it can be turned to");
    widget.until(&format!("{prompt} === arguments[1]"), &[first]).await;
    stage.client.switch_to_window(here.clone()).await.expect("the first is still there");
    widget.press("Delete this candidate").await;
    widget.press("Delete this candidate").await;
    widget.says(".first .card", "Next candidate of this paper").await;
    stage.client.switch_to_window(there).await.expect("it can be turned to");
    widget.says(".candidate", "This interview is over").await;
    // What follows is played in the first window.
    stage.client.close_window().await.expect("it closes");
    stage.client.switch_to_window(here).await.expect("the first is still there");
}

async fn stands_still(stage: &Stage) {
    let widget = stage.widget();
    let (link, questions) = mock::paper();
    let server = stage.visit(&link).await;
    mock::begin(widget, questions.len()).await;
    widget.press("Pause").await;
    cleared_elsewhere(stage, &server).await;
    let (link, _) = paper();
    stage.open(&server.url(&link)).await;
    begin(widget).await;
    widget.click(".consent input").await;
    widget.press("Stop clock").await;
    cleared_elsewhere(stage, &server).await;
}

/// Clears the site's data in a window of its own; what is on screen in this one is told of it and survives a reload.
async fn cleared_elsewhere(stage: &Stage, server: &Server) {
    let widget = stage.widget();
    // An embed of another tab goes on writing, so that not all is bare.
    let clear = "localStorage.clear(); localStorage.setItem('viva/1/default/python/told', 'viva1.0.')";
    elsewhere(stage, server, clear).await;
    widget.says("[part=notice]", "Your progress was cleared").await;
    stage.reload().await;
    widget.shows(".run-bar").await;
}

async fn deleted_elsewhere(stage: &Stage) {
    let (link, _) = paper();
    let server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget).await;
    widget.click(".consent input").await;
    let address = widget.script("return location.hash", &[]).await;
    let here = stage.client.window().await.expect("there is a window");
    let there = stage.client.new_window(true).await.expect("a tab opens").handle;
    stage.client.switch_to_window(there.clone()).await.expect("it can be turned to");
    stage.open(&server.url(&format!("/{}", address.as_str().expect("an address is text")))).await;
    // What comes late moves the buttons.
    widget.shows(".run .rubric").await;
    widget.press("Delete this candidate").await;
    // A tab out of sight is drawn late in WebKit: the same words stand on another button once it is asked.
    widget.shows("p[data-spot=dialog]").await;
    widget.press("Delete this candidate").await;
    widget.shows(".setup").await;
    stage.client.switch_to_window(here.clone()).await.expect("the first is still there");
    widget.says(".empty", "deleted in another window").await;
    stage.client.switch_to_window(there).await.expect("it can be turned to");
    let stored = "return Object.keys(localStorage).filter(key => key.includes('/v/')).length";
    assert_eq!(widget.script(stored, &[]).await, json!(0), "nothing wrote it again");
    stage.client.close_window().await.expect("it closes");
    stage.client.switch_to_window(here).await.expect("the first is still there");
    stage.reload().await;
    widget.says(".empty", "not on this device").await;
}
