//! Tables: every cell there, short, and proven where it can be recalled.
//! Does not run the checks; see `prove`.

use std::collections::BTreeSet;

use super::card::within;
use super::rationale::teaches;
use crate::markdown::{Prose, words};
use crate::problem::{Place, Problems};
use crate::source::{Aspect, Cell, Cells, Row, Subject, Table};

pub(super) fn lint(table: &Table, problems: &Problems) {
    within(Prose::of(&table.caption).sentences().len(), 1..=1, "sentence", &table.place.step("caption"), problems);
    match &table.cells {
        Cells::Compare { subjects, aspects } => {
            within(subjects.len(), 2..=5, "subject", &table.place.step("subject"), problems);
            within(aspects.len(), 5..=11, "aspect", &table.place.step("aspect"), problems);
            aspects.iter().for_each(|one| aspect(one, subjects, problems));
        }
        Cells::Rewrite { rows } => rows.iter().for_each(|one| row(one, problems)),
    }
}

fn aspect(aspect: &Aspect, subjects: &[Subject], problems: &Problems) {
    let cells = aspect.place.step("cells");
    for subject in subjects {
        if aspect.cells.iter().all(|(id, _)| *id != subject.id) {
            problems.error(cells.step(&subject.id), "is missing; every row has a cell for each subject");
        }
    }
    for (id, one) in &aspect.cells {
        if subjects.iter().all(|subject| subject.id != *id) {
            problems.error(one.place.clone(), "belongs to no subject of this table; correct its name");
        }
        cell(one, aspect.recall.is_some(), problems);
    }
    if let (None, Some(one)) = (&aspect.recall, aspect.distractors.first()) {
        problems.error(one.place.clone(), "stands in a row that is not asked; add `recall` or remove it");
    }
    if let Some(recall) = &aspect.recall {
        if !recall.contains("{subject}") {
            problems.error(
                aspect.place.step("recall"),
                "does not say {subject}; put it where the name of the column belongs",
            );
        }
        let values: BTreeSet<&str> = aspect.cells.iter().map(|(_, cell)| cell.value.as_str()).collect();
        if values.len() < 2 {
            problems.error(
                aspect.place.clone(),
                "has the same value everywhere, so there is nothing to recall; leave `recall` out",
            );
        }
        distractors(aspect, &values, problems);
        for (_, one) in &aspect.cells {
            if let Some(longer) = values.iter().find(|value| value.starts_with(&format!("{},", one.value))) {
                let text =
                    format!("is part of \"{longer}\" in the same row; make the two distinguishable without notes");
                problems.warning(one.place.step("value"), text);
            }
        }
    }
}

/// With the values of its row, a cell has three options, and each of them is another one.
fn distractors(aspect: &Aspect, values: &BTreeSet<&str>, problems: &Problems) {
    let mut options = values.clone();
    for one in &aspect.distractors {
        shorter(&one.value.replace('`', ""), 24, &one.place.step("value"), problems);
        teaches(&one.rationale, one.place.step("rationale"), problems);
        if !options.insert(&one.value) {
            let text = format!("is \"{}\", which is offered already; write one that no cell of the row has", one.value);
            problems.error(one.place.step("value"), text);
        }
    }
    if options.len() == 2 {
        problems.warning(
            aspect.place.clone(),
            "has two values, so half of all guesses are right; add `distractors = [{ id, value, rationale }]` with one \
             that no cell has",
        );
    }
}

fn cell(cell: &Cell, recalled: bool, problems: &Problems) {
    shorter(&cell.value.replace('`', ""), 24, &cell.place.step("value"), problems);
    shorter(&cell.note, 90, &cell.place.step("note"), problems);
    if recalled && cell.check.is_none() && cell.cite.is_none() {
        let text =
            "has no proof, though its row can be recalled; add `check` or `cite`, or leave out the row's `recall`";
        problems.error(cell.place.clone(), text);
    }
    if cell.value.to_lowercase().contains("depends") {
        problems.error(cell.place.step("value"), "says that it depends; split the row so that each case has a value");
    }
}

fn row(row: &Row, problems: &Problems) {
    within(words(&row.recall), 1..=20, "word", &row.place.step("recall"), problems);
    for (field, code) in [("before", &row.before), ("after", &row.after)] {
        within(code.lines().count(), 1..=3, "line", &row.place.step(field), problems);
    }
    shorter(&row.reason, 90, &row.place.step("reason"), problems);
    if row.before == row.after {
        problems.error(row.place.step("after"), "is the same as `before`; show the better form");
    }
}

fn shorter(text: &str, most: usize, place: &Place, problems: &Problems) {
    let length = text.chars().count();
    if length > most {
        problems.error(place.clone(), format!("has {length} characters; write at most {most}"));
    }
}
