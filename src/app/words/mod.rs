//! The words of the interface, in the one language that this build speaks.
//! Does not know the words: each language is a folder of this one, and all have the same names.

mod attribute;
#[cfg(words = "en")]
mod en;
#[cfg(words = "es")]
mod es;
mod forms;
#[cfg(test)]
mod pseudo;
#[cfg(feature = "app")]
mod title;

#[cfg(words = "pseudo")]
include!(concat!(env!("OUT_DIR"), "/pseudo.rs"));

#[cfg(words = "en")]
use en as spoken_here;
#[cfg(words = "es")]
use es as spoken_here;
#[cfg(words = "pseudo")]
use made as spoken_here;

pub(crate) use attribute::*;
pub(crate) use forms::*;
#[cfg(test)]
pub(crate) use pseudo::MARKS;
#[cfg(feature = "ssr")]
pub use spoken_here::shipped;
pub(crate) use spoken_here::*;
#[cfg(feature = "app")]
pub(crate) use title::*;

/// The language of all these words, as a BCP 47 tag.
#[cfg(words = "en")]
pub(crate) const LANG: &str = "en";
#[cfg(words = "es")]
pub(crate) const LANG: &str = "es";
#[cfg(words = "pseudo")]
pub(crate) const LANG: &str = "en-XA";

/// The language and its region, by which a browser writes dates and long numbers.
#[cfg(all(feature = "app", target_arch = "wasm32"))]
pub(crate) const LOCALE: &str = if cfg!(words = "es") { "es" } else { "en-GB" };

/// The way in which the language runs; the pseudo-locale runs as the page does.
pub(crate) const DIR: Option<&str> = if cfg!(words = "pseudo") { None } else { Some("ltr") };
