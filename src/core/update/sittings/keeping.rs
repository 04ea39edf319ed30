//! Sittings about what the browser promises: when it is asked to keep what is stored.
//! Does not know how a browser is asked.

use alloc::vec::Vec;

use super::Sitting;
use crate::config::ElementMode;
use crate::deck::Chunk;
use crate::effect::Effect;
use crate::event::Event;
use crate::library::{INDEX, concept_file};
use crate::model::{Clearing, Keeping, Spoken, StorageNotice, StorageState};
use crate::part::Part;
use crate::route::Route;
use crate::samples::{concept, index};
use crate::selection::Selection;

const CONCEPTS: [&str; 4] = ["gil", "asyncio", "lists", "dicts"];

/// Twelve questions of the full page, answered; which of the answers asked the browser to keep them.
fn asking(mut sitting: Sitting) -> Vec<usize> {
    sitting.tell(Event::Started(Some(Route::parse("#/session?count=12&seed=3"))));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&CONCEPTS)));
    for id in CONCEPTS {
        sitting.tell(Event::ChunkArrived(concept_file(id), Chunk::Concept(concept(id))));
    }
    let mut asking = Vec::new();
    for answer in 1..=12 {
        if sitting.answer("a").contains(&Effect::AskToKeep) {
            asking.push(answer);
        }
        sitting.tell(Event::NextAsked);
    }
    assert_eq!(sitting.model.progress.attempts().len(), 12);
    asking
}

#[test]
fn the_tenth_answer_asks_the_browser_to_keep_them_and_no_other_does() {
    assert_eq!(asking(Sitting::of(Selection::default(), ElementMode::App)), [10]);
}

#[test]
fn nobody_is_asked_where_the_part_that_asks_has_not_come() {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.model.library.await_parts(&[Part::Rooms]);
    assert!(asking(sitting).is_empty());
}

#[test]
fn settings_learn_what_the_browser_promised_and_can_ask_it() {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    let opened = sitting.tell(Event::Started(Some(Route::Settings)));
    assert!(opened.contains(&Effect::MeasureStorage), "{opened:?}");
    assert_eq!(
        sitting.tell(Event::StorageMeasured(7)),
        [Effect::LearnKeeping, Effect::RecallInterviews, Effect::RecallScreenings]
    );
    assert_eq!(sitting.tell(Event::KeepingAsked), [Effect::AskToKeep]);
    sitting.tell(Event::KeepingReported(Keeping::Promised));
    assert_eq!(sitting.model.storage.keeping, Keeping::Promised);
}

#[test]
fn what_is_closed_of_storage_comes_back_only_with_something_new() {
    let mut sitting = Sitting::begun(&["init"]);
    let said = |sitting: &Sitting| sitting.model.storage.notice();
    sitting.tell(Event::StorageReported(StorageState::Kept, 0, 2));
    assert_eq!(said(&sitting), Some(StorageNotice::Aside));
    assert!(sitting.tell(Event::NoticeClosed).contains(&Effect::Hush(StorageNotice::Aside)));
    sitting.tell(Event::StorageReported(StorageState::Kept, 0, 2));
    assert_eq!((said(&sitting), sitting.model.storage.aside), (None, 2));
    sitting.tell(Event::StorageReported(StorageState::Full, 1, 2));
    assert_eq!(said(&sitting), Some(StorageNotice::Full));
    sitting.tell(Event::NoticeSaid);
    assert_eq!(said(&sitting), None);
    sitting.tell(Event::StorageReported(StorageState::Full, 2, 2));
    assert_eq!(said(&sitting), Some(StorageNotice::Full), "an answer found no room, and nobody says so");
}

#[test]
fn progress_that_was_cleared_under_an_open_page_is_said_and_gone_f18() {
    let mut sitting = Sitting::begun(&["init"]);
    sitting.answer("right");
    sitting.tell(Event::ProgressCleared(Clearing::Lost));
    assert_eq!(sitting.model.storage.notice(), Some(StorageNotice::Lost));
    assert_eq!(sitting.model.progress.attempts().len(), 1, "what this page knew stays");
    sitting.tell(Event::NoticeClosed);
    assert_eq!(sitting.model.storage.notice(), None);
    sitting.tell(Event::ProgressCleared(Clearing::Forgotten));
    assert_eq!(sitting.model.storage.notice(), Some(StorageNotice::Forgotten));
    assert!(sitting.model.progress.attempts().is_empty());
}

#[test]
fn an_answer_that_found_no_room_is_not_said_to_be_stored_once_it_was_forgotten_f2_f18() {
    let mut sitting = Sitting::begun(&["init"]);
    sitting.tell(Event::StorageReported(StorageState::Full, 1, 0));
    assert!(matches!(sitting.model.spoken, Some((_, Spoken::NotSaved))));
    sitting.tell(Event::ProgressCleared(Clearing::Forgotten));
    sitting.tell(Event::StorageReported(StorageState::Kept, 0, 0));
    assert_eq!(sitting.model.spoken, None);
    assert_eq!(sitting.model.storage.notice(), Some(StorageNotice::Forgotten));
}

#[test]
fn what_is_open_is_stored_anew_once_site_data_were_cleared_but_not_what_was_forgotten_f18() {
    let mut sitting = Sitting::begun(&["init"]);
    sitting.answer("right");
    assert_eq!(sitting.tell(Event::ProgressCleared(Clearing::Lost)), [Effect::KeepSession]);
    assert_eq!(sitting.tell(Event::ProgressCleared(Clearing::Forgotten)), []);
}
