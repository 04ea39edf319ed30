//! Candidates who are asked one after another, from the paper to the marks.
//! Does not know how a window shows it.

mod clock;
mod papers;
mod windows;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::*;
use crate::deck::Chunk;
use crate::effect::{Form, Spot};
use crate::event::ScreeningEvent;
use crate::interview::{Band, Dimension};
use crate::library::LoadFailure;
use crate::samples::concept;
use crate::screening::{Answer, Screening, Stage, Window};

/// The interviewer's window in front of a candidate who agreed to notes.
fn begun() -> Sitting {
    let mut sitting = opened("#/interviewer?seed=3");
    sitting.follow(ScreeningEvent::Begun);
    sitting.screen(ScreeningEvent::ConsentSwitched);
    sitting
}

/// Another window of the same browser, at the end of this address.
fn other(sitting: &Sitting, window: Window) -> Sitting {
    let mut other = opened(&format!("#/interviewer{}", window.address(sitting.asked().started)));
    other.screen(ScreeningEvent::Recalled(sitting.model.screenings.all.clone()));
    other
}

impl Sitting {
    fn screen(&mut self, event: ScreeningEvent) -> Vec<Effect> {
        self.tell(Event::Screening(event))
    }

    /// Goes where the answer to an event leads.
    fn follow(&mut self, event: ScreeningEvent) {
        let told = self.screen(event);
        let address = told.iter().find_map(|effect| if let Effect::Go(route) = effect { Some(route) } else { None });
        self.tell(Event::RouteChanged(address.unwrap().clone()));
    }

    fn asked(&self) -> &Screening {
        self.model.screenings.current().unwrap()
    }
}

#[test]
fn every_candidate_is_asked_the_same_and_the_clock_of_the_one_before_stops() {
    let mut sitting = begun();
    let first = sitting.asked().clone();
    sitting.follow(ScreeningEvent::NextCandidate(first.started));
    let second = sitting.asked();
    assert!(second.is_like(&first));
    assert_eq!((second.number, second.consent), (2, false), "consent is asked anew");
    assert_eq!(sitting.model.screenings.all[0].stage, Stage::Ended);
    let link = first.paper.query(first.deck);
    let mut elsewhere = opened(&format!("#/interviewer?{link}"));
    elsewhere.follow(ScreeningEvent::Begun);
    assert!(elsewhere.asked().is_like(&first), "the same link gives somebody else the same questions");
}

#[test]
fn a_question_that_comes_late_takes_the_focus_when_it_is_there() {
    let mut sitting = begun();
    let file = sitting.asked().places[0].target.file().unwrap();
    let id = sitting.asked().places[0].target.concept().unwrap().to_string();
    let came = sitting.tell(Event::ChunkArrived(file, Chunk::Concept(concept(&id))));
    assert!(came.contains(&Effect::Focus(Spot::Question)), "{came:?}");
    assert!(!sitting.screen(ScreeningEvent::RubricSwitched).contains(&Effect::Focus(Spot::Question)));
}

#[test]
fn a_file_that_does_not_come_waits_for_who_asks_again_f21() {
    let mut sitting = begun();
    let file = sitting.asked().places[0].target.file().unwrap();
    let asked_for = |effects: &[Effect]| effects.contains(&Effect::Load(file.clone()));
    let failed = || Event::ChunkFailed(file.clone(), LoadFailure::NotFetched("gone".into()));
    assert!(!asked_for(&sitting.tell(failed())), "a server is asked without end");
    assert!(!asked_for(&sitting.screen(ScreeningEvent::RubricSwitched)));
    assert!(!asked_for(&sitting.tell(Event::Screening(ScreeningEvent::AllSaveAsked))));
    assert!(asked_for(&sitting.tell(Event::RetryAsked)));
    sitting.tell(failed());
    assert!(asked_for(&sitting.tell(Event::NextAsked)), "whoever goes on is given it, if it comes now");
}

#[test]
fn what_is_heard_is_kept_at_its_question_and_only_with_consent() {
    let mut sitting = begun();
    sitting.screen(ScreeningEvent::PointHeard("one".into()));
    sitting.screen(ScreeningEvent::FlagSeen(1));
    sitting.screen(ScreeningEvent::NudgesGiven(2));
    sitting.tell(Event::KeyPressed('t'));
    let kept = sitting.screen(ScreeningEvent::Noted(0, "traced it aloud".into()));
    assert!(kept.contains(&Effect::KeepScreening(sitting.asked().started)));
    let place = &sitting.asked().places[0];
    assert_eq!((place.said.len(), &place.flags[..], place.nudges), (1, &[1][..], 2));
    assert_eq!(place.notes[0].text, "traced it aloud");
    assert!(place.notes[0].at.0 > 0);
    sitting.screen(ScreeningEvent::ConsentSwitched);
    let before = sitting.asked().places.clone();
    sitting.screen(ScreeningEvent::PointHeard("two".into()));
    sitting.screen(ScreeningEvent::NoteBegun);
    sitting.screen(ScreeningEvent::Noted(0, "more".into()));
    let after = &sitting.asked().places;
    assert_eq!((&after[0].said, &after[0].notes), (&before[0].said, &before[0].notes));
}

#[test]
fn an_empty_note_goes_with_its_question_and_a_written_one_stays() {
    let mut sitting = begun();
    sitting.tell(Event::KeyPressed('t'));
    sitting.screen(ScreeningEvent::Noted(0, "named the lock".into()));
    sitting.tell(Event::KeyPressed('T'));
    sitting.tell(Event::KeyPressed('n'));
    assert_eq!((sitting.asked().at, sitting.asked().places[0].notes.len()), (1, 1));
    sitting.tell(Event::KeyPressed('p'));
    sitting.tell(Event::KeyPressed('p'));
    assert_eq!(sitting.asked().at, 0);
}

#[test]
fn the_whole_needs_all_four_bands_and_each_its_evidence() {
    let mut sitting = begun();
    for dimension in Dimension::ALL {
        sitting.screen(ScreeningEvent::BandSet(dimension, Band::Ready));
        assert_eq!(sitting.asked().marks[dimension as usize].band, None);
        sitting.screen(ScreeningEvent::EvidenceWritten(dimension, "said so".into()));
        sitting.screen(ScreeningEvent::OverallSet(Band::Strong));
        assert_eq!(sitting.asked().overall, None);
        sitting.screen(ScreeningEvent::BandSet(dimension, Band::Ready));
    }
    sitting.screen(ScreeningEvent::OverallSet(Band::Nearly));
    assert_eq!(sitting.asked().overall, Some(Band::Nearly));
}

#[test]
fn what_is_added_after_the_end_is_told_from_what_was_heard() {
    let mut sitting = begun();
    sitting.screen(ScreeningEvent::NoteBegun);
    sitting.screen(ScreeningEvent::Noted(0, "in time".into()));
    sitting.screen(ScreeningEvent::PointHeard("one".into()));
    let after = |sitting: &Sitting| {
        let place = &sitting.asked().places[0];
        (place.after_end, place.notes.iter().map(|note| note.after_end).collect::<Vec<_>>())
    };
    assert_eq!(after(&sitting), (false, [false].into()));
    sitting.screen(ScreeningEvent::Ended);
    sitting.screen(ScreeningEvent::NoteBegun);
    sitting.screen(ScreeningEvent::Noted(1, "later".into()));
    assert_eq!(after(&sitting), (false, [false, true].into()), "nothing was ticked");
    sitting.screen(ScreeningEvent::Noted(0, "in time, and more".into()));
    sitting.screen(ScreeningEvent::NudgesGiven(1));
    assert_eq!(after(&sitting), (true, [true, true].into()));
    assert!(!sitting.asked().places[1].after_end);
}

#[test]
fn the_next_candidate_of_a_paper_ends_nobody_of_another() {
    let mut sitting = begun();
    let first = sitting.asked().started;
    let mut apart = sitting.asked().clone();
    (apart.started, apart.paper.seed) = (Timestamp(first.0 + 1), 99);
    sitting.model.screenings.all.push(apart);
    sitting.follow(ScreeningEvent::NextCandidate(first));
    let stages: Vec<Stage> = sitting.model.screenings.all.iter().map(|one| one.stage).collect();
    assert_eq!(stages, [Stage::Ended, Stage::Running, Stage::Waiting]);
}

#[test]
fn what_is_asked_after_an_item_is_shown_until_the_question_is_turned() {
    let mut sitting = begun();
    sitting.screen(ScreeningEvent::ThenSwitched);
    assert!(sitting.asked().then_shown);
    sitting.screen(ScreeningEvent::AnswerHeard(Answer::NotRight));
    assert_eq!(sitting.asked().places[0].answer, Some(Answer::NotRight));
    sitting.tell(Event::NextAsked);
    assert!(!sitting.asked().then_shown);
}

#[test]
fn what_cannot_be_taken_back_is_asked_and_anything_else_is_a_no() {
    let mut sitting = begun();
    let started = sitting.asked().started;
    let asked = sitting.screen(ScreeningEvent::Doubted(true));
    assert_eq!((asked, sitting.model.screenings.doubt), ([Effect::Focus(Spot::Dialog)].into(), true));
    sitting.screen(ScreeningEvent::RubricSwitched);
    assert!(!sitting.model.screenings.doubt);
    let dropped = sitting.screen(ScreeningEvent::Dropped);
    assert!(dropped.contains(&Effect::DropScreening(started)), "{dropped:?}");
    assert!(sitting.model.screenings.all.is_empty());
}

#[test]
fn candidates_are_saved_once_what_they_were_asked_is_here_or_cannot_come() {
    let saved = |sitting: &mut Sitting, event| {
        let effects = sitting.tell(event);
        effects
            .into_iter()
            .filter(|effect| matches!(effect, Effect::SaveScreening(..) | Effect::SaveScreenings))
            .count()
    };
    for save in [ScreeningEvent::AllSaveAsked, ScreeningEvent::SaveAsked(Form::Json)] {
        let mut sitting = begun();
        let mut files: Vec<String> = sitting.asked().places.iter().filter_map(|place| place.target.file()).collect();
        files.sort();
        files.dedup();
        let last = files.pop().unwrap();
        assert_eq!(saved(&mut sitting, Event::Screening(save.clone())), 0, "it knows no question yet");
        for file in files {
            let id = file.trim_start_matches("concept-").trim_end_matches(".bin");
            assert_eq!(
                saved(&mut sitting, Event::ChunkArrived(file.clone(), Chunk::Concept(concept(id)))),
                0,
                "{file}"
            );
        }
        let gone = Event::ChunkFailed(last.clone(), LoadFailure::NotFetched(last));
        assert_eq!(saved(&mut sitting, gone), 1, "a file that cannot come holds nothing up");
        assert_eq!(saved(&mut sitting, Event::Screening(save)), 1);
        assert_eq!(saved(&mut sitting, Event::Screening(ScreeningEvent::RubricSwitched)), 0);
    }
}
