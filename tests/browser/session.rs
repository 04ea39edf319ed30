//! Whole sessions over every kind of question: by mouse, by keyboard alone, interrupted by a reload.

use crate::browser::found::choices;
use crate::engine::{Look, PHONE};
use crate::learner::{
    BACKSPACE, ESCAPE, Known, answer, answer_by_keys, first, items, on_screen, one_of_each_kind, option,
};
use crate::playing::{Script, script};
use crate::stage::{Stage, quiz, serve};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::json;
use viva_core::interaction::Interaction;

/// A window of 1280 by 1024 pixels at 400 %.
const ENLARGED: Look = Look { width: 320, height: 256, ..PHONE };

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("session: every kind is answered by mouse, and a missed one comes back", by_mouse),
        script("session: every kind is answered by keyboard alone (A4)", by_keyboard),
        script("session: item, draft and progress are as before after a reload", reload),
        script("session: verdict and next question come into sight (A9)", in_sight),
        script("session: verdict and next question come into sight (A9)", in_sight).seen(PHONE),
        script("session: below a bar of the site the verdict is seen whole (A9)", below_a_bar),
        script("session: a verdict on the full page comes into sight", in_sight_on_the_page),
        script("session: a verdict on the full page comes into sight", in_sight_on_the_page).seen(PHONE),
        script("session: gaps filled wrong do not widen the page", wrong_gaps).seen(PHONE),
        script("session: a double click on submit is one attempt (F28)", double_click),
        script("session: a second tap presses nothing that came under the finger", tap_twice),
        script("session: a key held down is one attempt (F28)", held_key),
        script("session: nothing chosen is said and not counted (A16)", nothing_chosen),
        script("session: what is missing is said in sight, however tall the question is", missing_in_sight).seen(PHONE),
        script("session: a line is dragged to its place", drag),
        script("session: a line is dragged to those that are not needed, and back", drag_out),
        script("session: the page follows a line that is dragged to its edge", drag_beyond).seen(PHONE),
        script("session: a gap that is missing stands clear of the bar", gap_in_sight).seen(PHONE),
        script("session: a field stands clear of the bar while one types (A9)", field_in_sight).seen(PHONE),
        script("session: a field stands clear of the bar while one types (A9)", field_in_sight).seen(ENLARGED),
        script("session: the button that moves a line keeps the focus", moved),
        script("session: an exception that has no name yet is found again", unnamed),
        script("session: hints open one by one and are recorded", hints),
    ]
}

fn wrong_option(known: &Known) -> String {
    let Interaction::Choice(choice) = &known.item.interaction else { panic!("{} is no choice", known.id) };
    choice.options.iter().find(|option| !option.key).map(|wrong| option(&wrong.id)).expect("a choice has distractors")
}

/// A choice, for scripts that need no other kind.
fn a_choice() -> Known {
    first(|item| matches!(item.interaction, Interaction::Choice(_)))
}

async fn by_mouse(stage: &Stage) {
    let known = one_of_each_kind();
    let _server = stage.host(&quiz(&format!("items='{}' seed='1'", items(&known)))).await;
    let widget = stage.widget();
    widget.says(".count", "1 of 7").await;
    widget.click(&wrong_option(&known[0])).await;
    widget.press("Certain").await;
    widget.shows("[data-spot=verdict]").await;
    assert_eq!(widget.text(".verdict .h").await, "Not this one");
    widget.says(".option[data-is=right] .tag", "Correct").await;
    widget.says("[part=rationale]", "").await;
    let mut seen = 1;
    while widget.count("[part=summary]").await == 0 {
        widget.click("[part=next]").await;
        widget.until("return !all('.verdict').length", &[]).await;
        if widget.count("[part=summary]").await == 1 {
            break;
        }
        let now = on_screen(widget, &known).await;
        let again = widget.text(".count").await.contains("again");
        assert_eq!(again, now.id == known[0].id, "{} is labelled wrongly", now.id);
        assert!(!again || (4..=6).contains(&seen), "it came back after {} others", seen - 1);
        answer(widget, now.item).await;
        widget.shows("[data-spot=verdict]").await;
        assert_eq!(widget.count(".verdict[data-is=right]").await, 1, "{} was answered right", now.id);
        widget.shows("[part=feedback] .breath").await;
        seen += 1;
    }
    assert_eq!(seen, 8, "seven questions, one of them twice");
    widget.says(".big", "6").await;
    widget.says("[part=summary]", "Certain, but wrong").await;
    widget.press("Practise the").await;
    widget.says(".count", "1 of 1").await;
}

async fn by_keyboard(stage: &Stage) {
    let known = one_of_each_kind();
    let _server = stage.host(&quiz(&format!("items='{}' seed='1'", items(&known)))).await;
    let widget = stage.widget();
    widget.shows("[data-spot=question]").await;
    let free = "return document.activeElement === document.body";
    assert_eq!(widget.script(free, &[]).await, true, "loading moves no focus");
    // Keys act only inside the widget, so a reader comes in first.
    widget.tab_to("[part=question] :is(input, textarea, pre, button, select)").await;
    for at in 0..known.len() {
        let now = on_screen(widget, &known).await;
        assert_eq!(now.id, known[at].id);
        answer_by_keys(widget, now.item).await;
        widget.shows(".verdict").await;
        assert_eq!(widget.count(".verdict[data-is=right]").await, 1, "{} was answered right", now.id);
        widget.focus_is_on("[data-spot=verdict]").await;
        stage.keys("n").await;
        widget.hides(".verdict").await;
        widget.focus_is_on("[data-spot=question]").await;
    }
    widget.says("[part=summary] .big", "7").await;
}

async fn reload(stage: &Stage) {
    let known = [
        a_choice(),
        first(|item| matches!(&item.interaction, Interaction::Output(output) if output.stdout.contains('\n'))),
    ];
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    answer(widget, known[0].item).await;
    widget.press("Next question").await;
    widget.write("textarea", "half a li").await;
    stage.reload().await;
    assert_eq!(on_screen(widget, &known).await.id, known[1].id);
    let draft = widget.script("return root.querySelector('textarea').value", &[]).await;
    assert_eq!(draft, "half a li");
    widget.says(".count", "2 of 2").await;
    widget.press("Back").await;
    widget.shows(".verdict[data-is=right]").await;
    stage.reload().await;
    widget.shows(".verdict[data-is=right]").await;
    assert_eq!(on_screen(widget, &known).await.id, known[0].id);
}

async fn in_sight(stage: &Stage) {
    let known = one_of_each_kind();
    let _server = stage.host(&quiz(&format!("items='{}' seed='1'", items(&known)))).await;
    let widget = stage.widget();
    for at in 0..known.len() {
        answer(widget, on_screen(widget, &known).await.item).await;
        widget.is_in_sight("[data-spot=verdict]").await;
        if at + 1 < known.len() {
            widget.click("[part=next]").await;
            widget.hides(".verdict").await;
            widget.is_in_sight("[data-spot=question]").await;
        }
    }
}

async fn below_a_bar(stage: &Stage) {
    let known = choices(1);
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    // Before there is a place to stop at, Tab leads out of the page, and Firefox's driver then presses no more.
    widget.shows("label.option").await;
    widget.tab_to("label.option input").await;
    stage.keys(" ").await;
    let bar = "const bar = document.createElement('header')
        bar.style.cssText = 'position: fixed; inset: 0 0 auto; block-size: 64px; background: orange'
        document.body.prepend(bar)
        document.body.style.paddingBlockEnd = '1500px'
        scrollBy(0, all('label.option')[0].getBoundingClientRect().top - 20)";
    widget.script(bar, &[]).await;
    stage.keys("3").await;
    widget.focus_is_on("[data-spot=verdict]").await;
    widget.until("return root.activeElement.getBoundingClientRect().top >= 64", &[]).await;
}

async fn in_sight_on_the_page(stage: &Stage) {
    let server = serve(stage.site());
    for known in one_of_each_kind() {
        stage.open(&server.url(&format!("/index.html#/item/{}", known.id))).await;
        stage.reload().await;
        let widget = stage.widget();
        widget.shows("[part=submit]").await;
        answer(widget, known.item).await;
        widget.is_in_sight("[data-spot=verdict]").await;
    }
}

async fn wrong_gaps(stage: &Stage) {
    let known = [first(|item| matches!(&item.interaction, Interaction::Blank(blank) if blank.gaps.len() > 1))];
    let Interaction::Blank(blank) = &known[0].item.interaction else { panic!("asked for above") };
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    for at in 0..blank.gaps.len() {
        widget.write(&format!("input[name^=gap-{at}-]"), "a.long.name(of, nothing)").await;
    }
    widget.press("Certain").await;
    widget.shows("[data-spot=verdict]").await;
    stage.stays_within("a blank answered wrong").await;
}

/// How many answers the host page was told of.
const ANSWERS: &str = "return watch.told.filter(one => one.name === 'viva-answer').length";

async fn double_click(stage: &Stage) {
    let known = [a_choice(), first(|item| matches!(item.interaction, Interaction::Multiple(_)))];
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    widget.click(&wrong_option(&known[0])).await;
    let twice = "const submit = all('.confidence button')[1]; submit.click(); submit.click()";
    widget.script(twice, &[]).await;
    widget.shows(".verdict").await;
    assert_eq!(stage.script(ANSWERS, &[]).await, 1);
    // Nor does a hasty second click on Next skip a question.
    let twice = "const next = all('[part=next]')[0]; next.click(); next.click()";
    widget.script(twice, &[]).await;
    widget.says(".count", "2 of 2").await;
    assert_eq!(on_screen(widget, &known).await.id, known[1].id);
}

async fn tap_twice(stage: &Stage) {
    let known = one_of_each_kind();
    let _server = stage.visit(&format!("/#/session?items={}&seed=1", items(&known).replace(' ', "+"))).await;
    let widget = stage.widget();
    widget.click(&wrong_option(&known[0])).await;
    widget.press_twice("Certain").await;
    widget.shows(".verdict").await;
    widget.says(".count", "1 of 7").await;
    widget.press_twice("Next").await;
    widget.says(".count", "2 of 7").await;
    assert_eq!(widget.count("[part=summary]").await, 0, "a session is ended");
    // Something that is left, and could be submitted.
    widget.click(".option").await;
    widget.press("Skip this one").await;
    widget.says(".count", "3 of 7").await;
    widget.press_twice("Back").await;
    widget.says(".count", "2 of 7").await;
    assert_eq!(widget.count(".verdict").await, 0, "what was left is submitted");
    widget.press_twice("Finish here").await;
    widget.shows("[part=summary]").await;
}

async fn held_key(stage: &Stage) {
    let known = [a_choice(), first(|item| matches!(item.interaction, Interaction::Multiple(_)))];
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    widget.click(&wrong_option(&known[0])).await;
    stage.hold("2").await;
    widget.shows(".verdict").await;
    assert_eq!(stage.script(ANSWERS, &[]).await, 1);
    stage.hold("n").await;
    widget.hides(".verdict").await;
    widget.says(".count", "2 of 2").await;
    assert_eq!(on_screen(widget, &known).await.id, known[1].id);
}

async fn nothing_chosen(stage: &Stage) {
    let known = [a_choice()];
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    widget.shows("[part=question]").await;
    widget.press("Certain").await;
    widget.says(".say", "Choose").await;
    widget.until("return root.querySelector('[role=status]').textContent.includes('Choose')", &[]).await;
    widget.focus_is_on("[data-spot=response]").await;
    // Whoever comes to the options hears the sentence with them, and no button is out of order without a word.
    let tied = "const ids = one => (one.getAttribute('aria-describedby') ?? '').split(' ')
        const group = root.querySelector('fieldset:has(label.option)')
        return [ids(group).some(id => root.getElementById(id)?.textContent.includes('Choose')),
            all('button').filter(one => one.disabled || one.ariaDisabled === 'true').length]";
    assert_eq!(widget.script(tied, &[]).await, json!([true, 0]));
    assert_eq!(stage.script(ANSWERS, &[]).await, 0);
}

async fn missing_in_sight(stage: &Stage) {
    let known = first(|item| matches!(&item.interaction, Interaction::Order(order) if order.lines.len() > 7));
    let _server = stage.host(&quiz(&format!("items='{}'", known.id))).await;
    let widget = stage.widget();
    widget.shows("[part=question]").await;
    widget.press("Certain").await;
    widget.says(".say", "Move at least one line").await;
    widget.focus_is_on("[data-spot=response]").await;
    let seen = "const say = all('.say')[0].getBoundingClientRect()
        return say.top >= 0 && say.bottom <= innerHeight";
    widget.until(seen, &[]).await;
}

async fn drag(stage: &Stage) {
    let known = [first(|item| matches!(&item.interaction, Interaction::Order(order) if order.extra.is_empty()))];
    let _server = stage.host(&quiz(&format!("items='{}' seed='3'", items(&known)))).await;
    let widget = stage.widget();
    widget.shows(".lines .grip").await;
    let lines = "return all('.lines > .line').map(words)";
    let before = widget.script(lines, &[]).await;
    widget.drag(".line:last-child .grip", ".line:first-child .grip").await;
    let mut wanted = before.as_array().expect("a list").clone();
    wanted.rotate_right(1);
    widget
        .until(
            "return JSON.stringify(all('.lines > .line').map(words)) === JSON.stringify(arguments[1])",
            &[wanted.into()],
        )
        .await;
}

/// The id of a line in use, by its place from 0.
const LINE: &str = "return all('.lines:not(.bin) > .line')[arguments[1]]?.dataset.line";

async fn drag_out(stage: &Stage) {
    let known = [first(|item| matches!(&item.interaction, Interaction::Order(order) if !order.extra.is_empty()))];
    let _server = stage.host(&quiz(&format!("items='{}' seed='3'", items(&known)))).await;
    let widget = stage.widget();
    widget.shows(".lines .grip").await;
    let id = widget.script(LINE, &[1.into()]).await;
    let line = format!("[data-line={id}]");
    // A press alone moves nothing.
    let before = widget.script(LINE, &[0.into()]).await;
    widget.click(&format!("{line} .grip")).await;
    widget.hides("[data-held]").await;
    let grip = widget.find(&format!("{line} .grip"), "").await;
    let middle = PointerAction::MoveToElement { element: grip, duration: None, x: 0.0, y: 0.0 };
    let held = MouseActions::new("mouse".into()).then(middle).then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
    let above = PointerAction::MoveBy { duration: None, x: 0.0, y: -60.0 };
    stage.client.perform_actions(held.then(above)).await.expect("the mouse can be moved");
    widget.shows("[data-drop]").await;
    stage.keys(ESCAPE).await;
    widget.hides("[data-held], [data-drop]").await;
    let dropped = MouseActions::new("mouse".into()).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    stage.client.perform_actions(dropped).await.expect("a button can be let go");
    assert_eq!(widget.script(LINE, &[0.into()]).await, before, "Escape did not let go of it");
    widget.drag(&format!("{line} .grip"), ".bin").await;
    widget.shows(&format!(".bin > {line}")).await;
    widget.drag(&format!("{line} .grip"), ".line:first-child .grip").await;
    widget.until("return all('.lines > .line')[0].dataset.line === arguments[1]", &[id]).await;
    assert_eq!(widget.script(LINE, &[1.into()]).await, before);
    assert_eq!(widget.count("[data-held], [data-drop]").await, 0, "no mark is left behind");
}

async fn drag_beyond(stage: &Stage) {
    let known = [first(|item| matches!(&item.interaction, Interaction::Order(order) if order.lines.len() > 5))];
    let _server = stage.host(&quiz(&format!("items='{}' seed='3'", items(&known)))).await;
    let widget = stage.widget();
    widget.shows(".lines .grip").await;
    let line = widget.script(LINE, &[1.into()]).await;
    // The first three lines are in sight.
    let edge = "const rows = all('.lines:not(.bin) > .line')
        scrollTo(0, scrollY + rows[2].getBoundingClientRect().bottom - innerHeight)
        return [rows.length, rows.at(-1).getBoundingClientRect().top > innerHeight]";
    let seen = widget.script(edge, &[]).await;
    assert_eq!(seen[1], true, "there is nothing beyond the edge");
    let places = "const box = root.querySelector(`[data-line=${arguments[1]}] .grip`).getBoundingClientRect()
        return [box.x + box.width / 2, box.y + box.height / 2, innerHeight, scrollY]";
    let places = widget.script(places, std::slice::from_ref(&line)).await;
    let [x, y, height, scrolled] = [0, 1, 2, 3].map(|at: usize| places[at].as_f64().expect("a number"));
    let moved = |y| PointerAction::MoveTo { duration: None, x, y };
    let mut pointer =
        MouseActions::new("mouse".into()).then(moved(y)).then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
    // A hand is never still.
    for step in 0..8 {
        pointer = pointer.then(moved(height - 3.0 - f64::from(step % 2)));
    }
    let pointer = pointer.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    stage.client.perform_actions(pointer).await.expect("the mouse can be moved");
    // A step at each move, so that it lands where the hand is.
    let landed = "const line = root.querySelector(`[data-line=${arguments[1]}]`), box = line.getBoundingClientRect()
        const way = scrollY - arguments[2]
        return all('.lines:not(.bin) > .line').indexOf(line) > 3 && way > 100 && way < 200
            && Math.abs(box.y + box.height / 2 - innerHeight) < 1.5 * box.height";
    widget.until(landed, &[line, scrolled.into()]).await;
}

async fn gap_in_sight(stage: &Stage) {
    let known = first(|item| matches!(&item.interaction, Interaction::Blank(blank) if blank.gaps.len() > 1));
    let _server = stage.visit(&format!("/#/item/{}", known.id)).await;
    let widget = stage.widget();
    widget.shows("input.gap").await;
    widget.press("Certain").await;
    widget.says(".say", "Fill").await;
    let clear = "const bar = root.querySelector('.confidence').getBoundingClientRect().top
        return root.activeElement.matches('.gap') && root.activeElement.getBoundingClientRect().bottom <= bar";
    // The last one is the lowest; it takes the focus once the others are filled.
    for _ in 1..widget.count("input.gap").await {
        widget.write("[data-spot=response]", "x").await;
        widget.press("Certain").await;
        widget.until(clear, &[]).await;
    }
}

async fn field_in_sight(stage: &Stage) {
    let _server = stage.visit("/#/item/is-vs-equals.same-list-two-names").await;
    let widget = stage.widget();
    let clear =
        "const [field, bar] = ['textarea', '.confidence'].map(one => root.querySelector(one).getBoundingClientRect())
        return field.bottom <= bar.top";
    widget.shows("textarea").await;
    widget.until(clear, &[]).await;
    widget.tab_to("textarea").await;
    widget.write("textarea", "1\n2\n3\n4").await;
    widget.until(clear, &[]).await;
}

async fn moved(stage: &Stage) {
    let known = [first(|item| matches!(&item.interaction, Interaction::Order(order) if !order.extra.is_empty()))];
    let _server = stage.host(&quiz(&format!("items='{}' seed='3'", items(&known)))).await;
    let widget = stage.widget();
    widget.shows(".lines .grip").await;
    let id = widget.script(LINE, &[0.into()]).await;
    let is_at = "return all('.lines:not(.bin) > .line')[arguments[2]].dataset.line === arguments[1]";
    for (button, places) in [("last", [1, 2]), ("first", [1, 0])] {
        let button = format!("[data-line={id}] .moves button:{button}-child");
        widget.tab_to(&button).await;
        for place in places {
            stage.keys(" ").await;
            widget.until(is_at, &[id.clone(), place.into()]).await;
            widget.focus_is_on(&button).await;
        }
    }
}

async fn unnamed(stage: &Stage) {
    let known = [first(|item| matches!(&item.interaction, Interaction::Output(_)))];
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    widget.click("label.switch").await;
    widget.write("#exception", "K").await;
    stage.keys(BACKSPACE).await;
    widget.until("return root.querySelector('#exception').value === ''", &[]).await;
    stage.reload().await;
    widget.shows("#exception").await;
    assert_eq!(widget.count("[role=switch]:checked").await, 1);
    widget.press("Certain").await;
    widget.says(".say", "Name the exception").await;
    widget.focus_is_on("#exception").await;
    widget.click("label.switch").await;
    widget.hides("#exception").await;
}

async fn hints(stage: &Stage) {
    let known = [first(|item| matches!(item.interaction, Interaction::Choice(_)) && item.hints.len() >= 2)];
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    let widget = stage.widget();
    widget.click("summary").await;
    widget.says("details[open] summary", "Hint 1 of").await;
    stage.keys("h").await;
    widget.says("details[open] summary", "Hint 2 of").await;
    answer(widget, known[0].item).await;
    widget.says("#verdict-more", "With hints").await;
}
