//! What each effect does in the browser. Knows no reason for any of them.

#[cfg(feature = "app")]
use gloo::timers::callback::Timeout;
#[cfg(feature = "app")]
use viva_core::effect::Form;
use viva_core::effect::{CopyText, Effect, HostEvent};
use viva_core::event::Event;
#[cfg(feature = "app")]
use viva_core::event::{InterviewEvent, ScreeningEvent};
#[cfg(feature = "app")]
use viva_core::interview::Interview;
use viva_core::model::StorageNotice;
#[cfg(feature = "app")]
use viva_core::screening;
use viva_core::settings::Theme;
#[cfg(feature = "app")]
use viva_core::time::Timestamp;
#[cfg(feature = "app")]
use viva_core::vault::{self, interview_name, page_session, screening_name};
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;
use yew::Context;

use crate::exports::{self, tell_others};
#[cfg(feature = "app")]
use crate::hearing;
#[cfg(feature = "app")]
use crate::platform::storage;
use crate::platform::storage::LocalStore;
use crate::platform::{clock, exchange, host, loading};
#[cfg(feature = "app")]
use crate::view::screening::markdown;
#[cfg(feature = "app")]
use crate::words;
use crate::{naming, parts};

#[cfg(feature = "app")]
use super::Fact;
use super::{Shell, later};

/// How long a clock shows the same number, in milliseconds.
#[cfg(feature = "app")]
const SECOND: u32 = 1000;

/// How long a key may take from its press to the letter that it writes, in milliseconds.
#[cfg(feature = "app")]
const KEY: u32 = 50;

/// Tells what the browser says of keeping what is stored.
#[cfg(feature = "app")]
fn learn_keeping(ctx: &Context<Shell>, ask: bool) {
    later(ctx, Box::pin(async move { Event::KeepingReported(storage::keeping(ask).await) }));
}

impl Shell {
    pub(super) fn perform(&mut self, ctx: &Context<Shell>, effect: Effect) {
        let props = ctx.props();
        match effect {
            Effect::Load(name) => {
                let load = props.load.clone();
                later(ctx, Box::pin(loading::file(load, name)));
            }
            Effect::Save(attempt) => {
                self.vault.append(&mut LocalStore, &attempt);
                #[cfg(feature = "app")]
                if self.vault.has_unsaved() {
                    self.perform(ctx, Effect::KeepAgain);
                }
                tell_others(props.id, &self.vault_name, &[attempt]);
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
            Effect::KeepTable => parts::run(parts::table_kept(self)),
            Effect::Focus(spot) => self.spot = Some(spot),
            #[cfg(feature = "app")]
            Effect::Go(route) => host::go(&route.to_string()),
            #[cfg(feature = "app")]
            Effect::Rename(route) => host::rename(&route.to_string()),
            // The events that these follow went to the same part.
            given @ (Effect::Copy(_) | Effect::Export | Effect::OfferAside | Effect::Hush(_)) => {
                parts::run(parts::given(self, ctx, given));
            }
            Effect::Tell(HostEvent::AttributesRefused) => parts::run(parts::refused(&props.host, &self.model)),
            Effect::Tell(event) => drop(host::tell(&props.host, &event)),
            #[cfg(feature = "app")]
            Effect::MeasureStorage => self.tell(ctx, Event::StorageMeasured(self.vault.used(&mut LocalStore))),
            #[cfg(feature = "app")]
            other => parts::run(parts::performed(self, ctx, other)),
            // An element in a post has no addresses, settings and snippets.
            #[cfg(not(feature = "app"))]
            Effect::Go(_)
            | Effect::Rename(_)
            | Effect::DropSession(_)
            | Effect::KeepSettings
            | Effect::LoadIntegrity
            | Effect::Import(_)
            | Effect::Forget
            | Effect::Print
            | Effect::MeasureStorage
            | Effect::LearnKeeping
            | Effect::RecallInterviews
            | Effect::KeepInterview(_)
            | Effect::DropInterview(_)
            | Effect::KeepAgain
            | Effect::KeepLost
            | Effect::RecallScreenings
            | Effect::AskWindow
            | Effect::KeepScreening(_)
            | Effect::DropScreening(_)
            | Effect::SaveScreening(..)
            | Effect::SaveScreenings
            | Effect::AwaitKey
            | Effect::Wake
            | Effect::AskToKeep => {}
        }
    }

    /// Stores the table that changed last; this travels with the part *rooms*, whose events change tables.
    pub(crate) fn keep_table(&mut self) {
        if let Some(compare) = self.model.tables.last() {
            let name = naming::table(&self.model, &self.own_name, compare);
            self.vault.keep_table(&mut LocalStore, &name, compare);
        }
    }

    /// The effects that hand something out of the page: they travel with the part *feedback*, which is here soonest.
    pub(crate) fn give(&mut self, ctx: &Context<Shell>, effect: Effect) {
        let props = ctx.props();
        match effect {
            Effect::Copy(text) => {
                let text = match text {
                    CopyText::Text(text) => text,
                    CopyText::Link(route) => format!("{}{route}", host::address()),
                };
                let container = props.container.clone();
                later(ctx, Box::pin(async move { Event::Copied(exchange::copy(container, text).await) }));
            }
            Effect::Export => {
                let entries = self.vault.export(&mut LocalStore);
                #[cfg(feature = "app")]
                let name = &words::export_name(self.model.calendar.date());
                // A post has no calendar.
                #[cfg(not(feature = "app"))]
                let name = "viva-progress.json";
                self.save(ctx, name, &entries);
            }
            Effect::OfferAside => {
                let entries = self.vault.aside().to_vec();
                self.save(ctx, "viva-unreadable.json", &entries);
                self.vault.note_told(&mut LocalStore);
            }
            Effect::Hush(what) => {
                if what == StorageNotice::Aside {
                    self.vault.note_told(&mut LocalStore);
                }
                exports::hush(&self.vault_name, what);
            }
            // These are performed elsewhere.
            _ => {}
        }
    }

    /// The effects of what only the part *rooms* tells, which travel with it.
    #[cfg(feature = "app")]
    pub(crate) fn perform_in_rooms(&mut self, ctx: &Context<Shell>, effect: Effect) {
        match effect {
            Effect::Import(attempts) => {
                self.vault.import(&mut LocalStore, &attempts);
                tell_others(ctx.props().id, &self.vault_name, &attempts);
                self.report(ctx);
            }
            Effect::Withdraw(ids) => {
                self.vault.withdraw(&mut LocalStore, &ids);
                // What another page has gathered meanwhile is still there, and so is shown.
                let (left, _) = self.vault.reread(&mut LocalStore, &[]);
                self.tell(ctx, Event::ProgressArrived(left));
                self.report(ctx);
            }
            Effect::KeepSettings => {
                self.vault.keep_settings(&mut LocalStore, self.model.settings);
                self.apply_theme(&ctx.props().host);
                self.report(ctx);
            }
            Effect::Forget => {
                self.vault.forget(&mut LocalStore, clock::ctx().now);
                self.report(ctx);
            }
            Effect::LearnKeeping => learn_keeping(ctx, false),
            Effect::AskToKeep => learn_keeping(ctx, true),
            Effect::AwaitPause => self._pause = Some(hearing::pause(ctx)),
            Effect::Print => host::print(),
            Effect::KeepAgain => {
                self.vault.keep_again(&mut LocalStore);
                self.report(ctx);
            }
            Effect::KeepLost => self.keep_lost(ctx),
            Effect::RecallInterviews => {
                for started in self.vault.deleted_interviews(&mut LocalStore) {
                    self.tell(ctx, Event::Interview(InterviewEvent::Gone(started)));
                }
                // What waited for room may have been among those.
                self.report_kept(ctx);
                let stored = self.vault.interviews(&mut LocalStore);
                self.tell(ctx, Event::Interview(InterviewEvent::Recalled(stored)));
            }
            Effect::KeepInterview(started) => {
                let kept = self.model.interviews.all.iter().find(|interview| interview.started() == started);
                if let Some(interview) = kept {
                    if !self.vault.keep_interview(&mut LocalStore, interview) {
                        self.tell(ctx, Event::Interview(InterviewEvent::Gone(started)));
                    }
                    self.report_kept(ctx);
                }
            }
            Effect::DropInterview(started) => {
                self.vault.drop_interview(&mut LocalStore, started);
                self.report_kept(ctx);
            }
            Effect::RecallScreenings => {
                self.open_channel(ctx);
                for started in self.vault.deleted_screenings(&mut LocalStore) {
                    self.tell(ctx, Event::Screening(ScreeningEvent::Gone(started)));
                }
                self.report_kept(ctx);
                let stored = self.vault.screenings(&mut LocalStore);
                self.tell(ctx, Event::Screening(ScreeningEvent::Recalled(stored)));
            }
            Effect::AskWindow => self.ask_window(ctx),
            Effect::KeepScreening(started) => {
                let kept = self.model.screenings.all.iter().find(|screening| screening.started == started);
                if let Some(screening) = kept {
                    if !self.vault.keep_screening(&mut LocalStore, screening) {
                        self.tell(ctx, Event::Screening(ScreeningEvent::Gone(started)));
                    }
                    self.say_unsaved();
                    self.report_kept(ctx);
                }
            }
            Effect::DropScreening(started) => {
                self.vault.drop_screening(&mut LocalStore, started);
                self.say(&screening_name(started));
                self.report_kept(ctx);
            }
            Effect::AwaitKey => {
                let link = ctx.link().clone();
                let done = move || link.send_message(Fact::Told(Event::Screening(ScreeningEvent::NoteReady)));
                Timeout::new(KEY, done).forget();
            }
            Effect::SaveScreening(started, form) => self.save_screening(ctx, started, form),
            Effect::SaveScreenings => {
                let entries = self.vault.export_screenings(&mut LocalStore, None);
                let all = self.model.screenings.all.iter();
                let text = screening::file(words::screening::FILE_ABOUT, all, &self.model.library, &entries);
                self.offered(ctx, &exchange::offer_json(&ctx.props().host, "viva-candidates.json", &text));
            }
            Effect::Wake => {
                let link = ctx.link().clone();
                let sight = hearing::sight(ctx);
                let ticked = move || {
                    link.send_message(Fact::Told(Event::Interview(InterviewEvent::Ticked)));
                    // The next tick has a listener of its own.
                    drop(sight);
                };
                Timeout::new(SECOND, ticked).forget();
            }
            Effect::LoadIntegrity => {
                let script = ctx.props().script.clone();
                later(ctx, Box::pin(loading::integrity(script)));
            }
            // These were performed without the part.
            _ => {}
        }
    }

    /// Stores anew each interview and candidate of this window that nobody deleted and that is no longer stored.
    #[cfg(feature = "app")]
    fn keep_lost(&mut self, ctx: &Context<Shell>) {
        let interviews = self.model.interviews.all.iter().map(Interview::started);
        let interviews = interviews.map(|started| (interview_name(started), Effect::KeepInterview(started)));
        let screenings = self.model.screenings.all.iter().map(|screening| screening.started);
        let screenings = screenings.map(|started| (screening_name(started), Effect::KeepScreening(started)));
        let mut all: Vec<_> = interviews.chain(screenings).collect();
        all.retain(|(name, _)| self.vault.lacks(&mut LocalStore, name));
        all.into_iter().for_each(|(_, keep)| self.perform_in_rooms(ctx, keep));
    }

    /// Says how storage is doing, and that it was cleared where only a value that is missing tells it.
    #[cfg(feature = "app")]
    fn report_kept(&mut self, ctx: &Context<Shell>) {
        if self.vault.was_cleared() {
            self.reread(ctx);
        }
        self.report(ctx);
    }

    /// Offers a screening as a file.
    #[cfg(feature = "app")]
    fn save_screening(&mut self, ctx: &Context<Shell>, started: Timestamp, form: Form) {
        let saved = self.model.screenings.all.iter().find(|screening| screening.started == started);
        let Some(screening) = saved else { return };
        let (host, name) = (&ctx.props().host, format!("viva-candidate-{}-{}", screening.number, started.0));
        let offered = match form {
            Form::Markdown => {
                let text = markdown(&self.model, screening);
                exchange::offer(host, &(name + ".md"), "text/markdown", &text.into())
            }
            Form::Json => {
                let entries = self.vault.export_screenings(&mut LocalStore, Some(started));
                let one = [screening].into_iter();
                let text = screening::file(words::screening::FILE_ABOUT, one, &self.model.library, &entries);
                exchange::offer_json(host, &(name + ".json"), &text)
            }
        };
        self.offered(ctx, &offered);
    }

    /// Reads a file that was chosen for import.
    #[cfg(feature = "app")]
    pub(crate) fn read_file(ctx: &Context<Shell>, file: web_sys::File) {
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

    fn save(&mut self, ctx: &Context<Shell>, name: &str, entries: &[(String, String)]) {
        self.offered(ctx, &exchange::save(&ctx.props().host, name, entries));
    }

    /// Says where a browser did not take a file.
    fn offered(&mut self, ctx: &Context<Shell>, offered: &Result<(), JsValue>) {
        if offered.is_err() {
            self.tell(ctx, Event::SavingRefused);
        }
    }

    /// A learner's choice counts more than the author's attribute.
    pub(super) fn apply_theme(&self, element: &HtmlElement) {
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
