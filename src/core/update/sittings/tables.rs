//! Sittings over a table: cells that are covered, revealed and marked, and the quiz it becomes.

use super::Sitting;
use crate::config::ElementMode;
use crate::deck::{Chunk, test_table};
use crate::effect::{Effect, Spot};
use crate::event::{Event, TableEvent};
use crate::library::table_file;
use crate::model::{CellState, Screen};
use crate::selection::Selection;

fn came() -> Event {
    Event::ChunkArrived(table_file("four"), Chunk::Table(test_table()))
}

/// An element in a post that shows the table.
fn shown() -> Sitting {
    let selection = Selection { table: Some("four".into()), ..Selection::default() };
    let mut sitting = Sitting::of(selection, ElementMode::Compare);
    sitting.tell(Event::Started(None));
    sitting.tell(came());
    sitting
}

#[test]
fn a_mark_on_a_cell_is_an_attempt_and_the_same_mark_takes_it_back() {
    let mut sitting = shown();
    sitting.tell(Event::Table(TableEvent::RecallSwitched(true)));
    let mark = |knew| Event::Table(TableEvent::CellMarked("mutable".into(), "set".into(), knew));
    assert_eq!(sitting.tell(mark(true)), [Effect::KeepTable], "a covered cell takes no mark");
    sitting.tell(Event::Table(TableEvent::CellTyped("mutable".into(), "set".into(), "yes".into())));
    sitting.tell(Event::Table(TableEvent::CellRevealed("mutable".into(), "set".into())));
    sitting.tell(mark(true));
    assert_eq!(sitting.model.progress.standing().count(), 1);
    sitting.tell(mark(true));
    assert_eq!(sitting.model.progress.standing().count(), 0);
    let Screen::Table(compare) = &sitting.model.screen else { panic!("no table") };
    assert_eq!(compare.cells.get("mutable", "set"), Some(&CellState::Revealed("yes".into())));
}

#[test]
fn a_round_outlives_a_look_at_the_table_and_what_was_missed_is_covered_again() {
    let mut sitting = shown();
    let mut tell = |event| sitting.tell(Event::Table(event));
    tell(TableEvent::RecallSwitched(true));
    for (subject, knew) in [("list", true), ("set", false)] {
        tell(TableEvent::CellRevealed("mutable".into(), subject.into()));
        tell(TableEvent::CellMarked("mutable".into(), subject.into(), knew));
    }
    tell(TableEvent::CellTyped("mutable".into(), "tuple".into(), "no".into()));
    for reading in [false, true] {
        tell(TableEvent::RecallSwitched(!reading));
    }
    assert!(tell(TableEvent::CoveredAgain { missed: true }).contains(&Effect::Focus(Spot::Question)));
    let states = |sitting: &Sitting| {
        let Screen::Table(compare) = &sitting.model.screen else { panic!("no table") };
        ["list", "set", "tuple"].map(|subject| compare.cells.get("mutable", subject).is_some())
    };
    assert_eq!(states(&sitting), [true, false, true]);
    sitting.tell(Event::Table(TableEvent::CoveredAgain { missed: false }));
    assert_eq!(states(&sitting), [false; 3]);
    assert_eq!(sitting.model.progress.standing().count(), 2, "what was marked stays an answer");
}

#[test]
fn a_table_becomes_a_quiz_and_an_item_leads_back() {
    let mut sitting = shown();
    sitting.tell(Event::Table(TableEvent::QuizAsked));
    assert_eq!(sitting.model.session.as_ref().unwrap().count(), 3);
    let effects = sitting.answer("tuple");
    assert!(matches!(effects[0], Effect::Save(_)));
    sitting.tell(Event::Table(TableEvent::Asked("four".into())));
    assert!(matches!(sitting.model.screen, Screen::Table(_)));
    // An element in a post has no address to go back to.
    let asked = sitting.model.session.clone();
    assert_eq!(sitting.tell(Event::Table(TableEvent::Left)), [Effect::Focus(Spot::Question)]);
    assert_eq!((&sitting.model.screen, &sitting.model.session), (&Screen::Session, &asked));
}

/// The page of a table.
#[cfg(feature = "app")]
mod in_the_full_page {
    use alloc::string::ToString;

    use super::super::visits::begun;
    use super::*;
    use crate::model::Compare;
    use crate::route::Route;

    /// One in which one cell was revealed and marked, one only revealed and one only typed.
    fn recalled() -> Sitting {
        let mut sitting = begun("#/table/four");
        sitting.tell(came());
        let cell = |subject: &str| ("mutable".to_string(), subject.to_string());
        let mut tell = |event| sitting.tell(Event::Table(event));
        tell(TableEvent::Filtered("change".into()));
        tell(TableEvent::RecallSwitched(true));
        for subject in ["list", "tuple", "set"] {
            tell(TableEvent::CellTyped(cell(subject).0, cell(subject).1, "yes".into()));
        }
        for subject in ["list", "tuple"] {
            tell(TableEvent::CellRevealed(cell(subject).0, cell(subject).1));
        }
        assert!(tell(TableEvent::CellMarked(cell("list").0, cell("list").1, true)).contains(&Effect::KeepTable));
        sitting
    }

    fn table(sitting: &Sitting) -> &Compare {
        let Screen::Table(compare) = &sitting.model.screen else { panic!("{:?}", sitting.model.screen) };
        compare
    }

    #[test]
    fn a_table_is_as_it_was_left_on_the_way_back() {
        let mut sitting = recalled();
        let left = table(&sitting).clone();
        sitting.tell(Event::RouteChanged(Route::Settings));
        sitting.tell(Event::RouteChanged(Route::Table("four".into())));
        assert_eq!(table(&sitting), &Compare { since: table(&sitting).since, ..left });
    }

    #[test]
    fn a_mark_that_a_reload_found_again_can_be_taken_back() {
        let before = recalled();
        let mut after = Sitting::of(Selection::default(), ElementMode::App);
        after.model.progress = before.model.progress.clone();
        after.model.tables = before.model.tables.clone();
        after.tell(Event::Started(Some(Route::Table("four".into()))));
        assert_eq!(table(&after).cells, table(&before).cells);
        after.tell(Event::Table(TableEvent::CellMarked("mutable".into(), "list".into(), true)));
        assert_eq!(after.model.progress.standing().count(), 0);
    }
}
