//! How much a word of the deck is like a typed one: the same, another form, a beginning, or a slip of the fingers.
//! Does not know where words stand.

use alloc::vec;
use alloc::vec::Vec;

/// The same word, or another form of it, such as its plural.
const SAME: u32 = 8;

/// The typed word begins it.
const BEGINNING: u32 = 5;

/// Two letters were swapped.
const SWAP: u32 = 4;

/// A letter is wrong, missing or too many.
const SLIP: u32 = 3;

/// The same in a beginning, or two slips in a long word.
const SLIPS: u32 = 2;

/// The typed word stands within it.
const WITHIN: u32 = 1;

/// Endings that make other forms of an English word: `list`, `lists`; `cache`, `caching`; `copy`, `copies`.
const ENDINGS: [&[&str]; 3] = [&["", "s", "es", "d", "ed", "ing"], &["e", "ing"], &["y", "ies", "ied"]];

/// How much each known word is like a typed one; 0 is not at all.
///
/// A word that the deck has, in some form or as a beginning, is typed rightly: only for others are slips looked for, and
/// of those only the slightest count.
pub(super) fn likenesses<'a>(known: impl Iterator<Item = &'a str> + Clone, typed: &str) -> Vec<u32> {
    let right: Vec<u32> = known.clone().map(|known| right(known, typed)).collect();
    if right.iter().any(|like| *like > 0) {
        return right;
    }
    let mut slips: Vec<u32> = known.map(|known| slip(known.as_bytes(), typed.as_bytes())).collect();
    let best = slips.iter().copied().max().unwrap_or(0);
    slips.iter_mut().filter(|like| **like < best).for_each(|like| *like = 0);
    slips
}

fn right(known: &str, typed: &str) -> u32 {
    if known == typed || are_forms(known, typed) {
        SAME
    } else if known.starts_with(typed) {
        BEGINNING
    } else {
        0
    }
}

/// Whether two words differ by their endings alone.
pub(super) fn are_forms(one: &str, other: &str) -> bool {
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let has = |family: &[&str], word: &str| word.get(same..).is_some_and(|ending| family.contains(&ending));
    same >= 3 && ENDINGS.iter().any(|family| has(family, one) && has(family, other))
}

fn slip(known: &[u8], typed: &[u8]) -> u32 {
    if typed.len() < 4 {
        return 0;
    }
    let swapped = known.first() == typed.get(1) && known.get(1) == typed.first();
    if known.first() == typed.first() || swapped {
        let (whole, one, beginning) = distance(known, typed);
        if whole == 1 || one == 1 {
            let meant = if whole == 1 { known } else { &known[..known.len() - 1] };
            return if is_swap(meant, typed) { SWAP } else { SLIP };
        }
        if (typed.len() >= 5 && beginning == 1) || (typed.len() >= 8 && beginning == 2) {
            return SLIPS;
        }
    }
    if known.windows(typed.len()).any(|part| part == typed) { WITHIN } else { 0 }
}

/// Whether a typed word is a known one with a slip or two neighbours swapped, not only its beginning.
pub(super) fn is_slip_of(known: &str, typed: &str) -> bool {
    slip(known.as_bytes(), typed.as_bytes()) >= SLIP
}

/// Whether two words have the same letters.
fn is_swap(known: &[u8], typed: &[u8]) -> bool {
    let count = |word: &[u8], letter: &u8| word.iter().filter(|other| *other == letter).count();
    known.len() == typed.len() && known.iter().all(|letter| count(known, letter) == count(typed, letter))
}

/// How many changes of a letter make `typed` into `known`, into that without the `s` of a plural, and into the nearest
/// beginning of it; a swap of neighbours counts once. Three or more are not told apart.
fn distance(known: &[u8], typed: &[u8]) -> (usize, usize, usize) {
    const FAR: usize = 3;
    if typed.len() >= known.len() + FAR {
        return (FAR, FAR, FAR);
    }
    let width = known.len().min(typed.len() + FAR);
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=width).collect();
    for (i, letter) in typed.iter().enumerate() {
        let mut row = vec![i + 1];
        for j in 0..width {
            let change = above[j] + usize::from(known[j] != *letter);
            let mut best = change.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && typed[i - 1] == known[j] && *letter == known[j - 1] {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        if row.iter().all(|cost| *cost >= FAR) {
            return (FAR, FAR, FAR);
        }
        before = core::mem::replace(&mut above, row);
    }
    let begun = |length: usize| above.get(length).copied().unwrap_or(FAR);
    let one = if known.ends_with(b"s") { begun(known.len() - 1) } else { FAR };
    (begun(known.len()), one, above.iter().copied().min().unwrap_or(FAR))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, known: &[(&str, u32)]) {
        let words = known.iter().map(|(word, _)| *word);
        let expected: Vec<u32> = known.iter().map(|(_, like)| *like).collect();
        assert_eq!(likenesses(words, typed), expected, "{typed}");
    }

    #[test]
    fn forms_of_a_word_are_nearly_the_same() {
        check("closure", &[("closure", SAME), ("closures", SAME), ("closing", 0)]);
        check("copies", &[("copy", SAME), ("copying", 0), ("cope", 0)]);
        check("caching", &[("cache", SAME), ("caches", SAME), ("catch", 0)]);
        check("class", &[("classes", SAME), ("classmethod", BEGINNING), ("clash", 0)]);
        check("lists", &[("list", SAME), ("listing", SAME), ("lisp", 0)]);
        check("note", &[("not", 0), ("notes", SAME)]);
    }

    #[test]
    fn a_word_that_the_deck_has_is_no_slip() {
        check("gil", &[("gil", SAME), ("fragile", 0), ("git", 0), ("gilded", BEGINNING)]);
        check("list", &[("listing", SAME), ("lisp", 0)]);
    }

    #[test]
    fn only_the_slightest_slips_count() {
        check("lsit", &[("list", SWAP), ("lit", 0), ("last", 0), ("literal", 0), ("wait", 0)]);
        check("yeild", &[("yield", SWAP), ("yields", SWAP), ("field", 0)]);
        check("genrator", &[("generator", SLIP), ("generators", SLIP), ("operator", 0)]);
        check("genrat", &[("generator", SLIPS), ("gender", 0)]);
        check("comprhenson", &[("comprehension", SLIPS), ("compression", 0)]);
        check("ilst", &[("list", SWAP)]);
    }

    #[test]
    fn short_words_are_not_guessed_at() {
        check("gli", &[("gil", 0), ("glue", 0)]);
        check("set", &[("bet", 0), ("reset", 0)]);
    }

    #[test]
    fn a_part_of_a_word_is_found_where_nothing_else_is() {
        check("hash", &[("unhashable", WITHIN), ("rehashed", WITHIN)]);
        check("hash", &[("unhashable", 0), ("hashing", SAME)]);
    }
}
