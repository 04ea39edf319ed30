//! A comparison table: subjects × aspects, or rewrites with a before and an after.
//! Knows the fields; whether cells are true is shown in `prove`.

use super::concept::{audience, python};
use super::fingerprint::Fingerprint;
use super::outline::schema;
use super::reader::Fields;
use super::{LEVELS, Ref, Versions};
use crate::problem::Place;

/// A comparison table.
#[derive(Debug, Clone)]
pub struct Table {
    /// File stem, for ever.
    pub id: String,
    /// What readers see.
    pub title: String,
    /// One sentence.
    pub caption: String,
    /// A topic of the deck.
    pub topic: String,
    /// One of [`LEVELS`].
    pub level: String,
    /// Whom it is for.
    pub audience: Vec<&'static str>,
    /// Versions for which it is true.
    pub python: Versions,
    /// Concepts that it serves.
    pub concepts: Vec<String>,
    /// Official pages.
    pub refs: Vec<Ref>,
    /// Python for all checks.
    pub setup: Option<String>,
    /// What it compares.
    pub cells: Cells,
    pub(crate) place: Place,
}

/// The two shapes of a table.
#[derive(Debug, Clone)]
pub enum Cells {
    /// Columns and rows.
    Compare {
        /// Columns.
        subjects: Vec<Subject>,
        /// Rows.
        aspects: Vec<Aspect>,
    },
    /// Code before and after.
    Rewrite {
        /// One habit each.
        rows: Vec<Row>,
    },
}

/// A column.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Unique in the table.
    pub id: String,
    /// Its heading.
    pub name: String,
    pub(crate) place: Place,
}

/// A row of a comparison.
#[derive(Debug, Clone)]
pub struct Aspect {
    /// Unique in the table.
    pub id: String,
    /// Its heading.
    pub name: String,
    /// A question with `{subject}`; absent for judgements.
    pub recall: Option<String>,
    /// By subject, in the order of the file.
    pub cells: Vec<(String, Cell)>,
    /// Wrong answers beside those that the row itself gives.
    pub distractors: Vec<Distractor>,
    pub(crate) place: Place,
}

/// A value that no cell of the row has, though people think so.
#[derive(Debug, Clone)]
pub struct Distractor {
    /// Unique in the row, and none of the subjects'.
    pub id: String,
    /// In the form of a cell's.
    pub value: String,
    /// Why it tempts.
    pub rationale: String,
    pub(crate) place: Place,
}

/// One cell.
#[derive(Debug, Clone)]
pub struct Cell {
    /// Short enough to be recalled.
    pub value: String,
    /// Condition, exception or example.
    pub note: String,
    /// An expression that is true because the cell is.
    pub check: Option<String>,
    /// An official page that says so.
    pub cite: Option<String>,
    pub(crate) place: Place,
    pub(crate) fingerprint: Fingerprint,
}

/// A row of a rewrite table.
#[derive(Debug, Clone)]
pub struct Row {
    /// Unique in the table.
    pub id: String,
    /// The goal, not the tool.
    pub recall: String,
    /// The habit.
    pub before: String,
    /// What readers expect.
    pub after: String,
    /// Why.
    pub reason: String,
    /// Compares what both sides left.
    pub check: String,
    pub(crate) place: Place,
    pub(crate) fingerprint: Fingerprint,
}

impl Table {
    pub(crate) fn read(mut fields: Fields<'_>) -> Table {
        schema(&mut fields);
        let rewrite = fields.maybe_one_of("kind", &["rewrite"]).is_some();
        let setup = fields.maybe_text("setup");
        let table = Table {
            id: fields.text("id"),
            title: fields.text("title"),
            caption: fields.text("caption"),
            topic: fields.text("topic"),
            level: fields.one_of("level", &LEVELS).unwrap_or_default().to_owned(),
            audience: audience(&mut fields),
            python: python(&mut fields, true).unwrap_or_default(),
            concepts: fields.needed_texts("concepts"),
            refs: fields.refs(true),
            setup,
            cells: if rewrite {
                Cells::Rewrite { rows: fields.tables("row", true, row) }
            } else {
                Cells::Compare {
                    subjects: fields.tables("subject", true, subject),
                    aspects: fields.tables("aspect", true, aspect),
                }
            },
            place: fields.place.clone(),
        };
        fields.finish(if rewrite { "a rewrite table" } else { "a comparison table" });
        table
    }
}

fn subject(mut fields: Fields<'_>) -> Subject {
    let subject = Subject { id: fields.text("id"), name: fields.text("name"), place: fields.place.clone() };
    fields.finish("a subject");
    subject
}

fn aspect(mut fields: Fields<'_>) -> Aspect {
    let aspect = Aspect {
        id: fields.text("id"),
        name: fields.text("name"),
        recall: fields.maybe_text("recall"),
        cells: fields
            .table("cells")
            .map(Fields::named_tables)
            .unwrap_or_default()
            .into_iter()
            .map(|(id, fields)| (id, cell(fields)))
            .collect(),
        distractors: fields.tables("distractors", false, distractor),
        place: fields.place.clone(),
    };
    fields.finish("an aspect");
    aspect
}

fn distractor(mut fields: Fields<'_>) -> Distractor {
    let distractor = Distractor {
        id: fields.text("id"),
        value: fields.text("value"),
        rationale: fields.text("rationale"),
        place: fields.place.clone(),
    };
    fields.finish("a distractor");
    distractor
}

fn cell(mut fields: Fields<'_>) -> Cell {
    let cell = Cell {
        value: fields.text("value"),
        note: fields.text("note"),
        check: fields.maybe_text("check"),
        cite: fields.maybe_text("cite"),
        place: fields.place.clone(),
        fingerprint: fields.fingerprint(),
    };
    fields.finish("a cell");
    cell
}

fn row(mut fields: Fields<'_>) -> Row {
    let row = Row {
        id: fields.text("id"),
        recall: fields.text("recall"),
        before: fields.text("before"),
        after: fields.text("after"),
        reason: fields.text("reason"),
        check: fields.text("check"),
        place: fields.place.clone(),
        fingerprint: fields.fingerprint(),
    };
    fields.finish("a row");
    row
}
