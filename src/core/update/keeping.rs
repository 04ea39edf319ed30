//! Settings, storage, export, import and forgetting.
//! Does not know where anything is stored.

use alloc::vec::Vec;

use crate::event::{CopyText, CopyWhat, Effect, Spot};
use crate::model::{Dialog, ImportPreview, Model, Spoken, Storage, StorageState};
use crate::progress::{Attempt, Progress};
use crate::settings::Theme;

impl Model {
    pub(super) fn choose_theme(&mut self, theme: Theme, out: &mut Vec<Effect>) {
        self.settings.theme = theme;
        out.push(Effect::KeepSettings);
    }

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
            CopyWhat::Code(code) => CopyText::Text(code),
            CopyWhat::Snippet => match &self.dialog {
                Some(Dialog::Embed { snippet, .. }) => CopyText::Text(snippet.clone()),
                _ => return,
            },
        };
        out.push(Effect::Copy(text));
    }

    pub(super) fn copied(&mut self, done: bool) {
        if let Some(Dialog::Embed { copied, .. }) = &mut self.dialog {
            *copied = done;
        }
        self.say(if done { Spoken::Copied } else { Spoken::NotCopied });
    }

    pub(super) fn preview_import(&mut self, read: Option<(Vec<Attempt>, usize)>, out: &mut Vec<Effect>) {
        let Some((attempts, damaged)) = read else {
            self.say(Spoken::ImportRefused);
            return;
        };
        let known: Vec<_> = self.progress.attempts().iter().map(|attempt| attempt.id).collect();
        let incoming = Progress::of(attempts);
        let (have, adds): (Vec<Attempt>, Vec<Attempt>) =
            incoming.attempts().iter().cloned().partition(|attempt| known.contains(&attempt.id));
        let of_deck = |attempt: &&Attempt| {
            attempt.target.concept().is_some_and(|concept| self.library.outline(concept).is_none())
        };
        let unknown = adds.iter().filter(of_deck).count();
        self.dialog = Some(Dialog::Import(ImportPreview { adds, have: have.len(), unknown, damaged }));
        out.push(Effect::Focus(Spot::Dialog));
    }

    pub(super) fn import(&mut self, out: &mut Vec<Effect>) {
        let Some(Dialog::Import(preview)) = self.dialog.take() else { return };
        let added = self.progress.merge(preview.adds.iter().cloned());
        if added > 0 {
            out.push(Effect::Import(preview.adds));
        }
        self.say(Spoken::Imported(added));
        out.push(Effect::Focus(Spot::Page));
    }

    pub(super) fn ask_to_forget(&mut self, out: &mut Vec<Effect>) {
        self.dialog = Some(Dialog::Forget(self.progress.standing().count()));
        out.push(Effect::Focus(Spot::Dialog));
    }

    pub(super) fn forget(&mut self, out: &mut Vec<Effect>) {
        if !matches!(self.dialog, Some(Dialog::Forget(_))) {
            return;
        }
        self.dialog = None;
        self.progress = Progress::default();
        self.session = None;
        self.parked = None;
        self.say(Spoken::Forgotten);
        out.extend([Effect::Forget, Effect::Focus(Spot::Page)]);
    }
}
