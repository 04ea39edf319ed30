//! How much a learner has, told apart: what each number counts is said here once.
//! Does not know where it is told.

use alloc::string::String;

use super::{Progress, Target};
use crate::interaction::Response;

/// How much there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Graded attempts that stand.
    pub answers: usize,
    /// Ticks, notes, stars and what is put aside: one for each entry, however often it was written.
    pub marks: usize,
}

impl Tally {
    /// What is more here than in `earlier`.
    pub fn beyond(self, earlier: Tally) -> Tally {
        Tally { answers: self.answers.saturating_sub(earlier.answers), marks: self.marks.saturating_sub(earlier.marks) }
    }

    /// Whether it is nothing.
    pub fn is_empty(self) -> bool {
        self == Tally::default()
    }
}

impl Progress {
    /// How much there is.
    pub fn tally(&self) -> Tally {
        let answers = self.standing().filter(|attempt| attempt.is_answer()).count();
        let latest = self.latest();
        let marks = latest.iter().filter(|(target, attempt)| {
            let is_blank = matches!(&attempt.response, Response::Blank(texts) if texts.iter().all(String::is_empty));
            matches!(target, Target::Tick { .. }) && attempt.score.is_full() && !is_blank
        });
        Tally { answers, marks: marks.count() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Attempt;
    use crate::samples::attempt;

    fn note(n: u32, entry: &str, text: &str) -> Attempt {
        let response = Response::Blank([text.into()].into());
        Attempt { response, ..attempt(1, n, entry, true, n.into()) }
    }

    #[test]
    fn answers_are_the_graded_attempts_that_stand_and_marks_are_told_apart() {
        let slip = attempt(1, 3, "card:a", true, 3);
        let taken_back = Attempt { retracts: Some(slip.id), ..attempt(1, 4, "card:a", true, 4) };
        let progress = Progress::of([
            attempt(1, 1, "item:a.x", false, 1),
            attempt(1, 2, "cell:t.a.b", true, 2),
            slip,
            taken_back,
            attempt(1, 5, "tick:day-before.sleep", true, 5),
            attempt(1, 6, "tick:@suspended.a", true, 6),
            attempt(1, 7, "tick:@suspended.a", false, 7),
        ]);
        assert_eq!(progress.tally(), Tally { answers: 2, marks: 1 });
    }

    #[test]
    fn a_note_counts_once_however_often_it_was_written_and_not_once_it_is_empty() {
        let progress = Progress::of([note(1, "tick:p.a", "x"), note(2, "tick:p.a", "xy"), note(3, "tick:p.b", "z")]);
        assert_eq!(progress.tally(), Tally { answers: 0, marks: 2 });
        let mut less = progress.clone();
        less.merge([note(4, "tick:p.a", "")]);
        assert_eq!(less.tally(), Tally { answers: 0, marks: 1 });
        assert_eq!(progress.tally().beyond(less.tally()), Tally { answers: 0, marks: 1 });
    }
}
