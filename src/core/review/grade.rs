//! What an answer says about memory: one of the four ratings of FSRS.
//! Does not know what a rating does.

use crate::progress::{Attempt, Confidence, Rating};
use crate::time::Millis;

/// The rating of an attempt; none where it is not at a concept.
///
/// The learner's own grade counts if there is one. Else a score below 3/4 is Again, one not full is Hard, and a full one
/// is Good: at most Hard with a hint, with the options shown, or as a guess, and Easy when it was certain and quicker
/// than `median`, the learner's usual time for right answers of this kind. Which points of a card are core is not in an
/// attempt, so a card is stored with the grade that [`super::suggested`] gave or the learner chose; an older one has its score.
pub fn rating(attempt: &Attempt, median: Option<Millis>) -> Option<Rating> {
    attempt.target.concept()?;
    Some(attempt.rating.unwrap_or_else(|| {
        let earned = earned(attempt, median);
        if attempt.hints > 0 || attempt.assisted { earned.min(Rating::Hard) } else { earned }
    }))
}

fn earned(attempt: &Attempt, median: Option<Millis>) -> Rating {
    let quick = median.is_some_and(|median| attempt.took < median);
    let (got, of) = (u32::from(attempt.score.got), u32::from(attempt.score.of));
    match attempt.confidence {
        _ if got * 4 < of * 3 || of == 0 => Rating::Again,
        _ if got < of => Rating::Hard,
        Some(Confidence::Guess) => Rating::Hard,
        Some(Confidence::Certain) if quick => Rating::Easy,
        _ => Rating::Good,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interaction::Score;
    use crate::samples::attempt;

    const RIGHT: Score = Score { got: 4, of: 4 };

    #[track_caller]
    fn check(score: Score, confidence: Option<Confidence>, took: u32, expected: Rating) {
        let right = attempt(1, 1, "item:a.x", true, 0);
        let answer = Attempt { score, confidence, took: Millis(took), ..right };
        assert_eq!(rating(&answer, Some(Millis(1000))), Some(expected), "{answer:?}");
    }

    #[test]
    fn score_confidence_and_pace_give_the_grade() {
        use Confidence::{Certain, FairlySure, Guess};

        check(Score { got: 0, of: 1 }, Some(Certain), 1, Rating::Again);
        check(Score { got: 2, of: 3 }, Some(Certain), 1, Rating::Again);
        check(Score { got: 3, of: 4 }, Some(Certain), 1, Rating::Hard);
        check(Score { got: 3, of: 4 }, Some(Guess), 1, Rating::Hard);
        check(RIGHT, Some(Guess), 1, Rating::Hard);
        check(RIGHT, Some(FairlySure), 1, Rating::Good);
        check(RIGHT, None, 1, Rating::Good);
        check(RIGHT, Some(Certain), 1000, Rating::Good);
        check(RIGHT, Some(Certain), 999, Rating::Easy);
        check(Score { got: 0, of: 0 }, Some(Certain), 1, Rating::Again);
    }

    #[test]
    fn a_hint_or_shown_options_make_it_hard_at_most() {
        let right = attempt(1, 1, "item:a.x", true, 0);
        let wrong = attempt(1, 1, "item:a.x", false, 0);
        let graded = |attempt: Attempt| rating(&attempt, None);
        assert_eq!(graded(Attempt { hints: 1, ..right.clone() }), Some(Rating::Hard));
        assert_eq!(graded(Attempt { assisted: true, ..right }), Some(Rating::Hard));
        assert_eq!(graded(Attempt { hints: 1, ..wrong }), Some(Rating::Again));
    }

    #[test]
    fn nothing_is_easy_before_the_learner_has_a_usual_time() {
        assert_eq!(rating(&attempt(1, 1, "item:a.x", true, 0), None), Some(Rating::Good));
    }

    #[test]
    fn the_own_grade_of_the_learner_counts_whatever_the_score() {
        for own in [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy] {
            let graded = Attempt { rating: Some(own), hints: 2, ..attempt(1, 1, "card:a", true, 0) };
            assert_eq!(rating(&graded, None), Some(own));
        }
    }

    #[test]
    fn cells_and_ticks_are_not_graded() {
        for target in ["cell:t.a.b", "tick:p.e"] {
            let graded = Attempt { rating: Some(Rating::Good), ..attempt(1, 1, target, true, 0) };
            assert_eq!(rating(&graded, None), None, "{target}");
        }
    }
}
