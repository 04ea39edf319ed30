//! Say what a program prints.
//! Does not run the program: the output was recorded when the deck was checked.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Score;
use crate::text::{Rich, small};

/// The recorded end of a program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Output {
    /// What it prints, without the last line end.
    pub stdout: String,
    /// The class name of the exception it ends with.
    pub raises: Option<String>,
    /// Answers that people really give.
    pub wrong: Vec<WrongOutput>,
}

/// A wrong answer with what makes it tempting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrongOutput {
    /// The lines expected.
    pub stdout: String,
    /// The exception expected.
    pub raises: Option<String>,
    /// The belief behind it, and the fact that breaks it.
    pub rationale: Rich,
}

/// One line of the comparison between the typed and the recorded output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffLine<'a> {
    /// The typed line, if there is one.
    pub yours: Option<&'a str>,
    /// The printed line, if there is one.
    pub python: Option<&'a str>,
    /// Whether the two count as equal.
    pub same: bool,
}

/// How a wrong response differs that nobody foresaw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// In the exception at the end alone.
    End,
    /// In the capitals of its name alone.
    Name,
    /// In quotes or capitals alone.
    Form,
    /// In this line first, counted from 1.
    Line(usize),
}

impl Output {
    /// The typed lines beside the printed ones, the exceptions left out. An empty line that only one of them has stands
    /// beside nothing and shifts none below.
    pub fn diff<'a>(&'a self, stdout: &'a str) -> Vec<DiffLine<'a>> {
        let (typed, printed) = (lines(stdout), lines(&self.stdout));
        let (mut typed, mut printed) = (typed.into_iter().peekable(), printed.into_iter().peekable());
        let mut diff = Vec::new();
        while let (yours, python) = (typed.peek().copied(), printed.peek().copied())
            && (yours.is_some() || python.is_some())
        {
            let same = matches!((yours, python), (Some(one), Some(other)) if same_line(one, other));
            let yours = typed.next_if(|_| same || python != Some(""));
            let python = printed.next_if(|_| same || yours != Some(""));
            diff.push(DiffLine { yours, python, same });
        }
        diff
    }

    /// Whether the response is right although some spaces differ.
    pub fn differs_in_space(&self, stdout: &str) -> bool {
        let exact = lines(stdout) == lines(&self.stdout);
        !exact && self.diff(stdout).iter().all(|line| line.same)
    }

    /// Whether the exception at the end, if any, is the typed one; a message typed with it does not count.
    pub fn ends_alike(&self, raises: Option<&str>) -> bool {
        same_end(self.raises.as_deref(), raises)
    }

    /// The foreseen wrong answer that the response equals.
    pub fn foreseen(&self, stdout: &str, raises: Option<&str>) -> Option<&WrongOutput> {
        self.wrong.iter().find(|wrong| agrees(&wrong.stdout, wrong.raises.as_deref(), stdout, raises))
    }

    /// The foreseen wrong answer that begins as the response does, its first wrong line included.
    pub fn nearest(&self, stdout: &str) -> Option<&WrongOutput> {
        let typed = lines(stdout);
        let begun = typed.get(..=self.first_wrong(stdout)?)?;
        let begins = |wrong: &&WrongOutput| {
            let theirs = lines(&wrong.stdout);
            theirs.len() >= begun.len() && theirs.iter().zip(begun).all(|(one, other)| same_line(one, other))
        };
        self.wrong.iter().find(begins)
    }

    /// How a wrong response differs.
    pub fn slip(&self, stdout: &str, raises: Option<&str>) -> Slip {
        let bare = |text: Option<&str>| text.map(|text| small(&text.replace(['"', '\''], "")));
        match self.first_wrong(stdout) {
            None if bare(raises.map(exception)) == bare(self.raises.as_deref()) => Slip::Name,
            None => Slip::End,
            Some(_) if self.diff(stdout).iter().all(|line| bare(line.yours) == bare(line.python)) => Slip::Form,
            Some(at) => Slip::Line(at + 1),
        }
    }

    fn first_wrong(&self, stdout: &str) -> Option<usize> {
        self.diff(stdout).iter().position(|line| !line.same)
    }

    pub(super) fn score(&self, stdout: &str, raises: Option<&str>) -> Score {
        Score::all_if(agrees(&self.stdout, self.raises.as_deref(), stdout, raises))
    }
}

fn agrees(expected: &str, ends: Option<&str>, stdout: &str, raises: Option<&str>) -> bool {
    let (expected, typed) = (lines(expected), lines(stdout));
    let same_lines =
        expected.len() == typed.len() && expected.iter().zip(&typed).all(|(one, other)| same_line(one, other));
    same_lines && same_end(ends, raises)
}

fn same_end(ends: Option<&str>, raises: Option<&str>) -> bool {
    ends == raises.map(exception)
}

/// The class name alone, whether or not a message or a module was typed with it.
pub(super) fn exception(typed: &str) -> &str {
    let name = typed.trim_start().split([':', '(', ' ']).next().unwrap_or_default();
    name.rsplit('.').next().unwrap_or_default()
}

/// Lines without trailing space; empty lines at the end do not count.
fn lines(text: &str) -> Vec<&str> {
    let text = text.trim_end();
    if text.is_empty() { Vec::new() } else { text.lines().map(str::trim_end).collect() }
}

fn same_line(one: &str, other: &str) -> bool {
    let squeezed = |line: &str| line.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    one == other || squeezed(one) == squeezed(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn output() -> Output {
        let wrong = WrongOutput { stdout: "[1]\n[2]".into(), raises: None, rationale: Rich::plain("why") };
        Output { stdout: "[1]\n[1, 2]".into(), raises: Some("TypeError".into()), wrong: vec![wrong] }
    }

    #[track_caller]
    fn check(stdout: &str, raises: Option<&str>, right: bool) {
        assert_eq!(output().score(stdout, raises).is_full(), right);
    }

    #[test]
    fn equal_lines_and_the_name_of_the_exception_are_right() {
        check("[1]\n[1, 2]", Some("TypeError"), true);
        check("[1]  \r\n[1, 2]\n\n", Some(" builtins.TypeError: can't"), true);
        check("[1]\n[1, 2]", Some("TypeError()"), true);
        check("[1]\n[1, 2]", Some("TypeError 'no'"), true);
        check("[1]\n[1, 2]", Some("typeerror"), false);
        check("[1]\n[1, 2]", None, false);
        check("[1]\n[1, 2]", Some("ValueError"), false);
        check("[1]", Some("TypeError"), false);
    }

    #[test]
    fn differences_of_space_alone_count_as_right_and_are_told() {
        check("[1]\n[1,2]", Some("TypeError"), true);
        assert!(output().differs_in_space("[1]\n[1,2]"));
        assert!(!output().differs_in_space("[1]\n[1, 2]"));
        assert!(!output().differs_in_space("[1]\n[1, 3]"));
    }

    #[test]
    fn the_diff_pairs_line_with_line() {
        let output = output();
        let line = |yours, python, same| DiffLine { yours, python, same };
        assert_eq!(output.diff("[1]"), [line(Some("[1]"), Some("[1]"), true), line(None, Some("[1, 2]"), false)]);
        assert_eq!(output.diff("[2]\n[1, 2]\nx")[2], line(Some("x"), None, false));
    }

    #[test]
    fn an_empty_line_that_only_one_side_has_shifts_none_below() {
        let line = |yours, python, same| DiffLine { yours, python, same };
        let stray = [
            line(Some("[1]"), Some("[1]"), true),
            line(Some(""), None, false),
            line(Some("[1, 2]"), Some("[1, 2]"), true),
        ];
        assert_eq!(output().diff("[1]\n\n[1, 2]"), stray);
        let spaced = Output { stdout: "a\n\n\nb".into(), raises: None, wrong: vec![] };
        let missed = [
            line(Some("a"), Some("a"), true),
            line(Some(""), Some(""), true),
            line(None, Some(""), false),
            line(Some("b"), Some("b"), true),
        ];
        assert_eq!(spaced.diff("a\n\nb"), missed);
        assert_eq!(spaced.slip("a\n\nb", None), Slip::Line(3));
    }

    #[test]
    fn an_answer_that_begins_like_a_foreseen_one_is_near_it() {
        assert!(output().nearest("[1]\n[2]\n[3]").is_some());
        assert!(output().nearest("[1]\n[2, 1]").is_none());
        assert!(output().nearest("[1]").is_none(), "a line that is missing is no line of theirs");
        assert!(output().nearest("[1]\n[1, 2]").is_none(), "nothing of it is wrong but the end");
    }

    #[track_caller]
    fn slips(printed: &str, typed: &str, slip: Slip) {
        let output = Output { stdout: printed.into(), raises: Some("KeyError".into()), wrong: vec![] };
        assert_eq!(output.slip(typed, None), slip);
    }

    #[test]
    fn a_name_in_other_capitals_is_no_other_end() {
        let output = Output { stdout: "a".into(), raises: Some("KeyError".into()), wrong: vec![] };
        for (typed, slip) in [("keyerror", Slip::Name), ("Keyerror('a')", Slip::Name), ("ValueError", Slip::End)] {
            assert_eq!(output.slip("a", Some(typed)), slip);
        }
        assert_eq!(output.slip("b", Some("keyerror")), Slip::Line(1));
    }

    #[test]
    fn an_unforeseen_answer_is_told_by_how_it_differs() {
        slips("a", "a ", Slip::End);
        slips("a\nTrue", "'a'\ntrue", Slip::Form);
        slips("['a']", "[a]", Slip::Form);
        slips("a\nb", "A", Slip::Line(1));
        slips("a\nb", "a", Slip::Line(2));
        slips("a\nb", "a\nc", Slip::Line(2));
    }

    #[test]
    fn a_foreseen_wrong_answer_is_recognised() {
        assert!(output().foreseen("[1]\n[2]\n", None).is_some());
        assert!(output().foreseen("[1]\n[2]\n", Some("TypeError")).is_none());
    }
}
