//! Which form of a concept to ask: its card or one of its items.
//! Does not know when a concept is due.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::Memory;
use crate::deck::ConceptOutline;
use crate::interaction::Kind;
use crate::progress::{Progress, Target};
use crate::random;

/// After so many lapses the same kind of question is not asked twice in a row, as Anki calls a card a leech.
const LEECH: u16 = 8;

/// What was asked so far, as far as the next form hangs on it.
#[derive(Default)]
pub(super) struct Asked<'a> {
    /// The place of the latest attempt at each target, in the order of time.
    latest: BTreeMap<&'a Target, usize>,
    concepts: BTreeMap<&'a str, OfConcept<'a>>,
}

/// What was asked of one concept.
struct OfConcept<'a> {
    last: &'a Target,
    is_right: bool,
    is_produced: bool,
}

/// One way to ask a concept.
struct Form {
    target: Target,
    /// The kind of the item; none for the card.
    kind: Option<Kind>,
}

impl Form {
    /// Whether the answer has to be made, and is not picked among options.
    fn is_produced(&self) -> bool {
        matches!(self.kind, None | Some(Kind::Output | Kind::Order | Kind::Blank))
    }
}

impl<'a> Asked<'a> {
    pub(super) fn new(progress: &'a Progress) -> Asked<'a> {
        let mut asked = Asked::default();
        for (place, attempt) in progress.standing().enumerate() {
            let (target, right) = (&attempt.target, attempt.score.is_full());
            let Some(concept) = target.concept() else { continue };
            asked.latest.insert(target, place);
            let of = asked.concepts.entry(concept).or_insert(OfConcept {
                last: target,
                is_right: false,
                is_produced: false,
            });
            of.last = target;
            of.is_right |= right;
            of.is_produced |= right && attempt.is_produced();
        }
        asked
    }

    /// The form to ask next: the one asked least recently, new ones first and the card last among them.
    ///
    /// A concept that was right by choosing alone is asked so that the answer has to be made, since a choice may be
    /// luck. One that was forgotten very often is asked in another kind than the last time.
    pub(super) fn next(&self, concept: &ConceptOutline, memory: Option<&Memory>, seed: u64) -> Target {
        let mut forms = forms(concept, seed);
        if let Some(of) = self.concepts.get(concept.id.as_str()) {
            if memory.is_some_and(|memory| memory.lapses >= LEECH) {
                let last = forms.iter().find(|form| form.target == *of.last).map(|form| form.kind);
                keep(&mut forms, |form| Some(form.kind) != last);
            }
            if of.is_right && !of.is_produced {
                keep(&mut forms, Form::is_produced);
            }
        }
        let least_recent = forms.into_iter().min_by_key(|form| self.latest.get(&form.target).copied());
        least_recent.map_or_else(|| Target::card(&concept.id), |form| form.target)
    }
}

/// The items of a concept, mixed, and its card.
fn forms(concept: &ConceptOutline, seed: u64) -> Vec<Form> {
    let item =
        |item: &crate::deck::ItemOutline| Form { target: Target::item(&concept.id, &item.id), kind: Some(item.kind) };
    let mut forms: Vec<Form> = concept.asked().map(item).collect();
    random::shuffle(&mut forms, random::seed_for(seed, &concept.id));
    forms.push(Form { target: Target::card(&concept.id), kind: None });
    forms
}

/// Keeps the forms that fit, or all if none does.
fn keep(forms: &mut Vec<Form>, fits: impl Fn(&Form) -> bool) {
    if forms.iter().any(&fits) {
        forms.retain(fits);
    }
}
