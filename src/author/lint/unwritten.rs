//! Sentences that `viva new` wrote for the author to replace.
//! Does not know which field they stand in.

use crate::problem::{Place, Problems};
use crate::skeleton;
use crate::source::Source;

pub(super) fn lint(source: &Source, problems: &Problems) {
    let sentences = skeleton::sentences();
    for (place, text) in &source.texts {
        // Hardly any file holds one, and every check reads every file: line by line only where there is something.
        let held: Vec<_> = sentences.iter().filter(|sentence| text.contains(**sentence)).collect();
        if held.is_empty() {
            continue;
        }
        for (line, number) in text.lines().zip(1..) {
            if let Some(sentence) = held.iter().find(|sentence| says(line, sentence)) {
                let text = format!("still says \"{sentence}\", as `viva new` wrote it; write your own");
                problems.at_line(Place::clone(place), number, text);
            }
        }
    }
}

/// Whether the sentence stands there as a whole and not as the end of another.
fn says(line: &str, sentence: &str) -> bool {
    line.trim() == sentence || line.contains(&format!("\"{sentence}\""))
}
