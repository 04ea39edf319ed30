//! One `<viva-quiz>` as a reader meets it: what it shows, where the focus is, and moves by mouse and keyboard.
//! Knows the public shape of the widget (parts, labels, `data-spot`), not its insides.

use crate::learner::{self, ENTER, SHIFT, TAB};
use crate::pseudo::MARKS;
use crate::stage::{GLANCE, PATIENCE, Stage};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use serde_json::Value;
use std::time::Instant;
use xtask::engines::Engine;

/// What every script below may use: the element, its root, and reading inside it.
const INSIDE: &str = "const host = document.querySelectorAll('viva-quiz')[arguments[0]], root = host?.shadowRoot
    const all = css => [...root?.querySelectorAll(css) ?? []].filter(one => one.getClientRects().length)
    const words = one => one.innerText.replace(/\\s+/g, ' ').trim()

";

/// What can be pressed.
const PRESSABLE: &str = "button, a, label, summary";

/// More stops of the Tab key than any page has.
const MOST_STOPS: usize = 100;

/// A widget by its place on the page.
#[derive(Clone, Copy)]
pub(crate) struct Widget<'a> {
    pub(crate) stage: &'a Stage,
    pub(crate) place: usize,
}

impl Widget<'_> {
    /// What a script returns that may use `host`, `root`, `all(css)` (what is visible) and `words(element)`.
    /// Its own arguments begin at `arguments[1]`.
    pub(crate) async fn script(&self, script: &str, arguments: &[Value]) -> Value {
        self.stage.script(&format!("{INSIDE}{script}"), &self.arguments(arguments)).await
    }

    /// The same, asked again until it returns something.
    pub(crate) async fn until(&self, script: &str, arguments: &[Value]) -> Value {
        self.stage.until(&format!("{INSIDE}{script}"), &self.arguments(arguments)).await
    }

    /// Waits until keys and letters of its fields stay in it, which begins with the first part that comes.
    pub(crate) async fn is_fenced(&self) {
        let kept = "let heard = false
            const hear = () => { heard = true }
            document.addEventListener('input', hear)
            root.querySelector('.card').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
            document.removeEventListener('input', hear)
            return !heard";
        self.until(kept, &[]).await;
    }

    fn arguments(&self, own: &[Value]) -> Vec<Value> {
        [&[self.place.into()], own].concat()
    }

    /// Waits until something that fits is visible.
    pub(crate) async fn shows(&self, css: &str) {
        self.until("return all(arguments[1]).length", &[css.into()]).await;
    }

    /// Waits until nothing visible fits.
    pub(crate) async fn hides(&self, css: &str) {
        self.until("return root && !all(arguments[1]).length", &[css.into()]).await;
    }

    /// How many visible elements fit now.
    pub(crate) async fn count(&self, css: &str) -> usize {
        learner::count(&self.script("return all(arguments[1]).length", &[css.into()]).await)
    }

    /// The words of the first that fits, once it is visible.
    pub(crate) async fn text(&self, css: &str) -> String {
        let text = self.until("return all(arguments[1]).map(words)[0]", &[css.into()]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the words of something that fits contain `part`.
    pub(crate) async fn says(&self, css: &str, part: &str) {
        let says = "return all(arguments[1]).some(one => words(one).includes(arguments[2]))";
        let part = self.stage.said(part);
        self.until(says, &[css.into(), part.trim_start_matches(MARKS[0]).into()]).await;
    }

    /// Waits until the focus is on something that fits.
    pub(crate) async fn focus_is_on(&self, css: &str) {
        self.until("return root.activeElement?.matches(arguments[1])", &[css.into()]).await;
    }

    /// Waits until the focus is on something that fits and nothing cuts it off: neither the edges of the window nor the bar
    /// at the foot.
    pub(crate) async fn is_in_sight(&self, css: &str) {
        self.focus_is_on(css).await;
        let seen = "const box = root.activeElement.getBoundingClientRect()
            const bar = all('.foot.stick')[0]?.getBoundingClientRect().top ?? innerHeight
            return box.top >= 0 && box.bottom <= Math.min(bar, innerHeight)";
        self.until(seen, &[]).await;
    }

    /// Clicks the first that fits with the mouse.
    pub(crate) async fn click(&self, css: &str) {
        self.click_on(css, "").await;
    }

    /// Clicks what carries these words, or begins with them.
    pub(crate) async fn press(&self, label: &str) {
        self.click_on(PRESSABLE, &self.stage.said(label)).await;
    }

    async fn click_on(&self, css: &str, label: &str) {
        let deadline = Instant::now() + PATIENCE;
        // A drawing between looking and clicking leaves nothing to click on.
        while let Err(error) = self.find(css, label).await.click().await {
            assert!(Instant::now() < deadline, "{css} {label:?} cannot be clicked: {error}");
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Presses twice at once what carries these words.
    pub(crate) async fn press_twice(&self, label: &str) {
        self.find(PRESSABLE, &self.stage.said(label)).await;
        let middle =
            "const found = all(arguments[1]).find(one => words(one).startsWith(arguments[2])).getBoundingClientRect()
            return [found.x + found.width / 2, found.y + found.height / 2]";
        let at = self.script(middle, &[PRESSABLE.into(), self.stage.said(label).into()]).await;
        let at = |place: usize| at[place].as_f64().expect("a number");
        let once = [PointerAction::Down { button: MOUSE_BUTTON_LEFT }, PointerAction::Up { button: MOUSE_BUTTON_LEFT }];
        let to = MouseActions::new("mouse".into()).then(PointerAction::MoveTo { duration: None, x: at(0), y: at(1) });
        let pointer = once.iter().chain(&once).cloned().fold(to, MouseActions::then);
        self.stage.client.perform_actions(pointer).await.expect("the mouse can be pressed");
    }

    /// Presses Tab, or Shift and Tab where that is nearer, until the focus is on the first that fits.
    pub(crate) async fn tab_to(&self, css: &str) {
        let way = "const now = root.activeElement, goal = all(arguments[1])[0]
            if (now === goal) return goal ? 'there' : 'nowhere'
            return now && now.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on'";
        for _ in 0..MOST_STOPS {
            match self.script(way, &[css.into()]).await.as_str() {
                Some("there") => return,
                Some("back") => self.stage.chord(SHIFT, TAB).await,
                _ => self.stage.keys(TAB).await,
            }
        }
        panic!("Tab does not reach {css}");
    }

    /// Drags the first that fits `from` onto the first that fits `to`, a little above its middle.
    pub(crate) async fn drag(&self, from: &str, to: &str) {
        let middles = "return [arguments[1], arguments[2]].map(css => {
            const box = all(css)[0].getBoundingClientRect()
            return [box.x + box.width / 2, box.y + box.height / 2]
        }).flat()";
        let middles = self.script(middles, &[from.into(), to.into()]).await;
        let at = |place: usize| middles[place].as_f64().expect("a number");
        let moved = |x, y| PointerAction::MoveTo { duration: None, x, y };
        let pointer = MouseActions::new("mouse".into())
            .then(moved(at(0), at(1)))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(moved(at(0), (at(1) + at(3)) / 2.0))
            .then(moved(at(2), at(3) - 6.0))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.stage.client.perform_actions(pointer).await.expect("the mouse can be moved");
    }

    /// Types into the first that fits.
    pub(crate) async fn write(&self, css: &str, text: &str) {
        // WebKit drops a line feed that is no key.
        let keys = text.replace('\n', ENTER);
        let typed = self.find(css, "").await.send_keys(&keys).await;
        typed.unwrap_or_else(|error| panic!("nobody can type into {css}: {error}"));
    }

    /// The first that fits and carries these words, scrolled to the middle.
    pub(crate) async fn find(&self, css: &str, label: &str) -> Element {
        // What still moves is missed by WebKit's driver.
        let find = "const fitting = all(arguments[1]).filter(one => words(one).startsWith(arguments[2]))
            const found = fitting.find(one => words(one) === arguments[2]) ?? fitting[0]
            found?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
            const place = () => JSON.stringify(found.getBoundingClientRect()), before = found && arguments[3] && place()
            return before ? new Promise(done => setTimeout(() => done(place() === before ? found : null), 20)) : found";
        let steady = self.stage.engine == Engine::WebKit;
        let found = self.until(find, &[css.into(), label.into(), steady.into()]).await;
        self.stage.element(&found).unwrap_or_else(|| panic!("{found} is no element"))
    }
}
