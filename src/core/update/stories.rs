//! The stories of a notebook: the first is kept under the entries of its page, each further one under the same with its number.
//! Does not know what a story tells.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::advice::written;
use crate::deck::{Asks, Index, Page};
use crate::effect::{Effect, Spot};
use crate::event::Ctx;
use crate::interaction::Response;
use crate::library::page_file;
use crate::model::Model;
use crate::progress::Target;

/// What stands before the number of a further story: no id of a deck has it.
const STORY: char = '@';

/// The page with the stories that stand beside the samples of a deck.
const BESIDE: &str = "story-notebook";

/// Whether it is kept for an entry of any story of a page, or says something of a whole story.
pub(super) fn is_of_page(entry: &str, page: &Page) -> bool {
    let id = entry.split(STORY).next().unwrap_or_default();
    id.is_empty() || page.entries().any(|known| known.id == id)
}

/// The entry under which something of a story is kept.
fn of_story(id: &str, story: u32) -> String {
    if story == 1 { id.to_string() } else { format!("{id}{STORY}{story}") }
}

/// The entry under which the title of a story is kept.
pub fn story_title(story: u32) -> String {
    of_story("@title", story)
}

fn there(page: &str, story: u32) -> Target {
    Target::Tick { page: page.into(), entry: of_story("@story", story) }
}

impl Page {
    /// The same page for a story of this number: what is written there is kept apart.
    pub fn of_story(&self, story: u32) -> Page {
        let mut page = self.clone();
        for entry in page.groups.iter_mut().flat_map(|group| &mut group.entries) {
            entry.id = of_story(&entry.id, story);
        }
        page
    }
}

impl Model {
    /// The numbers of the stories of a page, each with whether it is there or was deleted. The first is there by itself.
    pub fn stories(&self, page: &str) -> Vec<(u32, bool)> {
        let mut stories = Vec::new();
        for story in 1.. {
            match self.progress.last(&there(page, story)) {
                Some(word) => stories.push((story, word.score.is_full())),
                None if story == 1 => stories.push((story, true)),
                None => break,
            }
        }
        stories
    }

    /// Adds a story to a page, deletes one, or brings one back; what is written in it stays.
    pub(super) fn switch_story(&mut self, ctx: Ctx, page: &str, story: u32, on: bool, out: &mut Vec<Effect>) {
        self.keep_note(ctx, out);
        let attempt = self.kept(ctx, &there(page, story), Response::Points(Vec::new()), on);
        self.record(attempt, out);
        out.push(Effect::Focus(Spot::Story(story)));
    }

    /// The page with the learner's own stories to hold beside the sample of a concept, once it is here.
    pub fn stories_beside(&self, concept: &str) -> Option<&Page> {
        self.library.page(BESIDE).filter(|_| self.asks_for_a_story(concept))
    }

    /// The file of that page.
    pub(super) fn file_beside(&self, target: &Target) -> Option<String> {
        let Target::Card { concept } = target else { return None };
        self.asks_for_a_story(concept).then(|| page_file(BESIDE))
    }

    /// Whether a concept is asked about with a story, and this deck has room for one; a post has no pages.
    fn asks_for_a_story(&self, concept: &str) -> bool {
        let asks = self.library.outline(concept).map(|outline| outline.asks);
        let has_page = |index: &Index| index.pages.iter().any(|page| page.id == BESIDE);
        self.is_app() && asks == Some(Asks::Behavioural) && self.library.index().is_some_and(has_page)
    }

    /// How many stories hold a word, the deleted ones among them.
    pub fn written_stories(&self) -> usize {
        let mut stories = Vec::new();
        for (target, attempt) in self.progress.latest().iter() {
            if let Target::Tick { page, entry } = target
                && !written(&attempt.response).trim().is_empty()
            {
                let number = entry.rsplit_once(STORY).and_then(|(_, number)| number.parse().ok()).unwrap_or(1_u32);
                if !stories.contains(&(page, number)) {
                    stories.push((page, number));
                }
            }
        }
        stories.len()
    }

    /// The number of the next story of a page.
    pub fn next_story(&self, page: &str) -> u32 {
        self.stories(page).last().map_or(1, |(last, _)| last + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::super::sittings::Sitting;
    use super::*;
    use crate::config::ElementMode;
    use crate::deck::{Chunk, Link};
    use crate::event::Event;
    use crate::library::{INDEX, concept_file};
    use crate::route::Route;
    use crate::samples;
    use crate::selection::Selection;

    #[test]
    fn stories_are_added_written_apart_deleted_and_brought_back() {
        let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
        let check = |sitting: &Sitting, stories: &[(u32, bool)]| {
            assert_eq!(sitting.model.stories("notebook"), stories);
        };
        check(&sitting, &[(1, true)]);
        let switch = |story, on| Event::StorySwitched("notebook".into(), story, on);
        assert_eq!(sitting.model.next_story("notebook"), 2);
        sitting.tell(switch(2, true));
        check(&sitting, &[(1, true), (2, true)]);
        for (entry, text) in [("cause", "a lock"), ("cause@2", "a cache")] {
            sitting.tell(Event::NoteWritten("notebook".into(), entry.into(), text.into()));
        }
        assert_eq!(sitting.model.note("notebook", "cause"), "a lock");
        sitting.tell(switch(2, false));
        check(&sitting, &[(1, true), (2, false)]);
        assert_eq!(sitting.model.next_story("notebook"), 3);
        sitting.tell(switch(2, true));
        check(&sitting, &[(1, true), (2, true)]);
        assert_eq!(sitting.model.note("notebook", "cause@2"), "a cache");
        sitting.tell(switch(1, false));
        check(&sitting, &[(1, false), (2, true)]);
    }

    #[test]
    fn the_focus_goes_to_the_story_that_was_added_deleted_or_brought_back() {
        let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
        for on in [true, false, true] {
            let followed = sitting.tell(Event::StorySwitched("notebook".into(), 2, on));
            assert!(followed.contains(&Effect::Focus(Spot::Story(2))), "{followed:?}");
        }
    }

    #[test]
    fn beside_the_card_of_a_story_stands_the_notebook_where_the_deck_has_one() {
        let orders = |asks, page: &str| {
            let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
            let Chunk::Index(mut index) = samples::index(&["war", "gil"]) else { panic!("it is an index") };
            index.topics[0].concepts[0].asks = asks;
            index.pages = [Link { id: page.into(), title: "Stories".into() }].into();
            sitting.tell(Event::Started(Some(Route::parse("#/session?form=cards&concept=war&seed=1"))));
            let mut ordered = sitting.tell(Event::ChunkArrived(INDEX.into(), Chunk::Index(index)));
            let came = Chunk::Concept(samples::concept("war"));
            ordered.extend(sitting.tell(Event::ChunkArrived(concept_file("war"), came)));
            ordered.contains(&Effect::Load(page_file(BESIDE)))
        };
        assert!(orders(Asks::Behavioural, BESIDE));
        assert!(!orders(Asks::Concept, BESIDE), "nobody tells a story of an idea");
        assert!(!orders(Asks::Behavioural, "others"), "the deck has no notebook");
    }

    #[test]
    fn a_story_counts_once_it_holds_a_word_and_a_deleted_one_still_does() {
        let mut sitting = Sitting::of(Selection::default(), ElementMode::App);
        let mut count = |page: &str, entry: &str, text: &str| {
            sitting.tell(Event::NoteWritten(page.into(), entry.into(), text.into()));
            sitting.tell(Event::StorySwitched("notebook".into(), 2, false));
            sitting.model.written_stories()
        };
        assert_eq!(count("notebook", "cause", "a lock"), 1);
        assert_eq!(count("notebook", "@title", "The lock"), 1);
        assert_eq!(count("notebook", "@title@2", "The cache"), 2);
        assert_eq!(count("others", "fix", "a list"), 3);
        assert_eq!(count("others", "fix", " "), 2);
    }
}
