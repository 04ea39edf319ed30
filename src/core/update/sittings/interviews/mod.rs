//! Mock interviews from the paper to the report: what is asked, answered, ended and marked.
//! Does not know how a screen shows it.

mod clock;
mod imported;
mod kept;
mod papers;

use super::*;
use crate::deck::Chunk;
use crate::event::InterviewEvent;
use crate::interview::{Band, Dimension, Doubt, Interview, Report, Stage, Tag};
use crate::library::{LoadFailure, concept_file};
use crate::model::{Dialog, Spoken};
use crate::progress::{Mode, Target};
use crate::samples::concept;
use crate::session::Phase;

/// An interview on three items and a card, its content here.
fn begun() -> Sitting {
    let mut sitting = opened("#/mock?seed=3");
    let begun = sitting.interview(InterviewEvent::Begun);
    let address =
        begun.iter().find_map(|effect| if let Effect::Go(route) = effect { Some(route.clone()) } else { None });
    sitting.tell(Event::RouteChanged(address.unwrap()));
    for id in IDS {
        sitting.tell(Event::ChunkArrived(concept_file(id), Chunk::Concept(concept(id))));
    }
    sitting
}

impl Sitting {
    fn interview(&mut self, event: InterviewEvent) -> Vec<Effect> {
        self.tell(Event::Interview(event))
    }

    fn run(&self) -> &Interview {
        self.model.interviews.current().unwrap()
    }

    /// Answers every question: items wrongly if `wrong` names their concept, cards by going on.
    fn answer_all(&mut self, wrong: &str) {
        for at in 0..self.run().places.len() {
            self.interview(InterviewEvent::Turned(at));
            let target = self.run().session.entries[at].target.clone();
            if matches!(target, Target::Card { .. }) {
                self.interview(InterviewEvent::Noted("it is one lock".into()));
                self.tell(Event::NextAsked);
            } else {
                self.answer(if target.concept() == Some(wrong) { "wrong" } else { "right" });
            }
        }
    }
}

#[test]
fn a_file_that_does_not_come_waits_for_who_asks_again_f21() {
    let mut sitting = opened("#/mock?seed=3");
    let begun = sitting.interview(InterviewEvent::Begun);
    let address = begun.iter().find_map(|effect| if let Effect::Go(route) = effect { Some(route) } else { None });
    sitting.tell(Event::RouteChanged(address.unwrap().clone()));
    let file = sitting.run().session.entries[0].target.file().unwrap();
    let asked_for = |effects: &[Effect]| effects.contains(&Effect::Load(file.clone()));
    let failed = || Event::ChunkFailed(file.clone(), LoadFailure::NotFetched("gone".into()));
    assert!(!asked_for(&sitting.tell(failed())), "a server is asked without end");
    assert!(!asked_for(&sitting.interview(InterviewEvent::Ticked)));
    assert!(asked_for(&sitting.tell(Event::RetryAsked)));
    sitting.tell(failed());
    assert!(asked_for(&sitting.interview(InterviewEvent::Turned(1))), "whoever goes on is given it, if it comes now");
}

#[test]
fn a_paper_is_asked_without_a_verdict_and_nothing_is_recorded_before_the_end() {
    let mut sitting = begun();
    assert_eq!(sitting.run().places.len(), 4, "three items and a card: no concept is asked twice");
    sitting.answer_all("");
    assert_eq!(sitting.run().done(), 4);
    assert!(sitting.model.progress.attempts().is_empty());
    assert!(sitting.run().session.entries.iter().all(|entry| entry.outcome().is_none()));
    assert_eq!(sitting.model.session, None, "no session is touched");
}

#[test]
fn the_end_scores_items_then_what_was_said_is_ticked_and_then_there_is_a_report() {
    let mut sitting = begun();
    let wrong = sitting.run().session.entries[0].target.concept().unwrap().to_string();
    sitting.answer_all(&wrong);
    sitting.interview(InterviewEvent::Ended);
    assert_eq!(sitting.run().stage, Stage::Marking);
    assert_eq!(sitting.model.progress.attempts().len(), 3);
    let at = sitting.run().aloud().next().unwrap().0;
    sitting.interview(InterviewEvent::Ticking(at, "one".into()));
    sitting.interview(InterviewEvent::Marked);
    assert_eq!(sitting.run().stage, Stage::Reported);
    let attempts = sitting.model.progress.attempts();
    assert!(attempts.iter().all(|attempt| attempt.mode == Mode::Interview));
    let report = Report::of(sitting.run());
    assert_eq!((report.answered, report.right, report.points), (4, 2, (1, 2)), "a core point was not said");
    let missed = report.missed();
    assert_eq!(missed[0].confidence, Some(Confidence::Certain), "a confident error stands first");
    assert_eq!(missed[1].confidence, None);
}

#[test]
fn an_answer_without_its_confidence_counts_at_the_end_and_an_untouched_question_does_not() {
    let mut sitting = begun();
    let item = sitting.run().session.entries.iter().position(|entry| !matches!(entry.target, Target::Card { .. }));
    sitting.interview(InterviewEvent::Turned(item.unwrap()));
    sitting.pick("right");
    sitting.interview(InterviewEvent::Ended);
    assert_eq!(sitting.run().stage, Stage::Reported, "nothing was said aloud");
    assert_eq!(sitting.model.progress.attempts().len(), 1);
    assert_eq!(sitting.model.progress.attempts()[0].confidence, None);
}

#[test]
fn the_first_submit_without_an_answer_says_what_is_missing_and_stays() {
    let mut sitting = begun();
    let before = sitting.run().session.at;
    sitting.tell(Event::Submitted(Confidence::Guess));
    assert!(matches!(sitting.model.spoken, Some((_, Spoken::Missing(_)))));
    assert_eq!((sitting.run().session.at, sitting.run().done()), (before, 0));
}

#[test]
fn a_question_can_be_flagged_skipped_and_come_back_to() {
    let mut sitting = begun();
    sitting.interview(InterviewEvent::Flagged);
    sitting.tell(Event::SkipAsked);
    assert_eq!(sitting.run().session.at, 1);
    assert!(sitting.run().places[0].flagged && sitting.run().places[0].skipped);
    sitting.tell(Event::BackAsked);
    assert_eq!(sitting.run().session.at, 0);
    let mut answered = sitting.run().clone();
    answered.session.at = 3;
    answered.places[3].done = true;
    assert_eq!(answered.next_open(), Some(0), "after the last, the first that is open");
}

#[test]
fn an_answer_that_is_changed_after_it_was_handed_in_is_open_again() {
    let mut sitting = begun();
    sitting.answer("right");
    sitting.interview(InterviewEvent::Turned(0));
    sitting.pick("wrong");
    assert_eq!((sitting.run().places[0].done, sitting.run().places[0].confidence), (false, None));
}

#[test]
fn keys_answer_without_a_mouse() {
    let mut sitting = begun();
    sitting.tell(Event::KeyPressed('a'));
    let Phase::Answering(draft) = &sitting.run().session.entries[0].phase else { panic!("it is an item") };
    assert!(!draft.response.is_empty());
    sitting.tell(Event::KeyPressed('3'));
    assert_eq!(sitting.run().places[0].confidence, Some(Confidence::Certain));
    sitting.tell(Event::KeyPressed('?'));
    assert_eq!(sitting.model.dialog, Some(Dialog::Keys));
}

#[test]
fn what_cannot_be_taken_back_is_asked_and_anything_else_is_a_no() {
    let mut sitting = begun();
    sitting.interview(InterviewEvent::Doubted(Some(Doubt::End)));
    sitting.interview(InterviewEvent::Ticked);
    sitting.interview(InterviewEvent::ClockSwitched);
    assert_eq!(sitting.model.interviews.doubt, Some(Doubt::End), "the clock says neither yes nor no");
    sitting.interview(InterviewEvent::Flagged);
    assert_eq!(sitting.model.interviews.doubt, None);
    assert_eq!(sitting.run().stage, Stage::Running);
}

#[test]
fn marks_are_the_learners_own_and_tags_come_and_go() {
    let mut sitting = begun();
    sitting.answer_all("");
    sitting.interview(InterviewEvent::Ended);
    sitting.interview(InterviewEvent::Marked);
    sitting.interview(InterviewEvent::BandSet(Dimension::Testing, Band::Nearly));
    sitting.interview(InterviewEvent::TagSet(Tag::EdgeCases));
    sitting.interview(InterviewEvent::TagSet(Tag::Shallow));
    sitting.interview(InterviewEvent::TagSet(Tag::EdgeCases));
    assert_eq!(sitting.run().marks.bands, [None, None, None, Some(Band::Nearly)]);
    assert_eq!(sitting.run().marks.tags, [Tag::Shallow]);
}

#[test]
fn keys_flag_a_question_and_stop_the_clock_where_shortcuts_are_on() {
    let mut sitting = begun();
    sitting.tell(Event::KeyPressed('m'));
    assert!(sitting.run().places[0].flagged);
    sitting.tell(Event::KeyPressed('p'));
    assert!(sitting.run().clock.paused);
    sitting.tell(Event::KeyPressed('m'));
    assert!(sitting.run().places[0].flagged, "the question is covered");
    sitting.tell(Event::KeyPressed('p'));
    assert!(!sitting.run().clock.paused);
    sitting.interview(InterviewEvent::Doubted(Some(Doubt::End)));
    sitting.tell(Event::KeyPressed('p'));
    assert_eq!((sitting.run().clock.pauses, sitting.model.interviews.doubt), (1, Some(Doubt::End)));
    sitting.interview(InterviewEvent::Doubted(None));
    sitting.tell(Event::ShortcutsSwitched(false));
    sitting.tell(Event::KeyPressed('m'));
    sitting.tell(Event::KeyPressed('p'));
    assert!(sitting.run().places[0].flagged && !sitting.run().clock.paused);
}
