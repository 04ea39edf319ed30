//! Spaced review in the full page: cards graded by keyboard, what is due, and what is wished of it.

use serde_json::json;

use crate::learner::{answer, first, on_screen};
use crate::playing::{Script, script, skip};
use crate::stage::{Stage, quiz};
use viva_core::interaction::Interaction;
use xtask::engines::Engine;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("review: cards are revealed, graded and taken back by keyboard alone", graded),
        script("review: what was missed is due the next day, and starts from the home", due),
        script("review: keys act on a page that was just read again", at_once),
        script("review: any answer is taken back and can be given anew", answer_back),
        script("review: an element in a post reviews what was missed in it", in_a_post),
        script("review: a concept is put aside by a key, taken back, and brought back from the list", aside),
        script("review: one press sets the pace that an interview takes", pace),
        script("review: new concepts come from the topic that was chosen, after a reload too", new_from),
        script("review: a note is kept while it is written, and a redrawing leaves it standing", note),
        script("review: a story that is deleted says so in its place, and comes back there", story),
        script("review: wishes are kept, and a day in the past is said", wishes),
        script("review: the day of an interview can be typed", typed_date),
    ]
}

const CARDS: &str = "/#/session?items=gil+list-vs-tuple&seed=3";

async fn press(stage: &Stage, key: &str) {
    let keydown = "root.querySelector('[data-spot]').dispatchEvent(
        new KeyboardEvent('keydown', { key: arguments[1], bubbles: true, composed: true, cancelable: true }))";
    stage.widget().script(keydown, &[key.into()]).await;
}

async fn graded(stage: &Stage) {
    let _server = stage.visit(CARDS).await;
    let widget = stage.widget();
    widget.says(".count", "1 of 2").await;
    press(stage, " ").await;
    widget.shows(".rubric").await;
    widget.focus_is_on("[data-spot=verdict]").await;
    press(stage, "3").await;
    widget.says(".count", "2 of 2").await;
    widget.focus_is_on("[data-spot=question]").await;
    press(stage, "u").await;
    widget.says(".count", "1 of 2").await;
    widget.shows(".rubric").await;
    widget.says(".grades button", "this session").await;
    press(stage, "1").await;
    widget.says(".count", "2 of 2").await;
    press(stage, " ").await;
    press(stage, "4").await;
    // What was graded Again comes back.
    widget.says(".count", "again").await;
    press(stage, "Enter").await;
    widget.shows(".rubric").await;
    press(stage, "3").await;
    widget.shows("[part=summary]").await;
}

/// Opens a page with the clock so many days ahead.
async fn later(stage: &Stage, days: u32, page: &str) {
    let ahead = "const [, days, page] = arguments, Real = window.Real ??= Date
        window.Date = class extends Real { constructor() { super(Real.now() + days * 86400000) } }
        location.hash = page";
    stage.widget().script(ahead, &[days.into(), page.into()]).await;
}

async fn due(stage: &Stage) {
    let _server = stage.visit(CARDS).await;
    let widget = stage.widget();
    widget.says(".count", "1 of 2").await;
    press(stage, " ").await;
    widget.shows(".rubric").await;
    press(stage, "1").await;
    widget.says(".count", "2 of 2").await;
    later(stage, 2, "#/review").await;
    widget.says(".due", "Due today").await;
    assert_eq!(widget.text(".due .big").await, "1");
    widget.press("Start review").await;
    widget.says(".count", "1 of").await;
    widget.press("Skip this one").await;
    widget.says(".count", "2 of").await;
    // It goes on where it was left, and another one is not begun beside it.
    for page in ["#/", "#/review"] {
        widget.script("location.hash = arguments[1]", &[page.into()]).await;
        widget.says(".due .btn.primary", "Continue, 2 of").await;
    }
    widget.press("Continue, 2 of").await;
    widget.shows("[part=question]").await;
    widget.says(".count", "2 of").await;
    // A day later it gives way to the review of that day; the run of two cards is there still.
    later(stage, 3, "#/").await;
    widget.says(".due .btn.primary", "Start review").await;
    widget.says(".count", "2 of 2").await;
    widget.hides("#open").await;
}

async fn at_once(stage: &Stage) {
    let _server = stage.visit(CARDS).await;
    let widget = stage.widget();
    widget.says(".count", "1 of 2").await;
    stage.script("document.activeElement.blur()", &[]).await;
    stage.keys(" ").await;
    widget.shows(".rubric").await;
    assert_eq!(stage.script("return scrollY < innerHeight", &[]).await, json!(true));
    stage.reload().await;
    widget.shows(".rubric").await;
    stage.keys("3").await;
    widget.says(".count", "2 of 2").await;
}

async fn answer_back(stage: &Stage) {
    let known = first(|item| matches!(item.interaction, Interaction::Choice(_)));
    let _server = stage.visit(&format!("/#/session?items={}&seed=3", known.id)).await;
    let widget = stage.widget();
    widget.shows("[part=question]").await;
    for was_left in [false, false, true] {
        answer(widget, on_screen(widget, std::slice::from_ref(&known)).await.item).await;
        widget.shows(".verdict").await;
        if was_left {
            stage.reload().await;
        }
        widget.press("Take back").await;
        widget.shows(".confidence").await;
        widget.focus_is_on("[data-spot=question]").await;
        widget.hides(".verdict").await;
    }
}

async fn in_a_post(stage: &Stage) {
    let _server = stage.host(&quiz("mode='review'")).await;
    let widget = stage.widget();
    widget.says("[data-spot=page]", "Review").await;
    widget.press("Learn").await;
    widget.shows("[part=question]").await;
    let outside = "return [location.hash, all('a[href^=\"#\"]').length]";
    assert_eq!(widget.script(outside, &[]).await, json!(["", 0]), "a post has no addresses of ours");
    widget.press("Skip this one").await;
    press(stage, "-").await;
    widget.press("Suspend").await;
    widget.says(".count", "2 of 8").await;
    widget.press("Take back").await;
    for n in 2..=9 {
        widget.says(".count", &format!("{n} of 9")).await;
        widget.press("Skip this one").await;
    }
    widget.press("Back to review").await;
    widget.says("[data-spot=page]", "Review").await;
}

async fn wishes(stage: &Stage) {
    let _server = stage.visit("/#/review").await;
    let widget = stage.widget();
    widget.shows("#interview").await;
    let set = "const field = root.querySelector(arguments[1]); field.value = arguments[2]
        for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true, composed: true }))";
    widget.script(set, &["#interview".into(), "2020-02-29".into()]).await;
    widget.says(".setting .say", "This day is over").await;
    widget.script(set, &["#retention".into(), "85".into()]).await;
    widget.says("#load", "85 %").await;
    widget.script(set, &["#preset".into(), "Data work".into()]).await;
    widget.script("root.querySelector('[name=grades][value=Two]').click()", &[]).await;
    stage.client.refresh().await.expect("a page can be read again");
    widget.shows("#interview").await;
    let kept = "return ['#interview', '#retention', '#preset'].map(one => root.querySelector(one).value)";
    assert_eq!(widget.script(kept, &[]).await, json!(["2020-02-29", "85", "Data work"]));
    widget.shows("[name=grades][value=Two]:checked").await;
}

async fn typed_date(stage: &Stage) {
    if stage.engine == Engine::WebKit {
        skip("its field for a date is filled by a script alone");
    }
    let _server = stage.visit("/#/review").await;
    let widget = stage.widget();
    widget.shows("#interview").await;
    widget.script("root.querySelector('#interview').focus()", &[]).await;
    // Each digit of the year makes another whole date.
    stage.keys("11112099").await;
    widget.until("return root.querySelector('#interview').value == '2099-11-11'", &[]).await;
    widget.says(".page-head .note", "11 Nov 2099").await;
}

async fn aside(stage: &Stage) {
    let _server = stage.visit("/#/session?items=gil+list-vs-tuple+mutable-default-argument&seed=3").await;
    let widget = stage.widget();
    widget.says(".count", "1 of 3").await;
    let stem = widget.text("#stem").await;
    press(stage, "@").await;
    widget.says(".count", "1 of 2").await;
    widget.focus_is_on("[data-spot=question]").await;
    assert_ne!(widget.text("#stem").await, stem);
    press(stage, "u").await;
    widget.says(".count", "1 of 3").await;
    assert_eq!(widget.text("#stem").await, stem);
    press(stage, "@").await;
    widget.says(".count", "1 of 2").await;
    widget.press("Not today").await;
    widget.says(".count", "1 of 1").await;
    stage.reload().await;
    widget.says(".count", "1 of 1").await;
    widget.script("location.hash = '#/review'", &[]).await;
    widget.says("#aside", "Put aside").await;
    assert_eq!(widget.count(".misses li").await, 2);
    press_by_key(stage, ".misses button").await;
    widget.until("return all('.misses li').length === 1", &[]).await;
    widget.focus_is_on(".misses").await;
    stage.reload().await;
    widget.until("return all('.misses li').length === 1", &[]).await;
}

async fn pace(stage: &Stage) {
    let _server = stage.visit("/#/review").await;
    let widget = stage.widget();
    widget.shows("#interview").await;
    let set = "const field = root.querySelector('#interview')
        // What is said of an interview goes by the clock on the wall, also before four in the morning.
        const shift = new Date().getTimezoneOffset() * 60000
        field.value = new Date(Date.now() - shift + arguments[1] * 86400000).toISOString().slice(0, 10)
        for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true, composed: true }))";
    widget.script(set, &[16.into()]).await;
    widget.says(".due", "new concepts to begin in").await;
    press_by_key(stage, ".due .row:last-child button").await;
    widget.says(".due", "your limit allows it").await;
    widget.focus_is_on(".due").await;
    let chosen = "return +root.querySelector('#new').value > 10";
    assert_eq!(widget.script(chosen, &[]).await, json!(true));
    widget.script(set, &[1.into()]).await;
    widget.says(".page-head", "tomorrow").await;
    widget.says(".due", "stay unseen").await;
    widget.script(set, &[(-3).into()]).await;
    widget.says(".page-head", "is over").await;
}

async fn new_from(stage: &Stage) {
    let _server = stage.visit("/#/review").await;
    let widget = stage.widget();
    widget.press("All topics").await;
    press_by_key(stage, ".chip:last-child input").await;
    let title = "return words(all('.chip:last-child')[0])";
    let title = widget.script(title, &[]).await.as_str().expect("a topic has a title").to_string();
    widget.says(".setting summary", &title).await;
    widget.focus_is_on(".chip:last-child input").await;
    stage.reload().await;
    widget.says(".setting summary", &title).await;
    widget.press("Learn").await;
    widget.says(".head", &title).await;
}

/// Presses a button by keyboard, which has the focus in every engine then.
async fn press_by_key(stage: &Stage, button: &str) {
    stage.widget().script("root.querySelector(arguments[1]).focus()", &[button.into()]).await;
    stage.keys(" ").await;
}

async fn story(stage: &Stage) {
    let _server = stage.visit("/#/page/story-notebook").await;
    let widget = stage.widget();
    widget.shows("textarea").await;
    press_by_key(stage, ".stories + .row button").await;
    widget.focus_is_on("#title-2").await;
    stage.keys("The doubled reminders").await;
    press_by_key(stage, "#story-1 + button").await;
    widget.focus_is_on("[data-spot='story:1']").await;
    widget.says("[data-spot='story:1']", "is deleted").await;
    press_by_key(stage, "[data-spot='story:1'] + button").await;
    widget.focus_is_on("#title-1").await;
}

async fn note(stage: &Stage) {
    let _server = stage.visit("/#/page/story-notebook").await;
    let widget = stage.widget();
    widget.shows("textarea").await;
    widget.click("textarea").await;
    stage.keys("A stale cache").await;
    // Something else is drawn while the field has the focus.
    widget.script("dispatchEvent(new StorageEvent('storage', { key: null }))", &[]).await;
    stage.keys(" cost us a day").await;
    let text = "A stale cache cost us a day";
    let written = "return root.querySelector('textarea').value";
    assert_eq!(widget.script(written, &[]).await, json!(text));
    // In the middle of it the page goes, and the field never loses the focus.
    stage.reload().await;
    widget.until("return root.querySelector('textarea')?.value === arguments[1]", &[text.into()]).await;
    widget.click("textarea").await;
    stage.keys(", twice").await;
    let kept = "return Object.keys(localStorage).filter(key => key.includes('/j/')).length";
    let before = widget.script(kept, &[]).await;
    widget
        .until("return Object.keys(localStorage).filter(key => key.includes('/j/')).length > arguments[1]", &[before])
        .await;
}
