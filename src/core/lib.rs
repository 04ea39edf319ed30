//! The pure core of Viva: deck, items, scoring, sessions, progress.
//! Knows nothing of browsers, clocks, chance, files or storage: time and chance come in as arguments.

#![no_std]

extern crate alloc;

pub mod checksum;
pub mod config;
pub mod deck;
#[cfg(feature = "app")]
pub mod editing;
pub mod effect;
#[cfg(feature = "app")]
pub mod embed;
pub mod event;
#[cfg(feature = "app")]
pub mod html;
#[cfg(feature = "app")]
pub mod insight;
pub mod interaction;
#[cfg(feature = "app")]
pub mod interview;
#[cfg(feature = "app")]
mod kept;
pub mod library;
pub mod listing;
pub mod model;
pub mod nearness;
#[cfg(feature = "app")]
pub mod notebook;
pub mod part;
pub mod progress;
pub mod python;
pub mod random;
pub mod reader;
pub mod review;
pub mod route;
#[cfg(test)]
mod samples;
#[cfg(feature = "app")]
pub mod screening;
pub mod selection;
pub mod session;
pub mod settings;
pub mod sorted;
pub mod text;
pub mod time;
pub mod update;
pub mod vault;
mod wishes;
#[cfg(feature = "app")]
mod worksheet;
