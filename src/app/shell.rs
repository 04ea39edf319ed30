//! The one stateful component: it owns the model and performs effects.
//! Does not know how anything is drawn, scored or stored.

use std::pin::Pin;

use gloo::events::EventListener;
use viva_core::config::Config;
use viva_core::effect::{CopyText, Effect, HostEvent, Spot};
use viva_core::event::Event;
use viva_core::model::{Model, Screen};
use viva_core::progress::{Attempt, Progress};
use viva_core::route::Route;
use viva_core::settings::Theme;
use viva_core::update::update;
use viva_core::vault::Vault;
#[cfg(feature = "app")]
use viva_core::vault::{self, page_session};
use web_sys::js_sys::Function;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::{Component, Context, Html, Properties};

use crate::exports::tell_others;
use crate::platform::storage::LocalStore;
use crate::platform::{clock, exchange, focus, host, loading, selects};
use crate::{hearing, naming};
use crate::{view, words};

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
    /// Another widget of the page, with this vault, stored attempts.
    Neighbour(String, Vec<Attempt>),
    /// Another tab wrote to the storage.
    StorageChanged,
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
    appeared: bool,
    _listeners: Vec<EventListener>,
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
            shell._listeners.extend(hearing::page(ctx));
        }
        shell.start(ctx);
        shell
    }

    fn update(&mut self, ctx: &Context<Shell>, fact: Fact) -> bool {
        match fact {
            Fact::Told(event) => self.tell(ctx, event),
            Fact::AttributesChanged => self.change(ctx),
            Fact::Neighbour(vault, attempts) => {
                if vault == self.vault_name {
                    self.tell(ctx, Event::ProgressArrived(attempts));
                }
            }
            Fact::StorageChanged => {
                let (attempts, forgotten) = self.vault.reread(&mut LocalStore);
                if forgotten {
                    self.tell(ctx, Event::ForgottenElsewhere);
                }
                self.tell(ctx, Event::ProgressArrived(attempts));
                #[cfg(feature = "app")]
                if self.model.is_app() {
                    let sessions = self.vault.left_open(&mut LocalStore);
                    self.tell(ctx, Event::SessionsArrived(sessions));
                }
            }
            #[cfg(feature = "app")]
            Fact::FileChosen(file) => {
                let deck = naming::deck(&ctx.props().host);
                later(
                    ctx,
                    Box::pin(async move {
                        let read = exchange::entries(file).await;
                        let imported = |(version, entries): (u32, Vec<_>)| vault::imported(version, &entries, &deck);
                        Event::ImportRead(read.map(imported))
                    }),
                );
            }
        }
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
            // Without a document there is nobody to show it to.
            drop(host::appear(&props.host, &props.root, &props.container));
        }
        if let Some(spot) = self.spot.take() {
            focus::focus(&props.container, &spot);
        }
        #[cfg(feature = "app")]
        if self.model.is_app() {
            host::title(&props.host, &words::title(&self.model));
        }
    }
}

impl Shell {
    /// A shell for the attributes as they are now, with the progress that is stored.
    fn read(props: &ShellProps) -> Shell {
        let config = Config::read(|name| props.host.get_attribute(name));
        let (config, bad) = match config {
            Ok(config) => (config, Vec::new()),
            Err(bad) => (Config::default(), bad),
        };
        let journal = clock::draw();
        let deck = naming::deck(&props.host);
        let vault_name = format!("{}/{deck}", config.scope);
        let (vault, found) = Vault::start(&mut LocalStore, &config.scope, &deck, journal, clock::ctx().now);
        let mut model = Model::new(config, Progress::of(found.attempts), found.settings, journal);
        model.site.script.clone_from(&props.script);
        let own_name = naming::element(&props.host);
        #[cfg(feature = "app")]
        if model.is_app() {
            model.site.deck = naming::address(&props.host);
            model.parked = found.sessions;
            model.tables = found.tables;
        }
        if !model.is_app() {
            model.session = vault.session(&mut LocalStore, &own_name);
            model.tables.extend(vault.table(&mut LocalStore, &own_name, clock::ctx().now));
        }
        if !bad.is_empty() {
            model.screen = Screen::AuthorError(bad);
        }
        Shell { model, vault, vault_name, own_name, spot: None, appeared: false, _listeners: Vec::new() }
    }

    fn start(&mut self, ctx: &Context<Shell>) {
        self.apply_theme(&ctx.props().host);
        self.report(ctx);
        if let Screen::AuthorError(_) = self.model.screen {
            return self.perform(ctx, Effect::Tell(HostEvent::AttributesRefused));
        }
        let route = self.model.is_app().then(|| Route::parse(&host::fragment()));
        self.tell(ctx, Event::Started(route));
    }

    /// New content attributes begin anew; theme and language only need drawing.
    fn change(&mut self, ctx: &Context<Shell>) {
        let new = Shell::read(ctx.props());
        if new.model.config == self.model.config && new.vault_name == self.vault_name {
            self.apply_theme(&ctx.props().host);
            return;
        }
        let (appeared, listeners) = (self.appeared, std::mem::take(&mut self._listeners));
        *self = Shell { appeared, _listeners: listeners, ..new };
        self.start(ctx);
    }

    /// Moves the model and performs what follows.
    fn tell(&mut self, ctx: &Context<Shell>, event: Event) {
        let effects = update(&mut self.model, clock::ctx(), event);
        for effect in effects {
            self.perform(ctx, effect);
        }
    }

    fn perform(&mut self, ctx: &Context<Shell>, effect: Effect) {
        let props = ctx.props();
        match effect {
            Effect::Load(name) => {
                let load = props.load.clone();
                later(ctx, Box::pin(loading::file(load, name)));
            }
            Effect::Save(attempt) => {
                self.vault.append(&mut LocalStore, &attempt);
                tell_others(props.id, &self.vault_name, &[attempt]);
                self.report(ctx);
            }
            #[cfg(feature = "app")]
            Effect::Import(attempts) => {
                self.vault.import(&mut LocalStore, &attempts);
                tell_others(props.id, &self.vault_name, &attempts);
                self.report(ctx);
            }
            Effect::KeepSession => {
                let name = naming::session(&self.model, &self.own_name);
                let session = self.model.session.as_ref();
                self.vault.keep_session(&mut LocalStore, &name, session, clock::ctx().now);
            }
            #[cfg(feature = "app")]
            Effect::DropSession(route) => {
                self.vault.keep_session(&mut LocalStore, &page_session(&route), None, clock::ctx().now);
            }
            Effect::KeepTable => {
                if let Some(compare) = self.model.tables.last() {
                    let name = naming::table(&self.model, &self.own_name, compare);
                    self.vault.keep_table(&mut LocalStore, &name, compare);
                }
            }
            Effect::KeepSettings => {
                self.vault.keep_settings(&mut LocalStore, self.model.settings);
                self.apply_theme(&props.host);
            }
            #[cfg(feature = "app")]
            Effect::Forget => {
                self.vault.forget(&mut LocalStore);
                self.report(ctx);
            }
            #[cfg(feature = "app")]
            Effect::Print => host::print(),
            #[cfg(feature = "app")]
            Effect::MeasureStorage => self.tell(ctx, Event::StorageMeasured(self.vault.used(&mut LocalStore))),
            Effect::Focus(spot) => self.spot = Some(spot),
            #[cfg(feature = "app")]
            Effect::Go(route) => host::go(&route.to_string()),
            #[cfg(feature = "app")]
            Effect::Rename(route) => host::rename(&route.to_string()),
            Effect::Copy(text) => {
                let text = match text {
                    CopyText::Text(text) => text,
                    CopyText::Link(route) => format!("{}{route}", host::address()),
                };
                let container = props.container.clone();
                later(ctx, Box::pin(async move { Event::Copied(exchange::copy(container, text).await) }));
            }
            #[cfg(feature = "app")]
            Effect::LoadIntegrity => {
                let script = props.script.clone();
                later(ctx, Box::pin(loading::integrity(script)));
            }
            Effect::Export => {
                let entries = self.vault.export(&mut LocalStore);
                self.save(ctx, "viva-progress.json", &entries);
            }
            Effect::OfferAside => {
                let entries = self.vault.aside().to_vec();
                self.save(ctx, "viva-unreadable.json", &entries);
            }
            Effect::Tell(HostEvent::AttributesRefused) => {
                if let Screen::AuthorError(bad) = &self.model.screen {
                    let message = words::author_error(&self.model, bad);
                    drop(host::tell(&props.host, &HostEvent::Error(message)));
                }
            }
            Effect::Tell(event) => drop(host::tell(&props.host, &event)),
            // An element in a post has no addresses, settings and snippets.
            #[cfg(not(feature = "app"))]
            Effect::Go(_)
            | Effect::Rename(_)
            | Effect::DropSession(_)
            | Effect::LoadIntegrity
            | Effect::Import(_)
            | Effect::Forget
            | Effect::Print
            | Effect::MeasureStorage => {}
        }
    }

    fn save(&mut self, ctx: &Context<Shell>, name: &str, entries: &[(String, String)]) {
        if exchange::save(&ctx.props().host, name, entries).is_err() {
            self.tell(ctx, Event::SavingRefused);
        }
    }

    fn report(&mut self, ctx: &Context<Shell>) {
        let (state, unsaved, aside) = self.vault.report();
        self.tell(ctx, Event::StorageReported(state, unsaved, aside));
    }

    /// A learner's choice counts more than the author's attribute.
    fn apply_theme(&self, element: &HtmlElement) {
        let style = element.style();
        let applied = match self.model.settings.theme {
            Theme::Page => style.remove_property("color-scheme").map(drop),
            Theme::Light => style.set_property("color-scheme", "light"),
            Theme::Dark => style.set_property("color-scheme", "dark"),
        };
        // A host that forbids styling its own element keeps its own theme.
        drop(applied);
    }
}

/// Tells the shell what a future comes to.
///
/// Boxed, so that this is compiled once and not for each future.
fn later(ctx: &Context<Shell>, event: Pin<Box<dyn Future<Output = Event>>>) {
    let link = ctx.link().clone();
    wasm_bindgen_futures::spawn_local(async move { link.send_message(Fact::Told(event.await)) });
}
