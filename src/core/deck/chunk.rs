//! The files a deck is shipped in: a magic number, a format, a checksum and postcard.
//! Does not know how bytes travel.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Concept, Index, Table, TopicOutline};
#[cfg(feature = "app")]
use super::{Page, Search};
use crate::checksum::crc32;
use crate::reader;

/// What one file holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Chunk {
    /// `deck.viva`: what exists in the deck.
    Index(Index),
    /// `topic-ID.bin`: the outline of a topic and as many of its first concepts as fit, so that an embed can begin.
    Topic {
        /// The whole topic without texts.
        outline: TopicOutline,
        /// The concepts to begin with.
        concepts: Vec<Concept>,
    },
    /// `concept-ID.bin`: one concept.
    Concept(Concept),
    /// `table-ID.bin`: one table.
    Table(Table),
    /// `search.bin`: the words of everything; only the full page searches.
    #[cfg(feature = "app")]
    Search(Search),
    /// `page-ID.bin`: one page of advice, which only the full page shows.
    #[cfg(feature = "app")]
    Page(Page),
}

const MAGIC: [u8; 4] = *b"VIVA";

/// The format that is written. The one before it is read as well, once there is one.
const FORMAT: u8 = 1;

/// What is refused before it is read.
pub struct Limits {
    /// The size of one file, in bytes after decompression.
    pub bytes: usize,
    /// How many items a deck may have.
    pub items: usize,
}

/// The limits for every deck, ours too.
pub const LIMITS: Limits = Limits { bytes: 2_000_000, items: 20_000 };

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It does not begin like a file of a deck.
    NotADeck,
    /// It was made by a newer version, whose format this number is.
    Format(u8),
    /// It is larger than [`Limits::bytes`].
    TooLarge,
    /// It has more items than [`Limits::items`].
    TooMany,
    /// It was cut or changed on the way, or is another file than the one asked for.
    Damaged,
    /// Its parts do not fit together.
    Unsound,
}

/// The file for a chunk.
pub fn encode(chunk: &Chunk) -> Vec<u8> {
    // Serialising owned data to a vector has no way to fail.
    let body = postcard::to_allocvec(chunk).unwrap_or_default();
    let mut bytes = MAGIC.to_vec();
    bytes.push(FORMAT);
    bytes.extend(crc32(&body).to_le_bytes());
    bytes.extend(body);
    bytes
}

/// Reads a file, or says why not.
pub fn decode(bytes: &[u8]) -> Result<Chunk, Refusal> {
    if bytes.len() > LIMITS.bytes {
        return Err(Refusal::TooLarge);
    }
    let (format, rest) = bytes.strip_prefix(&MAGIC).and_then(<[u8]>::split_first).ok_or(Refusal::NotADeck)?;
    if *format != FORMAT {
        return Err(Refusal::Format(*format));
    }
    let (sum, body) = rest.split_first_chunk().ok_or(Refusal::Damaged)?;
    if u32::from_le_bytes(*sum) != crc32(body) {
        return Err(Refusal::Damaged);
    }
    let chunk: Chunk = reader::read(body).ok_or(Refusal::Damaged)?;
    sound(&chunk).map(|()| chunk)
}

fn sound(chunk: &Chunk) -> Result<(), Refusal> {
    let (items, sound) = match chunk {
        Chunk::Index(index) => (index.concepts().map(|concept| concept.items.len()).sum(), true),
        Chunk::Topic { concepts, .. } => (
            concepts.iter().map(|concept| concept.items.len()).sum(),
            concepts.iter().all(|concept| concept.faults().is_empty()),
        ),
        Chunk::Concept(concept) => (concept.items.len(), concept.faults().is_empty()),
        Chunk::Table(table) => (0, table.faults().is_empty()),
        #[cfg(feature = "app")]
        Chunk::Search(_) => (0, true),
        #[cfg(feature = "app")]
        Chunk::Page(page) => (0, page.is_sound()),
    };
    match (items > LIMITS.items, sound) {
        (true, _) => Err(Refusal::TooMany),
        (false, false) => Err(Refusal::Unsound),
        (false, true) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    fn file() -> Vec<u8> {
        encode(&Chunk::Index(Index { id: "python".into(), ..Index::default() }))
    }

    #[test]
    fn what_was_written_is_read_again() {
        assert!(matches!(decode(&file()), Ok(Chunk::Index(index)) if index.id == "python"));
    }

    #[test]
    fn a_file_cut_anywhere_is_refused_f27() {
        let file = file();
        for end in 0..file.len() {
            assert!(decode(&file[..end]).is_err(), "cut at {end}");
        }
    }

    #[test]
    fn a_changed_byte_is_found_anywhere_f27() {
        for at in 0..file().len() {
            let mut file = file();
            file[at] ^= 1;
            assert!(decode(&file).is_err(), "changed at {at}");
        }
    }

    /// A file whose index names so many items.
    fn of(items: usize) -> Vec<u8> {
        let Chunk::Index(mut index) = samples::index(&["slots"]) else { unreachable!("it is an index") };
        let concept = &mut index.topics[0].concepts[0];
        concept.items = alloc::vec![concept.items[0].clone(); items];
        encode(&Chunk::Index(index))
    }

    #[test]
    fn a_deck_has_as_many_items_as_may_be_and_one_more_is_refused_f25() {
        assert!(decode(&of(LIMITS.items)).is_ok());
        assert_eq!(decode(&of(LIMITS.items + 1)), Err(Refusal::TooMany));
    }

    #[test]
    fn a_newer_format_is_named() {
        let mut file = file();
        file[4] = 9;
        assert_eq!(decode(&file), Err(Refusal::Format(9)));
    }

    #[test]
    fn a_web_page_in_place_of_a_deck_is_refused_f27() {
        assert_eq!(decode(b"<!doctype html>"), Err(Refusal::NotADeck));
    }
}
