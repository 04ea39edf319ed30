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
use yew::prelude::*;

use self::shown::Shown;
use super::{heading, notices, rich};
use crate::words;

/// A table with all that is needed to draw it.
struct Sheet<'a> {
    model: &'a Model,
    compare: &'a Compare,
    table: &'a Table,
    shown: Shown<'a>,
    emit: &'a Callback<Event>,
}

impl Sheet<'_> {
    fn press(&self, event: TableEvent) -> Callback<MouseEvent> {
        super::press(self.emit, Event::Table(event))
    }

    fn change(&self, event: TableEvent) -> Callback<web_sys::Event> {
        super::change(self.emit, Event::Table(event))
    }
}

/// The table of the screen, or what stands in its place until it comes.
pub(super) fn table(model: &Model, compare: &Compare, emit: &Callback<Event>) -> Html {
    let Some(table) = model.library.table(&compare.table) else {
        return notices::waiting(model, Some(table_file(&compare.table)), emit);
    };
    let sheet = Sheet { model, compare, table, shown: Shown::of(table, compare), emit };
    html! {
        <article key={table.id.clone()} class="card" data-mode={if compare.recall { "recall" } else { "read" }} aria-labelledby="table-title">
            {head(&sheet)}
            <@{heading(model, 0)} class="stem tight" id="table-title" tabindex="-1" data-spot="page"><span>{&table.title}</span></@>
            {rich::prose(Some("note about"), None, &table.caption)}
            {tools::tools(&sheet)}
            {body(&sheet)}
            {foot::foot(&sheet)}
        </article>
    }
}

fn head(sheet: &Sheet) -> Html {
    let (kind, size) = match &sheet.table.shape {
        Shape::Comparison(table) => (words::COMPARE, words::size(table.aspects.len(), table.subjects.len())),
        Shape::Rewrite(table) => (words::REWRITE, words::rows(table.rows.len())),
    };
    let results = sheet.shown.results(sheet.compare);
    html! {
        <header class="head">
            <p class="crumb"><strong>{kind}</strong><span data-narrow="hidden">{size}</span><span>{words::level(sheet.table.level)}</span></p>
            if sheet.compare.recall { <p class="count">{words::known(results.known, results.of)}</p> }
        </header>
    }
}

fn body(sheet: &Sheet) -> Html {
    match &sheet.shown {
        Shown::Comparison { rows, .. } if rows.is_empty() => nothing(sheet),
        Shown::Rewrite(rows) if rows.is_empty() => nothing(sheet),
        Shown::Comparison { columns, rows } => comparison::comparison(sheet, columns, rows),
        Shown::Rewrite(rows) => rewrite::rewrites(sheet, rows),
    }
}

fn nothing(sheet: &Sheet) -> Html {
    html! { <p class="pad rule note">{words::no_rows(sheet.compare.filter.trim(), sheet.compare.recall)}</p> }
}
