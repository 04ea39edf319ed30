//! A table on screen: to read, to compare two subjects of it, and to cover and recall.
//! Does not know what a mark does to the progress of the learner.

mod cell;
mod comparison;
mod foot;
#[cfg(test)]
mod goldens;
mod rewrite;
mod shown;
mod tools;

use viva_core::deck::{Shape, Table};
use viva_core::event::{Event, TableEvent};
use viva_core::library::table_file;
use viva_core::model::{Compare, Model};

use self::shown::{Results, Shown};
use super::pen::Pen;
use super::{heading, notices, rich};
use crate::words;

/// A table with all that is needed to draw it.
struct Sheet<'a> {
    model: &'a Model,
    compare: &'a Compare,
    table: &'a Table,
    shown: Shown<'a>,
}

/// The table of the screen, or what stands in its place until it comes.
pub(crate) fn table(pen: &mut Pen, model: &Model, compare: &Compare) {
    let Some(table) = model.library.table(&compare.table) else {
        return notices::waiting(pen, model, Some(table_file(&compare.table)));
    };
    let sheet = Sheet { model, compare, table, shown: Shown::of(table, compare) };
    pen.el("article", "card", |pen| {
        pen.key(&table.id);
        pen.attr("data-mode", if compare.recall { "recall" } else { "read" });
        pen.attr("aria-labelledby", "table-title");
        head(pen, &sheet);
        // The full page has the browser's own way back.
        if !model.is_app()
            && let Some(session) = &model.session
        {
            let to = if session.is_finished() { words::TO_SUMMARY } else { words::TO_QUESTION };
            pen.el("div", "row pad", |pen| pen.button("quiet", Event::Table(TableEvent::Left), to));
        }
        pen.el(heading(model, 0), "stem tight", |pen| {
            pen.attr("id", "table-title");
            pen.attr("tabindex", "-1");
            pen.attr("data-spot", "question");
            pen.el("span", "", |pen| pen.title(&table.title));
        });
        rich::prose(pen, "note about", None, &table.caption);
        tools::tools(pen, &sheet);
        body(pen, &sheet);
        foot::foot(pen, &sheet);
    });
}

fn head(pen: &mut Pen, sheet: &Sheet) {
    let (kind, size) = match &sheet.table.shape {
        Shape::Comparison(table) => (words::COMPARE, words::size(table.aspects.len(), table.subjects.len())),
        Shape::Rewrite(table) => (words::REWRITE, words::rows(table.rows.len())),
    };
    pen.el("header", "head", |pen| {
        pen.el("p", "crumb", |pen| {
            pen.say("strong", "", kind);
            pen.el("span", "", |pen| {
                pen.attr("data-narrow", "hidden");
                pen.text(&size);
            });
            pen.say("span", "", words::level(sheet.table.level));
        });
        if sheet.compare.recall {
            by_width(pen, sheet, "p", "count", &|results| words::known(results.known, results.of));
        }
    });
}

/// What is said of the results on screen, twice where a narrow screen shows other columns than a wide one.
fn by_width(pen: &mut Pen, sheet: &Sheet, tag: &'static str, class: &'static str, said: &dyn Fn(&Results) -> String) {
    let [wide, narrow] = Results::by_width(sheet.table, sheet.compare).map(|results| said(&results));
    if wide == narrow {
        return pen.say(tag, class, &wide);
    }
    for (text, other) in [(wide, "data-narrow"), (narrow, "data-wide")] {
        pen.el(tag, class, |pen| {
            pen.attr(other, "hidden");
            pen.text(&text);
        });
    }
}

fn body(pen: &mut Pen, sheet: &Sheet) {
    match &sheet.shown {
        shown if shown.rows() == 0 => {
            pen.say("p", "pad rule note", &words::no_rows(sheet.compare.filter.trim(), sheet.compare.recall));
        }
        Shown::Comparison { columns, rows } => comparison::comparison(pen, sheet, columns, rows),
        Shown::Rewrite(rows) => rewrite::rewrites(pen, sheet, rows),
    }
}
