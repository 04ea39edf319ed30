//! Fetching what worksheets, the pages made of mistakes and the home draw beside what they have, a few files at a time.
//! Does not know what is drawn of them.

use alloc::string::String;
use alloc::vec::Vec;

use crate::effect::Effect;
use crate::event::Ctx;
use crate::model::{Model, Screen};
use crate::route::Study;
use crate::session::Session;

/// A notebook may name a hundred concepts: those at its top come first, and a slow line has no queue of all of them.
const AT_ONCE: usize = 6;

impl Model {
    /// Orders the next files of such a page; those that failed wait for the reader to ask again.
    pub(super) fn fetch_study(&mut self, ctx: Ctx, out: &mut Vec<Effect>) {
        let files = match &self.screen {
            Screen::Study(Study::Review) => self.files_of_plans(),
            Screen::Study(study) => self.files_of(*study),
            Screen::Worksheet(sheet) => self.files_on_paper(sheet),
            Screen::Home(_) => {
                self.mind_interview(ctx, out);
                self.files_of_plans()
            }
            Screen::Session => self.files_beside(),
            _ => return,
        };
        let mut wanted: Vec<String> = Vec::new();
        for file in files {
            let lacks = !self.library.has(&file) && self.library.failure(&file).is_none();
            if lacks && !wanted.contains(&file) && wanted.len() < AT_ONCE {
                wanted.push(file);
            }
        }
        self.load(wanted, out);
    }

    /// What stands beside the card on screen once it is revealed.
    fn files_beside(&self) -> Vec<String> {
        let entry = self.session.as_ref().and_then(Session::current);
        entry.and_then(|entry| self.file_beside(&entry.target)).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::sittings::Sitting;
    use super::*;
    use crate::config::ElementMode;
    use crate::deck::Chunk;
    use crate::event::Event;
    use crate::library::{INDEX, LoadFailure, concept_file};
    use crate::progress::Attempt;
    use crate::route::Route;
    use crate::samples::{attempt, concept, index};
    use crate::selection::Selection;

    fn loads(effects: Vec<Effect>) -> Vec<String> {
        effects
            .into_iter()
            .filter_map(|effect| if let Effect::Load(name) = effect { Some(name) } else { None })
            .collect()
    }

    fn opened(route: &str) -> (Sitting, Vec<String>) {
        let ids = ["a", "b", "c", "d", "e", "f", "g"];
        let answers: Vec<Attempt> = ids
            .iter()
            .zip(1..)
            .map(|(id, n)| attempt(1, n, &alloc::format!("item:{id}.a"), false, 9 - i64::from(n)))
            .collect();
        let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
        sitting.tell(Event::Started(Some(Route::parse(route))));
        sitting.tell(Event::ProgressArrived(answers));
        let loaded = loads(sitting.tell(Event::ChunkArrived(INDEX.into(), index(&ids))));
        (sitting, loaded)
    }

    #[test]
    fn a_notebook_fetches_a_few_concepts_at_once_and_the_next_as_each_comes() {
        let (mut sitting, loaded) = opened("#/mistakes");
        assert_eq!(loaded, ["a", "b", "c", "d", "e", "f"].map(concept_file));
        let next = sitting.tell(Event::ChunkArrived(concept_file("c"), Chunk::Concept(concept("c"))));
        assert_eq!(loads(next), [concept_file("g")]);
    }

    #[test]
    fn a_file_that_failed_is_not_fetched_again_by_itself() {
        let (mut sitting, _) = opened("#/mistakes");
        let failed = |id| Event::ChunkFailed(concept_file(id), LoadFailure::NotFetched("offline".into()));
        assert_eq!(loads(sitting.tell(failed("a"))), [concept_file("g")]);
        assert_eq!(loads(sitting.tell(failed("b"))), Vec::<String>::new());
        assert_eq!(loads(sitting.tell(Event::NoticeClosed)), Vec::<String>::new());
        assert_eq!(loads(sitting.tell(Event::RetryAsked)), ["a", "b"].map(concept_file), "one press is enough");
        sitting.tell(failed("b"));
        let elsewhere = loads(sitting.tell(Event::RouteChanged(Route::Settings)));
        assert_eq!(elsewhere, Vec::<String>::new(), "another page has no need of it");
        let back = loads(sitting.tell(Event::RouteChanged(Route::Study(Study::Mistakes))));
        assert_eq!(back, [concept_file("b")], "whoever comes back has");
        sitting.tell(failed("b"));
        assert_eq!(sitting.model.library.tries(&concept_file("b")), 1, "the page was opened anew");
    }

    #[test]
    fn another_page_fetches_nothing_of_it() {
        let (_, loaded) = opened("#/review");
        assert_eq!(loaded, Vec::<String>::new());
    }
}
