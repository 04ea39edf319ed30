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
        hidden(&table.place.step("setup"), table.setup.as_deref(), problems);
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
    hidden(&place("setup"), item.setup.as_deref(), problems);
    match &item.kind {
        Some(Kind::Choice(choice) | Kind::Multiple(choice)) => {
            hidden(&place("test"), choice.test.as_deref(), problems);
            for option in &choice.options {
                shown(&option.place.step("code"), option.code.as_deref().unwrap_or_default(), problems);
            }
        }
        // Lines of prose wrap; only code must fit.
        Some(Kind::Order(order)) if !item.prose => {
            hidden(&place("test"), order.test.as_deref(), problems);
            order.lines.iter().for_each(|line| shown(&line.place, &line.line, problems));
            order.extra.iter().for_each(|line| shown(&line.place, &line.line, problems));
        }
        Some(Kind::Blank(blanks)) => hidden(&place("test"), blanks.test.as_deref(), problems),
        Some(Kind::Bug(bug)) => {
            shown(&place("fixed"), &bug.fixed, problems);
            hidden(&place("test"), bug.test.as_deref(), problems);
        }
        Some(Kind::Code(code)) => {
            shown(&place("starter"), &code.starter, problems);
            code.solutions.iter().for_each(|one| hidden(&one.place.step("code"), Some(&one.code), problems));
            code.wrong.iter().for_each(|one| hidden(&one.place.step("code"), Some(&one.code), problems));
            code.tests.iter().for_each(|one| hidden(&one.place.step("setup"), one.setup.as_deref(), problems));
        }
        _ => {}
    }
}

fn widest(code: &str) -> usize {
    code.lines().map(|line| line.chars().count()).max().unwrap_or(0)
}

fn hidden(place: &Place, code: Option<&str>, problems: &Problems) {
    let width = widest(code.unwrap_or_default());
    if width > WIDE {
        problems.error(place.clone(), format!("has a line of {width} columns; break it at {WIDE}"));
    }
}

fn shown(place: &Place, code: &str, problems: &Problems) {
    hidden(place, Some(code), problems);
    let width = widest(code);
    if (NARROW + 1..=WIDE).contains(&width) {
        problems.warning(place.clone(), format!("has a line of {width} columns; a phone shows about {NARROW}"));
    }
}
