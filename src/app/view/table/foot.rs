//! What stands under a table: results, how its cells were proved, where to read on, and the quiz.
//! Does not know which cells the quiz will ask.

use viva_core::deck::{Shape, Table};
#[cfg(feature = "app")]
use viva_core::event::EmbedWhat;
use viva_core::event::TableEvent;
use viva_core::route::Route;
use yew::prelude::*;

use super::super::feedback;
#[cfg(feature = "app")]
use super::super::share;
use super::Sheet;
use crate::words;

pub(super) fn foot(sheet: &Sheet) -> Html {
    let results = sheet.shown.results(sheet.compare);
    html! {
        <>
            <div class="foot">
                <div>
                    if sheet.compare.recall {
                        <p class="note"><strong>{words::marked(results.known, results.missed)}</strong>{" "}{words::COUNTS}</p>
                    }
                    <p class="note">{proofs(sheet.table)}</p>
                    // Only the style sheet looks at it.
                    <label class="check switch"><input type="checkbox" role="switch" name="proof" /><span class="note">{words::SHOW_PROOF}</span></label>
                </div>
                if !sheet.table.quizzable().is_empty() {
                    <button class="btn primary" type="button" onclick={sheet.press(TableEvent::QuizAsked)}>{words::QUIZ_ME}</button>
                }
            </div>
            {sources(sheet)}
            {share(sheet)}
        </>
    }
}

fn proofs(table: &Table) -> String {
    match &table.shape {
        Shape::Comparison(table) => {
            let cells = table.aspects.iter().flat_map(|aspect| &aspect.cells);
            words::proofs(&cells.map(|cell| &cell.proof).collect::<Vec<_>>(), words::CELL)
        }
        Shape::Rewrite(table) => {
            let rows = table.rows.iter().map(|row| &row.proof);
            words::proofs(&rows.collect::<Vec<_>>(), words::PAIR)
        }
    }
}

/// The concepts that the table serves, which only the full page can open, and official pages.
fn sources(sheet: &Sheet) -> Html {
    let concepts = sheet.table.concepts.iter().filter(|_| sheet.model.is_app());
    let concepts = concepts.map(|link| {
        html! { <li><a href={Route::Concept(link.id.clone()).to_string()}>{words::ABOUT}{&link.title}</a></li> }
    });
    html! {
        <ul class="sources">
            {for concepts}
            {feedback::references(&sheet.table.refs)}
        </ul>
    }
}

#[cfg(feature = "app")]
fn share(sheet: &Sheet) -> Html {
    let id = &sheet.table.id;
    html! {
        if sheet.model.is_app() {
            <div class="share">{share::share(Route::Table(id.clone()), EmbedWhat::Table(id.clone()), sheet.emit)}</div>
        }
    }
}

/// What stands in a post is shared already.
#[cfg(not(feature = "app"))]
fn share(_: &Sheet) -> Html {
    Html::default()
}
