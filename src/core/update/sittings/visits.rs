//! Sittings in the full page: what a link opens, what is put aside, and what is found again.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::Sitting;
use crate::config::ElementMode;
use crate::deck::{Audience, Chunk, Entry, Group, Level, Page, PageKind, Search};
use crate::effect::{CopyText, Effect, Spot};
use crate::event::{CopyWhat, Event};
use crate::library::{INDEX, SEARCH, concept_file, page_file};
use crate::model::{Note, Screen};
use crate::progress::Target;
use crate::route::Route;
use crate::samples::{concept, index};
use crate::selection::Selection;
use crate::session::Phase;
use crate::text::Rich;
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
fn finish(sitting: &mut Sitting, id: &str) {
    while sitting.model.session.as_ref().is_some_and(|session| !session.is_finished()) {
        sitting.answer(id);
        sitting.tell(Event::NextAsked);
    }
}

/// The address that an event leads to, gone to.
fn led(sitting: &mut Sitting, event: Event) -> String {
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
fn a_ticked_task_stays_ticked_until_it_is_ticked_again() {
    let mut sitting = opened("#/page/day-before");
    let tick = || Event::TaskTicked("day-before".into(), "rest".into());
    let target = Target::parse("tick:day-before.rest").expect("a target");
    for ticked in [true, false, true] {
        let effects = sitting.tell(tick());
        assert!(matches!(effects.as_slice(), [Effect::Save(attempt)] if attempt.target == target), "{effects:?}");
        assert_eq!(sitting.model.progress.last(&target).is_some(), ticked);
    }
}

#[test]
fn all_ticks_of_a_page_go_at_once_and_can_be_brought_back() {
    let mut sitting = opened("#/page/day-before");
    let entry = |id: &str| Entry { id: id.into(), text: Rich::plain(id), notes: vec![], concepts: vec![] };
    let group = Group { title: String::new(), entries: ["walk", "rest", "sleep"].map(entry).into() };
    let page = Page {
        id: "day-before".into(),
        kind: PageKind::Checklist,
        title: "The day before".into(),
        intro: Rich::default(),
        audience: vec![],
        concepts: vec![],
        groups: vec![group],
    };
    sitting.tell(Event::ChunkArrived(page_file("day-before"), Chunk::Page(page)));
    // One of them is of an entry that the page no longer has: it is left alone.
    for (page, id) in [("day-before", "walk"), ("day-before", "sleep"), ("day-before", "gone"), ("other", "rest")] {
        sitting.tell(Event::TaskTicked(page.into(), id.into()));
    }
    let switch = || Event::TicksSwitched("day-before".into());
    let ticked = |sitting: &Sitting| {
        sitting.model.progress.standing().map(|attempt| attempt.target.to_string()).collect::<Vec<_>>()
    };
    let unticked = ["tick:day-before.gone", "tick:other.rest"];
    assert_eq!(sitting.model.ticked("day-before"), ["walk", "sleep"]);
    assert!(sitting.model.unticked("day-before").is_empty());
    sitting.tell(switch());
    assert_eq!(ticked(&sitting), unticked);
    assert_eq!(sitting.model.unticked("day-before"), ["walk", "sleep"]);
    sitting.tell(switch());
    assert_eq!(ticked(&sitting), [&unticked[..], &["tick:day-before.walk", "tick:day-before.sleep"]].concat());
    sitting.tell(switch());
    sitting.tell(Event::TaskTicked("day-before".into(), "rest".into()));
    assert!(sitting.model.unticked("day-before").is_empty(), "whoever begins anew has no use for them");
    sitting.tell(Event::TaskTicked("day-before".into(), "rest".into()));
    assert_eq!(sitting.model.unticked("day-before"), ["rest"]);
}

#[test]
fn missed_questions_and_another_session_have_addresses_that_a_reload_finds() {
    let mut sitting = begun("#/session?count=3&seed=11");
    finish(&mut sitting, "wrong");
    let missed = queue(&sitting)[..3].to_vec();
    let address = led(&mut sitting, Event::MissedAsked);
    assert_eq!(queue(&sitting), missed);
    sitting.answer("right");
    sitting.tell(Event::NextAsked);
    survives(&sitting, &address);
    finish(&mut sitting, "right");
    let address = led(&mut sitting, Event::AnotherAsked);
    sitting.answer("right");
    survives(&sitting, &address);
}

/// What the browser's Back and Forward go through.
struct History(Vec<Route>);

impl History {
    /// Follows what an event leads to, as the browser does.
    fn follow(&mut self, sitting: &mut Sitting, event: Event) {
        for effect in sitting.tell(event) {
            match effect {
                Effect::Rename(route) => *self.0.last_mut().expect("somewhere") = route,
                Effect::Go(route) => {
                    self.0.push(route.clone());
                    self.follow(sitting, Event::RouteChanged(route));
                }
                _ => {}
            }
        }
    }

    /// Goes back, and gives what was left.
    fn back(&mut self, sitting: &mut Sitting) -> Route {
        let left = self.0.pop().expect("a page to leave");
        let before = self.0.last().expect("a page before").clone();
        self.follow(sitting, Event::RouteChanged(before));
        left
    }
}

#[test]
fn back_from_what_a_summary_began_leads_to_that_summary_wherever_it_stood() {
    let address = "#/session?count=3&seed=11";
    for (place, event) in [address, "#/", "#/practice"]
        .into_iter()
        .flat_map(|place| [Event::MissedAsked, Event::SkippedAsked, Event::AnotherAsked].map(|event| (place, event)))
    {
        let mut sitting = begun(address);
        for _ in 0..2 {
            sitting.answer("wrong");
            sitting.tell(Event::NextAsked);
        }
        sitting.tell(Event::FinishAsked);
        sitting.tell(Event::RouteChanged(Route::parse(place)));
        let summary = sitting.model.session.clone();
        let mut history = History(vec![Route::parse(place)]);
        history.follow(&mut sitting, event.clone());
        assert_ne!(sitting.model.session, summary, "{place} {event:?}");
        sitting.answer("right");
        let begun = sitting.model.session.clone().expect("a session is open");
        let left = history.back(&mut sitting);
        assert_eq!(sitting.model.session, summary, "{place} {event:?}");
        sitting.tell(Event::RouteChanged(left));
        assert_eq!(sitting.model.session, Some(begun), "no answer is lost: {place} {event:?}");
    }
}

#[test]
fn back_from_what_the_summary_of_one_question_began_leads_to_that_summary() {
    for place in ["#/item/gil.b", "#/session?items=gil.b&seed=11"] {
        let mut sitting = begun(place);
        // Two that are drawn one after the other have two seeds.
        sitting.model.session.as_mut().expect("a session is open").seed = 4;
        sitting.answer("wrong");
        sitting.tell(Event::NextAsked);
        let summary = sitting.model.session.clone();
        let mut history = History(vec![Route::parse(place)]);
        history.follow(&mut sitting, Event::MissedAsked);
        assert!(matches!(sitting.phase(), Phase::Answering(_)), "{place}");
        history.back(&mut sitting);
        assert_eq!(sitting.model.session, summary, "{place}");
    }
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

#[test]
fn the_session_builder_is_found_as_it_was_left() {
    let mut sitting = begun("#/choose");
    let selection = Selection { topics: vec!["oop".into()], count: 5, ..Selection::default() };
    sitting.tell(Event::FilterChanged(selection.clone()));
    sitting.tell(Event::QueryTyped("yield".into()));
    let Screen::Choose(left) = sitting.model.screen.clone() else { panic!("no builder") };
    led(&mut sitting, Event::SessionAsked(selection));
    assert!(matches!(sitting.model.screen, Screen::Session));
    sitting.tell(Event::RouteChanged(Route::Choose(String::new())));
    assert_eq!(sitting.model.screen, Screen::Choose(left));
}

#[test]
fn what_is_chosen_in_the_session_builder_is_found_again_by_its_address() {
    let mut sitting = begun("#/choose");
    let search = || Event::ChunkArrived(SEARCH.into(), Chunk::Search(Search::default()));
    let came = sitting.tell(search());
    assert!(!came.iter().any(|effect| matches!(effect, Effect::Rename(_))), "nothing was chosen: {came:?}");
    let selection = Selection { levels: vec![Level::Advanced], ..Selection::default() };
    let named = |sitting: &mut Sitting, event: Event| {
        sitting.tell(event).into_iter().find_map(|effect| match effect {
            Effect::Rename(route) => Some(route.to_string()),
            _ => None,
        })
    };
    let address = named(&mut sitting, Event::FilterChanged(selection));
    assert_eq!(address.as_deref(), Some("#/choose?level=advanced"));
    let address = named(&mut sitting, Event::QueryTyped("yield from".into()));
    assert_eq!(address.as_deref(), Some("#/choose?level=advanced&words=yield%20from"));
    assert_eq!(named(&mut sitting, Event::QueryTyped("yield from".into())), None, "it says so already");
    let address = address.expect("an address");
    let mut again = opened(&address);
    again.tell(search());
    assert_eq!(again.model.screen, sitting.model.screen);
    // A link to the builder alone has it as it was left, and the address says so.
    sitting.tell(Event::RouteChanged(Route::Settings));
    let left = named(&mut sitting, Event::RouteChanged(Route::Choose(String::new())));
    assert_eq!(left.as_deref(), Some(address.as_str()));
    assert_eq!(named(&mut begun("#/"), Event::RouteChanged(Route::Choose(String::new()))), None);
    let unread = Screen::Unknown("choose?level=expert".into());
    assert_eq!(opened("#/choose?level=expert").model.screen, unread);
}

#[test]
fn a_search_on_the_home_is_found_as_it_was_left() {
    let mut sitting = begun("#/");
    sitting.tell(Event::QueryTyped("yield".into()));
    sitting.tell(Event::FilterChanged(Selection { levels: vec![Level::Advanced], ..Selection::default() }));
    let Screen::Home(left) = sitting.model.screen.clone() else { panic!("no home") };
    sitting.tell(Event::RouteChanged(Route::Settings));
    let back = sitting.tell(Event::RouteChanged(Route::Home));
    assert_eq!(sitting.model.screen, Screen::Home(left));
    assert!(back.contains(&Effect::Focus(Spot::Search)), "the heading is far above: {back:?}");
}

#[test]
fn a_note_is_kept_at_a_pause_and_stands_there_meanwhile() {
    let mut sitting = opened("#/page/story");
    let note = |text: &str| Note { page: "story".into(), entry: "one".into(), text: text.into() };
    let saved = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::Save(_)));
    let typed = sitting.tell(Event::NoteTyped(note("A st")));
    assert_eq!((saved(&typed), typed.contains(&Effect::AwaitPause)), (false, true));
    assert_eq!(sitting.model.note("story", "one"), "A st");
    assert!(saved(&sitting.tell(Event::NotePaused)));
    assert_eq!(sitting.model.note("story", "one"), "A st");
    assert!(!saved(&sitting.tell(Event::NotePaused)));
    sitting.tell(Event::NoteTyped(note("A story")));
    assert!(saved(&sitting.tell(Event::NoteWritten("story".into(), "one".into(), "A story".into()))));
    assert!(!saved(&sitting.tell(Event::NotePaused)));
    assert_eq!(sitting.model.note("story", "one"), "A story");
}

#[test]
fn the_filters_of_the_home_are_found_again_by_its_address() {
    let named = |sitting: &mut Sitting, event: Event| {
        sitting.tell(event).into_iter().find_map(|effect| match effect {
            Effect::Rename(route) => Some(route.to_string()),
            _ => None,
        })
    };
    let selected = |sitting: &Sitting| {
        let Screen::Home(home) = &sitting.model.screen else { panic!("{:?}", sitting.model.screen) };
        home.selection.clone()
    };
    let advanced = Selection { levels: vec![Level::Advanced], audience: Some(Audience::Web), ..Selection::default() };
    let mut sitting = begun("#/");
    let address = named(&mut sitting, Event::FilterChanged(advanced.clone()));
    assert_eq!(address.as_deref(), Some("#/?level=advanced&audience=web"));
    assert_eq!(selected(&opened("#/?level=advanced&audience=web")), advanced);
    // Another entry of the history says otherwise, and the way on leads back.
    sitting.tell(Event::RouteChanged(Route::parse("#/?level=beginner")));
    assert_eq!(selected(&sitting).levels, [Level::Beginner]);
    sitting.tell(Event::RouteChanged(Route::parse("#/?level=advanced&audience=web")));
    assert_eq!(selected(&sitting), advanced);
    // What a topic filters, stays on the way back; so does what was left, by a link to the home.
    sitting.tell(Event::RouteChanged(Route::Topic("oop".into())));
    sitting.tell(Event::FilterChanged(Selection { audience: None, ..advanced.clone() }));
    let back = named(&mut sitting, Event::RouteChanged(Route::parse("#/?level=advanced&audience=web")));
    assert_eq!(back.as_deref(), Some("#/?level=advanced"));
    assert_eq!(named(&mut sitting, Event::RouteChanged(Route::Home)).as_deref(), Some("#/?level=advanced"));
    // Nothing chosen is the plain address again.
    assert_eq!(named(&mut sitting, Event::FilterChanged(Selection::default())).as_deref(), Some("#/"));
    // A preset filters at the plain address; everything in spite of it is named.
    let preset = named(&mut sitting, Event::PresetChosen(crate::settings::Preset::Senior));
    assert_eq!(preset, None);
    assert_eq!(named(&mut sitting, Event::FilterChanged(Selection::default())).as_deref(), Some("#/?"));
    assert_eq!(opened("#/?level=expert").model.screen, Screen::Unknown("?level=expert".into()));
}
