//! Sittings over questions and cards: what is answered, judged, passed over and comes back.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::Sitting;
use crate::config::{BadAttribute, ElementMode, Flaw};
use crate::deck::{Chunk, Level};
use crate::effect::{Effect, HostEvent, Spot};
use crate::event::{Event, Gesture};
use crate::interaction::{Bug, Interaction, Missing, Response};
use crate::library::INDEX;
use crate::listing::Listing;
use crate::model::Spoken;
use crate::progress::{Confidence, Rating, Target};
use crate::samples::{concept, index, topic};
use crate::selection::{Form, Selection};
use crate::session::{Entry, Phase};
use crate::text::Rich;
use crate::time::Millis;

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

#[test]
fn a_second_submit_changes_nothing_f28() {
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
fn where_all_is_missed_each_comes_back_after_three_to_five_others_and_none_before_one_that_waits_longer() {
    let mut sitting = Sitting::begun(&["init", "self", "super", "slots"]);
    while !sitting.model.session.as_ref().unwrap().is_finished() {
        sitting.answer("wrong");
        sitting.tell(Event::NextAsked);
    }
    let entries = &sitting.model.session.as_ref().unwrap().entries;
    let of = |again: u8| entries.iter().filter(move |entry| entry.again == again).map(|entry| &entry.target);
    assert!(of(0).eq(of(1)) && of(0).eq(of(2)), "in the order in which they were missed");
    let place =
        |of: &Target, again| entries.iter().position(|entry| entry.target == *of && entry.again == again).unwrap();
    // At the end there are not that many others.
    for target in of(0).take(8) {
        let places = [0, 1, 2].map(|again| place(target, again));
        assert!(places.windows(2).all(|pair| (4..=6).contains(&(pair[1] - pair[0]))), "{target}: {places:?}");
    }
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
    assert_eq!(draft.response, Response::Choice(Some("right".into())));
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
    sitting.model.settings.shortcuts = false;
    sitting.tell(Event::KeyPressed('a'));
    assert_eq!(sitting.tell(Event::KeyPressed('3')), []);
    sitting.model.settings.shortcuts = true;
    let effects = sitting.tell(Event::KeyPressed('B'));
    assert!(effects.contains(&Effect::Focus(Spot::Option(1))), "the focus follows");
    sitting.tell(Event::KeyPressed('2'));
    assert_eq!(sitting.model.progress.attempts()[0].confidence, Some(Confidence::FairlySure));
    let first = sitting.current();
    sitting.tell(Event::KeyPressed('n'));
    assert_ne!(sitting.current(), first);
}

#[test]
fn two_keys_go_through_the_lines_of_a_program_with_a_fault() {
    let Chunk::Topic { outline, mut concepts } = topic(&["init"]) else { panic!("no topic") };
    for item in &mut concepts[0].items {
        item.listing = Some(Listing::text("a = 1\n\nb = 2"));
        item.interaction = Interaction::Bug(Bug {
            line: 3,
            rationale: Rich::plain("so"),
            fixed: Listing::text("b = 3"),
            wrong: vec![],
        });
    }
    let selection = Selection { topics: vec!["oop".into()], ..Selection::default() };
    let mut sitting = Sitting::of(selection, ElementMode::Practice);
    sitting.tell(Event::Started(None));
    sitting.tell(Event::ChunkArrived("topic-oop.bin".into(), Chunk::Topic { outline, concepts }));
    // The line without code is passed over, and both ends hold.
    for (key, line) in [('j', Some(1)), ('j', Some(3)), ('j', Some(3)), ('k', Some(1)), ('k', Some(1)), ('a', Some(1))]
    {
        let effects = sitting.tell(Event::KeyPressed(key));
        assert!(matches!(sitting.phase(), Phase::Answering(draft) if draft.response == Response::Bug(line)), "{key}");
        let focused = effects.iter().find(|effect| matches!(effect, Effect::Focus(_)));
        assert!(focused.is_none_or(|focus| *focus == Effect::Focus(Spot::Option(usize::from(line.unwrap()) - 1))));
    }
}

#[test]
fn the_keys_that_act_are_those_of_what_is_asked_now() {
    let mut sitting = Sitting::begun(&["init"]);
    let acting =
        |sitting: &Sitting| "aBcf1234hnu- t".chars().filter(|key| sitting.model.acts(*key)).collect::<String>();
    assert_eq!(acting(&sitting), "aB123h");
    sitting.tell(Event::HintAsked);
    sitting.tell(Event::HintAsked);
    assert_eq!(acting(&sitting), "aB123");
    sitting.answer("right");
    assert_eq!(acting(&sitting), "n");
    sitting.model.settings.shortcuts = false;
    assert_eq!(acting(&sitting), "");
}

#[test]
fn what_a_file_of_a_later_build_no_longer_has_is_passed_over_f27() {
    let Chunk::Topic { outline, mut concepts } = topic(&["init"]) else { panic!("no topic") };
    let selection = Selection { topics: vec!["oop".into()], ..Selection::default() };
    let mut sitting = Sitting::of(selection, ElementMode::Practice);
    sitting.tell(Event::Started(None));
    sitting.tell(Event::ChunkArrived("topic-oop.bin".into(), Chunk::Topic { outline, concepts: vec![] }));
    let session = sitting.model.session.clone().unwrap();
    let mut concept = concepts.remove(0);
    concept.items.retain(|item| !session.current().unwrap().target.to_string().ends_with(&item.id));
    sitting.tell(Event::ChunkArrived("concept-init.bin".into(), Chunk::Concept(concept)));
    assert!(sitting.model.has_something_to_show());
    let targets = |entries: &[Entry]| entries.iter().map(|entry| entry.target.clone()).collect::<Vec<_>>();
    assert_eq!(targets(&sitting.model.session.as_ref().unwrap().entries), targets(&session.entries[1..]));
    assert!(matches!(sitting.phase(), Phase::Answering(_)));
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
    let effects = sitting.tell(Event::Graded(Rating::Hard));
    let Effect::Save(attempt) = &effects[0] else { panic!("{effects:?}") };
    assert_eq!((attempt.score.got, attempt.score.of, attempt.hints), (1, 2, 1));
}

#[test]
fn attributes_that_nothing_fits_are_said() {
    let selection = Selection { topics: vec!["oop".into()], levels: vec![Level::Advanced], ..Selection::default() };
    let mut sitting = Sitting::of(selection, ElementMode::Practice);
    sitting.tell(Event::Started(None));
    let told = sitting.tell(Event::ChunkArrived("topic-oop.bin".into(), topic(&["init"])));
    let bad = |name, value: &str| BadAttribute { name, value: value.into(), flaw: Flaw::FitsNothing };
    let named = [bad("topic", "oop"), bad("level", "advanced")];
    assert_eq!(sitting.model.refused(), named, "it is its author who can mend it");
    assert!(told.contains(&Effect::Tell(HostEvent::AttributesRefused)), "{told:?}");
}

#[test]
fn a_deck_without_questions_is_said() {
    let mut sitting = Sitting::of(Selection::default(), ElementMode::Practice);
    sitting.tell(Event::Started(None));
    sitting.tell(Event::ChunkArrived(INDEX.into(), index(&[])));
    let bad = BadAttribute { name: "deck", value: String::new(), flaw: Flaw::NoQuestion };
    assert_eq!(sitting.model.refused(), [bad]);
}

#[test]
fn the_time_of_a_session_is_the_sum_of_the_times_that_were_said() {
    let mut sitting = Sitting::begun(&["init"]);
    for id in ["right", "right"] {
        sitting.answer(id);
        sitting.tell(Event::NextAsked);
    }
    let session = sitting.model.session.as_mut().unwrap();
    for entry in &mut session.entries {
        if let Phase::Answered(outcome) = &mut entry.phase {
            // Said as "2 seconds".
            outcome.took = Millis(1_400);
        }
    }
    assert_eq!(session.took(), Millis(4_000));
}

#[test]
fn a_session_can_be_ended_early_and_what_was_skipped_gone_on_with() {
    let mut sitting = Sitting::begun(&["init", "self", "super"]);
    sitting.answer("right");
    let answered = sitting.current();
    let effects = sitting.tell(Event::FinishAsked);
    let told = |effect: &Effect| matches!(effect, Effect::Tell(HostEvent::Complete { answered: 1, .. }));
    assert!(effects.iter().any(told), "{effects:?}");
    assert!(effects.contains(&Effect::KeepSession));
    let session = sitting.model.session.clone().unwrap();
    assert!(session.is_finished());
    assert_eq!(session.skipped().len(), session.count() - 1);
    assert_eq!(sitting.tell(Event::FinishAsked), [], "it is over");
    sitting.tell(Event::SkippedAsked);
    let rest = sitting.model.session.as_ref().unwrap();
    assert_eq!(rest.count(), session.count() - 1);
    assert!(rest.entries.iter().all(|entry| entry.target.to_string() != answered));
}

#[test]
fn nothing_is_kept_before_the_reader_does_something() {
    let mut sitting =
        Sitting::of(Selection { topics: vec!["oop".into()], ..Selection::default() }, ElementMode::Practice);
    let mut effects = sitting.tell(Event::Started(None));
    effects.extend(sitting.tell(Event::ChunkArrived("topic-oop.bin".into(), topic(&["init", "self"]))));
    assert!(sitting.model.session.is_some() && !effects.contains(&Effect::KeepSession), "{effects:?}");
    assert!(sitting.tell(Event::Gave(Gesture::OptionPicked("right".into()))).contains(&Effect::KeepSession));
    sitting.tell(Event::Submitted(Confidence::Guess));
    sitting.tell(Event::FinishAsked);
    let another = sitting.tell(Event::AnotherAsked);
    assert!(another.contains(&Effect::KeepSession), "or the one that is over would come back: {another:?}");
}
