//! `cargo xtask`: build, serve, test, size, bench, package.

fn main() {}
