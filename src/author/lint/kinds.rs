//! What is particular to each kind of item: how many parts, and that keys fit together.
//! Does not run code; see `prove`.

use super::card::within;
use crate::problem::{Place, Problems, count};
use crate::source::{Blanks, Bug, Code, Item, Kind, Match, Options, Order, Output};
use viva_core::python::same_tokens;

pub(super) fn lint(item: &Item, problems: &Problems) {
    let needs_code = matches!(item.kind, Some(Kind::Output(_) | Kind::Blank(_) | Kind::Bug(_)));
    if needs_code && item.code.is_none() {
        problems.error(item.place.step("code"), "is missing; add the program that the item is about");
    }
    match &item.kind {
        Some(Kind::Choice(choice)) => {
            within(choice.options.len(), 3..=4, "option", &item.place.step("options"), problems);
            if has_key(item, choice, problems) {
                within(keys(choice), 1..=1, "key", &item.place.step("options"), problems);
            }
            values(choice, problems);
        }
        Some(Kind::Multiple(multiple)) => {
            self::multiple(item, multiple, problems);
            values(multiple, problems);
        }
        Some(Kind::Output(one)) => output(item, one, problems),
        Some(Kind::Order(one)) => order(item, one, problems),
        Some(Kind::Blank(one)) => blanks(item, one, problems),
        Some(Kind::Match(one)) => matching(item, one, problems),
        Some(Kind::Bug(one)) => bug(item, one, problems),
        Some(Kind::Code(one)) => code(item, one, problems),
        None => {}
    }
}

fn keys(options: &Options) -> usize {
    options.options.iter().filter(|option| option.key).count()
}

fn has_key(item: &Item, options: &Options, problems: &Problems) -> bool {
    let has_key = keys(options) > 0;
    if !has_key {
        problems.error(item.place.step("options"), "has no key; write `key = true` where an option is right");
    }
    has_key
}

fn multiple(item: &Item, multiple: &Options, problems: &Problems) {
    const NUMBERS: [&str; 6] = ["zero", "one", "two", "three", "four", "five"];
    let (options, keys) = (multiple.options.len(), keys(multiple));
    within(options, 4..=6, "option", &item.place.step("options"), problems);
    if !has_key(item, multiple, problems) {
        return;
    }
    within(keys, 2..=options.max(3) - 1, "key", &item.place.step("options"), problems);
    let stem = item.stem.to_lowercase();
    let says = |number: usize| stem.split(|c: char| !c.is_alphanumeric()).any(|word| word == NUMBERS[number]);
    if keys < NUMBERS.len() && !says(keys) {
        let (told, number) = (count(keys, "key"), NUMBERS[keys]);
        let text = format!("has {told}, but the stem does not say {number}; ask \"Which {number} …\"");
        problems.error(item.place.step("options"), text);
    }
}

/// Options that say what is printed, against what is printed.
fn values(choice: &Options, problems: &Problems) {
    let Some(output) = &choice.output else { return };
    for option in &choice.options {
        let Some(value) = &option.value else {
            problems.error(
                option.place.step("value"),
                "is missing; the item has an `output`, so say what this option takes it for",
            );
            continue;
        };
        match (same_output(value, output), option.key) {
            (false, true) => {
                problems.error(option.place.step("value"), "differs from the item's output, though this is the key");
            }
            (true, false) => {
                problems.error(option.place.step("value"), "equals the item's output, so this distractor is right");
            }
            _ => {}
        }
    }
}

/// As the reader's answer is compared: white space does not count within a line.
fn same_output(one: &str, other: &str) -> bool {
    let squeezed = |text: &str| {
        let lines = text.trim_end().lines();
        lines.map(|line| line.chars().filter(|c| !c.is_whitespace()).collect::<String>()).collect::<Vec<_>>()
    };
    squeezed(one) == squeezed(other)
}

fn output(item: &Item, output: &Output, problems: &Problems) {
    within(output.wrong.len(), 2..=4, "wrong answer", &item.place.step("wrong"), problems);
    let widest = output.output.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    if output.output.lines().count() > 6 || widest > 30 {
        problems.warning(item.place.step("output"), "is long to type; print at most 6 lines of 30 characters");
    }
    for (i, wrong) in output.wrong.iter().enumerate() {
        if same_output(&wrong.value, &output.output) && wrong.raises == output.raises {
            problems
                .error(wrong.place.step("value"), "equals the right output, which counts no blanks; write a wrong one");
        }
        let same = |other: &&crate::source::OutputWrong| {
            same_output(&other.value, &wrong.value) && other.raises == wrong.raises
        };
        if let Some(at) = output.wrong[..i].iter().position(|other| same(&other)) {
            problems.error(wrong.place.step("value"), format!("equals wrong[{at}]; keep one of the two"));
        }
    }
}

fn order(item: &Item, order: &Order, problems: &Problems) {
    within(order.lines.len(), 4..=10, "line", &item.place.step("lines"), problems);
    if order.test.is_none() && !item.prose {
        problems.error(
            item.place.step("test"),
            "is missing; add a test that only the right order passes, or write lang = \"text\"",
        );
    }
    let lines = order.lines.iter().map(|line| (&line.place, &line.line));
    for (place, line) in lines.chain(order.extra.iter().map(|line| (&line.place, &line.line))) {
        if item.prose && line.matches('`').count() % 2 == 1 {
            problems.error(place.clone(), "opens code by a backtick and does not close it; add one or take it away");
        }
    }
    for (i, accepted) in order.accept.iter().enumerate() {
        let mut sorted = accepted.clone();
        sorted.sort_unstable();
        if !sorted.into_iter().eq(0..order.lines.len()) {
            let last = order.lines.len().saturating_sub(1);
            let text = format!("must name each line once by its index, from 0 to {last}");
            problems.error(item.place.step("accept").element(i), text);
        }
    }
}

fn blanks(item: &Item, blanks: &Blanks, problems: &Problems) {
    let code = item.code.as_deref().unwrap_or_default();
    for (i, blank) in blanks.blanks.iter().enumerate() {
        let gap = format!("__{}__", blank.n);
        if blank.n != i + 1 {
            problems.error(
                blank.place.step("n"),
                format!("is {}; number the blanks 1, 2, 3 in the order of the file", blank.n),
            );
        }
        if !code.contains(&gap) {
            problems.error(blank.place.step("n"), format!("has no gap {gap} in the code; write it there"));
        }
        for wrong in &blank.wrong {
            let mut right = std::iter::once(&blank.answer).chain(&blank.accept);
            if right.any(|right| same_tokens(right, &wrong.value)) {
                problems.error(wrong.place.step("value"), "is one of the right answers; write a wrong one");
            }
        }
    }
    let gaps = (1..=9).filter(|n| code.contains(&format!("__{n}__"))).count();
    if gaps > blanks.blanks.len() {
        let text = format!("describes {} of {gaps} gaps; add one `[[item.blanks]]` for each", blanks.blanks.len());
        problems.error(item.place.step("blanks"), text);
    }
    if blanks.test.is_none() && !item.prose {
        problems.error(
            item.place.step("test"),
            "is missing; add a test that passes when every gap is right, or write lang = \"text\"",
        );
    }
}

fn matching(item: &Item, matching: &Match, problems: &Problems) {
    within(matching.pairs.len(), 3..=6, "pair", &item.place.step("pairs"), problems);
    for (i, pair) in matching.pairs.iter().enumerate() {
        if matching.pairs[..i].iter().any(|other| other.left == pair.left) {
            problems.error(pair.place.step("left"), "stands in two pairs; the reader could not tell them apart");
        }
    }
    for extra in &matching.extra {
        if matching.pairs.iter().any(|pair| pair.right == extra.right) {
            problems
                .error(extra.place.step("right"), "belongs to a pair, so it is not extra; write one that fits none");
        }
    }
}

fn bug(item: &Item, bug: &Bug, problems: &Problems) {
    let code: Vec<&str> = item.code.as_deref().unwrap_or_default().lines().collect();
    let at_fault = code.get(bug.line.wrapping_sub(1)).copied().unwrap_or_default();
    if bug.line > 0 && (at_fault.trim().is_empty() || bug.fixed.lines().any(|line| line == at_fault)) {
        let text = format!("is {}, but `fixed` leaves that line as it is; name the line that it mends", bug.line);
        problems.error(item.place.step("line"), text);
    }
    if bug.test.is_none() && !item.prose {
        problems.error(item.place.step("test"), "is missing; add a test that fails for `code` and passes for `fixed`");
    }
    for (i, wrong) in bug.wrong.iter().enumerate() {
        let place = || wrong.place.step("line");
        if wrong.line == bug.line {
            problems.error(place(), "is the faulty line itself; name another line that tempts");
        } else if code.get(wrong.line.wrapping_sub(1)).is_none_or(|line| line.trim().is_empty()) {
            problems.error(place(), format!("is {}, where the code has nothing; name a line of code", wrong.line));
        } else if bug.wrong[..i].iter().any(|other| other.line == wrong.line) {
            problems.error(place(), format!("names line {} a second time; keep one of the two", wrong.line));
        }
    }
}

fn code(item: &Item, code: &Code, problems: &Problems) {
    let hidden = code.tests.iter().filter(|test| test.hidden).count();
    let visible = code.tests.len() - hidden;
    at_least(visible, 2, "visible tests", &item.place.step("tests"), problems);
    at_least(hidden, 3, "hidden tests", &item.place.step("tests"), problems);
    at_least(code.solutions.len(), 2, "solutions", &item.place.step("solutions"), problems);
    at_least(code.wrong.len(), 3, "wrong programs", &item.place.step("wrong"), problems);
    if !code.starter.contains(&format!("def {}(", code.entry))
        && !code.starter.contains(&format!("class {}", code.entry))
    {
        problems.error(item.place.step("entry"), format!("is \"{}\", which the starter does not define", code.entry));
    }
    for (i, wrong) in code.wrong.iter().enumerate() {
        if code.tests.iter().all(|test| test.id != wrong.fails) {
            let ids: Vec<&str> = code.tests.iter().map(|test| test.id.as_str()).collect();
            let text = format!("is \"{}\"; name one of the tests: {}", wrong.fails, ids.join(", "));
            problems.error(wrong.place.step("fails"), text);
        }
        if code.wrong[..i].iter().any(|other| other.message == wrong.message) {
            problems.error(
                wrong.place.step("message"),
                "is the message of another wrong program; say what is wrong in this one",
            );
        }
    }
}

fn at_least(count: usize, least: usize, what: &str, place: &Place, problems: &Problems) {
    if count < least {
        problems.error(place.clone(), format!("has {count} {what}; write at least {least}"));
    }
}
