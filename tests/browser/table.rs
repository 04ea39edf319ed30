//! Comparison tables: reading, recall by keyboard alone, and the way to the quiz and back.

use crate::engine::{DESK, Look, PHONE};
use crate::learner::{DOWN, ENTER};
use crate::playing::{Script, script};
use crate::stage::{Stage, quiz};
use serde_json::json;
use xtask::engines::Engine;

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("table: cells are recalled, typed and marked by keyboard alone", recall_by_keyboard),
        script("table: from a table to its quiz and back to the table", quiz_and_back),
        script("table: rows are filtered and columns put away", filtered),
        script("table: how cells were proved is shown on request", proved),
        script("table: what is held stays where it is while other parts come and go", stays),
        script("table: two subjects stand side by side on a phone", on_a_phone).seen(PHONE),
        script("table: what was picked of a table is there after a reload", as_left),
        script("table: what was picked of a table is there after a reload", as_left_on_a_phone).seen(PHONE),
        // The bar to scroll with takes some pixels, which it does not on a phone.
        script("table: no head is cut within a word on a phone", heads_whole).seen(Look { width: 376, ..PHONE }),
        script("table: the words of a switch stay on one line", one_line),
        script("table: the words of a switch stay on one line", one_line).seen(PHONE),
        script("table: revealing moves no column, and a filter changes no score", steady)
            .seen(Look { width: 720, ..DESK }),
        script("table: in the column of a post nothing but the page scrolls down", no_box)
            .seen(Look { width: 756, ..DESK }),
        script("table: marks stand below their values, however short these are", below_values),
    ]
}

async fn recall_by_keyboard(stage: &Stage) {
    let _server = stage.host(&quiz("table='four-containers'")).await;
    let widget = stage.widget();
    widget.shows("[part=table]").await;
    widget.tab_to("input[name=mode]:checked").await;
    stage.keys(DOWN).await;
    widget.shows("button.cover").await;
    let cells = widget.count("button.cover").await;
    widget.tab_to("button.cover").await;
    stage.keys(" ").await;
    // The value takes the focus, and its marks come next.
    widget.focus_is_on(".val").await;
    widget.tab_to(".marks button[data-is=right]").await;
    // Held down it is no second press; of Chromium's driver each is one.
    match stage.engine {
        Engine::Chromium => stage.keys(ENTER).await,
        _ => stage.hold(ENTER).await,
    }
    widget.says(".foot", "1 known, 0 missed.").await;
    assert_eq!(widget.count("button.cover").await, cells - 1);
    widget.focus_is_on(".marks button").await;
    widget.tab_to("button.cover").await;
    stage.keys(" ").await;
    widget.focus_is_on(".val").await;
    widget.tab_to(".marks button[data-is=wrong]").await;
    // Pressed twice at once it is no second press either.
    stage.keys("  ").await;
    widget.says(".foot", "1 known, 1 missed.").await;
    // Results are answers like any other: the page hears of them, and they are stored.
    let told = "return watch.told.filter(one => one.name === 'viva-answer').map(one => [one.detail.got, one.detail.target.split(':')[0]])";
    assert_eq!(stage.script(told, &[]).await, json!([[1, "cell"], [0, "cell"]]));
    // A second press takes a mark back.
    widget.click(".marks button[data-is=wrong]").await;
    widget.says(".foot", "1 known, 0 missed.").await;
    // Who types an answer reveals the cell by Enter.
    widget.tab_to("input[name=typing]").await;
    stage.keys(" ").await;
    widget.write(".cell input", "guessed\n").await;
    widget.focus_is_on(".val").await;
    widget.says(".typed", "guessed").await;
    assert_eq!(stage.script("return location.pathname + location.search", &[]).await, "/host.html");
}

async fn one_line(stage: &Stage) {
    let _server = stage.visit("/#/table/four-containers").await;
    let widget = stage.widget();
    widget.press("Cover and recall").await;
    widget.shows("button.cover").await;
    // What is chosen is bold, and so is wider.
    let broken = "return all('.cmp-tools .seg').filter(one => one.getClientRects().length).filter(one => {
        const words = document.createRange()
        words.selectNodeContents(one.lastChild)
        return words.getClientRects().length > 1
    }).map(one => one.textContent)";
    assert_eq!(widget.script(broken, &[]).await, json!([]));
}

async fn steady(stage: &Stage) {
    let _server = stage.visit("/#/table/four-containers").await;
    let widget = stage.widget();
    widget.press("Cover and recall").await;
    widget.shows("button.cover").await;
    let columns = "return all('thead th').map(one => one.getBoundingClientRect().width)";
    let before = widget.script(columns, &[]).await;
    widget.click(".switch:has([name=typing])").await;
    widget.write(".cell input", "guessed\n").await;
    widget.press("Knew").await;
    assert_eq!(widget.script(columns, &[]).await, before);
    let score = widget.text(".count").await;
    widget.write("#filter", "order").await;
    widget.until("return all('tbody tr').length < 5", &[]).await;
    assert_eq!(widget.text(".count").await, score);
    widget.press("Settings").await;
    widget.shows(".setting").await;
    stage.client.back().await.expect("there is a way back");
    widget.shows("[name=typing]:checked").await;
}

async fn no_box(stage: &Stage) {
    let _server = stage.host(&quiz("table='four-containers'")).await;
    let widget = stage.widget();
    widget.shows(".cmp").await;
    let whole = "const wrap = all('.cmp-wrap')[0]
        return wrap.scrollHeight <= wrap.clientHeight && wrap.scrollWidth <= wrap.clientWidth";
    widget.until(whole, &[]).await;
    // Its heads stay in sight nevertheless.
    let head = "scrollTo(0, scrollY + all('tbody tr')[4].getBoundingClientRect().top)
        return all('thead th')[1].getBoundingClientRect().top";
    assert_eq!(widget.script(head, &[]).await, 0);
}

async fn below_values(stage: &Stage) {
    let _server = stage.visit("/#/table/method-kinds").await;
    let widget = stage.widget();
    widget.press("Cover and recall").await;
    for revealed in 1..=6 {
        widget.click("button.cover").await;
        widget.until("return all('.marks').length == arguments[1]", &[revealed.into()]).await;
    }
    widget.press("Knew").await;
    let beside = "return all('.cell:has(.marks)').filter(cell => {
        const [of, value, marks] = [cell, ...cell.querySelectorAll('.val, .marks')].map(one => one.getBoundingClientRect())
        return marks.top < value.bottom || Math.abs(marks.left - of.left) > 1
    }).length";
    assert_eq!(widget.script(beside, &[]).await, 0);
}

async fn quiz_and_back(stage: &Stage) {
    let _server = stage.host(&quiz("table='four-containers' seed='1'")).await;
    let widget = stage.widget();
    let title = widget.text(".stem").await;
    widget.press("Quiz me on this").await;
    widget.shows("[part=question] label.option").await;
    widget.focus_is_on("[data-spot=question]").await;
    // The table is one press away before an answer as well, and the question is where it was.
    widget.press("Compare:").await;
    widget.shows("[part=table]").await;
    widget.press("Back to the question").await;
    widget.shows("[part=question] label.option").await;
    widget.click("label.option").await;
    widget.press("Guess").await;
    widget.shows(".verdict").await;
    widget.press("Compare:").await;
    widget.shows("[part=table]").await;
    assert_eq!(widget.text(".stem").await, title);
}

async fn filtered(stage: &Stage) {
    let _server = stage.host(&quiz("table='four-containers'")).await;
    let widget = stage.widget();
    widget.shows("[part=table]").await;
    let (rows, columns) = (widget.count("tbody tr").await, widget.count("thead th").await);
    widget.write("#filter", "hash").await;
    widget.until("return all('tbody tr').length > 0 && all('tbody tr').length < arguments[1]", &[rows.into()]).await;
    widget.click("fieldset .chips .chip").await;
    widget.until("return all('thead th').length === arguments[1] - 1", &[columns.into()]).await;
}

/// What is picked of a table, and what it shows for that.
const PICKED: &str = "return JSON.stringify([
    all('thead th, tbody th').map(words), all('.cmp-tools input:checked, .cmp-tools select, #filter').map(one => one.value)
])";

async fn comes_back(stage: &Stage) {
    let picked = stage.widget().script(PICKED, &[]).await;
    stage.reload().await;
    let widget = stage.widget();
    widget.shows("[part=table]").await;
    assert_eq!(widget.script(PICKED, &[]).await, picked);
}

async fn as_left(stage: &Stage) {
    let _server = stage.host(&quiz("table='four-containers'")).await;
    let widget = stage.widget();
    widget.shows("[part=table]").await;
    let columns = widget.count("thead th").await;
    widget.click("fieldset .chips .chip").await;
    widget.until("return all('thead th').length === arguments[1] - 1", &[columns.into()]).await;
    let rows = widget.count("tbody tr").await;
    widget.click(".pick-rows summary").await;
    widget.click(".pick-rows .chip").await;
    widget.until("return all('tbody tr').length === arguments[1] - 1", &[rows.into()]).await;
    widget.click(".pick-rows summary").await;
    comes_back(stage).await;
    assert_eq!([widget.count("thead th").await, widget.count("tbody tr").await], [columns - 1, rows - 1]);
}

async fn as_left_on_a_phone(stage: &Stage) {
    let _server = stage.visit("/#/table/four-containers").await;
    let widget = stage.widget();
    widget.shows("[part=table]").await;
    let last = widget.script("return [...root.querySelector('#second').options].at(-1).text", &[]).await;
    let last = last.as_str().expect("a subject");
    widget.find("#second", "").await.select_by_label(last).await.expect("it is offered");
    widget.says("thead th", last).await;
    let rows = widget.count("tbody tr").await;
    widget.write("#filter", "hash").await;
    widget.until("return all('tbody tr').length < arguments[1]", &[rows.into()]).await;
    comes_back(stage).await;
    for (switch, columns) in [("One", 2), ("All", 5)] {
        widget.press(switch).await;
        widget.until("return all('thead th').length === arguments[1]", &[columns.into()]).await;
        comes_back(stage).await;
    }
}

async fn proved(stage: &Stage) {
    let _server = stage.host(&quiz("table='four-containers'")).await;
    let widget = stage.widget();
    widget.shows("[part=table]").await;
    assert_eq!(widget.count(".proof").await, 0);
    widget.click(".foot .switch").await;
    widget.shows("td .proof").await;
    widget.click(".foot .switch").await;
    widget.hides(".proof").await;
}

async fn stays(stage: &Stage) {
    let _server = stage.host(&quiz("table='four-containers'")).await;
    let widget = stage.widget();
    widget.shows("[part=table]").await;
    widget.script("window.held = [root.querySelector('input[name=mode]'), root.querySelector('.cmp')]", &[]).await;
    widget.press("Cover and recall").await;
    widget.shows("button.cover").await;
    widget.press("Type your answers").await;
    widget.write("td input", "by place").await;
    widget.script("held.push(root.activeElement, root.querySelector('input[name=typing]'))", &[]).await;
    let columns = widget.count("thead th").await;
    for left in (1..columns).rev() {
        widget.script("all('input[name=subject]').at(-arguments[1]).click()", &[left.into()]).await;
        widget.until("return all('thead th').length === arguments[1]", &[left.into()]).await;
    }
    let stayed = widget.script("return held.map(one => one.isConnected)", &[]).await;
    assert_eq!(stayed, json!([true, true, true, true]), "mode, table, field and switch");
}

async fn heads_whole(stage: &Stage) {
    for table in ["class-hooks", "concurrency-vs-parallelism", "parallel-runtimes"] {
        let _server = stage.visit(&format!("/#/table/{table}")).await;
        let widget = stage.widget();
        widget.shows("[part=table]").await;
        let cut = "const cut = [], texts = all('.cmp thead th').flatMap(head => {
                const walk = document.createTreeWalker(head, NodeFilter.SHOW_TEXT), found = []
                while (walk.nextNode()) found.push(walk.currentNode)
                return found
            })
            for (const text of texts) for (const word of text.data.matchAll(/[^\\s-]+/g)) {
                const range = document.createRange()
                range.setStart(text, word.index)
                range.setEnd(text, word.index + word[0].length)
                const drawn = [...range.getClientRects()].filter(box => box.width > 0)
                if (new Set(drawn.map(box => Math.round(box.top))).size > 1) cut.push(word[0])
            }
            return cut";
        assert_eq!(widget.script(cut, &[]).await, json!([]), "{table}");
        stage.stays_within(table).await;
        stage.open("about:blank").await;
    }
}

async fn on_a_phone(stage: &Stage) {
    let _server = stage.host(&quiz("table='four-containers'")).await;
    let widget = stage.widget();
    widget.shows("[part=table]").await;
    assert_eq!(widget.count("thead th").await, 3, "the aspect and two subjects");
    let select = widget.find("#second", "").await;
    let other = "const options = [...root.querySelector('#second').options]; return options.at(-1).text";
    let other = widget.script(other, &[]).await;
    let other = other.as_str().expect("a subject");
    select.select_by_label(other).await.expect("it is offered");
    widget.says("thead th", other).await;
    stage.stays_within("the table").await;
}
