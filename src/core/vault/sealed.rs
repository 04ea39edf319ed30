//! A stored value: `viva1.<generation>.<crc32>.<base64 of postcard>`.
//! Does not know what it holds.

use alloc::format;
use alloc::string::{String, ToString};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::checksum::{base64, crc32, unbase64};
use crate::reader;

/// Why a stored value cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It was cut or changed.
    Damaged,
    /// It is whole, but a newer version wrote it.
    Newer,
}

/// The stored form of a value.
pub fn seal(generation: u64, value: &impl Serialize) -> String {
    // Serialising owned data to a vector has no way to fail.
    let body = base64(&postcard::to_allocvec(value).unwrap_or_default());
    let generation = generation.to_string();
    format!("viva1.{generation}.{}.{body}", checksum(&generation, &body))
}

fn checksum(generation: &str, body: &str) -> String {
    format!("{:08x}", crc32(format!("{generation}.{body}").as_bytes()))
}

/// The value of a stored form.
pub fn open<T: DeserializeOwned>(stored: &str) -> Result<T, Unreadable> {
    let (_, body) = parts(stored)?;
    // The checksum holds, so the bytes are as they were written: by a version with more variants.
    reader::read(&body).ok_or(Unreadable::Newer)
}

/// The generation of a stored form.
pub(super) fn generation(stored: &str) -> Result<u64, Unreadable> {
    parts(stored).map(|(generation, _)| generation)
}

fn parts(stored: &str) -> Result<(u64, alloc::vec::Vec<u8>), Unreadable> {
    let mut fields = stored.splitn(4, '.');
    match fields.next() {
        Some("viva1") => {}
        Some(other) if is_newer(other) => return Err(Unreadable::Newer),
        _ => return Err(Unreadable::Damaged),
    }
    let mut field = || fields.next().ok_or(Unreadable::Damaged);
    let (generation, sum, body) = (field()?, field()?, field()?);
    if sum != checksum(generation, body) {
        return Err(Unreadable::Damaged);
    }
    let generation = generation.parse().map_err(|_| Unreadable::Damaged)?;
    unbase64(body).map(|body| (generation, body)).ok_or(Unreadable::Damaged)
}

fn is_newer(mark: &str) -> bool {
    mark.strip_prefix("viva").and_then(|n| n.parse::<u32>().ok()).is_some_and(|n| n > 1)
}
