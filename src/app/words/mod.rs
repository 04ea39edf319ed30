//! The words of the interface, in the one language that this build speaks.
//! Does not know the words: each language is a folder of this one, and all have the same names.

mod attribute;
mod en;
mod forms;
#[cfg(feature = "app")]
mod title;

pub(crate) use attribute::*;
pub(crate) use en::*;
pub(crate) use forms::*;
#[cfg(feature = "app")]
pub(crate) use title::*;
