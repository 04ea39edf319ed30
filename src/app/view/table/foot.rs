//! What stands under a table: results, how its cells were proved, where to read on, and the quiz.
//! Does not know which cells the quiz will ask.

use viva_core::deck::{Shape, Table};
#[cfg(feature = "app")]
use viva_core::event::EmbedWhat;
use viva_core::event::{Event, TableEvent};
#[cfg(feature = "app")]
use viva_core::route::Route;

use super::super::feedback;
use super::super::pen::Pen;
#[cfg(feature = "app")]
use super::super::share;
use super::shown::Results;
use super::{Sheet, by_width};
use crate::words;

pub(super) fn foot(pen: &mut Pen, sheet: &Sheet) {
    pen.el("div", "foot", |pen| {
        pen.el("div", "", |pen| {
            pen.slot(|pen| results(pen, sheet));
            pen.say("p", "note", &proofs(sheet.table));
            pen.el("label", "check switch", |pen| {
                // Only the style sheet looks at it.
                pen.el("input", "", |pen| {
                    pen.attr("type", "checkbox");
                    pen.attr("role", "switch");
                    pen.attr("name", "proof");
                });
                pen.say("span", "note", words::SHOW_PROOF);
            });
        });
        let asks = !sheet.table.quizzable().is_empty();
        // Where a filter leaves no row, the quiz would be of another table than the one on screen.
        if asks && sheet.shown.rows() > 0 {
            pen.button("btn primary", Event::Table(TableEvent::QuizAsked), words::QUIZ_ME);
        } else if matches!(sheet.table.shape, Shape::Rewrite(_)) {
            pen.say("p", "note", words::NO_QUIZ);
        }
    });
    sources(pen, sheet);
    #[cfg(feature = "app")]
    share(pen, sheet);
}

fn results(pen: &mut Pen, sheet: &Sheet) {
    if !sheet.compare.recall {
        return;
    }
    let Results { known, missed, .. } = Results::of(sheet.table, sheet.compare);
    pen.el("p", "note", |pen| {
        let said = |shown: &Results| words::marked(shown.known, shown.missed, shown.of);
        by_width(pen, sheet, "strong", "", &said);
        pen.text(" ");
        pen.text(words::COUNTS);
    });
    if known + missed > 0 {
        pen.el("div", "row", |pen| {
            if missed > 0 {
                again(pen, true, &words::cover_missed(missed));
            }
            again(pen, false, words::COVER_ALL);
        });
    }
}

/// The way to another round.
fn again(pen: &mut Pen, missed: bool, word: &str) {
    pen.button("btn", Event::Table(TableEvent::CoveredAgain { missed }), word);
}

fn proofs(table: &Table) -> String {
    let mut proofs = Vec::new();
    let of = match &table.shape {
        Shape::Comparison(table) => {
            for aspect in &table.aspects {
                for cell in &aspect.cells {
                    proofs.push(&cell.proof);
                }
            }
            words::CELL
        }
        Shape::Rewrite(table) => {
            for row in &table.rows {
                proofs.push(&row.proof);
            }
            words::PAIR
        }
    };
    words::proofs(&words::tally(&proofs), of)
}

/// The concepts that the table serves, which only the full page can open, and official pages.
fn sources(pen: &mut Pen, sheet: &Sheet) {
    pen.el("ul", "sources", |pen| {
        if sheet.model.is_app() {
            for link in &sheet.table.concepts {
                feedback::concept_link(pen, &link.id, &link.title);
            }
        }
        feedback::references(pen, &sheet.table.refs);
    });
}

/// What stands in a post is shared already.
#[cfg(feature = "app")]
fn share(pen: &mut Pen, sheet: &Sheet) {
    if sheet.model.is_app() {
        let id = &sheet.table.id;
        pen.el("div", "share", |pen| share::share(pen, Route::Table(id.clone()), EmbedWhat::Table(id.clone()), None));
    }
}
