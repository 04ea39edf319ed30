//! The time of mock interviews: a clock that runs, stands or is up, and pages out of sight.
//! Does not know how a browser wakes anybody.

use super::begun;
use crate::effect::{Effect, Spot};
use crate::event::{Event, Gesture, InterviewEvent};
use crate::model::Spoken;

#[test]
fn every_change_is_kept_and_the_clock_wakes_once_a_second_while_it_runs() {
    let mut sitting = begun();
    assert!(sitting.model.interviews.ticking);
    let kept = sitting.tell(Event::Gave(Gesture::OptionPicked("right".into())));
    assert!(kept.contains(&Effect::KeepInterview(sitting.run().started())), "{kept:?}");
    assert!(!kept.contains(&Effect::KeepSession));
    assert!(!kept.contains(&Effect::Wake), "one is on its way");
    assert!(sitting.interview(InterviewEvent::Ticked).contains(&Effect::Wake));
    sitting.interview(InterviewEvent::Paused);
    assert!(!sitting.interview(InterviewEvent::Ticked).contains(&Effect::Wake), "a stopped clock wakes nobody");
    assert!(sitting.interview(InterviewEvent::Paused).contains(&Effect::Wake));
    assert_eq!(sitting.run().clock.pauses, 1);
}

#[test]
fn how_long_it_was_paused_is_recorded_and_takes_no_time() {
    let mut sitting = begun();
    sitting.interview(InterviewEvent::Paused);
    let used = sitting.run().clock.used;
    sitting.now += 40 * 60_000;
    sitting.interview(InterviewEvent::Ticked);
    sitting.interview(InterviewEvent::Paused);
    assert_eq!(sitting.run().clock.used, used);
    assert_eq!(sitting.run().clock.stood.0, 40 * 60_000 + 2_000, "a tick takes a second");
    sitting.interview(InterviewEvent::Ticked);
    assert_eq!(sitting.run().clock.stood.0, 40 * 60_000 + 2_000);
}

#[test]
fn when_the_time_is_up_answers_stand_and_it_can_go_on_under_another_name() {
    let mut sitting = begun();
    sitting.pick("right");
    sitting.now += 60 * 60_000;
    let told = sitting.interview(InterviewEvent::Ticked);
    assert!(sitting.run().clock.is_up());
    assert!(told.contains(&Effect::Focus(Spot::Question)), "{told:?}");
    assert!(matches!(sitting.model.spoken, Some((_, Spoken::TimeLeft(0)))));
    let before = sitting.run().session.clone();
    sitting.pick("wrong");
    assert_eq!(sitting.run().session, before, "the time is up");
    sitting.interview(InterviewEvent::WentOver);
    sitting.pick("wrong");
    assert_ne!(sitting.run().session, before);
    assert!(sitting.run().clock.over_time);
    sitting.now += 60_000;
    sitting.interview(InterviewEvent::Ticked);
    assert!(sitting.run().clock.over().0 > 60_000);
}

#[test]
fn a_page_out_of_sight_is_noted_when_it_comes_back_and_not_while_the_clock_stands() {
    let mut sitting = begun();
    sitting.interview(InterviewEvent::Hidden(true));
    assert_eq!(sitting.run().hidden.times, 0, "a page that is closed does not come back");
    let back = sitting.interview(InterviewEvent::Hidden(false));
    assert!(back.iter().any(|effect| matches!(effect, Effect::KeepInterview(_))), "{back:?}");
    assert_eq!((sitting.run().hidden.times, sitting.run().hidden.time.0), (1, 1000));
    sitting.interview(InterviewEvent::Paused);
    sitting.interview(InterviewEvent::Hidden(true));
    sitting.interview(InterviewEvent::Hidden(false));
    sitting.interview(InterviewEvent::Paused);
    assert_eq!(sitting.run().hidden.times, 1);
    sitting.interview(InterviewEvent::Hidden(true));
    sitting.interview(InterviewEvent::Ended);
    assert_eq!((sitting.run().hidden.times, sitting.run().hidden.time.0), (2, 2000));
}
