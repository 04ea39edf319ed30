//! What the windows of an interview say to each other where storage has no room for it.
//! Does not know what becomes of it.

use viva_core::event::{Event, ScreeningEvent};
use viva_core::vault::{CAME, Heard};
use yew::Context;

use crate::hearing;
use crate::platform::channel::Channel;
use crate::platform::storage::LocalStore;

use super::{Fact, Shell};

impl Shell {
    /// Connects this window with the others of its interviews, and keeps its fields in sight, once.
    pub(super) fn open_channel(&mut self, ctx: &Context<Shell>) {
        if self.channel.is_none() {
            self._listeners.push(hearing::tabs(&ctx.props().container));
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

    /// Takes in what another window said.
    pub(crate) fn overhear(&mut self, ctx: &Context<Shell>, text: &str) {
        let event = match self.vault.overheard(&mut LocalStore, text) {
            Some(Heard::Came) => return self.say_unsaved(),
            Some(Heard::Kept(screening)) => ScreeningEvent::Recalled([screening].into()),
            Some(Heard::Dropped(started)) => ScreeningEvent::Gone(started),
            // Another version speaks, or somebody else of this site.
            None => return,
        };
        self.tell(ctx, Event::Screening(event));
    }
}
