//! What a learner put aside: a concept that shall not come today, or not until it is brought back.
//! Does not know what is due.

use alloc::collections::BTreeMap;

use super::{Attempt, Progress, Target};
use crate::time::Day;

/// For how long a concept is put aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// Until tomorrow; Anki calls it buried.
    Today,
    /// Until it is brought back; Anki calls it suspended.
    Suspended,
}

impl Aside {
    const ALL: [Aside; 2] = [Aside::Today, Aside::Suspended];

    /// What is noted of a concept. It is the tick of a page that no deck can have, since no id of a deck holds an `@`: so it
    /// merges, is exported and forgotten with the rest, and a version that does not know it keeps it and shows nothing.
    pub(crate) fn target(self, concept: &str) -> Target {
        Target::Tick { page: self.page().into(), entry: concept.into() }
    }

    fn page(self) -> &'static str {
        match self {
            Aside::Today => "@buried",
            Aside::Suspended => "@suspended",
        }
    }

    fn of(attempt: &Attempt) -> Option<(Aside, &str)> {
        let Target::Tick { page, entry } = &attempt.target else { return None };
        Aside::ALL.into_iter().find(|aside| page == aside.page()).map(|aside| (aside, entry.as_str()))
    }
}

impl Progress {
    /// The concepts that are put aside today, and for how long. The latest word on each counts, wherever it was said.
    pub fn asides(&self, today: Day) -> BTreeMap<&str, Aside> {
        let mut asides = BTreeMap::new();
        for attempt in self.standing() {
            let Some((aside, concept)) = Aside::of(attempt) else { continue };
            if !attempt.score.is_full() {
                asides.remove(concept);
            } else if aside == Aside::Suspended || attempt.at.day(attempt.offset) == today {
                asides.insert(concept, aside);
            }
        }
        asides
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::attempt;
    use alloc::vec::Vec;

    const DAY: i64 = 86_400_000;

    /// A word on the concept `gil` at noon of a day: put aside so, or brought back.
    fn word(n: u32, day: i64, aside: Aside, on: bool) -> Attempt {
        let target = aside.target("gil");
        Attempt { target, ..attempt(u64::from(n), n, "card:gil", on, day * DAY + DAY / 2) }
    }

    #[track_caller]
    fn check(words: &[Attempt], today: i64, expected: Option<Aside>) {
        for words in [words.to_vec(), words.iter().rev().cloned().collect::<Vec<_>>()] {
            let progress = Progress::of(words.clone());
            assert_eq!(progress.asides(Day(today)).get("gil").copied(), expected);
            let mut twice = progress.clone();
            twice.merge(words);
            assert_eq!(twice, progress);
        }
    }

    #[test]
    fn what_is_buried_comes_back_tomorrow_and_what_is_suspended_when_it_is_brought_back() {
        use Aside::{Suspended, Today};
        check(&[], 5, None);
        check(&[word(1, 5, Today, true)], 5, Some(Today));
        check(&[word(1, 5, Today, true)], 6, None);
        check(&[word(1, 5, Suspended, true)], 500, Some(Suspended));
        check(&[word(1, 5, Suspended, true), word(2, 6, Suspended, false)], 6, None);
    }

    #[test]
    fn the_latest_word_counts_whichever_device_said_it() {
        use Aside::{Suspended, Today};
        let twice = [word(1, 4, Suspended, true), word(2, 5, Suspended, true)];
        let back = [twice[0].clone(), twice[1].clone(), word(3, 6, Suspended, false)];
        check(&back, 6, None);
        check(&[word(1, 4, Suspended, true), word(2, 5, Today, true)], 5, Some(Today));
        check(&[word(1, 4, Suspended, true), word(2, 5, Today, true)], 6, Some(Suspended));
    }

    #[test]
    fn what_was_taken_back_is_not_put_aside_and_nothing_of_it_is_an_answer() {
        let put = word(1, 5, Aside::Suspended, true);
        let undone = Attempt { retracts: Some(put.id), ..word(2, 5, Aside::Suspended, true) };
        check(&[put.clone(), undone], 5, None);
        let progress = Progress::of([put]);
        assert_eq!((progress.mistakes().len(), progress.knowledge().len()), (0, 0));
    }

    #[test]
    fn it_is_stored_as_the_tick_of_a_page_that_no_deck_has() {
        let target = Aside::Suspended.target("gil");
        assert_eq!(alloc::format!("{target}"), "tick:@suspended.gil");
        assert_eq!(Target::parse("tick:@suspended.gil"), Some(target));
    }
}
