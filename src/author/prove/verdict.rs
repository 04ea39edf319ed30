//! Compares what happened with what was claimed and says what to mend.
//! Does not know where programs come from.

use super::claims::{Claim, Expect};
use super::run::{Outcome, Raised, Run};

/// What is wrong with this outcome, if anything.
pub(crate) fn complaint(claim: &Claim, outcome: &Outcome, version: &str) -> Option<String> {
    if outcome.lost {
        return Some(format!(
            "could not be run on Python {version}: the interpreter stopped; check again, and look for code that ends the process"
        ));
    }
    match &claim.expect {
        Expect::Holds => not_holding(claim, outcome, version),
        Expect::Fails { says, must_compile } => not_failing(claim, outcome, says, *must_compile),
        Expect::Prints { out, raises } => other_output(outcome, out, raises.as_deref(), version),
        Expect::PassesTests { ids } => match (outcome.failed, outcome.timeout) {
            (Some(index), _) => {
                Some(format!("fails the test {} on Python {version}: {}", ids[index], cause(&claim.run, outcome)))
            }
            (None, true) => Some(format!(
                "does not end within {} ms on Python {version}; make it quicker or raise limit_ms",
                claim.run.limit_ms
            )),
            (None, false) => outcome
                .error
                .as_ref()
                .map(|error| format!("cannot be tested on Python {version}: {}", raised(&claim.run, error))),
        },
        Expect::FailsTests => match outcome.failed.is_none() && !outcome.timeout && outcome.error.is_none() {
            true => Some("passes every test; the learner must have something left to do".to_owned()),
            false => None,
        },
        Expect::FailsAt { index, ids } => wrong_place(claim, outcome, *index, ids),
        Expect::OnlyOrder => other_orders(&outcome.others),
    }
}

/// What a reviewer should know although nothing is wrong with this outcome.
pub(crate) fn caution(outcome: &Outcome) -> Option<String> {
    let tried = outcome.tried.filter(|_| outcome.untried)?;
    Some(format!(
        "can be put into more orders that compile than are tried; only the {tried} nearest to the right one were: \
         use fewer lines that could stand anywhere"
    ))
}

fn other_orders(others: &[Vec<usize>]) -> Option<String> {
    let (first, more) = others.split_first()?;
    let more = match more.len() {
        0 => String::new(),
        count => format!(", as do {count} more"),
    };
    Some(format!("pass the test in the order {first:?} as well{more}; put it into `accept` or sharpen the test"))
}

fn not_holding(claim: &Claim, outcome: &Outcome, version: &str) -> Option<String> {
    if outcome.timeout {
        return Some(format!("does not end within {} ms on Python {version}; shorten it", claim.run.limit_ms));
    }
    if let Some(error) = &outcome.error {
        return Some(format!("fails on Python {version}: {}", raised(&claim.run, error)));
    }
    (outcome.value == Some(false)).then(|| format!("is false on Python {version}; correct the statement or its check"))
}

fn not_failing(claim: &Claim, outcome: &Outcome, says: &str, must_compile: bool) -> Option<String> {
    if let Some(error) = outcome.error.as_ref().filter(|error| error.slip) {
        let raised = raised(&claim.run, error);
        return Some(format!(
            "cannot be true or false: {raised}; what is wrong must be so by its meaning: mend the slip"
        ));
    }
    let failed = outcome.timeout || outcome.error.is_some() || outcome.value == Some(false);
    let class = outcome.error.as_ref().map_or("", |error| error.class.as_str());
    if must_compile && is_syntax_error(class) {
        let message = outcome.error.as_ref().map_or("", |error| error.message.as_str());
        return Some(format!(
            "does not compile ({message}); a wrong program must fail for its meaning, so mend the slip"
        ));
    }
    (!failed).then(|| says.to_owned())
}

fn is_syntax_error(class: &str) -> bool {
    matches!(class, "SyntaxError" | "IndentationError" | "TabError")
}

fn other_output(outcome: &Outcome, out: &str, raises: Option<&str>, version: &str) -> Option<String> {
    if outcome.timeout {
        return Some(format!("is not reached: the program does not end in time on Python {version}; shorten it"));
    }
    let class = outcome.error.as_ref().map(|error| error.class.as_str());
    if class != raises {
        let ends = class.map_or("without an exception".to_owned(), |class| format!("with {class}"));
        let wanted = raises.map_or("leave `raises` out".to_owned(), |_| "correct `raises`".to_owned());
        let message = outcome.error.as_ref().map(|error| format!(": {}", error.message)).unwrap_or_default();
        let remedy = if raises.is_none() {
            "write `raises` or mend the code".to_owned()
        } else if class.is_none() {
            wanted
        } else {
            "correct `raises`".to_owned()
        };
        return Some(format!("does not fit: on Python {version} the program ends {ends}{message}; {remedy}"));
    }
    let (got, wanted) = (typed(&outcome.out), typed(out));
    (got != wanted)
        .then(|| format!("differs from what Python {version} prints, {got:?}; write that or change the code"))
}

/// Output as far as it counts: blanks at the end of a line and of the text do not.
pub(crate) fn typed(text: &str) -> String {
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

fn wrong_place(claim: &Claim, outcome: &Outcome, index: usize, ids: &[String]) -> Option<String> {
    if outcome.timeout {
        // It hangs; which test it hangs in is not known, so it may be the one that is named.
        return None;
    }
    match (outcome.failed, &outcome.error) {
        (Some(failed), error) if failed == index => {
            let class = error.as_ref().map_or("", |error| error.class.as_str());
            is_syntax_error(class)
                .then(|| "names a program that does not compile; a wrong program must fail for its meaning".to_owned())
        }
        (Some(failed), _) => Some(format!(
            "is \"{}\", but the first test to fail is \"{}\": {}",
            ids[index],
            ids[failed],
            cause(&claim.run, outcome)
        )),
        (None, Some(error)) => Some(format!("cannot be tested: {}", raised(&claim.run, error))),
        (None, None) => {
            Some(format!("is \"{}\", but the program passes every test; add a test that catches it", ids[index]))
        }
    }
}

fn cause(run: &Run, outcome: &Outcome) -> String {
    match (&outcome.error, &outcome.got) {
        (Some(error), _) => raised(run, error),
        (None, Some(got)) => format!("the call gave {got}"),
        (None, None) => "no reason given".to_owned(),
    }
}

/// The exception with the line of the deck's code that raised it.
fn raised(run: &Run, error: &Raised) -> String {
    let mut text = error.class.clone();
    if !error.message.is_empty() {
        text = format!("{text}: {}", error.message);
    }
    if let (Some(part), Some(line)) = (&error.part, error.line) {
        let source = run.piece(part).and_then(|source| source.lines().nth(line - 1)).unwrap_or_default();
        text = format!("{text} (in {part}, line {line}: `{}`)", source.trim());
    }
    text
}
