//! Rewrites: for each row a goal, the habit and the code that readers expect, and the reason.
//! Does not know how the pair was run.

use viva_core::deck::RewriteRow;
use viva_core::listing::Listing;

use super::super::pen::Pen;
use super::super::{heading, listing, rich};
use super::Sheet;
use super::cell::{Field, Place, Sight, cell};
use super::comparison::proof;
use crate::words;

pub(super) fn rewrites(pen: &mut Pen, sheet: &Sheet, rows: &[&RewriteRow]) {
    pen.el("ul", "rewrites", |pen| {
        pen.attr("part", "table");
        for row in rows {
            entry(pen, sheet, row);
        }
    });
}

fn entry(pen: &mut Pen, sheet: &Sheet, row: &RewriteRow) {
    let goal = row.recall.words().trim_end_matches('.').to_string();
    let place = Place { aspect: &row.id, subject: "after", name: goal, field: Field::Code };
    let sight = sheet.compare.recall.then(|| sheet.sight(&place));
    pen.el("li", "", |pen| {
        pen.key(&row.id);
        pen.el(heading(sheet.model, 1), "h", |pen| rich::inline(pen, &row.recall));
        pen.el("div", "rewrite", |pen| {
            side(pen, words::BEFORE, &|pen| code(pen, words::BEFORE, &place, &row.before));
            side(pen, words::AFTER, &|pen| {
                let after = |pen: &mut Pen| code(pen, words::AFTER, &place, &row.after);
                match sight {
                    Some(sight) => cell(pen, sheet, &place, sight, &after),
                    None => after(pen),
                }
            });
        });
        pen.slot(|pen| {
            if !matches!(sight, Some(Sight::Covered(_))) {
                rich::prose(pen, "note prose", None, &row.reason);
                proof(pen, &row.proof, None);
            }
        });
    });
}

fn side(pen: &mut Pen, label: &str, inside: &dyn Fn(&mut Pen)) {
    pen.el("div", "", |pen| {
        pen.attr("part", "cell");
        pen.say("p", "label", label);
        inside(pen);
    });
}

/// A small listing without a foot: before and after are told apart by their labels.
fn code(pen: &mut Pen, label: &str, place: &Place, code: &Listing) {
    let label = words::listing_of(label, &place.name);
    listing::framed(pen, None, &label, |pen| listing::numbered(pen, &code.lines()), |_| {});
}
