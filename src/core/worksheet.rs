//! A worksheet: which questions it holds, and the files that it waits for.
//! Does not know how it looks on paper.

use alloc::string::String;
use alloc::vec::Vec;

use crate::library::table_file;
use crate::model::{Model, Worksheet};
use crate::progress::Target;
use crate::selection::Selection;
use crate::session::{Entry, Phase};

impl Worksheet {
    /// The most questions of one sheet: as many fill about thirty pages.
    pub const MOST: u16 = 60;

    /// The seed of a question, by which the session of the same seed mixes its options when it asks for the first time.
    pub fn seed_of(&self, target: &Target) -> u64 {
        Entry { target: target.clone(), again: 0, phase: Phase::Waiting }.seed(self.seed)
    }
}

impl Model {
    /// What a worksheet asks, in order: the queue of the session with the same filters and seed.
    pub fn on_paper(&self, sheet: &Worksheet) -> Vec<Target> {
        let count =
            if sheet.selection.count == 0 { Worksheet::MOST } else { sheet.selection.count.min(Worksheet::MOST) };
        let mut targets = self.targets(&Selection { count, ..sheet.selection.clone() }, sheet.seed);
        // A list of questions is asked whole, whatever the count.
        targets.truncate(count.into());
        targets
    }

    /// Whether all that a worksheet asks is here to be drawn.
    pub(crate) fn has_paper(&self, sheet: &Worksheet) -> bool {
        self.library.index().is_some() && self.files_on_paper(sheet).iter().all(|file| self.library.has(file))
    }

    /// The files of what a worksheet asks; which cells of a table are asked is known only once it is here.
    pub(crate) fn files_on_paper(&self, sheet: &Worksheet) -> Vec<String> {
        match &sheet.selection.table {
            Some(table) => alloc::vec![table_file(table)],
            None => self.on_paper(sheet).iter().filter_map(Target::file).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Config, ElementMode};
    use crate::deck::Chunk;
    use crate::library::{INDEX, concept_file};
    use crate::model::{Paper, Screen};
    use crate::progress::Progress;
    use crate::samples::{concept, index};
    use crate::settings::Settings;

    fn known(ids: &[&str]) -> Model {
        let config = Config { mode: ElementMode::App, ..Config::default() };
        let mut model = Model::new(config, Progress::default(), Settings::default(), 1);
        model.library.add(INDEX, index(ids));
        model
    }

    fn sheet(selection: Selection) -> Worksheet {
        Worksheet { selection, seed: 7, paper: Paper::Both }
    }

    #[test]
    fn a_worksheet_asks_what_the_session_of_its_seed_asks() {
        let model = known(&["a", "b"]);
        let selection = Selection { concepts: ["b".into()].into(), count: 2, ..Selection::default() };
        let asked = model.on_paper(&sheet(selection.clone()));
        assert_eq!(asked.len(), 2);
        assert_eq!(asked, model.targets(&selection, 7));
        assert!(model.files_on_paper(&sheet(selection)).iter().all(|file| *file == concept_file("b")));
    }

    #[test]
    fn a_worksheet_ends_after_sixty_questions_however_many_fit() {
        let ids: Vec<String> = (0..70).map(|n| alloc::format!("c{n}")).collect();
        let model = known(&ids.iter().map(String::as_str).collect::<Vec<_>>());
        for count in [0, 100] {
            assert_eq!(model.on_paper(&sheet(Selection { count, ..Selection::default() })).len(), 60);
        }
        let items = ids.iter().map(|id| alloc::format!("{id}.a")).collect();
        assert_eq!(model.on_paper(&sheet(Selection { items, ..Selection::default() })).len(), 60);
    }

    #[test]
    fn a_worksheet_is_there_once_its_questions_are() {
        let mut model = known(&["a"]);
        model.screen = Screen::Worksheet(sheet(Selection::default()));
        assert!(!model.has_something_to_show(), "its place for the focus is yet to come");
        model.library.add(&concept_file("a"), Chunk::Concept(concept("a")));
        assert!(model.has_something_to_show());
    }

    #[test]
    fn a_worksheet_of_a_table_waits_for_it() {
        let table = Selection { table: Some("idioms".into()), ..Selection::default() };
        assert_eq!(known(&["a"]).files_on_paper(&sheet(table)), [table_file("idioms")]);
    }
}
