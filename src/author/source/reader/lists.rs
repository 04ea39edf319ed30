//! Lists of a TOML table: of texts, numbers, tables, and of both texts and tables.

use toml::Spanned;
use toml::de::DeValue;

use crate::problem::Place;

use super::Fields;
use crate::source::Ref;
use crate::source::places::element_place;

impl<'a> Fields<'a> {
    /// A list of words out of `allowed`.
    pub(crate) fn words_of(&mut self, name: &'static str, allowed: &[&'static str]) -> Vec<&'static str> {
        let place = self.place.step(name);
        let texts = self.texts(name);
        texts.iter().enumerate().filter_map(|(i, text)| self.among(place.element(i), text, allowed)).collect()
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
