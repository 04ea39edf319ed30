//! The words by which a deck is searched: cut from a text, and gathered from the whole deck.
//! Does not know how they are compared.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::search::{Findable, Hit, Search, Word};
use super::{Concept, Deck, Shape, Table};
use crate::interaction::{Body, Choice, Interaction, Multiple};
use crate::text::{Rich, is_letter, small};

/// Operators that are looked for as they are; other signs only separate words.
const SIGNS: [&str; 23] = [
    "==", "!=", "<=", ">=", "<", ">", ":=", "->", "*", "**", "/", "//", "%", "@", "&", "|", "^", "~", "+", "<<", ">>",
    "+=", "-=",
];

/// The words of a text in small letters: letters, digits and inner underscores, or an operator.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kind = Kind::of(first);
        let (piece, after) = rest.split_at(rest.find(|c| Kind::of(c) != kind).unwrap_or(rest.len()));
        rest = after;
        match kind {
            Kind::Letter => words.extend(Some(small(piece.trim_matches('_'))).filter(|word| !word.is_empty())),
            Kind::Sign => words.extend(SIGNS.contains(&piece).then(|| piece.to_string())),
            Kind::Space => {}
        }
    }
    words
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Sign,
    Space,
}

impl Kind {
    fn of(c: char) -> Kind {
        if is_letter(c) || c == '_' {
            Kind::Letter
        } else if "=!<>:-*/%@&|^~+".chars().any(|sign| sign == c) {
            Kind::Sign
        } else {
            Kind::Space
        }
    }
}

/// What can be found so far.
#[derive(Default)]
pub(super) struct Gathered {
    places: Vec<Findable>,
    words: BTreeMap<String, Standing>,
}

/// The places that have a word: in a name, in the question, or only elsewhere.
#[derive(Default)]
struct Standing {
    named: Vec<u16>,
    asked: Vec<u16>,
    told: Vec<u16>,
}

impl Gathered {
    /// Adds a place with its names, the title first.
    pub(super) fn add(&mut self, hit: Hit, names: &[&str]) {
        let names: Vec<Vec<String>> = names.iter().map(|name| words(name)).collect();
        self.places.push(Findable { hit, names: names.iter().map(|words| words.join(" ")).collect() });
        let at = self.last();
        for word in names.into_iter().flatten() {
            note(&mut self.words.entry(word).or_default().named, at);
        }
    }

    /// Adds what the place that was added last is about.
    pub(super) fn ask(&mut self, text: &str) {
        let at = self.last();
        telling(text).for_each(|word| note(&mut self.words.entry(word).or_default().asked, at));
    }

    /// Adds any other text of the place that was added last.
    pub(super) fn tell(&mut self, text: &str) {
        let at = self.last();
        telling(text).for_each(|word| note(&mut self.words.entry(word).or_default().told, at));
    }

    /// The position of the last place; the limit of items keeps a deck far below so many.
    fn last(&self) -> u16 {
        u16::try_from(self.places.len().saturating_sub(1)).unwrap_or(u16::MAX)
    }

    /// What was gathered.
    pub(super) fn search(self) -> Search {
        let word = |(text, Standing { named, mut asked, mut told })| {
            asked.retain(|place| !named.contains(place));
            told.retain(|place| !named.contains(place) && !asked.contains(place));
            Word { text, named, asked, told }
        };
        Search { places: self.places, words: self.words.into_iter().map(word).collect() }
    }
}

/// Notes a place once.
fn note(places: &mut Vec<u16>, at: u16) {
    if places.last() != Some(&at) {
        places.push(at);
    }
}

/// The words of a text that say what it is about: short ones and numbers do not.
fn telling(text: &str) -> impl Iterator<Item = String> {
    let is_telling = |word: &String| {
        let sign = !word.starts_with(is_letter);
        sign || (word.len() > 2 && !word.starts_with(|c: char| c.is_ascii_digit()))
    };
    words(text).into_iter().filter(is_telling)
}

impl Deck {
    /// The words of everything that the deck lists.
    pub fn search(&self) -> Search {
        let mut all = Gathered::default();
        let parts = self.parts();
        for topic in &parts.topics {
            if parts.concepts.iter().any(|concept| concept.topic == topic.id) {
                all.add(Hit::Topic(topic.id.clone()), &[&topic.title, &topic.id]);
            }
        }
        for concept in &parts.concepts {
            all.add(Hit::Concept(concept.id.clone()), &[&concept.title, &concept.id]);
            let topic = parts.topics.iter().find(|topic| topic.id == concept.topic);
            topic.into_iter().for_each(|topic| all.tell(&topic.title));
            concept_words(concept, &mut all);
        }
        for table in &parts.tables {
            all.add(Hit::Table(table.id.clone()), &[&table.title, &table.id]);
            table_words(table, &mut all);
        }
        for page in &parts.pages {
            all.add(Hit::Page(page.id.clone()), &[&page.title, &page.id]);
            all.ask(&page.intro.words());
            page.groups.iter().for_each(|group| all.tell(&group.title));
            page.entries().for_each(|entry| all.tell(&entry.text.words()));
        }
        all.search()
    }
}

fn concept_words(concept: &Concept, all: &mut Gathered) {
    let card = &concept.card;
    all.ask(&card.question.words());
    let mut tell = |text: &Rich| all.tell(&text.words());
    tell(&card.answer);
    card.points.iter().for_each(|point| tell(&point.text));
    card.follow_ups.iter().for_each(|follow_up| tell(&follow_up.question));
    for item in &concept.items {
        all.tell(&item.stem.words());
        all.tell(&item.explain.words());
        item.listing.iter().for_each(|listing| all.tell(&listing.source()));
        offered(&item.interaction, all);
    }
}

/// What an item offers to choose from or to put in order.
fn offered(interaction: &Interaction, all: &mut Gathered) {
    match interaction {
        Interaction::Choice(Choice { options, .. }) | Interaction::Multiple(Multiple { options, .. }) => {
            options.iter().for_each(|option| match &option.body {
                Body::Text(text) => all.tell(&text.words()),
                Body::Code(code) => all.tell(&code.source()),
            });
        }
        Interaction::Order(order) => order.lines.iter().for_each(|line| all.tell(&line.text.source())),
        Interaction::Match(matching) => {
            matching.pairs.iter().flat_map(|pair| [&pair.left, &pair.right]).for_each(|side| all.tell(&side.words()));
        }
        Interaction::Blank(blank) => blank.gaps.iter().for_each(|gap| all.tell(&gap.answer)),
        Interaction::Code(code) => all.tell(&code.starter.source()),
        Interaction::Output(_) | Interaction::Bug(_) => {}
    }
}

fn table_words(table: &Table, all: &mut Gathered) {
    all.ask(&table.caption.words());
    match &table.shape {
        Shape::Comparison(comparison) => {
            comparison.subjects.iter().for_each(|subject| all.ask(&subject.name.words()));
            for aspect in &comparison.aspects {
                all.tell(&aspect.name.words());
                aspect.cells.iter().for_each(|cell| all.tell(&cell.value.words()));
            }
        }
        Shape::Rewrite(rewrite) => rewrite.rows.iter().for_each(|row| {
            all.tell(&row.recall.words());
            all.tell(&row.after.source());
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(words(text), expected, "{text}");
    }

    #[test]
    fn words_are_cut_at_everything_but_letters_and_operators() {
        check("The `__init__` method, cpu_count()", &["the", "init", "method", "cpu_count"]);
        check("*args and **kwargs", &["*", "args", "and", "**", "kwargs"]);
        check("a==b != c - d: e?", &["a", "==", "b", "!=", "c", "d", "e"]);
        check("what!? _ ...", &["what"]);
    }
}
