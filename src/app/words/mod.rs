//! The words of the interface, in the one language that this build speaks.
//! Does not know the words: each language is a folder of this one, and all have the same names.

mod en;

pub(crate) use en::*;
