//! Controls that screens share: the label of one, a search field, one choice of a group.
//! Does not know what they change.

use viva_core::event::Event;

use super::pen::Pen;

/// The label of the control with this id.
pub(super) fn label(pen: &mut Pen, class: &str, control: &str, word: &str) {
    pen.el("label", class, |pen| {
        pen.attr("for", control);
        pen.text(word);
    });
}

/// A search field; `hidden` is a label for screen readers, where none is seen, and `heard` says whether the part of the
/// program is here that knows its keys.
#[cfg(feature = "app")]
pub(super) fn search(pen: &mut Pen, id: &str, placeholder: &str, query: &str, hidden: Option<&str>, heard: bool) {
    const LENS: &str = "M17 11a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM15.5 15.5L20 20";
    pen.el("div", "search", |pen| {
        super::icon::icon(pen, LENS);
        if let Some(word) = hidden {
            label(pen, "sr", id, word);
        }
        pen.el("input", "input", |pen| {
            pen.attr("id", id);
            pen.attr("name", id);
            pen.attr("type", "search");
            pen.attr("data-spot", "search");
            pen.attr("placeholder", placeholder);
            pen.attr("autocomplete", "off");
            pen.attr("spellcheck", "false");
            pen.flag("data-heard", heard);
            pen.value(query);
            pen.on_typed(Event::QueryTyped);
        });
    });
}

/// A word that stays pressed or not; only the style sheet looks at it.
pub(super) fn switch(pen: &mut Pen, class: &str, name: &str, word: &str, on: bool) {
    pen.el("label", class, |pen| {
        pen.el("input", "", |pen| {
            pen.attr("type", "checkbox");
            pen.attr("name", name);
            pen.flag("checked", on);
        });
        pen.text(word);
    });
}

/// One choice of a group: a word and its input, which is of this kind.
pub(super) fn choice(pen: &mut Pen, class: &str, kind: &str, group: &str, word: &str, on: bool, event: Event) {
    pen.el("label", class, |pen| {
        pen.el("input", "", |pen| {
            pen.attr("type", kind);
            pen.attr("name", group);
            pen.value(word);
            pen.checked(on);
            pen.on_change(event);
        });
        pen.text(word);
    });
}
