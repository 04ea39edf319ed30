//! The snippet an author pastes into a post: script, element, and a readable fallback inside it.
//! Does not know where the texts come from.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::deck::{Concept, Shape, Table};
use crate::model::Site;

/// How many questions the fallback of a topic or a session shows.
pub const SHOWN: usize = 5;

/// One question of the fallback, in plain words.
pub struct Fallback {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// The snippet for an element with these attributes, as (name, value).
pub fn snippet(site: &Site, attributes: &[(&str, String)], title: &str, fallback: &[Fallback]) -> String {
    let mut html = String::from("<script type=\"module\" src=\"");
    push_escaped(&mut html, &site.script);
    if let Some(integrity) = &site.integrity {
        html.push_str("\" integrity=\"");
        push_escaped(&mut html, integrity);
        html.push_str("\" crossorigin=\"anonymous");
    }
    html.push_str("\"></script>\n<viva-quiz");
    for (name, value) in attributes {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        push_escaped(&mut html, value);
        html.push('"');
    }
    // The reserved height keeps the page still when the widget takes the place of the fallback.
    html.push_str(" style=\"display:block;min-block-size:30rem\">\n<p>");
    push_escaped(&mut html, title);
    html.push_str("</p>\n");
    for Fallback { question, answer } in fallback {
        html.push_str("<details><summary>");
        push_escaped(&mut html, question);
        html.push_str("</summary><p>");
        push_escaped(&mut html, answer);
        html.push_str("</p></details>\n");
    }
    html.push_str("</viva-quiz>\n");
    html
}

/// The open questions of the first concepts with their answers.
pub fn questions(concepts: &[&Concept]) -> Vec<Fallback> {
    let fallback =
        |concept: &&Concept| Fallback { question: concept.card.question.words(), answer: concept.card.answer.words() };
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
                let cells = cells.map(|(subject, cell)| format!("{}: {}", subject.name.words(), cell.value.words()));
                Fallback { question: aspect.name.words(), answer: cells.collect::<Vec<_>>().join("; ") }
            })
            .collect(),
        Shape::Rewrite(rewrite) => rewrite
            .rows
            .iter()
            .map(|row| Fallback { question: row.recall.words(), answer: row.reason.words() })
            .collect(),
    }
}

/// Writes a text as HTML that shows it, in elements and in quoted attributes.
pub fn push_escaped(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped_once_and_the_script_has_its_integrity() {
        let site = Site { script: "https://a.example/viva-1.js".into(), integrity: Some("sha384-x".into()) };
        let fallback = Fallback { question: "a < b & \"c\"?".into(), answer: "<script>".into() };
        let html = snippet(&site, &[("topic", "oop".into())], "Five questions", &[fallback]);
        assert!(html.starts_with("<script type=\"module\" src=\"https://a.example/viva-1.js\" integrity=\"sha384-x\" crossorigin=\"anonymous\"></script>\n<viva-quiz topic=\"oop\""));
        assert!(html.contains("<summary>a &lt; b &amp; &quot;c&quot;?</summary><p>&lt;script&gt;</p>"));
    }
}
