//! Settings, the state of storage, and copying.
//! Does not know where anything is stored.

use alloc::vec::Vec;

use crate::effect::{CopyText, Effect, Spot};
use crate::event::CopyWhat;
#[cfg(feature = "app")]
use crate::model::Screen;
use crate::model::{Dialog, Model, Spoken, Storage, StorageState};
#[cfg(feature = "app")]
use crate::selection::Selection;
#[cfg(feature = "app")]
use crate::settings::{Preset, Theme, Wishes};

impl Model {
    #[cfg(feature = "app")]
    pub(super) fn choose_theme(&mut self, theme: Theme, out: &mut Vec<Effect>) {
        self.settings.theme = theme;
        out.push(Effect::KeepSettings);
    }

    #[cfg(feature = "app")]
    pub(super) fn switch_shortcuts(&mut self, on: bool, out: &mut Vec<Effect>) {
        self.settings.shortcuts = on;
        out.push(Effect::KeepSettings);
    }

    #[cfg(feature = "app")]
    pub(super) fn wish(&mut self, wishes: Wishes, out: &mut Vec<Effect>) {
        self.settings.wishes = wishes;
        out.push(Effect::KeepSettings);
    }

    #[cfg(feature = "app")]
    pub(super) fn choose_preset(&mut self, preset: Preset, out: &mut Vec<Effect>) {
        self.settings.preset = preset;
        self.follow_preset();
        self.choose_topics();
        self.name_choices(out);
        out.push(Effect::KeepSettings);
    }

    /// Filters by the preset wherever something is chosen; each filter can be changed afterwards. Topics follow where they can
    /// be: in the builder, once the deck is known.
    #[cfg(feature = "app")]
    pub(super) fn follow_preset(&mut self) {
        let Selection { levels, audience, form, .. } = self.settings.preset.selection();
        let (home, choose) = match &mut self.screen {
            Screen::Home(home) => (home, &mut self.choose),
            Screen::Choose(choose) => (&mut self.home, choose),
            _ => (&mut self.home, &mut self.choose),
        };
        for selection in [&mut home.selection, &mut choose.selection] {
            selection.levels.clone_from(&levels);
            selection.audience = audience;
        }
        choose.selection.form = form;
    }

    pub(super) fn storage_reported(&mut self, state: StorageState, unsaved: usize, aside: usize) {
        let now = Storage { state, unsaved, aside, ..self.storage };
        let before = core::mem::replace(&mut self.storage, now);
        let lost = state == StorageState::Full && unsaved > before.unsaved;
        if before.state != state || lost {
            // A closed notice comes back when there is something new to say.
            self.storage.notice_closed = false;
        }
        if lost {
            self.say(Spoken::NotSaved);
        } else if unsaved == 0 && before.unsaved > 0 && state == StorageState::Kept {
            self.say(Spoken::SavedAgain);
        }
    }

    /// Says nothing more of answers that wait for room: they are forgotten.
    pub(super) fn forget_unsaved(&mut self) {
        self.storage.unsaved = 0;
        self.hush();
    }

    pub(super) fn close_notice(&mut self, out: &mut Vec<Effect>) {
        if let Some(notice) = self.storage.notice() {
            (self.storage.cleared, self.storage.notice_closed) = (None, true);
            // Its button goes with it.
            out.extend([Effect::Hush(notice), Effect::Focus(Spot::Question)]);
        }
    }

    pub(super) fn copy(&mut self, what: CopyWhat, out: &mut Vec<Effect>) {
        let text = match what {
            #[cfg(feature = "app")]
            CopyWhat::Link(route) => CopyText::Link(self.marked(route)),
            #[cfg(not(feature = "app"))]
            CopyWhat::Link(route) => CopyText::Link(route),
            CopyWhat::Text(text) => CopyText::Text(text),
        };
        out.push(Effect::Copy(text));
    }

    pub(super) fn copied(&mut self, done: bool) {
        if let Some(Dialog::Embed { copied, .. }) = &mut self.dialog {
            *copied = done;
        }
        self.say(if done { Spoken::Copied } else { Spoken::NotCopied });
    }
}
