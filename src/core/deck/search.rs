//! Search over all that a deck lists, which forgives a typo.
//! Does not know where the query was typed, nor how the words were gathered.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::likeness::likenesses;
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
    /// Its title and its id, as words in small letters with spaces between them.
    pub names: Vec<String>,
}

/// A word with the places that have it, by their position in [`Search::places`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// In small letters.
    pub text: String,
    /// Those that have it in a name.
    pub named: Vec<u16>,
    /// Those that have it in their question, not in a name.
    pub asked: Vec<u16>,
    /// Those that have it only in other texts.
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

/// How many times more it counts in a question.
const ASKED: u32 = 2;

/// What a name counts that is typed whole: more than all words of a query.
const WHOLE: u32 = 1000;

/// Words that a question may have and need not: they count only where nothing else is typed.
const FILLERS: [&str; 19] = [
    "a", "an", "and", "are", "do", "does", "how", "in", "is", "it", "of", "or", "the", "to", "versus", "vs", "what",
    "when", "why",
];

impl Search {
    /// What fits every word of `query`, the best first; a word may be unfinished.
    pub fn hits(&self, query: &str) -> Vec<Hit> {
        let query = words(query);
        let whole = query.join(" ");
        let (fillers, telling): (Vec<_>, Vec<_>) = query.iter().partition(|word| FILLERS.contains(&word.as_str()));
        let needed = if telling.is_empty() { fillers } else { telling };
        let mut fits: Vec<(u32, &Findable)> = self.places.iter().map(|place| (0, place)).collect();
        let mut missed = vec![query.is_empty(); fits.len()];
        for word in &needed {
            for (at, fit) in self.fits(word).into_iter().enumerate() {
                fits[at].0 += fit;
                missed[at] |= fit == 0;
            }
        }
        for ((fit, place), missed) in fits.iter_mut().zip(missed) {
            if missed {
                *fit = 0;
            } else if place.names.contains(&whole) {
                *fit += WHOLE;
            }
        }
        fits.retain(|(fit, _)| *fit > 0);
        // Of equals, the one whose title begins with what was typed comes first, then the one that says little else; the sort
        // keeps the order of the deck.
        let place_in_title = |place: &Findable| {
            let title = place.names.first().zip(needed.first());
            title.and_then(|(title, typed)| title.find(typed.as_str())).unwrap_or(usize::MAX)
        };
        let length = |place: &Findable| place.names.first().map_or(0, |title| title.split(' ').count());
        fits.sort_by_cached_key(|(fit, place)| (Reverse(*fit), place_in_title(place), length(place)));
        fits.into_iter().map(|(_, place)| place.hit.clone()).collect()
    }

    /// How well a typed word fits each place.
    fn fits(&self, typed: &str) -> Vec<u32> {
        let mut fits = vec![0; self.places.len()];
        let mut note = |places: &[u16], fit: u32| {
            for place in places {
                if let Some(best) = fits.get_mut(usize::from(*place)) {
                    *best = fit.max(*best);
                }
            }
        };
        let likenesses = likenesses(self.words.iter().map(|word| word.text.as_str()), typed);
        for (word, like) in self.words.iter().zip(likenesses).filter(|(_, like)| *like > 0) {
            note(&word.named, like * NAMED);
            // A letter or two begin too many words of a text.
            if typed.len() > 2 || word.text == typed {
                note(&word.asked, like * ASKED);
                note(&word.told, like);
            }
        }
        fits
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::words::Gathered;

    fn search() -> Search {
        let mut all = Gathered::default();
        let mut add = |hit: Hit, names: &[&str], text: &str| {
            all.add(hit, names);
            all.tell(text);
        };
        let concept = |id: &str| Hit::Concept(id.into());
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

    #[track_caller]
    fn check(query: &str, expected: &[&str]) {
        let id = |hit: Hit| match hit {
            Hit::Topic(id) | Hit::Concept(id) | Hit::Table(id) | Hit::Page(id) => id,
        };
        let found: Vec<String> = search().hits(query).into_iter().map(id).collect();
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
    fn signs_are_words() {
        check("==", &["is-vs-equals", "composition"]);
        check("is vs ==", &["is-vs-equals", "composition"]);
    }

    #[test]
    fn every_word_but_fillers_must_fit() {
        check("memory threads", &["bypass-gil", "gil"]);
        check("memory zebra", &[]);
        check("what is a closure?", &["functions", "decorators"]);
    }

    #[test]
    fn a_slip_finds_what_was_meant_and_nothing_else() {
        check("lsit", &["list-vs-tuple"]);
        check("nonlcoal", &["decorators"]);
    }

    #[test]
    fn nothing_is_found_by_nothing() {
        check("  ", &[]);
        check("?", &[]);
    }
}
