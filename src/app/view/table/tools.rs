//! The controls above a table: what is shown, and whether it is covered.
//! Does not know which of them a narrow screen needs; the style sheet hides the others.

use viva_core::deck::{Comparison, Shape};
use viva_core::event::{Event, TableEvent};
use viva_core::model::Narrow;
use viva_core::text::Rich;

use super::super::pen::Pen;
use super::super::{control, rich};
use super::Sheet;
use super::shown::narrows;
use crate::words;

pub(super) fn tools(pen: &mut Pen, sheet: &Sheet) {
    pen.el("div", "cmp-tools", |pen| {
        pen.el("div", "field", |pen| {
            control::label(pen, "label", "filter", words::FILTER_ROWS);
            pen.el("input", "input", |pen| {
                pen.attr("id", "filter");
                pen.attr("type", "search");
                // The example, and what is looked for.
                pen.of_deck();
                pen.attr_if("placeholder", example(sheet).as_deref());
                pen.attr("name", "filter");
                pen.as_typed();
                pen.value(&sheet.compare.filter);
                pen.on_typed(|text| Event::Table(TableEvent::Filtered(text)));
            });
        });
        if let Shape::Comparison(comparison) = &sheet.table.shape {
            columns(pen, sheet, comparison);
            if narrows(comparison) {
                narrow(pen, sheet, comparison);
            }
        }
        mode(pen, sheet);
        rows(pen, sheet);
    });
}

/// What can be typed into the filter: the shortest name of a row, whole, since a word out of it may say nothing.
fn example(sheet: &Sheet) -> Option<String> {
    let Shape::Comparison(comparison) = &sheet.table.shape else { return None };
    let names = comparison.aspects.iter().map(|aspect| aspect.name.words());
    Some(names.min_by_key(String::len)? + "…")
}

/// Read, or cover and recall.
fn mode(pen: &mut Pen, sheet: &Sheet) {
    pen.el("fieldset", "field", |pen| {
        pen.say("legend", "label", words::MODE);
        pen.el("div", "segs", |pen| {
            for (recall, word) in [(false, words::READ), (true, words::RECALL)] {
                segment(pen, "mode", word, sheet.compare.recall == recall, TableEvent::RecallSwitched(recall));
            }
        });
        pen.slot(|pen| {
            // Only the style sheet looks at it: typing is an offer and changes no result. Who typed before goes on with it.
            if sheet.compare.recall {
                let typed = sheet.compare.cells.states().any(|state| !state.typed().trim().is_empty());
                pen.el("label", "check switch", |pen| {
                    pen.el("input", "", |pen| {
                        pen.attr("type", "checkbox");
                        pen.attr("role", "switch");
                        pen.attr("name", "typing");
                        pen.flag("checked", typed);
                    });
                    pen.say("span", "", words::TYPE_ANSWERS);
                });
            }
        });
    });
}

fn segment(pen: &mut Pen, group: &str, word: &str, on: bool, event: TableEvent) {
    control::choice(pen, "seg", "radio", group, word, on, Event::Table(event));
}

/// Columns to put away; on a narrow screen only where it shows all of them.
fn columns(pen: &mut Pen, sheet: &Sheet, comparison: &Comparison) {
    let chosen = narrows(comparison) && sheet.compare.narrow != Narrow::All;
    pen.el("fieldset", "field", |pen| {
        pen.attr_if("data-narrow", chosen.then_some("hidden"));
        pen.say("legend", "label", words::COLUMNS);
        pen.el("div", "chips", |pen| {
            for subject in &comparison.subjects {
                let shown = !sheet.compare.hidden_subjects.contains(&subject.id);
                let toggle = TableEvent::SubjectToggled(subject.id.clone());
                chip(pen, "subject", &subject.id, &subject.name, shown, toggle);
            }
        });
    });
}

fn chip(pen: &mut Pen, of: &str, id: &str, name: &Rich, on: bool, event: TableEvent) {
    pen.el("label", "chip", |pen| {
        pen.el("input", "", |pen| {
            pen.attr("type", "checkbox");
            pen.attr("name", of);
            pen.value(id);
            pen.checked(on);
            pen.on_change(Event::Table(event));
        });
        pen.el("span", "", |pen| rich::inline(pen, name));
    });
}

/// What a narrow screen shows: two columns, one, or all of them.
fn narrow(pen: &mut Pen, sheet: &Sheet, comparison: &Comparison) {
    let now = sheet.compare.narrow.within(comparison.subjects.len());
    let (first, second) = match now {
        Narrow::Two(first, second) => (first, Some(second)),
        Narrow::One(first) => (first, None),
        Narrow::All => (0, None),
    };
    // Switching keeps the first column; its neighbour comes beside it.
    let beside = if first + 1 < comparison.subjects.len() { first + 1 } else { 0 };
    let offered =
        [(Narrow::Two(first, beside), words::TWO), (Narrow::One(first), words::ONE), (Narrow::All, words::ALL)];
    pen.el("fieldset", "field narrow", |pen| {
        pen.say("legend", "label", words::SHOW);
        pen.el("div", "segs", |pen| {
            for (narrow, word) in offered {
                let same = core::mem::discriminant(&narrow) == core::mem::discriminant(&now);
                segment(pen, "narrow", word, same, TableEvent::NarrowChosen(narrow));
            }
        });
        pen.slot(|pen| {
            if now != Narrow::All {
                pen.el("div", "vs", |pen| {
                    select(pen, comparison, "first", words::COMPARE, first, second);
                    if let Some(second) = second {
                        select(pen, comparison, "second", words::WITH, second, Some(first));
                    }
                });
            }
        });
    });
}

/// One of the two columns; the other one is not offered.
fn select(
    pen: &mut Pen,
    comparison: &Comparison,
    id: &'static str,
    label: &'static str,
    at: usize,
    other: Option<usize>,
) {
    pen.el("div", "field", |pen| {
        pen.key(id);
        control::label(pen, "label", id, label);
        pen.el("select", "select", |pen| {
            pen.attr("id", id);
            pen.attr("name", id);
            pen.on_chosen(move |value| {
                let picked = value.parse().unwrap_or(at);
                Event::Table(TableEvent::NarrowChosen(match other {
                    None => Narrow::One(picked),
                    Some(other) if id == "first" => Narrow::Two(picked, other),
                    Some(other) => Narrow::Two(other, picked),
                }))
            });
            for (place, subject) in comparison.subjects.iter().enumerate() {
                if Some(place) == other {
                    continue;
                }
                pen.el("option", "", |pen| {
                    pen.key(&subject.id);
                    pen.of_deck();
                    pen.attr("value", &place.to_string());
                    pen.flag("selected", place == at);
                    pen.text(&subject.name.words());
                });
            }
        });
    });
}

/// Rows to put away, one tap below the other controls.
fn rows(pen: &mut Pen, sheet: &Sheet) {
    let of = match &sheet.table.shape {
        Shape::Comparison(comparison) => comparison.aspects.len(),
        Shape::Rewrite(rewrite) => rewrite.rows.len(),
    };
    pen.el("details", "more pick-rows", |pen| {
        pen.say("summary", "", &words::rows_shown(sheet.shown.rows(), of));
        pen.el("div", "chips", |pen| {
            pen.attr("role", "group");
            pen.attr("aria-label", words::ROWS);
            match &sheet.table.shape {
                Shape::Comparison(comparison) => {
                    for aspect in &comparison.aspects {
                        row(pen, sheet, &aspect.id, &aspect.name);
                    }
                }
                Shape::Rewrite(rewrite) => {
                    for rewritten in &rewrite.rows {
                        row(pen, sheet, &rewritten.id, &rewritten.recall);
                    }
                }
            }
        });
    });
}

fn row(pen: &mut Pen, sheet: &Sheet, id: &String, name: &Rich) {
    let kept = !sheet.compare.hidden_aspects.contains(id);
    chip(pen, "aspect", id, name, kept, TableEvent::AspectToggled(id.clone()));
}
