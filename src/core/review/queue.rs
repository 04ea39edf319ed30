//! What to ask today: what is due, what is new, and what waits until tomorrow.
//! Does not know how a session shows it.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::form::next_form;
use super::{Memories, Memory, Wishes};
use crate::deck::{Asks, Audience, ConceptOutline};
use crate::progress::{Attempt, Progress, Target};
use crate::sorted::Sorted;
use crate::time::Day;

/// So many more are offered once the limit of new ones is used up.
const MORE_NEW: usize = 5;

/// What to ask today, each concept at most once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Queue {
    /// What is due, least likely recalled first, and then what was failed today and not passed since, as it was asked.
    pub due: Vec<Due>,
    /// What was never seen, each second one of the field that is prepared for as long as it has any; within both by level,
    /// from every topic in turn. Advice for candidates comes after all else.
    pub new: Vec<Target>,
    /// What would be new today but for the week before an interview: for those who begin it all the same.
    pub late: Vec<Target>,
    /// What more is due, and kept back by the limit of today, in the same order.
    pub held_back: Vec<Due>,
    /// What is due on the next day that has any, as it is asked then: for those who are done and study ahead. What was asked
    /// today is not among it, since another answer on the same day is no review, and in the week before an interview,
    /// which spreads what comes, there is none.
    pub next: Option<(Day, Vec<Due>)>,
    /// A few more that would be new, for those who used up the limit of today and have nothing due. None where none is
    /// wished, nor in that week.
    pub more: Vec<Target>,
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
/// What is put aside does not come, and leaves its place within the limits to others. A concept that was right today, in
/// whatever form or mode, is not asked again, and counts towards the limits: as new if it was first seen today, else as a
/// review. One that was failed today is due until it is passed, whatever the limits.
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
    let is_last_week = wishes.days_to_begin(today) == Some(0);
    let is_late = is_last_week && wishes.interview > Some(today);
    let wishes = wishes.on(today);
    let asides = progress.asides(today);
    let (mut begun, mut reviewed, mut ahead) = (0, 0, 0);
    for (_, memory) in memories.iter() {
        let is_today = memory.last == today;
        begun += usize::from(is_today && memory.first == today);
        reviewed += usize::from(is_today && memory.first < today);
        ahead += usize::from(memory.ahead);
    }

    let mut seen = Seen { concepts: Vec::new(), latest: progress.latest(), today, seed };
    let mut unseen: Vec<&ConceptOutline> = Vec::new();
    for outline in outlines.iter().copied().filter(|outline| !asides.contains_key(outline.id.as_str())) {
        match memories.get(&outline.id) {
            Some(memory) => seen.concepts.push((outline, memory)),
            None => unseen.push(outline),
        }
    }
    let is_failed = |memory: &Memory| memory.due <= today && memory.last == today;
    let mut due = seen.due(|memory| memory.due <= today && !is_failed(memory));
    let held_back = due.split_off(due.len().min(left(wishes.reviews_per_day, reviewed)));
    due.extend(seen.due(is_failed));
    let is_done = due.is_empty() && !is_last_week;
    let next = if is_done && held_back.is_empty() { seen.next(wishes.reviews_per_day) } else { None };

    let unseen = in_turn(&unseen, field);
    let first =
        |count| unseen.iter().take(count).map(|outline| next_form(outline, None, false, &seen.latest, seed)).collect();
    let new: Vec<Target> = first(left(wishes.new_per_day, begun));
    let late = if is_late { first(left(usual, begun)) } else { Vec::new() };
    let more = if is_done && new.is_empty() && usual > 0 { first(MORE_NEW) } else { Vec::new() };
    Queue { due, new, late, held_back, next, more, ahead }
}

/// Concepts that were seen and are not put aside.
struct Seen<'a> {
    concepts: Vec<(&'a ConceptOutline, &'a Memory)>,
    /// See [`Progress::latest`].
    latest: Sorted<&'a Target, &'a Attempt>,
    today: Day,
    seed: u64,
}

impl Seen<'_> {
    /// Those whose memory `comes`, least likely recalled first.
    fn due(&self, comes: impl Fn(&Memory) -> bool) -> Vec<Due> {
        let mut due: Vec<Due> = Vec::new();
        for (outline, memory) in self.concepts.iter().filter(|(_, memory)| comes(memory)) {
            let retrievability = memory.retrievability(self.today);
            let place = due.partition_point(|other| other.retrievability <= retrievability);
            let is_repeat = memory.last == self.today;
            let target = next_form(outline, Some(memory), is_repeat, &self.latest, self.seed);
            due.insert(place, Due { target, retrievability, overdue: self.today.since(memory.due) });
        }
        due
    }

    /// The next day on which some are due that were not asked today, and as many of those as the limit of a day takes.
    fn next(&self, limit: u16) -> Option<(Day, Vec<Due>)> {
        let is_ahead = |memory: &Memory| memory.due > self.today && memory.last < self.today;
        let day = self.concepts.iter().filter(|(_, memory)| is_ahead(memory)).map(|(_, memory)| memory.due).min()?;
        let mut due = self.due(|memory| is_ahead(memory) && memory.due == day);
        due.truncate(limit.into());
        Some((day, due))
    }
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
