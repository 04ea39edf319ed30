//! A copy of the deck's plan with one of its files, in which one thing can be changed at a time.
//! Does not know what the change should lead to.

use std::fs;
use std::path::{Path, PathBuf};

use crate::small::newest;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use viva_author::check::{Wanted, check_on};
use viva_author::problem::{Problem, Severity};
use viva_author::prove::Interpreter;

/// One file of the deck and a folder of its own to change it in.
pub(crate) struct Copy {
    root: PathBuf,
    file: String,
    /// The text of the file as it was written.
    pub(crate) text: String,
    interpreters: Vec<Interpreter>,
}

/// A value of the file: its place, the bytes of its key and of itself.
#[derive(Debug, Clone)]
pub(crate) struct Value {
    /// As problems name it.
    pub(crate) place: String,
    /// The last step alone.
    pub(crate) key: String,
    pub(crate) key_span: std::ops::Range<usize>,
    pub(crate) span: std::ops::Range<usize>,
    /// As the reader of TOML names it.
    pub(crate) kind: &'static str,
}

impl Copy {
    /// A copy of `content/python/FILE`; `runs` says whether its code is to be executed.
    pub(crate) fn of(file: &str, runs: bool) -> Copy {
        let deck = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/python");
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test).join(file.replace('/', "-"));
        fs::create_dir_all(root.join(file).parent().unwrap()).unwrap();
        let text = fs::read_to_string(deck.join(file)).unwrap();
        let plan = fs::read_to_string(deck.join("deck.toml")).unwrap();
        fs::write(root.join("deck.toml"), planned_for(&plan, &text)).unwrap();
        // One version is enough here: the claims are the same on each.
        let interpreters = if runs { newest().to_vec() } else { Vec::new() };
        assert!(!runs || !interpreters.is_empty(), "these tests execute Python, and none was found");
        Copy { root, file: file.to_owned(), text, interpreters }
    }

    /// The errors of the file with `text` in place of its own.
    pub(crate) fn errors(&self, text: &str) -> Vec<Problem> {
        let mut problems = self.problems(text);
        problems.retain(|problem| problem.severity == Severity::Error);
        problems
    }

    /// Errors and warnings of the file with `text` in place of its own.
    pub(crate) fn problems(&self, text: &str) -> Vec<Problem> {
        fs::write(self.root.join(&self.file), text).unwrap();
        let no_run = self.interpreters.is_empty();
        let wanted = Wanted { within: Some(self.file.clone()), no_run, ..Wanted::default() };
        check_on(&self.root, &wanted, self.interpreters.clone()).unwrap().problems
    }

    /// The text with the bytes of `span` replaced.
    pub(crate) fn with(&self, span: &std::ops::Range<usize>, new: &str) -> String {
        format!("{}{new}{}", &self.text[..span.start], &self.text[span.end..])
    }

    /// The errors after a replacement must name `place` or something inside it.
    #[track_caller]
    pub(crate) fn must_fail(&self, changed: &str, place: &str) {
        assert_ne!(changed, self.text, "{place}: nothing was changed");
        let errors = self.errors(changed);
        let named = errors.iter().any(|problem| problem.place.path.starts_with(place));
        let shown: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert!(named, "{} › {place} was changed and is not named:\n{}", self.file, shown.join("\n"));
    }

    /// Every value of the file, in order.
    pub(crate) fn values(&self) -> Vec<Value> {
        let table = DeTable::parse(&self.text).unwrap();
        let mut values = Vec::new();
        walk(table.get_ref(), "", &mut values);
        values
    }

    /// The one value at this place.
    #[track_caller]
    pub(crate) fn value(&self, place: &str) -> Value {
        let found: Vec<Value> = self.values().into_iter().filter(|value| value.place == place).collect();
        assert_eq!(found.len(), 1, "{} has {} values at {place}", self.file, found.len());
        found[0].clone()
    }

    /// The values whose place begins and ends so.
    pub(crate) fn all(&self, start: &str, end: &str) -> Vec<Value> {
        let fits = |value: &Value| value.place.starts_with(start) && value.place.ends_with(end);
        let found: Vec<Value> = self.values().into_iter().filter(fits).collect();
        assert!(!found.is_empty(), "{} has nothing at {start}…{end}", self.file);
        found
    }

    /// The value as it is written, quotes included.
    pub(crate) fn written(&self, value: &Value) -> &str {
        &self.text[value.span.clone()]
    }
}

/// The plan without the concepts that this file does not name: it is read again for each change.
fn planned_for(plan: &str, text: &str) -> String {
    let named = |part: &&str| {
        let id = part.strip_prefix("[[concept]]\nid = ").and_then(|part| part.lines().next());
        id.is_none_or(|id| text.contains(id)) && !part.starts_with("[[synonym]]")
    };
    plan.split_inclusive("\n\n").filter(named).collect()
}

fn step(place: &str, step: &str) -> String {
    if place.is_empty() { step.to_owned() } else { format!("{place} › {step}") }
}

fn walk(table: &DeTable<'_>, place: &str, values: &mut Vec<Value>) {
    for (key, value) in table {
        let at = step(place, key.get_ref());
        values.push(entry(at.clone(), key.get_ref(), key.span(), value));
        match value.get_ref() {
            DeValue::Table(inner) => walk(inner, &at, values),
            DeValue::Array(list) => {
                for (i, element) in list.iter().enumerate() {
                    let index = format!("{at}[{i}]");
                    let DeValue::Table(inner) = element.get_ref() else {
                        values.push(entry(index, key.get_ref(), key.span(), element));
                        continue;
                    };
                    let name = ["id", "concept"].iter().find_map(|id| inner.get(*id)?.get_ref().as_str());
                    walk(inner, &name.map_or(index, |name| step(place, &format!("{} {name}", key.get_ref()))), values);
                }
            }
            _ => {}
        }
    }
}

fn entry(place: String, key: &str, key_span: std::ops::Range<usize>, value: &Spanned<DeValue<'_>>) -> Value {
    Value { place, key: key.to_owned(), key_span, span: value.span(), kind: value.get_ref().type_str() }
}
