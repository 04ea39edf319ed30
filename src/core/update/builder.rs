//! The session builder and its address: what is chosen, and the words that are typed beside it.
//! Does not know what a search finds by them.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::effect::Effect;
use crate::model::{Choose, Model, Screen};
use crate::route::{narrow, query};
use crate::selection::Selection;

/// The name of the typed words in the address; finds would be many ids, and others in a later deck.
const WORDS: &str = "words";

impl Model {
    /// Reads the address of the builder where that has not happened, and looks its words up once that can be done.
    pub(super) fn read_choices(&mut self) {
        let Screen::Choose(choose) = &mut self.screen else { return };
        if !choose.rest.is_empty() && choose.rest != choose.written() {
            match Choose::of(&choose.rest) {
                Some(read) => *choose = read,
                None => return self.screen = Screen::Unknown(format!("choose{}", choose.rest)),
            }
        }
        if choose.rest.is_empty() && choose.selection.topics.is_empty() {
            self.choose_topics();
        }
        let Screen::Choose(choose) = &mut self.screen else { return };
        if !choose.query.is_empty() && choose.selection.found.is_none() {
            self.find();
        }
    }

    /// Chooses the topics of the preset, as far as the deck is known. On screen, the address is named by whoever asks.
    pub(super) fn choose_topics(&mut self) {
        let Some(index) = self.library.index() else { return };
        let topics = self.settings.preset.topics(index);
        if let Screen::Choose(choose) = &mut self.screen {
            choose.selection.topics = topics;
        } else {
            self.choose.selection.topics = topics;
            if !self.choose.rest.is_empty() {
                self.choose.rest = self.choose.written();
            }
        }
    }

    /// Names in the address what is chosen now, so that a reload finds it.
    pub(super) fn name_choices(&mut self, out: &mut Vec<Effect>) {
        if let Screen::Home(home) = &self.screen {
            return self.name_home(&home.address.clone(), out);
        }
        let Screen::Choose(choose) = &mut self.screen else { return };
        let written = choose.written();
        if choose.rest != written && *choose != Choose::default() {
            choose.rest = written;
            out.push(Effect::Rename(self.route()));
        }
    }
}

impl Choose {
    /// What is chosen, to follow the word in the address; never nothing, since that is the builder as it was left.
    fn written(&self) -> String {
        let mut written = query(&Selection { found: None, ..self.selection.clone() }, None);
        let typed = self.query.trim();
        if !typed.is_empty() {
            let before = if written.is_empty() { '?' } else { '&' };
            written.push_str(&format!("{before}{WORDS}={}", escaped(typed)));
        }
        if written.is_empty() { "?".to_string() } else { written }
    }

    /// The builder of an address, unless a part of it means nothing.
    fn of(rest: &str) -> Option<Choose> {
        let mut choose = Choose { selection: Selection::default(), query: String::new(), rest: String::new() };
        for pair in rest.trim_start_matches('?').split('&') {
            match pair.split_once('=') {
                Some((WORDS, typed)) => choose.query = plain(typed).trim().to_string(),
                Some((name, value)) => narrow(&mut choose.selection, name, value)?,
                None => {}
            }
        }
        choose.selection.found = None;
        choose.rest = choose.written();
        Some(choose)
    }
}

/// A text of which an address takes everything as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

/// The text again; what is no sign of one byte stays as it is written.
fn plain(escaped: &str) -> String {
    let mut bytes: Vec<u8> = Vec::new();
    let mut rest = escaped;
    while let Some(first) = rest.bytes().next() {
        let byte = rest.strip_prefix('%').and_then(|rest| u8::from_str_radix(rest.get(..2)?, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = rest.get(if byte.is_some() { 3 } else { 1 }..).unwrap_or_default();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::Level;

    #[test]
    fn what_is_chosen_and_typed_reads_back_from_the_address() {
        let selection = Selection {
            topics: alloc::vec!["oop".into()],
            levels: alloc::vec![Level::Advanced],
            ..Selection::default()
        };
        for (selection, query, rest) in [
            (selection.clone(), "", "?topic=oop&level=advanced"),
            (selection, "with é & 100%", "?topic=oop&level=advanced&words=with%20%C3%A9%20%26%20100%25"),
            (Selection::default(), "==", "?words=%3D%3D"),
            (Selection::default(), "", "?"),
        ] {
            let choose = Choose { selection, query: query.into(), rest: rest.into() };
            assert_eq!(choose.written(), rest);
            assert_eq!(Choose::of(rest), Some(choose));
        }
    }

    #[test]
    fn words_that_somebody_else_wrote_are_read_as_far_as_they_go() {
        for (rest, query) in [("?words=%", "%"), ("?words=a%zz%4", "a%zz%4"), ("?words=é%C3", "\u{fffd}")] {
            let read = Choose::of(rest).map(|choose| choose.query);
            assert!(read.is_some_and(|read| read.contains(query)), "{rest}");
        }
        assert_eq!(Choose::of("?level=expert"), None);
    }
}
