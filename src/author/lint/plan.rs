//! deck.toml and the files: what is planned has its file, what has a file is planned, and both say the same.
//! Does not know what the things are about.

use super::identity::{is_id, unique};
use crate::problem::{Place, Problems, count};
use crate::source::{Body, Concept, Outline, Source, Table};

pub(super) fn lint(source: &Source, release: bool, problems: &Problems) {
    let Some(outline) = &source.outline else { return };
    itself(outline, problems);
    starters(source, outline, problems);
    for concept in &source.concepts {
        against_plan(concept, outline, problems);
    }
    for table in &source.tables {
        against_topics(table, outline, problems);
    }
    references(source, outline, problems);
    complete(source, outline, release, problems);
}

/// As in `en` or `pt-BR`; whether a language has that tag is not asked.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts
        .next()
        .is_some_and(|first| (2..=3).contains(&first.len()) && first.chars().all(|letter| letter.is_ascii_lowercase()));
    first && parts.all(|part| (1..=8).contains(&part.len()) && part.chars().all(|sign| sign.is_ascii_alphanumeric()))
}

fn itself(outline: &Outline, problems: &Problems) {
    let (id, lang) = (&outline.id, &outline.lang);
    if !id.is_empty() && !is_id(id) {
        let text = format!("is \"{id}\"; use lower case, digits and hyphens");
        problems.error(Place::file("deck.toml").step("id"), text);
    }
    if !lang.is_empty() && !is_language(lang) {
        let text = format!("is \"{lang}\"; write the tag of a language, as in \"en\", \"de\" or \"pt-BR\"");
        problems.error(Place::file("deck.toml").step("lang"), text);
    }
    unique("topic", outline.topics.iter().map(|topic| (topic.id.as_str(), &topic.place)), problems);
    unique("concept", outline.concepts.iter().map(|concept| (concept.id.as_str(), &concept.place)), problems);
    for concept in &outline.concepts {
        if !concept.topic.is_empty() && outline.topics.iter().all(|topic| topic.id != concept.topic) {
            let text = format!("is \"{}\", which is no [[topic]] here; correct it or add that topic", concept.topic);
            problems.error(concept.place.step("topic"), text);
        }
    }
    let place = Place::file("deck.toml").step("starter");
    for (i, id) in outline.starter.iter().enumerate() {
        let concept = id.split('.').next().unwrap_or_default();
        planned(outline, concept, place.element(i), problems);
    }
}

/// A starter that names one question of a concept names one that is there.
fn starters(source: &Source, outline: &Outline, problems: &Problems) {
    let place = Place::file("deck.toml").step("starter");
    for (i, (concept, item)) in outline.starter.iter().enumerate().filter_map(|(i, id)| Some((i, id.split_once('.')?)))
    {
        if let Some(concept) = source.concepts.iter().find(|known| known.id == concept)
            && concept.items.iter().all(|known| known.id != item)
        {
            let text = format!("names \"{item}\", which {} does not have; correct it", concept.id);
            problems.error(place.element(i), text);
        }
    }
}

fn planned(outline: &Outline, id: &str, place: Place, problems: &Problems) {
    if !id.is_empty() && outline.concept(id).is_none() {
        problems.error(place, format!("names \"{id}\", which deck.toml does not plan; correct it or add it there"));
    }
}

fn against_plan(concept: &Concept, outline: &Outline, problems: &Problems) {
    let folder = concept.place.file.split('/').next().unwrap_or_default();
    let place = &concept.place;
    if !concept.topic.is_empty() && concept.topic != folder {
        let text = format!("is \"{}\" in the folder {folder}; make the two the same", concept.topic);
        problems.error(place.step("topic"), text);
    }
    let Some(planned) = outline.concept(&concept.id) else {
        problems.error(place.step("id"), format!("is \"{}\", which deck.toml does not plan; add it there", concept.id));
        return;
    };
    for (field, written, wanted) in
        [("topic", &concept.topic, &planned.topic), ("level", &concept.level, &planned.level)]
    {
        if !written.is_empty() && written != wanted {
            problems.error(
                place.step(field),
                format!("is \"{written}\", but deck.toml says \"{wanted}\"; make the two the same"),
            );
        }
    }
}

fn against_topics(table: &Table, outline: &Outline, problems: &Problems) {
    if !table.topic.is_empty() && outline.topics.iter().all(|topic| topic.id != table.topic) {
        problems.error(table.place.step("topic"), format!("is \"{}\", which deck.toml does not have", table.topic));
    }
}

/// Every list of concept ids names planned ones.
fn references(source: &Source, outline: &Outline, problems: &Problems) {
    let related = source.concepts.iter().map(|concept| (concept.place.step("related"), &concept.related));
    let tables = source.tables.iter().map(|table| (table.place.step("concepts"), &table.concepts));
    let pages = source.pages.iter().map(|page| (page.place.step("concepts"), &page.concepts));
    for (place, ids) in related.chain(tables).chain(pages) {
        for (i, id) in ids.iter().enumerate() {
            planned(outline, id, place.element(i), problems);
        }
    }
    for (place, ids) in source.pages.iter().flat_map(|page| page.body.iter().flat_map(page_concepts)) {
        for id in ids {
            planned(outline, id, place.clone(), problems);
        }
    }
    for concept in &source.concepts {
        for (i, _) in concept.related.iter().enumerate().filter(|(_, id)| **id == concept.id) {
            let text = format!("names \"{}\", the concept itself; name others", concept.id);
            problems.error(concept.place.step("related").element(i), text);
        }
    }
    // Where there are few concepts, all others are neighbours.
    let least = outline.concepts.len().saturating_sub(1).min(3);
    for concept in &source.concepts {
        if !(least..=6).contains(&concept.related.len()) {
            let named = count(concept.related.len(), "concept");
            let text = format!("names {named}; name {least} to 6, most confusable first");
            problems.at_release(outline.balanced, concept.place.step("related"), text);
        }
    }
}

fn page_concepts(body: &Body) -> Vec<(&Place, &Vec<String>)> {
    match body {
        Body::Checklist(groups) => {
            groups.iter().flat_map(|group| &group.tasks).map(|task| (&task.place, &task.concepts)).collect()
        }
        Body::Faq(entries) | Body::Ask(entries) | Body::Entries(_, entries) => {
            entries.iter().map(|entry| (&entry.place, &entry.concepts)).collect()
        }
        Body::Plan { days, .. } => days.iter().map(|day| (&day.place, &day.concepts)).collect(),
        Body::Interviewer(_) => Vec::new(),
    }
}

/// At a release everything that is planned exists.
fn complete(source: &Source, outline: &Outline, release: bool, problems: &Problems) {
    if !release {
        return;
    }
    for planned in &outline.concepts {
        if source.concepts.iter().all(|concept| concept.id != planned.id) {
            let text = format!("is planned and has no file; write {}/{}.toml", planned.topic, planned.id);
            problems.error(planned.place.clone(), text);
        }
    }
    let place = Place::file("deck.toml");
    for id in outline.tables.iter().filter(|id| source.tables.iter().all(|table| table.id != **id)) {
        problems.error(place.step("tables"), format!("plans {id}, which has no file; write tables/{id}.toml"));
    }
    for id in outline.pages.iter().filter(|id| source.pages.iter().all(|page| page.id != **id)) {
        problems.error(place.step("pages"), format!("plans {id}, which has no file; write pages/{id}.toml"));
    }
}
