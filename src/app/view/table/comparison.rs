//! Subjects × aspects as a real table.
//! Does not know which columns a narrow screen has room for.

use viva_core::deck::{Aspect, Cell, Proof};
use yew::prelude::*;

use super::super::{icon, rich};
use super::Sheet;
use super::cell::{Place, Sight, cover, marks, typed, value, write};
use super::shown::Column;
use crate::words;

pub(super) fn comparison(sheet: &Sheet, columns: &[Column], rows: &[&Aspect]) -> Html {
    let names: Vec<String> = columns.iter().map(|column| column.subject.name.words()).collect();
    // Where at most two columns are narrow, they fit the screen, and the page scrolls instead of a box in it.
    let fits = columns.iter().filter(|column| column.narrow.is_none()).count() <= 2;
    let heads = columns.iter().map(|column| {
        html! { <th key={column.subject.id.clone()} scope="col" data-wide={column.wide} data-narrow={column.narrow}>{rich::inline(&column.subject.name)}</th> }
    });
    html! {
        <div class="cmp-wrap" tabindex="0" role="group" aria-label={words::TABLE_REGION} data-fit={fits.then_some("")}>
            <table class="cmp" part="table">
                <caption class="sr">{words::compared(&names)}</caption>
                <thead><tr><th scope="col">{words::ASPECT}</th>{for heads}</tr></thead>
                <tbody>{for rows.iter().map(|aspect| row(sheet, columns, aspect))}</tbody>
            </table>
            if columns.iter().all(|column| column.wide.is_some()) { <p class="pad note" data-narrow={narrow_note(columns)}>{words::NO_COLUMNS}</p> }
        </div>
    }
}

/// A narrow screen still shows the columns that its selects name.
fn narrow_note(columns: &[Column]) -> Option<&'static str> {
    (!columns.is_empty()).then_some("hidden")
}

fn row(sheet: &Sheet, columns: &[Column], aspect: &Aspect) -> Html {
    let cells = columns.iter().filter_map(|column| {
        let cell = aspect.cells.get(column.at)?;
        Some(html! {
            <td key={column.subject.id.clone()} part="cell" data-wide={column.wide} data-narrow={column.narrow}>
                {inner(sheet, column, aspect, cell)}
            </td>
        })
    });
    html! { <tr key={aspect.id.clone()}><th scope="row">{rich::inline(&aspect.name)}</th>{for cells}</tr> }
}

fn inner(sheet: &Sheet, column: &Column, aspect: &Aspect, cell: &Cell) -> Html {
    if !sheet.compare.recall || aspect.recall.is_empty() {
        return html! { <div class="val">{fact(cell)}</div> };
    }
    let name = words::cell(&column.subject.name.words(), &aspect.name.words());
    let place = Place { aspect: &aspect.id, subject: &column.subject.id, name };
    match sheet.sight(&place) {
        Sight::Covered(text) => html! {
            <div class="cell">
                <div key="field" class="field">
                    <input
                        class="input" aria-label={words::your_answer(&place.name)} value={text.to_string()} oninput={write(sheet, &place)}
                        spellcheck="false" autocapitalize="off" autocomplete="off"
                    />
                </div>
                {cover(sheet, &place)}
            </div>
        },
        Sight::Open(text, mark) => html! {
            <div class="cell">
                {value(&place, mark, fact(cell))}
                {typed(sheet, &place, text)}
                {marks(sheet, &place, mark)}
            </div>
        },
    }
}

/// The value of a cell with its note and its proof.
fn fact(cell: &Cell) -> Html {
    html! {
        <>
            {rich::inline(&cell.value)}
            if !cell.note.is_empty() { <span class="note">{rich::inline(&cell.note)}</span> }
            {proof(&cell.proof, cell.cite.as_deref())}
        </>
    }
}

/// How a cell was proved; hidden until the reader asks for it at the foot of the table.
pub(super) fn proof(proof: &Proof, cite: Option<&str>) -> Html {
    let words: Html = match (proof, cite) {
        (Proof::Run(versions), _) => words::run_on(versions).into(),
        (Proof::Cited, Some(url)) => {
            html! { <a href={url.to_string()} target="_blank" rel="noopener">{words::proof(proof)}</a> }
        }
        (Proof::Cited | Proof::Judgement, _) => words::proof(proof).into(),
    };
    let sign = if matches!(proof, Proof::Run(_)) { icon::CHECK } else { icon::INFO };
    html! { <span class="note proof">{icon::icon(sign)}<span>{words}</span></span> }
}
