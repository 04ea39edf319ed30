//! The content that has come so far, and what is on its way.
//! Does not know how a file is fetched.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::deck::{
    Chunk, Concept, ConceptOutline, Index, Item, ItemOutline, Refusal, Table, TableOutline, TopicOutline, decode,
};
#[cfg(feature = "app")]
use crate::deck::{Page, Search};
use crate::part::Part;
use crate::progress::Target;

/// The name of the first file of a deck.
pub const INDEX: &str = "deck.viva";

/// The name of the file with the search words.
#[cfg(feature = "app")]
pub const SEARCH: &str = "search.bin";

/// The name of the file of a topic.
pub fn topic_file(id: &str) -> String {
    format!("topic-{id}.bin")
}

/// The name of the file of a concept.
pub fn concept_file(id: &str) -> String {
    format!("concept-{id}.bin")
}

/// The name of the file of a table.
pub fn table_file(id: &str) -> String {
    format!("table-{id}.bin")
}

/// The name of the file of a page of advice.
#[cfg(feature = "app")]
pub fn page_file(id: &str) -> String {
    format!("page-{id}.bin")
}

/// Reads what came for the file of this name, or says why not. A file that is whole but another one, as a server or a
/// browser may keep from an earlier build of a deck, is no better than a damaged one.
pub fn read(name: &str, bytes: &[u8]) -> Result<Chunk, Refusal> {
    let chunk = decode(bytes)?;
    let own = match &chunk {
        Chunk::Index(_) => INDEX.into(),
        Chunk::Topic { outline, .. } => topic_file(&outline.topic.id),
        Chunk::Concept(concept) => concept_file(&concept.id),
        Chunk::Table(table) => table_file(&table.id),
        #[cfg(feature = "app")]
        Chunk::Search(_) => SEARCH.into(),
        #[cfg(feature = "app")]
        Chunk::Page(page) => page_file(&page.id),
    };
    if own == name { Ok(chunk) } else { Err(Refusal::Damaged) }
}

/// Why a file did not come, or was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadFailure {
    /// It was not fetched, since the browser is offline; the full page had not kept it yet.
    #[cfg(feature = "app")]
    Offline,
    /// It was not fetched; the loader's sentence names the cause.
    NotFetched(String),
    /// Something came, but it is refused.
    Refused(Refusal),
}

/// Content by id.
#[derive(Clone, Debug, Default)]
pub struct Library {
    index: Option<Index>,
    topics: Vec<TopicOutline>,
    concepts: Vec<Concept>,
    /// Outlines of concepts that came without index or topic.
    single: Vec<ConceptOutline>,
    tables: Vec<Table>,
    #[cfg(feature = "app")]
    search: Option<Search>,
    #[cfg(feature = "app")]
    pages: Vec<Page>,
    /// Parts of the program that have yet to come.
    awaited: Vec<Part>,
    asked: Vec<String>,
    /// Each try in vain, the last one last.
    failed: Vec<(String, LoadFailure)>,
}

/// Whether a file holds questions, as most do; parts of the program, pages and the search hold none.
pub fn holds_questions(name: &str) -> bool {
    !["part-", "page-", "search"].iter().any(|other| name.starts_with(other))
}

impl Library {
    /// Notes that the program came without these parts.
    pub fn await_parts(&mut self, parts: &[Part]) {
        self.awaited = parts.into();
    }

    /// Notes that a part of the program is here.
    pub fn add_part(&mut self, part: Part) {
        self.failed.retain(|(known, _)| known != part.file());
        self.awaited.retain(|known| *known != part);
    }

    /// Whether a part of the program has yet to come.
    pub fn lacks(&self, part: Part) -> bool {
        self.awaited.contains(&part)
    }

    /// Takes in a file.
    pub fn add(&mut self, name: &str, chunk: Chunk) {
        self.failed.retain(|(known, _)| known != name);
        match chunk {
            Chunk::Index(index) => self.index = Some(index),
            Chunk::Topic { outline, concepts } => {
                self.single.retain(|single| single.topic != outline.topic.id);
                // Sorted, so that a seed draws the same whichever file came first.
                let place = self.topics.partition_point(|known| known.topic.id < outline.topic.id);
                self.topics.insert(place, outline);
                concepts.into_iter().for_each(|concept| self.add_concept(concept));
            }
            Chunk::Concept(concept) => self.add_concept(concept),
            Chunk::Table(table) => {
                self.tables.retain(|known| known.id != table.id);
                self.tables.push(table);
            }
            #[cfg(feature = "app")]
            Chunk::Search(search) => self.search = Some(search),
            #[cfg(feature = "app")]
            Chunk::Page(page) => {
                self.pages.retain(|known| known.id != page.id);
                self.pages.push(page);
            }
        }
    }

    fn add_concept(&mut self, concept: Concept) {
        if self.outline(&concept.id).is_none() {
            let place = self.single.partition_point(|known| known.id < concept.id);
            self.single.insert(place, concept.outline());
        }
        self.concepts.retain(|known| known.id != concept.id);
        self.concepts.push(concept);
    }

    /// Notes that a file did not come.
    pub fn fail(&mut self, name: &str, failure: LoadFailure) {
        self.asked.retain(|known| known != name);
        self.failed.push((name.to_string(), failure));
    }

    /// Forgets what did not come, so that what is still needed is asked for as if it were the first time.
    pub fn forgive(&mut self) {
        self.failed.clear();
    }

    /// The names among `names` that were not asked for before; from now on they are.
    pub fn ask(&mut self, names: impl IntoIterator<Item = String>) -> Vec<String> {
        let mut new = Vec::new();
        for name in names {
            if !self.has(&name) && !self.asked.contains(&name) {
                self.asked.push(name.clone());
                new.push(name);
            }
        }
        new
    }

    /// Whether the content of a file is here, from that file or from another.
    pub fn has(&self, name: &str) -> bool {
        if let Some(part) = Part::ALL.into_iter().find(|part| part.file() == name) {
            return !self.lacks(part);
        }
        let id = |prefix: &str| name.strip_prefix(prefix).and_then(|rest| rest.strip_suffix(".bin"));
        if let Some(id) = id("concept-") {
            self.concept(id).is_some()
        } else if let Some(id) = id("table-") {
            self.table(id).is_some()
        } else if let Some(id) = id("topic-") {
            self.topics.iter().any(|outline| outline.topic.id == id)
        } else {
            #[cfg(feature = "app")]
            if name == SEARCH {
                return self.search.is_some();
            }
            #[cfg(feature = "app")]
            if let Some(id) = id("page-") {
                return self.page(id).is_some();
            }
            self.index.is_some()
        }
    }

    /// Whether a file that failed was asked for again since.
    pub fn is_tried_again(&self, name: &str) -> bool {
        self.asked.iter().any(|known| known == name)
    }

    /// Why the file of this name did not come when it was last asked for, if it did not.
    pub fn failure(&self, name: &str) -> Option<&LoadFailure> {
        self.failed.iter().rfind(|(known, _)| known == name).map(|(_, failure)| failure)
    }

    /// How often the file of this name was asked for in vain.
    pub fn tries(&self, name: &str) -> usize {
        self.failed.iter().filter(|(known, _)| known == name).count()
    }

    /// The files that did not come, with the reason, once for each try.
    pub fn failures(&self) -> impl Iterator<Item = (&str, &LoadFailure)> {
        self.failed.iter().map(|(name, failure)| (name.as_str(), failure))
    }

    /// What exists in the deck, once it is known.
    pub fn index(&self) -> Option<&Index> {
        self.index.as_ref()
    }

    /// The search words, once they have come.
    #[cfg(feature = "app")]
    pub fn search(&self) -> Option<&Search> {
        self.search.as_ref()
    }

    /// A page of advice, once it has come.
    #[cfg(feature = "app")]
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }

    /// A concept, once it has come.
    pub fn concept(&self, id: &str) -> Option<&Concept> {
        self.concepts.iter().find(|concept| concept.id == id)
    }

    /// A table, once it has come.
    pub fn table(&self, id: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.id == id)
    }

    /// The item of a target, once its concept has come.
    pub fn item(&self, target: &Target) -> Option<&Item> {
        let Target::Item { concept, item } = target else { return None };
        self.concept(concept)?.items.iter().find(|known| known.id == *item)
    }

    /// The outline of a concept, from wherever it is known.
    pub fn outline(&self, id: &str) -> Option<&ConceptOutline> {
        self.outlines().find(|outline| outline.id == id)
    }

    /// The outline of the item of a target, likewise.
    pub fn item_outline(&self, target: &Target) -> Option<&ItemOutline> {
        let Target::Item { concept, item } = target else { return None };
        self.outline(concept)?.items.iter().find(|known| known.id == *item)
    }

    /// The outlines that are known: those of the index, or else those that have come.
    pub fn outlines(&self) -> impl Iterator<Item = &ConceptOutline> {
        let index = self.index.iter().flat_map(Index::concepts);
        let topics = if self.index.is_some() { &[] } else { self.topics.as_slice() };
        let single = if self.index.is_some() { &[] } else { self.single.as_slice() };
        index.chain(topics.iter().flat_map(|topic| &topic.concepts)).chain(single)
    }

    /// The outlines of tables that are known.
    pub fn tables(&self) -> &[TableOutline] {
        self.index.as_ref().map_or(&[], |index| &index.tables)
    }

    /// The language of the content, once something of it has come.
    pub fn lang(&self) -> Option<&str> {
        let index = self.index.iter().map(|index| &index.lang);
        let concepts = self.concepts.iter().map(|concept| &concept.lang);
        let tables = self.tables.iter().map(|table| &table.lang);
        index.chain(concepts).chain(tables).next().map(String::as_str)
    }

    /// The title of a topic, as far as it is known.
    pub fn topic_title(&self, id: &str) -> Option<&str> {
        let outlines = self.index.iter().flat_map(|index| &index.topics).chain(&self.topics);
        let outlined = outlines.map(|outline| &outline.topic).find(|topic| topic.id == id).map(|topic| &topic.title);
        let told = || self.concepts.iter().find(|concept| concept.topic == id).map(|concept| &concept.topic_title);
        outlined.or_else(told).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::encode;
    use crate::samples::{concept, topic};

    #[test]
    fn a_file_is_asked_for_once_and_again_after_a_failure() {
        let mut library = Library::default();
        let name = concept_file("gil");
        assert_eq!(library.ask([name.clone()]), [name.clone()]);
        assert!(library.ask([name.clone()]).is_empty());
        let failure = LoadFailure::Refused(Refusal::Damaged);
        library.fail(&name, failure.clone());
        assert_eq!(library.failure(&name), Some(&failure));
        assert_eq!(library.ask([name.clone()]), [name]);
    }

    #[test]
    fn each_try_in_vain_counts_until_the_file_has_come() {
        let mut library = Library::default();
        let name = concept_file("gil");
        let [refused, missing] = [LoadFailure::Refused(Refusal::Damaged), LoadFailure::NotFetched("not there".into())];
        for (tries, failure) in [&refused, &missing].into_iter().enumerate() {
            assert_eq!(library.tries(&name), tries);
            library.ask([name.clone()]);
            assert!(library.is_tried_again(&name));
            library.fail(&name, failure.clone());
            assert!(!library.is_tried_again(&name));
        }
        assert_eq!(library.failure(&name), Some(&missing), "the last try is told of");
        library.ask([name.clone()]);
        library.add(&name, Chunk::Concept(concept("gil")));
        assert_eq!((library.tries(&name), library.failure(&name)), (0, None));
    }

    #[test]
    fn a_whole_file_of_another_name_is_refused_f27() {
        let file = encode(&Chunk::Concept(concept("init")));
        assert!(read("concept-init.bin", &file).is_ok());
        for name in ["concept-gil.bin", "topic-init.bin", INDEX] {
            assert_eq!(read(name, &file).unwrap_err(), Refusal::Damaged);
        }
        assert!(read("topic-oop.bin", &encode(&topic(&["init"]))).is_ok());
        assert!(read(INDEX, &encode(&Chunk::Index(Index::default()))).is_ok());
    }

    #[test]
    fn what_is_known_stands_in_one_order_whichever_file_came_first() {
        let known = |names: [&str; 3]| -> Vec<String> {
            let mut library = Library::default();
            for name in names {
                library.add(&concept_file(name), Chunk::Concept(concept(name)));
            }
            let Chunk::Topic { outline, concepts } = topic(&["repr"]) else { panic!("it is a topic") };
            for id in if names[0] == "init" { ["typing", "errors"] } else { ["errors", "typing"] } {
                let mut other = outline.clone();
                other.topic.id = id.into();
                library.add(&topic_file(id), Chunk::Topic { outline: other, concepts: concepts.clone() });
            }
            library
                .outlines()
                .map(|outline| outline.id.clone())
                .chain(library.topics.iter().map(|one| one.topic.id.clone()))
                .collect()
        };
        assert_eq!(known(["init", "slots", "mro"]), known(["slots", "mro", "init"]));
    }

    #[test]
    fn a_concept_that_came_alone_says_the_title_of_its_topic() {
        let mut library = Library::default();
        library.add(&concept_file("init"), Chunk::Concept(concept("init")));
        assert_eq!(library.topic_title("oop"), Some("Classes"));
    }
}
