//! Every format in which interviews and candidates were ever stored opens for ever: a file with one value of each.
//! Does not know what storage held beside them. Lines of the file are never changed, only added: `VIVA_BLESS=1` adds those
//! of formats that it lacks.

extern crate std;

use super::*;
use crate::interview::{Band, Extra, Interview, Paper, Place, Plan, Question};
use crate::screening::{self, Screening};

const RECORDS: &str = include_str!("released/records.txt");

/// An interview in which something of everything was recorded, for each format the least that needs it.
fn interviews() -> Vec<Interview> {
    let questions =
        [Target::item("gil", "a"), Target::card("gil")].map(|target| Question { target, budget: Millis(60_000) });
    let first = |started| {
        let now = Timestamp(started);
        let mut interview = Interview::new(Paper::default(), Extra::Half, questions.clone().into(), now);
        interview.advance(Timestamp(started + 50_000));
        interview.clock.pauses = 2;
        let said = ["one".into()].into();
        interview.places[1] = Place { notes: "one lock".into(), said, flagged: true, ..interview.places[1].clone() };
        interview.marks.bands[0] = Some(Band::Nearly);
        interview
    };
    let mut hidden = first(2);
    (hidden.hidden.times, hidden.hidden.time) = (2, Millis(70_000));
    let mut stopped = first(3);
    stopped.clock.stood = Millis(90_000);
    [first(1), hidden, stopped].into()
}

/// A candidate of whom something of everything was recorded, for each format the least that needs it.
fn screenings() -> Vec<Screening> {
    let first = |started| {
        let mut one = screening::tests::screening(started);
        one.switch_consent();
        one.begin_note();
        one.places[0].notes[0].text = "traced it aloud".into();
        one.places[1].answer = Some(screening::Answer::NotRight);
        one.marks[3] = screening::Mark { band: Some(Band::Ready), evidence: "tried it".into() };
        one.end(Timestamp(started + 50_000));
        one
    };
    let mut stopped = first(2);
    (stopped.paper.plan, stopped.clock.stood) = (Plan::Whole, Millis(90_000));
    let mut told = first(3);
    (told.places[1].after_end, told.places[0].notes[0].after_end) = (true, true);
    [first(1), stopped, told].into()
}

/// What this version stores of them, an entry on each line.
fn stored() -> String {
    let mut store = Fake::default();
    let mut vault = start(&mut store, 1, 0).0;
    assert!(interviews().iter().all(|interview| vault.keep_interview(&mut store, interview)));
    assert!(screenings().iter().all(|screening| vault.keep_screening(&mut store, screening)));
    let ours = store.values.iter().filter(|(key, _)| key.starts_with("viva/"));
    ours.map(|(key, value)| format!("{key} {value}\n")).collect()
}

#[test]
fn interviews_and_candidates_of_every_format_open_and_are_stored_as_they_were_f8() {
    let now = stored();
    if std::env::var_os("VIVA_BLESS").is_some() {
        let file = format!("{}/vault/tests/released/records.txt", env!("CARGO_MANIFEST_DIR"));
        let new = now.lines().filter(|line| !RECORDS.contains(line)).map(|line| format!("{line}\n"));
        std::fs::write(&file, format!("{RECORDS}{}", new.collect::<String>())).unwrap();
    }
    let mut store = Fake::default();
    let lines = RECORDS.lines().filter_map(|line| line.split_once(' '));
    store.values.extend(lines.map(|(key, value)| (key.into(), value.into())));
    let mut vault = start(&mut store, 1, 0).0;
    assert_eq!(vault.interviews(&mut store), interviews());
    assert_eq!(vault.screenings(&mut store), screenings());
    let mut known: Vec<&str> = RECORDS.lines().collect();
    known.sort_unstable();
    assert_eq!(known, now.lines().collect::<Vec<_>>());
}
