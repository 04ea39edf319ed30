//! What the writer of a deck wrote is read as it was meant, and nothing else is read at all.

use super::*;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Thing {
    Unit,
    New(String),
    Tuple(u8, i16),
    Struct { list: Vec<u32>, maybe: Option<u64>, flag: bool, pair: (i64, u16) },
}

fn things() -> Vec<Thing> {
    let full = |n: i64, maybe| Thing::Struct {
        list: Vec::from([0, 127, 128, u32::MAX]),
        maybe,
        flag: n > 0,
        pair: (n, u16::MAX),
    };
    Vec::from([
        Thing::Unit,
        Thing::New("naïve".into()),
        Thing::Tuple(255, i16::MIN),
        full(i64::MAX, Some(u64::MAX)),
        full(i64::MIN, None),
    ])
}

#[test]
fn what_postcard_wrote_is_read_as_postcard_reads_it() {
    let bytes = postcard::to_allocvec(&things()).unwrap();
    assert_eq!(read::<Vec<Thing>>(&bytes), Some(things()));
}

#[test]
fn a_cut_anywhere_and_a_longer_input_give_nothing() {
    let bytes = postcard::to_allocvec(&things()).unwrap();
    for end in 0..bytes.len() {
        assert_eq!(read::<Vec<Thing>>(&bytes[..end]), None, "cut at {end}");
    }
    assert_eq!(read::<Vec<Thing>>(&[bytes, Vec::from([0])].concat()), None);
}

#[test]
fn any_changed_byte_is_read_like_postcard_or_refused() {
    let bytes = postcard::to_allocvec(&things()).unwrap();
    for at in 0..bytes.len() {
        for value in 0..=255 {
            let mut changed = bytes.clone();
            changed[at] = value;
            if let Some(ours) = read::<Vec<Thing>>(&changed) {
                assert_eq!(postcard::from_bytes::<Vec<Thing>>(&changed), Ok(ours), "byte {at} = {value}");
            }
        }
    }
}

#[test]
fn a_list_longer_than_its_input_ends_at_once() {
    assert_eq!(read::<Vec<u32>>(&[0xFF, 0xFF, 0xFF, 0xFF, 0x0F]), None);
}
