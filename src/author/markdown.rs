//! Prose of the deck: the allowed subset of Markdown, its words, sentences and fenced code.
//! Does not know where the prose stands or what it means.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// A fenced block of code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fence {
    /// The word after the fence, `python` where there is none.
    pub(crate) lang: String,
    pub(crate) code: String,
}

/// Every fenced block of a text.
pub(crate) fn fences(markdown: &str) -> Vec<Fence> {
    let mut found: Vec<Fence> = Vec::new();
    let mut inside = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let lang = match kind {
                    CodeBlockKind::Fenced(word) if !word.is_empty() => word.to_string(),
                    CodeBlockKind::Fenced(_) | CodeBlockKind::Indented => "python".to_owned(),
                };
                found.push(Fence { lang, code: String::new() });
                inside = true;
            }
            Event::End(TagEnd::CodeBlock) => inside = false,
            Event::Text(text) if inside => {
                if let Some(fence) = found.last_mut() {
                    fence.code.push_str(&text);
                }
            }
            _ => {}
        }
    }
    found
}
