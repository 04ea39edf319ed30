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
}

impl Listing {
    /// Text that is not coloured.
    pub fn text(text: impl Into<String>) -> Listing {
        let token = Token { kind: TokenKind::Plain, text: text.into() };
        Listing { lang: Lang::Text, tokens: alloc::vec![token] }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_cut_a_token_that_spans_two() {
        let listing = Listing::text("a\n\nb");
        let plain = TokenKind::Plain;
        assert_eq!(listing.lines(), [alloc::vec![(plain, "a")], alloc::vec![], alloc::vec![(plain, "b")]]);
    }
}
