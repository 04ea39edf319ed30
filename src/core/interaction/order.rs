//! Bring lines into order, and leave out those that are not needed.
//! Does not know how a line is moved.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Score, distinct};
use crate::listing::{Lang, Listing, Token, TokenKind};
use crate::random;
use crate::text::Rich;

/// Lines in their right order, and lines that do not belong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Whether the lines are code or prose.
    pub lang: Lang,
    /// The right order.
    pub lines: Vec<Line>,
    /// Lines that are not needed.
    pub extra: Vec<ExtraLine>,
    /// Other right orders, as positions in `lines`.
    pub accept: Vec<Vec<u8>>,
}

/// A line that belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its id within the item.
    pub id: String,
    /// Its text, indentation included.
    pub text: Listing,
}

/// A line that does not belong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtraLine {
    /// Its id within the item.
    pub id: String,
    /// Its text, indentation included.
    pub text: Listing,
    /// Why it tempts.
    pub rationale: Rich,
}

impl Order {
    /// The text of the line with this id.
    pub fn text(&self, id: &str) -> Option<&Listing> {
        let line = self.lines.iter().find(|line| line.id == id).map(|line| &line.text);
        line.or_else(|| self.extra.iter().find(|line| line.id == id).map(|line| &line.text))
    }

    /// All lines, mixed so that none of the right orders stands there by chance.
    pub fn mixed(&self, seed: u64) -> Vec<String> {
        let ids = self.lines.iter().map(|line| &line.id).chain(self.extra.iter().map(|line| &line.id));
        let mut mixed: Vec<String> = ids.cloned().collect();
        random::shuffle(&mut mixed, seed);
        if self.score(&mixed).is_full() {
            mixed.reverse();
        }
        mixed
    }

    /// The right orders, the one of the file first.
    fn right(&self) -> impl Iterator<Item = Vec<&str>> {
        let file = self.lines.iter().map(|line| line.id.as_str()).collect();
        let others = self.accept.iter().map(|order| {
            order.iter().filter_map(|at| self.lines.get(usize::from(*at))).map(|line| line.id.as_str()).collect()
        });
        core::iter::once(file).chain(others)
    }

    /// A point for each line that stands in order, by the longest run common with a right order, less one for each extra line used.
    pub(super) fn score(&self, ids: &[String]) -> Score {
        let extra = ids.iter().filter(|id| self.extra.iter().any(|line| line.id == **id)).count();
        let in_order = self.right().map(|right| common(&right, ids)).max().unwrap_or(0);
        Score::part(in_order.saturating_sub(extra), self.lines.len())
    }

    /// The right order that `ids` come closest to; of equals the first.
    fn nearest(&self, ids: &[String]) -> Vec<&str> {
        let nearer = |best: Vec<_>, right: Vec<_>| if common(&right, ids) > common(&best, ids) { right } else { best };
        self.right().reduce(nearer).unwrap_or_default()
    }

    /// The ids that stand in order in `ids`, measured against the right order they come closest to.
    pub fn in_order(&self, ids: &[String]) -> Vec<String> {
        kept(&self.nearest(ids), ids).into_iter().map(ToString::to_string).collect()
    }

    /// The right order that `ids` are measured against, as one listing.
    pub fn solution(&self, ids: &[String]) -> Listing {
        let mut tokens = Vec::new();
        for line in self.nearest(ids).into_iter().filter_map(|id| self.text(id)) {
            if !tokens.is_empty() {
                tokens.push(Token { kind: TokenKind::Plain, text: "\n".into() });
            }
            tokens.extend(line.tokens.iter().cloned());
        }
        Listing { lang: self.lang, tokens }
    }

    pub(super) fn is_sound(&self) -> bool {
        let ids = self.lines.iter().map(|line| line.id.as_str()).chain(self.extra.iter().map(|line| line.id.as_str()));
        let whole = |order: &Vec<u8>| {
            order.len() == self.lines.len()
                && (0..self.lines.len()).all(|at| order.iter().any(|place| usize::from(*place) == at))
        };
        !self.lines.is_empty() && distinct(ids) && self.accept.iter().all(whole)
    }
}

fn common(right: &[&str], ids: &[String]) -> usize {
    kept(right, ids).len()
}

/// The longest common subsequence; items have at most a dozen lines, so the plain table is enough.
fn kept<'a>(right: &[&'a str], ids: &[String]) -> Vec<&'a str> {
    let mut lengths = alloc::vec![alloc::vec![0usize; ids.len() + 1]; right.len() + 1];
    for (i, one) in right.iter().enumerate().rev() {
        for (j, other) in ids.iter().enumerate().rev() {
            lengths[i][j] =
                if one == other { lengths[i + 1][j + 1] + 1 } else { lengths[i + 1][j].max(lengths[i][j + 1]) };
        }
    }
    let (mut i, mut j, mut kept) = (0, 0, Vec::new());
    while i < right.len() && j < ids.len() {
        if right[i] == ids[j] {
            kept.push(right[i]);
            i += 1;
            j += 1;
        } else if lengths[i + 1][j] >= lengths[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn order() -> Order {
        let line = |id: &str| Line { id: id.into(), text: Listing::text(id) };
        let extra = ExtraLine { id: "x".into(), text: Listing::text("x"), rationale: Rich::plain("why") };
        let lines = vec![line("a"), line("b"), line("c"), line("d")];
        Order { lang: Lang::Python, lines, extra: vec![extra], accept: vec![vec![1, 0, 2, 3]] }
    }

    #[track_caller]
    fn check(ids: &str, got: u16) {
        let ids: Vec<String> = ids.chars().map(|c| c.to_string()).collect();
        assert_eq!(order().score(&ids), Score { got, of: 4 });
    }

    #[test]
    fn lines_in_order_count_and_extra_lines_take_away() {
        check("abcd", 4);
        check("bacd", 4);
        check("dabc", 3);
        check("abxcd", 3);
        check("abc", 3);
        check("dcba", 2);
    }

    #[track_caller]
    fn check_solution(ids: &str, solution: &str) {
        let ids: Vec<String> = ids.chars().map(|c| c.to_string()).collect();
        assert_eq!(order().solution(&ids).source().replace('\n', ""), solution);
    }

    #[test]
    fn what_is_shown_as_right_is_what_lines_are_marked_against() {
        check_solution("bdac", "bacd");
        check_solution("abdc", "abcd");
        check_solution("cd", "abcd");
        check_solution("", "abcd");
    }

    #[test]
    fn the_mixed_start_is_never_a_right_order() {
        for seed in 0..200 {
            assert!(!order().score(&order().mixed(seed)).is_full());
        }
    }

    #[test]
    fn an_accepted_order_must_name_every_line_once() {
        assert!(order().is_sound());
        assert!(!Order { accept: vec![vec![0, 1, 2]], ..order() }.is_sound());
        assert!(!Order { accept: vec![vec![0, 1, 2, 2]], ..order() }.is_sound());
        assert!(!Order { accept: vec![vec![0, 1, 2, 9]], ..order() }.is_sound());
    }
}
