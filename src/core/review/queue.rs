//! What to ask today: what is due, what is new, and what waits until tomorrow.
//! Does not know how a session shows it.

use alloc::vec::Vec;

use super::form::next_form;
use super::{Memories, Wishes};
use crate::deck::{Asks, ConceptOutline};
use crate::progress::{Progress, Target};
use crate::time::Day;

/// What to ask today, each concept at most once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Queue {
    /// What is due, least likely recalled first.
    pub due: Vec<Due>,
    /// What was never seen, by level, then in the order of the deck; advice for candidates after all else.
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

    unseen.sort_by_key(|outline| (outline.asks == Asks::Advice, outline.level));
    let first = |limit| {
        let begins = unseen.iter().take(left(limit, begun));
        begins.map(|outline| next_form(outline, None, &latest, seed)).collect()
    };
    let late = if is_late { first(usual) } else { Vec::new() };
    Queue { due, new: first(wishes.new_per_day), late, held_back, ahead }
}

/// What a limit leaves after so many.
fn left(limit: u16, done: usize) -> usize {
    usize::from(limit).saturating_sub(done)
}
