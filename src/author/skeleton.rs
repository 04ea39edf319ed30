//! A new concept file with every field in its place, for an author to fill in.
//! Knows what deck.toml plans; the text itself stands in `skeleton.toml`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::problem::Problems;
use crate::source;

const TEXT: &str = include_str!("skeleton.toml");
/// What the program of the skeleton is asked about.
const EXAMPLE: &str = "What does this program print?";
/// How many neighbours a concept names at least.
const NEIGHBOURS: usize = 3;

/// The sentences of a new file that an author has to replace; its example asks what many questions ask.
pub(crate) fn sentences() -> Vec<&'static str> {
    let prose = TEXT.lines().flat_map(|line| {
        let quoted = line.split('"').skip(1).step_by(2);
        let bare = (!line.contains(['"', '='])).then_some(line);
        quoted.chain(bare)
    });
    let is_sentence = |text: &&str| text.contains(' ') && text.ends_with(['.', '?', '…']) && *text != EXAMPLE;
    prose.filter(is_sentence).collect()
}

/// Writes the file of a planned concept and gives its path; an existing file stays as it is.
pub fn new_concept(root: &Path, id: &str) -> io::Result<PathBuf> {
    let source = source::read(root, &Problems::default())?;
    let outline = source.outline.ok_or_else(|| io::Error::other("deck.toml cannot be read; run `viva check` first"))?;
    let Some(planned) = outline.concept(id) else {
        return Err(io::Error::other(format!("deck.toml does not plan \"{id}\"; add it there as a [[concept]] first")));
    };
    let is_sound = !planned.level.is_empty() && outline.topics.iter().any(|topic| topic.id == planned.topic);
    if !is_sound {
        let text = format!("deck.toml has errors where it plans \"{id}\"; run `viva check` and mend them first");
        return Err(io::Error::other(text));
    }
    let others = outline.concepts.iter().filter(|other| other.id != id);
    let (near, far): (Vec<_>, Vec<_>) = others.partition(|other| other.topic == planned.topic);
    let related: Vec<String> =
        near.into_iter().chain(far).take(NEIGHBOURS).map(|other| format!("\"{}\"", other.id)).collect();
    let text = TEXT
        .replace("{id}", id)
        .replace("{title}", &planned.title)
        .replace("{topic}", &planned.topic)
        .replace("{level}", &planned.level)
        .replace("{related}", &related.join(", "));
    let path = root.join(&planned.topic).join(format!("{id}.toml"));
    if path.exists() {
        return Err(io::Error::other(format!("{} exists already; it was left as it is", path.display())));
    }
    fs::create_dir_all(root.join(&planned.topic))?;
    fs::write(&path, text)?;
    Ok(path)
}
