//! Which form of a concept to ask: its card or one of its items.
//! Does not know when a concept is due.

use alloc::vec::Vec;

use super::{Evidence, Memory};
use crate::deck::{ConceptOutline, ItemOutline};
use crate::interaction::Kind;
use crate::progress::{Attempt, Target};
use crate::random;
use crate::sorted::Sorted;

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

/// The form to ask next: the one asked least recently, new ones first and the card last among them.
///
/// A concept that was right by choosing or by help alone is asked so that the answer has to be made, since that may be
/// luck. One that was forgotten very often is asked in another kind than the last time. A repeat on the day on which it was
/// failed asks the same form again. `latest` is [`Progress::latest`].
///
/// [`Progress::latest`]: crate::progress::Progress::latest
pub(super) fn next_form(
    concept: &ConceptOutline,
    memory: Option<&Memory>,
    is_repeat: bool,
    latest: &Sorted<&Target, &Attempt>,
    seed: u64,
) -> Target {
    let asked = |form: &Form| latest.get(&form.target).map(|attempt| (attempt.at, attempt.id));
    let mut forms = forms(concept, seed);
    if is_repeat && let Some(at) = (0..forms.len()).max_by_key(|at| asked(&forms[*at])) {
        return forms.swap_remove(at).target;
    }
    if memory.is_some_and(Memory::is_leech) {
        let last = forms.iter().max_by_key(|form| asked(form)).map(|form| form.kind);
        keep(&mut forms, |form| Some(form.kind) != last);
    }
    if memory.is_some_and(|memory| memory.evidence == Evidence::Slight) {
        keep(&mut forms, Form::is_produced);
    }
    let least_recent = forms.into_iter().min_by_key(asked);
    least_recent.map_or_else(|| Target::card(&concept.id), |form| form.target)
}

/// The items of a concept, mixed, and its card. A program takes longer than all else that is due on a day, so it is asked
/// only where it was chosen.
fn forms(concept: &ConceptOutline, seed: u64) -> Vec<Form> {
    let item = |item: &ItemOutline| Form { target: Target::item(&concept.id, &item.id), kind: Some(item.kind) };
    let mut forms: Vec<Form> = concept.asked().filter(|item| item.kind != Kind::Code).map(item).collect();
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
