//! What review holds for today and for the next day, with all that is needed to say it.
//! Does not know how it is shown, nor how anything is found due; see [`crate::review`].

use alloc::string::String;
use alloc::vec::Vec;

use super::Model;
use crate::deck::ConceptOutline;
use crate::progress::{Aside, Mark, Target};
use crate::review::{Memories, Memory, Queue, queue};
use crate::selection::{Form, Only, Selection};
use crate::time::Day;

/// So many of those that wait are offered at once.
const MORE: usize = 20;

/// What is due, what is new, and what comes next.
#[derive(Clone, Debug)]
pub struct Agenda {
    /// What is remembered, but for what is put aside.
    pub memories: Memories,
    /// What to ask today.
    pub queue: Queue,
    /// How many concepts have never been asked.
    pub unseen: usize,
    /// How many are put aside for today, and how many are suspended.
    pub asides: [usize; 2],
    today: Day,
}

impl Model {
    /// What review holds today.
    pub fn agenda(&self) -> Agenda {
        let memories = self.memories();
        let asides = self.progress.asides(self.today);
        let wanted = Selection { topics: self.new_from(), ..self.settings.preset.selection() };
        let mut outlines: Vec<&ConceptOutline> = self.library.outlines().collect();
        outlines.retain(|concept| wanted.shows(concept) || memories.get(&concept.id).is_some());
        let is_unseen = |concept: &&&ConceptOutline| {
            memories.get(&concept.id).is_none() && !asides.contains_key(concept.id.as_str())
        };
        let unseen = outlines.iter().filter(is_unseen).count();
        let (wishes, seed) = (&self.settings.wishes, self.today.0.unsigned_abs());
        let queue = queue(&memories, &outlines, &self.progress, wishes, wanted.audience, self.today, seed);
        let suspended = asides.values().filter(|aside| **aside == Aside::Suspended).count();
        let memories = memories.coming(&asides, self.today);
        Agenda { memories, queue, unseen, asides: [asides.len() - suspended, suspended], today: self.today }
    }

    /// The topics from which what is new comes; none where it comes from all of them. One that the deck no longer has
    /// leaves the choice to the others.
    pub fn new_from(&self) -> Vec<String> {
        let mut topics: Vec<String> = self.progress.all_marked(Mark::NewFrom).into_iter().map(String::from).collect();
        topics.retain(|id| self.library.outlines().any(|concept| concept.topic == *id));
        topics
    }

    /// What is due of what these filters let through: as it is asked in review, or its cards.
    pub fn due_of(&self, filters: &Selection) -> Selection {
        let agenda = self.agenda();
        let mut due = agenda.due();
        due.retain(|target| {
            let concept = target.concept().and_then(|id| self.library.outline(id));
            concept.is_some_and(|concept| filters.shows(concept))
        });
        if filters.form == Form::Cards { Selection::cards_due(due) } else { Selection::listed(Only::Due, due) }
    }
}

impl Agenda {
    /// What is due, in order.
    pub fn due(&self) -> Vec<&Target> {
        self.queue.due.iter().map(|due| &due.target).collect()
    }

    /// The next of those that the limit keeps back.
    pub fn waiting(&self) -> Vec<&Target> {
        self.queue.held_back.iter().take(MORE).map(|due| &due.target).collect()
    }

    /// The day on which something comes next, how much, and how much of it was answered today, so that it cannot be taken
    /// ahead.
    pub fn next(&self) -> Option<([usize; 2], Day)> {
        let coming = || self.memories.iter().map(|(_, memory)| memory).filter(|memory| memory.due > self.today);
        let next = coming().map(|memory| memory.due).min()?;
        let due = || coming().filter(|memory| memory.due == next);
        let answered = due().filter(|memory: &&Memory| memory.last == self.today).count();
        Some(([due().count(), answered], next))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::deck::{Chunk, Topic, TopicOutline};
    use crate::library::INDEX;
    use crate::progress::Progress;
    use crate::samples::{attempt, index};
    use crate::settings::{Preset, Settings};
    use alloc::vec;

    const DAY: i64 = 86_400_000;

    /// On day 20 of a deck of three concepts, of which `gil` and `lists` were missed on the day before.
    fn model() -> Model {
        let missed = |n, target: &str| attempt(1, n, target, false, 19 * DAY + DAY / 2 + i64::from(n));
        let progress = Progress::of(vec![missed(1, "item:gil.a"), missed(2, "item:lists.a")]);
        let mut model = Model::new(Config::default(), progress, Settings::default(), 9);
        model.library.add(INDEX, index(&["gil", "lists", "dicts"]));
        model.today = Day(20);
        model
    }

    fn ids(selection: &Selection) -> Vec<&str> {
        selection.items.iter().map(|id| id.split('.').next().unwrap_or_default()).collect()
    }

    #[test]
    fn what_is_due_of_some_filters_is_asked_as_in_review_or_by_its_cards() {
        let model = model();
        let all = model.due_of(&Selection::default());
        assert_eq!((ids(&all).len(), all.only), (2, Only::Due));
        assert!(all.items.iter().all(|item| item.contains('.')), "{all:?}");
        let one = Selection { concepts: vec!["lists".into()], ..Selection::default() };
        assert_eq!(ids(&model.due_of(&one)), ["lists"]);
        let cards = model.due_of(&Selection { form: Form::Cards, ..one });
        assert_eq!((cards.items, cards.form), (vec![String::from("lists")], Form::Cards));
        let new = Selection { concepts: vec!["dicts".into()], ..Selection::default() };
        assert_eq!(ids(&model.due_of(&new)), Vec::<&str>::new());
    }

    #[test]
    fn what_was_seen_stays_due_where_another_interview_is_prepared_for() {
        let mut model = model();
        assert_eq!((model.agenda().due().len(), model.agenda().unseen), (2, 1));
        model.settings.preset = Preset::Senior;
        assert_eq!((model.agenda().due().len(), model.agenda().unseen), (2, 0));
    }

    #[test]
    fn what_is_new_comes_from_the_topics_that_are_chosen_and_what_was_seen_stays_due() {
        let mut model = model();
        let Chunk::Index(mut deck) = index(&["gil", "lists", "dicts", "asgi"]) else { panic!("no index") };
        let asgi = deck.topics[0].concepts.pop().map(|concept| ConceptOutline { topic: "web".into(), ..concept });
        let topic = Topic { id: "web".into(), title: "Web".into() };
        deck.topics.push(TopicOutline { topic, concepts: asgi.into_iter().collect() });
        model.library.add(INDEX, Chunk::Index(deck));
        let new = |model: &Model| {
            let queue = model.agenda().queue;
            assert_eq!(queue.due.len(), 2);
            let ids = queue.new.iter().filter_map(Target::concept).map(String::from);
            (ids.collect::<Vec<_>>(), model.agenda().unseen)
        };
        assert_eq!(new(&model).1, 2);
        model.progress.merge([attempt(5, 1, "tick:@new.web", true, 1)]);
        assert_eq!(new(&model), (vec!["asgi".into()], 1));
        model.progress.merge([attempt(5, 2, "tick:@new.retired", true, 2), attempt(6, 1, "tick:@new.web", false, 3)]);
        assert_eq!(new(&model).1, 2, "what no topic of this deck is narrows nothing");
    }

    #[test]
    fn what_comes_next_is_counted_and_so_is_what_of_it_was_answered_today() {
        let mut model = model();
        assert_eq!(model.agenda().next(), None, "all of it is due today");
        let right = |n, target: &str| attempt(1, n, target, true, 20 * DAY + DAY / 2 + i64::from(n));
        model.progress.merge([right(3, "item:gil.a"), right(4, "item:lists.a")]);
        let ([count, answered], day) = model.agenda().next().unwrap();
        assert!(count > 0 && answered == count && day > Day(20), "{count} {answered} {day:?}");
        assert_eq!(model.agenda().due(), Vec::<&Target>::new());
    }
}
