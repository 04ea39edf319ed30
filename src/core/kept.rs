//! What is kept one value each, mock interviews and records of candidates: of two states of one the later counts.
//! Does not know where they are stored.

use alloc::vec::Vec;
use core::mem;

use crate::interview::Interview;
use crate::screening::Screening;
use crate::time::Timestamp;

/// One of them.
pub(crate) trait Kept: PartialEq + Sized {
    /// When it began, which also names it.
    fn started(&self) -> Timestamp;

    /// Whether this is a later state than the other one.
    fn is_later_than(&self, other: &Self) -> bool;
}

impl Kept for Interview {
    fn started(&self) -> Timestamp {
        self.started()
    }

    /// What was done tells before time does: an interview that is only looked at counts its clock as well.
    fn is_later_than(&self, other: &Interview) -> bool {
        let skipped = |one: &Interview| one.places.iter().filter(|place| place.skipped).count();
        let far = |one: &Interview| (one.done(), skipped(one), one.stage as u8, one.clock.seen);
        far(self) > far(other)
    }
}

impl Kept for Screening {
    fn started(&self) -> Timestamp {
        self.started
    }

    fn is_later_than(&self, other: &Screening) -> bool {
        (self.changes, self.clock.seen) > (other.changes, other.clock.seen)
    }
}

/// Takes in what is not here or is here in an earlier state, in the order of time; the earlier states.
pub(crate) fn take_in<T: Kept>(here: &mut Vec<T>, came: Vec<T>) -> Vec<T> {
    let mut replaced = Vec::new();
    for one in came {
        match here.iter_mut().find(|known| known.started() == one.started()) {
            Some(known) if one.is_later_than(known) => replaced.push(mem::replace(known, one)),
            Some(_) => {}
            None => here.push(one),
        }
    }
    here.sort_by_key(T::started);
    replaced
}

/// What [`take_out`] did, by when each began.
pub(crate) struct TakenOut {
    /// What is no longer here.
    pub(crate) gone: Vec<Timestamp>,
    /// What is here in its earlier state.
    pub(crate) back: Vec<Timestamp>,
}

impl TakenOut {
    /// How much that is.
    pub(crate) fn count(&self) -> usize {
        self.gone.len() + self.back.len()
    }
}

/// Takes out what came and is still as it came; where it took the place of an earlier state, that is back.
pub(crate) fn take_out<T: Kept>(here: &mut Vec<T>, came: &[T], replaced: Vec<T>) -> TakenOut {
    let (out, left): (Vec<T>, Vec<T>) = mem::take(here).into_iter().partition(|known| came.contains(known));
    *here = left;
    let was_out = |one: &T| out.iter().any(|known| known.started() == one.started());
    here.extend(replaced.into_iter().filter(was_out));
    here.sort_by_key(T::started);
    let is_back = |started: &Timestamp| here.iter().any(|known| known.started() == *started);
    let (back, gone) = out.iter().map(T::started).partition(is_back);
    TakenOut { gone, back }
}

/// Leaves of `came` what is not here, and moves to `further` what went on there; of what stands in them twice the later
/// counts. How many are here as far.
pub(crate) fn sift<T: Kept>(came: &mut Vec<T>, further: &mut Vec<T>, here: &[T]) -> usize {
    came.append(further);
    let count = came.len();
    let mut all = Vec::new();
    take_in(&mut all, mem::take(came));
    for one in all {
        match here.iter().find(|known| known.started() == one.started()) {
            Some(known) if one.is_later_than(known) => further.push(one),
            Some(_) => {}
            None => came.push(one),
        }
    }
    count - came.len() - further.len()
}
