//! Nothing is asked or said twice in the bank.
//! Compares words; does not know meaning.

use std::collections::{BTreeMap, BTreeSet};

use super::{items, texts};
use crate::markdown::Prose;
use crate::problem::{Place, Problems};
use crate::source::{Item, Source};

/// Words from which on an equal sentence is a copy.
const SENTENCE: usize = 8;

pub(super) fn lint(source: &Source, problems: &Problems) {
    sentences(source, problems);
    let items: Vec<&Item> = items(source).map(|(_, item)| item).collect();
    let stems: Vec<BTreeSet<String>> = items.iter().map(|item| triples(&item.stem)).collect();
    for (i, one) in items.iter().enumerate() {
        for (j, other) in items[..i].iter().enumerate() {
            let with_code = one.code.is_some() && other.code.is_some();
            if with_code && normal(one.code.as_deref()) == normal(other.code.as_deref()) {
                problems.error(one.place.step("code"), format!("is the code of {}; show other code", other.place));
            }
            // "What does this program print?" is a fair stem for every program.
            if one.code.is_some() || other.code.is_some() {
                continue;
            }
            if normal(Some(&one.stem)) == normal(Some(&other.stem)) {
                problems.error(one.place.step("stem"), format!("is the stem of {}; ask something else", other.place));
            } else if alike(&stems[i], &stems[j]) {
                problems.warning(
                    one.place.step("stem"),
                    format!("is much like the stem of {}; ask from another side", other.place),
                );
            }
        }
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn normal(text: Option<&str>) -> Vec<String> {
    text.unwrap_or_default().split_whitespace().map(str::to_lowercase).collect()
}

fn triples(text: &str) -> BTreeSet<String> {
    words(text).windows(3).map(|triple| triple.join(" ")).collect()
}

/// Jaccard index of at least 0.7.
fn alike(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let shared = one.intersection(other).count();
    let all = one.len() + other.len() - shared;
    all > 0 && shared * 10 >= all * 7
}

fn sentences(source: &Source, problems: &Problems) {
    let mut seen: BTreeMap<String, Place> = BTreeMap::new();
    // Cells of a row say the same of several subjects on purpose.
    for one in texts::all(source).into_iter().filter(|one| !one.place.file.starts_with("tables/")) {
        for sentence in Prose::of(one.text).sentences() {
            let words = words(&sentence);
            // Pieces of code are one word each here, so sentences that differ in code only are not compared.
            if words.len() < SENTENCE || sentence.contains("code") {
                continue;
            }
            let key = words.join(" ");
            if let Some(first) = seen.get(&key) {
                problems.error(one.place.clone(), format!("repeats a sentence of {first}; say it in one place"));
            } else {
                seen.insert(key, one.place.clone());
            }
        }
    }
}
