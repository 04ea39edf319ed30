//! Open cards among the items of a session.
//! Does not know what either asks.

use alloc::collections::VecDeque;
use alloc::vec::Vec;

use crate::progress::Target;

/// So many of both, 0 for all, as their numbers are to each other: the cards lie evenly among the items.
///
/// It begins with an item, and where both are wanted and there, each is drawn. A card waits while an item of its concept
/// stands beside it, so that of a single concept the card comes last.
pub(super) fn mixed(items: &[Target], cards: Vec<Target>, count: usize) -> Vec<Target> {
    let all = items.len() + cards.len();
    let length = if count > 0 { count.min(all) } else { all };
    let asked = share(length, cards.len(), all).max(1).min(cards.len()).min(length.saturating_sub(1));
    // Without items there is nothing to lie among.
    let asked = if items.is_empty() { length } else { asked };
    let among = length - asked;
    let (mut cards, mut drawn) = (VecDeque::from(cards), 0);
    let mut targets = Vec::new();
    for at in 0..among {
        targets.push(items[at].clone());
        // Rounding puts a card in the middle of its stretch of items.
        while drawn < share(at + 1, asked, among) {
            let next = items[..among].get(at + 1);
            let beside = [targets.last(), next].map(|target| target.and_then(Target::concept));
            let Some(apart) = cards.iter().position(|card| !beside.contains(&card.concept())) else { break };
            targets.extend(cards.remove(apart));
            drawn += 1;
        }
    }
    targets.extend(cards.into_iter().take(asked - drawn));
    targets
}

/// This part of a whole of `number`, the nearest whole one.
fn share(number: usize, part: usize, whole: usize) -> usize {
    (2 * number * part + whole).checked_div(2 * whole).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::String;

    /// Items of concepts that take turns, and a card of each concept, as far as there are any.
    fn deal(concepts: usize, items: usize, cards: usize, count: usize) -> Vec<Target> {
        let id = |n: usize| format!("c{}", n % concepts);
        let items: Vec<Target> = (0..items).map(|n| Target::item(&id(n), &format!("i{n}"))).collect();
        mixed(&items, (0..cards).map(|n| Target::card(&id(n))).collect(), count)
    }

    fn places(targets: &[Target]) -> Vec<usize> {
        (0..targets.len()).filter(|at| matches!(targets[*at], Target::Card { .. })).collect()
    }

    #[test]
    fn cards_are_a_fair_part_of_any_length_and_lie_evenly() {
        let places = |count| places(&deal(8, 35, 8, count));
        assert_eq!(places(5), [2]);
        assert_eq!(places(10), [2, 7]);
        assert_eq!(places(20), [2, 7, 12, 17]);
        assert_eq!(places(0).len(), 8);
    }

    #[test]
    fn one_card_at_least_is_drawn_and_one_item_at_least_comes_before() {
        assert_eq!(places(&deal(40, 200, 2, 5)), [2]);
        assert_eq!(places(&deal(9, 1, 9, 5)), [1, 2, 3, 4]);
        assert_eq!(places(&deal(3, 6, 3, 1)), [0; 0]);
        assert_eq!(places(&deal(3, 0, 3, 2)), [0, 1]);
        assert_eq!(places(&deal(3, 5, 0, 4)), [0; 0]);
    }

    #[test]
    fn all_of_both_are_asked_once_where_no_length_is_set() {
        for (items, cards) in [(0, 0), (0, 4), (4, 0), (1, 7), (7, 1), (7, 7), (35, 8)] {
            let mut all: Vec<String> = deal(8, items, cards, 0).iter().map(Target::listed).collect();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), items + cards);
        }
    }

    #[test]
    fn a_card_stands_apart_from_items_of_its_concept_or_after_them() {
        for count in [0, 5, 10, 20] {
            let targets = deal(8, 35, 8, count);
            for pair in targets.windows(2) {
                assert_ne!(pair[0].concept(), pair[1].concept(), "{targets:?}");
            }
        }
        assert_eq!(places(&deal(1, 4, 1, 0)), [4]);
    }
}
