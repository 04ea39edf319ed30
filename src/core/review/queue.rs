//! What to ask today: what is due, what is new, and what waits until tomorrow.
//! Does not know how a session shows it.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::form::next_form;
use super::{Memories, Wishes};
use crate::deck::{Asks, Audience, ConceptOutline};
use crate::progress::{Progress, Target};
use crate::time::Day;

/// What to ask today, each concept at most once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Queue {
    /// What is due, least likely recalled first.
    pub due: Vec<Due>,
    /// What was never seen, each second one of the field that is prepared for as long as it has any; within both by level,
    /// from every topic in turn. Advice for candidates comes after all else.
    pub new: Vec<Target>,
    /// What would be new today but for the week before an interview: for those who begin it all the same.
    pub late: Vec<Target>,
    /// What more is due, and kept back by the limit of today, in the same order.
    pub held_back: Vec<Due>,
    /// How many memories have answers that are dated after today: a clock was set back.
    pub ahead: usize,
}

/// A concept that is due, in the form to ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// What to ask.
    pub target: Target,
    /// The chance that it is recalled today, 0..=1.
    pub retrievability: f32,
    /// For how many days it has been due; 0 for today.
    pub overdue: u32,
}

/// What to ask of the concepts of these outlines today.
///
/// What is put aside does not come, and leaves its place within the limits to others. A concept that was asked today, in whatever form or mode, is not asked again, and counts towards the limits: as new if
/// it was first seen today, else as a review.
pub fn queue(
    memories: &Memories,
    outlines: &[&ConceptOutline],
    progress: &Progress,
    wishes: &Wishes,
    field: Option<Audience>,
    today: Day,
    seed: u64,
) -> Queue {
    let usual = wishes.new_per_day;
    let is_late = wishes.days_to_begin(today) == Some(0) && wishes.interview > Some(today);
    let wishes = wishes.on(today);
    let latest = progress.latest();
    let asides = progress.asides(today);
    let (mut begun, mut reviewed, mut ahead) = (0, 0, 0);
    for (_, memory) in memories.iter() {
        let is_today = memory.last == today;
        begun += usize::from(is_today && memory.first == today);
        reviewed += usize::from(is_today && memory.first < today);
        ahead += usize::from(memory.ahead);
    }

    let mut due: Vec<Due> = Vec::new();
    let mut unseen: Vec<&ConceptOutline> = Vec::new();
    for outline in outlines.iter().copied().filter(|outline| !asides.contains_key(outline.id.as_str())) {
        let Some(memory) = memories.get(&outline.id) else {
            unseen.push(outline);
            continue;
        };
        if memory.due <= today {
            let retrievability = memory.retrievability(today);
            let place = due.partition_point(|other| other.retrievability <= retrievability);
            let target = next_form(outline, Some(memory), &latest, seed);
            due.insert(place, Due { target, retrievability, overdue: today.since(memory.due) });
        }
    }
    let held_back = due.split_off(due.len().min(left(wishes.reviews_per_day, reviewed)));

    let unseen = in_turn(&unseen, field);
    let first = |limit| {
        let begins = unseen.iter().take(left(limit, begun));
        begins.map(|outline| next_form(outline, None, &latest, seed)).collect()
    };
    let late = if is_late { first(usual) } else { Vec::new() };
    Queue { due, new: first(wishes.new_per_day), late, held_back, ahead }
}

/// What is new, in the order in which it begins.
fn in_turn<'a>(unseen: &[&'a ConceptOutline], field: Option<Audience>) -> Vec<&'a ConceptOutline> {
    let mut ranks = BTreeMap::new();
    let mut ranked: Vec<_> = unseen
        .iter()
        .map(|outline| {
            let group = (outline.asks == Asks::Advice, outline.level);
            let rank: &mut usize = ranks.entry((group, &outline.topic)).or_default();
            *rank += 1;
            ((group, *rank), *outline)
        })
        .collect();
    // Equal ranks keep the order of the deck.
    ranked.sort_by_key(|(place, _)| *place);
    let is_own = |outline: &ConceptOutline| {
        outline.asks != Asks::Advice && field.is_some_and(|field| outline.audience.contains(&field))
    };
    let (own, rest): (Vec<_>, Vec<_>) =
        ranked.into_iter().map(|(_, outline)| outline).partition(|outline| is_own(outline));
    let (mut own, mut rest) = (own.into_iter(), rest.into_iter());
    let pairs = core::iter::from_fn(|| Some([own.next(), rest.next()]).filter(|pair| *pair != [None, None]));
    pairs.flatten().flatten().collect()
}

/// What a limit leaves after so many.
fn left(limit: u16, done: usize) -> usize {
    usize::from(limit).saturating_sub(done)
}
