//! Whole folders: read, checked, proven and built as an author has them. In one program, so that they are linked once and
//! slow ones run beside each other.
#![allow(clippy::unwrap_used, reason = "a test that cannot prepare its files must stop")]

mod balance;
mod command;
mod copy;
mod fields;
mod flips;
mod gaps;
mod listed;
mod orders;
mod preview;
mod proofs;
mod repeats;
mod report;
mod searched;
mod slips;
mod small;
mod told;
mod unreadable;
