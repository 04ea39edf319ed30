//! What is exported is found again elsewhere.

use super::*;

#[test]
fn an_export_brought_elsewhere_gives_equal_progress_and_twice_changes_nothing_f36() {
    let mut store = used(3);
    let (vault, found) = start(&mut store, 50, 0);
    let exported = vault.export(&mut store);
    let Imported { attempts, damaged, .. } = imported(EXPORT_VERSION, &exported, "python");
    assert_eq!((Progress::of(attempts.clone()).attempts(), damaged), (found.attempts.as_slice(), 0));
    let mut elsewhere = Fake::default();
    let (mut other, _) = start(&mut elsewhere, 60, 0);
    other.import(&mut elsewhere, &attempts);
    other.import(&mut elsewhere, &attempts);
    assert_eq!(attempts_in(&mut elsewhere), found.attempts);
    let foreign = imported(EXPORT_VERSION, &exported, "another-deck");
    assert_eq!((foreign.attempts.len(), foreign.others), (0, 3));
}

#[cfg(feature = "app")]
#[test]
fn an_import_that_other_pages_gathered_is_undone_whole_f36() {
    let mut store = used(8);
    let (mut vault, _) = start(&mut store, 50, 0);
    vault.append(&mut store, &attempt(50, 1, 0));
    let incoming: Vec<Attempt> = (1..=40).map(|sequence| attempt(70, sequence, 5)).collect();
    vault.import(&mut store, &incoming);
    // Each takes the turn of a slot.
    for journal in 60..62 {
        start(&mut store, journal, 0);
    }
    let slots = |store: &Fake| ["a", "b"].map(|slot| store.values[&format!("viva/1/default/python/{slot}")].len());
    let before = slots(&store);
    let ids: Vec<_> = incoming.iter().map(|attempt| attempt.id).collect();
    vault.withdraw(&mut store, &ids);
    let stored = attempts_in(&mut store);
    assert!(stored.len() == 17 && stored.iter().all(|attempt| attempt.id.journal != 70), "{}", stored.len());
    assert!(slots(&store).iter().zip(before).all(|(now, before)| *now < before), "they were in both");
    vault.import(&mut store, &incoming);
    assert_eq!(attempts_in(&mut store).len(), 57, "once more");
}

#[test]
fn what_a_newer_version_exported_is_counted_and_not_called_damaged_f36() {
    let mut store = used(3);
    let (vault, _) = start(&mut store, 50, 0);
    let exported = vault.export(&mut store);
    let all = imported(EXPORT_VERSION + 1, &exported, "python");
    assert_eq!((all.attempts.len(), all.damaged, all.newer), (0, 0, exported.len()));
    let of = |key: &str, value: &str| imported(EXPORT_VERSION, &[(key.into(), value.into())], "python");
    let counted = |read: Imported| (read.damaged, read.newer);
    assert_eq!(counted(of("viva/2/default/python/a", "viva2.1.x")), (0, 1));
    assert_eq!(counted(of("viva/1/default/python/a", "viva2.1.x")), (0, 1));
    assert_eq!(counted(of("viva/1/default/python/a", "viva1.1.x")), (1, 0));
}

#[test]
fn an_export_while_storage_is_full_takes_along_what_is_only_in_memory() {
    let mut store = Fake::default();
    let (mut vault, _) = start(&mut store, 1, 0);
    vault.append(&mut store, &attempt(1, 1, 0));
    store.room = 0;
    vault.append(&mut store, &attempt(1, 2, 0));
    assert_eq!(vault.report().1, 1);
    assert_eq!(imported(EXPORT_VERSION, &vault.export(&mut store), "python").attempts.len(), 2);
}

#[cfg(feature = "app")]
#[test]
fn an_export_brings_what_was_wished_there_and_twice_changes_nothing() {
    let mut store = used(1);
    let (mut vault, _) = start(&mut store, 50, 0);
    let wishes = crate::settings::Wishes { new_per_day: 5, ..Default::default() };
    let settings = Settings { wishes, ..Settings::default() };
    vault.keep_settings(&mut store, settings);
    let exported = vault.export(&mut store);
    assert_eq!(imported(EXPORT_VERSION, &exported, "python").settings, Some(settings));
    let foreign = imported(EXPORT_VERSION, &exported, "another-deck");
    assert_eq!((foreign.settings, foreign.others), (None, 1));
    let cut = [("viva/1/default/python/set".into(), "viva1.0.x".into())];
    assert_eq!(imported(EXPORT_VERSION, &cut, "python").damaged, 1);
}
