//! Known, learning and unseen by topic.
//! Does not know when a concept counts as known; see [`Knowledge`].

use alloc::vec::Vec;

use crate::deck::{Index, Topic};
use crate::progress::{Knowledge, Progress};

/// How far a learner is with the concepts of one topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopicShare<'a> {
    /// The topic.
    pub topic: &'a Topic,
    /// How many of its concepts are known.
    pub known: usize,
    /// How many were seen and are not yet known.
    pub learning: usize,
    /// How many were never seen.
    pub unseen: usize,
}

impl TopicShare<'_> {
    /// How many concepts it has.
    pub fn concepts(&self) -> usize {
        self.known + self.learning + self.unseen
    }

    /// Whether nothing of it was seen.
    pub fn is_new(&self) -> bool {
        self.unseen == self.concepts()
    }

    /// Whether it is new, known of a thousand, seen of a thousand.
    fn strength(&self) -> (bool, usize, usize) {
        let of_thousand = |n: usize| (n * 1000).checked_div(self.concepts()).unwrap_or_default();
        (self.is_new(), of_thousand(self.known), of_thousand(self.known + self.learning))
    }
}

/// Every topic of the deck: those that were begun, the least known first, then the new ones; in the order of the deck where
/// they are alike.
pub fn topics<'a>(index: &'a Index, progress: &Progress) -> Vec<TopicShare<'a>> {
    let knowledge = progress.knowledge();
    let mut shares: Vec<TopicShare> = Vec::new();
    for outline in &index.topics {
        let mut share = TopicShare { topic: &outline.topic, known: 0, learning: 0, unseen: 0 };
        for concept in &outline.concepts {
            match knowledge.get(concept.id.as_str()).copied().unwrap_or_default() {
                Knowledge::Known => share.known += 1,
                Knowledge::Learning => share.learning += 1,
                Knowledge::Unseen => share.unseen += 1,
            }
        }
        let place = shares.partition_point(|other| other.strength() <= share.strength());
        shares.insert(place, share);
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{Chunk, TopicOutline};
    use crate::interaction::Response;
    use crate::progress::Attempt;
    use crate::samples;
    use alloc::vec;

    const DAY: i64 = 86_400_000;

    fn topic(id: &str, concepts: &[&str]) -> TopicOutline {
        let concepts = concepts.iter().map(|id| samples::concept(id).outline()).collect();
        TopicOutline { topic: Topic { id: id.into(), title: id.into() }, concepts }
    }

    #[test]
    fn what_was_begun_comes_first_and_of_it_what_is_least_known() {
        let Chunk::Index(index) = samples::index(&[]) else { unreachable!() };
        let all = vec![topic("half", &["a", "b"]), topic("new", &["c"]), topic("seen", &["d"])];
        let index = Index { topics: all, ..index };
        let typed = |n, target, at| Attempt {
            response: Response::Output { stdout: "1".into(), raises: None },
            ..samples::attempt(1, n, target, true, at)
        };
        let answers = [typed(1, "item:a.a", 0), typed(2, "item:a.a", 2 * DAY), typed(3, "item:d.a", 0)];
        let progress = Progress::of(answers);
        let shares = topics(&index, &progress);
        let counts: Vec<_> =
            shares.iter().map(|one| (one.topic.id.as_str(), one.known, one.learning, one.unseen)).collect();
        assert_eq!(counts, [("seen", 0, 1, 0), ("half", 1, 0, 1), ("new", 0, 0, 1)]);
    }
}
