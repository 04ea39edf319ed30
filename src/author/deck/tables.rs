//! Tables of the source into tables of the core.
//! Does not know rules of style; a table that comes here has passed them.

use viva_core::deck as core;

use super::{Builder, audience, level, refs, rich};
use crate::rich::listing;
use crate::source::{Aspect, Cells, Subject, Table};

impl Builder<'_> {
    pub(super) fn table(&self, table: &Table) -> core::Table {
        core::Table {
            id: table.id.clone(),
            title: table.title.clone(),
            lang: self.lang(),
            caption: rich(&table.caption),
            topic: table.topic.clone(),
            level: level(&table.level),
            audience: audience(&table.audience),
            python: table.python.to_string(),
            concepts: self.links(&table.concepts),
            refs: refs(&table.refs),
            shape: self.shape(table),
        }
    }

    fn shape(&self, table: &Table) -> core::Shape {
        match &table.cells {
            Cells::Compare { subjects, aspects } => core::Shape::Comparison(core::Comparison {
                subjects: subjects
                    .iter()
                    .map(|subject| core::Subject { id: subject.id.clone(), name: rich(&subject.name) })
                    .collect(),
                aspects: aspects.iter().map(|aspect| self.aspect(table, subjects, aspect)).collect(),
            }),
            Cells::Rewrite { rows } => {
                let rows = rows.iter().map(|row| core::RewriteRow {
                    id: row.id.clone(),
                    recall: rich(&row.recall),
                    before: listing(&row.before, false),
                    after: listing(&row.after, false),
                    reason: rich(&row.reason),
                    proof: self.proof(&format!("cell:{}.{}.after", table.id, row.id)),
                });
                core::Shape::Rewrite(core::Rewrite { rows: rows.collect() })
            }
        }
    }

    /// A row with its cells in the order of the subjects.
    fn aspect(&self, table: &Table, subjects: &[Subject], aspect: &Aspect) -> core::Aspect {
        let cells = subjects.iter().filter_map(|subject| {
            let (_, cell) = aspect.cells.iter().find(|(id, _)| *id == subject.id)?;
            Some(core::Cell {
                value: rich(&cell.value),
                note: rich(&cell.note),
                proof: self.proof(&format!("cell:{}.{}.{}", table.id, aspect.id, subject.id)),
                cite: cell.cite.clone(),
            })
        });
        let recall = aspect
            .recall
            .iter()
            .flat_map(|question| subjects.iter().map(|subject| rich(&question.replace("{subject}", &subject.name))));
        let distractors = aspect.distractors.iter().map(|one| core::Distractor {
            id: one.id.clone(),
            value: rich(&one.value),
            rationale: rich(&one.rationale),
        });
        core::Aspect {
            id: aspect.id.clone(),
            name: rich(&aspect.name),
            recall: recall.collect(),
            cells: cells.collect(),
            distractors: distractors.collect(),
        }
    }
}
