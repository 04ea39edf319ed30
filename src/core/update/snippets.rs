//! The Embed box: the snippet for what is shown.
//! Does not know HTML; see [`crate::embed`].

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::deck::Concept;
use crate::embed::{SHOWN, questions, rows, snippet};
use crate::event::{Effect, EmbedWhat, Spot};
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
        self.dialog = Some(Dialog::Embed { what, snippet: String::new(), copied: false });
        self.refresh_snippet();
        out.push(Effect::Focus(Spot::Dialog));
    }

    pub(super) fn integrity_came(&mut self, integrity: Option<String>) {
        self.site.integrity = integrity;
        self.refresh_snippet();
    }

    /// Writes the snippet of the open box anew, with the content that has come.
    pub(super) fn refresh_snippet(&mut self) {
        let Some(Dialog::Embed { what, .. }) = &self.dialog else { return };
        let text = self.snippet(what);
        if let Some(Dialog::Embed { snippet, .. }) = &mut self.dialog {
            *snippet = text;
        }
    }

    fn snippet(&self, what: &EmbedWhat) -> String {
        let one = |name: &'static str, value: &str| alloc::vec![(name, value.to_string())];
        match what {
            EmbedWhat::Topic(id) => {
                let concepts = self.library.outlines().filter(|outline| outline.topic == *id);
                let known: Vec<&Concept> = concepts.filter_map(|outline| self.library.concept(&outline.id)).collect();
                let mut attributes = one("topic", id);
                attributes.push(("count", SHOWN.to_string()));
                snippet(&self.site, &attributes, self.library.topic_title(id).unwrap_or(id), &questions(&known))
            }
            EmbedWhat::Concept(id) => {
                let known: Vec<&Concept> = self.library.concept(id).into_iter().collect();
                let title = known.first().map_or(id.as_str(), |concept| concept.title.as_str());
                snippet(&self.site, &one("concept", id), title, &questions(&known))
            }
            EmbedWhat::Table(id) => {
                let table = self.library.table(id);
                let title = table.map_or(id.as_str(), |table| table.title.as_str());
                snippet(&self.site, &one("table", id), title, &table.map(rows).unwrap_or_default())
            }
            EmbedWhat::Session => self.session_snippet(),
        }
    }

    fn session_snippet(&self) -> String {
        let Some(session) = &self.session else { return String::new() };
        if let Some(id) = &session.selection.table {
            let attributes = [("table", id.clone()), ("mode", "practice".to_string())];
            let table = self.library.table(id);
            let title = table.map_or(id.as_str(), |table| table.title.as_str());
            return snippet(&self.site, &attributes, title, &table.map(rows).unwrap_or_default());
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
            .filter_map(|(target, _)| target.to_string().strip_prefix("item:").map(ToString::to_string))
            .collect();
        // An element asks items or cards; a session of both keeps its items.
        let attributes = if items.is_empty() {
            alloc::vec![("concept", ids.join(" ")), ("mode", "cards".to_string())]
        } else {
            alloc::vec![("items", items.join(" "))]
        };
        snippet(&self.site, &attributes, "Practise", &questions(&concepts))
    }
}
