//! Cuts a compiled program into the parts that its source marks (`src/app/parts.rs`), before it is bound.
//! Does not know what is in a part, nor when it is fetched.

use anyhow::{Context, Result, anyhow};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::Options;

/// What makes the linker write down all that the cut has to know.
pub(crate) const LINKER: &str = "-Clink-args=--emit-relocs";

/// A program in pieces.
pub(crate) struct Cut {
    /// Where the piece lies that is bound and begins.
    pub main: PathBuf,
    /// The names of the pieces of each part.
    pub parts: BTreeMap<String, Vec<String>>,
    /// The pieces by name.
    pub pieces: BTreeMap<String, Vec<u8>>,
}

/// Cuts `compiled`; the pieces lie in `folder`, which is made anew.
pub(crate) fn cut(compiled: &Path, folder: &Path) -> Result<Cut> {
    let wasm = fs::read(compiled).with_context(|| format!("{} could not be read", compiled.display()))?;
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} could not be cleared", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} could not be made", folder.display()))?;
    // The binding derives names from that of the file.
    let main = folder.join(compiled.file_name().unwrap_or_default());
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("{} could not be cut: {error:#}", compiled.display()))?;
    let mut pieces = BTreeMap::new();
    for path in &split.split_modules {
        let bytes = fs::read(path).with_context(|| format!("{} could not be read", path.display()))?;
        let name = short(&path.file_stem().unwrap_or_default().to_string_lossy());
        pieces.insert(name, bytes);
    }
    let named = |(part, files): (String, Vec<String>)| (part, files.iter().map(|file| short(file)).collect());
    Ok(Cut { main, parts: split.prefetch_map.into_iter().map(named).collect(), pieces })
}

/// The name of a piece: that of its part, or a number if several parts share it.
fn short(file: &str) -> String {
    file.trim_start_matches("split_").trim_start_matches("chunk_").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_named_after_its_part_or_by_a_number() {
        assert_eq!(short("split_rooms"), "rooms");
        assert_eq!(short("chunk_3"), "3");
    }
}
