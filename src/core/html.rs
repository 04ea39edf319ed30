//! Texts as plain HTML, for snippets and for pages without script.
//! Does not know the page around them, and colours nothing.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::listing::{Listing, Token, TokenKind};
use crate::text::{Mark, Rich, Span};

/// Plain characters, for a text or the value of an attribute.
pub fn text(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
    html
}

/// A block of code, each gap as its number on a line. An empty line is written so that Markdown, where a snippet is pasted,
/// does not take it for the end of the HTML.
pub fn listing(listing: &Listing) -> String {
    let mut html = String::from("<pre tabindex=\"0\"><code>");
    let written = |token: &Token| match token.kind {
        TokenKind::Gap => format!("<u> {} </u>", token.text.trim_matches('_')),
        _ => text(&token.text),
    };
    for (number, line) in listing.tokens.iter().map(written).collect::<String>().split('\n').enumerate() {
        if number > 0 {
            html.push_str(if line.trim().is_empty() { "&#10;" } else { "\n" });
        }
        html.push_str(line);
    }
    html.push_str("</code></pre>");
    html
}

/// A line of prose, with the code that it names.
pub fn prose(line: &Listing) -> String {
    let written = |token: &Token| match token.kind {
        TokenKind::Code => format!("<code>{}</code>", text(&token.text)),
        _ => text(&token.text),
    };
    line.tokens.iter().map(written).collect()
}

/// A rich text.
pub fn rich(rich: &Rich) -> String {
    let mut html = String::new();
    let mut open = Vec::new();
    for mark in &rich.0 {
        match mark {
            Mark::Text(words) => html.push_str(&text(words)),
            Mark::Code(code) => html.push_str(&format!("<code>{}</code>", text(code))),
            Mark::Listing(code) => html.push_str(&listing(code)),
            Mark::Start(span) => {
                let tag = tag(span);
                open.push(tag);
                html.push_str(&match span {
                    Span::Link(url) => format!("<a href=\"{}\" rel=\"noopener\">", text(url)),
                    _ => format!("<{tag}>"),
                });
            }
            Mark::End => {
                if let Some(tag) = open.pop() {
                    html.push_str(&format!("</{tag}>"));
                }
            }
        }
    }
    html
}

fn tag(span: &Span) -> &'static str {
    match span {
        Span::Paragraph => "p",
        Span::Bullets => "ul",
        Span::Numbers => "ol",
        Span::Entry => "li",
        Span::Emphasis => "em",
        Span::Strong => "strong",
        Span::Link(_) => "a",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn what_looks_like_a_tag_in_a_text_stays_a_text_t2() {
        let words = Rich(vec![
            Mark::Start(Span::Paragraph),
            Mark::Text("a < b & ".into()),
            Mark::Code("<script>".into()),
            Mark::End,
        ]);
        assert_eq!(rich(&words), "<p>a &lt; b &amp; <code>&lt;script&gt;</code></p>");
    }

    #[test]
    fn a_link_keeps_its_address() {
        let link =
            Rich(vec![Mark::Start(Span::Link("https://a.example/?b=\"".into())), Mark::Text("here".into()), Mark::End]);
        assert_eq!(rich(&link), "<a href=\"https://a.example/?b=&quot;\" rel=\"noopener\">here</a>");
    }

    #[test]
    fn code_keeps_its_lines_and_has_no_empty_one_in_the_source() {
        let code = Listing::text("def f():\n    a < b\n\n  \ng()");
        assert_eq!(listing(&code), "<pre tabindex=\"0\"><code>def f():\n    a &lt; b&#10;&#10;  \ng()</code></pre>");
    }

    #[test]
    fn a_gap_is_its_number() {
        let code = Listing::text("log.__1__(a)\n__2__ b").with_gaps();
        assert_eq!(listing(&code), "<pre tabindex=\"0\"><code>log.<u> 1 </u>(a)\n<u> 2 </u> b</code></pre>");
    }
}
