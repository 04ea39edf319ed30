//! The report as tables of plain text.
//! Does not know how anything was counted.

use std::fmt::Write as _;

use super::{Report, Tally};
use crate::lint::percent;

pub(super) fn terminal(report: &Report) -> String {
    let mut text = format!(
        "{} of {} planned concepts, {} tables, {} pages\n\n{:34} {:>8} {:>5} {:>5} {:>5} {:>9} {:>6}\n",
        report.concepts,
        report.planned,
        report.tables,
        report.pages,
        "",
        "concepts",
        "all",
        "run",
        "cited",
        "judgement",
        "recall"
    );
    let mut line = |name: &str, concepts: &str, tally: &Tally| {
        let [run, cited, judgement] = tally.grounds;
        let recall = percent(tally.recall, tally.all);
        writeln!(text, "{name:34} {concepts:>8} {:>5} {run:>5} {cited:>5} {judgement:>9} {recall:>5}%", tally.all)
            .expect("writing to a string");
    };
    for topic in &report.topics {
        line(&topic.title, &format!("{}/{}", topic.written, topic.planned), &topic.items);
    }
    for (kind, tally) in &report.kinds {
        line(kind, "", tally);
    }
    line("all items", "", &report.items);
    line("table cells", "", &report.cells);
    let guesses = report.items.guesses;
    let of_hundred = |share: f64| format!("{:.0}%", share * 100.0);
    writeln!(
        text,
        "\n{} choice items: by chance {}, the longest option {}, the first {}, most words of the stem {}",
        report.items.choices,
        of_hundred(guesses.chance),
        of_hundred(guesses.longest),
        of_hundred(guesses.first),
        of_hundred(guesses.echo)
    )
    .expect("writing to a string");
    text
}
