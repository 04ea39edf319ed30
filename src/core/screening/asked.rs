//! What was asked, as Markdown for somebody who was not there: the text, the code, what there was to choose from, the key.
//! Does not know what was heard, nor the file that it goes into.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::deck::Item;
use crate::interaction::{Body, ChoiceOption, Interaction};
use crate::listing::{Lang, Listing};
use crate::session::{shown_answers, shown_options};
use crate::text::{Mark, Rich, Span};

/// An item as the candidate saw it, and its key, which the candidate did not see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub text: String,
    /// The code it is about.
    pub code: Option<String>,
    /// What there was to choose from, in the order it was shown.
    pub options: Vec<String>,
    /// What is right.
    pub key: String,
}

impl Asked {
    /// The item with its options mixed by `seed`.
    pub fn of(item: &Item, seed: u64) -> Asked {
        let code = match &item.interaction {
            Interaction::Code(code) => Some(&code.starter),
            _ => item.listing.as_ref(),
        };
        let (options, key) = task(item, seed);
        Asked { text: written(&item.stem), code: code.map(listing), options, key }
    }
}

/// What there is to choose from, and what is right.
fn task(item: &Item, seed: u64) -> (Vec<String>, String) {
    match &item.interaction {
        Interaction::Choice(choice) => lettered(&shown_options(&choice.options, choice.shuffle, seed)),
        Interaction::Multiple(multiple) => lettered(&shown_options(&multiple.options, multiple.shuffle, seed)),
        Interaction::Output(output) => {
            let lines: Vec<&str> = [output.stdout.trim_end()].into_iter().chain(output.raises.as_deref()).collect();
            (Vec::new(), fenced("text", lines.join("\n").trim()))
        }
        Interaction::Order(order) => {
            let mixed = order.mixed(seed);
            let shown = mixed.iter().filter_map(|id| order.text(id)).map(|line| code(&line.source())).collect();
            let lines: Vec<String> = order.lines.iter().map(|line| line.text.source()).collect();
            (shown, fenced("python", &lines.join("\n")))
        }
        Interaction::Blank(blank) => {
            let gaps: Vec<String> = blank.gaps.iter().map(|gap| format!("{}: {}", gap.n, code(&gap.answer))).collect();
            (Vec::new(), gaps.join(", "))
        }
        Interaction::Match(matching) => {
            let answers = shown_answers(matching, seed);
            let rows = matching.pairs.iter().map(|pair| written(&pair.left));
            let letters =
                answers.iter().enumerate().map(|(at, (_, text))| format!("{}. {}", letter(at), written(text)));
            let place = |id: &str| answers.iter().position(|(known, _)| *known == id).unwrap_or_default();
            let pairs =
                matching.pairs.iter().map(|pair| format!("{}: {}", written(&pair.left), letter(place(&pair.right_id))));
            (rows.chain(letters).collect(), pairs.collect::<Vec<_>>().join("; "))
        }
        Interaction::Bug(bug) => (Vec::new(), format!("{}\n\n{}", bug.line, listing(&bug.fixed))),
        Interaction::Code(code) => {
            let solution = code.solutions.first().map(|solution| listing(&solution.code));
            (Vec::new(), solution.unwrap_or_default())
        }
    }
}

fn lettered(shown: &[&ChoiceOption]) -> (Vec<String>, String) {
    let option = |(at, option): (usize, &&ChoiceOption)| match &option.body {
        Body::Text(text) => format!("{}. {}", letter(at), written(text)),
        Body::Code(text) if text.lines().len() > 1 => format!("{}.\n{}", letter(at), listing(text)),
        Body::Code(text) => format!("{}. {}", letter(at), code(&text.source())),
    };
    let right = shown.iter().enumerate().filter(|(_, option)| option.key).map(|(at, _)| letter(at).to_string());
    (shown.iter().enumerate().map(option).collect(), right.collect::<Vec<_>>().join(", "))
}

fn letter(at: usize) -> char {
    char::from(b'A' + u8::try_from(at).unwrap_or(25).min(25))
}

/// A text of the deck as Markdown: blocks apart, entries as a list, code as code.
pub fn written(text: &Rich) -> String {
    let mut out = String::new();
    let mut open = Vec::new();
    for mark in &text.0 {
        match mark {
            Mark::Text(words) => out.push_str(words),
            Mark::Code(text) => out.push_str(&code(text)),
            Mark::Listing(text) => {
                apart(&mut out);
                out.push_str(&listing(text));
            }
            Mark::Start(span) => {
                match span {
                    Span::Paragraph if out.ends_with("- ") => {}
                    Span::Paragraph | Span::Bullets | Span::Numbers => apart(&mut out),
                    Span::Entry if out.is_empty() || out.ends_with('\n') => out.push_str("- "),
                    Span::Entry => out.push_str("\n- "),
                    Span::Emphasis | Span::Strong | Span::Link(_) => out.push_str(around(span)),
                }
                open.push(span);
            }
            Mark::End => out.push_str(open.pop().map_or("", around)),
        }
    }
    out
}

/// What stands before and after such a span.
fn around(span: &Span) -> &'static str {
    match span {
        Span::Emphasis => "*",
        Span::Strong => "**",
        _ => "",
    }
}

/// Ends a block, if there is one.
fn apart(out: &mut String) {
    if !out.is_empty() && !out.ends_with("\n\n") {
        out.push_str(if out.ends_with('\n') { "\n" } else { "\n\n" });
    }
}

fn code(text: &str) -> String {
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

fn listing(listing: &Listing) -> String {
    fenced(if listing.lang == Lang::Python { "python" } else { "text" }, &listing.source())
}

/// A block of code; its fence is longer than any row of such signs within.
fn fenced(lang: &str, text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    format!("{fence}{lang}\n{text}\n{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn a_text_of_the_deck_keeps_its_blocks_its_lists_and_its_code() {
        let text = Rich(vec![
            Mark::Start(Span::Paragraph),
            Mark::Text("What does ".into()),
            Mark::Code("len".into()),
            Mark::Start(Span::Strong),
            Mark::Text(" count".into()),
            Mark::End,
            Mark::Text("?".into()),
            Mark::End,
            Mark::Listing(Listing::text("a = ```")),
            Mark::Start(Span::Bullets),
            Mark::Start(Span::Entry),
            Mark::Start(Span::Paragraph),
            Mark::Text("one".into()),
            Mark::End,
            Mark::End,
            Mark::Start(Span::Entry),
            Mark::Text("two".into()),
            Mark::End,
            Mark::End,
        ]);
        assert_eq!(written(&text), "What does `len`** count**?\n\n````text\na = ```\n````\n\n- one\n- two");
        assert_eq!(code("a`b"), "`` a`b ``");
    }
}
