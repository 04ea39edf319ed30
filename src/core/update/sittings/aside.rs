//! Sittings about a concept: it is put aside, given a star, or starts anew.
//! Does not know how that is stored.

use alloc::vec;
use alloc::vec::Vec;

use super::Sitting;
use super::reviews::session;
use crate::effect::Effect;
use crate::event::Event;
use crate::model::Spoken;
use crate::progress::{Aside, Mark};
use crate::route::{Route, Study};
use crate::selection::{Only, Selection};
use crate::session::Phase;

fn asides(sitting: &Sitting) -> Vec<(&str, Aside)> {
    sitting.model.progress.asides(sitting.model.today).into_iter().collect()
}

#[test]
fn a_concept_put_aside_leaves_the_session_and_the_next_question_stands_there() {
    for (key, aside) in [('-', Aside::Today), ('@', Aside::Suspended)] {
        let mut sitting = session("gil.a+lists.a+gil.b+lists.b");
        sitting.answer("wrong");
        sitting.tell(Event::NextAsked);
        assert_eq!(sitting.current(), "item:lists.a");
        let effects = sitting.tell(Event::KeyPressed(key));
        assert!(matches!(&effects[0], Effect::Save(_)), "{effects:?}");
        assert_eq!(sitting.current(), "item:gil.b");
        assert_eq!(asides(&sitting), [("lists", aside)]);
        let session = sitting.model.session.as_ref().unwrap();
        assert!(session.entries.iter().all(|entry| entry.target.concept() == Some("gil")));
        assert_eq!(sitting.model.lacking(&session.selection, session.count()), 0);
        sitting.tell(Event::KeyPressed('u'));
        assert_eq!((sitting.current().as_str(), asides(&sitting)), ("item:lists.a", Vec::new()));
    }
}

#[test]
fn a_concept_put_aside_after_its_answer_keeps_its_verdict_and_does_not_come_again() {
    let mut sitting = session("gil.a+lists.a");
    sitting.answer("wrong");
    let effects = sitting.tell(Event::KeyPressed('@'));
    assert!(effects.contains(&Effect::KeepSession), "after a reload it would come again: {effects:?}");
    assert!(matches!(sitting.phase(), Phase::Answered(_)));
    sitting.tell(Event::NextAsked);
    sitting.answer("right");
    sitting.tell(Event::NextAsked);
    assert!(sitting.model.session.as_ref().unwrap().is_finished());
    sitting.tell(Event::BroughtBack("gil".into()));
    assert_eq!(asides(&sitting), []);
}

#[test]
fn the_only_question_put_aside_leads_to_the_page_that_lists_it() {
    let mut sitting = session("gil.a");
    let effects = sitting.tell(Event::KeyPressed('@'));
    assert!(effects.contains(&Effect::Go(Route::Study(Study::Review))), "{effects:?}");
    assert_eq!(sitting.current(), "item:gil.a");
}

#[test]
fn what_is_suspended_stays_so_when_it_is_put_aside_for_today() {
    let mut sitting = session("gil.a+lists.a");
    sitting.answer("wrong");
    sitting.tell(Event::KeyPressed('@'));
    assert_eq!(sitting.tell(Event::KeyPressed('-')), []);
    assert_eq!(asides(&sitting), [("gil", Aside::Suspended)]);
}

#[test]
fn a_concept_is_put_aside_from_its_page() {
    let mut sitting = session("gil.a");
    sitting.tell(Event::RouteChanged(Route::Concept("lists".into())));
    sitting.tell(Event::PutAside(Aside::Suspended));
    assert_eq!(asides(&sitting), [("lists", Aside::Suspended)]);
}

#[test]
fn a_key_gives_the_concept_on_screen_a_star_and_takes_it_off() {
    let mut sitting = session("gil.a+lists.a");
    for starred in [vec!["gil"], vec![]] {
        let effects = sitting.tell(Event::KeyPressed('*'));
        assert!(matches!(&effects[0], Effect::Save(_)), "{effects:?}");
        assert_eq!(sitting.model.progress.all_marked(Mark::Star), starred);
        assert_eq!(sitting.model.spoken.map(|(_, spoken)| spoken), Some(Spoken::Starred(!starred.is_empty())));
    }
}

#[test]
fn a_session_asks_what_has_a_star() {
    let mut sitting = session("gil.a");
    sitting.tell(Event::Marked(Mark::Star, "lists".into(), true));
    assert_eq!(sitting.tell(Event::Marked(Mark::Star, "lists".into(), true)), [], "it has one already");
    let starred = Selection { only: Only::Starred, ..Selection::default() };
    let asked = sitting.model.targets(&starred, 0);
    assert!(!asked.is_empty() && asked.iter().all(|target| target.concept() == Some("lists")), "{asked:?}");
    sitting.tell(Event::Marked(Mark::Star, "lists".into(), false));
    assert_eq!(sitting.model.targets(&starred, 0), []);
}

#[test]
fn a_concept_that_starts_anew_keeps_its_answers_and_the_word_can_be_taken_back() {
    let mut sitting = session("gil.a+gil.b");
    sitting.answer("right");
    let memory = |sitting: &Sitting| sitting.model.memories().get("gil").copied();
    let before = memory(&sitting);
    assert!(before.is_some());
    sitting.tell(Event::Marked(Mark::Anew, "gil".into(), true));
    assert_eq!((memory(&sitting), sitting.model.progress.answers("gil").count()), (None, 1));
    sitting.tell(Event::Marked(Mark::Anew, "gil".into(), false));
    assert_eq!(memory(&sitting), before);
    assert_eq!(sitting.tell(Event::Marked(Mark::Anew, "gil".into(), false)), [], "there is nothing to take back");
}
