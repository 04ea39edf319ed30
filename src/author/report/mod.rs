//! What a deck holds, counted: for the terminal, and as a page with a picture beside `deck.toml`.
//! Does not judge the numbers; see `lint`.

mod bars;
mod page;
mod tally;
mod terminal;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use crate::problem::Problems;
use crate::prove::{self, Lock, Thing};
use crate::source::{self, Source, write_file};

pub use tally::Tally;

/// The page and the picture that [`Report::write`] leaves beside `deck.toml`.
const PAGE: &str = "REPORT.md";
const BARS: &str = "REPORT.svg";

/// The counts of a deck.
pub struct Report {
    title: String,
    /// How many concepts are written.
    pub concepts: usize,
    planned: usize,
    tables: usize,
    pages: usize,
    /// By topic, in the order of the home page.
    topics: Vec<TopicCount>,
    /// Items by kind.
    kinds: BTreeMap<&'static str, Tally>,
    /// All items.
    items: Tally,
    /// All cells of tables that claim something.
    cells: Tally,
    /// Versions of CPython in `proofs.lock`, oldest first.
    versions: Vec<String>,
}

struct TopicCount {
    title: String,
    written: usize,
    planned: usize,
    items: Tally,
}

impl Report {
    /// Counts the deck in `root`, without executing anything.
    pub fn read(root: &Path) -> io::Result<Report> {
        let source = source::read(root, &Problems::default())?;
        let things = prove::things(&source);
        let mut report = Report {
            title: source.outline.as_ref().map(|outline| outline.title.clone()).unwrap_or_default(),
            concepts: source.concepts.len(),
            planned: source.outline.as_ref().map_or(0, |outline| outline.concepts.len()),
            tables: source.tables.len(),
            pages: source.pages.len(),
            topics: topics(&source, &things),
            kinds: BTreeMap::new(),
            items: Tally::of(source.concepts.iter(), |_| true, &things),
            cells: Tally::default(),
            versions: versions(&Lock::read(root)?, &things),
        };
        let kinds: BTreeSet<&str> =
            source.concepts.iter().flat_map(|concept| &concept.items).map(source::Item::kind_name).collect();
        for kind in kinds {
            report.kinds.insert(kind, Tally::of(source.concepts.iter(), |item| item.kind_name() == kind, &things));
        }
        things.iter().filter(|thing| thing.target.starts_with("cell:")).for_each(|cell| report.cells.count(cell));
        Ok(report)
    }

    /// How many items and cells there are together, and how many of them are run, cited and judged.
    pub fn together(&self) -> [usize; 4] {
        let (items, cells) = (self.items.grounds, self.cells.grounds);
        let grounds: [usize; 3] = std::array::from_fn(|at| items[at] + cells[at]);
        [self.items.all + self.cells.all, grounds[0], grounds[1], grounds[2]]
    }

    /// The page and the picture as they should stand beside `deck.toml`, each with its name.
    pub fn files(&self) -> [(&'static str, String); 2] {
        [(PAGE, page::page(self, BARS)), (BARS, bars::bars(self))]
    }

    /// Writes both.
    pub fn write(&self, root: &Path) -> io::Result<()> {
        self.files().iter().try_for_each(|(name, text)| write_file(root, name, text))
    }

    /// Tables for the terminal.
    pub fn terminal(&self) -> String {
        terminal::terminal(self)
    }
}

fn topics(source: &Source, things: &[Thing]) -> Vec<TopicCount> {
    let Some(outline) = &source.outline else { return Vec::new() };
    let count = |topic: &source::Topic| {
        let written = source.concepts.iter().filter(|concept| concept.topic == topic.id);
        TopicCount {
            title: topic.title.clone(),
            written: written.clone().count(),
            planned: outline.concepts.iter().filter(|planned| planned.topic == topic.id).count(),
            items: Tally::of(written, |_| true, things),
        }
    };
    outline.topics.iter().map(count).collect()
}

/// Every version on which something of today's content is recorded to hold, oldest first.
fn versions(lock: &Lock, things: &[Thing]) -> Vec<String> {
    let recorded = things.iter().filter_map(|thing| lock.versions(&thing.target, &thing.hash)).flatten();
    let mut versions: Vec<String> = recorded.cloned().collect::<BTreeSet<_>>().into_iter().collect();
    versions.sort_by_key(|version| version.split('.').map(|part| part.parse::<u32>().unwrap_or(0)).collect::<Vec<_>>());
    versions
}
