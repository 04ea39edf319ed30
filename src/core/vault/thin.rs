//! What the snapshot keeps of very many attempts: every result, and the wording of those that a learner may look at again.
//! Does not know where they are stored.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::progress::{Attempt, KEPT_WHOLE, Target};

/// How many of the latest attempts at a target keep their response, however old they are.
const LATEST: usize = 3;

/// The attempts, oldest first, as they are stored: of those before the latest [`KEPT_WHOLE`] only the latest few at each
/// target keep what was answered.
pub(super) fn thinned(attempts: &[Attempt]) -> Vec<Attempt> {
    thinned_to(attempts, KEPT_WHOLE)
}

fn thinned_to(attempts: &[Attempt], whole: usize) -> Vec<Attempt> {
    let mut seen: BTreeMap<&Target, usize> = BTreeMap::new();
    let mut kept: Vec<Attempt> = Vec::with_capacity(attempts.len());
    for (age, attempt) in attempts.iter().rev().enumerate() {
        let of_target = seen.entry(&attempt.target).or_default();
        *of_target += 1;
        if age < whole || *of_target <= LATEST {
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
    use crate::interaction::Response;
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
    fn so_many_attempts_are_kept_as_they_are() {
        let attempts: Vec<Attempt> = (0..9).map(|n| attempt(1, n, "item:a.x", true, i64::from(n))).collect();
        assert_eq!(thinned_to(&attempts, 9), attempts);
    }
}
