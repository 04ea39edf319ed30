//! Sittings as scripts: events in, effects out.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::update;
use crate::config::{Config, ElementMode};
use crate::deck::{Asks, Card, Chunk, Concept, Item, Level, Point, Proof, Skill, Topic, TopicOutline};
use crate::event::{Ctx, Effect, EmbedWhat, Event, Gesture, HostEvent, Spot, TableEvent};
use crate::interaction::{Body, Choice, ChoiceOption, Interaction, Missing};
use crate::model::{CellState, Dialog, Model, Screen, Spoken};
use crate::progress::{Confidence, Progress};
use crate::selection::{Form, Selection};
use crate::session::Phase;
use crate::settings::Settings;
use crate::text::Rich;
use crate::time::{Timestamp, UtcOffset};

/// A model with a clock that moves one second an event.
pub(super) struct Sitting {
    pub(super) model: Model,
    now: i64,
}

impl Sitting {
    pub(super) fn of(selection: Selection, mode: ElementMode) -> Sitting {
        let config = Config { mode, selection, seed: Some(1), heading_level: 2, scope: "default".into() };
        Sitting { model: Model::new(config, Progress::default(), Settings::default(), 9), now: 0 }
    }

    /// A session over the topic `oop`, begun, with `concepts` of three items each.
    fn begun(concepts: &[&str]) -> Sitting {
        let selection = Selection { topics: vec!["oop".into()], ..Selection::default() };
        let mut sitting = Sitting::of(selection, ElementMode::Practice);
        assert_eq!(sitting.tell(Event::Started(None)), [Effect::Load("topic-oop.bin".into())]);
        sitting.tell(Event::ChunkArrived("topic-oop.bin".into(), topic(concepts)));
        sitting
    }

    pub(super) fn tell(&mut self, event: Event) -> Vec<Effect> {
        self.now += 1000;
        let ctx = Ctx { now: Timestamp(self.now), offset: UtcOffset(0), seed: 5 };
        update(&mut self.model, ctx, event)
    }

    pub(super) fn pick(&mut self, id: &str) {
        self.tell(Event::Gave(Gesture::OptionPicked(id.into())));
    }

    pub(super) fn answer(&mut self, id: &str) -> Vec<Effect> {
        self.pick(id);
        self.tell(Event::Submitted(Confidence::Certain))
    }

    fn current(&self) -> String {
        self.model.session.as_ref().unwrap().current().map(|entry| entry.target.to_string()).unwrap_or_default()
    }

    pub(super) fn phase(&self) -> &Phase {
        &self.model.session.as_ref().unwrap().current().unwrap().phase
    }
}

fn topic(concepts: &[&str]) -> Chunk {
    let concepts: Vec<Concept> = concepts.iter().map(|id| concept(id)).collect();
    let topic = Topic { id: "oop".into(), title: "Classes".into() };
    Chunk::Topic {
        outline: TopicOutline { topic, concepts: concepts.iter().map(Concept::outline).collect() },
        concepts,
    }
}

pub(super) fn concept(id: &str) -> Concept {
    let point = |id: &str| Point { id: id.into(), core: true, text: Rich::plain(id) };
    let card = Card {
        asks: Asks::Concept,
        question: Rich::plain("What?"),
        answer: Rich::plain("That."),
        why: Rich::default(),
        approach: Rich::default(),
        points: vec![point("one"), point("two")],
        look_for: vec![],
        nudges: vec![Rich::plain("When?")],
        red_flags: vec![],
        follow_ups: vec![],
    };
    Concept {
        id: id.into(),
        title: id.into(),
        topic: "oop".into(),
        topic_title: "Classes".into(),
        lang: "en".into(),
        level: Level::Beginner,
        audience: vec![],
        python: ">=3.11".into(),
        related: vec![],
        tables: vec![],
        refs: vec![],
        card,
        items: ["a", "b", "c"].map(item).to_vec(),
        retired: vec![],
    }
}

fn item(id: &str) -> Item {
    let option = |id: &str, key| ChoiceOption {
        id: id.into(),
        body: Body::Text(Rich::plain(id)),
        key,
        rationale: Rich::plain("why"),
    };
    Item {
        id: id.into(),
        skill: Skill::Apply,
        level: Level::Beginner,
        difficulty: 1,
        stem: Rich::plain("Which?"),
        listing: None,
        hints: vec![Rich::plain("look"), Rich::plain("think")],
        explain: Rich::plain("so"),
        needs: vec![],
        python: None,
        refs: vec![],
        proof: Proof::Judgement,
        interaction: Interaction::Choice(Choice {
            options: vec![option("right", true), option("wrong", false)],
            shuffle: true,
        }),
    }
}

#[test]
fn an_answer_is_stored_before_anything_else_happens() {
    let mut sitting = Sitting::begun(&["init"]);
    let effects = sitting.answer("right");
    let Effect::Save(attempt) = &effects[0] else { panic!("{effects:?}") };
    assert!(attempt.score.is_full());
    assert_eq!((attempt.confidence, attempt.id.sequence), (Some(Confidence::Certain), 1));
    assert!(effects.contains(&Effect::Focus(Spot::Verdict)));
    assert_eq!(sitting.model.progress.attempts().len(), 1);
}

/// The snippet of the session that is open.
fn session_snippet(sitting: &mut Sitting) -> String {
    sitting.tell(Event::EmbedAsked(EmbedWhat::Session));
    match &sitting.model.dialog {
        Some(Dialog::Embed { snippet, .. }) => snippet.clone(),
        other => panic!("{other:?}"),
    }
}

#[cfg(feature = "app")]
#[test]
fn the_snippet_of_a_session_names_its_items_or_its_cards() {
    let mut items = Sitting::begun(&["init"]);
    let snippet = session_snippet(&mut items);
    let list = ["a", "b", "c"].map(|id| alloc::format!("init.{id}"));
    assert!(list.iter().all(|id| snippet.contains(id)) && snippet.contains("<viva-quiz items=\""), "{snippet}");

    let selection = Selection { topics: vec!["oop".into()], form: Form::Cards, ..Selection::default() };
    let mut cards = Sitting::of(selection, ElementMode::Cards);
    cards.tell(Event::Started(None));
    cards.tell(Event::ChunkArrived("topic-oop.bin".into(), topic(&["init"])));
    let snippet = session_snippet(&mut cards);
    assert!(snippet.contains("<viva-quiz concept=\"init\" mode=\"cards\""), "{snippet}");
}

#[test]
fn a_second_submit_changes_nothing() {
    let mut sitting = Sitting::begun(&["init"]);
    sitting.answer("right");
    assert_eq!(sitting.tell(Event::Submitted(Confidence::Guess)), []);
    assert_eq!(sitting.model.progress.attempts().len(), 1);
}

#[test]
fn nothing_chosen_is_said_and_the_response_gets_the_focus() {
    let mut sitting = Sitting::begun(&["init"]);
    assert_eq!(sitting.tell(Event::Submitted(Confidence::Guess)), [Effect::Focus(Spot::Response)]);
    assert_eq!(sitting.model.spoken, Some((0, Spoken::Missing(Missing::Choice))));
    sitting.pick("wrong");
    let Phase::Answering(draft) = sitting.phase() else { panic!("not answering") };
    assert_eq!(draft.complaint, None);
}

#[test]
fn a_missed_item_comes_back_at_most_twice_and_the_count_stays() {
    let mut sitting = Sitting::begun(&["init", "self", "super"]);
    let missed = sitting.current();
    let mut times = 0;
    while !sitting.model.session.as_ref().unwrap().is_finished() {
        let id = if sitting.current() == missed { "wrong" } else { "right" };
        times += usize::from(sitting.current() == missed);
        sitting.answer(id);
        sitting.tell(Event::NextAsked);
    }
    let session = sitting.model.session.as_ref().unwrap();
    assert_eq!((times, session.count(), session.entries.len()), (3, 9, 11));
    let places: Vec<usize> = (0..11).filter(|at| session.entries[*at].target.to_string() == missed).collect();
    assert!(places.windows(2).all(|pair| (4..=6).contains(&(pair[1] - pair[0]))), "{places:?}");
    assert_eq!(session.score(), (8000, 9));
    assert_eq!(session.missed().len(), 1);
}

#[test]
fn next_waits_for_an_answer_and_skip_for_none() {
    let mut sitting = Sitting::begun(&["init"]);
    let first = sitting.current();
    assert_eq!(sitting.tell(Event::NextAsked), []);
    sitting.pick("right");
    sitting.tell(Event::SkipAsked);
    assert_ne!(sitting.current(), first);
    sitting.tell(Event::BackAsked);
    assert_eq!(sitting.current(), first);
    let Phase::Answering(draft) = sitting.phase() else { panic!("not answering") };
    assert_eq!(draft.response, crate::interaction::Response::Choice(Some("right".into())));
}

#[test]
fn the_end_is_told_once_with_the_score() {
    let mut sitting = Sitting::begun(&["init"]);
    let mut told = Vec::new();
    for id in ["right", "wrong", "right", "right"] {
        sitting.answer(id);
        told.extend(sitting.tell(Event::NextAsked));
    }
    let complete = Effect::Tell(HostEvent::Complete { got: 2000, answered: 3, count: 3 });
    assert_eq!(told.iter().filter(|effect| **effect == complete).count(), 1, "{told:?}");
}

#[test]
fn hints_open_one_by_one_and_are_recorded() {
    let mut sitting = Sitting::begun(&["init"]);
    for _ in 0..3 {
        sitting.tell(Event::HintAsked);
    }
    sitting.answer("right");
    assert_eq!(sitting.model.progress.attempts()[0].hints, 2);
}

#[test]
fn keys_choose_and_judge_only_when_switched_on() {
    let mut sitting = Sitting::begun(&["init"]);
    sitting.tell(Event::ShortcutsSwitched(false));
    sitting.tell(Event::KeyPressed('a'));
    assert_eq!(sitting.tell(Event::KeyPressed('3')), []);
    sitting.tell(Event::ShortcutsSwitched(true));
    sitting.tell(Event::KeyPressed('B'));
    sitting.tell(Event::KeyPressed('2'));
    assert_eq!(sitting.model.progress.attempts()[0].confidence, Some(Confidence::FairlySure));
    let first = sitting.current();
    sitting.tell(Event::KeyPressed('n'));
    assert_ne!(sitting.current(), first);
}

#[test]
fn a_card_is_asked_revealed_ticked_and_scored_by_its_ticks() {
    let selection = Selection { concepts: vec!["init".into()], form: Form::Cards, ..Selection::default() };
    let mut sitting = Sitting::of(selection, ElementMode::Cards);
    sitting.tell(Event::Started(None));
    sitting.tell(Event::ChunkArrived("concept-init.bin".into(), Chunk::Concept(concept("init"))));
    // There is one nudge to open.
    sitting.tell(Event::HintAsked);
    sitting.tell(Event::HintAsked);
    sitting.tell(Event::AnswerRevealed);
    for id in ["one", "two", "one"] {
        sitting.tell(Event::PointTicked(id.into()));
    }
    let effects = sitting.tell(Event::PointsGiven);
    let Effect::Save(attempt) = &effects[0] else { panic!("{effects:?}") };
    assert_eq!((attempt.score.got, attempt.score.of, attempt.hints), (1, 2, 1));
}

#[test]
fn attributes_that_nothing_fits_are_said() {
    let selection = Selection { topics: vec!["oop".into()], levels: vec![Level::Advanced], ..Selection::default() };
    let mut sitting = Sitting::of(selection, ElementMode::Practice);
    sitting.tell(Event::Started(None));
    sitting.tell(Event::ChunkArrived("topic-oop.bin".into(), topic(&["init"])));
    assert!(matches!(sitting.model.screen, Screen::Empty(_)));
}

#[test]
fn a_mark_on_a_cell_is_an_attempt_and_the_same_mark_takes_it_back() {
    let selection = Selection { table: Some("four".into()), ..Selection::default() };
    let mut sitting = Sitting::of(selection, ElementMode::Compare);
    sitting.tell(Event::Started(None));
    sitting.tell(Event::ChunkArrived("table-four.bin".into(), Chunk::Table(crate::deck::test_table())));
    sitting.tell(Event::Table(TableEvent::RecallSwitched(true)));
    let mark = |knew| Event::Table(TableEvent::CellMarked("mutable".into(), "set".into(), knew));
    assert_eq!(sitting.tell(mark(true)), [Effect::KeepTable], "a covered cell takes no mark");
    sitting.tell(Event::Table(TableEvent::CellTyped("mutable".into(), "set".into(), "yes".into())));
    sitting.tell(Event::Table(TableEvent::CellRevealed("mutable".into(), "set".into())));
    sitting.tell(mark(true));
    assert_eq!(sitting.model.progress.standing().count(), 1);
    sitting.tell(mark(true));
    assert_eq!(sitting.model.progress.standing().count(), 0);
    let Screen::Table(compare) = &sitting.model.screen else { panic!("no table") };
    assert_eq!(compare.cells.get("mutable", "set"), Some(&CellState::Revealed("yes".into())));
}

#[test]
fn a_table_becomes_a_quiz_and_an_item_leads_back() {
    let selection = Selection { table: Some("four".into()), ..Selection::default() };
    let mut sitting = Sitting::of(selection, ElementMode::Compare);
    sitting.tell(Event::Started(None));
    sitting.tell(Event::ChunkArrived("table-four.bin".into(), Chunk::Table(crate::deck::test_table())));
    sitting.tell(Event::Table(TableEvent::QuizAsked));
    assert_eq!(sitting.model.session.as_ref().unwrap().count(), 3);
    let effects = sitting.answer("tuple");
    assert!(matches!(effects[0], Effect::Save(_)));
    sitting.tell(Event::Table(TableEvent::Asked("four".into())));
    assert!(matches!(sitting.model.screen, Screen::Table(_)));
}
