//! Search over all that a deck lists, which forgives a typo.
//! Does not know where the query was typed, nor how the words were gathered.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::likeness::{are_forms, is_slip_of, likenesses};
use super::words::words;

/// The words of a deck, and where each stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    /// Everything that can be found, in the order of the deck.
    pub places: Vec<Findable>,
    /// Every word once.
    pub words: Vec<Word>,
}

/// A thing that can be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findable {
    /// What it is.
    pub hit: Hit,
    /// Its title, its id and what else is typed for them, as words in small letters with spaces between them.
    pub names: Vec<String>,
}

/// A word with the places that have it, by their position in [`Search::places`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// In small letters.
    pub text: String,
    /// Those that have it in a name.
    pub named: Vec<u16>,
    /// Those that have it in their question or again and again, not in a name; those first that have it most often.
    pub asked: Vec<u16>,
    /// Those that have it only here and there in other texts.
    pub told: Vec<u16>,
}

/// Something that a search found, by its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hit {
    /// A topic.
    Topic(String),
    /// A concept.
    Concept(String),
    /// A table.
    Table(String),
    /// A page of advice.
    Page(String),
}

/// How many times more a word counts in a name than in other texts.
const NAMED: u32 = 4;

/// How many times more it counts in a question, or where a text has it again and again.
const ASKED: u32 = 2;

/// What a name counts that is typed whole: more than all words of a query.
const WHOLE: u32 = 1000;

/// Words that a question may have and need not: they count only where nothing else is typed.
const FILLERS: [&str; 39] = [
    "a",
    "about",
    "an",
    "and",
    "are",
    "between",
    "by",
    "can",
    "describe",
    "difference",
    "do",
    "does",
    "explain",
    "for",
    "give",
    "how",
    "i",
    "in",
    "is",
    "it",
    "me",
    "my",
    "of",
    "on",
    "or",
    "please",
    "tell",
    "the",
    "to",
    "versus",
    "vs",
    "we",
    "what",
    "when",
    "why",
    "with",
    "would",
    "you",
    "your",
];

/// Behind every place in a title: the word stands in another name.
const BEHIND: usize = 100;

/// How well something fits: how much, and of equals how far from the front.
#[derive(Clone, Copy, Default)]
struct Fit {
    like: u32,
    at: usize,
}

impl Search {
    /// What fits every word of `query`, the best first; a word may be unfinished.
    ///
    /// Of equals, the one comes first whose title has the words sooner or whose text has them more often, then the one whose
    /// title says little else, then as in the deck.
    pub fn hits(&self, query: &str) -> Vec<Hit> {
        let query = words(query);
        let (fillers, telling): (Vec<_>, Vec<_>) = query.iter().partition(|word| is_filler(word));
        let needed = if telling.is_empty() { fillers } else { telling };
        let mut fits = vec![Fit::default(); self.places.len()];
        let mut missed = vec![query.is_empty(); fits.len()];
        for word in &needed {
            for (at, fit) in self.fits(word).into_iter().enumerate() {
                fits[at].like += fit.like;
                fits[at].at += fit.at;
                missed[at] |= fit.like == 0;
            }
        }
        let mut found: Vec<(Fit, &Findable)> = fits.into_iter().zip(&self.places).collect();
        let mut missed = missed.into_iter();
        found.retain(|_| missed.next() == Some(false));
        for (fit, place) in &mut found {
            if place.names.iter().any(|name| is_whole(name, &query)) {
                fit.like += WHOLE;
            }
        }
        let length = |place: &Findable| place.names.first().map_or(0, |title| title.split(' ').count());
        found.sort_by_cached_key(|(fit, place)| (Reverse(fit.like), fit.at, length(place)));
        found.into_iter().map(|(_, place)| place.hit.clone()).collect()
    }

    /// How well a typed word fits each place.
    fn fits(&self, typed: &str) -> Vec<Fit> {
        let mut fits = vec![Fit::default(); self.places.len()];
        let mut note = |place: u16, like: u32, at: usize| {
            if let Some(best) = fits.get_mut(usize::from(place))
                && (Reverse(like), at) < (Reverse(best.like), best.at)
            {
                *best = Fit { like, at };
            }
        };
        let likenesses = likenesses(self.words.iter().map(|word| word.text.as_str()), typed);
        for (word, like) in self.words.iter().zip(likenesses).filter(|(_, like)| *like > 0) {
            word.named.iter().for_each(|place| note(*place, like * NAMED, self.place_in_title(*place, &word.text)));
            // A letter or two begin too many words of a text.
            if typed.len() > 2 || word.text == typed {
                word.asked.iter().enumerate().for_each(|(at, place)| note(*place, like * ASKED, at));
                word.told.iter().enumerate().for_each(|(at, place)| note(*place, like, at));
            }
        }
        fits
    }

    fn place_in_title(&self, place: u16, word: &str) -> usize {
        let title = self.places.get(usize::from(place)).and_then(|place| place.names.first());
        title.and_then(|title| title.split(' ').position(|other| other == word)).unwrap_or(BEHIND)
    }
}

/// Whether a question need not have a word, also where a finger slipped in a long one.
fn is_filler(word: &str) -> bool {
    FILLERS.iter().any(|filler| word == *filler || filler.len() > 6 && is_slip_of(filler, word))
}

/// Whether a name is what was typed, in any form of its words.
fn is_whole(name: &str, query: &[String]) -> bool {
    let mut words = name.split(' ');
    query.iter().all(|typed| words.next().is_some_and(|word| word == typed || are_forms(word, typed)))
        && words.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::words::{Gathered, Synonym};

    fn search() -> Search {
        let mut all = Gathered::default();
        let mut add = |hit: Hit, names: &[&str], text: &str| {
            all.add(hit, names);
            all.tell(text);
        };
        add(Hit::Topic("functions".into()), &["Functions and closures", "functions"], "");
        add(Hit::Topic("concurrency".into()), &["Concurrency", "concurrency"], "");
        add(concept("bypass-gil"), &["CPU-bound work", "bypass gil"], "threads memory");
        add(concept("composition"), &["Composition or inheritance", "composition"], "fragile lists, a == b");
        add(concept("decorators"), &["Decorators", "decorators"], "wraps a closure nonlocal lambda memory");
        add(concept("gil"), &["The global interpreter lock", "gil"], "threads memory");
        add(concept("list-vs-tuple"), &["List or tuple", "list vs tuple"], "fixed memory");
        add(Hit::Table("is-vs-equals".into()), &["`is` and `==`", "is vs equals"], "identity");
        all.search()
    }

    fn concept(id: &str) -> Hit {
        Hit::Concept(id.into())
    }

    #[track_caller]
    fn check(query: &str, expected: &[&str]) {
        check_in(&search(), query, expected);
    }

    #[track_caller]
    fn check_in(search: &Search, query: &str, expected: &[&str]) {
        let id = |hit: Hit| match hit {
            Hit::Topic(id) | Hit::Concept(id) | Hit::Table(id) | Hit::Page(id) => id,
        };
        let found: Vec<String> = search.hits(query).into_iter().map(id).collect();
        assert_eq!(found, expected, "{query}");
    }

    #[test]
    fn topics_tables_and_concepts_are_found() {
        check("closure", &["functions", "decorators"]);
        check("identity", &["is-vs-equals"]);
        check("concurr", &["concurrency"]);
    }

    #[test]
    fn a_whole_name_comes_before_a_part_of_one_and_that_before_a_text() {
        check("gil", &["gil", "bypass-gil"]);
        check("the global interpreter lock", &["gil"]);
        check("list", &["list-vs-tuple", "composition"]);
    }

    #[test]
    fn of_titles_that_hold_a_word_in_any_form_the_one_it_begins_comes_first() {
        let mut all = Gathered::default();
        for (title, id) in [
            ("Sending into a generator", "generator send"),
            ("Async generators", "async generators"),
            ("Generators and yield", "generators and yield"),
        ] {
            all.add(Hit::Concept(title.into()), &[title, id]);
        }
        let found = all.search().hits("generator");
        let first = Hit::Concept("Generators and yield".into());
        assert_eq!((found.len(), found.first()), (3, Some(&first)));
    }

    #[test]
    fn a_word_of_a_title_comes_before_the_same_of_an_id() {
        let mut all = Gathered::default();
        all.add(concept("hook"), &["The `__init_subclass__` hook", "init subclass hook"]);
        all.add(concept("new"), &["`__new__` and `__init__`", "new vs init"]);
        all.add(concept("init"), &["What `__init__` does", "init method"]);
        check_in(&all.search(), "__init__", &["init", "new", "hook"]);
    }

    #[test]
    fn of_texts_that_have_a_word_the_one_that_speaks_of_it_most_comes_first() {
        let mut all = Gathered::default();
        for (id, question, answer, code) in [
            ("passing", "", "a lock", ""),
            ("asked", "lock", "", ""),
            ("in-code", "", "", "lock lock lock lock"),
            ("told", "", "lock lock lock lock", ""),
        ] {
            all.add(concept(id), &[id]);
            all.ask(question);
            all.tell(answer);
            all.mention(code);
        }
        check_in(&all.search(), "lock", &["told", "in-code", "asked", "passing"]);
    }

    #[test]
    fn a_synonym_finds_the_names_that_have_what_it_stands_for_in_any_form() {
        let synonym = |of: &str, typed: &[&str]| Synonym {
            of: of.into(),
            typed: typed.iter().map(|typed| (*typed).into()).collect(),
        };
        let synonyms = [synonym("context manager", &["with", "with statement"]), synonym("?", &["nothing"])];
        let mut all = Gathered::with(&synonyms);
        all.add(concept("slots"), &["Classes with slots"]);
        all.add(concept("timing"), &["A timing context manager"]);
        all.add(concept("managers"), &["Context managers"]);
        let search = all.search();
        check_in(&search, "with", &["managers", "slots", "timing"]);
        check_in(&search, "with statement", &["managers", "timing"]);
        check_in(&search, "nothing", &[]);
    }

    #[test]
    fn a_name_in_another_form_is_typed_whole() {
        let mut all = Gathered::default();
        all.add(concept("write"), &["Decorator to write"]);
        all.add(concept("decorators"), &["How it works", "decorators"]);
        check_in(&all.search(), "decorator", &["decorators", "write"]);
    }

    #[test]
    fn signs_are_words() {
        check("==", &["is-vs-equals", "composition"]);
        check("is vs ==", &["is-vs-equals", "composition"]);
    }

    #[test]
    fn every_word_but_fillers_must_fit() {
        check("memory threads", &["bypass-gil", "gil"]);
        check("memory zebra", &[]);
        check("what is a closure?", &["functions", "decorators"]);
        check("diffrence betwen list and tuple", &["list-vs-tuple"]);
        check("tell me about closures please", &["functions", "decorators"]);
    }

    #[test]
    fn a_slip_finds_what_was_meant_in_any_form_and_nothing_else() {
        check("lsit", &["list-vs-tuple", "composition"]);
        check("nonlcoal", &["decorators"]);
    }

    #[test]
    fn nothing_is_found_by_nothing() {
        check("  ", &[]);
        check("?", &[]);
    }
}
