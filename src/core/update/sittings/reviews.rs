//! Sittings of graded cards in the full page, and what is wished of spaced review.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::Sitting;
use crate::config::ElementMode;
use crate::deck::{Audience, Chunk, ConceptOutline, Level, Topic, TopicOutline};
use crate::effect::Effect;
use crate::event::Event;
use crate::library::{INDEX, Library, concept_file};
use crate::model::{Screen, Spoken};
use crate::progress::{Aside, Mark, Rating};
use crate::review::{Wishes, suggested};
use crate::route::{Route, Study};
use crate::samples::{concept, index};
use crate::selection::{Only, Selection};
use crate::session::{Phase, Session};
use crate::settings::Preset;

/// The full page with a run of two cards, of which the first is revealed and one point of it ticked.
fn revealed() -> Sitting {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.tell(Event::Started(Some(Route::parse("#/session?items=gil+lists"))));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&["gil", "lists"])));
    for id in ["gil", "lists"] {
        sitting.tell(Event::ChunkArrived(concept_file(id), Chunk::Concept(concept(id))));
    }
    sitting.tell(Event::KeyPressed(' '));
    sitting.tell(Event::PointTicked("one".into()));
    sitting
}

fn standing(sitting: &Sitting) -> Vec<Option<Rating>> {
    sitting.model.progress.standing().map(|attempt| attempt.rating).collect()
}

#[test]
fn a_grade_is_recorded_and_the_next_card_stands_there() {
    let mut sitting = revealed();
    let effects = sitting.tell(Event::KeyPressed('3'));
    assert!(matches!(&effects[0], Effect::Save(attempt) if attempt.rating == Some(Rating::Good)), "{effects:?}");
    assert_eq!(sitting.current(), "card:lists");
    assert!(matches!(sitting.phase(), Phase::Asked { .. }));
}

#[test]
fn enter_reveals_a_card_and_grades_none() {
    let mut sitting = revealed();
    sitting.tell(Event::KeyPressed('3'));
    assert!(sitting.model.acts('\n'));
    sitting.tell(Event::KeyPressed('\n'));
    assert!(matches!(sitting.phase(), Phase::Revealed { .. }));
    assert!(!sitting.model.acts('\n'), "a second press is a slip");
    sitting.tell(Event::KeyPressed('\n'));
    assert!(matches!(sitting.phase(), Phase::Revealed { .. }));
}

#[test]
fn a_grade_that_was_a_slip_is_taken_back_with_its_ticks_and_counts_no_more() {
    let mut sitting = revealed();
    sitting.tell(Event::KeyPressed('1'));
    // It comes back at the end of this session.
    assert_eq!(sitting.model.session.as_ref().unwrap().entries.len(), 3);
    sitting.tell(Event::KeyPressed('u'));
    assert_eq!(sitting.model.session.as_ref().unwrap().entries.len(), 2);
    assert_eq!(sitting.current(), "card:gil");
    assert!(matches!(sitting.phase(), Phase::Revealed { said, .. } if said == &["one"]));
    assert_eq!(standing(&sitting), []);
    assert!(sitting.model.memories().get("gil").is_none());
    // There is nothing before the first.
    assert_eq!(sitting.tell(Event::KeyPressed('u')), []);
    sitting.tell(Event::KeyPressed('4'));
    assert_eq!(standing(&sitting), [Some(Rating::Easy)]);
    sitting.tell(Event::KeyPressed(' '));
    sitting.tell(Event::KeyPressed('3'));
    for _ in 0..2 {
        sitting.tell(Event::KeyPressed('u'));
    }
    assert_eq!((sitting.current().as_str(), standing(&sitting).len()), ("card:gil", 0));
}

#[test]
fn the_space_bar_gives_the_grade_that_is_proposed() {
    let mut sitting = revealed();
    let Phase::Revealed { said, hints, took } = sitting.phase().clone() else { panic!("{:?}", sitting.phase()) };
    let proposed = suggested(&concept("gil").card.points, &said, hints, took);
    assert!(sitting.model.acts(' '));
    sitting.tell(Event::KeyPressed(' '));
    assert_eq!(standing(&sitting), [Some(proposed)]);
    assert!(matches!(sitting.phase(), Phase::Asked { .. }));
}

#[test]
fn a_card_graded_again_returns_in_this_session_until_it_is_passed_also_where_it_is_the_last() {
    let mut sitting = revealed();
    let returns = |sitting: &Sitting| sitting.model.session.as_ref().unwrap().returns();
    assert!(returns(&sitting));
    sitting.tell(Event::KeyPressed('3'));
    sitting.tell(Event::KeyPressed(' '));
    assert!(returns(&sitting), "though it is the last");
    for _ in 0..4 {
        sitting.tell(Event::KeyPressed('1'));
        assert_eq!(sitting.current(), "card:lists");
        assert!(matches!(sitting.phase(), Phase::Asked { .. }));
        sitting.tell(Event::KeyPressed(' '));
    }
    sitting.tell(Event::KeyPressed('2'));
    assert!(sitting.model.session.as_ref().unwrap().is_finished());
}

#[test]
fn without_shortcuts_no_key_grades() {
    let mut sitting = revealed();
    sitting.tell(Event::ShortcutsSwitched(false));
    sitting.tell(Event::KeyPressed('3'));
    assert_eq!(standing(&sitting), []);
}

#[test]
fn wishes_are_kept_as_soon_as_they_change() {
    let mut sitting = revealed();
    sitting.tell(Event::RouteChanged(Route::Study(Study::Review)));
    assert_eq!(sitting.model.screen, Screen::Study(Study::Review));
    let wishes = Wishes { retention: 85, ..Wishes::default() };
    assert_eq!(sitting.tell(Event::WishesChanged(wishes)), [Effect::KeepSettings]);
    assert_eq!(sitting.model.settings.wishes, wishes);
}

#[test]
fn of_two_grades_the_keys_of_four_and_the_proposal_give_again_or_good() {
    let graded = |keys: &str| {
        let mut sitting = revealed();
        sitting.tell(Event::PointTicked("two".into()));
        sitting.tell(Event::WishesChanged(Wishes { two_grades: true, ..Wishes::default() }));
        keys.chars().for_each(|key| drop(sitting.tell(Event::KeyPressed(key))));
        standing(&sitting)
    };
    let (again, good) = ([Some(Rating::Again)], [Some(Rating::Good)]);
    assert_eq!(["1", "2", "3", "4"].map(graded), [&again[..], &good, &good, &good]);
    assert_eq!(graded(" "), good, "all points within a minute are Easy where there are four");
}

#[test]
fn a_preset_filters_home_and_builder_and_each_filter_can_be_changed() {
    let mut sitting = revealed();
    sitting.tell(Event::RouteChanged(Route::Home));
    assert_eq!(sitting.tell(Event::PresetChosen(Preset::Senior)), [Effect::KeepSettings]);
    let levels = [Level::Intermediate, Level::Advanced];
    let Screen::Home(home) = &sitting.model.screen else { panic!("{:?}", sitting.model.screen) };
    assert_eq!(home.selection.levels, levels);
    sitting.tell(Event::RouteChanged(Route::Choose("".into())));
    let Screen::Choose(choose) = &sitting.model.screen else { panic!("{:?}", sitting.model.screen) };
    assert_eq!((choose.selection.levels.as_slice(), choose.selection.count), (&levels[..], 10));
    sitting.tell(Event::FilterChanged(Selection::default()));
    let Screen::Choose(choose) = &sitting.model.screen else { panic!("{:?}", sitting.model.screen) };
    assert_eq!(choose.selection, Selection::default());
    assert_eq!(sitting.model.settings.preset, Preset::Senior);
}

/// A deck with a topic for everybody and one for web developers.
fn two_topics() -> Chunk {
    let Chunk::Index(mut index) = index(&["gil", "asgi"]) else { panic!("no index") };
    let mut concepts = core::mem::take(&mut index.topics[0].concepts).into_iter();
    let topic = |id: &str, concept: Option<ConceptOutline>| TopicOutline {
        topic: Topic { id: id.into(), title: id.into() },
        concepts: concept.into_iter().map(|concept| ConceptOutline { topic: id.into(), ..concept }).collect(),
    };
    index.topics = [topic("runtime", concepts.next()), topic("web", concepts.next())].into();
    index.topics[1].concepts[0].audience = [Audience::Web].into();
    Chunk::Index(index)
}

#[track_caller]
fn topics_in_the_builder(sitting: &mut Sitting) -> Vec<String> {
    sitting.tell(Event::RouteChanged(Route::Choose("".into())));
    let Screen::Choose(choose) = &sitting.model.screen else { panic!("{:?}", sitting.model.screen) };
    choose.selection.topics.clone()
}

#[test]
fn a_preset_chooses_topics_in_the_builder_which_can_be_changed() {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.model.settings.preset = Preset::Data;
    sitting.tell(Event::Started(Some(Route::Choose("".into()))));
    sitting.tell(Event::ChunkArrived(INDEX.into(), two_topics()));
    assert_eq!(topics_in_the_builder(&mut sitting), ["runtime"], "chosen at an earlier visit");
    let Screen::Choose(choose) = &sitting.model.screen else { panic!("{:?}", sitting.model.screen) };
    sitting.tell(Event::FilterChanged(Selection { topics: Vec::new(), ..choose.selection.clone() }));
    assert_eq!(topics_in_the_builder(&mut sitting), [""; 0], "none is a choice as well");

    // A filter was changed before, so the address of the builder names what is chosen.
    let renamed = sitting.tell(Event::PresetChosen(Preset::Junior));
    assert!(matches!(renamed.as_slice(), [Effect::Rename(Route::Choose(_)), Effect::KeepSettings]), "{renamed:?}");
    assert_eq!(topics_in_the_builder(&mut sitting), ["runtime"]);
    sitting.tell(Event::RouteChanged(Route::Study(Study::Review)));
    sitting.tell(Event::PresetChosen(Preset::Web));
    assert_eq!(topics_in_the_builder(&mut sitting), [""; 0], "the whole deck is for web developers");
}

#[test]
fn a_preset_filters_home_and_builder_at_the_next_visit_too() {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.model.settings.preset = Preset::Web;
    sitting.tell(Event::Started(None));
    let Screen::Home(home) = &sitting.model.screen else { panic!("{:?}", sitting.model.screen) };
    assert_eq!(
        (home.selection.audience, sitting.model.choose.selection.audience),
        (Some(Audience::Web), Some(Audience::Web))
    );
}

#[test]
fn an_element_for_review_leads_to_a_session_and_back() {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::Study(Study::Review));
    assert_eq!(sitting.tell(Event::Started(None)), [Effect::Load(INDEX.into())]);
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&["gil"])));
    sitting.tell(Event::ChunkArrived(concept_file("gil"), Chunk::Concept(concept("gil"))));
    assert_eq!(sitting.model.screen, Screen::Study(Study::Review));
    assert!(sitting.model.session.is_none());
    sitting.tell(Event::SessionAsked(Selection { items: ["gil".into()].into(), ..Selection::default() }));
    assert_eq!((&sitting.model.screen, sitting.current().as_str()), (&Screen::Session, "card:gil"));
    sitting.tell(Event::KeyPressed(' '));
    sitting.tell(Event::KeyPressed('4'));
    assert!(sitting.model.session.as_ref().unwrap().is_finished());
    sitting.tell(Event::StudyAsked);
    assert_eq!(sitting.model.screen, Screen::Study(Study::Review));
}

#[test]
fn the_grade_of_a_card_is_its_result_and_again_brings_it_back() {
    let mut sitting = revealed();
    sitting.tell(Event::KeyPressed('3'));
    assert!(sitting.model.progress.attempts()[0].score.is_full());
    sitting.tell(Event::KeyPressed('u'));
    for id in ["two", "one", "one"] {
        sitting.tell(Event::PointTicked(id.into()));
    }
    sitting.tell(Event::KeyPressed('1'));
    let last = sitting.model.progress.standing().last().unwrap().score;
    assert!(!last.is_full(), "{last:?}");
}

/// The full page with a session of these.
fn session(items: &str) -> Sitting {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
    sitting.tell(Event::Started(Some(Route::parse(&alloc::format!("#/session?items={items}")))));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&["gil", "lists"])));
    for id in ["gil", "lists"] {
        sitting.tell(Event::ChunkArrived(concept_file(id), Chunk::Concept(concept(id))));
    }
    sitting
}

#[test]
fn an_answer_is_taken_back_and_can_be_given_anew() {
    let mut sitting = session("gil.a+lists.a");
    sitting.answer("wrong");
    assert_eq!(sitting.model.session.as_ref().unwrap().entries.len(), 3, "what was missed comes once more");
    sitting.tell(Event::NextAsked);
    sitting.answer("right");
    for (asked, standing) in [("item:lists.a", 1), ("item:gil.a", 0)] {
        sitting.tell(Event::KeyPressed('u'));
        assert_eq!(sitting.current(), asked);
        assert!(matches!(sitting.phase(), Phase::Answering(draft) if !draft.response.is_empty()));
        assert_eq!(sitting.model.progress.standing().count(), standing);
    }
    sitting.answer("right");
    assert_eq!(sitting.model.session.as_ref().unwrap().entries.len(), 2);
    assert!(sitting.model.progress.standing().all(|attempt| attempt.score.is_full()));
}

#[test]
fn the_last_answer_is_still_taken_back_once_its_session_was_left_and_taken_up_again() {
    let mut sitting = session("gil.a+lists.a");
    let link = Route::of(sitting.model.session.as_ref().unwrap());
    sitting.answer("wrong");
    sitting.tell(Event::NextAsked);
    for elsewhere in [Route::Study(Study::Review), Route::parse("#/session?items=lists.b+gil.b")] {
        sitting.tell(Event::RouteChanged(elsewhere));
    }
    assert!(!sitting.model.takes_back(), "it belongs to another session");
    assert_eq!(sitting.tell(Event::UndoAsked), []);
    sitting.tell(Event::RouteChanged(link));
    assert_eq!(sitting.current(), "item:lists.a");
    assert!(sitting.model.takes_back());
    sitting.tell(Event::KeyPressed('u'));
    assert_eq!((sitting.current().as_str(), sitting.model.progress.standing().count()), ("item:gil.a", 0));
    assert!(!sitting.model.takes_back());
}

#[test]
fn after_a_reload_the_last_answer_of_a_session_is_taken_back_and_stands_there_as_it_was_given() {
    let mut items = session("gil.a+lists.a");
    items.answer("wrong");
    items.tell(Event::NextAsked);
    let mut cards = revealed();
    cards.tell(Event::KeyPressed('1'));
    for (sitting, asked) in [(&mut items, "item:gil.a"), (&mut cards, "card:gil")] {
        let before = sitting.model.undo.pop().unwrap().0;
        assert_eq!(sitting.model.session.as_ref().unwrap().entries.len(), 3);
        // What was asked before the question on screen has not come since.
        sitting.model.library = Library::default();
        let told = sitting.tell(Event::KeyPressed('u'));
        assert!(told.contains(&Effect::Load(concept_file("gil"))), "{told:?}");
        assert_eq!((sitting.current().as_str(), sitting.model.progress.standing().count()), (asked, 0));
        let session = sitting.model.session.as_ref().unwrap();
        assert_eq!((session.at, session.entries.len()), (before.at, before.entries.len()));
        assert!(!sitting.model.takes_back());
    }
    assert!(matches!(items.phase(), Phase::Answering(draft) if !draft.response.is_empty()));
    assert!(matches!(cards.phase(), Phase::Revealed { said, .. } if said == &["one"]));
}

#[test]
fn what_was_answered_elsewhere_since_is_not_taken_back_in_a_session() {
    let mut sitting = session("gil.a+lists.a");
    let link = Route::of(sitting.model.session.as_ref().unwrap());
    sitting.answer("wrong");
    sitting.tell(Event::RouteChanged(Route::parse("#/session?items=gil.a+gil.b")));
    sitting.answer("right");
    sitting.tell(Event::RouteChanged(link));
    assert!(!sitting.model.takes_back());
}

fn asides(sitting: &Sitting) -> Vec<(&str, Aside)> {
    sitting.model.progress.asides(sitting.model.today).into_iter().collect()
}

#[test]
fn a_concept_put_aside_leaves_the_session_and_the_next_question_stands_there() {
    for (key, aside) in [('-', Aside::Today), ('@', Aside::Suspended)] {
        let mut sitting = session("gil.a+lists.a+gil.b+lists.b");
        sitting.answer("wrong");
        sitting.tell(Event::NextAsked);
        assert_eq!(sitting.current(), "item:lists.a");
        let effects = sitting.tell(Event::KeyPressed(key));
        assert!(matches!(&effects[0], Effect::Save(_)), "{effects:?}");
        assert_eq!(sitting.current(), "item:gil.b");
        assert_eq!(asides(&sitting), [("lists", aside)]);
        let session = sitting.model.session.as_ref().unwrap();
        assert!(session.entries.iter().all(|entry| entry.target.concept() == Some("gil")));
        assert_eq!(sitting.model.lacking(&session.selection, session.count()), 0);
        sitting.tell(Event::KeyPressed('u'));
        assert_eq!((sitting.current().as_str(), asides(&sitting)), ("item:lists.a", Vec::new()));
    }
}

#[test]
fn a_concept_put_aside_after_its_answer_keeps_its_verdict_and_does_not_come_again() {
    let mut sitting = session("gil.a+lists.a");
    sitting.answer("wrong");
    let effects = sitting.tell(Event::KeyPressed('@'));
    assert!(effects.contains(&Effect::KeepSession), "after a reload it would come again: {effects:?}");
    assert!(matches!(sitting.phase(), Phase::Answered(_)));
    sitting.tell(Event::NextAsked);
    sitting.answer("right");
    sitting.tell(Event::NextAsked);
    assert!(sitting.model.session.as_ref().unwrap().is_finished());
    sitting.tell(Event::BroughtBack("gil".into()));
    assert_eq!(asides(&sitting), []);
}

#[test]
fn the_only_question_put_aside_leads_to_the_page_that_lists_it() {
    let mut sitting = session("gil.a");
    let effects = sitting.tell(Event::KeyPressed('@'));
    assert!(effects.contains(&Effect::Go(Route::Study(Study::Review))), "{effects:?}");
    assert_eq!(sitting.current(), "item:gil.a");
}

#[test]
fn what_is_suspended_stays_so_when_it_is_put_aside_for_today() {
    let mut sitting = session("gil.a+lists.a");
    sitting.answer("wrong");
    sitting.tell(Event::KeyPressed('@'));
    assert_eq!(sitting.tell(Event::KeyPressed('-')), []);
    assert_eq!(asides(&sitting), [("gil", Aside::Suspended)]);
}

#[test]
fn a_concept_is_put_aside_from_its_page() {
    let mut sitting = session("gil.a");
    sitting.tell(Event::RouteChanged(Route::Concept("lists".into())));
    sitting.tell(Event::PutAside(Aside::Suspended));
    assert_eq!(asides(&sitting), [("lists", Aside::Suspended)]);
}

#[test]
fn a_key_gives_the_concept_on_screen_a_star_and_takes_it_off() {
    let mut sitting = session("gil.a+lists.a");
    for starred in [vec!["gil"], vec![]] {
        let effects = sitting.tell(Event::KeyPressed('*'));
        assert!(matches!(&effects[0], Effect::Save(_)), "{effects:?}");
        assert_eq!(sitting.model.progress.all_marked(Mark::Star), starred);
        assert_eq!(sitting.model.spoken.map(|(_, spoken)| spoken), Some(Spoken::Starred(!starred.is_empty())));
    }
}

#[test]
fn a_session_asks_what_has_a_star() {
    let mut sitting = session("gil.a");
    sitting.tell(Event::Marked(Mark::Star, "lists".into(), true));
    assert_eq!(sitting.tell(Event::Marked(Mark::Star, "lists".into(), true)), [], "it has one already");
    let starred = Selection { only: Only::Starred, ..Selection::default() };
    let asked = sitting.model.targets(&starred, 0);
    assert!(!asked.is_empty() && asked.iter().all(|target| target.concept() == Some("lists")), "{asked:?}");
    sitting.tell(Event::Marked(Mark::Star, "lists".into(), false));
    assert_eq!(sitting.model.targets(&starred, 0), []);
}

#[test]
fn a_concept_that_starts_anew_keeps_its_answers_and_the_word_can_be_taken_back() {
    let mut sitting = session("gil.a+gil.b");
    sitting.answer("right");
    let memory = |sitting: &Sitting| sitting.model.memories().get("gil").copied();
    let before = memory(&sitting);
    assert!(before.is_some());
    sitting.tell(Event::Marked(Mark::Anew, "gil".into(), true));
    assert_eq!((memory(&sitting), sitting.model.progress.answers("gil").count()), (None, 1));
    sitting.tell(Event::Marked(Mark::Anew, "gil".into(), false));
    assert_eq!(memory(&sitting), before);
    assert_eq!(sitting.tell(Event::Marked(Mark::Anew, "gil".into(), false)), [], "there is nothing to take back");
}

/// The latest review of today that was left, as the number of its question and their count.
fn left(sitting: &Sitting) -> Option<(usize, usize)> {
    sitting.model.open_review().map(|review| (review.number(), review.count()))
}

#[test]
fn a_review_that_was_left_is_gone_on_with_on_its_day_and_gives_way_to_that_of_the_next() {
    for page in ["#/review", "#/", "#/practice"].map(Route::parse) {
        let mut sitting = session("gil.b+lists.b&seed=8");
        sitting.answer("right");
        sitting.tell(Event::RouteChanged(Route::parse("#/session?items=gil.a+lists.a&only=due&seed=7")));
        sitting.answer("wrong");
        sitting.tell(Event::NextAsked);
        let review = sitting.model.session.clone().unwrap();
        sitting.tell(Event::RouteChanged(page.clone()));
        assert_eq!(left(&sitting), Some((2, 2)), "{page}");
        sitting.now += 24 * 3_600_000;
        let next_day = sitting.tell(Event::RouteChanged(page.clone()));
        assert!(next_day.contains(&Effect::DropSession(Route::of(&review))), "{page} {next_day:?}");
        assert_eq!(left(&sitting), None, "{page}");
        // Another session has no day, and of what was answered nothing is gone.
        let seeds: Vec<u64> = sitting.model.session.iter().chain(&sitting.model.parked).map(|one| one.seed).collect();
        assert_eq!((seeds, sitting.model.progress.attempts().len()), (vec![8], 2), "{page}");
    }
}

#[test]
fn a_review_that_was_finished_or_never_begun_is_not_gone_on_with() {
    let mut sitting = session("gil.a+lists.a&only=due&seed=7");
    assert_eq!(left(&sitting), None);
    sitting.answer("right");
    assert_eq!(left(&sitting), Some((1, 2)));
    sitting.tell(Event::FinishAsked);
    assert_eq!(left(&sitting), None);
    sitting.now += 24 * 3_600_000;
    sitting.tell(Event::RouteChanged(Route::Home));
    assert!(sitting.model.session.as_ref().is_some_and(Session::is_finished), "its summary stays");
}

#[test]
fn an_element_for_review_goes_on_with_the_review_of_today_alone() {
    let asked = Selection { items: vec!["gil.a".into(), "lists.a".into()], only: Only::Due, ..Selection::default() };
    let begun = |sitting: &mut Sitting| {
        sitting.tell(Event::Started(None));
        sitting.tell(Event::ChunkArrived(INDEX.into(), index(&["gil", "lists"])));
        for id in ["gil", "lists"] {
            sitting.tell(Event::ChunkArrived(concept_file(id), Chunk::Concept(concept(id))));
        }
    };
    let mut sitting = Sitting::of(Selection::default(), ElementMode::Study(Study::Review));
    begun(&mut sitting);
    sitting.tell(Event::SessionAsked(asked));
    sitting.answer("right");
    for (later, shown) in [(0, Screen::Session), (24 * 3_600_000, Screen::Study(Study::Review))] {
        let mut again = Sitting::of(Selection::default(), ElementMode::Study(Study::Review));
        again.model.session = sitting.model.session.clone();
        again.now = sitting.now + later;
        begun(&mut again);
        assert_eq!(again.model.screen, shown);
    }
}

#[test]
fn the_last_item_of_a_review_returns_where_it_is_missed_since_it_is_due_that_day_all_the_same() {
    for (only, returns) in [("due", 2), ("all", 0)] {
        let mut sitting = session(&alloc::format!("gil.a+lists.a&only={only}&seed=7"));
        sitting.answer("right");
        sitting.tell(Event::NextAsked);
        for _ in 0..=returns {
            assert_eq!(sitting.current(), "item:lists.a", "{only}");
            sitting.answer("wrong");
            sitting.tell(Event::NextAsked);
        }
        assert!(sitting.model.session.as_ref().is_some_and(Session::is_finished), "{only}");
    }
}
