//! Code as it is shown: text cut into coloured tokens.
//! Does not know how to find the tokens; see [`crate::python`].

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

/// A block of code, line ends included, without a trailing one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// The language that the text is written in.
    pub lang: Lang,
    /// The text in order, nothing left out.
    pub tokens: Vec<Token>,
}

/// The language of a listing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lang {
    /// Python source.
    #[default]
    Python,
    /// Prose, shell commands or output, not coloured.
    Text,
}

/// A stretch of code of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// What it is, which decides its colour.
    pub kind: TokenKind,
    /// Its characters; only [`TokenKind::Plain`] and multi-line strings hold line ends.
    pub text: String,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TokenKind {
    /// Names, operators and white space.
    Plain,
    /// A keyword.
    Keyword,
    /// A string or bytes literal.
    String,
    /// A number, True, False or None.
    Number,
    /// A built-in name.
    Builtin,
    /// A comment.
    Comment,
    /// A gap to fill, written `__1__`.
    Gap,
    /// Code that prose names.
    Code,
}

impl Listing {
    /// Text that is not coloured.
    pub fn text(text: impl Into<String>) -> Listing {
        let token = Token { kind: TokenKind::Plain, text: text.into() };
        Listing { lang: Lang::Text, tokens: alloc::vec![token] }
    }

    /// The same with each `__1__` a token of its own wherever it stands, within a string or a comment too.
    pub fn with_gaps(self) -> Listing {
        let mut tokens = Vec::new();
        for Token { kind, text } in self.tokens {
            let mut rest = text.as_str();
            while let Some((start, end)) = gap(rest) {
                if start > 0 {
                    tokens.push(Token { kind, text: rest[..start].into() });
                }
                tokens.push(Token { kind: TokenKind::Gap, text: rest[start..end].into() });
                rest = &rest[end..];
            }
            if !rest.is_empty() {
                tokens.push(Token { kind, text: rest.into() });
            }
        }
        Listing { lang: self.lang, tokens }
    }

    /// The characters of the whole listing.
    pub fn source(&self) -> String {
        self.tokens.iter().map(|token| token.text.as_str()).collect()
    }

    /// The listing line by line; each line is its pieces in order, without the line end.
    pub fn lines(&self) -> Vec<Vec<(TokenKind, &str)>> {
        let mut lines = alloc::vec![Vec::new()];
        for token in &self.tokens {
            for (i, piece) in token.text.split('\n').enumerate() {
                if i > 0 {
                    lines.push(Vec::new());
                }
                if let (false, Some(line)) = (piece.is_empty(), lines.last_mut()) {
                    line.push((token.kind, piece));
                }
            }
        }
        lines
    }
}

/// Where the first `__1__` begins and ends.
fn gap(text: &str) -> Option<(usize, usize)> {
    let gap = |(start, _)| {
        let number = text[start..].strip_prefix("__")?;
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        (digits > 0 && number[digits..].starts_with("__")).then_some((start, start + 2 + digits + 2))
    };
    text.char_indices().find_map(gap)
}

/// Code cut where a line may end if it must: after the dot before a name, after an opening bracket and after a comma.
pub fn breakable(code: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before = b' ';
    for (at, pair) in code.as_bytes().windows(2).enumerate() {
        if may_end(before, pair[0], pair[1]) {
            pieces.push(&code[start..=at]);
            start = at + 1;
        }
        before = pair[0];
    }
    pieces.push(&code[start..]);
    pieces
}

/// Whether a line may end after `sign`, which is a whole character if so.
fn may_end(before: u8, sign: u8, after: u8) -> bool {
    let name = after.is_ascii_alphabetic() || after == b'_';
    match sign {
        b'.' => before != b' ' && name,
        b'(' | b'[' | b'{' | b',' => name || after.is_ascii_digit() || matches!(after, b'"' | b'\'' | b'*'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::python;

    #[test]
    fn a_gap_is_a_token_of_its_own_wherever_it_stands() {
        use TokenKind::{Comment, Gap, Plain, String};
        let check = |listing: Listing, expected: &[(TokenKind, &str)]| {
            let source = listing.source();
            let cut = listing.with_gaps();
            assert_eq!(cut.source(), source);
            assert_eq!(cut.tokens.iter().map(|token| (token.kind, token.text.as_str())).collect::<Vec<_>>(), expected);
        };
        check(python::listing("x.__1__ + __init__"), &[(Plain, "x."), (Gap, "__1__"), (Plain, " + __init__")]);
        check(python::listing("'__1__'"), &[(String, "'"), (Gap, "__1__"), (String, "'")]);
        check(
            python::listing("f\"\"\"a\n{n:___1__}__12__\"\"\"  # __2__"),
            &[
                (String, "f\"\"\"a\n{n:_"),
                (Gap, "__1__"),
                (String, "}"),
                (Gap, "__12__"),
                (String, "\"\"\""),
                (Plain, "  "),
                (Comment, "# "),
                (Gap, "__2__"),
            ],
        );
        check(Listing::text("a __1__\nb__"), &[(Plain, "a "), (Gap, "__1__"), (Plain, "\nb__")]);
        check(python::listing("é____1_ __x__"), &[(Plain, "é____1_ __x__")]);
    }

    #[test]
    fn a_line_of_code_may_end_after_a_dot_a_bracket_and_a_comma_but_not_in_a_name() {
        let check = |code: &str, pieces: &[&str]| assert_eq!(breakable(code), pieces);
        check("raise PermissionError(role)", &["raise PermissionError(", "role)"]);
        check("logging.getLogger(__name__)", &["logging.", "getLogger(", "__name__)"]);
        check("f(a,b)[\"x\"]", &["f(", "a,", "b)[", "\"x\"]"]);
        check("dict() == {} and 3.11 ... .x", &["dict() == {} and 3.11 ... .x"]);
        check("(role)", &["(", "role)"]);
        check("é.x é(x)é", &["é.", "x é(", "x)é"]);
        check("", &[""]);
    }

    #[test]
    fn lines_cut_a_token_that_spans_two() {
        let listing = Listing::text("a\n\nb");
        let plain = TokenKind::Plain;
        assert_eq!(listing.lines(), [alloc::vec![(plain, "a")], alloc::vec![], alloc::vec![(plain, "b")]]);
    }
}
