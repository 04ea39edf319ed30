//! The attributes of `<viva-quiz>`, read once into what they mean.
//! Does not know the element they stand on.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ops::RangeInclusive;

use crate::deck::names::{LEVELS, named};
use crate::nearness::meant;
use crate::route::{STUDIES, Study};
use crate::selection::{Form, Selection, each_once};

/// The attributes of the element, those that only the loader reads among them.
const ATTRIBUTES: [&str; 14] = [
    "deck",
    "integrity",
    "topic",
    "concept",
    "items",
    "level",
    "count",
    "mode",
    "table",
    "seed",
    "theme",
    "lang",
    "heading-level",
    "scope",
];

/// What an element shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// What is asked or shown.
    pub mode: ElementMode,
    /// What a session is about; the fields come from the attributes of the same names.
    pub selection: Selection,
    /// The order of the session, if the author fixed it.
    pub seed: Option<u64>,
    /// The level of the first heading, 1 to 5.
    pub heading_level: u8,
    /// Whose progress it shares, within one origin.
    pub scope: String,
    /// The address of an author's deck as it was written; none for our own.
    pub deck: Option<String>,
    /// The hash of the list of that deck's files, by which the loader refuses every other file.
    pub integrity: Option<String>,
}

impl Default for Config {
    /// What an element without attributes asks for.
    fn default() -> Config {
        let scope = "default".to_string();
        let selection = Selection::default();
        Config {
            mode: ElementMode::Practice,
            selection,
            seed: None,
            heading_level: 2,
            scope,
            deck: None,
            integrity: None,
        }
    }
}

/// The values of `mode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ElementMode {
    /// A session of items.
    #[default]
    Practice,
    /// A session of open cards.
    Cards,
    /// A comparison table.
    Compare,
    /// A page that follows from what the learner did; only the build of the full page has it.
    Study(Study),
    /// A mock interview; it too is in the build of the full page alone.
    Mock,
    /// Interviewing somebody else, without the window for the candidate, which needs an address.
    Interviewer,
    /// The full page.
    App,
}

/// An attribute that cannot be read: an author's error, shown in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadAttribute {
    /// Its name.
    pub name: &'static str,
    /// The part that is not understood, or the name as it was written.
    pub value: String,
    /// How it fails.
    pub flaw: Flaw,
}

/// Why an attribute cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It cannot be read.
    Unreadable,
    /// The deck does not have what it names.
    Unknown,
    /// It needs a table, and none is named.
    NeedsTable,
    /// With the others that are named, it leaves no question.
    FitsNothing,
    /// The deck it names has no question to ask.
    NoQuestion,
    /// There is none of the name that stands as its value; this one was meant.
    Misspelt,
}

impl BadAttribute {
    pub(crate) fn new(name: &'static str, value: &str, flaw: Flaw) -> BadAttribute {
        BadAttribute { name, value: value.to_string(), flaw }
    }
}

impl Config {
    /// Reads the attributes of these names through `attribute`, or gives every one that cannot be read.
    pub fn read(names: &[String], attribute: impl Fn(&str) -> Option<String>) -> Result<Config, Vec<BadAttribute>> {
        let mut bad = Vec::new();
        for written in names {
            if let Some(name) = meant(&ATTRIBUTES, written) {
                bad.push(BadAttribute::new(name, written, Flaw::Misspelt));
            }
        }
        let list = |name: &str| each_once(attribute(name).unwrap_or_default().split_ascii_whitespace());
        let table = attribute("table").filter(|id| !id.trim().is_empty()).map(|id| id.trim().to_string());
        let mode = one(attribute("mode"), "mode", &mut bad, |word| match word {
            "practice" => Some(ElementMode::Practice),
            "cards" => Some(ElementMode::Cards),
            "compare" => Some(ElementMode::Compare),
            "app" => Some(ElementMode::App),
            "mock" => Some(ElementMode::Mock),
            "interview" => Some(ElementMode::Interviewer),
            // The loader gives these to the build of the full page; a brief is a whole page and no element.
            word => named(&STUDIES, word).filter(|study| *study != Study::Brief).map(ElementMode::Study),
        });
        if mode == Some(ElementMode::Compare) && table.is_none() {
            bad.push(BadAttribute::new("mode", "compare", Flaw::NeedsTable));
        }
        // A table alone means that it is to be read.
        let mode = mode.unwrap_or(if table.is_some() { ElementMode::Compare } else { ElementMode::Practice });
        let mut levels = Vec::new();
        for word in list("level") {
            match named(&LEVELS, &word) {
                Some(level) => levels.push(level),
                None => bad.push(BadAttribute::new("level", &word, Flaw::Unreadable)),
            }
        }
        let items = list("items");
        let is_whole =
            |id: &String| id.split_once('.').is_some_and(|(concept, item)| !concept.is_empty() && !item.is_empty());
        for id in items.iter().filter(|id| !is_whole(id)) {
            bad.push(BadAttribute::new("items", id, Flaw::Unreadable));
        }
        // The loader has resolved and asked for it already; asking runs nothing.
        let deck = as_written(attribute("deck"), "deck", &mut bad, is_web_address);
        // A browser checks nothing by a hash that it cannot read.
        let integrity = as_written(attribute("integrity"), "integrity", &mut bad, is_hash);
        // The style sheet looks at it.
        as_written(attribute("theme"), "theme", &mut bad, |word| matches!(word, "light" | "dark"));
        let selection = Selection {
            topics: list("topic"),
            concepts: list("concept"),
            items,
            levels,
            table,
            form: if mode == ElementMode::Cards { Form::Cards } else { Form::Items },
            count: number(attribute("count"), "count", &mut bad, 1..=u64::from(u16::MAX)).map_or(0, |n| n as u16),
            ..Selection::default()
        };
        let seed = number(attribute("seed"), "seed", &mut bad, 0..=u64::MAX);
        let heading_level = number(attribute("heading-level"), "heading-level", &mut bad, 1..=5).map(|n| n as u8);
        let scope = as_written(attribute("scope"), "scope", &mut bad, is_scope);
        if !bad.is_empty() {
            return Err(bad);
        }
        let scope = scope.unwrap_or_else(|| "default".to_string());
        // The full page is the page; an element in a post stands under the title of the post.
        let heading_level = heading_level.unwrap_or(if mode == ElementMode::App { 1 } else { 2 });
        Ok(Config { mode, selection, seed, heading_level, scope, deck, integrity })
    }
}

/// The word of an attribute that is kept as it is.
fn as_written(
    value: Option<String>,
    name: &'static str,
    bad: &mut Vec<BadAttribute>,
    is_sound: fn(&str) -> bool,
) -> Option<String> {
    one(value, name, bad, |word| is_sound(word).then(|| word.to_string()))
}

/// The number in an attribute, if it is within these bounds.
fn number(
    value: Option<String>,
    name: &'static str,
    bad: &mut Vec<BadAttribute>,
    bounds: RangeInclusive<u64>,
) -> Option<u64> {
    one(value, name, bad, |word| word.parse().ok().filter(|n| bounds.contains(n)))
}

fn one<T>(
    value: Option<String>,
    name: &'static str,
    bad: &mut Vec<BadAttribute>,
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let value = value?;
    let word = value.trim();
    if word.is_empty() {
        return None;
    }
    let read = read(word);
    if read.is_none() {
        bad.push(BadAttribute::new(name, word, Flaw::Unreadable));
    }
    read
}

/// Whether an address leads to the web, by itself or from the page it stands on.
fn is_web_address(word: &str) -> bool {
    let scheme = word.bytes().find(|byte| matches!(byte, b':' | b'/' | b'?' | b'#'));
    scheme != Some(b':') || word.starts_with("http:") || word.starts_with("https:")
}

/// One SHA-384 in Base64.
fn is_hash(word: &str) -> bool {
    word.strip_prefix("sha384-").is_some_and(|hash| hash.len() == 64 && is_of(hash, *b"+/"))
}

/// A scope becomes part of a storage key.
fn is_scope(word: &str) -> bool {
    word.len() <= 40 && is_of(word, *b"-_")
}

/// Whether a word has only letters, digits and these signs.
fn is_of(word: &str, signs: [u8; 2]) -> bool {
    word.bytes().all(|b| b.is_ascii_alphanumeric() || signs.contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::Level;
    use alloc::format;
    use alloc::vec;

    fn read(attributes: &[(&str, &str)]) -> Result<Config, Vec<BadAttribute>> {
        let names: Vec<String> = attributes.iter().map(|(name, _)| (*name).into()).collect();
        let value = |name: &str| attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).into());
        Config::read(&names, value)
    }

    #[test]
    fn comparing_needs_a_table() {
        let bad = BadAttribute::new("mode", "compare", Flaw::NeedsTable);
        assert_eq!(read(&[("mode", "compare"), ("topic", "oop")]), Err(vec![bad]));
        assert!(read(&[("mode", "compare"), ("table", "kinds")]).is_ok());
    }

    #[test]
    fn only_the_full_page_begins_with_the_first_heading() {
        assert_eq!(read(&[("mode", "app")]).unwrap().heading_level, 1);
        assert_eq!(read(&[("mode", "app"), ("heading-level", "3")]).unwrap().heading_level, 3);
        assert_eq!(read(&[("mode", "cards")]).unwrap().heading_level, 2);
    }

    #[test]
    fn nothing_set_is_practice_over_the_whole_deck() {
        let config = read(&[]).unwrap();
        assert_eq!((config.mode, config.heading_level, config.scope.as_str()), (ElementMode::Practice, 2, "default"));
        assert_eq!(config.selection, Selection::default());
    }

    #[test]
    fn lists_are_parted_by_space() {
        let config = read(&[("topic", "oop  errors"), ("level", "beginner advanced"), ("count", "5")]).unwrap();
        assert_eq!(config.selection.topics, ["oop", "errors"]);
        assert_eq!(config.selection.levels, [Level::Beginner, Level::Advanced]);
        assert_eq!(config.selection.count, 5);
    }

    #[test]
    fn what_is_named_twice_is_asked_once() {
        let config = read(&[("items", "gil.b gil.a gil.b"), ("concept", "gil gil")]).unwrap();
        assert_eq!(config.selection.items, ["gil.b", "gil.a"]);
        assert_eq!(config.selection.concepts, ["gil"]);
    }

    #[test]
    fn a_table_alone_is_to_be_read() {
        assert_eq!(read(&[("table", "four-containers")]).unwrap().mode, ElementMode::Compare);
        assert_eq!(read(&[("table", "four-containers"), ("mode", "practice")]).unwrap().mode, ElementMode::Practice);
    }

    #[test]
    fn a_deck_comes_from_the_web() {
        let well = [
            "deck.viva",
            "/my/deck.viva",
            "../a:b/deck.viva",
            "//example.org/d.viva",
            "https://example.org/d?a:b",
            " ",
        ];
        for address in well {
            assert!(read(&[("deck", address)]).is_ok(), "{address}");
        }
        let odd = [
            "javascript:alert(1)",
            "java\nscript:alert(1)",
            "JAVASCRIPT://x/%0aalert(1)",
            "data:,viva1",
            "blob:https://a/b",
            "C:\\deck.viva",
            ":",
        ];
        for address in odd {
            assert_eq!(read(&[("deck", address)]), Err(vec![BadAttribute::new("deck", address, Flaw::Unreadable)]));
        }
    }

    #[test]
    fn a_name_that_is_misspelt_is_told_with_the_one_that_was_meant() {
        let written =
            [("topics", "oop"), ("heading_level", "3"), ("class", "wide"), ("data-level", "x"), ("lang", "de")];
        let bad = |name, value: &str| BadAttribute::new(name, value, Flaw::Misspelt);
        assert_eq!(read(&written), Err(vec![bad("topic", "topics"), bad("heading-level", "heading_level")]));
    }

    #[test]
    fn the_hash_of_a_deck_is_one_that_every_browser_checks_t12() {
        let hash = format!("sha384-{}", "aB3+/".repeat(13).split_off(1));
        assert_eq!(read(&[("integrity", &format!(" {hash}\n"))]).unwrap().integrity, Some(hash.clone()));
        assert_eq!(read(&[("integrity", " ")]).unwrap().integrity, None);
        let other = [hash.replace("384", "256"), hash.replace('B', "="), hash.clone() + "A", format!("{hash} {hash}")];
        for hash in other {
            assert_eq!(
                read(&[("integrity", &hash)]),
                Err(vec![BadAttribute::new("integrity", &hash, Flaw::Unreadable)])
            );
        }
    }

    #[test]
    fn every_attribute_that_cannot_be_read_is_named() {
        let attributes = [
            ("mode", "exam"),
            ("count", "many"),
            ("level", "beginner expert"),
            ("items", "gil ../etc"),
            ("scope", "a/b"),
            ("theme", "purple"),
            ("deck", "javascript:alert(1)"),
            ("integrity", "sha384-x"),
        ];
        let bad = |name, value: &str| BadAttribute::new(name, value, Flaw::Unreadable);
        let expected = vec![
            bad("mode", "exam"),
            bad("level", "expert"),
            bad("items", "gil"),
            bad("items", "../etc"),
            bad("deck", "javascript:alert(1)"),
            bad("integrity", "sha384-x"),
            bad("theme", "purple"),
            bad("count", "many"),
            bad("scope", "a/b"),
        ];
        assert_eq!(read(&attributes), Err(expected));
    }
}
