//! The claims of `code` items: solutions pass, the starter fails, each wrong program fails where it says.
//! Does not know how claims are run or reported.

use super::super::run::{Run, RunKind, RunTest};
use super::{Claim, Expect, MUTANT_MS, Reach};
use crate::source::{Code, Expected, Item};

pub(super) fn claims(item: &Item, code: &Code) -> Vec<Claim> {
    let ids: Vec<String> = code.tests.iter().map(|test| test.id.clone()).collect();
    let limit = u32::try_from(code.limit_ms).unwrap_or(MUTANT_MS);
    let run = |source: &str, limit_ms: u32| Run { limit_ms, ..tests(item, code, source) };
    let mut claims = vec![Claim {
        place: item.place.step("starter"),
        run: run(&code.starter, MUTANT_MS),
        expect: Expect::FailsTests,
        reach: Reach::Once,
    }];
    for solution in &code.solutions {
        claims.push(Claim {
            place: solution.place.step("code"),
            run: run(&solution.code, limit * 2),
            expect: Expect::PassesTests { ids: ids.clone() },
            reach: Reach::EveryVersion,
        });
    }
    for wrong in &code.wrong {
        // A name that no test has is reported by the lints.
        let Some(index) = ids.iter().position(|id| *id == wrong.fails) else { continue };
        claims.push(Claim {
            place: wrong.place.step("fails"),
            run: run(&wrong.code, MUTANT_MS),
            expect: Expect::FailsAt { index, ids: ids.clone() },
            reach: Reach::Once,
        });
    }
    claims
}

fn tests(item: &Item, code: &Code, source: &str) -> Run {
    let tests = code.tests.iter().map(|test| {
        let (expect, raises) = match &test.expected {
            Expected::Value(value) => (Some(value.clone()), None),
            Expected::Raises(class) => (None, Some(class.clone())),
        };
        RunTest { setup: test.setup.clone(), call: test.call.clone(), expect, raises }
    });
    Run { kind: RunKind::Tests, tests: tests.collect(), ..Run::program(item.setup.as_deref(), Some(source)) }
}
