//! Said sure against right: what "certain" meant.
//! Does not know what a word should be called.

use alloc::collections::BTreeMap;

use super::{Gap, Share, day};
use crate::progress::{Confidence, Progress, Target};
use crate::time::Day;

/// How often answers were right of which the learner said this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// What was said.
    pub confidence: Confidence,
    /// How many were wholly right, of how many.
    pub right: Share,
}

impl Said {
    /// How many of a hundred such answers should be right for the word to mean what it says.
    pub fn fair(&self) -> u32 {
        match self.confidence {
            Confidence::Guess => 30,
            Confidence::FairlySure => 70,
            Confidence::Certain => 95,
        }
    }
}

/// What the words of a learner mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// There are too few answers under any word.
    Few,
    /// What they say.
    Fair,
    /// Answers under this word are right far less often than it says.
    MuchLess(Confidence),
    /// Less often.
    Less(Confidence),
    /// More often.
    More(Confidence),
}

/// How often answers were right, by what was said of them: guess, fairly sure, certain.
///
/// The first answer to a question on a day counts: what was just read is no test of confidence.
pub fn calibration(progress: &Progress) -> [Said; 3] {
    let all = [Confidence::Guess, Confidence::FairlySure, Confidence::Certain];
    let mut said = all.map(|confidence| Said { confidence, right: Share::default() });
    let mut asked: BTreeMap<&Target, Day> = BTreeMap::new();
    for attempt in progress.standing() {
        let is_first = asked.insert(&attempt.target, day(attempt)) != Some(day(attempt));
        if let Some(confidence) = attempt.confidence.filter(|_| is_first) {
            said[confidence as usize].right.count(attempt.score.is_full());
        }
    }
    said
}

/// What is most worth knowing of them: of those words that mean something else, the surest.
pub fn meaning(said: &[Said; 3]) -> Meaning {
    if said.iter().all(|said| said.right.is_few()) {
        return Meaning::Few;
    }
    let differs = |said: &Said| match said.right.against(said.fair()) {
        Gap::MuchLess => Some(Meaning::MuchLess(said.confidence)),
        Gap::Less => Some(Meaning::Less(said.confidence)),
        Gap::None => None,
        Gap::More => Some(Meaning::More(said.confidence)),
    };
    said.iter().rev().find_map(differs).unwrap_or(Meaning::Fair)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Attempt;
    use crate::samples::attempt;

    const DAY: i64 = 86_400_000;

    fn said(shares: [(u32, u32); 3]) -> [Said; 3] {
        let mut said = calibration(&Progress::default());
        for (said, (n, of)) in said.iter_mut().zip(shares) {
            said.right = Share { n, of };
        }
        said
    }

    #[test]
    fn answers_count_under_what_was_said_of_them() {
        let answer = |n, confidence, right| {
            let answer = attempt(1, n, &alloc::format!("item:a.x{n}"), right, 0);
            Attempt { confidence, ..answer }
        };
        let progress = Progress::of([
            answer(1, Some(Confidence::Certain), true),
            answer(2, Some(Confidence::Certain), false),
            answer(3, Some(Confidence::Guess), true),
            answer(4, None, true),
        ]);
        assert_eq!(calibration(&progress), said([(1, 1), (0, 0), (1, 2)]));
    }

    #[test]
    fn a_question_that_comes_again_on_the_same_day_does_not_count() {
        let answers = [(1, false, 0), (2, true, 1000), (3, true, DAY)];
        let progress = Progress::of(answers.map(|(n, right, at)| attempt(1, n, "item:a.x", right, at + DAY / 2)));
        assert_eq!(calibration(&progress)[2].right, Share { n: 1, of: 2 });
    }

    #[test]
    fn the_surest_word_that_means_something_else_is_told() {
        let check = |shares, expected| assert_eq!(meaning(&said(shares)), expected, "{shares:?}");
        check([(3, 7), (0, 0), (0, 7)], Meaning::Few);
        check([(14, 34), (38, 58), (64, 71)], Meaning::Less(Confidence::Certain));
        check([(14, 34), (38, 58), (38, 71)], Meaning::MuchLess(Confidence::Certain));
        check([(14, 34), (38, 58), (67, 71)], Meaning::Fair);
        check([(30, 34), (38, 58), (67, 71)], Meaning::More(Confidence::Guess));
        check([(30, 34), (57, 58), (0, 7)], Meaning::More(Confidence::FairlySure));
    }
}
