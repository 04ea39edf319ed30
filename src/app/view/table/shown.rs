//! Which columns and rows of a table are on screen, and how many of their cells are known.
//! Does not know how wide the screen is: a column says where it is shown, and the style sheet looks.

use viva_core::deck::{Aspect, Comparison, RewriteRow, Shape, Subject, Table};
use viva_core::model::{CellState, Compare, Narrow};
use viva_core::text::Rich;

/// The part of a table that is drawn.
pub(super) enum Shown<'a> {
    Comparison { columns: Vec<Column<'a>>, rows: Vec<&'a Aspect> },
    Rewrite(Vec<&'a RewriteRow>),
}

/// A column that some screen shows.
pub(super) struct Column<'a> {
    /// Its place in the table.
    pub(super) at: usize,
    pub(super) subject: &'a Subject,
    /// `hidden` where the column is put away.
    pub(super) wide: Option<&'static str>,
    /// `hidden` where a narrow screen leaves it out.
    pub(super) narrow: Option<&'static str>,
}

/// What came of covered cells so far.
#[derive(Default)]
pub(super) struct Results {
    pub(super) known: usize,
    pub(super) missed: usize,
    /// How many there are to recall.
    pub(super) of: usize,
}

impl<'a> Shown<'a> {
    pub(super) fn of(table: &'a Table, compare: &Compare) -> Shown<'a> {
        let filter = compare.filter.trim().to_lowercase();
        let kept = |id: &String| !compare.hidden_aspects.contains(id);
        match &table.shape {
            Shape::Comparison(comparison) => {
                let rows = comparison.aspects.iter().filter(|aspect| kept(&aspect.id));
                let rows = rows.filter(|aspect| holds(&filter, &aspect_texts(aspect, compare.recall)));
                Shown::Comparison { columns: columns(comparison, compare), rows: rows.collect() }
            }
            Shape::Rewrite(rewrite) => {
                let rows = rewrite.rows.iter().filter(|row| kept(&row.id));
                Shown::Rewrite(rows.filter(|row| holds(&filter, &row_texts(row, compare.recall))).collect())
            }
        }
    }

    pub(super) fn results(&self, compare: &Compare) -> Results {
        let mut results = Results::default();
        let mut count = |aspect: &str, subject: &str| {
            results.of += 1;
            match compare.cells.get(aspect, subject) {
                Some(CellState::Marked { knew: true, .. }) => results.known += 1,
                Some(CellState::Marked { knew: false, .. }) => results.missed += 1,
                Some(CellState::Typed(_) | CellState::Revealed(_)) | None => {}
            }
        };
        match self {
            Shown::Comparison { columns, rows } => {
                for aspect in rows.iter().filter(|aspect| !aspect.recall.is_empty()) {
                    columns.iter().for_each(|column| count(&aspect.id, &column.subject.id));
                }
            }
            Shown::Rewrite(rows) => rows.iter().for_each(|row| count(&row.id, "after")),
        }
        results
    }
}

/// Whether a narrow screen has a choice: two columns fit it anyway.
pub(super) fn narrows(comparison: &Comparison) -> bool {
    comparison.subjects.len() > 2
}

fn columns<'a>(comparison: &'a Comparison, compare: &Compare) -> Vec<Column<'a>> {
    let hidden = |hidden: bool| hidden.then_some("hidden");
    let columns = comparison.subjects.iter().enumerate().map(|(at, subject)| {
        let kept = !compare.hidden_subjects.contains(&subject.id);
        let narrow = match compare.narrow {
            Narrow::Two(one, other) if narrows(comparison) => at == one || at == other,
            Narrow::One(one) if narrows(comparison) => at == one,
            Narrow::Two(..) | Narrow::One(_) | Narrow::All => kept,
        };
        Column { at, subject, wide: hidden(!kept), narrow: hidden(!narrow) }
    });
    columns.filter(|column| column.wide.is_none() || column.narrow.is_none()).collect()
}

fn holds(filter: &str, texts: &[String]) -> bool {
    filter.is_empty() || texts.iter().any(|text| text.to_lowercase().contains(filter))
}

/// What a filter looks through; what is covered is left out, or the filter would tell it.
fn aspect_texts(aspect: &Aspect, recall: bool) -> Vec<String> {
    let covered = recall && !aspect.recall.is_empty();
    let cells = aspect.cells.iter().filter(|_| !covered).flat_map(|cell| [&cell.value, &cell.note]);
    core::iter::once(&aspect.name).chain(cells).map(Rich::words).collect()
}

fn row_texts(row: &RewriteRow, recall: bool) -> Vec<String> {
    let mut texts = vec![row.recall.words(), row.before.source()];
    if !recall {
        texts.extend([row.after.source(), row.reason.words()]);
    }
    texts
}
