//! The pages around the widget: the one of the app, already drawn, and one to read for each topic.
//! Knows nothing of how the files they name are made.

use crate::plain::{answered, asked};
use anyhow::Result;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use viva_app::prerender;
use viva_core::deck::{Chunk, Concept, Deck, Item, Topic, decode};
use viva_core::html::{listing, rich, text};
use viva_core::library::INDEX;
use viva_core::route::Route;

/// Fills the page of the app: early requests, its first screen, and links for readers without script.
pub fn app(source: &str, names: &Value, deck: &Deck, content: &BTreeMap<String, Vec<u8>>) -> String {
    let name = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut early = vec![
        format!("<link rel=\"stylesheet\" href=\"{}\">", name(&names["page"])),
        format!("<link rel=\"stylesheet\" href=\"{}\">", name(&names["css"])),
        format!("<link rel=\"modulepreload\" href=\"{}\">", name(&names["app"]["js"])),
        preload(&name(&names["app"]["wasm"])),
    ];
    if let Some(folder) = names["deck"].as_str() {
        early.push(preload(&format!("{folder}/deck.viva")));
        early.extend(names["starter"].as_str().map(|starter| preload(&format!("{folder}/concept-{starter}.bin"))));
    }
    let chunk = |name: &str| decode(content.get(name)?).ok();
    let home = drawn(Route::Home, chunk);
    // A concept whose file has not come is the frame of every page but the home; at which place of the bar is not known.
    let any = deck.parts().concepts.first().map(|concept| Route::Concept(concept.id.clone())).unwrap_or_default();
    let elsewhere = drawn(any, |name| chunk(name).filter(|_| name == INDEX)).replace(" aria-current=\"true\"", "");
    source
        .replace("<!-- early -->", &early.join("\n  "))
        .replace("<!-- drawn -->", &shadow(&name(&names["css"]), &home, &elsewhere))
        .replace("<!-- topics -->", &topics(deck))
        .replace("viva.js", &name(&names["script"]))
        .replace("elsewhere.js", &name(&names["elsewhere"]))
}

fn drawn(route: Route, chunk: impl Fn(&str) -> Option<Chunk>) -> String {
    futures::executor::block_on(prerender::html(prerender::first_visit(route, chunk)))
}

fn preload(name: &str) -> String {
    format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{name}\">")
}

/// The home, and the frame of any other page, in a shadow root that the loader will find, with the page's own content
/// for readers without script.
fn shadow(css: &str, home: &str, elsewhere: &str) -> String {
    format!(
        "<template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"{css}\">\
         <div class=\"still\">{home}</div><div class=\"still elsewhere\">{elsewhere}</div>\
         <noscript><slot></slot></noscript></template>"
    )
}

/// All concepts by topic, each linked to where it can be read.
fn topics(deck: &Deck) -> String {
    let mut html = format!("<h1>{}</h1>", text(&deck.parts().title));
    for (topic, concepts) in written(deck) {
        html += &format!("<h2><a href=\"read/{}.html\">{}</a></h2><ul>", topic.id, text(&topic.title));
        for concept in concepts {
            html += &format!("<li><a href=\"read/{}.html#{}\">{}</a></li>", topic.id, concept.id, text(&concept.title));
        }
        html += "</ul>";
    }
    html
}

/// The topics that have concepts, with them.
fn written(deck: &Deck) -> impl Iterator<Item = (&Topic, Vec<&Concept>)> {
    let parts = deck.parts();
    parts.topics.iter().filter_map(|topic| {
        let concepts: Vec<_> = parts.concepts.iter().filter(|concept| concept.topic == topic.id).collect();
        (!concepts.is_empty()).then_some((topic, concepts))
    })
}

/// A page for each topic by its name: questions and answers to read, without script; `site` is where they will stand, if that is known.
pub fn read(deck: &Deck, page_css: &str, site: Option<&str>) -> Result<Vec<(String, String)>> {
    written(deck)
        .map(|(topic, concepts)| {
            let name = format!("read/{}.html", topic.id);
            // Without a site the page means itself wherever it stands, and only what follows a `?` is left out.
            let canonical = site.map_or_else(|| format!("{}.html", topic.id), |site| format!("{site}{name}"));
            let html = page(deck, topic, &concepts, page_css, &canonical)?;
            Ok((name, html))
        })
        .collect()
}

fn page(deck: &Deck, topic: &Topic, concepts: &[&Concept], page_css: &str, canonical: &str) -> Result<String> {
    let parts = deck.parts();
    let (title, deck_title) = (text(&topic.title), text(&parts.title));
    let count: usize = concepts.iter().map(|concept| 1 + concept.items.len()).sum();
    // A data block is never run, so the content security policy has nothing to say about it; `<` could end it early.
    let schema = serde_json::to_string(&schema(topic, concepts))?.replace('<', "\\u003c");
    let sections: String = concepts.iter().map(|concept| section(concept)).collect();
    Ok(format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}: {count} interview questions with answers</title>\n\
         <meta name=\"description\" content=\"{count} questions on {title} from {deck_title}, each with its answer and the reason.\">\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n<link rel=\"icon\" href=\"../icon.svg\">\n<link rel=\"stylesheet\" href=\"../{page_css}\">\n\
         <script type=\"application/ld+json\">{schema}</script>\n</head>\n<body class=\"read\">\n<main>\n\
         <p><a href=\"../index.html\">{deck_title}</a></p>\n<h1>{title}</h1>\n\
         <p><a href=\"../index.html#/topic/{id}\">Practise these questions</a></p>\n{sections}</main>\n</body>\n</html>\n",
        lang = text(&parts.lang),
        id = topic.id,
        canonical = text(canonical),
    ))
}

fn section(concept: &Concept) -> String {
    let card = &concept.card;
    let items: String = concept.items.iter().map(item).collect();
    format!(
        "<section id=\"{}\">\n<h2>{}</h2>\n<details><summary>{}</summary>{}{}</details>\n{items}</section>\n",
        concept.id,
        text(&concept.title),
        text(&card.question.words()),
        rich(&card.answer),
        rich(&card.why),
    )
}

fn item(item: &Item) -> String {
    let code = item.listing.as_ref().map(listing).unwrap_or_default();
    format!(
        "<section>{}{code}{}<details><summary>Answer</summary>{}{}</details></section>\n",
        rich(&item.stem),
        asked(&item.interaction),
        answered(&item.interaction),
        rich(&item.explain),
    )
}

/// The open questions of a topic in the words of schema.org.
fn schema(topic: &Topic, concepts: &[&Concept]) -> Value {
    let question = |concept: &&Concept| {
        json!({
            "@type": "Question",
            "eduQuestionType": "Flashcard",
            "name": concept.title,
            "text": concept.card.question.words(),
            "acceptedAnswer": { "@type": "Answer", "text": concept.card.answer.words() },
        })
    };
    json!({
        "@context": "https://schema.org",
        "@type": "Quiz",
        "name": topic.title,
        "about": { "@type": "Thing", "name": topic.title },
        "hasPart": concepts.iter().map(question).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_the_site_where_it_is_known_and_else_itself() {
        let deck = viva_author::build(&crate::dist::root().join("content/python")).expect("the deck is checked");
        let canonical = |site| {
            let (name, html) = read(&deck, "page.css", site).expect("strings become JSON").remove(0);
            let (_, rest) = html.split_once("rel=\"canonical\" href=\"").expect("it has a canonical link");
            (name, rest.split('"').next().unwrap_or_default().to_owned())
        };
        let (name, link) = canonical(None);
        assert_eq!(format!("read/{link}"), name);
        let (name, link) = canonical(Some("https://a.example/viva/"));
        assert_eq!(link, format!("https://a.example/viva/{name}"));
    }
}
