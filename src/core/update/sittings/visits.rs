//! Sittings in the full page: what a link opens, and what is found again by it.
//! Does not know how an address is read.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::Sitting;
use crate::config::ElementMode;
use crate::deck::Chunk;
use crate::effect::{CopyText, Effect};
use crate::event::{CopyWhat, Event};
use crate::library::{INDEX, concept_file};
use crate::model::Screen;
use crate::route::Route;
use crate::samples::{concept, index};
use crate::selection::Selection;
use crate::session::Phase;
use crate::time::Timestamp;

pub(super) const CONCEPTS: [&str; 4] = ["gil", "asyncio", "lists", "dicts"];

pub(super) fn came(id: &str) -> Event {
    Event::ChunkArrived(concept_file(id), Chunk::Concept(concept(id)))
}

/// The full page, opened at this address, with the index but no concept yet.
pub(super) fn opened(address: &str) -> Sitting {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.tell(Event::Started(Some(Route::parse(address))));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&CONCEPTS)));
    sitting
}

pub(super) fn queue(sitting: &Sitting) -> Vec<String> {
    let session = sitting.model.session.as_ref().expect("a session is open");
    session.entries.iter().map(|entry| entry.target.to_string()).collect()
}

#[test]
fn a_link_gives_the_same_questions_whatever_has_come_before() {
    let link = "#/session?count=4&seed=11";
    let direct = queue(&opened(link));
    for id in CONCEPTS {
        let mut later = opened(&alloc::format!("#/concept/{id}"));
        later.tell(came(id));
        later.tell(Event::RouteChanged(Route::parse(link)));
        assert_eq!(queue(&later), direct, "after {id}");
    }
}

/// The same address, opened anew with the sessions that were stored.
pub(super) fn reloaded(before: &Sitting, address: &str) -> Sitting {
    let mut after = Sitting::of(Selection::default(), ElementMode::App);
    after.model.progress = before.model.progress.clone();
    after.model.parked = before.model.parked.iter().chain(&before.model.session).cloned().collect();
    after.tell(Event::Started(Some(Route::parse(address))));
    after.tell(Event::ChunkArrived(INDEX.into(), index(&CONCEPTS)));
    all_came(&mut after);
    after
}

fn all_came(sitting: &mut Sitting) {
    for id in CONCEPTS {
        sitting.tell(came(id));
    }
}

/// A session that is opened by a link, with all content.
pub(super) fn begun(address: &str) -> Sitting {
    let mut sitting = opened(address);
    all_came(&mut sitting);
    sitting
}

/// Answers all there is, so that the summary is shown.
pub(super) fn finish(sitting: &mut Sitting, id: &str) {
    while sitting.model.session.as_ref().is_some_and(|session| !session.is_finished()) {
        sitting.answer(id);
        sitting.tell(Event::NextAsked);
    }
}

/// The address that an event leads to, gone to.
pub(super) fn led(sitting: &mut Sitting, event: Event) -> String {
    let effects = sitting.tell(event);
    let address = effects.iter().rev().find_map(|effect| match effect {
        Effect::Go(route) | Effect::Rename(route) => Some(route.clone()),
        _ => None,
    });
    let address = address.unwrap_or_else(|| panic!("{effects:?}"));
    sitting.tell(Event::RouteChanged(Route::parse(&address.to_string())));
    address.to_string()
}

#[track_caller]
pub(super) fn survives(sitting: &Sitting, address: &str) {
    let after = reloaded(sitting, address);
    let stopped = |sitting: &Sitting| {
        let mut session = sitting.model.session.clone().expect("a session is open");
        // The time of the question on screen starts anew.
        session.restart_clock(Timestamp(0));
        session
    };
    assert_eq!(stopped(&after), stopped(sitting), "{address}");
}

#[test]
fn an_address_without_a_seed_is_completed_by_the_one_that_was_drawn() {
    let mut sitting = begun("#/");
    let address = led(&mut sitting, Event::RouteChanged(Route::parse("#/session?count=3")));
    assert!(address.starts_with("#/session?count=3&seed=5"), "{address}");
    finish(&mut sitting, "right");
    survives(&sitting, "#/session?count=3&seed=5");
}

#[test]
fn a_link_drawn_from_another_version_of_the_deck_says_so_and_what_was_begun_goes_on() {
    let is_other = |sitting: &Sitting| sitting.model.is_of_another_deck(Some(sitting.model.made_for));
    let mut sitting = begun("#/");
    let address = led(&mut sitting, Event::SessionAsked(Selection { count: 3, ..Selection::default() }));
    let (drawn, mark) = address.split_once("&deck=").expect("the mark of the deck");
    assert_eq!((drawn, mark.len(), is_other(&sitting)), ("#/session?count=3&seed=5", 8, false));
    let link = Route::of(sitting.model.session.as_ref().expect("a session is open"));
    let copied = sitting.tell(Event::CopyAsked(CopyWhat::Link(link)));
    assert_eq!(copied, [Effect::Copy(CopyText::Link(Route::parse(&address)))]);
    sitting.answer("right");
    // By the mark nothing is found, so an update of the deck loses no session.
    let old = alloc::format!("{drawn}&deck=12345678");
    for address in [&address, drawn, &old] {
        survives(&sitting, address);
        assert!(!is_other(&reloaded(&sitting, address)), "{address}");
    }
    let mut fresh = begun(&old);
    assert_eq!((queue(&fresh), is_other(&fresh)), (queue(&begun(drawn)), true));
    fresh.tell(Event::RouteChanged(Route::Home));
    assert!(!is_other(&fresh), "it was said");
    // A list names its questions itself.
    let listed = Selection { items: vec!["gil.a".into(), "lists.a".into()], ..Selection::default() };
    assert!(!led(&mut sitting, Event::SessionAsked(listed)).contains("deck="));
}

#[test]
fn a_summary_is_found_again_by_its_address() {
    let address = "#/session?count=4&seed=11";
    let mut sitting = begun(address);
    finish(&mut sitting, "right");
    survives(&sitting, address);
    let asked_anew = reloaded(&sitting, "#/session?count=4");
    assert!(!asked_anew.model.session.unwrap().is_finished());
}

#[test]
fn an_item_that_was_answered_is_asked_anew_by_its_link() {
    let mut sitting = begun("#/item/gil.b");
    sitting.answer("right");
    let after = reloaded(&sitting, "#/item/gil.b");
    assert!(matches!(after.phase(), Phase::Answering(_)));
}

#[test]
fn a_link_to_what_the_deck_does_not_have_says_so_whenever_that_is_known() {
    for address in
        ["item/gil.nope", "item/nope.a", "topic/nope", "concept/nope", "table/nope", "session?table=nope&count=2"]
    {
        let unknown = Screen::Unknown(address.split('?').next().unwrap().into());
        let direct = opened(&alloc::format!("#/{address}"));
        assert_eq!(direct.model.screen, unknown, "{address}");
        let mut later = begun("#/");
        let effects = later.tell(Event::RouteChanged(Route::parse(address)));
        assert_eq!(later.model.screen, unknown, "{address}");
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Load(_))), "{effects:?}");
        later.tell(Event::RouteChanged(Route::Home));
        assert_eq!(queue(&later)[0], "item:gil.a");
    }
    assert!(matches!(opened("#/item/gil.a").model.screen, Screen::Session));
}
