//! Mock interviews that are kept: their list, another tab, and home while one runs.
//! Does not know where they are stored.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use alloc::{format, vec};

use super::{IDS, Sitting, begun, opened};
use crate::config::ElementMode;
use crate::deck::Chunk;
use crate::effect::{Effect, Spot};
use crate::event::{Event, InterviewEvent};
use crate::interview::{Band, Interview, Tag};
use crate::library::{INDEX, concept_file};
use crate::model::Clearing;
use crate::route::Route;
use crate::samples::{concept, index};
use crate::selection::Selection;
use crate::time::Timestamp;

impl Sitting {
    /// Begins one and leaves it as it is; what followed.
    fn begin_another(&mut self) -> Vec<Effect> {
        self.tell(Event::RouteChanged(Route::Mock(String::new())));
        self.model.interviews.address = None;
        self.tell(Event::NoticeClosed);
        self.interview(InterviewEvent::Begun)
    }
}

#[test]
fn an_interview_of_another_tab_is_taken_up_where_that_one_was_left() {
    let mut first = begun();
    let mut second = opened(&Route::Mock(format!("/{}", first.run().started().0)).to_string());
    assert!(second.model.interviews.current().is_none());
    second.interview(InterviewEvent::Recalled(vec![first.run().clone()]));
    for id in IDS {
        second.tell(Event::ChunkArrived(concept_file(id), Chunk::Concept(concept(id))));
    }
    second.now = first.now;
    second.answer("right");
    assert_eq!(second.run().done(), 1);
    let told = first.tell(Event::ProgressArrived(vec![]));
    assert!(told.contains(&Effect::RecallInterviews), "{told:?}");
    first.interview(InterviewEvent::Recalled(vec![second.run().clone()]));
    assert_eq!(first.run().done(), 1);
    // What the first stored earlier does not take it back.
    let earlier = Interview {
        clock: crate::interview::Clock { seen: Timestamp(0), ..first.run().clock.clone() },
        ..begun().run().clone()
    };
    first.interview(InterviewEvent::Recalled(vec![earlier]));
    assert_eq!(first.run().done(), 1);
}

#[test]
fn the_oldest_of_many_gives_way_and_a_dropped_one_is_gone() {
    let mut sitting = opened("#/mock");
    for _ in 0..21 {
        sitting.begin_another();
    }
    assert_eq!(sitting.model.interviews.all.len(), 20);
    let first = sitting.model.interviews.all[0].started();
    let dropped = sitting.interview(InterviewEvent::Dropped(first));
    assert!(dropped.contains(&Effect::DropInterview(first)));
    assert_eq!(sitting.model.interviews.all.len(), 19);
}

#[test]
fn one_that_is_taken_off_the_list_comes_back_by_one_press_until_the_page_is_left() {
    let mut sitting = opened("#/mock");
    for _ in 0..3 {
        sitting.begin_another();
    }
    sitting.tell(Event::RouteChanged(Route::Mock(String::new())));
    let all = sitting.model.interviews.all.clone();
    let second = all[1].started();
    let removed = sitting.interview(InterviewEvent::Removed(second));
    assert_eq!(removed[..2], [Effect::DropInterview(second), Effect::Focus(Spot::Verdict)]);
    assert_eq!(sitting.model.interviews.all.len(), 2);
    assert_eq!(sitting.interview(InterviewEvent::Removed(second)), [], "it is gone already");
    let back = sitting.interview(InterviewEvent::BroughtBack(second));
    assert_eq!(back[..2], [Effect::KeepInterview(second), Effect::Focus(Spot::Verdict)]);
    assert_eq!(sitting.model.interviews.all, all, "in its place");
    sitting.interview(InterviewEvent::Removed(second));
    sitting.tell(Event::RouteChanged(Route::Mock("?seed=9".into())));
    assert_eq!(sitting.interview(InterviewEvent::BroughtBack(second)), []);
}

#[test]
fn of_many_those_without_an_answer_give_way_first_and_none_with_marks() {
    let mut sitting = begun();
    sitting.interview(InterviewEvent::Turned(3));
    sitting.interview(InterviewEvent::Noted("one lock".into()));
    let noted = sitting.run().started();
    for _ in 0..25 {
        sitting.begin_another();
    }
    let all =
        |sitting: &Sitting| -> Vec<Timestamp> { sitting.model.interviews.all.iter().map(Interview::started).collect() };
    assert_eq!((all(&sitting).len(), all(&sitting)[0]), (20, noted), "the others were opened and left");
    for interview in &mut sitting.model.interviews.all[1..] {
        interview.marks.tags.push(Tag::Shallow);
    }
    let marked = all(&sitting)[1..].to_vec();
    let followed = sitting.begin_another();
    assert!(followed.contains(&Effect::DropInterview(noted)), "{followed:?}");
    assert_eq!(all(&sitting)[..19], marked);
    sitting.model.interviews.all[19].marks.bands[0] = Some(Band::Ready);
    let followed = sitting.begin_another();
    assert!(!followed.iter().any(|effect| matches!(effect, Effect::DropInterview(_))), "{followed:?}");
    assert_eq!(all(&sitting).len(), 21, "no marks go in silence");
    sitting.begin_another();
    assert_eq!(all(&sitting).len(), 21, "the one without a mark gave way");
}

#[test]
fn a_running_interview_is_told_at_home_with_the_time_that_is_left() {
    let mut sitting = begun();
    let started = sitting.run().started();
    sitting.interview(InterviewEvent::Ticked);
    sitting.tell(Event::RouteChanged(Route::Home));
    sitting.interview(InterviewEvent::Ticked);
    sitting.now += 12 * 60_000;
    assert!(sitting.interview(InterviewEvent::Ticked).contains(&Effect::Wake), "minutes go on being told");
    let running = sitting.model.interviews.running[0];
    assert_eq!((running.started, running.left.0.div_ceil(60_000), running.paused), (started, 18, false));
    sitting.now += 30 * 60_000;
    assert!(!sitting.interview(InterviewEvent::Ticked).contains(&Effect::Wake));
    assert_eq!(sitting.model.interviews.running, [], "its time is up");
}

#[test]
fn a_home_that_was_opened_first_finds_the_interview_that_runs() {
    let mut first = begun();
    first.interview(InterviewEvent::Paused);
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.now = first.now;
    sitting.tell(Event::Started(Some(Route::Home)));
    let opened = sitting.tell(Event::ChunkArrived(INDEX.into(), index(&IDS)));
    assert!(!opened.contains(&Effect::Wake), "nothing runs");
    assert!(sitting.model.interviews.read, "what is stored was asked for");
    let found = sitting.interview(InterviewEvent::Recalled(vec![first.run().clone()]));
    assert!(!found.contains(&Effect::Wake), "a clock that stands wakes nobody");
    assert!(sitting.model.interviews.running[0].paused);
}

#[test]
fn an_interview_that_was_deleted_elsewhere_leaves_and_is_not_kept_again() {
    let mut sitting = begun();
    let started = sitting.run().started();
    let gone = sitting.interview(InterviewEvent::Gone(started));
    assert!(gone.contains(&Effect::Focus(Spot::Question)), "{gone:?}");
    assert_eq!((sitting.model.interviews.current(), sitting.model.interviews.gone), (None, Some(started)));
    let after = sitting.interview(InterviewEvent::Flagged);
    assert!(!after.iter().any(|effect| matches!(effect, Effect::KeepInterview(_))), "{after:?}");
}

#[test]
fn an_interview_is_stored_anew_once_site_data_were_cleared_f18() {
    let mut sitting = begun();
    let started = sitting.run().started();
    assert!(sitting.tell(Event::ProgressCleared(Clearing::Lost)).contains(&Effect::KeepLost));
    sitting.interview(InterviewEvent::Gone(started));
    assert!(!sitting.tell(Event::ProgressCleared(Clearing::Lost)).contains(&Effect::KeepLost), "there is none");
    // Where a post asks it, too.
    let mut sitting = begun();
    sitting.model.config.mode = ElementMode::Mock;
    assert!(sitting.tell(Event::ProgressCleared(Clearing::Lost)).contains(&Effect::KeepLost));
}
