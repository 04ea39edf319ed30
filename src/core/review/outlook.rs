//! How much would be recalled on each of the coming days: with reviews as they are due, and without any.
//! Does not know limits, nor what is new.

use super::forecast::{HORIZON, SLIGHT, days};
use super::fsrs::{self, State};
use super::{Memories, Wishes};
use crate::progress::Rating;
use crate::time::Day;

/// Of a thousand concepts that were seen, how many would be recalled today and on each of the coming 30 days, as an average
/// of their chances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// When every review comes on its day, and is right as often as its stability says.
    pub with_reviews: [u16; HORIZON as usize + 1],
    /// When none comes any more.
    pub without: [u16; HORIZON as usize + 1],
}

type Sums = [f32; HORIZON as usize + 1];

/// The time until a review: from `from` on, which is `passed` days after the latest review, to `due`, both days from today.
#[derive(Clone, Copy)]
struct Stretch {
    from: u32,
    passed: u32,
    due: u32,
}

/// What is foretold of these memories; none without any. Chances of a day are those before its reviews.
pub fn outlook(memories: &Memories, wishes: &Wishes, today: Day) -> Option<Outlook> {
    let (mut with_reviews, mut without): (Sums, Sums) = Default::default();
    for (_, memory) in memories.iter() {
        let state = State { stability: memory.stability, difficulty: memory.difficulty };
        let passed = today.since(memory.last);
        add(&mut without, state, Stretch { from: 0, passed, due: HORIZON }, 1.0);
        let stretch = Stretch { from: 0, passed, due: memory.due.since(today) };
        follow(&mut with_reviews, state, stretch, 1.0, wishes.share());
    }
    let count = memories.iter().len();
    let of_thousand = |sums: Sums| sums.map(|sum| (sum / count as f32 * 1000.0 + 0.5) as u16);
    (count > 0).then(|| Outlook { with_reviews: of_thousand(with_reviews), without: of_thousand(without) })
}

/// Adds the chances of one stretch, by their weight.
fn add(sums: &mut Sums, state: State, stretch: Stretch, weight: f32) {
    let days = sums.iter_mut().zip(0..).skip(stretch.from as usize);
    for (sum, day) in days.take_while(|(_, day)| *day <= stretch.due) {
        *sum += weight * fsrs::retrievability(state.stability, stretch.passed + day - stretch.from);
    }
}

/// Adds a stretch, and those after its review: after a right and after a wrong answer, each by its share of the weight.
fn follow(sums: &mut Sums, state: State, stretch: Stretch, weight: f32, retention: f32) {
    add(sums, state, stretch, weight);
    if stretch.due >= HORIZON {
        return;
    }
    let elapsed = stretch.passed + stretch.due - stretch.from;
    let wrong = weight * (1.0 - fsrs::retrievability(state.stability, elapsed));
    let wrong = if wrong < SLIGHT { 0.0 } else { wrong };
    for (rating, weight) in [(Rating::Good, weight - wrong), (Rating::Again, wrong)] {
        if weight > 0.0 {
            let next = state.next(rating, elapsed);
            let stretch = Stretch { from: stretch.due + 1, passed: 1, due: stretch.due + days(next, retention) };
            follow(sums, next, stretch, weight, retention);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Progress;
    use crate::review::memories;
    use crate::review::tests::outline;
    use crate::samples::attempt;
    use alloc::format;
    use alloc::vec::Vec;

    const DAY: i64 = 86_400_000;

    fn seen(count: u32) -> Progress {
        let answer = |n: u32| attempt(1, n, &format!("item:c{n}.x"), true, i64::from(n % 5) * DAY + DAY / 2);
        Progress::of((1..=count).map(answer))
    }

    fn remembered(count: u32, wishes: &Wishes, today: Day) -> Memories {
        let deck: Vec<_> = (1..=count).map(|n| outline(&format!("c{n}"))).collect();
        memories(&seen(count), &deck, wishes, today)
    }

    fn foretold(count: u32, retention: u8) -> Option<Outlook> {
        let (wishes, today) = (Wishes { retention, ..Wishes::default() }, Day(5));
        outlook(&remembered(count, &wishes, today), &wishes, today)
    }

    #[test]
    fn nothing_is_foretold_of_nothing() {
        assert_eq!(foretold(0, 90), None);
    }

    #[test]
    fn without_reviews_recall_falls_and_with_them_it_stays_near_what_is_desired() {
        for retention in [80, 90, 95] {
            let Outlook { with_reviews, without } = foretold(40, retention).unwrap();
            assert!(without.is_sorted_by(|a, b| a > b), "{without:?}");
            assert_eq!(with_reviews[0], without[0]);
            let desired = u16::from(retention) * 10;
            // Chances are above the desired one until the day of the review, and intervals are whole days.
            assert!(
                with_reviews[10..].iter().all(|n| (desired - 40..1000).contains(n)),
                "{retention}: {with_reviews:?}"
            );
            assert!(with_reviews[30] > without[30] + 50, "{with_reviews:?} {without:?}");
        }
    }

    #[test]
    fn today_is_as_likely_as_the_memories_say() {
        let (wishes, today) = (Wishes::default(), Day(5));
        let memories = remembered(1, &wishes, today);
        let (_, memory) = memories.iter().next().unwrap();
        let found = foretold(1, 90).unwrap().without[0];
        assert_eq!(found, (memory.retrievability(today) * 1000.0 + 0.5) as u16);
    }
}
