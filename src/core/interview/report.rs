//! What an interview recorded, derived: nothing in it is an opinion.
//! Does not know words.

use alloc::vec::Vec;

use super::Interview;
use crate::interaction::{Response, Score};
use crate::progress::{Confidence, Target};
use crate::time::Millis;

/// What an interview recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report<'a> {
    /// Its questions in order.
    pub lines: Vec<Line<'a>>,
    /// How many were answered.
    pub answered: usize,
    /// How many of those were wholly right.
    pub right: usize,
    /// Points said of those that were to be said aloud.
    pub points: (usize, usize),
    /// How many were flagged to the end.
    pub flagged: usize,
}

/// One question of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// What was asked.
    pub target: &'a Target,
    /// What it earned; none where it was not answered.
    pub score: Option<Score>,
    /// How sure the learner was.
    pub confidence: Option<Confidence>,
    /// The time it took.
    pub took: Millis,
    /// The time it should have taken.
    pub budget: Millis,
    /// Whether it was flagged to the end.
    pub flagged: bool,
    /// The points said, where it was answered aloud.
    pub said: usize,
}

impl Line<'_> {
    /// Whether it was answered and not wholly right.
    pub fn is_missed(&self) -> bool {
        self.score.is_some_and(|score| !score.is_full())
    }
}

impl<'a> Report<'a> {
    /// The report of an interview that is over.
    pub fn of(interview: &'a Interview) -> Report<'a> {
        let entries = interview.session.entries.iter().zip(&interview.places).zip(1..);
        let lines: Vec<Line> = entries
            .map(|((entry, place), number)| Line {
                number,
                target: &entry.target,
                score: entry.outcome().map(|outcome| outcome.score),
                confidence: place.confidence,
                took: place.took,
                budget: place.budget,
                flagged: place.flagged,
                said: place.said.len(),
            })
            .collect();
        let outcomes = || interview.session.entries.iter().filter_map(|entry| entry.outcome());
        let points = outcomes().fold((0, 0), |(said, of), outcome| match &outcome.response {
            Response::Points(ids) => (said + ids.len(), of + usize::from(outcome.score.of)),
            _ => (said, of),
        });
        let right = lines.iter().filter(|line| line.score.is_some_and(Score::is_full)).count();
        let answered = lines.iter().filter(|line| line.score.is_some()).count();
        let flagged = lines.iter().filter(|line| line.flagged).count();
        Report { lines, answered, right, points, flagged }
    }

    /// What was missed, confident errors first.
    pub fn missed(&self) -> Vec<&Line<'a>> {
        let mut missed: Vec<&Line> = self.lines.iter().filter(|line| line.is_missed()).collect();
        missed.sort_by_key(|line| core::cmp::Reverse(line.confidence));
        missed
    }

    /// The share got of what was answered under each name, as (thousandths, answered), in the order of first mention.
    pub fn shares<'n>(&self, name: impl Fn(&Target) -> Option<&'n str>) -> Vec<(&'n str, u32, u32)> {
        let mut shares: Vec<(&str, u32, u32)> = Vec::new();
        for line in &self.lines {
            let (Some(name), Some(score)) = (name(line.target), line.score) else { continue };
            let got = u32::from(score.got) * 1000 / u32::from(score.of.max(1));
            match shares.iter_mut().find(|(known, ..)| *known == name) {
                Some((_, sum, of)) => (*sum, *of) = (*sum + got, *of + 1),
                None => shares.push((name, got, 1)),
            }
        }
        shares
    }
}
