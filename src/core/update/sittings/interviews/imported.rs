//! Mock interviews that an import brings, and that its undoing takes out again.
//! Does not know the box that tells of them.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Sitting, begun, opened};
use crate::config::ElementMode;
use crate::effect::Effect;
use crate::event::{Event, InterviewEvent};
use crate::interview::{Band, Extra, Interview, Paper, Question, Stage};
use crate::model::{Dialog, Holding, ImportPreview, Spoken};
use crate::progress::Target;
use crate::route::Route;
use crate::selection::Selection;
use crate::time::{Millis, Timestamp};
use crate::vault::fake::Fake;
use crate::vault::{self, EXPORT_VERSION, Imported, Vault};

fn mocks(interviews: usize) -> Holding {
    Holding { interviews, ..Holding::default() }
}

fn mock(started: i64) -> Interview {
    let questions = [Question { target: Target::item("gil", "a"), budget: Millis(1000) }];
    Interview::new(Paper::default(), Extra::None, questions.into(), Timestamp(started))
}

/// What a file holds in which these were kept.
fn file(interviews: &[Interview]) -> Imported {
    let mut store = Fake::default();
    let mut vault = Vault::start(&mut store, "default", "python", 1).0;
    assert!(interviews.iter().all(|one| vault.keep_interview(&mut store, one)));
    vault::imported(EXPORT_VERSION, &vault.export(&mut store), "python")
}

fn preview(sitting: &Sitting) -> &ImportPreview {
    let Some(Dialog::Import(preview)) = &sitting.model.dialog else { panic!("no box") };
    preview
}

#[test]
fn mock_interviews_come_along_twice_change_nothing_and_are_taken_out_again_f36() {
    let mut read = file(&[mock(7), mock(9)]);
    read.apart.extend([("i/11", "viva1.0.x"), ("i/13", "viva2.0.0.AAAA")].map(|(a, b)| (a.into(), b.into())));
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.tell(Event::ImportRead(Ok(read.clone())));
    assert_eq!(preview(&sitting).brings(), mocks(2));
    assert_eq!((preview(&sitting).damaged, preview(&sitting).newer, preview(&sitting).torn.len()), (1, 1, 0));
    let effects = sitting.tell(Event::ImportConfirmed);
    for started in [7, 9] {
        assert!(effects.contains(&Effect::KeepInterview(Timestamp(started))), "{effects:?}");
    }
    let said = |sitting: &Sitting| sitting.model.spoken.map(|(_, spoken)| spoken);
    assert_eq!(said(&sitting), Some(Spoken::Imported(mocks(2))));
    assert_eq!(sitting.model.interviews.all, [mock(7), mock(9)]);
    sitting.tell(Event::ImportRead(Ok(read)));
    assert!(preview(&sitting).brings().is_empty(), "they are here already");
    assert_eq!(preview(&sitting).have.interviews, 2);
    sitting.tell(Event::DialogClosed);
    let effects = sitting.tell(Event::ImportUndoAsked);
    assert!(effects.contains(&Effect::DropInterview(Timestamp(7))), "{effects:?}");
    assert!(effects.contains(&Effect::DropInterview(Timestamp(9))), "{effects:?}");
    assert_eq!(said(&sitting), Some(Spoken::ImportUndone(mocks(2))));
    assert_eq!(sitting.model.interviews.all, []);
}

#[test]
fn an_interview_that_is_here_wins_also_where_it_is_read_only_after_the_file() {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    let asked = sitting.tell(Event::ImportRead(Ok(file(&[mock(7), mock(9)]))));
    assert!(asked.contains(&Effect::RecallInterviews) && asked.contains(&Effect::RecallScreenings), "{asked:?}");
    let mut here = mock(7);
    here.places[0].notes = "one lock".into();
    sitting.interview(InterviewEvent::Recalled([here.clone()].into()));
    assert_eq!((preview(&sitting).brings().interviews, preview(&sitting).have.interviews), (1, 1));
    let effects = sitting.tell(Event::ImportConfirmed);
    assert!(!effects.contains(&Effect::KeepInterview(Timestamp(7))), "{effects:?}");
    assert_eq!(sitting.model.interviews.all, [here.clone(), mock(9)]);
    sitting.tell(Event::ImportUndoAsked);
    assert_eq!(sitting.model.interviews.all, [here]);
}

/// One with a note whose clock runs here, and the same ended elsewhere before this was counted last.
fn noted_and_ended() -> [Interview; 2] {
    let mut noted = mock(7);
    noted.places[0].notes = "one lock".into();
    let mut ended = noted.clone();
    (ended.stage, ended.clock.seen) = (Stage::Reported, Timestamp(9));
    noted.clock.seen = Timestamp(11);
    [noted, ended]
}

#[test]
fn an_interview_that_went_on_elsewhere_takes_the_place_of_the_one_here_until_that_is_undone_f36() {
    let [noted, ended] = noted_and_ended();
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.interview(InterviewEvent::Recalled([noted.clone()].into()));
    sitting.tell(Event::ImportRead(Ok(file(&[ended.clone(), mock(9)]))));
    assert_eq!((preview(&sitting).brings(), preview(&sitting).further.holding()), (mocks(1), mocks(1)));
    assert_eq!(preview(&sitting).have, mocks(0));
    let effects = sitting.tell(Event::ImportConfirmed);
    assert!(effects.contains(&Effect::KeepInterview(Timestamp(7))), "{effects:?}");
    assert_eq!(sitting.model.interviews.all, [ended.clone(), mock(9)]);
    sitting.tell(Event::ImportRead(Ok(file(&[noted.clone()]))));
    assert_eq!(preview(&sitting).have, mocks(1), "an earlier state takes nothing back");
    let effects = sitting.tell(Event::ImportUndoAsked);
    let dropped = |started| effects.contains(&Effect::DropInterview(Timestamp(started)));
    assert_eq!((dropped(7), dropped(9)), (false, true), "{effects:?}");
    assert!(effects.contains(&Effect::KeepInterview(Timestamp(7))), "{effects:?}");
    let said = sitting.model.spoken.map(|(_, spoken)| spoken);
    assert_eq!(said, Some(Spoken::ImportUndone(mocks(2))));
    assert_eq!(sitting.model.interviews.all, [noted]);
}

#[test]
fn who_only_looked_at_an_interview_is_no_further_and_takes_back_no_answer_f36() {
    let mut answered = mock(7);
    answered.places[0].done = true;
    let mut looked_at = mock(7);
    looked_at.clock.seen = Timestamp(60_000);
    let mut ended = looked_at.clone();
    ended.stage = Stage::Reported;
    for less in [looked_at, ended] {
        for (here, there) in [(&less, &answered), (&answered, &less)] {
            let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
            sitting.interview(InterviewEvent::Recalled([here.clone()].into()));
            sitting.tell(Event::ImportRead(Ok(file(&[there.clone()]))));
            sitting.tell(Event::ImportConfirmed);
            assert_eq!(sitting.model.interviews.all, [answered.clone()]);
        }
    }
}

#[test]
fn an_import_and_its_undoing_look_at_what_another_window_stored_meanwhile_f10_f36() {
    let [noted, ended] = noted_and_ended();
    let mut marked = ended.clone();
    marked.advance(Timestamp(99));
    marked.marks.bands[0] = Some(Band::Ready);
    let mut sitting = opened("#/settings");
    sitting.interview(InterviewEvent::Recalled([noted].into()));
    sitting.tell(Event::ImportRead(Ok(file(&[ended]))));
    let told = sitting.tell(Event::ProgressArrived([].into()));
    assert!(told.contains(&Effect::RecallInterviews) && told.contains(&Effect::RecallScreenings), "{told:?}");
    sitting.tell(Event::ImportConfirmed);
    let told = sitting.tell(Event::ProgressArrived([].into()));
    assert!(told.contains(&Effect::RecallInterviews), "{told:?}");
    sitting.interview(InterviewEvent::Recalled([marked.clone()].into()));
    let undone = sitting.tell(Event::ImportUndoAsked);
    assert!(!undone.contains(&Effect::KeepInterview(Timestamp(7))), "{undone:?}");
    assert_eq!(sitting.model.interviews.all, [marked]);
}

#[test]
fn what_was_recorded_at_the_end_in_another_browser_is_not_recorded_again_f36() {
    let mut there = begun();
    there.answer_all("none");
    let mut here = begun();
    here.model.interviews.all = there.model.interviews.all.clone();
    let recorded = |sitting: &Sitting| sitting.model.progress.tally().answers;
    for event in [InterviewEvent::Ended, InterviewEvent::Marked] {
        there.interview(event);
    }
    let all = recorded(&there);
    assert!(all > 1);
    here.tell(Event::ProgressArrived(there.model.progress.attempts().to_vec()));
    for event in [InterviewEvent::Ended, InterviewEvent::Marked] {
        here.interview(event);
    }
    assert_eq!((recorded(&here), here.run().stage), (all, Stage::Reported));
}

#[test]
fn what_went_on_elsewhere_is_left_where_the_learner_chooses_so() {
    let [noted, ended] = noted_and_ended();
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.interview(InterviewEvent::Recalled([noted.clone()].into()));
    sitting.tell(Event::ImportRead(Ok(file(&[ended, mock(9)]))));
    sitting.tell(Event::FurtherTaken(false));
    let effects = sitting.tell(Event::ImportConfirmed);
    assert!(!effects.contains(&Effect::KeepInterview(Timestamp(7))), "{effects:?}");
    assert_eq!(sitting.model.interviews.all, [noted, mock(9)]);
}

#[test]
fn what_is_marked_after_the_end_is_later_also_on_a_machine_whose_clock_was_set_back_f14() {
    let mut here = noted_and_ended()[1].clone();
    let there = here.clone();
    here.advance(Timestamp(3));
    here.marks.bands[0] = Some(Band::Ready);
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.interview(InterviewEvent::Recalled([there.clone()].into()));
    sitting.interview(InterviewEvent::Recalled([here.clone()].into()));
    assert_eq!(sitting.model.interviews.all, [here.clone()]);
    sitting.interview(InterviewEvent::Recalled([there].into()));
    assert_eq!(sitting.model.interviews.all, [here]);
}

#[test]
fn one_that_stands_in_a_file_twice_is_added_once() {
    let [noted, ended] = noted_and_ended();
    let mut twice = file(&[ended.clone()]);
    twice.apart.push(("i/8".into(), file(&[noted]).apart[0].1.clone()));
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.tell(Event::ImportRead(Ok(twice)));
    sitting.tell(Event::ImportConfirmed);
    assert_eq!(sitting.model.interviews.all, [ended], "in its later state");
}

#[test]
fn what_was_written_into_an_imported_interview_since_is_not_undone() {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.tell(Event::ImportRead(Ok(file(&[mock(7), mock(9)]))));
    sitting.tell(Event::ImportConfirmed);
    sitting.model.interviews.all[0].marks.bands[0] = Some(Band::Ready);
    let effects = sitting.tell(Event::ImportUndoAsked);
    assert!(!effects.contains(&Effect::DropInterview(Timestamp(7))), "{effects:?}");
    assert_eq!(sitting.model.interviews.all.iter().map(Interview::started).collect::<Vec<_>>(), [Timestamp(7)]);
    let said = sitting.model.spoken.map(|(_, spoken)| spoken);
    assert_eq!(said, Some(Spoken::ImportUndone(mocks(1))));
}

#[test]
fn of_more_than_are_kept_only_one_gives_way_to_the_next_that_begins() {
    let mut sitting = opened("#/settings");
    let many: Vec<Interview> = (1..=30).map(mock).collect();
    sitting.tell(Event::ImportRead(Ok(file(&many))));
    sitting.tell(Event::ImportConfirmed);
    sitting.tell(Event::RouteChanged(Route::Mock(String::new())));
    let begun = sitting.interview(InterviewEvent::Begun);
    let dropped = begun.iter().filter(|effect| matches!(effect, Effect::DropInterview(_))).count();
    assert_eq!((dropped, sitting.model.interviews.all.len()), (1, 30));
}

#[test]
fn one_that_ran_when_the_file_was_saved_has_run_out_here_and_can_be_ended() {
    let mut stood = mock(9);
    stood.clock.paused = true;
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.tell(Event::ImportRead(Ok(file(&[mock(7), stood]))));
    sitting.tell(Event::ImportConfirmed);
    sitting.now += 60 * 60_000;
    sitting.tell(Event::RouteChanged(Route::Home));
    let running = |sitting: &Sitting| -> Vec<Timestamp> {
        sitting.model.interviews.running.iter().map(|running| running.started).collect()
    };
    assert_eq!(running(&sitting), [Timestamp(9)], "a clock that stood goes on, the other one is up");
    sitting.tell(Event::RouteChanged(Route::Mock("/7".into())));
    sitting.interview(InterviewEvent::Ticked);
    assert!(sitting.model.interviews.all[0].clock.is_up());
    sitting.interview(InterviewEvent::Ended);
    assert_eq!(sitting.model.interviews.all[0].stage, Stage::Reported);
}
