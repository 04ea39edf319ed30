//! Sittings in the full page with a preset: what it filters and chooses, and what is changed after it.
//! Does not know which audience a preset stands for.

use alloc::string::String;
use alloc::vec::Vec;

use super::Sitting;
use super::reviews::revealed;
use crate::config::ElementMode;
use crate::deck::{Audience, Chunk, ConceptOutline, Level, Topic, TopicOutline};
use crate::effect::Effect;
use crate::event::Event;
use crate::library::INDEX;
use crate::model::Screen;
use crate::route::{Route, Study};
use crate::samples::index;
use crate::selection::Selection;
use crate::settings::Preset;

#[test]
fn a_preset_filters_home_and_builder_and_each_filter_can_be_changed() {
    let mut sitting = revealed();
    sitting.tell(Event::RouteChanged(Route::Home));
    assert_eq!(sitting.tell(Event::PresetChosen(Preset::Senior)), [Effect::KeepSettings]);
    let levels = [Level::Intermediate, Level::Advanced];
    let Screen::Home(home) = &sitting.model.screen else { panic!("{:?}", sitting.model.screen) };
    assert_eq!(home.selection.levels, levels);
    sitting.tell(Event::RouteChanged(Route::Choose("".into())));
    let Screen::Choose(choose) = &sitting.model.screen else { panic!("{:?}", sitting.model.screen) };
    assert_eq!((choose.selection.levels.as_slice(), choose.selection.count), (&levels[..], 10));
    sitting.tell(Event::FilterChanged(Selection::default()));
    let Screen::Choose(choose) = &sitting.model.screen else { panic!("{:?}", sitting.model.screen) };
    assert_eq!(choose.selection, Selection::default());
    assert_eq!(sitting.model.settings.preset, Preset::Senior);
}

/// A deck with a topic for everybody and one for web developers.
fn two_topics() -> Chunk {
    let Chunk::Index(mut index) = index(&["gil", "asgi"]) else { panic!("no index") };
    let mut concepts = core::mem::take(&mut index.topics[0].concepts).into_iter();
    let topic = |id: &str, concept: Option<ConceptOutline>| TopicOutline {
        topic: Topic { id: id.into(), title: id.into() },
        concepts: concept.into_iter().map(|concept| ConceptOutline { topic: id.into(), ..concept }).collect(),
    };
    index.topics = [topic("runtime", concepts.next()), topic("web", concepts.next())].into();
    index.topics[1].concepts[0].audience = [Audience::Web].into();
    Chunk::Index(index)
}

#[track_caller]
fn topics_in_the_builder(sitting: &mut Sitting) -> Vec<String> {
    sitting.tell(Event::RouteChanged(Route::Choose("".into())));
    let Screen::Choose(choose) = &sitting.model.screen else { panic!("{:?}", sitting.model.screen) };
    choose.selection.topics.clone()
}

#[test]
fn a_preset_chooses_topics_in_the_builder_which_can_be_changed() {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.model.settings.preset = Preset::Data;
    sitting.tell(Event::Started(Some(Route::Choose("".into()))));
    sitting.tell(Event::ChunkArrived(INDEX.into(), two_topics()));
    assert_eq!(topics_in_the_builder(&mut sitting), ["runtime"], "chosen at an earlier visit");
    let Screen::Choose(choose) = &sitting.model.screen else { panic!("{:?}", sitting.model.screen) };
    sitting.tell(Event::FilterChanged(Selection { topics: Vec::new(), ..choose.selection.clone() }));
    assert_eq!(topics_in_the_builder(&mut sitting), [""; 0], "none is a choice as well");

    // A filter was changed before, so the address of the builder names what is chosen.
    let renamed = sitting.tell(Event::PresetChosen(Preset::Junior));
    assert!(matches!(renamed.as_slice(), [Effect::Rename(Route::Choose(_)), Effect::KeepSettings]), "{renamed:?}");
    assert_eq!(topics_in_the_builder(&mut sitting), ["runtime"]);
    sitting.tell(Event::RouteChanged(Route::Study(Study::Review)));
    sitting.tell(Event::PresetChosen(Preset::Web));
    assert_eq!(topics_in_the_builder(&mut sitting), [""; 0], "the whole deck is for web developers");
}

#[test]
fn a_preset_filters_home_and_builder_at_the_next_visit_too() {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.model.settings.preset = Preset::Web;
    sitting.tell(Event::Started(None));
    let Screen::Home(home) = &sitting.model.screen else { panic!("{:?}", sitting.model.screen) };
    assert_eq!(
        (home.selection.audience, sitting.model.choose.selection.audience),
        (Some(Audience::Web), Some(Audience::Web))
    );
}
