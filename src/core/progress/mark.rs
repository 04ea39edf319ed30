//! What a learner says of a concept beside answering it: that it is to be found again, and that its memory starts anew.
//! Does not know what is asked.

use alloc::vec::Vec;

use super::{Attempt, Progress, Target};

/// One such word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is to be found again; Anki calls it marked.
    Star,
    /// Its memory starts anew, and what was answered before is history; Anki calls it forgotten.
    Anew,
}

const STARRED: &str = "@starred";
const ANEW: &str = "@anew";

impl Mark {
    /// What is noted of a concept: the tick of a page that no deck can have, as what is put aside is.
    pub(crate) fn target(self, concept: &str) -> Target {
        let page = match self {
            Mark::Star => STARRED,
            Mark::Anew => ANEW,
        };
        Target::Tick { page: page.into(), entry: concept.into() }
    }
}

impl Progress {
    /// The latest word of this kind on a concept, if it is on.
    pub fn marked(&self, mark: Mark, concept: &str) -> Option<&Attempt> {
        self.last(&mark.target(concept)).filter(|word| word.score.is_full())
    }

    /// The concepts with a star, by id.
    pub fn starred(&self) -> Vec<&str> {
        let is_star = |page: &str, word: &Attempt| page == STARRED && word.score.is_full();
        let latest = self.latest();
        latest
            .iter()
            .filter_map(|&(target, word)| match target {
                Target::Tick { page, entry } if is_star(page, word) => Some(entry.as_str()),
                _ => None,
            })
            .collect()
    }
}

impl Attempt {
    /// The concept whose memory starts anew here, if one does.
    pub(crate) fn restarts(&self) -> Option<&str> {
        match &self.target {
            Target::Tick { page, entry } if page == ANEW => Some(entry),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::attempt;

    #[test]
    fn a_star_stays_until_it_is_taken_off_whichever_device_did_it() {
        let (on, off) = (attempt(1, 1, "tick:@starred.gil", true, 5), attempt(2, 1, "tick:@starred.gil", false, 6));
        let other = attempt(3, 1, "tick:@starred.lists", true, 7);
        let progress = Progress::of([other.clone(), on.clone()]);
        assert_eq!(progress.starred(), ["gil", "lists"]);
        assert!(progress.marked(Mark::Star, "gil").is_some() && progress.marked(Mark::Anew, "gil").is_none());
        assert_eq!(Progress::of([off, other, on]).starred(), ["lists"]);
    }

    #[test]
    fn marks_are_ticks_of_pages_that_no_deck_has_and_no_answers() {
        for (mark, written) in [(Mark::Star, "tick:@starred.gil"), (Mark::Anew, "tick:@anew.gil")] {
            assert_eq!(alloc::format!("{}", mark.target("gil")), written);
            let progress = Progress::of([attempt(1, 1, written, true, 5)]);
            assert_eq!((progress.tally().answers, progress.mistakes().len(), progress.knowledge().len()), (0, 0, 0));
        }
    }
}
