//! The files in which a deck is shipped, each small enough for a first question.
//! Does not know where they are put or how they are compressed on the way.

use viva_core::deck::{Chunk, Concept, Deck, Topic, encode};
use viva_core::library::{INDEX, SEARCH, concept_file, page_file, table_file, topic_file};

/// How large a file with a topic's first concepts may be after brotli, in bytes.
const TOPIC_LIMIT: usize = 10_000;

/// Name and bytes of every file of the deck.
pub fn files(deck: &Deck) -> Vec<(String, Vec<u8>)> {
    let parts = deck.parts();
    let mut files = vec![
        (INDEX.to_owned(), encode(&Chunk::Index(deck.index()))),
        (SEARCH.to_owned(), encode(&Chunk::Search(deck.search()))),
    ];
    for topic in &parts.topics {
        let concepts: Vec<&Concept> = parts.concepts.iter().filter(|concept| concept.topic == topic.id).collect();
        if !concepts.is_empty() {
            files.push((topic_file(&topic.id), topic_bytes(deck, topic, &concepts)));
        }
    }
    for concept in &parts.concepts {
        files.push((concept_file(&concept.id), encode(&Chunk::Concept(concept.clone()))));
    }
    for table in &parts.tables {
        files.push((table_file(&table.id), encode(&Chunk::Table(table.clone()))));
    }
    for page in &parts.pages {
        files.push((page_file(&page.id), encode(&Chunk::Page(page.clone()))));
    }
    files
}

/// The outline of a topic with as many of its first concepts as fit, at least one.
fn topic_bytes(deck: &Deck, topic: &Topic, concepts: &[&Concept]) -> Vec<u8> {
    let with_first = |count: usize| {
        let outline = deck.topic_outline(topic);
        encode(&Chunk::Topic { outline, concepts: concepts[..count].iter().map(|one| (*one).clone()).collect() })
    };
    let mut bytes = with_first(1);
    for count in 2..=concepts.len() {
        let more = with_first(count);
        if compressed(&more) > TOPIC_LIMIT {
            break;
        }
        bytes = more;
    }
    bytes
}

/// The size after brotli at its strongest.
fn compressed(bytes: &[u8]) -> usize {
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params).expect("memory takes every write");
    packed.len()
}
