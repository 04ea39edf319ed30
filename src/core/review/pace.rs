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
pub(super) struct Pace(Vec<(Discriminant<Response>, VecDeque<Millis>)>);

impl Pace {
    /// Notes the time of a right answer.
    pub(super) fn add(&mut self, response: &Response, took: Millis) {
        let kind = discriminant(response);
        let at = self.0.iter().position(|(known, _)| *known == kind).unwrap_or(self.0.len());
        if at == self.0.len() {
            self.0.push((kind, VecDeque::with_capacity(LATEST + 1)));
        }
        let times = &mut self.0[at].1;
        times.push_back(took);
        if times.len() > LATEST {
            times.pop_front();
        }
    }

    /// The median for the kind of this response, the lower of two in the middle.
    pub(super) fn median(&self, response: &Response) -> Option<Millis> {
        let (_, times) = self.0.iter().find(|(kind, _)| *kind == discriminant(response))?;
        let mut times: Vec<Millis> = times.iter().copied().collect();
        let middle = times.len().saturating_sub(1) / 2;
        (times.len() >= LEAST).then(|| *times.select_nth_unstable(middle).1)
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
