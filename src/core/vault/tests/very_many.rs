//! Ten thousand attempts, and a hundred thousand.
//! Does not know how long a browser takes for them: `cargo xtask bench` measures that.

use super::*;
use crate::interaction::Response;
use crate::progress::KEPT_WHOLE;

/// What browsers give an origin, in characters.
const QUOTA: usize = 5_200_000;

/// So many answers to a thousand items, over two years.
fn many(count: u32) -> Vec<Attempt> {
    let answer = |n: u32| Attempt {
        target: Target::item(&format!("some-concept-{}", n % 1000 / 5), &format!("some-item-{}", n % 1000)),
        score: Score::all_if(n % 3 > 0),
        key_hash: 0x9E37_79B9u32.wrapping_mul(n % 1000 + 1),
        ..attempt(u64::from(n / 50) << 40 | 0xABCD_EF01, n % 50 + 1, i64::from(n) * 600_000 + 1_700_000_000_000)
    };
    (0..count).map(answer).collect()
}

/// A storage in which these attempts lie in journals of fifty, as pages leave them.
fn stored(attempts: &[Attempt]) -> Fake {
    let mut store = Fake::default();
    for page in attempts.chunks(50) {
        let records = page.iter().cloned().map(Record::V1).collect();
        let key = format!("viva/1/default/python/j/{:016x}", page[0].id.journal);
        store.values.insert(key, seal(50, &Held::V1 { epoch: 0, records }));
    }
    store
}

fn results(attempts: &[Attempt]) -> Vec<(AttemptId, Score, Timestamp)> {
    attempts.iter().map(|attempt| (attempt.id, attempt.score, attempt.at)).collect()
}

#[test]
fn ten_thousand_attempts_are_kept_whole_within_a_fifth_of_what_browsers_give_f17() {
    let attempts = many(u32::try_from(KEPT_WHOLE).unwrap());
    let mut store = Fake { room: QUOTA, ..stored(&attempts) };
    let (vault, found) = start(&mut store, 1, 1_900_000_000_000);
    assert_eq!(found.attempts, attempts);
    assert_eq!(attempts_in(&mut store), attempts);
    let used = vault.used(&mut store);
    assert!(used < 1_000_000, "{used} characters");
}

#[test]
fn of_a_hundred_thousand_attempts_every_result_is_kept_and_all_are_exported_f17() {
    let attempts = many(100_000);
    // More than any browser has room for; see the next test.
    let mut store = stored(&attempts);
    let (vault, found) = start(&mut store, 1, 1_900_000_000_000);
    assert!(results(&found.attempts) == results(&attempts));
    let (_, found) = start(&mut store, 2, 1_900_000_000_000);
    assert!(results(&found.attempts) == results(&attempts));
    let whole = found.attempts.iter().filter(|attempt| attempt.response != Response::Choice(None)).count();
    assert!((KEPT_WHOLE..KEPT_WHOLE + 3001).contains(&whole), "{whole} kept whole");
    let exported = imported(EXPORT_VERSION, &vault.export(&mut store), "python");
    assert!(results(Progress::of(exported.attempts).attempts()) == results(&attempts));
}

#[test]
fn a_browser_has_room_for_fifty_thousand_attempts_and_what_finds_none_is_told_f17() {
    let attempts = many(50_000);
    let mut store = stored(&attempts);
    start(&mut store, 1, 1_900_000_000_000);
    let used = Vault::start(&mut store, "default", "python", 2).0.used(&mut store);
    assert!(used < QUOTA, "{used} characters");
    store.room = used;
    let (mut vault, found) = start(&mut store, 3, 1_900_000_000_000);
    assert!(results(&found.attempts) == results(&attempts));
    vault.append(&mut store, &attempt(3, 1, 1_900_000_000_000));
    assert_eq!((vault.report().0, vault.report().1), (StorageState::Full, 1));
}
