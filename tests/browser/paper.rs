//! Pages as paper shows them: what is there, what is not, and how the sheets lie. Only Chromium has commands for it; in the
//! others the styles of paper are made those of the screen, which says nothing of where a sheet ends.

use serde_json::{Value, json};
use viva_core::deck::Item;
use viva_core::interaction::Interaction;
use xtask::engines::Engine;

use super::{interviewer, mock};
use crate::browser::first_screen::live;
use crate::browser::found::choices;
use crate::learner::{answer, deck, first, items};
use crate::playing::{Script, script};
use crate::stage::{Stage, quiz, serve};

pub(crate) fn scripts() -> Vec<Script> {
    vec![
        script("paper: the key of a worksheet begins a page, and a question may flow over one (F32)", worksheet),
        script("paper: mistakes and brief are whole, with the code they ask about (F32)", mistakes),
        script("paper: a wide table lies on its side, with all columns and no blank sheet (F32)", table),
        script("paper: the report of an interview and progress are open, and nothing covers them (F32)", opened),
        script("paper: an interview of somebody else is whole, and so are ten candidates side by side (F32)", screened),
        script("paper: a notebook has what was written, or room for it (F32)", notebook),
        script("paper: a post is whole, asked, answered and summed up (F32)", of_a_post),
        script("paper: pages to look things up are whole (F32)", looked_up),
    ]
}

/// Turns to the styles of paper and back: what holds for print alone holds always, or again for print alone.
const STYLES: &str = "const [from, to] = arguments
    const turn = rules => [...rules].forEach(rule => {
        if (rule.media?.mediaText === from) rule.media.mediaText = to
        if (rule.cssRules) turn(rule.cssRules)
    })
    const roots = [...document.querySelectorAll('viva-quiz')].map(host => host.shadowRoot)
    const sheets = roots.flatMap(root => [...root.adoptedStyleSheets, ...root.styleSheets])
    ;[...document.styleSheets, ...sheets].forEach(sheet => turn(sheet.cssRules))";

/// Shows the page with the styles of paper, or of the screen.
pub(super) async fn take_styles(stage: &Stage, paper: bool) {
    if stage.engine == Engine::Chromium {
        stage.devtools("Emulation.setEmulatedMedia", json!({ "media": if paper { "print" } else { "" } })).await;
    } else {
        // No style of ours names all media by itself.
        let [from, to] = if paper { ["print", "all"] } else { ["all", "print"] };
        stage.script(STYLES, &[from.into(), to.into()]).await;
    }
}

/// Shows the page as paper does, checks that nothing on it could be pressed, and that each of these is there with its words.
async fn shows(stage: &Stage, named: &[(&str, &str)]) {
    let widget = stage.widget();
    take_styles(stage, true).await;
    let seen = "return all(arguments[1]).some(one => one.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true })
        && one.getBoundingClientRect().height > 1 && words(one).includes(arguments[2]))";
    for (css, said) in named {
        assert_eq!(widget.script(seen, &[(*css).into(), (*said).into()]).await, true, "{css} {said:?} is not on paper");
    }
    let left = "return all('button, select, nav').filter(one => one.checkVisibility()).map(words)";
    assert_eq!(widget.script(left, &[]).await, json!([]), "this cannot be pressed on paper");
}

async fn on_screen(stage: &Stage) {
    take_styles(stage, false).await;
}

/// Whether each sheet of the printed page lies on its side.
async fn sheets(stage: &Stage) -> Value {
    let printed = stage.devtools("Page.printToPDF", json!({ "preferCSSPageSize": true })).await;
    let boxes = r"return [...atob(arguments[0]).matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(box => +box[1] > +box[2])";
    stage.script(boxes, &[printed["data"].clone()]).await
}

async fn worksheet(stage: &Stage) {
    let _server = stage.visit("/#/worksheet?topic=errors&count=12&seed=4&form=both").await;
    let widget = stage.widget();
    widget.shows(".paper-key").await;
    let named = [("h1", "Worksheet"), (".paper > li", ""), (".write > span", ""), (".box", ""), (".paper-key", "Key")];
    shows(stage, &named).await;
    let breaks = "return [getComputedStyle(all('.paper-key')[0]).breakBefore,
        ...['.paper > li', '.paper-key .paper > li', '.paper-code', '.paper > li > .prose'].map(css => getComputedStyle(all(css)[0]).breakInside)]";
    // Firefox heeds no wish to keep two pieces together, so that there a question stays whole.
    let question = if stage.engine == Engine::Firefox { "avoid" } else { "auto" };
    assert_eq!(widget.script(breaks, &[]).await, json!(["page", question, "avoid", "avoid", "avoid"]));
    on_screen(stage).await;
    widget.script("all('.seg input')[2].click()", &[]).await;
    widget.until("return !all('.write').length", &[]).await;
    shows(stage, &[(".paper-key h2", "Key")]).await;
    assert_eq!(widget.count("h1").await, 0, "a key alone is no worksheet");
    on_screen(stage).await;
}

async fn mistakes(stage: &Stage) {
    let prints = |item: &&Item| matches!(item.interaction, Interaction::Output(_)) && item.listing.is_some();
    let concepts = deck().parts().concepts.iter();
    let known: Vec<String> = concepts
        .filter_map(|concept| Some(format!("{}.{}", concept.id, concept.items.iter().find(prints)?.id)))
        .take(2)
        .collect();
    let _server = stage.visit(&format!("/#/session?items={}&seed=3", known.join("+"))).await;
    let widget = stage.widget();
    for (n, sure) in [(1, "Certain"), (2, "Guess")] {
        widget.says(".count", &format!("{n} of 2")).await;
        widget.write("textarea", "nothing of it").await;
        widget.press(sure).await;
        widget.shows(".verdict").await;
        stage.keys("n").await;
    }
    widget.script("location.hash = '#/mistakes'", &[]).await;
    widget.until("return all('.misses .program').length === 2", &[]).await;
    let named =
        [("h2", "Certain, but wrong"), ("h2", "Also missed"), (".program .ln", ""), (".misses .note", "Missed once")];
    shows(stage, &named).await;
    assert_eq!(widget.script(CODES, &[]).await, 2, "the code of each is open");
    on_screen(stage).await;
    widget.script("location.hash = '#/brief'", &[]).await;
    widget.says(".chapter .check", "closing the books").await;
    let named = [
        ("h1", "Brief"),
        (".chapter .h", "A full answer covers"),
        (".misses .note", "In one breath"),
        (".check", "closing the books"),
    ];
    shows(stage, &named).await;
    assert_eq!(widget.script(CODES, &[]).await, 2, "the code of each is open");
    let dense = "return [getComputedStyle(all('.app-body')[0]).columnCount, getComputedStyle(all('.chapter li')[0]).breakInside]";
    assert_eq!(widget.script(dense, &[]).await, json!(["2", "avoid"]), "two columns, and no mistake parted");
    on_screen(stage).await;
}

/// How many programs are open.
const CODES: &str =
    "return all('.program .paper-code').filter(one => one.checkVisibility({ contentVisibilityAuto: true })).length";

async fn table(stage: &Stage) {
    let _server = stage.visit("/#/table/four-containers").await;
    stage.widget().shows(".cmp").await;
    let heads = ["list", "tuple", "set", "dict"].map(|head| (".cmp thead th", head));
    shows(stage, &heads).await;
    let layout = "return getComputedStyle(all('.cmp')[0]).tableLayout";
    assert_eq!(stage.widget().script(layout, &[]).await, "auto", "Firefox leaves a fixed one out");
    on_screen(stage).await;
    if stage.engine != Engine::Chromium {
        return;
    }
    let sheets = sheets(stage).await;
    assert!(sheets.as_array().is_some_and(|all| all.len() > 1 && all.iter().all(|wide| wide == true)), "{sheets}");
}

async fn opened(stage: &Stage) {
    let (link, questions) = mock::paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    mock::begin(widget, questions.len()).await;
    answer(widget, questions[0].expect("it begins with an item")).await;
    widget.says(".run-bar", "2 of").await;
    widget.press("End early").await;
    widget.press("End and see how it went").await;
    widget.says("#mock", &format!("1 of {} right", questions.len())).await;
    let named =
        [("#mock", "1 of "), (".facts", "Time"), (".report details > :not(summary)", ""), (".report .result", "")];
    shows(stage, &named).await;
    on_screen(stage).await;
    widget.script("location.hash = '#/insight'", &[]).await;
    widget.shows(".chart").await;
    shows(stage, &[("h1", "Progress"), (".chart h2", ""), (".chart .data td", "")]).await;
    on_screen(stage).await;
}

async fn notebook(stage: &Stage) {
    let _server = stage.visit("/#/page/story-notebook").await;
    let widget = stage.widget();
    widget.write("textarea", &"A stale cache cost us a day. ".repeat(40)).await;
    shows(stage, &[("h1", "Notebook"), ("textarea", "")]).await;
    // Where no style makes a field as high as its text, what is longer than the field is cut.
    let fields = "return [!CSS.supports('field-sizing: content') || all('textarea')[0].scrollHeight <= all('textarea')[0].clientHeight + 1,
        all('textarea')[1].clientHeight > 80, all('.more').some(one => one.checkVisibility())]";
    assert_eq!(
        widget.script(fields, &[]).await,
        json!([true, true, false]),
        "all of it, room for the rest, no examples"
    );
    on_screen(stage).await;
}

/// The width of a sheet between its margins, in CSS pixels.
const SHEET: u32 = 700;

/// Shows the window as a sheet of paper does.
async fn turn_to_paper(stage: &Stage, on: bool) {
    let (width, height) = (if on { SHEET } else { stage.look.width }, stage.look.height);
    stage.resize(width, height).await.expect("a window can be made narrow");
    if stage.engine != Engine::Chromium {
        stage.until("return Math.abs(innerWidth - arguments[0]) < 20", &[width.into()]).await;
    }
    take_styles(stage, on).await;
}

/// What of the widget would be cut on paper, would stand over the same place of each sheet, or asks to be pressed.
const WRONG: &str = "const seen = [...root.querySelectorAll('*')].filter(one => one.checkVisibility() && one.getClientRects().length && one.textContent.trim())
    const box = one => one.getBoundingClientRect(), style = one => getComputedStyle(one)
    const named = (what, one) => `${what}: ${one.localName}.${one.className} ${one.textContent.trim().slice(0, 40)}`
    const hidden = one => box(one).width <= 1 || box(one).height <= 1 || style(one).clipPath !== 'none'
    return [
        ...seen.filter(one => /fixed|sticky/.test(style(one).position)).map(one => named('stands', one)),
        ...seen.filter(one => !hidden(one) && box(one).right > innerWidth + 1).map(one => named('cut', one)),
        ...seen.filter(one => !hidden(one) && style(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1).map(one => named('scrolls', one)),
        ...seen.filter(one => one.matches('button') && !hidden(one)).map(one => named('button', one)),
    ]";

async fn prints_whole(stage: &Stage, name: &str) {
    turn_to_paper(stage, true).await;
    let wrong = stage.widget().script(WRONG, &[]).await;
    turn_to_paper(stage, false).await;
    assert_eq!(wrong, json!([]), "{name} on paper");
}

async fn of_a_post(stage: &Stage) {
    let known = choices(1);
    let widget = stage.widget();
    let _server = stage.host(&quiz(&format!("items='{}'", items(&known)))).await;
    widget.shows("[part=question]").await;
    prints_whole(stage, "a question").await;
    answer(widget, known[0].item).await;
    widget.shows(".verdict").await;
    prints_whole(stage, "a verdict").await;
    bare(stage).await;
    widget.click("[part=next]").await;
    widget.shows("[part=summary]").await;
    prints_whole(stage, "a summary").await;
    let matching = first(|item| matches!(item.interaction, Interaction::Match(_)));
    let _server = stage.host(&quiz(&format!("items='{}'", matching.id))).await;
    widget.shows(".select").await;
    let partners = "return all('.offers li').filter(one => one.checkVisibility()).map(words)
        .filter((one, at) => one === words(root.querySelector('.select').options[at + 1])).length";
    assert_eq!(widget.script(partners, &[]).await, 0, "they stand in the selects");
    turn_to_paper(stage, true).await;
    let offered = "return root.querySelector('.select').options.length - 1";
    assert_eq!(widget.script(partners, &[]).await, widget.script(offered, &[]).await, "partners on paper");
    turn_to_paper(stage, false).await;
    let _server = stage.host(&quiz("table='four-containers'")).await;
    widget.shows("[part=table]").await;
    prints_whole(stage, "a table").await;
    let _server = stage.host(&quiz("mode='cards' topic='errors' count='1'")).await;
    widget.press("Reveal the answer").await;
    widget.shows(".rubric").await;
    prints_whole(stage, "a card").await;
}

/// No room is kept on paper for what comes later, each letter is read, and nothing asks to be pressed.
async fn bare(stage: &Stage) {
    take_styles(stage, true).await;
    let bare = "const colours = [...root.querySelectorAll('.option > .letter')].map(one => getComputedStyle(one).color)
        return [getComputedStyle(host).minBlockSize, colours.length > 1, colours.filter(colour => /, 0\\)/.test(colour)), all('.tool').length]";
    assert_eq!(stage.widget().script(bare, &[]).await, json!(["0px", true, [], 0]));
    on_screen(stage).await;
}

async fn screened(stage: &Stage) {
    let (link, count) = interviewer::paper();
    let _server = stage.visit(&link).await;
    let widget = stage.widget();
    interviewer::begin(widget).await;
    widget.click(".consent input").await;
    widget.click("[name^=point]").await;
    stage.keys("t").await;
    widget.focus_is_on("#note-0").await;
    stage.keys("traced it aloud").await;
    shows(
        stage,
        &[
            (".record h1", "Candidate 1"),
            (".record .noted", "traced it aloud"),
            (".record > section:first-of-type h2", "Marks"),
        ],
    )
    .await;
    assert_eq!(widget.count(".record > section").await, count + 1);
    on_screen(stage).await;
    prints_whole(stage, "an interview").await;
    for n in 2..=10 {
        interviewer::next_candidate(widget, n).await;
    }
    widget.press("Candidates side by side").await;
    widget.says(".sheet thead", "Candidate 10").await;
    let stuck = "const scroll = root.querySelector('.scroll'); scroll.scrollLeft = 200
        return scroll.scrollLeft > 0 && scroll.querySelector('th').getBoundingClientRect().left >= scroll.getBoundingClientRect().left";
    assert_eq!(widget.script(stuck, &[]).await, true, "the questions stay in sight");
    let first = (".printed tbody:first-of-type tr:first-child", "Overall");
    shows(stage, &[(".printed th", "Candidate 1"), (".printed th", "Candidate 10"), first]).await;
    on_screen(stage).await;
    prints_whole(stage, "ten candidates").await;
    if stage.engine == Engine::Chromium {
        assert_eq!(sheets(stage).await, json!([true, true]), "five of them on a sheet that lies on its side");
    }
}

async fn looked_up(stage: &Stage) {
    let server = serve(stage.site());
    let widget = stage.widget();
    for (address, sign) in [
        ("/", "#topics"),
        ("/#/topic/errors", "#concepts"),
        ("/#/concept/mutable-default-argument", "#questions"),
        ("/#/table/pythonic-rewrites", "[part=table]"),
        ("/#/page/day-before", ".advice"),
    ] {
        stage.open(&server.url(address)).await;
        live(stage).await;
        widget.shows(sign).await;
        prints_whole(stage, address).await;
    }
}
