//! Ids: their form, that they are unique and that none given out vanishes.
//! Does not know what the things are about.

use std::collections::{BTreeMap, BTreeSet};

use viva_core::deck::PageKind;

use crate::deck::{answers, lines, options, pairs};
use crate::ids::{Ids, Part};
use crate::problem::{Place, Problems};
use crate::source::{Body, Cells, Concept, Item, Kind, Source, Table};

pub(super) fn lint(source: &Source, ids: &Ids, problems: &Problems) {
    let concepts = source.concepts.iter().map(|concept| (concept.id.as_str(), &concept.place));
    let tables = source.tables.iter().map(|table| (table.id.as_str(), &table.place));
    let pages = source.pages.iter().map(|page| (page.id.as_str(), &page.place));
    for (id, place) in concepts.clone().chain(tables.clone()).chain(pages.clone()) {
        stem(id, place, problems);
    }
    unique("concept", concepts, problems);
    unique("table", tables, problems);
    unique("page", pages, problems);
    source.concepts.iter().for_each(|concept| inside_concept(concept, problems));
    source.tables.iter().for_each(|table| inside_table(table, problems));
    source.pages.iter().for_each(|page| inside_page(page.body.as_ref(), problems));
    given_out(source, ids, problems);
}

/// Lower case, digits and single hyphens between them.
pub(super) fn is_id(id: &str) -> bool {
    id.split('-').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}

pub(super) fn unique<'a>(what: &str, ids: impl Iterator<Item = (&'a str, &'a Place)>, problems: &Problems) {
    let mut seen: BTreeMap<&str, &Place> = BTreeMap::new();
    for (id, place) in ids {
        if !id.is_empty() && !is_id(id) {
            let text = format!("has the {what} id \"{id}\"; use lower case, digits and hyphens");
            problems.error(place.clone(), text);
        }
        if let Some(first) = seen.insert(id, place) {
            let of = if first == place { "one before it".to_owned() } else { first.to_string() };
            problems.error(place.clone(), format!("has the {what} id \"{id}\" of {of}; choose a different id"));
        }
    }
}

fn stem(id: &str, place: &Place, problems: &Problems) {
    let file = place.file.rsplit('/').next().unwrap_or_default().trim_end_matches(".toml");
    if !id.is_empty() && id != file {
        problems.error(place.step("id"), format!("is \"{id}\" in a file called {file}.toml; make the two the same"));
    }
}

fn inside_concept(concept: &Concept, problems: &Problems) {
    unique("item", concept.items.iter().map(|item| (item.id.as_str(), &item.place)), problems);
    if let Some(card) = &concept.card {
        unique("point", card.points.iter().map(|point| (point.id.as_str(), &point.place)), problems);
    }
    for item in &concept.items {
        if concept.retired.contains(&item.id) {
            let text = format!("has the retired id \"{}\"; an id is never given twice, choose a new one", item.id);
            problems.error(item.place.clone(), text);
        }
        for (kind, parts) in parts(item) {
            let own = parts.iter().filter_map(|part| Some((part.id?, part.place)));
            unique(kind, own, problems);
        }
        if let Some(Kind::Code(code)) = &item.kind {
            unique("test", code.tests.iter().map(|test| (test.id.as_str(), &test.place)), problems);
            unique("solution", code.solutions.iter().map(|one| (one.id.as_str(), &one.place)), problems);
            unique("wrong program", code.wrong.iter().map(|one| (one.id.as_str(), &one.place)), problems);
        }
    }
}

fn inside_table(table: &Table, problems: &Problems) {
    match &table.cells {
        Cells::Compare { subjects, aspects } => {
            unique("subject", subjects.iter().map(|subject| (subject.id.as_str(), &subject.place)), problems);
            unique("aspect", aspects.iter().map(|aspect| (aspect.id.as_str(), &aspect.place)), problems);
            // Both are options of the same question.
            for aspect in aspects {
                let columns = subjects.iter().map(|subject| (subject.id.as_str(), &subject.place));
                let others = aspect.distractors.iter().map(|one| (one.id.as_str(), &one.place));
                unique("option", columns.chain(others), problems);
            }
        }
        Cells::Rewrite { rows } => unique("row", rows.iter().map(|row| (row.id.as_str(), &row.place)), problems),
    }
}

fn inside_page(body: Option<&Body>, problems: &Problems) {
    match body {
        Some(Body::Checklist(groups)) => {
            let tasks = groups.iter().flat_map(|group| &group.tasks);
            unique("task", tasks.map(|task| (task.id.as_str(), &task.place)), problems);
        }
        Some(Body::Faq(entries) | Body::Ask(entries) | Body::Entries(_, entries)) => {
            unique("entry", entries.iter().map(|entry| (entry.id.as_str(), &entry.place)), problems);
        }
        Some(Body::Plan { days, .. }) => unique("day", days.iter().map(|day| (day.id.as_str(), &day.place)), problems),
        Some(Body::Interviewer(_)) | None => {}
    }
}

/// The ids of a page under which a learner's ticks and notes are kept.
fn kept_of_page(body: &Body) -> Vec<&str> {
    match body {
        Body::Checklist(groups) => groups.iter().flat_map(|group| &group.tasks).map(|task| task.id.as_str()).collect(),
        Body::Plan { days, .. } => days.iter().map(|day| day.id.as_str()).collect(),
        Body::Entries(PageKind::RedFlags | PageKind::Traits | PageKind::Story, entries) => {
            entries.iter().map(|entry| entry.id.as_str()).collect()
        }
        Body::Faq(_) | Body::Ask(_) | Body::Interviewer(_) | Body::Entries(..) => Vec::new(),
    }
}

/// The named parts of an item by the word under which `ids.lock` keeps them.
fn parts(item: &Item) -> Vec<(&'static str, Vec<Part<'_>>)> {
    match &item.kind {
        Some(Kind::Choice(choice) | Kind::Multiple(choice)) => vec![("option", options(choice))],
        Some(Kind::Order(order)) => vec![("line", lines(order))],
        Some(Kind::Match(matching)) => vec![("pair", pairs(matching)), ("answer", answers(matching))],
        _ => Vec::new(),
    }
}

/// Ids in the lock still exist, and letters still name the same text.
fn given_out(source: &Source, ids: &Ids, problems: &Problems) {
    let current = current(source, ids, problems);
    let retired: BTreeSet<String> = source
        .concepts
        .iter()
        .flat_map(|concept| concept.retired.iter().map(move |item| format!("{}.{item}", concept.id)))
        .collect();
    for item in ids.of_kind("item").filter(|item| !retired.contains(*item)) {
        if !current.has(&format!("item:{item}")) {
            let (concept, id) = item.split_once('.').unwrap_or((item, ""));
            // Where the concept itself is gone, or cannot be read, that is the thing to mend.
            let Some(found) = source.concepts.iter().find(|one| one.id == concept) else { continue };
            // An item with a broken id may be the one that is missed.
            if !items_are_told_apart(found) {
                continue;
            }
            problems.error(
                found.place.step("retired"),
                format!(
                    "does not name \"{id}\", which was given out and which no item has; give it back, or add it here \
                     if that item is withdrawn"
                ),
            );
        }
    }
    for kind in ["concept", "table", "page"] {
        for id in ids.of_kind(kind).filter(|id| !current.has(&format!("{kind}:{id}"))) {
            if has_file(source, kind, id) {
                continue;
            }
            let text = format!(
                "belongs to a deck that has given out the {kind} id \"{id}\", whose file is gone; bring it back"
            );
            problems.error(Place::file("deck.toml"), text);
        }
    }
}

/// Whether the concept has items, and each of them an id of its own.
fn items_are_told_apart(concept: &Concept) -> bool {
    let ids: BTreeSet<&str> = concept.items.iter().map(|item| item.id.as_str()).collect();
    !ids.is_empty() && ids.len() == concept.items.len() && ids.into_iter().all(is_id)
}

/// Whether there is a file of this name; what cannot be read in it is reported elsewhere.
fn has_file(source: &Source, kind: &str, id: &str) -> bool {
    source.texts.iter().filter_map(|(place, _)| place.file.strip_suffix(".toml")?.split_once('/')).any(
        |(folder, name)| {
            let holds = match folder {
                "tables" => "table",
                "pages" => "page",
                _ => "concept",
            };
            holds == kind && name == id
        },
    )
}

/// Everything that has an id now, with the letters of parts that have none of their own.
pub(crate) fn current(source: &Source, ids: &Ids, problems: &Problems) -> Ids {
    let mut current = Ids::default();
    for concept in &source.concepts {
        current.give(format!("concept:{}", concept.id));
        for point in concept.card.iter().flat_map(|card| &card.points) {
            current.give(format!("point:{}.{}", concept.id, point.id));
        }
        for item in &concept.items {
            let owner = format!("{}.{}", concept.id, item.id);
            // The parts of a second item of this id are not rewordings of the first one's.
            if current.has(&format!("item:{owner}")) {
                continue;
            }
            current.give(format!("item:{owner}"));
            for (kind, parts) in parts(item) {
                let names = ids.names(kind, &owner, &parts, problems);
                current.give_parts(kind, &owner, &parts, &names);
            }
        }
    }
    for table in &source.tables {
        current.give(format!("table:{}", table.id));
        match &table.cells {
            Cells::Compare { subjects, aspects } => {
                subjects.iter().for_each(|subject| current.give(format!("subject:{}.{}", table.id, subject.id)));
                for aspect in aspects {
                    let row = format!("{}.{}", table.id, aspect.id);
                    aspect.distractors.iter().for_each(|one| current.give(format!("distractor:{row}.{}", one.id)));
                    current.give(format!("aspect:{row}"));
                }
            }
            Cells::Rewrite { rows } => rows.iter().for_each(|row| current.give(format!("row:{}.{}", table.id, row.id))),
        }
    }
    for page in &source.pages {
        current.give(format!("page:{}", page.id));
        for id in page.body.iter().flat_map(kept_of_page) {
            current.give(format!("tick:{}.{id}", page.id));
        }
    }
    current
}
