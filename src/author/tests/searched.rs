//! What candidates type into the search, and what our deck has for it among the first three finds.

use std::path::Path;
use viva_author::build;
use viva_core::deck::{Deck, Hit, Search};

/// Each with what stands first, or with all that stand among the first three: `concept`, `topic/`, `table:`.
const QUERIES: [(&str, &[&str]); 42] = [
    ("dictionary", &["dict-internals", "merge-dictionaries"]),
    ("hash", &["dict-internals"]),
    ("hash table", &["dict-internals"]),
    ("hashable", &["mutable-vs-immutable"]),
    ("unhashable", &["dataclasses", "mutable-vs-immutable"]),
    ("__init__", &["init-method", "new-vs-init", "table:new-vs-init"]),
    ("decorator", &["decorators-concept"]),
    ("decoratr", &["decorators-concept"]),
    ("decoraters", &["decorators-concept"]),
    ("closure", &["topic/functions-and-closures", "scope-legb-nonlocal"]),
    ("closures", &["topic/functions-and-closures", "scope-legb-nonlocal"]),
    ("with", &["context-managers"]),
    ("with statement", &["context-managers"]),
    ("context manager", &["context-managers"]),
    ("generater", &["generators-and-yield"]),
    ("tupel", &["list-vs-tuple", "table:four-containers"]),
    ("comprehention", &["list-comprehension"]),
    ("difference between list and tuple", &["list-vs-tuple", "table:four-containers"]),
    ("is vs ==", &["table:is-vs-equals", "is-vs-equals"]),
    ("gil", &["gil"]),
    ("multithreading", &["threads-vs-processes", "table:concurrency-models"]),
    ("async await", &["coroutines", "async-generators"]),
    ("args kwargs", &["args-kwargs"]),
    ("magic methods", &["dunder-operator-overloading"]),
    ("memoization", &["lru-cache"]),
    ("f string", &["f-strings"]),
    ("fstring", &["f-strings"]),
    ("try except", &["exception-handling"]),
    ("finally", &["exception-handling"]),
    ("default argument", &["mutable-default-argument"]),
    ("deepcopy", &["shallow-vs-deep-copy", "table:copying"]),
    ("pass by reference", &["references-and-identity"]),
    ("metaclass", &["metaclasses"]),
    ("static method", &["classmethod-vs-staticmethod", "table:method-kinds"]),
    ("getter", &["property-decorator"]),
    ("interface", &["abstract-base-classes"]),
    ("namedtuple", &["collections-module"]),
    ("pytest", &["testing-approach", "async-testing"]),
    ("virtualenv", &["venv-internals"]),
    ("__name__", &["main-guard"]),
    ("for loop", &["pythonic-iteration"]),
    ("race condition", &["context-managers"]),
];

fn found(search: &Search, query: &str) -> Vec<String> {
    let name = |hit| match hit {
        Hit::Topic(id) => format!("topic/{id}"),
        Hit::Concept(id) => id,
        Hit::Table(id) => format!("table:{id}"),
        Hit::Page(id) => format!("page:{id}"),
    };
    search.hits(query).into_iter().map(name).collect()
}

fn ours() -> Deck {
    build(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/python")).unwrap()
}

#[test]
fn what_candidates_type_finds_what_they_mean_among_the_first_three() {
    let search = ours().search();
    let misses: Vec<String> = QUERIES
        .iter()
        .filter_map(|(query, expected)| {
            let found = found(&search, query);
            let first: Vec<&str> = found.iter().take(3).map(String::as_str).collect();
            let fits = if let [one] = expected {
                first.first() == Some(one)
            } else {
                expected.iter().all(|one| first.contains(one))
            };
            (!fits).then(|| format!("{query}: {first:?} in place of {expected:?}"))
        })
        .collect();
    assert!(misses.is_empty(), "{misses:#?}");
}

#[test]
fn every_synonym_of_the_deck_finds_something_by_its_name() {
    let deck = ours();
    let search = deck.search();
    let names: Vec<&String> = search.places.iter().flat_map(|place| &place.names).collect();
    for synonym in &deck.parts().synonyms {
        for typed in &synonym.typed {
            let words = typed.replace(['_', '"'], "").replace("  ", " ");
            assert!(names.iter().any(|name| name.contains(words.trim())), "{typed} stands for no name in the deck");
        }
    }
}
