//! Rich text as elements. Marks are flat, so this walks them once with a stack and never recurses.
//! Does not know Markdown or HTML text: what is drawn can only be what [`Span`] names.

use viva_core::text::{DEPTH, Mark, Rich, Span};

use super::listing;
use super::pen::Pen;

/// A block of prose in a `div` of this class; a text without paragraphs gets one.
pub(crate) fn prose(pen: &mut Pen, class: &str, part: Option<&str>, text: &Rich) {
    if text.is_empty() {
        return;
    }
    pen.el(if has_blocks(text) { "div" } else { "p" }, class, |pen| {
        pen.attr_if("part", part);
        pen.of_deck();
        flow(pen, text, true);
    });
}

/// A block of prose that may hold several paragraphs, lists and listings.
pub(crate) fn block(pen: &mut Pen, class: &str, text: &Rich) {
    pen.el("div", class, |pen| {
        pen.of_deck();
        if has_blocks(text) {
            flow(pen, text, true);
        } else {
            pen.el("p", "", |pen| flow(pen, text, true));
        }
    });
}

/// A text within a line: paragraphs and lists leave only their words, so that it may stand in a heading or a label.
pub(crate) fn inline(pen: &mut Pen, text: &Rich) {
    pen.quoted(&|pen| flow(pen, text, false));
}

fn has_blocks(text: &Rich) -> bool {
    text.0.iter().any(|mark| match mark {
        Mark::Listing(_) => true,
        Mark::Start(span) => is_block(span),
        Mark::Text(_) | Mark::Code(_) | Mark::End => false,
    })
}

fn is_block(span: &Span) -> bool {
    matches!(span, Span::Paragraph | Span::Bullets | Span::Numbers | Span::Entry)
}

fn flow(pen: &mut Pen, text: &Rich, blocks: bool) {
    // What each start opened: an element, or only its words.
    let mut open: Vec<bool> = Vec::new();
    for (at, mark) in text.0.iter().enumerate() {
        match mark {
            Mark::Text(words) => pen.text(words),
            Mark::Code(code) => pen.code(code),
            Mark::Listing(code) if blocks => listing::plain(pen, code),
            Mark::Listing(code) => pen.code(&code.source()),
            Mark::Start(span) => {
                // Deeper than any deck of ours only the words are left: a deep tree overflows the stack of what draws it.
                let drawn = (blocks || !is_block(span)) && open.len() < DEPTH;
                if drawn {
                    start(pen, span);
                } else if at > 0 && !matches!(text.0[at - 1], Mark::Start(_)) {
                    pen.text(" ");
                }
                open.push(drawn);
            }
            Mark::End => {
                if open.pop() == Some(true) {
                    pen.close();
                }
            }
        }
    }
    // A text that ends too early, which no deck of ours has, must not swallow what follows it.
    for _ in open.into_iter().filter(|drawn| *drawn) {
        pen.close();
    }
}

fn start(pen: &mut Pen, span: &Span) {
    pen.open(Some(match span {
        Span::Paragraph => "p",
        Span::Bullets => "ul",
        Span::Numbers => "ol",
        Span::Entry => "li",
        Span::Emphasis => "em",
        Span::Strong => "strong",
        Span::Link(_) => "a",
    }));
    if let Span::Link(url) = span {
        pen.outward(url);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::goldens::rendered;
    use yew::Callback;

    fn drawn(text: &Rich) -> String {
        rendered(Pen::draw(Callback::noop(), None, |pen| prose(pen, "p", None, text)))
    }

    fn nested(span: &Span, depth: usize) -> Rich {
        let starts = vec![Mark::Start(span.clone()); depth];
        let ends = vec![Mark::End; depth];
        Rich([starts, vec![Mark::Text("deep".into())], ends].concat())
    }

    #[test]
    fn a_link_of_another_scheme_leads_nowhere_t3() {
        let link = |url: &str| drawn(&nested(&Span::Link(url.into()), 1));
        assert!(link("https://docs.python.org/3/").contains("href=\"https://docs.python.org/3/\""));
        for url in [
            "javascript:alert(1)",
            " javascript:alert(1)",
            "java\tscript:x",
            "data:text/html,x",
            "vbscript:x",
            "//x",
            "http://x",
        ] {
            assert!(!link(url).contains("href"), "{url}");
        }
    }

    #[test]
    fn a_text_of_any_depth_is_drawn_no_deeper_than_the_limit_f26_t11() {
        for span in [Span::Emphasis, Span::Bullets, Span::Link("https://a.b".into())] {
            let shown = drawn(&nested(&span, 50_000));
            assert!(shown.contains("deep") && shown.len() < 100 * DEPTH, "{}", shown.len());
        }
    }
}
