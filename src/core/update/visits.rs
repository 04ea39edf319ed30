//! Sittings in the full page: what a link opens, what is put aside, and what is found again.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::tests::{Sitting, concept};
use crate::config::ElementMode;
use crate::deck::{Chunk, Index, Topic, TopicOutline};
use crate::event::Event;
use crate::library::{INDEX, concept_file};
use crate::route::Route;
use crate::selection::Selection;

const CONCEPTS: [&str; 4] = ["gil", "asyncio", "lists", "dicts"];

fn index() -> Chunk {
    let topic = Topic { id: "oop".into(), title: "Classes".into() };
    let concepts = CONCEPTS.iter().map(|id| concept(id).outline()).collect();
    Chunk::Index(Index {
        id: "python".into(),
        title: "Python".into(),
        lang: "en".into(),
        starter: vec!["gil".into()],
        topics: vec![TopicOutline { topic, concepts }],
        tables: vec![],
    })
}

fn came(id: &str) -> Event {
    Event::ChunkArrived(concept_file(id), Chunk::Concept(concept(id)))
}

/// The full page, opened at this address, with the index but no concept yet.
fn opened(address: &str) -> Sitting {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.tell(Event::Started(Some(Route::parse(address))));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index()));
    sitting
}

fn queue(sitting: &Sitting) -> Vec<String> {
    let session = sitting.model.session.as_ref().expect("a session is open");
    session.entries.iter().map(|entry| entry.target.to_string()).collect()
}

#[test]
fn a_link_gives_the_same_questions_whatever_has_come_before() {
    let link = "#/session?count=4&seed=11";
    let direct = queue(&opened(link));
    for id in CONCEPTS {
        let mut later = opened(&alloc::format!("#/concept/{id}"));
        later.tell(came(id));
        later.tell(Event::RouteChanged(Route::parse(link)));
        assert_eq!(queue(&later), direct, "after {id}");
    }
}
