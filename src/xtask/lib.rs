//! Builds, serves and measures what is published. Knows nothing of questions or views.

#[cfg(test)]
mod authored;
pub mod checks;
pub mod corpora;
pub mod dist;
#[cfg(test)]
mod docs;
pub mod engines;
#[cfg(test)]
mod foreign;
#[cfg(test)]
#[path = "../../tests/fuzz/lib.rs"]
#[expect(unreachable_pub, reason = "the fuzz targets are programs of their own")]
mod fuzzed;
#[cfg(test)]
mod growth;
mod held;
mod joints;
#[cfg(test)]
#[path = "../../tests/memory.rs"]
mod memory;
pub mod offline;
mod order;
pub mod pack;
pub mod package;
pub mod pages;
mod parts;
pub mod plain;
pub mod pythons;
pub mod reading;
mod runs;
pub mod size;
#[cfg(test)]
mod steps;
pub mod supply;
mod tally;
pub mod text;
pub mod wasm;
pub mod words;
