//! Markdown stays within its subset, and code within the width of a phone.
//! Does not know what the texts say.

use crate::markdown::fences;
use crate::problem::{Place, Problems};
use crate::rich::rich;
use crate::source::{Cells, Item, Kind, Source};

use super::{items, texts};

/// Columns that code may have at all, and that a phone shows.
const WIDE: usize = 60;
const NARROW: usize = 44;

pub(super) fn lint(source: &Source, problems: &Problems) {
    for one in texts::all(source) {
        for complaint in rich(one.text).1 {
            problems.error(one.place.clone(), complaint);
        }
        for fence in fences(one.text) {
            shown(&one.place, &fence.code, problems);
        }
    }
    items(source).for_each(|(_, item)| of_item(item, problems));
    for table in &source.tables {
        if let Cells::Rewrite { rows } = &table.cells {
            for row in rows {
                shown(&row.place.step("before"), &row.before, problems);
                shown(&row.place.step("after"), &row.after, problems);
            }
        }
    }
}

fn of_item(item: &Item, problems: &Problems) {
    let place = |field: &str| item.place.step(field);
    if let Some(code) = &item.code {
        shown(&place("code"), code, problems);
    }
    match &item.kind {
        Some(Kind::Choice(choice) | Kind::Multiple(choice)) => {
            for option in &choice.options {
                shown(&option.place.step("code"), option.code.as_deref().unwrap_or_default(), problems);
            }
        }
        // Lines of prose wrap; only code must fit.
        Some(Kind::Order(order)) if !item.prose => {
            order.lines.iter().for_each(|line| shown(&line.place, &line.line, problems));
            order.extra.iter().for_each(|line| shown(&line.place, &line.line, problems));
        }
        Some(Kind::Bug(bug)) => {
            shown(&place("fixed"), &bug.fixed, problems);
        }
        Some(Kind::Code(code)) => {
            shown(&place("starter"), &code.starter, problems);
            code.solutions.iter().for_each(|one| too_wide(&one.place.step("code"), &one.code, problems));
            code.wrong.iter().for_each(|one| too_wide(&one.place.step("code"), &one.code, problems));
        }
        _ => {}
    }
}

fn widest(code: &str) -> usize {
    code.lines().map(|line| line.chars().count()).max().unwrap_or(0)
}

fn too_wide(place: &Place, code: &str, problems: &Problems) {
    let width = widest(code);
    if width > WIDE {
        problems.error(place.clone(), format!("has a line of {width} columns; break it at {WIDE}"));
    }
}

/// Code that stands beside the question; setup and tests, which only those who program read, may be
/// as wide as they like.
fn shown(place: &Place, code: &str, problems: &Problems) {
    too_wide(place, code, problems);
    let width = widest(code);
    if (NARROW + 1..=WIDE).contains(&width) {
        problems.warning(place.clone(), format!("has a line of {width} columns; a phone shows about {NARROW}"));
    }
}
