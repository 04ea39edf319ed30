//! The claims of tables: every check of a cell or rewrite is true.
//! Does not know how claims are run or reported.

use super::super::run::{Run, RunKind};
use super::{Claim, Grounds, Thing, joined_hash};
use crate::source::{Cells, Table};

pub(super) fn things(table: &Table) -> Vec<Thing> {
    let setup = table.setup.as_deref();
    let hash = |fingerprint: &str| joined_hash(&[setup.unwrap_or_default(), fingerprint]);
    let mut things = Vec::new();
    match &table.cells {
        Cells::Compare { aspects, .. } => {
            for (aspect, (subject, cell)) in
                aspects.iter().flat_map(|aspect| aspect.cells.iter().map(move |cell| (aspect, cell)))
            {
                let claim = cell.check.as_ref().map(|check| {
                    let run = Run { check: Some(check.clone()), ..Run::program(setup, None) };
                    Claim::holds(cell.place.step("check"), run)
                });
                things.push(Thing {
                    target: format!("cell:{}.{}.{subject}", table.id, aspect.id),
                    place: cell.place.clone(),
                    hash: hash(&cell.fingerprint),
                    grounds: match (&cell.check, &cell.cite) {
                        (Some(_), _) => Grounds::Run,
                        (None, Some(_)) => Grounds::Cited,
                        (None, None) => Grounds::Judgement,
                    },
                    python: table.python.clone(),
                    claims: claim.into_iter().collect(),
                });
            }
        }
        Cells::Rewrite { rows } => {
            for row in rows {
                let run = Run {
                    kind: RunKind::Sides,
                    before: Some(row.before.clone()),
                    after: Some(row.after.clone()),
                    check: Some(row.check.clone()),
                    ..Run::program(setup, None)
                };
                things.push(Thing {
                    target: format!("cell:{}.{}.after", table.id, row.id),
                    place: row.place.clone(),
                    hash: hash(&row.fingerprint),
                    grounds: Grounds::Run,
                    python: table.python.clone(),
                    claims: vec![Claim::holds(row.place.step("check"), run)],
                });
            }
        }
    }
    things
}
