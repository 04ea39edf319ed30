//! What the full page finds again: after a reload, on the way back, and by the same link.

use crate::learner::{Known, deck, on_screen, option};
use crate::playing::{Script, script};
use crate::stage::Stage;
use crate::widget::Widget;
use viva_core::interaction::Interaction;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("found again: missed questions, another session and every summary, after a reload", sessions),
        script("found again: a session that another one took the place of", left_open),
        script("found again: a covered table, after a reload and on the way back", covered),
        script("found again: the session builder, on the way back and after a reload", builder),
        script("found again: the filters of the home, on a topic and on the way back", filtered),
        script("found again: the same questions by the same link", same_link),
        script("found again: an item with what was typed, and nothing by a wrong link", items),
        script("found again: a link says what of it is not in the deck, or cannot be read", lacking),
    ]
}

/// So many choices.
pub(crate) fn choices(count: usize) -> Vec<Known> {
    let concepts = deck().parts().concepts.iter();
    let all = concepts.flat_map(|concept| concept.items.iter().map(move |item| (concept, item)));
    let choices = all.filter(|(_, item)| matches!(item.interaction, Interaction::Choice(_)));
    choices.take(count).map(|(concept, item)| Known { id: format!("{}.{}", concept.id, item.id), item }).collect()
}

fn link(known: &[Known]) -> String {
    let ids: Vec<&str> = known.iter().map(|known| known.id.as_str()).collect();
    format!("/#/session?items={}&seed=3", ids.join("+"))
}

async fn miss(widget: Widget<'_>, known: &[Known]) {
    let now = on_screen(widget, known).await;
    let Interaction::Choice(choice) = &now.item.interaction else { panic!("{} is no choice", now.id) };
    let wrong = choice.options.iter().find(|option| !option.key).expect("a choice has distractors");
    widget.click(&option(&wrong.id)).await;
    widget.press("Guess").await;
    widget.shows("[data-spot=verdict]").await;
}

/// Misses what is asked, up to the summary.
async fn miss_all(widget: Widget<'_>, known: &[Known]) {
    while widget.count("[part=summary]").await == 0 {
        miss(widget, known).await;
        widget.click("[part=next]").await;
        widget.until("return !all('.verdict').length", &[]).await;
    }
}

async fn sessions(stage: &Stage) {
    let known = choices(3);
    let _server = stage.visit(&link(&known)).await;
    let widget = stage.widget();
    widget.says(".count", "1 of 3").await;
    miss_all(widget, &known).await;
    stage.reload().await;
    widget.shows("[part=summary]").await;
    widget.until("return all('.misses li a').length === 3", &[]).await;
    widget.press("Practise the 3 missed").await;
    widget.says(".count", "1 of 3").await;
    miss(widget, &known).await;
    widget.click("[part=next]").await;
    widget.says(".count", "2 of 3").await;
    let stem = widget.text("[data-spot=question]").await;
    stage.reload().await;
    widget.says(".count", "2 of 3").await;
    assert_eq!(widget.text("[data-spot=question]").await, stem);
    miss_all(widget, &known).await;
    widget.press("Another session").await;
    miss(widget, &known).await;
    stage.reload().await;
    widget.shows("[data-spot=verdict]").await;
    stage.client.back().await.expect("there is a way back");
    widget.shows("[part=summary]").await;
    stage.client.back().await.expect("there is a way back");
    stage.until("return location.hash.endsWith('seed=3')", &[]).await;
    widget.shows("[part=summary]").await;
}

async fn lacking(stage: &Stage) {
    let known = choices(1);
    let _server = stage.visit(&link(&known).replace("&seed", "+nowhere.one&seed")).await;
    let widget = stage.widget();
    widget.says(".first", "1 of 2 questions of this link is not in this deck.").await;
    widget.script("location.hash = '#/session?topic=oop&level=expert'", &[]).await;
    widget.says("#nothing + p + code", "level=expert").await;
}

async fn left_open(stage: &Stage) {
    let known = choices(3);
    let _server = stage.visit(&link(&known)).await;
    let widget = stage.widget();
    widget.says(".count", "1 of 3").await;
    widget.press("Skip this one").await;
    widget.says(".count", "2 of 3").await;
    widget.script("location.hash = '#/session?count=2'", &[]).await;
    widget.says(".count", "1 of 2").await;
    stage.until("return /seed=/.test(location.hash)", &[]).await;
    widget.script("location.hash = '#/'", &[]).await;
    stage.reload().await;
    widget.says(".count", "1 of 2").await;
    widget.click("[aria-labelledby=open] a").await;
    widget.says(".count", "2 of 3").await;
    widget.script("location.hash = '#/session?count=4'", &[]).await;
    widget.says(".count", "1 of 4").await;
    widget.script("location.hash = '#/'", &[]).await;
    widget.press("Drop").await;
    widget.press("Keep it").await;
    widget.hides("dialog").await;
    widget.shows("[aria-labelledby=open]").await;
    widget.press("Drop").await;
    widget.click("dialog .danger").await;
    widget.hides("[aria-labelledby=open]").await;
    stage.reload().await;
    widget.says(".count", "1 of 4").await;
    assert_eq!(widget.count("[aria-labelledby=open]").await, 0);
}

async fn covered(stage: &Stage) {
    let _server = stage.visit("/#/table/four-containers").await;
    let widget = stage.widget();
    widget.shows("[part=table]").await;
    widget.press("Cover and recall").await;
    widget.click("button.cover").await;
    widget.press("Knew").await;
    widget.click("button.cover").await;
    widget.shows(".marks button[aria-pressed=false]").await;
    let shown = "return [all('.marks').length, all('.marks button[aria-pressed=true]').length].join()";
    for again in [true, false] {
        if again {
            stage.reload().await;
        } else {
            widget.press("Settings").await;
            widget.shows(".setting").await;
            stage.client.back().await.expect("there is a way back");
        }
        widget.says(".count", "1 of").await;
        assert_eq!(widget.script(shown, &[]).await, "2,1", "after a reload: {again}");
    }
    // The mark is taken back as before.
    widget.press("Knew").await;
    widget.says(".count", "0 of").await;
}

async fn builder(stage: &Stage) {
    let _server = stage.visit("/#/choose").await;
    let widget = stage.widget();
    widget.shows("#choose").await;
    widget.press("Errors").await;
    widget.press("5").await;
    widget.says(".matching", "match").await;
    let chosen =
        "return all('.seg input, .chip input').filter(one => one.checked).map(one => words(one.parentElement)).join()";
    let before = widget.script(chosen, &[]).await;
    widget.press("Start").await;
    widget.says(".count", "1 of 5").await;
    stage.client.back().await.expect("there is a way back");
    widget.shows("#choose").await;
    assert_eq!(widget.script(chosen, &[]).await, before);
    widget.write("#words", "finally é").await;
    widget.says(".matching", "0 ").await;
    stage.reload().await;
    widget.until("return all('#words')[0]?.value === 'finally é'", &[]).await;
    widget.says(".matching", "0 ").await;
    assert_eq!(widget.script(chosen, &[]).await, before);
}

async fn filtered(stage: &Stage) {
    let _server = stage.visit("/").await;
    let widget = stage.widget();
    widget.shows("#find[data-heard]").await;
    // What comes above it moves it away from under the pointer.
    widget.is_fenced().await;
    widget.press("Advanced").await;
    widget.says(".topics .topic", "Advanced").await;
    let listed = "return all('.topics .topic h2, .topics .topic h3').map(words).concat(all('.filters :checked').map(one => one.value)).join()";
    let before = widget.script(listed, &[]).await;
    widget.click(".topics .topic a").await;
    widget.says(".page-head", "Advanced: 1 of").await;
    assert_eq!(widget.count("[aria-labelledby=concepts] li").await, 1);
    stage.client.back().await.expect("there is a way back");
    widget.shows(".topics").await;
    assert_eq!(widget.script(listed, &[]).await, before);
    stage.client.forward().await.expect("there is a way on");
    widget.press("Clear filters").await;
    widget.until("return all('[aria-labelledby=concepts] li').length > 1", &[]).await;
}

async fn same_link(stage: &Stage) {
    let server = stage.visit("/#/session?count=4&seed=11").await;
    let widget = stage.widget();
    widget.says(".count", "1 of 4").await;
    let stem = widget.text("[data-spot=question]").await;
    stage.script("localStorage.clear()", &[]).await;
    stage.open("about:blank").await;
    stage.open(&server.url("/#/concept/list-vs-tuple")).await;
    widget.says("h1", "").await;
    widget.script("location.hash = '#/session?count=4&seed=11'", &[]).await;
    widget.says(".count", "1 of 4").await;
    assert_eq!(widget.text("[data-spot=question]").await, stem);
}

async fn items(stage: &Stage) {
    let known = choices(1);
    let _server = stage.visit(&format!("/#/item/{}", known[0].id)).await;
    let widget = stage.widget();
    widget.click("label.option").await;
    let picked = "return all('label.option input').findIndex(one => one.checked) + words(all('.card')[0])";
    let before = widget.until(picked, &[]).await;
    stage.reload().await;
    widget.shows("label.option").await;
    assert_eq!(widget.script(picked, &[]).await, before);
    widget.script("location.hash = arguments[1] + '-nope'", &[format!("#/item/{}", known[0].id).into()]).await;
    widget.shows("#nothing").await;
    stage.reload().await;
    widget.shows("#nothing").await;
    stage.until("return document.title.startsWith('Nothing here')", &[]).await;
}
