//! What to ask today: what is due, what is new, and what waits until tomorrow.
//! Does not know how a session shows it.

use alloc::vec::Vec;

use super::form::Asked;
use super::{Memories, Memory, Wishes};
use crate::deck::ConceptOutline;
use crate::progress::{Progress, Target};
use crate::time::Day;

/// What to ask today, each concept at most once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Queue {
    /// What is due, least likely recalled first.
    pub due: Vec<Due>,
    /// What was never seen, by level, then in the order of the deck.
    pub new: Vec<Target>,
    /// How many more are due that the limit of today keeps back.
    pub held_back: usize,
    /// How many memories are dated after today: a clock was set back, and they wait until it has caught up.
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
/// A concept that was asked today, in whatever form or mode, is not asked again, and counts towards the limits: as new if
/// it was first seen today, else as a review.
pub fn queue(
    memories: &Memories,
    outlines: &[&ConceptOutline],
    progress: &Progress,
    wishes: &Wishes,
    today: Day,
    seed: u64,
) -> Queue {
    let asked = Asked::new(progress);
    let today_asked = memories.iter().filter(|(_, memory)| memory.last == today);
    let (begun, reviewed) =
        today_asked.fold(
            (0, 0),
            |(begun, reviewed), (_, memory)| {
                if memory.first == today { (begun + 1, reviewed) } else { (begun, reviewed + 1) }
            },
        );

    let of = |outline: &ConceptOutline| memories.get(&outline.id).copied();
    let mut due: Vec<(&ConceptOutline, Memory)> = outlines
        .iter()
        .filter_map(|outline| Some((*outline, of(outline).filter(|memory| memory.due <= today)?)))
        .collect();
    due.sort_by(|(_, one), (_, other)| one.retrievability(today).total_cmp(&other.retrievability(today)));
    let held_back = due.len().saturating_sub(left(wishes.reviews_per_day, reviewed));
    due.truncate(due.len() - held_back);

    let mut new: Vec<&ConceptOutline> = outlines.iter().copied().filter(|outline| of(outline).is_none()).collect();
    new.sort_by_key(|outline| outline.level);
    new.truncate(left(wishes.new_per_day, begun));

    let due_form = |(outline, memory): (&ConceptOutline, Memory)| Due {
        target: asked.next(outline, Some(&memory), seed),
        retrievability: memory.retrievability(today),
        overdue: today.since(memory.due),
    };
    Queue {
        due: due.into_iter().map(due_form).collect(),
        new: new.into_iter().map(|outline| asked.next(outline, None, seed)).collect(),
        held_back,
        ahead: memories.iter().filter(|(_, memory)| memory.last > today).count(),
    }
}

/// What a limit leaves after so many.
fn left(limit: u16, done: usize) -> usize {
    usize::from(limit).saturating_sub(done)
}
