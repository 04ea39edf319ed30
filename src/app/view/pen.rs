//! Draws elements from the outside in: open one, say what it is, draw what stands inside.
//! Does not know what is drawn, nor what happens to the events it emits.
//!
//! Views are most of the program. `html!` writes the same dozen steps in place for each element; calls to one pen
//! are a third of the bytes that a reader has to load.

use std::cell::Cell;
use std::rc::Rc;

use viva_core::event::Event;
use viva_core::listing::breakable;
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, ListenerKind, VList, VTag, VText};

/// The most characters of code without a space that fit into the narrowest line.
const LONG_CODE: usize = 16;

/// What an event of the page comes to, if anything.
type Meaning = dyn Fn(&web_sys::Event) -> Option<Event>;

/// What an element listens to.
#[derive(Clone, Copy)]
pub(crate) enum On {
    /// A press by mouse, finger or key.
    Press,
    /// Another state of a control.
    Change,
    /// Another text in a field.
    Input,
    /// A `details` that was opened or closed.
    Toggle,
    /// A `dialog` that was closed.
    #[cfg(feature = "app")]
    Close,
}

/// A pen in one open element.
pub(crate) struct Pen {
    emit: Callback<Event>,
    /// The language of the deck, where it is not that of the interface.
    lang: Option<AttrValue>,
    here: Place,
    around: Vec<Place>,
}

/// An open element, or a slot, which has no tag.
#[derive(Default)]
struct Place {
    tag: Option<VTag>,
    key: Option<Key>,
    inside: Vec<Html>,
}

impl Pen {
    /// What `inside` draws; `lang` is the language of the deck, where it is not that of the interface.
    pub(crate) fn draw(emit: Callback<Event>, lang: Option<&str>, inside: impl FnOnce(&mut Pen)) -> Html {
        let lang = lang.map(|lang| AttrValue::Rc(lang.into()));
        let mut pen = Pen { emit, lang, here: Place::default(), around: Vec::new() };
        inside(&mut pen);
        pen.here.close()
    }

    /// An element; an empty class is none.
    #[inline]
    pub(crate) fn el(&mut self, tag: &'static str, class: &str, inside: impl FnOnce(&mut Pen)) {
        self.open(Some(tag));
        if !class.is_empty() {
            self.attr("class", class);
        }
        inside(self);
        self.close();
    }

    /// An element with nothing but text.
    pub(crate) fn say(&mut self, tag: &'static str, class: &str, text: &str) {
        self.el(tag, class, |pen| pen.text(text));
    }

    /// A paragraph that names what stands below it, which points here by this id.
    pub(crate) fn label(&mut self, id: &str, text: &str) {
        self.el("p", "label", |pen| {
            pen.attr("id", id);
            pen.text(text);
        });
    }

    /// A place in its parent for what may come and go: its neighbours, and what a reader did to them, stay.
    #[inline]
    pub(crate) fn slot(&mut self, inside: impl FnOnce(&mut Pen)) {
        self.open(None);
        inside(self);
        self.close();
    }

    /// A button.
    pub(crate) fn press(&mut self, class: &str, event: Event, inside: impl FnOnce(&mut Pen)) {
        self.el("button", class, |pen| {
            pen.attr("type", "button");
            pen.on_press(event);
            inside(pen);
        });
    }

    /// A button with nothing but text.
    pub(crate) fn button(&mut self, class: &str, event: Event, text: &str) {
        self.press(class, event, |pen| pen.text(text));
    }

    /// A link with nothing but text.
    pub(crate) fn link(&mut self, class: &str, href: &str, text: &str) {
        self.el("a", class, |pen| {
            pen.attr("href", href);
            pen.text(text);
        });
    }

    /// A link with a title that the deck gave.
    #[cfg(feature = "app")]
    pub(crate) fn titled_link(&mut self, href: &str, title: &str) {
        self.el("a", "", |pen| {
            pen.attr("href", href);
            pen.title(title);
        });
    }

    /// Makes the open link lead to `url` in a window of its own: answers that only memory holds would go with the page.
    pub(crate) fn outward(&mut self, url: &str) {
        // A deck of somebody else may name any address; another scheme leads nowhere.
        if !url.starts_with("https://") {
            return;
        }
        self.attr("href", url);
        self.attr("target", "_blank");
        self.attr("rel", "noopener noreferrer nofollow ugc");
    }

    /// A piece of code in a line; a long one may be broken where its reader would.
    pub(crate) fn code(&mut self, text: &str) {
        self.el("code", "", |pen| {
            pen.attr("translate", "no");
            if text.split(' ').any(|word| word.len() > LONG_CODE) {
                pen.breakable(text, &|pen, piece| pen.text(piece));
            } else {
                pen.text(text);
            }
        });
    }

    /// Code that wraps, each piece of it drawn by `draw`.
    pub(crate) fn breakable(&mut self, code: &str, draw: &dyn Fn(&mut Pen, &str)) {
        for (at, piece) in breakable(code).into_iter().enumerate() {
            if at > 0 {
                self.el("wbr", "", |_| {});
            }
            draw(self, piece);
        }
    }

    /// Keeps the open element from being translated or turned around: it holds lines of code.
    pub(crate) fn as_code(&mut self) {
        self.attr("translate", "no");
        self.attr("dir", "ltr");
    }

    /// Keeps the browser from mending what is typed into the open element.
    pub(crate) fn as_typed(&mut self) {
        self.attr("spellcheck", "false");
        for name in ["autocapitalize", "autocomplete", "autocorrect"] {
            self.attr(name, "off");
        }
    }

    /// Text in the open element.
    pub(crate) fn text(&mut self, text: &str) {
        self.here.inside.push(VText::new(AttrValue::Rc(text.into())).into());
    }

    /// Says of the open element that the deck wrote all that stands in it.
    pub(crate) fn of_deck(&mut self) {
        if let (Some(lang), Some(tag)) = (&self.lang, &mut self.here.tag) {
            tag.add_attribute("lang", lang.clone());
            tag.add_attribute("dir", AttrValue::Static("auto"));
        }
    }

    /// What the deck wrote, within a line of the interface.
    pub(crate) fn quoted(&mut self, inside: &dyn Fn(&mut Pen)) {
        if self.lang.is_none() {
            return inside(self);
        }
        self.open(Some("span"));
        self.of_deck();
        inside(self);
        self.close();
    }

    /// A title that the deck gave.
    pub(crate) fn title(&mut self, title: &str) {
        self.quoted(&|pen| pen.text(title));
    }

    /// An attribute of the open element.
    pub(crate) fn attr(&mut self, name: &'static str, value: &str) {
        if let Some(tag) = &mut self.here.tag {
            tag.add_attribute(name, AttrValue::Rc(value.into()));
        }
    }

    /// An attribute that may be absent.
    pub(crate) fn attr_if(&mut self, name: &'static str, value: Option<&str>) {
        if let Some(value) = value {
            self.attr(name, value);
        }
    }

    /// An attribute that is there or not.
    pub(crate) fn flag(&mut self, name: &'static str, set: bool) {
        if set {
            self.attr(name, name);
        }
    }

    /// What is typed into the open control.
    pub(crate) fn value(&mut self, value: &str) {
        if let Some(tag) = &mut self.here.tag {
            tag.set_value(Some(AttrValue::Rc(value.into())));
        }
    }

    /// Whether the open control is ticked.
    pub(crate) fn checked(&mut self, checked: bool) {
        if let Some(tag) = &mut self.here.tag {
            tag.set_checked(checked);
        }
    }

    /// Tells the open element from others in the same place: with another key it is a new one. Slots need none.
    pub(crate) fn key(&mut self, key: &str) {
        self.here.key = Some(Key::from(key));
    }

    /// Emits an event at a press.
    pub(crate) fn on_press(&mut self, event: Event) {
        self.once(On::Press, event);
    }

    /// Emits an event when the control changes.
    pub(crate) fn on_change(&mut self, event: Event) {
        self.once(On::Change, event);
    }

    /// An event leaves its element once; what is drawn in answer to it brings the next one.
    fn once(&mut self, on: On, event: Event) {
        let event = Cell::new(Some(event));
        self.on(on, Rc::new(move |_| event.take()));
    }

    /// Emits what `event` makes of the text that is typed.
    pub(crate) fn on_typed(&mut self, event: impl Fn(String) -> Event + 'static) {
        self.on(On::Input, Rc::new(move |input| Some(event(value(input)))));
    }

    /// Emits what `event` makes of the value that is chosen.
    pub(crate) fn on_chosen(&mut self, event: impl Fn(String) -> Event + 'static) {
        self.on(On::Change, Rc::new(move |input| Some(event(value(input)))));
    }

    /// Emits what an event of the page means.
    pub(crate) fn on(&mut self, on: On, meaning: Rc<Meaning>) {
        if let Some(tag) = &mut self.here.tag {
            tag.add_listener(Rc::new(Emits { on, meaning, emit: self.emit.clone() }));
        }
    }

    #[inline(never)]
    pub(crate) fn open(&mut self, tag: Option<&'static str>) {
        let inner = Place { tag: tag.map(VTag::new), ..Place::default() };
        self.around.push(std::mem::replace(&mut self.here, inner));
    }

    #[inline(never)]
    pub(crate) fn close(&mut self) {
        let outer = self.around.pop().unwrap_or_default();
        let drawn = std::mem::replace(&mut self.here, outer).close();
        self.here.inside.push(drawn);
    }
}

impl Place {
    fn close(self) -> Html {
        let Some(mut tag) = self.tag else { return VList::with_children(self.inside, self.key).into() };
        tag.key = self.key;
        // Controls hold nothing.
        if let Some(children) = tag.children_mut() {
            *children = VList::with_children(self.inside, None).into();
        }
        tag.into()
    }
}

struct Emits {
    on: On,
    meaning: Rc<Meaning>,
    emit: Callback<Event>,
}

impl Listener for Emits {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Press => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::Input => ListenerKind::oninput,
            On::Toggle => ListenerKind::ontoggle,
            #[cfg(feature = "app")]
            On::Close => ListenerKind::onclose,
        }
    }

    fn handle(&self, event: web_sys::Event) {
        if let Some(event) = (self.meaning)(&event) {
            self.emit.emit(event);
        }
    }

    fn passive(&self) -> bool {
        // Only touch and wheel need to be told that they may scroll at once; nothing listens to them.
        false
    }
}

/// The value of the control an event came from.
fn value(event: &web_sys::Event) -> String {
    // Text areas and selects have the same property, so one binding serves them all.
    event.target_unchecked_into::<web_sys::HtmlInputElement>().value()
}
