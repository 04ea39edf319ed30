//! Pages to read without script: one for each topic, table and page of advice.
//! Knows nothing of the app, and of plain HTML only what puts parts together.

use crate::plain::{answered, asked, foreign, shown};
use anyhow::Result;
use serde_json::{Value, json};
use viva_app::prerender::{self, LANG, shipped};
use viva_core::deck::{
    Comparison, Concept, Deck, Entry, Item, Link, Note, Page, PageKind, Rewrite, Shape, Table, Topic,
};
use viva_core::html::{listing, rich, text};

/// Where the page of a topic stands.
pub fn topic_name(id: &str) -> String {
    format!("read/{id}.html")
}

/// Where the page of a table stands.
pub fn table_name(id: &str) -> String {
    format!("read/table-{id}.html")
}

/// Where a page of advice stands.
pub fn advice_name(id: &str) -> String {
    format!("read/page-{id}.html")
}

/// The topics that have concepts, with them.
pub fn written(deck: &Deck) -> impl Iterator<Item = (&Topic, Vec<&Concept>)> {
    let parts = deck.parts();
    parts.topics.iter().filter_map(|topic| {
        let concepts: Vec<_> = parts.concepts.iter().filter(|concept| concept.topic == topic.id).collect();
        (!concepts.is_empty()).then_some((topic, concepts))
    })
}

/// Every page by its name; `site` is where they will stand, if that is known.
pub fn read(deck: &Deck, page_css: &str, site: Option<&str>) -> Result<Vec<(String, String)>> {
    let parts = deck.parts();
    let ours = foreign(LANG, &parts.lang);
    let mut sheets = Vec::new();
    for (topic, concepts) in written(deck) {
        sheets.push(topic_sheet(topic, &concepts, &ours)?);
    }
    sheets.extend(parts.tables.iter().map(|table| table_sheet(table, &ours)));
    sheets.extend(parts.pages.iter().map(|page| advice_sheet(page, deck, &ours)));
    let page = |sheet: Sheet| {
        let file = sheet.name.rsplit('/').next().unwrap_or_default();
        // Without a site the page means itself wherever it stands, and only what follows a `?` is left out.
        let canonical = site.map_or_else(|| file.to_owned(), |site| format!("{site}{}", sheet.name));
        let html = sheet.html(deck, page_css, &canonical, &ours);
        (sheet.name, html)
    };
    Ok(sheets.into_iter().map(page).collect())
}

/// What is particular to one page.
struct Sheet {
    name: String,
    /// What the page is called in a list of pages.
    title: String,
    heading: String,
    description: String,
    /// More for the head of the document.
    data: String,
    /// The route in the app, and the words of the link to it.
    app: (String, &'static str),
    body: String,
}

impl Sheet {
    fn html(&self, deck: &Deck, page_css: &str, canonical: &str, ours: &str) -> String {
        let parts = deck.parts();
        let (route, practise) = &self.app;
        format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n\
             <link rel=\"canonical\" href=\"{canonical}\">\n<link rel=\"icon\" href=\"../icon.svg\">\n\
             <link rel=\"stylesheet\" href=\"../{page_css}\">\n{data}</head>\n<body class=\"read\">\n<main>\n\
             <p><a href=\"../index.html\">{deck_title}</a></p>\n<h1>{heading}</h1>\n\
             <p{ours}><a href=\"../index.html{route}\">{practise}</a></p>\n{body}</main>\n</body>\n</html>\n",
            lang = text(&parts.lang),
            title = text(&self.title),
            description = text(&self.description),
            canonical = text(canonical),
            data = self.data,
            deck_title = text(&parts.title),
            heading = text(&self.heading),
            body = self.body,
        )
    }
}

fn topic_sheet(topic: &Topic, concepts: &[&Concept], ours: &str) -> Result<Sheet> {
    let count: usize = concepts.iter().map(|concept| 1 + concept.items.len()).sum();
    // A data block is never run, so the content security policy has nothing to say about it; `<` could end it early.
    let schema = serde_json::to_string(&schema(topic, concepts))?.replace('<', "\\u003c");
    Ok(Sheet {
        name: topic_name(&topic.id),
        title: shipped::topic_title(&topic.title, count),
        heading: topic.title.clone(),
        description: shipped::topic_description(&topic.title, count),
        data: format!("<script type=\"application/ld+json\">{schema}</script>\n"),
        app: (format!("#/topic/{}", topic.id), shipped::PRACTISE_THESE),
        body: concepts.iter().map(|concept| section(concept, ours)).collect(),
    })
}

fn section(concept: &Concept, ours: &str) -> String {
    let card = &concept.card;
    let items: String = concept.items.iter().map(|one| item(one, ours)).collect();
    format!(
        "<section id=\"{}\">\n<h2>{}</h2>\n<details><summary>{}</summary>{}{}</details>\n{items}</section>\n",
        concept.id,
        text(&concept.title),
        rich(&card.question),
        rich(&card.answer),
        rich(&card.why),
    )
}

fn item(item: &Item, ours: &str) -> String {
    let code = item.listing.as_ref().map(|code| shown(code, &item.interaction)).unwrap_or_default();
    format!(
        "<section>{}{code}{}<details><summary{ours}>{}</summary>{}{}</details></section>\n",
        rich(&item.stem),
        asked(&item.interaction, ours),
        shipped::ANSWER,
        answered(&item.interaction, ours),
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

fn table_sheet(table: &Table, ours: &str) -> Sheet {
    let body = match &table.shape {
        Shape::Comparison(comparison) => comparison_html(comparison),
        Shape::Rewrite(rewrite) => rewrite_html(rewrite, ours),
    };
    Sheet {
        name: table_name(&table.id),
        title: shipped::table_title(&table.title),
        heading: table.title.clone(),
        description: table.caption.words(),
        data: String::new(),
        app: (format!("#/table/{}", table.id), shipped::COVER_THIS),
        body: format!("{}{body}", rich(&table.caption)),
    }
}

fn comparison_html(comparison: &Comparison) -> String {
    let head: String =
        comparison.subjects.iter().map(|subject| format!("<th scope=\"col\">{}</th>", rich(&subject.name))).collect();
    let rows: String = comparison
        .aspects
        .iter()
        .map(|aspect| {
            let cells = aspect
                .cells
                .iter()
                .map(|cell| format!("<td>{}<br><small>{}</small></td>", rich(&cell.value), rich(&cell.note)));
            format!("<tr><th scope=\"row\">{}</th>{}</tr>\n", rich(&aspect.name), cells.collect::<String>())
        })
        .collect();
    format!(
        "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr><td></td>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table></div>\n"
    )
}

fn rewrite_html(rewrite: &Rewrite, ours: &str) -> String {
    let said = |words: &str| format!("<p{ours}>{words}</p>");
    let row = |row: &viva_core::deck::RewriteRow| {
        let (before, after) = (listing(&row.before), listing(&row.after));
        format!(
            "<section><h2>{}</h2>{}{before}{}{after}{}</section>\n",
            rich(&row.recall),
            said(shipped::BEFORE),
            said(shipped::AFTER),
            rich(&row.reason)
        )
    };
    rewrite.rows.iter().map(row).collect()
}

fn advice_sheet(page: &Page, deck: &Deck, ours: &str) -> Sheet {
    let (mut body, mut first) = (rich(&page.intro) + &links(&page.concepts, "ul", deck), 1);
    for (week, group) in (1..).zip(&page.groups) {
        body += &heading(page.kind, week, &group.title, ours);
        let entries = (first..).zip(&group.entries).map(|(day, one)| entry(one, page.kind, day, deck, ours));
        body += &format!("<ul>\n{}</ul>\n", entries.collect::<String>());
        first += group.entries.len();
    }
    Sheet {
        name: advice_name(&page.id),
        title: page.title.clone(),
        heading: page.title.clone(),
        description: page.intro.words(),
        data: String::new(),
        app: (format!("#/page/{}", page.id), shipped::OPEN_THIS),
        body,
    }
}

/// The heading of a group, which is a week of a plan.
fn heading(kind: PageKind, week: usize, title: &str, ours: &str) -> String {
    match title {
        _ if kind == PageKind::Plan => format!("<h2{ours}>{}</h2>\n", prerender::week(week)),
        "" => String::new(),
        title => format!("<h2>{}</h2>\n", text(title)),
    }
}

/// Where a text leads, as a list of concepts on the pages of their topics.
fn links(concepts: &[Link], tag: &str, deck: &Deck) -> String {
    let link = |link: &Link| {
        let concept = deck.parts().concepts.iter().find(|concept| concept.id == link.id)?;
        Some(format!("<li><a href=\"{}.html#{}\">{}</a></li>", concept.topic, concept.id, text(&link.title)))
    };
    let links: String = concepts.iter().filter_map(link).collect();
    if links.is_empty() { links } else { format!("<{tag}>{links}</{tag}>\n") }
}

fn entry(entry: &Entry, kind: PageKind, day: usize, deck: &Deck, ours: &str) -> String {
    let said = |words: &str| {
        if words.is_empty() || ours.is_empty() { words.into() } else { format!("<span{ours}>{words}</span>") }
    };
    let note = |note: &Note| {
        format!("<br>{}{}{}", said(prerender::before(note.role)), rich(&note.text), said(prerender::after(note.role)))
    };
    let day =
        if kind == PageKind::Plan { format!("<strong{ours}>{}</strong> ", prerender::day(day)) } else { String::new() };
    let notes: String = entry.notes.iter().map(note).collect();
    let tag = if kind == PageKind::Clusters { "ol" } else { "ul" };
    // What is said of it stands below it.
    let title = rich(&entry.text);
    let title = if day.is_empty() && !notes.is_empty() { format!("<strong>{title}</strong>") } else { title };
    format!("<li>{day}{title}{notes}{}</li>\n", links(&entry.concepts, tag, deck))
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

    #[test]
    fn what_something_is_said_of_stands_out_and_a_day_of_a_plan_does() {
        let deck = viva_author::build(&crate::dist::root().join("content/python")).expect("the deck is checked");
        let pages = read(&deck, "page.css", None).expect("strings become JSON");
        for page in &deck.parts().pages {
            let entries = page.groups.iter().flat_map(|group| &group.entries);
            let is_plan = page.kind == PageKind::Plan;
            let (_, html) = pages.iter().find(|(name, _)| *name == advice_name(&page.id)).expect("each is one to read");
            assert_eq!(
                html.matches("<strong>").count(),
                entries.filter(|entry| is_plan || !entry.notes.is_empty()).count(),
                "{}",
                page.id
            );
        }
    }
}
