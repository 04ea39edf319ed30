//! Which columns and rows of a table are on screen, and how many of their cells are known.
//! Does not know how wide the screen is: a column says where it is shown, and the style sheet looks.

use viva_core::deck::{Aspect, Cell, Comparison, RewriteRow, Shape, Subject, Table};
use viva_core::model::{CellState, Compare, Narrow};
use viva_core::text::{Rich, small};

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

impl Results {
    /// What came of all that is not put away. A filter only looks for rows, so it changes no score.
    pub(super) fn of(table: &Table, compare: &Compare) -> Results {
        Results::within(table, compare, &|_| true)
    }

    /// The same of what a wide screen shows, and a narrow one.
    pub(super) fn by_width(table: &Table, compare: &Compare) -> [Results; 2] {
        let wide: &dyn Fn(&Column) -> bool = &|column| column.wide.is_none();
        [wide, &|column| column.narrow.is_none()].map(|shown| Results::within(table, compare, shown))
    }

    fn within(table: &Table, compare: &Compare, shown: &dyn Fn(&Column) -> bool) -> Results {
        let mut results = Results::default();
        let kept = |id: &String| !compare.hidden_aspects.contains(id);
        match &table.shape {
            Shape::Comparison(comparison) => {
                let mut columns = columns(comparison, compare);
                columns.retain(shown);
                for aspect in comparison.aspects.iter().filter(|aspect| kept(&aspect.id) && !aspect.recall.is_empty()) {
                    for column in &columns {
                        results.count(compare.cells.get(&aspect.id, &column.subject.id));
                    }
                }
            }
            Shape::Rewrite(rewrite) => {
                for row in rewrite.rows.iter().filter(|row| kept(&row.id)) {
                    results.count(compare.cells.get(&row.id, "after"));
                }
            }
        }
        results
    }

    fn count(&mut self, cell: Option<&CellState>) {
        self.of += 1;
        match cell {
            Some(CellState::Marked { knew: true, .. }) => self.known += 1,
            Some(CellState::Marked { knew: false, .. }) => self.missed += 1,
            Some(CellState::Typed(_) | CellState::Revealed(_)) | None => {}
        }
    }
}

impl<'a> Shown<'a> {
    pub(super) fn of(table: &'a Table, compare: &Compare) -> Shown<'a> {
        let filter = small(compare.filter.trim());
        match &table.shape {
            Shape::Comparison(comparison) => {
                let columns = columns(comparison, compare);
                let mut rows = Vec::new();
                for aspect in &comparison.aspects {
                    if !compare.hidden_aspects.contains(&aspect.id)
                        && aspect_holds(aspect, &columns, compare.recall, &filter)
                    {
                        rows.push(aspect);
                    }
                }
                Shown::Comparison { columns, rows }
            }
            Shape::Rewrite(rewrite) => {
                let mut rows = Vec::new();
                for row in &rewrite.rows {
                    if !compare.hidden_aspects.contains(&row.id) && row_holds(row, compare.recall, &filter) {
                        rows.push(row);
                    }
                }
                Shown::Rewrite(rows)
            }
        }
    }

    /// How many rows are drawn.
    pub(super) fn rows(&self) -> usize {
        match self {
            Shown::Comparison { rows, .. } => rows.len(),
            Shown::Rewrite(rows) => rows.len(),
        }
    }
}

/// Whether a narrow screen has a choice: two columns fit it anyway.
pub(super) fn narrows(comparison: &Comparison) -> bool {
    comparison.subjects.len() > 2
}

fn columns<'a>(comparison: &'a Comparison, compare: &Compare) -> Vec<Column<'a>> {
    let mut columns = Vec::new();
    for (at, subject) in comparison.subjects.iter().enumerate() {
        let wide = !compare.hidden_subjects.contains(&subject.id);
        let narrow = match compare.narrow.within(comparison.subjects.len()) {
            Narrow::Two(one, other) if narrows(comparison) => at == one || at == other,
            Narrow::One(one) if narrows(comparison) => at == one,
            Narrow::Two(..) | Narrow::One(_) | Narrow::All => wide,
        };
        if wide || narrow {
            let unless = |shown: bool| (!shown).then_some("hidden");
            columns.push(Column { at, subject, wide: unless(wide), narrow: unless(narrow) });
        }
    }
    columns
}

// A filter does not look through what is covered, or it would tell it; nor into columns that no screen shows.

fn aspect_holds(aspect: &Aspect, columns: &[Column], recall: bool, filter: &str) -> bool {
    let covered = recall && !aspect.recall.is_empty();
    let cell_holds = |cell: &Cell| text_holds(&cell.value, filter) || text_holds(&cell.note, filter);
    let mut cells = columns.iter().filter_map(|column| aspect.cells.get(column.at));
    text_holds(&aspect.name, filter) || (!covered && cells.any(cell_holds))
}

fn row_holds(row: &RewriteRow, recall: bool, filter: &str) -> bool {
    text_holds(&row.recall, filter)
        || holds(&row.before.source(), filter)
        || (!recall && (holds(&row.after.source(), filter) || text_holds(&row.reason, filter)))
}

fn text_holds(text: &Rich, filter: &str) -> bool {
    holds(&text.words(), filter)
}

fn holds(text: &str, filter: &str) -> bool {
    small(text).contains(filter)
}
