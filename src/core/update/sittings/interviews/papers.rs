//! Papers of mock interviews: by a link, in a post, and again from a report.
//! Does not know how questions are drawn.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use alloc::{format, vec};

use super::{IDS, Sitting, begun, opened};
use crate::config::ElementMode;
use crate::deck::{Audience, Level};
use crate::effect::Effect;
use crate::event::{Event, InterviewEvent};
use crate::interview::{Desk, Extra, Length, Paper};
use crate::library::INDEX;
use crate::model::{Screen, StorageState};
use crate::route::Route;
use crate::samples::index;
use crate::selection::Selection;
use crate::settings::Preset;

#[test]
fn the_same_link_gives_somebody_else_the_same_paper_and_another_deck_is_noticed() {
    let targets = |sitting: &Sitting| -> Vec<String> {
        sitting.run().session.entries.iter().map(|entry| entry.target.to_string()).collect()
    };
    assert_eq!(targets(&begun()), targets(&begun()));
    let link = |query: &str| {
        let sitting = opened(&format!("#/mock?{query}"));
        let Desk::Setup { link, .. } = sitting.model.interviews.desk else { panic!("it is set up") };
        sitting.model.is_of_another_deck(link)
    };
    assert!(link("seed=3&deck=12345678"));
    assert!(!link("seed=3"), "nothing says that it was made for another");
    let sitting = opened("#/mock");
    let Desk::Setup { paper, .. } = sitting.model.interviews.desk else { panic!("it is set up") };
    let outlines: Vec<_> = sitting.model.library.outlines().collect();
    assert!(!link(&paper.query(crate::interview::mark(&outlines))));
}

#[test]
fn a_link_that_cannot_be_read_names_the_part() {
    assert_eq!(opened("#/mock?mix=hard").model.screen, Screen::Unknown("mock?mix=hard".into()));
    assert_eq!(opened("#/mock?seed=999999999999").model.screen, Screen::Unknown("mock?seed=999999999999".into()));
    assert_eq!(opened("#/mock/soon").model.screen, Screen::Unknown("mock?soon".into()));
}

#[test]
fn the_address_says_what_was_chosen_and_no_longer_what_a_link_asked_for() {
    for route in ["#/mock", "#/mock?minutes=30&seed=3&deck=12345678"] {
        let mut sitting = opened(route);
        let chosen = Paper { length: Length::Short, seed: 3, ..Paper::default() };
        let renamed = sitting.interview(InterviewEvent::PaperChosen(chosen));
        let address = Route::Mock("?minutes=15&mix=balanced&level=intermediate&seed=3".into());
        assert_eq!(renamed, [Effect::Rename(address.clone())], "{route}");
        let setup = |sitting: &Sitting| sitting.model.interviews.desk.clone();
        let before = setup(&sitting);
        sitting.tell(Event::RouteChanged(address.clone()));
        assert_eq!(setup(&sitting), before, "it is there already");
        let Desk::Setup { paper, link, .. } = setup(&opened(&address.to_string())) else { panic!("it is set up") };
        assert_eq!((paper, link), (chosen, Some(None)), "a reload finds it, and no link of somebody");
    }
}

#[test]
fn in_a_post_it_runs_without_addresses() {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::Mock);
    sitting.tell(Event::Started(None));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&IDS)));
    let begun = sitting.interview(InterviewEvent::Begun);
    assert!(!begun.iter().any(|effect| matches!(effect, Effect::Go(_))), "{begun:?}");
    assert_eq!(sitting.run().places.len(), 4);
    let mut again = Sitting::of(Selection::default(), ElementMode::Mock);
    again.tell(Event::Started(None));
    again.tell(Event::ChunkArrived(INDEX.into(), index(&IDS)));
    again.interview(InterviewEvent::Recalled(vec![sitting.run().clone()]));
    assert_eq!(again.run(), sitting.run(), "a reload goes on with it");
    sitting.interview(InterviewEvent::Another);
    sitting.tell(Event::StorageReported(StorageState::Kept, 0, 0));
    assert!(matches!(sitting.model.interviews.desk, Desk::Setup { .. }));
}

/// An element of a post whose author fixed a seed and a level.
fn fixed(mode: ElementMode) -> Sitting {
    let selection = Selection { levels: vec![Level::Beginner, Level::Advanced], ..Selection::default() };
    let mut sitting = Sitting::of(selection, mode);
    sitting.model.config.seed = Some(700_007);
    sitting.model.settings.preset = Preset::Data;
    sitting
}

#[test]
fn readers_of_a_post_get_the_paper_that_its_author_fixed() {
    let paper = |mut sitting: Sitting| {
        sitting.tell(Event::Started(None));
        sitting.tell(Event::ChunkArrived(INDEX.into(), index(&IDS)));
        let Desk::Setup { paper, .. } = sitting.model.interviews.desk else { panic!("none is set up") };
        paper
    };
    let expected = Paper { seed: 7, level: Level::Advanced, ..Paper::default() };
    assert_eq!(paper(fixed(ElementMode::Mock)), expected, "whatever the reader prepares for");
    let mut free = fixed(ElementMode::Mock);
    free.model.config.seed = None;
    assert_eq!(paper(free).audience, Some(Audience::Data), "without a seed the paper is the reader's own");
}

#[test]
fn from_a_report_the_same_questions_are_asked_again_or_others_by_the_same_choices() {
    for mode in [ElementMode::App, ElementMode::Mock] {
        let mut sitting = Sitting::of(Selection::default(), mode);
        sitting.tell(Event::Started(Some(Route::Mock(String::new())).filter(|_| mode == ElementMode::App)));
        sitting.tell(Event::ChunkArrived(INDEX.into(), index(&IDS)));
        let follow = |sitting: &mut Sitting, event: InterviewEvent| {
            for effect in sitting.interview(event) {
                if let Effect::Go(route) = effect {
                    sitting.tell(Event::RouteChanged(route));
                }
            }
        };
        let chosen = Paper { length: Length::Long, level: Level::Advanced, seed: 3, ..Paper::default() };
        sitting.interview(InterviewEvent::PaperChosen(chosen));
        sitting.interview(InterviewEvent::ExtraChosen(Extra::Half));
        follow(&mut sitting, InterviewEvent::Begun);
        sitting.interview(InterviewEvent::Ended);
        let report = sitting.run().started();
        let set_up = |sitting: &Sitting| match sitting.model.interviews.desk {
            Desk::Setup { paper, extra, link } => (paper, extra, link.flatten()),
            Desk::Run(_) => panic!("none is set up"),
        };
        follow(&mut sitting, InterviewEvent::Again);
        assert_eq!(set_up(&sitting), (chosen, Extra::Half, None));
        sitting.model.interviews.desk = Desk::Run(report);
        follow(&mut sitting, InterviewEvent::Another);
        let (other, extra, _) = set_up(&sitting);
        assert_ne!(other.seed, chosen.seed);
        assert_eq!((Paper { seed: 3, ..other }, extra), (chosen, Extra::Half));
    }
}
