//! Mock interviews, compared with `src/app/goldens/` as the questions are.

use viva_core::deck::{Chunk, Concept};
use viva_core::event::{Event, Gesture, InterviewEvent};
use viva_core::interview::{Band, Dimension, Doubt, Extra, Interview, Length, Paper, Stage, Tag};
use viva_core::library::{INDEX, concept_file};
use viva_core::model::{Dialog, Holding, Spoken, StorageState};
use viva_core::progress::Confidence;
use viva_core::route::Route;
use viva_core::selection::Selection;
use viva_core::time::{Millis, Timestamp};
use viva_core::vault::Imported;

use super::advice_goldens::with_notebook;
use super::goldens::Sitting;
use super::page_goldens::{index, opened, slots};
use super::samples;
use crate::words::{self, advice, interview as say};

/// The page with a deck that has a question for each of two items, and one that is only answered aloud.
fn mock(query: &str) -> Sitting {
    let story = Concept { id: "story".into(), title: "A story".into(), items: vec![], ..samples::concept() };
    let mut index = index();
    index.topics[0].concepts.push(story.outline());
    let came = |concept: Concept| Event::ChunkArrived(concept_file(&concept.id), Chunk::Concept(concept));
    let here = opened(Route::Mock(query.into())).tell(Event::ChunkArrived(INDEX.into(), Chunk::Index(index)));
    here.tell(came(samples::concept())).tell(came(slots())).tell(came(story)).on_day(20_785)
}

impl Sitting {
    fn interview(self, event: InterviewEvent) -> Sitting {
        self.tell(Event::Interview(event))
    }

    /// A minute later, on the clock as well.
    fn minute(self) -> Sitting {
        self.a_minute_later().interview(InterviewEvent::Ticked)
    }
}

/// A short interview of three questions: two items, then a card.
fn begun() -> Sitting {
    begun_in(mock(""))
}

/// The same where the page to set one up is on screen.
fn begun_in(set_up: Sitting) -> Sitting {
    let chosen = Paper { length: Length::Short, seed: 4, ..Paper::default() };
    let begun = set_up.interview(InterviewEvent::PaperChosen(chosen)).interview(InterviewEvent::Begun);
    let started = begun.model.interviews.all.last().expect("it has begun").started();
    begun.tell(Event::RouteChanged(Route::Mock(format!("/{}", started.0))))
}

#[test]
fn the_box_of_an_import_names_the_interviews_that_it_adds_and_those_that_are_here() {
    let mut boxed = begun().tell(Event::RouteChanged(Route::Settings)).tell(Event::ImportRead(Ok(Imported::default())));
    let new = [3, 5].map(|at| Interview::new(Paper::default(), Extra::None, Vec::new(), Timestamp(at)));
    let Some(Dialog::Import(preview)) = &mut boxed.model.dialog else { panic!("there is a box") };
    (preview.new.interviews, preview.have.interviews) = (new.to_vec(), 1);
    let added = boxed.check("import-interviews").tell(Event::ImportConfirmed);
    assert_eq!(added.model.interviews.all.len(), 3);
    let says = |sitting: &Sitting, said: Spoken| sitting.html().contains(&words::spoken(said));
    let two = Holding { interviews: 2, ..Holding::default() };
    assert!(says(&added, Spoken::Imported(two)));
    assert!(says(&added.tell(Event::ImportUndoAsked), Spoken::ImportUndone(two)));
}

#[test]
fn the_box_of_an_import_offers_what_went_on_there_beside_what_is_new_and_alone() {
    let mut ended = begun().model.interviews.all[0].clone();
    ended.stage = Stage::Reported;
    let boxed = |new: &[Interview]| {
        let here = begun().tell(Event::RouteChanged(Route::Settings));
        let mut boxed = here.tell(Event::ImportRead(Ok(Imported::default())));
        let Some(Dialog::Import(preview)) = &mut boxed.model.dialog else { panic!("there is a box") };
        (preview.new.interviews, preview.further.interviews) = (new.to_vec(), [ended.clone()].into());
        boxed
    };
    let both = boxed(&[Interview::new(Paper::default(), Extra::None, Vec::new(), Timestamp(3))]);
    let left = both.check("import-further").tell(Event::FurtherTaken(false));
    assert_eq!(left.tell(Event::ImportConfirmed).model.interviews.all[1].stage, Stage::Running);
    let taken = boxed(&[]).check("import-further-alone").tell(Event::ImportConfirmed);
    assert_eq!(taken.model.interviews.all, [ended.clone()]);
}

#[test]
fn the_box_before_forgetting_counts_what_goes() {
    let note = |entry: &str| Event::NoteWritten("before".into(), entry.into(), "A stale cache.".into());
    let written = begun().tell(note("cause")).tell(note("@title@2"));
    let session = Selection { concepts: vec!["defaults".into()], ..Selection::default() };
    let left = written.tell(Event::RouteChanged(Route::Session(session, Some(3), None))).tell(Event::SkipAsked);
    let troubled = left.tell(Event::StorageReported(StorageState::Newer, 0, 2));
    troubled.tell(Event::RouteChanged(Route::Settings)).tell(Event::ForgetAsked).check("forget-all");
}

#[test]
fn an_interview_is_set_up() {
    mock("").check("mock-setup");
    mock("?level=advanced&deck=1").check("mock-other-deck");
    mock("/5").check("mock-missing");
}

#[test]
fn an_interview_runs() {
    let asked = begun().check("mock-item").tell(Event::Submitted(Confidence::Guess)).check("mock-item-missing");
    asked.interview(InterviewEvent::Turned(2)).interview(InterviewEvent::Flagged).minute().check("mock-card");
    begun().interview(InterviewEvent::Paused).check("mock-paused");
    begun().tell(Event::KeysAsked).check("keys-mock");
    begun().interview(InterviewEvent::Doubted(Some(Doubt::End))).check("mock-end-early");
    begun().a_week_later().interview(InterviewEvent::Ticked).check("mock-time-up");
    let hidden = begun().interview(InterviewEvent::ClockSwitched).check("mock-clock-hidden");
    let late = (0..9).fold(hidden, |hidden, _| hidden.minute());
    late.check("mock-clock-announced");
    let home = begun().minute().tell(Event::RouteChanged(Route::Home)).interview(InterviewEvent::Ticked);
    home.check("home-interview-running");
    let setting_up = begun().minute().tell(Event::RouteChanged(Route::Mock(String::new())));
    setting_up.interview(InterviewEvent::Ticked).check("mock-setup-running");
    let listed = begun().minute().tell(Event::RouteChanged(Route::Mock(String::new())));
    let first = listed.model.interviews.all[0].started();
    listed.interview(InterviewEvent::Removed(first)).check("mock-setup-removed");
    let lost = begun();
    let started = lost.model.interviews.all[0].started();
    lost.interview(InterviewEvent::Gone(started)).check("mock-deleted");
}

#[test]
fn an_interview_is_reported() {
    let answered = begun().minute().give(Gesture::OptionPicked("fresh".into())).submit(Confidence::Certain);
    let back = answered.interview(InterviewEvent::Hidden(true)).minute().interview(InterviewEvent::Hidden(false));
    let second = back.give(Gesture::OptionPicked("shared".into())).submit(Confidence::FairlySure);
    let said = second.interview(InterviewEvent::Noted("Once, at def.".into()));
    let done = said.minute().tell(Event::NextAsked).check("mock-all-done");
    let compared = done.interview(InterviewEvent::Ended).check("mock-compare");
    let ticked = compared.interview(InterviewEvent::Ticking(2, "once".into()));
    let reported = ticked.interview(InterviewEvent::Marked).check("mock-report");
    let marked = reported.interview(InterviewEvent::BandSet(Dimension::Testing, Band::Nearly));
    let tagged = marked.interview(InterviewEvent::TagSet(Tag::Shallow)).check("mock-report-marked");
    tagged.interview(InterviewEvent::Doubted(Some(Doubt::Drop))).check("mock-report-drop");
}

#[test]
fn a_report_says_for_how_long_it_was_paused_where_that_was_recorded() {
    let paused = begun().interview(InterviewEvent::Paused).minute().interview(InterviewEvent::Paused);
    let mut report = paused.interview(InterviewEvent::Ended);
    let stood = report.model.interviews.all[0].clock.stood;
    let (long, said) = (format!("({})", say::clock(stood)), |report: &Sitting| {
        say::conditions(&report.model.interviews.all[0].clock).is_some_and(|told| report.html().contains(&told))
    });
    assert!(stood >= Millis(60_000) && report.html().contains(&long) && said(&report), "{}", report.html());
    report.model.interviews.all[0].clock.stood = Millis(0);
    assert!(!report.html().contains(&long) && said(&report));
}

#[test]
fn what_was_said_is_compared_beside_ones_own_stories_where_a_story_was_asked_for() {
    let compared = || {
        let noted = begun().interview(InterviewEvent::Turned(2)).interview(InterviewEvent::Noted("Once.".into()));
        noted.tell(Event::NextAsked).interview(InterviewEvent::Ended)
    };
    let link = advice::YOUR_STORIES;
    assert!(!compared().html().contains(link));
    assert!(with_notebook(compared()).html().contains(link));
    let reported = |compared: Sitting| compared.interview(InterviewEvent::Marked);
    assert!(!reported(compared()).html().contains(link));
    assert!(with_notebook(reported(compared())).html().contains(link), "in the report as well");
}

#[test]
fn a_question_that_was_not_answered_opens_with_its_key_and_reasons() {
    let answered = begun().minute().give(Gesture::OptionPicked("shared".into())).submit(Confidence::Certain);
    let skipped = answered.minute().tell(Event::SkipAsked);
    skipped.interview(InterviewEvent::Ended).check("mock-report-unanswered");
}

#[test]
fn an_interview_of_the_same_paper_stands_beside_the_one_before() {
    let first = begun().minute().give(Gesture::OptionPicked("fresh".into())).submit(Confidence::Certain);
    let marked = first.interview(InterviewEvent::Ended);
    let banded = marked.interview(InterviewEvent::BandSet(Dimension::Testing, Band::NotYet));
    let later = banded.a_week_later().tell(Event::RouteChanged(Route::Mock(String::new())));
    let again = begun_in(later).minute().give(Gesture::OptionPicked("shared".into())).submit(Confidence::Certain);
    again.interview(InterviewEvent::Ended).check("mock-report-before");
}
