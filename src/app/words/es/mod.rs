//! Every word of the interface, in Spanish.
//! Does not know where a word stands, nor the content, which brings its own.

#[cfg(feature = "app")]
pub(crate) mod advice;
#[cfg(all(feature = "app", not(target_arch = "wasm32")))]
mod calendar;
mod count;
#[cfg(feature = "app")]
pub(crate) mod insight;
#[cfg(feature = "app")]
pub(crate) mod interview;
#[cfg(feature = "app")]
pub(crate) mod keys;
#[cfg(feature = "app")]
pub(crate) mod mistakes;
mod notice;
#[cfg(feature = "app")]
pub(crate) mod pages;
#[cfg(feature = "app")]
mod program;
mod question;
#[cfg(feature = "app")]
pub(crate) mod screening;
#[cfg(feature = "ssr")]
pub mod shipped;
#[cfg(feature = "app")]
pub(crate) mod study;
mod summary;
mod table;
#[cfg(feature = "app")]
mod title;
mod verdict;
#[cfg(feature = "app")]
pub(crate) mod worksheet;

use viva_core::deck::Level;
#[cfg(feature = "app")]
use viva_core::progress::Rating;

#[cfg(all(feature = "app", not(target_arch = "wasm32")))]
pub(crate) use calendar::*;
pub(crate) use count::{and, many, number, of, or, time};
#[cfg(feature = "app")]
pub(crate) use count::{held, lots, mock_interviews, records};
pub(crate) use notice::*;
#[cfg(feature = "app")]
pub(crate) use program::*;
pub(crate) use question::*;
pub(crate) use summary::*;
pub(crate) use table::*;
#[cfg(feature = "app")]
pub(crate) use title::*;
pub(crate) use verdict::*;

pub(crate) const COPY: &str = "Copiar";
pub(crate) const LINES: &str = "Líneas";
#[cfg(feature = "app")]
pub(crate) const COPY_LINK: &str = "Copiar enlace";
#[cfg(feature = "app")]
pub(crate) const EMBED: &str = "Insertar";
pub(crate) const CHECKED_ON: &str = "Comprobado en ";

/// A claim that code can show, in a deck that was not checked since it was written.
pub(crate) const NOT_RUN: &str = "Aún sin ejecutar";

/// The versions on which code ran, from the first to the last.
pub(crate) fn versions_short(first: &str, last: &str) -> String {
    if first == last { format!("CPython {first}") } else { format!("CPython {first}–{last}") }
}

/// What a listing is, for screen readers.
pub(crate) fn code_label(python: bool, lines: usize) -> String {
    let what = if python { "Código Python" } else { "Texto" };
    format!("{what}, {}", many(lines, "línea"))
}

/// What the ticks of a card suggest: `«Bien» sería lo justo.`
#[cfg(feature = "app")]
pub(crate) fn fair(suggested: Rating) -> String {
    format!("«{}» sería lo justo.", rating(suggested))
}

/// A grade of a card.
#[cfg(feature = "app")]
pub(crate) fn rating(rating: Rating) -> &'static str {
    match rating {
        Rating::Again => "Otra vez",
        Rating::Hard => "Difícil",
        Rating::Good => "Bien",
        Rating::Easy => "Fácil",
    }
}

/// A level as readers see it.
pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Beginner => "Principiante",
        Level::Intermediate => "Intermedio",
        Level::Advanced => "Avanzado",
    }
}
