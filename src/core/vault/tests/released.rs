//! What every released version stored opens for ever: one file per version, an entry of its storage on each line.
//! Does not know a version that was not released. Files are never changed, only added: a version whose number is not in
//! [`RELEASED`] fails here, and `VIVA_BLESS=1` writes its file.

extern crate std;

use super::*;
use crate::model::{CellState, Compare};
use crate::progress::Rating;
use crate::selection::Selection;
use crate::session::Session;
use crate::settings::{StoredSettings, Theme};

/// The versions, each with what it stored.
const RELEASED: [(&str, &str); 1] = [("0.1.0", include_str!("released/0.1.0.txt"))];

/// A response of every kind.
fn responses() -> Vec<Response> {
    let texts = |texts: &[&str]| texts.iter().map(ToString::to_string).collect();
    let raises = Some("KeyError".into());
    Vec::from([
        Response::Choice(Some("a".into())),
        Response::Multiple(texts(&["a", "c"])),
        Response::Output { stdout: "1\nzwei ☃".into(), raises },
        Response::Order(texts(&["b", "a"])),
        Response::Blank(texts(&["len(x)", ""])),
        Response::Match(Vec::from([Some("r".into()), None])),
        Response::Bug(Some(3)),
        Response::Points(texts(&["core"])),
        Response::Recall { typed: "yes".into(), knew: true },
        Response::Program(texts(&["pass", "seen"])),
    ])
}

/// What somebody who used everything has stored: an old snapshot, a journal, settings, a session and a covered table.
fn everything() -> Fake {
    let mut store = used(9);
    start(&mut store, 40, 3 * DAY);
    let (mut vault, _) = start(&mut store, 41, 4 * DAY);
    for (sequence, response) in (1..).zip(responses()) {
        let score = Score { got: 1, of: sequence };
        let (rating, retracts) = (Some(Rating::Hard), None);
        let offset = UtcOffset(-210);
        let given = Attempt { response, score, rating, offset, retracts, ..attempt(41, u32::from(sequence), 4 * DAY) };
        vault.append(&mut store, &given);
    }
    let back = Attempt { retracts: Some(AttemptId { journal: 41, sequence: 1 }), ..attempt(41, 11, 5 * DAY) };
    vault.append(&mut store, &back);
    let session = Session::new(Selection::default(), 7, Vec::from([Target::card("gil")]), Timestamp(9));
    vault.keep_session(&mut store, "0badcafe", Some(&session), Timestamp(9));
    let mut table = Compare { recall: true, ..Compare::new("four".into(), Timestamp(9)) };
    table.cells.set("mutable".into(), "list".into(), CellState::Revealed("no".into()));
    vault.keep_table(&mut store, "app-four", &table);
    let settings = Settings { theme: Theme::Dark, shortcuts: false, ..Settings::default() };
    store.values.insert("viva/1/default/python/set".into(), seal(0, &StoredSettings::V2(settings)));
    store.values.remove("blog/theme");
    store
}

fn lines(store: &Fake) -> String {
    store.values.iter().map(|(key, value)| format!("{key} {value}\n")).collect()
}

fn storage(lines: &str) -> Fake {
    let mut store = Fake::default();
    store
        .values
        .extend(lines.lines().filter_map(|line| line.split_once(' ')).map(|(key, value)| (key.into(), value.into())));
    store
}

#[test]
fn what_every_released_version_stored_opens_with_equal_totals_and_so_does_its_export_f8() {
    let version = env!("CARGO_PKG_VERSION");
    if std::env::var_os("VIVA_BLESS").is_some() {
        let file = format!("{}/vault/tests/released/{version}.txt", env!("CARGO_MANIFEST_DIR"));
        if !std::path::Path::new(&file).exists() {
            std::fs::write(&file, lines(&everything())).unwrap();
        }
    }
    assert!(RELEASED.iter().any(|(known, _)| *known == version), "add what {version} stores to RELEASED");
    for (version, stored) in RELEASED {
        let mut store = storage(stored);
        let (vault, found) = start(&mut store, 99, 9 * DAY);
        let kinds = found.attempts.iter().filter(|attempt| attempt.id.journal == 41).take(10);
        let kinds: Vec<_> = kinds.map(|attempt| attempt.response.clone()).collect();
        assert_eq!(kinds, responses(), "{version}");
        assert_eq!(found.attempts.len(), 18 + 11, "{version}");
        assert_eq!(Progress::of(found.attempts.clone()).standing().count(), 18 + 9, "{version}");
        assert_eq!((found.settings.theme, found.settings.shortcuts), (Theme::Dark, false), "{version}");
        assert_eq!(vault.report(), (StorageState::Kept, 0, 0), "{version}");
        assert_eq!(vault.session(&mut store, "0badcafe").map(|session| session.seed), Some(7), "{version}");
        assert!(vault.table(&mut store, "app-four").is_some(), "{version}");
        let Imported { attempts, damaged, newer, .. } = imported(EXPORT_VERSION, &vault.export(&mut store), "python");
        assert_eq!((damaged, newer), (0, 0), "{version}");
        assert_eq!(Progress::of(attempts).attempts(), found.attempts, "{version}");
    }
}

#[test]
fn this_version_stores_what_it_is_known_to_store_f8() {
    let version = env!("CARGO_PKG_VERSION");
    let known = RELEASED.iter().find(|(known, _)| *known == version).map(|(_, stored)| *stored);
    assert_eq!(known, Some(lines(&everything()).as_str()));
}
