//! Sessions and covered tables that wait to be gone on with.

use super::*;

#[cfg(feature = "app")]
#[test]
fn sessions_of_the_full_page_are_kept_by_address_and_the_oldest_give_way() {
    use crate::route::Route;
    use crate::selection::Selection;

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

#[test]
fn a_covered_table_is_found_again_and_a_read_one_is_not() {
    use crate::model::{CellState, Compare};

    let mut store = Fake::default();
    let (mut vault, _) = start(&mut store, 1, 0);
    let mut compare = Compare { recall: true, ..Compare::new("four".into(), Timestamp(9)) };
    let attempt = AttemptId { journal: 3, sequence: 4 };
    let marked = CellState::Marked { typed: "yes".into(), knew: true, attempt };
    for (subject, state) in [("list", marked), ("set", CellState::Revealed(String::new()))] {
        compare.cells.set("mutable".into(), subject.into(), state);
    }
    vault.keep_table(&mut store, "app-four", &compare);
    assert_eq!(vault.table(&mut store, "app-four", Timestamp(9)).as_ref(), Some(&compare));
    #[cfg(feature = "app")]
    assert_eq!(start(&mut store, 2, 9).1.tables, [compare.clone()]);
    vault.keep_table(&mut store, "app-four", &Compare { recall: false, ..compare });
    assert_eq!(vault.table(&mut store, "app-four", Timestamp(9)), None);
}
