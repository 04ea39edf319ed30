//! What an interview recorded, derived: nothing in it is an opinion.
//! Does not know words.

use alloc::vec::Vec;

use super::{Dimension, Interview};
use crate::deck::Asks;
use crate::interaction::{Kind, Response, Score};
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
    /// Whether it was passed over.
    pub skipped: bool,
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
                skipped: place.skipped,
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

    /// What was not answered, in order.
    pub fn unanswered(&self) -> impl Iterator<Item = &Line<'a>> {
        self.lines.iter().filter(|line| line.score.is_none())
    }

    /// How many answers were certain and not wholly right.
    pub fn certain_errors(&self) -> usize {
        self.missed().iter().take_while(|line| line.confidence == Some(Confidence::Certain)).count()
    }

    /// What was answered, counted under the names that `name` gives, in the order of first mention.
    pub fn groups<N: PartialEq>(&self, name: impl Fn(&'a Target) -> Option<N>) -> Vec<Group<N>> {
        let mut groups: Vec<Group<N>> = Vec::new();
        for line in &self.lines {
            let (Some(name), Some(score)) = (name(line.target), line.score) else { continue };
            let at = groups.iter().position(|known| known.name == name).unwrap_or_else(|| {
                groups.push(Group { name, right: 0, of: 0 });
                groups.len() - 1
            });
            groups[at].right += usize::from(score.is_full());
            groups[at].of += 1;
        }
        groups
    }

    /// The strongest and the weakest of these groups; none where too little was asked to tell them apart.
    pub fn extremes<N: PartialEq + Copy>(&self, name: impl Fn(&'a Target) -> Option<N>) -> Option<[Group<N>; 2]> {
        let groups = self.groups(name);
        let strongest = groups.iter().copied().reduce(|best, one| if one.is_better(&best) { one } else { best })?;
        let weakest = groups.iter().copied().reduce(|worst, one| if worst.is_better(&one) { one } else { worst })?;
        // One answer more or less must not turn it round.
        let less = Group { right: strongest.right.saturating_sub(1), ..strongest };
        let more = Group { right: weakest.right + 1, ..weakest };
        (less.is_better(&weakest) && strongest.is_better(&more)).then_some([strongest, weakest])
    }
}

/// Answers that have something in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group<N> {
    /// What that is.
    pub name: N,
    /// How many were wholly right.
    pub right: usize,
    /// How many there are.
    pub of: usize,
}

impl<N> Group<N> {
    fn is_better(&self, other: &Group<N>) -> bool {
        self.right * other.of > other.right * self.of
    }
}

/// What a question asks for, in so few sorts that a paper has several questions of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// To know an idea.
    Ideas,
    /// To read code.
    Code,
    /// To say an answer aloud.
    Aloud,
}

impl Sort {
    /// The sort of a question of this kind; a card has none.
    pub fn of(kind: Option<Kind>) -> Sort {
        match kind {
            None => Sort::Aloud,
            Some(Kind::Output | Kind::Order | Kind::Bug | Kind::Code) => Sort::Code,
            Some(Kind::Choice | Kind::Multiple | Kind::Blank | Kind::Match) => Sort::Ideas,
        }
    }

    /// The dimension that the answers to such questions speak of, whatever they are about.
    pub fn dimension(self) -> Dimension {
        match self {
            Sort::Ideas => Dimension::TechnicalDepth,
            Sort::Code => Dimension::ProblemSolving,
            Sort::Aloud => Dimension::Communication,
        }
    }
}

impl Dimension {
    /// The dimension that the points of a card speak of whose question is for this. None speaks of testing.
    pub fn of(asks: Asks) -> Option<Dimension> {
        match asks {
            Asks::Behavioural => Some(Dimension::Communication),
            Asks::Practical | Asks::Design | Asks::ProblemSolving => Some(Dimension::ProblemSolving),
            Asks::Technical | Asks::Concept => Some(Dimension::TechnicalDepth),
            Asks::Advice => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interview::{Extra, Paper, Question};
    use crate::session::{Outcome, Phase};
    use crate::time::Timestamp;
    use alloc::string::String;

    /// An interview whose items bear such names as `errors` and were answered so: `+` right, `-` wrong, `.` not at all.
    fn extremes(answers: &[(&str, &str)]) -> Option<(String, String)> {
        let all: Vec<(&str, char)> =
            answers.iter().flat_map(|(name, given)| given.chars().map(move |one| (*name, one))).collect();
        let questions =
            all.iter().map(|(name, _)| Question { target: Target::item(name, "a"), budget: Millis(1) }).collect();
        let mut interview = Interview::new(Paper::default(), Extra::None, questions, Timestamp(0));
        for (entry, (_, given)) in interview.session.entries.iter_mut().zip(&all) {
            if *given != '.' {
                let score = Score { got: u16::from(*given == '+'), of: 1 };
                let response = Response::Choice(None);
                let outcome = Outcome { response, score, confidence: None, hints: 0, assisted: false, took: Millis(0) };
                entry.phase = Phase::Answered(outcome);
            }
        }
        let report = Report::of(&interview);
        let told = report.extremes(|target| target.concept())?;
        let [strongest, weakest] = told.map(|one| alloc::format!("{} {} of {}", one.name, one.right, one.of));
        Some((strongest, weakest))
    }

    #[test]
    fn strongest_and_weakest_are_told_where_one_answer_would_not_turn_them_round() {
        let told = Some(("errors 2 of 2".into(), "typing 0 of 2".into()));
        assert_eq!(extremes(&[("errors", "++"), ("oop", "+-"), ("typing", "--")]), told);
        let told = Some(("errors 3 of 3".into(), "typing 1 of 3".into()));
        assert_eq!(extremes(&[("typing", "+--"), ("errors", "+++")]), told);
    }

    #[test]
    fn too_little_or_too_much_alike_tells_nothing() {
        assert_eq!(extremes(&[("errors", "+"), ("typing", "-")]), None, "one answer says nothing");
        assert_eq!(extremes(&[("errors", "++"), ("typing", "+-")]), None);
        assert_eq!(extremes(&[("errors", "++"), ("typing", "..")]), None, "what was not answered was not asked");
        assert_eq!(extremes(&[("errors", "--")]), None);
        assert_eq!(extremes(&[]), None);
    }

    #[test]
    fn what_one_knows_speaks_of_depth_and_what_one_works_out_of_problem_solving() {
        for asks in [Asks::Technical, Asks::Concept] {
            assert_eq!(Dimension::of(asks), Some(Dimension::TechnicalDepth));
        }
        for asks in [Asks::Practical, Asks::Design, Asks::ProblemSolving] {
            assert_eq!(Dimension::of(asks), Some(Dimension::ProblemSolving));
        }
    }
}
