//! The page of the app: already drawn, and with links for readers without script.
//! Knows nothing of how the files it names are made, nor of what stands on the pages to read.

use crate::plain::foreign;
use crate::reading::{advice_name, table_name, topic_name, written};
use serde_json::Value;
use std::collections::BTreeMap;
use viva_app::prerender::{self, LANG, shipped};
use viva_core::deck::{Chunk, Deck, decode};
use viva_core::html::text;
use viva_core::library::INDEX;
use viva_core::route::Route;

/// Fills the page of the app: early requests, its first screen, and links for readers without script.
pub fn app(source: &str, names: &Value, deck: &Deck, content: &BTreeMap<String, Vec<u8>>) -> String {
    let name = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let stem = name(&names["app"]["stem"]);
    let mut early = vec![
        format!("<link rel=\"stylesheet\" href=\"{}\">", name(&names["page"])),
        format!("<link rel=\"stylesheet\" href=\"{stem}.css\">"),
        format!("<link rel=\"modulepreload\" href=\"{stem}.js\">"),
        preload(&format!("{stem}.wasm")),
    ];
    if let Some(offline) = names["offline"].as_str() {
        early.push(format!("<script defer src=\"{offline}\"></script>"));
    }
    if let Some(folder) = names["deck"].as_str() {
        early.push(preload(&format!("{folder}/deck.viva")));
        let starter = names["starter"].as_array().into_iter().flatten();
        early.extend(starter.map(|file| preload(&format!("{folder}/{}.bin", name(file)))));
    }
    let chunk = |name: &str| decode(content.get(name)?).ok();
    let home = drawn(Route::Home, chunk);
    // A concept whose file has not come is the frame of every page but the home; at which place of the bar is not known.
    let any = deck.parts().concepts.first().map(|concept| Route::Concept(concept.id.clone())).unwrap_or_default();
    let elsewhere = drawn(any, |name| chunk(name).filter(|_| name == INDEX)).replace(" aria-current=\"true\"", "");
    source
        .replace("<!-- early -->", &early.join("\n  "))
        .replace("<!-- drawn -->", &shadow(&format!("{stem}.css"), &home, &elsewhere))
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

/// What the deck holds, each part linked to where it can be read.
fn topics(deck: &Deck) -> String {
    let parts = deck.parts();
    let lang = foreign(&parts.lang, LANG);
    let mut html = format!("<h1{lang}>{}</h1><p>{}</p>", text(&parts.title), shipped::WITHOUT_SCRIPT);
    for (topic, concepts) in written(deck) {
        let name = topic_name(&topic.id);
        html += &format!("<h2{lang}><a href=\"{name}\">{}</a></h2><ul{lang}>", text(&topic.title));
        for concept in concepts {
            html += &format!("<li><a href=\"{name}#{}\">{}</a></li>", concept.id, text(&concept.title));
        }
        html += "</ul>";
    }
    let tables = parts.tables.iter().map(|table| (table_name(&table.id), table.title.as_str()));
    let pages = parts.pages.iter().map(|page| (advice_name(&page.id), page.title.as_str()));
    html + &links(prerender::TABLES, &lang, tables) + &links(prerender::ADVICE, &lang, pages)
}

/// Links under a heading, if there are any.
fn links<'a>(title: &str, lang: &str, links: impl Iterator<Item = (String, &'a str)>) -> String {
    let entries: String =
        links.map(|(name, title)| format!("<li><a href=\"{name}\">{}</a></li>", text(title))).collect();
    if entries.is_empty() { entries } else { format!("<h2>{title}</h2><ul{lang}>{entries}</ul>") }
}
