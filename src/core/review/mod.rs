//! Spaced review: how well each concept is remembered, derived from attempts, and what to ask today.
//! Does not know screens or storage, and keeps nothing: every answer here follows from attempts, wishes and the day.
//!
//! A concept has one memory, whichever of its forms was asked: [`grade`] makes a rating of an attempt, [`memories`]
//! replays the ratings through the formulas of FSRS-6, [`queue`] says what is due and what is new.

#[cfg(feature = "app")]
mod forecast;
#[cfg(feature = "app")]
mod form;
#[cfg(feature = "app")]
mod fsrs;
#[cfg(feature = "app")]
pub mod grade;
#[cfg(feature = "app")]
mod memory;
#[cfg(feature = "app")]
mod outlook;
#[cfg(feature = "app")]
mod pace;
mod points;
#[cfg(feature = "app")]
mod queue;
#[cfg(feature = "app")]
mod replay;
#[cfg(feature = "app")]
mod schedule;
#[cfg(feature = "app")]
mod spread;

pub use crate::wishes::Wishes;
#[cfg(feature = "app")]
pub use forecast::{forecast, load};
#[cfg(feature = "app")]
pub use grade::rating;
#[cfg(feature = "app")]
pub use memory::{Evidence, Memories, Memory};
#[cfg(feature = "app")]
pub use outlook::{Outlook, outlook};
pub use points::suggested;
#[cfg(feature = "app")]
pub use queue::{Due, Queue, queue};
#[cfg(feature = "app")]
pub(crate) use replay::in_order;
#[cfg(feature = "app")]
pub use replay::memories;
#[cfg(feature = "app")]
pub use schedule::intervals;

#[cfg(test)]
#[cfg(feature = "app")]
mod tests;
