//! What the driver is asked and what it answers.
//! Does not know what the answer should be.

use serde::{Deserialize, Serialize};

/// One thing to execute.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Run {
    pub(crate) kind: RunKind,
    /// Named pieces, executed in one namespace: `setup`, `code`.
    pub(crate) parts: Vec<(&'static str, String)>,
    /// Statements that raise when something is wrong.
    pub(crate) test: Option<String>,
    /// An expression for a truth value.
    pub(crate) check: Option<String>,
    /// The two sides of a rewrite.
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
    /// Tests of a `code` item.
    pub(crate) tests: Vec<RunTest>,
    /// The lines of an `order` item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) order: Option<RunOrder>,
    /// Whether `await` may stand outside a function, as in a card's excerpt.
    pub(crate) fragment: bool,
    /// Computing time; the driver counts whole seconds.
    pub(crate) limit_ms: u32,
    /// Modules without which it cannot run.
    pub(crate) packages: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RunKind {
    Program,
    Sides,
    Tests,
    Compile,
    Orders,
}

/// Lines of which every order is tried.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RunOrder {
    pub(crate) lines: Vec<String>,
    /// Orders that are right beside the given one.
    pub(crate) known: Vec<Vec<usize>>,
    /// How many others are executed at most.
    pub(crate) most: usize,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct RunTest {
    pub(crate) setup: Option<String>,
    pub(crate) call: String,
    pub(crate) expect: Option<String>,
    pub(crate) raises: Option<String>,
}

/// What happened.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Outcome {
    /// Standard output.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) out: String,
    /// The exception that ended it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) error: Option<Raised>,
    /// The truth of `check`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) value: Option<bool>,
    /// The index of the first test that failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) failed: Option<usize>,
    /// What that test got.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) got: Option<String>,
    /// Orders of lines that pass the test without being known as right.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) others: Vec<Vec<usize>>,
    /// How many orders were executed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) tried: Option<usize>,
    /// More orders compile than were executed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) untried: bool,
    /// It did not end within its limit.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) timeout: bool,
    /// A package that is not installed, so nothing ran.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) absent: Option<String>,
    /// The driver gave no answer.
    #[serde(skip)]
    pub(crate) lost: bool,
}

/// An exception as the driver saw it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Raised {
    pub(crate) class: String,
    pub(crate) message: String,
    /// The piece in which it was raised.
    pub(crate) part: Option<String>,
    /// The line of that piece, from 1.
    pub(crate) line: Option<usize>,
    /// The expression cannot mean anything as it is written.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) slip: bool,
}

impl Run {
    /// A program out of `setup` and `code`.
    pub(crate) fn program(setup: Option<&str>, code: Option<&str>) -> Run {
        let parts = [("setup", setup), ("code", code)];
        Run {
            kind: RunKind::Program,
            parts: parts.into_iter().filter_map(|(name, source)| Some((name, source?.to_owned()))).collect(),
            test: None,
            check: None,
            before: None,
            after: None,
            tests: Vec::new(),
            order: None,
            fragment: false,
            limit_ms: 2_000,
            packages: Vec::new(),
        }
    }

    /// Only compiles; `fragment` allows `await` outside a function.
    pub(crate) fn compile(code: &str, fragment: bool) -> Run {
        Run { kind: RunKind::Compile, fragment, ..Run::program(None, Some(code)) }
    }

    /// The source of a piece by its name in a report.
    pub(crate) fn piece(&self, name: &str) -> Option<&str> {
        match name {
            "test" => self.test.as_deref(),
            "check" => self.check.as_deref(),
            "before" => self.before.as_deref(),
            "after" => self.after.as_deref(),
            _ => self.parts.iter().find(|(part, _)| *part == name).map(|(_, source)| source.as_str()),
        }
    }
}
