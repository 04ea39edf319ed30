//! Subjects × aspects as a real table.
//! Does not know which columns a narrow screen has room for.

use viva_core::deck::{Aspect, Cell, Proof};

use super::super::pen::Pen;
use super::super::{icon, rich};
use super::Sheet;
use super::cell::{Field, Place, cell};
use super::shown::Column;
use crate::words;

pub(super) fn comparison(pen: &mut Pen, sheet: &Sheet, columns: &[Column], rows: &[&Aspect]) {
    let (mut narrow, mut wide) = (0, 0);
    for column in columns {
        narrow += usize::from(column.narrow.is_none());
        wide += usize::from(column.wide.is_none());
    }
    pen.el("div", "cmp-wrap", |pen| {
        pen.attr("tabindex", "0");
        pen.attr("role", "group");
        pen.attr("aria-label", words::TABLE_REGION);
        // Where at most two columns are narrow, they fit the screen, and the page scrolls instead of a box in it.
        pen.attr_if("data-fit", (narrow <= 2).then_some(if narrow == 2 { "2" } else { "1" }));
        // So do four of them in most posts.
        pen.flag("data-few", wide <= 4);
        pen.el("table", "cmp", |pen| {
            pen.attr("part", "table");
            pen.el("caption", "sr", |pen| pen.title(&sheet.table.title));
            pen.el("thead", "", |pen| pen.el("tr", "", |pen| heads(pen, columns)));
            pen.el("tbody", "", |pen| {
                for aspect in rows {
                    row(pen, sheet, columns, aspect);
                }
            });
        });
        pen.slot(|pen| {
            if wide == 0 {
                pen.el("p", "pad note", |pen| {
                    // A narrow screen still shows the columns that its selects name.
                    pen.attr_if("data-narrow", (!columns.is_empty()).then_some("hidden"));
                    pen.text(words::NO_COLUMNS);
                });
            }
        });
    });
}

fn heads(pen: &mut Pen, columns: &[Column]) {
    pen.el("th", "", |pen| {
        pen.attr("scope", "col");
        pen.text(words::ASPECT);
    });
    pen.slot(|pen| {
        for column in columns {
            pen.el("th", "", |pen| {
                pen.attr("scope", "col");
                stand(pen, column);
                rich::inline(pen, &column.subject.name);
            });
        }
    });
}

/// In which column the open element stands, and which screens show it.
fn stand(pen: &mut Pen, column: &Column) {
    pen.key(&column.subject.id);
    pen.attr_if("data-wide", column.wide);
    pen.attr_if("data-narrow", column.narrow);
}

fn row(pen: &mut Pen, sheet: &Sheet, columns: &[Column], aspect: &Aspect) {
    pen.el("tr", "", |pen| {
        pen.key(&aspect.id);
        pen.el("th", "", |pen| {
            pen.attr("scope", "row");
            rich::inline(pen, &aspect.name);
        });
        pen.slot(|pen| {
            for column in columns {
                let Some(cell) = aspect.cells.get(column.at) else { continue };
                pen.el("td", "", |pen| {
                    pen.attr("part", "cell");
                    stand(pen, column);
                    inner(pen, sheet, column, aspect, cell);
                });
            }
        });
    });
}

fn inner(pen: &mut Pen, sheet: &Sheet, column: &Column, aspect: &Aspect, shown: &Cell) {
    if !sheet.compare.recall || aspect.recall.is_empty() {
        return pen.el("div", "val", |pen| fact(pen, shown));
    }
    let name = words::cell(&column.subject.name.words(), &aspect.name.words());
    let place = Place { aspect: &aspect.id, subject: &column.subject.id, name, field: Field::Line };
    cell(pen, sheet, &place, sheet.sight(&place), &|pen| fact(pen, shown));
}

/// The value of a cell with its note and its proof.
fn fact(pen: &mut Pen, cell: &Cell) {
    rich::inline(pen, &cell.value);
    if !cell.note.is_empty() {
        pen.el("span", "note", |pen| rich::inline(pen, &cell.note));
    }
    proof(pen, &cell.proof, cell.cite.as_deref());
}

/// How a cell was proved; hidden until the reader asks for it at the foot of the table.
pub(super) fn proof(pen: &mut Pen, proof: &Proof, cite: Option<&str>) {
    let (sign, words) = match proof {
        Proof::Run(versions) if !versions.is_empty() => (icon::CHECK, words::run_on(versions)),
        Proof::Run(_) | Proof::Cited | Proof::Judgement => (icon::INFO, words::proof(proof)),
    };
    pen.el("span", "note proof", |pen| {
        icon::icon(pen, sign);
        pen.el("span", "", |pen| match cite {
            Some(url) if *proof == Proof::Cited => pen.el("a", "", |pen| {
                pen.outward(url);
                pen.text(&words);
            }),
            _ => pen.text(&words),
        });
    });
}
