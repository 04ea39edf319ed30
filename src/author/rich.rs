//! Markdown into the marks of the core: a small subset, parsed once.
//! Does not know where a text stands; what is outside the subset comes back as complaints.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use viva_core::listing::{Lang, Listing, Token, TokenKind};
use viva_core::python;
use viva_core::text::{Mark, Rich, Span};

/// The marks of a text, and what in it is not allowed.
///
/// A text of one paragraph has no paragraph mark, so that it can stand inside a heading or a button.
pub fn rich(markdown: &str) -> (Rich, Vec<String>) {
    let mut reader = Reader::default();
    for event in Parser::new(markdown) {
        reader.take(event);
    }
    if markdown.lines().filter(|line| line.trim_start().starts_with("```")).count() % 2 == 1 {
        reader.complaints.push("opens a code fence and does not close it; add a line of ```".to_owned());
    }
    let mut marks = reader.marks;
    if let [Mark::Start(Span::Paragraph), inner @ .., Mark::End] = &marks[..]
        && is_closed(inner)
    {
        marks = inner.to_vec();
    }
    reader.complaints.dedup();
    (Rich(marks), reader.complaints)
}

/// Whether what these marks open they close, and nothing else: then what stands around them is one span.
fn is_closed(marks: &[Mark]) -> bool {
    let depth = |open: usize, mark: &Mark| match mark {
        Mark::Start(_) => Some(open + 1),
        Mark::End => open.checked_sub(1),
        Mark::Text(_) | Mark::Code(_) | Mark::Listing(_) => Some(open),
    };
    marks.iter().try_fold(0, depth) == Some(0)
}

/// A piece of code as it is shown.
pub(crate) fn listing(code: &str, prose: bool) -> Listing {
    if prose { Listing::text(code) } else { python::listing(code) }
}

/// A line of prose as it is shown; what stands between backticks is code.
pub(crate) fn prose(line: &str) -> Listing {
    let pieces = line.split('`').enumerate().filter(|(_, piece)| !piece.is_empty());
    let token = |(at, piece): (usize, &str)| {
        let kind = if at % 2 == 0 { TokenKind::Plain } else { TokenKind::Code };
        Token { kind, text: piece.to_owned() }
    };
    Listing { lang: Lang::Text, tokens: pieces.map(token).collect() }
}

#[derive(Default)]
struct Reader {
    marks: Vec<Mark>,
    complaints: Vec<String>,
    /// The language and text of the open fence.
    fence: Option<(bool, String)>,
    /// How many tags are open that are not allowed and therefore left out.
    skipped: usize,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => self.open_fence(&kind),
            Event::End(TagEnd::CodeBlock) => {
                if let Some((prose, code)) = self.fence.take() {
                    self.marks.push(Mark::Listing(listing(code.trim_end_matches('\n'), prose)));
                }
            }
            Event::Start(tag) => self.open(&tag),
            Event::End(tag) => match is_allowed(tag) {
                true => self.marks.push(Mark::End),
                false => self.skipped -= 1,
            },
            Event::Text(text) => match &mut self.fence {
                Some((_, code)) => code.push_str(&text),
                None => self.text(&text),
            },
            Event::Code(code) => self.marks.push(Mark::Code(code.into_string())),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.refuse("a hard line break", "start a new paragraph"),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse("HTML", "write Markdown, or put `<` into inline code"),
            Event::Rule => self.refuse("a rule", "start a new paragraph"),
            _ => self.refuse("Markdown beyond the subset", "use paragraphs, lists, code, emphasis and https links"),
        }
    }

    fn text(&mut self, text: &str) {
        match self.marks.last_mut() {
            Some(Mark::Text(last)) => last.push_str(text),
            _ => self.marks.push(Mark::Text(text.to_owned())),
        }
    }

    fn refuse(&mut self, what: &str, remedy: &str) {
        self.complaints.push(format!("holds {what}; {remedy}"));
    }

    fn open_fence(&mut self, kind: &CodeBlockKind<'_>) {
        let prose = match kind {
            CodeBlockKind::Fenced(word) => !matches!(word.as_ref(), "" | "python"),
            CodeBlockKind::Indented => {
                self.refuse("code by indentation", "put it between lines of ```");
                false
            }
        };
        self.fence = Some((prose, String::new()));
    }

    fn open(&mut self, tag: &Tag<'_>) {
        let span = match tag {
            Tag::Paragraph => Span::Paragraph,
            Tag::List(None) => Span::Bullets,
            Tag::List(Some(_)) => Span::Numbers,
            Tag::Item => Span::Entry,
            Tag::Emphasis => Span::Emphasis,
            Tag::Strong => Span::Strong,
            Tag::Link { dest_url, .. } => {
                if !dest_url.starts_with("https://") {
                    self.refuse("a link that is not https", "give the https address of an official page");
                }
                Span::Link(dest_url.to_string())
            }
            Tag::HtmlBlock => return self.skip("HTML", "write Markdown, or put `<` into inline code"),
            Tag::Heading { .. } => return self.skip("a heading", "write a paragraph"),
            Tag::BlockQuote(_) => return self.skip("a block quote", "write a paragraph"),
            Tag::Image { .. } => return self.skip("an image", "say it in words"),
            _ => {
                return self
                    .skip("Markdown beyond the subset", "use paragraphs, lists, code, emphasis and https links");
            }
        };
        self.marks.push(Mark::Start(span));
    }

    fn skip(&mut self, what: &str, remedy: &str) {
        self.skipped += 1;
        self.refuse(what, remedy);
    }
}

fn is_allowed(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Paragraph | TagEnd::List(_) | TagEnd::Item | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markdown: &str, expected: &[Mark]) {
        let (Rich(marks), complaints) = rich(markdown);
        assert_eq!((marks.as_slice(), complaints), (expected, Vec::new()));
        assert!(Rich(marks).is_sound());
    }

    #[track_caller]
    fn refused(markdown: &str, expected: &str) {
        let (_, complaints) = rich(markdown);
        assert!(complaints.iter().any(|complaint| complaint.contains(expected)), "{markdown:?}: {complaints:?}");
    }

    fn text(text: &str) -> Mark {
        Mark::Text(text.to_owned())
    }

    #[test]
    fn one_paragraph_is_inline() {
        let strong = Mark::Start(Span::Strong);
        check(
            "The **first**\n`x` wins",
            &[text("The "), strong, text("first"), Mark::End, text(" "), Mark::Code("x".to_owned()), text(" wins")],
        );
    }

    #[test]
    fn code_in_a_line_of_prose_is_a_token_of_its_own() {
        let tokens = |line: &str| -> Vec<(TokenKind, String)> {
            prose(line).tokens.into_iter().map(|token| (token.kind, token.text)).collect()
        };
        let (plain, code) = (|text: &str| (TokenKind::Plain, text.into()), |text: &str| (TokenKind::Code, text.into()));
        assert_eq!(tokens("`a` is **b**, not `c`"), [code("a"), plain(" is **b**, not "), code("c")]);
        assert_eq!(tokens("a"), [plain("a")]);
    }

    #[test]
    fn lists_and_fences_become_marks() {
        let entry = || Mark::Start(Span::Entry);
        check(
            "1. a\n2. b\n\n```text\nx < y\n```",
            &[
                Mark::Start(Span::Numbers),
                entry(),
                text("a"),
                Mark::End,
                entry(),
                text("b"),
                Mark::End,
                Mark::End,
                Mark::Listing(Listing::text("x < y")),
            ],
        );
    }

    #[test]
    fn a_paragraph_before_a_list_without_gaps_keeps_its_mark() {
        let start = Mark::Start;
        check(
            "One:\n\n- a",
            &[
                start(Span::Paragraph),
                text("One:"),
                Mark::End,
                start(Span::Bullets),
                start(Span::Entry),
                text("a"),
                Mark::End,
                Mark::End,
            ],
        );
    }

    #[test]
    fn what_is_outside_the_subset_is_named_with_its_remedy_a17() {
        refused("a <b>bold</b> word", "holds HTML; write Markdown");
        refused("<div>\nblock\n</div>", "holds HTML");
        refused("# Title", "holds a heading; write a paragraph");
        refused("> quoted", "a block quote");
        refused("![alt](https://example.org/x.png)", "an image; say it in words");
        refused("[here](javascript:alert(1))", "a link that is not https");
        refused("    indented = code", "put it between lines of ```");
        refused("```python\nopen = 1", "does not close it");
        refused("a\n\n---\n\nb", "holds a rule");
    }
}
