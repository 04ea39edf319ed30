//! Sittings of graded cards in the full page, what is wished of spaced review, and reviews that were left.
//! Does not know when a concept is due.

use alloc::vec;
use alloc::vec::Vec;

use super::Sitting;
use crate::config::ElementMode;
use crate::deck::Chunk;
use crate::effect::Effect;
use crate::event::Event;
use crate::library::{INDEX, concept_file};
use crate::model::Screen;
use crate::progress::Rating;
use crate::review::{Wishes, suggested};
use crate::route::{Route, Study};
use crate::samples::{concept, index};
use crate::selection::{Only, Selection};
use crate::session::{Phase, Session};

/// The full page with a run of two cards, of which the first is revealed and one point of it ticked.
pub(super) fn revealed() -> Sitting {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.tell(Event::Started(Some(Route::parse("#/session?items=gil+lists"))));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&["gil", "lists"])));
    for id in ["gil", "lists"] {
        sitting.tell(Event::ChunkArrived(concept_file(id), Chunk::Concept(concept(id))));
    }
    sitting.tell(Event::KeyPressed(' '));
    sitting.tell(Event::PointTicked("one".into()));
    sitting
}

/// The full page with a session of these.
pub(super) fn session(items: &str) -> Sitting {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.tell(Event::Started(Some(Route::parse(&alloc::format!("#/session?items={items}")))));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&["gil", "lists"])));
    for id in ["gil", "lists"] {
        sitting.tell(Event::ChunkArrived(concept_file(id), Chunk::Concept(concept(id))));
    }
    sitting
}

pub(super) fn standing(sitting: &Sitting) -> Vec<Option<Rating>> {
    sitting.model.progress.standing().map(|attempt| attempt.rating).collect()
}

#[test]
fn a_grade_is_recorded_and_the_next_card_stands_there() {
    let mut sitting = revealed();
    let effects = sitting.tell(Event::KeyPressed('3'));
    assert!(matches!(&effects[0], Effect::Save(attempt) if attempt.rating == Some(Rating::Good)), "{effects:?}");
    assert_eq!(sitting.current(), "card:lists");
    assert!(matches!(sitting.phase(), Phase::Asked { .. }));
}

#[test]
fn enter_reveals_a_card_and_grades_none() {
    let mut sitting = revealed();
    sitting.tell(Event::KeyPressed('3'));
    assert!(sitting.model.acts('\n'));
    sitting.tell(Event::KeyPressed('\n'));
    assert!(matches!(sitting.phase(), Phase::Revealed { .. }));
    assert!(!sitting.model.acts('\n'), "a second press is a slip");
    sitting.tell(Event::KeyPressed('\n'));
    assert!(matches!(sitting.phase(), Phase::Revealed { .. }));
}

#[test]
fn the_space_bar_gives_the_grade_that_is_proposed() {
    let mut sitting = revealed();
    let Phase::Revealed { said, hints, took } = sitting.phase().clone() else { panic!("{:?}", sitting.phase()) };
    let proposed = suggested(&concept("gil").card.points, &said, hints, took);
    assert!(sitting.model.acts(' '));
    sitting.tell(Event::KeyPressed(' '));
    assert_eq!(standing(&sitting), [Some(proposed)]);
    assert!(matches!(sitting.phase(), Phase::Asked { .. }));
}

#[test]
fn a_card_graded_again_returns_in_this_session_until_it_is_passed_also_where_it_is_the_last() {
    let mut sitting = revealed();
    let returns = |sitting: &Sitting| sitting.model.session.as_ref().unwrap().returns();
    assert!(returns(&sitting));
    sitting.tell(Event::KeyPressed('3'));
    sitting.tell(Event::KeyPressed(' '));
    assert!(returns(&sitting), "though it is the last");
    for _ in 0..4 {
        sitting.tell(Event::KeyPressed('1'));
        assert_eq!(sitting.current(), "card:lists");
        assert!(matches!(sitting.phase(), Phase::Asked { .. }));
        sitting.tell(Event::KeyPressed(' '));
    }
    sitting.tell(Event::KeyPressed('2'));
    assert!(sitting.model.session.as_ref().unwrap().is_finished());
}

#[test]
fn without_shortcuts_no_key_grades() {
    let mut sitting = revealed();
    sitting.tell(Event::ShortcutsSwitched(false));
    sitting.tell(Event::KeyPressed('3'));
    assert_eq!(standing(&sitting), []);
}

#[test]
fn wishes_are_kept_as_soon_as_they_change() {
    let mut sitting = revealed();
    sitting.tell(Event::RouteChanged(Route::Study(Study::Review)));
    assert_eq!(sitting.model.screen, Screen::Study(Study::Review));
    let wishes = Wishes { retention: 85, ..Wishes::default() };
    assert_eq!(sitting.tell(Event::WishesChanged(wishes)), [Effect::KeepSettings]);
    assert_eq!(sitting.model.settings.wishes, wishes);
}

#[test]
fn of_two_grades_the_keys_of_four_and_the_proposal_give_again_or_good() {
    let graded = |keys: &str| {
        let mut sitting = revealed();
        sitting.tell(Event::PointTicked("two".into()));
        sitting.tell(Event::WishesChanged(Wishes { two_grades: true, ..Wishes::default() }));
        keys.chars().for_each(|key| drop(sitting.tell(Event::KeyPressed(key))));
        standing(&sitting)
    };
    let (again, good) = ([Some(Rating::Again)], [Some(Rating::Good)]);
    assert_eq!(["1", "2", "3", "4"].map(graded), [&again[..], &good, &good, &good]);
    assert_eq!(graded(" "), good, "all points within a minute are Easy where there are four");
}

#[test]
fn an_element_for_review_leads_to_a_session_and_back() {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::Study(Study::Review));
    assert_eq!(sitting.tell(Event::Started(None)), [Effect::Load(INDEX.into())]);
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&["gil"])));
    sitting.tell(Event::ChunkArrived(concept_file("gil"), Chunk::Concept(concept("gil"))));
    assert_eq!(sitting.model.screen, Screen::Study(Study::Review));
    assert!(sitting.model.session.is_none());
    sitting.tell(Event::SessionAsked(Selection { items: ["gil".into()].into(), ..Selection::default() }));
    assert_eq!((&sitting.model.screen, sitting.current().as_str()), (&Screen::Session, "card:gil"));
    sitting.tell(Event::KeyPressed(' '));
    sitting.tell(Event::KeyPressed('4'));
    assert!(sitting.model.session.as_ref().unwrap().is_finished());
    sitting.tell(Event::StudyAsked);
    assert_eq!(sitting.model.screen, Screen::Study(Study::Review));
}

#[test]
fn the_grade_of_a_card_is_its_result_and_again_brings_it_back() {
    let mut sitting = revealed();
    sitting.tell(Event::KeyPressed('3'));
    assert!(sitting.model.progress.attempts()[0].score.is_full());
    sitting.tell(Event::KeyPressed('u'));
    for id in ["two", "one", "one"] {
        sitting.tell(Event::PointTicked(id.into()));
    }
    sitting.tell(Event::KeyPressed('1'));
    let last = sitting.model.progress.standing().last().unwrap().score;
    assert!(!last.is_full(), "{last:?}");
}

/// The latest review of today that was left, as the number of its question and their count.
fn left(sitting: &Sitting) -> Option<(usize, usize)> {
    sitting.model.open_review().map(|review| (review.number(), review.count()))
}

#[test]
fn a_review_that_was_left_is_gone_on_with_on_its_day_and_gives_way_to_that_of_the_next() {
    for page in ["#/review", "#/", "#/practice"].map(Route::parse) {
        let mut sitting = session("gil.b+lists.b&seed=8");
        sitting.answer("right");
        sitting.tell(Event::RouteChanged(Route::parse("#/session?items=gil.a+lists.a&only=due&seed=7")));
        sitting.answer("wrong");
        sitting.tell(Event::NextAsked);
        let review = sitting.model.session.clone().unwrap();
        sitting.tell(Event::RouteChanged(page.clone()));
        assert_eq!(left(&sitting), Some((2, 2)), "{page}");
        sitting.now += 24 * 3_600_000;
        let next_day = sitting.tell(Event::RouteChanged(page.clone()));
        assert!(next_day.contains(&Effect::DropSession(Route::of(&review))), "{page} {next_day:?}");
        assert_eq!(left(&sitting), None, "{page}");
        // Another session has no day, and of what was answered nothing is gone.
        let seeds: Vec<u64> = sitting.model.session.iter().chain(&sitting.model.parked).map(|one| one.seed).collect();
        assert_eq!((seeds, sitting.model.progress.attempts().len()), (vec![8], 2), "{page}");
    }
}

#[test]
fn a_review_that_was_finished_or_never_begun_is_not_gone_on_with() {
    let mut sitting = session("gil.a+lists.a&only=due&seed=7");
    assert_eq!(left(&sitting), None);
    sitting.answer("right");
    assert_eq!(left(&sitting), Some((1, 2)));
    sitting.tell(Event::FinishAsked);
    assert_eq!(left(&sitting), None);
    sitting.now += 24 * 3_600_000;
    sitting.tell(Event::RouteChanged(Route::Home));
    assert!(sitting.model.session.as_ref().is_some_and(Session::is_finished), "its summary stays");
}

#[test]
fn an_element_for_review_goes_on_with_the_review_of_today_alone() {
    let asked = Selection { items: vec!["gil.a".into(), "lists.a".into()], only: Only::Due, ..Selection::default() };
    let begun = |sitting: &mut Sitting| {
        sitting.tell(Event::Started(None));
        sitting.tell(Event::ChunkArrived(INDEX.into(), index(&["gil", "lists"])));
        for id in ["gil", "lists"] {
            sitting.tell(Event::ChunkArrived(concept_file(id), Chunk::Concept(concept(id))));
        }
    };
    let mut sitting = Sitting::of(Selection::default(), ElementMode::Study(Study::Review));
    begun(&mut sitting);
    sitting.tell(Event::SessionAsked(asked));
    sitting.answer("right");
    for (later, shown) in [(0, Screen::Session), (24 * 3_600_000, Screen::Study(Study::Review))] {
        let mut again = Sitting::of(Selection::default(), ElementMode::Study(Study::Review));
        again.model.session = sitting.model.session.clone();
        again.now = sitting.now + later;
        begun(&mut again);
        assert_eq!(again.model.screen, shown);
    }
}

#[test]
fn the_last_item_of_a_review_returns_where_it_is_missed_since_it_is_due_that_day_all_the_same() {
    for (only, returns) in [("due", 2), ("all", 0)] {
        let mut sitting = session(&alloc::format!("gil.a+lists.a&only={only}&seed=7"));
        sitting.answer("right");
        sitting.tell(Event::NextAsked);
        for _ in 0..=returns {
            assert_eq!(sitting.current(), "item:lists.a", "{only}");
            sitting.answer("wrong");
            sitting.tell(Event::NextAsked);
        }
        assert!(sitting.model.session.as_ref().is_some_and(Session::is_finished), "{only}");
    }
}
