//! Prose of the deck as words, sentences and fenced code.
//! Does not know where the prose stands or what it means.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// A fenced block of code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fence {
    /// The word after the fence, `python` where there is none.
    pub(crate) lang: String,
    pub(crate) code: String,
}

/// A text taken apart.
#[derive(Debug, Default)]
pub(crate) struct Prose {
    /// Paragraphs and list entries without fenced code; inline code keeps its backticks.
    pub(crate) blocks: Vec<String>,
    pub(crate) fences: Vec<Fence>,
}

impl Prose {
    pub(crate) fn of(markdown: &str) -> Prose {
        let mut prose = Prose::default();
        let mut inside = false;
        for event in Parser::new(markdown) {
            match event {
                Event::Start(Tag::CodeBlock(kind)) => {
                    let lang = match kind {
                        CodeBlockKind::Fenced(word) if !word.is_empty() => word.to_string(),
                        CodeBlockKind::Fenced(_) | CodeBlockKind::Indented => "python".to_owned(),
                    };
                    prose.fences.push(Fence { lang, code: String::new() });
                    inside = true;
                }
                Event::End(TagEnd::CodeBlock) => inside = false,
                Event::Start(Tag::Paragraph | Tag::Item) => prose.blocks.push(String::new()),
                Event::Text(text) if inside => {
                    prose
                        .fences
                        .last_mut()
                        .map(|fence| &mut fence.code)
                        .into_iter()
                        .for_each(|code| code.push_str(&text));
                }
                Event::Text(text) => prose.push(&text),
                Event::Code(code) => prose.push(&format!("`{code}`")),
                Event::SoftBreak | Event::HardBreak => prose.push(" "),
                _ => {}
            }
        }
        prose.blocks.retain(|block| !block.trim().is_empty());
        prose
    }

    fn push(&mut self, text: &str) {
        match self.blocks.last_mut() {
            Some(block) => block.push_str(text),
            None => self.blocks.push(text.to_owned()),
        }
    }

    /// Words outside fenced code; a piece of inline code counts by its blanks.
    pub(crate) fn words(&self) -> usize {
        self.blocks.iter().map(|block| words(block)).sum()
    }

    /// Sentences; each paragraph and list entry begins a new one.
    pub(crate) fn sentences(&self) -> Vec<String> {
        self.blocks.iter().flat_map(|block| sentences(block)).collect()
    }
}

/// Every fenced block of a text.
pub(crate) fn fences(markdown: &str) -> Vec<Fence> {
    Prose::of(markdown).fences
}

/// Words that hold a letter or a digit.
pub(crate) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The text with every piece of inline code replaced by one word.
pub(crate) fn without_code(text: &str) -> String {
    let pieces = text.split('`').enumerate();
    pieces.map(|(i, piece)| if i % 2 == 0 { piece } else { "code" }).collect()
}

/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 5] = ["e.g.", "i.e.", "etc.", "vs.", "cf."];

/// Cuts after a full stop, question mark or exclamation mark that is followed by a blank.
fn sentences(block: &str) -> Vec<String> {
    let text = without_code(block);
    let mut found = vec![String::new()];
    for word in text.split_whitespace() {
        if let Some(sentence) = found.last_mut() {
            if !sentence.is_empty() {
                sentence.push(' ');
            }
            sentence.push_str(word);
        }
        let bare = word.trim_end_matches(['"', '\'', ')', '*', '”', '’']);
        if bare.ends_with(['.', '?', '!']) && !ABBREVIATIONS.contains(&bare) {
            found.push(String::new());
        }
    }
    found.retain(|sentence| words(sentence) > 0);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_stops_and_blocks_but_not_in_code_or_abbreviations() {
        let prose = Prose::of("One, e.g. `a. b`. Is it \"two?\" Yes.\n\n1. Three\n2. Four.");
        assert_eq!(prose.sentences(), ["One, e.g. code.", "Is it \"two?\"", "Yes.", "Three", "Four."]);
    }

    #[test]
    fn fenced_code_counts_no_words() {
        let prose = Prose::of("Two words:\n\n```python\nx = 1\n```\n\nand `one two` more.");
        assert_eq!((prose.words(), prose.fences.len()), (6, 1));
        assert_eq!(prose.fences[0], Fence { lang: "python".to_owned(), code: "x = 1\n".to_owned() });
    }
}
