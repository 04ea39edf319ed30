//! The queue that a selection gives.
//! Does not know content that has not come: it works on outlines.

use alloc::collections::VecDeque;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

#[cfg(feature = "app")]
use super::mix::mixed;
use super::{Form, Only, Selection};
use crate::deck::{ConceptOutline, ItemOutline, Level};
#[cfg(feature = "app")]
use crate::interaction::Kind;
use crate::progress::{Attempt, Progress, Target};
#[cfg(feature = "app")]
use crate::progress::{Confidence, Mark};
use crate::random;
use crate::sorted::Sorted;

/// The targets of a session, in order.
///
/// Concepts are mixed by `seed` and take turns, so that siblings stand apart. A concept for which `ready` holds comes
/// first if there is one, so that the first question waits for nothing. Listed concepts keep their order, with items in
/// the order of the file, and a list of items keeps its own. Of both forms, cards lie among the items.
pub fn choose(
    selection: &Selection,
    concepts: &[&ConceptOutline],
    progress: &Progress,
    seed: u64,
    ready: impl Fn(&str) -> bool,
) -> Vec<Target> {
    if !selection.items.is_empty() {
        return listed(selection, concepts);
    }
    let taken = in_turn(selection, concepts, seed, ready);
    // Only the full page filters by progress; an element in a post does not carry the code.
    let by_progress = cfg!(feature = "app") && selection.only != Only::All;
    let answered = if by_progress { progress.latest() } else { Sorted::default() };
    let left = |mut targets: Vec<Target>| {
        targets.retain(|target| selection.only.takes(target, &answered));
        VecDeque::from(targets)
    };
    let items = || turns(taken.iter().map(|concept| left(selection.items_of(concept, seed))).collect());
    let cards = || turns(taken.iter().map(|concept| left(selection.card_of(concept))).collect());
    let mut targets = match selection.form {
        Form::Items => items(),
        Form::Cards => cards(),
        #[cfg(feature = "app")]
        Form::Both => return mixed(&items(), cards(), selection.count.into()),
    };
    if selection.count > 0 {
        targets.truncate(selection.count.into());
    }
    targets
}

/// The concepts that belong to what is chosen, in the order in which they take turns.
fn in_turn<'a>(
    selection: &Selection,
    concepts: &[&'a ConceptOutline],
    seed: u64,
    ready: impl Fn(&str) -> bool,
) -> Vec<&'a ConceptOutline> {
    let mut taken: Vec<&ConceptOutline> = concepts.iter().copied().filter(|concept| selection.takes(concept)).collect();
    if selection.concepts.is_empty() {
        random::shuffle(&mut taken, seed);
        // One that is ready begins; the others stay mixed.
        if let Some(at) = taken.iter().position(|concept| ready(&concept.id)) {
            let first = taken.remove(at);
            taken.insert(0, first);
        }
    } else {
        let of_id = |id: &String| taken.iter().copied().find(|concept| concept.id == *id);
        taken = selection.concepts.iter().filter_map(of_id).collect();
    }
    taken
}

fn listed(selection: &Selection, concepts: &[&ConceptOutline]) -> Vec<Target> {
    let target = |id: &String| {
        let (concept, item) = id.split_once('.').unwrap_or((id, ""));
        let outline = concepts.iter().find(|known| known.id == concept)?;
        if item.is_empty() {
            return Some(Target::card(concept));
        }
        outline.asked().any(|known| known.id == item).then(|| Target::item(concept, item))
    };
    selection.items.iter().filter_map(target).collect()
}

/// One from each queue in turn until all are empty.
fn turns(mut queues: Vec<VecDeque<Target>>) -> Vec<Target> {
    let mut targets = Vec::new();
    while queues.iter().any(|queue| !queue.is_empty()) {
        targets.extend(queues.iter_mut().filter_map(VecDeque::pop_front));
    }
    targets
}

impl Selection {
    /// Whether a concept belongs to what is chosen; of its items, those of the chosen levels are asked.
    fn takes(&self, concept: &ConceptOutline) -> bool {
        let listed = |ids: &[String], id: &String| ids.is_empty() || ids.contains(id);
        let audience = self.audience.is_none_or(|one| concept.audience.is_empty() || concept.audience.contains(&one));
        listed(&self.topics, &concept.topic)
            && listed(&self.concepts, &concept.id)
            && self.found.as_ref().is_none_or(|found| found.contains(&concept.id))
            && (self.asks.is_empty() || self.asks.contains(&concept.asks))
            && audience
    }

    /// Whether a concept and something of a chosen level in it belong to what is chosen.
    pub fn shows(&self, concept: &ConceptOutline) -> bool {
        self.takes(concept) && concept.levels().any(|level| self.takes_level(level))
    }

    /// Whether something of this level belongs to what is chosen.
    pub fn takes_level(&self, level: Level) -> bool {
        self.levels.is_empty() || self.levels.contains(&level)
    }

    fn items_of(&self, concept: &ConceptOutline, seed: u64) -> Vec<Target> {
        let mut items: Vec<&ItemOutline> = concept.asked().collect();
        if self.concepts.is_empty() {
            random::shuffle(&mut items, random::seed_for(seed, &concept.id));
        }
        #[cfg(feature = "app")]
        programs_last(&mut items);
        let items = items.into_iter().filter(|item| self.takes_level(item.level));
        items.map(|item| Target::item(&concept.id, &item.id)).collect()
    }

    fn card_of(&self, concept: &ConceptOutline) -> Vec<Target> {
        let card = Some(Target::card(&concept.id)).filter(|_| self.takes_level(concept.level));
        card.into_iter().collect()
    }
}

/// Lets a program wait until its task was met in the easier forms: lines to order, a bug to find.
#[cfg(feature = "app")]
fn programs_last(items: &mut Vec<&ItemOutline>) {
    let programs: Vec<&ItemOutline> = items.extract_if(.., |item| item.kind == Kind::Code).collect();
    items.extend(programs);
}

impl Only {
    /// Whether something belongs to what is chosen by the latest attempts.
    fn takes(self, target: &Target, answered: &Sorted<&Target, &Attempt>) -> bool {
        let latest = answered.get(target);
        match self {
            Only::All => true,
            Only::Missed => latest.is_some_and(|attempt| !attempt.score.is_full()),
            Only::Unseen => latest.is_none(),
            #[cfg(feature = "app")]
            Only::Starred => {
                let star = target.concept().map(|concept| Mark::Star.target(concept));
                star.and_then(|star| answered.get(&star).copied()).is_some_and(|word| word.score.is_full())
            }
            // It is always listed.
            #[cfg(feature = "app")]
            Only::Due => false,
            #[cfg(feature = "app")]
            Only::Certain => latest
                .is_some_and(|attempt| !attempt.score.is_full() && attempt.confidence == Some(Confidence::Certain)),
        }
    }
}

/// The recallable cells of a table as targets: mixed by `seed`, or those that are listed.
pub(crate) fn cells(selection: &Selection, table: &str, recallable: &[(&str, &str)], seed: u64) -> Vec<Target> {
    let mut targets: Vec<Target> =
        recallable.iter().map(|(aspect, subject)| Target::cell(table, aspect, subject)).collect();
    if !selection.items.is_empty() {
        let of_id = |id: &String| targets.iter().find(|target| target.listed() == *id).cloned();
        return selection.items.iter().filter_map(of_id).collect();
    }
    random::shuffle(&mut targets, random::seed_for(seed, &format!("cells {table}")));
    if selection.count > 0 {
        targets.truncate(selection.count.into());
    }
    targets
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::Asks;
    #[cfg(not(feature = "app"))]
    use crate::interaction::Kind;
    use alloc::string::ToString;
    use alloc::vec;

    fn outline(id: &str, topic: &str, items: &[&str]) -> ConceptOutline {
        let item = |id: &&str| ItemOutline {
            id: (*id).into(),
            kind: if id.starts_with("write") { Kind::Code } else { Kind::Choice },
            level: if id.starts_with("hard") { Level::Advanced } else { Level::Beginner },
            key_hash: 0,
        };
        ConceptOutline {
            id: id.into(),
            title: id.into(),
            topic: topic.into(),
            level: Level::Beginner,
            audience: vec![],
            asks: Asks::Concept,
            card_hash: 0,
            items: items.iter().map(item).collect(),
        }
    }

    fn chosen(selection: &Selection, seed: u64, ready: &str) -> Vec<String> {
        let deck = [
            outline("gil", "threads", &["a", "b", "hard"]),
            outline("asyncio", "threads", &["c", "d"]),
            outline("lists", "data", &["e", "f"]),
        ];
        let deck: Vec<&ConceptOutline> = deck.iter().collect();
        let targets = choose(selection, &deck, &Progress::default(), seed, |id| id == ready);
        targets.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn filters_of_topic_level_and_count_all_hold() {
        let threads = Selection { topics: vec!["threads".into()], ..Selection::default() };
        assert_eq!(chosen(&threads, 1, "").len(), 5);
        assert_eq!(chosen(&Selection { count: 2, ..threads.clone() }, 1, "").len(), 2);
        let advanced = Selection { levels: vec![Level::Advanced], ..threads };
        assert_eq!(chosen(&advanced, 1, ""), ["item:gil.hard"]);
    }

    #[cfg(feature = "app")]
    #[test]
    fn missed_and_unseen_are_chosen_by_the_latest_attempt() {
        use crate::samples::attempt;

        let deck = [outline("gil", "threads", &["a", "b", "c"])];
        let deck: Vec<&ConceptOutline> = deck.iter().collect();
        let progress = Progress::of([
            attempt(1, 1, "item:gil.a", false, 1),
            attempt(1, 2, "item:gil.b", false, 2),
            attempt(1, 3, "item:gil.a", true, 3),
        ]);
        let chosen = |only| {
            let selection = Selection { only, concepts: vec!["gil".into()], ..Selection::default() };
            let targets = choose(&selection, &deck, &progress, 1, |_| false);
            targets.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(chosen(Only::Missed), ["item:gil.b"]);
        assert_eq!(chosen(Only::Unseen), ["item:gil.c"]);
    }

    #[cfg(feature = "app")]
    #[test]
    fn what_is_due_is_only_what_is_listed() {
        let due = Selection { only: Only::Due, concepts: vec!["gil".into()], ..Selection::default() };
        assert_eq!(chosen(&due, 1, ""), [""; 0]);
        assert_eq!(chosen(&Selection { items: vec!["gil.a".into()], ..due }, 1, ""), ["item:gil.a"]);
    }

    #[cfg(feature = "app")]
    #[test]
    fn what_was_certain_and_wrong_is_chosen_until_it_is_right_or_doubted() {
        use crate::samples::attempt;

        let deck = [outline("gil", "threads", &["a", "b", "c", "d", "e"])];
        let deck: Vec<&ConceptOutline> = deck.iter().collect();
        let said = |n, item: &str, right, sure| Attempt {
            confidence: Some(sure),
            ..attempt(1, n, &format!("item:gil.{item}"), right, n.into())
        };
        let (certain, guess) = (Confidence::Certain, Confidence::Guess);
        let progress = Progress::of([
            said(1, "a", false, certain),
            said(2, "b", false, guess),
            said(3, "c", true, certain),
            said(4, "d", false, certain),
            said(5, "d", true, guess),
        ]);
        let wrong = Selection { only: Only::Certain, ..Selection::default() };
        assert_eq!(choose(&wrong, &deck, &progress, 1, |_| false), [Target::item("gil", "a")]);
    }

    #[test]
    fn a_list_shows_concepts_with_something_of_the_chosen_level() {
        let advanced = Selection { levels: vec![Level::Advanced], ..Selection::default() };
        assert!(advanced.shows(&outline("gil", "threads", &["a", "hard"])));
        assert!(!advanced.shows(&outline("gil", "threads", &["a"])));
    }

    #[cfg(feature = "app")]
    #[test]
    fn a_program_comes_after_the_other_forms_of_its_task() {
        let deck = [outline("sorting", "tasks", &["write", "order", "bug", "hard"]), outline("gil", "tasks", &["a"])];
        let deck: Vec<&ConceptOutline> = deck.iter().collect();
        for concepts in [vec![], vec!["sorting".into()]] {
            let selection = Selection { concepts, ..Selection::default() };
            for seed in 0..20 {
                let targets = choose(&selection, &deck, &Progress::default(), seed, |_| false);
                assert_eq!(targets.last(), Some(&Target::item("sorting", "write")), "{targets:?}");
            }
        }
    }

    #[test]
    fn siblings_take_turns() {
        let all = chosen(&Selection::default(), 3, "");
        let first: Vec<&str> = all[..3].iter().map(|target| target.split('.').next().unwrap()).collect();
        assert!(first[0] != first[1] && first[1] != first[2] && first[0] != first[2], "{all:?}");
    }

    #[test]
    fn a_ready_concept_comes_first_whatever_the_seed() {
        for seed in 0..30 {
            assert!(chosen(&Selection::default(), seed, "lists")[0].starts_with("item:lists."));
        }
    }

    #[cfg(feature = "app")]
    #[test]
    fn both_forms_are_asked_at_any_length_equally_for_equal_seeds() {
        let both = |count| Selection { form: Form::Both, count, ..Selection::default() };
        for (count, cards) in [(2, 1), (3, 1), (5, 2), (0, 3)] {
            for seed in 0..20 {
                let targets = chosen(&both(count), seed, "");
                assert_eq!(targets.iter().filter(|target| target.starts_with("card:")).count(), cards, "{targets:?}");
                assert_eq!(targets, chosen(&both(count), seed, ""));
            }
        }
        assert_ne!(chosen(&both(5), 1, ""), chosen(&both(5), 2, ""));
    }

    #[cfg(feature = "app")]
    #[test]
    fn the_card_of_a_listed_concept_comes_after_its_items() {
        let one = Selection { concepts: vec!["gil".into()], form: Form::Both, ..Selection::default() };
        assert_eq!(chosen(&one, 5, ""), ["item:gil.a", "item:gil.b", "item:gil.hard", "card:gil"]);
    }

    #[test]
    fn listed_concepts_keep_their_order_and_items_keep_theirs() {
        let one = Selection { concepts: vec!["gil".into()], ..Selection::default() };
        assert_eq!(chosen(&one, 5, ""), ["item:gil.a", "item:gil.b", "item:gil.hard"]);
        let items = ["lists.f", "gil.a", "gil", "gil.gone", "gone"].map(Into::into).to_vec();
        let items = Selection { items, ..Selection::default() };
        assert_eq!(chosen(&items, 5, ""), ["item:lists.f", "item:gil.a", "card:gil"]);
    }

    #[test]
    fn every_target_is_found_again_by_its_place_in_a_list() {
        let table = Selection { table: Some("t".into()), ..Selection::default() };
        let all = [("order", "set"), ("order", "dict"), ("hash", "set")];
        let mixed = cells(&table, "t", &all, 3);
        let listed = Selection { items: mixed.iter().map(Target::listed).collect(), ..table };
        assert_eq!(cells(&listed, "t", &all, 4), mixed);
        let both = Selection::default();
        #[cfg(feature = "app")]
        let both = Selection { form: Form::Both, ..both };
        let deck = [outline("gil", "threads", &["a", "b"]), outline("lists", "data", &["e"])];
        let deck: Vec<&ConceptOutline> = deck.iter().collect();
        let chosen = |selection: &Selection| choose(selection, &deck, &Progress::default(), 3, |_| false);
        let mixed = chosen(&both);
        let listed = Selection { items: mixed.iter().map(Target::listed).collect(), ..Selection::default() };
        assert_eq!(chosen(&listed), mixed);
    }

    #[test]
    fn equal_seeds_give_equal_sessions() {
        assert_eq!(chosen(&Selection::default(), 7, ""), chosen(&Selection::default(), 7, ""));
        assert_ne!(chosen(&Selection::default(), 7, ""), chosen(&Selection::default(), 8, ""));
    }
}
