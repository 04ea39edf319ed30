//! Candidates who are asked one after another, from the paper to the marks.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::*;
use crate::deck::{Chunk, Level};
use crate::effect::{Form, Spot};
use crate::event::{InterviewEvent, ScreeningEvent};
use crate::interview::{Band, Dimension, Extra, Length, Paper, Plan};
use crate::library::{INDEX, LoadFailure};
use crate::model::Screen;
use crate::route::Route;
use crate::samples::{concept, index};
use crate::screening::{Answer, Desk, Screening, Stage, Window};

const IDS: [&str; 4] = ["a", "b", "c", "d"];

fn opened(route: &str) -> Sitting {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.tell(Event::Started(Some(Route::parse(route))));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&IDS)));
    sitting
}

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
fn a_question_that_comes_late_takes_the_focus_when_it_is_there() {
    let mut sitting = begun();
    let file = sitting.asked().places[0].target.file().unwrap();
    let id = sitting.asked().places[0].target.concept().unwrap().to_string();
    let came = sitting.tell(Event::ChunkArrived(file, Chunk::Concept(concept(&id))));
    assert!(came.contains(&Effect::Focus(Spot::Question)), "{came:?}");
    assert!(!sitting.screen(ScreeningEvent::RubricSwitched).contains(&Effect::Focus(Spot::Question)));
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
