//! What becomes of a response before it is submitted.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::Sitting;
use crate::config::ElementMode;
use crate::deck::Chunk;
use crate::effect::{Effect, Spot};
use crate::event::{Event, Gesture};
use crate::interaction::{ExtraLine, Interaction, Line, Missing, Order, Output, Response};
use crate::listing::{Lang, Listing};
use crate::model::Spoken;
use crate::progress::Confidence;
use crate::samples::concept;
use crate::selection::Selection;
use crate::session::Phase;
use crate::text::Rich;
use crate::vault::{open, seal};

/// A session over items that all ask this.
fn asked(interaction: &Interaction) -> Sitting {
    let selection = Selection { concepts: vec!["init".into()], ..Selection::default() };
    let mut sitting = Sitting::of(selection, ElementMode::Practice);
    let mut concept = concept("init");
    for item in &mut concept.items {
        item.interaction = interaction.clone();
    }
    sitting.tell(Event::Started(None));
    sitting.tell(Event::ChunkArrived("concept-init.bin".into(), Chunk::Concept(concept)));
    sitting
}

fn response(sitting: &Sitting) -> &Response {
    match sitting.phase() {
        Phase::Answering(draft) => &draft.response,
        Phase::Answered(outcome) => &outcome.response,
        other => panic!("{other:?}"),
    }
}

fn output(stdout: &str, raises: Option<&str>) -> Response {
    Response::Output { stdout: stdout.into(), raises: raises.map(Into::into) }
}

fn prints(stdout: &str, raises: Option<&str>) -> Sitting {
    asked(&Interaction::Output(Output { stdout: stdout.into(), raises: raises.map(Into::into), wrong: vec![] }))
}

#[test]
fn an_exception_is_switched_on_before_it_is_named_and_stays_when_its_name_is_cleared() {
    let mut sitting = prints("1", Some("KeyError"));
    sitting.tell(Event::Gave(Gesture::RaisesSwitched(true)));
    assert_eq!(*response(&sitting), output("", Some("")));
    for name in ["KeyError", ""] {
        sitting.tell(Event::Gave(Gesture::ExceptionTyped(name.into())));
        assert_eq!(*response(&sitting), output("", Some(name)));
    }
    sitting.tell(Event::Gave(Gesture::RaisesSwitched(false)));
    assert_eq!(*response(&sitting), output("", None));
}

#[test]
fn an_exception_without_a_name_is_no_response_yet_whatever_is_printed_before() {
    for (typed, name) in [("", None), ("1", None), ("1", Some(" ")), ("1", Some("(): no"))] {
        let mut sitting = prints("1", None);
        sitting.tell(Event::Gave(Gesture::OutputTyped(typed.into())));
        sitting.tell(Event::Gave(Gesture::RaisesSwitched(true)));
        if let Some(name) = name {
            sitting.tell(Event::Gave(Gesture::ExceptionTyped(name.into())));
        }
        assert_eq!(sitting.tell(Event::Submitted(Confidence::Guess)), [Effect::Focus(Spot::Response)]);
        assert_eq!(sitting.model.spoken, Some((0, Spoken::Missing(Missing::Exception))));
        sitting.tell(Event::Gave(Gesture::ExceptionTyped("KeyError".into())));
        sitting.tell(Event::Submitted(Confidence::Guess));
        assert!(matches!(sitting.phase(), Phase::Answered(outcome) if !outcome.score.is_full()));
    }
}

#[test]
fn what_was_typed_is_taken_along_to_the_options_where_one_of_them_shows_it() {
    for (typed, raises, taken) in [("1", false, "1"), ("2", false, ""), ("1", true, "")] {
        let mut sitting = prints("1", None);
        sitting.tell(Event::Gave(Gesture::OutputTyped(typed.into())));
        sitting.tell(Event::Gave(Gesture::RaisesSwitched(raises)));
        sitting.tell(Event::OptionsAsked);
        assert_eq!(*response(&sitting), output(taken, None));
    }
}

#[test]
fn among_options_it_is_a_choice_that_is_missing() {
    let mut sitting = prints("1", None);
    sitting.tell(Event::OptionsAsked);
    assert_eq!(sitting.tell(Event::Submitted(Confidence::Guess)), [Effect::Focus(Spot::Response)]);
    assert_eq!(sitting.model.spoken, Some((0, Spoken::Missing(Missing::Choice))));
    sitting.tell(Event::Gave(Gesture::OutputPicked(0)));
    sitting.tell(Event::Submitted(Confidence::Guess));
    assert!(matches!(sitting.phase(), Phase::Answered(outcome) if outcome.score.is_full()));
}

#[test]
fn who_asks_for_options_is_noted_as_helped_and_a_reload_keeps_it() {
    let mut sitting = prints("1", None);
    assert_eq!(sitting.tell(Event::OptionsAsked), [Effect::KeepSession]);
    assert!(matches!(sitting.phase(), Phase::Answering(draft) if draft.assisted));
}

#[test]
fn signs_that_a_keyboard_put_in_are_judged_and_stored_as_the_plain_ones() {
    let mut sitting = prints("['a', -1]", None);
    sitting.tell(Event::Gave(Gesture::OutputTyped("[‘a’,\u{a0}–1]".into())));
    let effects = sitting.tell(Event::Submitted(Confidence::Certain));
    let Effect::Save(attempt) = &effects[0] else { panic!("{effects:?}") };
    assert!(attempt.score.is_full());
    assert_eq!((&attempt.response, response(&sitting)), (&output("['a', -1]", None), &output("['a', -1]", None)));
}

#[test]
fn what_was_said_of_a_response_goes_with_it() {
    let mut sitting = prints("1", None);
    sitting.tell(Event::Submitted(Confidence::Guess));
    assert_eq!(sitting.model.spoken, Some((0, Spoken::Missing(Missing::Text))));
    sitting.tell(Event::SkipAsked);
    assert_eq!(sitting.model.spoken, None, "the next question lacks nothing");
    sitting.tell(Event::Submitted(Confidence::Guess));
    sitting.tell(Event::Gave(Gesture::OutputTyped("1".into())));
    sitting.tell(Event::Submitted(Confidence::Guess));
    assert_eq!(sitting.model.spoken, None, "an answered question lacks nothing");
}

#[test]
fn a_reload_keeps_the_exception_switched_on() {
    let mut sitting = prints("1", Some("KeyError"));
    sitting.tell(Event::Gave(Gesture::RaisesSwitched(true)));
    let stored = seal(0, &sitting.model.session);
    sitting.model.session = open(&stored).unwrap();
    assert_eq!(*response(&sitting), output("", Some("")));
}

/// Three lines in use and one that is not needed.
fn lines() -> (Sitting, Vec<String>) {
    let line = |id: &str| Line { id: id.into(), text: Listing::text(id) };
    let extra = ExtraLine { id: "x".into(), text: Listing::text("x"), rationale: Rich::plain("why") };
    let lines = vec![line("a"), line("b"), line("c")];
    let mut sitting = asked(&Interaction::Order(Order { lang: Lang::Text, lines, extra: vec![extra], accept: vec![] }));
    assert_eq!(sitting.tell(Event::Submitted(Confidence::Guess)), [Effect::Focus(Spot::Response)]);
    assert_eq!(sitting.model.spoken, Some((0, Spoken::Missing(Missing::Moves))), "nothing was moved yet");
    sitting.model.spoken = None;
    sitting.tell(Event::Gave(Gesture::LineLeftOut("x".into())));
    let Response::Order(ids) = response(&sitting) else { panic!("no order") };
    let ids = ids.clone();
    (sitting, ids)
}

#[test]
fn the_button_that_moved_a_line_keeps_the_focus() {
    let (mut sitting, ids) = lines();
    let mut moved = |id: &str, to: usize| {
        let effects = sitting.tell(Event::Gave(Gesture::LineMoved { id: id.into(), to }));
        (effects[0].clone(), sitting.model.spoken)
    };
    let up = |id: &str| Effect::Focus(Spot::LineUp(id.into()));
    let down = |id: &str| Effect::Focus(Spot::LineDown(id.into()));
    assert_eq!(moved(&ids[0], 1), (down(&ids[0]), Some((0, Spoken::LineMoved(2, 3)))));
    assert_eq!(moved(&ids[0], 0), (up(&ids[0]), Some((1, Spoken::LineMoved(1, 3)))));
    // From below all others.
    assert_eq!(moved("x", 3), (up("x"), Some((2, Spoken::LineMoved(4, 4)))));
    let left_out = sitting.tell(Event::Gave(Gesture::LineLeftOut("x".into())));
    assert_eq!(left_out[0], down("x"));
}
