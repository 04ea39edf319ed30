//! Rich text as a flat list of typed marks that cannot hold HTML.
//! Does not know Markdown: the author's tools parse it once, at build time.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::listing::Listing;

/// How deep spans may nest; a deeper text is refused when it is read.
pub const DEPTH: usize = 16;

/// A text with emphasis, code, links, lists and listings.
///
/// Flat on purpose: a nested tree of foreign bytes would overflow the stack inside the decoder, before any check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rich(pub Vec<Mark>);

/// One step of a rich text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    /// Plain characters.
    Text(String),
    /// Inline code.
    Code(String),
    /// A block of code.
    Listing(Listing),
    /// Opens a span, which the matching [`Mark::End`] closes.
    Start(Span),
    /// Closes the innermost open span.
    End,
}

/// What a stretch of marks is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// A paragraph.
    Paragraph,
    /// An unordered list of [`Span::Entry`].
    Bullets,
    /// A numbered list of [`Span::Entry`].
    Numbers,
    /// One entry of a list.
    Entry,
    /// Stressed words.
    Emphasis,
    /// Strongly stressed words.
    Strong,
    /// A link to an https address.
    Link(String),
}

impl Rich {
    /// A text of plain characters only.
    pub fn plain(text: impl Into<String>) -> Rich {
        Rich(alloc::vec![Mark::Text(text.into())])
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The characters alone, with a space between blocks.
    pub fn words(&self) -> String {
        let mut words = String::new();
        for mark in &self.0 {
            match mark {
                Mark::Text(text) | Mark::Code(text) => words.push_str(text),
                Mark::Listing(listing) => words.push_str(&listing.source()),
                Mark::Start(Span::Paragraph | Span::Entry) if !words.is_empty() => words.push(' '),
                Mark::Start(_) | Mark::End => {}
            }
        }
        words
    }

    /// Whether spans close, stay within [`DEPTH`] and links are https.
    pub fn is_sound(&self) -> bool {
        let mut open = 0usize;
        for mark in &self.0 {
            match mark {
                Mark::Start(Span::Link(url)) if !url.starts_with("https://") => return false,
                Mark::Start(_) if open == DEPTH => return false,
                Mark::Start(_) => open += 1,
                Mark::End if open == 0 => return false,
                Mark::End => open -= 1,
                Mark::Text(_) | Mark::Code(_) | Mark::Listing(_) => {}
            }
        }
        open == 0
    }
}

/// A text in small letters, for comparing.
///
/// Knows the Latin, Greek and Cyrillic alphabets, whose letters keep a fixed distance, and leaves others as they are:
/// the table behind `str::to_lowercase` would be 5 KB of what every reader loads.
pub fn small(text: &str) -> String {
    mapped(text, &small_letter)
}

/// Whether a character belongs to a word: a letter or a digit, and of what is not ASCII all but signs and spaces.
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, 'ª' | 'µ' | 'º' | 'À'..) && !matches!(c, '×' | '÷' | '\u{2000}'..='\u{2bff}')
}

/// What was typed, with the plain signs in place of those that a phone's keyboard makes of them by itself; a sign that the
/// `expected` text has as well is meant.
pub fn plain(typed: &str, expected: &str) -> String {
    mapped(typed, &|c| if expected.chars().any(|meant| meant == c) { c } else { plain_sign(c) })
}

fn mapped(text: &str, letter: &dyn Fn(char) -> char) -> String {
    let mut made = String::new();
    text.chars().for_each(|c| made.push(letter(c)));
    made
}

fn plain_sign(c: char) -> char {
    match c {
        '‘'..='‛' => '\'',
        '“'..='‟' => '"',
        '‐'..='―' | '−' => '-',
        '\u{a0}' | '\u{202f}' => ' ',
        _ => c,
    }
}

fn small_letter(c: char) -> char {
    let is_even = u32::from(c) % 2 == 0;
    let distance = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        // Here each capital stands before its small letter.
        'Ā'..='Į' | 'Ĳ'..='Ķ' | 'Ŋ'..='Ŷ' if is_even => 1,
        'Ĺ'..='Ň' | 'Ź'..='Ž' if !is_even => 1,
        _ => 0,
    };
    char::from_u32(u32::from(c) + distance).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn a_word_has_letters_and_digits_and_no_signs() {
        assert!("aZ9éßжλ中".chars().all(is_letter));
        assert!(!" _-–—’“”…→≤×·\u{a0}".chars().any(is_letter));
    }

    #[test]
    fn capitals_of_the_three_alphabets_become_small() {
        assert_eq!(small("ValueError ÄÖ ŁÓDŹ ΣΟΦΙΑ ЁЖ"), "valueerror äö łódź σοφια ёж");
        for c in ('\0'..'ʰ').chain('Ͱ'..'Ѡ') {
            let found = small_letter(c);
            assert!(found == c || c.to_lowercase().eq([found]), "{c} became {found}");
        }
    }

    #[test]
    fn signs_of_a_keyboard_become_plain_unless_they_are_meant() {
        assert_eq!(plain("‘a’ “b” „c‟ –1 — −2\u{a0}…", "x"), "'a' \"b\" \"c\" -1 - -2 …");
        assert_eq!(plain("“a” ‘b’ –", "“x”"), "“a” 'b' -");
    }

    #[test]
    fn a_text_with_an_open_span_is_not_sound() {
        assert!(!Rich(vec![Mark::Start(Span::Strong)]).is_sound());
        assert!(Rich(vec![Mark::Start(Span::Strong), Mark::End]).is_sound());
    }

    #[test]
    fn a_text_deeper_than_the_limit_is_not_sound_f26_t11() {
        let deep = |n: usize| {
            let mut marks = vec![Mark::Start(Span::Emphasis); n];
            marks.extend(vec![Mark::End; n]);
            Rich(marks)
        };
        assert!(deep(DEPTH).is_sound());
        assert!(!deep(DEPTH + 1).is_sound());
    }

    #[test]
    fn only_https_links_are_sound_t3() {
        let link = |url: &str| Rich(vec![Mark::Start(Span::Link(url.into())), Mark::End]);
        assert!(link("https://docs.python.org/3/").is_sound());
        assert!(!link("javascript:alert(1)").is_sound());
    }
}
