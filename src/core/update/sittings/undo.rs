//! Sittings with a slip: grades and answers that are taken back, also after a reload.
//! Does not know how an attempt is told from one that counts no more.

use super::reviews::{revealed, session, standing};
use crate::effect::Effect;
use crate::event::Event;
use crate::library::{Library, concept_file};
use crate::progress::Rating;
use crate::route::{Route, Study};
use crate::session::Phase;

#[test]
fn a_grade_that_was_a_slip_is_taken_back_with_its_ticks_and_counts_no_more() {
    let mut sitting = revealed();
    sitting.tell(Event::KeyPressed('1'));
    // It comes back at the end of this session.
    assert_eq!(sitting.model.session.as_ref().unwrap().entries.len(), 3);
    sitting.tell(Event::KeyPressed('u'));
    assert_eq!(sitting.model.session.as_ref().unwrap().entries.len(), 2);
    assert_eq!(sitting.current(), "card:gil");
    assert!(matches!(sitting.phase(), Phase::Revealed { said, .. } if said == &["one"]));
    assert_eq!(standing(&sitting), []);
    assert!(sitting.model.memories().get("gil").is_none());
    // There is nothing before the first.
    assert_eq!(sitting.tell(Event::KeyPressed('u')), []);
    sitting.tell(Event::KeyPressed('4'));
    assert_eq!(standing(&sitting), [Some(Rating::Easy)]);
    sitting.tell(Event::KeyPressed(' '));
    sitting.tell(Event::KeyPressed('3'));
    for _ in 0..2 {
        sitting.tell(Event::KeyPressed('u'));
    }
    assert_eq!((sitting.current().as_str(), standing(&sitting).len()), ("card:gil", 0));
}

#[test]
fn an_answer_is_taken_back_and_can_be_given_anew() {
    let mut sitting = session("gil.a+lists.a");
    sitting.answer("wrong");
    assert_eq!(sitting.model.session.as_ref().unwrap().entries.len(), 3, "what was missed comes once more");
    sitting.tell(Event::NextAsked);
    sitting.answer("right");
    for (asked, standing) in [("item:lists.a", 1), ("item:gil.a", 0)] {
        sitting.tell(Event::KeyPressed('u'));
        assert_eq!(sitting.current(), asked);
        assert!(matches!(sitting.phase(), Phase::Answering(draft) if !draft.response.is_empty()));
        assert_eq!(sitting.model.progress.standing().count(), standing);
    }
    sitting.answer("right");
    assert_eq!(sitting.model.session.as_ref().unwrap().entries.len(), 2);
    assert!(sitting.model.progress.standing().all(|attempt| attempt.score.is_full()));
}

#[test]
fn the_last_answer_is_still_taken_back_once_its_session_was_left_and_taken_up_again() {
    let mut sitting = session("gil.a+lists.a");
    let link = Route::of(sitting.model.session.as_ref().unwrap());
    sitting.answer("wrong");
    sitting.tell(Event::NextAsked);
    for elsewhere in [Route::Study(Study::Review), Route::parse("#/session?items=lists.b+gil.b")] {
        sitting.tell(Event::RouteChanged(elsewhere));
    }
    assert!(!sitting.model.takes_back(), "it belongs to another session");
    assert_eq!(sitting.tell(Event::UndoAsked), []);
    sitting.tell(Event::RouteChanged(link));
    assert_eq!(sitting.current(), "item:lists.a");
    assert!(sitting.model.takes_back());
    sitting.tell(Event::KeyPressed('u'));
    assert_eq!((sitting.current().as_str(), sitting.model.progress.standing().count()), ("item:gil.a", 0));
    assert!(!sitting.model.takes_back());
}

#[test]
fn after_a_reload_the_last_answer_of_a_session_is_taken_back_and_stands_there_as_it_was_given() {
    let mut items = session("gil.a+lists.a");
    items.answer("wrong");
    items.tell(Event::NextAsked);
    let mut cards = revealed();
    cards.tell(Event::KeyPressed('1'));
    for (sitting, asked) in [(&mut items, "item:gil.a"), (&mut cards, "card:gil")] {
        let before = sitting.model.undo.pop().unwrap().0;
        assert_eq!(sitting.model.session.as_ref().unwrap().entries.len(), 3);
        // What was asked before the question on screen has not come since.
        sitting.model.library = Library::default();
        let told = sitting.tell(Event::KeyPressed('u'));
        assert!(told.contains(&Effect::Load(concept_file("gil"))), "{told:?}");
        assert_eq!((sitting.current().as_str(), sitting.model.progress.standing().count()), (asked, 0));
        let session = sitting.model.session.as_ref().unwrap();
        assert_eq!((session.at, session.entries.len()), (before.at, before.entries.len()));
        assert!(!sitting.model.takes_back());
    }
    assert!(matches!(items.phase(), Phase::Answering(draft) if !draft.response.is_empty()));
    assert!(matches!(cards.phase(), Phase::Revealed { said, .. } if said == &["one"]));
}

#[test]
fn what_was_answered_elsewhere_since_is_not_taken_back_in_a_session() {
    let mut sitting = session("gil.a+lists.a");
    let link = Route::of(sitting.model.session.as_ref().unwrap());
    sitting.answer("wrong");
    sitting.tell(Event::RouteChanged(Route::parse("#/session?items=gil.a+gil.b")));
    sitting.answer("right");
    sitting.tell(Event::RouteChanged(link));
    assert!(!sitting.model.takes_back());
}
