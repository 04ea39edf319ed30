//! Sittings in the full page: what is left open, and what another tab did with it.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::Sitting;
use super::visits::{CONCEPTS, begun, came, opened, queue, reloaded, survives};
use crate::config::ElementMode;
use crate::effect::Effect;
use crate::event::Event;
use crate::interaction::Response;
use crate::library::concept_file;
use crate::model::StorageState;
use crate::route::Route;
use crate::selection::Selection;
use crate::session::Phase;

/// The addresses of what is left open, the latest first.
fn left(sitting: &Sitting) -> Vec<String> {
    sitting.model.left_open().map(|open| Route::of(open).to_string()).collect()
}

#[test]
fn every_session_that_is_left_open_is_found_again() {
    let addresses = ["#/session?count=4&seed=11", "#/session?concept=lists&seed=12", "#/item/gil.b"];
    let mut sitting = begun(addresses[0]);
    sitting.answer("right");
    sitting.tell(Event::NextAsked);
    for address in &addresses[1..] {
        sitting.tell(Event::RouteChanged(Route::parse(address)));
        sitting.pick("wrong");
    }
    for address in addresses {
        let after = reloaded(&sitting, address);
        let session = after.model.session.as_ref().unwrap();
        assert_eq!(Route::of(session).to_string(), address);
        let Phase::Answering(draft) = after.phase() else { panic!("{address}: {:?}", after.phase()) };
        let typed = draft.response != Response::Choice(None);
        assert_eq!((session.at, typed), (usize::from(!typed), address != addresses[0]), "{address}");
    }
}

#[test]
fn the_start_goes_on_with_the_latest_session_but_not_with_an_item_that_was_looked_at() {
    let mut sitting = begun("#/session?count=4&seed=11");
    sitting.answer("right");
    sitting.tell(Event::RouteChanged(Route::parse("#/item/gil.b")));
    assert_eq!(queue(&sitting), ["item:gil.b"]);
    for start in ["#/", "#/practice"] {
        let after = reloaded(&sitting, start);
        assert_eq!(after.model.session.as_ref().map(|session| session.seed), Some(11), "{start}");
    }
}

#[test]
fn a_session_that_another_one_takes_the_place_of_stays_open_until_it_is_dropped() {
    let first = "#/session?count=4&seed=11";
    let mut sitting = begun(first);
    sitting.answer("right");
    sitting.tell(Event::RouteChanged(Route::parse("#/session?concept=lists&seed=12")));
    sitting.tell(Event::RouteChanged(Route::Home));
    assert_eq!(left(&sitting), [first]);
    // One in which nothing was done is no loss.
    sitting.tell(Event::RouteChanged(Route::parse("#/session?concept=dicts&seed=13")));
    assert_eq!(left(&sitting), [first]);
    sitting.tell(Event::RouteChanged(Route::parse(first)));
    assert_eq!(left(&sitting), [""; 0]);
    sitting.tell(Event::RouteChanged(Route::parse("#/session?concept=dicts&seed=13")));
    let route = Route::parse(first);
    sitting.tell(Event::DropAsked(route.clone()));
    sitting.tell(Event::DialogClosed);
    sitting.tell(Event::DropConfirmed);
    assert_eq!(left(&sitting), [first], "nothing is dropped unasked");
    sitting.tell(Event::DropAsked(route.clone()));
    assert_eq!(sitting.tell(Event::DropConfirmed)[0], Effect::DropSession(route));
    assert_eq!(left(&sitting), [""; 0]);
}

#[test]
fn words_that_were_typed_at_the_first_question_are_left_open_too() {
    let output = |stdout: &str| Response::Output { stdout: stdout.into(), raises: None };
    let gaps = |last: &str| Response::Blank(vec!["".into(), last.into()]);
    let starter = Response::program("def f(): ...".into(), vec![]);
    let typed = [(output("1"), true), (gaps("x"), true)];
    for (response, is_left) in [(output(""), false), (gaps(""), false), (starter, false)].into_iter().chain(typed) {
        let mut sitting = begun("#/session?count=4&seed=11");
        let entry = &mut sitting.model.session.as_mut().unwrap().entries[0];
        let Phase::Answering(draft) = &mut entry.phase else { panic!("it is not asked") };
        draft.response = response.clone();
        sitting.tell(Event::RouteChanged(Route::parse("#/session?concept=lists&seed=12")));
        assert_eq!(left(&sitting).len(), usize::from(is_left), "{response:?}");
    }
}

#[test]
fn the_first_session_is_found_again_even_where_it_is_one_question() {
    let mut sitting = begun("#/");
    assert_eq!(queue(&sitting), ["item:gil.a"]);
    sitting.answer("wrong");
    sitting.tell(Event::RouteChanged(Route::Settings));
    sitting.tell(Event::RouteChanged(Route::Home));
    assert!(matches!(sitting.phase(), Phase::Answered(_)));
    survives(&sitting, "#/");
}

#[test]
fn a_session_that_another_tab_put_aside_or_dropped_is_known_at_once() {
    let address = |seed: u64| alloc::format!("#/session?count=4&seed={seed}");
    let begun_elsewhere = |seed| {
        let mut other = begun(&address(seed));
        other.answer("right");
        other.model.session.unwrap()
    };
    let mut sitting = begun(&address(11));
    sitting.answer("right");
    let own = sitting.model.session.clone();
    sitting.tell(Event::SessionsArrived(vec![begun_elsewhere(12), begun_elsewhere(11), begun_elsewhere(13)]));
    assert_eq!(left(&sitting), [address(13), address(12)]);
    assert_eq!(sitting.model.session, own);
    sitting.tell(Event::StorageReported(StorageState::Full, 1, 0));
    sitting.tell(Event::SessionsArrived(vec![]));
    assert_eq!(left(&sitting), [address(13), address(12)]);
    sitting.tell(Event::StorageReported(StorageState::Kept, 0, 0));
    sitting.tell(Event::SessionsArrived(vec![begun_elsewhere(13)]));
    assert_eq!(left(&sitting), [address(13)]);
}

#[test]
fn a_finished_session_that_is_taken_up_again_orders_the_files_of_all_it_missed() {
    let link = "#/session?items=gil.a+asyncio.a+lists.a+dicts.a&seed=11";
    let mut before = opened(link);
    for id in CONCEPTS {
        before.tell(came(id));
    }
    for wrong in [true, false, true, true] {
        before.answer(if wrong { "wrong" } else { "right" });
        before.tell(Event::NextAsked);
    }
    before.tell(Event::FinishAsked);
    for address in [link, "#/"] {
        let mut after = Sitting::of(Selection::default(), ElementMode::App);
        after.model.parked = before.model.session.iter().cloned().collect();
        let ordered = after.tell(Event::Started(Some(Route::parse(address))));
        for (id, wanted) in [("gil", true), ("asyncio", false), ("lists", true), ("dicts", true)] {
            assert_eq!(ordered.contains(&Effect::Load(concept_file(id))), wanted, "{address} {id} {ordered:?}");
        }
    }
}

#[test]
fn what_another_tab_answered_in_the_session_on_screen_is_not_asked_again() {
    let mut stale = begun("#/session?count=4&seed=11");
    let mut other = begun("#/session?count=4&seed=11");
    for sitting in [&mut stale, &mut other] {
        sitting.answer("right");
        sitting.tell(Event::NextAsked);
    }
    let earlier = other.model.session.clone();
    other.answer("wrong");
    other.tell(Event::NextAsked);
    stale.pick("right");
    stale.tell(Event::SessionsArrived(other.model.session.iter().cloned().collect()));
    assert_eq!(stale.model.session, other.model.session);
    assert!(stale.model.undo.is_empty(), "what this tab answered before is not the last answer any more");
    // What this tab stored earlier does not take it back, nor does what has as many answers.
    stale.pick("right");
    let own = stale.model.session.clone();
    stale.tell(Event::SessionsArrived(earlier.into_iter().chain(other.model.session).collect()));
    assert_eq!(stale.model.session, own);
}
