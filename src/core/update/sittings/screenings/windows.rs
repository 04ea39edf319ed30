//! The windows of an interviewer and a candidate: one follows the other and says when it is closed.
//! Does not know how one hears of the other.

use alloc::vec;
use alloc::vec::Vec;

use super::{Sitting, begun, other};
use crate::effect::{Effect, Spot};
use crate::event::{Event, InterviewEvent, ScreeningEvent};
use crate::interview::Dimension;
use crate::library::LoadFailure;
use crate::route::Route;
use crate::screening::Window;
use crate::time::Timestamp;

#[test]
fn both_windows_show_the_same_question_and_the_one_of_the_candidate_turns_nothing() {
    let mut sitting = begun();
    let mut candidate = other(&sitting, Window::Candidate);
    assert_eq!(candidate.asked().at, 0);
    candidate.tell(Event::KeyPressed('n'));
    candidate.tell(Event::NextAsked);
    assert_eq!(candidate.asked().at, 0);
    assert!(!candidate.model.interviews.ticking, "no clock is shown there");
    let turned = sitting.tell(Event::NextAsked);
    assert!(turned.contains(&Effect::KeepScreening(sitting.asked().started)), "{turned:?}");
    let told = candidate.tell(Event::ProgressArrived(vec![]));
    assert!(told.contains(&Effect::RecallScreenings), "{told:?}");
    candidate.screen(ScreeningEvent::Recalled(sitting.model.screenings.all.clone()));
    assert_eq!(candidate.asked().at, 1);
}

#[test]
fn the_candidates_window_asks_anew_for_what_failed_once_the_other_goes_on_f21() {
    let mut sitting = begun();
    let mut candidate = other(&sitting, Window::Candidate);
    sitting.tell(Event::NextAsked);
    let file = sitting.asked().places[1].target.file().unwrap();
    candidate.tell(Event::ChunkFailed(file.clone(), LoadFailure::NotFetched("gone".into())));
    let mut told = |sitting: &Sitting| {
        let told = candidate.screen(ScreeningEvent::Recalled(sitting.model.screenings.all.clone()));
        (told.contains(&Effect::Load(file.clone())), candidate.model.library.tries(&file))
    };
    assert_eq!(told(&sitting), (true, 0));
    assert_eq!(told(&sitting), (false, 0), "nothing else was turned to");
}

#[test]
fn the_candidates_window_follows_to_the_next_one_on_a_machine_whose_clock_was_set_back() {
    let mut sitting = begun();
    let mut candidate = other(&sitting, Window::Candidate);
    let first = sitting.asked().started;
    sitting.now -= 3_600_000;
    let now = sitting.now;
    sitting.follow(ScreeningEvent::NextCandidate(first));
    assert!(sitting.asked().started > first, "{:?}", sitting.asked().started);
    assert!(sitting.asked().clock.seen.0 < now + 60_000, "its clock runs by the time of day");
    let told = candidate.screen(ScreeningEvent::Recalled(sitting.model.screenings.all.clone()));
    let next = Window::Candidate.address(sitting.asked().started);
    assert!(told.contains(&Effect::Go(Route::Interviewer(next))), "{told:?}");
}

#[test]
fn the_window_of_the_candidate_goes_on_to_the_next_one_of_its_paper() {
    let mut sitting = begun();
    let mut candidate = other(&sitting, Window::Candidate);
    sitting.tell(Event::NextAsked);
    sitting.follow(ScreeningEvent::NextCandidate(sitting.asked().started));
    let told = candidate.screen(ScreeningEvent::Recalled(sitting.model.screenings.all.clone()));
    let next = Route::Interviewer(Window::Candidate.address(sitting.asked().started));
    assert!(told.contains(&Effect::Go(next.clone())), "{told:?}");
    candidate.tell(Event::RouteChanged(next));
    assert_eq!((candidate.asked().number, candidate.asked().at), (2, 0));
    candidate.tell(Event::KeyPressed('t'));
    assert!(candidate.asked().places[0].notes.is_empty(), "no key writes there");
}

#[test]
fn a_window_of_the_candidate_that_was_closed_is_told_while_the_clock_runs() {
    let mut sitting = begun();
    let started = sitting.asked().started;
    let second = |sitting: &mut Sitting, answers: bool| {
        let asked = sitting.tell(Event::Interview(InterviewEvent::Ticked));
        assert!(asked.contains(&Effect::AskWindow), "{asked:?}");
        sitting.screen(ScreeningEvent::WindowAsked);
        if answers {
            sitting.screen(ScreeningEvent::WindowAnswered(started));
        }
        sitting.model.screenings.is_unwatched()
    };
    assert!((0..9).all(|_| !second(&mut sitting, false)), "whoever never opened it knows");
    sitting.screen(ScreeningEvent::WindowAnswered(Timestamp(started.0 + 1)));
    assert!((0..9).all(|_| !second(&mut sitting, false)), "it was that of somebody else");
    sitting.screen(ScreeningEvent::Doubted(true));
    assert!((0..9).all(|_| !second(&mut sitting, true)));
    let told: Vec<bool> = (0..5).map(|_| second(&mut sitting, false)).collect();
    assert_eq!(told, [false, false, false, true, true], "a busy one answers late");
    assert!(!second(&mut sitting, true), "it was opened again");
    assert!(sitting.model.screenings.doubt, "it says neither yes nor no");
    assert_eq!((0..5).filter(|_| second(&mut sitting, false)).count(), 2);
    sitting.screen(ScreeningEvent::ClockSwitched);
    assert!(!sitting.model.screenings.is_unwatched(), "nothing is shown while the clock stands");
    let mut candidate = other(&sitting, Window::Candidate);
    let ticked = candidate.tell(Event::Interview(InterviewEvent::Ticked));
    assert!(!ticked.contains(&Effect::AskWindow), "the candidate's window asks nobody");
}

#[test]
fn what_was_deleted_in_another_window_goes_from_sight_and_is_kept_no_more() {
    let mut sitting = begun();
    let started = sitting.asked().started;
    sitting.screen(ScreeningEvent::Doubted(true));
    let gone = sitting.screen(ScreeningEvent::Gone(started));
    assert!(gone.contains(&Effect::Focus(Spot::Question)), "{gone:?}");
    assert!(!sitting.model.screenings.doubt);
    assert_eq!(sitting.model.screenings.gone.as_ref().map(|one| one.started), Some(started));
    let typed = sitting.screen(ScreeningEvent::EvidenceWritten(Dimension::Testing, "said so".into()));
    assert!(!typed.contains(&Effect::KeepScreening(started)), "{typed:?}");
    let left = sitting.tell(Event::RouteChanged(Route::Settings));
    assert!(!left.contains(&Effect::KeepScreening(started)), "{left:?}");
    let mut elsewhere = begun();
    elsewhere.tell(Event::RouteChanged(Route::Settings));
    elsewhere.screen(ScreeningEvent::Gone(elsewhere.model.screenings.all[0].started));
    assert!(elsewhere.model.screenings.all.is_empty(), "on any page");
}
