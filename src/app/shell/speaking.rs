//! What the windows of an interview say to each other where storage has no room for it.
//! Does not know what becomes of it.

use viva_core::event::{Event, ScreeningEvent};
use viva_core::model::Screen;
use viva_core::screening::{Desk, Window};
use viva_core::vault::{CAME, Heard, IS_OPEN, is_open};
use yew::Context;

use crate::platform::channel::Channel;
use crate::platform::storage::LocalStore;

use super::{Fact, Shell};

impl Shell {
    /// Connects this window with the others of its interviews, once.
    pub(super) fn open_channel(&mut self, ctx: &Context<Shell>) {
        if self.channel.is_none() {
            let link = ctx.link().clone();
            self.channel = Channel::open(self.vault.name(), move |text| link.send_message(Fact::Overheard(text)));
            self.say(CAME);
        }
    }

    /// Says something to the other windows of an interview.
    pub(super) fn say(&self, text: &str) {
        if let Some(channel) = &self.channel {
            channel.say(text);
        }
    }

    /// Says what storage cannot tell them.
    pub(super) fn say_unsaved(&self) {
        self.vault.unsaved_screenings().for_each(|value| self.say(value));
    }

    /// Asks other windows whether one of them is the candidate's; where they cannot be asked, nobody waits for an answer.
    pub(super) fn ask_window(&mut self, ctx: &Context<Shell>) {
        if self.channel.is_some() {
            self.say(IS_OPEN);
            self.tell(ctx, Event::Screening(ScreeningEvent::WindowAsked));
        }
    }

    /// Answers, if this is the candidate's window.
    fn answer_window(&self) {
        let model = &self.model;
        if let (Screen::Interviewer(_), Desk::Open(started, Window::Candidate)) = (&model.screen, model.screenings.desk)
        {
            self.say(&is_open(started));
        }
    }

    /// Takes in what another window said.
    pub(crate) fn overhear(&mut self, ctx: &Context<Shell>, text: &str) {
        let event = match self.vault.overheard(&mut LocalStore, text) {
            Some(Heard::Came) => {
                // It may be the candidate's; in a tab out of sight the next second is long.
                self.say(IS_OPEN);
                return self.say_unsaved();
            }
            Some(Heard::Asked) => return self.answer_window(),
            Some(Heard::Answered(started)) => ScreeningEvent::WindowAnswered(started),
            Some(Heard::Kept(screening)) => ScreeningEvent::Recalled([screening].into()),
            Some(Heard::Dropped(started)) => ScreeningEvent::Gone(started),
            // Another version speaks, or somebody else of this site.
            None => return,
        };
        self.tell(ctx, Event::Screening(event));
        // What was dropped may have waited for room here.
        self.report(ctx);
    }
}
