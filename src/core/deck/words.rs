//! The words by which a deck is searched: cut from a text, and gathered from the whole deck.
//! Does not know how they are compared.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Reverse;

use super::likeness::are_forms;
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

/// What readers type for words that stand in titles and ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Synonym {
    /// The words as they stand there, in any form.
    pub of: String,
    /// What is typed in their place.
    pub typed: Vec<String>,
}

/// What can be found so far.
#[derive(Default)]
pub(super) struct Gathered {
    synonyms: Vec<(Vec<String>, Vec<Vec<String>>)>,
    places: Vec<Findable>,
    words: BTreeMap<String, Standing>,
}

/// The places that have a word: in a name, in the question, or anywhere else, there with how much they speak of it.
#[derive(Default)]
struct Standing {
    named: Vec<u16>,
    asked: Vec<u16>,
    told: Vec<(u16, u32)>,
}

/// How much it says of what a place is about that a word stands in an answer or what belongs to it.
const TOLD: u32 = 2;

/// The same of an item, which asks for something in particular, often in code.
const MENTIONED: u32 = 1;

/// From here on, a place is as much about a word as if it asked for it.
const OFTEN: u32 = 4;

impl Gathered {
    /// Nothing yet, where these synonyms are known.
    pub(super) fn with(synonyms: &[Synonym]) -> Gathered {
        let cut = |synonym: &Synonym| (words(&synonym.of), synonym.typed.iter().map(|typed| words(typed)).collect());
        let synonyms = synonyms.iter().map(cut).filter(|(of, _): &(Vec<_>, _)| !of.is_empty()).collect();
        Gathered { synonyms, ..Gathered::default() }
    }

    /// Adds a place with its names, the title first.
    pub(super) fn add(&mut self, hit: Hit, names: &[&str]) {
        let mut names: Vec<Vec<String>> = names.iter().map(|name| words(name)).collect();
        let also: Vec<_> = names.iter().flat_map(|name| self.also(name)).collect();
        names.extend(also);
        self.places.push(Findable { hit, names: names.iter().map(|words| words.join(" ")).collect() });
        let at = self.last();
        for word in names.into_iter().flatten() {
            let named = &mut self.words.entry(word).or_default().named;
            if named.last() != Some(&at) {
                named.push(at);
            }
        }
    }

    /// A name as readers may type it, once for each synonym of what stands in it.
    fn also(&self, name: &[String]) -> Vec<Vec<String>> {
        let mut also = Vec::new();
        for (of, typed) in &self.synonyms {
            let stands = |part: &[String]| part.iter().zip(of).all(|(word, of)| word == of || are_forms(word, of));
            if let Some(at) = name.windows(of.len()).position(stands) {
                let (before, after) = (&name[..at], &name[at + of.len()..]);
                also.extend(typed.iter().map(|typed| [before, typed, after].concat()));
            }
        }
        also
    }

    /// Adds what the place that was added last is about.
    pub(super) fn ask(&mut self, text: &str) {
        let at = self.last();
        for word in telling(text) {
            self.words.entry(word).or_default().asked.push(at);
        }
        self.speak(text, TOLD);
    }

    /// Adds what the place that was added last says of it.
    pub(super) fn tell(&mut self, text: &str) {
        self.speak(text, TOLD);
    }

    /// Adds any other text of the place that was added last.
    pub(super) fn mention(&mut self, text: &str) {
        self.speak(text, MENTIONED);
    }

    fn speak(&mut self, text: &str, weight: u32) {
        let at = self.last();
        for word in telling(text) {
            let told = &mut self.words.entry(word).or_default().told;
            match told.last_mut() {
                Some((last, much)) if *last == at => *much += weight,
                _ => told.push((at, weight)),
            }
        }
    }

    /// The position of the last place; the limit of items keeps a deck far below so many.
    fn last(&self) -> u16 {
        u16::try_from(self.places.len().saturating_sub(1)).unwrap_or(u16::MAX)
    }

    /// What was gathered.
    pub(super) fn search(self) -> Search {
        let word = |(text, Standing { named, asked, mut told })| {
            told.retain(|(place, _)| named.binary_search(place).is_err());
            let is_asked = |(place, much): &(u16, u32)| *much >= OFTEN || asked.binary_search(place).is_ok();
            let (mut asked, told): (Vec<_>, Vec<_>) = told.into_iter().partition(is_asked);
            // Told apart by doublings: a finer order would only make the file larger.
            asked.sort_by_key(|(_, much)| Reverse(much.ilog2()));
            let places = |those: Vec<(u16, u32)>| those.into_iter().map(|(place, _)| place).collect();
            Word { text, named, asked: places(asked), told: places(told) }
        };
        Search { places: self.places, words: self.words.into_iter().map(word).collect() }
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
        let parts = self.parts();
        let mut all = Gathered::with(&parts.synonyms);
        for topic in &parts.topics {
            if parts.concepts.iter().any(|concept| concept.topic == topic.id) {
                all.add(Hit::Topic(topic.id.clone()), &[&topic.title, &topic.id]);
            }
        }
        for concept in &parts.concepts {
            all.add(Hit::Concept(concept.id.clone()), &[&concept.title, &concept.id]);
            let topic = parts.topics.iter().find(|topic| topic.id == concept.topic);
            topic.into_iter().for_each(|topic| all.mention(&topic.title));
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
            page.entries().for_each(|entry| all.mention(&entry.text.words()));
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
        all.mention(&item.stem.words());
        all.mention(&item.explain.words());
        item.listing.iter().for_each(|listing| all.mention(&listing.source()));
        offered(&item.interaction, all);
    }
}

/// What an item offers to choose from or to put in order.
fn offered(interaction: &Interaction, all: &mut Gathered) {
    match interaction {
        Interaction::Choice(Choice { options, .. }) | Interaction::Multiple(Multiple { options, .. }) => {
            options.iter().for_each(|option| match &option.body {
                Body::Text(text) => all.mention(&text.words()),
                Body::Code(code) => all.mention(&code.source()),
            });
        }
        Interaction::Order(order) => order.lines.iter().for_each(|line| all.mention(&line.text.source())),
        Interaction::Match(matching) => {
            matching
                .pairs
                .iter()
                .flat_map(|pair| [&pair.left, &pair.right])
                .for_each(|side| all.mention(&side.words()));
        }
        Interaction::Blank(blank) => blank.gaps.iter().for_each(|gap| all.mention(&gap.answer)),
        Interaction::Code(code) => all.mention(&code.starter.source()),
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
                aspect.cells.iter().for_each(|cell| all.mention(&cell.value.words()));
            }
        }
        Shape::Rewrite(rewrite) => rewrite.rows.iter().for_each(|row| {
            all.tell(&row.recall.words());
            all.mention(&row.after.source());
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
