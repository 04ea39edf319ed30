//! Nothing is asked or said twice in the bank.
//! Compares words; does not know meaning.

use std::collections::{BTreeMap, BTreeSet};

use super::{items, texts};
use crate::markdown::Prose;
use crate::problem::{Place, Problems};
use crate::source::{Item, Kind, Source};

/// Words from which on an equal sentence is a copy.
const SENTENCE: usize = 8;

pub(super) fn lint(source: &Source, problems: &Problems) {
    sentences(source, problems);
    let shown: Vec<Shown> = items(source).map(|(_, item)| Shown::of(item)).collect();
    for (i, one) in shown.iter().enumerate() {
        compare(one, &shown[..i], problems);
    }
}

/// What a learner reads before answering.
struct Shown<'a> {
    item: &'a Item,
    stem: Vec<String>,
    /// The program, in one piece or as lines to be ordered; empty where there is none.
    code: Vec<String>,
    /// Word triples of both, since a stem such as "What does this program print?" is fair for every program.
    triples: BTreeSet<String>,
}

impl Shown<'_> {
    fn of(item: &Item) -> Shown<'_> {
        let code = match &item.kind {
            Some(Kind::Order(order)) => {
                order.lines.iter().map(|line| line.line.as_str()).collect::<Vec<_>>().join("\n")
            }
            _ => item.code.clone().unwrap_or_default(),
        };
        let triples = triples(&format!("{}\n{code}", item.stem));
        Shown { item, stem: normal(&item.stem), code: normal(&code), triples }
    }
}

/// Compares an item with those before it. One that it repeats is enough to say: a hundred equal ones are no five thousand
/// problems.
fn compare(one: &Shown<'_>, earlier: &[Shown<'_>], problems: &Problems) {
    let place = &one.item.place;
    let shows_code = !one.code.is_empty();
    let the_same = |other: &&Shown<'_>| one.code == other.code && (shows_code || one.stem == other.stem);
    if let Some(other) = earlier.iter().find(the_same) {
        let there = &other.item.place;
        if shows_code {
            let field = if one.item.code.is_some() { "code" } else { "lines" };
            problems.error(place.step(field), format!("is the code of {there}; show other code"));
        } else {
            problems.error(place.step("stem"), format!("is the stem of {there}; ask something else"));
        }
    } else if let Some(other) = earlier.iter().find(|other| alike(&one.triples, &other.triples)) {
        let there = &other.item.place;
        let text = format!("asks much like {there}, stem and code together; ask from another side");
        problems.warning(place.step("stem"), text);
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn normal(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_lowercase).collect()
}

fn triples(text: &str) -> BTreeSet<String> {
    words(text).windows(3).map(|triple| triple.join(" ")).collect()
}

/// Jaccard index of at least 0.7, which sets of very different sizes cannot have: most pairs are no more than counted.
fn alike(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let (fewer, more) = (one.len().min(other.len()), one.len().max(other.len()));
    if fewer * 10 < more * 7 {
        return false;
    }
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
