//! Writes the typed texts of a deck as plain HTML for pages without script. Knows nothing of pages.

use std::fmt::Write;
use viva_core::embed::push_escaped;
use viva_core::interaction::{Body, ChoiceOption, Interaction};
use viva_core::listing::Listing;
use viva_core::text::{Mark, Rich, Span};

/// Plain characters.
pub fn text(text: &str) -> String {
    let mut html = String::new();
    push_escaped(&mut html, text);
    html
}

/// A block of code.
pub fn listing(listing: &Listing) -> String {
    format!("<pre tabindex=\"0\"><code>{}</code></pre>", text(&listing.source()))
}

/// A rich text.
pub fn rich(rich: &Rich) -> String {
    let mut html = String::new();
    let mut open = Vec::new();
    for mark in &rich.0 {
        match mark {
            Mark::Text(words) => html.push_str(&text(words)),
            Mark::Code(code) => {
                // Writing to a String cannot fail.
                write!(html, "<code>{}</code>", text(code)).ok();
            }
            Mark::Listing(code) => html.push_str(&listing(code)),
            Mark::Start(span) => {
                let tag = tag(span);
                open.push(tag);
                match span {
                    Span::Link(url) => write!(html, "<a href=\"{}\" rel=\"noopener\">", text(url)),
                    _ => write!(html, "<{tag}>"),
                }
                .ok();
            }
            Mark::End => {
                if let Some(tag) = open.pop() {
                    write!(html, "</{tag}>").ok();
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

/// What is read before answering, below the stem.
pub fn asked(interaction: &Interaction) -> String {
    match interaction {
        Interaction::Choice(choice) => options(&choice.options, |_| true),
        Interaction::Multiple(multiple) => options(&multiple.options, |_| true),
        Interaction::Order(order) => {
            // By their text, since the order in the file is the answer.
            let mut lines: Vec<String> = order
                .lines
                .iter()
                .map(|line| &line.text)
                .chain(order.extra.iter().map(|line| &line.text))
                .map(listing)
                .collect();
            lines.sort();
            lines.concat()
        }
        Interaction::Match(pairs) => list("ul", pairs.pairs.iter().map(|pair| rich(&pair.left))),
        // Their stems and listings ask already.
        Interaction::Output(_) | Interaction::Blank(_) | Interaction::Bug(_) => String::new(),
        Interaction::Code(code) => listing(&code.starter),
    }
}

/// The key.
pub fn answered(interaction: &Interaction) -> String {
    match interaction {
        Interaction::Choice(choice) => options(&choice.options, |option| option.key),
        Interaction::Multiple(multiple) => options(&multiple.options, |option| option.key),
        Interaction::Output(output) => {
            let raised = output.raises.as_ref().map(|name| format!("<p>It raises <code>{}</code>.</p>", text(name)));
            format!("<pre tabindex=\"0\"><samp>{}</samp></pre>{}", text(&output.stdout), raised.unwrap_or_default())
        }
        Interaction::Order(order) => order.lines.iter().map(|line| listing(&line.text)).collect(),
        Interaction::Blank(blank) => {
            list("ol", blank.gaps.iter().map(|gap| format!("<code>{}</code>", text(&gap.answer))))
        }
        Interaction::Match(pairs) => {
            list("ul", pairs.pairs.iter().map(|pair| format!("{} — {}", rich(&pair.left), rich(&pair.right))))
        }
        Interaction::Bug(bug) => format!("<p>Line {}. Mended:</p>{}", bug.line, listing(&bug.fixed)),
        Interaction::Code(code) => code.solutions.iter().take(1).map(|solution| listing(&solution.code)).collect(),
    }
}

fn options(options: &[ChoiceOption], shown: impl Fn(&ChoiceOption) -> bool) -> String {
    list(
        "ul",
        options.iter().filter(|option| shown(option)).map(|option| match &option.body {
            Body::Text(words) => rich(words),
            Body::Code(code) => listing(code),
        }),
    )
}

fn list(tag: &str, entries: impl Iterator<Item = String>) -> String {
    let entries: String = entries.map(|entry| format!("<li>{entry}</li>")).collect();
    format!("<{tag}>{entries}</{tag}>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_tag_in_a_text_stays_a_text() {
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
}
