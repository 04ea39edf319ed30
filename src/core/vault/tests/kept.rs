//! Sessions and tables that wait to be gone on with.

use super::*;
#[cfg(feature = "app")]
use crate::interview::{Extra, Interview, Paper};
use crate::model::{CellState, Compare, Narrow};
#[cfg(feature = "app")]
use crate::screening::tests::screening;
use crate::selection::Selection;
use crate::session::Session;
use crate::vault::fake::Failing;

#[cfg(feature = "app")]
#[test]
fn sessions_of_the_full_page_are_kept_by_address_and_the_oldest_give_way() {
    use crate::route::Route;

    let mut store = Fake::default();
    let (mut vault, _) = start(&mut store, 1, 0);
    let keep = |vault: &mut Vault, store: &mut Fake, seed: u64, at: usize| {
        let targets = [Target::card("gil"), Target::card("lists")].to_vec();
        let session = Session { at, ..Session::new(Selection::default(), seed, targets, Timestamp(0)) };
        let now = Timestamp(i64::try_from(seed).unwrap());
        vault.keep_session(store, &page_session(&Route::of(&session)), Some(&session), now);
    };
    // Those with an even seed are finished.
    for seed in (1..=40).rev() {
        keep(&mut vault, &mut store, seed, if seed % 2 == 0 { 2 } else { 1 });
    }
    let seeds = |found: &Found| found.sessions.iter().map(|session| session.seed).collect::<Vec<_>>();
    let (_, found) = start(&mut store, 2, 0);
    assert_eq!(seeds(&found), [25, 27, 29, 31, 33, 34, 35, 36, 37, 38, 39, 40]);
    let left = store.values.keys().filter(|key| key.contains("/s/app-")).count();
    assert_eq!(left, 12);
}

/// A session of one card.
fn session() -> Session {
    Session::new(Selection::default(), 7, [Target::card("gil")].to_vec(), Timestamp(0))
}

/// A name of each kind of value that is not attempts.
fn kinds() -> Vec<&'static str> {
    let mut names = ["s/0badcafe", "t/app-four"].to_vec();
    if cfg!(feature = "app") {
        names.extend(["set", "i/7", "v/7"]);
    }
    names
}

/// Keeps something of each kind under these names.
fn keep_all(vault: &mut Vault, store: &mut Fake) {
    vault.keep_session(store, "0badcafe", Some(&session()), Timestamp(0));
    vault.keep_table(store, "app-four", &covered());
    #[cfg(feature = "app")]
    {
        let questions = [].into();
        let interview = Interview::new(Paper::default(), Extra::Half, questions, Timestamp(7));
        vault.keep_settings(store, Settings { shortcuts: false, ..Settings::default() });
        assert!(vault.keep_interview(store, &interview) && vault.keep_screening(store, &screening(7)));
    }
}

#[cfg(feature = "app")]
#[test]
fn settings_that_somebody_chose_are_missed_once_site_data_were_cleared_f18() {
    let mut store = Fake::default();
    let (mut vault, _) = start(&mut store, 1, 0);
    let chosen = Settings { shortcuts: false, ..Settings::default() };
    assert!(!vault.has_lost(&mut store, Settings::default()), "there never were any");
    vault.keep_settings(&mut store, chosen);
    assert!(!vault.has_lost(&mut store, chosen));
    start(&mut store, 2, 0).0.forget(&mut store, Timestamp(9));
    assert!(!vault.has_lost(&mut store, chosen), "they stay");
    store.values.clear();
    assert!(vault.has_lost(&mut store, chosen));
}

#[test]
fn what_was_damaged_is_kept_aside_before_another_takes_its_place_f5() {
    for name in kinds() {
        let mut store = Fake::default();
        let damaged = (format!("viva/1/default/python/{name}"), "viva1.3.junk".to_string());
        store.values.extend([damaged.clone()]);
        let (mut vault, _) = start(&mut store, 1, 0);
        assert_eq!(vault.aside(), [damaged.clone()]);
        for _ in 0..2 {
            keep_all(&mut vault, &mut store);
            assert_ne!(store.values.get(&damaged.0), Some(&damaged.1));
            let (vault, _) = start(&mut store, 2, 0);
            let [(place, value)] = vault.aside() else { panic!("{:?}", vault.aside()) };
            assert!(place.contains("/aside/"), "{place}");
            assert_eq!(*value, damaged.1);
        }
        // Where the copy finds no room, the damaged value stays.
        store.values.retain(|key, _| !key.contains("/aside/"));
        store.values.extend([damaged.clone()]);
        let (mut vault, _) = start(&mut store, 1, 0);
        store.room = store.values.values().map(String::len).sum();
        keep_all(&mut vault, &mut store);
        // Nor is it dropped; of the others one would make room.
        match name {
            "s/0badcafe" => vault.keep_session(&mut store, "0badcafe", None, Timestamp(0)),
            "t/app-four" => vault.keep_table(&mut store, "app-four", &Compare::new("four".into(), Timestamp(0))),
            _ => {}
        }
        assert_eq!(store.values.get(&damaged.0), Some(&damaged.1), "{name}");
    }
}

#[test]
fn what_a_newer_version_left_open_stays_where_it_is_and_is_told_f7() {
    for name in kinds() {
        // Of another way to store, or of a kind that this version does not know.
        for value in ["viva2.3.what only that version reads".to_string(), seal(3, &99_u8)] {
            let mut store = Fake::default();
            let newer = (format!("viva/1/default/python/{name}"), value);
            store.values.extend([newer.clone()]);
            let (mut vault, _) = start(&mut store, 1, 0);
            assert_eq!((vault.report().0, vault.aside()), (StorageState::Newer, &[][..]), "{newer:?}");
            keep_all(&mut vault, &mut store);
            vault.keep_session(&mut store, "0badcafe", None, Timestamp(0));
            assert_eq!(store.values.get(&newer.0), Some(&newer.1));
            vault.append(&mut store, &attempt(1, 1, 1));
            assert_eq!((vault.report().0, attempts_in(&mut store).len()), (StorageState::Newer, 1));
            vault.forget(&mut store, Timestamp(0));
            assert_eq!(vault.report().0, StorageState::Kept);
        }
    }
}

#[test]
fn what_shows_an_answer_is_kept_no_sooner_than_the_answer_f2() {
    let mut store = Fake::default();
    let (mut vault, _) = start(&mut store, 1, 0);
    let mut full = store.failing_at(1, Failing::Full);
    vault.append(&mut full, &attempt(1, 1, 1));
    vault.keep_session(&mut full, "0badcafe", Some(&session()), Timestamp(0));
    vault.keep_table(&mut full, "app-four", &covered());
    assert!(full.values.keys().all(|key| !key.contains("/s/") && !key.contains("/t/")), "{:?}", full.values);
    assert!(vault.retry(&mut full));
    vault.keep_session(&mut full, "0badcafe", Some(&session()), Timestamp(0));
    assert_eq!(vault.session(&mut full, "0badcafe"), Some(session()));
}

/// A table of which one cell is marked and one revealed.
fn covered() -> Compare {
    let mut compare = Compare { recall: true, ..Compare::new("four".into(), Timestamp(0)) };
    let attempt = AttemptId { journal: 3, sequence: 4 };
    let marked = CellState::Marked { typed: "yes".into(), knew: true, attempt };
    for (subject, state) in [("list", marked), ("set", CellState::Revealed(String::new()))] {
        compare.cells.set("mutable".into(), subject.into(), state);
    }
    compare
}

#[test]
fn a_table_is_found_as_it_was_left_and_one_as_new_is_not_kept() {
    let mut store = Fake::default();
    let (mut vault, _) = start(&mut store, 1, 0);
    let new = Compare::new("four".into(), Timestamp(0));
    let left = [
        covered(),
        Compare { recall: false, ..covered() },
        Compare { hidden_subjects: ["set".into()].into(), ..new.clone() },
        Compare { hidden_aspects: ["mutable".into()].into(), ..new.clone() },
        Compare { filter: "hash".into(), ..new.clone() },
        Compare { narrow: Narrow::Two(2, 0), ..new.clone() },
        Compare { narrow: Narrow::One(1), ..covered() },
        Compare { narrow: Narrow::All, ..new.clone() },
    ];
    for compare in left {
        vault.keep_table(&mut store, "app-four", &compare);
        assert_eq!(vault.table(&mut store, "app-four").as_ref(), Some(&compare));
        #[cfg(feature = "app")]
        assert_eq!(start(&mut store, 2, 9).1.tables, [compare]);
    }
    vault.keep_table(&mut store, "app-four", &new);
    assert_eq!(store.values.keys().find(|key| key.contains("/t/")), None);
}

#[test]
fn tables_of_every_format_stay_readable_f8() {
    let mut store = Fake::default();
    let (mut vault, _) = start(&mut store, 1, 0);
    let picked = Compare {
        hidden_subjects: ["set".into()].into(),
        hidden_aspects: ["order".into()].into(),
        filter: "hash".into(),
        narrow: Narrow::Two(2, 0),
        ..covered()
    };
    // What is only covered is stored as before, so that earlier versions read it.
    for (compare, golden) in [
        (covered(), "viva1.0.d88d0d4e.AARmb3VyAgdtdXRhYmxlBGxpc3QCA3llcwEDBAdtdXRhYmxlA3NldAEA"),
        (
            picked,
            "viva1.0.d2d09b7d.AQRmb3VyAQNzZXQBBW9yZGVyBGhhc2gAAgABAgdtdXRhYmxlBGxpc3QCA3llcwEDBAdtdXRhYmxlA3NldAEA",
        ),
    ] {
        vault.keep_table(&mut store, "app-four", &compare);
        let stored = store.values.get("viva/1/default/python/t/app-four").map(String::as_str);
        assert_eq!(stored, Some(golden));
        assert_eq!(vault.table(&mut store, "app-four"), Some(compare));
    }
}
