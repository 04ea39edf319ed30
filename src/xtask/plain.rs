//! Writes the typed texts of a deck as plain HTML for pages without script. Knows nothing of pages.

use viva_app::prerender::shipped;
use viva_core::html::{listing, rich, text};
use viva_core::interaction::{Body, ChoiceOption, Interaction};

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

/// ` lang="…"` for what is written in `lang` within a text of another language, and else nothing.
pub fn foreign(lang: &str, around: &str) -> String {
    if lang == around { String::new() } else { format!(" lang=\"{}\"", text(lang)) }
}

/// The key; `ours` says the language of the interface, where that is not the one of the deck.
pub fn answered(interaction: &Interaction, ours: &str) -> String {
    match interaction {
        Interaction::Choice(choice) => options(&choice.options, |option| option.key),
        Interaction::Multiple(multiple) => options(&multiple.options, |option| option.key),
        Interaction::Output(output) => {
            let raised = output
                .raises
                .as_ref()
                .map(|name| format!("<p{ours}>{}</p>", shipped::it_raises(&format!("<code>{}</code>", text(name)))));
            format!("<pre tabindex=\"0\"><samp>{}</samp></pre>{}", text(&output.stdout), raised.unwrap_or_default())
        }
        Interaction::Order(order) => order.lines.iter().map(|line| listing(&line.text)).collect(),
        Interaction::Blank(blank) => {
            list("ol", blank.gaps.iter().map(|gap| format!("<code>{}</code>", text(&gap.answer))))
        }
        Interaction::Match(pairs) => {
            list("ul", pairs.pairs.iter().map(|pair| format!("{} — {}", rich(&pair.left), rich(&pair.right))))
        }
        Interaction::Bug(bug) => format!("<p{ours}>{}</p>{}", shipped::line_mended(bug.line), listing(&bug.fixed)),
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
