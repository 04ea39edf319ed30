//! Mock interviews from the paper to the report.

use alloc::format;

use super::*;
use crate::deck::{Audience, Chunk, Level};
use crate::effect::Spot;
use crate::event::InterviewEvent;
use crate::interview::{Band, Desk, Dimension, Doubt, Extra, Interview, Length, Paper, Report, Stage, Tag};
use crate::library::{INDEX, concept_file};
use crate::model::{Dialog, Screen, Spoken, StorageState};
use crate::progress::{Mode, Target};
use crate::route::Route;
use crate::samples::{concept, index};
use crate::session::Phase;
use crate::settings::Preset;

const IDS: [&str; 4] = ["a", "b", "c", "d"];

fn opened(route: &str) -> Sitting {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.tell(Event::Started(Some(Route::parse(route))));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&IDS)));
    sitting
}

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

    /// Begins one and leaves it as it is; what followed.
    fn begin_another(&mut self) -> Vec<Effect> {
        self.tell(Event::RouteChanged(Route::Mock(String::new())));
        self.model.interviews.address = None;
        self.tell(Event::NoticeClosed);
        self.interview(InterviewEvent::Begun)
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
fn the_same_link_gives_somebody_else_the_same_paper_and_another_deck_is_noticed() {
    let targets = |sitting: &Sitting| -> Vec<String> {
        sitting.run().session.entries.iter().map(|entry| entry.target.to_string()).collect()
    };
    assert_eq!(targets(&begun()), targets(&begun()));
    let link = |query: &str| {
        let sitting = opened(&format!("#/mock?{query}"));
        let Desk::Setup { link, .. } = sitting.model.interviews.desk else { panic!("it is set up") };
        sitting.model.is_of_another_deck(link)
    };
    assert!(link("seed=3&deck=12345678"));
    assert!(!link("seed=3"), "nothing says that it was made for another");
    let sitting = opened("#/mock");
    let Desk::Setup { paper, .. } = sitting.model.interviews.desk else { panic!("it is set up") };
    let outlines: Vec<_> = sitting.model.library.outlines().collect();
    assert!(!link(&paper.query(crate::interview::mark(&outlines))));
}

#[test]
fn a_link_that_cannot_be_read_names_the_part() {
    assert_eq!(opened("#/mock?mix=hard").model.screen, Screen::Unknown("mock?mix=hard".into()));
    assert_eq!(opened("#/mock?seed=999999999999").model.screen, Screen::Unknown("mock?seed=999999999999".into()));
    assert_eq!(opened("#/mock/soon").model.screen, Screen::Unknown("mock?soon".into()));
}

#[test]
fn the_address_says_what_was_chosen_and_no_longer_what_a_link_asked_for() {
    for route in ["#/mock", "#/mock?minutes=30&seed=3&deck=12345678"] {
        let mut sitting = opened(route);
        let chosen = Paper { length: Length::Short, seed: 3, ..Paper::default() };
        let renamed = sitting.interview(InterviewEvent::PaperChosen(chosen));
        let address = Route::Mock("?minutes=15&mix=balanced&level=intermediate&seed=3".into());
        assert_eq!(renamed, [Effect::Rename(address.clone())], "{route}");
        let setup = |sitting: &Sitting| sitting.model.interviews.desk.clone();
        let before = setup(&sitting);
        sitting.tell(Event::RouteChanged(address.clone()));
        assert_eq!(setup(&sitting), before, "it is there already");
        let Desk::Setup { paper, link, .. } = setup(&opened(&address.to_string())) else { panic!("it is set up") };
        assert_eq!((paper, link), (chosen, Some(None)), "a reload finds it, and no link of somebody");
    }
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
fn in_a_post_it_runs_without_addresses() {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::Mock);
    sitting.tell(Event::Started(None));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&IDS)));
    let begun = sitting.interview(InterviewEvent::Begun);
    assert!(!begun.iter().any(|effect| matches!(effect, Effect::Go(_))), "{begun:?}");
    assert_eq!(sitting.run().places.len(), 4);
    let mut again = Sitting::of(Selection::default(), ElementMode::Mock);
    again.tell(Event::Started(None));
    again.tell(Event::ChunkArrived(INDEX.into(), index(&IDS)));
    again.interview(InterviewEvent::Recalled(vec![sitting.run().clone()]));
    assert_eq!(again.run(), sitting.run(), "a reload goes on with it");
    sitting.interview(InterviewEvent::Another);
    sitting.tell(Event::StorageReported(StorageState::Kept, 0, 0));
    assert!(matches!(sitting.model.interviews.desk, Desk::Setup { .. }));
}

/// An element of a post whose author fixed a seed and a level.
fn fixed(mode: ElementMode) -> Sitting {
    let selection = Selection { levels: vec![Level::Beginner, Level::Advanced], ..Selection::default() };
    let mut sitting = Sitting::of(selection, mode);
    sitting.model.config.seed = Some(700_007);
    sitting.model.settings.preset = Preset::Data;
    sitting
}

#[test]
fn readers_of_a_post_get_the_paper_that_its_author_fixed() {
    let paper = |mut sitting: Sitting| {
        sitting.tell(Event::Started(None));
        sitting.tell(Event::ChunkArrived(INDEX.into(), index(&IDS)));
        let Desk::Setup { paper, .. } = sitting.model.interviews.desk else { panic!("none is set up") };
        paper
    };
    let expected = Paper { seed: 7, level: Level::Advanced, ..Paper::default() };
    assert_eq!(paper(fixed(ElementMode::Mock)), expected, "whatever the reader prepares for");
    let mut free = fixed(ElementMode::Mock);
    free.model.config.seed = None;
    assert_eq!(paper(free).audience, Some(Audience::Data), "without a seed the paper is the reader's own");
}

#[test]
fn from_a_report_the_same_questions_are_asked_again_or_others_by_the_same_choices() {
    for mode in [ElementMode::App, ElementMode::Mock] {
        let mut sitting = Sitting::of(Selection::default(), mode);
        sitting.tell(Event::Started(Some(Route::Mock(String::new())).filter(|_| mode == ElementMode::App)));
        sitting.tell(Event::ChunkArrived(INDEX.into(), index(&IDS)));
        let follow = |sitting: &mut Sitting, event: InterviewEvent| {
            for effect in sitting.interview(event) {
                if let Effect::Go(route) = effect {
                    sitting.tell(Event::RouteChanged(route));
                }
            }
        };
        let chosen = Paper { length: Length::Long, level: Level::Advanced, seed: 3, ..Paper::default() };
        sitting.interview(InterviewEvent::PaperChosen(chosen));
        sitting.interview(InterviewEvent::ExtraChosen(Extra::Half));
        follow(&mut sitting, InterviewEvent::Begun);
        sitting.interview(InterviewEvent::Ended);
        let report = sitting.run().started();
        let set_up = |sitting: &Sitting| match sitting.model.interviews.desk {
            Desk::Setup { paper, extra, link } => (paper, extra, link.flatten()),
            Desk::Run(_) => panic!("none is set up"),
        };
        follow(&mut sitting, InterviewEvent::Again);
        assert_eq!(set_up(&sitting), (chosen, Extra::Half, None));
        sitting.model.interviews.desk = Desk::Run(report);
        follow(&mut sitting, InterviewEvent::Another);
        let (other, extra, _) = set_up(&sitting);
        assert_ne!(other.seed, chosen.seed);
        assert_eq!((Paper { seed: 3, ..other }, extra), (chosen, Extra::Half));
    }
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
