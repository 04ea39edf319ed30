//! The mistakes as the deck of today has them, and the brief for tomorrow that is made of them.
//! Does not know how either is drawn; what a mistake is, [`crate::progress`] says.

use alloc::string::String;
use alloc::vec::Vec;

use crate::library::{concept_file, page_file, table_file};
use crate::model::Model;
use crate::progress::{Aside, Mistake, Target};
use crate::route::Study;

/// The page with what to ask an interviewer.
pub const ASK: &str = "ask-the-interviewer";

/// The page with what to do on the day before.
pub const DAY_BEFORE: &str = "day-before";

/// A chapter takes about a minute and a half to read, and the two lists after them three minutes: a quarter of an hour.
const CHAPTERS: usize = 8;

/// All mistakes, the first to look at first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notebook<'a> {
    /// Those that were certain.
    pub certain: Vec<Mistake<'a>>,
    /// The others.
    pub others: Vec<Mistake<'a>>,
    /// Those whose key changed since they were made.
    pub changed: Vec<Mistake<'a>>,
    /// Those that the deck does not have: retired, or of another version of it.
    pub gone: Vec<Mistake<'a>>,
}

impl<'a> Notebook<'a> {
    /// What is asked as it was when it was missed.
    pub fn standing(&self) -> impl Iterator<Item = &Mistake<'a>> {
        self.certain.iter().chain(&self.others)
    }

    /// Everything that the deck has.
    pub fn here(&self) -> impl Iterator<Item = &Mistake<'a>> {
        self.standing().chain(&self.changed)
    }

    /// Whether nothing is missed.
    pub fn is_empty(&self) -> bool {
        self.here().next().is_none() && self.gone.is_empty()
    }
}

/// What to read on the evening before an interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief<'a> {
    /// As many as a quarter of an hour takes.
    pub chapters: Vec<Chapter<'a>>,
    /// How many more there would be.
    pub left_out: usize,
    /// How many are suspended, so that nothing of them is here.
    pub suspended: usize,
}

/// A concept or a table with what was missed in it: nothing for somebody who has no mistakes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// What was missed.
    pub mistakes: Vec<Mistake<'a>>,
}

/// What a chapter is about, by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    /// A concept.
    Concept(&'a str),
    /// A table.
    Table(&'a str),
}

impl<'a> Subject<'a> {
    fn of(target: &'a Target) -> Option<Subject<'a>> {
        match target {
            Target::Item { concept, .. } | Target::Card { concept } => Some(Subject::Concept(concept)),
            Target::Cell { table, .. } => Some(Subject::Table(table)),
            Target::Tick { .. } => None,
        }
    }

    /// The name of the file that holds it.
    pub fn file(self) -> String {
        match self {
            Subject::Concept(id) => concept_file(id),
            Subject::Table(id) => table_file(id),
        }
    }
}

/// How the deck of today has something that was missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Has {
    AsItWas,
    Changed,
    Not,
}

impl Model {
    /// All mistakes, once the index is here; before, the deck has none of them.
    pub fn notebook(&self) -> Notebook<'_> {
        let mut notebook = Notebook::default();
        for mistake in self.progress.mistakes() {
            let list = match self.has_still(&mistake) {
                Has::AsItWas if mistake.is_certain() => &mut notebook.certain,
                Has::AsItWas => &mut notebook.others,
                Has::Changed => &mut notebook.changed,
                Has::Not => &mut notebook.gone,
            };
            list.push(mistake);
        }
        notebook
    }

    fn has_still(&self, mistake: &Mistake) -> Has {
        match (self.key_hash(mistake.target), mistake.target) {
            (Some(now), _) if now == mistake.last.key_hash => Has::AsItWas,
            (Some(_), _) => Has::Changed,
            // What its cells say is known only when the table comes.
            (None, Target::Cell { table, .. }) if self.library.table(table).is_none() => {
                let listed = self.library.tables().iter().any(|outline| outline.id == *table);
                if listed { Has::AsItWas } else { Has::Not }
            }
            (None, _) => Has::Not,
        }
    }

    /// The brief for tomorrow: what was missed, or the concepts to begin with for somebody without mistakes.
    pub fn brief(&self) -> Brief<'_> {
        let mut chapters: Vec<Chapter> = Vec::new();
        let asides = self.progress.asides(self.today);
        let mut suspended: Vec<&str> = Vec::new();
        for mistake in self.notebook().standing() {
            let Some(subject) = Subject::of(mistake.target) else { continue };
            if let Some(concept) = mistake.target.concept()
                && asides.get(concept) == Some(&Aside::Suspended)
            {
                if !suspended.contains(&concept) {
                    suspended.push(concept);
                }
                continue;
            }
            match chapters.iter_mut().find(|chapter| chapter.subject == subject) {
                Some(chapter) => chapter.mistakes.push(*mistake),
                None => chapters.push(Chapter { subject, mistakes: [*mistake].into() }),
            }
        }
        if chapters.is_empty() {
            let starter = self.library.index().map_or(&[][..], |index| &index.starter);
            for subject in starter.iter().filter_map(|id| id.split('.').next()).map(Subject::Concept) {
                if chapters.iter().all(|chapter| chapter.subject != subject) {
                    chapters.push(Chapter { subject, mistakes: Vec::new() });
                }
            }
        }
        let left_out = chapters.len().saturating_sub(CHAPTERS);
        chapters.truncate(CHAPTERS);
        Brief { chapters, left_out, suspended: suspended.len() }
    }

    /// The files that a page made of mistakes draws, in its order.
    pub(crate) fn files_of(&self, study: Study) -> Vec<String> {
        match study {
            Study::Review | Study::Insight => Vec::new(),
            Study::Mistakes => self.notebook().here().filter_map(|mistake| mistake.target.file()).collect(),
            Study::Brief => {
                let pages = self.library.index().map_or(&[][..], |index| &index.pages).iter();
                let wanted = pages.filter(|page| [ASK, DAY_BEFORE].contains(&page.id.as_str()));
                let chapters = self.brief().chapters;
                chapters
                    .iter()
                    .map(|chapter| chapter.subject.file())
                    .chain(wanted.map(|page| page_file(&page.id)))
                    .collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Config, ElementMode};
    use crate::deck::Chunk;
    use crate::library::INDEX;
    use crate::progress::{Attempt, Progress};
    use crate::samples::{attempt, concept, index};
    use crate::settings::Settings;
    use alloc::vec;

    /// The full page over these concepts, with answers that were all wrong; each with the key of today unless it is changed.
    fn missed(ids: &[&str], answers: &[(&str, bool)]) -> Model {
        let config = Config { mode: ElementMode::App, ..Config::default() };
        let mut model = Model::new(config, Progress::default(), Settings::default(), 1);
        model.library.add(INDEX, index(ids));
        let attempts: Vec<Attempt> = answers
            .iter()
            .zip(1..)
            .map(|((target, changed), n)| {
                let answer = attempt(1, n, target, false, n.into());
                let now = model.key_hash(&answer.target).unwrap_or(7);
                Attempt { key_hash: if *changed { now ^ 1 } else { now }, ..answer }
            })
            .collect();
        model.progress = Progress::of(attempts);
        model
    }

    fn names(mistakes: &[Mistake]) -> Vec<String> {
        mistakes.iter().map(|one| alloc::format!("{}", one.target)).collect()
    }

    #[test]
    fn what_changed_since_and_what_is_no_longer_there_is_kept_apart_and_nothing_is_lost_f16() {
        let answers = [
            ("item:gil.a", false),
            ("item:gil.b", true),
            ("item:gil.retired", false),
            ("item:other-deck.a", false),
            ("card:gil", false),
            ("cell:gone.a.b", false),
        ];
        let model = missed(&["gil"], &answers);
        let notebook = model.notebook();
        assert_eq!(names(&notebook.certain), ["card:gil", "item:gil.a"]);
        assert_eq!(names(&notebook.changed), ["item:gil.b"]);
        assert_eq!(names(&notebook.gone), ["cell:gone.a.b", "item:other-deck.a", "item:gil.retired"]);
    }

    #[test]
    fn a_cell_counts_as_it_was_until_its_table_tells_otherwise() {
        let table = crate::deck::test_table();
        let gone = alloc::format!("cell:{}.nowhere.list", table.id);
        let mut model = missed(&[], &[(&gone, false)]);
        assert_eq!(names(&model.notebook().certain), [gone.clone()]);
        model.library.add(&table_file(&table.id), Chunk::Table(table));
        assert_eq!(names(&model.notebook().gone), [gone]);
    }

    #[test]
    fn a_brief_has_a_chapter_for_each_concept_and_counts_what_is_left_out() {
        let ids: Vec<String> = (0..CHAPTERS + 2).map(|n| alloc::format!("c{n}")).collect();
        let all: Vec<&str> = ids.iter().map(String::as_str).collect();
        let targets: Vec<String> =
            ids.iter().flat_map(|id| ["a", "b"].map(|item| alloc::format!("item:{id}.{item}"))).collect();
        let answers: Vec<(&str, bool)> = targets.iter().map(|target| (target.as_str(), false)).collect();
        let model = missed(&all, &answers);
        let brief = model.brief();
        assert_eq!((brief.chapters.len(), brief.left_out), (CHAPTERS, 2));
        assert!(brief.chapters.iter().all(|chapter| chapter.mistakes.len() == 2));
    }

    #[test]
    fn what_is_suspended_is_not_in_the_brief_and_is_counted() {
        let mut model =
            missed(&["gil", "lists"], &[("item:gil.a", false), ("item:gil.b", false), ("item:lists.a", false)]);
        let put = attempt(2, 1, "tick:@suspended.gil", true, 9);
        model.progress.merge([put]);
        let brief = model.brief();
        let subjects: Vec<Subject> = brief.chapters.iter().map(|chapter| chapter.subject).collect();
        assert_eq!((subjects, brief.suspended), (vec![Subject::Concept("lists")], 1));
        assert_eq!(model.notebook().here().count(), 3);
    }

    #[test]
    fn without_mistakes_the_brief_is_of_the_concepts_to_begin_with() {
        let model = missed(&["gil", "lists"], &[]);
        let brief = model.brief();
        let expected = Chapter { subject: Subject::Concept("gil"), mistakes: vec![] };
        assert_eq!((brief.chapters, brief.left_out), (vec![expected], 0));
    }

    #[test]
    fn the_files_of_a_page_are_those_of_its_mistakes_that_the_deck_has() {
        let mut model = missed(&["gil"], &[("item:gil.a", false), ("item:gone.a", false)]);
        assert_eq!(model.files_of(Study::Mistakes), ["concept-gil.bin"]);
        assert_eq!(model.files_of(Study::Brief), ["concept-gil.bin", "page-day-before.bin"]);
        model.library.add(&concept_file("gil"), Chunk::Concept(concept("gil")));
        assert_eq!(model.files_of(Study::Mistakes), ["concept-gil.bin"]);
    }
}
