//! The snippet an author pastes into a post: script, element, and a readable fallback inside it.
//! Does not know where the texts come from.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::deck::{Concept, Shape, Table};
use crate::html::{listing, rich, text};
use crate::model::Site;

/// How many questions the fallback of a topic or a session shows.
pub const SHOWN: usize = 5;

/// One question of the fallback, in HTML.
pub struct Fallback {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// The snippet for an element with these attributes, as (name, value), and a fallback in this language.
///
/// It holds no empty line and stands in a `<div>`: Markdown takes the one for the end of the HTML, and only the other
/// for a block, since it does not know the element.
pub fn snippet(site: &Site, attributes: &[(&str, String)], lang: &str, title: &str, fallback: &[Fallback]) -> String {
    let integrity =
        site.integrity.as_ref().map(|value| format!(" integrity=\"{}\" crossorigin=\"anonymous\"", text(value)));
    let early = site
        .early
        .as_ref()
        .map(|file| format!("<link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"{}\">\n", text(file)));
    // Without `async` a module waits for the end of the page, however long the post is.
    let mut html = format!(
        "<div>\n{}<script type=\"module\" async src=\"{}\"{}></script>\n<viva-quiz",
        early.unwrap_or_default(),
        text(&site.script),
        integrity.unwrap_or_default(),
    );
    let deck = site.deck.iter().map(|deck| ("deck", deck));
    for (name, value) in deck.chain(attributes.iter().map(|(name, value)| (*name, value))) {
        html.push_str(&format!(" {name}=\"{}\"", text(value)));
    }
    html.push_str(&format!(
        " style=\"display:block;min-block-size:max({}em,{}px);margin-block:1.5em\">\n<div lang=\"{}\">\n<p>{}</p>\n",
        reserved(attributes),
        u32::from(reserved(attributes)) * LETTER,
        text(lang),
        text(title)
    ));
    for Fallback { question, answer } in fallback {
        html.push_str(&format!("<details><summary>{question}</summary>{answer}</details>\n"));
    }
    html.push_str("</div>\n</viva-quiz>\n</div>\n");
    // What Jekyll and others take for a template.
    html.replace("{{", "{&#123;").replace("{%", "&#123;%")
}

/// The smallest letter of the widget, in pixels.
const LETTER: u32 = 16;

/// The height, in letters of the post, that keeps the page still when the widget takes the place of the fallback.
///
/// Measured: of the first questions of 185 concepts in a column of 360, 700 or 1200 pixels the middle one has 52, 48 or 47
/// em, a quarter less than 46, 42 or 40, and no card, nor a question about a table, more than 34. Of 28 comparisons the
/// lowest has 76 em in a column of 800 pixels, the middle one 105 in one of 700, and on a phone they have 114 to 148: what
/// stands below is not in the window then, or moves, unless the engine anchors the scroll.
fn reserved(attributes: &[(&str, String)]) -> u8 {
    let has = |wanted: &str, value: &str| {
        attributes.iter().any(|(name, given)| *name == wanted && (value.is_empty() || given == value))
    };
    match (has("table", ""), has("mode", "practice"), has("mode", "cards")) {
        (_, _, true) | (true, true, _) => 34,
        (true, false, _) => 73,
        _ => 48,
    }
}

/// The open questions of the first concepts with their answers.
pub fn questions(concepts: &[&Concept]) -> Vec<Fallback> {
    let fallback =
        |concept: &&Concept| Fallback { question: rich(&concept.card.question), answer: rich(&concept.card.answer) };
    concepts.iter().take(SHOWN).map(fallback).collect()
}

/// The rows of a table, as a question and what the cells say.
pub fn rows(table: &Table) -> Vec<Fallback> {
    match &table.shape {
        Shape::Comparison(comparison) => comparison
            .aspects
            .iter()
            .map(|aspect| {
                let cells = comparison.subjects.iter().zip(&aspect.cells);
                let cells =
                    cells.map(|(subject, cell)| format!("<li>{}: {}</li>", rich(&subject.name), rich(&cell.value)));
                Fallback { question: rich(&aspect.name), answer: format!("<ul>{}</ul>", cells.collect::<String>()) }
            })
            .collect(),
        Shape::Rewrite(rewrite) => rewrite
            .rows
            .iter()
            .map(|row| {
                let answer = format!("{}{}<p>{}</p>", listing(&row.before), listing(&row.after), rich(&row.reason));
                Fallback { question: rich(&row.recall), answer }
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listing::Listing;
    use crate::text::{Mark, Rich};

    fn site() -> Site {
        Site { script: "https://a.example/viva-1.js".into(), integrity: Some("sha384-x".into()), ..Site::default() }
    }

    fn one(answer: &Rich) -> Vec<Fallback> {
        alloc::vec![Fallback { question: rich(&Rich::plain("a < b & \"c\"?")), answer: rich(answer) }]
    }

    #[test]
    fn texts_are_escaped_once_and_the_script_has_its_integrity_t2_t13() {
        let html = snippet(&site(), &[("topic", "oop".into())], "en", "Five & more", &one(&Rich::plain("<script>")));
        assert!(html.starts_with("<div>\n<script type=\"module\" async src=\"https://a.example/viva-1.js\" integrity=\"sha384-x\" crossorigin=\"anonymous\"></script>\n<viva-quiz topic=\"oop\""));
        assert!(html.contains("<p>Five &amp; more</p>"));
        assert!(html.contains("<summary>a &lt; b &amp; &quot;c&quot;?</summary>&lt;script&gt;</details>"));
    }

    #[test]
    fn an_own_deck_is_named_and_its_texts_say_their_language() {
        let deck = Some("/mine/deck.viva?a=1&b".into());
        let html =
            snippet(&Site { deck, ..site() }, &[("topic", "oop".into())], "de", "Fünf", &one(&Rich::plain("Ja")));
        assert!(html.contains("<viva-quiz deck=\"/mine/deck.viva?a=1&amp;b\" topic=\"oop\""), "{html}");
        assert!(html.contains("<div lang=\"de\">\n<p>Fünf</p>\n<details>"), "{html}");
    }

    #[test]
    fn code_stays_code_and_no_empty_line_ends_the_html_in_markdown() {
        let code = Rich(alloc::vec![Mark::Listing(Listing::text("a < b\n\n\nc"))]);
        let html = snippet(&site(), &[], "en", "t", &one(&code));
        assert!(html.contains("<pre tabindex=\"0\"><code>a &lt; b&#10;&#10;\nc</code></pre>"));
        assert!(html.lines().all(|line| !line.trim().is_empty()), "{html}");
    }

    #[test]
    fn braces_in_code_are_no_template() {
        let html = snippet(&site(), &[], "en", "t", &one(&Rich::plain("{{a}} {% b %} {{{1}}}")));
        assert!(html.contains("{&#123;a}} &#123;% b %} {&#123;{1}}}"), "{html}");
    }

    #[test]
    fn the_program_is_asked_for_before_the_script_where_the_page_opens_with_it() {
        let early = Some("https://a.example/embed-1.wasm".into());
        let html = snippet(&Site { early, ..site() }, &[], "en", "t", &[]);
        let link = "<link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"https://a.example/embed-1.wasm\">\n<script";
        assert!(html.contains(link), "{html}");
        assert!(!snippet(&site(), &[], "en", "t", &[]).contains("preload"));
    }

    #[track_caller]
    fn check_reserved(attributes: &[(&str, &str)], height: &str) {
        let attributes: Vec<(&str, String)> = attributes.iter().map(|(name, value)| (*name, (*value).into())).collect();
        let html = snippet(&site(), &attributes, "en", "t", &[]);
        assert!(html.contains(&format!("min-block-size:max({height})")), "{html}");
    }

    #[test]
    fn the_height_that_is_reserved_answers_to_what_is_shown() {
        check_reserved(&[("topic", "oop"), ("count", "5")], "48em,768px");
        check_reserved(&[("concept", "gil"), ("mode", "cards")], "34em,544px");
        check_reserved(&[("table", "four-containers")], "73em,1168px");
        check_reserved(&[("table", "four-containers"), ("mode", "practice")], "34em,544px");
    }
}
