//! Names and lines of places inside a file.
//! Does not know which fields a file has.

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

use crate::problem::Place;

/// The lines on which the places of a file stand.
pub(crate) fn lines_of(text: &str, root: &DeTable<'_>, file: &Place) -> HashMap<Place, usize> {
    let starts = line_starts(text);
    let mut lines = HashMap::new();
    note_lines(root, file, &starts, &mut lines);
    lines
}

fn note_lines(table: &DeTable<'_>, place: &Place, starts: &[usize], lines: &mut HashMap<Place, usize>) {
    for (key, value) in table {
        let at = place.step(key.get_ref());
        lines.entry(at.clone()).or_insert(line_at(starts, key.span().start));
        match value.get_ref() {
            DeValue::Table(inner) => note_lines(inner, &at, starts, lines),
            DeValue::Array(values) => {
                for (i, element) in values.iter().enumerate() {
                    let line = line_at(starts, element.span().start);
                    lines.entry(at.element(i)).or_insert(line);
                    if let DeValue::Table(inner) = element.get_ref() {
                        let at = element_place(place, key.get_ref(), i, inner);
                        lines.entry(at.clone()).or_insert(line);
                        note_lines(inner, &at, starts, lines);
                    }
                }
            }
            _ => {}
        }
    }
}

/// The offsets at which lines begin.
pub(crate) fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

/// The line, counted from 1, on which a byte stands.
pub(crate) fn line_at(starts: &[usize], offset: usize) -> usize {
    starts.partition_point(|start| *start <= offset)
}

/// Elements with a name are called by it: `item piles-up`, others by their index: `options[2]`.
pub(super) fn element_place(parent: &Place, list: &str, index: usize, table: &DeTable<'_>) -> Place {
    let name = ["id", "concept"].iter().find_map(|key| table.get(*key)?.get_ref().as_str());
    match name {
        Some(name) => parent.step(format!("{list} {name}")),
        None => parent.step(list).element(index),
    }
}
