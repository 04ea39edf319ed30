//! A cursor over one TOML table that remembers where it is and notes every problem it meets.
//! Knows types and names of fields only; which fields there are is said by the modules beside it.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::problem::{Place, Problems};

use super::Ref;
use super::fingerprint::{Fingerprint, fingerprint};
use super::places::element_place;

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

    /// A list of words out of `allowed`.
    pub(crate) fn words_of(&mut self, name: &'static str, allowed: &[&'static str]) -> Vec<&'static str> {
        let place = self.place.step(name);
        let texts = self.texts(name);
        texts.iter().enumerate().filter_map(|(i, text)| self.among(place.element(i), text, allowed)).collect()
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
            let (low, high) = (range.start(), range.end());
            self.problems.error(self.place.step(name), format!("is {number}; write a number from {low} to {high}"));
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

    /// A list of texts; empty where the field is absent.
    pub(crate) fn texts(&mut self, name: &'static str) -> Vec<String> {
        let place = self.place.step(name);
        let mut texts = Vec::new();
        for (i, value) in self.list(name).into_iter().enumerate() {
            match value.as_str() {
                Some(text) => texts.push(text.trim_end_matches('\n').to_owned()),
                None => self.wrong(place.element(i), value, "a text in quotes"),
            }
        }
        texts
    }

    /// A list of texts that must be there, though it may be empty where a rule allows it.
    pub(crate) fn needed_texts(&mut self, name: &'static str) -> Vec<String> {
        if !self.has(name) {
            self.missing(name, &format!("`{name} = [\"…\"]`"));
        }
        self.texts(name)
    }

    /// The values of a list; empty where the field is absent.
    pub(crate) fn list(&mut self, name: &'static str) -> Vec<&'a DeValue<'a>> {
        let Some(value) = self.value(name) else { return Vec::new() };
        match value.as_array() {
            Some(values) => values.iter().map(Spanned::get_ref).collect(),
            None => {
                self.wrong(self.place.step(name), value, "a list in square brackets");
                Vec::new()
            }
        }
    }

    /// A list of lists of whole numbers.
    pub(crate) fn number_lists(&mut self, name: &'static str) -> Vec<Vec<usize>> {
        let place = self.place.step(name);
        let mut lists = Vec::new();
        for (i, value) in self.list(name).into_iter().enumerate() {
            let numbers = value
                .as_array()
                .map(|array| array.iter().map(|one| small_number(one.get_ref())).collect::<Option<Vec<_>>>());
            match numbers {
                Some(Some(numbers)) => lists.push(numbers),
                Some(None) | None => self.wrong(place.element(i), value, "a list of line numbers counted from 0"),
            }
        }
        lists
    }

    /// The tables of a list, each read by `read`; a missing list is reported when `needed`.
    pub(crate) fn tables<T>(
        &mut self,
        name: &'static str,
        needed: bool,
        mut read: impl FnMut(Fields<'a>) -> T,
    ) -> Vec<T> {
        if needed && !self.has(name) {
            self.missing(name, &format!("at least one `{name}`"));
        }
        let list = self.list(name);
        let mut out = Vec::new();
        for (i, value) in list.into_iter().enumerate() {
            match value.as_table() {
                Some(table) => {
                    out.push(read(Fields::new(table, element_place(&self.place, name, i, table), self.problems)));
                }
                None => self.wrong(self.place.step(name).element(i), value, "a table of fields"),
            }
        }
        out
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

    /// A list whose elements are a text or a table that `read` understands.
    pub(crate) fn texts_or_tables<T>(
        &mut self,
        name: &'static str,
        from_text: impl Fn(String, Place) -> T,
        read: impl Fn(Fields<'a>) -> T,
    ) -> Vec<T> {
        let list = self.list(name);
        let mut out = Vec::new();
        for (i, value) in list.into_iter().enumerate() {
            let place = self.place.step(name).element(i);
            if let Some(text) = value.as_str() {
                out.push(from_text(text.trim_end_matches('\n').to_owned(), place));
            } else if let Some(table) = value.as_table() {
                out.push(read(Fields::new(table, element_place(&self.place, name, i, table), self.problems)));
            } else {
                self.wrong(place, value, "a text in quotes or a table of fields");
            }
        }
        out
    }

    /// The list `refs` of `{ title, url }`.
    pub(crate) fn refs(&mut self, needed: bool) -> Vec<Ref> {
        self.tables("refs", needed, |mut fields| {
            let read = Ref { title: fields.text("title"), url: fields.text("url") };
            fields.finish("a reference");
            read
        })
    }
}

fn small_number(value: &DeValue<'_>) -> Option<usize> {
    let int = value.as_integer()?;
    usize::from_str_radix(int.as_str(), int.radix()).ok()
}

fn kind_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a decimal number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
