//! Which of the names that exist was meant by one that does not.
//! Does not know what is named.

use alloc::vec::Vec;

/// The one of `known` that `written` is a slip of: one letter too many, too few or wrong, or the same letters mixed up.
/// Of a name that begins with a sign, or has one that is not in any known, somebody else makes use.
pub fn meant(known: &[&'static str], written: &str) -> Option<&'static str> {
    let ours = |sign: u8| sign.is_ascii_alphanumeric() || sign == b'-' || sign == b'_';
    if known.contains(&written) || !written.bytes().all(ours) || written.starts_with(['-', '_']) {
        return None;
    }
    known.iter().copied().find(|known| is_slip(known.as_bytes(), written.as_bytes()))
}

fn is_slip(known: &[u8], written: &[u8]) -> bool {
    let same = |pairs: &mut dyn Iterator<Item = (&u8, &u8)>| pairs.take_while(|(one, other)| one == other).count();
    let begins = same(&mut known.iter().zip(written));
    let ends = same(&mut known[begins..].iter().rev().zip(written[begins..].iter().rev()));
    let count = |word: &[u8], letter: &u8| word.iter().filter(|other| *other == letter).count();
    known.len().max(written.len()) <= begins + ends + 1
        || (known.len() == written.len() && known.iter().all(|one| count(known, one) == count(written, one)))
}

/// At most `most` of the names, those first that share most with what was written, and how many others there are.
pub fn nearest<'a>(names: &[&'a str], written: &str, most: usize) -> (Vec<&'a str>, usize) {
    let written = written.to_ascii_lowercase();
    let mut left: Vec<(usize, &str)> = names.iter().map(|name| (likeness(name, &written), *name)).collect();
    let mut near = Vec::new();
    // Taking the best a few times weighs less in the wasm than a sort.
    while near.len() < most
        && let Some(best) = left.iter().map(|(like, _)| *like).max()
        && let Some(at) = left.iter().position(|(like, _)| *like == best)
    {
        near.push(left.remove(at).1);
    }
    (near, left.len())
}

/// How many pairs of neighbouring letters two names share, in thousandths of all that they have (Dice, 1945).
fn likeness(name: &str, written: &str) -> usize {
    let bounded = |word: &str| -> Vec<u8> { alloc::format!("-{word}-").into_bytes() };
    let (name, written) = (bounded(name), bounded(written));
    let mut left: Vec<&[u8]> = written.windows(2).collect();
    let all = name.len() + written.len() - 2;
    let mut shared = 0;
    for pair in name.windows(2) {
        if let Some(at) = left.iter().position(|other| *other == pair) {
            left.swap_remove(at);
            shared += 1;
        }
    }
    2000 * shared / all
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    const KNOWN: [&str; 6] = ["topic", "level", "mode", "heading-level", "deck", "items"];

    #[track_caller]
    fn check(written: &str, expected: Option<&str>) {
        assert_eq!(meant(&KNOWN, written), expected, "{written}");
    }

    #[test]
    fn a_slip_of_one_letter_and_mixed_letters_tell_what_was_meant() {
        check("topics", Some("topic"));
        check("item", Some("items"));
        check("moed", Some("mode"));
        check("mdoes", None);
        check("levle", Some("level"));
        check("heading_level", Some("heading-level"));
        check("headinglevel", Some("heading-level"));
        check("lvl", None);
    }

    #[test]
    fn what_is_right_or_of_others_is_no_slip() {
        for name in ["topic", ":mode", "@mode", "_mode", "-mode", "mode.x", "data-level", "aria-level", "x-mode", ""] {
            check(name, None);
        }
        for name in ["class", "id", "style", "slot", "part", "hidden", "title", "role", "tabindex", "is", "dir"] {
            check(name, None);
        }
    }

    #[test]
    fn of_many_names_the_few_that_are_most_like_the_written_one_are_told() {
        let names: Vec<String> =
            (0..40).map(|n| alloc::format!("number-{n}")).chain(["list-vs-tuple".into(), "tuples".into()]).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        assert_eq!(nearest(&names, "Lists-vs-tuples", 2), (alloc::vec!["list-vs-tuple", "tuples"], 40));
        assert_eq!(nearest(&names, "number-7", 1), (alloc::vec!["number-7"], 41));
        assert_eq!(nearest(&names[..3], "nothing", 5), (names[..3].to_vec(), 0));
        assert_eq!(nearest(&[], "nothing", 5), (alloc::vec![], 0));
    }
}
