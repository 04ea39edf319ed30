//! Say what a program prints.
//! Does not run the program: the output was recorded when the deck was checked.

use alloc::string::String;
use alloc::vec;
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
    /// The typed lines beside the printed ones, the exceptions left out: as many as can stand beside their equals, in
    /// order, and what is between those beside each other.
    pub fn diff<'a>(&'a self, stdout: &'a str) -> Vec<DiffLine<'a>> {
        let (typed, printed) = (lines(stdout), lines(&self.stdout));
        let common = common(&typed, &printed);
        let (mut at, mut diff) = ((0, 0), Vec::new());
        for (y, p) in common.into_iter().chain([(typed.len(), printed.len())]) {
            for step in 0..(y - at.0).max(p - at.1) {
                let yours = typed[at.0..y].get(step).copied();
                diff.push(DiffLine { yours, python: printed[at.1..p].get(step).copied(), same: false });
            }
            if let (Some(yours), Some(python)) = (typed.get(y), printed.get(p)) {
                diff.push(DiffLine { yours: Some(yours), python: Some(python), same: true });
            }
            at = (y + 1, p + 1);
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

/// More pairs of lines than these are not tried: texts of strangers may be long.
const PAIRS: usize = 100_000;

/// The longest row of pairs of equal lines, each by its places: the table of lengths from the end, walked from the start.
fn common(typed: &[&str], printed: &[&str]) -> Vec<(usize, usize)> {
    if typed.len() * printed.len() > PAIRS {
        let places = (0..).zip(typed.iter().zip(printed));
        return places.filter(|(_, (one, other))| same_line(one, other)).map(|(at, _)| (at, at)).collect();
    }
    let width = printed.len() + 1;
    let mut lengths = vec![0_usize; (typed.len() + 1) * width];
    for y in (0..typed.len()).rev() {
        for p in (0..printed.len()).rev() {
            lengths[y * width + p] = if same_line(typed[y], printed[p]) {
                1 + lengths[(y + 1) * width + p + 1]
            } else {
                lengths[(y + 1) * width + p].max(lengths[y * width + p + 1])
            };
        }
    }
    let (mut y, mut p, mut pairs) = (0, 0, Vec::new());
    while y < typed.len() && p < printed.len() {
        if same_line(typed[y], printed[p]) {
            pairs.push((y, p));
            (y, p) = (y + 1, p + 1);
        } else if lengths[(y + 1) * width + p] >= lengths[y * width + p + 1] {
            y += 1;
        } else {
            p += 1;
        }
    }
    pairs
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
    fn a_line_that_is_missing_or_too_many_makes_no_other_wrong() {
        let output = Output { stdout: "a\nb\nc".into(), raises: None, wrong: vec![] };
        let rows = |typed: &str| -> Vec<(bool, bool, bool)> {
            output.diff(typed).iter().map(|line| (line.yours.is_some(), line.python.is_some(), line.same)).collect()
        };
        let same = (true, true, true);
        assert_eq!(rows("b\nc"), [(false, true, false), same, same]);
        assert_eq!(rows("a\nb"), [same, same, (false, true, false)]);
        assert_eq!(rows("x\na\nb\nc"), [(true, false, false), same, same, same]);
        assert_eq!(rows("\nb\nc"), [(true, true, false), same, same]);
        assert_eq!(rows("a\nx\ny\nc"), [same, (true, true, false), (true, false, false), same]);
    }

    #[test]
    fn very_many_lines_are_compared_place_by_place_t11() {
        let many = "a\n".repeat(1_000) + "b\n" + &"a\n".repeat(1_000);
        let output = Output { stdout: many.clone(), raises: None, wrong: vec![] };
        assert!(output.diff(&many).iter().all(|line| line.same));
        assert_eq!(output.diff(&(String::from("x\n") + &many)).iter().filter(|line| !line.same).count(), 4);
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
