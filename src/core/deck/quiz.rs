//! A cell of a comparison table as a choice item: its row gives the distractors.
//! Does not know sessions.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Aspect, Cell, Comparison, Distractor, Item, Proof, Shape, Skill, Table};
use crate::interaction::{Body, Choice, ChoiceOption, Interaction};
use crate::text::{Mark, Rich, Span};

impl Table {
    /// The cells that can be asked as a choice, as (aspect, subject): those of recallable rows with two different values or more.
    pub fn quizzable(&self) -> Vec<(&str, &str)> {
        let Shape::Comparison(comparison) = &self.shape else { return Vec::new() };
        let rows = comparison.aspects.iter().filter(|aspect| !aspect.recall.is_empty() && aspect.values().len() > 1);
        rows.flat_map(|aspect| comparison.subjects.iter().map(|subject| (aspect.id.as_str(), subject.id.as_str())))
            .collect()
    }

    /// The choice item for a cell; the options are the different values of its row, named by the first subject that has
    /// them, and its distractors. What is kept in mind of it is the row.
    pub fn quiz_item(&self, aspect: &str, subject: &str) -> Option<Item> {
        let Shape::Comparison(comparison) = &self.shape else { return None };
        let cell = comparison.cell(aspect, subject)?;
        let row = comparison.aspects.iter().find(|known| known.id == aspect)?;
        let column = comparison.subjects.iter().position(|known| known.id == subject)?;
        let mut options = Vec::new();
        options.extend(row.values().into_iter().filter_map(|at| comparison.option(row, at, cell)));
        options.extend(row.distractors.iter().map(Distractor::option));
        let proof = Proof::clone(&cell.proof);
        Some(Item {
            id: alloc::format!("{aspect}.{subject}"),
            skill: Skill::Recall,
            level: self.level,
            difficulty: 1,
            stem: row.recall.get(column)?.clone(),
            listing: None,
            hints: Vec::new(),
            explain: comparison.row(row),
            needs: Vec::new(),
            python: None,
            refs: Vec::new(),
            proof,
            interaction: Interaction::Choice(Choice { options, shuffle: true }),
        })
    }
}

impl Aspect {
    /// The columns whose values differ from all before them.
    fn values(&self) -> Vec<usize> {
        let words: Vec<String> = self.cells.iter().map(|cell| cell.value.words()).collect();
        (0..words.len()).filter(|at| !words[..*at].contains(&words[*at])).collect()
    }
}

impl Distractor {
    fn option(&self) -> ChoiceOption {
        let (id, body) = (self.id.clone(), Body::Text(self.value.clone()));
        ChoiceOption { id, body, key: false, rationale: self.rationale.clone() }
    }
}

impl Comparison {
    /// The values of a row side by side, as a list.
    fn row(&self, row: &Aspect) -> Rich {
        let mut marks = alloc::vec![Mark::Start(Span::Bullets)];
        for (subject, cell) in self.subjects.iter().zip(&row.cells) {
            marks.push(Mark::Start(Span::Entry));
            marks.extend_from_slice(&subject.name.0);
            marks.push(Mark::Text(": ".into()));
            marks.extend_from_slice(&cell.value.0);
            marks.push(Mark::End);
        }
        marks.push(Mark::End);
        Rich(marks)
    }

    fn option(&self, row: &Aspect, at: usize, asked: &Cell) -> Option<ChoiceOption> {
        let (subject, cell) = (self.subjects.get(at)?, row.cells.get(at)?);
        let key = cell.value.words() == asked.value.words();
        let mut rationale = if key { Vec::new() } else { subject.name.0.clone() };
        if !key {
            rationale.push(Mark::Text(": ".into()));
        }
        rationale.extend(if key { asked.note.0.clone() } else { cell.note.0.clone() });
        Some(ChoiceOption {
            id: subject.id.clone(),
            body: Body::Text(cell.value.clone()),
            key,
            rationale: Rich(rationale),
        })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::super::{Level, Subject};
    use super::*;
    use alloc::vec;

    /// Three subjects; the first and the last share their value.
    pub(crate) fn table() -> Table {
        let cell = |value: &str, note: &str| Cell {
            value: Rich::plain(value),
            note: Rich::plain(note),
            proof: Proof::Judgement,
            cite: None,
        };
        let subject = |id: &str| Subject { id: id.into(), name: Rich::plain(id) };
        let mutable = Aspect {
            id: "mutable".into(),
            name: Rich::plain("Can change"),
            recall: ["list", "tuple", "set"].map(|name| Rich::plain(alloc::format!("Can a {name} change?"))).to_vec(),
            cells: vec![cell("yes", "in place"), cell("no", "never"), cell("yes", "by add")],
            distractors: vec![],
        };
        let comparison =
            Comparison { subjects: vec![subject("list"), subject("tuple"), subject("set")], aspects: vec![mutable] };
        Table {
            id: "four".into(),
            title: "Four".into(),
            lang: "en".into(),
            caption: Rich::plain("All four."),
            topic: "data".into(),
            level: Level::Beginner,
            audience: vec![],
            python: ">=3.11".into(),
            concepts: vec![],
            refs: vec![],
            shape: Shape::Comparison(comparison),
        }
    }

    #[test]
    fn equal_values_are_offered_once_and_the_own_one_is_the_key() {
        let item = table().quiz_item("mutable", "set").unwrap();
        let Interaction::Choice(choice) = &item.interaction else { panic!("not a choice") };
        let options: Vec<(&str, bool)> = choice.options.iter().map(|option| (option.id.as_str(), option.key)).collect();
        assert_eq!(options, [("list", true), ("tuple", false)]);
        assert_eq!(item.stem.words(), "Can a set change?");
        assert_eq!(choice.options[0].rationale.words(), "by add");
        assert_eq!(choice.options[1].rationale.words(), "tuple: never");
    }

    #[test]
    fn the_row_is_kept_in_mind_and_repeats_no_reason() {
        let item = table().quiz_item("mutable", "list").unwrap();
        assert_eq!(item.explain.words(), "list: yes tuple: no set: yes");
        assert!(item.explain.is_sound());
        let Interaction::Choice(choice) = &item.interaction else { panic!("not a choice") };
        assert!(choice.options.iter().all(|option| option.rationale != item.explain));
    }

    #[test]
    fn a_distractor_of_the_row_is_offered_for_each_of_its_cells() {
        let mut table = table();
        let Shape::Comparison(comparison) = &mut table.shape else { panic!("not a comparison") };
        let (value, rationale) = (Rich::plain("while empty"), Rich::plain("Takes it for a rule on size."));
        comparison.aspects[0].distractors.push(Distractor { id: "empty".into(), value, rationale });
        for subject in ["list", "tuple", "set"] {
            let item = table.quiz_item("mutable", subject).unwrap();
            let Interaction::Choice(choice) = &item.interaction else { panic!("not a choice") };
            let options: Vec<(&str, bool)> =
                choice.options.iter().map(|option| (option.id.as_str(), option.key)).collect();
            assert_eq!(options, [("list", subject != "tuple"), ("tuple", subject == "tuple"), ("empty", false)]);
            assert_eq!(choice.options[2].rationale.words(), "Takes it for a rule on size.");
        }
    }

    #[test]
    fn a_row_of_one_value_is_no_question() {
        let mut table = table();
        assert_eq!(table.quizzable().len(), 3);
        let Shape::Comparison(comparison) = &mut table.shape else { panic!("not a comparison") };
        comparison.aspects[0].cells[1].value = Rich::plain("yes");
        assert!(table.quizzable().is_empty());
    }
}
