//! Decks larger than any that was written, made of ours. Knows nothing of browsers.

use anyhow::{Context, Result, anyhow};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use viva_core::deck::{Concept, Deck, Item, Parts};
use viva_core::library::INDEX;
use viva_core::text::Rich;

/// The numbers below 26 by which the letters can be multiplied without two becoming one.
const FACTORS: [u32; 12] = [1, 3, 5, 7, 9, 11, 15, 17, 19, 21, 23, 25];

/// The files of a deck that repeats ours under new names until its concepts are `enough`; gives their folder.
///
/// Mere copies would travel for nothing, since they compress to nothing: each has questions in an alphabet of its own,
/// and with them hashes of its own. The words of its cards are the old ones and new ones, more than one that was written
/// would have.
pub(super) fn until(name: &str, enough: impl Fn(&[Concept]) -> bool) -> Result<PathBuf> {
    let root = xtask::dist::root();
    let mut parts = ours()?;
    let originals = parts.concepts.clone();
    for (round, original) in (1..).flat_map(|round| originals.iter().map(move |original| (round, original))) {
        if enough(&parts.concepts) {
            break;
        }
        parts.concepts.push(copy(original, round)?);
    }
    let deck = Deck::check(parts).map_err(|faults| anyhow!("the copies do not fit together: {faults:?}"))?;
    let folder = root.join("target/bench").join(name);
    fs::create_dir_all(&folder)?;
    for (name, bytes) in viva_author::files(&deck) {
        let put = |name: &str, bytes: &[u8]| {
            fs::write(folder.join(name), bytes).with_context(|| format!("{name} could not be written"))
        };
        put(&name, &bytes)?;
        // Only what may be fetched on the slow line: packing is most of the work.
        if name == INDEX || name.starts_with("topic-") {
            put(&format!("{name}.br"), &xtask::pack::brotli(&bytes))?;
        }
    }
    Ok(folder)
}

/// The deck as it is written.
pub(super) fn ours() -> Result<Parts> {
    let deck = viva_author::build(&xtask::dist::root().join("content/python"));
    Ok(deck.map_err(|all| anyhow!("{} problems", all.len()))?.parts().clone())
}

fn copy(original: &Concept, round: u32) -> Result<Concept> {
    let items = original.items.iter().map(|item| in_alphabet(item, round)).collect::<Result<_>>()?;
    let mut copy = Concept { id: format!("{}-{round}", original.id), items, ..original.clone() };
    let words = copy.card.answer.words();
    copy.card.answer = Rich::plain(words.split(' ').map(|word| format!("{word}{round} ")).collect::<String>());
    Ok(copy)
}

/// The item with every text and id in the alphabet of a round.
fn in_alphabet(item: &Item, round: u32) -> Result<Item> {
    let mut value = serde_json::to_value(item)?;
    rewrite(&mut value, round);
    Ok(serde_json::from_value(value)?)
}

fn rewrite(value: &mut Value, round: u32) {
    match value {
        Value::String(text) if !is_fixed(text) => *text = text.chars().map(|sign| letter(sign, round)).collect(),
        Value::Array(values) => values.iter_mut().for_each(|value| rewrite(value, round)),
        Value::Object(fields) => fields.values_mut().for_each(|value| rewrite(value, round)),
        _ => {}
    }
}

/// The name of a variant is one word that begins with a capital; an address has to stay one.
fn is_fixed(text: &str) -> bool {
    let variant = text.starts_with(|first: char| first.is_ascii_uppercase()) && text.chars().all(char::is_alphanumeric);
    variant || text.starts_with("https://")
}

/// Each round has another factor or another step, so that 155 of them differ.
fn letter(sign: char, round: u32) -> char {
    let factor = FACTORS[round as usize % FACTORS.len()];
    match sign {
        'a'..='z' => char::from_u32('a' as u32 + ((sign as u32 - 'a' as u32) * factor + round) % 26).unwrap_or(sign),
        _ => sign,
    }
}
