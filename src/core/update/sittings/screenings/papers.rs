//! Papers that candidates are asked from: by a link, in a post, and one in use.
//! Does not know how questions are drawn.

use alloc::string::String;
use alloc::vec::Vec;

use super::{IDS, Sitting, begun, opened};
use crate::config::ElementMode;
use crate::deck::Level;
use crate::effect::Effect;
use crate::event::{Event, ScreeningEvent};
use crate::interview::{Length, Paper, Plan};
use crate::library::INDEX;
use crate::model::Screen;
use crate::route::Route;
use crate::samples::index;
use crate::screening::{Desk, Stage, Window};
use crate::selection::Selection;

#[test]
fn a_paper_in_use_goes_on_from_where_papers_are_set_up() {
    let mut sitting = begun();
    let first = sitting.asked().clone();
    sitting.tell(Event::RouteChanged(Route::Interviewer(String::new())));
    let papers: Vec<_> = sitting.model.screenings.papers().into_iter().map(|one| one.started).collect();
    assert_eq!(papers, [first.started]);
    sitting.follow(ScreeningEvent::NextCandidate(first.started));
    assert!(sitting.asked().is_like(&first));
    assert_eq!((sitting.asked().number, sitting.asked().stage), (2, Stage::Waiting));
}

#[test]
fn a_link_that_cannot_be_read_names_the_part_and_another_deck_is_noticed() {
    let screen = |route: &str| opened(route).model.screen;
    assert_eq!(screen("#/interviewer?mix=hard"), Screen::Unknown("interviewer?mix=hard".into()));
    assert_eq!(screen("#/interviewer/17/answers"), Screen::Unknown("interviewer?17/answers".into()));
    let sitting = opened("#/interviewer?seed=3&deck=12345678");
    let Desk::Setup { link, .. } = sitting.model.screenings.desk else { panic!("it is set up") };
    assert!(sitting.model.is_of_another_deck(link));
}

#[test]
fn a_link_of_before_asks_as_it_did_until_something_else_is_chosen() {
    let mut sitting = opened("#/interviewer?minutes=45&seed=3&deck=12345678");
    let Desk::Setup { paper, link, .. } = sitting.model.screenings.desk else { panic!("it is set up") };
    assert_eq!((paper.plan, link), (Plan::Shared, Some(Some(0x1234_5678))));
    let renamed = sitting.screen(ScreeningEvent::PaperChosen(Paper { length: Length::Short, ..paper }));
    let address = "?minutes=15&mix=balanced&level=intermediate&seed=3&plan=whole";
    assert_eq!(renamed, [Effect::Rename(Route::Interviewer(address.into()))]);
    let Desk::Setup { paper, link, .. } = sitting.model.screenings.desk else { panic!("it is set up") };
    assert_eq!((paper.plan, link), (Plan::Whole, Some(None)), "a link to other questions is none of these");
}

#[test]
fn in_a_post_it_runs_without_addresses() {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::Interviewer);
    sitting.tell(Event::Started(None));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&IDS)));
    let chosen = Paper { seed: 4, plan: Plan::Whole, ..Paper::default() };
    sitting.screen(ScreeningEvent::PaperChosen(chosen));
    let begun = sitting.screen(ScreeningEvent::Begun);
    assert!(!begun.iter().any(|effect| matches!(effect, Effect::Go(_))), "{begun:?}");
    assert_eq!(sitting.asked().paper, chosen);
    sitting.screen(ScreeningEvent::Shown(Desk::Open(sitting.asked().started, Window::Sheet)));
    sitting.screen(ScreeningEvent::RubricSwitched);
    assert!(matches!(sitting.model.screenings.desk, Desk::Open(_, Window::Sheet)));
}

#[test]
fn interviewers_of_a_post_ask_the_paper_that_its_author_fixed() {
    let selection = Selection { levels: [Level::Advanced].into(), ..Selection::default() };
    let mut sitting = Sitting::of(selection, ElementMode::Interviewer);
    sitting.model.config.seed = Some(7);
    sitting.tell(Event::Started(None));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&IDS)));
    let fixed = Paper { seed: 7, level: Level::Advanced, plan: Plan::Whole, ..Paper::default() };
    let set_up = |sitting: &Sitting| match sitting.model.screenings.desk {
        Desk::Setup { paper, link, .. } => (paper, link),
        Desk::Open(..) => panic!("none is set up"),
    };
    assert_eq!(set_up(&sitting), (fixed, Some(None)), "no other paper that was in use before comes first");
    sitting.screen(ScreeningEvent::Begun);
    assert_eq!(sitting.asked().paper, fixed);
    sitting.screen(ScreeningEvent::Shown(Desk::default()));
    sitting.screen(ScreeningEvent::RubricSwitched);
    assert_eq!(set_up(&sitting), (fixed, Some(None)), "and again for the next one");
}
