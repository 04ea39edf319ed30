//! Write a function that passes tests.
//! Does not run anything: solutions and wrong solutions were run when the deck was checked, and the learner says which
//! tests a program of his own would pass.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::distinct;
#[cfg(feature = "app")]
use super::{Response, Score};
use crate::listing::Listing;
use crate::text::Rich;

/// A programming task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// The name of the function asked for.
    pub entry: String,
    /// What the editor holds at first.
    pub starter: Listing,
    /// The time one test may take, in milliseconds.
    pub limit_ms: u32,
    /// Visible tests first or mixed with hidden ones.
    pub tests: Vec<Test>,
    /// Two right solutions or more.
    pub solutions: Vec<Solution>,
    /// Three wrong solutions or more.
    pub wrong: Vec<WrongSolution>,
}

/// One call with what it must give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Test {
    /// Its id within the item.
    pub id: String,
    /// Whether it is shown only after the attempt: not displayed, but no secret.
    pub hidden: bool,
    /// What it looks at: basic, empty, edges, duplicates, cost.
    pub category: String,
    /// Python that runs before the call.
    pub setup: String,
    /// The call.
    pub call: String,
    /// The expected value, as a Python expression.
    pub expect: Option<String>,
    /// The class name of the expected exception.
    pub raises: Option<String>,
}

/// A right solution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solution {
    /// Its id within the item.
    pub id: String,
    /// Its approach in a few words.
    pub title: String,
    /// The program.
    pub code: Listing,
    /// What it is good for, what it costs.
    pub note: Rich,
}

/// A wrong solution that people really write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrongSolution {
    /// Its id within the item.
    pub id: String,
    /// The program.
    pub code: Listing,
    /// The id of the test it fails first.
    pub fails: String,
    /// What to say about it.
    pub message: Rich,
}

#[cfg(feature = "app")]
impl Response {
    /// A program, and the ids of the groups of tests that it passes, as the learner says.
    pub fn program(source: String, passed: Vec<String>) -> Response {
        let mut all = alloc::vec![source];
        all.extend(passed);
        Response::Program(all)
    }

    /// The ids of the groups of tests that a program passes, as the learner says.
    pub fn passed(&self) -> &[String] {
        let Response::Program(all) = self else { return &[] };
        all.get(1..).unwrap_or_default()
    }

    /// Whether a program passes the group of tests with this id, as the learner says.
    pub fn passes(&self, group: &str) -> bool {
        self.passed().iter().any(|id| id == group)
    }
}

/// Tests that earn one point together.
#[cfg(feature = "app")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestGroup<'a> {
    /// The category of hidden tests; none for the visible ones, which are the core point.
    pub category: Option<&'a str>,
    /// Its tests, in the order of the file.
    pub tests: Vec<&'a Test>,
}

#[cfg(feature = "app")]
impl<'a> TestGroup<'a> {
    /// What a response names it by: its category, or `visible`.
    pub fn id(&self) -> &'a str {
        self.category.unwrap_or("visible")
    }
}

#[cfg(feature = "app")]
impl Code {
    /// The points of the score: the visible tests together, then the hidden ones of each category.
    pub fn groups(&self) -> Vec<TestGroup<'_>> {
        let mut groups: Vec<TestGroup<'_>> = Vec::new();
        for test in self.tests.iter().filter(|test| !test.hidden).chain(self.tests.iter().filter(|test| test.hidden)) {
            let category = test.hidden.then_some(test.category.as_str());
            match groups.iter_mut().find(|group| group.category == category) {
                Some(group) => group.tests.push(test),
                None => groups.push(TestGroup { category, tests: alloc::vec![test] }),
            }
        }
        groups
    }

    /// What stands in the editor; of a response of another kind, which an older page kept, the starter.
    pub fn written(&self, response: &Response) -> String {
        match response {
            Response::Program(all) => all.first().cloned().unwrap_or_default(),
            _ => self.starter.source(),
        }
    }

    /// Whether a program is more than the starter; spaces do not make it more.
    pub fn is_begun(&self, source: &str) -> bool {
        let starter = self.starter.source();
        !source.trim().is_empty() && source.split_whitespace().ne(starter.split_whitespace())
    }

    /// A point for each group that the learner says the program passes. One that was not begun earns none, nor one that
    /// would fail the visible tests: it does not do the task.
    pub(super) fn score(&self, response: &Response) -> Score {
        let groups = self.groups();
        let passes = |group: &&TestGroup<'_>| response.passes(group.id());
        let core = groups.iter().filter(|group| group.category.is_none()).all(|group| passes(&group));
        let got = if core && self.is_begun(&self.written(response)) { groups.iter().filter(passes).count() } else { 0 };
        Score::part(got, groups.len())
    }
}

impl Code {
    pub(super) fn is_sound(&self) -> bool {
        let known = |id: &str| self.tests.iter().any(|test| test.id == id);
        distinct(self.tests.iter().map(|test| test.id.as_str())) && self.wrong.iter().all(|wrong| known(&wrong.fails))
    }
}

#[cfg(all(test, feature = "app"))]
mod tests {
    use super::*;
    use crate::samples::program;
    use alloc::string::ToString;
    use alloc::vec;

    #[track_caller]
    fn check(source: &str, passed: &[&str], got: u16) {
        let passed: Vec<String> = passed.iter().map(ToString::to_string).collect();
        let response = Response::program(source.into(), passed);
        assert_eq!(program().score(&response), Score { got, of: 3 }, "{response:?}");
    }

    const WRITTEN: &str = "def double(n):\n    return 2 * n";

    #[test]
    fn visible_tests_are_one_point_and_each_category_of_hidden_ones_is_another() {
        let code = program();
        let groups: Vec<(&str, usize)> = code.groups().iter().map(|group| (group.id(), group.tests.len())).collect();
        assert_eq!(groups, [("visible", 2), ("empty", 1), ("edges", 2)]);
    }

    #[test]
    fn each_group_that_passes_is_a_point() {
        check(WRITTEN, &["visible", "empty", "edges"], 3);
        check(WRITTEN, &["visible", "edges"], 2);
        check(WRITTEN, &["visible", "edges", "edges", "gone"], 2);
        check(WRITTEN, &[], 0);
    }

    #[test]
    fn a_program_that_fails_the_visible_tests_earns_nothing() {
        check(WRITTEN, &["empty", "edges"], 0);
    }

    #[test]
    fn what_was_not_begun_earns_nothing() {
        for source in ["", " \n", "def double(n):\n    ...", "def double(n):\n  ...\n\n"] {
            check(source, &["visible", "empty", "edges"], 0);
        }
    }

    #[test]
    fn the_editor_begins_with_the_starter_also_where_an_older_draft_is_of_another_kind() {
        let starter = "def double(n):\n    ...";
        let old = Response::Output { stdout: String::new(), raises: None };
        assert_eq!(program().written(&old), starter);
        let typed = Response::program("x".into(), vec![]);
        assert_eq!(program().written(&typed), "x");
    }
}
