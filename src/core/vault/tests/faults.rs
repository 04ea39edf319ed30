//! Every call of a storage fails once, and every stored value is cut and changed at every place.
//! Does not know which of it a browser would do.

use super::*;
use crate::vault::fake::Failing;

/// Runs `body` over storages that fail at their first call, their second, and so on until one is not reached; `least` is how
/// many calls there must be for the loop to mean anything.
#[track_caller]
fn whatever_call_fails(of: &Fake, least: usize, body: impl Fn(&mut Fake, &str)) {
    for how in [Failing::Full, Failing::Denied, Failing::Ended] {
        let mut n = 1;
        loop {
            let mut store = of.failing_at(n, how);
            body(&mut store, &format!("{how:?} at call {n}"));
            assert_eq!(store.values.get("blog/theme").map(String::as_str), Some("dark"));
            if store.calls < n {
                break;
            }
            n += 1;
        }
        assert!(n > least, "the loop reached only {n} calls");
    }
}

/// The numbers of the answers of a journal.
fn sequences(attempts: &[Attempt], journal: u64) -> Vec<u32> {
    attempts.iter().filter(|attempt| attempt.id.journal == journal).map(|attempt| attempt.id.sequence).collect()
}

#[test]
fn whatever_call_fails_what_is_told_as_stored_is_stored_and_nothing_else_is_lost_f2_f13() {
    // Ten closed pages, which the start gathers into a snapshot; then three answers.
    whatever_call_fails(&used(10), 20, |store, when| {
        let (mut vault, _) = start(store, 50, 3 * DAY);
        for sequence in 1..=3u32 {
            vault.append(store, &attempt(50, sequence, 3 * DAY));
            let stored = attempts_in(store);
            let own: Vec<u32> = (1..=sequence - u32::try_from(vault.report().1).unwrap()).collect();
            assert_eq!(sequences(&stored, 50), own, "{when}: {:?}", vault.report());
            assert_eq!(stored.len() - own.len(), 20, "{when}: answers of before");
        }
    });
}

#[test]
fn whatever_call_fails_during_an_import_all_of_it_is_there_or_told_as_unsaved_f2_f36() {
    let incoming: Vec<Attempt> = (1..=40).map(|sequence| attempt(7, sequence, 5)).collect();
    whatever_call_fails(&used(2), 4, |store, when| {
        let (mut vault, _) = start(store, 50, 0);
        vault.append(store, &attempt(50, 1, 0));
        let own = usize::from(vault.report().1 == 0);
        vault.import(store, &incoming);
        let stored = attempts_in(store).len();
        let expected = if vault.report().1 == 0 { 4 + 1 + 40 } else { 4 + own };
        assert_eq!(stored, expected, "{when}: {:?}", vault.report());
    });
}

#[cfg(feature = "app")]
#[test]
fn whatever_call_fails_while_an_import_is_undone_no_other_answer_is_lost_f2_f36() {
    let incoming: Vec<Attempt> = (1..=40).map(|sequence| attempt(7, sequence, 5)).collect();
    let ids: Vec<_> = incoming.iter().map(|attempt| attempt.id).collect();
    whatever_call_fails(&used(2), 4, |store, when| {
        let (mut vault, _) = start(store, 50, 0);
        vault.append(store, &attempt(50, 1, 0));
        let own = usize::from(vault.report().1 == 0);
        vault.import(store, &incoming);
        vault.withdraw(store, &ids);
        let stored = attempts_in(store);
        let left = sequences(&stored, 7).len();
        let told = vault.report();
        assert!(left == 0 || told.1 > 0, "{when}: {left} of the import are left, {told:?}");
        assert!(stored.len() - left >= 4 + own, "{when}: {told:?}");
    });
}

#[test]
fn whatever_call_fails_while_forgetting_nothing_comes_back_that_was_told_as_forgotten_f2() {
    whatever_call_fails(&used(3), 8, |store, when| {
        let (mut vault, _) = start(store, 50, 0);
        vault.forget(store, Timestamp(0));
        let left = attempts_in(store).len();
        assert!(left == 0 || vault.report().0 == StorageState::Denied, "{when}: {left} left, {:?}", vault.report());
    });
}

#[cfg(feature = "app")]
#[test]
fn whatever_call_fails_settings_of_the_first_format_are_as_they_were_or_as_they_were_changed_f9() {
    use crate::settings::{StoredSettings, Theme};

    let mut old = used(1);
    old.values.insert("viva/1/default/python/set".into(), seal(0, &StoredSettings::V1(Theme::Dark, false)));
    let kept = |store: &Fake| start(&mut store.whole(), 99, 0).1.settings;
    let before = kept(&old);
    assert_eq!((before.theme, before.shortcuts), (Theme::Dark, false));
    whatever_call_fails(&old, 5, |store, when| {
        let (mut vault, found) = start(store, 50, 0);
        let after = Settings { theme: Theme::Light, ..found.settings };
        vault.keep_settings(store, after);
        let now = kept(store);
        assert!(now == before || now == Settings { theme: Theme::Light, ..before }, "{when}: {now:?}");
    });
}

/// The value cut at every place, and with every character changed in a few ways.
fn spoiled(whole: &str) -> impl Iterator<Item = String> {
    let changed = (0..whole.len()).flat_map(move |at| {
        [b'A', b'2', b'z', b'.'].into_iter().filter_map(move |other| {
            let mut bytes = whole.as_bytes().to_vec();
            (bytes[at] != other).then(|| {
                bytes[at] = other;
                String::from_utf8(bytes).unwrap()
            })
        })
    });
    (0..whole.len()).map(|end| whole[..end].to_string()).chain(changed)
}

#[test]
fn a_journal_cut_anywhere_or_changed_anywhere_is_set_aside_and_the_rest_is_kept_f5() {
    let store = used(2);
    let key = store.values.keys().find(|key| key.contains("/j/")).unwrap().clone();
    for bad in spoiled(&store.values[&key]) {
        let mut store = store.whole();
        store.values.insert(key.clone(), bad.clone());
        let (vault, found) = start(&mut store, 9, 0);
        assert_eq!(found.attempts.len(), 2, "{bad}");
        assert!(vault.newer || vault.aside() == [(key.clone(), bad.clone())], "{bad}");
        assert_eq!(store.values[&key], bad);
    }
}

#[test]
fn a_snapshot_cut_anywhere_or_changed_anywhere_gives_way_to_the_other_slot_f5_f6() {
    let mut store = used(10);
    start(&mut store, 50, 3 * DAY);
    for page in 11..=20 {
        let (mut vault, _) = start(&mut store, page, 3 * DAY);
        vault.append(&mut store, &attempt(page, 1, 3 * DAY));
    }
    start(&mut store, 51, 9 * DAY);
    assert_eq!(attempts_in(&mut store).len(), 30);
    let slots = ["viva/1/default/python/a", "viva/1/default/python/b"];
    let newer = slots.into_iter().max_by_key(|key| sealed::generation(&store.values[*key]).ok()).unwrap();
    let whole = store.values.remove(newer).unwrap();
    let older = attempts_in(&mut store).len();
    assert!((20..30).contains(&older), "{older}");
    for bad in spoiled(&whole) {
        let mut store = store.whole();
        store.values.insert(newer.to_string(), bad.clone());
        let (vault, found) = start(&mut store, 9, 9 * DAY);
        assert_eq!(found.attempts.len(), older, "{bad}");
        assert!(vault.newer || vault.aside() == [(newer.to_string(), bad.clone())], "{bad}");
        assert!(store.values.values().any(|value| *value == bad), "{bad} is gone");
    }
}

#[cfg(feature = "app")]
#[test]
fn settings_that_cannot_be_read_are_not_written_over_f5_f7() {
    for (bad, aside) in [("viva2.0.x.y", false), ("viva1.0.junk", true), ("", true)] {
        let mut store = used(1);
        store.values.insert("viva/1/default/python/set".into(), bad.into());
        let (mut vault, found) = start(&mut store, 50, 0);
        assert_eq!(found.settings, Settings::default());
        vault.keep_settings(&mut store, Settings { shortcuts: false, ..Settings::default() });
        let kept = store.values.iter().find(|(_, value)| *value == bad).map(|(key, _)| key.contains("/aside/"));
        assert_eq!(kept, Some(aside), "{bad}");
    }
}
