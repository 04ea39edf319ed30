//! What a deck holds, counted: a small table for the terminal.
//! Does not judge the numbers; see `lint`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use crate::problem::Problems;
use crate::prove::{self, Grounds, Thing};
use crate::source::{self, Source};

/// Counts the items and cells of the deck in `root` by kind and by what they rest on.
pub fn report(root: &Path) -> io::Result<String> {
    let source = source::read(root, &Problems::default())?;
    let things = prove::things(&source);
    let mut rows: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    for item in source.concepts.iter().flat_map(|concept| &concept.items) {
        let thing = things.iter().find(|thing| thing.place == item.place);
        thing.into_iter().for_each(|thing| count(rows.entry(item.kind_name()).or_default(), thing));
    }
    for cell in things.iter().filter(|thing| thing.target.starts_with("cell:")) {
        count(rows.entry("table cells").or_default(), cell);
    }
    Ok(table(&source, &rows))
}

fn count(row: &mut [usize; 4], thing: &Thing) {
    row[0] += 1;
    match thing.grounds {
        Grounds::Run => row[1] += 1,
        Grounds::Cited => row[2] += 1,
        Grounds::Judgement => row[3] += 1,
        Grounds::None => {}
    }
}

fn table(source: &Source, rows: &BTreeMap<&str, [usize; 4]>) -> String {
    let (concepts, tables, pages) = (source.concepts.len(), source.tables.len(), source.pages.len());
    let mut text = format!("{concepts} concepts, {tables} tables, {pages} pages\n\n");
    let mut line = |name: &str, cells: [String; 4]| {
        writeln!(text, "{name:12} {:>6} {:>6} {:>6} {:>10}", cells[0], cells[1], cells[2], cells[3])
            .expect("writing to a string");
    };
    line("", ["all", "run", "cited", "judgement"].map(str::to_owned));
    let mut sum = [0; 4];
    for (name, counts) in rows {
        line(name, counts.map(|count| count.to_string()));
        (0..4).for_each(|column| sum[column] += counts[column]);
    }
    line("together", sum.map(|count| count.to_string()));
    text
}
