//! Takes comments and white space out of our own scripts and style sheets, and of the glue that wasm-bindgen writes. Knows no
//! other's: it renames and reorders nothing.

/// A script without comment lines, indentation and the spaces beside punctuation.
///
/// Works by lines, so a comment must have its lines to itself and no template literal may span two. Of a regular expression
/// it knows nothing, so none may have a quote in it or a space beside punctuation.
pub fn script(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut in_comment = false;
    for line in source.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            kept.push_str(&tight(line));
            kept.push('\n');
        }
    }
    kept
}

/// A line of a script without the spaces that separate nothing; strings stay as they are.
fn tight(line: &str) -> String {
    let is_punctuation = |char: char| "{}()[],;:?&|!<>=+*".contains(char);
    let mut kept = String::with_capacity(line.len());
    // Quotes that are open, and braces of the code inside a template.
    let mut open = Vec::new();
    let mut rest = line.chars().peekable();
    while let Some(char) = rest.next() {
        let quote = open.last().filter(|mark| **mark != '{').copied();
        match (quote, char) {
            (Some(_), '\\') => {
                kept.push(char);
                kept.extend(rest.next());
                continue;
            }
            (Some('`'), '$') if rest.peek() == Some(&'{') => {
                kept.push(char);
                kept.extend(rest.next());
                open.push('{');
                continue;
            }
            (Some(quote), _) if char == quote => drop(open.pop()),
            (None, '\'' | '"' | '`') => open.push(char),
            (None, '{') if !open.is_empty() => open.push(char),
            (None, '}') => drop(open.pop()),
            (None, ' ') if kept.ends_with(is_punctuation) || rest.peek().copied().is_some_and(is_punctuation) => {
                continue;
            }
            _ => {}
        }
        kept.push(char);
    }
    kept
}

/// A style sheet without comments and without the white space that separates nothing.
pub fn styles(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut rest = source.chars().peekable();
    let mut quote = None;
    while let Some(char) = rest.next() {
        match (quote, char) {
            (Some(open), _) => {
                kept.push(char);
                if char == '\\' {
                    kept.extend(rest.next());
                } else if char == open {
                    quote = None;
                }
            }
            (None, '"' | '\'') => {
                kept.push(char);
                quote = Some(char);
            }
            (None, '/') if rest.peek() == Some(&'*') => {
                rest.next();
                let mut star = false;
                for char in rest.by_ref() {
                    if star && char == '/' {
                        break;
                    }
                    star = char == '*';
                }
            }
            (None, char) if char.is_whitespace() => {
                if !kept.is_empty() && !kept.ends_with([' ', '{', '}', ';', ',', '>', ':']) {
                    kept.push(' ');
                }
            }
            (None, '{' | '}' | ';' | ',' | '>') => {
                while kept.ends_with(' ') || (char == '}' && kept.ends_with(';')) {
                    kept.pop();
                }
                kept.push(char);
            }
            (None, char) => kept.push(char),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_keeps_its_code_and_loses_its_comments() {
        let source = "/** One.\n * Two. */\nconst a = 'x // y'\n\n  // why\n  f(a)\n";
        assert_eq!(script(source), "const a='x // y'\nf(a)\n");
    }

    #[test]
    fn strings_of_a_script_keep_their_spaces() {
        let source = r"say(`a = ${b ? ` (${ c }, 'd') ` : ''} = \` =`, 'it\'s = ', [ e in f ])";
        let tight = r"say(`a = ${b?` (${c}, 'd') `:''} = \` =`,'it\'s = ',[e in f])";
        assert_eq!(script(source), format!("{tight}\n"));
    }

    #[track_caller]
    fn check(source: &str, expected: &str) {
        assert_eq!(styles(source), expected);
    }

    #[test]
    fn a_rule_is_written_tightly() {
        check("a , b > c {\n  color: red;\n  margin: 0 auto;\n}\n", "a,b>c{color:red;margin:0 auto}");
    }

    #[test]
    fn spaces_that_mean_something_stay() {
        check("p :hover { width: calc(1px + 2px) }", "p :hover{width:calc(1px + 2px)}");
        check("@media (width >= 40rem) and (hover) {}", "@media (width>= 40rem) and (hover){}");
    }

    #[test]
    fn comments_go_and_strings_stay() {
        check("/* a * b ** */ p::before { content: \"; /* x */ '\" }", "p::before{content:\"; /* x */ '\"}");
    }
}
