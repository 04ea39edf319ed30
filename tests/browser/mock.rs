//! A mock interview in the full page and in a post, with the deck itself.

use serde_json::json;
use viva_core::deck::{Concept, ConceptOutline, Item, Level};
use viva_core::interview::{Length, Mix, Paper, Plan, mark};
use viva_core::progress::Target;
use viva_host::{Fault, FaultKind};

use crate::learner::{ENTER, answer, answer_by_keys, deck};
use crate::playing::{Script, script};
use crate::stage::{Stage, quiz, serve};
use crate::widget::Widget;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("mock: an interview by keyboard alone, without a verdict, to its report", by_keyboard),
        script("mock: a reload and a second tab go on where it was left, and the clock did not stop", gone_on),
        script("mock: the time runs out over a night, and nothing is lost (A5 F15)", run_out),
        script("mock: keys flag and stop the clock, and a page out of sight is noted", noted),
        script("mock: the report opens what was left open, with its key, and takes it along to practise", left_open),
        script("mock: home leads back to a running interview, and one that was deleted elsewhere stays so", running),
        script("mock: no second clock starts by mistake, and one taken off the list comes back", taken_off),
        script("mock: a post holds an interview without addresses", in_a_post),
        script("mock: a link that cannot be read is named", bad_link),
        script("mock: questions that do not come are asked for once, until one tries again (F21)", missing),
    ]
}

const PAPER: Paper = Paper { length: Length::Short, level: Level::Beginner, seed: 7, ..DEFAULT };
const DEFAULT: Paper = Paper {
    length: Length::Medium,
    mix: Mix::Balanced,
    level: Level::Intermediate,
    audience: None,
    seed: 1,
    plan: Plan::Shared,
};

/// The link to the paper, and its questions: an item, or none where it is answered aloud.
pub(super) fn paper() -> (String, Vec<Option<&'static Item>>) {
    let outlines: Vec<ConceptOutline> = deck().parts().concepts.iter().map(Concept::outline).collect();
    let outlines: Vec<&ConceptOutline> = outlines.iter().collect();
    let item = |target: &Target| {
        let Target::Item { concept, item } = target else { return None };
        let concept = deck().parts().concepts.iter().find(|known| known.id == *concept)?;
        concept.items.iter().find(|known| known.id == *item)
    };
    let questions = PAPER.questions(&outlines);
    let items = questions.iter().map(|question| item(&question.target)).collect();
    (format!("/#/mock?{}", PAPER.query(mark(&outlines))), items)
}

/// Starts the clock of the paper that a link led to.
pub(super) async fn begin(widget: Widget<'_>, count: usize) {
    widget.says(".setup .note", "From a link").await;
    widget.says(".foot .note", &format!("{count} questions")).await;
    widget.press("Start the clock").await;
    widget.focus_is_on("[data-spot=question]").await;
}

async fn by_keyboard(stage: &Stage) {
    let (link, questions) = paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    widget.says(".setup .note", "From a link").await;
    widget.tab_to(".foot .btn.primary").await;
    stage.keys(ENTER).await;
    for (item, n) in questions.iter().zip(1..) {
        widget.says(".run-bar", &format!("{n} of {}", questions.len())).await;
        widget.focus_is_on("[data-spot=question]").await;
        assert_eq!(widget.count(".run :is(.verdict, .hints, [data-is=right])").await, 0);
        match item {
            Some(item) => answer_by_keys(widget, item).await,
            None => {
                widget.tab_to("#notes").await;
                stage.keys("one lock").await;
                widget.tab_to(".run-main .btn.primary").await;
                stage.keys(ENTER).await;
            }
        }
    }
    widget.says(".run-main", "Every question is handed in").await;
    widget.tab_to(".run-side .after button").await;
    stage.keys(ENTER).await;
    widget.focus_is_on("#mock").await;
    widget.says("#mock", "Compare what you said").await;
    widget.says(".aloud .own", "one lock").await;
    widget.tab_to(".rubric input").await;
    stage.keys(" ").await;
    widget.tab_to(".foot .btn.primary").await;
    stage.keys(ENTER).await;
    widget.says(".facts", &format!("{0} of {0}", questions.len())).await;
    let right = questions.iter().flatten().count();
    widget.says("#mock", &format!("{right} of {} right", questions.len())).await;
    widget.tab_to("#band-0 ~ div .segs input").await;
    stage.keys(" ").await;
    stage.reload().await;
    widget.shows("#band-0 ~ div .segs input:checked").await;
    let recorded = "return Object.keys(localStorage).filter(key => key.includes('/j/')).length";
    assert_eq!(widget.script(recorded, &[]).await, json!(1), "the answers are progress as any other");
}

async fn gone_on(stage: &Stage) {
    let (link, questions) = paper();
    let server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget, questions.len()).await;
    let first = questions[0].expect("it begins with an item");
    answer(widget, first).await;
    widget.says(".run-bar", "2 of").await;
    let ahead = "return root.querySelector('.clock strong').textContent.startsWith('14:')";
    widget.until(ahead, &[]).await;
    stage.reload().await;
    widget.says(".run-bar", "2 of").await;
    widget.says(".qlist li:first-child", "Done").await;
    widget.until(ahead, &[]).await;
    // The same interview in a second window: an answer there is one here.
    let address = stage.script("return location.hash", &[]).await;
    let here = stage.client.window().await.expect("there is a window");
    let there = stage.client.new_window(true).await.expect("a tab opens").handle;
    stage.client.switch_to_window(there).await.expect("it can be turned to");
    stage.open(&server.url(&format!("/{}", address.as_str().expect("an address is text")))).await;
    widget.says(".run-bar", "2 of").await;
    widget.press("Flag").await;
    widget.shows(".run-main [aria-pressed=true]").await;
    stage.client.close_window().await.expect("it closes");
    stage.client.switch_to_window(here).await.expect("the first is still there");
    widget.shows(".run-main [aria-pressed=true]").await;
}

async fn run_out(stage: &Stage) {
    let (link, questions) = paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    widget.press("2×").await;
    begin(widget, questions.len()).await;
    widget.until("return /^(30:00|29:)/.test(root.querySelector('.clock strong').textContent)", &[]).await;
    answer(widget, questions[0].expect("it begins with an item")).await;
    widget.says(".run-bar", "2 of").await;
    let overnight = "const Real = Date
        window.Date = class extends Real { constructor() { super(Real.now() + 8 * 3600000) } }";
    widget.script(overnight, &[]).await;
    widget.says("#mock", "Time is up").await;
    widget.says(".empty", "The clock ran on for").await;
    // One press goes on, where it was and for as long as it takes.
    widget.press("Go on over time").await;
    widget.says(".run-bar", "2 of").await;
    widget.shows(".run [part=stem]").await;
    widget.press("End early").await;
    widget.press("End and see how it went").await;
    widget.says("#mock", &format!("1 of {} right", questions.len())).await;
    widget.says(".factrow", "machine slept").await;
}

async fn running(stage: &Stage) {
    let (link, questions) = paper();
    let server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget, questions.len()).await;
    answer(widget, questions[0].expect("it begins with an item")).await;
    widget.says(".run-bar", "2 of").await;
    let address = stage.script("return location.hash", &[]).await;
    widget.script("location.hash = '#/'", &[]).await;
    widget.says(".due .running", "15 minutes left").await;
    stage.reload().await;
    widget.says(".due .running", "15 minutes left").await;
    widget.script("all('.running a')[0].click()", &[]).await;
    widget.says(".run-bar", "2 of").await;
    // Ended and deleted in a second window.
    let here = stage.client.window().await.expect("there is a window");
    let there = stage.client.new_window(true).await.expect("a tab opens").handle;
    stage.client.switch_to_window(there).await.expect("it can be turned to");
    stage.open(&server.url(&format!("/{}", address.as_str().expect("an address is text")))).await;
    widget.says(".run-bar", "2 of").await;
    widget.press("End early").await;
    widget.press("End and see how it went").await;
    widget.says("#mock", &format!("of {} right", questions.len())).await;
    widget.press("Delete this report").await;
    widget.says(".foot", "are deleted").await;
    widget.press("Delete this report").await;
    widget.shows(".setup").await;
    stage.client.close_window().await.expect("it closes");
    stage.client.switch_to_window(here).await.expect("the first is still there");
    widget.says("#mock", "deleted in another window").await;
    let kept = "return Object.keys(localStorage).filter(key => key.includes('/i/')).length";
    assert_eq!(widget.script(kept, &[]).await, json!(0));
}

async fn taken_off(stage: &Stage) {
    let (link, questions) = paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget, questions.len()).await;
    widget.script("location.hash = '#/mock'", &[]).await;
    widget.says(".foot .btn.primary", "Go back to it").await;
    widget.press("45 min").await;
    let address = widget.script("return location.hash", &[]).await;
    assert!(address.as_str().is_some_and(|hash| hash.starts_with("#/mock?minutes=45&")), "{address}");
    widget.press("Start another one").await;
    widget.shows(".run [part=stem]").await;
    widget.script("location.hash = '#/mock'", &[]).await;
    widget.until("return all('.rows li').length === 2", &[]).await;
    let kept = "return Object.keys(localStorage).filter(key => key.includes('/i/')).length";
    widget.click(".rows li:last-child .tool").await;
    widget.focus_is_on(".rows li:last-child [data-spot=verdict]").await;
    widget.says(".rows li:last-child", "is deleted").await;
    assert_eq!(widget.script(kept, &[]).await, json!(1));
    widget.press("Bring back").await;
    widget.focus_is_on(".rows li:last-child a").await;
    assert_eq!(widget.script(kept, &[]).await, json!(2));
    stage.reload().await;
    widget.until("return all('.rows li .tool').length === 2", &[]).await;
    widget.click(".rows li:first-child .tool").await;
    widget.says(".rows li:first-child", "is deleted").await;
    stage.reload().await;
    widget.until("return all('.rows li').length === 1", &[]).await;
}

async fn left_open(stage: &Stage) {
    let (link, questions) = paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget, questions.len()).await;
    answer(widget, questions[0].expect("it begins with an item")).await;
    widget.says(".run-bar", "2 of").await;
    widget.press("Skip").await;
    widget.press("End early").await;
    widget.press("End and see how it went").await;
    let left = questions.len() - 1;
    widget.says("#mock", &format!("1 of {} right, {left} not answered", left + 1)).await;
    let keyed = "const open = all('.report > details').filter(one => /skipped|not answered/.test(one.textContent))
        open.forEach(one => { one.open = true })
        return open.length === arguments[1] && open.every(one => one.querySelector('.options li'))";
    widget.until(keyed, &[left.into()]).await;
    widget.press(&format!("Answer the {left} that are left")).await;
    widget.says(".count", &format!("1 of {left}")).await;
}

async fn noted(stage: &Stage) {
    let (link, questions) = paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget, questions.len()).await;
    stage.keys("m").await;
    widget.shows(".run-main [aria-pressed=true]").await;
    stage.keys("p").await;
    widget.says("#mock", "The clock is stopped").await;
    stage.keys("p").await;
    widget.shows(".run-main .stem").await;
    stage.keys("?").await;
    widget.says("dialog[open] .key-list", "flag the question").await;
    widget.press("Close").await;
    // No driver hides a tab in each engine, so the page is told that it is hidden.
    let sight = "Object.defineProperty(document, 'hidden', { value: arguments[0], configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))";
    for hidden in [true, false] {
        stage.script(sight, &[hidden.into()]).await;
    }
    widget.press("End early").await;
    widget.press("End and see how it went").await;
    widget.says(".factrow", "paused once").await;
    widget.says(".factrow", "Away from the page once").await;
}

async fn in_a_post(stage: &Stage) {
    let _server = stage.host(&quiz("mode='mock' seed='7' level='advanced'")).await;
    let widget = stage.widget();
    let level = ".setup fieldset:nth-of-type(3) .seg:has(:checked)";
    widget.says(level, "Advanced").await;
    widget.press("Start the clock").await;
    widget.shows(".run [part=stem]").await;
    widget.press("End early").await;
    widget.says("#mock", "End with").await;
    widget.press("End and see how it went").await;
    widget.says("#mock", "Nothing was answered").await;
    widget.press("The same questions again").await;
    widget.says(level, "Advanced").await;
    let outside = "return [location.hash, all('a[href^=\"#\"]').length]";
    assert_eq!(widget.script(outside, &[]).await, json!(["", 0]), "a post has no addresses of ours");
}

async fn bad_link(stage: &Stage) {
    let _server = stage.visit("/#/mock?minutes=20&seed=1").await;
    let widget = stage.widget();
    widget.says(".empty code", "mock?minutes=20").await;
}

async fn missing(stage: &Stage) {
    let (link, _) = paper();
    let server = serve(stage.site());
    stage.open(&server.url(&link)).await;
    let widget = stage.widget();
    widget.says(".setup .note", "From a link").await;
    server.set_faults(vec![Fault { path: "/concept-".into(), kind: FaultKind::Status(404) }]);
    server.take_log();
    widget.press("Start the clock").await;
    widget.says("[part=notice]", "answered 404.").await;
    // What is drawn anew asks for nothing anew.
    for word in ["Hide clock", "Show clock", "Hide clock", "Show clock"] {
        widget.press(word).await;
    }
    let asked: Vec<_> = server.take_log().into_iter().filter(|path| path.contains("/concept-")).collect();
    assert!(!asked.is_empty());
    // The loader looks past what the browser kept.
    let twice = |path| asked.iter().filter(|other| *other == path).count() <= 2;
    assert!(asked.iter().all(twice), "a file is asked for without end: {asked:?}");
    server.set_faults(Vec::new());
    widget.press("Try again").await;
    widget.hides("[part=notice]").await;
    widget.focus_is_on(".run [data-spot=question]").await;
}
