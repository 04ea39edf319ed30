//! Writes the typed texts of a deck as plain HTML for pages without script. Knows nothing of pages.

use viva_app::prerender::shipped;
use viva_core::html::{listing, prose, rich, text};
use viva_core::interaction::{Body, ChoiceOption, Interaction};
use viva_core::listing::{Lang, Listing, Token, TokenKind};

/// What is read before answering, below the stem; `ours` says the language of the interface, where that is not the one of
/// the deck.
pub fn asked(interaction: &Interaction, ours: &str) -> String {
    match interaction {
        Interaction::Choice(choice) => options(&choice.options, |_| true),
        Interaction::Multiple(multiple) => options(&multiple.options, |_| true),
        Interaction::Order(order) => {
            // By their text, since the order in the file is the answer.
            let mut all: Vec<_> = order.lines.iter().map(|line| &line.text).collect();
            all.extend(order.extra.iter().map(|line| &line.text));
            all.sort_by_key(|line| line.source());
            lines(order.lang, "ul", &all)
        }
        Interaction::Match(pairs) => {
            let lefts = list("ul", pairs.pairs.iter().map(|pair| rich(&pair.left)));
            let mut rights: Vec<String> = pairs.answers().into_iter().map(|(_, right)| rich(right)).collect();
            rights.sort();
            format!("{lefts}<p{ours}>{}</p>{}", shipped::PARTNERS, list("ul", rights.into_iter()))
        }
        // Their stems and listings ask already.
        Interaction::Output(_) | Interaction::Blank(_) | Interaction::Bug(_) => String::new(),
        Interaction::Code(code) => listing(&code.starter),
    }
}

/// The code that is asked about, with its numbers where the answer names a line.
pub fn shown(code: &Listing, interaction: &Interaction) -> String {
    if !matches!(interaction, Interaction::Bug(_)) {
        return listing(code);
    }
    let lines: String =
        code.source().lines().map(|line| format!("<span class=\"ln\">{}</span>\n", text(line))).collect();
    format!("<pre tabindex=\"0\"><code>{lines}</code></pre>")
}

/// ` lang="…"` for what is written in `lang` within a text of another language, and else nothing.
pub fn foreign(lang: &str, around: &str) -> String {
    if lang == around { String::new() } else { format!(" lang=\"{}\"", text(lang)) }
}

/// The key; `ours` as above.
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
        Interaction::Order(order) => {
            lines(order.lang, "ol", &order.lines.iter().map(|line| &line.text).collect::<Vec<_>>())
        }
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

/// Lines to order: those of code below each other, since their indentation counts, sentences in a list.
fn lines(lang: Lang, tag: &str, lines: &[&Listing]) -> String {
    let tokens = |line: &&Listing| line.tokens.clone();
    match lang {
        Lang::Python => {
            let end = Token { kind: TokenKind::Plain, text: "\n".into() };
            let tokens = lines.iter().map(tokens).collect::<Vec<_>>().join(&end);
            listing(&Listing { lang, tokens })
        }
        Lang::Text => list(tag, lines.iter().map(|line| prose(line))),
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
    fn a_reader_without_script_is_shown_all_that_an_answer_speaks_of() {
        let deck = viva_author::build(&crate::dist::root().join("content/python")).expect("the deck is checked");
        let items = deck.parts().concepts.iter().flat_map(|concept| &concept.items);
        let (mut matches, mut bugs) = (0, 0);
        for item in items {
            let asked = asked(&item.interaction, "");
            match (&item.interaction, &item.listing) {
                (Interaction::Match(pairs), _) => {
                    matches += 1;
                    assert!(pairs.pairs.iter().all(|pair| asked.contains(&rich(&pair.right))), "{asked}");
                }
                (Interaction::Bug(bug), Some(code)) => {
                    bugs += 1;
                    let shown = shown(code, &item.interaction);
                    let named = shown.split("class=\"ln\">").nth(bug.line.into()).unwrap_or_default();
                    let line = code.source().lines().nth(usize::from(bug.line) - 1).map(text).unwrap_or_default();
                    assert!(named.starts_with(&line) && !line.is_empty(), "{shown}");
                }
                _ => {}
            }
        }
        assert!(matches > 0 && bugs > 0, "the deck has both kinds");
    }
}
