//! Programs: what is written is kept, put beside the solutions once, and graded once.

use alloc::string::ToString;
use alloc::vec;
use alloc::vec::Vec;

use super::Sitting;
use crate::config::ElementMode;
use crate::deck::Chunk;
use crate::effect::{Effect, Spot};
use crate::event::{Event, ProgramEvent};
use crate::interaction::{Interaction, Response, Score};
use crate::library::concept_file;
use crate::progress::{Attempt, Confidence};
use crate::samples::{concept, program};
use crate::selection::Selection;
use crate::session::Phase;
use crate::vault::{open, seal};

const WRITTEN: &str = "def double(n):\n    return n + n";

/// A session over a program and the two items after it.
fn asked() -> Sitting {
    let items = ["c", "a", "b"].map(|id| ["init.", id].concat()).to_vec();
    let mut sitting = Sitting::of(Selection { items, ..Selection::default() }, ElementMode::Practice);
    let mut concept = concept("init");
    concept.items[2].interaction = Interaction::Code(program());
    sitting.tell(Event::Started(None));
    sitting.tell(Event::ChunkArrived(concept_file("init"), Chunk::Concept(concept)));
    sitting
}

fn tell(sitting: &mut Sitting, event: ProgramEvent) -> Vec<Effect> {
    sitting.tell(Event::Program(event))
}

fn written() -> Sitting {
    let mut sitting = asked();
    assert_eq!(tell(&mut sitting, ProgramEvent::Typed(WRITTEN.into())), [Effect::KeepSession]);
    sitting
}

fn saved(effects: &[Effect]) -> Vec<&Attempt> {
    effects.iter().filter_map(|effect| if let Effect::Save(attempt) = effect { Some(attempt) } else { None }).collect()
}

#[test]
fn what_is_written_outlives_a_reload() {
    let mut sitting = written();
    let stored = seal(0, &sitting.model.session);
    sitting.model.session = open(&stored).unwrap();
    let Phase::Answering(draft) = sitting.phase() else { panic!("{:?}", sitting.phase()) };
    assert_eq!(draft.response, Response::program(WRITTEN.into(), vec![]));
}

#[test]
fn the_solutions_wait_beside_a_program_for_its_grade() {
    let mut sitting = written();
    let shown = tell(&mut sitting, ProgramEvent::SolutionsShown);
    assert_eq!(shown, [Effect::KeepSession, Effect::Focus(Spot::Verdict)], "nothing is recorded yet");
    let stored = seal(0, &sitting.model.session);
    sitting.model.session = open(&stored).unwrap();
    for group in ["visible", "empty", "edges", "empty"] {
        tell(&mut sitting, ProgramEvent::PassTicked(group.into()));
    }
    assert!(tell(&mut sitting, ProgramEvent::Typed("too late".into())).is_empty());
    let graded = tell(&mut sitting, ProgramEvent::Graded);
    let [attempt] = saved(&graded)[..] else { panic!("{graded:?}") };
    let passed = ["visible", "edges"].map(ToString::to_string).to_vec();
    assert_eq!(attempt.response, Response::program(WRITTEN.into(), passed));
    assert_eq!((attempt.score, attempt.confidence), (Score { got: 2, of: 3 }, None));
    assert!(saved(&tell(&mut sitting, ProgramEvent::Graded)).is_empty(), "once is enough");
}

#[test]
fn to_see_the_solutions_with_nothing_written_is_recorded_at_once_as_not_known() {
    let mut sitting = asked();
    let shown = tell(&mut sitting, ProgramEvent::SolutionsShown);
    let [attempt] = saved(&shown)[..] else { panic!("{shown:?}") };
    assert_eq!(attempt.score, Score { got: 0, of: 3 });
    assert!(matches!(sitting.phase(), Phase::Answered(_)));
    assert!(tell(&mut sitting, ProgramEvent::PassTicked("visible".into())).is_empty());
}

#[test]
fn a_program_whose_solutions_were_seen_does_not_come_back_in_the_same_session() {
    let mut sitting = written();
    tell(&mut sitting, ProgramEvent::SolutionsShown);
    tell(&mut sitting, ProgramEvent::Graded);
    assert_eq!(sitting.model.session.as_ref().unwrap().entries.len(), 3);
}

#[test]
fn digits_submit_no_program() {
    let mut sitting = written();
    assert!(sitting.tell(Event::KeyPressed('3')).is_empty());
    assert!(sitting.tell(Event::Submitted(Confidence::Guess)).is_empty());
    assert!(matches!(sitting.phase(), Phase::Answering(_)));
}

#[test]
fn other_items_know_nothing_of_solutions() {
    let mut sitting = asked();
    sitting.tell(Event::SkipAsked);
    for event in [ProgramEvent::SolutionsShown, ProgramEvent::PassTicked("empty".into()), ProgramEvent::Graded] {
        assert!(tell(&mut sitting, event).is_empty());
    }
    assert!(matches!(sitting.phase(), Phase::Answering(_)));
}
