//! Tables as they are read, narrowed, filtered and recalled, compared with `src/app/goldens/`.

use viva_core::deck::{
    Aspect, Cell, Comparison, Level, Link, Proof, Reference, Rewrite, RewriteRow, Shape, Subject, Table,
};
use viva_core::event::{Event, Gesture, TableEvent};
use viva_core::interaction::Interaction;
use viva_core::model::Narrow;
use viva_core::progress::Confidence;
use viva_core::python;

use super::super::goldens::Sitting;
use super::super::samples::text;
use crate::words;

fn run() -> Proof {
    Proof::Run(["3.11", "3.12", "3.13"].map(Into::into).to_vec())
}

fn cell(value: &str, note: &str, proof: Proof) -> Cell {
    let cite = (proof == Proof::Cited).then(|| "https://docs.python.org/3/faq/".into());
    Cell { value: text(value), note: text(note), proof, cite }
}

fn aspect(id: &str, name: &str, recall: Option<&str>, cells: [Cell; 3]) -> Aspect {
    let questions = recall.map(|question| ["list", "tuple", "set"].map(|name| text(&question.replace("{}", name))));
    Aspect {
        id: id.into(),
        name: text(name),
        recall: questions.into_iter().flatten().collect(),
        cells: cells.into(),
        distractors: Vec::new(),
    }
}

fn table(id: &str, title: &str, shape: Shape) -> Table {
    Table {
        id: id.into(),
        title: title.into(),
        lang: "en".into(),
        caption: text("What you can do with them, `in` included."),
        topic: "data".into(),
        level: Level::Beginner,
        audience: vec![],
        python: ">=3.11".into(),
        concepts: vec![Link { id: "lists".into(), title: "Lists".into() }],
        refs: vec![Reference { title: "Library".into(), url: "https://docs.python.org/3/library/".into() }],
        shape,
    }
}

/// Two rows to recall, one only to read.
fn containers() -> Sitting {
    let subjects = ["list", "tuple", "set"].map(|id| Subject { id: id.into(), name: text(&format!("`{id}`")) });
    let order = [
        cell("by position", "", run()),
        cell("by position", "Fixed when it is made.", run()),
        cell("none", "The order you see is arbitrary.", run()),
    ];
    let cost = [
        cell("O(1) amortised", "For `append`.", Proof::Cited),
        cell("not offered", "", run()),
        cell("O(1) amortised", "With `add`.", run()),
    ];
    let uses = ["items come and go", "a record is fixed", "membership matters"];
    let aspects = vec![
        aspect("order", "Keeps an order", Some("Which order has a {}?"), order),
        aspect("add", "Cost of adding one", Some("What does adding to a {} cost?"), cost),
        aspect("use", "Reach for it when", None, uses.map(|value| cell(value, "", Proof::Judgement))),
    ];
    let shape = Shape::Comparison(Comparison { subjects: subjects.into(), aspects });
    Sitting::compare(table("containers", "list, tuple and set", shape))
}

fn rewrites() -> Sitting {
    let row = |id: &str, goal: &str, before: &str, after: &str| RewriteRow {
        id: id.into(),
        recall: text(goal),
        before: python::listing(before),
        after: python::listing(after),
        reason: text("There is one `None`."),
        proof: run(),
    };
    let rows = vec![
        row("none", "Test for `None`.", "if entry == None:\n    pass", "if entry is None:\n    pass"),
        row("empty", "Test for an empty list.", "if len(names) == 0:\n    pass", "if not names:\n    pass"),
    ];
    Sitting::compare(table("rewrites", "Two rewrites", Shape::Rewrite(Rewrite { rows })))
}

impl Sitting {
    fn at(self, event: TableEvent) -> Sitting {
        self.tell(Event::Table(event))
    }

    fn reveal(self, aspect: &str, subject: &str) -> Sitting {
        self.at(TableEvent::CellRevealed(aspect.into(), subject.into()))
    }

    fn type_in(self, aspect: &str, subject: &str, text: &str) -> Sitting {
        self.at(TableEvent::CellTyped(aspect.into(), subject.into(), text.into()))
    }

    fn mark(self, aspect: &str, subject: &str, knew: bool) -> Sitting {
        self.at(TableEvent::CellMarked(aspect.into(), subject.into(), knew))
    }
}

#[test]
fn a_table_is_read_by_columns_rows_and_words_a15() {
    let read = containers().check("table-read");
    let narrow = read.at(TableEvent::NarrowChosen(Narrow::Two(0, 2))).check("table-narrow-two");
    let one = narrow.at(TableEvent::NarrowChosen(Narrow::One(1))).check("table-narrow-one");
    let put_away = one.at(TableEvent::SubjectToggled("tuple".into())).at(TableEvent::AspectToggled("order".into()));
    let all = put_away.check("table-put-away").at(TableEvent::NarrowChosen(Narrow::All)).check("table-narrow-all");
    let gone = ["list", "set"].into_iter().fold(all, |sitting, id| sitting.at(TableEvent::SubjectToggled(id.into())));
    gone.check("table-no-columns");
    let filtered = containers().at(TableEvent::Filtered(" Amortised".into())).check("table-filtered");
    filtered.at(TableEvent::Filtered("nowhere".into())).check("table-no-rows");
}

#[test]
fn columns_that_a_table_no_longer_has_give_way_to_its_first() {
    containers().at(TableEvent::NarrowChosen(Narrow::Two(0, 3))).check("table-read");
    let one = |at| containers().at(TableEvent::NarrowChosen(Narrow::One(at))).html();
    assert_eq!(one(3), one(0));
    assert_ne!(one(1), one(0));
}

#[test]
fn a_cell_is_covered_then_revealed_then_marked() {
    let covered = containers().at(TableEvent::RecallSwitched(true)).check("table-covered");
    let revealed = covered.type_in("order", "list", "By position.").reveal("order", "list").reveal("add", "list");
    let marked = revealed.mark("add", "list", true).reveal("order", "set").mark("order", "set", false);
    let typing = marked.type_in("add", "set", "O(n)").check("table-recall").reveal("add", "set");
    typing.mark("add", "list", true).check("table-mark-taken-back");
}

#[test]
fn a_filter_does_not_tell_what_is_covered() {
    let covered = containers().at(TableEvent::RecallSwitched(true));
    covered.at(TableEvent::Filtered("amortised".into())).check("table-covered-filtered");
}

#[test]
fn a_rewrite_hides_the_better_code_until_it_is_revealed() {
    let covered = rewrites().check("rewrite-read").at(TableEvent::RecallSwitched(true)).check("rewrite-covered");
    let revealed = covered.type_in("none", "after", "if entry is None: pass").reveal("none", "after");
    revealed.check("rewrite-revealed").mark("none", "after", true).check("rewrite-marked");
}

/// A quiz over the table in which the first question was missed, at its end.
fn quizzed() -> Sitting {
    let asked = containers().at(TableEvent::QuizAsked);
    let target = asked.model.session.as_ref().unwrap().current().unwrap().target.clone();
    let Interaction::Choice(choice) = asked.model.item(&target).unwrap().interaction.clone() else {
        panic!("{target:?}")
    };
    let wrong = choice.options.iter().find(|option| !option.key).unwrap();
    let missed = asked.give(Gesture::OptionPicked(wrong.id.clone())).submit(Confidence::Certain);
    missed.tell(Event::NextAsked).tell(Event::FinishAsked)
}

#[test]
fn the_summary_of_a_quiz_says_each_question_once() {
    let end = quizzed().check("table-quiz-summary");
    let session = end.model.session.as_ref().unwrap();
    let stem = end.model.item(session.missed_targets()[0]).unwrap().stem.words();
    assert_eq!(end.html().matches(&format!("{stem}:")).count(), 0, "{}", end.html());
}

#[test]
fn a_quiz_leads_back_to_its_table_before_an_answer_and_at_its_end() {
    let asked = containers().at(TableEvent::QuizAsked).check("table-quiz-asked");
    let end = quizzed();
    for quiz in [&asked, &end] {
        assert!(quiz.html().contains(words::TABLE), "{}", quiz.html());
    }
    let question = asked.at(TableEvent::Asked("containers".into()));
    assert!(question.html().contains(words::TO_QUESTION));
    let summary = end.at(TableEvent::Asked("containers".into()));
    assert!(summary.html().contains(words::TO_SUMMARY), "no question is left to go back to");
}
