//! What the Tab and Enter keys do to a program in a plain text field.
//! Does not know the field, nor which keys lead out of it.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// The columns of one level of indentation, as PEP 8 has it.
const LEVEL: usize = 4;
const SPACE: u16 = b' ' as u16;
const BREAK: u16 = b'\n' as u16;
const COLON: u16 = b':' as u16;

/// A key that means more than its character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// To the next level.
    Tab,
    /// Back to the level before.
    BackTab,
    /// To a new line at the same level, or one further in after a colon.
    Enter,
}

/// A piece of a text that gives way to another. Places count UTF-16 units, as browsers do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What gives way.
    pub place: Range<usize>,
    /// What comes in its place.
    pub text: String,
    /// What is selected afterwards; a caret is an empty range.
    pub selected: Range<usize>,
}

/// What a key does to `text` where `selected` is selected; nothing where there is no indentation to take back.
pub fn edit(text: &str, selected: Range<usize>, key: Key) -> Option<Edit> {
    let text: Vec<u16> = text.encode_utf16().collect();
    let selected = selected.start.min(text.len())..selected.end.min(text.len());
    let line = line_start(&text, selected.start);
    let indented = |spaces: usize, before: &str| {
        let text: String = before.chars().chain((0..spaces).map(|_| ' ')).collect();
        let caret = selected.start + text.len();
        Edit { place: selected.clone(), text, selected: caret..caret }
    };
    match key {
        Key::Enter => {
            let before = &text[line..selected.start];
            let opens = before.iter().rfind(|unit| **unit != SPACE) == Some(&COLON);
            Some(indented(spaces(before) + if opens { LEVEL } else { 0 }, "\n"))
        }
        Key::Tab if selected.is_empty() => Some(indented(LEVEL - (selected.start - line) % LEVEL, "")),
        Key::Tab | Key::BackTab => moved(&text, selected, key == Key::BackTab),
    }
}

/// The lines of the selection one level further in, or back.
fn moved(text: &[u16], selected: Range<usize>, back: bool) -> Option<Edit> {
    // A selection that ends before the first letter of a line leaves that line alone.
    let last = if selected.is_empty() { selected.end } else { selected.end - 1 };
    let start = line_start(text, selected.start);
    let end = text[last..].iter().position(|unit| *unit == BREAK).map_or(text.len(), |at| last + at);
    let mut lines: Vec<u16> = Vec::new();
    let mut first = 0;
    for (n, line) in text[start..end].split(|unit| *unit == BREAK).enumerate() {
        if n > 0 {
            lines.push(BREAK);
        }
        let have = spaces(line);
        let want = match back {
            true => have.saturating_sub(1) / LEVEL * LEVEL,
            false if line.is_empty() => 0,
            false => (have / LEVEL + 1) * LEVEL,
        };
        if n == 0 {
            first = have.abs_diff(want);
        }
        lines.extend((0..want).map(|_| SPACE));
        lines.extend(&line[have..]);
    }
    if lines == text[start..end] {
        return None;
    }
    let shifted = |place: usize, by: usize| if back { place.saturating_sub(by).max(start) } else { place + by };
    let from = shifted(selected.start, first);
    let to = if selected.is_empty() { from } else { shifted(selected.end, lines.len().abs_diff(end - start)) };
    Some(Edit { place: start..end, text: String::from_utf16_lossy(&lines), selected: from..to.max(from) })
}

/// Where the line begins that holds this place.
fn line_start(text: &[u16], place: usize) -> usize {
    text[..place].iter().rposition(|unit| *unit == BREAK).map_or(0, |at| at + 1)
}

/// How many spaces a line begins with.
fn spaces(line: &[u16]) -> usize {
    line.iter().take_while(|unit| **unit == SPACE).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `[` and `]` stand around what is selected, `|` for the caret.
    fn parsed(marked: &str) -> (String, Range<usize>) {
        let place = |sign: char| marked.find(sign).map(|at| marked[..at].encode_utf16().count());
        let selected = match (place('|'), place('['), place(']')) {
            (Some(caret), _, _) => caret..caret,
            (None, Some(from), Some(to)) => from..to - 1,
            _ => panic!("{marked} has no selection"),
        };
        (marked.replace(['|', '[', ']'], ""), selected)
    }

    #[track_caller]
    fn check(key: Key, before: &str, after: &str) {
        let (text, selected) = parsed(before);
        let (changed, wanted) = parsed(after);
        let edit = edit(&text, selected, key).expect("the key does something");
        let mut units: Vec<u16> = text.encode_utf16().collect();
        units.splice(edit.place, edit.text.encode_utf16());
        assert_eq!((String::from_utf16(&units).unwrap(), edit.selected), (changed, wanted), "{before}");
    }

    #[test]
    fn tab_leads_to_the_next_level() {
        check(Key::Tab, "|", "    |");
        check(Key::Tab, "  |x", "    |x");
        check(Key::Tab, "a = 1|", "a = 1   |");
        check(Key::Tab, "if x:\n    |", "if x:\n        |");
        check(Key::Tab, "'\u{1F600}'|", "'\u{1F600}'    |");
    }

    #[test]
    fn tab_indents_the_lines_of_a_selection_and_leaves_empty_ones() {
        check(Key::Tab, "a[b\n\n  c]d", "    a[b\n\n    c]d");
        check(Key::Tab, "[a\n]b", "    [a\n]b");
    }

    #[test]
    fn shift_and_tab_take_a_level_back() {
        check(Key::BackTab, "        x|", "    x|");
        check(Key::BackTab, "      x|", "    x|");
        check(Key::BackTab, "  |  x", "|x");
        check(Key::BackTab, "y\n    [a\n  b]", "y\n[a\nb]");
        let (text, selected) = parsed("x|");
        assert_eq!(edit(&text, selected, Key::BackTab), None);
    }

    #[test]
    fn enter_keeps_the_indent_of_the_line_and_goes_further_in_after_a_colon() {
        check(Key::Enter, "x|y", "x\n|y");
        check(Key::Enter, "    if x|", "    if x\n    |");
        check(Key::Enter, "    if x: |", "    if x: \n        |");
        check(Key::Enter, "    if x|: ", "    if x\n    |: ");
        check(Key::Enter, "  |  x", "  \n  |  x");
        check(Key::Enter, "    a[b]c", "    a\n    |c");
    }
}
