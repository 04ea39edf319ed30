//! The time of candidates: a clock that runs, stands or was set back, and what each question took.
//! Does not know how a browser wakes anybody.

use alloc::{format, vec};

use super::{Sitting, begun, opened, other};
use crate::effect::Effect;
use crate::event::{Event, InterviewEvent, ScreeningEvent};
use crate::interview::Extra;
use crate::route::Route;
use crate::screening::{Stage, Window};

#[test]
fn the_clock_wakes_once_a_second_until_it_stops_and_again_after_another_page() {
    let mut sitting = begun();
    let tick = || Event::Interview(InterviewEvent::Ticked);
    assert!(sitting.model.interviews.ticking);
    assert!(sitting.tell(tick()).contains(&Effect::Wake));
    sitting.screen(ScreeningEvent::ClockSwitched);
    assert!(!sitting.tell(tick()).contains(&Effect::Wake), "a stopped clock wakes nobody");
    assert!(sitting.screen(ScreeningEvent::ClockSwitched).contains(&Effect::Wake));
    let back = Route::Interviewer(Window::Interviewer.address(sitting.asked().started));
    let used = |sitting: &Sitting| sitting.model.screenings.all[0].clock.used.0;
    let left = sitting.tell(Event::RouteChanged(Route::Settings));
    assert!(left.contains(&Effect::KeepScreening(sitting.model.screenings.all[0].started)), "{left:?}");
    sitting.tell(tick());
    let before = used(&sitting);
    sitting.now += 600_000;
    assert!(sitting.tell(Event::RouteChanged(back)).contains(&Effect::Wake));
    assert_eq!(used(&sitting), before, "it stood meanwhile");
    sitting.tell(tick());
    assert_eq!(used(&sitting), before + 1000);
}

#[test]
fn the_time_of_a_question_outlives_a_page_that_was_closed_or_ended_without_a_word() {
    let mut sitting = begun();
    let started = sitting.asked().started;
    let mut kept = sitting.asked().clone();
    let mut tell = |sitting: &mut Sitting, event: InterviewEvent| {
        if sitting.tell(Event::Interview(event)).contains(&Effect::KeepScreening(started)) {
            kept = sitting.asked().clone();
        }
        kept.clone()
    };
    let mut ended = (0..57).map(|_| tell(&mut sitting, InterviewEvent::Ticked)).last().unwrap();
    assert_eq!(ended.places[0].took.0 / 10_000, 5, "so often it is kept");
    let mut closed = tell(&mut sitting, InterviewEvent::Hidden(true));
    assert_eq!(closed.places[0].took.0, 58_000);
    assert_eq!(closed.changes, sitting.asked().changes);
    for (stored, took) in [(&mut ended, 50_000), (&mut closed, 58_000)] {
        let mut reloaded = opened(&format!("#/interviewer{}", Window::Interviewer.address(started)));
        reloaded.now = stored.clock.seen.0 + 600_000;
        reloaded.screen(ScreeningEvent::Recalled(vec![stored.clone()]));
        reloaded.tell(Event::Interview(InterviewEvent::Ticked));
        let asked = reloaded.asked();
        assert!(asked.places[0].took.0 >= took && asked.places[0].took.0 < took + 10_000, "{:?}", asked.places[0].took);
        assert!(asked.clock.away.0 >= 600_000, "it is told apart: {:?}", asked.clock.away);
    }
    let mut candidate = other(&sitting, Window::Candidate);
    assert_eq!(candidate.tell(Event::Interview(InterviewEvent::Hidden(true))), []);
}

#[test]
fn the_clock_stands_on_the_sheet_and_goes_on_over_a_reload() {
    let mut sitting = begun();
    let started = sitting.asked().started;
    let go = |window: Window| Event::RouteChanged(Route::Interviewer(window.address(started)));
    sitting.tell(go(Window::Sheet));
    let used = sitting.asked().clock.used;
    sitting.now += 60_000;
    sitting.tell(go(Window::Interviewer));
    assert_eq!(sitting.asked().clock.used, used);
    let mut reloaded = other(&sitting, Window::Interviewer);
    reloaded.now = sitting.now + 30_000;
    reloaded.tell(Event::Interview(InterviewEvent::Ticked));
    assert_eq!(reloaded.asked().clock.used.0, used.0 + 31_000);
    let ended = reloaded.screen(ScreeningEvent::Ended);
    assert!(ended.contains(&Effect::KeepScreening(started)), "{ended:?}");
    assert_eq!(reloaded.asked().stage, Stage::Ended);
}

#[test]
fn extra_time_is_chosen_before_or_while_somebody_is_asked() {
    let mut sitting = opened("#/interviewer");
    sitting.screen(ScreeningEvent::ExtraChosen(Extra::Double));
    sitting.follow(ScreeningEvent::Begun);
    assert_eq!(sitting.asked().clock.limit.0, 60 * 60_000);
    sitting.screen(ScreeningEvent::ExtraChosen(Extra::None));
    assert_eq!(sitting.asked().clock.limit.0, 30 * 60_000);
}

#[test]
fn a_clock_set_back_is_noticed_and_nothing_is_lost() {
    let mut sitting = begun();
    sitting.tell(Event::KeyPressed('t'));
    sitting.now -= 3_600_000;
    sitting.screen(ScreeningEvent::Noted(0, "still here".into()));
    assert!(sitting.asked().clock.set_back);
    assert_eq!(sitting.asked().places[0].notes[0].text, "still here");
}
