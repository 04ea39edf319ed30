//! A learner who knows the deck by heart and answers what is on screen, by mouse or by keyboard alone.
//! Knows how each kind is answered, not how a session is built.

use crate::widget::Widget;
use serde_json::Value;
use std::sync::OnceLock;
use viva_core::deck::{Deck, Item};
use viva_core::interaction::{Interaction, Kind, Order, Output};

/// The key that takes the last letter back.
pub(crate) const BACKSPACE: &str = "\u{E003}";
/// The Tab key.
pub(crate) const TAB: &str = "\u{E004}";
/// The Enter key.
pub(crate) const ENTER: &str = "\u{E006}";
/// The Control key.
pub(crate) const CONTROL: char = '\u{E009}';
/// The Shift key.
pub(crate) const SHIFT: char = '\u{E008}';
/// The arrow down.
pub(crate) const DOWN: &str = "\u{E015}";
/// The Escape key.
pub(crate) const ESCAPE: &str = "\u{E00C}";
/// The arrow up.
pub(crate) const UP: &str = "\u{E013}";
/// The middle one of the three submit buttons.
const FAIRLY_SURE: &str = ".confidence button:nth-of-type(2)";

/// The deck that is published.
pub(crate) fn deck() -> &'static Deck {
    static DECK: OnceLock<Deck> = OnceLock::new();
    DECK.get_or_init(|| {
        viva_author::build(&xtask::dist::root().join("content/python")).expect("the deck was published")
    })
}

/// An item with its full id.
pub(crate) struct Known {
    pub(crate) id: String,
    pub(crate) item: &'static Item,
}

/// The first item of each kind that can be answered here.
pub(crate) fn one_of_each_kind() -> Vec<Known> {
    let kinds = [Kind::Choice, Kind::Multiple, Kind::Output, Kind::Order, Kind::Blank, Kind::Match, Kind::Bug];
    kinds.map(|kind| first(|item| item.interaction.kind() == kind)).into()
}

/// The first item that fits.
pub(crate) fn first(fits: impl Fn(&Item) -> bool) -> Known {
    let concepts = deck().parts().concepts.iter();
    let mut all = concepts.flat_map(|concept| concept.items.iter().map(move |item| (concept, item)));
    let (concept, item) = all.find(|(_, item)| fits(item)).expect("the deck has such an item");
    Known { id: format!("{}.{}", concept.id, item.id), item }
}

/// The attribute that asks for these.
pub(crate) fn items(known: &[Known]) -> String {
    known.iter().map(|known| known.id.as_str()).collect::<Vec<_>>().join(" ")
}

/// Which of these is on screen.
pub(crate) async fn on_screen<'a>(widget: Widget<'_>, known: &'a [Known]) -> &'a Known {
    let bare = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>();
    let stem = bare(&widget.text("[data-spot=question]").await);
    let found = known.iter().find(|known| bare(&known.item.stem.words()) == stem);
    found.unwrap_or_else(|| panic!("{stem:?} was not asked for"))
}

/// Gives the right answer by mouse (text is typed) and submits it.
pub(crate) async fn answer(widget: Widget<'_>, item: &Item) {
    match &item.interaction {
        Interaction::Choice(choice) => {
            let key = choice.options.iter().find(|option| option.key).expect("a choice has a key");
            widget.click(&option(&key.id)).await;
        }
        Interaction::Multiple(multiple) => {
            for key in multiple.options.iter().filter(|option| option.key) {
                widget.click(&option(&key.id)).await;
            }
        }
        Interaction::Output(output) => {
            widget.write("textarea", &output.stdout).await;
            if let Some(raises) = &output.raises {
                widget.click("label.switch").await;
                widget.write("#exception", raises).await;
            }
        }
        Interaction::Order(order) => put_in_order(widget, order, async |button| widget.click(button).await).await,
        Interaction::Blank(blank) => {
            for (at, gap) in blank.gaps.iter().enumerate() {
                widget.write(&format!("input[name^=gap-{at}-]"), &gap.answer).await;
            }
        }
        Interaction::Match(matching) => {
            for (at, pair) in matching.pairs.iter().enumerate() {
                let select = widget.find(&format!("#row-{at}"), "").await;
                select.select_by_value(&pair.right_id).await.expect("every partner is offered");
                // WebKit's driver answers before the choice is made.
                let made = "return root.querySelector(arguments[1]).value === arguments[2]";
                widget.until(made, &[format!("#row-{at}").into(), pair.right_id.clone().into()]).await;
            }
        }
        Interaction::Bug(bug) => widget.click(&line(bug.line)).await,
        Interaction::Code(_) => panic!("programs are written in browser/program.rs"),
    }
    widget.click(FAIRLY_SURE).await;
}

/// The same by keyboard alone.
pub(crate) async fn answer_by_keys(widget: Widget<'_>, item: &Item) {
    let keys = async |keys: &str| widget.stage.keys(keys).await;
    match &item.interaction {
        Interaction::Choice(choice) => {
            let key = choice.options.iter().find(|option| option.key).expect("a choice has a key");
            let letter = widget.text(&format!("{} .letter", option(&key.id))).await;
            keys(&letter.to_lowercase()).await;
            keys("2").await;
            return;
        }
        Interaction::Multiple(multiple) => {
            for key in multiple.options.iter().filter(|option| option.key) {
                widget.tab_to(&format!("{} input", option(&key.id))).await;
                keys(" ").await;
            }
            keys("2").await;
            return;
        }
        Interaction::Output(output) => write_output(widget, output).await,
        Interaction::Order(order) => {
            let press = async |button: &str| {
                widget.tab_to(button).await;
                keys(" ").await;
            };
            put_in_order(widget, order, press).await;
        }
        Interaction::Blank(blank) => {
            for (at, gap) in blank.gaps.iter().enumerate() {
                widget.tab_to(&format!("input[name^=gap-{at}-]")).await;
                keys(&gap.answer).await;
            }
        }
        Interaction::Match(matching) => {
            for (at, pair) in matching.pairs.iter().enumerate() {
                let css = format!("#row-{at}");
                widget.tab_to(&css).await;
                let place =
                    "return [...root.querySelector(arguments[1]).options].findIndex(one => one.value === arguments[2])";
                let place = widget.script(place, &[css.into(), pair.right_id.clone().into()]).await;
                keys(&DOWN.repeat(count(&place))).await;
            }
        }
        Interaction::Bug(bug) => {
            widget.tab_to("fieldset.pick input").await;
            let above = "return all('label.ln input').filter(line => line.value < arguments[1]).length";
            let above = widget.script(above, &[bug.line.into()]).await;
            keys(" ").await;
            keys(&DOWN.repeat(count(&above))).await;
            keys("2").await;
            return;
        }
        Interaction::Code(_) => panic!("programs are written in browser/program.rs"),
    }
    // Digits typed into a field are text, so the button it is.
    widget.tab_to(FAIRLY_SURE).await;
    keys(" ").await;
}

/// A number that a script counted.
pub(crate) fn count(value: &Value) -> usize {
    value.as_u64().and_then(|count| count.try_into().ok()).unwrap_or_else(|| panic!("{value} is no count"))
}

async fn write_output(widget: Widget<'_>, output: &Output) {
    widget.tab_to("textarea").await;
    widget.stage.keys(&output.stdout.replace('\n', ENTER)).await;
    if let Some(raises) = &output.raises {
        widget.tab_to("[role=switch]").await;
        widget.stage.keys(" ").await;
        widget.tab_to("#exception").await;
        widget.stage.keys(raises).await;
    }
}

/// The label of an option.
pub(crate) fn option(id: &str) -> String {
    format!("label.option:has(input[value='{id}'])")
}

fn line(number: u16) -> String {
    format!("label.ln:has(input[value='{number}'])")
}

/// Brings lines into order with the two buttons at each; `press` presses one.
async fn put_in_order(widget: Widget<'_>, order: &Order, press: impl AsyncFn(&str)) {
    let rows =
        "return all('.lines:not(.bin) > .line, .bin > .line').map(row => row.querySelector('code, .text').textContent)";
    for (at, wanted) in order.lines.iter().enumerate() {
        let wanted = wanted.text.source();
        loop {
            let now = widget.script(rows, &[]).await;
            let now: Vec<&str> = now.as_array().into_iter().flatten().filter_map(|row| row.as_str()).collect();
            let place = now.iter().skip(at).position(|row| *row == wanted).expect("every line is there");
            if place == 0 && widget.count(".lines:not(.bin) > .line").await > at {
                break;
            }
            press(&up(widget, at + place).await).await;
        }
    }
    // What is left below does not belong.
    while widget.count(".lines:not(.bin) > .line").await > order.lines.len() {
        press(".lines:not(.bin) > .line:last-child .moves button:last-child").await;
    }
}

/// The Up button of a row, counted over both lists.
async fn up(widget: Widget<'_>, row: usize) -> String {
    let used = widget.count(".lines:not(.bin) > .line").await;
    let (list, at) = if row < used { (".lines:not(.bin)", row) } else { (".bin", row - used) };
    format!("{list} > .line:nth-child({}) .moves button:first-child", at + 1)
}
