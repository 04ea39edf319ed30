//! Spaced review: how well each concept is remembered, derived from attempts, and what to ask today.
//! Does not know screens or storage, and keeps nothing: every answer here follows from attempts, wishes and the day.
//!
//! A concept has one memory, whichever of its forms was asked: [`grade`] makes a rating of an attempt, [`memories`]
//! replays the ratings through the formulas of FSRS-6, [`queue`] says what is due and what is new.

mod forecast;
mod form;
mod fsrs;
pub mod grade;
mod memory;
mod pace;
mod queue;
mod replay;
mod schedule;
mod wishes;

pub use forecast::{forecast, load};
pub use grade::{rating, suggested};
pub use memory::{Evidence, Memories, Memory};
pub use queue::{Due, Queue, queue};
pub use replay::memories;
pub use schedule::intervals;
pub use wishes::Wishes;

#[cfg(test)]
mod tests;
