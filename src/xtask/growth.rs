//! How work grows with what is given: twice as much costs at most two and a half times as many allocations, in number and in
//! bytes. Does not know seconds, which hang on the machine; what is too large is refused before (`foreign.rs`).

use crate::dist;
use crate::memory::Memory;
use allocation_counter::measure;
use std::fs;
use viva_author::check::{self, Wanted};
use viva_core::config::{Config, ElementMode};
use viva_core::deck::{Chunk, Concept, Deck, Parts, decode, encode};
use viva_core::event::{Ctx, Event};
use viva_core::interaction::{Response, Score};
use viva_core::model::Model;
use viva_core::progress::{Attempt, AttemptId, Confidence, Mode, Progress, Target};
use viva_core::route::Route;
use viva_core::settings::Settings;
use viva_core::time::{Millis, Timestamp, UtcOffset};
use viva_core::update::{Late, update};
use viva_core::vault::{EXPORT_VERSION, Vault, imported};

/// Measures `work` on what `prepare` makes of `size` and of sixteen times that: four doublings. A list that grows takes twice
/// its room at once, so one doubling alone may seem to cost more than it does.
#[track_caller]
fn grows_evenly<T>(what: &str, size: usize, prepare: impl Fn(usize) -> T, work: impl Fn(T)) {
    // What is done once alone, such as filling a table, belongs to no size.
    work(prepare(size));
    let cost = |size| {
        let given = prepare(size);
        let seen = measure(|| work(given));
        [seen.count_total, seen.bytes_total, seen.bytes_max]
    };
    let (once, more) = (cost(size), cost(16 * size));
    // 2.5 for each doubling.
    let is_even = once.iter().zip(&more).all(|(once, more)| *more <= 39 * once.max(&40));
    assert!(is_even, "{what:?}: sixteen times the input costs {more:?} (allocations, bytes, at once), once {once:?}");
}

pub(crate) fn ours() -> Parts {
    viva_author::build(&dist::root().join("content/python")).expect("our deck has no errors").parts().clone()
}

/// So many concepts of ours, under new names once all were taken.
fn concepts(ours: &[Concept], count: usize) -> Vec<Concept> {
    let renamed = |(at, concept): (usize, &Concept)| Concept { id: format!("{}-{at}", concept.id), ..concept.clone() };
    ours.iter().cycle().take(count).enumerate().map(renamed).collect()
}

/// A deck of so many concepts.
pub(crate) fn deck(ours: &Parts, count: usize) -> Deck {
    let concepts = concepts(&ours.concepts, count);
    Deck::check(Parts { concepts, starter: Vec::new(), ..ours.clone() }).expect("ours under new names")
}

#[test]
fn a_deck_twice_as_large_is_packed_and_read_with_twice_the_work_t11() {
    let ours = ours();
    let topic = |count| {
        let deck = deck(&ours, count);
        let outline = deck.topic_outline(&ours.topics[0]);
        Chunk::Topic { outline, concepts: deck.parts().concepts.clone() }
    };
    grows_evenly("packing a topic", 20, topic, |chunk| drop(encode(&chunk)));
    let read = |file: Vec<u8>| drop(decode(&file).expect("written by ourselves"));
    grows_evenly("reading a topic", 8, |count| encode(&topic(count)), read);
    grows_evenly("reading an index", 8, |count| encode(&Chunk::Index(deck(&ours, count).index())), read);
    grows_evenly("reading a search", 8, |count| encode(&Chunk::Search(deck(&ours, count).search())), read);
    let spoiled = |count| {
        let body = vec![7u8; 100 * count];
        [b"VIVA\x01".as_slice(), &viva_core::checksum::crc32(&body).to_le_bytes(), &body].concat()
    };
    grows_evenly("refusing what is no deck", 100, spoiled, |file: Vec<u8>| assert!(decode(&file).is_err()));
}

#[test]
fn a_search_of_twice_as_much_or_for_twice_as_many_words_does_twice_the_work_t11() {
    let ours = ours();
    grows_evenly("gathering words", 8, |count| deck(&ours, count), |deck| drop(deck.search()));
    for query in ["list", "genrators", "no such words"] {
        let search = |count| deck(&ours, count).search();
        grows_evenly(query, 8, search, |search| drop(search.hits(query)));
    }
    let search = deck(&ours, 20).search();
    let query = |words| "memory threads ".repeat(words);
    grows_evenly("a long query", 20, query, |query: String| drop(search.hits(&query)));
    let word = |letters| "lsit".repeat(letters);
    grows_evenly("a long word", 50, word, |word: String| drop(search.hits(&word)));
}

fn attempt(number: usize) -> Attempt {
    let number = u32::try_from(number).expect("few");
    Attempt {
        id: AttemptId { journal: u64::from(number / 50), sequence: number % 50 + 1 },
        target: Target::item(&format!("concept-{}", number % 97), "some-item"),
        key_hash: number,
        mode: Mode::Practice,
        response: Response::Choice(Some("an-option".into())),
        score: Score::all_if(number % 3 > 0),
        confidence: Some(Confidence::Certain),
        rating: None,
        hints: 0,
        assisted: false,
        took: Millis(900),
        at: Timestamp(i64::from(number) * 60_000),
        offset: UtcOffset(0),
        retracts: None,
    }
}

/// A storage in which so many answers lie, fifty in the journal of a page.
fn shelf(count: usize) -> Memory {
    let mut shelf = Memory::default();
    let all: Vec<Attempt> = (0..count).map(attempt).collect();
    for page in all.chunks(50) {
        let (mut vault, _) = Vault::start(&mut Memory::default(), "default", "python", page[0].id.journal);
        let mut own = Memory::default();
        vault.import(&mut own, page);
        shelf.0.extend(own.0);
    }
    shelf
}

fn start(shelf: &mut Memory) -> (Vault, Vec<Attempt>) {
    let (vault, found) = Vault::start(shelf, "default", "python", u64::MAX);
    (vault, found.attempts)
}

/// What an export of so many answers holds.
pub(crate) fn file(count: usize) -> Vec<(String, String)> {
    shelf(count).0.into_iter().collect()
}

#[test]
fn twice_as_many_answers_are_kept_read_exported_and_imported_with_twice_the_work_t11() {
    let page = Memory::default();
    let answers = |count| (0..count).map(attempt).collect::<Vec<_>>();
    grows_evenly("reading journals", 500, shelf, |mut shelf| drop(start(&mut shelf)));
    let tidied = |count| {
        let mut shelf = shelf(count);
        start(&mut shelf).0.tidy(&mut shelf, Timestamp(i64::MAX));
        assert!(shelf.0.keys().all(|key| !key.contains("/j/")), "all lies in the snapshot");
        shelf
    };
    grows_evenly("gathering a snapshot", 500, shelf, |mut shelf| {
        start(&mut shelf).0.tidy(&mut shelf, Timestamp(i64::MAX));
    });
    grows_evenly("reading a snapshot", 500, tidied, |mut shelf| drop(start(&mut shelf)));
    let late = |count| {
        let mut page = page.clone();
        let mut vault = start(&mut page).0;
        vault.import(&mut page, &answers(count));
        (vault, page)
    };
    grows_evenly("saving one answer more", 500, late, |(mut vault, mut page)| vault.append(&mut page, &attempt(9)));
    grows_evenly("exporting", 500, shelf, |mut shelf| drop(start(&mut shelf).0.export(&mut shelf)));
    grows_evenly("reading an export", 500, file, |file: Vec<_>| drop(imported(EXPORT_VERSION, &file, "python")));
    let opened = |count| {
        let config = Config { mode: ElementMode::App, ..Config::default() };
        let model = Model::new(config, Progress::of((0..count).map(|n| attempt(2 * n))), Settings::default(), 7);
        (model, imported(EXPORT_VERSION, &file(count), "python"))
    };
    grows_evenly("an import", 500, opened, |(mut model, read)| {
        for event in [Event::ImportRead(Ok(read)), Event::ImportConfirmed] {
            let ctx = Ctx { now: Timestamp(1), offset: UtcOffset(0), seed: 1 };
            drop(update(&mut model, ctx, event, Late::WHOLE));
        }
    });
}

#[test]
fn an_address_and_attributes_twice_as_long_are_read_with_twice_the_work_t11() {
    let list = |count: usize| (0..count).map(|n| format!("concept-{n}")).collect::<Vec<_>>();
    for before in ["#/session?concept=", "#/worksheet?items=", "#/mock?", "#/", "#/session?topic=oop&found="] {
        let address = |count| format!("{before}{}", list(count).join("+"));
        grows_evenly(before, 100, address, |address: String| drop(Route::parse(&address).to_string()));
    }
    let pairs = |count| format!("#/session?{}", "level=beginner&".repeat(count));
    grows_evenly("filters", 100, pairs, |address: String| drop(Route::parse(&address).to_string()));
    for name in ["topic", "items", "level", "count", "mode", "scope", "seed", "deck"] {
        let value = |count| list(count).join(" ");
        grows_evenly(name, 100, value, |value: String| {
            drop(Config::read(&[], |asked| (asked == name).then(|| value.clone())));
        });
    }
    let names = |count| list(count).into_iter().chain(["topics".to_owned()]).collect::<Vec<_>>();
    grows_evenly("names", 100, names, |names: Vec<String>| drop(Config::read(&names, |_| None)));
}

/// What has made Markdown readers slow, mostly as the tests of cmark name it, and plain text.
const MARKDOWN: [&str; 30] = [
    "a word ",
    "*a ",
    "**a *b ",
    "*a_ ",
    "a** b ",
    "[",
    "[a](",
    "[a](<b",
    "![[]()",
    "](",
    "[ (](",
    "`",
    "e`x",
    "`a`",
    "> ",
    "> a\n\n",
    "- ",
    "- a\n",
    "1. a\n\n",
    "<",
    "<!-- ",
    "<a b=",
    "&amp;",
    "&",
    "\\*",
    "[a]: b\n",
    "[a]: u\n\n[a]\n\n",
    "a\n===\n",
    "|a|b|\n",
    "```\nx\n```\n\n",
];

#[test]
fn a_text_twice_as_long_is_read_with_twice_the_work_f26_t11() {
    for piece in MARKDOWN {
        let text = |count| piece.repeat(count);
        grows_evenly(piece, 100, text, |text: String| drop(viva_author::rich::rich(&text)));
        let code = |count| piece.repeat(count);
        grows_evenly(piece, 100, code, |code: String| drop(viva_core::python::listing(&code)));
    }
}

#[test]
fn a_file_of_the_deck_twice_as_long_is_checked_with_twice_the_work_t11() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    fs::create_dir(root.join("errors")).expect("a folder");
    let plan = dist::root().join("content/python/deck.toml");
    fs::copy(plan, root.join("deck.toml")).expect("our plan");
    for piece in [
        "a = 1\n",
        "[[item]]\nid = 'x'\n",
        "[[item]]\nkind = 'choice'\nstem = 'Why is it so?'\n",
        "x = [[",
        "x = \"\"\"",
        "a.b.c.",
        "[a",
        "# a\n",
    ] {
        let write = |count| fs::write(root.join("errors/one.toml"), piece.repeat(count)).expect("a file");
        grows_evenly(piece, 40, write, |()| {
            let wanted = Wanted { no_run: true, ..Wanted::default() };
            drop(check::check(root, &wanted).expect("the files can be read"));
        });
    }
}

#[test]
#[should_panic(expected = "sixteen times the input costs")]
fn work_that_grows_with_the_square_is_found() {
    grows_evenly("all pairs", 10, |count| count, |count| (0..count * count).for_each(|n| drop(vec![n])));
}
