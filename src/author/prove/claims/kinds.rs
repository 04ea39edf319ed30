//! The claims of each kind of item except `code`.
//! Does not know how claims are run or reported.

use super::super::run::{Run, RunKind, RunOrder};
use super::{Claim, Expect, MUTANT_MS, Reach, code};
use crate::source::{Blanks, Bug, Item, Kind, Match, Options, Order, Output};

/// How many orders of an item are executed at most: all of six lines that could stand anywhere are 720, and each takes
/// some milliseconds, or a quarter of a second where it does not end.
const MOST_ORDERS: usize = 1_000;

pub(super) fn claims(item: &Item) -> Vec<Claim> {
    if item.prose {
        return Vec::new();
    }
    match &item.kind {
        Some(Kind::Choice(options) | Kind::Multiple(options)) => of_options(item, options),
        Some(Kind::Output(output)) => of_output(item, output),
        Some(Kind::Order(order)) => of_order(item, order),
        Some(Kind::Blank(blanks)) => of_blanks(item, blanks),
        Some(Kind::Match(pairs)) => of_match(item, pairs),
        Some(Kind::Bug(bug)) => of_bug(item, bug),
        Some(Kind::Code(code)) => code::claims(item, code),
        None => Vec::new(),
    }
}

fn program(item: &Item, code: Option<&str>) -> Run {
    Run::program(item.setup.as_deref(), code)
}

fn tested(item: &Item, code: &str, test: Option<&str>) -> Run {
    Run { test: test.map(str::to_owned), ..program(item, Some(code)) }
}

fn of_options(item: &Item, options: &Options) -> Vec<Claim> {
    let mut claims = Vec::new();
    if let Some(output) = &options.output {
        claims.push(prints(item, output, None));
    } else if item.code.is_some() {
        claims.push(compiles(item, item.code.as_deref(), "code"));
    }
    for option in &options.options {
        if let Some(check) = &option.check {
            let run = Run { check: Some(check.clone()), ..program(item, item.code.as_deref()) };
            let place = option.place.step("check");
            claims.push(match option.key {
                true => Claim::holds(place, run),
                false => {
                    Claim::fails(place, run, "is true, so this distractor is right; change the option or its check")
                }
            });
        }
        let Some(code) = &option.code else { continue };
        let place = option.place.step("code");
        let whole = [item.code.as_deref(), Some(code)].into_iter().flatten().collect::<Vec<_>>().join("\n\n");
        claims.push(match (&options.test, option.key) {
            (None, _) => Claim { place, ..compiles(item, Some(code), "code") },
            (Some(test), true) => Claim::holds(place, tested(item, &whole, Some(test))),
            (Some(test), false) => must_compile(Claim::fails(
                place,
                tested(item, &whole, Some(test)),
                "passes the item's test, so this distractor is right; change the option or the test",
            )),
        });
    }
    claims
}

/// A program that should fail for its meaning and not for a slip of the pen.
pub(super) fn must_compile(mut claim: Claim) -> Claim {
    if let Expect::Fails { must_compile, .. } = &mut claim.expect {
        *must_compile = true;
    }
    claim
}

fn compiles(item: &Item, code: Option<&str>, field: &str) -> Claim {
    let run = Run::compile(code.unwrap_or_default(), false);
    Claim::holds(item.place.step(field), run)
}

fn prints(item: &Item, output: &str, raises: Option<&str>) -> Claim {
    Claim {
        place: item.place.step("output"),
        run: program(item, item.code.as_deref()),
        expect: Expect::Prints { out: output.to_owned(), raises: raises.map(str::to_owned) },
        reach: Reach::EverySeed,
    }
}

fn of_output(item: &Item, output: &Output) -> Vec<Claim> {
    vec![prints(item, &output.output, output.raises.as_deref())]
}

fn of_order(item: &Item, order: &Order) -> Vec<Claim> {
    let lines: Vec<&str> = order.lines.iter().map(|line| line.line.as_str()).collect();
    let Some(test) = &order.test else { return Vec::new() };
    let run = |lines: &[&str]| tested(item, &lines.join("\n"), Some(test));
    let mut claims = vec![Claim::holds(item.place.step("lines"), run(&lines))];
    for (i, accepted) in order.accept.iter().enumerate() {
        let ordered: Option<Vec<&str>> = accepted.iter().map(|index| lines.get(*index).copied()).collect();
        if let Some(ordered) = ordered {
            claims.push(Claim::holds(item.place.step("accept").element(i), run(&ordered)));
        }
    }
    claims.push(only_order(item, order, &lines, test));
    for extra in &order.extra {
        for i in (0..lines.len()).filter(|i| indent(lines[*i]) == indent(&extra.line)) {
            let mut replaced = lines.clone();
            replaced[i] = &extra.line;
            let says = format!("passes the test in place of lines[{i}]; choose an extra line that breaks the program");
            claims.push(Claim::fails(extra.place.clone(), run(&replaced), says));
        }
    }
    claims
}

/// No other order that compiles may pass: the learner who finds it would be told that it is wrong.
fn only_order(item: &Item, order: &Order, lines: &[&str], test: &str) -> Claim {
    let lines = lines.iter().map(|line| (*line).to_owned()).collect();
    let order = RunOrder { lines, known: order.accept.clone(), most: MOST_ORDERS };
    Claim {
        place: item.place.step("lines"),
        run: Run {
            kind: RunKind::Orders,
            order: Some(order),
            test: Some(test.to_owned()),
            limit_ms: MUTANT_MS,
            ..program(item, None)
        },
        expect: Expect::OnlyOrder,
        reach: Reach::Once,
    }
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn of_blanks(item: &Item, blanks: &Blanks) -> Vec<Claim> {
    let (Some(code), Some(test)) = (&item.code, &blanks.test) else { return Vec::new() };
    let filled = |n: usize, value: &str| {
        blanks.blanks.iter().fold(code.clone(), |code, blank| {
            let filling = if blank.n == n { value } else { &blank.answer };
            code.replace(&format!("__{}__", blank.n), filling)
        })
    };
    let run = |n: usize, value: &str| tested(item, &filled(n, value), Some(test));
    let mut claims = vec![Claim::holds(item.place.step("blanks"), run(0, ""))];
    for blank in &blanks.blanks {
        for (i, accepted) in blank.accept.iter().enumerate() {
            claims.push(Claim::holds(blank.place.step("accept").element(i), run(blank.n, accepted)));
        }
        for wrong in &blank.wrong {
            let says = "passes the test in this gap, so it is right; move it to `accept` or sharpen the test";
            claims.push(Claim::fails(wrong.place.step("value"), run(blank.n, &wrong.value), says));
        }
    }
    claims
}

fn of_match(item: &Item, pairs: &Match) -> Vec<Claim> {
    let checked = pairs.pairs.iter().filter_map(|pair| Some((pair, pair.check.as_ref()?)));
    checked
        .map(|(pair, check)| {
            let run = Run { check: Some(check.clone()), ..program(item, item.code.as_deref()) };
            Claim::holds(pair.place.step("check"), run)
        })
        .collect()
}

fn of_bug(item: &Item, bug: &Bug) -> Vec<Claim> {
    let Some(code) = &item.code else { return Vec::new() };
    let test = bug.test.as_deref();
    let fixed = Claim::holds(item.place.step("fixed"), tested(item, &bug.fixed, test));
    if test.is_none() {
        return vec![compiles(item, Some(code), "code"), compiles(item, Some(&bug.fixed), "fixed")];
    }
    let says = "passes the test, so there is no bug to find; change the code or sharpen the test";
    vec![must_compile(Claim::fails(item.place.step("code"), tested(item, code, test), says)), fixed]
}
