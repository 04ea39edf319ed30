//! Programs to write: the keys of the editor, a draft that outlives a reload, solutions and the learner's own grade.

use crate::learner::{ENTER, ESCAPE, Known, SHIFT, TAB, deck};
use crate::playing::{Script, script};
use crate::stage::{Stage, quiz};
use crate::widget::Widget;
use serde_json::json;
use viva_core::deck::Item;
use viva_core::interaction::{Code, Interaction, Kind};
use xtask::engines::Engine;

/// The Control key.
const CONTROL: char = '\u{E009}';

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("program: Tab and Enter indent, undo takes it back, and after Escape Tab leads out (A8)", editing),
        script("program: it is written, compared and graded by keyboard alone, across reloads", by_keyboard),
        script("program: solutions seen with nothing written count as not known", nothing_written),
        script("program: an easier form is a link away, and the draft is there on the way back", easier_form),
        script("program: a post that names one says where it can be answered", in_a_post),
    ]
}

/// The first task of the deck that has an easier form, with what it asks for.
pub(crate) fn a_task() -> (Known, &'static Code) {
    let easier = |item: &Item| matches!(item.interaction.kind(), Kind::Order | Kind::Bug);
    for concept in deck().parts().concepts.iter().filter(|concept| concept.items.iter().any(easier)) {
        for item in &concept.items {
            if let Interaction::Code(code) = &item.interaction {
                return (Known { id: format!("{}.{}", concept.id, item.id), item }, code);
            }
        }
    }
    panic!("the deck has such a task")
}

/// Where the full page asks for it.
pub(crate) fn address(known: &Known) -> String {
    format!("/#/item/{}", known.id)
}

/// Goes into the editor and selects all of it.
async fn select_all(widget: Widget<'_>) {
    // In one step: a page that is loaded again may take the place of what was there.
    let select = "const field = all('#program')[0]
        field?.focus()
        field?.select()
        return field";
    widget.until(select, &[]).await;
}

async fn holds(widget: Widget<'_>, text: &str) {
    widget.until("return root.querySelector('#program').value === arguments[1]", &[text.into()]).await;
}

async fn editing(stage: &Stage) {
    let (known, _) = a_task();
    let _server = stage.visit(&address(&known)).await;
    let widget = stage.widget();
    select_all(widget).await;
    // After a colon the next line goes further in by itself; elsewhere Tab leads there.
    stage.keys("if x:").await;
    stage.keys(ENTER).await;
    stage.keys("go").await;
    stage.keys(ENTER).await;
    stage.keys("on").await;
    holds(widget, "if x:\n    go\n    on").await;
    stage.chord(SHIFT, TAB).await;
    holds(widget, "if x:\n    go\non").await;
    match stage.engine {
        // A press by its driver undoes nothing, not even plain typing.
        Engine::WebKit => drop(stage.script("document.execCommand('undo')", &[]).await),
        _ => stage.chord(CONTROL, "z").await,
    }
    holds(widget, "if x:\n    go\n    on").await;
    widget.script("root.querySelector('#program').select()", &[]).await;
    stage.keys(TAB).await;
    holds(widget, "    if x:\n        go\n        on").await;
    widget.focus_is_on("#program").await;
    stage.keys(ESCAPE).await;
    stage.keys(TAB).await;
    widget.until("return root.activeElement && !root.activeElement.matches('#program')", &[]).await;
    holds(widget, "    if x:\n        go\n        on").await;
    stage.chord(SHIFT, TAB).await;
    widget.focus_is_on("#program").await;
    stage.keys(ESCAPE).await;
    stage.chord(SHIFT, TAB).await;
    widget.until("return root.activeElement && !root.activeElement.matches('#program')", &[]).await;
}

/// Leaves the editor and goes on to a control by Tab.
async fn tab_out_to(widget: Widget<'_>, css: &str) {
    widget.stage.keys(ESCAPE).await;
    widget.tab_to(css).await;
}

async fn by_keyboard(stage: &Stage) {
    let (known, code) = a_task();
    let _server = stage.visit(&address(&known)).await;
    let widget = stage.widget();
    select_all(widget).await;
    stage.keys("def mine(): return 1").await;
    stage.reload().await;
    widget.shows("#program").await;
    holds(widget, "def mine(): return 1").await;
    widget.tab_to("#program").await;
    tab_out_to(widget, ".hints summary").await;
    stage.keys(" ").await;
    widget.says(".hints", "Hint 1 of").await;
    widget.tab_to(".foot .primary").await;
    stage.keys(" ").await;
    widget.focus_is_on("[data-spot=verdict]").await;
    for solution in &code.solutions {
        widget.says("figure .label", &solution.title).await;
    }
    widget.tab_to(".failing summary").await;
    stage.keys(ENTER).await;
    widget.says(".failing details", "It fails first at").await;
    widget.tab_to(".rubric input").await;
    stage.keys(" ").await;
    widget.says(".foot", "1 of").await;
    stage.reload().await;
    widget.says(".foot", "1 of").await;
    widget.tab_to(".foot .primary").await;
    stage.keys(" ").await;
    widget.focus_is_on(".verdict .h").await;
    widget.says(".verdict", "1 of").await;
    widget.says(".option[data-is=right]", "The calls you saw").await;
    widget.says(".option[data-is=wrong]", "Fails").await;
    let told =
        stage.script("return document.querySelector('viva-quiz').shadowRoot.querySelectorAll('.why').length", &[]);
    assert_ne!(told.await, json!(0), "what fails has a reason");
}

async fn nothing_written(stage: &Stage) {
    let (known, _) = a_task();
    let _server = stage.visit(&address(&known)).await;
    let widget = stage.widget();
    widget.says(".foot", "Nothing is written yet").await;
    widget.press("Show solutions").await;
    widget.says(".verdict", "Nothing was written").await;
    let (concept, _) = known.id.split_once('.').expect("an item belongs to a concept");
    widget.script("location.hash = arguments[1]", &[format!("#/concept/{concept}").into()]).await;
    widget.says(".rows", "missed last time").await;
}

async fn easier_form(stage: &Stage) {
    let (known, _) = a_task();
    let _server = stage.visit(&address(&known)).await;
    let widget = stage.widget();
    select_all(widget).await;
    stage.keys("mine").await;
    widget.click(".easier a").await;
    widget.hides("#program").await;
    widget.shows("[part=question]").await;
    stage.client.back().await.expect("there is a way back");
    widget.shows("#program").await;
    holds(widget, "mine").await;
}

async fn in_a_post(stage: &Stage) {
    let (known, _) = a_task();
    let _server = stage.host(&quiz(&format!("items='{}'", known.id))).await;
    let widget = stage.widget();
    widget.says("[part=notice]", "asks for a program").await;
    let (concept, _) = known.id.split_once('.').expect("an item belongs to a concept");
    let _server = stage.host(&quiz(&format!("concept='{concept}'"))).await;
    widget.shows("[part=question]").await;
    assert_eq!(widget.count("#program").await, 0, "the others are asked");
}
