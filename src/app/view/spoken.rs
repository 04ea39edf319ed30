//! Reads what was drawn in the pseudo-locale: what a reader sees or hears is a word of the interface and has its marks,
//! or it is content and says its language, or it is code.
//! Does not know which screen it is.

use crate::words::{LANG, MARKS};

/// What is read aloud or shown of an attribute.
const SAID: [&str; 8] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
];

/// Elements without an end.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// What a sample learner wrote and a sample loader said.
const GIVEN: [&str; 4] = ["A stale cache.", "The doubled reminders", "It was not found.", "Once, at def."];

/// Who wrote what stands in an element.
#[derive(Clone, Copy, Debug, PartialEq)]
enum By {
    /// The interface.
    Us,
    /// The deck, whose language it says.
    Deck,
    /// Nobody translates it: code, a key, what a learner types.
    Nobody,
}

/// What is drawn and is neither a word of the interface, nor content or code that says so; and marks where none belong.
pub(super) fn strays(html: &str) -> Vec<String> {
    let mut strays = Vec::new();
    read(html, &mut |by, said, text| match said {
        // An attribute has one language, so a name out of the deck may stand beside a word of ours there.
        Some(said) if !text.contains(MARKS) && is_stray(text, by) => strays.push(format!("{said}={text}")),
        None if is_stray(text, by) => strays.push(format!("{by:?}: {text}")),
        _ => {}
    });
    strays
}

/// The words of the interface in what is drawn, a text a line.
pub(super) fn words(html: &str) -> String {
    let mut words = String::new();
    read(html, &mut |by, _, text| {
        if by == By::Us && text.chars().any(char::is_alphabetic) {
            words.push_str(&format!("{text}\n"));
        }
    });
    words
}

/// Tells each text of some HTML, by whom it is, and in which attribute it stands if in one.
fn read(html: &str, tell: &mut dyn FnMut(By, Option<&str>, &str)) {
    let mut around: Vec<By> = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_at(end(piece));
        let by = around.last().copied().unwrap_or(By::Us);
        if tag.starts_with('/') {
            around.pop();
        } else {
            let name = tag.split_whitespace().next().unwrap_or_default();
            let inside = inside(name, tag, by);
            for said in SAID {
                if let Some(value) = attribute(tag, said) {
                    tell(inside, Some(said), value);
                }
            }
            if !VOID.contains(&name) {
                around.push(inside);
            }
        }
        tell(around.last().copied().unwrap_or(By::Us), None, text.trim_start_matches('>').trim());
    }
}

/// Where a tag ends that has just begun; a value may hold a sign that ends others.
fn end(piece: &str) -> usize {
    let mut quoted = false;
    let end = piece.char_indices().find(|(_, char)| {
        quoted ^= *char == '"';
        *char == '>' && !quoted
    });
    end.map_or(piece.len(), |(at, _)| at)
}

fn inside(name: &str, tag: &str, by: By) -> By {
    match attribute(tag, "lang") {
        Some(lang) if lang == LANG => By::Us,
        Some(_) => By::Deck,
        None if ["code", "kbd", "pre", "textarea"].contains(&name) => By::Nobody,
        None if attribute(tag, "translate") == Some("no") => By::Nobody,
        None => by,
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {name}=\"")).or(tag.split_once(&format!("\n{name}=\"")))?.1.split('"').next()
}

/// Whether a text is not by whom it seems to be. A word has two letters: options, keys and axes have names of one.
fn is_stray(text: &str, by: By) -> bool {
    // A word of ours within code is in our language, since code has none.
    match by {
        By::Deck => return text.contains(MARKS),
        By::Nobody if !text.contains(MARKS) => return false,
        By::Us | By::Nobody => {}
    }
    let (mut depth, mut letters) = (0, 0);
    let text = GIVEN.iter().fold(without_entities(text), |text, given| text.replace(given, ""));
    for char in text.chars() {
        depth += i32::from(char == MARKS[0]) - i32::from(char == MARKS[1]);
        letters = if char.is_alphabetic() && depth == 0 { letters + 1 } else { 0 };
        if letters > 1 {
            return true;
        }
    }
    false
}

/// A text without `&amp;` and its like.
fn without_entities(text: &str) -> String {
    let mut parts = text.split('&');
    let first = parts.next().unwrap_or_default().to_owned();
    first + &parts.map(|part| part.split_once(';').map_or(part, |(_, rest)| rest)).collect::<String>()
}

#[test]
fn what_is_in_no_language_is_found_a18() {
    let html = format!(
        "<div lang=\"{LANG}\"><p title=\"Plain\">⟦Ĥîîñţ⟧</p><b lang=\"de\">Text ⟦x⟧</b><code>if a &lt; b</code><i>Plain &amp; words</i>A</div>"
    );
    assert_eq!(strays(&html), ["title=Plain", "Deck: Text ⟦x⟧", "Us: Plain &amp; words"]);
}
