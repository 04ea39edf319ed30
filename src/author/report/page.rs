//! The report as a page of Markdown, kept beside the deck.
//! Does not know how anything was counted.

use std::fmt::Write as _;

use super::{Report, Tally};
use crate::lint::percent;

pub(super) fn page(report: &Report, picture: &str) -> String {
    let [all, run, cited, judgement] = report.together();
    let mut text = format!(
        "# {}: what it holds\n\nWritten by `viva report --write`; do not edit. {} of {} planned concepts, {} comparison tables, {} pages.\n\n",
        report.title, report.concepts, report.planned, report.tables, report.pages
    );
    write!(
        text,
        "Of {all} items and table cells {run} are run, on CPython {}, {cited} cite an official page and {judgement} are \
         marked as judgement.\n\n![Items of each topic: run, cited, judgement]({picture})\n\n",
        list(&report.versions)
    )
    .expect("writing to a string");
    text.push_str("## Topics\n\n| Topic | Concepts | Items | Run | Cited | Judgement | Beginner | Intermediate | Advanced | Recall | Keys at a, b, c, d |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n");
    for topic in &report.topics {
        text.push_str(&row(&topic.title, &format!("{} of {}", topic.written, topic.planned), &topic.items));
    }
    text.push_str(&row("**All**", &format!("{} of {}", report.concepts, report.planned), &report.items));
    text.push_str("\n## Kinds\n\n| Kind | Items | Share | Run | Cited | Judgement |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
    for (kind, tally) in report.kinds.iter().map(|(kind, tally)| (*kind, tally)) {
        text.push_str(&kind_row(kind, &format!("{}%", percent(tally.all, report.items.all)), tally));
    }
    text.push_str(&kind_row("table cells", "", &report.cells));
    text.push_str(&guessing(report));
    text
}

fn row(name: &str, concepts: &str, tally: &Tally) -> String {
    let ([run, cited, judgement], [beginner, intermediate, advanced]) = (tally.grounds, tally.levels);
    format!(
        "| {name} | {concepts} | {} | {run} | {cited} | {judgement} | {beginner} | {intermediate} | {advanced} | {}% | {} |\n",
        tally.all,
        percent(tally.recall, tally.all),
        list(&tally.positions)
    )
}

fn kind_row(name: &str, share: &str, tally: &Tally) -> String {
    let [run, cited, judgement] = tally.grounds;
    format!("| {name} | {} | {share} | {run} | {cited} | {judgement} |\n", tally.all)
}

fn guessing(report: &Report) -> String {
    let guesses = report.items.guesses;
    let mut text = format!(
        "\n## Guessing\n\nWhat somebody scores in the {} choice items who knows no Python and picks\n\n| Always | Score |\n| --- | ---: |\n",
        report.items.choices
    );
    for (rule, share) in [
        ("any option", guesses.chance),
        ("the longest", guesses.longest),
        ("the first", guesses.first),
        ("the one with most words of the stem", guesses.echo),
    ] {
        writeln!(text, "| {rule} | {:.1}% |", share * 100.0).expect("writing to a string");
    }
    text
}

fn list(values: &[impl ToString]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
