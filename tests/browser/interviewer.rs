//! The other side of the table, with the deck itself, in the window of the one who asks.

use serde_json::{Value, json};
use viva_core::deck::{Concept, ConceptOutline, Level};
use viva_core::interview::{Length, Mix, Paper, Plan, Question, mark};
use viva_core::screening::questions_within;

use crate::engine::PHONE;
use crate::learner::{ENTER, deck};
use crate::playing::{Script, script};
use crate::stage::{Stage, quiz};
use crate::widget::Widget;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("interviewer: an interview by keyboard alone, from consent to the whole", by_keyboard),
        script("interviewer: candidates of one link are asked the same and stand side by side", side_by_side),
        script("interviewer: the clock starts with consent, stands on other pages and ends", the_clock),
        script("interviewer: the end leads to the marks, and deleting asks where it was pressed", led_on),
        script("interviewer: marks are folded until the last question, with the notes of all", folded_marks),
        script("interviewer: evidence that is cut and pasted brings its band back", cut_and_pasted),
        script("interviewer: a post holds it without addresses and without a window for the candidate", in_a_post),
        script("interviewer: a question stands below the bar of a phone", below_the_bar).seen(PHONE),
        script("interviewer: a field that Tab leads back to stands below the bar of a phone", back_to_a_note)
            .seen(PHONE),
        script("interviewer: links that cannot be read or lead to another browser are named", bad_links),
    ]
}

pub(super) const PAPER: Paper = Paper {
    length: Length::Short,
    mix: Mix::Talking,
    level: Level::Beginner,
    audience: None,
    seed: 7,
    plan: Plan::Whole,
};

fn outlines() -> Vec<ConceptOutline> {
    deck().parts().concepts.iter().map(Concept::outline).collect()
}

/// The questions of the paper.
pub(super) fn questions() -> Vec<Question> {
    questions_within(PAPER, &outlines().iter().collect::<Vec<_>>())
}

/// The link to the paper, and how many questions it has.
pub(crate) fn paper() -> (String, usize) {
    let deck = mark(&outlines().iter().collect::<Vec<_>>());
    (format!("/#/interviewer?{}", PAPER.query(deck)), questions().len())
}

pub(crate) async fn begin(widget: Widget<'_>) {
    widget.says(".setup", "From a link").await;
    widget.press("Start with a candidate").await;
    widget.shows(".run #screening").await;
}

/// Ends the interview on screen and begins with the next candidate, who is then on screen.
pub(crate) async fn next_candidate(widget: Widget<'_>, number: usize) {
    widget.press("End interview").await;
    widget.press("Next candidate").await;
    widget.says(".run-bar", &format!("Candidate {number}")).await;
}

async fn by_keyboard(stage: &Stage) {
    let (link, count) = paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    widget.says(".setup", "From a link").await;
    widget.tab_to(".foot .btn.primary").await;
    stage.keys(ENTER).await;
    widget.says(".foot", &format!("Question 1 of {count}")).await;
    widget.focus_is_on("[data-spot=question]").await;
    // A note before consent leads to what is missing.
    stage.keys("t").await;
    widget.focus_is_on(".consent input").await;
    stage.keys(" ").await;
    stage.keys("t").await;
    widget.focus_is_on("#note-0").await;
    stage.keys("traced it aloud").await;
    widget.tab_to("[name^=point]").await;
    stage.keys(" ").await;
    widget.tab_to("[name=nudge-0]").await;
    stage.keys(" ").await;
    widget.tab_to(".judged > summary").await;
    stage.keys(ENTER).await;
    for n in 0..4 {
        widget.tab_to(&format!("#evidence-{n}")).await;
        stage.keys("said so").await;
        widget.tab_to(&format!("#evidence-{n}")).await;
        widget.tab_to(&format!(".band:has(#evidence-{n}) .seg input")).await;
        stage.keys(" ").await;
    }
    widget.tab_to(".band:last-child .seg input").await;
    stage.keys(" ").await;
    stage.reload().await;
    widget.says(".foot", &format!("Question 1 of {count}")).await;
    widget.says(".judged > summary", "5 of 5 bands set").await;
    widget.shows("[name^=point]:checked").await;
    let kept = "return [root.querySelector('#note-0').value, root.querySelectorAll('[name^=point]:checked').length,
        root.querySelectorAll('.band :checked').length, root.querySelectorAll('[name^=nudge]:checked').length]";
    assert_eq!(widget.script(kept, &[]).await, json!(["traced it aloud", 1, 5, 1]));
    widget.tab_to(".foot .btn.primary").await;
    stage.keys(ENTER).await;
    widget.says(".foot", &format!("Question 2 of {count}")).await;
}

async fn side_by_side(stage: &Stage) {
    let (link, count) = paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget).await;
    let prompt = "return root.querySelector('#screening').textContent";
    let first: Value = widget.script(prompt, &[]).await;
    widget.click(".consent input").await;
    widget.click("[name^=point]").await;
    next_candidate(widget, 2).await;
    assert_eq!(widget.script(prompt, &[]).await, first);
    widget.shows(".consent input:not(:checked)").await;
    widget.press("Candidates side by side").await;
    widget.says(".sheet thead", "Candidate 2").await;
    widget.says(".sheet tbody:last-of-type tr:first-child td", "1 of").await;
    assert_eq!(widget.count(".sheet tbody:last-of-type tr").await, count);
}

async fn the_clock(stage: &Stage) {
    let (link, _) = paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget).await;
    widget.says(".card", "The clock starts when the candidate agrees").await;
    widget.says(".run-bar", "0:00 of 15:00").await;
    widget.click(".consent input").await;
    widget.says(".run-bar", "0:02 of 15:00").await;
    widget.press("Candidates side by side").await;
    widget.says(".sheet thead", "Candidate 1").await;
    let row = "return all('.sheet tr').find(row => row.textContent.startsWith('Time')).textContent.slice(4)";
    let stood = widget.script(row, &[]).await;
    widget.script("location.hash = '#/settings'", &[]).await;
    widget.shows(".settings, #theme, [name=theme]").await;
    widget.script("history.go(-2)", &[]).await;
    widget.shows(".run #screening").await;
    stage.reload().await;
    widget.shows(".run #screening").await;
    widget.press("End interview").await;
    widget.says(".card", "its clock stands").await;
    widget.press("Candidates side by side").await;
    widget.shows(".sheet").await;
    let seconds = |value: Value| {
        let text = value.as_str().map(str::to_owned).expect("it is text");
        let (minutes, seconds) = text.trim().split_once(':').expect("it is a time");
        minutes.parse::<u32>().expect("a number") * 60 + seconds.parse::<u32>().expect("a number")
    };
    let ended = seconds(widget.script(row, &[]).await);
    assert!(ended >= seconds(stood), "{ended}");
    let record = "return root.querySelector('.sheet').textContent";
    let before = widget.script(record, &[]).await;
    stage.reload().await;
    widget.shows(".sheet").await;
    assert_eq!(widget.script(record, &[]).await, before, "what is over stays as it was");
}

async fn led_on(stage: &Stage) {
    let (link, _) = paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget).await;
    widget.click(".consent input").await;
    let in_sight = "const seen = root.activeElement.getBoundingClientRect()
        return seen.top >= 0 && seen.bottom <= innerHeight";
    widget.press("End interview").await;
    widget.focus_is_on(".judged[open] > summary").await;
    widget.until(in_sight, &[]).await;
    widget.press("Delete this candidate").await;
    widget.focus_is_on(".foot > .note").await;
    widget.says(".foot > .note:focus", "cannot be brought back").await;
    widget.until(in_sight, &[]).await;
    widget.press("Keep it").await;
    widget.focus_is_on(".tools > button:last-child").await;
    widget.until(in_sight, &[]).await;
}

async fn cut_and_pasted(stage: &Stage) {
    let (link, _) = paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget).await;
    widget.click(".consent input").await;
    let write = "const field = root.querySelector('#evidence-0'); field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    let first = ".band:has(#evidence-0)";
    widget.click(".judged > summary").await;
    widget.script(write, &[json!("said so")]).await;
    widget.shows(&format!("{first} fieldset:not(:disabled)")).await;
    widget.click(&format!("{first} .seg input")).await;
    widget.shows(&format!("{first} .seg input:checked")).await;
    widget.script(write, &[json!("")]).await;
    widget.says(first, "is kept, and counts for nothing").await;
    widget.shows(&format!("{first} fieldset:disabled .seg input:checked")).await;
    widget.script(write, &[json!("said so, twice")]).await;
    widget.shows(&format!("{first} fieldset:not(:disabled) .seg input:checked")).await;
}

async fn folded_marks(stage: &Stage) {
    let (link, count) = paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget).await;
    widget.click(".consent input").await;
    widget.shows(".judged:not([open])").await;
    widget.shows(".run-side details:not([open])").await;
    if stage.look.width < 720 {
        widget.click(".note-now").await;
    } else {
        widget.hides(".note-now").await;
        // However far down the page is, the note is begun there.
        stage.script("scrollTo(0, 9999)", &[]).await;
        stage.until("return scrollY > 0", &[]).await;
        let before = stage.script("return scrollY", &[]).await;
        stage.keys("t").await;
        widget.focus_is_on("#note-0").await;
        stage.until("return Math.abs(scrollY - arguments[0]) < 50", &[before]).await;
    }
    widget.focus_is_on("#note-0").await;
    stage.keys("traced it aloud").await;
    for n in 2..=count {
        widget.press("Next").await;
        widget.says(".foot", &format!("Question {n} of {count}")).await;
    }
    widget.shows(".judged[open] #evidence-0").await;
    widget.says(".judged .noted li", "traced it aloud").await;
    widget.press("Previous").await;
    widget.shows(".judged:not([open])").await;
}

async fn in_a_post(stage: &Stage) {
    let _server = stage.host(&quiz("mode='interview'")).await;
    let widget = stage.widget();
    widget.press("Start with a candidate").await;
    widget.shows(".run #screening").await;
    widget.says(".run-side", "no window for the candidate").await;
    widget.press("Candidates side by side").await;
    widget.shows(".sheet").await;
    let outside = "return [location.hash, all('a[href^=\"#\"]').length]";
    assert_eq!(widget.script(outside, &[]).await, json!(["", 0]), "a post has no addresses of ours");
}

async fn below_the_bar(stage: &Stage) {
    let (link, _) = paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget).await;
    let below = "const box = css => root.querySelector(css).getBoundingClientRect()
        return box('#screening').top >= box('.run-bar').bottom && box('#screening').bottom <= innerHeight";
    widget.until(below, &[]).await;
    widget.press("Next").await;
    widget.says(".foot", "Question 2").await;
    widget.until(below, &[]).await;
}

async fn back_to_a_note(stage: &Stage) {
    let (link, _) = paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    begin(widget).await;
    widget.click(".consent input").await;
    let notes = "const note = root.querySelector('#note-' + arguments[1]); note.value = 'traced it aloud, '.repeat(12)
        note.dispatchEvent(new Event('input', { bubbles: true }))";
    for n in 0..4 {
        widget.press("Note at").await;
        widget.focus_is_on(&format!("#note-{n}")).await;
        widget.script(notes, &[json!(n)]).await;
    }
    // From below, and seen from further down, as whoever ticks points does.
    widget.script("root.querySelector('.run-side summary').focus(); scrollTo(0, 9999)", &[]).await;
    let below = "const box = element => element.getBoundingClientRect(), bar = box(root.querySelector('.run-bar'))
        const seen = box(root.activeElement)
        return bar.bottom < 120 && seen.top >= bar.bottom && seen.top < innerHeight";
    for n in (0..4).rev() {
        widget.tab_to(&format!("#note-{n}")).await;
        widget.until(below, &[]).await;
    }
}

async fn bad_links(stage: &Stage) {
    let _server = stage.visit("/#/interviewer?minutes=20&seed=1").await;
    let widget = stage.widget();
    widget.says(".empty code", "interviewer?minutes=20").await;
    widget.says(".empty", "15, 30, 45").await;
    widget.script("location.hash = '#/interviewer/17/candidate'", &[]).await;
    widget.says(".empty", "both have to be open here").await;
}
