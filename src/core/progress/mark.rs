//! What a learner says of a concept beside answering it: that it is to be found again, and that its memory starts anew; and
//! of a topic, that what is new comes from it.
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
    /// Of a topic: what is new in review comes from it, and from others only where that is said of them too.
    NewFrom,
}

const ANEW: &str = "@anew";

impl Mark {
    /// What is noted of a concept or topic: the tick of a page that no deck can have, as what is put aside is.
    pub(crate) fn target(self, id: &str) -> Target {
        Target::Tick { page: self.page().into(), entry: id.into() }
    }

    fn page(self) -> &'static str {
        match self {
            Mark::Star => "@starred",
            Mark::Anew => ANEW,
            Mark::NewFrom => "@new",
        }
    }
}

impl Progress {
    /// The latest word of this kind on a concept or topic, if it is on.
    pub fn marked(&self, mark: Mark, id: &str) -> Option<&Attempt> {
        self.last(&mark.target(id)).filter(|word| word.score.is_full())
    }

    /// The concepts or topics with a mark of this kind, by id.
    pub fn all_marked(&self, mark: Mark) -> Vec<&str> {
        let is_on = |page: &str, word: &Attempt| page == mark.page() && word.score.is_full();
        let latest = self.latest();
        latest
            .iter()
            .filter_map(|&(target, word)| match target {
                Target::Tick { page, entry } if is_on(page, word) => Some(entry.as_str()),
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
        assert_eq!(progress.all_marked(Mark::Star), ["gil", "lists"]);
        assert!(progress.marked(Mark::Star, "gil").is_some() && progress.marked(Mark::Anew, "gil").is_none());
        assert_eq!(Progress::of([off, other, on]).all_marked(Mark::Star), ["lists"]);
    }

    #[test]
    fn marks_are_ticks_of_pages_that_no_deck_has_and_no_answers() {
        let marks =
            [(Mark::Star, "tick:@starred.gil"), (Mark::Anew, "tick:@anew.gil"), (Mark::NewFrom, "tick:@new.gil")];
        for (mark, written) in marks {
            assert_eq!(alloc::format!("{}", mark.target("gil")), written);
            let progress = Progress::of([attempt(1, 1, written, true, 5)]);
            assert_eq!((progress.tally().answers, progress.mistakes().len(), progress.knowledge().len()), (0, 0, 0));
        }
    }
}
