//! A cursor over one TOML table that remembers where it is and notes every problem it meets.
//! Knows types and names of fields only; which fields there are is said by the modules beside it.

mod lists;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::problem::{Place, Problems, wanted};

use super::fingerprint::{Fingerprint, fingerprint};

/// One table being read; `finish` reports the fields that nobody asked for.
pub(crate) struct Fields<'a> {
    table: &'a DeTable<'a>,
    pub(crate) place: Place,
    asked: Vec<&'static str>,
    problems: &'a Problems,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(table: &'a DeTable<'a>, place: Place, problems: &'a Problems) -> Fields<'a> {
        Fields { table, place, asked: Vec::new(), problems }
    }

    /// Reports unknown fields; `what` names this kind of table in the message.
    pub(crate) fn finish(self, what: &str) {
        for key in self.table.keys() {
            if !self.asked.contains(&key.get_ref().as_ref()) {
                let place = self.place.step(key.get_ref());
                let known = self.asked.join(", ");
                self.problems.error(place, format!("is not a field of {what}; remove it or use one of: {known}"));
            }
        }
    }

    pub(crate) fn problems(&self) -> &'a Problems {
        self.problems
    }

    /// A hash of all fields of this table, whatever their order in the file.
    pub(crate) fn fingerprint(&self) -> Fingerprint {
        fingerprint(self.table)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.table.contains_key(name)
    }

    fn value(&mut self, name: &'static str) -> Option<&'a DeValue<'a>> {
        self.ask(name);
        self.table.get(name).map(Spanned::get_ref)
    }

    /// Notes that there may be a field of this name, once, since some are looked at twice.
    fn ask(&mut self, name: &'static str) {
        if !self.asked.contains(&name) {
            self.asked.push(name);
        }
    }

    fn missing(&self, name: &str, wanted: &str) {
        self.problems.error(self.place.step(name), format!("is missing; add {wanted}"));
    }

    fn wrong(&self, place: Place, found: &DeValue<'_>, wanted: &str) {
        self.problems.error(place, format!("is {}; write {wanted}", kind_of(found)));
    }

    /// A text that must be there; empty when it is not, which is then already reported.
    pub(crate) fn text(&mut self, name: &'static str) -> String {
        if !self.has(name) {
            self.ask(name);
            self.missing(name, &format!("`{name} = \"…\"`"));
            return String::new();
        }
        let text = self.maybe_text(name).unwrap_or_default();
        if text.trim().is_empty() {
            self.problems.error(self.place.step(name), "is empty; write a text or remove the field");
        }
        text
    }

    /// A text that may be left out; a closing line end belongs to the layout and is dropped.
    pub(crate) fn maybe_text(&mut self, name: &'static str) -> Option<String> {
        let value = self.value(name)?;
        match value.as_str() {
            Some(text) => Some(text.trim_end_matches('\n').to_owned()),
            None => {
                self.wrong(self.place.step(name), value, "a text in quotes");
                None
            }
        }
    }

    /// A text that must be one of `allowed`.
    pub(crate) fn one_of(&mut self, name: &'static str, allowed: &[&'static str]) -> Option<&'static str> {
        if !self.has(name) {
            self.ask(name);
            self.missing(name, &format!("one of: {}", allowed.join(", ")));
            return None;
        }
        self.maybe_one_of(name, allowed)
    }

    /// A text that may be left out and else must be one of `allowed`.
    pub(crate) fn maybe_one_of(&mut self, name: &'static str, allowed: &[&'static str]) -> Option<&'static str> {
        let text = self.maybe_text(name)?;
        self.among(self.place.step(name), &text, allowed)
    }

    fn among(&self, place: Place, text: &str, allowed: &[&'static str]) -> Option<&'static str> {
        let found = allowed.iter().find(|word| **word == text).copied();
        if found.is_none() {
            self.problems.error(place, format!("is \"{text}\"; use one of: {}", allowed.join(", ")));
        }
        found
    }

    /// A whole number that must be there.
    pub(crate) fn number(&mut self, name: &'static str) -> Option<i64> {
        let Some(value) = self.value(name) else {
            self.missing(name, &format!("`{name} = 1` or another whole number"));
            return None;
        };
        let number = value.as_integer().and_then(|int| i64::from_str_radix(int.as_str(), int.radix()).ok());
        if number.is_none() {
            self.wrong(self.place.step(name), value, "a whole number without quotes");
        }
        number
    }

    /// A whole number between two bounds, 0 when it is absent or wrong.
    pub(crate) fn count(&mut self, name: &'static str, range: std::ops::RangeInclusive<i64>) -> usize {
        let Some(number) = self.number(name) else { return 0 };
        if !range.contains(&number) {
            let text = match range.start() == range.end() {
                true => format!("is {number}; write {}", range.start()),
                false => format!("is {number}; write a number from {}", wanted(&range)),
            };
            self.problems.error(self.place.step(name), text);
            return 0;
        }
        usize::try_from(number).unwrap_or(0)
    }

    /// `true` or `false` that must be there.
    pub(crate) fn flag(&mut self, name: &'static str) -> bool {
        if !self.has(name) {
            self.missing(name, &format!("`{name} = true` or `{name} = false`"));
        }
        self.maybe_flag(name).unwrap_or(false)
    }

    /// `true` or `false` that may be left out.
    pub(crate) fn maybe_flag(&mut self, name: &'static str) -> Option<bool> {
        let value = self.value(name)?;
        let flag = value.as_bool();
        if flag.is_none() {
            self.wrong(self.place.step(name), value, "true or false without quotes");
        }
        flag
    }

    /// The one table called `name`; reported when it is absent.
    pub(crate) fn table(&mut self, name: &'static str) -> Option<Fields<'a>> {
        let Some(value) = self.value(name) else {
            self.missing(name, &format!("the section `[{name}]`"));
            return None;
        };
        match value.as_table() {
            Some(table) => Some(Fields::new(table, self.place.step(name), self.problems)),
            None => {
                self.wrong(self.place.step(name), value, "a table of fields");
                None
            }
        }
    }

    /// All fields of this table as tables of their own, in the order of the file.
    pub(crate) fn named_tables(self) -> Vec<(String, Fields<'a>)> {
        let mut out = Vec::new();
        for (key, value) in self.table {
            let place = self.place.step(key.get_ref());
            match value.get_ref().as_table() {
                Some(table) => out.push((key.get_ref().to_string(), Fields::new(table, place, self.problems))),
                None => self.wrong(place, value.get_ref(), "a table of fields"),
            }
        }
        out
    }
}

fn kind_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(int) if i64::from_str_radix(int.as_str(), int.radix()).is_err() => {
            "no number that can be read"
        }
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a decimal number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
