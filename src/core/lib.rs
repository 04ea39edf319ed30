//! The pure core of Viva: deck, items, scoring, sessions, progress.
//! Knows nothing of browsers, clocks, chance, files or storage: time and chance come in as arguments.

#![no_std]

extern crate alloc;

pub mod checksum;
pub mod deck;
pub mod interaction;
pub mod listing;
pub mod python;
pub mod random;
pub mod text;
