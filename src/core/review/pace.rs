//! How long right answers of each kind usually take this learner.
//! Does not know what quickness is worth.

use alloc::collections::VecDeque;
use alloc::vec::Vec;
use core::mem::{Discriminant, discriminant};

use crate::interaction::Response;
use crate::time::Millis;

/// Of so many latest answers the median is taken, so that it follows a learner who gets quicker.
const LATEST: usize = 25;
/// Before there are so many, no time is usual.
const LEAST: usize = 5;

/// The times of the latest right answers, apart for each kind of response: a choice is quicker than a program read.
#[derive(Default)]
pub(super) struct Pace(Vec<(Discriminant<Response>, Times)>);

/// The times of one kind.
#[derive(Default)]
struct Times {
    latest: VecDeque<Millis>,
    /// The same, shortest first.
    sorted: Vec<Millis>,
}

impl Pace {
    /// Notes the time of a right answer.
    pub(super) fn add(&mut self, response: &Response, took: Millis) {
        let kind = discriminant(response);
        match self.0.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, times)) => times.add(took),
            None => {
                let mut times = Times::default();
                times.add(took);
                self.0.push((kind, times));
            }
        }
    }

    /// The median for the kind of this response, the lower of two in the middle.
    pub(super) fn median(&self, response: &Response) -> Option<Millis> {
        let (_, times) = self.0.iter().find(|(kind, _)| *kind == discriminant(response))?;
        let sorted = &times.sorted;
        (sorted.len() >= LEAST).then(|| sorted[(sorted.len() - 1) / 2])
    }
}

impl Times {
    fn add(&mut self, took: Millis) {
        if self.latest.len() == LATEST
            && let Some(oldest) = self.latest.pop_front()
        {
            self.sorted.remove(self.place(oldest));
        }
        self.latest.push_back(took);
        self.sorted.insert(self.place(took), took);
    }

    /// Where a time stands among the sorted ones, or would stand.
    fn place(&self, took: Millis) -> usize {
        self.sorted.partition_point(|known| *known < took)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_that_of_the_latest_answers_of_its_kind() {
        let (choice, bug) = (Response::Choice(None), Response::Bug(Some(3)));
        let mut pace = Pace::default();
        for took in [9, 1, 8, 2] {
            pace.add(&choice, Millis(took));
        }
        assert_eq!(pace.median(&choice), None);
        pace.add(&choice, Millis(3));
        assert_eq!(pace.median(&Response::Choice(Some("a".into()))), Some(Millis(3)));
        assert_eq!(pace.median(&bug), None);
        for _ in 0..LATEST {
            pace.add(&choice, Millis(7));
        }
        assert_eq!(pace.median(&choice), Some(Millis(7)));
    }
}
