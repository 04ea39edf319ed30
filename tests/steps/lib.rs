//! What meets foreign bytes, as a program whose steps an interpreter counts. Does not know who counts (`src/xtask/steps.rs`).

#[path = "../memory.rs"]
mod memory;

use std::cell::RefCell;
use std::hint::black_box;

use memory::Memory;
use viva_core::config::Config;
use viva_core::deck::{Chunk, decode};
use viva_core::library::Library;
use viva_core::progress::Progress;
use viva_core::python;
use viva_core::route::Route;
use viva_core::time::Timestamp;
use viva_core::vault::{EXPORT_VERSION, Vault, imported};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static GIVEN: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Keeps what the next work is about.
#[wasm_bindgen]
pub fn give(bytes: &[u8]) {
    GIVEN.with_borrow_mut(|given| bytes.clone_into(given));
}

/// Does the work of this number on what was given.
///
/// # Panics
/// Where there is no such work.
#[wasm_bindgen]
pub fn work(number: u32) {
    GIVEN.with_borrow(|bytes| {
        let text = || core::str::from_utf8(bytes).unwrap_or_default();
        match number {
            0 => {
                let mut library = Library::default();
                decode(bytes).into_iter().for_each(|chunk| library.add("topic-oop.bin", chunk));
                black_box(&library);
            }
            1..=3 => {
                let Ok(Chunk::Search(search)) = decode(bytes) else { return };
                let query = ["list", "genrators", "no such words"][number as usize - 1];
                black_box(search.hits(query));
            }
            4 => start(text()),
            5 => {
                let read = imported(EXPORT_VERSION, &entries(text()), "python");
                black_box(Progress::of(read.attempts));
            }
            6 => drop(black_box(Route::parse(text()).to_string())),
            7 => drop(black_box(Config::read(&[text().into()], |_| Some(text().into())))),
            8 => drop(black_box(python::listing(text()))),
            9 => drop(black_box(python::same_tokens(text(), text()))),
            _ => panic!("there is no work {number}"),
        }
    });
}

/// Keys and values, one pair a line.
fn entries(text: &str) -> Vec<(String, String)> {
    text.lines().filter_map(|line| line.split_once(' ')).map(|(key, value)| (key.into(), value.into())).collect()
}

/// A page starts, tidies, and offers an export.
fn start(text: &str) {
    let mut memory = Memory(entries(text).into_iter().collect());
    let (mut vault, found) = Vault::start(&mut memory, "default", "python", u64::MAX);
    vault.tidy(&mut memory, Timestamp(i64::MAX));
    black_box((found, vault.export(&mut memory)));
}
