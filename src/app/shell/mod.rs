//! The one stateful component: it owns the model and performs effects.
//! Does not know how anything is drawn, scored or stored.

mod performing;
#[cfg(feature = "app")]
mod speaking;

use std::mem;
use std::pin::Pin;

use gloo::events::EventListener;
use viva_core::config::Config;
#[cfg(feature = "app")]
use viva_core::effect::Effect;
use viva_core::effect::Spot;
use viva_core::event::Event;
use viva_core::model::{Clearing, Model, Screen, StorageNotice};
use viva_core::part::Part;
use viva_core::progress::{Attempt, Progress};
use viva_core::route::Route;
use viva_core::session::Session;
use viva_core::update::update;
use viva_core::vault::Vault;
use web_sys::js_sys::Function;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::{Component, Context, Html, Properties};

use crate::exports::{self, tell_others};
use crate::platform::anchor::Anchor;
#[cfg(feature = "app")]
use crate::platform::channel::Channel;
use crate::platform::storage::LocalStore;
use crate::platform::{clock, fence, focus, host, selects};
#[cfg(feature = "app")]
use crate::words;
use crate::{hearing, naming, parts, view};

/// What a shell is given by the loader; it stays the same for its life.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ShellProps {
    /// Its number among the widgets of the page.
    pub id: u32,
    /// The element.
    pub host: HtmlElement,
    /// Its shadow root.
    pub root: ShadowRoot,
    /// What the view draws into.
    pub container: Element,
    /// Gives a promise of the bytes of a file.
    pub load: Function,
    /// The address of the loader.
    pub script: String,
}

/// What reaches the shell.
pub(crate) enum Fact {
    /// Something for the model.
    Told(Event),
    /// Attributes of the element changed.
    AttributesChanged,
    /// Another widget of the page, with this vault, stored attempts, or, with none, found all lost and stored it anew.
    Neighbour(String, Vec<Attempt>),
    /// Another tab wrote to the storage.
    StorageChanged,
    /// The learner came back to this window, perhaps from making room.
    Returned,
    /// Another window of an interview said this.
    #[cfg(feature = "app")]
    Overheard(String),
    /// A file was chosen for import.
    #[cfg(feature = "app")]
    FileChosen(web_sys::File),
}

/// One widget.
pub(crate) struct Shell {
    model: Model,
    vault: Vault,
    vault_name: String,
    /// What an element of a post keeps under its own name.
    own_name: String,
    /// Where the focus goes after the next drawing.
    spot: Option<Spot>,
    /// Whether that is for who waits where content will be, and holds only where it came.
    led: bool,
    /// Where it was before that.
    #[cfg(feature = "app")]
    held: focus::Held,
    appeared: bool,
    /// What is read below it stays there.
    _anchor: Option<Anchor>,
    _listeners: Vec<EventListener>,
    /// What keeps keys from the page.
    _fence: Vec<EventListener>,
    /// What the part *feedback* listens to.
    _later: Vec<EventListener>,
    /// What connects the windows of an interview.
    #[cfg(feature = "app")]
    channel: Option<Channel>,
    /// What waits for a pause of who is writing.
    #[cfg(feature = "app")]
    _pause: Option<hearing::Pause>,
}

impl Component for Shell {
    type Message = Fact;
    type Properties = ShellProps;

    fn create(ctx: &Context<Shell>) -> Shell {
        let props = ctx.props();
        let mut shell = Shell::read(props);
        shell._listeners = hearing::widget(ctx);
        #[cfg(feature = "app")]
        if shell.model.is_app() {
            shell._listeners.extend(hearing::page(ctx, shell.model.in_post));
        }
        shell.start(ctx);
        shell
    }

    fn update(&mut self, ctx: &Context<Shell>, fact: Fact) -> bool {
        match fact {
            Fact::Told(event) => {
                // A page begins at its top; whoever goes back finds it scrolled as it was once it is drawn.
                #[cfg(feature = "app")]
                if matches!(event, Event::RouteChanged(_)) {
                    host::to_top(&ctx.props().host);
                }
                // Who waits where content will be is led to it; who went on elsewhere is not called away.
                if matches!(event, Event::ChunkArrived(..) | Event::PartArrived(Part::Rooms)) {
                    let (host, root) = (&ctx.props().host, &ctx.props().root);
                    if focus::is_elsewhere(host, root) {
                        self.spot = None;
                    } else if self.spot.is_none() {
                        self.spot = focus::awaited(root);
                        self.led = self.spot.is_some();
                    }
                }
                let came = if let Event::PartArrived(part) = event { Some(part) } else { None };
                self.tell(ctx, event);
                match came {
                    Some(Part::Feedback) => parts::run(parts::settled(self, ctx)),
                    Some(Part::Rooms) => parts::run(parts::fenced(self, ctx)),
                    None => {}
                }
            }
            Fact::AttributesChanged => self.change(ctx),
            Fact::Neighbour(vault, attempts) => {
                if vault == self.vault_name {
                    let lost = Event::ProgressCleared(Clearing::Lost);
                    self.tell(ctx, if attempts.is_empty() { lost } else { Event::ProgressArrived(attempts) });
                }
            }
            Fact::StorageChanged => {
                self.reread(ctx);
                #[cfg(feature = "app")]
                if self.model.is_app() {
                    let sessions = self.vault.left_open(&mut LocalStore);
                    self.tell(ctx, Event::SessionsArrived(sessions));
                }
            }
            Fact::Returned => {
                self.vault.retry(&mut LocalStore);
                #[cfg(feature = "app")]
                if self.vault.has_unsaved() {
                    self.perform(ctx, Effect::KeepAgain);
                }
                // A page that was left open overnight is told of the new day.
                self.report(ctx);
            }
            #[cfg(feature = "app")]
            Fact::Overheard(text) => parts::run(parts::overheard(self, ctx, text)),
            #[cfg(feature = "app")]
            Fact::FileChosen(file) => parts::run(parts::file_read(ctx, file)),
        }
        if let Some(what) = self.model.storage.notice()
            && !self.model.library.lacks(Part::Feedback)
        {
            parts::run(parts::said_once(self, ctx, what));
        }
        #[cfg(feature = "app")]
        self.mind_focus(ctx, false);
        true
    }

    fn view(&self, ctx: &Context<Shell>) -> Html {
        view::view(&self.model, &ctx.link().callback(Fact::Told))
    }

    fn rendered(&mut self, ctx: &Context<Shell>, _first: bool) {
        let props = ctx.props();
        selects::settle(&props.container);
        if !self.appeared && self.model.has_something_to_show() {
            self.appeared = true;
            self._anchor = Anchor::below(&props.host);
            // Without a document there is nobody to show it to.
            drop(host::appear(&props.host, &props.root, &props.container));
        }
        // What came was not what is awaited there.
        if mem::take(&mut self.led) && focus::is_on(&props.root, ".notice") {
            self.spot = None;
        }
        #[cfg(feature = "app")]
        let begins = self.model.is_app() && matches!(self.spot, Some(Spot::Page | Spot::Question));
        let missed = self.spot.take().filter(|spot| !focus::focus(&props.container, spot));
        #[cfg(feature = "app")]
        if missed == Some(Spot::Question) && !self.awaits_something() {
            // Whoever waited for a page without a question is led to its heading.
            focus::focus(&props.container, &Spot::Page);
        }
        self.spot = missed.filter(|_| self.awaits_something());
        if self.spot.is_some() && !focus::is_elsewhere(&props.host, &props.root) {
            focus::wait(&props.container);
        }
        #[cfg(feature = "app")]
        if begins && self.spot.is_some() {
            host::to_top(&props.host);
        } else if begins {
            focus::uncut(&props.container);
        }
        #[cfg(feature = "app")]
        self.mind_focus(ctx, true);
        #[cfg(feature = "app")]
        if self.model.is_app() && !self.model.in_post {
            host::title(&props.host, &words::title(&self.model));
        }
    }
}

impl Shell {
    /// A shell for the attributes as they are now, with the progress that is stored.
    fn read(props: &ShellProps) -> Shell {
        let names: Vec<String> = props.host.get_attribute_names().iter().filter_map(|name| name.as_string()).collect();
        let config = Config::read(&names, |name| props.host.get_attribute(name));
        let (config, bad) = match config {
            Ok(config) => (config, Vec::new()),
            Err(bad) => (Config::default(), bad),
        };
        let journal = clock::draw();
        let deck = naming::deck(&props.host);
        let vault_name = format!("{}/{deck}", config.scope);
        let (vault, found) = Vault::start(&mut LocalStore, &config.scope, &deck, journal);
        let mut model = Model::new(config, Progress::of(found.attempts), found.settings, journal);
        model.library.await_parts(&Part::ALL);
        model.site.script.clone_from(&props.script);
        let own_name = naming::element(&props.host);
        #[cfg(feature = "app")]
        if model.is_app() {
            model.site.deck = naming::address(&props.host);
            model.in_post = host::is_in_post(&props.host);
            if model.in_post && !props.host.has_attribute("heading-level") {
                // The post has the first heading.
                model.config.heading_level = 2;
            }
            model.parked = found.sessions;
            model.tables = found.tables;
        }
        if !model.is_app() {
            model.session = vault.session(&mut LocalStore, &own_name);
            model.tables.extend(vault.table(&mut LocalStore, &own_name));
        }
        if !bad.is_empty() {
            model.screen = Screen::AuthorError(bad);
        }
        Shell {
            model,
            vault,
            vault_name,
            own_name,
            spot: None,
            led: false,
            #[cfg(feature = "app")]
            held: focus::Held::default(),
            appeared: false,
            _anchor: None,
            _listeners: Vec::new(),
            _fence: Vec::new(),
            _later: Vec::new(),
            #[cfg(feature = "app")]
            channel: None,
            #[cfg(feature = "app")]
            _pause: None,
        }
    }

    fn start(&mut self, ctx: &Context<Shell>) {
        self.apply_theme(&ctx.props().host);
        self.report(ctx);
        let route = self.model.is_app().then(|| Route::parse(&host::fragment().unwrap_or_default()));
        self.tell(ctx, Event::Started(route));
    }

    /// New content attributes begin anew; theme and language only need drawing.
    fn change(&mut self, ctx: &Context<Shell>) {
        let new = Shell::read(ctx.props());
        // What cannot be used counts as not given: of two such values only their names differ.
        let is_faulty = matches!(new.model.screen, Screen::AuthorError(_));
        // How headings are numbered changes nothing of what is asked.
        self.model.config.heading_level = new.model.config.heading_level;
        if !is_faulty && new.model.config == self.model.config && new.vault_name == self.vault_name {
            self.apply_theme(&ctx.props().host);
            return;
        }
        let (appeared, anchor, listeners) = (self.appeared, self._anchor.take(), std::mem::take(&mut self._listeners));
        *self = Shell { appeared, _anchor: anchor, _listeners: listeners, ..new };
        self.start(ctx);
    }

    /// Moves the model and performs what follows.
    fn tell(&mut self, ctx: &Context<Shell>, event: Event) {
        let effects = update(&mut self.model, clock::ctx(), event, parts::LATE);
        for effect in effects {
            self.perform(ctx, effect);
        }
    }

    /// Takes in what other windows stored, or cleared.
    fn reread(&mut self, ctx: &Context<Shell>) {
        let known = self.model.progress.attempts();
        let (attempts, cleared) = self.vault.reread(&mut LocalStore, known);
        if let Some(clearing) = cleared {
            if clearing == Clearing::Lost {
                tell_others(ctx.props().id, &self.vault_name, &[]);
            }
            self.tell(ctx, Event::ProgressCleared(clearing));
            self.report(ctx);
        }
        self.tell(ctx, Event::ProgressArrived(attempts));
        #[cfg(feature = "app")]
        if self.model.is_app() && self.vault.has_lost(&mut LocalStore, self.model.settings) {
            self.perform(ctx, Effect::KeepSettings);
        }
    }

    /// Whether content or a part of the program is on its way, and with it perhaps the place for the focus.
    fn awaits_something(&self) -> bool {
        !self.model.has_something_to_show() || Part::ALL.iter().any(|part| self.model.library.lacks(*part))
    }

    /// Gathers what closed pages stored, begins to keep keys from the page, to let lines be dragged and to bring fields into
    /// sight; this travels with the part *feedback*. What came with it takes the focus from what stood in for it, and none
    /// from whoever went on to write elsewhere meanwhile.
    pub(crate) fn settle(&mut self, ctx: &Context<Shell>) {
        self.vault.tidy(&mut LocalStore, clock::ctx().now);
        self._later = hearing::later(ctx);
        self.fence(ctx);
        let (host, root) = (&ctx.props().host, &ctx.props().root);
        if focus::is_elsewhere(host, root) {
            self.spot = None;
        } else if focus::is_on(root, ".notice:has([data-spot])") {
            let asked = self.model.session.as_ref().and_then(Session::current);
            self.spot = Some(asked.map_or(Spot::Question, |_| Spot::Verdict));
            self.led = true;
        }
    }

    /// Keeps keys from the page: whichever part comes first, somebody may type in what it draws.
    pub(crate) fn fence(&mut self, ctx: &Context<Shell>) {
        if self._fence.is_empty() {
            self._fence = fence::around(&ctx.props().root);
        }
    }

    /// Says nothing of storage that another widget of the page says, nor what the reader knows; this travels with the part
    /// *feedback*.
    pub(crate) fn say_once(&mut self, ctx: &Context<Shell>, what: StorageNotice) {
        let known = what == StorageNotice::Aside && self.vault.has_told(&mut LocalStore);
        if known || !exports::speaks(ctx.props().id, &self.vault_name, what) {
            self.tell(ctx, Event::NoticeSaid);
        }
    }

    /// Whether a key does something now; before its part is here it may, so it waits.
    pub(crate) fn acts(&self, key: char) -> bool {
        let mut acts = true;
        if !self.model.library.lacks(Part::Feedback) {
            parts::run(parts::acts(&self.model, key, &mut acts));
        }
        acts
    }

    /// Keeps the focus where it is, should a drawing take away what has it. Nothing goes by itself before there are rooms.
    #[cfg(feature = "app")]
    fn mind_focus(&mut self, ctx: &Context<Shell>, drawn: bool) {
        if self.spot.is_none() && !self.model.library.lacks(Part::Rooms) {
            parts::run(parts::focus_minded(&mut self.held, ctx, drawn));
        }
    }

    fn report(&mut self, ctx: &Context<Shell>) {
        let (state, unsaved, aside) = self.vault.report();
        self.tell(ctx, Event::StorageReported(state, unsaved, aside));
    }
}

/// Tells the shell what a future comes to.
///
/// Boxed, so that this is compiled once and not for each future.
fn later(ctx: &Context<Shell>, event: Pin<Box<dyn Future<Output = Event>>>) {
    let link = ctx.link().clone();
    wasm_bindgen_futures::spawn_local(async move { link.send_message(Fact::Told(event.await)) });
}
