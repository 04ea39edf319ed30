//! Writing a function that passes tests.
//! Knows the fields; whether they are right is shown in `prove`.

use crate::problem::Place;
use crate::source::reader::Fields;

/// Fields of `code`.
#[derive(Debug, Clone)]
pub struct Code {
    /// The function to write.
    pub entry: String,
    /// What the learner begins with.
    pub starter: String,
    /// Limit for each test, in milliseconds.
    pub limit_ms: usize,
    /// In the order in which they run.
    pub tests: Vec<CodeTest>,
    /// Ways to do it.
    pub solutions: Vec<Solution>,
    /// Ways that people try.
    pub wrong: Vec<CodeWrong>,
}

/// One test of a `code` item.
#[derive(Debug, Clone)]
pub struct CodeTest {
    /// Unique in the item.
    pub id: String,
    /// Whether the learner sees it beforehand.
    pub hidden: bool,
    /// As in `empty` or `edges`.
    pub category: String,
    /// Runs before the call.
    pub setup: Option<String>,
    /// The expression.
    pub call: String,
    /// What it must give.
    pub expected: Expected,
    pub(crate) place: Place,
}

/// What a call must give.
#[derive(Debug, Clone)]
pub enum Expected {
    /// An equal value, as an expression.
    Value(String),
    /// An exception of this class.
    Raises(String),
}

/// A model solution.
#[derive(Debug, Clone)]
pub struct Solution {
    /// Unique in the item.
    pub id: String,
    /// What the way is called.
    pub title: String,
    /// The program.
    pub code: String,
    /// What is particular about it.
    pub note: String,
    pub(crate) place: Place,
}

/// A program that people try and that fails.
#[derive(Debug, Clone)]
pub struct CodeWrong {
    /// Unique in the item.
    pub id: String,
    /// The program.
    pub code: String,
    /// The first test that it fails.
    pub fails: String,
    /// What the learner is told.
    pub message: String,
    pub(crate) place: Place,
}

impl Code {
    pub(super) fn read(fields: &mut Fields<'_>) -> Code {
        Code {
            entry: fields.text("entry"),
            starter: fields.text("starter"),
            limit_ms: fields.count("limit_ms", 100..=10_000),
            tests: fields.tables("tests", true, code_test),
            solutions: fields.tables("solutions", true, solution),
            wrong: fields.tables("wrong", true, code_wrong),
        }
    }
}

fn code_test(mut fields: Fields<'_>) -> CodeTest {
    if fields.has("expect") && fields.has("raises") {
        fields.problems().error(fields.place.clone(), "has `expect` and `raises`; keep one of the two");
    }
    let test = CodeTest {
        id: fields.text("id"),
        hidden: fields.flag("hidden"),
        category: fields.text("category"),
        setup: fields.maybe_text("setup"),
        call: fields.text("call"),
        expected: match fields.maybe_text("raises") {
            Some(class) => Expected::Raises(class),
            None => Expected::Value(fields.text("expect")),
        },
        place: fields.place.clone(),
    };
    fields.maybe_text("expect");
    fields.finish("a test");
    test
}

fn solution(mut fields: Fields<'_>) -> Solution {
    let solution = Solution {
        id: fields.text("id"),
        title: fields.text("title"),
        code: fields.text("code"),
        note: fields.text("note"),
        place: fields.place.clone(),
    };
    fields.finish("a solution");
    solution
}

fn code_wrong(mut fields: Fields<'_>) -> CodeWrong {
    let wrong = CodeWrong {
        id: fields.text("id"),
        code: fields.text("code"),
        fails: fields.text("fails"),
        message: fields.text("message"),
        place: fields.place.clone(),
    };
    fields.finish("a wrong program");
    wrong
}
