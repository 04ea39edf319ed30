//! A lexer for Python, enough to colour code and to compare what is typed into a gap.
//! Does not know grammar: it never says whether a program is right.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::listing::{Lang, Listing, Token, TokenKind};
use crate::text::is_letter;

// Soft keywords (match, case, type) are names as often, so they stay plain.
const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
    "return", "try", "while", "with", "yield",
];

const CONSTANTS: &[&str] = &["False", "None", "True"];

const BUILTINS: &[&str] = &[
    "abs",
    "all",
    "any",
    "bool",
    "bytes",
    "callable",
    "classmethod",
    "dict",
    "dir",
    "divmod",
    "enumerate",
    "eval",
    "exec",
    "filter",
    "float",
    "frozenset",
    "getattr",
    "hasattr",
    "hash",
    "id",
    "input",
    "int",
    "isinstance",
    "issubclass",
    "iter",
    "len",
    "list",
    "map",
    "max",
    "min",
    "next",
    "object",
    "open",
    "ord",
    "pow",
    "print",
    "property",
    "range",
    "repr",
    "reversed",
    "round",
    "set",
    "setattr",
    "slice",
    "sorted",
    "staticmethod",
    "str",
    "sum",
    "super",
    "tuple",
    "type",
    "vars",
    "zip",
];

/// Cuts `source` into tokens for display; the tokens joined give `source` again.
pub fn listing(source: &str) -> Listing {
    let mut tokens: Vec<Token> = Vec::new();
    let mut before = "";
    for text in Lexer(source) {
        let kind = kind(text, before);
        if !text.trim().is_empty() {
            before = text;
        }
        match tokens.last_mut() {
            Some(last) if kind == TokenKind::Plain && last.kind == kind => last.text.push_str(text),
            _ => tokens.push(Token { kind, text: text.to_string() }),
        }
    }
    Listing { lang: Lang::Python, tokens }
}

/// Whether two pieces of code are the same tokens; white space and the style of quotes do not count.
pub fn same_tokens(one: &str, other: &str) -> bool {
    significant(one).eq(significant(other))
}

fn significant(source: &str) -> impl Iterator<Item = String> + '_ {
    Lexer(source).filter(|text| !text.trim().is_empty() && !text.starts_with('#')).map(requoted)
}

/// A string literal with double quotes, where that changes nothing else.
fn requoted(text: &str) -> String {
    let simple = text.len() >= 2 && text.starts_with('\'') && text.ends_with('\'');
    if simple && !text.starts_with("'''") && !text.contains(['"', '\\']) {
        return alloc::format!("\"{}\"", &text[1..text.len() - 1]);
    }
    text.to_string()
}

fn kind(text: &str, before: &str) -> TokenKind {
    let first = text.chars().next().unwrap_or(' ');
    if first == '#' {
        TokenKind::Comment
    } else if text.contains(['"', '\'']) {
        TokenKind::String
    } else if first.is_ascii_digit() || CONSTANTS.contains(&text) {
        TokenKind::Number
    } else if before == "." {
        TokenKind::Plain
    } else if KEYWORDS.contains(&text) {
        TokenKind::Keyword
    } else if BUILTINS.contains(&text) && before != "def" {
        TokenKind::Builtin
    } else {
        TokenKind::Plain
    }
}

struct Lexer<'a>(&'a str);

impl<'a> Iterator for Lexer<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let rest = self.0;
        let first = rest.chars().next()?;
        let length = if first.is_whitespace() {
            span(rest, char::is_whitespace)
        } else if first == '#' {
            span(rest, |c| c != '\n')
        } else if let Some(length) = string(rest) {
            length
        } else if first.is_ascii_digit() {
            span(rest, |c| c.is_ascii_alphanumeric() || c == '_' || c == '.')
        } else if is_name(first) {
            span(rest, is_name)
        } else {
            operator(rest)
        };
        let (token, rest) = rest.split_at(length);
        self.0 = rest;
        Some(token)
    }
}

fn is_name(c: char) -> bool {
    is_letter(c) || c == '_'
}

fn span(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// The length of the string literal at the start of `text`, prefix and quotes included; an open one ends with its line.
fn string(text: &str) -> Option<usize> {
    // No further than a prefix is long: else each word would be a search through all that follows.
    let prefix = text.bytes().take(3).position(|byte| matches!(byte, b'"' | b'\''))?;
    if !text.bytes().take(prefix).all(|byte| b"rRbBfFuUtT".contains(&byte)) {
        return None;
    }
    let quote = &text[prefix..=prefix];
    let triple = alloc::format!("{quote}{quote}{quote}");
    let close = if text[prefix..].starts_with(&triple) { triple.as_str() } else { quote };
    let mut at = prefix + close.len();
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with(close) {
            return Some(at + close.len());
        }
        if close.len() == 1 && rest.starts_with('\n') {
            return Some(at);
        }
        let skipped = rest.chars().take(if rest.starts_with('\\') { 2 } else { 1 });
        at += skipped.map(char::len_utf8).sum::<usize>();
    }
    Some(text.len())
}

const OPERATORS: &[&str] = &[
    "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "==", "!=", "<=", ">=", "->", ":=", "+=", "-=", "*=",
    "/=", "%=", "&=", "|=", "^=", "@=",
];

fn operator(text: &str) -> usize {
    let long = OPERATORS.iter().find(|operator| text.starts_with(**operator));
    long.map_or_else(|| text.chars().next().map_or(0, char::len_utf8), |operator| operator.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &[(TokenKind, &str)]) {
        let listing = listing(source);
        assert_eq!(listing.source(), source);
        let coloured: Vec<_> = listing
            .tokens
            .iter()
            .filter(|token| token.kind != TokenKind::Plain)
            .map(|token| (token.kind, token.text.as_str()))
            .collect();
        assert_eq!(coloured, expected);
    }

    #[test]
    fn a_function_is_coloured() {
        use TokenKind::{Builtin, Comment, Keyword, Number, String};
        check(
            "def f(x=None):  # note\n    return len(rf\"a'b\") + 1_0",
            &[
                (Keyword, "def"),
                (Number, "None"),
                (Comment, "# note"),
                (Keyword, "return"),
                (Builtin, "len"),
                (String, "rf\"a'b\""),
                (Number, "1_0"),
            ],
        );
    }

    #[test]
    fn a_method_named_like_a_builtin_is_plain() {
        check("rows.sort().index(x)", &[]);
        check("self.id", &[]);
    }

    #[test]
    fn an_open_string_ends_with_its_line() {
        check("a = 'b\nif", &[(TokenKind::String, "'b"), (TokenKind::Keyword, "if")]);
    }

    #[test]
    fn a_triple_quoted_string_spans_lines() {
        check("'''a\n'b'\n'''", &[(TokenKind::String, "'''a\n'b'\n'''")]);
    }

    #[test]
    fn white_space_and_quotes_do_not_count() {
        assert!(same_tokens(" f( 'a' ,1)", "f(\"a\", 1)"));
        assert!(same_tokens("is  not", "is not"));
        assert!(!same_tokens("isnot", "is not"));
        assert!(!same_tokens("'a b'", "'ab'"));
    }
}
