//! Sittings at home and in the session builder: what is chosen or searched is found as it was left.
//! Does not know what a filter finds.

use alloc::string::{String, ToString};
use alloc::vec;

use super::Sitting;
use super::visits::{begun, led, opened};
use crate::deck::{Audience, Chunk, Level, Search};
use crate::effect::{Effect, Spot};
use crate::event::Event;
use crate::library::{LoadFailure, SEARCH};
use crate::model::Screen;
use crate::route::Route;
use crate::selection::Selection;

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
fn what_is_typed_asks_once_for_the_words_to_search_f21() {
    for page in ["#/", "#/choose"] {
        let mut sitting = begun(page);
        let search = Effect::Load(SEARCH.into());
        let typed =
            |sitting: &mut Sitting, query: &str| sitting.tell(Event::QueryTyped(query.into())).contains(&search);
        assert!(typed(&mut sitting, "d") || page == "#/choose", "the builder has them on their way");
        sitting.tell(Event::ChunkFailed(SEARCH.into(), LoadFailure::NotFetched("gone".into())));
        assert!(!typed(&mut sitting, "de"), "{page}: each key is a try");
        assert!(sitting.tell(Event::RetryAsked).contains(&search));
    }
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
