//! Everything that only a real browser shows, by subject.

mod loader;
