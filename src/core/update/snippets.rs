//! The Embed box: the snippet for what is shown.
//! Does not know HTML; see [`crate::embed`].

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::deck::Concept;
use crate::effect::{Effect, Spot};
use crate::embed::{Fallback, SHOWN, questions, rows, snippet};
use crate::event::EmbedWhat;
use crate::library::{concept_file, table_file, topic_file};
use crate::model::{Dialog, Model};

impl Model {
    pub(super) fn open_embed(&mut self, what: EmbedWhat, out: &mut Vec<Effect>) {
        let file = match &what {
            EmbedWhat::Topic(id) => Some(topic_file(id)),
            EmbedWhat::Concept(id) => Some(concept_file(id)),
            EmbedWhat::Table(id) => Some(table_file(id)),
            EmbedWhat::Session => None,
        };
        self.load(file, out);
        if self.site.integrity.is_none() {
            out.push(Effect::LoadIntegrity);
        }
        self.dialog = Some(Dialog::Embed { what, copied: false });
        out.push(Effect::Focus(Spot::Dialog));
    }

    /// The snippet for these attributes, with the script and the deck of this page.
    fn made(&self, attributes: &[(&str, String)], title: &str, fallback: &[Fallback]) -> String {
        let mut site = self.site.clone();
        for address in [Some(&mut site.script), site.deck.as_mut()].into_iter().flatten() {
            *address = published(address).to_string();
        }
        // Who copies from a page that refuses every other deck gets one that does.
        let integrity =
            self.config.integrity.iter().filter(|_| site.deck.is_some()).map(|hash| ("integrity", hash.clone()));
        let attributes: Vec<_> = integrity.chain(attributes.iter().cloned()).collect();
        snippet(&site, &attributes, self.library.lang().unwrap_or("en"), title, fallback)
    }

    /// What to paste into a post to show this, with the content that has come.
    pub fn snippet(&self, what: &EmbedWhat) -> String {
        let one = |name: &'static str, value: &str| alloc::vec![(name, value.to_string())];
        match what {
            EmbedWhat::Topic(id) => {
                let concepts = self.library.outlines().filter(|outline| outline.topic == *id);
                let known: Vec<&Concept> = concepts.filter_map(|outline| self.library.concept(&outline.id)).collect();
                let mut attributes = one("topic", id);
                attributes.push(("count", SHOWN.to_string()));
                self.made(&attributes, self.library.topic_title(id).unwrap_or(id), &questions(&known))
            }
            EmbedWhat::Concept(id) => {
                let known: Vec<&Concept> = self.library.concept(id).into_iter().collect();
                let title = known.first().map_or(id.as_str(), |concept| concept.title.as_str());
                self.made(&one("concept", id), title, &questions(&known))
            }
            EmbedWhat::Table(id) => {
                let table = self.library.table(id);
                let title = table.map_or(id.as_str(), |table| table.title.as_str());
                self.made(&one("table", id), title, &table.map(rows).unwrap_or_default())
            }
            EmbedWhat::Session => self.session_snippet(),
        }
    }

    fn session_snippet(&self) -> String {
        let Some(session) = &self.session else { return String::new() };
        if let Some(id) = &session.selection.table {
            let selection = &session.selection;
            let mut attributes = alloc::vec![("table", id.clone()), ("mode", "practice".to_string())];
            if !selection.items.is_empty() {
                attributes.push(("items", selection.items.join(" ")));
            }
            if selection.count > 0 {
                attributes.push(("count", selection.count.to_string()));
            }
            attributes.push(("seed", session.seed.to_string()));
            let table = self.library.table(id);
            let title = table.map_or(id.as_str(), |table| table.title.as_str());
            return self.made(&attributes, title, &table.map(rows).unwrap_or_default());
        }
        let mut ids: Vec<&str> = Vec::new();
        for id in session.firsts().filter_map(|(target, _)| target.concept()) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let concepts: Vec<&Concept> = ids.iter().filter_map(|id| self.library.concept(id)).collect();
        let items: Vec<String> = session
            .firsts()
            .filter(|(target, _)| !self.is_program(target))
            .filter_map(|(target, _)| target.to_string().strip_prefix("item:").map(ToString::to_string))
            .collect();
        // An element asks items or cards; a session of both keeps its items, without the programs to write.
        let attributes = if items.is_empty() {
            alloc::vec![("concept", ids.join(" ")), ("mode", "cards".to_string())]
        } else {
            alloc::vec![("items", items.join(" "))]
        };
        let title = match &concepts[..] {
            [concept] => &concept.title,
            _ => self.library.index().map_or("", |index| &index.title),
        };
        self.made(&attributes, title, &questions(&concepts))
    }
}

/// The address that holds where readers will find it: on the author's own machine only the path is the same there.
fn published(address: &str) -> &str {
    let Some((_, rest)) = address.split_once("://") else { return address };
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let own = ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| {
        let port = host.strip_prefix(name);
        port.is_some_and(|port| port.is_empty() || port.starts_with(':'))
    });
    if own { path } else { address }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::super::sittings::Sitting;
    use super::*;
    use crate::config::{Config, ElementMode};
    use crate::deck::{Chunk, test_table};
    use crate::event::Event;
    use crate::model::Site;
    use crate::progress::Progress;
    use crate::samples::topic;
    use crate::selection::{Form, Selection};
    use crate::settings::Settings;

    #[test]
    fn what_only_the_machine_of_the_author_answers_is_not_published() {
        for own in ["http://localhost:4000", "http://127.0.0.1:1313", "http://[::1]", "https://localhost"] {
            assert_eq!(published(&alloc::format!("{own}/blog/viva/viva-1.js")), "/blog/viva/viva-1.js");
        }
        for public in ["https://localhost.example/viva.js", "https://a.example/127.0.0.1/viva.js", "/viva/viva-1.js"] {
            assert_eq!(published(public), public);
        }
    }

    #[test]
    fn a_snippet_asks_for_the_deck_of_its_page() {
        let config = Config { mode: ElementMode::App, ..Config::default() };
        let mut model = Model::new(config, Progress::default(), Settings::default(), 0);
        let script = "http://localhost:8080/viva/viva-1.js".into();
        let deck = Some("http://localhost:8080/mine/deck.viva".into());
        model.site = Site { script, deck, ..Site::default() };
        let html = model.snippet(&EmbedWhat::Concept("gil".into()));
        assert!(html.contains("src=\"/viva/viva-1.js\""), "{html}");
        assert!(html.contains("<viva-quiz deck=\"/mine/deck.viva\" concept=\"gil\""), "{html}");
        model.config.integrity = Some("sha384-x".into());
        let html = model.snippet(&EmbedWhat::Concept("gil".into()));
        assert!(html.contains("deck=\"/mine/deck.viva\" integrity=\"sha384-x\" concept=\"gil\""), "{html}");
        model.site.deck = None;
        assert!(!model.snippet(&EmbedWhat::Concept("gil".into())).contains("integrity"));
    }

    /// The snippet of the session that is open.
    fn session_snippet(sitting: &mut Sitting) -> String {
        sitting.tell(Event::EmbedAsked(EmbedWhat::Session));
        match &sitting.model.dialog {
            Some(Dialog::Embed { what, .. }) => sitting.model.snippet(what),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_snippet_of_a_session_names_its_items_or_its_cards() {
        let mut items = Sitting::begun(&["init"]);
        let snippet = session_snippet(&mut items);
        let list = ["a", "b", "c"].map(|id| alloc::format!("init.{id}"));
        assert!(list.iter().all(|id| snippet.contains(id)) && snippet.contains("<viva-quiz items=\""), "{snippet}");
        assert!(snippet.contains("<p>init</p>"), "of one concept it has the title: {snippet}");

        let selection = Selection { topics: vec!["oop".into()], form: Form::Cards, ..Selection::default() };
        let mut cards = Sitting::of(selection, ElementMode::Cards);
        cards.tell(Event::Started(None));
        cards.tell(Event::ChunkArrived("topic-oop.bin".into(), topic(&["init"])));
        let snippet = session_snippet(&mut cards);
        assert!(snippet.contains("<viva-quiz concept=\"init\" mode=\"cards\""), "{snippet}");
    }

    #[test]
    fn the_snippet_of_a_quiz_on_a_table_asks_the_same_cells() {
        let quiz = |selection: Selection| {
            let mut sitting = Sitting::of(selection, ElementMode::Practice);
            sitting.tell(Event::Started(None));
            sitting.tell(Event::ChunkArrived(table_file("four"), Chunk::Table(test_table())));
            session_snippet(&mut sitting)
        };
        let table = Selection { table: Some("four".into()), ..Selection::default() };
        let some = quiz(Selection { count: 2, ..table.clone() });
        assert!(some.contains("<viva-quiz table=\"four\" mode=\"practice\" count=\"2\" seed=\"1\""), "{some}");
        let listed = quiz(Selection { items: vec!["mutable.set".into()], ..table });
        assert!(listed.contains(" items=\"mutable.set\" seed=\"1\""), "{listed}");
    }
}
