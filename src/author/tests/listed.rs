//! In which order a page lists what our deck has.
//! Executes nothing.

use std::path::Path;
use viva_author::build;

#[test]
fn tables_are_listed_topic_by_topic_and_by_their_titles() {
    let deck = build(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/python")).unwrap();
    let parts = deck.parts();
    let places: Vec<(usize, String)> = parts
        .tables
        .iter()
        .map(|table| {
            let topic = parts.topics.iter().position(|topic| topic.id == table.topic).unwrap();
            (topic, table.title.to_lowercase().replace('_', ""))
        })
        .collect();
    assert!(places.is_sorted(), "{places:#?}");
}
