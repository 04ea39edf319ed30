//! Settings, the state of storage, and copying.
//! Does not know where anything is stored.

use alloc::vec::Vec;

use crate::effect::{CopyText, Effect};
use crate::event::CopyWhat;
use crate::model::{Dialog, Model, Spoken, Storage, StorageState};
#[cfg(feature = "app")]
use crate::settings::Theme;

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

    pub(super) fn storage_reported(&mut self, state: StorageState, unsaved: usize, aside: usize) {
        let Storage { used, notice_closed, .. } = self.storage;
        let now = Storage { state, unsaved, aside, used, notice_closed };
        let before = core::mem::replace(&mut self.storage, now);
        if before.state != state || unsaved > before.unsaved {
            // A closed notice comes back when there is something new to say.
            self.storage.notice_closed = false;
        }
        if unsaved > before.unsaved && state == StorageState::Full {
            self.say(Spoken::NotSaved);
        } else if unsaved == 0 && before.unsaved > 0 && state == StorageState::Kept {
            self.say(Spoken::SavedAgain);
        }
    }

    pub(super) fn copy(&mut self, what: CopyWhat, out: &mut Vec<Effect>) {
        let text = match what {
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
