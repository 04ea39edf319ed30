//! The `viva` command for authors.

fn main() {}
