//! Attributes that name something which the deck does not have: an author's error, told once the deck is known.
//! Does not know attributes that cannot be read; see [`crate::config`].

use alloc::vec;
use alloc::vec::Vec;

use crate::config::{BadAttribute, Flaw};
use crate::deck::names::{LEVELS, name};
use crate::effect::{Effect, HostEvent};
use crate::library::{INDEX, LoadFailure};
use crate::model::{Model, Screen};
use crate::part::Part;

impl Model {
    /// A file did not come. It may be that there is none of this name, which the index tells: until then nothing is said.
    pub(super) fn miss(&mut self, name: &str, failure: LoadFailure, out: &mut Vec<Effect>) {
        let cause = if let LoadFailure::NotFetched(cause) = &failure { cause } else { name };
        let cause = cause.into();
        if name.ends_with(".bin") {
            self.untold.push(cause);
        } else {
            out.push(Effect::Tell(HostEvent::Error(cause)));
        }
        self.library.fail(name, failure);
        if !self.is_app() && self.library.failure(INDEX).is_none() {
            self.load([INDEX.into()], out);
        }
        self.tell_misses(out);
    }

    /// Tells the host page of files that did not come, unless their names, or the deck's, are what is told.
    pub(super) fn tell_misses(&mut self, out: &mut Vec<Effect>) {
        if !self.awaits_names() {
            let told = core::mem::take(&mut self.untold);
            if !matches!(self.screen, Screen::AuthorError(_)) && self.missing_deck().is_none() {
                out.extend(told.into_iter().map(|cause| Effect::Tell(HostEvent::Error(cause))));
            }
        }
    }

    /// Whether a file did not come and it is not known yet if there is one of its name.
    pub(crate) fn awaits_names(&self) -> bool {
        let index = self.library.index().is_some() || self.library.failure(INDEX).is_some();
        !(self.untold.is_empty() || self.is_app() || index)
    }

    /// The address of an author's deck of which nothing has come, and why it did not: what else is asked for stands beside it.
    /// With a hash it may be the right address, so the file that is not what it should be is told.
    pub fn missing_deck(&self) -> Option<(&str, &LoadFailure)> {
        let none = self.library.lang().is_none() && self.config.integrity.is_none();
        let deck = self.config.deck.as_deref().filter(|_| none)?;
        Some((deck, self.library.failure(INDEX)?))
    }

    /// Tells the author of names that are in no deck that has come, and whether there are some.
    pub(super) fn refuse_names(&mut self, out: &mut Vec<Effect>) -> bool {
        // What else comes changes nothing of what was told.
        if matches!(self.screen, Screen::AuthorError(_)) {
            return true;
        }
        let bad = if self.is_app() { Vec::new() } else { self.unknown_names() };
        if bad.is_empty() {
            return false;
        }
        self.screen = Screen::AuthorError(bad);
        self.tell_author(out);
        true
    }

    /// Tells the host page of attributes that cannot be used, once the part is here that has the words.
    pub(super) fn tell_author(&self, out: &mut Vec<Effect>) {
        if matches!(self.screen, Screen::AuthorError(_)) && !self.library.lacks(Part::Feedback) {
            out.push(Effect::Tell(HostEvent::AttributesRefused));
        }
    }

    /// What the author is told of on a [`Screen::AuthorError`].
    pub fn refused(&self) -> Vec<BadAttribute> {
        match &self.screen {
            Screen::AuthorError(bad) if bad.is_empty() => self.choosing_attributes(),
            Screen::AuthorError(bad) => bad.clone(),
            _ => Vec::new(),
        }
    }

    /// All attributes that choose, where together they leave no question.
    fn choosing_attributes(&self) -> Vec<BadAttribute> {
        let chosen = &self.config.selection;
        let levels: Vec<&str> = chosen.levels.iter().map(|level| name(&LEVELS, level)).collect();
        let set = [
            ("topic", chosen.topics.join(" ")),
            ("concept", chosen.concepts.join(" ")),
            ("items", chosen.items.join(" ")),
            ("level", levels.join(" ")),
            ("table", chosen.table.clone().unwrap_or_default()),
        ];
        let set = set.iter().filter(|(_, value)| !value.is_empty());
        let bad: Vec<_> = set.map(|(name, value)| BadAttribute::new(name, value, Flaw::FitsNothing)).collect();
        if bad.is_empty() { vec![BadAttribute::new("deck", "", Flaw::NoQuestion)] } else { bad }
    }

    fn unknown_names(&self) -> Vec<BadAttribute> {
        let chosen = &self.config.selection;
        let mut bad = Vec::new();
        let mut refuse = |name, value: &str| bad.push(BadAttribute::new(name, value, Flaw::Unknown));
        if let Some(index) = self.library.index() {
            for id in chosen.topics.iter().filter(|id| self.library.topic_title(id).is_none()) {
                refuse("topic", id);
            }
            for id in chosen.concepts.iter().filter(|id| self.library.outline(id).is_none()) {
                refuse("concept", id);
            }
            for id in chosen.table.iter().filter(|id| !index.tables.iter().any(|table| table.id == **id)) {
                refuse("table", id);
            }
        }
        for id in &chosen.items {
            let Some((concept, item)) = id.split_once('.') else { continue };
            let known = match self.library.outline(concept) {
                Some(outline) => outline.asked().any(|known| known.id == item),
                // Without an index, its concept may still come.
                None => self.library.index().is_none(),
            };
            if !known {
                refuse("items", id);
            }
        }
        bad
    }
}

#[cfg(test)]
mod tests {
    use super::super::sittings::Sitting;
    use super::*;
    use crate::config::ElementMode;
    use crate::deck::{Chunk, Refusal};
    use crate::event::Event;
    use crate::samples::{concept, index, topic};
    use crate::selection::Selection;
    use alloc::string::String;

    #[track_caller]
    fn refused(selection: Selection, mode: ElementMode, name: &'static str, value: &str) {
        let mut sitting = Sitting::of(selection, mode);
        let effects = sitting.tell(Event::Started(None));
        let Effect::Load(file) = &effects[0] else { panic!("{effects:?}") };
        let failure = LoadFailure::NotFetched("not found".into());
        let effects = sitting.tell(Event::ChunkFailed(file.clone(), failure));
        assert_eq!(effects, [Effect::Load(INDEX.into())], "the file is not told of as well");
        assert!(!sitting.model.has_something_to_show(), "nor shown");
        let effects = sitting.tell(Event::ChunkArrived(INDEX.into(), index(&["init"])));
        assert!(effects.contains(&Effect::Tell(HostEvent::AttributesRefused)), "{effects:?}");
        let bad = BadAttribute::new(name, value, Flaw::Unknown);
        assert_eq!(sitting.model.screen, Screen::AuthorError(vec![bad]));
    }

    #[test]
    fn a_name_that_the_deck_does_not_have_is_told_to_the_author() {
        let none = Selection::default;
        refused(Selection { topics: vec!["oops".into()], ..none() }, ElementMode::Practice, "topic", "oops");
        refused(Selection { concepts: vec!["Init".into()], ..none() }, ElementMode::Cards, "concept", "Init");
        refused(Selection { table: Some("none".into()), ..none() }, ElementMode::Compare, "table", "none");
        refused(Selection { items: vec!["gone.a".into()], ..none() }, ElementMode::Practice, "items", "gone.a");
    }

    #[test]
    fn the_host_page_is_told_once_the_words_are_here() {
        let mut sitting = Sitting::of(Selection::default(), ElementMode::Practice);
        sitting.model.library.await_parts(&Part::ALL);
        sitting.model.screen = Screen::AuthorError(vec![BadAttribute::new("topic", "topics", Flaw::Misspelt)]);
        let told = Effect::Tell(HostEvent::AttributesRefused);
        assert_eq!(sitting.tell(Event::Started(None)), [Effect::Load(Part::Feedback.into())]);
        assert!(!sitting.model.has_something_to_show());
        let effects = sitting.tell(Event::PartArrived(Part::Feedback));
        assert!(effects.contains(&told), "{effects:?}");
    }

    #[test]
    fn an_item_that_its_concept_does_not_have_needs_no_index() {
        let selection = Selection { items: vec!["init.a".into(), "init.z".into()], ..Selection::default() };
        let mut sitting = Sitting::of(selection, ElementMode::Practice);
        sitting.tell(Event::Started(None));
        sitting.tell(Event::ChunkArrived("concept-init.bin".into(), Chunk::Concept(concept("init"))));
        let bad = BadAttribute::new("items", "init.z", Flaw::Unknown);
        assert_eq!(sitting.model.screen, Screen::AuthorError(vec![bad]));
    }

    /// What the host page is told by each of these events.
    fn tellings(sitting: &mut Sitting, events: impl IntoIterator<Item = Event>) -> Vec<Effect> {
        let told = events.into_iter().flat_map(|event| sitting.tell(event));
        told.filter(|effect| matches!(effect, Effect::Tell(_))).collect()
    }

    fn missing(file: &str) -> Event {
        Event::ChunkFailed(file.into(), LoadFailure::NotFetched(file.into()))
    }

    #[test]
    fn whatever_comes_when_the_author_is_told_once() {
        let topics = || vec!["oops".into(), "oop".into(), "ooops".into()];
        let index = || Event::ChunkArrived(INDEX.into(), index(&["init"]));
        let known = || Event::ChunkArrived("topic-oop.bin".into(), topic(&["init"]));
        let (one, other) = (|| missing("topic-oops.bin"), || missing("topic-ooops.bin"));
        for events in
            [[one(), other(), known(), index()], [one(), index(), other(), known()], [known(), one(), index(), other()]]
        {
            let mut sitting = Sitting::of(Selection { topics: topics(), ..Selection::default() }, ElementMode::Cards);
            sitting.tell(Event::Started(None));
            assert_eq!(tellings(&mut sitting, events), [Effect::Tell(HostEvent::AttributesRefused)]);
        }
    }

    #[test]
    fn why_a_file_failed_that_the_deck_has_is_told_when_the_index_came_or_failed_too() {
        let told = |last: Event| {
            let selection = Selection { topics: vec!["oop".into()], ..Selection::default() };
            let mut sitting = Sitting::of(selection, ElementMode::Practice);
            sitting.tell(Event::Started(None));
            tellings(&mut sitting, [missing("topic-oop.bin"), last])
        };
        let error = |file: &str| Effect::Tell(HostEvent::Error(file.into()));
        assert_eq!(told(Event::ChunkArrived(INDEX.into(), index(&["init"]))), [error("topic-oop.bin")]);
        assert_eq!(told(missing(INDEX)), [error(INDEX), error("topic-oop.bin")]);
    }

    #[test]
    fn of_a_deck_that_is_missing_its_address_alone_is_told() {
        let selection = Selection { topics: vec!["oop".into()], ..Selection::default() };
        let mut sitting = Sitting::of(selection, ElementMode::Practice);
        sitting.model.config.deck = Some("/mine/deck.viva".into());
        sitting.tell(Event::Started(None));
        let told = tellings(&mut sitting, [missing("topic-oop.bin"), missing(INDEX)]);
        assert_eq!(told, [Effect::Tell(HostEvent::Error(INDEX.into()))]);
    }

    #[test]
    fn a_file_that_fails_although_the_deck_has_it_is_no_error_of_the_author() {
        let mut sitting =
            Sitting::of(Selection { topics: vec!["oop".into()], ..Selection::default() }, ElementMode::Practice);
        sitting.tell(Event::Started(None));
        let failure = LoadFailure::NotFetched("offline".into());
        sitting.tell(Event::ChunkFailed("topic-oop.bin".into(), failure));
        sitting.tell(Event::ChunkArrived(INDEX.into(), index(&["init"])));
        assert!(!matches!(sitting.model.screen, Screen::AuthorError(_)));
        assert!(sitting.model.library.failure("topic-oop.bin").is_some());
    }

    #[test]
    fn a_deck_is_missing_once_its_index_failed_too_and_nothing_of_it_is_here() {
        let selection = Selection { topics: vec!["oop".into()], ..Selection::default() };
        let mut sitting = Sitting::of(selection, ElementMode::Practice);
        sitting.tell(Event::Started(None));
        let failure = || LoadFailure::NotFetched("not found".into());
        let topic = || String::from("topic-oop.bin");
        sitting.model.config.deck = Some("/decks/".into());
        sitting.tell(Event::ChunkFailed(topic(), failure()));
        assert_eq!(sitting.model.missing_deck(), None);
        sitting.tell(Event::ChunkFailed(INDEX.into(), failure()));
        assert_eq!(sitting.model.missing_deck(), Some(("/decks/", &failure())));
        sitting.tell(Event::ChunkArrived(topic(), crate::samples::topic(&["init"])));
        assert_eq!(sitting.model.missing_deck(), None, "a connection that broke is no author's error");
        sitting.model.config.deck = None;
        assert_eq!(sitting.model.missing_deck(), None);
    }

    #[test]
    fn the_host_page_is_told_why_a_file_did_not_come() {
        let selection = Selection { topics: vec!["oop".into()], ..Selection::default() };
        let mut sitting = Sitting::of(selection, ElementMode::Practice);
        sitting.tell(Event::Started(None));
        sitting.tell(Event::ChunkArrived(INDEX.into(), index(&["init"])));
        let mut told = |failure| sitting.tell(Event::ChunkFailed("topic-oop.bin".into(), failure)).swap_remove(0);
        let cause = "https://a/topic-oop.bin answered 500.";
        let error = |message: &str| Effect::Tell(HostEvent::Error(message.into()));
        assert_eq!(told(LoadFailure::NotFetched(cause.into())), error(cause));
        assert_eq!(told(LoadFailure::Refused(Refusal::Damaged)), error("topic-oop.bin"));
    }
}
