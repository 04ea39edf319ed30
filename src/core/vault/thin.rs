//! What the snapshot keeps of very many attempts: every result, and the wording of those that a learner may look at again.
//! Does not know where they are stored.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::interaction::Response;
use crate::progress::{Attempt, KEPT_WHOLE, Target};
use crate::time::Timestamp;

/// How many of the latest attempts at a target keep their response, however old they are.
const LATEST: usize = 3;

/// A note is kept at every pause of who writes it, so most of them are on the way to the next. Of those that were written
/// anew within so many milliseconds only the last keeps its text.
const SITTING: i64 = 30 * 60_000;

/// The attempts, oldest first, as they are stored: of those before the latest [`KEPT_WHOLE`] only the latest few at each
/// target keep what was answered.
pub(super) fn thinned(attempts: &[Attempt]) -> Vec<Attempt> {
    thinned_to(attempts, KEPT_WHOLE)
}

/// Whether an attempt is something that the learner wrote for a page of advice.
fn is_note(attempt: &Attempt) -> bool {
    matches!(attempt.target, Target::Tick { .. }) && matches!(attempt.response, Response::Blank(_))
}

fn thinned_to(attempts: &[Attempt], whole: usize) -> Vec<Attempt> {
    let mut seen: BTreeMap<&Target, (usize, Timestamp)> = BTreeMap::new();
    let mut kept: Vec<Attempt> = Vec::with_capacity(attempts.len());
    for (age, attempt) in attempts.iter().rev().enumerate() {
        let (of_target, later) = seen.entry(&attempt.target).or_insert((0, Timestamp(i64::MAX)));
        *of_target += 1;
        let later = core::mem::replace(later, attempt.at);
        let is_draft = is_note(attempt) && later.0.saturating_sub(attempt.at.0) < SITTING;
        if !is_draft && (age < whole || *of_target <= LATEST) {
            kept.push(attempt.clone());
        } else {
            kept.push(Attempt { response: attempt.response.emptied(), ..attempt.clone() });
        }
    }
    kept.reverse();
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::attempt;

    #[test]
    fn old_attempts_keep_their_result_and_the_latest_of_each_target_their_answer_f17() {
        let target = |n: u32| if n == 1 { "item:a.rare" } else { "item:a.often" };
        let attempts: Vec<Attempt> = (0..9).map(|n| attempt(1, n, target(n), n % 2 == 0, i64::from(n))).collect();
        let kept = thinned_to(&attempts, 2);
        let whole: Vec<u32> =
            kept.iter().filter(|one| one.response != Response::Choice(None)).map(|one| one.id.sequence).collect();
        assert_eq!(whole, [1, 6, 7, 8]);
        let results = |all: &[Attempt]| all.iter().map(|one| (one.id, one.score, one.at)).collect::<Vec<_>>();
        assert_eq!(results(&kept), results(&attempts));
    }

    #[test]
    fn of_a_note_that_is_written_in_pauses_each_sitting_keeps_its_last_text() {
        let minutes = [0, 1, 2, 300, 301];
        let note = |(n, minute): (u32, &i64)| {
            let text = Response::Blank([alloc::format!("{n}")].into());
            Attempt { response: text, ..attempt(1, n, "tick:story.a", true, minute * 60_000) }
        };
        let attempts: Vec<Attempt> = (1..).zip(&minutes).map(note).collect();
        let kept = thinned_to(&attempts, 100);
        let whole: Vec<u32> = kept.iter().filter(|one| !one.response.is_empty()).map(|one| one.id.sequence).collect();
        assert_eq!((kept.len(), whole), (5, [3, 5].to_vec()));
    }

    #[test]
    fn so_many_attempts_are_kept_as_they_are() {
        let attempts: Vec<Attempt> = (0..9).map(|n| attempt(1, n, "item:a.x", true, i64::from(n))).collect();
        assert_eq!(thinned_to(&attempts, 9), attempts);
    }
}
