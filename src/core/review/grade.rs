//! What an answer says about memory: one of the four ratings of FSRS.
//! Does not know what a rating does.

use alloc::string::String;

use crate::deck::Point;
use crate::progress::{Attempt, Confidence, Rating};
use crate::time::Millis;

/// A spoken answer takes half a minute to a minute: all points within it were said without searching.
const FLUENT: Millis = Millis(60_000);

/// The rating of an attempt; none where it is not at a concept.
///
/// The learner's own grade counts if there is one. Else a score below 3/4 is Again, one not full is Hard, and a full one
/// is Good: at most Hard with a hint, with the options shown, or as a guess, and Easy when it was certain and quicker
/// than `median`, the learner's usual time for right answers of this kind. Which points of a card are core is not in an
/// attempt, so a card is stored with the grade that [`suggested`] gave or the learner chose; an older one has its score.
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

/// The grade that the ticked points of a card suggest; `said` holds their ids, `took` is the time until the reveal.
///
/// A core point that is missing is always Again. Else less than 40 % is Again, less than 70 % Hard, less than all Good,
/// and all within a minute Easy; with a nudge it is at most Hard.
pub fn suggested(points: &[Point], said: &[String], hints: u8, took: Millis) -> Rating {
    let is_said = |point: &&Point| said.contains(&point.id);
    let core = points.iter().filter(|point| point.core).all(|point| is_said(&point));
    let percent = points.iter().filter(is_said).count() * 100 / points.len().max(1);
    let earned = match percent {
        _ if !core => Rating::Again,
        0..40 => Rating::Again,
        40..70 => Rating::Hard,
        100 if took <= FLUENT => Rating::Easy,
        _ => Rating::Good,
    };
    if hints > 0 { earned.min(Rating::Hard) } else { earned }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interaction::Score;
    use crate::samples::attempt;
    use crate::text::Rich;
    use alloc::string::ToString;
    use alloc::vec::Vec;

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

    #[test]
    fn ticked_points_suggest_a_grade_and_a_missing_core_point_is_always_again() {
        let point = |id: &str, core| Point { id: id.into(), core, text: Rich::plain(id) };
        let points = [point("a", true), point("b", false), point("c", false), point("d", false), point("e", false)];
        let of = |said: &str, hints, took| {
            let said: Vec<String> = said.chars().map(|id| id.to_string()).collect();
            suggested(&points, &said, hints, Millis(took))
        };
        assert_eq!(of("", 0, 1), Rating::Again);
        assert_eq!(of("bcde", 0, 1), Rating::Again);
        assert_eq!(of("a", 0, 1), Rating::Again);
        assert_eq!(of("ab", 0, 1), Rating::Hard);
        assert_eq!(of("abc", 0, 1), Rating::Hard);
        assert_eq!(of("abcd", 0, 1), Rating::Good);
        assert_eq!(of("abcde", 0, 60_000), Rating::Easy);
        assert_eq!(of("abcde", 0, 60_001), Rating::Good);
        assert_eq!(of("abcde", 1, 1), Rating::Hard);
        assert_eq!(of("abxyz", 0, 1), Rating::Hard);
    }
}
