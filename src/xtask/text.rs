//! Takes comments and white space out of our own scripts and style sheets. Knows no other's: it renames and reorders nothing.

/// A script without comment lines and indentation.
///
/// Works by lines, so a comment must have its lines to itself and no template literal may span two.
pub fn script(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut in_comment = false;
    for line in source.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
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
        assert_eq!(script(source), "const a = 'x // y'\nf(a)\n");
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
